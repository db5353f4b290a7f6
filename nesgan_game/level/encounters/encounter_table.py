"""The encounters: each a question that some enemies put together, and the ground it needs.

A flyer on a wave is harmless, and stairs are only steps; together they are a decision.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.layout.acting_places import WET_ROOMS
from nesgan_game.roles import CARRIES, IS_AIR, IS_STAIR


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter:
    """Who meets the player together, what that asks, and where."""

    name: str
    question: str
    kinds: tuple[str, ...]
    """Placed in turn, the first most often."""
    needs: frozenset[str] = frozenset()
    """Features (features_of) that a room must have."""
    rooms: tuple[str, ...] = ()
    """Kinds of room in which it is at home; it may be met elsewhere."""
    waves: str = ""
    """The kind of which some come in from the edge of the screen instead of waiting."""


_CRYPTS = ("crypt", "catacomb", "undercroft", "graveyard", "chapel", "dungeon", "vault")
_HALLS = ("hall", "banquet", "throne-room", "corridor", "antechamber", "gallery", "mirror-hall")
_WET = (*WET_ROOMS, "ruined-bridge", "drawbridge")
_OPEN = frozenset({"outdoors"})
_STAIRS, _HEIGHTS, _LIQUID, _INDOORS = (frozenset({one}) for one in ("stairs", "heights", "liquid", "indoors"))

ENCOUNTERS: tuple[Encounter, ...] = (
    Encounter(name="shamblers", question="strike each in time, or be walked down?", kinds=("ghoul",)),
    Encounter(name="tide", question="stand and strike, or walk on before the next?", kinds=("ghoul",), waves="ghoul"),
    Encounter(name="roost", question="look up before walking on?", kinds=("bat",), needs=_INDOORS),
    Encounter(
        name="bats-on-stairs", question="climb, or wait where the feet are free?", kinds=("bat",), needs=_STAIRS
    ),
    Encounter(name="bones", question="come near under the arc, or wait it out?", kinds=("skeleton",)),
    Encounter(
        name="bones-above", question="climb into the bones, or around?", kinds=("skeleton", "ghoul"), needs=_HEIGHTS
    ),
    Encounter(name="guard", question="give way, then strike its rest?", kinds=("knight",), rooms=_HALLS),
    Encounter(
        name="guard-and-roost", question="where to give way with wings overhead?", kinds=("knight", "bat"),
        needs=_INDOORS, rooms=_HALLS,
    ),
    Encounter(
        name="heads-on-stairs", question="which step to stand on when the wave is low?", kinds=("head",), needs=_STAIRS,
        waves="head",
    ),
    Encounter(
        name="heads-over-gaps", question="leap between two, or strike one first?", kinds=("head",), needs=_HEIGHTS,
        waves="head",
    ),
    Encounter(name="fleas", question="strike, or wait for the landing?", kinds=("hopper",)),
    Encounter(name="fleas-and-bones", question="duck one, mind the other?", kinds=("hopper", "skeleton")),
    Encounter(
        name="axe-behind-a-step", question="duck or leap, with a step before the feet?", kinds=("axeman",),
        needs=_HEIGHTS, rooms=_HALLS,
    ),
    Encounter(name="axe-and-fleas", question="whose rhythm first?", kinds=("axeman", "hopper"), rooms=_HALLS),
    Encounter(name="haunting", question="fight where you stand, or keep walking?", kinds=("ghost",), rooms=_CRYPTS),
    Encounter(
        name="haunted-pillar", question="stop for the fire with a ghost behind?", kinds=("ghost", "bone_pillar"),
        rooms=_CRYPTS,
    ),
    Encounter(name="ravens", question="strike the swoop at its lowest?", kinds=("raven",), needs=_OPEN),
    Encounter(name="ravens-and-dead", question="look up, or ahead?", kinds=("raven", "ghoul"), needs=_OPEN),
    Encounter(name="bank", question="keep off the edge, or pass while they sink?", kinds=("fishman",), needs=_LIQUID,
              rooms=_WET),
    Encounter(
        name="bank-and-dead", question="which side to turn to?", kinds=("fishman", "ghoul"), needs=_LIQUID, rooms=_WET
    ),
    Encounter(name="crossfire", question="when to walk between two fires?", kinds=("bone_pillar",), needs=_INDOORS),
    Encounter(
        name="fire-and-fleas", question="hold still for one, move for the other?", kinds=("bone_pillar", "hopper")
    ),
    Encounter(name="threads", question="walk under, or make it drop?", kinds=("spider",), needs=_INDOORS),
    Encounter(
        name="threads-and-dead", question="back away under a thread?", kinds=("spider", "ghoul"), needs=_INDOORS
    ),
    Encounter(
        name="stair-head", question="how to get past a point that reaches further?", kinds=("spearman",), needs=_STAIRS
    ),
    Encounter(name="spears", question="in after the thrust, or over it?", kinds=("spearman",), rooms=_HALLS),
    Encounter(name="spear-and-bones", question="close in under fire?", kinds=("spearman", "skeleton")),
    Encounter(name="statues", question="which one is alive?", kinds=("gargoyle",), rooms=(*_HALLS, *_CRYPTS)),
    Encounter(name="statue-and-guard", question="wake it now, or with the guard?", kinds=("gargoyle", "knight")),
)  # fmt: skip
"""The order is part of every castle: what is new goes to the end."""


def features_of(roles: NDArray[np.uint8], *, outdoors: bool, wet: bool) -> frozenset[str]:
    """Tell what the ground of a room, its part (R, C) of the role map, has to offer to encounters.

    wet: whether it has liquid in which somebody can wait.
    """
    found = {"outdoors" if outdoors else "indoors"}
    if IS_STAIR[roles].any():
        found.add("stairs")
    if wet:
        found.add("liquid")
    floors = np.flatnonzero((CARRIES[roles[1:]] & IS_AIR[roles[:-1]]).sum(1) > 2)
    if len(floors) > 1 and floors[-1] - floors[0] >= 1:
        found.add("heights")
    return frozenset(found)
