"""What many stages have in common and how they differ: spread of figures, cover of a grid, difference of paths."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.expressive_range import PATH_POINTS, steps
from nesgan_game.survey.stage_measures import DIGITS, FIGURES, Measured

GRID = 10
"""Cells along each side of the grid of linearity and density."""
PAIRS = 100_000
"""Pairs of paths compared at most: the share of different ones is then known to a tenth of a percent."""
DIFFERENT = 0.4
"""From this difference on two paths count as different."""
SHOWN = 10
"""Faults told in a summary; survey.csv has all."""
_BATCH = 4096
Floats = NDArray[np.float64]


def coverage(linearity: Floats, density: Floats) -> float:
    """Share of the cells of a GRID x GRID grid that hold a stage, between the least and the most of each figure.

    As Horn et al. (2014) scale their plots; one stray stage widens the grid and so lowers the share.
    """
    return float((grid(linearity, density) > 0).mean())


def grid(linearity: Floats, density: Floats) -> NDArray[np.int64]:
    """How many stages fall in each cell [linearity, density] of the grid of coverage()."""
    counts = np.zeros((GRID, GRID), np.int64)
    np.add.at(counts, (_bins(linearity), _bins(density)), 1)
    return counts


def _bins(values: Floats) -> NDArray[np.intp]:
    low, high = values.min(), values.max()
    scaled = (values - low) / (high - low) if high > low else np.zeros_like(values)
    return np.minimum((scaled * GRID).astype(np.intp), GRID - 1)


def differences(paths: Sequence[str], rng: np.random.Generator, most: int = PAIRS) -> Floats:
    """Differences of pairs of paths in 0..1: of all, or of `most` drawn with `rng` where there are more.

    The difference of two paths is the edit distance (Levenshtein) of their PATH_POINTS steps / PATH_POINTS. Steps are
    equal when room kind and direction are; inserting, leaving out or changing one costs 1. It is never more than the
    share of steps that differ place by place, so that a path that is another one shifted counts as much the same.
    """
    words = _words(paths)
    count = len(words)
    if count * (count - 1) // 2 <= most:
        first, second = np.triu_indices(count, 1)
    else:
        first = rng.integers(0, count, most)
        second = (first + rng.integers(1, count, most)) % count
    found = [
        edits(words[first[at : at + _BATCH]], words[second[at : at + _BATCH]]) for at in range(0, len(first), _BATCH)
    ]
    return np.concatenate(found) / PATH_POINTS if found else np.zeros(0)


def _words(paths: Sequence[str]) -> NDArray[np.int16]:
    """The paths' steps as numbers (N, PATH_POINTS), the same step the same number."""
    spelt = [steps(path) for path in paths]
    known = {step: number for number, step in enumerate(sorted({step for word in spelt for step in word}))}
    return np.array([[known[step] for step in word] for word in spelt], np.int16).reshape(-1, PATH_POINTS)


def edits(first: NDArray[np.int16], second: NDArray[np.int16]) -> Floats:
    """Edit distances of words (N, L) and (N, L), row by row of the classic table, over all pairs at once."""
    count, length = second.shape
    along = np.arange(length + 1, dtype=np.int16)
    row = np.tile(along, (count, 1))
    for at in range(first.shape[1]):
        changed = row[:, :-1] + (second != first[:, at, None])
        left_out = row[:, 1:] + 1
        row[:, 0] = at + 1
        row[:, 1:] = np.minimum(changed, left_out)
        # Insertions come from the left, one dearer a column: the least so far, once that slope is taken off.
        row = np.minimum.accumulate(row - along, axis=1) + along
    return row[:, -1].astype(np.float64)


def summary(stages: Sequence[Measured], apart: Floats) -> dict[str, Any]:
    """Return the figures of a population; apart: the differences() of the paths of its built stages."""
    built = [one for one in stages if one.built]
    told: dict[str, Any] = {
        "stages": len(stages),
        "proved": sum(one.proved for one in stages),
        "softlock_free": sum(one.softlock_free for one in stages),
        "faults": [f"seed {one.seed}: {one.fault}" for one in stages if one.fault][:SHOWN],
    }
    if not built:
        return told
    values = {name: np.array([one.figures[name] for one in built]) for name in FIGURES}
    told["coverage"] = round(coverage(values["linearity"], values["density"]), DIGITS)
    told["figures"] = {name: _spread(values[name]) for name in FIGURES}
    if len(apart):
        share = float((apart >= DIFFERENT).mean())
        told["difference"] = {"pairs": len(apart), "share_different": round(share, 6), **_spread(apart)}
    return told


def times(stages: Sequence[Measured]) -> dict[str, Any]:
    """Seconds that building took: wall and processor time."""
    wall, processor = (
        np.array([getattr(one, name) for one in stages], np.float64) for name in ("seconds", "cpu_seconds")
    )
    return {"wall_s": _spread(wall), "cpu_s": _spread(processor)}


def _spread(values: Floats) -> dict[str, float]:
    marks = {"least": 0, "p1": 1, "median": 50, "p99": 99, "most": 100}
    return {name: round(float(np.percentile(values, mark)), DIGITS) for name, mark in marks.items()}


def table(told: dict[str, Any], took: dict[str, Any]) -> list[str]:
    """A summary as lines of text."""
    lines = [f"proved              {told['proved']} of {told['stages']}"]
    lines.append(f"soft-lock free      {told['softlock_free']} of {told['stages']}")
    lines += [f"  {fault}" for fault in told["faults"]]
    if "coverage" in told:
        lines.append(f"coverage            {told['coverage']:.0%} of {GRID}x{GRID}, linearity x density")
    if "difference" in told:
        apart = told["difference"]
        share = f"{apart['share_different']:.2%} of {apart['pairs']} pairs of paths by {DIFFERENT} or more"
        lines.append(f"different           {share} (median {apart['median']:.2f})")
    for name, spread in (*told.get("figures", {}).items(), *took.items()):
        lines.append(f"{name:<20}{spread['median']:<10g}1 % to 99 %: {spread['p1']:g} to {spread['p99']:g}")
    return lines
