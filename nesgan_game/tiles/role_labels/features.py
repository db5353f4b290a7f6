"""What can be measured of the cells of a picture: their own pixels, where they stand, what is around them.

Everything here follows from 2-bit patterns alone: colours differ from game to game, and so says which palette a cell
has. All measures lie between 0 and about 2, so that none drowns the others. Levels are added up as whole numbers and
divided once, so that every processor measures the same.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.imaging.cells import cut_flat
from nesgan_game.imaging.screen import Screen
from nesgan_game.tiles import dedupe
from nesgan_game.tiles.cluster import features
from nesgan_game.tiles.neighbourhoods import NEIGHBOURS

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
REACH = 4
"""Repetition is looked for up to this many cells away, the longest texture of the training scenes."""
COMPARED = 1500
"""Up to so many different patterns of one screen are compared for near equality; the comparison is quadratic."""
RUN = 8
"""Runs of equal cells are counted up to this length (our choice)."""
_TOP = nes.LEVELS - 1
_FULL = _TOP * nes.TILE_PX**2
"""Sum of the levels of the lightest tile."""
_MOST_CHANGES = _TOP * nes.TILE_PX * (nes.TILE_PX - 1)
"""Sum of the changes along one axis of the busiest tile."""
_Y, _X = np.mgrid[: nes.TILE_PX, : nes.TILE_PX]


def survey(screen: Screen) -> Floats:
    """(R, C, F) measures of all cells of one screen."""
    patterns = cut_flat(screen.pattern)
    same = dedupe.exact(patterns)
    first, kinds = same.first, same.inverse
    if len(first) <= COMPARED:
        alike = dedupe.near(patterns[first], same.counts, limit=dedupe.NEAR)
        first, kinds = first[alike.first], alike.inverse[kinds]
    kinds = kinds.reshape(screen.attribute.shape)
    # Rounded, since a logarithm's last bit differs between processors.
    often = np.round(np.log1p(np.bincount(kinds.reshape(-1))) / np.log1p(kinds.size), 9)
    own = np.concatenate([appearance(patterns[first]), often[:, None]], axis=1)
    return np.concatenate([own[kinds], _around(kinds, patterns[first])], axis=-1)


def appearance(patterns: NDArray[np.uint8]) -> Floats:
    """(N, F) what (N, 16, 16) patterns look like: the named measures of `measure` and the features of tiles.cluster."""
    return np.concatenate([np.stack(list(measure(patterns).values()), axis=1), features(patterns)], axis=1)


def _around(kinds: NDArray[np.generic], patterns: NDArray[np.uint8]) -> Floats:
    """(R, C, F) place, repetition and neighbours of the cells of one screen, given as (R, C) kinds."""
    rows = len(kinds)
    row = np.broadcast_to((np.arange(rows)[:, None] + 0.5) / rows, kinds.shape)
    here = [row, *(_equal(kinds, dy, dx) for dy, dx in NEIGHBOURS)]
    for away in range(2, REACH + 1):
        here += [_equal(kinds, 0, away) | _equal(kinds, 0, -away), _equal(kinds, away, 0) | _equal(kinds, -away, 0)]
    here += [_run(kinds) / RUN, _run(kinds.T).T / RUN]
    levels = patterns.astype(np.int64)
    sums, changes = levels.sum(axis=(1, 2)), _changes(levels)
    light, busy = sums / _FULL, changes / _MOST_CHANGES
    flat = np.ptp(patterns, axis=(1, 2)) == 0
    for (dy, dx), mine, other in (
        ((-1, 0), levels[:, 0], levels[:, -1]),
        ((0, 1), levels[:, :, -1], levels[:, :, 0]),
        ((1, 0), levels[:, -1], levels[:, 0]),
        ((0, -1), levels[:, :, 0], levels[:, :, -1]),
    ):
        there = shifted(kinds, dy, dx)
        border = np.abs(mine[kinds] - other[there]).sum(axis=-1) / (_TOP * nes.TILE_PX)
        here += [light[there], busy[there], flat[there], light[kinds] - light[there], border]
    lit = sums[kinds]
    above = np.cumsum(lit, axis=0) / (_FULL * np.arange(1, rows + 1))[:, None]
    here += [above, np.broadcast_to(lit.sum() / (_FULL * kinds.size), kinds.shape)]
    return np.stack([np.asarray(value, np.float64) for value in here], axis=-1)


def shifted(values: NDArray[np.generic], dy: int, dx: int) -> NDArray[np.generic]:
    """At [row, col] the value at [row + dy, col + dx]; beyond the border the value at the border."""
    rows, cols = values.shape[:2]
    row = np.clip(np.arange(rows) + dy, 0, rows - 1)
    col = np.clip(np.arange(cols) + dx, 0, cols - 1)
    return values[row[:, None], col[None]]


def _equal(kinds: NDArray[np.generic], dy: int, dx: int) -> NDArray[np.bool_]:
    return np.asarray(shifted(kinds, dy, dx) == kinds)


def _run(kinds: NDArray[np.generic]) -> NDArray[np.int64]:
    """(R, C) length of the horizontal run of equal kinds that each cell is part of, at most RUN."""
    starts = np.ones(kinds.shape, bool)
    starts[:, 1:] = kinds[:, 1:] != kinds[:, :-1]
    number = np.cumsum(starts.reshape(-1)) - 1
    return np.asarray(np.minimum(np.bincount(number)[number], RUN).reshape(kinds.shape))


def measure(patterns: NDArray[np.uint8]) -> dict[str, Floats]:
    """Named measures (N,) 0..1 of (N, 16, 16) patterns.

    `light` mean level; `busy` changes between neighbouring pixels; `lid` brighter in its top quarter; `foot` brighter
    in its lower half; `columns`, `beams` vertical and horizontal structure; `rising`, `falling` filled under that
    diagonal; `centre` differs from its edge; `rim` has a line around it; `flat` one level only; `even` its left half
    mirrors its right.
    """
    level = patterns.astype(np.int64)
    total, spread = level.sum(axis=(1, 2)), _spread(level.reshape(len(level), -1))
    safe = np.maximum(spread, 1)
    inside = level[:, 3:-3, 3:-3].sum(axis=(1, 2)) / (_TOP * 10 * 10)
    ring = np.concatenate([level[:, 0], level[:, -1], level[:, :, 0], level[:, :, -1]], axis=1)
    second = np.concatenate([level[:, 1, 1:-1], level[:, -2, 1:-1], level[:, 1:-1, 1], level[:, 1:-1, -2]], axis=1)
    edge, border = ring.sum(axis=1) / (_TOP * ring.shape[1]), second.sum(axis=1) / (_TOP * second.shape[1])
    calm_ring = 1 - np.minimum(np.sqrt(_spread(ring)) / (_TOP * ring.shape[1]) * 3, 1)
    lid, half = level[:, :4].sum(axis=(1, 2)), level[:, :8].sum(axis=(1, 2))
    return {
        "light": total / _FULL,
        "busy": np.minimum(_changes(level) / (2 * _MOST_CHANGES) * 3, 1),
        # A quarter of the tile beside three, a half beside the other: both scaled to means.
        "lid": np.clip((3 * lid - (total - lid)) / (0.75 * _FULL) * 2, 0, 1),
        "foot": np.clip((total - 2 * half) / (0.5 * _FULL) * 2, 0, 1),
        "columns": _spread(level.sum(axis=1)) / safe,
        "beams": _spread(level.sum(axis=2)) / safe,
        "rising": _likeness(level, _Y + _X >= nes.TILE_PX - 1),
        "falling": _likeness(level, _Y >= _X),
        "centre": np.minimum(np.abs(inside - edge) * 2, 1),
        "rim": calm_ring * np.minimum(np.abs(border - edge) * 3, 1),
        "flat": (spread == 0).astype(np.float64),
        "even": 1 - np.abs(level - level[:, :, ::-1]).sum(axis=(1, 2)) / _FULL,
    }


def _changes(level: Ints) -> Ints:
    """(N,) sum of the changes between neighbouring pixels of (N, 16, 16) levels, along both axes."""
    down, across = np.abs(np.diff(level, axis=1)), np.abs(np.diff(level, axis=2))
    return np.asarray(down.sum(axis=(1, 2)) + across.sum(axis=(1, 2)))


def _spread(values: Ints) -> Ints:
    """(N,) variance of the rows of (N, M) whole numbers, times M * M."""
    return np.asarray(values.shape[1] * (values * values).sum(axis=1) - values.sum(axis=1) ** 2)


def _likeness(level: Ints, mask: NDArray[np.bool_]) -> Floats:
    """(N,) correlation of patterns with a mask, nothing below zero."""
    flat, inside = level.reshape(len(level), -1), mask.reshape(1, -1).astype(np.int64)
    together = flat.shape[1] * (flat * inside).sum(axis=1) - flat.sum(axis=1) * inside.sum()
    length = np.sqrt(_spread(flat) * _spread(inside))
    return np.asarray(np.maximum(together / np.maximum(length, 1), 0))
