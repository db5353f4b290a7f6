"""Secrets in plain walls: an end of a room is walled off two columns deep, and behind its face something is kept.

The face is of blocks that a whip breaks; a candle beside it is the tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.rooms.canvas import Cell
from nesgan_game.level.stage import Room
from nesgan_game.roles import IS_AIR, IS_SOLID, ROLE_INDEX
from nesgan_game.seeds import Random

LOOT = ("roast", "roast", "roast", "bag", "whip_up")
"""What lies in an alcove, each as likely as the others; tuned by hand."""
_HIGH = 2
"""Rows of an alcove: one walks in."""
_LEVEL, _CLEAR = 4, 3
"""Columns of level floor from the wall that it needs, and rows of air over them."""
_TELL = 3
"""Cells over the floor at which the candle hangs."""


class Alcove(NamedTuple):
    """A place for a secret: the columns from the wall inward, and the floor row that it stands on."""

    room: int
    back: int
    face: int
    beyond: int
    top: int
    """First row of air under the ceiling there."""
    floor: int

    @property
    def item(self) -> Cell:
        """The cell of what is kept."""
        return self.floor - 1, self.back

    @property
    def tell(self) -> Cell:
        """The cell of the candle."""
        return self.floor - _TELL, self.beyond


def find_alcoves(roles: NDArray[np.uint8], kept: NDArray[np.bool_], rooms: tuple[Room, ...]) -> list[Alcove]:
    """Return where an end of a room has a closed wall over a level floor, with nothing but background before it."""
    air, solid = IS_AIR[roles] & (roles != ROLE_INDEX["door"]) & ~kept, IS_SOLID[roles]
    solid &= roles != ROLE_INDEX["breakable"]
    cells = _Cells(len(roles), air.T.tobytes(), solid.T.tobytes(), _level(air, solid).T.tobytes())
    return [one for number, room in enumerate(rooms) for side in (1, -1) for one in _ends(cells, number, room, side)]


class _Cells(NamedTuple):
    """What a map's cells are, column after column, a byte a cell: in bytes what comes first is found at once."""

    rows: int
    air: bytes
    solid: bytes
    level: bytes


def _level(air: NDArray[np.bool_], solid: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Cells (R, C - _LEVEL + 1) from which on a floor is level for as many columns as it must, with air over it."""
    last = air.shape[1] - _LEVEL + 1
    floor, free = solid[:, :last].copy(), air[:, :last].copy()
    for away in range(1, _LEVEL):
        floor &= solid[:, away : away + last]
        free &= air[:, away : away + last]
    for up in range(1, _CLEAR + 1):
        floor[up:] &= free[:-up]
        floor[:up] = False
    return floor


def _ends(cells: _Cells, number: int, room: Room, side: int) -> Iterator[Alcove]:
    wall = room.col if side > 0 else room.col + room.cols - 1
    cols = [wall + side * away for away in range(1, _LEVEL + 1)]
    at_wall, at_back, at_face, first = (col * cells.rows for col in (wall, cols[0], cols[1], min(cols)))
    floor = room.row + _CLEAR
    while (found := cells.level.find(1, first + floor + 1, first + room.row + room.rows)) >= 0:
        floor = found - first
        top = floor - _CLEAR
        while top > room.row and cells.air[at_back + top - 1] and cells.air[at_face + top - 1]:
            top -= 1
        # The wall behind is closed all the way up, and so is the ceiling: no ledge is cut off, no door walled up.
        closed = 0 not in cells.solid[at_wall + top : at_wall + floor]
        if closed and top > room.row and cells.solid[at_back + top - 1] and cells.solid[at_face + top - 1]:
            yield Alcove(number, cols[0], cols[1], cols[2], top, floor)


def build_alcove(roles: NDArray[np.uint8], made: Alcove, ground: str) -> None:
    """Wall off an end of a room but for the alcove; ground: what is behind there."""
    for col in (made.back, made.face):
        roles[made.top : made.floor, col] = ROLE_INDEX["solid"]
    roles[made.floor - _HIGH : made.floor, made.back] = ROLE_INDEX[ground]
    roles[made.floor - _HIGH : made.floor, made.face] = ROLE_INDEX["breakable"]


def choose_alcoves(rng: Random, found: list[Alcove], most: int) -> list[Alcove]:
    """Choose some of the places, one a room at most."""
    chosen: dict[int, Alcove] = {}
    for place in rng.order(len(found)):
        if len(chosen) < most:
            chosen.setdefault(found[place].room, found[place])
    return list(chosen.values())
