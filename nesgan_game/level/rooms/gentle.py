"""The first showing of what a stage is about: whatever would kill is a hollow there, out of which one climbs again."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from nesgan_game.level.rooms.canvas import DROP_COLS, Canvas
from nesgan_game.physics.leap import leap_of
from nesgan_game.roles import CARRIES, IS_HAZARD, IS_SOLID

HOLLOW_ROWS = 2
"""Rows of a hollow at most: one climbs out of it in one leap."""


def soften(c: Canvas) -> None:
    """Fill pits, spikes and water up to a hollow that costs nothing; the way over them stays as it is.

    What would lie or hang in the new masonry is left out.
    """
    deadly = _deadly_rows(c)
    cells = c.cells.copy()
    for first, last in _runs(sorted(deadly)):
        edges = [_edge(c, beside, deadly[near]) for beside, near in ((first - 1, first), (last + 1, last))]
        floor = max(edges) + min(HOLLOW_ROWS, leap_of(c.physics).step_rows)
        for col in range(first, last + 1):
            _fill(c, col, deadly[col], floor)
    if (c.cells != cells).any():
        for places in (c.candles, c.rewards, c.places):
            places[:] = [cell for cell in places if not c.solid(*cell)]


def _deadly_rows(c: Canvas) -> dict[int, int]:
    """The first row of what kills by its column: spikes, water; the last row where the ground is open."""
    shafts = {door.floor + col for door in c.doorways if not door.side and not door.above for col in range(DROP_COLS)}
    hazards = IS_HAZARD[c.cells]
    first, open_below = hazards.argmax(axis=0).tolist(), (~CARRIES[c.cells[-1]]).tolist()
    deadly: list[bool] = np.any(hazards, axis=0).tolist()
    found = {}
    for col in range(c.cols):
        if deadly[col]:
            found[col] = first[col]
        elif open_below[col] and col not in shafts:
            found[col] = c.rows - 1
    return found


def _runs(cols: list[int]) -> Iterator[tuple[int, int]]:
    starts = [col for col in cols if col - 1 not in cols]
    return zip(starts, [col for col in cols if col + 1 not in cols], strict=True)


def _edge(c: Canvas, col: int, row: int) -> int:
    """The floor row of the ground beside what kills; 0 where there is none to climb out to."""
    if not 0 < col < c.cols - 1:
        return 0
    top = row
    if not c.solid(row, col):
        return min(c.floor_below(row, col), c.rows - 1)
    while c.solid(top - 1, col) and top > 0:
        top -= 1
    return top


def _fill(c: Canvas, col: int, deadly: int, floor: int) -> None:
    """Take away what kills in a column and set masonry from a floor down to what masonry there is below."""
    below = np.flatnonzero(IS_SOLID[c.cells[deadly:, col]])
    bottom = deadly + int(below[0]) if len(below) else c.rows
    for row in range(deadly, bottom):
        c.clear(row, col)
    floor = min(floor, bottom, c.rows - 1)
    c.fill("solid", floor, col, bottom - floor, 1)
