"""What every hero of a crowd sees in 64x64 pixels, number for number what small_view shows of his game alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from nesgan_game.catalogue import EFFECTS, ITEMS
from nesgan_game.game.rules.camera import HEIGHT_PX
from nesgan_game.game.rules.hero import ENERGY, MOST_HEARTS
from nesgan_game.game.rules.world import World
from nesgan_game.game.view.fixture_poses import WIDEST, Fixture, Pose
from nesgan_game.game.view.poses import CRAWL_STEP_PX, STAIR_STEP_PX, STEP_PX, WALK_CYCLE
from nesgan_game.game.view.sprite_cache import REACH_PX, SpriteCache
from nesgan_game.level.search.bodies import CROUCH, DEAD, STAIRS, STAND, Bodies, Flags
from nesgan_game.nes import SCREEN_WIDTH_PX, TICKS_PER_SECOND
from nesgan_game.physics.movement import CELL, PX
from nesgan_game.rl.crowd import Crowd, Ints
from nesgan_game.rl.crowd_pixels.crowd_scenes import CrowdScenes
from nesgan_game.rl.crowd_pixels.pasted_sprites import RGB, PastedSprites, Pastes, join, small
from nesgan_game.rl.small_view import BAR_COLOURS, BARS, FIELD, SIDE, THIN, SmallStage
from nesgan_game.roles import ROLE_INDEX

_KEPT = 1 << 16
"""Fixtures at a tick whose sprites are kept."""
_BURN_TICKS = 8
"""Each of a candle's two frames shows so long."""
HERO_FRAMES = (
    "stand", "walk_0", "walk_1", "walk_2", "crouch", "crawl_0", "crawl_1", "jump",
    "stair_up_0", "stair_up_1", "stair_down_0", "stair_down_1", "die_0",
)  # fmt: skip
_STAND, _WALK, _CROUCH, _CRAWL, _JUMP, _UP, _DOWN, _DIE = 0, 1, 4, 5, 7, 8, 10, 12
_CYCLE = np.array([_WALK + int(name[-1]) for name in WALK_CYCLE], np.int32)
_AROUND_PX = 2 * REACH_PX
"""No candle and no item is larger."""


class CrowdPictures:
    """Draws the small pictures of a crowd and its scenes."""

    def __init__(self, crowd: Crowd) -> None:
        stage = crowd.stage
        small_stage = SmallStage(stage, SpriteCache())
        self._sprites = PastedSprites(small_stage)
        self._fixtures: tuple[Fixture, ...] = small_stage.fixtures.all
        self._shown: dict[tuple[int, int, int], Ints] = {}
        self._still, self._numbers = self._still_poses(World(stage, 0, enemies=False))
        faces = [[Pose("hero", name, 0, 0, flip) for flip in (False, True)] for name in HERO_FRAMES]
        self._hero = np.array([[self._sprites.placed(pose) for pose in both] for both in faces], np.int32)
        splash = Pose("effects", EFFECTS["splash"].frame(0), 0, 0)
        self._splash = np.array(self._sprites.placed(splash), np.int32)
        self._liquid = stage.roles == ROLE_INDEX["liquid"]
        self._last_tick = stage.time_limit * TICKS_PER_SECOND
        high, wide, _ = small_stage.field.shape
        self._field = np.zeros((high + FIELD, wide + SIDE, 3), np.uint8)
        self._field[:high, :wide] = small_stage.field
        filled = np.arange(SIDE) < np.arange(SIDE + 1)[:, None]
        self._bars = filled[..., None] * BAR_COLOURS[:, None, None]

    def _still_poses(self, world: World) -> tuple[Ints, Ints]:
        """(S, 2, 3) sprite and corner of each candle and item in both of a candle's frames, and their numbers (S,)."""
        scene, placed = world.scene, self._sprites.placed
        candles = [[(one.kind, f"burn_{at}", one.x // PX, one.y // PX) for at in range(2)] for one in scene.candles]
        items = [[(ITEMS[one.kind].sheet, one.kind, one.x // PX, one.y // PX)] * 2 for one in scene.items]
        found = np.array([[placed(Pose(*told)) for told in both] for both in candles + items], np.int32)
        return found.reshape(-1, 2, 3), np.array([one.id for one in scene.candles] + [0] * len(items), np.int32)

    def look(self, crowd: Crowd, scenes: CrowdScenes, which: NDArray[np.intp], out: RGB | None = None) -> RGB:
        """Return what some see now, (len(which), 64, 64, 3), written into `out`, contiguous, if that is given."""
        out = np.empty((len(which), SIDE, SIDE, 3), np.uint8) if out is None else out
        bodies = crowd.bodies.take(which)
        left, top = scenes.cameras.x[which], scenes.cameras.y[which]
        self._stage(left, top, out)
        hero, splash = self._hero_pastes(crowd, scenes, which, bodies)
        behind = self._fixture_pastes(crowd, scenes, which, left), self._still_pastes(scenes, which, left, top)
        picture, sprite, x, y = join(*behind, hero, splash)
        self._sprites.paste(out, Pastes(picture, sprite, small(x, left[picture]), small(y, top[picture])))
        self._draw_bars(crowd, scenes, which, out)
        return out

    def _stage(self, left: Ints, top: Ints, out: RGB) -> None:
        """Copy the parts of the stage, whole lines at a time."""
        line = np.dtype(f"V{SIDE * 3}")
        high, wide, _ = self._field.shape
        lines = np.ndarray((high, wide - SIDE + 1), line, self._field, strides=self._field.strides[:2])
        rows = (np.maximum(top, 0) // THIN)[:, None] + np.arange(FIELD)
        out.reshape(len(out), SIDE, -1).view(line)[:, BARS:, 0] = lines[rows, (np.maximum(left, 0) // THIN)[:, None]]

    def _fixture_pastes(self, crowd: Crowd, scenes: CrowdScenes, which: NDArray[np.intp], left: Ints) -> Pastes:
        """What the fixtures around each camera show: looked up, as soon as it has been worked out once."""
        first, last = (left - REACH_PX) * PX - WIDEST, (left + SCREEN_WIDTH_PX + REACH_PX) * PX + WIDEST
        ground, clocks = crowd.bodies.ground[which].tolist(), [of[which].tolist() for of in (crowd.ticks, scenes.ticks)]
        pictures: list[int] = []
        found = [np.zeros((0, 3), np.int32)]
        for number, fixture in enumerate(self._fixtures):
            clock = clocks[fixture.worldly]
            near = ... if fixture.x is None else (first <= fixture.x) & (fixture.x <= last)
            for one in np.arange(len(which))[near].tolist():
                shown = self._of_fixture(crowd, number, ground[one], clock[one])
                pictures += [one] * len(shown)
                found.append(shown)
        return Pastes(np.array(pictures, np.intp), *np.concatenate(found).T)

    def _of_fixture(self, crowd: Crowd, number: int, ground: int, tick: int) -> Ints:
        """(k, 3) sprites and corners of a fixture on a ground at a tick of the clock that it goes by."""
        key = number, ground, tick
        shown = self._shown.get(key)
        if shown is None:
            if len(self._shown) >= _KEPT:
                self._shown.clear()
            poses = self._fixtures[number].draw(replace(crowd.grounds.ground(ground), tick=tick), tick)
            placed = [self._sprites.placed(pose) for pose in poses]
            shown = self._shown[key] = np.array(placed, np.int32).reshape(-1, 3)
        return shown

    def _still_pastes(self, scenes: CrowdScenes, which: NDArray[np.intp], left: Ints, top: Ints) -> Pastes:
        """Candles, and the items that nobody has taken, as far as they may be in view."""
        x, y = self._still[:, 0, 1:].T[..., None]
        seen = (x > left - _AROUND_PX) & (x < left + SCREEN_WIDTH_PX) & (y > top - _AROUND_PX) & (y < top + HEIGHT_PX)
        items = scenes.taken.shape[1]
        if items:
            seen[len(seen) - items :] &= ~scenes.taken[which].T
        still, picture = np.nonzero(seen)
        phase = (scenes.ticks[which[picture]] // _BURN_TICKS + self._numbers[still]) % 2
        return Pastes(picture, *self._still[still, phase].T)

    def _hero_pastes(
        self, crowd: Crowd, scenes: CrowdScenes, which: NDArray[np.intp], bodies: Bodies
    ) -> tuple[Pastes, Pastes]:
        """Heroes, but for those who blink or have sunk, and the splashes of these."""
        dead, row = crowd.dead[which], (bodies.y - 1) // CELL
        rows, cols = self._liquid.shape
        fallen = dead & (bodies.stance == DEAD)
        wet = fallen & (row < rows) & self._liquid[row.clip(0, rows - 1), (bodies.x // CELL).clip(0, cols - 1)]
        blinks = (scenes.blink[which] > 0) & (scenes.ticks[which] % 4 < 2)
        there = np.nonzero(~(wet | (fallen & (row >= rows)) | blinks))[0]
        frame = self._frames(bodies, scenes.distance[which], dead, crowd.won[which])[there]
        sprite, x, y = self._hero[frame, (bodies.facing[there] < 0).astype(np.intp)].T
        splashes = np.nonzero(wet)[0]
        number, off_x, off_y = self._splash
        return (
            Pastes(there, sprite, x + bodies.x[there] // PX, y + bodies.y[there] // PX),
            Pastes(
                splashes,
                np.full(len(splashes), number),
                off_x + bodies.x[splashes] // PX,
                off_y + row[splashes] * CELL // PX,
            ),
        )

    @staticmethod
    def _frames(bodies: Bodies, distance: Ints, dead: Flags, won: Flags) -> Ints:
        """Numbers of HERO_FRAMES, as poses.hero_frame chooses them."""
        stance, moves = bodies.stance, (bodies.vx != 0) & ~won
        walks = np.where(moves, _CYCLE[distance // (STEP_PX * PX) % len(_CYCLE)], _STAND)
        crawls = np.where(moves, _CRAWL + distance // (CRAWL_STEP_PX * PX) % 2, _CROUCH)
        climbs = np.where(bodies.facing == bodies.climb, _UP, _DOWN) + distance // (STAIR_STEP_PX * PX) % 2
        alive = np.select([stance == STAIRS, stance == STAND, stance == CROUCH], [climbs, walks, crawls], _JUMP)
        return np.where(dead, _DIE, alive)

    def _draw_bars(self, crowd: Crowd, scenes: CrowdScenes, which: NDArray[np.intp], out: RGB) -> None:
        """Energy, that of a boss there is none of, time and hearts, as SmallView has them."""
        left = np.maximum(self._last_tick - crowd.ticks[which], 0) / self._last_tick
        energy = np.where(crowd.dead[which], 0, ENERGY) / ENERGY
        out[:, :BARS] = 0
        for number, share in enumerate((energy, np.ones(len(which)), left, scenes.hearts[which] / MOST_HEARTS)):
            bar = self._bars[number, np.rint(share * SIDE).astype(np.intp)]
            out[:, 4 * number + 1], out[:, 4 * number + 2] = bar, bar
