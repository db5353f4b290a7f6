"""Which sprite frame stands where: the world read as a list of sprites, back to front. No pixels here."""

from __future__ import annotations

from collections.abc import Iterator

from nesgan_game.catalogue import EFFECTS, ENEMIES, ITEMS, WEAPONS
from nesgan_game.game.rules import items
from nesgan_game.game.rules.entities import Effect, Enemy, Shot
from nesgan_game.game.rules.hero import WHIP_REACH_PX, Hero
from nesgan_game.game.rules.world import World
from nesgan_game.game.view.fixture_poses import Fixtures, Pose
from nesgan_game.physics.movement import PX, Stance
from nesgan_game.physics.whip import WIND_UP_TICKS

STEP_PX = 7
"""Way per picture of the walk cycle."""
STAIR_STEP_PX = 8
CRAWL_STEP_PX = 6
WALK_CYCLE = ("walk_0", "walk_1", "walk_2", "walk_1")
DIE_POSE_TICKS = 22
THREAD_PX = 16
"""Height of a piece of thread."""
FAR_PX = 1 << 24
"""Beyond every stage."""
_BURNS = ("burn_0", "burn_1")
_GRIPS = {
    "whip_0": (1, 15), "whip_1": (2, 9), "whip_2": (15, 14),
    "air_whip_0": (1, 15), "air_whip_1": (2, 9), "air_whip_2": (15, 14),
    "stair_whip_0": (1, 15), "stair_whip_1": (2, 9), "stair_whip_2": (15, 14),
    "crouch_whip_0": (1, 24), "crouch_whip_1": (2, 22), "crouch_whip_2": (15, 26),
}  # fmt: skip
"""Pixel of the whip hand in each hero frame, whose anchor is (8, 32) (assets/sprites/hero.txt, first lines)."""
_WHIPPING = {Stance.CROUCH: "crouch_whip", Stance.AIR: "air_whip", Stance.STAIRS: "stair_whip"}
"""Names of the frames of a blow, where one does not stand; they lean up and down stairs, too."""
_HERO_ANCHOR = (8, 32)


def all_poses(
    world: World, left_px: int = -FAR_PX, right_px: int = FAR_PX, fixtures: Fixtures | None = None
) -> list[Pose]:
    """Everything to be drawn, from back to front; candles, items and enemies only with feet between two columns.

    fixtures: those of the stage, if they are sorted out already.
    """
    scene, tick = world.scene, world.tick
    left, right = left_px * PX, right_px * PX
    found = list((fixtures or Fixtures(world.stage.entities)).poses(scene.ground, tick, left, right))
    found += [
        Pose(candle.kind, _BURNS[(tick // 8 + candle.id) % 2], candle.x // PX, candle.y // PX)
        for candle in scene.candles
        if left <= candle.x <= right
    ]
    found += [
        Pose(ITEMS[item.kind].sheet, item.kind, item.x // PX, item.y // PX)
        for item in scene.items
        if left <= item.x <= right and items.shown(item)
    ]
    for enemy in scene.enemies:
        if left <= enemy.x <= right:
            found += _enemy(enemy, tick)
    found += hero_poses(world)
    found += [_shot(shot) for shot in scene.shots]
    found += [_effect(effect) for effect in scene.effects]
    return found


def hero_poses(world: World) -> Iterator[Pose]:
    """The hero and her whip; nothing in every other pair of ticks while she blinks."""
    hero = world.hero
    if world.sunk:
        return
    if hero.blink and hero.body.stance is not Stance.HURT and world.tick % 4 < 2:
        return
    frame = hero_frame(hero, world.clock if world.mode == "dying" else -1)
    flip = hero.body.facing < 0
    if frame in _GRIPS and not hero.throwing:
        yield from _whip(hero, frame, flip)
    yield Pose("hero", frame, hero.x_px, hero.y_px, flip)


def hero_frame(hero: Hero, dying: int = -1) -> str:
    """The hero's picture; `dying`: ticks since death, -1 while alive."""
    body = hero.body
    if dying >= 0 and body.stance is not Stance.HURT:
        return "die_0" if dying < DIE_POSE_TICKS else "dead"
    if hero.attack >= 0:
        phase = min(hero.attack // WIND_UP_TICKS, 2)
        return f"{_WHIPPING.get(body.stance, 'whip')}_{phase}"
    if body.stance is Stance.STAIRS:
        way = "up" if body.facing == body.climb else "down"
        return f"stair_{way}_{hero.distance // (STAIR_STEP_PX * PX) % 2}"
    if body.stance is Stance.STAND and hero.recover and not body.vx and not body.timer:
        return "whip_3"
    if body.stance is Stance.STAND and not body.timer:
        return WALK_CYCLE[hero.distance // (STEP_PX * PX) % 4] if body.vx else "stand"
    if body.stance is Stance.STAND:
        return "crouch"
    if body.stance is Stance.CROUCH and body.vx:
        return f"crawl_{hero.distance // (CRAWL_STEP_PX * PX) % 2}"
    return {Stance.CROUCH: "crouch", Stance.AIR: "jump", Stance.HURT: "hurt"}.get(body.stance, "dead")


def _whip(hero: Hero, frame: str, flip: bool) -> Iterator[Pose]:
    phase = int(frame[-1])
    grip_x, grip_y = _GRIPS[frame]
    forward, down = grip_x - _HERO_ANCHOR[0], grip_y - _HERO_ANCHOR[1]
    # A mirrored frame covers pixels x-1-i for i in 0.., so the grip pixel moves one further.
    x = hero.x_px - forward if flip else hero.x_px + forward
    longer = WHIP_REACH_PX[hero.whip] - WHIP_REACH_PX[0]
    if phase == 2 and longer:
        yield Pose("whip", "lash_2", x, hero.y_px + down, flip, longer)
        x += -longer if flip else longer
    yield Pose("whip", f"lash_{phase}", x, hero.y_px + down, flip)


def _enemy(enemy: Enemy, tick: int) -> Iterator[Pose]:
    """An enemy, pale in every other pair of ticks after a hit, and the thread by which it hangs."""
    x, y, sprite = enemy.x // PX, enemy.y // PX, ENEMIES[enemy.kind].sprite
    if sprite.thread:
        for low in range(y - THREAD_PX, enemy.home_y // PX - THREAD_PX, -THREAD_PX):
            yield Pose(sprite.sheet, sprite.thread, x, low)
    frame, flip = sprite.frame(enemy.mode, tick, x), sprite.flipped(enemy.facing, tick)
    pale = enemy.stun > 0 and tick % 4 < 2
    yield Pose(sprite.sheet, frame, x, y - sprite.lift_px, flip, 0, pale)


def _shot(shot: Shot) -> Pose:
    x, y, sprite = shot.x // PX, shot.y // PX, WEAPONS[shot.kind].sprite
    frame, flip = sprite.frame("", shot.clock, x), sprite.flipped(shot.facing, shot.clock)
    return Pose(sprite.sheet, frame, x, y - sprite.lift_px, flip)


def _effect(effect: Effect) -> Pose:
    kind = EFFECTS[effect.kind]
    flip = kind.mirrors and effect.vx < 0
    return Pose("effects", kind.frame(effect.clock), effect.x // PX, effect.y // PX, flip)
