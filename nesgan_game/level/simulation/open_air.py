"""Where in a stage a body meets cells alone, so that nothing else need be asked while it flies or climbs there."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from nesgan_game.level.entity import LOCK_ROWS
from nesgan_game.level.stage import EXIT_REACH, Stage
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.movement import CELL, PX, SHIFT, Terrain

_TOUCH = 2 * CELL
"""How far around its middle a key or a lock is touched; more than enough."""


def open_air(stage: Stage, terrain: Terrain) -> bytes:
    """Return a byte for each cell of a terrain's frame: 1 where a body, the middle of its feet in there, comes within a
    tick to no platform that moves, to nothing that kills at times, to no wind, key, lock or exit; else 0.
    """
    half, height = terrain.half_width, terrain.height
    found = np.ones((len(terrain.flags) // terrain.stride, terrain.stride), dtype=np.uint8)
    top_row, side = divmod(terrain.origin, terrain.stride)
    for left, top, right, bottom in _spaces(stage, terrain):
        # A tick takes nobody farther than a cell.
        first, last = (top >> SHIFT) - 1 + top_row, ((bottom + height) >> SHIFT) + 1 + top_row
        west, east = ((left - half) >> SHIFT) - 1 + side, ((right + half) >> SHIFT) + 1 + side
        found[max(first, 0) : max(last + 1, 0), max(west, 0) : max(east + 1, 0)] = 0
    return found.tobytes()


def _spaces(stage: Stage, terrain: Terrain) -> Iterator[tuple[int, int, int, int]]:
    """Yield left, top, right, bottom, sub-pixels, of all that a body may meet beside cells."""
    for _, left, top, right, bottom in terrain.perils:
        yield left, top, right, bottom
    for _, left, right, top, bottom in terrain.courses:
        yield left, top, right, bottom
    for wind in terrain.winds:
        yield wind.left, wind.top, wind.right, wind.bottom
    for one in stage.entities:
        x, y = one.x_px * PX, one.y_px * PX
        if one.kind == "key":
            yield x - _TOUCH, y - _TOUCH, x + _TOUCH, y + _TOUCH
        elif one.kind == "lock":
            yield x - _TOUCH, y - LOCK_ROWS * TILE_PX * PX - CELL, x + _TOUCH, y + CELL
        elif one.kind == "exit":
            yield x - EXIT_REACH, y - EXIT_REACH, x + EXIT_REACH, y + EXIT_REACH
