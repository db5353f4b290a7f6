"""Random input: what must hold whatever is pressed, found out and told; the same runs are the same in every process."""

import csv
from pathlib import Path

import pytest

from nesgan_game.cli import main
from nesgan_game.errors import AssetError
from nesgan_game.game.rules.entities import Enemy, Item
from nesgan_game.game.rules.items import SEEK, WAITS_TICKS
from nesgan_game.game.rules.weapons import throw
from nesgan_game.game.rules.world import World
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import CELL, PX, Body, Stance
from nesgan_game.survey.journal import NAME
from nesgan_game.survey.play.random_play import RandomRun, RandomTask, astray, play_at_random, play_task
from nesgan_game.survey.play.random_survey import COLUMNS, survey_random
from nesgan_game.survey.workers import Processes, alone

RUNS = range(6)


def told(world: World) -> list[str]:
    return [what for what, _ in astray(world)]


def test_who_is_outside_or_in_rock_is_told(full_castle: Stage) -> None:
    world = World(full_castle, 1)
    assert told(world) == []
    body, room = world.hero.body, world.camera.room
    world.hero.body = Body(body.x, body.y + 8 * PX)
    assert told(world) == ["hero is in rock"]
    world.hero.body = Body(body.x, body.y + 8 * PX, stance=Stance.STAIRS, climb=1)
    assert told(world) == [], "the floor beside a flight of stairs is no rock for who climbs it"
    world.hero.body = Body(-20 * PX, body.y)
    assert told(world) == ["hero is outside"]
    world.hero.body = body
    world.scene.enemies = [
        Enemy(1, kind, body.x, body.y + 8 * PX, 1, 1, body.x, body.y, room) for kind in ("ghoul", "ghost")
    ]
    assert told(world) == ["ghoul rest is in rock"], "ghosts go through it"
    world.scene.enemies.clear()
    world.scene.items = [Item("coin", body.x, body.y + 8 * PX, body.x)]
    world.scene.shots = [throw("cross", -60 * PX, body.y, -1, friendly=True)]
    assert told(world) == ["item coin is in rock", "cross flies outside"]


def test_an_orb_on_its_way_to_the_hero_goes_through_rock(full_castle: Stage) -> None:
    world = World(full_castle, 1)
    body = world.hero.body
    lies = Item("orb", body.x, body.y + 3 * CELL, body.x)
    comes = Item("orb", body.x, body.y + 3 * CELL, body.x, age=WAITS_TICKS)
    world.scene.items = [lies]
    assert told(world) == ["item orb is in rock"], "it was dropped there"
    world.scene.items = [comes]
    seen = set[str]()
    for _ in range(3 * CELL // SEEK + 10):
        world.step(0)
        seen |= set(told(world))
        if world.won:
            break
    assert seen == set()
    assert world.won, "nobody is kept from what ends a stage"


@pytest.mark.slow
def test_runs_are_the_same_in_another_process_and_go_on_where_they_ended(tmp_path: Path) -> None:
    lines = survey_random(RUNS, tmp_path, (alone, Processes(1)), lambda: None, ticks=1200)
    assert lines[0].startswith("runs                6, 7,200 ticks")
    assert lines[1:] == ["the same again      6 of 6", "without a fault     6 of 6"]
    with (tmp_path / "random.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["run"], row["castle"], row["stage"]) for row in rows] == [(str(n), "0", "12"[n // 4]) for n in RUNS]
    assert tuple(rows[0]) == COLUMNS
    assert len({row["hash"] for row in rows}) == len(RUNS)
    table, path = (tmp_path / "random.csv").read_bytes(), tmp_path / NAME
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-2]))
    played: list[int] = []
    assert survey_random(RUNS, tmp_path, (alone, alone), lambda: played.append(1), ticks=1200, resume=True) == lines
    assert (tmp_path / "random.csv").read_bytes() == table


@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "ticks"),
    [
        pytest.param(9616, 400, id="a fish-man below a pool of one cell, at tick 293"),
        pytest.param(10556, 2400, id="what a ghost left in a wall, at tick 2370"),
    ],
)
def test_runs_that_had_a_fault_have_none_any_more(number: int, ticks: int) -> None:
    assert play_task(None, RandomTask(number, ticks=ticks)).faults == ()


def test_a_run_is_told_in_words_and_read_again(full_castle: Stage) -> None:
    run = play_at_random(full_castle, 3, 300)
    assert RandomRun.from_dict(run.to_dict()) == run
    assert play_at_random(full_castle, 3, 300, again=True).hash == run.hash != play_at_random(full_castle, 4, 300).hash
    wrongs: tuple[object, ...] = ({}, [], {**run.to_dict(), "hash": 3}, {**run.to_dict(), "more": 1})
    for wrong in wrongs:
        with pytest.raises(ValueError, match="tells of no run"):
            RandomRun.from_dict(wrong)


def test_a_folder_of_another_survey_and_a_second_kind_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / NAME).write_text("{}\n")
    with pytest.raises(AssetError, match="is not a nesgan-survey file"):
        survey_random(RUNS, tmp_path, (alone, alone), lambda: None, resume=True)
    assert main(["survey", "--random", "--colours", "--out", str(tmp_path)]) == 2
    assert "--random measures nothing else" in capsys.readouterr().err
