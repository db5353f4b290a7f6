"""Castles of all themes measured, and the aim of the colours."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from nesgan_game.cli import main
from nesgan_game.level.controls import Controls
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.paint.theme_kinds import THEMES
from nesgan_game.survey.colour_contrast import CLEAR
from nesgan_game.survey.colour_survey import COLUMNS, lines, measure, summary, survey_colours
from nesgan_game.survey.run_survey import Plan

CLEAR_SHARE = 0.95


@pytest.mark.slow
def test_a_survey_of_colours_writes_its_table(library: TileLibrary, tmp_path: Path) -> None:
    ticks: list[int] = []
    plan = Plan(seed=3, count=2, controls=Controls(rooms=5))
    told = survey_colours(plan, library, tmp_path, lambda: ticks.append(1))
    assert len(ticks) == 2
    with (tmp_path / "colours.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert [row["seed"] for row in rows] == ["3", "4"]
    assert all(0 <= int(row["hero_clear"]) <= int(row["hero"]) for row in rows)
    kept = json.loads((tmp_path / "colours.json").read_text())
    share = sum(int(row["hero_clear"]) for row in rows) / sum(int(row["hero"]) for row in rows)
    assert kept["all"]["hero_clear"] == pytest.approx(share, abs=1e-4)
    assert told == lines({name: value for name, value in kept.items() if name not in ("seed", "controls")})


def test_the_command_refuses_two_kinds_of_survey(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["survey", "--colours", "--replay", "--out", str(tmp_path)]) == 2
    assert "--colours measures nothing else" in capsys.readouterr().err


@pytest.mark.slow
def test_figures_stand_out_in_every_theme() -> None:
    seen = list(measure(Plan(seed=500, count=len(THEMES), controls=Controls())))
    assert {one.theme for one in seen} == set(THEMES)
    hero = [far for one in seen for far in one.found.hero]
    enemies = [far for one in seen for _, far in one.found.enemies]
    assert sum(far >= CLEAR for far in hero) >= CLEAR_SHARE * len(hero)
    assert sum(far >= CLEAR for far in enemies) >= CLEAR_SHARE * len(enemies)
    told = summary(seen)
    assert told["materials"]["ground"]["lighter"] == 1, "ground before wall in every stage"
