"""The page of the enemies says what catalogue, encounters and rules say, and its pictures are drawn of them."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

from nesgan_game.catalogue import ENEMIES
from nesgan_game.level.encounters.encounter_table import ENCOUNTERS

ROOT = Path(__file__).parents[1]
WORDS = {"bone_pillar": "bone pillar", "fishman": "fish-man"}
FOES = [name for name in ENEMIES.own if not ENEMIES[name].boss]


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "docs" / "draw_enemies.py"))


def tables() -> list[list[list[str]]]:
    """The cells of every table of the page, below its head."""
    found: list[list[list[str]]] = [[]]
    for line in (ROOT / "docs" / "enemies.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("|"):
            found[-1].append([cell.strip() for cell in line.strip("|").split("|")])
        elif found[-1]:
            found.append([])
    return [table[2:] for table in found if table]


def word(kind: str) -> str:
    return WORDS.get(kind, kind)


def test_every_enemy_is_told_with_the_figures_of_its_row() -> None:
    rows = tables()[0]
    assert [row[0] for row in rows] == [word(name) for name in FOES]
    for name, row in zip(FOES, rows, strict=True):
        kind = ENEMIES[name]
        assert row[-3:] == [str(kind.health), str(kind.damage), str(kind.score)], name
        assert all(row), f"{name} lacks a word"


def test_a_tell_lasts_as_long_as_the_page_says(script: dict[str, Any]) -> None:
    for name, row in zip(FOES, tables()[0], strict=True):
        first, last = script["tell"](name, [enemy.mode for enemy, _ in script["played"](name)])
        assert last + 1 - first == int(row[3]), name


def test_every_encounter_is_told_with_its_question() -> None:
    told = [
        [
            one.name,
            one.question,
            ", ".join(map(word, one.kinds)) + (f"; {word(one.waves)}s come in from the edge" if one.waves else ""),
            ", ".join(sorted(one.needs)) or "any",
            ", ".join(one.rooms) or "any",
        ]
        for one in ENCOUNTERS
    ]
    assert tables()[1] == told


@pytest.mark.slow
def test_pictures_are_drawn_of_the_sheets_as_they_are(script: dict[str, Any], tmp_path: Path) -> None:
    script["save"].__globals__["PICTURES"] = tmp_path
    script["main"]()
    drawn = {path.name: path for path in tmp_path.iterdir()}
    assert set(drawn) == {f"sprites-{what}.png" for what in ("hero", "enemies", "bosses", "things")} | {"tells.png"}
    for name, path in drawn.items():
        shown = script["Image"].open(ROOT / "docs" / "pictures" / name).convert("RGB")
        assert script["Image"].open(path).convert("RGB").tobytes() == shown.tobytes(), "python docs/draw_enemies.py"
