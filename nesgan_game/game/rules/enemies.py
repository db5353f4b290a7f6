"""What enemies do: a behaviour for each of the catalogue's, and what befalls all of them alike.

Common enemies' behaviours stand in behaviours/, those of bosses in bosses/; whole numbers and
the world's generator only.
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
from nesgan_game.game.rules.bosses import flying_bosses, ground_bosses
from nesgan_game.game.rules.entities import Enemy
from nesgan_game.physics.movement import SHIFT

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
    if not (enemy.stun and _recoils(enemy, around)):
        behaviour_of(enemy.kind)(enemy, around)
    if enemy.y > (around.terrain.rows + 2) << SHIFT:
        enemy.gone = True


def _recoils(enemy: Enemy, around: Surroundings) -> bool:
    """One tick after a blow; whether the enemy is pushed back instead of doing anything."""
    enemy.stun -= 1
    recoil = ENEMIES[enemy.kind].recoil
    if not recoil or enemy.stun < STUN_TICKS - RECOIL_TICKS:
        return False
    _give_way(enemy, -side_of(enemy, around.hero) * recoil, around)
    return True


def _give_way(enemy: Enemy, dx: int, around: Surroundings) -> None:
    """One tick of recoil, as far as its floor goes and its room."""
    if walks_on(enemy, dx, around) if stands(enemy, around.terrain) else not blocked(enemy, dx, around):
        enemy.x += dx


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
