"""What each control moves: for some values of every control, the median of the figure that it is to move."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from nesgan_game.level.controls import Controls
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.survey.stage_measures import Job, measure
from nesgan_game.survey.workers import WorkerPool

Value = float | int


@dataclass(frozen=True, slots=True)
class Effect:
    """One row of the table: with `control` at `value`, the spread of `figure` over `stages` seeds."""

    control: str
    value: Value
    figure: str
    low: float
    """First quartile."""
    median: float
    high: float
    """Third quartile."""
    stages: int
    """Stages built; those that could not be are left out."""


TRIALS: tuple[tuple[str, tuple[Value, ...], str], ...] = (
    ("difficulty", (0.0, 0.5, 1.0), "leniency"),
    ("enemies", (0.0, 1.0, 2.0), "enemies"),
    ("rooms", (5, 8, 12), "rooms"),
    ("length", (128, 256, 384), "length"),
    ("branches", (0, 1, 3), "branches"),
    ("verticality", (0.0, 0.5, 1.0), "verticality"),
)
"""(control, values tried, figure it moves); the other controls stay as they are by default."""
COLUMNS = ("control", "value", "figure", "low", "median", "high", "stages")


def effects(
    library: TileLibrary,
    seeds: Sequence[int],
    pool: WorkerPool,
    tell: Callable[[], object],
    base: Controls | None = None,
) -> list[Effect]:
    """Build a stage of every seed for every value in TRIALS; `tell` is called after each."""
    base = base or Controls()
    jobs = [
        Job(seed, _with(base, control, value)) for control, values, _ in TRIALS for value in values for seed in seeds
    ]
    found: dict[Controls, list[dict[str, float]]] = {}
    for job, one in pool(measure, library, jobs):
        tell()
        if one.built:
            found.setdefault(job.controls, []).append(one.figures)
    return [
        _effect(control, value, figure, found.get(_with(base, control, value), []))
        for control, values, figure in TRIALS
        for value in values
    ]


def _with(base: Controls, control: str, value: Value) -> Controls:
    changed: dict[str, Any] = {control: value}
    return replace(base, **changed)


def work(count: int) -> int:
    """Stages that effects() builds for so many seeds."""
    return count * sum(len(values) for _, values, _ in TRIALS)


def _effect(control: str, value: Value, figure: str, found: Sequence[dict[str, float]]) -> Effect:
    values = [figures[figure] for figures in found]
    low, median, high = np.percentile(values, (25, 50, 75)) if values else (np.nan, np.nan, np.nan)
    return Effect(control, value, figure, float(low), float(median), float(high), len(values))


def rows(table: Sequence[Effect]) -> list[list[str]]:
    """The table as texts, COLUMNS first."""
    return [
        list(COLUMNS),
        *(
            [one.control, f"{one.value:g}", one.figure]
            + [f"{value:.3f}" for value in (one.low, one.median, one.high)]
            + [str(one.stages)]
            for one in table
        ),
    ]
