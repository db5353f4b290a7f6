"""What a learner sees in symbols: what the cells around the hero are, who and what is in them, and the hero himself.

All numbers are float32 from -1 to 1, in one row: the planes (PLANES, ROWS, COLS), then FACTS.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.physics.movement import PX, SHIFT, Stance
from nesgan_game.physics.terrain import BREAKABLE, HAZARD, LOCKED, ONE_WAY, SOLID, STAIR_LEFT, STAIR_RIGHT
from nesgan_game.physics.whip import ATTACK_TICKS
from nesgan_game.rl.castle_game import CastleGame

ROWS, COLS = 9, 15
"""Cells in view; the hero's is in the middle."""
CELL_PLANES = ("solid", "one-way", "hazard", "stairs up right", "stairs up left", "breakable", "locked")
THING_PLANES = ("danger", "worth having", "platform")
PLANES = (*CELL_PLANES, *THING_PLANES)
FACTS = (
    "x within the cell", "y within the cell", "speed across", "speed down", "facing", "stance stand", "stance crouch",
    "stance air", "stance stairs", "stance hurt", "without control", "whip", "energy", "way across", "way down",
    "jump held",
)  # fmt: skip
"""The way is that to the cell of the proof some places ahead, in halves of the view: a compass."""
AHEAD = 6
SIZE = len(PLANES) * ROWS * COLS + len(FACTS)
_UP, _LEFT = ROWS // 2, COLS // 2
BITS = (SOLID, ONE_WAY, HAZARD, STAIR_RIGHT, STAIR_LEFT, BREAKABLE, LOCKED)
_OF_FLAGS = np.array([[bool(flags & bit) for flags in range(256)] for bit in BITS], dtype=np.float32)
_DANGER, _WORTH, _PLATFORM = (len(CELL_PLANES) + number for number in range(len(THING_PLANES)))
FASTEST, _ENERGY, JUMP = 1280, 16, 16


def _window(flags: NDArray[np.uint8], top: int, left: int) -> NDArray[np.uint8]:
    """Return (ROWS, COLS) of flags (R, C) from a place on; beyond their edge the edge goes on."""
    rows, cols = flags.shape
    if 0 <= top <= rows - ROWS and 0 <= left <= cols - COLS:
        inside: NDArray[np.uint8] = flags[top : top + ROWS, left : left + COLS]
        return inside
    down, across = np.arange(top, top + ROWS).clip(0, rows - 1), np.arange(left, left + COLS).clip(0, cols - 1)
    edged: NDArray[np.uint8] = flags[down[:, None], across]
    return edged


class SymbolView:
    """Writes what is seen of a game into a row (SIZE,) float32."""

    shape = (SIZE,)
    dtype = np.float32

    def look(self, game: CastleGame, out: NDArray[np.float32]) -> None:
        """Write what is seen now; out: (SIZE,)."""
        world = game.world
        terrain, body = world.scene.terrain, world.hero.body
        row, col = (body.y - 1) >> SHIFT, body.x >> SHIFT
        top, left = row - _UP, col - _LEFT
        flags = np.frombuffer(terrain.flags, dtype=np.uint8).reshape(-1, terrain.stride)
        planes = out[: len(PLANES) * ROWS * COLS].reshape(len(PLANES), ROWS, COLS)
        down, across = divmod(terrain.origin, terrain.stride)
        planes[: len(BITS)] = _OF_FLAGS[:, _window(flags, top + down, left + across)]
        planes[len(BITS) :] = 0
        self._things(game, planes, top, left)
        out[len(PLANES) * ROWS * COLS :] = self._facts(game, row, col)

    def _things(self, game: CastleGame, planes: NDArray[np.float32], top: int, left: int) -> None:
        scene = game.world.scene
        first, last = left << SHIFT, (left + COLS) << SHIFT

        def mark(plane: int, x: int, y: int) -> None:
            row = ((y - 1) >> SHIFT) - top
            if 0 <= row < ROWS and first <= x < last:
                planes[plane, row, (x >> SHIFT) - left] = 1

        for enemy in scene.enemies:
            mark(_DANGER, enemy.x, enemy.y)
        for shot in scene.shots:
            mark(_DANGER, shot.x, shot.y)
        for candle in scene.candles:
            if first <= candle.x < last:
                mark(_WORTH, candle.x, candle.y)
        for item in scene.items:
            mark(_WORTH, item.x, item.y)
        for key in scene.ground.key_places:
            if key.key not in scene.ground.keys:
                mark(_WORTH, key.x_px * PX, key.y_px * PX)
        tick = scene.ground.tick
        for mover in scene.terrain.movers:
            x, y = mover.at(tick)
            mark(_PLATFORM, x, y + 1)
        for peril, *_ in scene.terrain.perils:
            if box := peril.at(tick):
                mark(_DANGER, (box[0] + box[2]) // 2, (box[1] + box[3]) // 2)

    def _facts(self, game: CastleGame, row: int, col: int) -> list[float]:
        hero, cell = game.world.hero, 1 << SHIFT
        body, stance = hero.body, hero.body.stance
        to_row, to_col = game.route.ahead(game.place, AHEAD)
        return [
            (body.x & (cell - 1)) / cell,
            (body.y & (cell - 1)) / cell,
            max(-1.0, min(1.0, body.vx / FASTEST)),
            max(-1.0, min(1.0, body.vy / FASTEST)),
            body.facing,
            stance is Stance.STAND,
            stance is Stance.CROUCH,
            stance is Stance.AIR,
            stance is Stance.STAIRS,
            stance is Stance.HURT,
            min(body.timer, 16) / 16,
            (hero.attack + 1) / ATTACK_TICKS,
            hero.energy / _ENERGY,
            max(-1.0, min(1.0, (to_col - col) / _LEFT)),
            max(-1.0, min(1.0, (to_row - row) / _UP)),
            bool(body.held & JUMP),
        ]
