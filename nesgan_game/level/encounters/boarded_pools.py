"""Pools under floors of boards: where one who leaps out of liquid is met without a leap over it.

A pool in the open is leapt, and who is struck in his leap would be thrown in. Boards carry as the floor did whose place
they take, so that nobody comes to another place by them, and who is struck on them comes down on them again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from nesgan_game.entity_kinds import LURK_CELLS
from nesgan_game.level.encounters.fairness import Watch
from nesgan_game.level.encounters.perches import LEAP_ROWS
from nesgan_game.level.layout.acting_ground import Ground, Lane, runs
from nesgan_game.level.layout.acting_places import in_cellar
from nesgan_game.level.layout.draw import Layout
from nesgan_game.physics.movement import Terrain
from nesgan_game.roles import IS_AIR, IS_SOLID, ROLE_INDEX, mask_of
from nesgan_game.seeds import Random

_COLS = 3, 6
"""Columns of a pool. Tuned by hand, as how many a stage has at most."""
_MOST = 2
_HEAD_ROWS = 2
_MASONRY = mask_of("solid", "ledge")


def board_pools(layout: Layout, dwellers: Sequence[str], rng: Random) -> Layout:
    """Return a layout with pools under boards in some floors of its cellars, where one of the dwellers could wait.

    dwellers: the enemies who wait in liquid. First and last room of the main path stay as they are.
    """
    ground, roles = Ground(layout), layout.roles.copy()
    watch = Watch(roles, layout.rooms, layout.arrivals, (), Terrain.from_roles(roles, physics=layout.plan.physics))
    cellars = [n for n in range(1, len(ground.placed)) if n != ground.path - 1 and in_cellar(ground, n)]
    pools = 0
    for place in rng.permutation(len(cellars)).tolist():
        if pools == _MOST:
            break
        room = ground.placed[cellars[place]].room
        boards = _could_be_boards(roles[room.area], ground.taken[room.area])
        for row, col in np.argwhere(boards).tolist():
            boards[row, col] = not all(watch.fault(kind, room.row + row, room.col + col) for kind in dwellers)
        lanes = [lane for lane in runs(boards) if lane.cols >= _COLS[0]]
        if lanes:
            _dig(roles[room.area], rng.choice(lanes), rng)
            pools += 1
    return replace(layout, roles=roles)


def _dig(room: NDArray[np.uint8], lane: Lane, rng: Random) -> None:
    """Put boards over liquid somewhere in a lane of a room's part of the map (R, C)."""
    cols = min(lane.cols, _COLS[1])
    col = lane.col + int(rng.integers(lane.cols - cols + 1))
    room[lane.floor, col : col + cols] = ROLE_INDEX["platform"]
    room[lane.floor + 1 : lane.floor + 1 + LURK_CELLS, col : col + cols] = ROLE_INDEX["liquid"]


def _could_be_boards(roles: NDArray[np.uint8], taken: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Mark the floor cells (R, C) of a room under which a pool can be dug in masonry, with room to leap out of it.

    taken: cells (R, C) that stay as they are.
    """
    floors = slice(_HEAD_ROWS, len(roles) - LURK_CELLS)
    banks, found = np.zeros_like(taken), np.zeros_like(taken)
    banks[floors] = _down(_MASONRY[roles], LURK_CELLS + 1)[floors]
    open_over = _above(IS_AIR[roles] & ~taken, _HEAD_ROWS) & _above(~IS_SOLID[roles], LEAP_ROWS - 1)
    found[floors] = (banks & _down(~taken, LURK_CELLS) & open_over)[floors]
    found[:, 1:-1] &= banks[:, :-2] & banks[:, 2:]
    found[:, (0, -1)] = False
    return found


def _above(mask: NDArray[np.bool_], rows: int) -> NDArray[np.bool_]:
    """Whether so many cells right over each are marked, as far as the room goes."""
    free = np.ones_like(mask)
    for up in range(1, rows + 1):
        free[up:] &= mask[:-up]
    return free


def _down(mask: NDArray[np.bool_], rows: int) -> NDArray[np.bool_]:
    """Whether a cell and so many right below it are marked: under the lowest row lies another ceiling, or nothing."""
    held = mask.copy()
    for below in range(1, rows + 1):
        held[:-below] &= mask[below:]
    return held
