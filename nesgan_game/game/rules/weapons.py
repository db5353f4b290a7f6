"""Things thrown: the hero's sub-weapons and what enemies throw at her. Each is a row of the catalogue whose `motion`
names how it moves.
"""

from __future__ import annotations

import functools
from collections.abc import Callable

from nesgan_game.catalogue import ADDED, WEAPONS
from nesgan_game.entity_kinds import WeaponKind
from nesgan_game.errors import ConfigError
from nesgan_game.game.rules.entities import Box, Shot, box_at, sine
from nesgan_game.physics.movement import PX, SHIFT, Terrain

CRAWLER_GRAVITY, CRAWLER_FALL = 48, 4 * PX
STIR_TICKS = 22
"""For how long the ground stirs before something comes out of it."""
RETURN_TICKS = 4
"""What returns loses 1/4 px a tick of its speed every so many ticks, and so comes back."""


def throw(kind: str, x: int, y: int, facing: int, *, friendly: bool) -> Shot:
    """A shot of this kind leaving sub-pixel place (x, y), its centre there."""
    weapon = WEAPONS[kind]
    bottom = y + weapon.height_px * PX // 2
    return Shot(kind, x, bottom, facing * weapon.vx, weapon.vy, facing, friendly, weapon.damage)


def sub_weapon(name: str) -> WeaponKind | None:
    """Return what the hero holds; None for an empty hand."""
    return WEAPONS[name] if name else None


def shot_box(shot: Shot) -> Box:
    """What the shot touches, in pixels."""
    weapon = WEAPONS[shot.kind]
    return box_at(shot.x, shot.y, weapon.width_px, weapon.height_px)


def fly(shot: Shot, terrain: Terrain) -> list[str]:
    """One tick of flight; words for what happened: "spark" where it broke on a wall, "splash" where it caught fire."""
    weapon = WEAPONS[shot.kind]
    shot.clock += 1
    old_y = shot.y
    shot.x += shot.vx
    shot.vy += weapon.gravity
    shot.y += shot.vy
    if shot.clock > weapon.life_ticks or shot.y > (terrain.rows + 2) << SHIFT:
        shot.gone = True
        return []
    words = motion_of(shot.kind)(shot, old_y, terrain)
    if not 0 <= shot.x <= terrain.cols << SHIFT:
        shot.gone = True
    return words


def _straight(shot: Shot, _old_y: int, terrain: Terrain) -> list[str]:
    """Break on walls."""
    middle = shot.y - WEAPONS[shot.kind].height_px * PX // 2
    if not terrain.solid_at(middle >> SHIFT, shot.x >> SHIFT):
        return []
    shot.gone = True
    return ["spark"]


def _arc(_shot: Shot, _old_y: int, _terrain: Terrain) -> list[str]:
    """Fly on through everything."""
    return []


def _falling(shot: Shot, old_y: int, terrain: Terrain) -> list[str]:
    """Turn into something that rests where it comes down."""
    row, col = (shot.y - 1) >> SHIFT, shot.x >> SHIFT
    landed = shot.vy > 0 and row != (old_y - 1) >> SHIFT and terrain.carries_at(row, col)
    if not landed and not terrain.solid_at(row, col):
        return []
    if landed:
        shot.y = row << SHIFT
    becomes = WEAPONS[shot.kind].becomes
    if not becomes:
        shot.gone = True
        return ["spark"]
    shot.kind, shot.vx, shot.vy, shot.clock = becomes, 0, 0, 0
    shot.damage = WEAPONS[becomes].damage
    return ["splash"]


def _returning(shot: Shot, _old_y: int, terrain: Terrain) -> list[str]:
    """Slow down, turn and come back through everything; wait at the map's edge until then."""
    shot.x = max(0, min(shot.x, terrain.cols << SHIFT))
    if shot.clock % RETURN_TICKS == 0 and shot.vx * shot.facing > -WEAPONS[shot.kind].vx:
        shot.vx -= shot.facing * PX // 4
    return []


def _crawling(shot: Shot, old_y: int, terrain: Terrain) -> list[str]:
    """Go along the floor, down its edges, and break on walls."""
    row, col = (shot.y - 1) >> SHIFT, shot.x >> SHIFT
    if shot.vy > 0 and row != (old_y - 1) >> SHIFT and terrain.carries_at(row, col):
        shot.y, shot.vy = row << SHIFT, 0
    elif terrain.solid_at(row, col):
        shot.gone = True
        return ["spark"]
    elif shot.y & ((1 << SHIFT) - 1) or not terrain.carries_at(row + 1, col):
        shot.vy = min(shot.vy + CRAWLER_GRAVITY, CRAWLER_FALL)
    return []


def _waving(shot: Shot, old_y: int, terrain: Terrain) -> list[str]:
    """Wind up and down on the way, and break on walls."""
    shot.vy = sine(2 * shot.clock) * 5 // 2
    return _straight(shot, old_y, terrain)


def _erupting(shot: Shot, _old_y: int, _terrain: Terrain) -> list[str]:
    """Stir the ground for a while, then turn into what comes out of it."""
    if shot.clock >= STIR_TICKS:
        shot.kind, shot.clock = WEAPONS[shot.kind].becomes, 0
        shot.damage = WEAPONS[shot.kind].damage
    return []


Motion = Callable[[Shot, int, Terrain], list[str]]
"""What becomes of a shot that has flown a tick, given the y it had before; words as `fly` returns them."""
MOTIONS: dict[str, Motion] = {
    "straight": _straight, "arc": _arc, "falling": _falling, "returning": _returning,
    "crawling": _crawling, "waving": _waving, "erupting": _erupting,
}  # fmt: skip


@functools.cache
def motion_of(kind: str) -> Motion:
    """Return what moves a weapon: what came with it, or one of ours. Raises ConfigError for one that nothing moves."""
    name = WEAPONS[kind].motion
    found = ADDED[kind].behaviour if kind in ADDED else None
    found = found or MOTIONS.get(name)
    if found is None:
        raise ConfigError(f"has no motion {name!r}", f"weapon {kind}", f"bring one, or use {', '.join(MOTIONS)}")
    return found
