"""What becomes of bodies that get on to stairs: climbed by physics itself, or known from a terrain with the same.

climbs(terrain, floors)                             a Climb for every floor and end of a flight
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from nesgan_game.level.flights.floors import Changes, Segments, plane
from nesgan_game.physics.movement import CELL, SHIFT, STAIR_LEFT, STAIR_RIGHT, Body, Button, Stance, Terrain, step
from nesgan_game.physics.stairs import climb_on, sure_climb

_UP, _DOWN = int(Button.UP), int(Button.DOWN)
_LONGEST_CLIMB = 3000


class Climb(NamedTuple):
    """What becomes of a body that gets on to stairs."""

    source: int
    """The segment that it leaves."""
    start: Body
    word: int
    """What is held."""
    off: Body
    """Where the stairs end for it."""
    end: Body
    """Where it has fallen from there, if it has."""
    ticks: int


def climbs(
    terrain: Terrain, floors: Segments, known: Mapping[tuple[Body, int], Climb] = MappingProxyType({})
) -> Iterator[Climb]:
    """Yield the flights of stairs that begin at a floor, climbed to their end by physics itself where not known."""
    for source, start, word in boardings(terrain, floors):
        if (start, word) in known:
            yield known[start, word]._replace(source=source)
            continue
        off, ticks = climbed(start, word, terrain)
        end = off
        while end.stance is Stance.AIR:
            end, ticks = step(end, 0, terrain), ticks + 1
        yield Climb(source, start, word, off, end, ticks)


def same_climbs(before: Sequence[Climb], terrain: Terrain, changes: Changes) -> dict[tuple[Body, int], Climb]:
    """Return, by start and word, the climbs of a terrain that hold in another one, given what has changed."""
    places = [[(body.x, body.y) for body in (one.start, one.off, one.end)] for one in before]
    x, y = np.array(places, dtype=np.int64).reshape(-1, 3, 2).transpose(2, 0, 1)
    beside = terrain.half_width + CELL
    top, bottom = y.min(axis=1) - terrain.height - CELL, y.max(axis=1) + CELL
    corners = (top, x.min(axis=1) - beside, bottom, x.max(axis=1) + beside)
    gone = changes.touch(*[corner >> SHIFT for corner in corners])
    for left, up, right, down, _ in terrain.winds:
        top, west, bottom, east = corners
        gone |= (west < right) & (left <= east) & (top < down) & (up <= bottom)
    return {(one.start, one.word): one for one, bad in zip(before, gone.tolist(), strict=True) if not bad}


def boardings(terrain: Terrain, floors: Segments) -> Iterator[tuple[int, Body, int]]:
    """Yield (segment, body at the foot or head of stairs, button) where a flight may be got on to from a floor."""
    flags = plane(terrain)
    top, side = divmod(terrain.origin, terrain.stride)
    for row, col in np.argwhere(flags & (STAIR_RIGHT | STAIR_LEFT)).tolist():
        right = bool(flags[row, col] & STAIR_RIGHT)
        for corner, floor, word in ((col + (not right), row + 1, _UP), (col + right, row, _DOWN)):
            x, y = (corner - side) << SHIFT, (floor - top) << SHIFT
            source = floors.at(x, y)
            if source >= 0:
                yield source, Body(x, y), word


def climbed(start: Body, word: int, terrain: Terrain) -> tuple[Body, int]:
    """Keep the button held until off the stairs or at their blocked end; the body, unmoved where it is on none."""
    body, ticks, before = step(start, word, terrain), 1, start
    if Stance.STAIRS not in (start.stance, body.stance):
        return start, 0
    while body.stance is Stance.STAIRS and body != before and ticks < _LONGEST_CLIMB:
        sure = min(sure_climb(body, word, terrain), _LONGEST_CLIMB - ticks - 1)
        if sure > 0:
            body, ticks = climb_on(body, word, sure), ticks + sure
        before, body, ticks = body, step(body, word, terrain), ticks + 1
    return body, ticks
