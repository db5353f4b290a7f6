"""The flights of many bodies at once: a NumPy twin of physics' free flight, the same integers tick by tick.

landed = fly(terrain, launches)
landed.row, landed.x, landed.ticks                  where each comes to rest; row -1 for the dead
trace = trace_flights(terrain, floors, x, y, word)
trace.x, trace.y                                    where each passes, and `caught` when it meets a moving platform
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.flights.floors import Flags, Ints, Segments, plane
from nesgan_game.level.flights.free_flight import LONGEST_ARC, arcs
from nesgan_game.physics.hero_figures import Physics
from nesgan_game.physics.leap import leap_of
from nesgan_game.physics.movement import (
    CELL,
    HAZARD,
    HAZARD_INSET_X,
    HAZARD_INSET_Y,
    ONE_WAY,
    SHIFT,
    SOLID,
    Button,
    Mover,
    Peril,
    Terrain,
)

_CARRIES = SOLID | ONE_WAY


@dataclass(frozen=True, slots=True, eq=False)
class Launches:
    """Bodies in the air before their first tick there: feet centres and speeds in sub-pixels, all (N,) int64."""

    x: Ints
    y: Ints
    vx: Ints
    vy: Ints

    def __len__(self) -> int:
        return len(self.x)


@dataclass(frozen=True, slots=True, eq=False)
class Landings:
    """Where flights end: row of the floor (-1: death), x of the feet centre, ticks flown; all (N,) int64."""

    row: Ints
    x: Ints
    ticks: Ints
    windy: Flags
    """Whether it came near where a wind blows."""


class Flock:
    """Bodies in flight. step() moves all by a tick and returns who landed and who died."""

    def __init__(self, terrain: Terrain, launches: Launches) -> None:
        flags = plane(terrain)
        self._flags = flags.ravel()
        self._stride, self._origin, self._bottom = terrain.stride, terrain.origin, terrain.rows << SHIFT
        self._winds = terrain.winds
        self._half, self._height = terrain.half_width, terrain.height
        self._gravity, self._fall = terrain.gravity, terrain.fall
        hazards = (flags & HAZARD) != 0
        self._hazards = bool(hazards.any())
        # What lies in three rows and two columns from a place, so that one look clears most bodies of danger.
        wide = hazards | np.roll(hazards, -1, axis=1)
        self._danger = (wide | np.roll(wide, -1, axis=0) | np.roll(wide, -2, axis=0)).ravel()
        self.x, self.y, self.vx, self.vy = launches.x, launches.y, launches.vx, launches.vy
        self._lead, self._flush = self._sides(self.vx)

    def keep(self, which: NDArray[np.bool_]) -> None:
        """Drop all other bodies."""
        self.x, self.y, self.vx, self.vy = self.x[which], self.y[which], self.vx[which], self.vy[which]
        self._lead, self._flush = self._lead[which], self._flush[which]

    def step(self) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Move every body by a tick. Returns (landed, dead), both (N,)."""
        self.x = self._moved(self.x, self.y, self.vx, self._lead, self._flush)
        half, height = self._half, self._height
        vy = np.minimum(self.vy + self._gravity, self._fall)
        new = self.y + vy
        falls = vy > 0
        edge = np.where(falls, 1, height)
        row = (new - edge) >> SHIFT
        base = self._origin + row * self._stride
        below = self._flags[base + ((self.x - half) >> SHIFT)]
        below = below | self._flags[base + ((self.x + half - 1) >> SHIFT)]
        hit = (row != (self.y - edge) >> SHIFT) & ((below & np.where(falls, _CARRIES, SOLID)) != 0)
        landed, bumped = hit & falls, hit & ~falls
        new = np.where(landed, row << SHIFT, np.where(bumped, ((row + 1) << SHIFT) + height, new))
        self.vy = np.where(bumped, 0, vy)
        self.y = new
        dead = self._hurt(self.x, self.y)
        if self._winds:
            blown = self._blow(~landed & ~dead)
            dead[blown] = self._hurt(self.x[blown], self.y[blown])
        return landed & ~dead, dead

    def _sides(self, vx: Ints) -> tuple[Ints, Ints]:
        """From the feet's centre, the edge that goes ahead, and where a body stands before what stops it."""
        half = self._half
        return np.where(vx > 0, half - 1, -half), np.where(vx > 0, -half, CELL + half)

    def _blow(self, flying: NDArray[np.bool_]) -> NDArray[np.intp]:
        """Push those that fly by the wind where they are; returns whom."""
        push = np.zeros_like(self.x)
        for left, top, right, bottom, by in self._winds:
            inside = flying & (left <= self.x) & (self.x < right) & (top < self.y) & (self.y <= bottom)
            push[inside] = by
        blown = np.nonzero(push)[0]
        push = push[blown]
        self.x[blown] = self._moved(self.x[blown], self.y[blown], push, *self._sides(push))
        return blown

    def _moved(self, x: Ints, y: Ints, vx: Ints, lead: Ints, flush: Ints) -> Ints:
        """Return where bodies at x and y are after moving by vx, stopped flush against solid cells."""
        new = x + vx
        col = (new + lead) >> SHIFT
        crossed = np.nonzero((col != (x + lead) >> SHIFT) & (vx != 0))[0]
        if not len(crossed):
            return new
        y, col = y[crossed], col[crossed]
        top, last = (y - self._height) >> SHIFT, (y - 1) >> SHIFT
        place = self._origin + top * self._stride + col
        in_way = self._flags[place] | self._flags[place + self._stride]
        in_way |= self._flags[place + (last - top) * self._stride]
        blocked = (in_way & SOLID) != 0
        stopped = crossed[blocked]
        new[stopped] = (col[blocked] << SHIFT) + flush[stopped]
        return new

    def _hurt(self, x: Ints, y: Ints) -> NDArray[np.bool_]:
        """Whether bodies at x and y are dead there."""
        half, height = self._half, self._height
        dead = y - height >= self._bottom
        if not self._hazards:
            return dead
        # Bodies lower than the frame is deep are already dead; the look must stay inside it.
        top = np.minimum((y - height + HAZARD_INSET_Y) >> SHIFT, self._bottom >> SHIFT)
        place = self._origin + top * self._stride + ((x - half) >> SHIFT)
        near = np.nonzero(self._danger[place] & ~dead)[0]
        if not len(near):
            return dead
        x, y = x[near], y[near]
        left, right = (x - half + HAZARD_INSET_X) >> SHIFT, (x + half - HAZARD_INSET_X - 1) >> SHIFT
        top, last = (y - height + HAZARD_INSET_Y) >> SHIFT, (y - HAZARD_INSET_Y - 1) >> SHIFT
        touched = np.zeros(len(near), dtype=np.uint8)
        for row in (top, np.minimum(top + 1, last), last):
            base = self._origin + row * self._stride
            touched |= self._flags[base + left] | self._flags[base + right]
        dead[near] = (touched & HAZARD) != 0
        return dead


def fly(terrain: Terrain, launches: Launches) -> Landings:
    """Let all bodies fly until they land or die."""
    row, x, ticks = np.zeros((3, len(launches)), dtype=np.int64)
    landings = Landings(row, x, ticks, np.zeros(len(launches), dtype=np.bool_))
    for arc in arcs(terrain, launches.x, launches.y, launches.vx, launches.vy):
        ended = arc.landed | arc.dead
        who = arc.who[ended]
        landings.row[who] = np.where(arc.landed, arc.y >> SHIFT, -1)[ended]
        landings.x[who] = arc.x[ended]
        landings.ticks[who] = (arc.begin + arc.ticks)[ended]
        landings.windy[arc.who[arc.windy]] = True
    if landings.windy.any():
        _fly_by_ticks(terrain, launches, landings)
    return landings


def _fly_by_ticks(terrain: Terrain, launches: Launches, landings: Landings) -> None:
    """Find out where those land that may meet a wind."""
    alive, ticks = np.nonzero(landings.windy)[0], 0
    some = Launches(launches.x[alive], launches.y[alive], launches.vx[alive], launches.vy[alive])
    flock = Flock(terrain, some)
    while len(alive):
        landed, dead = flock.step()
        ticks += 1
        done = landed | dead
        if not done.any():
            continue
        landings.row[alive[done]] = np.where(landed, flock.y >> SHIFT, -1)[done]
        landings.x[alive[done]] = flock.x[done]
        landings.ticks[alive[done]] = ticks
        flock.keep(~done)
        alive = alive[~done]


class Trace(NamedTuple):
    """Where flights pass: x, y (T + 1, N) feet centres; ticks (N,) flown; number (N,) the floor landed on or -1."""

    x: Ints
    y: Ints
    ticks: Ints
    number: Ints
    physics: Physics

    def part(self, begin: int, end: int) -> Trace:
        """Some of the flights."""
        return Trace(
            self.x[:, begin:end], self.y[:, begin:end], self.ticks[begin:end], self.number[begin:end], self.physics
        )


def trace_flights(terrain: Terrain, floors: Segments, x: Ints, y: Ints, word: Ints) -> Trace:
    """Fly bodies that leapt or stepped off, three storeys down at most; keep where they pass.

    Movers are not in their way.
    """
    jumps = (word & int(Button.JUMP)) != 0
    way = ((word & int(Button.RIGHT)) != 0).astype(np.int64) - ((word & int(Button.LEFT)) != 0)
    launches = Launches(x, y, np.where(jumps, way * terrain.walk, 0), np.where(jumps, -terrain.jump, 0))
    count, most = len(x), leap_of(terrain.physics).falls - 1
    places = np.empty((2, most + 1 + LONGEST_ARC, count), dtype=np.int64)
    ticks, rests, windy = np.zeros(count, dtype=np.int64), *np.zeros((2, count), dtype=np.bool_)
    places[:, 0] = x, y
    for arc in arcs(terrain, launches.x, launches.y, launches.vx, launches.vy):
        path = arc.path()
        at = arc.begin + np.arange(1, len(path[0]) + 1)[:, None]
        for along, passed in zip(places, path, strict=True):
            along[at, arc.who] = passed  # beyond the end of the arc the next one is written over it
        ticks[arc.who] = arc.begin + arc.ticks
        rests[arc.who], windy[arc.who] = arc.landed, arc.windy
        if (arc.begin + arc.ticks >= most).all():
            break
    if windy.any():
        _trace_by_ticks(terrain, launches, np.nonzero(windy)[0], places[:, : most + 1], ticks, rests)
    rests &= ticks <= most
    ticks = np.minimum(ticks, most)
    at = np.minimum(np.arange(int(ticks.max(initial=0)) + 1)[:, None], ticks)
    xs, ys = (np.take_along_axis(along, at, axis=0) for along in places)
    number = floors.under(xs[-1], np.where(rests, ys[-1] >> SHIFT, -1))
    return Trace(xs, ys, ticks, number, terrain.physics)


def _trace_by_ticks(
    terrain: Terrain, launches: Launches, alive: NDArray[np.intp], places: Ints, ticks: Ints, rests: Flags
) -> None:
    """Write down where some flights pass that may meet a wind: places (2, T, N), ticks and whether they land (N,)."""
    flock = Flock(terrain, Launches(launches.x[alive], launches.y[alive], launches.vx[alive], launches.vy[alive]))
    for passed in range(1, places.shape[1]):
        landed, dead = flock.step()
        places[:, passed, alive] = flock.x, flock.y
        ticks[alive], rests[alive] = passed, landed
        flock.keep(~landed & ~dead)
        alive = alive[~landed & ~dead]
        if not len(alive):
            break


def passes(mover: Mover, trace: Trace) -> NDArray[np.bool_]:
    """Whether flights enter the box of a mover's course at all."""
    left, right, top, bottom = mover.course()
    half = trace.physics.half_width
    over: NDArray[np.bool_] = (trace.x > left - half) & (trace.x < right + half)
    inside: NDArray[np.bool_] = np.any(over & (trace.y >= top) & (trace.y <= bottom + CELL), axis=0)
    return inside


def struck(peril: Peril, trace: Trace, flight: Ints, tick: Ints) -> NDArray[np.bool_]:
    """Whether flights (N,) begun at these ticks touch a peril before they land."""
    nowhere = (0, 0, 0, 0)
    boxes = np.array([box or nowhere for box in peril.boxes], dtype=np.int64)
    steps = np.arange(1, len(trace.x))[:, None]
    left, top, right, bottom = boxes[(tick[None] + steps + peril.phase) % len(boxes)].transpose(2, 0, 1)
    x, y = trace.x[1:, flight], trace.y[1:, flight]
    half, height = trace.physics.half_width - HAZARD_INSET_X, trace.physics.height - HAZARD_INSET_Y
    across = (left < x + half) & (x - half < right)
    down = (top < y - HAZARD_INSET_Y) & (y - height < bottom)
    touched: NDArray[np.bool_] = (across & down & (right > left) & (steps <= trace.ticks[flight])).any(axis=0)
    return touched


def clear_walks(terrain: Terrain, x: Ints, y: int, starts: Ints) -> NDArray[np.bool_]:
    """Whether walks begun at ticks (K,) touch nothing that kills at times; x (T + 1,), y: where all of them pass."""
    clear = np.ones(len(starts), dtype=bool)
    ticks, number = np.array([len(x) - 1]), np.zeros(1, dtype=np.int64)
    one = Trace(x[:, None], np.full((len(x), 1), y), ticks, number, terrain.physics)
    reach = min(x[0], x[-1]) - CELL, y - terrain.height, max(x[0], x[-1]) + CELL, y
    for peril, left, top, right, bottom in terrain.perils:
        if left < reach[2] and reach[0] < right and top < reach[3] and reach[1] < bottom:
            clear &= ~struck(peril, one, np.zeros_like(starts), starts)
    return clear


def caught(mover: Mover, trace: Trace, flight: Ints, tick: Ints) -> tuple[Ints, Ints]:
    """Return after how many ticks flights (N,) begun at these ticks are caught (-1: never), how far off its middle."""
    across, high = _course(mover)
    if (high == mover.y).all():
        return _caught_level(mover, across, trace, flight, tick)
    begin, wide = _window(mover, trace)
    if not wide:
        return np.full(len(flight), -1), np.zeros(len(flight), dtype=np.int64)
    step = np.minimum(begin[flight] + np.arange(wide)[:, None], len(trace.x) - 2)
    then = (tick + step) % mover.period
    # Many are looked up: one number for each place is three times as fast as two.
    x, y = trace.x.ravel(), trace.y.ravel()
    place = step * trace.x.shape[1] + flight
    next_place = place + trace.x.shape[1]
    off = np.abs(x.take(next_place) - np.roll(across, -1).take(then))
    crossed = (y.take(place) <= high.take(then)) & (np.roll(high, -1).take(then) < y.take(next_place))
    crossed &= (off < mover.half + trace.physics.half_width) & (step < trace.ticks[flight])
    first, along = np.argmax(crossed, axis=0), np.arange(len(flight))
    return np.where(crossed[first, along], begin[flight] + first + 1, -1), off[first, along]


@lru_cache(maxsize=64)
def _course(mover: Mover) -> tuple[Ints, Ints]:
    """Where the middle of a mover's upper edge is at every tick of its period, x and y; not to be written to."""
    across, high = np.array([mover.at(at) for at in range(mover.period)], dtype=np.int64).T.copy()
    return across, high


def _window(mover: Mover, trace: Trace) -> tuple[Ints, int]:
    """Return the first ticks at which flights (N,) may come down through a mover's course, and how many there are."""
    left, right, top, bottom = mover.course()
    half = trace.physics.half_width
    x, y, after = trace.x[1:], trace.y[:-1], trace.y[1:]
    near = (left - half < x) & (x < right + half) & (y <= bottom) & (top < after)
    near &= np.arange(len(x))[:, None] < trace.ticks
    if not near.any():
        return np.zeros(near.shape[1], dtype=np.int64), 0
    begin = np.argmax(near, axis=0)
    end = len(near) - np.argmax(near[::-1], axis=0)
    return begin, int(np.where(near.any(axis=0), end - begin, 0).max())


def _caught_level(mover: Mover, course: Ints, trace: Trace, flight: Ints, tick: Ints) -> tuple[Ints, Ints]:
    """Return what caught() does for a mover that goes along a level: a flight comes down through that only once.

    course (period,): where its middle is.
    """
    steps = np.arange(len(trace.x) - 1)[:, None]
    crossed: Flags = (trace.y[:-1] <= mover.y) & (mover.y < trace.y[1:]) & (steps < trace.ticks)
    if not len(steps):
        return np.full(len(flight), -1), np.zeros(len(flight), dtype=np.int64)
    first = np.argmax(crossed, axis=0)[flight]
    ever = crossed[first, flight]
    off = np.abs(trace.x[first + 1, flight] - course[(tick + first + 1) % len(course)])
    found = ever & (off < mover.half + trace.physics.half_width)
    return np.where(found, first + 1, -1), off
