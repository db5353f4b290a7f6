"""Which kinds of objects the themes show, and those of a theme that does not say so itself."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from nesgan_game.objects import OBJECT_INDEX, object_kind

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

EVERYWHERE = (
    "slit_window", "torch", "candelabrum", "portcullis", "barrel", "crate", "chest", "gravestone",
    "dead_tree", "fence", "bush", "ivy", "stalactites", "mushrooms", "skulls", "chains",
)  # fmt: skip
"""What every library has beside the kinds of its theme: for cellars, caves, crypts and rooms under the sky, lights,
gates, and one kind at least of every role (our choice)."""
IN_MANY_SIZES, MANY_CELLS = ("slit_window", "portcullis", "bush"), 6
"""Those of EVERYWHERE that stand in for what a theme lacks, and so in all sizes of so many cells at most; the others
come in their smallest, as rooms show them beside what their theme has (level.furnishing.furnish)."""
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


def sizes_everywhere(kind: str) -> tuple[tuple[int, int], ...]:
    """(rows, cols) in which a kind of EVERYWHERE is to be had where the theme does not show it."""
    cells = {size: size[0] * size[1] for size in object_kind(kind).sizes}
    most = MANY_CELLS if kind in IN_MANY_SIZES else min(cells.values())
    return tuple(size for size, count in cells.items() if count <= most)


def objects_of(materials: Iterable[str]) -> tuple[str, ...]:
    """Kinds for a theme of these materials that names none itself: the plain set and what the materials bring."""
    shown = {*PLAIN, *(kind for material in materials for kind in OF_MATERIAL.get(material, ()))}
    return tuple(sorted(shown, key=OBJECT_INDEX.__getitem__))
