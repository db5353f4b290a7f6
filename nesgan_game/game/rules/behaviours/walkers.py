"""Those that keep to the ground: ghoul, skeleton, knight, axeman, spearman, hopper."""

from __future__ import annotations

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.rules.behaviours.enemy_moves import (
    GRAVITY,
    Surroundings,
    begin,
    blocked,
    brink,
    distance_px,
    fall,
    floor_ahead,
    hurl,
    lasts,
    side_of,
    stands,
    walks_on,
)
from nesgan_game.game.rules.entities import Enemy
from nesgan_game.physics.movement import CELL, PX, SHIFT

GHOUL_LOOK_TICKS, GHOUL_LURCH_TICKS, GHOUL_DROP_CELLS = 40, 14, 4


def ghoul(enemy: Enemy, around: Surroundings) -> None:
    """Shambles at the hero; turns only after throwing up its arms; steps down low edges, shrinks from deep ones."""
    if not stands(enemy, around.terrain):
        if not _steps_off(enemy, around):
            enemy.vx = 0
            fall(enemy, around)
        return
    if enemy.mode == "lurch":
        if not lasts(enemy):
            enemy.facing = side_of(enemy, around.hero)
            begin(enemy, "walk", GHOUL_LOOK_TICKS + around.rng.below(16))
        return
    if not lasts(enemy):
        if enemy.facing != side_of(enemy, around.hero):
            begin(enemy, "lurch", GHOUL_LURCH_TICKS)
            return
        enemy.clock = GHOUL_LOOK_TICKS + around.rng.below(16)
    dx = enemy.facing * ENEMIES[enemy.kind].speed
    if not walks_on(enemy, dx, around, drop=GHOUL_DROP_CELLS):
        enemy.mode = "rest"
        return
    enemy.mode = "walk"
    enemy.x += dx


def _steps_off(enemy: Enemy, around: Surroundings) -> bool:
    """Walk on over an edge until nothing of the box is above it, as it would fall into the rock; whether it did."""
    kind = ENEMIES[enemy.kind]
    dx, heel = enemy.facing * kind.speed, kind.width_px * PX // 2 - 1
    over = not enemy.vy and not enemy.y & (CELL - 1)
    if not over or not around.terrain.carries_at(enemy.y >> SHIFT, (enemy.x - enemy.facing * heel) >> SHIFT):
        return False
    if blocked(enemy, dx, around):
        return False
    enemy.x += dx
    return True


SKELETON_HOP, SKELETON_THROW_TICKS = -760, 14
SKELETON_NEAR_PX, SKELETON_FAR_PX, SKELETON_THROW_PX = 48, 88, 150
HOP_REACH = 44 * PX


def skeleton(enemy: Enemy, around: Surroundings) -> None:
    """Keeps its distance with small steps back and forth, hops now and then, throws bones in an arc."""
    across, _ = distance_px(enemy, around.hero)
    if enemy.mode == "hop":
        if fall(enemy, around):
            begin(enemy, "walk", 12)
        return
    if not stands(enemy, around.terrain):
        enemy.mode, enemy.vx = "hop", 0
        return
    enemy.facing = side_of(enemy, around.hero)
    enemy.reload -= 1
    if enemy.mode == "throw":
        if not lasts(enemy):
            hurl(enemy, around, enemy.facing, 6, 26)
            enemy.mode, enemy.reload = "walk", around.pause(60 + around.rng.below(60))
        return
    if enemy.reload <= 0 and across <= SKELETON_THROW_PX:
        begin(enemy, "throw", SKELETON_THROW_TICKS)
        return
    _pace(enemy, around, across)


def _pace(enemy: Enemy, around: Surroundings, across: int) -> None:
    kind = ENEMIES[enemy.kind]
    if not lasts(enemy) or enemy.mode == "rest":
        begin(enemy, "walk", 16 + around.rng.below(28))
        toward = 1 if across > SKELETON_FAR_PX else -1 if across < SKELETON_NEAR_PX else 1 - 2 * around.rng.below(2)
        enemy.vx = enemy.facing * toward * kind.speed
        way = 1 if enemy.vx > 0 else -1
        if around.rng.below(3) == 0 and _lands(enemy, way * HOP_REACH, around):
            enemy.mode, enemy.vy, enemy.vx = "hop", SKELETON_HOP, way * kind.closing_speed
            return
    _step_or_turn(enemy, around)


def _step_or_turn(enemy: Enemy, around: Surroundings) -> bool:
    """Walk on with vx, or turn where that is not possible; whether it has moved."""
    if not walks_on(enemy, enemy.vx, around):
        enemy.vx = -enemy.vx
        if not walks_on(enemy, enemy.vx, around):
            return False
    enemy.x += enemy.vx
    return True


def _lands(enemy: Enemy, dx: int, around: Surroundings) -> bool:
    """Whether a leap by dx ends on this floor, with no brink on its way or near its end."""
    row, way = enemy.y >> SHIFT, 1 if dx > 0 else -1
    near, far = sorted((enemy.x >> SHIFT, (enemy.x + dx) >> SHIFT))
    terrain = around.terrain
    if not all(terrain.carries_at(row, col) and not terrain.hazard_at(row - 1, col) for col in range(near, far + 1)):
        return False
    return floor_ahead(enemy, dx, terrain) and not brink(terrain, row, far if way > 0 else near, way)


KNIGHT_RANGE, KNIGHT_SEES_PX, KNIGHT_LEVEL_PX = 64 * PX, 72, 24
KNIGHT_BRACE_TICKS, KNIGHT_CHARGE_TICKS, KNIGHT_REST_TICKS = 16, 40, 50
"""The rest is its weakness: no stage makes it shorter."""


def knight(enemy: Enemy, around: Surroundings) -> None:
    """Walks its beat around its post; levels the lance when the hero stands before it, and charges."""
    if not stands(enemy, around.terrain):
        fall(enemy, around)
        return
    enemy.reload = max(0, enemy.reload - 1)
    kind = ENEMIES[enemy.kind]
    if enemy.mode == "brace":
        if not lasts(enemy):
            begin(enemy, "charge", KNIGHT_CHARGE_TICKS)
        return
    (across, down), charging = distance_px(enemy, around.hero), enemy.mode == "charge"
    seen = across < KNIGHT_SEES_PX and down < KNIGHT_LEVEL_PX and side_of(enemy, around.hero) == enemy.facing
    if seen and not charging and not enemy.reload:
        begin(enemy, "brace", KNIGHT_BRACE_TICKS)
        return
    dx = enemy.facing * (kind.closing_speed if charging else kind.speed)
    away = (enemy.x - enemy.home_x) * enemy.facing > KNIGHT_RANGE
    over = charging and not lasts(enemy)
    if over or away or not walks_on(enemy, dx, around):
        enemy.reload = KNIGHT_REST_TICKS if charging else enemy.reload
        enemy.facing = enemy.facing if over and not away else -enemy.facing
        enemy.mode = "walk"
        return
    enemy.mode = "charge" if charging else "walk"
    enemy.x += dx


AXEMAN_NEAR_PX, AXEMAN_FAR_PX, AXEMAN_THROW_PX = 64, 104, 140
AXEMAN_TELL_TICKS, AXEMAN_RELOAD_TICKS = 20, 70
HIGH_PX, LOW_PX = 26, 8
"""How high over its feet an axe leaves: over a hero who crouches, or under one who leaps."""


def axeman(enemy: Enemy, around: Surroundings) -> None:
    """Keeps its distance and hurls axes, from over its head or from its knee as the arm tells before."""
    if not stands(enemy, around.terrain):
        fall(enemy, around)
        return
    across, _ = distance_px(enemy, around.hero)
    enemy.facing = side_of(enemy, around.hero)
    if enemy.mode in ("high", "low"):
        if not lasts(enemy):
            hurl(enemy, around, enemy.facing, 10, HIGH_PX if enemy.mode == "high" else LOW_PX)
            enemy.mode, enemy.reload = "walk", around.pause(AXEMAN_RELOAD_TICKS + around.rng.below(30))
        return
    enemy.reload -= 1
    if enemy.reload <= 0 and across <= AXEMAN_THROW_PX:
        begin(enemy, "high" if around.rng.below(2) else "low", AXEMAN_TELL_TICKS)
        return
    toward = 1 if across > AXEMAN_FAR_PX else -1 if across < AXEMAN_NEAR_PX else 0
    dx = enemy.facing * toward * ENEMIES[enemy.kind].speed
    moves = dx != 0 and walks_on(enemy, dx, around)
    enemy.mode = "walk" if moves else "stand"
    enemy.x += dx if moves else 0


SPEAR_RANGE, SPEAR_SEES_PX, SPEAR_LEVEL_PX = 24 * PX, 52, 40
SPEAR_AIM_TICKS, SPEAR_THRUST_TICKS, SPEAR_REST_TICKS = 16, 12, 40
"""The rest is its weakness: no stage makes it shorter, as one could not close in."""


def spearman(enemy: Enemy, around: Surroundings) -> None:
    """Guards its few steps; draws the pike back when the hero comes near, and thrusts further than a whip reaches."""
    if not stands(enemy, around.terrain):
        fall(enemy, around)
        return
    across, down = distance_px(enemy, around.hero)
    enemy.reload = max(0, enemy.reload - 1)
    if enemy.mode == "aim":
        if not lasts(enemy):
            hurl(enemy, around, enemy.facing, 18, 16)
            begin(enemy, "thrust", SPEAR_THRUST_TICKS)
        return
    if enemy.mode == "thrust":
        if not lasts(enemy):
            enemy.mode, enemy.reload = "walk", SPEAR_REST_TICKS
        return
    near = across < 2 * SPEAR_SEES_PX and down < SPEAR_LEVEL_PX
    if near:
        enemy.facing = side_of(enemy, around.hero)
    if near and across < SPEAR_SEES_PX and not enemy.reload:
        begin(enemy, "aim", SPEAR_AIM_TICKS)
        return
    dx = enemy.facing * ENEMIES[enemy.kind].speed
    away = (enemy.x - enemy.home_x) * enemy.facing > SPEAR_RANGE
    if away or not walks_on(enemy, dx, around):
        enemy.facing = enemy.facing if near else -enemy.facing
        enemy.mode = "stand"
        return
    enemy.mode = "walk"
    enemy.x += dx


HOPPER_SEES_PX, HOPPER_SQUAT_TICKS, HOPPER_SIT_TICKS = 120, 12, 20
HOPPER_LEAPS = (-700, -1100)


def hopper(enemy: Enemy, around: Surroundings) -> None:
    """Sits, ducks, and leaps low or high, mostly at the hero, on its own floor alone."""
    if enemy.mode == "hop":
        if fall(enemy, around):
            begin(enemy, "sit", HOPPER_SIT_TICKS + around.rng.below(20))
        return
    if not stands(enemy, around.terrain):
        enemy.mode, enemy.vx = "hop", 0
        return
    if lasts(enemy):
        return
    if enemy.mode != "squat":
        near = distance_px(enemy, around.hero)[0] < HOPPER_SEES_PX
        begin(enemy, "squat" if near else "sit", HOPPER_SQUAT_TICKS if near else HOPPER_SIT_TICKS)
        return
    toward = -1 if around.rng.below(5) == 0 else 1
    enemy.facing = side_of(enemy, around.hero) * toward
    enemy.vy = HOPPER_LEAPS[around.rng.below(len(HOPPER_LEAPS))]
    enemy.vx = enemy.facing * ENEMIES[enemy.kind].speed
    if not _lands(enemy, enemy.vx * (2 * -enemy.vy // GRAVITY), around):
        enemy.vx = 0
    enemy.mode = "hop"
