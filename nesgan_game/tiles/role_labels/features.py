"""What can be measured of the cells of a picture: their own pixels, where they stand, what is around them.

Everything here follows from 2-bit patterns alone: colours differ from game to game, and so says which palette a cell
has. All measures lie between 0 and about 2, so that none drowns the others.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.imaging.screen import Screen
from nesgan_game.tiles import dedupe
from nesgan_game.tiles.cluster import features
from nesgan_game.tiles.neighbourhoods import NEIGHBOURS, blocks

Floats = NDArray[np.float64]
REACH = 4
"""Repetition is looked for up to this many cells away, the longest texture of the training scenes."""
COMPARED = 1500
"""Up to so many different patterns of one screen are compared for near equality; the comparison is quadratic."""
RUN = 8
"""Runs of equal cells are counted up to this length (our choice)."""
_Y, _X = np.mgrid[: nes.TILE_PX, : nes.TILE_PX]


def survey(screen: Screen) -> Floats:
    """(R, C, F) measures of all cells of one screen."""
    patterns = blocks(screen.pattern)
    same = dedupe.exact(patterns)
    first, kinds = same.first, same.inverse
    if len(first) <= COMPARED:
        alike = dedupe.near(patterns[first], same.counts, limit=dedupe.NEAR)
        first, kinds = first[alike.first], alike.inverse[kinds]
    kinds = kinds.reshape(screen.attribute.shape)
    often = np.log1p(np.bincount(kinds.reshape(-1))) / np.log1p(kinds.size)
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
    levels = patterns / (nes.LEVELS - 1)
    light = levels.mean(axis=(1, 2))
    busy = np.abs(np.diff(levels, axis=1)).mean(axis=(1, 2)) + np.abs(np.diff(levels, axis=2)).mean(axis=(1, 2))
    flat = np.ptp(patterns, axis=(1, 2)) == 0
    for (dy, dx), mine, other in (
        ((-1, 0), levels[:, 0], levels[:, -1]),
        ((0, 1), levels[:, :, -1], levels[:, :, 0]),
        ((1, 0), levels[:, -1], levels[:, 0]),
        ((0, -1), levels[:, :, 0], levels[:, :, -1]),
    ):
        there = shifted(kinds, dy, dx)
        border = np.abs(mine[kinds] - other[there]).mean(axis=-1)
        here += [light[there], busy[there], flat[there], light[kinds] - light[there], border]
    lit = light[kinds]
    here += [np.cumsum(lit, axis=0) / np.arange(1, rows + 1)[:, None], np.broadcast_to(lit.mean(), kinds.shape)]
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
    level = patterns / (nes.LEVELS - 1)
    spread = level.var(axis=(1, 2))
    safe = np.maximum(spread, 1e-9)
    inside = level[:, 3:-3, 3:-3].mean(axis=(1, 2))
    ring = np.concatenate([level[:, 0], level[:, -1], level[:, :, 0], level[:, :, -1]], axis=1)
    second = np.concatenate([level[:, 1, 1:-1], level[:, -2, 1:-1], level[:, 1:-1, 1], level[:, 1:-1, -2]], axis=1)
    busy = (np.abs(np.diff(level, axis=1)).mean(axis=(1, 2)) + np.abs(np.diff(level, axis=2)).mean(axis=(1, 2))) / 2
    calm_ring = 1 - np.minimum(ring.std(axis=1) * 3, 1)
    return {
        "light": level.mean(axis=(1, 2)),
        "busy": np.minimum(busy * 3, 1),
        "lid": np.clip((level[:, :4].mean(axis=(1, 2)) - level[:, 4:].mean(axis=(1, 2))) * 2, 0, 1),
        "foot": np.clip((level[:, 8:].mean(axis=(1, 2)) - level[:, :8].mean(axis=(1, 2))) * 2, 0, 1),
        "columns": level.mean(axis=1).var(axis=1) / safe * (spread > 0),
        "beams": level.mean(axis=2).var(axis=1) / safe * (spread > 0),
        "rising": _likeness(level, _Y + _X >= nes.TILE_PX - 1),
        "falling": _likeness(level, _Y >= _X),
        "centre": np.minimum(np.abs(inside - ring.mean(axis=1)) * 2, 1),
        "rim": calm_ring * np.minimum(np.abs(second.mean(axis=1) - ring.mean(axis=1)) * 3, 1),
        "flat": (spread == 0).astype(np.float64),
        "even": 1 - np.abs(level - level[:, :, ::-1]).mean(axis=(1, 2)),
    }


def _likeness(level: Floats, mask: NDArray[np.bool_]) -> Floats:
    """(N,) correlation of patterns with a mask, nothing below zero."""
    shape = mask - mask.mean()
    centred = level - level.mean(axis=(1, 2), keepdims=True)
    length = np.sqrt((centred**2).sum(axis=(1, 2)) * (shape**2).sum())
    return np.asarray(np.maximum((centred * shape).sum(axis=(1, 2)) / np.maximum(length, 1e-9), 0))
