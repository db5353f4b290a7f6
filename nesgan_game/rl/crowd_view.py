"""What a crowd sees in symbols: the cells around each hero, what moves and what kills there, and the hero's own state.

As symbol_view, number for number, but for what a hero alone has not: candles and items, enemies, whip and energy. All
numbers are float32 from -1 to 1, in one row a hero: the planes (PLANES, ROWS, COLS), then FACTS.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.search.bodies import AIR, CROUCH, STAIRS, STAND, Bodies
from nesgan_game.level.search.body_contacts import Planes
from nesgan_game.physics.movement import CELL, SHIFT
from nesgan_game.rl.crowd import Crowd, Ints
from nesgan_game.rl.symbol_view import (
    AHEAD,
    BITS,
    CELL_PLANES,
    COLS,
    FASTEST,
    JUMP,
    ROWS,
)

PLANES = (*CELL_PLANES, "danger", "platform")
FACTS = (
    "x within the cell", "y within the cell", "speed across", "speed down", "facing", "stance stand", "stance crouch",
    "stance air", "stance stairs", "way across", "way down", "jump held",
)  # fmt: skip
SIZE = len(PLANES) * ROWS * COLS + len(FACTS)
_UP, _LEFT = ROWS // 2, COLS // 2
_DANGER, _PLATFORM = len(CELL_PLANES), len(CELL_PLANES) + 1
Track = tuple[NDArray[np.int32], NDArray[np.bool_]]
"""Where something is at each tick of its time (ticks, 2), and whether it is there."""


class CrowdView:
    """Writes what every hero of a crowd sees into (N, SIZE) float32."""

    def __init__(self, crowd: Crowd) -> None:
        terrain = crowd.grounds.planes
        self._down: int = terrain.origin // terrain.stride
        self._across: int = terrain.origin % terrain.stride
        self._rows = terrain.size // terrain.stride
        ground = crowd.stage.terrain()
        self._movers = [_track([(x, y + 1) for x, y in map(one.at, range(one.period))]) for one in ground.movers]
        self._perils = [
            _track([_middle(box) for box in map(peril.at, range(len(peril.boxes)))]) for peril, *_ in ground.perils
        ]
        self._way = np.array(crowd.route.cells, np.int32)

    def look(
        self, crowd: Crowd, which: NDArray[np.intp], out: NDArray[np.float32] | None = None
    ) -> NDArray[np.float32]:
        """Return what some see now, (len(which), SIZE), written into `out` if that is given."""
        out = np.empty((len(which), SIZE), np.float32) if out is None else out
        bodies, place, ticks = crowd.bodies.take(which), crowd.place[which], crowd.ticks[which]
        row, col = (bodies.y - 1) >> SHIFT, bodies.x >> SHIFT
        planes = out[:, : len(PLANES) * ROWS * COLS].reshape(len(which), len(PLANES), ROWS, COLS)
        flags = self._window(crowd.grounds.planes, bodies.ground, row - _UP, col - _LEFT)
        for number, bit in enumerate(BITS):
            planes[:, number] = (flags & bit) != 0
        planes[:, _DANGER:] = 0
        for plane, tracks in ((_DANGER, self._perils), (_PLATFORM, self._movers)):
            for places, there in tracks:
                tick = ticks % len(places)
                _mark(planes[:, plane], places[tick], there[tick], row, col)
        ahead = self._way[np.minimum(place + AHEAD, len(self._way) - 1)]
        self._facts(bodies, ahead - np.stack([row, col], axis=1), out[:, len(PLANES) * ROWS * COLS :])
        return out

    def _window(self, planes: Planes, ground: Ints, top: Ints, left: Ints) -> NDArray[np.uint8]:
        """(N, ROWS, COLS) the flags from a place on; beyond their edge the edge goes on."""
        down = (top[:, None] + np.arange(self._down, self._down + ROWS)).clip(0, self._rows - 1)
        across = (left[:, None] + np.arange(self._across, self._across + COLS)).clip(0, planes.stride - 1)
        base = ground.astype(np.intp) * planes.size
        places = (base[:, None] + down * planes.stride)[:, :, None] + across[:, None, :]
        return np.asarray(planes.flags[places])

    def _facts(self, bodies: Bodies, way: Ints, out: NDArray[np.float32]) -> None:
        told = (
            (bodies.x & (CELL - 1)) / CELL,
            (bodies.y & (CELL - 1)) / CELL,
            (bodies.vx / FASTEST).clip(-1, 1),
            (bodies.vy / FASTEST).clip(-1, 1),
            bodies.facing,
            *(bodies.stance == stance for stance in (STAND, CROUCH, AIR, STAIRS)),
            (way[:, 1] / _LEFT).clip(-1, 1),
            (way[:, 0] / _UP).clip(-1, 1),
            (bodies.held & JUMP) != 0,
        )
        for number, values in enumerate(told):
            out[:, number] = values


def _mark(
    plane: NDArray[np.float32], places: NDArray[np.int32], there: NDArray[np.bool_], row: Ints, col: Ints
) -> None:
    down = ((places[:, 1] - 1) >> SHIFT) - row + _UP
    across = (places[:, 0] >> SHIFT) - col + _LEFT
    seen = np.nonzero(there & (down >= 0) & (down < ROWS) & (across >= 0) & (across < COLS))[0]
    plane[seen, down[seen], across[seen]] = 1


def _track(places: list[tuple[int, int] | None]) -> Track:
    there = np.array([place is not None for place in places], bool)
    return np.array([place or (0, 0) for place in places], np.int32).reshape(-1, 2), there


def _middle(box: tuple[int, int, int, int] | None) -> tuple[int, int] | None:
    return ((box[0] + box[2]) // 2, (box[1] + box[3]) // 2) if box else None
