"""Cells joined to few rectangles: what other engines collide with, instead of a square for every cell."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.grid.collision_kinds import cells_of
from nesgan_game.nes import TILE_PX

Rectangle = tuple[int, int, int, int]
"""(row, col, rows, cols) in cells, or (x, y, width, height) in pixels where that is said."""

FLAT = ("one_way", "platform")
"""What carries from above only."""


def merged(cells: NDArray[np.bool_], *, flat: bool = False) -> tuple[Rectangle, ...]:
    """Return rectangles (row, col, rows, cols) that cover exactly the cells (R, C), none of them twice, from the top.

    Greedy: each grows as long as it can, then as wide; once along rows and once along columns, whichever gives fewer
    (the least number would take a matching, and is hardly lower on stages). flat: rectangles one row high, as
    platforms need that carry along their upper edges.
    """
    along = _grown(cells, most_rows=1 if flat else len(cells))
    if flat:
        return tuple(along)
    across = sorted((row, col, rows, cols) for col, row, cols, rows in _grown(cells.T, most_rows=cells.shape[1]))
    return tuple(along if len(along) <= len(across) else across)


def rects_of(roles: NDArray[np.uint8], name: str) -> tuple[Rectangle, ...]:
    """Return few rectangles (x, y, width, height) in pixels that cover a kind of collision, or a role, of a role map.

    What carries from above only is one cell high in each. Raises ConfigError for a name of neither.
    """
    return in_pixels(merged(cells_of(roles, name), flat=name in FLAT))


def in_pixels(cells: Iterable[Rectangle]) -> tuple[Rectangle, ...]:
    """Return rectangles (row, col, rows, cols) of cells as (x, y, width, height) of pixels."""
    side = TILE_PX
    return tuple((col * side, row * side, cols * side, rows * side) for row, col, rows, cols in cells)


def _grown(cells: NDArray[np.bool_], most_rows: int) -> list[Rectangle]:
    left = cells.copy()
    found = []
    for row, col in np.argwhere(cells).tolist():
        if not left[row, col]:
            continue
        cols = _trues(left[row, col:])
        rows = _trues(np.logical_and.reduce(left[row : row + most_rows, col : col + cols], axis=1))
        left[row : row + rows, col : col + cols] = False
        found.append((row, col, rows, cols))
    return found


def _trues(run: NDArray[np.bool_]) -> int:
    """How many are true before the first that is not."""
    return len(run) if run.all() else int(run.argmin())
