"""What acts in a stage: the thing of its idea first, or one that is at home in its theme, shown gently, then varied.

A room's temper says how far: the same thing is slow in an early beat; brisk, against the way or twice in a late one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from nesgan_game.level.controls import Controls
from nesgan_game.level.layout import acting_places
from nesgan_game.level.layout.acting_ground import Ground
from nesgan_game.level.layout.acting_places import Placer
from nesgan_game.level.layout.draw import Layout
from nesgan_game.level.planning.beats import ACTING_IDEAS
from nesgan_game.level.rooms.canvas import weigh
from nesgan_game.seeds import Random


class Act(NamedTuple):
    """A thing that acts: what sets it, how often it comes, in which themes rather, how many a stage at most."""

    place: Placer
    share: float = 1.0
    """How often it is tried first; the more the more rarely it finds a place."""
    themes: tuple[str, ...] = ()
    most: int = 4
    since: float = 0.0
    """Difficulty from which on it comes where it is not what the stage is about."""


ACTS: Mapping[str, Act] = MappingProxyType(
    {
        "planks": Act(acting_places.planks, 1.2),
        "conveyor": Act(acting_places.conveyor, themes=("clockwork",)),
        "rising_spikes": Act(acting_places.rising_spikes, themes=("crypt", "tower")),
        "crusher": Act(acting_places.crusher, themes=("clockwork", "gallery")),
        "pendulum": Act(acting_places.pendulum, 4.0, ("clockwork", "chapel", "tower")),
        "tide": Act(acting_places.tide, 12.0, ("crypt", "cavern"), 2),
        "springboard": Act(acting_places.springboard, 1.3, most=2),
        "wind": Act(acting_places.wind, 0.5, themes=("tower", "garden"), most=3),
        "darkness": Act(acting_places.darkness, 0.4, themes=("crypt", "cavern", "library"), most=2, since=0.2),
        "gate": Act(acting_places.gate, 0.12, most=1),
        "mover": Act(acting_places.mover, 0.5, ("clockwork",)),
    }
)
"""By kind of fixture; a gate stands for its lever as well."""
KILLS = frozenset(("rising_spikes", "crusher", "pendulum", "tide"))
"""Those that kill whoever is in their way."""
_AT_HOME = 2.5
_KINDS, _MORE_KINDS = 1, 2
"""Kinds of things that act in a stage without difficulty, and what difficulty 1 adds."""
_TIMES, _MORE_TIMES = 1.6, 1.6
"""How often each comes, likewise. All figures here are tuned by hand."""
_NONE = 0.1
"""Share of the stages that are about nothing that acts, and have nothing."""
_CROWDED = 0.6
"""Daring from which a room may have two kinds."""


def add_acting(layout: Layout, rng: Random, controls: Controls, theme: str = "", *, gentle: bool = False) -> Layout:
    """Return a layout with things that act set into rooms of its main path, first and last apart.

    gentle: nothing that kills acts in the first beat.
    """
    about = ACTING_IDEAS.get(layout.plan.idea, "")
    if not controls.acting or (rng.random() < _NONE and not about):
        return layout
    ground = Ground(layout)
    kinds = max(round((_KINDS + _MORE_KINDS * controls.difficulty) * controls.acting), 1)
    times = max(round((_TIMES + _MORE_TIMES * controls.difficulty) * controls.acting), 1)
    busy = _busy(ground)
    for kind in _order(rng, about, theme, controls.difficulty):
        if kinds <= 0:
            break
        rooms = [
            number for number in range(1, ground.path - 1) if not (gentle and kind in KILLS and ground.shows(number))
        ]
        kinds -= _set(ground, kind, rooms, min(times, ACTS[kind].most), busy, rng) > 0
    return ground.layout()


def _order(rng: Random, about: str, theme: str, difficulty: float) -> list[str]:
    """The kinds in the order in which they are tried: what the stage is about, then by their shares."""
    left = [kind for kind, act in ACTS.items() if kind != about and act.since <= difficulty]
    found = [about] if about else []
    while left:
        shares = [ACTS[kind].share * (_AT_HOME if theme in ACTS[kind].themes else 1.0) for kind in left]
        found.append(weigh(rng, left, shares))
        left.remove(found[-1])
    return found


def _busy(ground: Ground) -> Counter[int]:
    """How many kinds act in a room already, by its number."""
    return Counter({number: len(ground.kinds(number) & ACTS.keys()) for number in range(ground.path)})


def _set(ground: Ground, kind: str, rooms: Sequence[int], times: int, busy: Counter[int], rng: Random) -> int:
    """Set things of a kind into so many of the rooms, in an order drawn; how many found a place."""
    done = 0
    for place in rng.order(len(rooms)):
        number, daring = rooms[place], ground.placed[rooms[place]].temper.daring
        if done < times and busy[number] <= (daring >= _CROWDED) and ACTS[kind].place(ground, number, daring, rng):
            busy[number] += 1
            done += 1
    return done
