"""Ways past what kills at times: when to go, when to wait, found by playing all that a body could do, tick by tick.

words = past_perils(terrain, floors, body, tick, Aim(...))          what to press, None if it never works out
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from nesgan_game.level.proof.floors import Segments
from nesgan_game.level.proof.jumps import Link
from nesgan_game.level.proof.trajectories import struck, trace_flights
from nesgan_game.physics.movement import ACTING, CELL, SHIFT, Body, Button, Stance, Terrain, step

_LEFT, _RIGHT, _UP, _DOWN, _JUMP = map(int, (Button.LEFT, Button.RIGHT, Button.UP, Button.DOWN, Button.JUMP))
_RESTS = (Stance.STAND, Stance.CROUCH)
_LONGEST_WAIT = 900
"""Ticks after which a way counts as closed, where the perils have no shorter cycle in common; half as many more for
the walk."""
_LONGEST_FLIGHT = 400
_SAFETY = 90
"""Ticks for which a body that has come somewhere must be able to stay alive."""
_MANNERS = ((4, False), (4, True), (1, False))
"""Ticks for which a word is held, and whether one leaps, in turn: the coarsest search mostly finds a way, and a calm
one, much sooner."""
_NEAR = 128
"""Bodies so near to each other, for each tick that words are held, count as in one place; sub-pixels."""
_Place = tuple[int, int, bool]


@dataclass(frozen=True, slots=True)
class Aim:
    """Where to come to on a segment, feet centres in sub-pixels, and the link to take from there, if any."""

    segment: int
    first: int
    last: int
    link: Link | None = None


def past_perils(terrain: Terrain, floors: Segments, body: Body, tick: int, aim: Aim) -> list[int] | None:
    """Return what to press to get where one aims at, alive, and to be safe there; None if there is no way.

    Whoever has come through danger to where nothing acts, nearer to the aim, goes on from there: time is no matter.
    """
    search, words = _Search(terrain, floors, aim), list[int]()
    while True:
        manners = (_searched(search, body, tick + len(words), held, leaps) for held, leaps in _MANNERS)
        part = next((part for part in manners if part is not None), None)
        if part is None:
            return None
        words += part.words
        if part.body is None:
            return words
        body = part.body


class _Part(NamedTuple):
    """What to press, and who has come to safe ground by it; None: the aim is reached."""

    words: list[int]
    body: Body | None


class _Came(NamedTuple):
    """How a body came to a place: from where, at which tick, by which words."""

    place: _Place
    tick: int
    words: list[int]


def _searched(search: _Search, body: Body, start: int, held: int, leaps: bool) -> _Part | None:
    """Breadth first over ticks, every word held for so many; leaps: to the same floor too.

    Where nothing acts a body may stand as long as it likes, so that waiting is only tried where a step leads into
    danger, and where the link is taken. Of bodies that are nearly in one place only the first goes on.
    """
    seen: set[_Place] = set()
    layers: dict[int, dict[_Place, Body]] = {start: {_place(body, held): body}}
    trail: dict[tuple[_Place, int], _Came] = {}
    for now in range(start, start + search.horizon):
        layer = layers.pop(now, {})
        for place, at in layer.items():
            words = search.done(at, now)
            if words is not None or search.gains(body, at):
                return _Part(_unwound(trail, place, now) + (words or []), at if words is None else None)
        for pressed, place in search.tries(layer, leaps):
            new, words = search.play(layer[place], pressed, now, held)
            if new is None:
                continue
            key, then = _place(new, held), now + len(words)
            after = layers.setdefault(then, {})
            if key not in after and (not pressed or key not in seen):
                after[key], trail[key, then] = new, _Came(place, now, words)
        seen.update(place for place, at in layer.items() if search.quiet(at))
        if not layers:
            return None
    return None


def survives(terrain: Terrain, floors: Segments, body: Body, tick: int) -> bool:
    """Whether a resting body can get to where nothing acts, or stay alive for a while."""
    search = _Search(terrain, floors, Aim(floors.at(body.x, body.y), 0, 0))
    layer = {_place(body, 1): body}
    for passed in range(_SAFETY):
        if any(search.quiet(at) for at in layer.values()):
            return True
        words = ((at, word) for at in layer.values() for word in (0, *search.moves(at)))
        moved = [step(at, word, terrain, tick + passed) for at, word in words]
        layer = {_place(at, 1): at for at in moved if at.stance in _RESTS}
    return bool(layer)


class _Search:
    """What can be done from a place, and what ends the search."""

    def __init__(self, terrain: Terrain, floors: Segments, aim: Aim) -> None:
        self.terrain, self.floors, self.aim = terrain, floors, aim
        cycles = [len(peril.boxes) for peril, *_ in terrain.perils]
        self.horizon = min(math.lcm(*cycles), _LONGEST_WAIT) + _LONGEST_WAIT // 2
        self._safe: dict[int, list[np.ndarray]] = {}

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

    def tries(self, layer: dict[_Place, Body], leaps: bool) -> Iterator[tuple[int, _Place]]:
        """Yield what may be pressed where; who waits comes first: of two ways to a place the calmer one is kept."""
        still = [place for place, at in layer.items() if not self.quiet(at) or self.waits(at)]
        yield from ((0, place) for place in still)
        yield from ((word, place) for place, at in layer.items() for word in self.moves(at))
        if leaps:
            yield from ((_JUMP | word, place) for place in still for word in (_RIGHT, _LEFT, 0))

    def play(self, body: Body, word: int, tick: int, held: int) -> tuple[Body | None, list[int]]:
        """Hold a word for some ticks, or leap; the body, None if it did not stay alive on its floor, and the words."""
        words: list[int] = []
        while len(words) < (_LONGEST_FLIGHT if word & _JUMP else held):
            words.append(word if not word & _JUMP or not words else 0)
            body = step(body, words[-1], self.terrain, tick + len(words) - 1)
            if body.stance is Stance.AIR and word & _JUMP:
                continue
            if body.stance not in _RESTS or self.floors.at(body.x, body.y) != self.aim.segment:
                return None, words
            if word & _JUMP:
                break
        return body, words

    def done(self, body: Body, tick: int) -> list[int] | None:
        """Return what is still to be pressed if the aim is reached or the link can be taken now, None if not."""
        aim, link = self.aim, self.aim.link
        if not aim.first <= body.x <= aim.last or self.floors.at(body.x, body.y) != aim.segment:
            return None
        if link is None:
            return [] if self.quiet(body) or survives(self.terrain, self.floors, body, tick) else None
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
        while len(words) < _LONGEST_FLIGHT:
            here = body.stance in _RESTS and self.floors.at(body.x, body.y) >= 0
            away = bool(words) and (leaps or self.floors.at(body.x, body.y) != link.source)
            if here and away:
                break
            stairs = body.stance is Stance.STAIRS and link.word & (_UP | _DOWN)
            pressed = link.word if not words or (here and not leaps) or stairs else 0
            body = step(body, pressed, self.terrain, tick + len(words))
            words.append(pressed)
            if body.stance is Stance.DEAD:
                return None
        if body.stance not in _RESTS or self.floors.at(body.x, body.y) != link.target:
            return None
        return words if survives(self.terrain, self.floors, body, tick + len(words)) else None


def _place(body: Body, held: int) -> _Place:
    return body.x // (held * _NEAR), body.y, body.stance is Stance.CROUCH


def _unwound(trail: dict[tuple[_Place, int], _Came], place: _Place, tick: int) -> list[int]:
    parts: list[list[int]] = []
    while (place, tick) in trail:
        place, tick, words = trail[place, tick]
        parts.append(words)
    return [word for words in reversed(parts) for word in words]
