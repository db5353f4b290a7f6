"""Where a stage hides things: places that only broken blocks open."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.flights.floors import connected
from nesgan_game.level.stage import Stage
from nesgan_game.roles import IS_SOLID

PICKED_UP = ("item", "key", "candle")
"""What makes a place worth finding."""


def secret_places(stage: Stage) -> list[tuple[int, int]]:
    """The (row, col) cell of a thing in every place that blocks close off; a block with a thing in it is one, too."""
    rooms = np.zeros(stage.roles.shape, bool)
    for room in stage.rooms:
        rooms[room.area] = True
    free = ~IS_SOLID[stage.roles] & rooms
    open_from_start = connected(free, *stage.hero.cell)
    found: list[tuple[int, int]] = []
    known: NDArray[np.bool_] = open_from_start & free
    for cell in (one.cell for kind in PICKED_UP for one in stage.of_kind(kind)):
        if known[cell]:
            continue
        found.append(cell)
        if free[cell]:
            known |= connected(free, *cell)
    return found
