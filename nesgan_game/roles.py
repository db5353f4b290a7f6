"""Roles: what a cell is, in words. One table that the generator, library, assembler, physics and Tiled export share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What a cell means to the hero's feet and to the editor's eye."""

    name: str
    solid: bool = False
    """Blocks from every side."""
    one_way: bool = False
    """Carries from above only."""
    hazard: bool = False
    """Kills or wounds on touch."""
    climb: int = 0
    """+1: stairs that go up to the right, -1: up to the left, 0: none."""
    behind: bool = False
    """Drawn as background, never touched."""
    colour: str = "#808080"
    """Shown for the role in Tiled and in previews."""


ROLES: tuple[Role, ...] = (
    Role(name="void", behind=True, colour="#101018"),
    Role(name="wall", behind=True, colour="#39415a"),
    Role(name="window", behind=True, colour="#5a8cd6"),
    Role(name="pillar", behind=True, colour="#8c84a5"),
    Role(name="decor", behind=True, colour="#a5739c"),
    Role(name="foliage", behind=True, colour="#3a8c42"),
    Role(name="solid", solid=True, colour="#8c5a31"),
    Role(name="ledge", solid=True, colour="#d69c5a"),
    Role(name="platform", one_way=True, colour="#d6d65a"),
    Role(name="stair_up_right", climb=1, colour="#5ad6b5"),
    Role(name="stair_up_left", climb=-1, colour="#5ab5d6"),
    Role(name="spikes", hazard=True, colour="#d6d6d6"),
    Role(name="liquid", hazard=True, colour="#3152d6"),
    Role(name="breakable", solid=True, colour="#b58c73"),
    Role(name="door", behind=True, colour="#733a21"),
    Role(name="candle", behind=True, colour="#f7e76b"),
)
"""In the order of their numbers: a role map holds uint8 indices into this table."""

ROLE_INDEX: dict[str, int] = {role.name: index for index, role in enumerate(ROLES)}


def _mask(of: Callable[[Role], bool]) -> NDArray[np.bool_]:
    mask = np.array([of(role) for role in ROLES])
    mask.setflags(write=False)
    return mask


def mask_of(*names: str) -> NDArray[np.bool_]:
    """Which roles (roles,) are of these names; as an index table it marks the cells of a role map that hold one.

    Raises KeyError for a name that no role has.
    """
    numbers = {ROLE_INDEX[name] for name in names}
    return _mask(lambda role: ROLE_INDEX[role.name] in numbers)


def byte_table(mask: NDArray[np.bool_]) -> bytes:
    """A mask as a table for bytes.translate: of few cells what comes first is found sooner in bytes than by numpy."""
    return bytes(mask.tolist()).ljust(256, b"\0")


IS_SOLID = _mask(lambda role: role.solid)
"""(roles,) bool, as all masks: IS_SOLID[role_map] marks the cells of a map that block from every side."""
CARRIES = _mask(lambda role: role.solid or role.one_way)
"""What one can stand on, stairs apart."""
IS_HAZARD = _mask(lambda role: role.hazard)
IS_STAIR = _mask(lambda role: role.climb != 0)
IS_BEHIND = _mask(lambda role: role.behind)
IS_AIR = ~(CARRIES | IS_HAZARD | IS_STAIR)
"""What a body passes through unharmed."""
IS_AIR.setflags(write=False)

MATERIALS: tuple[str, ...] = (
    "none",
    "brick",
    "block",
    "rock",
    "earth",
    "wood",
    "metal",
    "ornament",
    "plant",
    "water",
    "bone",
    "crystal",
    "sky",
)
"""What a cell is made of: a material map holds uint8 indices into this table. "none" is for empty cells."""

MATERIAL_INDEX: dict[str, int] = {name: index for index, name in enumerate(MATERIALS)}
