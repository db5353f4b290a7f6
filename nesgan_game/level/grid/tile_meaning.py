"""What tiles mean that no library of ours tells of: roles of our own or of other people's games, and properties.

A role that this game does not know acts as one that it does: what its tile's property `acts_as` names, or what its
booleans solid, one_way and hazard say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game.entity_kinds import Value
from nesgan_game.roles import ROLE_INDEX, ROLES, Role

ACTS_AS = "acts_as"
"""Property of a tile: the role of ours that one of another name behaves like."""
BOOLEANS: Mapping[str, str] = MappingProxyType({"solid": "solid", "one_way": "platform", "hazard": "spikes"})
"""Properties of a tile that say the same in a word, and the role that each means."""
HARMLESS = "decor"
"""The role of tiles that do nothing to a body."""


@dataclass(frozen=True, slots=True)
class TileMeaning:
    """role: its name, "" for a tile without one; acts_as: the role of ours that it behaves like; and its properties."""

    role: str
    acts_as: str
    properties: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))

    def __reduce__(self) -> tuple[Callable[..., TileMeaning], tuple[Any, ...]]:
        # Made anew when it is copied or pickled: a read-only mapping can be neither.
        return _meaning, (self.role, self.acts_as, dict(self.properties))

    @property
    def own(self) -> bool:
        """Whether its role is none of ours."""
        return bool(self.role) and self.role not in ROLE_INDEX

    def as_role(self) -> Role:
        """Return what a cell that shows it is: the role that it acts as, by its own name."""
        return replace(ROLES[ROLE_INDEX[self.acts_as]], name=self.role)


Meanings = Mapping[int, TileMeaning]
"""By the numbers of a stage's tiles."""


def behaviour(properties: Mapping[str, Value], *, known: bool) -> str | None:
    """Return the role of ours that a tile of another's role acts as; None where nothing tells.

    known: whether the role has been named as one's own, so that a tile which says nothing is harmless. Raises
    ValueError, in words, for what contradicts itself.
    """
    told = properties.get(ACTS_AS)
    if told is not None:
        if told not in ROLE_INDEX:
            raise ValueError(f"acts as the unknown role {str(told)[:40]!r}")
        return str(told)
    said = [name for name in BOOLEANS if properties.get(name) is True]
    if len(said) > 1:
        raise ValueError(f"is {' and '.join(said)} at once")
    if said:
        return BOOLEANS[said[0]]
    return HARMLESS if known or any(name in properties for name in BOOLEANS) else None


def shown_numbers(background: NDArray[np.int32], field_layer: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return the tiles (R, C) that say what cells are: those of the field, or else of the background."""
    return np.where(field_layer >= 0, field_layer, background).astype(np.int32)


def own_cells(meanings: Meanings, name: str, shown: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Return the cells (R, C) whose tile (shown_numbers) has a role of this name."""
    return np.isin(shown, [number for number, meaning in meanings.items() if meaning.role == name])


def own_roles(meanings: Meanings) -> dict[str, str]:
    """Return the names of roles that are none of ours, in order, with what each acts as."""
    return {one.role: one.acts_as for one in sorted(meanings.values(), key=lambda one: one.role) if one.own}


def _meaning(role: str, acts_as: str, properties: dict[str, Value]) -> TileMeaning:
    return TileMeaning(role, acts_as, MappingProxyType(properties))
