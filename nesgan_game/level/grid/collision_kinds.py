"""What a cell does to a body, in four words, and the cells of a role map that a word or a role names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import ConfigError
from nesgan_game.roles import CARRIES, IS_HAZARD, IS_SOLID, IS_STAIR, ROLE_INDEX, Role, mask_of

COLLISIONS: Mapping[str, NDArray[np.bool_]] = MappingProxyType(
    {"solid": IS_SOLID, "one_way": CARRIES & ~IS_SOLID, "hazard": IS_HAZARD, "stair": IS_STAIR}
)
"""Kinds of collision and the roles (roles,) of each: blocks from all sides, carries from above, wounds, climbs."""


def collision_of(role: Role) -> str:
    """Return the kind of collision of a role, "" for what nobody bumps into."""
    return next((kind for kind, mask in COLLISIONS.items() if mask[ROLE_INDEX[role.name]]), "")


def cells_of(roles: NDArray[np.uint8], name: str, others: Iterable[str] = ()) -> NDArray[np.bool_]:
    """Return the cells (R, C) of a kind of collision, or of a role that is called otherwise.

    "solid" is all that blocks: ground, ledges and what can be broken. Raises ConfigError for any other word, naming
    those that there are, with `others`.
    """
    if name not in COLLISIONS and name not in ROLE_INDEX:
        words = dict.fromkeys((*COLLISIONS, *ROLE_INDEX, *others))
        raise ConfigError(f"no cell is called {str(name)[:40]!r}", "rectangles", f"use {', '.join(words)}")
    mask = COLLISIONS[name] if name in COLLISIONS else mask_of(name)
    return np.asarray(mask[roles])
