"""Which sprite frame stands where: the world read as a list of pictures, back to front. No pixels here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from nesgan_game.game.rules import items
from nesgan_game.game.rules.entities import Effect, Enemy, Shot
from nesgan_game.game.rules.hero import WHIP_REACH_PX, Hero
from nesgan_game.game.rules.scene import EFFECT_TICKS
from nesgan_game.game.rules.world import World
from nesgan_game.level.simulation.stage_state import Ground
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.movement import CELL, PX, Stance
from nesgan_game.physics.whip import WIND_UP_TICKS

STEP_PX = 7
"""Way per picture of the walk cycle."""
STAIR_STEP_PX = 8
CRAWL_STEP_PX = 6
KEY_BOB = (0, 1, 2, 2, 1, 0, -1, -1)
"""How far a key sinks below its middle place, px, changing every 6 ticks."""
KEY_LIFT_PX = 2
WHEEL_DOWN_PX = 6
"""How far the wheel hangs below a mover's upper edge."""
WALK_CYCLE = ("walk_0", "walk_1", "walk_2", "walk_1")
DIE_POSE_TICKS = 22
_GRIPS = {
    "whip_0": (1, 15), "whip_1": (2, 9), "whip_2": (15, 14),
    "crouch_whip_0": (1, 24), "crouch_whip_1": (2, 22), "crouch_whip_2": (15, 26),
}  # fmt: skip
"""Pixel of the whip hand in each hero frame, whose anchor is (8, 32) (assets/sprites/hero.txt, first lines)."""
_HERO_ANCHOR = (8, 32)


class Pose(NamedTuple):
    """A sprite frame with its anchor at stage pixel (x, y)."""

    sheet: str
    frame: str
    x: int
    y: int
    flip: bool = False
    keep: int = 0
    """Draw only so many columns, those nearest to the anchor's side; 0: all."""


def all_poses(world: World) -> Iterator[Pose]:
    """Everything to be drawn, from back to front."""
    scene, tick = world.scene, world.tick
    yield from _fixtures(scene.ground, tick)
    for candle in scene.candles:
        yield Pose(candle.kind, f"burn_{(tick // 8 + candle.id) % 2}", candle.x // PX, candle.y // PX)
    for item in scene.items:
        if items.shown(item):
            yield Pose("items", item.kind, item.x // PX, item.y // PX)
    for enemy in scene.enemies:
        yield _enemy(enemy, tick)
    yield from hero_poses(world)
    for shot in scene.shots:
        yield _shot(shot)
    for effect in scene.effects:
        yield _effect(effect)


def _fixtures(ground: Ground, tick: int) -> Iterator[Pose]:
    """Locked doors, movers and keys; movers stand where the hero's next step finds them."""
    for lock in ground.locks:
        if lock.id not in ground.opened:
            _, (row, col) = lock.door_cells
            yield Pose("fixtures", f"lock_{lock.key}", col * TILE_PX + TILE_PX // 2, (row + 1) * TILE_PX)
    for mover in ground.terrain.movers:
        x, y = (place // PX for place in mover.at(ground.tick))
        yield Pose("mover", f"wheel_{ground.tick // 8 % 2}", x, y + WHEEL_DOWN_PX)
        last = 2 * mover.half // CELL - 1
        for piece in range(last + 1):
            name = "single" if not last else "left" if not piece else "right" if piece == last else "middle"
            yield Pose("mover", name, x - mover.half // PX + piece * TILE_PX, y)
    for key in ground.key_places:
        if key.key not in ground.keys:
            bob = KEY_BOB[tick // 6 % len(KEY_BOB)] - KEY_LIFT_PX
            yield Pose("fixtures", f"key_{key.key}", key.x_px, key.y_px + bob)


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
        return f"crouch_whip_{phase}" if body.stance is Stance.CROUCH else f"whip_{phase}"
    if body.stance is Stance.STAIRS:
        return f"stair_{hero.distance // (STAIR_STEP_PX * PX) % 2}"
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


def _enemy(enemy: Enemy, tick: int) -> Pose:
    x, y, flip = enemy.x // PX, enemy.y // PX, enemy.facing < 0
    if enemy.kind == "bat":
        frame = "hang" if enemy.mode in ("rest", "hang") else f"fly_{(0, 1, 2, 1)[tick // 4 % 4]}"
    elif enemy.kind == "boss":
        frame = "attack" if enemy.mode == "swoop" else f"idle_{tick // 12 % 2}"
    elif enemy.kind == "skeleton" and enemy.mode == "throw":
        frame = "throw"
    else:
        frame = f"walk_{x // 6 % 2}"
    return Pose(enemy.kind, frame, x, y, flip)


def _shot(shot: Shot) -> Pose:
    x, y = shot.x // PX, shot.y // PX
    if shot.kind == "bone":
        return Pose("bone", f"bone_{shot.clock // 5 % 2}", x, y - 4, shot.facing < 0)
    if shot.kind in ("fire", "ember"):
        return Pose("effects", f"flame_{shot.clock // 4 % 3}", x, y)
    turned = shot.clock // 4 % 2 == 1 and shot.kind in ("axe", "cross")
    return Pose("items", shot.kind, x, y, (shot.facing < 0) != turned)


def _effect(effect: Effect) -> Pose:
    x, y = effect.x // PX, effect.y // PX
    if effect.kind == "rubble":
        return Pose("effects", "rubble", x, y, effect.vx < 0)
    pictures = 2 if effect.kind == "spark" else 3
    picture = min(effect.clock * pictures // EFFECT_TICKS[effect.kind], pictures - 1)
    return Pose("effects", f"{effect.kind}_{picture}", x, y)
