"""How a castle hangs together: on which storey each stage lies, where it is entered and left, what it is about.

All is decided by the castle's seed and the number of the stage, and never by how many stages there are: the map between
stages (game/view/map) draws the same castle.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from nesgan_game.level.planning.beats import ideas, share
from nesgan_game.level.planning.forks import branch_idea
from nesgan_game.level.planning.setting import Setting
from nesgan_game.level.rooms.canvas import weigh
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.level.stage_source import BRANCH
from nesgan_game.seeds import stream

STAGES_A_MAP = 9
"""Stages of one map at most; a longer castle has several."""
_STOREYS = ((4, 3, 2), (3, 3, 3), (2, 2, 2), (3, 2, 1), (4, 2, 2), (4, 4, 1), (3, 3, 1), (2, 2, 1))
"""Stages on each storey of a map, from the ground up: never more above than below, nor more than STAGES_A_MAP."""
_HAND, _MEMORY = 7, 2
"""Kinds of room kept for a stage, and for how many stages those of one are not kept again. Tuned by hand."""
_STALE = 0.02
"""What the share of a kind is multiplied by that one has just seen. Tuned by hand."""


class Place(NamedTuple):
    """Where a stage lies on its map."""

    first: int
    """Number of the map's first stage."""
    storeys: tuple[int, ...]
    """Stages on each storey of the map."""
    storey: int
    last: bool
    """Whether the next stage lies on another storey, or on another map."""
    heading: int
    """+1 where its storey is walked to the right, -1 to the left."""


def place_of(seed: int, number: int) -> Place:
    """Where a stage lies, numbered from 1."""
    first = 1
    while True:
        rng = stream(seed, "map", "storeys", first)
        storeys = rng.choice(_STOREYS)
        right = 1 if rng.random() < 0.5 else -1
        before = first
        for storey, count in enumerate(storeys):
            if number < before + count:
                heading = right * (-1 if storey % 2 else 1)
                return Place(first, storeys, storey, number == before + count - 1, heading)
            before += count
        first = before


def setting(seed: int, number: int, theme: Callable[[int], str], beyond: str = "") -> Setting:
    """The setting of a castle's stage; theme: the names of the themes by the number of the stage.

    beyond: the theme of the branch stage beside it, whose setting it then is: it begins and ends where stage `number`
    does, and is about something else. A stage that leads to the next storey ends higher than it begins and comes back;
    any other goes on ahead.
    """
    place = place_of(seed, number)
    climbs = place.last and place.storey + 1 < len(place.storeys)
    known = ideas()
    shuffled = [known[at] for at in stream(seed, "castle", "ideas").order(len(known))]
    themes = (lambda stage: beyond if stage == number else theme(stage)) if beyond else theme
    return Setting(
        theme=themes(number),
        gate=number == 1,
        heading=place.heading,
        reverses=climbs,
        rises=climbs or None,
        idea=branch_idea(seed, number, shuffled) if beyond else shuffled[(number - 1) % len(shuffled)],
        hand=hand(seed, number, themes),
        branch=BRANCH if beyond else "",
    )


def hand(seed: int, number: int, theme: Callable[[int], str]) -> frozenset[str]:
    """Kinds of room that a castle keeps for a stage: dealt out stage by stage, and not again for some stages."""
    kinds = {name: kind for name, kind in room_kinds().items() if kind.part == "way" and kind.share > 0}
    dealt: list[frozenset[str]] = []
    for stage in range(1, number + 1):
        rng = stream(seed, "castle", "hand", stage)
        stale = frozenset[str]().union(*dealt[-_MEMORY:])
        shares = {name: share(name, kind, theme(stage), frozenset()) for name, kind in sorted(kinds.items())}
        left = {name: worth * (_STALE if name in stale else 1.0) for name, worth in shares.items()}
        chosen: set[str] = set()
        while left and len(chosen) < _HAND:
            name = weigh(rng, list(left), list(left.values()))
            chosen.add(name)
            del left[name]
        dealt.append(frozenset(chosen))
    return dealt[-1]
