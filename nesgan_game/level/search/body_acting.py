"""What befalls many bodies beside what their cells are: NumPy twins of physics' belts, springs, winds and perils."""

from __future__ import annotations

import numpy as np

from nesgan_game.level.search.bodies import AIR, CROUCH, DEAD, STAND, Bodies, Flags
from nesgan_game.level.search.body_contacts import Ints, Planes, box_free, carried, hurts, mover_under, slide
from nesgan_game.physics.movement import CARRIES, CELL, HAZARD_INSET_X, HAZARD_INSET_Y, SHIFT


def springs_under(planes: Planes, bodies: Bodies) -> Ints:
    """Return the speed with which a springboard throws each resting body, 0 for none."""
    rests = (bodies.stance == STAND) | (bodies.stance == CROUCH)
    rests &= carried(planes, bodies.ground, bodies.x, bodies.y)
    return _under(planes, bodies, planes.springs, rests)


def befall(planes: Planes, before: Bodies, after: Bodies, tick: Ints) -> None:
    """Push aside, and kill, bodies after their own motion; tick (N,): the clock before it."""
    rested = (before.stance == STAND) | (before.stance == CROUCH)
    rests = (after.stance == STAND) | (after.stance == CROUCH)
    _push(planes, after, _under(planes, after, planes.belts, rested & rests), tick + 1)
    if planes.winds:
        walks = (before.stance == STAND) & (after.stance == STAND) & (after.vx != 0)
        _push(planes, after, np.where(walks | (after.stance == AIR), _winds(planes, after), 0), tick + 1)
    dead = _struck(planes, after, tick + 1)
    after.stance[dead] = DEAD
    after.vx[dead] = after.vy[dead] = after.climb[dead] = 0


def _under(planes: Planes, bodies: Bodies, speeds: Ints, which: Flags) -> Ints:
    """Return the speed of the cell under the middle of the feet, or of the one that carries beside it."""
    place = np.int32(planes.origin) + np.clip(bodies.y >> SHIFT, -1, planes.rows) * planes.stride
    base = place + bodies.ground * np.int32(planes.size)
    middle, left = bodies.x >> SHIFT, (bodies.x - planes.half_width) >> SHIFT
    right = (bodies.x + planes.half_width - 1) >> SHIFT
    beside = np.where((planes.flags[base + left] & CARRIES) != 0, left, right)
    col = np.where((planes.flags[base + middle] & CARRIES) != 0, middle, beside)
    found: Ints = np.where(which & ((bodies.y & (CELL - 1)) == 0), speeds[place + col], 0).astype(np.int32)
    return found


def _winds(planes: Planes, bodies: Bodies) -> Ints:
    found = np.zeros(len(bodies), dtype=np.int32)
    for left, top, right, bottom, push in reversed(planes.winds):
        inside = (left <= bodies.x) & (bodies.x < right) & (top < bodies.y) & (bodies.y <= bottom)
        found[inside] = push
    return found


def _push(planes: Planes, bodies: Bodies, by: Ints, tick: Ints) -> None:
    which = np.nonzero((by != 0) & (bodies.stance != DEAD))[0]
    if not len(which):
        return
    some, ground = bodies.take(which), bodies.ground[which]
    height = np.where(some.stance == CROUCH, planes.crouch_height, planes.height)
    some.x = slide(planes, ground, some.x, some.y, by[which].astype(np.int32), height)
    dead = hurts(planes, ground, some.x, some.y, height)
    held_up = (some.stance == AIR) | carried(planes, ground, some.x, some.y)
    if planes.movers:
        held_up |= mover_under(planes, some.x, some.y, tick[which]) >= 0
    low = (some.stance == CROUCH) & ~box_free(planes, ground, some.x, some.y, planes.height)
    some.vx = np.where(dead | ~held_up, 0, some.vx).astype(np.int32)
    some.vy = np.where(dead, 0, some.vy).astype(np.int32)
    fallen = np.where(held_up, some.stance, np.where(low, CROUCH, AIR))
    some.stance = np.where(dead, DEAD, fallen).astype(np.int32)
    bodies.put(which, some)


def _struck(planes: Planes, bodies: Bodies, tick: Ints) -> Flags:
    """Whether the boxes, less the forgiven rim, touch a peril at these ticks."""
    height = np.where(bodies.stance == CROUCH, planes.crouch_height, planes.height)
    left, right = bodies.x - planes.half_width + HAZARD_INSET_X, bodies.x + planes.half_width - HAZARD_INSET_X
    top, bottom = bodies.y - height + HAZARD_INSET_Y, bodies.y - HAZARD_INSET_Y
    found = np.zeros(len(bodies), dtype=bool)
    for table, phase, (west, north, east, south) in planes.perils:
        near = (west < right) & (left < east) & (north < bottom) & (top < south) & (bodies.stance != DEAD)
        which = np.nonzero(near)[0]
        box = table[(tick[which] + phase) % len(table)]
        there = box[:, 0] < box[:, 2]
        there &= (box[:, 0] < right[which]) & (left[which] < box[:, 2])
        there &= (box[:, 1] < bottom[which]) & (top[which] < box[:, 3])
        found[which] |= there
    return found
