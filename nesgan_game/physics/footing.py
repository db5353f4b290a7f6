"""What a body rests on besides plain cells, and what carries it along: movers, belts, springboards, the wind."""

from __future__ import annotations

from nesgan_game.physics.body import Body, Stance
from nesgan_game.physics.collision import box_free, carried, hurts, slide
from nesgan_game.physics.terrain import CARRIES, CELL, SHIFT, Mover, Terrain

_STAND, _CROUCH, _AIR, _STAIRS, _HURT, _DEAD = Stance
_RESTS = (_STAND, _CROUCH)


def foothold(x: int, y: int, terrain: Terrain) -> int:
    """Return the place of the cell that counts as the one under the feet: below their middle, if that carries."""
    middle = terrain.place(y >> SHIFT, x >> SHIFT)
    if terrain.flags[middle] & CARRIES:
        return middle
    half = terrain.half_width
    left = terrain.place(y >> SHIFT, (x - half) >> SHIFT)
    return left if terrain.flags[left] & CARRIES else terrain.place(y >> SHIFT, (x + half - 1) >> SHIFT)


def belt_under(body: Body, terrain: Terrain) -> int:
    """Return the speed of the belt that carries a resting body, 0 for none."""
    return 0 if body.y & (CELL - 1) else terrain.belts.get(foothold(body.x, body.y, terrain), 0)


def spring_under(body: Body, terrain: Terrain) -> int:
    """Return the speed with which the springboard throws that carries a resting body, 0 for none."""
    x, y = body.x, body.y
    if y & (CELL - 1) or not carried(x, y, terrain):
        return 0
    return terrain.springs.get(foothold(x, y, terrain), 0)


def mover_under(x: int, y: int, terrain: Terrain, tick: int) -> Mover | None:
    """Return the mover whose upper edge carries feet at exactly this place, if any."""
    half = terrain.half_width
    for mover, left, right, top, bottom in terrain.courses:
        if top <= y <= bottom and left - half < x < right + half:
            at_x, at_y = mover.at(tick)
            if at_y == y and abs(x - at_x) < mover.half + half:
                return mover
    return None


def mover_lifting(x: int, y: int, terrain: Terrain, tick: int) -> Mover | None:
    """Return the mover that takes feet off the floor they rest on: one under their middle, rising or level with it."""
    for mover, left, right, top, bottom in terrain.courses:
        if top <= y <= bottom and left <= x <= right:
            (old_x, old_y), (_, new_y) = mover.at(tick), mover.at(tick + 1)
            if (new_y < y <= old_y or new_y == y == old_y) and abs(x - old_x) <= mover.half:
                return mover
    return None


def ridden(body: Body, terrain: Terrain, tick: int) -> Body:
    """Return the body moved along by the mover under it; walls, ceilings and floors stop it, the mover goes on."""
    x, y = body.x, body.y
    mover = (mover_lifting if carried(x, y, terrain) else mover_under)(x, y, terrain, tick)
    if mover is None:
        return body
    (old_x, old_y), (new_x, new_y) = mover.at(tick), mover.at(tick + 1)
    height = terrain.crouch_height if body.stance is _CROUCH else terrain.height
    x = slide(x, y, new_x - old_x, height, terrain)
    if new_y < old_y and box_free(x, new_y, height, terrain):
        y = new_y
    elif new_y > old_y:
        floor = (new_y - 1) >> SHIFT
        stopped = floor != (y - 1) >> SHIFT and carried(x, floor << SHIFT, terrain)
        y = floor << SHIFT if stopped else new_y
    stance = _DEAD if hurts(x, y, height, terrain) else body.stance
    return body._replace(x=x, y=y, stance=stance)


def pushed(body: Body, by: int, terrain: Terrain, tick: int) -> Body:
    """Return a body pushed aside, off its floor too; tick: the movers' time now."""
    if not by:
        return body
    y = body.y
    height = terrain.crouch_height if body.stance is _CROUCH else terrain.height
    x = slide(body.x, y, by, height, terrain)
    if hurts(x, y, height, terrain):
        return body._replace(x=x, vx=0, vy=0, stance=_DEAD)
    if body.stance not in _RESTS or carried(x, y, terrain) or mover_under(x, y, terrain, tick) is not None:
        return body._replace(x=x)
    low = body.stance is _CROUCH and not box_free(x, y, terrain.height, terrain)
    return body._replace(x=x, vx=0, stance=_CROUCH if low else _AIR)
