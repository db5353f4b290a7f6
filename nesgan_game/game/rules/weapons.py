"""Things thrown: the hero's sub-weapons and what enemies throw at her. One table, one way of moving for each kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from nesgan_game.game.rules.entities import Box, Shot, box_at
from nesgan_game.physics.movement import PX, SHIFT, Terrain

MOST_SHOTS = 2
"""Sub-weapons in the air at once."""
SHOT_LIFE_TICKS = 240
FIRE_TICKS = 72
STOP_TICKS = 180
CROSS_TURN_TICKS = 4
"""The cross loses 1/4 px a tick of its speed every so many ticks, and so comes back."""


@dataclass(frozen=True, slots=True)
class Weapon:
    """How a thrown thing starts, and what it costs. Speeds in sub-pixels a tick, forward and down; tuned by hand."""

    hearts: int
    vx: int
    vy: int
    gravity: int
    damage: int
    width_px: int
    height_px: int
    pierces: bool = False


SUB_WEAPONS: dict[str, Weapon] = {
    "dagger": Weapon(1, 4 * PX, 0, 0, 1, 14, 6),
    "axe": Weapon(1, 400, -1360, 52, 2, 14, 14, pierces=True),
    "holy_water": Weapon(1, 380, -420, 44, 1, 8, 10),
    "cross": Weapon(1, 3 * PX, 0, 0, 1, 14, 14, pierces=True),
    "stopwatch": Weapon(5, 0, 0, 0, 0, 0, 0),
}
THROWN: dict[str, Weapon] = {
    **SUB_WEAPONS,
    "fire": Weapon(0, 0, 0, 0, 1, 16, 16, pierces=True),
    "bone": Weapon(0, 300, -980, 44, 2, 8, 8),
    "ember": Weapon(0, 320, 0, 0, 2, 10, 10),
}
"""Everything that flies; damage to the hero for what enemies throw."""


def throw(kind: str, x: int, y: int, facing: int, *, friendly: bool) -> Shot:
    """A shot of this kind leaving sub-pixel place (x, y), its centre there."""
    weapon = THROWN[kind]
    bottom = y + weapon.height_px * PX // 2
    return Shot(kind, x, bottom, facing * weapon.vx, weapon.vy, facing, friendly, weapon.damage)


def shot_box(shot: Shot) -> Box:
    """What the shot touches, in pixels."""
    weapon = THROWN[shot.kind]
    return box_at(shot.x, shot.y, weapon.width_px, weapon.height_px)


def fly(shot: Shot, terrain: Terrain) -> list[str]:
    """One tick of flight; words for what happened: "spark" where it broke on a wall, "splash" where it caught fire."""
    weapon = THROWN[shot.kind]
    shot.clock += 1
    old_y = shot.y
    shot.x += shot.vx
    shot.vy += weapon.gravity
    shot.y += shot.vy
    if shot.clock > SHOT_LIFE_TICKS or shot.y > (terrain.rows + 2) << SHIFT:
        shot.gone = True
        return []
    special = _SPECIAL.get(shot.kind)
    return special(shot, old_y, terrain) if special is not None else []


def _break_on_walls(shot: Shot, _old_y: int, terrain: Terrain) -> list[str]:
    middle = shot.y - THROWN[shot.kind].height_px * PX // 2
    if not terrain.solid_at(middle >> SHIFT, shot.x >> SHIFT):
        return []
    shot.gone = True
    return ["spark"]


def _holy_water(shot: Shot, old_y: int, terrain: Terrain) -> list[str]:
    row, col = (shot.y - 1) >> SHIFT, shot.x >> SHIFT
    landed = shot.vy > 0 and row != (old_y - 1) >> SHIFT and terrain.carries_at(row, col)
    if not landed and not terrain.solid_at(row, col):
        return []
    if landed:
        shot.y = row << SHIFT
    shot.kind, shot.vx, shot.vy, shot.clock = "fire", 0, 0, 0
    return ["splash"]


def _fire(shot: Shot, _old_y: int, _terrain: Terrain) -> list[str]:
    shot.gone = shot.clock >= FIRE_TICKS
    return []


def _cross(shot: Shot, _old_y: int, _terrain: Terrain) -> list[str]:
    if shot.clock % CROSS_TURN_TICKS == 0 and shot.vx * shot.facing > -SUB_WEAPONS["cross"].vx:
        shot.vx -= shot.facing * PX // 4
    return []


_SPECIAL: dict[str, Callable[[Shot, int, Terrain], list[str]]] = {
    "dagger": _break_on_walls,
    "ember": _break_on_walls,
    "holy_water": _holy_water,
    "fire": _fire,
    "cross": _cross,
}
