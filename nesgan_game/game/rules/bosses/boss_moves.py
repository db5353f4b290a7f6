"""How bosses move: within their room, never into rock, never over a drop; and how long their poses are held.

They sleep until the hero comes near, tell every blow by a pose (mode "wind" and its like), and are harder in their
second phase, when half of their energy is gone. Whole numbers only.
"""

from __future__ import annotations

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.rules.behaviours.enemy_moves import FALL, GRAVITY, Surroundings, distance_px, enemy_box, side_of
from nesgan_game.game.rules.entities import Box, Enemy, box_at
from nesgan_game.game.rules.weapons import throw
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.movement import CELL, PX, SHIFT, Terrain

WIND_TICKS = 18
"""Ticks of a usual wind-up; all lie between 12 and 24."""
QUICK_TICKS, SLOW_TICKS = 14, 24
FOLLOW_TICKS = 20
"""For how long the pose of a blow is kept."""
WAKE_PX, WAKE_HIGH_PX = 150, 112
"""Within this far of the hero, across and up or down, a boss wakes."""


def go(enemy: Enemy, mode: str) -> None:
    """Begin a mode."""
    enemy.mode, enemy.clock = mode, 0


def tick(enemy: Enemy, around: Surroundings, first: str) -> bool:
    """Count a tick; False while it sleeps. It wakes into its first mode where the hero comes near."""
    enemy.clock += 1
    if enemy.mode != "rest":
        return True
    across, down = distance_px(enemy, around.hero)
    if across < WAKE_PX and down < WAKE_HIGH_PX:
        enemy.facing = side_of(enemy, around.hero)
        go(enemy, first)
        around.sounds.append("roar")
    return False


def hurried(enemy: Enemy) -> bool:
    """Whether it is in its second phase: half of its energy is gone."""
    return 2 * enemy.health <= enemy.full


def fits_at(enemy: Enemy, x: int, y: int, around: Surroundings) -> bool:
    """Whether its whole box would lie inside the room and in no solid cell with the feet centre there."""
    kind, room = ENEMIES[enemy.kind], around.room
    box = box_at(x, y, kind.width_px, kind.height_px)
    if box.left < room.left or box.right > room.right or box.top < room.top or box.bottom > room.bottom:
        return False
    return not any(
        around.terrain.solid_at(row, col)
        for row in range(box.top // TILE_PX, (box.bottom - 1) // TILE_PX + 1)
        for col in range(box.left // TILE_PX, (box.right - 1) // TILE_PX + 1)
    )


def drift(enemy: Enemy, dx: int, dy: int, around: Surroundings) -> bool:
    """Fly by so much, each way only where it is open; whether it could go both ways."""
    across = fits_at(enemy, enemy.x + dx, enemy.y, around)
    if across:
        enemy.x += dx
    along = fits_at(enemy, enemy.x, enemy.y + dy, around)
    if along:
        enemy.y += dy
    return across and along


def step_toward(here: int, there: int, most: int) -> int:
    """How far to go from one place to another, at most so much."""
    return max(-most, min(most, there - here))


def columns(box: Box) -> range:
    """The columns of cells that a box touches."""
    return range(box.left // TILE_PX, (box.right - 1) // TILE_PX + 1)


def stands_at(enemy: Enemy, x: int, y: int, terrain: Terrain) -> bool:
    """Whether level masonry carries the whole width of its box with the feet centre there."""
    kind = ENEMIES[enemy.kind]
    row = y >> SHIFT
    return y % CELL == 0 and all(
        terrain.solid_at(row, col) and not terrain.hazard_at(row - 1, col)
        for col in columns(box_at(x, y, kind.width_px, kind.height_px))
    )


def walk(enemy: Enemy, dx: int, around: Surroundings) -> bool:
    """Walk by so much on level ground; False, and no step, where a wall or a drop is ahead."""
    x = enemy.x + dx
    if not fits_at(enemy, x, enemy.y, around) or not stands_at(enemy, x, enemy.y, around.terrain):
        return False
    enemy.x = x
    return True


def carried(enemy: Enemy, terrain: Terrain) -> bool:
    """Whether masonry carries its feet: bosses are too heavy for platforms."""
    return enemy.y % CELL == 0 and any(terrain.solid_at(enemy.y >> SHIFT, col) for col in columns(enemy_box(enemy)))


def ground_at(enemy: Enemy, x: int, up: int, around: Surroundings) -> int | None:
    """Return the y of the ground that it could stand on at x, at most so many cells higher; None without any."""
    for row in range((enemy.y >> SHIFT) - up, around.room.bottom // TILE_PX):
        if stands_at(enemy, x, row << SHIFT, around.terrain) and fits_at(enemy, x, row << SHIFT, around):
            return row << SHIFT
    return None


def fall(enemy: Enemy, around: Surroundings) -> bool:
    """One tick in the air under gravity, straight down or as vx says; True when the feet have landed."""
    if enemy.vx and fits_at(enemy, enemy.x + enemy.vx, enemy.y, around):
        enemy.x += enemy.vx
    enemy.vy = min(enemy.vy + GRAVITY, FALL)
    old, new = enemy.y, enemy.y + enemy.vy
    row = (new - 1) >> SHIFT
    crossed = enemy.vy > 0 and row != (old - 1) >> SHIFT
    if crossed and any(around.terrain.solid_at(row, col) for col in columns(enemy_box(enemy))):
        enemy.y, enemy.vx, enemy.vy = row << SHIFT, 0, 0
        return True
    if fits_at(enemy, enemy.x, new, around):
        enemy.y = new
    else:
        enemy.vy = max(enemy.vy, 0)
    return False


def shoot(enemy: Enemy, around: Surroundings, kind: str, up_px: int, *, vx: int = 0, vy: int = 0) -> None:
    """Let go of something so high over the feet; vx, vy: its speeds where they are not those of its row."""
    shot = throw(kind, enemy.x + enemy.facing * 12 * PX, enemy.y - up_px * PX, enemy.facing, friendly=False)
    shot.vx, shot.vy = vx or shot.vx, vy or shot.vy
    around.shots.append(shot)
    around.sounds.append("throw")
