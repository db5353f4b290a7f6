"""What enemies do: a behaviour for each of the catalogue's, and what befalls all of them alike.

The behaviours of common enemies stand in behaviours/; whole numbers and the world's generator only.
"""

from __future__ import annotations

import functools
from collections.abc import Callable

from nesgan_game.catalogue import ADDED, ENEMIES
from nesgan_game.errors import ConfigError
from nesgan_game.game.rules.behaviours import flyers, lurkers, walkers
from nesgan_game.game.rules.behaviours.enemy_moves import (
    FALL,
    GRAVITY,
    Surroundings,
    blocked,
    distance_px,
    enemy_box,
    fall,
    floor_ahead,
    side_of,
    stands,
    touches,
    walks_on,
)
from nesgan_game.game.rules.entities import Enemy, sine
from nesgan_game.game.rules.weapons import throw
from nesgan_game.physics.movement import PX, SHIFT

__all__ = [
    "BEHAVIOURS", "FALL", "GRAVITY", "RECOIL_TICKS", "STUN_TICKS", "Behaviour", "Surroundings", "behaviour_of",
    "blocked", "distance_px", "enemy_box", "fall", "floor_ahead", "live", "side_of", "stands", "touches",
]  # fmt: skip
STUN_TICKS = 12
"""Longer than the strike of a whip, so that one swing hits once."""
RECOIL_TICKS = 6
"""For how long of these an enemy that gives way is pushed back."""


def live(enemy: Enemy, around: Surroundings) -> None:
    """One tick of an enemy's life."""
    enemy.stun = max(0, enemy.stun - 1)
    kind = ENEMIES[enemy.kind]
    if kind.recoil and enemy.stun >= STUN_TICKS - RECOIL_TICKS:
        _give_way(enemy, -side_of(enemy, around.hero) * kind.recoil, around)
    else:
        behaviour_of(enemy.kind)(enemy, around)
    if enemy.y > (around.terrain.rows + 2) << SHIFT:
        enemy.gone = True


def _give_way(enemy: Enemy, dx: int, around: Surroundings) -> None:
    """One tick of recoil, as far as its floor goes and its room."""
    if walks_on(enemy, dx, around) if stands(enemy, around.terrain) else not blocked(enemy, dx, around):
        enemy.x += dx


BOSS_WAKE_PX, BOSS_RISE_PX = 150, 64


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
    kind = ENEMIES[enemy.kind]
    dx = enemy.vx or kind.speed
    if (enemy.x + dx - enemy.home_x) * dx > 0 and abs(enemy.x + dx - enemy.home_x) > 72 * PX:
        dx = -dx
    if blocked(enemy, dx, around):
        dx = -dx
    enemy.vx = dx
    if not blocked(enemy, dx, around):
        enemy.x += dx
    if enemy.clock % 70 == 50:
        for vy in (60, 200, 340):
            ember = throw(
                kind.throws, enemy.x + enemy.facing * 16 * PX, enemy.y - 24 * PX, enemy.facing, friendly=False
            )
            ember.vy = vy
            around.shots.append(ember)
        around.sounds.append("throw")
    if enemy.clock > 190 + around.rng.below(40):
        enemy.mode, enemy.clock = "swoop", 0
        enemy.reload = around.hero.x
        around.sounds.append("roar")


def _swoop(enemy: Enemy, around: Surroundings) -> None:
    swoop = ENEMIES[enemy.kind].closing_speed
    dx = max(-swoop, min(swoop, enemy.reload - enemy.x))
    if not blocked(enemy, dx, around):
        enemy.x += dx
    enemy.y = min(enemy.y + swoop, enemy.home_y)
    if enemy.clock > 50:
        enemy.mode, enemy.clock = "rise", 0


Behaviour = Callable[[Enemy, Surroundings], None]
BEHAVIOURS: dict[str, Behaviour] = {
    "ghoul": walkers.ghoul,
    "bat": flyers.bat,
    "skeleton": walkers.skeleton,
    "knight": walkers.knight,
    "head": flyers.head,
    "hopper": walkers.hopper,
    "axeman": walkers.axeman,
    "ghost": flyers.ghost,
    "raven": flyers.raven,
    "fishman": lurkers.fishman,
    "bone_pillar": lurkers.bone_pillar,
    "spider": lurkers.spider,
    "spearman": walkers.spearman,
    "gargoyle": flyers.gargoyle,
    "boss": _boss,
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
