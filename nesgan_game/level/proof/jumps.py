"""The ways between the floors of a terrain: leaps, drops, stairs. Found by flying every launch place at once.

floors = find_segments(terrain)
ways = find_ways(terrain, floors)                   a Way: from which stretch of which floor one gets where
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.flights.floors import Changes, Flags, Ints, Runs, Segments, plane
from nesgan_game.level.flights.trajectories import Landings, Launches, fly
from nesgan_game.level.proof.climbs import Climb, climbs, same_climbs
from nesgan_game.physics.leap import leap_of
from nesgan_game.physics.movement import (
    CELL,
    HAZARD,
    ONE_WAY,
    SHIFT,
    SOLID,
    Body,
    Button,
    Stance,
    Terrain,
    step,
)

SAMPLE = 512
"""Sub-pixels between launch places: 2 px. More than a tick's walk, so two in a row that agree hold a launch place."""
_APART = 160
"""How far apart, at most, the places lie that are tried beyond an edge, sub-pixels."""
_JUMP, _RIGHT, _LEFT = int(Button.JUMP), int(Button.RIGHT), int(Button.LEFT)
_ORDER = {word: at for at, word in enumerate((_JUMP | _RIGHT, _JUMP | _LEFT, _JUMP, _RIGHT, _LEFT))}
"""What is pressed for leaps and drops, and in which order they are told."""
_LONGEST_CRAWL = 16
"""Ticks in which a crawling body is over the edge before which it starts."""


class Link(NamedTuple):
    """A way from one segment to another."""

    source: int
    target: int
    word: int
    """What is pressed: JUMP and a direction leaps, a direction walks over the edge, UP and DOWN climb."""
    first: int
    last: int
    """Feet centres from which it works, sub-pixels."""
    lands_first: int
    lands_last: int
    """Where one comes to rest from there."""
    ticks: int
    sure: bool
    """Whether a walking body always finds a launch place: the stretch is wider than a tick's walk."""
    cycle: int = 0
    phase: int = 0
    """Of a way on or off a mover: it works at the ticks that are this phase modulo the cycle. Its places are then those
    to wait at: from the middle of a mover where that is left, and 0 where it is come to."""


@dataclass(frozen=True, slots=True, eq=False)
class Links:
    """All leaps, drops and stairs between different segments of a terrain."""

    terrain: Terrain
    floors: Segments
    flown: Flown
    """The leaps and drops of its runs."""
    climbs: tuple[Climb, ...]
    """What becomes of who gets on to its stairs."""

    def __iter__(self) -> Iterator[Link]:
        yield from self.flown.links
        for source, start, word, _, end, ticks in self.climbs:
            target = self.floors.at(end.x, end.y)
            if end.stance in (Stance.STAND, Stance.CROUCH) and target >= 0 and target != source:
                yield Link(source, target, word, start.x, start.x, end.x, end.x, ticks, True)
        yield from _crawled(self.terrain, self.floors)


def renumbered(links: Iterable[Link], changes: Changes) -> list[Link]:
    """Return links of one terrain by the numbers of another."""
    number = changes.renumbered
    return [Link._make((number(link[0]), number(link[1]), *link[2:])) for link in links]


def find_links(
    terrain: Terrain, floors: Segments, before: Links | None = None, changes: Changes | None = None
) -> Links:
    """Return all leaps, drops and stairs between different segments.

    before: those of a terrain from which this one differs by a few changes; what they do not concern is taken over.
    """
    if before is None or changes is None:
        flown = _flown_from(terrain, floors, np.ones(len(floors.runs), dtype=np.bool_))
        return Links(terrain, floors, flown, tuple(climbs(terrain, floors)))
    climbed = climbs(terrain, floors, same_climbs(before.climbs, before.terrain, changes))
    return Links(terrain, floors, _flown_again(terrain, floors, before, changes), tuple(climbed))


class _Samples(NamedTuple):
    """Launch places, in order along each run for each word."""

    run: Ints
    place: Ints
    """Number along its run: neighbours differ by 1."""
    word: Ints
    x: Ints
    vx: Ints
    vy: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Flown:
    """Leaps and drops of a terrain, in order of word, row and place, and on what they hang."""

    links: list[Link]
    leaves: Ints
    """(M,): the run that each link leaves."""
    run: Ints
    """(N,): the run that each flight leaves, those that make no link included."""
    target: Ints
    """(N,): the segment where it ends, -1 for none."""
    reach: Ints
    """(4, R): first row and column, last row and column of the cells that flights of each run may touch."""

    def over(self, changes: Changes, runs: Runs, others: Runs) -> tuple[Flown, Flags]:
        """Return what holds over another terrain, by its numbers, and which of its runs (R,) that leaves to be flown.

        runs, others: the runs of the two terrains.
        """
        known = {place: number for number, place in enumerate(_extents(others))}
        number = np.array([known.get(place, -1) for place in _extents(runs)], dtype=np.int64)
        gone = changes.touch(*self.reach) | (number < 0) | (changes.number[runs.segment] < 0)
        gone[self.run[(self.target >= 0) & (changes.number[self.target] < 0)]] = True
        kept = [link for link, lost in zip(self.links, gone[self.leaves].tolist(), strict=True) if not lost]
        links = renumbered(kept, changes)
        fresh = np.ones(len(others), dtype=np.bool_)
        fresh[number[~gone]] = False
        reach = np.zeros((4, len(others)), dtype=np.int64)
        reach[:, number[~gone]] = self.reach[:, ~gone]
        use = ~gone[self.run]
        leaves = number[self.leaves[~gone[self.leaves]]]
        return Flown(links, leaves, number[self.run[use]], changes.number[self.target[use]], reach), fresh


def _extents(runs: Runs) -> Iterator[tuple[int, int, int]]:
    return zip(runs.row.tolist(), runs.first.tolist(), runs.last.tolist(), strict=True)


def _flown_again(terrain: Terrain, floors: Segments, before: Links, changes: Changes) -> Flown:
    """Fly from those runs only that the changes since concern."""
    runs = floors.runs
    kept, fresh = before.flown.over(changes, before.floors.runs, runs)
    new = _flown_from(terrain, floors, fresh)
    links, leaves = [*kept.links, *new.links], np.concatenate([kept.leaves, new.leaves])
    words, firsts = np.array([(_ORDER[link.word], link.first) for link in links], dtype=np.int64).reshape(-1, 2).T
    order = np.lexsort((firsts, runs.row[leaves], words))
    return Flown(
        [links[at] for at in order.tolist()],
        leaves[order],
        np.concatenate([kept.run, new.run]),
        np.concatenate([kept.target, new.target]),
        np.where(fresh, new.reach, kept.reach),
    )


def _flown_from(terrain: Terrain, floors: Segments, which: Flags) -> Flown:
    """Fly from some of the runs."""
    some = replace(floors, runs=floors.runs.take(which))
    samples = _join([*_leaps(terrain, some), *_drops(terrain, some)])
    launches = Launches(samples.x, some.runs.row[samples.run] << SHIFT, samples.vx, samples.vy)
    landings = fly(terrain, launches)
    target = floors.under(landings.x, landings.row)
    links, firsts = _windows(terrain, some, samples, landings, target)
    run = np.nonzero(which)[0]
    reach = np.zeros((4, len(which)), dtype=np.int64)
    reach[:, which] = _reach(terrain, some.runs, samples, landings)
    return Flown(links, run[samples.run[firsts]], run[samples.run], target, reach)


def _reach(terrain: Terrain, runs: Runs, samples: _Samples, landings: Landings) -> Ints:
    """Return Flown.reach (4, R): flights go one way but where a wind blows, and rise no higher than the fastest."""
    leap, fastest = leap_of(terrain.physics), int(-samples.vy.min(initial=0))
    left, right, bottom = runs.first.copy(), runs.last.copy(), runs.row.copy()
    quickest = terrain.walk + max((abs(wind.push) for wind in terrain.winds), default=0)
    drift = landings.ticks * quickest * landings.windy
    np.minimum.at(left, samples.run, np.minimum(landings.x, samples.x - drift))
    np.maximum.at(right, samples.run, np.maximum(landings.x, samples.x + drift))
    np.maximum.at(bottom, samples.run, np.where(landings.row < 0, terrain.rows, landings.row))
    rise = fastest * fastest // (2 * terrain.gravity) + fastest + terrain.height
    # Whether a leap can only come back is told by what lies around it, whether or not it is flown.
    left = np.minimum(left, runs.first - leap.touched_cols * CELL) - terrain.half_width - terrain.walk
    right = np.maximum(right, runs.last + leap.touched_cols * CELL) + terrain.half_width + terrain.walk
    return np.stack([runs.row - 1 - (rise >> SHIFT), left >> SHIFT, bottom + 1, right >> SHIFT])


def _join(parts: list[_Samples]) -> _Samples:
    return _Samples(*[np.concatenate(columns) for columns in zip(*parts, strict=True)])


def _leaps(terrain: Terrain, floors: Segments) -> Iterator[_Samples]:
    """Yield launch places of leaps to the right, to the left and straight up, without those that must come back.

    A springboard's throws are leaps of its own speed.
    """
    runs = floors.runs
    speeds = np.full(len(runs), terrain.jump, dtype=np.int64)
    for (spring_row, spring_col), speed in terrain.acting.springs.items():
        speeds[runs.segment == floors.number[spring_row, spring_col]] = speed
    low, high = runs.first // SAMPLE + 1, (runs.last - 1) // SAMPLE
    counts = (np.maximum(high - low + 1, 0) + 2).astype(np.intp)  # what numpy counts with: 32 bits in a browser
    run = np.repeat(np.arange(len(runs)), counts)
    place = np.arange(len(run)) - np.repeat(np.cumsum(counts) - counts, counts)
    x = (low[run] + place - 1) * SAMPLE
    x = np.where(place == 0, runs.first[run], np.where(place == counts[run] - 1, runs.last[run], x))
    row, col = runs.row[run], np.clip(x >> SHIFT, 0, floors.number.shape[1] - 1)
    for direction, word in ((1, Button.RIGHT), (-1, Button.LEFT), (0, Button.NONE)):
        use = ~_dull(floors, row, col, direction, leap_of(terrain.physics).touched_cols)
        windy = _near_winds(terrain, row, col)
        if direction:
            use |= windy
        else:
            # Planks over a shoulder alone count in stages with a wind and in no others: proofs of old seeds hang on it.
            use = floors.stands[row, col] if terrain.winds else use
            use = use & (windy | _under_planks(terrain, row, x) | (speeds[run] != terrain.jump))
        zeros = np.zeros(int(use.sum()), dtype=np.int64)
        vx = zeros + direction * terrain.walk
        yield _Samples(run[use], place[use], zeros + int(Button.JUMP | word), x[use], vx, -speeds[run[use]])


def _dull(floors: Segments, row: Ints, col: Ints, direction: int, touched: int) -> NDArray[np.bool_]:
    """Whether a leap from here can only come back to the same floor: nothing else lies under or above its way.

    touched: columns that a leap may touch.
    """
    rows, cols = floors.dull.shape
    if not direction:
        useless: NDArray[np.bool_] = floors.dull[row, col] | ~floors.stands[row, col]
        return useless
    back, ahead = (1, touched) if direction > 0 else (touched, 1)
    counted = np.zeros((rows, cols + 1 + back + ahead), dtype=np.int64)
    counted[:, back + 1 :] = np.cumsum(np.pad(floors.dull, ((0, 0), (0, ahead))), axis=1)
    same: NDArray[np.bool_] = counted[row, col + back + ahead + 1] - counted[row, col] == back + ahead + 1
    return same


def _near_winds(terrain: Terrain, row: Ints, col: Ints) -> Flags:
    """Whether a leap from a floor may come to where a wind blows, which carries it elsewhere."""
    leap, found = leap_of(terrain.physics), np.zeros(len(row), dtype=np.bool_)
    for left, top, right, bottom, _ in terrain.winds:
        across = (col + leap.touched_cols >= (left >> SHIFT) - 1) & (col - leap.touched_cols <= (right >> SHIFT) + 1)
        found |= across & (row >= top >> SHIFT) & (row - leap.air_rows <= (bottom >> SHIFT) + 1)
    return found


def _under_planks(terrain: Terrain, row: Ints, x: Ints) -> Flags:
    """Whether something that carries from above only hangs within a leap over bodies (N,): straight up, nothing else
    can be come onto.
    """
    flags, planks = plane(terrain).ravel() & ONE_WAY, np.zeros(len(row), dtype=np.uint8)
    for up in range(1, leap_of(terrain.physics).step_rows + 1):
        base = terrain.origin + (row - up) * terrain.stride
        for edge in (x - terrain.half_width, x + terrain.half_width - 1):
            planks |= flags[np.maximum(base + (edge >> SHIFT), 0)]
    found: Flags = planks != 0
    return found


def _beyond(terrain: Terrain) -> Ints:
    """How far beyond the last foothold a walk may end that leaves the floor: places all over a tick's walk."""
    walk, parts = terrain.walk, max(2, -(-terrain.walk // _APART))
    return np.array([1, *[walk * part // parts for part in range(1, parts + 1)]], dtype=np.int64)


def _drops(terrain: Terrain, floors: Segments) -> Iterator[_Samples]:
    """Yield where a walk ends that leaves a run at its end, with nothing under the feet."""
    runs = floors.runs
    gust = max((abs(wind.push) for wind in terrain.winds), default=0)
    beyond = _beyond(terrain)
    if gust:
        beyond = np.append(beyond, terrain.walk + gust)
    for falls, edge, direction, word in (
        (runs.falls_right, runs.last, 1, Button.RIGHT),
        (runs.falls_left, runs.first, -1, Button.LEFT),
    ):
        run = np.repeat(np.nonzero(falls)[0], len(beyond))
        place = np.tile(np.arange(len(beyond)), len(run) // len(beyond))
        zeros = np.zeros(len(run), dtype=np.int64)
        x = edge[run] + (beyond[place] if direction > 0 else -beyond[::-1][place])
        yield _Samples(run, place, zeros + int(word), x, zeros, zeros)


def _windows(
    terrain: Terrain, floors: Segments, samples: _Samples, landings: Landings, target: Ints
) -> tuple[list[Link], Ints]:
    """Return a way for every stretch of launch places of one run that lead to the same segment, and the first place of
    each.
    """
    source = floors.runs.segment[samples.run]
    good = np.nonzero((target >= 0) & (target != source))[0]
    if not len(good):
        return [], good
    keys = np.stack([samples.run, samples.word, target, samples.place - np.arange(len(target))])[:, good]
    starts = np.concatenate([[True], (np.diff(keys, axis=1) != 0).any(axis=0) | (np.diff(good) != 1)])
    firsts = good[starts]
    lasts = good[np.append(np.nonzero(starts)[0][1:], len(good)) - 1]
    jumps = (samples.word[firsts] & int(Button.JUMP)) != 0
    sure = np.where(
        jumps,
        samples.x[lasts] - samples.x[firsts] > _stride(terrain, floors, samples, firsts),
        lasts - firsts >= len(_beyond(terrain)) - 1 + bool(terrain.winds),
    )
    columns = (
        source[firsts], target[firsts], samples.word[firsts], samples.x[firsts], samples.x[lasts],
        landings.x[firsts], landings.x[lasts], landings.ticks[firsts], sure,
    )  # fmt: skip
    return [Link(*values) for values in zip(*[column.tolist() for column in columns], strict=True)], firsts


def _stride(terrain: Terrain, floors: Segments, samples: _Samples, which: Ints) -> Ints:
    """How far a tick's walk may come at some launch places, sub-pixels: a belt goes along under it."""
    strides = np.full(len(which), terrain.walk, dtype=np.int64)
    if terrain.belts:
        row, x = floors.runs.row[samples.run[which]], samples.x[which]
        for (belt_row, col), speed in terrain.acting.belts.items():
            half = terrain.half_width
            near = (x >= (col << SHIFT) - half) & (x < (col + 1 << SHIFT) + half)
            strides[(row == belt_row) & near] = terrain.walk + abs(speed)
    for wind in terrain.winds:
        strides = np.maximum(strides, terrain.walk + abs(wind.push))
    return strides


def _crawled(terrain: Terrain, floors: Segments) -> Iterator[Link]:
    """Yield the drops at the ends of low floors, where one crawls over the edge."""
    ends = ((1, floors.last_col, floors.last, Button.RIGHT), (-1, floors.first_col, floors.first, Button.LEFT))
    for direction, cols, edges, word in ends:
        for source in np.nonzero(~floors.stands[floors.row, cols])[0].tolist():
            row, col, edge = int(floors.row[source]), int(cols[source]), int(edges[source])
            if terrain.at(row - 1, col + direction) & (SOLID | HAZARD):
                continue
            body = Body(edge - direction * terrain.walk, row << SHIFT, 0, 0, direction, Stance.CROUCH)
            body, ticks = _fallen(terrain, floors, source, body, int(word | Button.DOWN))
            target = floors.at(body.x, body.y)
            if body.stance is not Stance.DEAD and target not in (-1, source):
                yield Link(source, target, int(word), edge, edge, body.x, body.x, ticks, True)


def _fallen(terrain: Terrain, floors: Segments, source: int, body: Body, word: int) -> tuple[Body, int]:
    """Crawl on until off a segment, then let go until at rest or dead; the body, and ticks."""
    ticks = 0
    while body.stance is Stance.CROUCH and floors.at(body.x, body.y) == source and ticks < _LONGEST_CRAWL:
        body, ticks = step(body, word, terrain), ticks + 1
    before = None
    while body != before and (
        body.stance is Stance.AIR or (body.stance is Stance.CROUCH and floors.at(body.x, body.y) < 0)
    ):
        before, body, ticks = body, step(body, 0, terrain), ticks + 1
    return body, ticks
