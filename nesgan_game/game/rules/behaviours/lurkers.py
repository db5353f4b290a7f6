"""Those that keep to one place until the hero is near: fish-man, spider, bone pillar."""

from __future__ import annotations

from nesgan_game.entity_kinds import LURK_CELLS
from nesgan_game.game.rules.behaviours.enemy_moves import (
    FALL,
    GRAVITY,
    Surroundings,
    begin,
    distance_px,
    free_at,
    hurl,
    lasts,
    side_of,
)
from nesgan_game.game.rules.entities import Enemy
from nesgan_game.physics.movement import CELL, PX

FISH_SEES_PX, FISH_BUBBLE_TICKS, FISH_RELOAD_TICKS = 120, 20, 80
FISH_LEAP = -1500
FISH_DEPTH = LURK_CELLS * CELL
"""How deep below the surface, its home, it waits."""


def fishman(enemy: Enemy, around: Surroundings) -> None:
    """Waits under the surface; bubbles, leaps straight up, spits once at the hero, sinks again."""
    if enemy.mode in ("rest", "under"):
        enemy.mode, enemy.y = "under", enemy.home_y + FISH_DEPTH
        enemy.reload = max(0, enemy.reload - 1)
        if not enemy.reload and distance_px(enemy, around.hero)[0] < FISH_SEES_PX:
            begin(enemy, "bubble", FISH_BUBBLE_TICKS)
        return
    enemy.facing = side_of(enemy, around.hero)
    if enemy.mode == "bubble":
        if not lasts(enemy):
            enemy.mode, enemy.vy = "leap", FISH_LEAP
            around.sounds.append("land")
        return
    enemy.vy = min(enemy.vy + GRAVITY, FALL)
    y = enemy.y + enemy.vy
    if enemy.vy < 0 and y < enemy.home_y and not free_at(enemy, enemy.x, y, around):
        enemy.vy, y = 0, enemy.y
    if enemy.vy >= 0 and enemy.mode == "leap":
        hurl(enemy, around, enemy.facing, 8, 24)
        enemy.mode = "spit"
    enemy.y = y
    if enemy.y >= enemy.home_y + FISH_DEPTH and enemy.vy > 0:
        enemy.y, enemy.mode = enemy.home_y + FISH_DEPTH, "under"
        enemy.reload = around.pause(FISH_RELOAD_TICKS + around.rng.below(60))


SPIDER_SEES_PX, SPIDER_TWITCH_TICKS, SPIDER_DANGLE_TICKS = 36, 16, 40
SPIDER_DROP, SPIDER_CLIMB = 2 * PX, 128
SPIDER_OVER_PX = 6
"""How high over the hero's feet it stops at the lowest."""


def spider(enemy: Enemy, around: Surroundings) -> None:
    """Hangs under the ceiling; twitches when the hero comes below, drops on its thread, dangles, climbs back."""
    if enemy.mode in ("rest", "hang"):
        enemy.mode = "hang"
        enemy.reload = max(0, enemy.reload - 1)
        below = around.hero.y > enemy.y
        if below and not enemy.reload and distance_px(enemy, around.hero)[0] < SPIDER_SEES_PX:
            begin(enemy, "twitch", SPIDER_TWITCH_TICKS)
            enemy.vy = around.hero.y - SPIDER_OVER_PX * PX
        return
    if enemy.mode == "climb":
        enemy.y = max(enemy.home_y, enemy.y - SPIDER_CLIMB)
        if enemy.y == enemy.home_y:
            enemy.mode, enemy.reload = "hang", SPIDER_DANGLE_TICKS
        return
    if enemy.mode == "drop":
        y = min(enemy.y + SPIDER_DROP, enemy.vy)
        if y > enemy.y and free_at(enemy, enemy.x, y, around):
            enemy.y = y
        else:
            begin(enemy, "dangle", SPIDER_DANGLE_TICKS)
        return
    if not lasts(enemy):
        enemy.mode = "drop" if enemy.mode == "twitch" else "climb"


PILLAR_SEES_PX, PILLAR_TELL_TICKS, PILLAR_RELOAD_TICKS = 140, 20, 80
PILLAR_HIGH_PX, PILLAR_LOW_PX = 24, 8
"""Of the upper and of the lower mouth, over its foot."""


def bone_pillar(enemy: Enemy, around: Surroundings) -> None:
    """Two skulls back to back that spit fire, each to its side: the upper one high, the lower one low."""
    if enemy.mode in ("high", "low"):
        if not lasts(enemy):
            high = enemy.mode == "high"
            way = enemy.facing if high else -enemy.facing
            hurl(enemy, around, way, 8, PILLAR_HIGH_PX if high else PILLAR_LOW_PX)
            enemy.mode, enemy.reload = "idle", around.pause(PILLAR_RELOAD_TICKS + around.rng.below(40))
        return
    enemy.mode = "idle"
    enemy.reload = max(0, enemy.reload - 1)
    if not enemy.reload and distance_px(enemy, around.hero)[0] < PILLAR_SEES_PX:
        begin(enemy, "high" if side_of(enemy, around.hero) == enemy.facing else "low", PILLAR_TELL_TICKS)
