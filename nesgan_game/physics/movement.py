"""How the hero moves: pure functions on integer sub-pixels, one call a tick, shared by the game and the prover.

    body = Body.at(24, 160)                              feet centre, in pixels
    body = step(body, Button.RIGHT | Button.JUMP, terrain)

1 px = 256 sub-pixels, 60 ticks a second, y grows downward. The box is half-open: feet at y cover pixel rows up to
y - 1, so feet on the top edge of cell row r have y = r * CELL exactly. A walk, a jump whose direction is fixed at
take-off, stairs of 45 degrees; speeds and sizes are those of the terrain's hero (physics.hero_figures).
"""

from __future__ import annotations

from nesgan_game.physics.body import Body, Button, Stance, direction_of
from nesgan_game.physics.collision import HAZARD_INSET_X, HAZARD_INSET_Y, box_free, carried, hurts, slide, struck
from nesgan_game.physics.footing import belt_under, mover_under, pushed, ridden, spring_under
from nesgan_game.physics.stairs import CLIMB, on_stairs, toward_stairs
from nesgan_game.physics.terrain import (
    ACTING,
    BREAKABLE,
    CARRIES,
    CELL,
    HAZARD,
    LOCKED,
    ONE_WAY,
    PX,
    SHIFT,
    SOLID,
    STAIR_LEFT,
    STAIR_RIGHT,
    Acting,
    Mover,
    Peril,
    Terrain,
    Wind,
)

__all__ = [
    "ACTING", "BREAKABLE", "CARRIES", "CELL", "CLIMB", "HAZARD", "HAZARD_INSET_X", "HAZARD_INSET_Y", "HURT_TICKS",
    "LOCKED", "ONE_WAY", "PX", "SHIFT", "SOLID", "STAIR_LEFT", "STAIR_RIGHT", "Acting", "Body", "Button", "Mover",
    "Peril", "Stance", "Terrain", "Wind", "free", "grounded", "in_air", "knock_back", "step", "supported",
]  # fmt: skip

HURT_TICKS = 14
"""Ticks on the ground without control after a knock-back."""
_UP, _DOWN, _JUMP = int(Button.UP), int(Button.DOWN), int(Button.JUMP)
_STAND, _CROUCH, _AIR, _STAIRS, _HURT, _DEAD = Stance
_RESTS = (_STAND, _CROUCH)


def step(body: Body, buttons: int, terrain: Terrain, tick: int = 0) -> Body:
    """Return the body one tick later; tick: how many steps what acts in the terrain has gone before this one.

    ATTACK, START and SELECT mean nothing here: a game that roots a whipping hero to the floor masks the buttons.
    """
    stance = body.stance
    if stance is _DEAD:
        return body
    if terrain.acts:
        if terrain.befalls:
            return _acted_on(body, int(buttons), terrain, tick)
        if stance is not _STAIRS:
            return _among_movers(body, int(buttons), terrain, tick)
    if stance is _STAIRS:
        return on_stairs(body, int(buttons), terrain)
    if stance is _AIR or stance is _HURT:
        return in_air(body, int(buttons), terrain)
    return _on_ground(body, int(buttons), terrain, tick)


def knock_back(body: Body, direction: int, terrain: Terrain) -> Body:
    """Return the body thrown off toward direction (+1 right, -1 left).

    Stairs hold the hero, the dead feel nothing, and who crouches where there is no room to rise is stunned in place.
    """
    x, y = body.x, body.y
    if body.stance is _STAIRS or body.stance is _DEAD:
        return body
    if body.stance is _CROUCH and not box_free(x, y, terrain.height, terrain):
        return Body(x, y, 0, body.vy, -direction, _CROUCH, 0, HURT_TICKS, body.held)
    up = terrain.physics.hurt_jump
    return Body(x, y, direction * terrain.walk, -up, -direction, _HURT, 0, HURT_TICKS, body.held)


def supported(body: Body, terrain: Terrain, tick: int = 0) -> bool:
    """Whether the feet rest exactly on something that carries; tick: how many steps the movers have gone."""
    return carried(body.x, body.y, terrain) or mover_under(body.x, body.y, terrain, tick) is not None


def grounded(body: Body, terrain: Terrain) -> bool:
    """Whether the feet rest exactly on something that carries, does not move, and where nothing acts."""
    x, y = body.x, body.y
    feet = [terrain.place(y >> SHIFT, at >> SHIFT) for at in (x - terrain.half_width, x + terrain.half_width - 1)]
    return carried(x, y, terrain) and not any(terrain.flags[place] & ACTING for place in feet)


def free(body: Body, terrain: Terrain) -> bool:
    """Whether no part of the body's box is inside a solid cell."""
    return box_free(body.x, body.y, body.height(terrain.physics), terrain)


def _on_ground(body: Body, buttons: int, terrain: Terrain, tick: int) -> Body:
    """One tick of a body that stands or crouches; tick: the movers' time at which its feet are tested."""
    x, y, _, vy, facing, stance, _, timer, held = body
    if not carried(x, y, terrain) and (not terrain.movers or mover_under(x, y, terrain, tick) is None):
        if stance is _CROUCH and not box_free(x, y, terrain.height, terrain):
            return _sink(body, buttons, terrain)
        return in_air(Body(x, y, 0, vy, facing, _AIR, 0, 0, held), buttons, terrain)
    if timer:
        return Body(x, y, 0, 0, facing, stance, 0, timer - 1, buttons)
    if buttons & (_UP | _DOWN) and not y & (CELL - 1):
        boarded = toward_stairs(body, buttons, terrain)
        if boarded is not None:
            return boarded
    direction = direction_of(buttons)
    facing = direction or facing
    if buttons & _DOWN or (stance is _CROUCH and not box_free(x, y, terrain.height, terrain)):
        if not direction:
            return Body(x, y, 0, 0, facing, _CROUCH, 0, 0, buttons)
        return _walk(body, direction, _CROUCH, buttons, terrain, tick)
    if buttons & _JUMP and not held & _JUMP:
        return in_air(Body(x, y, direction * terrain.walk, -terrain.jump, facing, _AIR, 0, 0, held), buttons, terrain)
    if not direction:
        return Body(x, y, 0, 0, facing, _STAND, 0, 0, buttons)
    return _walk(body, direction, _STAND, buttons, terrain, tick)


def _walk(body: Body, direction: int, stance: Stance, buttons: int, terrain: Terrain, tick: int) -> Body:
    """Move a standing or crouching body along its floor; past the edge it begins to fall."""
    x, y = body.x, body.y
    speed, height = (terrain.walk, terrain.height) if stance is _STAND else (terrain.crawl, terrain.crouch_height)
    new = slide(x, y, direction * speed, height, terrain)
    if hurts(new, y, height, terrain):
        return Body(new, y, 0, 0, direction, _DEAD, 0, 0, buttons)
    if not carried(new, y, terrain) and (not terrain.movers or mover_under(new, y, terrain, tick) is None):
        low = stance is _CROUCH and not box_free(new, y, terrain.height, terrain)
        return Body(new, y, 0, 0, direction, _CROUCH if low else _AIR, 0, 0, buttons)
    return Body(new, y, new - x, 0, direction, stance, 0, 0, buttons)


def _sink(body: Body, buttons: int, terrain: Terrain) -> Body:
    """Let a crouching body that lost its floor under a low ceiling fall as it is, until it has room."""
    x, y = body.x, body.y
    vy = min(body.vy + terrain.gravity, terrain.fall)
    new = y + vy
    if (new - 1) >> SHIFT != (y - 1) >> SHIFT and carried(x, (new - 1) >> SHIFT << SHIFT, terrain):
        new, vy = (new - 1) >> SHIFT << SHIFT, 0
    stance = _DEAD if hurts(x, new, terrain.crouch_height, terrain) else _CROUCH
    return Body(x, new, 0, vy, body.facing, stance, 0, body.timer, buttons)


def _acted_on(body: Body, buttons: int, terrain: Terrain, tick: int) -> Body:
    """One tick where things act: the body's own motion among the movers, then what befalls it where it is."""
    stance = body.stance
    if stance is _STAIRS:
        after = on_stairs(body, buttons, terrain)
    elif terrain.springs and stance in _RESTS and (speed := spring_under(body, terrain)):
        way = direction_of(buttons)
        thrown = Body(body.x, body.y, way * terrain.walk, -speed, way or body.facing, _AIR, 0, 0, body.held)
        after = in_air(thrown, buttons, terrain)
    elif terrain.movers:
        after = _among_movers(body, buttons, terrain, tick)
    elif stance is _AIR or stance is _HURT:
        after = in_air(body, buttons, terrain)
    else:
        after = _on_ground(body, buttons, terrain, tick)
    if terrain.belts and stance in _RESTS and after.stance in _RESTS:
        after = pushed(after, belt_under(after, terrain), terrain, tick + 1)
    walks = stance is _STAND and after.stance is _STAND and after.vx
    if terrain.winds and (walks or after.stance is _AIR or after.stance is _HURT):
        after = pushed(after, terrain.push_at(after.x, after.y), terrain, tick + 1)
    if terrain.perils and struck(after.x, after.y, after.height(terrain.physics), terrain, tick + 1):
        return Body(after.x, after.y, 0, 0, after.facing, _DEAD, 0, 0, buttons)
    return after


def _among_movers(body: Body, buttons: int, terrain: Terrain, tick: int) -> Body:
    """One tick, off the stairs, where platforms move: carried along first, then the body's own motion."""
    if body.stance is _AIR or body.stance is _HURT:
        return _caught(body, in_air(body, buttons, terrain), terrain, tick)
    body = ridden(body, terrain, tick)
    if body.stance is _DEAD:
        return body
    after = _on_ground(body, buttons, terrain, tick + 1)
    if not after.vy and after.stance is not _AIR and after.stance is not _DEAD:
        return after
    return _caught(body, after, terrain, tick)


def _caught(body: Body, after: Body, terrain: Terrain, tick: int) -> Body:
    """Return the body on the highest mover whose upper edge its feet crossed downward in this tick, or as it is."""
    found, half = None, terrain.half_width
    height = terrain.crouch_height if after.stance is _CROUCH else terrain.height
    for mover, left, right, top, bottom in terrain.courses:
        if top <= after.y and body.y <= bottom and left - half < after.x < right + half:
            (_, old_y), (new_x, new_y) = mover.at(tick), mover.at(tick + 1)
            crossed = body.y <= old_y and (new_y < after.y or (new_y == after.y and after.stance is not _STAND))
            over = abs(after.x - new_x) < mover.half + half
            if crossed and over and box_free(after.x, new_y, height, terrain) and (found is None or new_y < found):
                found = new_y
    if found is None or hurts(after.x, found, height, terrain):
        return after
    stance = _CROUCH if after.stance is _CROUCH else _STAND
    timer = body.timer if body.stance is _HURT else 0
    return Body(after.x, found, 0, 0, after.facing, stance, 0, timer, after.held)


def in_air(body: Body, buttons: int, terrain: Terrain) -> Body:
    """Return a body in the air one tick later, where there is nothing but cells."""
    x, y, vx, vy, facing, stance, _, timer, _ = body
    height, half = terrain.height, terrain.half_width
    if vx:
        x = slide(x, y, vx, height, terrain)
    vy = min(vy + terrain.gravity, terrain.fall)
    new = y + vy
    flags = terrain.flags
    left, right = (x - half) >> SHIFT, (x + half - 1) >> SHIFT
    if vy > 0:
        row = (new - 1) >> SHIFT
        base = terrain.origin + row * terrain.stride
        if row != (y - 1) >> SHIFT and (flags[base + left] | flags[base + right]) & CARRIES:
            new = row << SHIFT
            if not hurts(x, new, height, terrain):
                return Body(x, new, 0, 0, facing, _STAND, 0, timer, buttons)
    else:
        row = (new - height) >> SHIFT
        base = terrain.origin + row * terrain.stride
        if row != (y - height) >> SHIFT and (flags[base + left] | flags[base + right]) & SOLID:
            new = ((row + 1) << SHIFT) + height
            vy = 0
    if hurts(x, new, height, terrain):
        return Body(x, new, 0, 0, facing, _DEAD, 0, 0, buttons)
    return Body(x, new, vx, vy, facing, stance, 0, timer, buttons)
