"""Bosses on the ground: the warden, the embalmed queen, the gorgon, the briar and the regulator."""

from __future__ import annotations

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.rules.behaviours.enemy_moves import Surroundings, distance_px, side_of
from nesgan_game.game.rules.bosses.boss_moves import (
    FOLLOW_TICKS,
    QUICK_TICKS,
    SLOW_TICKS,
    WIND_TICKS,
    carried,
    fall,
    fits_at,
    go,
    ground_at,
    hurried,
    shoot,
    stands_at,
    step_toward,
    tick,
    walk,
)
from nesgan_game.game.rules.entities import Enemy
from nesgan_game.game.rules.weapons import throw
from nesgan_game.physics.movement import PX

WARDEN_FAR_PX, WARDEN_EVERY, WARDEN_CHARGE_TICKS = 84, 48, 34


def warden(enemy: Enemy, around: Surroundings) -> None:
    """The warden plods at the hero and swings its flail; hurried it puts its shoulder down and charges after it."""
    if not tick(enemy, around, "walk") or _falls(enemy, around):
        return
    kind, mode = ENEMIES[enemy.kind], enemy.mode
    if mode == "walk":
        enemy.facing = side_of(enemy, around.hero)
        across, _ = distance_px(enemy, around.hero)
        walk(enemy, enemy.facing * kind.speed, around)
        if enemy.clock >= WARDEN_EVERY and across <= WARDEN_FAR_PX:
            go(enemy, "wind")
    elif mode == "wind" and enemy.clock >= WIND_TICKS:
        shoot(enemy, around, kind.throws, 14)
        go(enemy, "swing")
    elif mode == "swing" and enemy.clock >= 2 * FOLLOW_TICKS:
        go(enemy, "brace" if hurried(enemy) else "walk")
    elif mode == "brace" and enemy.clock >= SLOW_TICKS:
        go(enemy, "charge")
        around.sounds.append("roar")
    elif mode == "charge" and (
        not walk(enemy, enemy.facing * kind.closing_speed, around) or enemy.clock > WARDEN_CHARGE_TICKS
    ):
        go(enemy, "walk")


def _falls(enemy: Enemy, around: Surroundings) -> bool:
    """Whether it has no ground: then it falls, whatever it meant to do."""
    if carried(enemy, around.terrain):
        return False
    fall(enemy, around)
    return True


QUEEN_EVERY, QUEEN_SINK_TICKS, QUEEN_AWAY_PX = 72, 24, (72, -72, 96, -96, 56, -56)


def mummy_queen(enemy: Enemy, around: Surroundings) -> None:
    """The embalmed queen strides slowly and throws wraps that wind through the air; hurried she sinks into the ground
    and comes up elsewhere.
    """
    if not tick(enemy, around, "walk") or _falls(enemy, around):
        return
    kind, mode = ENEMIES[enemy.kind], enemy.mode
    if mode == "walk":
        enemy.facing = side_of(enemy, around.hero)
        walk(enemy, enemy.facing * kind.speed, around)
        if enemy.clock >= QUEEN_EVERY:
            go(enemy, "wind")
    elif mode == "wind" and enemy.clock >= WIND_TICKS:
        shoot(enemy, around, kind.throws, 16)
        go(enemy, "cast")
    elif mode == "cast" and enemy.clock >= FOLLOW_TICKS:
        enemy.reload += 1
        if hurried(enemy) and enemy.reload == 1:
            shoot(enemy, around, kind.throws, 10)
        go(enemy, "sink" if hurried(enemy) and enemy.reload % 2 == 0 else "walk")
    elif mode == "sink" and enemy.clock >= QUEEN_SINK_TICKS:
        spots = [around.hero.x + away * PX for away in QUEEN_AWAY_PX]
        enemy.x = next((x for x in spots if _free_ground(enemy, x, around)), enemy.x)
        go(enemy, "emerge")
    elif mode == "emerge" and enemy.clock >= QUEEN_SINK_TICKS:
        go(enemy, "walk")


def _free_ground(enemy: Enemy, x: int, around: Surroundings) -> bool:
    return fits_at(enemy, x, enemy.y, around) and stands_at(enemy, x, enemy.y, around.terrain)


GORGON_EVERY, GORGON_BEAT_PX = 72, 56


def gorgon(enemy: Enemy, around: Surroundings) -> None:
    """The gorgon glides to and fro and lets adders go along the floor; hurried she also looks, and that look flies."""
    if not tick(enemy, around, "walk") or _falls(enemy, around):
        return
    kind, mode = ENEMIES[enemy.kind], enemy.mode
    if mode == "walk":
        dx = enemy.vx or -kind.speed
        away = (enemy.x + dx - enemy.home_x) * dx > 0 and abs(enemy.x + dx - enemy.home_x) > GORGON_BEAT_PX * PX
        enemy.vx = -dx if away or not walk(enemy, dx, around) else dx
        enemy.facing = side_of(enemy, around.hero)
        if enemy.clock >= GORGON_EVERY:
            enemy.reload += 1
            go(enemy, "glare" if hurried(enemy) and enemy.reload % 2 == 0 else "wind")
    elif mode == "wind" and enemy.clock >= WIND_TICKS:
        shoot(enemy, around, kind.throws, 6)
        go(enemy, "cast")
    elif mode == "glare" and enemy.clock >= SLOW_TICKS:
        shoot(enemy, around, "beam", 24)
        go(enemy, "cast")
    elif mode == "cast" and enemy.clock >= FOLLOW_TICKS:
        go(enemy, "walk")


BRIAR_EVERY, BRIAR_HURRIED_EVERY, BRIAR_FLIGHT_TICKS = 92, 66, 56


def briar(enemy: Enemy, around: Surroundings) -> None:
    """The briar is rooted: it spits seeds that become thorns where they fall; hurried it sends roots up under the
    hero.
    """
    if not tick(enemy, around, "sway") or _falls(enemy, around):
        return
    kind, mode = ENEMIES[enemy.kind], enemy.mode
    if mode == "sway":
        enemy.facing = side_of(enemy, around.hero)
        if enemy.clock >= (BRIAR_HURRIED_EVERY if hurried(enemy) else BRIAR_EVERY):
            enemy.reload += 1
            go(enemy, "coil" if hurried(enemy) and enemy.reload % 2 == 0 else "wind")
    elif mode == "wind" and enemy.clock >= WIND_TICKS:
        across = (around.hero.x - enemy.x) // BRIAR_FLIGHT_TICKS
        for more in (-96, 0, 96) if hurried(enemy) else (-64, 64):
            shoot(enemy, around, kind.throws, 34, vx=across + more or PX)
        go(enemy, "cast")
    elif mode == "coil" and enemy.clock >= QUICK_TICKS:
        # Under the hero where he stands; in the air at the height of the plant's own floor.
        stir = throw("stir", around.hero.x, enemy.y - 2 * PX, enemy.facing, friendly=False)
        around.shots.append(stir)
        around.sounds.append("throw")
        go(enemy, "cast")
    elif mode == "cast" and enemy.clock >= FOLLOW_TICKS:
        go(enemy, "sway")


REGULATOR_REST, REGULATOR_HURRIED_REST = 56, 36
REGULATOR_LEAP, REGULATOR_AIR_TICKS, REGULATOR_UP_CELLS = -1000, 39, 2


def regulator(enemy: Enemy, around: Surroundings) -> None:
    """The regulator winds itself up and leaps; where it lands cogs roll off, hurried to both sides."""
    if not tick(enemy, around, "stand"):
        return
    kind, mode = ENEMIES[enemy.kind], enemy.mode
    if mode == "leap":
        if not fall(enemy, around):
            return
        around.sounds.append("break")
        enemy.facing = side_of(enemy, around.hero)
        for way in (1, -1) if hurried(enemy) else (1,):
            shoot(enemy, around, kind.throws, 6, vx=way * enemy.facing * 300)
        go(enemy, "stand")
    elif _falls(enemy, around):
        return
    elif mode == "stand":
        enemy.facing = side_of(enemy, around.hero)
        if enemy.clock >= (REGULATOR_HURRIED_REST if hurried(enemy) else REGULATOR_REST):
            go(enemy, "wind")
    elif enemy.clock >= WIND_TICKS:
        pace = step_toward(0, (around.hero.x - enemy.x) // REGULATOR_AIR_TICKS, kind.closing_speed)
        lands = ground_at(enemy, enemy.x + pace * REGULATOR_AIR_TICKS, REGULATOR_UP_CELLS, around)
        enemy.vx, enemy.vy = 0 if lands is None else pace, REGULATOR_LEAP
        go(enemy, "leap")
