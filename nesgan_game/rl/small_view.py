"""A small picture for learners, 64x64, drawn at a quarter of the game's size from the start: much sooner done.

48 rows show the field of play, every fourth pixel of stage and sprites; 16 above it show energy, the boss's energy, the
time left and hearts as bars. No night sky moves, nothing fades or flashes, and dark rooms are lit.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.game.rules.camera import HEIGHT_PX
from nesgan_game.game.rules.hero import ENERGY, MOST_HEARTS
from nesgan_game.game.view import poses
from nesgan_game.game.view.backdrop import Backdrop
from nesgan_game.game.view.fixture_poses import Pose
from nesgan_game.game.view.frame import View
from nesgan_game.game.view.indexed_frame import DAYLIGHT
from nesgan_game.game.view.sprite_cache import REACH_PX, SpriteCache, first_columns
from nesgan_game.level.stage import Stage
from nesgan_game.nes import SCREEN_WIDTH_PX, TICKS_PER_SECOND
from nesgan_game.rl.castle_game import CastleGame

THIN = 4
SIDE, BARS, FIELD = 64, 16, 48
"""Columns and rows of the picture, rows of bars, rows of the field."""
_KEPT = 64
"""Stages whose pictures are kept, some 100 kB each."""
BAR_COLOURS = np.array([(228, 92, 16), (168, 0, 32), (0, 120, 248), (248, 184, 0)], np.uint8)
"""Of energy, the boss's energy, time and hearts: NES colours 17, 06, 11, 28 as they are often shown."""
RGB = NDArray[np.uint8]


class Thinned(NamedTuple):
    """A sprite at a quarter: its colours, where it is, and how far its anchor is from its corner, in whole pixels."""

    rgb: RGB
    mask: NDArray[np.bool_]
    anchor_x: int
    anchor_y: int


class SmallStage:
    """A stage at a quarter, and the sprites in it."""

    def __init__(self, stage: Stage, sprites: SpriteCache, broken: frozenset[tuple[int, int]] = frozenset()) -> None:
        """broken: the (row, col) cells that are."""
        self._view, self._sprites = View(stage, sprites), sprites
        self._view.backdrop.mend(broken)
        self.fixtures = self._view.fixtures
        self.field: RGB = _field_of(self._view)
        """(H/4, W/4, 3), screen by screen: every fourth pixel."""
        self._ready: dict[tuple[str, str, bool, bool, int], Thinned] = {}

    def thinned(self, pose: Pose) -> Thinned:
        """The sprite of a pose."""
        key = pose.sheet, pose.frame, pose.flip, pose.pale, pose.keep
        found = self._ready.get(key)
        if found is None:
            found = self._ready[key] = self._thin(pose)
        return found

    def _thin(self, pose: Pose) -> Thinned:
        picture = self._sprites.get(pose.sheet, pose.frame, flip=pose.flip, pale=pose.pale)
        if pose.keep:
            picture = first_columns(picture, pose.keep, flip=pose.flip)
        every = np.s_[THIN // 2 :: THIN, THIN // 2 :: THIN] if min(picture.mask.shape) > THIN else np.s_[::THIN, ::THIN]
        rgb = self._view.colours.table(DAYLIGHT).rgb[picture.slots[every]]
        return Thinned(np.ascontiguousarray(rgb), picture.mask[every][..., None], picture.anchor_x, picture.anchor_y)


class SmallView:
    """Writes the small picture into (64, 64, 3) uint8."""

    dtype = np.uint8
    shape = (SIDE, SIDE, 3)

    def __init__(self) -> None:
        self._sprites = SpriteCache()
        self._drawn: dict[tuple[int, frozenset[tuple[int, int]]], SmallStage] = {}

    def look(self, game: CastleGame, out: RGB) -> None:
        """Write what is seen now."""
        world, drawn = game.world, self._stage(game)
        left, top = world.camera.x, world.camera.y
        out[BARS:] = 0
        y, x = max(top, 0) // THIN, max(left, 0) // THIN
        part = drawn.field[y : y + FIELD, x : x + SIDE]
        field = out[BARS:]
        field[: part.shape[0], : part.shape[1]] = part
        for pose in poses.all_poses(world, left - REACH_PX, left + SCREEN_WIDTH_PX + REACH_PX, drawn.fixtures):
            self._paste(drawn, pose, field, left, top)
        self._bars(game, out[:BARS])

    def _stage(self, game: CastleGame) -> SmallStage:
        key = id(game.stage), frozenset(game.world.scene.broken)
        if key not in self._drawn:
            if len(self._drawn) >= _KEPT:
                self._drawn.clear()
            self._drawn[key] = SmallStage(game.stage, self._sprites, key[1])
        return self._drawn[key]

    def _paste(self, drawn: SmallStage, pose: Pose, field: RGB, left: int, top: int) -> None:
        thin = drawn.thinned(pose)
        x, y = (pose.x - thin.anchor_x - left) // THIN, (pose.y - thin.anchor_y - top) // THIN
        high, wide, _ = thin.mask.shape
        y0, y1, x0, x1 = max(y, 0), min(y + high, FIELD), max(x, 0), min(x + wide, SIDE)
        if y0 < y1 and x0 < x1:
            own = slice(y0 - y, y1 - y), slice(x0 - x, x1 - x)
            np.copyto(field[y0:y1, x0:x1], thin.rgb[own], where=thin.mask[own])

    def _bars(self, game: CastleGame, out: RGB) -> None:
        world = game.world
        shares = (
            world.hero.energy / ENERGY,
            world.enemy_energy / ENERGY,
            world.ticks_left / (game.stage.time_limit * TICKS_PER_SECOND),
            world.hero.hearts / MOST_HEARTS,
        )
        out[:] = 0
        for number, share in enumerate(shares):
            out[4 * number + 1 : 4 * number + 3, : round(share * SIDE)] = BAR_COLOURS[number]


def _field_of(view: View) -> RGB:
    """Return a stage's layers (H/4, W/4, 3), screen by screen: every fourth pixel."""
    backdrop: Backdrop = view.backdrop
    high, wide = backdrop.back.shape
    slots = np.empty((-(-high // THIN), -(-wide // THIN)), backdrop.dtype)
    screen = np.empty((HEIGHT_PX, SCREEN_WIDTH_PX), backdrop.dtype)
    for top in range(0, high, HEIGHT_PX):
        for left in range(0, wide, SCREEN_WIDTH_PX):
            backdrop.cut(screen, left, top)
            backdrop.cover(screen, left, top)
            part = slots[top // THIN :, left // THIN :]
            rows, cols = min(FIELD, part.shape[0]), min(SIDE, part.shape[1])
            part[:rows, :cols] = screen[THIN // 2 :: THIN, THIN // 2 :: THIN][:rows, :cols]
    return np.ascontiguousarray(view.colours.table(DAYLIGHT).rgb[slots])
