"""Where each kind of enemy waits: from a floor cell, or one of a liquid's surface, to the cell of its own."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from nesgan_game.entity_kinds import LURK_CELLS
from nesgan_game.physics.movement import Terrain
from nesgan_game.roles import CARRIES, IS_AIR, IS_SOLID, ROLE_INDEX

_HANG_CELLS, _LOOK_CELLS = 4, 9
"""Cells over the floor at which a bat and its like may hang: above a standing hero's reach, and still in his view."""
_AIR_CELLS = 2
"""Cells over the floor at which one flies: at a standing hero's head."""
_RAISED_CELLS, _BESIDE_CELLS = 2, 5
"""How much lower a floor lies, and how near, over which a perch is raised."""
LEAP_ROWS = 5
"""Rows without rock that a leap out of liquid takes: boards are leapt through."""
Perch = Callable[[Terrain, int, int], int | None]


def _on_floor(_terrain: Terrain, row: int, _col: int) -> int:
    return row


def _under_ceiling(terrain: Terrain, row: int, col: int) -> int | None:
    """Return the row of who hangs from a solid ceiling over a floor at `row`; None without one."""
    for above in range(row - 1, max(row - _LOOK_CELLS - 1, 0), -1):
        if terrain.at(above, col):
            hangs = row - above >= _HANG_CELLS and terrain.solid_at(above, col) and above + 1 < row
            return above + 1 if hangs else None
    return None


def _in_air(terrain: Terrain, row: int, col: int) -> int | None:
    """Return the row of who flies over a floor, with air around."""
    around = [terrain.at(at, col + beside) for at in range(row - _AIR_CELLS - 1, row) for beside in (-1, 0, 1)]
    return None if any(around) else row - _AIR_CELLS


def _raised(terrain: Terrain, row: int, col: int) -> int | None:
    """Return the row of who looks down from a floor on another that is lower by some cells and near."""
    for beside in range(1, _BESIDE_CELLS + 1):
        for at in (col - beside, col + beside):
            free = not any(terrain.at(down, at) for down in range(row, row + _RAISED_CELLS + 1))
            if free and any(terrain.carries_at(down, at) for down in range(row + _RAISED_CELLS + 1, row + 8)):
                return row
    return None


def _stair_head(terrain: Terrain, row: int, col: int) -> int | None:
    """Return the row of who stands at an end of stairs, or within two cells of it."""
    ends = any(terrain.stairs_at(row + 1, at) or terrain.stairs_at(row, at) for at in range(col - 2, col + 3))
    return row if ends and not terrain.stairs_at(row, col) else None


def _surface(terrain: Terrain, row: int, col: int) -> int | None:
    """Return the row over the surface of a liquid that hides one who can leap high; None over anything else."""
    deep = all(terrain.hazard_at(below, col) for below in range(row, row + LURK_CELLS))
    wet = deep and not terrain.hazard_at(row - 1, col)
    return row - 1 if wet and not terrain.rock_in(row - LEAP_ROWS, row - 1, col) else None


PERCHES: dict[str, Perch] = {
    "floor": _on_floor,
    "ceiling": _under_ceiling,
    "air": _in_air,
    "raised": _raised,
    "stair_head": _stair_head,
    "liquid": _surface,
}
"""Where an enemy waits at a (row, col) cell of feet on a floor ("liquid": of a surface): the row of its own cell, None
where it cannot."""


def level_spots(roles: NDArray[np.uint8], beside: int) -> NDArray[np.bool_]:
    """Mark the feet cells (R, C) with level floor and air for some cells to each side: no stairs, no gap."""
    good = np.zeros(roles.shape, dtype=np.bool_)
    good[1:-1] = CARRIES[roles[2:]] & IS_AIR[roles[1:-1]] & IS_AIR[roles[:-2]]
    level = good.copy()
    for shift in range(1, beside + 1):
        level[:, shift:] &= good[:, :-shift]
        level[:, :-shift] &= good[:, shift:]
    return level


def surfaces(roles: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Mark the cells (R, C) of liquid with air over them, or with what is leapt through from below."""
    wet = roles == ROLE_INDEX["liquid"]
    found = np.zeros(roles.shape, dtype=np.bool_)
    found[1:] = wet[1:] & ~IS_SOLID[roles[:-1]] & ~wet[:-1]
    return found
