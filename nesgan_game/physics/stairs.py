"""Stairs of 45 degrees: how a body gets on them, along them and off them. A part of physics."""

from __future__ import annotations

from nesgan_game.physics.body import Body, Button, Stance, direction_of
from nesgan_game.physics.collision import box_free, carried, hurts, slide
from nesgan_game.physics.terrain import CELL, SHIFT, SOLID, STAIR_LEFT, STAIR_RIGHT, Terrain

CLIMB = 192
"""Speed along each axis on stairs."""

_UP, _DOWN = int(Button.UP), int(Button.DOWN)
_STAND, _AIR, _STAIRS = Stance.STAND, Stance.AIR, Stance.STAIRS


def toward_stairs(body: Body, buttons: int, terrain: Terrain) -> Body | None:
    """Walk a tick toward a flight that begins within a cell of the feet, or step onto it; None without one.

    A flight is boarded only where its first step is free and one can stand at its foot: so one can step off again.
    """
    x, y = body.x, body.y
    nearest = (x + CELL // 2) >> SHIFT
    other = nearest + (1 if x > nearest << SHIFT else -1)
    up = bool(buttons & _UP)
    row = (y >> SHIFT) - up
    base = terrain.origin + row * terrain.stride
    for corner in (nearest, other):
        before, after = terrain.flags[base + corner - 1], terrain.flags[base + corner]
        climb = 0
        if (after if up else before) & STAIR_RIGHT:
            climb = 1
        elif (before if up else after) & STAIR_LEFT:
            climb = -1
        if not climb:
            continue
        gap = (corner << SHIFT) - x
        if not gap:
            facing = climb if up else -climb
            boarded = on_stairs(Body(x, y, 0, 0, facing, _STAIRS, climb, 0, buttons), buttons, terrain)
            if boarded.x != x and box_free(x, y, terrain.height, terrain):
                return boarded
            continue
        new = slide(x, y, max(-terrain.walk, min(terrain.walk, gap)), terrain.height, terrain)
        room = new != x and carried(new, y, terrain) and box_free(new, y, terrain.height, terrain)
        if room and not hurts(new, y, terrain.height, terrain):
            return Body(new, y, new - x, 0, 1 if gap > 0 else -1, _STAND, 0, 0, buttons)
    return None


def on_stairs(body: Body, buttons: int, terrain: Terrain) -> Body:
    """One tick of a body on stairs: along the flight, off its end, or still."""
    x, y, _, _, facing, _, climb, _, _ = body
    if buttons & _UP:
        rise = 1
    elif buttons & _DOWN:
        rise = -1
    else:
        rise = direction_of(buttons) * climb
    if not rise:
        return Body(x, y, 0, 0, facing, _STAIRS, climb, 0, buttons)
    direction = rise * climb
    new, high = x + direction * CLIMB, y - rise * CLIMB
    # A corner of the grid lies ahead: the flight goes on beyond it, or this is where one gets off.
    corner = ((x >> SHIFT) + 1) << SHIFT if direction > 0 else ((x - 1) >> SHIFT) << SHIFT
    if (new - corner) * direction >= 0:
        level = y - rise * abs(corner - x)
        col = (corner >> SHIFT) - (direction < 0)
        row = (level >> SHIFT) - (rise > 0)
        kind = STAIR_RIGHT if climb > 0 else STAIR_LEFT
        if not terrain.flags[terrain.origin + row * terrain.stride + col] & kind:
            return _leave_stairs(body, corner, level, direction, buttons, terrain)
    column = terrain.origin + (new >> SHIFT)
    for row in range((high - terrain.height) >> SHIFT, ((high - 1) >> SHIFT) + 1):
        if terrain.flags[column + row * terrain.stride] & SOLID:
            return Body(x, y, 0, 0, direction, _STAIRS, climb, 0, buttons)
    return Body(new, high, direction * CLIMB, -rise * CLIMB, direction, _STAIRS, climb, 0, buttons)


def sure_climb(body: Body, buttons: int, terrain: Terrain) -> int:
    """Return for how many ticks a body on stairs goes on for sure that holds UP or DOWN: short of the next corner of
    the grid, with nothing solid in all the rows that it passes.
    """
    rise = 1 if buttons & _UP else -1
    direction, x = rise * body.climb, body.x
    corner = ((x >> SHIFT) + 1) << SHIFT if direction > 0 else ((x - 1) >> SHIFT) << SHIFT
    ticks = (abs(corner - x) - 1) // CLIMB
    first, last = sorted((body.y - rise * CLIMB, body.y - rise * CLIMB * ticks))
    column = terrain.origin + ((x + direction * CLIMB) >> SHIFT)
    for row in range((first - terrain.height) >> SHIFT, ((last - 1) >> SHIFT) + 1):
        if terrain.flags[column + row * terrain.stride] & SOLID:
            return 0
    return max(ticks, 0)


def climb_on(body: Body, buttons: int, ticks: int) -> Body:
    """Return what so many ticks on stairs, sure ones, make of a body that holds UP or DOWN."""
    rise = 1 if buttons & _UP else -1
    direction = rise * body.climb
    x, y = body.x + direction * CLIMB * ticks, body.y - rise * CLIMB * ticks
    return Body(x, y, direction * CLIMB, -rise * CLIMB, direction, _STAIRS, body.climb, 0, buttons)


def _leave_stairs(body: Body, x: int, y: int, direction: int, buttons: int, terrain: Terrain) -> Body:
    if not box_free(x, y, terrain.height, terrain):
        return Body(body.x, body.y, 0, 0, direction, _STAIRS, body.climb, 0, buttons)
    stance = _STAND if carried(x, y, terrain) else _AIR
    return Body(x, y, 0, 0, direction, stance, 0, 0, buttons)
