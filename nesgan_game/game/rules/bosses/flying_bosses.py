"""Bosses that fly: the owl king and the ferryman."""

from __future__ import annotations

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.rules.behaviours.enemy_moves import Surroundings, side_of
from nesgan_game.game.rules.bosses.boss_moves import (
    FOLLOW_TICKS,
    SLOW_TICKS,
    WIND_TICKS,
    drift,
    go,
    hurried,
    shoot,
    step_toward,
    tick,
)
from nesgan_game.game.rules.entities import Enemy, sine
from nesgan_game.physics.movement import PX

OWL_RISE_PX, OWL_SWAY_PX = 56, 64
OWL_RISE_TICKS, OWL_SPIT_EVERY, OWL_SWOOP_TICKS = 70, 80, 56


def owl(enemy: Enemy, around: Surroundings) -> None:
    """The owl king rises, sways over the room spitting embers, and swoops; hurried it spits more and swoops sooner."""
    if not tick(enemy, around, "rise"):
        return
    kind, mode = ENEMIES[enemy.kind], enemy.mode
    if mode == "rise":
        high = enemy.y <= enemy.home_y - OWL_RISE_PX * PX or not drift(enemy, 0, -3 * PX // 2, around)
        if high or enemy.clock > OWL_RISE_TICKS:
            enemy.reload = enemy.y
            go(enemy, "sway")
    elif mode == "sway":
        enemy.facing = side_of(enemy, around.hero)
        _sway(enemy, around, kind.speed)
        if enemy.clock >= (120 if hurried(enemy) else 180) + around.rng.below(40):
            go(enemy, "aim")
        elif enemy.clock % OWL_SPIT_EVERY == OWL_SPIT_EVERY // 2:
            enemy.mode = "wind"
    elif mode == "wind":  # the clock of the sway goes on
        if enemy.clock % OWL_SPIT_EVERY == OWL_SPIT_EVERY // 2 + WIND_TICKS:
            for vy in (0, 120, 240, 360) if hurried(enemy) else (60, 200):
                shoot(enemy, around, kind.throws, 24, vy=vy)
            enemy.mode = "sway"
    elif mode == "aim":
        if enemy.clock >= SLOW_TICKS:
            enemy.vy = around.hero.x
            go(enemy, "swoop")
            around.sounds.append("roar")
    else:
        drift(enemy, step_toward(enemy.x, enemy.vy, kind.closing_speed), 0, around)
        drift(enemy, 0, step_toward(enemy.y, enemy.home_y, kind.closing_speed), around)
        if enemy.clock > OWL_SWOOP_TICKS:
            go(enemy, "rise")


def _sway(enemy: Enemy, around: Surroundings, speed: int) -> None:
    """Fly to and fro about its home, up and down a little."""
    dx = enemy.vx or speed
    if (enemy.x + dx - enemy.home_x) * dx > 0 and abs(enemy.x + dx - enemy.home_x) > OWL_SWAY_PX * PX:
        dx = -dx
    before = enemy.x
    drift(enemy, dx, step_toward(enemy.y, enemy.reload + sine(2 * enemy.clock) * 6, PX), around)
    enemy.vx = dx if enemy.x != before else -dx


FERRYMAN_HOVER_PX, FERRYMAN_APART_PX, FERRYMAN_EVERY, FERRYMAN_AIM_TICKS = 18, 52, 76, 40


def ferryman(enemy: Enemy, around: Surroundings) -> None:
    """The ferryman hovers before the hero and sends souls at him; hurried he sends two and glides in with his oar."""
    if not tick(enemy, around, "hover"):
        return
    kind, mode = ENEMIES[enemy.kind], enemy.mode
    high = enemy.home_y - FERRYMAN_HOVER_PX * PX + sine(enemy.clock) * 8
    if mode == "hover":
        enemy.facing = side_of(enemy, around.hero)
        there = around.hero.x - enemy.facing * FERRYMAN_APART_PX * PX
        drift(enemy, step_toward(enemy.x, there, kind.speed), step_toward(enemy.y, high, PX), around)
        if enemy.clock >= FERRYMAN_EVERY:
            enemy.reload += 1
            go(enemy, "aim" if hurried(enemy) and enemy.reload % 3 == 0 else "wind")
    elif mode == "wind" and enemy.clock >= WIND_TICKS:
        for spread in (0, 100) if hurried(enemy) else (0,):
            vx = step_toward(0, (around.hero.x - enemy.x) // FERRYMAN_AIM_TICKS, kind.closing_speed)
            vy = step_toward(0, (around.hero.y - 14 * PX - enemy.y + 24 * PX) // FERRYMAN_AIM_TICKS, 2 * PX)
            shoot(enemy, around, kind.throws, 24, vx=vx or enemy.facing * PX, vy=vy - spread)
        go(enemy, "cast")
    elif mode == "aim" and enemy.clock >= SLOW_TICKS:
        go(enemy, "glide")
        around.sounds.append("roar")
    elif mode == "glide":
        open_way = drift(enemy, enemy.facing * kind.closing_speed, step_toward(enemy.y, enemy.home_y, PX), around)
        if not open_way or enemy.clock > 2 * FOLLOW_TICKS:
            go(enemy, "hover")
    elif mode == "cast" and enemy.clock >= FOLLOW_TICKS:
        go(enemy, "hover")
