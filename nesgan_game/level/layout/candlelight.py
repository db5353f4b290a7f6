"""Which candles of a room stay: those that mark something, and of the others as many as lead and do not crowd.

And where they hang in the end: in no other thing's place, and not where what falls out of them is lost.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.rooms.canvas import Cell
from nesgan_game.level.stage import Room
from nesgan_game.nes import FIELD_ROWS, SCREEN_COLS
from nesgan_game.roles import CARRIES, IS_AIR, IS_HAZARD, ROLE_INDEX

A_SCREEN, UNDER_THE_SKY = 3, 2
"""Candles a screen at most, beside those that mark something: in a hall, and under the sky."""
_BESIDE = 3
"""Cells between a candle and what it marks at most."""
_ASIDE = (1, -1, 2, -2)
"""Columns by which a candle is moved that hangs badly, the best first."""
_HIGH_ROWS = 4
"""Rows from the floor up to a candle that is moved, at most: a leap and a whip reach it. By hand, as most are hung."""


def leading(
    roles: NDArray[np.uint8], room: Room, candles: Sequence[Cell], things: Iterable[Cell], *, outdoors: bool
) -> list[Cell]:
    """Return the candles of a room that stay, in their order; things: cells of what lies or leads on there.

    Those beside a thing or a block that breaks stay. Of the others the one nearest to another is taken away until
    there are few enough, so that what is left is spread along the way.
    """
    blocks = np.argwhere(roles[room.area] == ROLE_INDEX["breakable"]).tolist()
    near = [(row, col) for row, col in things if _reaches(room, row, col)]
    marked = [*near, *((room.row + row, room.col + col) for row, col in blocks)]
    marking = [cell for cell in candles if _near(cell, marked)]
    loose = [cell for cell in candles if cell not in marking]
    screens = room.rows * room.cols / (FIELD_ROWS * SCREEN_COLS)
    most = max(round((UNDER_THE_SKY if outdoors else A_SCREEN) * screens) - len(marking) // 2, 1)
    while len(loose) > most:
        kept = [*loose, *marking]
        loose.remove(min(loose, key=lambda cell: (min(_apart(cell, one) for one in kept if one != cell), cell)))
    return [cell for cell in candles if cell in marking or cell in loose]


def hung_well(
    roles: NDArray[np.uint8],
    room: Room,
    candle: Cell,
    others: Collection[Cell],
    things: Collection[Cell],
    walls: NDArray[np.bool_],
) -> Cell | None:
    """Return the cell of a candle: its own where it hangs well, else one beside it, or None where it can hang nowhere.

    It hangs well where no other candle or thing is in its cell, right over it or right under it, and where what falls
    out of it lands on a floor. others: the other candles of the stage; things: what is seen there; walls: cells (R, C)
    before which it may be moved.
    """
    row, col = candle
    if _clear_of(candle, (*others, *things)) and landing(roles, candle) is not None:
        return candle
    for aside in _ASIDE:
        place, way = (row, col + aside), slice(min(col, col + aside), max(col, col + aside))
        if not room.holds(*place) or not walls[place] or not IS_AIR[roles[row, way]].all():
            continue
        floor = landing(roles, place)
        in_reach = floor is not None and floor - row <= _HIGH_ROWS
        if in_reach and _clear_of(place, things) and all(_apart(place, other) > 1 for other in others):
            return place
    return None


def landing(roles: NDArray[np.uint8], candle: Cell) -> int | None:
    """Return the row on which what falls out of a candle comes to lie; None for water, spikes and the depth.

    It falls down the candle's column: however it sways, a part of it stays there (game.rules.items).
    """
    row, col = candle
    below = roles[row + 1 :, col]
    stops = np.flatnonzero(CARRIES[below] | IS_HAZARD[below])
    return row + 1 + int(stops[0]) if len(stops) and CARRIES[below[stops[0]]] else None


def _clear_of(candle: Cell, things: Iterable[Cell]) -> bool:
    """Whether none of the things is in the cell of a candle, right over it or right under it."""
    row, col = candle
    return not any(col == to and abs(row - at) <= 1 for at, to in things)


def _reaches(room: Room, row: int, col: int) -> bool:
    """Whether a cell may be beside candles of a room."""
    down, across = row - room.row + _BESIDE, col - room.col + _BESIDE
    return 0 <= down < room.rows + 2 * _BESIDE and 0 <= across < room.cols + 2 * _BESIDE


def _near(cell: Cell, marked: Iterable[Cell]) -> bool:
    """Whether a candle is beside something that it marks."""
    row, col = cell
    return any(abs(row - at) <= _BESIDE and abs(col - to) <= _BESIDE for at, to in marked)


def _apart(cell: Cell, other: Cell) -> int:
    down, across = abs(cell[0] - other[0]), abs(cell[1] - other[1])
    return down if down > across else across
