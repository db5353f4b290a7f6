"""Levels that may not be played: `check` says what is wrong and in which cell, and the game refuses with that line."""

from __future__ import annotations

import re
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from fakes import fake_library

from nesgan_game.cli import main
from nesgan_game.errors import Unplayable
from nesgan_game.level.formats.tmx import write_tmx
from nesgan_game.level.proof.faults import misplaced
from nesgan_game.level.proof.prove import replay
from nesgan_game.level.proof.validate import validate, with_proof
from nesgan_game.level.stage import Entity, Stage, Value, role_stage, roles_from_text
from nesgan_game.level.stage_tiles import StageTiles
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.roles import ROLES

FINE = """
............
............
............
H..........X
======..====
######..####
############
"""


def entity(number: int, kind: str, x: int, y: int, **properties: Value) -> Entity:
    return Entity(number, kind, x, y, properties)


def stage(text: str, *entities: Entity) -> Stage:
    """Hero where the text has H, exit where it has X, both on the cell below."""
    found = list(entities)
    for row, line in enumerate(text.strip("\n").split("\n")):
        for col, glyph in enumerate(line):
            if glyph in "HX":
                kind = "hero" if glyph == "H" else "exit"
                found.append(Entity(len(found) + 10, kind, col * 16 + 8, row * 16 + 16))
    return role_stage("drawn", roles_from_text(text.replace("H", ".").replace("X", ".")), tuple(found))


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(0)


Draw = Callable[..., Path]


@pytest.fixture
def draw(library: TileLibrary, tmp_path: Path) -> Draw:
    """Write a text as a map with one tile for every role."""
    tile_of = {tile.role: number for number, tile in reversed(list(enumerate(library.tiles)))}
    numbers = np.array([tile_of.get(role.name, -1) for role in ROLES], dtype=np.int32)

    def drawn(text: str, *entities: Entity) -> Path:
        bare = stage(text, *entities)
        field = numbers[bare.roles]
        assert (field >= 0).all()
        return write_tmx(
            replace(bare, field=field, tiles=StageTiles.of(library)),
            library,
            tmp_path,
        )

    return drawn


def changed(level: Path, pattern: str, new: str) -> Path:
    text, found = re.subn(pattern, new, level.read_text(), flags=re.S)
    assert found, pattern
    level.write_text(text)
    return level


def refused(capsys: pytest.CaptureFixture[str], level: Path) -> str:
    """The one line with which both check and the game refuse a level."""
    lines = []
    for argv in (["check", level], ["play", "--level", level, "--headless", "--ticks", "1"]):
        assert main([str(word) for word in argv]) == 1
        out, err = capsys.readouterr()
        assert out == ""
        assert err.count("\n") == 1
        lines.append(err.strip())
    assert lines[0] == lines[1]
    return lines[0]


def test_a_sound_level_passes(draw: Draw, capsys: pytest.CaptureFixture[str]) -> None:
    level = draw(FINE)
    assert main(["check", str(level)]) == 0
    assert "playable in" in capsys.readouterr().out


UNPLAYABLE = {
    "an exit that cannot be reached": (
        "............\n............\n............\nH..........X\n====....====\n####^^^^####",
        "no way to the exit found: what can be reached, ends in room at row 3, column 3",
    ),
    "a pit that cannot be left": (
        "............\n" * 3 + "H..........X\n======..====\n" + "######..####\n" * 2 + "############",
        "a place that cannot be left at row 6, column 6",
    ),
    "a hero in the air": ("............\nH...........\n............\n...........X\n============",
                          "the hero without a floor under the feet at row 1, column 0"),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", UNPLAYABLE)
def test_unplayable_levels_are_refused_by_cell(name: str, draw: Draw, capsys: pytest.CaptureFixture[str]) -> None:
    text, said = UNPLAYABLE[name]
    level = draw(text)
    line = refused(capsys, level)
    assert said in line
    assert str(level) in line


@pytest.mark.parametrize(
    ("x", "y", "said"),
    [(24, 96, "an exit inside a wall at row 5, column 1"), (104, 80, "an exit without a floor under")],
)
def test_a_misplaced_exit_is_named(x: int, y: int, said: str, draw: Draw, capsys: pytest.CaptureFixture[str]) -> None:
    level = draw(FINE.replace("X", "."), entity(1, "exit", x, y))
    assert said in refused(capsys, level)


HERO = r'<object [^>]*type="hero".*?</object>'
BROKEN: dict[str, tuple[str, str, str]] = {
    "no hero": (HERO, "", "has no hero"),
    "two heroes": (f"({HERO})", r"\1\1", "has 2 heroes, the second at row 3, column 0"),
    "no exit": (r'<objectgroup id="6".*?</objectgroup>', "", "has no exit"),
    "a hero outside": (r'(type="hero" x=)"\d+"', r'\1"4000"', "'hero' lies outside the map at row 4, column 250"),
    "a tileset that is missing": ("tileset.tsx", "none.tsx", "missing: drawn-tiles/none.tsx"),
    "a tileset outside its folder": (r'source="[^"]*"', 'source="../../x.tsx"', "outside its folder: ../../x.tsx"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_levels_are_refused(name: str, draw: Draw, capsys: pytest.CaptureFixture[str]) -> None:
    pattern, new, said = BROKEN[name]
    assert said in refused(capsys, changed(draw(FINE), pattern, new))


def test_an_unknown_role_is_named_with_its_cell(draw: Draw, capsys: pytest.CaptureFixture[str]) -> None:
    level = draw(FINE)
    changed(level.parent / "drawn-tiles/tileset.tsx", 'value="ledge"', 'value="lava"')
    assert "the unknown role 'lava' at row 4, column 0" in refused(capsys, level)


@pytest.mark.parametrize(("rows", "cols"), [(1, 1), (2, 9), (5000, 5000)])
def test_sizes_out_of_bounds_are_refused(rows: int, cols: int, draw: Draw, capsys: pytest.CaptureFixture[str]) -> None:
    level = changed(
        draw(FINE), r'(<(?:map|layer)[^>]*?) width="\d+" height="\d+"', rf'\1 width="{cols}" height="{rows}"'
    )
    if rows == 1:
        changed(level, r'(<data encoding="csv">)[^<]*', r"\g<1>1")
    assert f"has {cols} x {rows} cells" in refused(capsys, level)


def test_25_million_cells_are_not_even_read(draw: Draw, capsys: pytest.CaptureFixture[str]) -> None:
    level = changed(draw(FINE), r'(<data encoding="csv">)[^<]*', r"\g<1>CELLS")
    level.write_text(level.read_text().replace("CELLS", "1," * 5000 * 5000, 1))
    tracemalloc.start()
    try:
        assert "is larger than 8 MB" in refused(capsys, level)
        assert tracemalloc.get_traced_memory()[1] < 50_000_000
    finally:
        tracemalloc.stop()


def test_misplaced_fixtures_are_named() -> None:
    door = FINE.replace("H..........X", "H...D......X").replace("............\nH", "....D.......\nH")
    lock, key = entity(1, "lock", 72, 64, key=2), entity(2, "key", 40, 64, key=2)
    assert [str(fault) for fault in misplaced(stage(door, lock))] == ["a lock without its key 2 at row 3, column 4"]
    assert misplaced(stage(door, lock, key)) == []
    buried = entity(2, "key", 40, 96, key=2)
    assert [str(fault) for fault in misplaced(stage(door, lock, buried))] == ["a key inside a wall at row 5, column 2"]


def test_a_mover_needs_room_somewhere_on_its_course() -> None:
    course = {"cols": 1, "dx": 16, "dy": 0, "period": 60, "phase": 0}
    assert misplaced(stage(FINE, entity(1, "mover", 24, 48, **course))) == []
    said = [str(fault) for fault in misplaced(stage(FINE, entity(1, "mover", 24, 96, **course)))]
    assert said == ["a mover without room for the hero on it at row 5, column 1"]


@pytest.mark.slow
def test_all_faults_are_counted_and_a_proof_is_kept() -> None:
    two = stage("..X.........\n............\n............\nH...........\n============")
    assert len(validate(two).faults) == 1
    pits = "............\n" * 3 + "H..........X\n====..==.===\n" + "####..##.###\n" * 2 + "############"
    assert [(fault.row, fault.col) for fault in validate(stage(pits)).faults] == [(6, 4), (6, 8)]
    with pytest.raises(Unplayable, match=r"here: .*row 6, column 4; .*\(and 1 more\)$"):
        with_proof(stage(pits), "here")
    fine = with_proof(stage(FINE))
    assert fine.proof is not None
    assert replay(fine, fine.proof.inputs) == fine.proof
    assert with_proof(fine) is fine
