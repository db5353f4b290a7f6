"""The ways between the floors of a terrain: leaps, drops, stairs. Found by flying every launch place at once.

floors = find_segments(terrain)
ways = find_ways(terrain, floors)                   a Way: from which stretch of which floor one gets where
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.proof.floors import Ints, Segments, plane
from nesgan_game.level.proof.trajectories import Landings, Launches, fly
from nesgan_game.physics.leap import leap_of
from nesgan_game.physics.movement import (
    HAZARD,
    SHIFT,
    SOLID,
    STAIR_LEFT,
    STAIR_RIGHT,
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
_LONGEST_CLIMB = 3000
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


def find_links(terrain: Terrain, floors: Segments) -> list[Link]:
    """Return all leaps, drops and stairs between different segments."""
    return [*_flown(terrain, floors), *climbs(terrain, floors), *_crawled(terrain, floors)]


class _Samples(NamedTuple):
    """Launch places, in order along each run for each word."""

    run: Ints
    place: Ints
    """Number along its run: neighbours differ by 1."""
    word: Ints
    x: Ints
    vx: Ints
    vy: Ints


def _flown(terrain: Terrain, floors: Segments) -> Iterator[Link]:
    runs = floors.runs
    if not len(runs):
        return
    samples = _join([*_leaps(terrain, floors), *_drops(terrain, floors)])
    launches = Launches(samples.x, runs.row[samples.run] << SHIFT, samples.vx, samples.vy)
    yield from _windows(terrain, floors, samples, fly(terrain, launches))


def _join(parts: list[_Samples]) -> _Samples:
    return _Samples(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))


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
        if terrain.winds:  # which carry a leap elsewhere
            use = floors.stands[row, col] if not direction else np.ones_like(use)
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


def _beyond(terrain: Terrain) -> Ints:
    """How far beyond the last foothold a walk may end that leaves the floor: places all over a tick's walk."""
    walk, parts = terrain.walk, max(2, -(-terrain.walk // _APART))
    return np.array([1, *(walk * part // parts for part in range(1, parts + 1))], dtype=np.int64)


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


def _windows(terrain: Terrain, floors: Segments, samples: _Samples, landings: Landings) -> Iterator[Link]:
    """Yield a way for every stretch of launch places of one run that lead to the same segment."""
    source = floors.runs.segment[samples.run]
    target = floors.under(landings.x, landings.row)
    good = np.nonzero((target >= 0) & (target != source))[0]
    if not len(good):
        return
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
    for values in zip(*(column.tolist() for column in columns), strict=True):
        yield Link(*values)


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


def climbs(terrain: Terrain, floors: Segments) -> Iterator[Link]:
    """Yield the flights of stairs that begin at a floor, climbed to their end by physics itself."""
    for source, start, word in boardings(terrain, floors):
        body, ticks = climbed(start, word, terrain)
        while body.stance is Stance.AIR:
            body, ticks = step(body, 0, terrain), ticks + 1
        target = floors.at(body.x, body.y)
        if body.stance in (Stance.STAND, Stance.CROUCH) and target >= 0 and target != source:
            yield Link(source, target, word, start.x, start.x, body.x, body.x, ticks, True)


def boardings(terrain: Terrain, floors: Segments) -> Iterator[tuple[int, Body, int]]:
    """Yield (segment, body at the foot or head of stairs, button) where a flight may be got on to from a floor."""
    flags = plane(terrain)
    top, side = divmod(terrain.origin, terrain.stride)
    for row, col in np.argwhere(flags & (STAIR_RIGHT | STAIR_LEFT)).tolist():
        right = bool(flags[row, col] & STAIR_RIGHT)
        for corner, floor, word in ((col + (not right), row + 1, Button.UP), (col + right, row, Button.DOWN)):
            x, y = (corner - side) << SHIFT, (floor - top) << SHIFT
            source = floors.at(x, y)
            if source >= 0:
                yield source, Body(x, y), int(word)


def climbed(start: Body, word: int, terrain: Terrain) -> tuple[Body, int]:
    """Keep the button held until off the stairs or at their blocked end; the body, unmoved where it is on none."""
    body, ticks, before = step(start, word, terrain), 1, start
    if Stance.STAIRS not in (start.stance, body.stance):
        return start, 0
    while body.stance is Stance.STAIRS and body != before and ticks < _LONGEST_CLIMB:
        before, body, ticks = body, step(body, word, terrain), ticks + 1
    return body, ticks


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
