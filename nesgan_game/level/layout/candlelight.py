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
    marked = [*things, *((room.row + row, room.col + col) for row, col in blocks)]
    marking = [cell for cell in candles if any(_apart(cell, one) <= _BESIDE for one in marked)]
    loose = [cell for cell in candles if cell not in marking]
    screens = room.rows * room.cols / (FIELD_ROWS * SCREEN_COLS)
    most = max(round((UNDER_THE_SKY if outdoors else A_SCREEN) * screens) - len(marking) // 2, 1)
    while len(loose) > most:
        kept = [*loose, *marking]
        loose.remove(min(loose, key=lambda cell: (min(_apart(cell, one) for one in kept if one != cell), cell)))
    return [cell for cell in candles if cell in marking or cell in loose]


def _apart(cell: Cell, other: Cell) -> int:
    down, across = abs(cell[0] - other[0]), abs(cell[1] - other[1])
    return down if down > across else across
