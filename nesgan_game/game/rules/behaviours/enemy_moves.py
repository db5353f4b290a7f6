"""What enemies move by: the ground under them, walls before them, falls, and a first tick of whatever they do next.

Floors that end over death are told apart from steps: who walks keeps BRINK_CELLS away from them, so that a hero struck
by a walker is never thrown in.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.rules.entities import Box, Enemy, Shot, box_at
from nesgan_game.game.rules.rng import Rng
from nesgan_game.game.rules.weapons import throw
from nesgan_game.physics.movement import CARRIES, CELL, HAZARD, PX, SHIFT, Body, Terrain

GRAVITY = 51
FALL = 5 * PX
BRINK_CELLS = 3
"""Cells from the edge of a pit, of spikes or liquid at which a walker turns: a blow throws the hero 31 px
(movement.knock_back), and half his box hangs over."""
DEEP_CELLS = 4
"""A fall of more cells counts as a pit."""


@dataclass(slots=True)
class Surroundings:
    """What an enemy may know and do in a tick: the ground, the hero, the room; it leaves shots and sounds here."""

    terrain: Terrain
    hero: Body
    rng: Rng
    room: Box
    shots: list[Shot] = field(default_factory=list)
    sounds: list[str] = field(default_factory=list)
    pause_percent: int = 100
    """How long enemies pause between their blows, in hundredths of what their behaviour says."""

    def pause(self, ticks: int) -> int:
        """Return how long a pause of so many ticks is in this stage."""
        return ticks * self.pause_percent // 100


def enemy_box(enemy: Enemy) -> Box:
    """What the enemy touches, in pixels."""
    kind = ENEMIES[enemy.kind]
    return box_at(enemy.x, enemy.y, kind.width_px, kind.height_px)


def touches(enemy: Enemy, box: Box, rim_px: int = 0) -> bool:
    """Whether the enemy's box, less a rim all around, shares a pixel with another: asked of all, in every tick."""
    kind = ENEMIES[enemy.kind]
    left = enemy.x // PX - kind.width_px // 2 + rim_px
    if left >= box.right or box.left >= left + kind.width_px - 2 * rim_px:
        return False
    bottom = enemy.y // PX - rim_px
    return bottom - kind.height_px + 2 * rim_px < box.bottom and box.top < bottom


def side_of(enemy: Enemy, hero: Body) -> int:
    """+1 where the hero is to the right, else -1."""
    return 1 if hero.x >= enemy.x else -1


def distance_px(enemy: Enemy, hero: Body) -> tuple[int, int]:
    """Pixels between the feet, across and down, without sign."""
    return abs(hero.x - enemy.x) // PX, abs(hero.y - enemy.y) // PX


def stands(enemy: Enemy, terrain: Terrain) -> bool:
    """Whether something carries the feet centre."""
    return not enemy.y & (CELL - 1) and terrain.carries_at(enemy.y >> SHIFT, enemy.x >> SHIFT)


def blocked(enemy: Enemy, dx: int, around: Surroundings) -> bool:
    """Whether a step by dx would enter a solid cell or leave the room."""
    kind, room = ENEMIES[enemy.kind], around.room
    half = kind.width_px * PX // 2
    edge = enemy.x + dx + (half if dx > 0 else -half)
    if not room.left * PX <= edge <= room.right * PX:
        return True
    y = enemy.y
    return around.terrain.rock_in((y - kind.height_px * PX) >> SHIFT, (y - 1) >> SHIFT, edge >> SHIFT)


def floor_ahead(enemy: Enemy, dx: int, terrain: Terrain, *, drop: int = 0) -> bool:
    """Whether there is safe ground at the place dx away, at most `drop` cells lower."""
    half = ENEMIES[enemy.kind].width_px * PX // 2
    col = (enemy.x + dx + (half if dx > 0 else -half)) >> SHIFT
    row = enemy.y >> SHIFT
    above = terrain.at(row - 1, col)
    for below in range(row, row + drop + 1):
        flags = terrain.at(below, col)
        if (above | flags) & HAZARD:
            return False
        if flags & CARRIES:
            return True
        above = flags
    return False


def brink(terrain: Terrain, row: int, col: int, way: int) -> bool:
    """Whether a floor in a row ends over death within BRINK_CELLS of a column, on the side of way (+1 or -1)."""
    for at in range(col + way, col + way * (BRINK_CELLS + 1), way):
        if terrain.solid_at(row - 1, at):
            return False
        if terrain.hazard_at(row - 1, at):
            return True
        for below in range(row, row + DEEP_CELLS + 1):
            if terrain.hazard_at(below, at):
                return True
            if terrain.carries_at(below, at):
                break
        else:
            return True
    return False


def walks_on(enemy: Enemy, dx: int, around: Surroundings, *, drop: int = 0) -> bool:
    """Whether a walker may step by dx: no wall, floor ahead, and no brink near."""
    terrain, y = around.terrain, enemy.y
    if y & (CELL - 1):
        if blocked(enemy, dx, around) or not floor_ahead(enemy, dx, terrain, drop=drop):
            return False
    else:
        kind = ENEMIES[enemy.kind]
        half, (left, _, right, _) = kind.width_px * PX // 2, around.room
        edge = enemy.x + dx + (half if dx > 0 else -half)
        if not left * PX <= edge <= right * PX:
            return False
        # On a floor this is a matter of whole cells: looked up once it is known.
        step = y >> SHIFT, edge >> SHIFT, kind.height_px, drop
        free = terrain.steps.get(step)
        if free is None:
            free = terrain.steps[step] = not blocked(enemy, dx, around) and floor_ahead(enemy, dx, terrain, drop=drop)
        if not free:
            return False
    col = (enemy.x + dx) >> SHIFT
    # Within a cell nothing changes, so that a brink is looked for at its borders alone.
    if col == enemy.x >> SHIFT:
        return True
    row = y >> SHIFT
    return not brink(terrain, row, col, 1 if dx > 0 else -1) and _lands_well(terrain, row, col, drop)


def _lands_well(terrain: Terrain, row: int, col: int, drop: int) -> bool:
    """Whether who steps off a floor here comes down away from brinks: a blow from above throws as far as any other."""
    if terrain.carries_at(row, col):
        return True
    down = next((below for below in range(row + 1, row + drop + 1) if terrain.carries_at(below, col)), None)
    return down is None or not any(brink(terrain, down, col, way) for way in (-1, 1))


def free_at(enemy: Enemy, x: int, y: int, around: Surroundings) -> bool:
    """Whether its box, with the feet centre there, lies in the room and in no rock."""
    kind = ENEMIES[enemy.kind]
    left, right = x - kind.width_px * PX // 2, x + kind.width_px * PX // 2 - 1
    top, bottom = y - kind.height_px * PX, y - 1
    west, north, east, south = around.room
    if left < west * PX or right >= east * PX or top < north * PX or bottom >= south * PX:
        return False
    # This too is a matter of whole cells, looked up once it is known.
    terrain, cells = around.terrain, (top >> SHIFT, bottom >> SHIFT, left >> SHIFT, x >> SHIFT, right >> SHIFT)
    free = terrain.boxes.get(cells)
    if free is None:
        first, last, *cols = cells
        free = terrain.boxes[cells] = not any(terrain.rock_in(first, last, col) for col in cols)
    return free


def fall(enemy: Enemy, around: Surroundings) -> bool:
    """One tick in the air under gravity, with vx; True when the feet have landed."""
    if enemy.vx and not blocked(enemy, enemy.vx, around):
        enemy.x += enemy.vx
    enemy.vy = min(enemy.vy + GRAVITY, FALL)
    old, new = enemy.y, enemy.y + enemy.vy
    row, terrain, height = (new - 1) >> SHIFT, around.terrain, ENEMIES[enemy.kind].height_px * PX
    if enemy.vy > 0 and row != (old - 1) >> SHIFT:
        if terrain.carries_at(row, enemy.x >> SHIFT):
            enemy.y, enemy.vy = row << SHIFT, 0
            return True
        _slip_off(enemy, row, terrain)
    top, half = (new >> SHIFT) - (height >> SHIFT) - 1, ENEMIES[enemy.kind].width_px * PX // 2
    if enemy.vy < 0 and (
        terrain.solid_at(top, enemy.x >> SHIFT)
        or any(terrain.solid_at((new - height) >> SHIFT, (enemy.x + side) >> SHIFT) for side in (-half, half - 1))
    ):
        enemy.vy = 0
        return False
    enemy.y = new
    return False


def _slip_off(enemy: Enemy, row: int, terrain: Terrain) -> None:
    """Move who falls past the edge of a block so far aside that no corner of the box gets into it."""
    half = ENEMIES[enemy.kind].width_px * PX // 2
    left, right = (enemy.x - half) >> SHIFT, (enemy.x + half - 1) >> SHIFT
    if terrain.solid_at(row, left):
        enemy.x = ((left + 1) << SHIFT) + half
    elif terrain.solid_at(row, right):
        enemy.x = (right << SHIFT) - half


def begin(enemy: Enemy, mode: str, ticks: int = 0) -> None:
    """Go over to a mode that lasts so many ticks."""
    enemy.mode, enemy.clock = mode, ticks


def lasts(enemy: Enemy) -> bool:
    """Count down a tick of a mode; whether some are left."""
    enemy.clock -= 1
    return enemy.clock > 0


def hurl(enemy: Enemy, around: Surroundings, facing: int, ahead_px: int, up_px: int) -> None:
    """Let go of what the enemy's row says it throws, so far before and above its feet."""
    kind = ENEMIES[enemy.kind].throws
    shot = throw(kind, enemy.x + facing * ahead_px * PX, enemy.y - up_px * PX, facing, friendly=False)
    around.shots.append(shot)
    around.sounds.append("throw")
