"""Stages drawn as text: roles by letters, entities by a table, one line for whatever draws no stage."""

from pathlib import Path

import numpy as np
import pytest
from fakes import fake_library

from nesgan_game.errors import AssetError, NesganError
from nesgan_game.files import shipped
from nesgan_game.game.app.session import prove_in_world
from nesgan_game.level.fixture_faults import MOST_MOVERS
from nesgan_game.level.formats.text_stage import sketch_stage
from nesgan_game.level.formats.tmx import read_tmx, write_tmx
from nesgan_game.level.proof.softlock import softlocks
from nesgan_game.level.stage import Room
from nesgan_game.roles import IS_BEHIND, ROLE_INDEX, mask_of

LESSON = """
name = "lesson"
seed = 4
map = '''
####################
#....|.............#
#....i.....w.......#
#.@..|.....w...i.X.#
####################
'''
[letters]
"@" = { kind = "hero" }
X = { kind = "exit", on = "door" }
i = { kind = "candle", drop = "axe" }
"""
ROOMS = """
[[rooms]]
name = "yard"
kind = "entrance"
area = [0, 10, 5, 10]
"""


def drawn(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "lesson.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_letters_become_roles_and_entities(tmp_path: Path) -> None:
    stage = sketch_stage(drawn(tmp_path, LESSON))
    assert (stage.name, stage.seed, stage.rows, stage.cols) == ("lesson", 4, 5, 20)
    assert stage.rooms == (Room("room", "room", 0, 0, 5, 20),)
    assert (stage.hero.x_px, stage.hero.y_px) == (2 * 16 + 8, 4 * 16)
    assert [entity.kind for entity in stage.entities] == ["candle", "hero", "candle", "exit"]
    assert stage.entities[0].properties["drop"] == "axe"
    roles = {place: ROLE_INDEX[name] for place, name in {
        (0, 0): "solid", (4, 9): "ledge", (2, 5): "pillar", (3, 15): "wall", (3, 17): "door", (2, 11): "window",
    }.items()}  # fmt: skip
    assert {place: stage.roles[place] for place in roles} == roles
    assert stage.proof is not None
    assert len(stage.tiles_rgba) == 0


def test_out_of_doors_an_entity_stands_before_the_sky(tmp_path: Path) -> None:
    stage = sketch_stage(drawn(tmp_path, LESSON + ROOMS))
    assert stage.roles[3, 15] == ROLE_INDEX["void"]


def test_a_drawn_stage_takes_tiles_and_comes_back_from_tiled(tmp_path: Path) -> None:
    library = fake_library(0)
    stage, again = (sketch_stage(drawn(tmp_path, LESSON), library) for _ in range(2))
    assert np.array_equal(stage.field, again.field)
    assert (stage.background >= 0).any()
    path = write_tmx(stage, library, tmp_path, lean=True)
    assert {file.name for file in (tmp_path / "lesson-tiles").iterdir()} == {"atlas.png", "tileset.tsx"}
    assert read_tmx(path).proof == stage.proof


OPEN = "....|.............#\n#....i.....w.......#\n#.@..|.....w"
FAULTS = {
    "no map": ("map =", "card =", "draws no stage"),
    "no name": ('name = "lesson"', "", "draws no stage"),
    "not TOML": ('"@" =', '"@', "is not TOML"),
    "odd letter": ("i.X.#", "i?X.#", "'\\?' at row 3, column 16"),
    "odd kind": ('"hero"', '"dragon"', "unknown kind 'dragon'"),
    "no hero": (".@.", "...", "needs one hero"),
    "two heroes": (".@..", ".@@.", "needs one hero"),
    "odd role": ('on = "door"', 'on = "gate"', "gate"),
    "odd value": ('drop = "axe"', "drop = [1]", "drop of a candle"),
    "walled in": (OPEN, OPEN.replace("w", "#").replace("|....." + ".", "|.....#", 1), "no way"),
    "empty": ("'''\n####", "''''''\n#", "TOML"),
    "room off the map": ("[letters]", ROOMS.replace("10, 5, 10", "10, 5, 11") + "[letters]", "room yard"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_draws_no_stage_is_told_in_one_line(name: str, tmp_path: Path) -> None:
    old, new, said = FAULTS[name]
    text = LESSON.replace(old, new)
    assert text != LESSON
    with pytest.raises(NesganError, match=said) as caught:
        sketch_stage(drawn(tmp_path, text))
    assert "\n" not in str(caught.value)
    with pytest.raises(AssetError):
        sketch_stage(tmp_path / "none.toml")


def test_the_tutorial_is_what_its_drawing_says() -> None:
    """But for windows and the like, of which the fill lays whole ones into what is drawn, as many as there is room for.

    The shipped map may be older than the fill, but not than the drawing.
    """
    stage, drawing = read_tmx(shipped("levels/tutorial.tmx")), sketch_stage(shipped("levels/tutorial.toml"))
    assert stage.proof is not None
    assert stage.rooms == drawing.rooms
    fitted = mask_of("window", "decor", "foliage", "candle")[drawing.roles]
    assert np.array_equal(stage.roles[~fitted], drawing.roles[~fitted])
    assert IS_BEHIND[stage.roles[fitted]].all()
    assert [(e.kind, e.x_px, e.y_px) for e in stage.entities] == [(e.kind, e.x_px, e.y_px) for e in drawing.entities]


def test_the_tutorial_teaches_it_all() -> None:
    stage = read_tmx(shipped("levels/tutorial.tmx"))
    kinds = {entity.kind for entity in stage.entities}
    assert {"candle", "mover", "key", "lock", "item", "checkpoint"} <= kinds
    for role in ("breakable", "stair_up_right", "spikes", "platform"):
        assert (stage.roles == ROLE_INDEX[role]).any(), role
    assert stage.proof is not None
    words = {word for word, _ in stage.proof.inputs}
    for button in (2, 4, 8, 16, 32):
        assert any(word & button for word in words), "walk, climb, crouch, jump and whip are all needed"
    assert prove_in_world(stage).result == "clear"
    assert not softlocks(stage)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("difficulty = " + "9" * 400, "too large"),
        ("seed = inf", "infinity"),
        ("time_limit = nan", "NaN"),
        ("X = { kind = '" + "x" * 5000 + "' }", "unknown kind"),
    ],
)
def test_numbers_and_words_without_end_are_told_in_one_short_line(line: str, said: str, tmp_path: Path) -> None:
    where, text = ("", "") if line.startswith("X") else (line, "X = { kind = 'exit' }")
    path = drawn(
        tmp_path, f"name = 'a'\n{where}\nmap = '@X\\n##'\n[letters]\n'@' = {{ kind = 'hero' }}\n{text or line}\n"
    )
    path.write_text(path.read_text().replace("'@X\\n##'", '"@X\\n##"'))
    with pytest.raises(AssetError, match=said) as caught:
        sketch_stage(path)
    assert len(str(caught.value)) < 600


def test_more_movers_than_the_proof_can_compare_are_refused(tmp_path: Path) -> None:
    lift = "M = { kind = 'mover', cols = 1, dx = 32, dy = 0, period = 120, phase = 0 }"
    text = f"name = 'a'\nmap = \"{'M' * (MOST_MOVERS + 1)}\"\n[letters]\n{lift}\n"
    with pytest.raises(AssetError, match=f"{MOST_MOVERS + 1} movers, {MOST_MOVERS} at most"):
        sketch_stage(drawn(tmp_path, text))


def test_a_drawing_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match="larger than 0"):
        sketch_stage(drawn(tmp_path, "#" * 400_001))
