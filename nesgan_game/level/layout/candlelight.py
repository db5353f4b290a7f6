"""Which candles of a room stay: those that mark something, and of the others as many as lead and do not crowd."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.rooms.canvas import Cell
from nesgan_game.level.stage import Room
from nesgan_game.nes import FIELD_ROWS, SCREEN_COLS
from nesgan_game.roles import ROLE_INDEX

A_SCREEN, UNDER_THE_SKY = 3, 2
"""Candles a screen at most, beside those that mark something: in a hall, and under the sky."""
_BESIDE = 3
"""Cells between a candle and what it marks at most."""


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
