"""Which kinds of objects the themes show, and those of a theme that does not say so itself."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from nesgan_game.objects import GATES, OBJECT_INDEX, object_kind, sizes_of

SHOWN: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {
        theme: tuple(kinds.split())
        for theme, kinds in {
            "crypt": "coffin skulls chains cobweb urn gravestone brazier portcullis",
            "chapel": "stained_window pointed_window rose_window organ altar cross candelabrum double_door",
            "gallery": "arched_window banner tapestry armour throne coat_of_arms picture chandelier double_door",
            "cavern": "stalactites mushrooms roots skulls",
            "tower": "slit_window barred_window torch banner gargoyle barrel crate portcullis",
            "garden": "arched_window fountain hedge tree bush balustrade statue ivy lantern",
            "library": "twin_window shelf clock picture bust candelabrum double_door",
            "clockwork": "gears pendulum clock chains lantern crate cauldron portcullis",
        }.items()
    }
)
"""Kinds of the shipped themes; chosen so that a theme is known by what stands in it, without colour."""

PLAIN = ("arched_window", "torch", "banner", "statue", "urn", "barrel", "crate", "candelabrum", "chandelier")
"""What any castle has."""
OF_MATERIAL: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {
        "rock": ("stalactites", "mushrooms", "skulls"),
        "earth": ("roots", "mushrooms", "bush", "dead_tree"),
        "wood": ("shelf", "barrel", "crate", "fence"),
        "metal": ("gears", "chains", "pendulum"),
        "ornament": ("tapestry", "armour", "coat_of_arms"),
        "plant": ("ivy", "hedge", "tree", "bush"),
        "water": ("fountain", "ivy"),
        "bone": ("skulls", "coffin", "urn"),
        "crystal": ("stalactites", "brazier"),
    }
)
"""What walls and grounds of a material bring with them."""

OF_ROOMS = (
    "altar", "barrel", "bush", "cage", "candelabrum", "cauldron", "chains", "chest", "coffin", "crate", "cross",
    "dead_tree", "fence", "gears", "gravestone", "mushrooms", "pendulum", "roots", "shelf", "skulls", "stalactites",
    "urn",
)  # fmt: skip
"""What rooms show of their own in any theme (level.layout.room_styles), in its smallest size."""
STAND_INS: MappingProxyType[str, str] = MappingProxyType(
    {"window": "slit_window", "decor": "urn", "foliage": "bush", "candle": "torch"}
)
"""By role: what is shown of it where a theme has nothing."""


def sizes_shown(shown: Iterable[str]) -> dict[str, tuple[tuple[int, int], ...]]:
    """(rows, cols) in which castles of a theme that shows some kinds may show each, and what any castle shows."""
    sizes = {kind: sizes_of(kind) for kind in shown}
    if not sizes.keys() & set(GATES):
        sizes[GATES[0]] = sizes_of(GATES[0])
    roles = {object_kind(kind).role for kind in sizes}
    sizes |= {kind: sizes_of(kind) for role, kind in STAND_INS.items() if role not in roles}
    return sizes | {kind: sizes_of(kind)[-1:] for kind in OF_ROOMS if kind not in sizes}


def objects_of(materials: Iterable[str]) -> tuple[str, ...]:
    """Kinds for a theme of these materials that names none itself: the plain set and what the materials bring."""
    shown = {*PLAIN, *(kind for material in materials for kind in OF_MATERIAL.get(material, ()))}
    return tuple(sorted(shown, key=OBJECT_INDEX.__getitem__))
