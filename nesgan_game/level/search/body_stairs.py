"""Many bodies and stairs: a NumPy twin of physics' stairs."""

from __future__ import annotations

import numpy as np

from nesgan_game.level.search.bodies import AIR, STAIRS, STAND, Bodies, Flags
from nesgan_game.level.search.body_contacts import Ints, Planes, box_free, carried, hurts, slide
from nesgan_game.physics.movement import CELL, CLIMB, SHIFT, SOLID, STAIR_LEFT, STAIR_RIGHT, Button

_LEFT, _RIGHT, _UP, _DOWN = map(int, (Button.LEFT, Button.RIGHT, Button.UP, Button.DOWN))


def toward_stairs(planes: Planes, bodies: Bodies, words: Ints) -> tuple[Flags, Bodies]:
    """Whether each walks toward stairs or boards them, and the bodies after that."""
    x, y, ground = bodies.x, bodies.y, bodies.ground
    nearest = (x + CELL // 2) >> SHIFT
    up = (words & _UP) != 0
    base = planes.base(ground) + ((y >> SHIFT) - up) * planes.stride
    found, room = np.zeros(len(bodies), dtype=bool), box_free(planes, ground, x, y, planes.height)
    after = bodies.take(np.arange(len(bodies)))
    for corner in (nearest, nearest + np.where(x > nearest << SHIFT, 1, -1)):
        before, behind = planes.flags[base + corner - 1], planes.flags[base + corner]
        right = (np.where(up, behind, before) & STAIR_RIGHT) != 0
        left = (np.where(up, before, behind) & STAIR_LEFT) != 0
        climb = np.where(right, 1, np.where(left, -1, 0)).astype(np.int32)
        gap = (corner << SHIFT) - x
        boards = np.nonzero(~found & (climb != 0) & (gap == 0) & room)[0]
        some = bodies.take(boards)
        some.stance[:], some.climb = STAIRS, climb[boards]
        some = on_stairs(planes, some, words[boards])
        moved = some.x != x[boards]
        after.put(boards[moved], some.take(moved))
        found[boards[moved]] = True
        new = slide(planes, ground, x, y, np.clip(gap, -planes.walk, planes.walk), planes.height)
        walks = ~found & (climb != 0) & (gap != 0) & (new != x) & carried(planes, ground, new, y)
        walks &= box_free(planes, ground, new, y, planes.height) & ~hurts(planes, ground, new, y, planes.height)
        after.x[walks], after.vx[walks], after.vy[walks] = new[walks], (new - x)[walks], 0
        after.facing[walks], after.stance[walks] = np.where(gap[walks] > 0, 1, -1), STAND
        after.climb[walks], after.held[walks] = 0, words[walks]
        found |= walks
    return found, after


def on_stairs(planes: Planes, bodies: Bodies, words: Ints) -> Bodies:
    """One tick of bodies on stairs: along the flight, off its end, or still."""
    x, y, climb = bodies.x, bodies.y, bodies.climb
    across = ((words & _RIGHT) != 0).astype(np.int32) - ((words & _LEFT) != 0)
    rise = np.where((words & _UP) != 0, 1, np.where((words & _DOWN) != 0, -1, across * climb)).astype(np.int32)
    way = rise * climb
    new, high = x + way * CLIMB, y - rise * CLIMB
    corner = np.where(way > 0, (x >> SHIFT) + 1, (x - 1) >> SHIFT) << SHIFT
    ends = (rise != 0) & ((new - corner) * way >= 0)
    level = y - rise * np.abs(corner - x)
    place = planes.base(bodies.ground) + ((level >> SHIFT) - (rise > 0)) * planes.stride
    ahead = planes.flags[np.where(ends, place + (corner >> SHIFT) - (way < 0), 0)]
    ends &= (ahead & np.where(climb > 0, STAIR_RIGHT, STAIR_LEFT)) == 0
    column = planes.base(bodies.ground) + (new >> SHIFT)
    blocked = np.zeros(len(bodies), dtype=bool)
    first, last = (high - planes.height) >> SHIFT, (high - 1) >> SHIFT
    for row in (first, np.minimum(first + 1, last), last):
        blocked |= (planes.flags[column + row * planes.stride] & SOLID) != 0
    off = ends & box_free(planes, bodies.ground, corner, level, planes.height)
    goes = (rise != 0) & ~ends & ~blocked
    stands = carried(planes, bodies.ground, corner, level)
    after = bodies.take(np.arange(len(bodies)))
    after.x = np.where(off, corner, np.where(goes, new, x)).astype(np.int32)
    after.y = np.where(off, level, np.where(goes, high, y)).astype(np.int32)
    after.vx = np.where(goes, way * CLIMB, 0).astype(np.int32)
    after.vy = np.where(goes, -rise * CLIMB, 0).astype(np.int32)
    after.facing = np.where(way != 0, way, bodies.facing).astype(np.int32)
    after.stance = np.where(off, np.where(stands, STAND, AIR), STAIRS).astype(np.int32)
    after.climb = np.where(off, 0, climb).astype(np.int32)
    after.held = words.copy()
    return after
