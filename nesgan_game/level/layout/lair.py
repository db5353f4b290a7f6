"""Where a boss stands in the last room: on level ground, with room for all of it and ground to walk on about it."""

from __future__ import annotations

from nesgan_game.catalogue import ENEMIES
from nesgan_game.errors import AssemblyError
from nesgan_game.level.planning.plan import PlacedRoom
from nesgan_game.level.rooms.canvas import Cell
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.movement import Terrain

_BEFORE_EXIT, _FROM_DOOR, _BEAT_CELLS = 9, 8, 8
"""Columns from the far end that a boss stands at best, so that the hero has half a screen before it and the exit lies
behind it; columns from the way in that are left free; and level cells it should have, its own included."""


def lair_cell(terrain: Terrain, placed: PlacedRoom, kind: str) -> Cell:
    """Return the cell of a boss's feet. Raises AssemblyError where the room has no place for it."""
    room = placed.room
    wide = -(-ENEMIES[kind].width_px // TILE_PX) // 2 + 1
    high = -(-ENEMIES[kind].height_px // TILE_PX)
    floors = {col: _floor(terrain, placed, col, high) for col in range(room.col + 1, room.col + room.cols - 1)}
    heading = placed.heading
    entry = room.col if heading > 0 else room.col + room.cols - 1
    best = entry + heading * (room.cols - 1 - _BEFORE_EXIT)
    found = []
    for col, row in floors.items():
        if row is None or (col - entry) * heading < _FROM_DOOR:
            continue
        if any(floors.get(col + beside) != row for beside in range(-wide, wide + 1)):
            continue
        found.append((_run(floors, col) < _BEAT_CELLS, abs(col - best), row, col))
    if not found:
        raise AssemblyError(f"no room for the boss {kind}", room.name, "draw a wider lair")
    return min(found)[2:]


def _floor(terrain: Terrain, placed: PlacedRoom, col: int, high: int) -> int | None:
    """Return the row of the feet on a column's lowest masonry; None where that is deadly or too low overhead."""
    row = placed.room.row + placed.room.rows - 1
    while row > placed.room.row and terrain.solid_at(row, col):
        row -= 1
    free = all(not terrain.solid_at(row - up, col) for up in range(high))
    safe = not terrain.hazard_at(row, col) and not terrain.stairs_at(row, col)
    return row if terrain.solid_at(row + 1, col) and free and safe else None


def _run(floors: dict[int, int | None], col: int) -> int:
    """Return how many cells about a column lie level with it."""
    left = right = col
    while floors.get(left - 1) == floors[col]:
        left -= 1
    while floors.get(right + 1) == floors[col]:
        right += 1
    return right - left + 1
