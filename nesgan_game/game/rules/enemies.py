"""What enemies do: a behaviour for each of the catalogue's. Whole numbers and the world's generator only."""

from __future__ import annotations

import functools
from collections.abc import Callable

from nesgan_game.catalogue import ADDED, ENEMIES
from nesgan_game.errors import ConfigError
from nesgan_game.game.rules.behaviours.enemy_moves import (
    Surroundings,
    blocked,
    distance_px,
    enemy_box,
    fall,
    floor_ahead,
    side_of,
    stands,
    touches,
)
from nesgan_game.game.rules.bosses import flying_bosses, ground_bosses
from nesgan_game.game.rules.entities import Enemy, sine
from nesgan_game.game.rules.weapons import throw
from nesgan_game.physics.movement import PX, SHIFT

__all__ = [
    "BEHAVIOURS", "STUN_TICKS", "Behaviour", "Surroundings", "behaviour_of", "enemy_box", "live", "touches",
]  # fmt: skip
STUN_TICKS = 12
"""Longer than the strike of a whip, so that one swing hits once."""


def live(enemy: Enemy, around: Surroundings) -> None:
    """One tick of an enemy's life."""
    enemy.stun = max(0, enemy.stun - 1)
    behaviour_of(enemy.kind)(enemy, around)
    if enemy.y > (around.terrain.rows + 2) << SHIFT:
        enemy.gone = True


SKELETON_HOP = -760
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
            around.shots.append(throw(ENEMIES[enemy.kind].throws, *hand, enemy.facing, friendly=False))
            around.sounds.append("throw")
            enemy.mode, enemy.reload = "walk", 60 + around.rng.below(60)
        return
    if enemy.reload <= 0 and across <= SKELETON_THROW_PX:
        enemy.mode, enemy.clock = "throw", 14
        return
    _pace(enemy, around, across)


def _pace(enemy: Enemy, around: Surroundings, across: int) -> None:
    enemy.clock -= 1
    kind = ENEMIES[enemy.kind]
    if enemy.clock <= 0 or enemy.mode == "rest":
        enemy.mode, enemy.clock = "walk", 16 + around.rng.below(28)
        toward = 1 if across > SKELETON_FAR_PX else -1 if across < SKELETON_NEAR_PX else 1 - 2 * around.rng.below(2)
        enemy.vx = enemy.facing * toward * kind.speed
        way = 1 if enemy.vx > 0 else -1
        if around.rng.below(3) == 0 and floor_ahead(enemy, way * HOP_REACH, around.terrain):
            enemy.mode, enemy.vy, enemy.vx = "hop", SKELETON_HOP, way * kind.closing_speed
            return
    if blocked(enemy, enemy.vx, around) or not floor_ahead(enemy, enemy.vx, around.terrain):
        enemy.vx = -enemy.vx
        if blocked(enemy, enemy.vx, around) or not floor_ahead(enemy, enemy.vx, around.terrain):
            return
    enemy.x += enemy.vx


BAT_WAKE_X_PX, BAT_WAKE_Y_PX = 84, 112
BAT_SWING_PX, BAT_DROP = 18, 320


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
    enemy.x += enemy.facing * ENEMIES[enemy.kind].speed
    if enemy.mode == "drop":
        enemy.y = min(enemy.y + BAT_DROP, enemy.home_y)
        if enemy.y == enemy.home_y:
            enemy.mode, enemy.clock = "fly", 0
    else:
        enemy.y = enemy.home_y + sine(enemy.clock) * BAT_SWING_PX
    enemy.gone = not around.room.left - 16 <= enemy.x // PX <= around.room.right + 16


GHOUL_TURN_TICKS, GHOUL_DROP_CELLS = 40, 4


def _ghoul(enemy: Enemy, around: Surroundings) -> None:
    """Shambles at the hero, slow to turn; steps down low edges, shrinks from deep ones."""
    if not stands(enemy, around.terrain):
        enemy.vx = 0
        fall(enemy, around)
        return
    enemy.clock -= 1
    if enemy.clock <= 0:
        enemy.facing, enemy.clock = side_of(enemy, around.hero), GHOUL_TURN_TICKS + around.rng.below(16)
    dx = enemy.facing * ENEMIES[enemy.kind].speed
    if blocked(enemy, dx, around) or not floor_ahead(enemy, dx, around.terrain, drop=GHOUL_DROP_CELLS):
        enemy.mode = "rest"
        return
    enemy.mode = "walk"
    enemy.x += dx


KNIGHT_RANGE, KNIGHT_SEES_PX = 64 * PX, 72


def _knight(enemy: Enemy, around: Surroundings) -> None:
    """Walks its beat around its post, and quickens when the hero stands before it."""
    if not stands(enemy, around.terrain):
        fall(enemy, around)
        return
    if enemy.stun:
        return
    (across, down), kind = distance_px(enemy, around.hero), ENEMIES[enemy.kind]
    charge = across < KNIGHT_SEES_PX and down < 24 and side_of(enemy, around.hero) == enemy.facing
    dx = enemy.facing * (kind.closing_speed if charge else kind.speed)
    away = (enemy.x - enemy.home_x) * enemy.facing > KNIGHT_RANGE
    if away or blocked(enemy, dx, around) or not floor_ahead(enemy, dx, around.terrain):
        enemy.facing = -enemy.facing
        return
    enemy.mode = "walk"
    enemy.x += dx


Behaviour = Callable[[Enemy, Surroundings], None]
BEHAVIOURS: dict[str, Behaviour] = {
    "skeleton": _skeleton,
    "bat": _bat,
    "ghoul": _ghoul,
    "knight": _knight,
    "boss": flying_bosses.owl,
    "warden": ground_bosses.warden,
    "mummy_queen": ground_bosses.mummy_queen,
    "gorgon": ground_bosses.gorgon,
    "ferryman": flying_bosses.ferryman,
    "briar": ground_bosses.briar,
    "regulator": ground_bosses.regulator,
}
"""By name: that of an enemy, or the one that its row gives."""


@functools.cache
def behaviour_of(kind: str) -> Behaviour:
    """Return what moves an enemy: what came with it, or one of ours. Raises ConfigError for one that nothing moves."""
    name, added = ENEMIES[kind].behaviour or kind, ADDED.get(kind)
    found = (added.behaviour if added else None) or BEHAVIOURS.get(name)
    if found is None:
        raise ConfigError(f"has no behaviour {name!r}", f"enemy {kind}", f"bring one, or use {', '.join(BEHAVIOURS)}")
    return found
