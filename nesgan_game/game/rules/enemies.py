"""The castle's inhabitants: a table of species, and for each a way of moving. Whole numbers and the world's dice
only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from nesgan_game.game.rules.entities import Box, Enemy, Shot, box_at, sine
from nesgan_game.game.rules.rng import Rng
from nesgan_game.game.rules.weapons import throw
from nesgan_game.physics.movement import CELL, PX, SHIFT, Body, Terrain

GRAVITY = 51
FALL = 5 * PX
STUN_TICKS = 12
"""Longer than the strike of a whip, so that one swing hits once."""


@dataclass(frozen=True, slots=True)
class Species:
    """What an enemy is before it moves: box, toughness, harm, worth."""

    width_px: int
    height_px: int
    health: int
    damage: int
    score: int


SPECIES: dict[str, Species] = {
    "skeleton": Species(12, 30, 1, 2, 300),
    "bat": Species(12, 12, 1, 2, 200),
    "ghoul": Species(12, 30, 1, 2, 100),
    "knight": Species(14, 31, 3, 3, 400),
    "boss": Species(36, 40, 16, 3, 3000),
}


@dataclass(slots=True)
class Surroundings:
    """What an enemy may know and do in a tick: the ground, the hero, the room; it leaves shots and sounds here."""

    terrain: Terrain
    hero: Body
    dice: Rng
    room: Box
    shots: list[Shot] = field(default_factory=list)
    sounds: list[str] = field(default_factory=list)


def enemy_box(enemy: Enemy) -> Box:
    """What the enemy touches, in pixels."""
    species = SPECIES[enemy.kind]
    return box_at(enemy.x, enemy.y, species.width_px, species.height_px)


def live(enemy: Enemy, around: Surroundings) -> None:
    """One tick of an enemy's life."""
    enemy.stun = max(0, enemy.stun - 1)
    BEHAVIOURS[enemy.kind](enemy, around)
    if enemy.y > (around.terrain.rows + 2) << SHIFT:
        enemy.gone = True


def side_of(enemy: Enemy, hero: Body) -> int:
    """+1 where the hero is to the right, else -1."""
    return 1 if hero.x >= enemy.x else -1


def distance_px(enemy: Enemy, hero: Body) -> tuple[int, int]:
    """Pixels between the feet, across and down, without sign."""
    return abs(hero.x - enemy.x) // PX, abs(hero.y - enemy.y) // PX


def stands(enemy: Enemy, terrain: Terrain) -> bool:
    """Whether something carries the feet centre."""
    return enemy.y % CELL == 0 and terrain.carries_at(enemy.y >> SHIFT, enemy.x >> SHIFT)


def blocked(enemy: Enemy, dx: int, around: Surroundings) -> bool:
    """Whether a step by dx would enter a solid cell or leave the room."""
    half = SPECIES[enemy.kind].width_px * PX // 2
    edge = enemy.x + dx + (half if dx > 0 else -half)
    if not around.room.left * PX <= edge <= around.room.right * PX:
        return True
    top = enemy.y - SPECIES[enemy.kind].height_px * PX
    return any(around.terrain.solid_at(row, edge >> SHIFT) for row in range(top >> SHIFT, ((enemy.y - 1) >> SHIFT) + 1))


def floor_ahead(enemy: Enemy, dx: int, terrain: Terrain, *, drop: int = 0) -> bool:
    """Whether there is safe ground at the place dx away, at most `drop` cells lower."""
    half = SPECIES[enemy.kind].width_px * PX // 2
    col = (enemy.x + dx + (half if dx > 0 else -half)) >> SHIFT
    row = enemy.y >> SHIFT
    for below in range(row, row + drop + 1):
        if terrain.hazard_at(below, col) or terrain.hazard_at(below - 1, col):
            return False
        if terrain.carries_at(below, col):
            return True
    return False


def fall(enemy: Enemy, around: Surroundings) -> bool:
    """One tick in the air under gravity, with vx; True when the feet have landed."""
    if enemy.vx and not blocked(enemy, enemy.vx, around):
        enemy.x += enemy.vx
    enemy.vy = min(enemy.vy + GRAVITY, FALL)
    old, new = enemy.y, enemy.y + enemy.vy
    row = (new - 1) >> SHIFT
    if enemy.vy > 0 and row != (old - 1) >> SHIFT and around.terrain.carries_at(row, enemy.x >> SHIFT):
        enemy.y, enemy.vy = row << SHIFT, 0
        return True
    enemy.y = new
    return False


SKELETON_SPEED, SKELETON_HOP, SKELETON_HOP_SPEED = 176, -760, 300
SKELETON_NEAR_PX, SKELETON_FAR_PX, SKELETON_THROW_PX = 48, 88, 150
HOP_REACH = 44 * PX


def _skeleton(enemy: Enemy, around: Surroundings) -> None:
    """Keeps its distance with small steps back and forth, hops now and then, throws bones in an arc."""
    across, _ = distance_px(enemy, around.hero)
    if enemy.mode == "hop":
        if fall(enemy, around):
            enemy.mode, enemy.clock = "walk", 12
        return
    if not stands(enemy, around.terrain):
        enemy.mode, enemy.vx = "hop", 0
        return
    enemy.facing = side_of(enemy, around.hero)
    enemy.reload -= 1
    if enemy.mode == "throw":
        enemy.clock -= 1
        if enemy.clock <= 0:
            hand = (enemy.x + enemy.facing * 6 * PX, enemy.y - 26 * PX)
            around.shots.append(throw("bone", *hand, enemy.facing, friendly=False))
            around.sounds.append("throw")
            enemy.mode, enemy.reload = "walk", 60 + around.dice.below(60)
        return
    if enemy.reload <= 0 and across <= SKELETON_THROW_PX:
        enemy.mode, enemy.clock = "throw", 14
        return
    _pace(enemy, around, across)


def _pace(enemy: Enemy, around: Surroundings, across: int) -> None:
    enemy.clock -= 1
    if enemy.clock <= 0 or enemy.mode == "rest":
        enemy.mode, enemy.clock = "walk", 16 + around.dice.below(28)
        toward = 1 if across > SKELETON_FAR_PX else -1 if across < SKELETON_NEAR_PX else 1 - 2 * around.dice.below(2)
        enemy.vx = enemy.facing * toward * SKELETON_SPEED
        way = 1 if enemy.vx > 0 else -1
        if around.dice.below(3) == 0 and floor_ahead(enemy, way * HOP_REACH, around.terrain):
            enemy.mode, enemy.vy, enemy.vx = "hop", SKELETON_HOP, way * SKELETON_HOP_SPEED
            return
    if blocked(enemy, enemy.vx, around) or not floor_ahead(enemy, enemy.vx, around.terrain):
        enemy.vx = -enemy.vx
        if blocked(enemy, enemy.vx, around) or not floor_ahead(enemy, enemy.vx, around.terrain):
            return
    enemy.x += enemy.vx


BAT_WAKE_X_PX, BAT_WAKE_Y_PX = 84, 112
BAT_SPEED, BAT_SWING_PX, BAT_DROP = 288, 18, 320


def _bat(enemy: Enemy, around: Surroundings) -> None:
    """Hangs until the hero comes near, drops to her height and flies off in a sine wave, until it leaves the room."""
    if enemy.mode in ("rest", "hang"):
        enemy.mode = "hang"
        across, down = distance_px(enemy, around.hero)
        if across < BAT_WAKE_X_PX and down < BAT_WAKE_Y_PX:
            enemy.mode, enemy.facing = "drop", side_of(enemy, around.hero)
            enemy.home_y = max(enemy.y, around.hero.y - 26 * PX)
            around.sounds.append("shriek")
        return
    enemy.clock += 1
    enemy.x += enemy.facing * BAT_SPEED
    if enemy.mode == "drop":
        enemy.y = min(enemy.y + BAT_DROP, enemy.home_y)
        if enemy.y == enemy.home_y:
            enemy.mode, enemy.clock = "fly", 0
    else:
        enemy.y = enemy.home_y + sine(enemy.clock) * BAT_SWING_PX
    enemy.gone = not around.room.left - 16 <= enemy.x // PX <= around.room.right + 16


GHOUL_SPEED, GHOUL_TURN_TICKS, GHOUL_DROP_CELLS = 112, 40, 4


def _ghoul(enemy: Enemy, around: Surroundings) -> None:
    """Shambles at the hero, slow to turn; steps down low edges, shrinks from deep ones."""
    if not stands(enemy, around.terrain):
        enemy.vx = 0
        fall(enemy, around)
        return
    enemy.clock -= 1
    if enemy.clock <= 0:
        enemy.facing, enemy.clock = side_of(enemy, around.hero), GHOUL_TURN_TICKS + around.dice.below(16)
    dx = enemy.facing * GHOUL_SPEED
    if blocked(enemy, dx, around) or not floor_ahead(enemy, dx, around.terrain, drop=GHOUL_DROP_CELLS):
        enemy.mode = "rest"
        return
    enemy.mode = "walk"
    enemy.x += dx


KNIGHT_SPEED, KNIGHT_CHARGE, KNIGHT_RANGE, KNIGHT_SEES_PX = 128, 256, 64 * PX, 72


def _knight(enemy: Enemy, around: Surroundings) -> None:
    """Walks its beat around its post, and quickens when the hero stands before it."""
    if not stands(enemy, around.terrain):
        fall(enemy, around)
        return
    if enemy.stun:
        return
    across, down = distance_px(enemy, around.hero)
    charge = across < KNIGHT_SEES_PX and down < 24 and side_of(enemy, around.hero) == enemy.facing
    dx = enemy.facing * (KNIGHT_CHARGE if charge else KNIGHT_SPEED)
    away = (enemy.x - enemy.home_x) * enemy.facing > KNIGHT_RANGE
    if away or blocked(enemy, dx, around) or not floor_ahead(enemy, dx, around.terrain):
        enemy.facing = -enemy.facing
        return
    enemy.mode = "walk"
    enemy.x += dx


BOSS_WAKE_PX, BOSS_RISE_PX, BOSS_SWOOP = 150, 64, 512


def _boss(enemy: Enemy, around: Surroundings) -> None:
    """Sleeps, rises, sways over the room spitting embers, swoops at the hero, rises again."""
    enemy.clock += 1
    if enemy.mode == "rest":
        if distance_px(enemy, around.hero)[0] < BOSS_WAKE_PX:
            enemy.mode, enemy.clock = "rise", 0
            around.sounds.append("roar")
    elif enemy.mode == "rise":
        enemy.y = max(enemy.y - 2 * PX, enemy.home_y - BOSS_RISE_PX * PX)
        if enemy.y == enemy.home_y - BOSS_RISE_PX * PX:
            enemy.mode, enemy.clock = "sway", 0
    elif enemy.mode == "sway":
        _sway(enemy, around)
    else:
        _swoop(enemy, around)


def _sway(enemy: Enemy, around: Surroundings) -> None:
    enemy.facing = side_of(enemy, around.hero)
    enemy.y = enemy.home_y - BOSS_RISE_PX * PX + sine(2 * enemy.clock) * 6
    dx = enemy.vx or PX
    if (enemy.x + dx - enemy.home_x) * dx > 0 and abs(enemy.x + dx - enemy.home_x) > 72 * PX:
        dx = -dx
    if blocked(enemy, dx, around):
        dx = -dx
    enemy.vx = dx
    if not blocked(enemy, dx, around):
        enemy.x += dx
    if enemy.clock % 70 == 50:
        for vy in (60, 200, 340):
            ember = throw("ember", enemy.x + enemy.facing * 16 * PX, enemy.y - 24 * PX, enemy.facing, friendly=False)
            ember.vy = vy
            around.shots.append(ember)
        around.sounds.append("throw")
    if enemy.clock > 190 + around.dice.below(40):
        enemy.mode, enemy.clock = "swoop", 0
        enemy.reload = around.hero.x
        around.sounds.append("roar")


def _swoop(enemy: Enemy, around: Surroundings) -> None:
    gap = enemy.reload - enemy.x
    dx = max(-BOSS_SWOOP, min(BOSS_SWOOP, gap))
    if not blocked(enemy, dx, around):
        enemy.x += dx
    enemy.y = min(enemy.y + BOSS_SWOOP, enemy.home_y)
    if enemy.clock > 50:
        enemy.mode, enemy.clock = "rise", 0


BEHAVIOURS: dict[str, Callable[[Enemy, Surroundings], None]] = {
    "skeleton": _skeleton,
    "bat": _bat,
    "ghoul": _ghoul,
    "knight": _knight,
    "boss": _boss,
}
