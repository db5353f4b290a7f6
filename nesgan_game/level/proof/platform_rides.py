"""Links on and off platforms that move: flights met with the platforms' places, and each link found played by physics.

A platform is a place to be like a floor: its number is that of the floors before it, and on from there. A link of this
kind is timed: it works when the clock, modulo the link's cycle, is at its phase; whoever takes it waits for that.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.flights.floors import Changes, Ints, Segments, plane
from nesgan_game.level.flights.trajectories import Trace, caught, passes, trace_flights
from nesgan_game.level.proof.jumps import Link, renumbered
from nesgan_game.level.search.states import undisturbed
from nesgan_game.nes import FIELD_ROWS
from nesgan_game.physics.leap import leap_of
from nesgan_game.physics.movement import CELL, PX, SHIFT, SOLID, Body, Button, Mover, Stance, Terrain, step

_SPACING = 8 * PX
"""Between launch places on a floor; the clock gives the choice that a walk does not."""
_PHASES = 48
"""Moments of a cycle that are tried at most."""
_LONGEST_CYCLE = 1200
"""Ticks after which two platforms count as having met in all ways, though their common period may be longer."""
_EARLY = 8
"""Ticks before a step over the edge at which to set off."""
_JUMP, _RIGHT, _LEFT = int(Button.JUMP), int(Button.RIGHT), int(Button.LEFT)
_LEAPS = (_JUMP | _RIGHT, _JUMP | _LEFT, _JUMP)
_DROP = FIELD_ROWS * CELL
"""How far below its launch a flight may end: the height of a room's storey."""
_FLIGHT = 40
"""Ticks in the air that a link off a platform is counted with, beside half a cycle of waiting: about what a leap on
level ground takes, 21 up and as many down."""
_STEP_OVER = 4
"""Ticks beyond _EARLY within which the edge must have been stepped over; else something is in the way."""
_AT_ONCE = 10_000
"""Flights at once: they take 40 MB. The stages of our castles have a quarter of them."""
_APART = 16
"""Of the flights that meet a platform, every so many is played: neighbours in place or moment fail alike."""
_FLOORS = -1
"""Stands for floors, among the numbers of movers that are flown to."""
_ABOARD = -2
"""Stands for a floor's launches onto a mover, among the numbers of movers."""
_SET_DOWN = -3
"""And for a mover's own setting down of who waits on it."""
_TRIES = 6
"""Flights of one link that physics plays before it counts as none."""


class _Lanes(NamedTuple):
    """Flights to be tried, all (N,): the first place in the air, the word, the tick of the clock at the launch, and
    place: the segment left, or how far from the middle of its platform the body stood.
    """

    x: Ints
    y: Ints
    word: Ints
    tick: Ints
    place: Ints


class _Plan(NamedTuple):
    """Flights that are tried together."""

    mover: int
    other: int
    """The mover flown to, _FLOORS, _ABOARD or _SET_DOWN."""
    cycle: int
    """The ticks after which both are where they were."""
    lanes: _Lanes


_NO_LANES = _Lanes(*np.zeros((5, 0), dtype=np.int64))


@dataclass(frozen=True, slots=True, eq=False)
class Ride:
    """Links on or off one platform, and on what they hang."""

    links: tuple[Link, ...]
    lanes: _Lanes
    """The flights that were tried."""
    segments: Ints
    """Where they land."""
    box: tuple[int, int, int, int]
    """Sub-pixels left, top, right, bottom: where a body may come to that takes one of them, or waits for it."""

    def over(self, changes: Changes, lanes: _Lanes, *, leaves_floors: bool) -> Ride | None:
        """Return the same by the numbers of another terrain; None where it does not hold there.

        lanes: the flights that are to be tried there; leaves_floors: whether they begin on floors, by their numbers.
        """
        left, top, right, bottom = [np.array([edge >> SHIFT]) for edge in self.box]
        if changes.touch(top, left, bottom, right)[0] or (changes.number[self.segments] < 0).any():
            return None
        place = changes.number[self.lanes.place] if leaves_floors else self.lanes.place
        if not all(map(np.array_equal, self.lanes._replace(place=place), lanes)):
            return None
        links = tuple(renumbered(self.links, changes))
        return Ride(links, lanes, changes.number[self.segments], self.box)


def find_rides(
    terrain: Terrain, floors: Segments, before: Sequence[Ride] = (), changes: Changes | None = None
) -> tuple[Ride, ...]:
    """Return links from floors onto movers, from movers to floors, and from one mover to another.

    before: those of a terrain from which this one differs by a few changes; what they do not concern is taken over.
    """
    if not terrain.movers:
        return ()
    plans, known = list(_plans(terrain, floors)), list[Ride | None]()
    for place, plan in enumerate(plans):  # the platforms are the same ones, so that `before` is in this order as well
        leaves_floors = plan.other == _ABOARD
        known.append(before[place].over(changes, plan.lanes, leaves_floors=leaves_floors) if changes else None)
    missing = [plan for ride, plan in zip(known, plans, strict=True) if ride is None]
    new = iter([ride for wave in _waves(missing) for ride in _flown(terrain, floors, wave)])
    return tuple(ride or next(new) for ride in known)


def _plans(terrain: Terrain, floors: Segments) -> Iterator[_Plan]:
    """Yield the flights from floors to each mover, and from each to floors and to the movers near it."""
    for number, mover in enumerate(terrain.movers):
        yield _Plan(number, _ABOARD, mover.period, _launches_to(terrain, floors, mover))
        for other, cycle in [(_FLOORS, mover.period), *_neighbours(terrain, number)]:
            yield _Plan(number, other, cycle, _launches_from(terrain, mover, cycle))
    for number, mover in enumerate(terrain.movers):
        yield _Plan(number, _SET_DOWN, mover.period, _NO_LANES)


def _waves(plans: Iterable[_Plan]) -> Iterator[list[_Plan]]:
    """Yield plans to be flown at once: a tick of a thousand bodies takes hardly longer than one of a hundred."""
    wave: list[_Plan] = []
    for plan in plans:
        if wave and sum(len(one.lanes.x) for one in (*wave, plan)) > _AT_ONCE:
            yield wave
            wave = []
        wave.append(plan)
    if wave:
        yield wave


def _flown(terrain: Terrain, floors: Segments, wave: Sequence[_Plan]) -> Iterator[Ride]:
    """Yield the links that plans come to."""
    every = _Lanes(*[np.concatenate(column) for column in zip(*[plan.lanes for plan in wave], strict=True)])
    whole, begin = trace_flights(terrain, floors, every.x, every.y, every.word), 0
    for plan in wave:
        end = begin + len(plan.lanes.x)
        yield _found(terrain, floors, plan, whole.part(begin, end))
        begin = end


def _found(terrain: Terrain, floors: Segments, plan: _Plan, trace: Trace) -> Ride:
    """Return the links of one kind that a mover has."""
    number, other, _, lanes = plan
    mover = terrain.movers[number]
    if other == _ABOARD:
        links = tuple(_boarding(terrain, floors, number, lanes, trace))
    elif other == _SET_DOWN:
        links = tuple(_set_down(terrain, floors, len(floors) + number, mover))
    else:
        links = tuple(_leaving(terrain, floors, plan, trace))
    movers = (mover, terrain.movers[other]) if other >= 0 else (mover,)
    lefts, rights, tops, bottoms = zip(*[one.course() for one in movers], strict=True)
    beside = terrain.half_width + CELL  # a body stands a few steps off the place where it leaves the floor
    landed = [link.target for link in links] if other == _SET_DOWN else trace.number[trace.number >= 0]
    segments = np.unique(np.array(landed, dtype=np.int64))
    return Ride(
        links,
        lanes,
        segments,
        (
            int(min(*lefts, trace.x.min(initial=lefts[0]))) - beside,
            int(min(*tops, trace.y.min(initial=tops[0]))) - terrain.height - CELL,
            int(max(*rights, trace.x.max(initial=rights[0]))) + beside,
            int(max(*bottoms, trace.y.max(initial=bottoms[0]))) + CELL,
        ),
    )


def _boarding(terrain: Terrain, floors: Segments, number: int, lanes: _Lanes, trace: Trace) -> Iterator[Link]:
    mover = terrain.movers[number]
    near = np.nonzero(passes(mover, trace))[0]
    ticks = _moments(mover.period)
    flight, tick = np.repeat(near, len(ticks)), np.tile(ticks, len(near))
    after, off = caught(mover, trace, flight, tick)
    target = len(floors) + number
    for source in np.unique(lanes.place[flight[after >= 0]]).tolist():
        mine = np.nonzero((after >= 0) & (lanes.place[flight] == source))[0]
        for one in mine[np.argsort(off[mine], kind="stable")][: _APART * _TRIES : _APART].tolist():
            lane = int(flight[one])
            x, y, word = int(lanes.x[lane]), int(lanes.y[lane]), int(lanes.word[lane])
            first, early = _stand(x, word, terrain.walk)
            flown, phase = int(after[one]) + early, (int(tick[one]) - early) % mover.period
            launch = play_launch(terrain, floors, Body(first, y), phase, word, target)
            if launch is not None:
                # A walk stops within half a step of where it should; half the period is what the wait takes on average.
                near_by = first - terrain.walk // 2, first + terrain.walk // 2
                yield Link(source, target, word, *near_by, 0, 0, flown + mover.period // 2, True, mover.period, phase)
                break


def _leaving(terrain: Terrain, floors: Segments, plan: _Plan, trace: Trace) -> Iterator[Link]:
    """Yield links from a mover to floors, or to another mover."""
    number, other, cycle, lanes = plan
    source, mover = len(floors) + number, terrain.movers[number]
    if other == _FLOORS:
        targets = trace.number
    else:
        after, _ = caught(terrain.movers[other], trace, np.arange(len(lanes.x)), lanes.tick)
        targets = np.where(after >= 0, len(floors) + other, -1)
    for target in np.unique(targets[targets >= 0]).tolist():
        spare = None
        for lane in _spread(np.nonzero(targets == target)[0], np.abs(lanes.place)):
            link = _left(terrain, floors, mover, lanes, lane, source, target, cycle)
            if link is None:
                continue
            # On a floor where the flight ends; another mover is come to in its middle.
            end = int(trace.x[-1, lane]) if other == _FLOORS else 0
            link = link._replace(lands_first=end, lands_last=end)
            if _stays(terrain, floors, mover, link):
                spare = link
                break
            spare = spare or link
        if spare is not None:
            yield spare


def _left(
    terrain: Terrain, floors: Segments, mover: Mover, lanes: _Lanes, lane: int, source: int, target: int, cycle: int
) -> Link | None:
    """Return the link off a mover by one flight if physics agrees."""
    word = int(lanes.word[lane])
    first, early = _stand(int(lanes.place[lane]), word, terrain.walk)
    phase = (int(lanes.tick[lane]) - early) % cycle
    x, y = mover.at(phase)
    launch = play_launch(terrain, floors, Body(x + first, y), phase, word, target)
    if launch is None:
        return None
    near_by = first - terrain.walk // 2, first + terrain.walk // 2
    return Link(source, target, word, *near_by, 0, 0, cycle // 2 + _FLIGHT, True, cycle, phase)


def _set_down(terrain: Terrain, floors: Segments, source: int, mover: Mover) -> Iterator[Link]:
    """Yield the link off by waiting, where a mover comes level with a floor that takes the body over."""
    if undisturbed(terrain, mover, 0):
        return
    far = mover.period // 2 - mover.phase  # half a period after the start of the course it is at its far end
    for end in (far % mover.period, -mover.phase % mover.period):
        tick = (end + mover.period // 2) % mover.period
        x, y = mover.at(tick)
        body = Body(x, y)
        if standing_on(terrain, floors, body, tick) != source:
            continue
        for waited in range(mover.period):
            body = step(body, 0, terrain, tick + waited)
            target = standing_on(terrain, floors, body, tick + waited + 1)
            if target != source:
                if 0 <= target < len(floors):
                    phase = (tick + waited) % mover.period
                    half = mover.period // 2
                    near_by = -terrain.walk, terrain.walk
                    yield Link(source, target, 0, *near_by, body.x, body.x, half, True, mover.period, phase)
                break


def _stays(terrain: Terrain, floors: Segments, mover: Mover, link: Link) -> bool:
    """Whether a body can wait on its mover where it must: no wall sweeps it off, no floor takes it over."""
    if undisturbed(terrain, mover, (link.first + link.last) // 2):
        return True
    x, y = mover.at(link.phase)
    body = Body(x + (link.first + link.last) // 2, y)
    for tick in range(link.phase, link.phase + mover.period):
        if standing_on(terrain, floors, body, tick) != link.source:
            return False
        body = step(body, 0, terrain, tick)
    return True


def play_launch(terrain: Terrain, floors: Segments, body: Body, tick: int, word: int, target: int) -> list[int] | None:
    """Press a word until off what carries the body, then nothing until it rests; the words if that is on the target."""
    words: list[int] = []
    longest = leap_of(terrain.physics).falls
    start = standing_on(terrain, floors, body, tick)
    while len(words) < longest and body.stance is not Stance.DEAD:
        here = standing_on(terrain, floors, body, tick + len(words))
        if words and here >= 0 and (here != start or word & _JUMP):
            return words if here == target else None
        pressed = word if not words or (here == start and not word & _JUMP) else 0
        if len(words) > _EARLY + _STEP_OVER and pressed:
            return None
        body = step(body, pressed, terrain, tick + len(words))
        words.append(pressed)
    return None


def standing_on(terrain: Terrain, floors: Segments, body: Body, tick: int) -> int:
    """Return the number of the floor or mover under a body at rest, -1 for none."""
    if body.stance is not Stance.STAND and body.stance is not Stance.CROUCH:
        return -1
    number = floors.at(body.x, body.y)
    if number >= 0 or not terrain.movers:
        return number
    riding = aboard(body, terrain, tick)
    return len(floors) + riding if riding >= 0 else -1


def aboard(body: Body, terrain: Terrain, tick: int) -> int:
    """Return which of the terrain's movers carries a body at rest, -1 for none."""
    for number, mover in enumerate(terrain.movers):
        x, y = mover.at(tick)
        if y == body.y and abs(body.x - x) < mover.half + terrain.half_width:
            return number
    return -1


def _stand(place: int, word: int, walk: int) -> tuple[int, int]:
    """Return where to wait for a launch at a place, and how many ticks before it to set off."""
    if word & _JUMP:
        return place, 0
    return place - _EARLY * walk * (1 if word & _RIGHT else -1), _EARLY


def _moments(cycle: int) -> Ints:
    """Ticks all over a cycle, _PHASES at most and two apart at least: a tick alone hardly moves a platform."""
    return np.arange(0, cycle, max(2, -(-cycle // _PHASES)))


def _launches_to(terrain: Terrain, floors: Segments, mover: Mover) -> _Lanes:
    """Every launch place on the floors around a mover's course; ticks are 0."""
    left, right, top, bottom = mover.course()
    runs, found, walk = floors.runs, [], terrain.walk
    longest, rise = leap_of(terrain.physics).longest, (leap_of(terrain.physics).step_rows + 1) * CELL
    for run in np.nonzero(
        (runs.first < right + longest)
        & (runs.last > left - longest)
        & (runs.row << SHIFT > top - _DROP)
        & (runs.row << SHIFT < bottom + _DROP)
    )[0].tolist():
        y, number = int(runs.row[run]) << SHIFT, int(runs.segment[run])
        first, last = max(int(runs.first[run]), left - longest), min(int(runs.last[run]), right + longest)
        if top < y + rise and y - rise < bottom + _DROP:
            first, last = first + walk // 2, last - walk // 2
            places = sorted({*range(first, last, _SPACING), last}) if first <= last else []
            found += [(x, y, word, 0, number) for x in places for word in _LEAPS]
        if runs.falls_left[run]:
            found.append((int(runs.first[run]) - walk // 2, y, _LEFT, 0, number))
        if runs.falls_right[run]:
            found.append((int(runs.last[run]) + walk // 2, y, _RIGHT, 0, number))
    return _Lanes(*np.array(found, dtype=np.int64).reshape(-1, 5).T)


def _launches_from(terrain: Terrain, mover: Mover, cycle: int) -> _Lanes:
    """Leaps and steps off a mover at moments all over a cycle, where there is room for the body."""
    ticks = _moments(cycle)
    at = np.array([mover.at(tick + 1) for tick in ticks.tolist()], dtype=np.int64)
    # From its middle, from well inside its ends, and over its edges.
    inner, outer = mover.half * 5 // 8, mover.half + terrain.half_width + terrain.walk // 2
    kinds = [(place, word) for place in (0, -inner, inner) for word in _LEAPS]
    kinds += [(-outer, _LEFT), (outer, _RIGHT)]
    place, word = [np.repeat(column, len(ticks)) for column in np.array(kinds, dtype=np.int64).T]
    x, y = np.tile(at[:, 0], len(kinds)) + place, np.tile(at[:, 1], len(kinds))
    use = _room(terrain, x, y)
    return _Lanes(x[use], y[use], word[use], np.tile(ticks, len(kinds))[use], place[use])


def _room(terrain: Terrain, x: Ints, y: Ints) -> NDArray[np.bool_]:
    """Whether standing bodies there would be inside the map and in no wall."""
    half, height = terrain.half_width, terrain.height
    fits = (y > 0) & (y <= terrain.rows << SHIFT) & (x >= half) & (x <= (terrain.cols << SHIFT) - half)
    solid = (plane(terrain) & SOLID).ravel()
    x, y = np.where(fits, x, half), np.where(fits, y, CELL)
    for row in ((y - height) >> SHIFT, np.minimum(y - height + CELL, y - 1) >> SHIFT, (y - 1) >> SHIFT):
        base = terrain.origin + row * terrain.stride
        fits &= (solid[base + ((x - half) >> SHIFT)] | solid[base + ((x + half - 1) >> SHIFT)]) == 0
    return fits


def _neighbours(terrain: Terrain, number: int) -> Iterator[tuple[int, int]]:
    """Yield the movers that may be leapt to from one, with the cycle in which both have been everywhere."""
    left, right, top, bottom = terrain.movers[number].course()
    longest, rise = leap_of(terrain.physics).longest, (leap_of(terrain.physics).step_rows + 1) * CELL
    for other, mover in enumerate(terrain.movers):
        west, east, north, south = mover.course()
        beside = west < right + longest and left < east + longest
        if other != number and beside and north < bottom + _DROP and top - rise < south:
            yield other, min(math.lcm(terrain.movers[number].period, mover.period), _LONGEST_CYCLE)


def _spread(lanes: Ints, off: Ints) -> list[int]:
    """A few of many flights: first those from the middle of the mover, and of these the middle ones."""
    found = []
    for nearest in np.unique(off[lanes]).tolist():
        same = lanes[off[lanes] == nearest].tolist()
        found += [same[len(same) * share // 4] for share in (2, 1, 3)]
    return found
