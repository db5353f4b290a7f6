"""Ways past what kills at times: when to go, when to wait, found by playing all that a body could do, tick by tick.

words = past_perils(terrain, floors, body, tick, Aim(...))          what to press, None if it never works out
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from nesgan_game.level.flights.floors import Segments
from nesgan_game.level.flights.trajectories import clear_walks
from nesgan_game.level.proof.peril_search import LONGEST_FLIGHT, Aim, Place, Plays, Search, place_of
from nesgan_game.physics.movement import ACTING, CELL, SHIFT, Body, Button, Stance, Terrain

_LEFT, _RIGHT, _UP, _DOWN, _JUMP = map(int, (Button.LEFT, Button.RIGHT, Button.UP, Button.DOWN, Button.JUMP))
_HURRY = 12
"""Ticks between the moments that are tried in a lull, or of what has none."""
_MANNERS = ((4, False), (4, True), (1, False))
"""Ticks for which a word is held, and whether one leaps, in turn: the coarsest search mostly finds a way, and a calm
one, much sooner."""
_NEARBY = 6 * CELL
"""How far beside a way something still concerns it."""


def past_perils(
    terrain: Terrain, floors: Segments, body: Body, tick: int, aim: Aim, plays: Plays | None = None
) -> list[int] | None:
    """Return what to press to get where one aims at, alive, and to be safe there; None if there is no way.

    Whoever has come through danger to where nothing acts, nearer to the aim, goes on from there: time is no matter.
    plays: where the ticks played are counted. Raises Unplayable where they are too many.
    """
    search, words = Search(terrain, floors, aim, plays or Plays()), list[int]()
    if not _in_the_way(terrain, floors, body, aim):
        return None
    while True:
        now = tick + len(words)
        part = _straight_on(search, body, now)
        if part is None:
            for held, leaps in _MANNERS:
                part = _searched(search, body, now, held, leaps)
                if part is not None:
                    break
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
    return any(x0 < high and low < x1 and y0 < bottom and top < y1 for _, x0, y0, x1, y1 in terrain.perils)


class _Part(NamedTuple):
    """What to press, and who has come to safe ground by it; None: the aim is reached."""

    words: list[int]
    body: Body | None


class _Came(NamedTuple):
    """How a body came to a place: from where, at which tick, by which words."""

    place: Place
    tick: int
    words: list[int]


def _straight_on(search: Search, body: Body, start: int) -> _Part | None:
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
        if after is None or len(words) > LONGEST_FLIGHT:
            return None
        body, words = after, words + pressed
        if aim.first <= body.x <= aim.last:
            word = 0
    for wait in _moments(search, body, word, start + len(words)):
        part = _walked(search, body, word, start + len(words) + wait)
        if part is not None:
            return _Part(words + [0] * wait + part.words, part.body)
    return None


def _moments(search: Search, body: Body, word: int, start: int) -> list[int]:
    """After how many ticks of waiting one may go: in lulls, when a walk to quiet ground or the aim touches nothing."""
    lulls, aim = _lulls(search, body, start), search.aim
    if not word:
        return lulls
    walk, half = search.terrain.walk, search.terrain.half_width
    direction = 1 if word == _RIGHT else -1
    goal = aim.first if direction > 0 else aim.last
    ticks = min(abs(goal - body.x) // walk + 1, LONGEST_FLIGHT)
    x = body.x + direction * walk * np.arange(ticks + 1)
    row = search.terrain.origin + (body.y >> SHIFT) * search.terrain.stride
    acts = (np.frombuffer(search.terrain.flags, np.uint8) & ACTING) != 0
    quiet = ~(acts[row + ((x - half) >> SHIFT)] | acts[row + ((x + half - 1) >> SHIFT)])
    quiet[: int(np.argmin(quiet))] = False  # before it comes to what acts
    x = x[: int(np.argmax(quiet)) + 1] if quiet.any() else x
    free = np.flatnonzero(clear_walks(search.terrain, x, body.y, start + np.arange(search.horizon)))
    after = [free[free >= lull] for lull in lulls]
    return sorted({int(moments[0]) for moments in after if len(moments)})


def _lulls(search: Search, body: Body, start: int) -> list[int]:
    """After how many ticks of waiting what is near has just begun to rest, or is anywhere on a way without a rest."""
    found = {0}
    for peril, left, _, right, _ in search.terrain.perils:
        if left - _NEARBY < body.x < right + _NEARBY:
            for at in peril.rests() or range(0, len(peril.boxes), _HURRY):
                wait = (at - start - peril.phase) % len(peril.boxes)
                found |= {wait, wait + _HURRY, wait + 2 * _HURRY}
    return sorted(found)


def _walked(search: Search, body: Body, word: int, start: int) -> _Part | None:
    """Walk on without a halt to quiet ground beyond what acts, or to the aim and what is to be done there."""
    words: list[int] = []
    acted = False
    while len(words) < LONGEST_FLIGHT:
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


def _searched(search: Search, body: Body, start: int, held: int, leaps: bool) -> _Part | None:
    """Breadth first over ticks, every word held for so many; leaps: to the same floor too.

    Where nothing acts a body may stand as long as it likes, so that waiting is only tried where a step leads into
    danger, and where the link is taken. Of bodies that are nearly in one place only the first goes on.
    """
    seen: set[Place] = set()
    layers: dict[int, dict[Place, Body]] = {start: {place_of(body, held): body}}
    trail: dict[tuple[Place, int], _Came] = {}
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
            key, then = place_of(new, held), now + len(words)
            after = layers.setdefault(then, {})
            if key not in after and (not pressed or key not in seen):
                after[key], trail[key, then] = new, _Came(place, now, words)
        seen.update(place for place, at in layer.items() if search.quiet(at))
        if not layers:
            return None
    return None


def _unwound(trail: dict[tuple[Place, int], _Came], place: Place, tick: int) -> list[int]:
    parts: list[list[int]] = []
    while (place, tick) in trail:
        place, tick, words = trail[place, tick]
        parts.append(words)
    return [word for words in reversed(parts) for word in words]
