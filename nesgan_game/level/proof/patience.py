"""Ways past what kills at times: when to go, when to wait, found by playing all that a body could do, tick by tick.

words = past_perils(terrain, floors, body, tick, Aim(...))          what to press, None if it never works out
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from nesgan_game.errors import Unplayable
from nesgan_game.level.proof.floors import Segments
from nesgan_game.level.proof.jumps import Link
from nesgan_game.level.proof.trajectories import clear_walks, struck, trace_flights
from nesgan_game.physics.movement import (
    ACTING,
    CELL,
    HALF_WIDTH,
    SHIFT,
    WALK,
    Body,
    Button,
    Stance,
    Terrain,
    step,
)

_LEFT, _RIGHT, _UP, _DOWN, _JUMP = map(int, (Button.LEFT, Button.RIGHT, Button.UP, Button.DOWN, Button.JUMP))
_RESTS = (Stance.STAND, Stance.CROUCH)
_LONGEST_WAIT = 900
"""Ticks after which a way counts as closed, where the perils have no shorter cycle in common; half as many more for
the walk."""
_LONGEST_FLIGHT = 400
_HURRY = 12
"""Ticks between the moments that are tried in a lull, or of what has none."""
_SAFETY = 90
"""Ticks for which a body that has come somewhere must be able to stay alive."""
_ESCAPES = ((0, _SAFETY), *((side, rest) for rest in (0, 16, 40) for side in (0, 1)))
"""How one may stay alive: to which side one walks, and after how many ticks."""
_MANNERS = ((4, False), (4, True), (1, False))
"""Ticks for which a word is held, and whether one leaps, in turn: the coarsest search mostly finds a way, and a calm
one, much sooner."""
_NEARBY = 6 * CELL
"""How far beside a way something still concerns it."""
_NEAR = 128
"""Bodies so near to each other, for each tick that words are held, count as in one place; sub-pixels."""
_Place = tuple[int, int, bool]


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


def past_perils(
    terrain: Terrain, floors: Segments, body: Body, tick: int, aim: Aim, plays: Plays | None = None
) -> list[int] | None:
    """Return what to press to get where one aims at, alive, and to be safe there; None if there is no way.

    Whoever has come through danger to where nothing acts, nearer to the aim, goes on from there: time is no matter.
    plays: where the ticks played are counted. Raises Unplayable where they are too many.
    """
    search, words = _Search(terrain, floors, aim, plays or Plays()), list[int]()
    if not _in_the_way(terrain, floors, body, aim):
        return None
    while True:
        now = tick + len(words)
        part = _straight_on(search, body, now)
        if part is None:
            manners = (_searched(search, body, now, held, leaps) for held, leaps in _MANNERS)
            part = next((part for part in manners if part is not None), None)
        if part is None:
            return None
        words += part.words
        if part.body is None:
            return words
        body = part.body


def _in_the_way(terrain: Terrain, floors: Segments, body: Body, aim: Aim) -> bool:
    """Whether anything that kills at times comes near what lies between a body, its aim and where that leads."""
    link = aim.link
    falls = [int(floors.row[link.target]) << SHIFT] if link and link.target < len(floors) else []
    top, bottom = min(body.y, *falls, body.y) - _NEARBY, max(body.y, *falls, body.y) + CELL
    places = (body.x, aim.first, aim.last, *((link.lands_first, link.lands_last) if link else ()))
    low, high = min(places) - _NEARBY, max(places) + _NEARBY
    spaces = (space for _, *space in terrain.perils)
    return any(x0 < high and low < x1 and y0 < bottom and top < y1 for x0, y0, x1, y1 in spaces)


class _Part(NamedTuple):
    """What to press, and who has come to safe ground by it; None: the aim is reached."""

    words: list[int]
    body: Body | None


class _Came(NamedTuple):
    """How a body came to a place: from where, at which tick, by which words."""

    place: _Place
    tick: int
    words: list[int]


def _straight_on(search: _Search, body: Body, start: int) -> _Part | None:
    """Walk up to what acts, wait, and walk on at the first moment at which that comes through; None if none does.

    What most players do: a search of all that can be done costs a hundred times as much.
    """
    aim = search.aim
    if body.stance is not Stance.STAND or not search.quiet(body):
        return None
    word = _RIGHT if body.x < aim.first else _LEFT if body.x > aim.last else 0
    words: list[int] = []
    while word and not search.waits(body):
        after, pressed = search.play(body, word, start + len(words), 1)
        if after is None or len(words) > _LONGEST_FLIGHT:
            return None
        body, words = after, words + pressed
        if aim.first <= body.x <= aim.last:
            word = 0
    for wait in _moments(search, body, word, start + len(words)):
        part = _walked(search, body, word, start + len(words) + wait)
        if part is not None:
            return _Part(words + [0] * wait + part.words, part.body)
    return None


def _moments(search: _Search, body: Body, word: int, start: int) -> list[int]:
    """After how many ticks of waiting one may go: in lulls, when a walk to quiet ground or the aim touches nothing."""
    lulls, aim = _lulls(search, body, start), search.aim
    if not word:
        return lulls
    direction = 1 if word == _RIGHT else -1
    goal = aim.first if direction > 0 else aim.last
    ticks = min(abs(goal - body.x) // WALK + 1, _LONGEST_FLIGHT)
    x = body.x + direction * WALK * np.arange(ticks + 1)
    row = search.terrain.origin + (body.y >> SHIFT) * search.terrain.stride
    acts = (np.frombuffer(search.terrain.flags, np.uint8) & ACTING) != 0
    quiet = ~(acts[row + ((x - HALF_WIDTH) >> SHIFT)] | acts[row + ((x + HALF_WIDTH - 1) >> SHIFT)])
    quiet[: int(np.argmin(quiet))] = False  # before it comes to what acts
    x = x[: int(np.argmax(quiet)) + 1] if quiet.any() else x
    free = np.flatnonzero(clear_walks(search.terrain, x, body.y, start + np.arange(search.horizon)))
    after = [free[free >= lull] for lull in lulls]
    return sorted({int(moments[0]) for moments in after if len(moments)})


def _lulls(search: _Search, body: Body, start: int) -> list[int]:
    """After how many ticks of waiting what is near has just begun to rest, or is anywhere on a way without a rest."""
    found = {0}
    for peril, left, _, right, _ in search.terrain.perils:
        if left - _NEARBY < body.x < right + _NEARBY:
            for at in peril.rests() or range(0, len(peril.boxes), _HURRY):
                wait = (at - start - peril.phase) % len(peril.boxes)
                found |= {wait, wait + _HURRY, wait + 2 * _HURRY}
    return sorted(found)


def _walked(search: _Search, body: Body, word: int, start: int) -> _Part | None:
    """Walk on without a halt to quiet ground beyond what acts, or to the aim and what is to be done there."""
    words: list[int] = []
    acted = False
    while len(words) < _LONGEST_FLIGHT:
        done = search.done(body, start + len(words))
        if done is not None:
            return _Part(words + done, None)
        quiet = search.quiet(body)
        if acted and quiet:
            return _Part(words, body)
        acted = acted or not quiet
        after, pressed = search.play(body, word, start + len(words), 1) if word else (None, [])
        if after is None:
            return None
        body, words = after, words + pressed
    return None


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


def survives(terrain: Terrain, floors: Segments, body: Body, tick: int, plays: Plays | None = None) -> bool:
    """Whether a resting body can get to where nothing acts, or stay alive for a while: at rest, or walking off at once
    or a little later.

    plays: where the ticks played are counted. Raises Unplayable where they are too many.
    """
    search = _Search(terrain, floors, Aim(floors.at(body.x, body.y), 0, 0), plays or Plays())
    return any(_stays(search, body, tick, side, rest) for side, rest in _ESCAPES)


def _stays(search: _Search, body: Body, tick: int, side: int, rest: int) -> bool:
    """Whether a body stays alive for a while that walks off to a side (of _Search.moves) after so many ticks."""
    for passed in range(_SAFETY):
        if search.quiet(body):
            return True
        word = 0 if passed < rest else list(search.moves(body))[side]
        body = step(body, word, search.terrain, tick + passed)
        search.plays.spend(1)
        if body.stance not in _RESTS:
            return False
    return True


class _Search:
    """What can be done from a place, and what ends the search."""

    def __init__(self, terrain: Terrain, floors: Segments, aim: Aim, plays: Plays) -> None:
        self.terrain, self.floors, self.aim, self.plays = terrain, floors, aim, plays
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
        left, right = (body.x - HALF_WIDTH) >> SHIFT, (body.x + HALF_WIDTH - 1) >> SHIFT
        return not (self.terrain.flags[base + left] | self.terrain.flags[base + right]) & ACTING

    def waits(self, body: Body) -> bool:
        """Whether there is something to wait for on quiet ground: danger a cell away, or the moment of the link."""
        base = self.terrain.origin + (body.y >> SHIFT) * self.terrain.stride
        left, right = ((body.x - HALF_WIDTH) >> SHIFT) - 1, ((body.x + HALF_WIDTH - 1) >> SHIFT) + 1
        near = (self.terrain.flags[base + left] | self.terrain.flags[base + right]) & ACTING
        return bool(near) or (self.aim.link is not None and self.aim.first <= body.x <= self.aim.last)

    def moves(self, body: Body) -> Iterator[int]:
        """Yield what may be pressed to move; under a low ceiling one crawls."""
        row, low = body.y >> SHIFT, self.floors.low_at
        for word in (_RIGHT, _LEFT):
            reach = (body.x - HALF_WIDTH - (word == _LEFT)) >> SHIFT, (body.x + HALF_WIDTH - (word == _LEFT)) >> SHIFT
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
                self.plays.spend(len(words))
                return None, words
            if word & _JUMP:
                break
        self.plays.spend(len(words))
        return body, words

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
                break
        self.plays.spend(len(words))
        if body.stance not in _RESTS or self.floors.at(body.x, body.y) != link.target:
            return None
        return words if survives(self.terrain, self.floors, body, tick + len(words), self.plays) else None


def _place(body: Body, held: int) -> _Place:
    return body.x // (held * _NEAR), body.y, body.stance is Stance.CROUCH


def _unwound(trail: dict[tuple[_Place, int], _Came], place: _Place, tick: int) -> list[int]:
    parts: list[list[int]] = []
    while (place, tick) in trail:
        place, tick, words = trail[place, tick]
        parts.append(words)
    return [word for words in reversed(parts) for word in words]
