"""What a body may do where something kills at times: what it can press, how long it lives, whether a link works now."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from nesgan_game.errors import Unplayable
from nesgan_game.level.flights.floors import Segments
from nesgan_game.level.flights.trajectories import struck, trace_flights
from nesgan_game.level.proof.jumps import Link
from nesgan_game.physics.collision import struck as strikes
from nesgan_game.physics.movement import ACTING, CELL, SHIFT, Body, Button, Stance, Terrain, step

_LEFT, _RIGHT, _UP, _DOWN, _JUMP = map(int, (Button.LEFT, Button.RIGHT, Button.UP, Button.DOWN, Button.JUMP))
RESTS = (Stance.STAND, Stance.CROUCH)
_LONGEST_WAIT = 900
"""Ticks after which a way counts as closed, where the perils have no shorter cycle in common; half as many more for
the walk."""
LONGEST_FLIGHT = 400
_SAFETY = 90
"""Ticks for which a body that has come somewhere must be able to stay alive."""
_ESCAPES = ((0, _SAFETY), *[(side, rest) for rest in (0, 16, 40) for side in (0, 1)])
"""How one may stay alive: to which side one walks, and after how many ticks."""
_NEAR = 128
"""Bodies so near to each other, for each tick that words are held, count as in one place; sub-pixels."""
Place = tuple[int, int, bool]
_Way = tuple[list[Body], bool]
"""Bodies tick by tick, and whether the last of them is alive on the floor from which they began."""


class Plays:
    """Counts the ticks that searches play."""

    def __init__(self, most: int | None = None) -> None:
        """most: how many may be played; as many as it takes without."""
        self.most, self.count = most, 0

    def spend(self, ticks: int) -> None:
        """Count so many more. Raises Unplayable where they are too many."""
        self.count += ticks
        if self.most is not None and self.count > self.most:
            raise Unplayable(
                f"no way past what kills at times within {self.most} ticks played", "proof", "place it apart"
            )


@dataclass(frozen=True, slots=True)
class Aim:
    """Where to come to on a segment, feet centres in sub-pixels, and the link to take from there, if any."""

    segment: int
    first: int
    last: int
    link: Link | None = None


def place_of(body: Body, held: int) -> Place:
    """Return what bodies have in common that count as in one place where words are held for so many ticks."""
    return body.x // (held * _NEAR), body.y, body.stance is Stance.CROUCH


def survives(terrain: Terrain, floors: Segments, body: Body, tick: int, plays: Plays | None = None) -> bool:
    """Whether a resting body can get to where nothing acts, or stay alive for a while: at rest, or walking off at once
    or a little later.

    plays: where the ticks played are counted. Raises Unplayable where they are too many.
    """
    search = Search(terrain, floors, Aim(floors.at(body.x, body.y), 0, 0), plays or Plays())
    return any(_stays(search, body, tick, side, rest) for side, rest in _ESCAPES)


def _stays(search: Search, body: Body, tick: int, side: int, rest: int) -> bool:
    """Whether a body stays alive for a while that walks off to a side (of Search.moves) after so many ticks."""
    for passed in range(_SAFETY):
        if search.quiet(body):
            return True
        word = 0 if passed < rest else list(search.moves(body))[side]
        body = step(body, word, search.terrain, tick + passed)
        search.plays.spend(1)
        if body.stance not in RESTS:
            return False
    return True


class Search:
    """What can be done from a place, and what ends the search."""

    def __init__(self, terrain: Terrain, floors: Segments, aim: Aim, plays: Plays) -> None:
        self.terrain, self.floors, self.aim, self.plays = terrain, floors, aim, plays
        cycles = [len(peril.boxes) for peril, *_ in terrain.perils]
        self.horizon = min(math.lcm(*cycles), _LONGEST_WAIT) + _LONGEST_WAIT // 2
        self._safe: dict[int, list[np.ndarray]] = {}
        self._ways: dict[tuple[Body, int, int], _Way | None] = {}
        self._still: Terrain | None = None
        """The terrain without what moves or kills at times, once it is asked for."""

    def gains(self, start: Body, body: Body) -> bool:
        """Whether a body has come through where something acts to quiet ground nearer to the aim."""
        if not self.quiet(body) or self._off(body) >= self._off(start) - CELL:
            return False
        base = self.terrain.origin + (body.y >> SHIFT) * self.terrain.stride
        first, last = sorted((start.x >> SHIFT, body.x >> SHIFT))
        return any(flags & ACTING for flags in self.terrain.flags[base + first : base + last + 1])

    def _off(self, body: Body) -> int:
        """How far it is to the aim."""
        return max(self.aim.first - body.x, body.x - self.aim.last, 0)

    def quiet(self, body: Body) -> bool:
        """Whether nothing acts on who rests here."""
        base = self.terrain.origin + (body.y >> SHIFT) * self.terrain.stride
        half = self.terrain.half_width
        left, right = (body.x - half) >> SHIFT, (body.x + half - 1) >> SHIFT
        return not (self.terrain.flags[base + left] | self.terrain.flags[base + right]) & ACTING

    def waits(self, body: Body) -> bool:
        """Whether there is something to wait for on quiet ground: danger a cell away, or the moment of the link."""
        base = self.terrain.origin + (body.y >> SHIFT) * self.terrain.stride
        half = self.terrain.half_width
        left, right = ((body.x - half) >> SHIFT) - 1, ((body.x + half - 1) >> SHIFT) + 1
        near = (self.terrain.flags[base + left] | self.terrain.flags[base + right]) & ACTING
        return bool(near) or (self.aim.link is not None and self.aim.first <= body.x <= self.aim.last)

    def moves(self, body: Body) -> Iterator[int]:
        """Yield what may be pressed to move; under a low ceiling one crawls."""
        row, low, half = body.y >> SHIFT, self.floors.low_at, self.terrain.half_width
        for word in (_RIGHT, _LEFT):
            reach = (body.x - half - (word == _LEFT)) >> SHIFT, (body.x + half - (word == _LEFT)) >> SHIFT
            yield word | _DOWN if low(row, reach[0]) or low(row, reach[1]) else word

    def tries(self, layer: dict[Place, Body], leaps: bool) -> Iterator[tuple[int, Place]]:
        """Yield what may be pressed where; who waits comes first: of two ways to a place the calmer one is kept."""
        still = [place for place, at in layer.items() if not self.quiet(at) or self.waits(at)]
        for place in still:
            yield 0, place
        for place, at in layer.items():
            for word in self.moves(at):
                yield word, place
        if leaps:
            for place in still:
                yield _JUMP | _RIGHT, place
                yield _JUMP | _LEFT, place
                yield _JUMP, place

    def play(self, body: Body, word: int, tick: int, held: int) -> tuple[Body | None, list[int]]:
        """Hold a word for some ticks, or leap; the body, None if it did not stay alive on its floor, and the words."""
        terrain, way = self.terrain, self._way(body, word, held)
        bodies, lives = way or self._gone(body, word, held, terrain, tick)
        if way:
            for passed, at in enumerate(bodies, 1):
                if strikes(at.x, at.y, at.height(terrain.physics), terrain, tick + passed):
                    bodies, lives = bodies[:passed], False
                    break
        self.plays.spend(len(bodies))
        return bodies[-1] if lives else None, [word, *[0 if word & _JUMP else word] * (len(bodies) - 1)]

    def _way(self, body: Body, word: int, held: int) -> _Way | None:
        """Return where a body goes whom nothing strikes, whenever it does; None where a platform that moves is near."""
        known = body, word, held
        if known not in self._ways:
            if self._still is None:
                self._still = self.terrain.still()
            way = self._gone(body, word, held, self._still, 0)
            near = any(self._near_movers(at) for at in (body, *way[0])) if self.terrain.movers else False
            self._ways[known] = None if near else way
        return self._ways[known]

    def _near_movers(self, body: Body) -> bool:
        """Whether a platform that moves may come to a body in this tick or the next one; a tick takes it a cell."""
        beside = self.terrain.half_width + CELL
        return any(
            left - beside < body.x < right + beside and top - CELL <= body.y <= bottom + CELL
            for _, left, right, top, bottom in self.terrain.courses
        )

    def _gone(self, body: Body, word: int, held: int, terrain: Terrain, tick: int) -> _Way:
        """Hold a word for some ticks, or leap, in some terrain."""
        bodies: list[Body] = []
        while len(bodies) < (LONGEST_FLIGHT if word & _JUMP else held):
            pressed = word if not word & _JUMP or not bodies else 0
            body = step(body, pressed, terrain, tick + len(bodies))
            bodies.append(body)
            if body.stance is Stance.AIR and word & _JUMP:
                continue
            if body.stance not in RESTS or self.floors.at(body.x, body.y) != self.aim.segment:
                return bodies, False
            if word & _JUMP:
                break
        return bodies, True

    def done(self, body: Body, tick: int) -> list[int] | None:
        """Return what is still to be pressed if the aim is reached or the link can be taken now, None if not."""
        aim, link = self.aim, self.aim.link
        if not aim.first <= body.x <= aim.last or self.floors.at(body.x, body.y) != aim.segment:
            return None
        if link is None:
            return [] if self.quiet(body) or survives(self.terrain, self.floors, body, tick, self.plays) else None
        # What a springboard throws flies otherwise: that is for physics alone to say.
        if link.word & _JUMP and not self.terrain.springs and not self._flight_is_safe(body, tick):
            return None
        return self._taken(link, body, tick)

    def _flight_is_safe(self, body: Body, tick: int) -> bool:
        """Whether a leap from here passes all perils: told for all ticks of their cycles at once."""
        link = self.aim.link
        assert link is not None
        if body.x not in self._safe:
            place = np.array([body.x]), np.array([body.y]), np.array([link.word])
            trace = trace_flights(self.terrain, self.floors, *place)
            self._safe[body.x] = []
            for peril, *_ in self.terrain.perils:
                ticks = np.arange(len(peril.boxes))
                self._safe[body.x].append(~struck(peril, trace, np.zeros_like(ticks), ticks))
        return all(safe[tick % len(safe)] for safe in self._safe[body.x])

    def _taken(self, link: Link, body: Body, tick: int) -> list[int] | None:
        """Take a link at once, by physics; what was pressed, if that ends alive where it should."""
        words: list[int] = []
        leaps = bool(link.word & _JUMP)
        if leaps and (body.held & _JUMP or body.stance is Stance.CROUCH):
            return None
        while len(words) < LONGEST_FLIGHT:
            here = body.stance in RESTS and self.floors.at(body.x, body.y) >= 0
            away = bool(words) and (leaps or self.floors.at(body.x, body.y) != link.source)
            if here and away:
                break
            stairs = body.stance is Stance.STAIRS and link.word & (_UP | _DOWN)
            pressed = link.word if not words or (here and not leaps) or stairs else 0
            body = step(body, pressed, self.terrain, tick + len(words))
            words.append(pressed)
            if body.stance is Stance.DEAD:
                break
        self.plays.spend(len(words))
        if body.stance not in RESTS or self.floors.at(body.x, body.y) != link.target:
            return None
        return words if survives(self.terrain, self.floors, body, tick + len(words), self.plays) else None
