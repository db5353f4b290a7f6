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
from nesgan_game.level.layout.acting_ground import Ground, runs
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
    terrain = Terrain.from_roles(roles, physics=layout.plan.physics)
    watch = Watch(layout.roles, layout.rooms, layout.arrivals, (), terrain)
    cellars = [n for n in range(1, len(ground.placed)) if n != ground.path - 1 and in_cellar(ground, n)]
    dug = 0
    for place in rng.permutation(len(cellars)).tolist():
        room = ground.placed[cellars[place]].room
        boards = _could_be_boards(roles[room.area], ground.taken[room.area])
        for row, col in np.argwhere(boards).tolist():
            faults = [watch.fault(kind, room.row + row, room.col + col) for kind in dwellers]
            boards[row, col] = not all(faults)
        lanes = [lane for lane in runs(boards) if lane.cols >= _COLS[0]]
        if lanes and dug < _MOST:
            lane = rng.choice(lanes)
            cols = min(lane.cols, _COLS[1])
            col = room.col + lane.col + int(rng.integers(lane.cols - cols + 1))
            floor, across = room.row + lane.floor, slice(col, col + cols)
            roles[floor, across] = ROLE_INDEX["platform"]
            roles[floor + 1 : floor + 1 + LURK_CELLS, across] = ROLE_INDEX["liquid"]
            dug += 1
    return replace(layout, roles=roles)


def _could_be_boards(roles: NDArray[np.uint8], taken: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Mark the floor cells (R, C) of a room under which a pool can be dug in masonry, with room to leap out of it.

    taken: cells (R, C) that stay as they are.
    """
    masonry, found = _MASONRY[roles], np.zeros(roles.shape, dtype=np.bool_)
    for floor in range(_HEAD_ROWS, len(roles) - LURK_CELLS):
        bed = floor + 1 + LURK_CELLS
        massive = masonry[floor : bed + 1].all(axis=0)  # under the lowest row lies another room's ceiling, or nothing
        free = ~taken[floor - _HEAD_ROWS : bed].any(axis=0) & IS_AIR[roles[floor - _HEAD_ROWS : floor]].all(axis=0)
        high = ~IS_SOLID[roles[max(floor + 1 - LEAP_ROWS, 0) : floor]].any(axis=0)
        found[floor, 1:-1] = (massive & free & high)[1:-1] & massive[:-2] & massive[2:]
    return found
