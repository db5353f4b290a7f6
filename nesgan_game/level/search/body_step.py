"""Many bodies at once: a NumPy twin of physics' whole tick, the same integers, each body in a ground of its own.

planes = Planes(terrain)                            number 0; planes.add(other) adds one of the same shape
after = step_all(planes, bodies, words)             physics.step for each, where nobody is thrown back by a blow
"""

from __future__ import annotations

import numpy as np

from nesgan_game.level.search.bodies import AIR, CROUCH, DEAD, STAIRS, STAND, Bodies, Flags
from nesgan_game.level.search.body_acting import befall, springs_under
from nesgan_game.level.search.body_contacts import (
    Ints,
    Planes,
    box_free,
    carried,
    hurts,
    mover_lifting,
    mover_under,
    slide,
)
from nesgan_game.level.search.body_stairs import on_stairs, toward_stairs
from nesgan_game.physics.movement import CARRIES, CELL, SHIFT, SOLID, Button

_LEFT, _RIGHT, _UP, _DOWN, _JUMP = map(int, (Button.LEFT, Button.RIGHT, Button.UP, Button.DOWN, Button.JUMP))


def step_all(planes: Planes, bodies: Bodies, words: Ints, tick: Ints) -> Bodies:
    """Return the bodies one tick later, each under its own word (N,) at its own tick (N,)."""
    after = bodies.take(np.arange(len(bodies)))
    which = np.nonzero(bodies.stance == STAIRS)[0]
    if len(which):
        after.put(which, on_stairs(planes, bodies.take(which), words[which]))
    which = np.nonzero(bodies.stance == AIR)[0]
    if len(which):
        after.put(which, _flying(planes, bodies.take(which), words[which], tick[which]))
    which = np.nonzero((bodies.stance == STAND) | (bodies.stance == CROUCH))[0]
    if len(which):
        after.put(which, _at_rest(planes, bodies.take(which), words[which], tick[which]))
    if planes.befalls:
        _throw(planes, bodies, after, words)
        befall(planes, bodies, after, tick)
    return after


def _throw(planes: Planes, bodies: Bodies, after: Bodies, words: Ints) -> None:
    """Set who rests on a springboard to the first tick of the flight that it throws him into."""
    speed = springs_under(planes, bodies)
    which = np.nonzero(speed)[0]
    if len(which):
        start, pressed = bodies.take(which), words[which]
        way = ((pressed & _RIGHT) != 0).astype(np.int32) - ((pressed & _LEFT) != 0)
        start.facing = np.where(way != 0, way, start.facing).astype(np.int32)
        start.climb[:] = 0
        after.put(which, _launched(planes, start, pressed, -speed[which], way * planes.walk))


def _flying(planes: Planes, bodies: Bodies, words: Ints, tick: Ints) -> Bodies:
    after = _in_air(planes, bodies, words)
    if planes.movers:
        _catch(planes, bodies, after, tick)
    return after


def _at_rest(planes: Planes, bodies: Bodies, words: Ints, tick: Ints) -> Bodies:
    if not planes.movers:
        return _on_ground(planes, bodies, words, tick)
    ridden = _ridden(planes, bodies, tick)
    after = _on_ground(planes, ridden, words, tick + 1)
    dead = np.nonzero(ridden.stance == DEAD)[0]
    after.put(dead, ridden.take(dead))
    falls = np.nonzero((ridden.stance != DEAD) & (after.stance != DEAD) & ((after.vy != 0) | (after.stance == AIR)))[0]
    if len(falls):
        fallen = after.take(falls)
        _catch(planes, ridden.take(falls), fallen, tick[falls])
        after.put(falls, fallen)
    return after


def _in_air(planes: Planes, bodies: Bodies, words: Ints) -> Bodies:
    after = bodies.take(np.arange(len(bodies)))
    x = slide(planes, bodies.ground, bodies.x, bodies.y, bodies.vx, planes.height)
    vy = np.minimum(bodies.vy + planes.gravity, planes.fall)
    new, falls = bodies.y + vy, vy > 0
    edge = np.where(falls, 1, planes.height)
    row = (new - edge) >> SHIFT
    base = planes.base(bodies.ground) + row * planes.stride
    half = planes.half_width
    below = planes.flags[base + ((x - half) >> SHIFT)] | planes.flags[base + ((x + half - 1) >> SHIFT)]
    hit = (row != (bodies.y - edge) >> SHIFT) & ((below & np.where(falls, CARRIES, SOLID)) != 0)
    landed, bumped = hit & falls, hit & ~falls
    new = np.where(landed, row << SHIFT, np.where(bumped, ((row + 1) << SHIFT) + planes.height, new))
    dead = hurts(planes, bodies.ground, x, new, planes.height)
    still = landed | dead
    after.x, after.y = x, new.astype(np.int32)
    after.vx = np.where(still, 0, bodies.vx)
    after.vy = np.where(still | bumped, 0, vy)
    after.stance = np.where(dead, DEAD, np.where(landed, STAND, AIR)).astype(np.int32)
    after.climb, after.held = np.zeros_like(x), words.copy()
    return after


def _on_ground(planes: Planes, bodies: Bodies, words: Ints, tick: Ints) -> Bodies:
    """One tick of bodies that stand or crouch; tick: the movers' time at which their feet are tested."""
    x, y, ground = bodies.x, bodies.y, bodies.ground
    after = bodies.take(np.arange(len(bodies)))
    after.held = words.copy()
    todo = np.ones(len(bodies), dtype=bool)
    upright = box_free(planes, ground, x, y, planes.height)
    held_up = carried(planes, ground, x, y)
    if planes.movers:
        held_up |= mover_under(planes, x, y, tick) >= 0
    low = (bodies.stance == CROUCH) & ~upright

    def settle(which: Flags, moved: Bodies) -> None:
        after.put(np.nonzero(which)[0], moved)
        todo[which] = False

    if not held_up.all():
        sinks, falls = ~held_up & low, ~held_up & ~low
        settle(sinks, _sink(planes, bodies.take(sinks), words[sinks]))
        settle(falls, _launched(planes, bodies.take(falls), words[falls], 0, None))
    asks = todo & ((words & (_UP | _DOWN)) != 0) & ((y & (CELL - 1)) == 0)
    if asks.any():
        boarding, moved = toward_stairs(planes, bodies.take(asks), words[asks])
        settle_at = np.nonzero(asks)[0][boarding]
        after.put(settle_at, moved.take(boarding))
        todo[settle_at] = False
    way = ((words & _RIGHT) != 0).astype(np.int32) - ((words & _LEFT) != 0)
    ducks = ((words & _DOWN) != 0) | low
    leaps = todo & ~ducks & ((words & _JUMP) != 0) & ((bodies.held & _JUMP) == 0)
    if leaps.any():
        start = bodies.take(leaps)
        start.facing = np.where(way[leaps] != 0, way[leaps], start.facing).astype(np.int32)
        settle(leaps, _launched(planes, start, words[leaps], -planes.jump, way[leaps] * planes.walk))
    _stay(after, todo & (way == 0), ducks)
    walks = todo & (way != 0)
    if walks.any():
        which = np.nonzero(walks)[0]
        after.put(which, _walk(planes, bodies.take(which), way[which], ducks[which], words[which], tick[which]))
    return after


def _stay(after: Bodies, which: Flags, ducks: Flags) -> None:
    after.vx[which] = after.vy[which] = after.climb[which] = 0
    after.stance[which] = np.where(ducks[which], CROUCH, STAND)


def _launched(planes: Planes, bodies: Bodies, words: Ints, vy: int | Ints, vx: Ints | None) -> Bodies:
    """The first tick in the air; without vx a body that lost its floor, with the speed downward that it had."""
    bodies.stance[:] = AIR
    bodies.vx = np.zeros_like(bodies.x) if vx is None else vx.astype(np.int32)
    if vx is not None:
        bodies.vy[:] = vy
    return _in_air(planes, bodies, words)


def _walk(planes: Planes, bodies: Bodies, way: Ints, ducks: Flags, words: Ints, tick: Ints) -> Bodies:
    x, y, ground = bodies.x, bodies.y, bodies.ground
    height = np.where(ducks, planes.crouch_height, planes.height)
    new = slide(planes, ground, x, y, way * np.where(ducks, planes.crawl, planes.walk), height)
    held_up = carried(planes, ground, new, y)
    if planes.movers:
        held_up |= mover_under(planes, new, y, tick) >= 0
    low = ducks & ~box_free(planes, ground, new, y, planes.height)
    dead = hurts(planes, ground, new, y, height)
    after = bodies
    after.vx = np.where(held_up & ~dead, new - x, 0).astype(np.int32)
    after.vy, after.climb = np.zeros_like(x), np.zeros_like(x)
    walked = np.where(ducks, CROUCH, STAND)
    over = np.where(low, CROUCH, AIR)
    after.stance = np.where(dead, DEAD, np.where(held_up, walked, over)).astype(np.int32)
    after.x, after.facing, after.held = new.astype(np.int32), way.astype(np.int32), words.copy()
    return after


def _sink(planes: Planes, bodies: Bodies, words: Ints) -> Bodies:
    x, y, ground = bodies.x, bodies.y, bodies.ground
    vy = np.minimum(bodies.vy + planes.gravity, planes.fall)
    new = y + vy
    floor = ((new - 1) >> SHIFT) << SHIFT
    lands = ((new - 1) >> SHIFT != (y - 1) >> SHIFT) & carried(planes, ground, x, floor)
    bodies.y = np.where(lands, floor, new).astype(np.int32)
    bodies.vy = np.where(lands, 0, vy).astype(np.int32)
    bodies.vx, bodies.climb, bodies.held = np.zeros_like(x), np.zeros_like(x), words.copy()
    dead = hurts(planes, ground, x, bodies.y, planes.crouch_height)
    bodies.stance = np.where(dead, DEAD, CROUCH).astype(np.int32)
    return bodies


def _ridden(planes: Planes, bodies: Bodies, tick: Ints) -> Bodies:
    """Return the bodies moved along by the movers under them."""
    x, y = bodies.x, bodies.y
    resting = carried(planes, bodies.ground, x, y)
    under = np.where(resting, mover_lifting(planes, x, y, tick), mover_under(planes, x, y, tick))
    which = np.nonzero(under >= 0)[0]
    after = bodies.take(np.arange(len(bodies)))
    if not len(which):
        return after
    some, ground = bodies.take(which), bodies.ground[which]
    (old_x, old_y), (new_x, new_y) = planes.at(under[which], tick[which]), planes.at(under[which], tick[which] + 1)
    height = np.where(some.stance == CROUCH, planes.crouch_height, planes.height)
    moved = slide(planes, ground, some.x, some.y, new_x - old_x, height)
    rises = (new_y < old_y) & box_free(planes, ground, moved, new_y, height)
    floor = (new_y - 1) >> SHIFT
    stopped = (floor != (some.y - 1) >> SHIFT) & carried(planes, ground, moved, floor << SHIFT)
    sunk = np.where(stopped, floor << SHIFT, new_y)
    some.y = np.where(rises, new_y, np.where(new_y > old_y, sunk, some.y)).astype(np.int32)
    some.x = moved.astype(np.int32)
    dead = hurts(planes, ground, some.x, some.y, height)
    some.stance = np.where(dead, DEAD, some.stance).astype(np.int32)
    after.put(which, some)
    return after


def _catch(planes: Planes, before: Bodies, after: Bodies, tick: Ints) -> None:
    """Put bodies on the highest mover whose upper edge their feet crossed downward in this tick."""
    height = np.where(after.stance == CROUCH, planes.crouch_height, planes.height)
    lowest, half = np.int32(1 << 30), planes.half_width
    found = np.full(len(after), lowest, dtype=np.int32)
    for number, (mover, left, right, top, bottom) in enumerate(planes.courses):
        near = (top <= after.y) & (before.y <= bottom) & (left - half < after.x) & (after.x < right + half)
        which = np.nonzero(near)[0]
        if not len(which):
            continue
        same = np.full(len(which), number)
        (_, old_y), (new_x, new_y) = planes.at(same, tick[which]), planes.at(same, tick[which] + 1)
        x, y = after.x[which], after.y[which]
        level = (new_y == y) & (after.stance[which] != STAND)
        crossed = (before.y[which] <= old_y) & ((new_y < y) | level)
        crossed &= (np.abs(x - new_x) < mover.half + half) & (new_y < found[which])
        crossed &= box_free(planes, after.ground[which], x, new_y, height[which])
        found[which[crossed]] = new_y[crossed]
    which = np.nonzero(found < lowest)[0]
    which = which[~hurts(planes, after.ground[which], after.x[which], found[which], height[which])]
    after.y[which] = found[which]
    after.vx[which] = after.vy[which] = after.climb[which] = 0
    after.stance[which] = np.where(after.stance[which] == CROUCH, CROUCH, STAND)
