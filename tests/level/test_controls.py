"""Wishes that make no sense are refused in one line."""

from __future__ import annotations

import statistics

import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.level.build import bare_stage
from nesgan_game.level.controls import SHORTEST, Controls
from nesgan_game.level.expressive_range import express


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("difficulty", -0.1),
        ("difficulty", 1.5),
        ("difficulty", float("nan")),
        ("rooms", 3),
        ("rooms", 19),
        ("length", 95),
        ("branches", 4),
        ("branches", -1),
        ("verticality", 1.01),
        ("enemies", float("inf")),
    ],
)
def test_each_is_held_to_its_range(name: str, wrong: float) -> None:
    with pytest.raises(ConfigError, match=f"{name} .*choose"):
        Controls(**{name: wrong})  # type: ignore[arg-type]


def test_a_lock_needs_a_branch() -> None:
    with pytest.raises(ConfigError, match="branch"):
        Controls(locks=True, branches=0)
    assert Controls(locks=True, branches=1).locks


def test_rooms_and_length_must_agree() -> None:
    with pytest.raises(ConfigError, match="240 to 512 fit"):
        Controls(rooms=10, length=200)
    with pytest.raises(ConfigError, match="96 to 208 fit"):
        Controls(rooms=4, length=240)
    assert Controls(rooms=10, length=360).length == 360


@pytest.mark.slow
@pytest.mark.parametrize(("rooms", "length"), [(None, SHORTEST), (4, SHORTEST), (4, 130), (6, 300)])
def test_the_shortest_and_widest_that_may_be_asked_for_are_built(rooms: int | None, length: int) -> None:
    assert bare_stage(1, controls=Controls(rooms=rooms, length=length)).properties["length"] == length


def medians(figure: str, seeds: int, *asked: Controls) -> list[float]:
    """Medians of a figure over so many seeds, the same for each of some wishes."""
    return [
        statistics.median(getattr(express(bare_stage(seed, controls=controls)), figure) for seed in range(seeds))
        for controls in asked
    ]


@pytest.mark.slow
def test_verticality_spans_from_a_flat_stage_to_one_that_mostly_climbs() -> None:
    flat, even, steep = medians("verticality", 5, *(Controls(verticality=asked) for asked in (0.0, 0.5, 1.0)))
    assert flat < 0.08
    assert flat + 0.08 < even < steep - 0.08
    assert steep > 0.28


@pytest.mark.slow
def test_difficulty_brings_more_deadly_gaps() -> None:
    easy, even, hard = medians("gaps", 12, *(Controls(difficulty=asked, length=240) for asked in (0.0, 0.5, 1.0)))
    assert easy < even < hard
    assert hard >= 2 * easy
