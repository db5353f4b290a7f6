"""Where many bodies touch the grounds that they are in: NumPy twins of physics' collision and of its movers."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from nesgan_game.physics.hero_figures import Physics
from nesgan_game.physics.movement import CARRIES, CELL, HAZARD, HAZARD_INSET_X, HAZARD_INSET_Y, SHIFT, SOLID, Terrain
from nesgan_game.physics.terrain import Peril

Ints = NDArray[np.int32]
Height = Ints | int


def _table(peril: Peril) -> Ints:
    """Return a peril's boxes (ticks, 4), empty ones where there are none."""
    return np.array([box or (0, 0, 0, 0) for box in peril.boxes], dtype=np.int32)


class Planes:
    """Terrains of one shape in which the same things act, one after the other in one array of flags."""

    def __init__(self, terrain: Terrain) -> None:
        self.stride, self.origin, self.rows = terrain.stride, terrain.origin, terrain.rows
        self.bottom, self.size = terrain.rows << SHIFT, len(terrain.flags)
        self.movers, self.courses = terrain.movers, terrain.courses
        self._measure(terrain.physics)
        self.flags = np.frombuffer(terrain.flags, dtype=np.uint8).copy()
        self.hazards = bool((self.flags & HAZARD).any())
        self.belts, self.springs = (self._by_place(of) for of in (terrain.belts, terrain.springs))
        self.winds, self.befalls = terrain.winds, terrain.befalls
        self.perils = tuple((_table(peril), peril.phase, course) for peril, *course in terrain.perils)
        self.clocks = [(left, right, top, bottom, mover.period) for mover, left, right, top, bottom in self.courses]
        """Of what moves or kills at times: where the feet are of whom it may reach (x from, to, y from, to), period."""
        self.clocks += [
            (west, east, north, south + self.height, len(table)) for table, _, (west, north, east, south) in self.perils
        ]
        longest = max((mover.period for mover in self.movers), default=1)
        self._periods = np.array([mover.period for mover in self.movers], dtype=np.int64)
        self._at = np.zeros((len(self.movers), longest, 2), dtype=np.int32)
        for number, mover in enumerate(self.movers):
            self._at[number, : mover.period] = [mover.at(tick) for tick in range(mover.period)]

    def _measure(self, physics: Physics) -> None:
        """Take over a hero's figures."""
        self.physics = physics
        self.walk, self.crawl, self.jump, self.gravity = physics.walk, physics.crawl, physics.jump, physics.gravity
        self.fall, self.half_width, self.height = physics.fall, physics.half_width, physics.height
        self.crouch_height = physics.crouch_height

    def _by_place(self, speeds: Mapping[int, int]) -> Ints:
        """Return the speeds of cells by where their flags lie in one plane, 0 elsewhere."""
        found = np.zeros(self.size, dtype=np.int32)
        found[list(speeds)] = list(speeds.values())
        return found

    def __len__(self) -> int:
        return len(self.flags) // self.size

    def add(self, terrain: Terrain) -> int:
        """Take in one more; returns its number."""
        more = np.frombuffer(terrain.flags, dtype=np.uint8)
        self.flags = np.concatenate([self.flags, more])
        self.hazards = self.hazards or bool((more & HAZARD).any())
        return len(self) - 1

    def base(self, ground: Ints) -> Ints:
        """Where the cell (0, 0) of each ground is in the flags."""
        return ground * np.int32(self.size) + np.int32(self.origin)

    def at(self, mover: Ints | NDArray[np.intp], tick: Ints) -> tuple[Ints, Ints]:
        """The middle (x, y) of the upper edges of movers (N,) at ticks (N,)."""
        place = self._at[mover, tick % self._periods[mover]]
        return place[:, 0], place[:, 1]


def _both(planes: Planes, base: Ints, x: Ints, inset: int = 0) -> NDArray[np.uint8]:
    """What is at the left and the right of bodies in the rows that begin at base."""
    left, right = (x - planes.half_width + inset) >> SHIFT, (x + planes.half_width - inset - 1) >> SHIFT
    found: NDArray[np.uint8] = planes.flags[base + left] | planes.flags[base + right]
    return found


def carried(planes: Planes, ground: Ints, x: Ints, y: Ints) -> NDArray[np.bool_]:
    """Whether a cell carries feet at exactly these places."""
    base = planes.base(ground) + np.clip(y >> SHIFT, -1, planes.rows) * planes.stride
    found: NDArray[np.bool_] = ((y & (CELL - 1)) == 0) & ((_both(planes, base, x) & CARRIES) != 0)
    return found


def box_free(planes: Planes, ground: Ints, x: Ints, y: Ints, height: Height) -> NDArray[np.bool_]:
    """Whether boxes of this height with their feet here are in no solid cell."""
    base, first, last = planes.base(ground), (y - height) >> SHIFT, (y - 1) >> SHIFT
    touched = np.zeros(len(x), dtype=np.uint8)
    for row in (first, np.minimum(first + 1, last), last):
        touched |= _both(planes, base + row * planes.stride, x)
    found: NDArray[np.bool_] = (touched & SOLID) == 0
    return found


def slide(planes: Planes, ground: Ints, x: Ints, y: Ints, vx: Ints, height: Height) -> Ints:
    """Return x after moving by vx, stopped flush against solid cells."""
    new = x + vx
    lead = np.where(vx > 0, planes.half_width - 1, -planes.half_width)
    col = (new + lead) >> SHIFT
    which = np.nonzero((col != (x + lead) >> SHIFT) & (vx != 0))[0]
    if not len(which):
        return new.astype(np.int32)
    tall = height if isinstance(height, int) else height[which]
    feet, across = y[which], col[which]
    first, last = (feet - tall) >> SHIFT, (feet - 1) >> SHIFT
    base, in_way = planes.base(ground[which]) + across, np.zeros(len(which), dtype=np.uint8)
    for row in (first, np.minimum(first + 1, last), last):
        in_way |= planes.flags[base + row * planes.stride]
    stopped = (in_way & SOLID) != 0
    half = planes.half_width
    flush = np.where(vx[which] > 0, (across << SHIFT) - half, ((across + 1) << SHIFT) + half)
    new[which[stopped]] = flush[stopped]
    return new.astype(np.int32)


def hurts(planes: Planes, ground: Ints, x: Ints, y: Ints, height: Height) -> NDArray[np.bool_]:
    """Whether boxes, less the forgiven rim, touch a hazard or have left the map at the bottom."""
    out: NDArray[np.bool_] = y - height >= planes.bottom
    if not planes.hazards:
        return out
    base = planes.base(ground)
    first, last = (y - height + HAZARD_INSET_Y) >> SHIFT, (y - HAZARD_INSET_Y - 1) >> SHIFT
    first, last = np.minimum(first, planes.rows), np.minimum(last, planes.rows)
    touched = np.zeros(len(x), dtype=np.uint8)
    for row in (first, np.minimum(first + 1, last), last):
        touched |= _both(planes, base + row * planes.stride, x, HAZARD_INSET_X)
    out |= (touched & HAZARD) != 0
    return out


def mover_under(planes: Planes, x: Ints, y: Ints, tick: Ints) -> Ints:
    """Number of the first mover whose upper edge carries feet at exactly these places, -1 for none."""
    found, half = np.full(len(x), -1, dtype=np.int32), planes.half_width
    for number, (mover, left, right, top, bottom) in enumerate(planes.courses):
        near = (found < 0) & (top <= y) & (y <= bottom) & (left - half < x) & (x < right + half)
        which = np.nonzero(near)[0]
        at_x, at_y = planes.at(np.full(len(which), number), tick[which])
        found[which[(at_y == y[which]) & (np.abs(x[which] - at_x) < mover.half + half)]] = number
    return found


def mover_lifting(planes: Planes, x: Ints, y: Ints, tick: Ints) -> Ints:
    """Number of the first mover that takes feet off the floor they rest on, -1 for none."""
    found = np.full(len(x), -1, dtype=np.int32)
    for number, (mover, left, right, top, bottom) in enumerate(planes.courses):
        near = (found < 0) & (top <= y) & (y <= bottom) & (left <= x) & (x <= right)
        which = np.nonzero(near)[0]
        same = np.full(len(which), number)
        (old_x, old_y), (_, new_y) = planes.at(same, tick[which]), planes.at(same, tick[which] + 1)
        feet = y[which]
        lifts = ((new_y < feet) & (feet <= old_y)) | ((new_y == feet) & (feet == old_y))
        found[which[lifts & (np.abs(x[which] - old_x) <= mover.half)]] = number
    return found
