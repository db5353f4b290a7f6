"""Kinds of rooms drawn as text: what is read and refused, what is built, and that every skeleton can be played."""

from __future__ import annotations

import contextlib
import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.errors import AssemblyError, AssetError
from nesgan_game.level.rooms.canvas import DROP_COLS, Canvas, Temper, mirrored
from nesgan_game.level.rooms.skeletons import BACK, Skeleton
from nesgan_game.level.rooms.template_files import read_template, shipped_templates
from nesgan_game.level.rooms.template_rooms import build_from, choose, lay
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.seeds import stream

from .judge import cases, faults

SHIPPED = {kind: read_template(path) for kind, path in shipped_templates().items()}
SKELETONS = [(kind, one) for kind, made in SHIPPED.items() for one in made.skeletons if not one.back]
MAP = """
################
#..............#
#..............#
#..............#
#......c.......#
#..............#
#.....==.......#
#.....==.......#
<..............>
<..11....E...i.>
###11####vvv####
###11####vvv####
"""
TEXT = f"""
format = "nesgan-room"
version = 1
themes = ["library"]
reward = true
[[skeleton]]
name = "plain"
stretch = '''
......+......+..
'''
map = '''{MAP}'''
[[skeleton.chunk]]
digit = "1"
[[skeleton.chunk.option]]
weight = 3
map = '''
..
##
##
'''
[[skeleton.chunk.option]]
idea = "pits"
beat = [1, 3]
daring = [0.2, 0.8]
map = '''
..
{"  "}
{"  "}
'''
[[skeleton.thing]]
kind = "item"
row = 9
col = 8
properties = {{ drop = "coin" }}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "study.toml"


def read(file: Path, text: str = TEXT) -> tuple[Skeleton, ...]:
    file.write_text(text)
    return read_template(file).skeletons


def canvas_of(skeleton: Skeleton, cols: int = 0, **temper: float | str) -> Canvas:
    return Canvas(skeleton.rows, cols or skeleton.least, temper=Temper(**temper))  # type: ignore[arg-type]


def test_a_file_tells_a_kind(file: Path) -> None:
    plain, back = read(file)
    assert (plain.name, back.name) == ("plain", "plain" + BACK)
    assert (plain.entry, plain.leave, plain.least, plain.most) == (10, 10, 16, 24)
    assert plain.ideas == {"pits"}
    assert [door.floor for door in plain.extras] == [9]
    made = read_template(file)
    assert (made.part, made.themes, made.reward) == ("way", ("library",), True)


WRONG = {
    "version": ("version = 1", "version = 2"),
    "a fact of another type": ("reward = true", 'reward = "yes"'),
    "an unknown fact": ("reward = true", "rewarded = true"),
    "an unknown part": ("reward = true", 'part = "middle"'),
    "a hostile name": ('name = "plain"', 'name = "../plain"'),
    "row 2 has 15 columns": (
        "#..............#\n#..............#\n#......c",
        "#.............#\n#..............#\n#......c",
    ),
    "row 4 has the letter 'x'": ("#......c", "#......x"),
    "row 8: the doorway '<' is 1 cells high": ("<..11", "#..11"),
    "row 4: 'E' at column 7": ("#......c", "#......E"),
    "stretch": ("......+......+..", "......+......+"),
    "column 3 holds '1'": ("......+......+..", "...+.........+.."),
    "the digit '2'": ('digit = "1"', 'digit = "2"'),
    "idea": ('idea = "pits"', 'idea = "spitz"'),
    "beat": ("beat = [1, 3]", "beat = [3, 1]"),
    "daring": ("daring = [0.2, 0.8]", "daring = [0.2, nan]"),
    "no option that always suits": ("weight = 3", "weight = 3\nbeat = [0, 2]"),
    "weight": ("weight = 3", "weight = 0"),
    "an unknown thing": ('kind = "item"', 'kind = "elephant"'),
    "a thing off the map": ("col = 8", "col = 80"),
    "no TOML": ("[[skeleton]]", "[[skeleton"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_no_kind_is_refused_in_one_line(file: Path, what: str) -> None:
    old, new = WRONG[what]
    assert old in TEXT
    with pytest.raises(AssetError, match=r"study\.toml") as caught:
        read(file, TEXT.replace(old, new))
    assert "\n" not in str(caught.value)
    if what.startswith(("row", "column")):
        assert what in str(caught.value)


@pytest.mark.slow
@given(st.integers(0, len(TEXT) - 1), st.integers(0, 40), st.text(max_size=6))
def test_no_file_does_anything_else(tmp_path_factory: pytest.TempPathFactory, at: int, cut: int, put: str) -> None:
    file = tmp_path_factory.getbasetemp() / "torn.toml"
    file.write_text(TEXT[:at] + put + TEXT[at + cut :], encoding="utf-8")
    with contextlib.suppress(AssetError):
        for skeleton in (skeletons := read_template(file).skeletons):
            canvas = canvas_of(skeleton)
            canvas.doorways = skeleton.offered(skeleton.least)
            build_from(skeletons, canvas, stream(1), skeleton.entry, skeleton.leave)


def test_columns_are_repeated_as_often_as_is_asked(file: Path) -> None:
    plain, _ = read(file)
    assert plain.columns(18) == [*range(7), 6, *range(7, 14), 13, 14, 15]
    assert len(plain.columns(24)) == 24
    with pytest.raises(AssemblyError, match="25 columns"):
        plain.columns(25)
    canvas = canvas_of(plain, 24)
    build_from((plain,), canvas, stream(1), 10, 10)
    assert canvas.all_are("platform", 6, 6, 2, 6)
    assert (len(canvas.candles), len(canvas.rewards), len(canvas.places)) == (1, 1, 1)
    assert [fixture.x_px // 16 for fixture in canvas.fixtures] == [12]


def test_columns_are_left_out_where_a_room_is_to_be_narrower(file: Path) -> None:
    wide = "\n".join(line[:6] + line[5:6] * 4 + line[6:] for line in MAP.split("\n"))
    text = TEXT.replace(MAP, wide).replace("......+......+..", "......--*-+......+..").replace("col = 8", "col = 12")
    plain, back = read(file, text)
    assert (plain.least, plain.drawn, plain.most) == (16, 20, 32)
    assert plain.columns(18) == [*range(6), *range(8, 20)]
    assert plain.columns(21) == [*range(9), 8, *range(9, 20)]
    for skeleton in (plain, back):
        canvas = canvas_of(skeleton, 16)
        canvas.doorways = skeleton.offered(16)
        lay(skeleton, canvas, choose(skeleton, canvas, stream(1)), stream(1))
        assert not canvas.solid(11, next(door.floor for door in canvas.doorways if not door.side))
    with pytest.raises(AssetError, match="column 11 holds 'c'"):
        read(file, text.replace("......--*-+......+..", "......--*-+-.....+.."))


def test_a_skeleton_may_also_lie_higher(file: Path) -> None:
    skeletons = read(file, TEXT.replace('name = "plain"', 'name = "plain"\nraised = [1, 2]'))
    assert [one.name for one in skeletons] == [
        *("plain", "plain-up1", "plain-up2"),
        *(name + BACK for name in ("plain", "plain-up1", "plain-up2")),
    ]
    for rows, one in enumerate(skeletons[:3]):
        assert (one.rows, one.entry, one.leave, one.chunks[0].row) == (12, 10 - rows, 10 - rows, 9 - rows)
        canvas = canvas_of(one)
        lay(one, canvas, {"1": one.chunks[0].options[1]}, stream(1))
        assert all(canvas.role(row, 3) == "void" for row in range(10 - rows, 12))
        assert canvas.role(6 - rows, 6) == "platform"
        assert canvas.rewards == [(9 - rows, 13)]
    with pytest.raises(AssetError, match=r"cannot be raised by 4 rows \(row 6 has '='\)"):
        read(file, TEXT.replace('name = "plain"', 'name = "plain"\nraised = [4]'))


def test_a_skeleton_is_also_walked_the_other_way_round(file: Path) -> None:
    plain, back = read(file)
    one, other = canvas_of(plain, 20, daring=1.0), canvas_of(back, 20, daring=1.0)
    build_from((plain,), one, stream(1), 10, 10)
    build_from((back,), other, stream(1), 10, 10)
    assert np.array_equal(mirrored(one).cells, other.cells)
    assert other.rewards == [(9, 4)]


def test_what_a_stage_is_about_decides_among_options(file: Path) -> None:
    plain, _ = read(file)

    def pits(**temper: float | str) -> int:
        canvas = canvas_of(plain, 0, **temper)
        return sum(choose(plain, canvas, stream(seed))["1"].weight == 1 for seed in range(60))

    assert pits(idea="pits", beat=2, daring=0.5) > 36, "8 times its weight of 1, beside 3"
    assert pits(idea="pits", beat=0, daring=0.5) == 0, "too early"
    assert pits(idea="pits", beat=2, daring=0.9) == 0, "too tame"
    assert 0 < pits(idea="spikes", beat=2, daring=0.5) < 24, "its weight of 1, beside 3"


def test_doorways_are_opened_where_they_are_asked_for(file: Path) -> None:
    for skeleton in read(file):
        for cols in (16, 21):
            ways = skeleton.offered(cols)
            canvas = canvas_of(skeleton, cols)
            canvas.doorways = ways
            lay(skeleton, canvas, choose(skeleton, canvas, stream(1)), stream(1))
            drop = next(door for door in ways if not door.side)
            assert not any(canvas.solid(11, col) for col in range(drop.floor, drop.floor + DROP_COLS))
            closed = canvas_of(skeleton, cols)
            closed.doorways = ways[:2]
            lay(skeleton, closed, choose(skeleton, closed, stream(1)), stream(1))
            assert all(closed.solid(11, col) for col in range(drop.floor, drop.floor + DROP_COLS))
    canvas.doorways = (*ways, ways[0]._replace(floor=5))
    with pytest.raises(AssemblyError, match="no skeleton"):
        build_from((skeleton,), canvas, stream(1), 10, 10)


def test_pits_have_spikes_where_a_room_lies_below(file: Path) -> None:
    plain, _ = read(file)
    deep, high = (Canvas(12, 16, deep=deep) for deep in (True, False))
    for canvas in (deep, high):
        lay(plain, canvas, {"1": plain.chunks[0].options[1]}, stream(1))
    assert (deep.role(11, 3), high.role(11, 3), high.role(10, 3)) == ("void", "spikes", "wall")
    assert ROLE_INDEX["spikes"] not in deep.cells


@pytest.mark.parametrize("kind", SHIPPED)
def test_a_shipped_kind_has_six_skeletons_or_more(kind: str) -> None:
    assert sum(name == kind and one.raised_by == 0 for name, one in SKELETONS) >= 6


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "skeleton"), SKELETONS, ids=lambda it: it if isinstance(it, str) else it.name)
def test_a_skeleton_can_be_played(kind: str, skeleton: Skeleton) -> None:
    """One of its cases; `python -m tests.level.rooms.judge` tries them all."""
    made = SHIPPED[kind]
    case = random.Random(f"{kind} {skeleton.name}").choice(list(cases(skeleton, made.part)))
    assert list(faults(case, made.outdoors)) == []
