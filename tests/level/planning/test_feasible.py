"""Wishes that do not go together are refused at once, with what must give; all others are built."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.errors import AssemblyError, ConfigError
from nesgan_game.level import build
from nesgan_game.level.build import bare_stage
from nesgan_game.level.controls import (
    FEWEST_ROOMS,
    LONGEST,
    MOST_BRANCHES,
    MOST_ENEMIES,
    MOST_ROOMS,
    SHORTEST,
    Controls,
)
from nesgan_game.level.layout import draw
from nesgan_game.level.planning import feasible
from nesgan_game.level.planning.feasible import refuse_impossible
from nesgan_game.level.planning.plan import Plan
from nesgan_game.level.planning.planner import plan
from nesgan_game.level.planning.setting import ANYWHERE, Setting
from nesgan_game.seeds import Random


def test_what_goes_together_is_not_refused() -> None:
    refuse_impossible(Controls())
    refuse_impossible(Controls(rooms=12, length=460, branches=1))


def test_wishes_that_no_plan_has_are_told_with_what_must_give(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a planner that has no steep stages of more than 400 cells."""
    asked: list[Controls] = []

    def short(rng: Random, controls: Controls, setting: Setting = ANYWHERE) -> Plan:
        asked.append(controls)
        if (controls.length or 0) > 400 and (controls.verticality or 0) > 0.5:
            raise AssemblyError("found no place for the rooms", "plan")
        return plan(rng, controls, setting)

    monkeypatch.setattr(feasible, "plan", short)
    monkeypatch.setattr(draw, "plan", short)
    wishes = Controls(length=512, verticality=1.0, branches=1)
    with pytest.raises(ConfigError, match="no stage has length 512, branches 1, verticality 1 all at once") as told:
        build.bare_stage(0, controls=wishes)
    found = re.fullmatch(r"make it length (\d+)", told.value.next_step)
    assert found is not None
    assert 300 < int(found[1]) <= 400
    assert len(asked) < 10, "at once"


def test_another_wish_gives_where_the_first_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    def flat(rng: Random, controls: Controls) -> Plan:
        if (controls.verticality or 0) > 0.6:
            raise AssemblyError("found no place for the rooms", "plan")
        return plan(rng, controls)

    monkeypatch.setattr(feasible, "plan", flat)
    with pytest.raises(ConfigError, match=r"; make it verticality 0\.(5\d?|6)$"):
        refuse_impossible(Controls(length=256, verticality=1.0))


def test_nothing_is_told_that_controls_would_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a planner whose stages are longer than may be asked for."""

    def long(rng: Random, controls: Controls) -> Plan:
        if controls.length is not None:
            raise AssemblyError("found no place for the rooms", "plan")
        return plan(rng, replace(controls, rooms=18))

    monkeypatch.setattr(feasible, "plan", long)
    with pytest.raises(ConfigError, match=r"no stage has length 200 all at once; ask for less$"):
        refuse_impossible(Controls(length=200))


@st.composite
def wishes(draw: st.DrawFn) -> dict[str, Any]:
    """Any wishes, over the whole range of each."""
    ranges: dict[str, st.SearchStrategy[Any]] = {
        "rooms": st.integers(FEWEST_ROOMS, MOST_ROOMS),
        "length": st.integers(SHORTEST, LONGEST),
        "branches": st.integers(0, MOST_BRANCHES),
        "verticality": st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]),
        "difficulty": st.sampled_from([0.0, 0.5, 1.0]),
        "enemies": st.sampled_from([0.0, 1.0, 2.5, MOST_ENEMIES]),
        "locks": st.booleans(),
    }
    return {name: draw(values) for name, values in ranges.items() if draw(st.booleans())}


@pytest.mark.slow
@given(wishes(), st.integers(0, 2**16))
def test_controls_build_or_are_refused_over_their_whole_range(asked: dict[str, Any], seed: int) -> None:
    try:
        stage = bare_stage(seed, controls=Controls(**asked))
    except ConfigError:
        return
    assert stage.proof is not None
    for name, told in (("rooms", "path"), ("length", "length"), ("branches", "branches")):
        assert asked.get(name, stage.properties[told]) == stage.properties[told]
    assert stage.properties["locked"] or not asked.get("locks")
