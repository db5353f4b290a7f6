"""How rooms are furnished: what belongs into a kind of room whatever the theme, and how full it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from nesgan_game.objects import GATES, OBJECT_KINDS, object_kind

CERTAIN = 16
"""Chances are counted in sixteenths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomStyle:
    """How a kind of room is furnished. Figures tuned by eye."""

    own: tuple[str, ...] = ()
    """Kinds that it shows beside those of the theme."""
    weight: int = 2
    """How often one of its own comes up, against 3 for one of the theme's."""
    coarse: bool = False
    """Whether it is a cellar or a cave, into which nothing fine belongs."""
    full: int = 20
    """Per cent of its free cells that may be covered."""
    every: tuple[int, ...] = (1, 2)
    """In which bays there are windows: all, or every second one; one of these is drawn. None of them: no windows."""
    honour: int = 0
    """Sixteenths: how often it has a set piece."""
    leads: tuple[str, ...] = ()
    """What stands in its place of honour rather than anything else."""
    floor_first: bool = False
    """Whether what stands on its floors matters more than its windows."""
    mirrored: bool = True
    """Whether what stands at its left stands at its right, too."""


PLAIN_ROOM = RoomStyle(honour=4)
"""Of kinds of rooms that other packages add."""
OPEN_AIR = RoomStyle(own=("gravestone", "bush", "dead_tree", "fence", "cross"), full=14, honour=8, mirrored=False)
"""Of rooms under the sky that are none of those below."""

ROOM_STYLES: Mapping[str, RoomStyle] = MappingProxyType(
    {
        "corridor": RoomStyle(honour=8, full=18),
        "gallery": RoomStyle(honour=8, full=18),
        "hall": RoomStyle(honour=16),
        "stairs": RoomStyle(honour=8, full=16),
        "chapel": RoomStyle(
            own=("altar", "candelabrum", "cross", "organ"), leads=("altar", "organ"), honour=16, every=(1,), full=26
        ),
        "archive": RoomStyle(own=("shelf", "candelabrum"), weight=9, honour=10, full=36, floor_first=True),
        "antechamber": RoomStyle(own=("armour", "banner"), honour=8, full=18),
        "banquet": RoomStyle(own=("chandelier", "tapestry", "candelabrum"), honour=8),
        "mirror-hall": RoomStyle(own=("picture", "chandelier"), honour=8),
        "throne-room": RoomStyle(
            own=("throne", "banner", "tapestry"), leads=("throne",), honour=16, every=(1,), full=26
        ),
        "exit": RoomStyle(honour=16, every=(1,), full=26),
        "kitchen": RoomStyle(
            own=("cauldron", "barrel", "crate", "shelf"), weight=6, leads=("cauldron",), honour=12, floor_first=True
        ),
        "laboratory": RoomStyle(
            own=("shelf", "cauldron"), weight=6, leads=("cauldron",), honour=12, full=26, floor_first=True
        ),
        "greenhouse": RoomStyle(
            own=("bush", "hedge", "ivy", "fountain"), weight=6, leads=("fountain",), honour=12, full=26
        ),
        "tower": RoomStyle(every=(2,), full=14),
        "bell-tower": RoomStyle(own=("chains",), full=14),
        "causeway": RoomStyle(full=14),
        "aqueduct": RoomStyle(full=14),
        "clockwork": RoomStyle(own=("gears", "pendulum", "chains"), every=(1,)),
        "clock-face": RoomStyle(own=("clock", "gears", "pendulum"), leads=("clock",), honour=16, every=(1,)),
        "furnace": RoomStyle(own=("cauldron", "gears", "chains"), coarse=True, leads=("cauldron",), honour=8),
        "undercroft": RoomStyle(
            own=("barrel", "crate", "chest", "cauldron", "cage"), coarse=True, full=20, mirrored=False
        ),
        "vault": RoomStyle(own=("chest", "barrel", "crate", "urn"), coarse=True, full=20, mirrored=False),
        "treasury": RoomStyle(own=("chest", "urn"), weight=6, coarse=True, full=26, mirrored=False),
        "dungeon": RoomStyle(own=("chains", "cage", "skulls"), coarse=True, full=18, mirrored=False),
        "crypt": RoomStyle(own=("coffin", "skulls", "urn", "chains", "slit_window"), coarse=True, full=18, honour=4),
        "catacomb": RoomStyle(own=("coffin", "skulls", "urn"), coarse=True, full=18, every=(), honour=4),
        "cistern": RoomStyle(own=("urn", "barrel", "chains"), coarse=True, full=14, every=()),
        "sewer": RoomStyle(own=("skulls", "mushrooms", "barrel"), coarse=True, full=14, every=(), mirrored=False),
        "mine": RoomStyle(own=("crate", "barrel", "stalactites"), coarse=True, full=18, every=(), mirrored=False),
        "cavern": RoomStyle(
            own=("stalactites", "mushrooms", "roots", "skulls"),
            coarse=True,
            every=(),
            mirrored=False,
        ),
        "graveyard": RoomStyle(
            own=("gravestone", "cross", "dead_tree", "fence"), weight=6, full=18, honour=8, mirrored=False
        ),
        "terrace": RoomStyle(
            own=("hedge", "fountain", "balustrade", "bush"), weight=6, full=18, leads=("fountain",), honour=12
        ),
    }
)

WINDOWS = tuple(kind.name for kind in OBJECT_KINDS if kind.role == "window")
LIGHTS = ("torch", "lantern")
"""What hangs beside doors."""
ON_CHAINS = ("lantern",)
"""Lights that hang on a chain, and so right under a ceiling."""
RHYTHM = (*WINDOWS, "gears")
"""What stands in rows on the back wall."""
HANGINGS = ("picture", "banner", "tapestry", "coat_of_arms")
"""What hangs between windows."""
ABOVE: Mapping[str, str] = MappingProxyType({"altar": "rose_window", "throne": "coat_of_arms"})
"""What is on the wall above a set piece."""
COMPANIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "organ": ("candelabrum", "cross"),
        "altar": ("candelabrum", "brazier"),
        "throne": ("banner", "armour", "candelabrum"),
        "fountain": ("hedge", "bush", "statue"),
        "clock": ("shelf", "bust", "candelabrum", "crate"),
        "coffin": ("brazier", "urn", "candelabrum"),
        "statue": ("urn", "hedge", "candelabrum"),
        "gargoyle": ("torch", "banner", "barrel"),
        "cauldron": ("skulls", "barrel"),
    }
)
"""What may stand in a room's place of honour, and what it is flanked by: the first that the room shows."""

ALONGSIDE: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "shelf": (3, 0), "hedge": (3, 0), "balustrade": (3, 0), "fence": (3, 0), "coffin": (3, 1), "gravestone": (3, 1),
        "cross": (2, 2), "tree": (2, 1), "bust": (2, 2), "armour": (2, 2), "barrel": (3, 0), "crate": (3, 0),
        "urn": (3, 0), "mushrooms": (3, 0), "skulls": (2, 0), "bush": (3, 0), "chest": (2, 0),
    }
)  # fmt: skip
"""How many of a kind stand side by side at most, and how many columns apart; all others stand alone."""
ONCE = ("clock", "gargoyle", "cauldron")
"""Kinds of which there is one in a room, or a pair."""
HEAPED = ("barrel", "chest", "crate", "urn", "mushrooms", "skulls", "bush", "gravestone")
"""Kinds of which large and small ones stand together."""
IN_CEILING: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "chandelier": (10, 16), "chains": (6, 8), "cage": (12, 8), "stalactites": (3, 12), "ivy": (5, 10),
        "roots": (4, 10), "pendulum": (6, 12),
    }
)  # fmt: skip
"""Columns between two of a kind that hangs from ceilings, and in how many sixteenths of the places there is one.

A pendulum is painted as what is on a wall, yet begins with what it hangs from."""
FINE = frozenset(
    (
        *HANGINGS, "throne", "shelf", "clock", "bust", "chandelier", "organ", "altar", "armour", "hedge", "balustrade",
        "fountain", "tree", "bush", "ivy", "stained_window", "rose_window", "pointed_window", "arched_window",
        "twin_window", "statue", "candelabrum",
    )
)  # fmt: skip
"""What nobody carries into a cellar."""
UNDER_THE_SKY = frozenset(
    (
        *WINDOWS, *GATES, *LIGHTS, "gravestone", "dead_tree", "fence", "cross", "bush", "tree", "hedge", "fountain",
        "balustrade", "statue", "gargoyle", "urn", "mushrooms", "skulls", "brazier", "barrel", "crate", "ivy",
    )
)  # fmt: skip
"""What stands rain."""
ONLY_OUTDOORS = frozenset(("dead_tree", "fence"))


def style_of(kind: str, *, outdoors: bool) -> RoomStyle:
    """How a kind of room is furnished."""
    return ROOM_STYLES.get(kind, OPEN_AIR if outdoors else PLAIN_ROOM)


def kinds_for(shown: Iterable[str], style: RoomStyle, *, outdoors: bool) -> tuple[str, ...]:
    """The kinds that a room shows, in a theme that shows some: the theme's first, then the room's own."""
    kinds = tuple(dict.fromkeys((*shown, *style.own)))
    if outdoors:
        return tuple(kind for kind in kinds if kind in UNDER_THE_SKY)
    kinds = tuple(kind for kind in kinds if kind not in ONLY_OUTDOORS)
    return tuple(kind for kind in kinds if kind not in FINE) if style.coarse else kinds


@cache
def sizes_of(kind: str) -> tuple[tuple[int, int], ...]:
    """(rows, cols) of a kind, the largest first."""
    return tuple(sorted(object_kind(kind).sizes, key=lambda size: (-size[0] * size[1], size)))
