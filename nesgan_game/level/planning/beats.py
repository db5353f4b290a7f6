"""What a stage is about: its idea, the kinds of room that carry it, and the beats in which it comes.

An idea is shown safely, then varied, combined with an enemy and tested; a room's temper tells its builder how far.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, repeat
from operator import mul
from types import MappingProxyType

from nesgan_game.level.rooms.canvas import Temper
from nesgan_game.level.rooms.kinds import RoomKind, room_kinds
from nesgan_game.level.rooms.skeletons import IDEAS
from nesgan_game.seeds import Random, whole

CARRIERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "spikes": ("corridor", "undercroft", "gallery"),
        "liquid": ("crypt", "cavern"),
        "pits": ("gallery", "causeway", "rampart"),
        "movers": ("clockwork", "causeway"),
        "stairs": ("hall", "stairs"),
        "crawl": ("undercroft", "corridor"),
        "heights": ("archive", "hall", "chapel"),
    }
)
"""Ideas, and the kinds built by functions that are about them."""
ACTING_IDEAS: Mapping[str, str] = MappingProxyType(
    {
        "crumble": "planks",
        "chandelier": "planks",
        "conveyor": "conveyor",
        "rising": "rising_spikes",
        "crusher": "crusher",
        "pendulum": "pendulum",
        "tide": "tide",
        "springboard": "springboard",
        "wind": "wind",
        "dark": "darkness",
        "lever": "gate",
        "movers": "mover",
    }
)
"""Ideas about something that acts, and its kind (layout.acting.ACTS): any room may come to carry them."""
_LEAST_CARRIERS = 2
"""Kinds of room that an idea needs at least, so that a stage can be about it."""
_COUNTED = 3
"""Times at most that having come before counts."""
BEATS = 4
"""Shown safely, varied, combined with an enemy, tested."""
DARING = (0.5, 0.8, 1.0, 1.3)
"""What the daring of a stage is multiplied by, beat by beat. Tuned by hand."""
_AT_HOME, _AWAY, _IN_HAND, _CARRIES, _AGAIN = 3.0, 0.15, 10.0, 8.0, 0.2
"""What a kind's share is multiplied by: where it is made for the theme, and made for others; where the castle has kept
it for this stage; where it carries the idea; each time that it has come before. Tuned by hand."""
_RARER = tuple(accumulate(repeat(_AGAIN, _COUNTED), mul, initial=1.0))
"""The powers of _AGAIN by products alone: they are rounded alike on every machine."""


def carries(name: str, kind: RoomKind, idea: str) -> bool:
    """Whether a kind of room can be about an idea."""
    return name in CARRIERS.get(idea, ()) or idea in kind.ideas


def ideas() -> tuple[str, ...]:
    """Return the ideas that some kinds of way carry, or that something acts for, in a fixed order."""
    return _ideas_of(tuple(room_kinds()))


@lru_cache(maxsize=8)
def _ideas_of(names: tuple[str, ...]) -> tuple[str, ...]:
    """The same while there are kinds of room of these names: every plan asks."""
    known = room_kinds()
    kinds = {name: known[name] for name in names if known[name].part == "way"}
    carriers = Counter(idea for kind in kinds.values() for idea in kind.ideas)
    for idea, names in CARRIERS.items():
        carriers[idea] += sum(name in kinds and idea not in kinds[name].ideas for name in names)
    carried = (idea for idea in {*CARRIERS, *IDEAS} if carriers[idea] >= _LEAST_CARRIERS)
    return tuple(sorted({*carried, *ACTING_IDEAS}))


def share(name: str, kind: RoomKind, theme: str, hand: frozenset[str]) -> float:
    """How often a kind comes up in a stage of a theme whose castle keeps the kinds of `hand` for it."""
    weight = kind.share * (_IN_HAND if name in hand else 1.0)
    if theme and kind.themes:
        weight *= _AT_HOME if theme in kind.themes else _AWAY
    return weight


class Shares:
    """How often kinds come up for a room that is cast, as they are and in whole numbers to draw by."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = weights
        self.counts = dict(zip(weights, whole(weights.values()), strict=True))

    def carrying(self, idea: str) -> Shares:
        """The same where a beat begins: kinds that carry the idea come up rather."""
        kinds = room_kinds()
        return Shares(
            {
                name: weight * (_CARRIES if carries(name, kinds[name], idea) else 1.0)
                for name, weight in self.weights.items()
            }
        )


def cast(rng: Random, shares: Sequence[Shares]) -> list[str]:
    """Choose a kind for every room of a way by the shares of each; none follows itself."""
    chosen: list[str] = []
    times: Counter[str] = Counter()
    for each in shares:
        counts = each.counts.copy()
        again = [name for name in times if name in counts]
        rarer = whole(each.weights[name] * _RARER[min(times[name], _COUNTED)] for name in again)
        counts.update(zip(again, rarer, strict=True))
        if len(counts) > 1 and chosen:
            counts.pop(chosen[-1], None)
        names = list(counts)
        chosen.append(names[rng.weighted(list(counts.values()))])
        times[chosen[-1]] += 1
    return chosen


def beat_of(number: int, rooms: int) -> int:
    """The beat of a room of the main path by its number."""
    return min(BEATS * number // max(rooms, 1), BEATS - 1)


def first_of_beats(rooms: int) -> frozenset[int]:
    """Numbers of the rooms, the first and last apart, in which a beat begins."""
    beats = [beat_of(number, rooms) for number in range(rooms)]
    return frozenset(max(1, min(beats.index(beat), rooms - 2)) for beat in set(beats))


@lru_cache(maxsize=256)
def temper_for(temper: Temper, idea: str, beat: int) -> Temper:
    """The temper of a room in a beat of an idea."""
    return replace(temper, daring=min(temper.daring * DARING[beat], 1.0), idea=idea, beat=beat)
