"""Searches to the last state: what they say of stages that are sound, unsound, too large, or not for a search."""

from dataclasses import replace
from pathlib import Path

import pytest
from acting import acting_stage, thing

from nesgan_game.cli import main
from nesgan_game.level.castle import STAGES
from nesgan_game.level.search import exhaustive
from nesgan_game.level.search.exhaustive import MOST_STATES
from nesgan_game.level.stage import Entity, Stage, role_stage, roles_from_text
from nesgan_game.survey import state_search
from nesgan_game.survey.journal import NAME
from nesgan_game.survey.state_search import COLUMNS, Searched, SearchTask, lines, searched, survey_searches
from nesgan_game.survey.workers import alone

HERO, EXIT = Entity(1, "hero", 24, 64), Entity(2, "exit", 168, 64)
FLAT = "############\n#..........#\n#..........#\n#..........#\n############"
HOLE = "############\n" + "#..........#\n" * 3 + "####..######\n" + "####..######\n" * 5 + "############"
SHUT = "############\n#.....#....#\n#.....#....#\n#.....#....#\n############"


def drawn(text: str, *more: Entity) -> Stage:
    return role_stage("drawn", roles_from_text(text), (HERO, EXIT, *more))


def test_a_sound_stage_agrees_with_its_proof() -> None:
    found = searched(SearchTask(3, 2), drawn(FLAT))
    assert found.sound
    assert found.place == (3, 2)
    assert found.states > 100, "every place on the floor is one"


@pytest.mark.parametrize(("text", "what"), [(HOLE, "exit True, boss True, 1 places"), (SHUT, "exit False, boss True")])
def test_traps_and_closed_ways_are_told(text: str, what: str) -> None:
    found = searched(SearchTask(3, 2), drawn(text))
    assert found.complete
    assert not found.sound
    assert lines([found])[-1].startswith(f"castle 3, stage 2: {what}")


def test_a_search_that_gives_up_says_so_and_is_no_fault() -> None:
    found = searched(SearchTask(3, 2, most=50), drawn(FLAT))
    assert not found.complete
    assert [line.split("  ")[-1].strip() for line in lines([found])[1:3]] == ["0 of 1", "0 of 0"]
    (time,) = [line for line in lines([replace(found, cpu_seconds=61.25)]) if line.startswith("processor time")]
    assert time.endswith(" 61.2 s in the median, 61.2 at most"), "what takes long is told of those above all"


def test_a_search_gives_up_within_a_wave_and_tells_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exhaustive, "_BATCH", 10)
    told = list[int]()
    found = exhaustive.explore(drawn(FLAT), told.append, most=50)
    assert not found.complete
    assert 50 < len(found.states) <= 60, "no more than the moves of one batch beyond"
    assert told == sorted(told)
    assert len(set(told)) > 3


def test_help_tells_how_long_a_search_takes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["survey", "--help"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert f"up to {MOST_STATES / 1e6:.1f} million of each: a minute or two a stage" in told


def test_what_no_search_ends_with_is_left_out() -> None:
    found = searched(SearchTask(3, 2), acting_stage("@...S...X\n#########", S=thing("rising_spikes", cols=1)))
    assert (found.left_out, found.states) == ("rising_spikes", 0)
    assert "searched            0 of 1 stages" in lines([found])[0]


@pytest.mark.slow
def test_a_survey_goes_on_from_what_is_written_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def quick(_: None, task: SearchTask) -> Searched:
        return searched(task, drawn(HOLE if task.number == 2 else FLAT))

    monkeypatch.setattr(state_search, "search_task", quick)
    controls, told = SearchTask(0, 1).controls, list[int]()
    first = survey_searches([7], controls, tmp_path, alone, lambda: told.append(1))
    table = (tmp_path / "searches.csv").read_text().splitlines()
    assert (table[0], len(table), len(told)) == (",".join(COLUMNS), 1 + STAGES, STAGES)
    assert table[2].startswith("7,2,,")
    assert table[2].endswith(",1,1,1,1,0")
    (tmp_path / "searches.csv").unlink()
    monkeypatch.setattr(state_search, "search_task", None)  # nothing is left to be searched
    assert survey_searches([7], controls, tmp_path, alone, lambda: None, resume=True) == first
    assert (tmp_path / "searches.csv").read_text().splitlines() == table


@pytest.mark.parametrize(
    "value", [{"seed": 1}, [], {**Searched(seed=1, number=2, left_out="").to_dict(), "states": "3"}]
)
def test_a_torn_record_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"lacks a field|wrong kind"):
        Searched.from_dict(value)


def test_it_is_a_survey_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["survey", "--search", "--replay", "--castles", "--out", str(tmp_path)]) == 2
    assert "--search measures nothing else: leave out --castles, --replay" in capsys.readouterr().err
    assert not (tmp_path / NAME).exists()
