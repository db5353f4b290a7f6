"""Rooms are drawn for our own hero; what another's leap makes of their gaps and steps.

Who leaps farther finds gaps made wider, as daring asks; who leaps less far, or less high, finds planks laid: beside
what is too far off, and below what is too high. Whether the way then works is for the prover to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.rooms.canvas import Canvas
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.hero_figures import OURS
from nesgan_game.physics.leap import Leap, leap_of
from nesgan_game.roles import CARRIES, IS_HAZARD, IS_SOLID, IS_STAIR, ROLE_INDEX
from nesgan_game.seeds import Random

_DRAWN = leap_of(OURS)
"""The leap that the rooms are drawn for."""
_LANDING, _ENDS, _BODY_ROWS = 3, 4, 2
"""Columns of floor that a widened gap leaves on each side, columns at a room's ends that stay, rows of a body."""
_PLANK, _VOID, _WALL = (ROLE_INDEX[name] for name in ("platform", "void", "wall"))


class Floor(NamedTuple):
    """A stretch on which one stands: the row that carries, its first and its last column."""

    row: int
    first: int
    last: int


def fit_to_leap(c: Canvas, rng: Random) -> None:
    """Make the gaps and steps of a room those of the canvas's hero; nothing is changed, nor drawn, for our own."""
    leap = leap_of(c.physics)
    if leap.cols > _DRAWN.cols:
        _widen(c, rng, leap)
    if leap.step_rows < _DRAWN.step_rows:
        _halve_steps(c)
    if leap.cols < _DRAWN.cols:
        _narrow(c, leap)


def floors_of(cells: NDArray[np.uint8]) -> Iterator[Floor]:
    """Yield the floors of a room (rows, cols) of roles, from the top."""
    stands = CARRIES[cells]
    free = ~IS_SOLID[cells] & ~IS_HAZARD[cells]
    for up in range(1, _BODY_ROWS + 1):
        stands[up:] &= free[:-up]
        stands[:up] = False
    for row in range(_BODY_ROWS, len(cells)):
        edges = np.flatnonzero(np.diff(np.pad(stands[row].astype(np.int8), 1)))
        for first, end in edges.reshape(-1, 2).tolist():
            yield Floor(row, first, end - 1)


def _gaps(floors: list[Floor]) -> Iterator[tuple[Floor, Floor]]:
    """Yield floors with a gap between them that our own hero leaps: level, or a cell higher or lower."""
    for left in floors:
        for right in floors:
            width = right.first - left.last - 1
            if 1 <= width <= _DRAWN.cols and abs(left.row - right.row) <= 1:
                between = (one for one in floors if one not in (left, right) and abs(one.row - left.row) <= 1)
                if not any(one.last > left.last and one.first < right.first for one in between):
                    yield left, right


def _widen(c: Canvas, rng: Random, leap: Leap) -> None:
    """Make gaps between level floors wider, by what of the leap they leave, and as daring asks."""
    busy = _busy(c)
    for left, right in _gaps(list(floors_of(c.cells))):
        width, draw = right.first - left.last - 1, rng.random()
        wish = min(leap.cols - 1, width + round((leap.cols - _DRAWN.cols) * (c.temper.daring + draw) / 2))
        air = c.cells[max(left.row - leap.air_rows, 0) : left.row, left.last - 1 : right.first + 2]
        if left.row != right.row or not _deep(c, left, right) or len(air) < leap.air_rows or IS_SOLID[air].any():
            continue
        for floor, step, edge in ((right, 1, right.first), (left, -1, left.last)):
            while width < wish and _gives(c, floor, edge, step, busy):
                c.cells[floor.row :, edge] = c.cells[floor.row :, edge - step]
                edge, width = edge + step, width + 1


def _deep(c: Canvas, left: Floor, right: Floor) -> bool:
    """Whether a gap goes down to a hazard or out of the room: what is shallow is a step, and stays one."""
    below = c.cells[left.row :, left.last + 1 : right.first]
    return all(IS_HAZARD[column].any() or not CARRIES[column].any() for column in below.T)


def _gives(c: Canvas, floor: Floor, edge: int, step: int, busy: set[int]) -> bool:
    """Whether a floor can give up its column at an edge: it is long enough, and the column belongs to nothing."""
    left = floor.last - edge if step > 0 else edge - floor.first
    plain = IS_SOLID[c.cells[floor.row :, edge]].all() or c.cells[floor.row, edge] == _PLANK
    return left >= _LANDING and _ENDS <= edge < c.cols - _ENDS and edge not in busy and bool(plain)


def _busy(c: Canvas) -> set[int]:
    """Columns on which something stands, lies, moves or begins."""
    cols = {col for _, col in (*c.rewards, *c.places, *([c.lair] if c.lair else []))}
    for fixture in c.fixtures:
        reach = int(fixture.properties.get("cols", 1)) * TILE_PX + abs(int(fixture.properties.get("dx", 0)))
        cols |= set(range((fixture.x_px - reach) // TILE_PX, (fixture.x_px + reach) // TILE_PX + 1))
    cols |= set(np.flatnonzero(IS_STAIR[c.cells].any(axis=0)).tolist())
    cols |= set(np.flatnonzero((c.cells == ROLE_INDEX["breakable"]).any(axis=0)).tolist())
    return {col + off for col in cols for off in range(-2, 3)}


def _narrow(c: Canvas, leap: Leap) -> None:
    """Lay planks beside the higher floor of a gap until what is left of it can be leapt, upward by a cell less wide."""
    for left, right in _gaps(list(floors_of(c.cells))):
        width = right.first - left.last - 1
        most = max(leap.cols - (left.row != right.row), 1)
        row, edge, step = (right.row, right.first - 1, -1) if right.row <= left.row else (left.row, left.last + 1, 1)
        while width > most and _lay_plank(c, row, edge):
            edge, width = edge + step, width - 1


def _halve_steps(c: Canvas) -> None:
    """Lay a plank half-way up to every floor that lies two cells over another, where one would leap."""
    floors = list(floors_of(c.cells))
    for high in floors:
        if any(_beside(high, low, 1) for low in floors):
            continue
        for low in floors:
            if not _beside(high, low, 2):
                continue
            ends = ((high.first, high.first - 1), (high.last, high.last + 1))
            for inner, outer in sorted(ends, key=lambda end: abs(2 * end[0] - low.first - low.last)):
                if _lay_plank(c, high.row + 1, inner) or _lay_plank(c, high.row + 1, outer):
                    break


def _beside(high: Floor, low: Floor, rows: int) -> bool:
    """Whether a floor lies so many rows over another, side by side or over each other."""
    return low.row - high.row == rows and low.first <= high.last + 2 and low.last >= high.first - 2


def _lay_plank(c: Canvas, row: int, col: int) -> bool:
    """Lay a plank of a cell where background is, with air for a body over it; whether that could be done."""
    if not (_BODY_ROWS < row < c.rows - 1 and 0 < col < c.cols - 1) or c.cells[row, col] not in (_VOID, _WALL):
        return False
    over = c.cells[row - _BODY_ROWS : row, col]
    if IS_SOLID[over].any() or IS_HAZARD[over].any() or (row, col) in c.candles:
        return False
    c.cells[row, col] = _PLANK
    return True
