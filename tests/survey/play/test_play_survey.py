"""Tables of castles that bots played."""

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from nesgan_game.cli import main
from nesgan_game.errors import ConfigError
from nesgan_game.level.controls import Controls
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.survey.play.castle_play import CastleTask
from nesgan_game.survey.play.play_survey import BLOW_COLUMNS, PLAY_COLUMNS, ROOM_COLUMNS, survey_play
from nesgan_game.survey.workers import Processes, alone

TASKS = [CastleTask(seed=seed, bots=("rush", "naive"), stages=1, controls=Controls(rooms=5)) for seed in (2, 1)]
TABLES = {"plays.csv": PLAY_COLUMNS, "rooms.csv": ROOM_COLUMNS, "blows.csv": BLOW_COLUMNS}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.slow
def test_tables_agree_with_each_other_and_are_the_same_again(library: TileLibrary, tmp_path: Path) -> None:
    ticks: list[int] = []
    told = survey_play(TASKS, library, tmp_path / "one", alone, lambda: ticks.append(1))
    assert len(ticks) == 2
    plays, rooms, blows = (rows(tmp_path / "one" / name) for name in TABLES)
    assert [(row["castle"], row["bot"]) for row in plays] == [(c, b) for c in "21" for b in ("rush", "naive")]
    for what in ("hits", "deaths"):
        count = sum(int(row[what]) for row in plays)
        assert count == sum(int(row[what]) for row in rooms) == sum(row["what"] == what[:-1] for row in blows)
    assert sum(int(row["hits"]) for row in plays) > 0
    assert sum(int(row["ticks"]) for row in plays) == sum(int(row["ticks"]) for row in rooms)
    kept = json.loads((tmp_path / "one" / "play.json").read_text())
    assert kept["castles"] == [2, 1]
    assert sum(kept["bots"]["naive"]["hits"].values()) == sum(
        int(row["hits"]) for row in plays if row["bot"] == "naive"
    )
    assert survey_play(TASKS, library, tmp_path / "two", alone, lambda: None) == told
    for name in (*TABLES, "play.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


@pytest.mark.slow
def test_whoever_does_the_work_the_tables_are_the_same(library: TileLibrary, tmp_path: Path) -> None:
    survey_play(TASKS, library, tmp_path / "one", alone, lambda: None)
    survey_play(TASKS, library, tmp_path / "two", Processes(2), lambda: None)
    for name in (*TABLES, "play.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


@pytest.mark.slow
def test_a_survey_goes_on_and_ends_as_if_played_at_once(library: TileLibrary, tmp_path: Path) -> None:
    at_once = survey_play(TASKS, library, tmp_path / "one", alone, lambda: None)
    survey_play(TASKS[:1], library, tmp_path / "two", alone, lambda: None)
    played: list[int] = []

    def counting(work: Callable[[Any, Any], Any], carried: Any, tasks: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
        played.extend(task.seed for task in tasks)
        return alone(work, carried, tasks)

    assert survey_play(TASKS, library, tmp_path / "two", counting, lambda: None, resume=True) == at_once
    assert played == [1]
    for name in (*TABLES, "play.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    with pytest.raises(ConfigError, match="give --resume"):
        survey_play(TASKS, library, tmp_path / "two", alone, lambda: None)
    other = [replace(task, stages=2) for task in TASKS]
    with pytest.raises(ConfigError, match="another play"):
        survey_play(other, library, tmp_path / "two", alone, lambda: None, resume=True)


def test_the_command_refuses_an_unknown_bot_and_a_second_kind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["survey", "--play", "--bots", "naive,gamer", "--out", str(tmp_path)]) == 1
    assert "no bot is called 'gamer'" in capsys.readouterr().err
    assert main(["survey", "--play", "--colours", "--out", str(tmp_path)]) == 2
    assert "--play measures nothing else" in capsys.readouterr().err
