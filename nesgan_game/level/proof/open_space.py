"""The open space around a place: what nothing solid parts from it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.proof.floors import Flags, plane
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import SOLID, Terrain


def room_cells(stage: Stage) -> Flags:
    """(rows, cols): the cells of rooms; all where there are none."""
    found = np.full((stage.rows, stage.cols), not stage.rooms)
    for room in stage.rooms:
        found[room.area] = True
    return found


def free_cells(terrain: Terrain) -> Flags:
    """(rows, cols): the cells that are not solid."""
    top, side = divmod(terrain.origin, terrain.stride)
    found: Flags = (plane(terrain)[top : top + terrain.rows, side : side + terrain.cols] & SOLID) == 0
    return found


def boss_spaces(stage: Stage, terrain: Terrain) -> Flags:
    """(rows, cols): where all the stage's bosses come to: the open space of their rooms. All without a boss."""
    found = np.ones((stage.rows, stage.cols), dtype=bool)
    free = free_cells(terrain)
    for boss in stage.bosses:
        room = stage.room_at(boss.x_px, boss.y_px)
        inside = np.full_like(free, room is None)
        if room is not None:
            inside[room.area] = True
        row, col = (min(max(at, 0), most - 1) for at, most in zip(boss.cell, free.shape, strict=True))
        found &= connected(free & inside, row, col)
    return found


def connected(free: NDArray[np.bool_], row: int, col: int) -> NDArray[np.bool_]:
    """Which free cells a chain of free ones, side by side or one above the other, joins to (row, col): free's shape.

    All that is not free, if that cell is not. Every stage of a game is asked, so without scipy.ndimage.label, whose
    import takes longer than all of its answers.
    """
    if not free[row, col]:
        return ~free
    rows, cols = free.shape
    stride = cols + 2
    left = bytearray(np.pad(free, 1).tobytes())  # framed by what is not free, so that no step leaves the plane
    todo = [(row % rows + 1) * stride + col % cols + 1]
    while todo:
        place = todo.pop()
        if left[place]:
            left[place] = 0
            todo += (place - stride, place - 1, place + 1, place + stride)
    found: NDArray[np.bool_] = free & ~np.frombuffer(left, dtype=bool).reshape(rows + 2, stride)[1:-1, 1:-1]
    return found
