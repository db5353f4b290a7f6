"""Who is there: enemies that come in from the edge of the screen, how many act at once, who is spared after a death."""

from __future__ import annotations

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.rules.behaviours.enemy_moves import Surroundings, brink, free_at, side_of, touches
from nesgan_game.game.rules.difficulty import health
from nesgan_game.game.rules.entities import Box, Enemy, Source
from nesgan_game.game.rules.scene import Scene
from nesgan_game.physics.movement import PX, SHIFT, Body

MOST_AWAKE = 8
"""Enemies that act at once: as many sprites of 16 px as a console of 1985 could show beside the hero, and keep time."""
WAVE_TICKS, WAVE_SPREAD = 100, 40
"""From one of a wave to the next: so long, and up to so much longer."""
RETRY_TICKS = 20
"""After so long a place is looked for again where there was none."""
APART_PX = 96
"""How far from the hero one may come in."""
EDGE_PX = 8
"""How far beyond the edge of the screen."""
MERCY_PX, MERCY_HIGH_PX = 256, 128
"""Who waits so near to where the hero was thrown to his death, a screen across and half of one up or down, is not there
when he comes back: walkers come from as far."""
_FIRST_NUMBER = 100_000
"""Numbers of those that come in are above those of a map's entities."""


def awake(scene: Scene, seen: Box, room: int) -> list[Enemy]:
    """Return those that act: in the room and the box, the nearest MOST_AWAKE to the hero."""
    # Nearly all have their feet in view; of the others it is to be found out whether any of them is.
    left, top, right, bottom = seen.left * PX, (seen.top + 1) * PX, seen.right * PX, seen.bottom * PX
    found = [
        enemy
        for enemy in scene.enemies
        if enemy.room == room
        if (left <= enemy.x < right and top <= enemy.y < bottom) or touches(enemy, seen)
    ]
    if len(found) <= MOST_AWAKE:
        return found
    hero = scene.hero.body
    return sorted(found, key=lambda one: (abs(one.x - hero.x) + abs(one.y - hero.y), one.id))[:MOST_AWAKE]


def come_in(scene: Scene, around: Surroundings, seen: Box, room: int, there: int) -> None:
    """One tick of every source in view: when its time has come, one more enters beyond an edge of what is seen.

    there: how many act already.
    """
    for source in scene.sources:
        x, y = source.x // PX, source.y // PX
        if source.room != room or not (seen.left <= x < seen.right and seen.top < y <= seen.bottom):
            continue
        source.clock -= 1
        if source.clock > 0 or there >= MOST_AWAKE:
            continue
        enemy = _arrived(source, scene, around, seen)
        if enemy is None:
            source.clock = RETRY_TICKS
            continue
        scene.enemies.append(enemy)
        source.left -= 1
        source.clock = around.pause(WAVE_TICKS + scene.rng.below(WAVE_SPREAD))
        there += 1
    scene.sources = [source for source in scene.sources if source.left]


def _arrived(source: Source, scene: Scene, around: Surroundings, seen: Box) -> Enemy | None:
    """Return one of a source at an edge of what is seen, the one before the hero if it can; None where it cannot."""
    hero, number = around.hero, _FIRST_NUMBER + 16 * source.id + source.left
    strength = health(source.kind, scene.difficulty, scene.challenge.step)
    for side in (hero.facing, -hero.facing):
        x = (seen.right + EDGE_PX if side > 0 else seen.left - EDGE_PX) * PX
        enemy = Enemy(number, source.kind, x, source.y, -side, strength, x, source.y, source.room)
        if abs(x - hero.x) >= APART_PX * PX and _may_be(enemy, around):
            enemy.facing = side_of(enemy, hero)
            return enemy
    return None


def _may_be(enemy: Enemy, around: Surroundings) -> bool:
    """Whether its place is free and, for one that walks, a floor away from brinks."""
    if not free_at(enemy, enemy.x, enemy.y, around):
        return False
    spawn = ENEMIES[enemy.kind].spawn
    if spawn is None or spawn.perch != "floor":
        return True
    row, col = enemy.y >> SHIFT, enemy.x >> SHIFT
    return around.terrain.carries_at(row, col) and not any(brink(around.terrain, row, col, way) for way in (-1, 1))


def spare(scene: Scene, fallen: Body) -> None:
    """Take out who waits near a place where the ground killed the hero, so that nobody throws him in twice."""
    left, right = fallen.x - MERCY_PX * PX, fallen.x + MERCY_PX * PX
    top, bottom = fallen.y - MERCY_HIGH_PX * PX, fallen.y + MERCY_HIGH_PX * PX
    scene.enemies = [
        one
        for one in scene.enemies
        if ENEMIES[one.kind].boss or not (left <= one.x <= right and top <= one.y <= bottom)
    ]
    scene.sources = [one for one in scene.sources if not (left <= one.x <= right and top <= one.y <= bottom)]


def scar(scene: Scene, fought: Enemy | None) -> None:
    """Leave the boss the wounds that it had when the hero lost a life (fought; None: it was beaten, and half of them
    are healed), so that nobody loses to it again and again for nothing.
    """
    boss = scene.boss
    if boss is not None:
        boss.health = (boss.full + 1) // 2 if fought is None else min(boss.full, max(1, fought.health))
