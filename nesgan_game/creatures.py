"""Kinds of creatures: what enemies can look like when a network paints them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CreatureKind:
    """One kind, cut and painted in a few sizes."""

    name: str
    sizes: tuple[tuple[int, int], ...]
    """(rows, cols) in CHR tiles of 8 pixels."""


MOST_ROWS, MOST_COLS = 4, 3
"""CHR tiles of the largest creature."""

_SMALL, _LOW, _SLIM, _BROAD, _TALL = (2, 2), (3, 2), (4, 2), (3, 3), (4, 3)

CREATURE_KINDS: tuple[CreatureKind, ...] = (
    CreatureKind(name="skeleton", sizes=(_SLIM, _TALL)),
    CreatureKind(name="ghoul", sizes=(_SLIM, _TALL)),
    CreatureKind(name="knight", sizes=(_SLIM, _TALL)),
    CreatureKind(name="mage", sizes=(_SLIM, _TALL)),
    CreatureKind(name="brute", sizes=(_TALL,)),
    CreatureKind(name="demon", sizes=(_SLIM, _TALL)),
    CreatureKind(name="ghost", sizes=(_LOW, _SLIM, _TALL)),
    CreatureKind(name="bat", sizes=(_SMALL, _BROAD)),
    CreatureKind(name="spider", sizes=(_SMALL, _BROAD)),
    CreatureKind(name="beast", sizes=(_BROAD,)),
    CreatureKind(name="serpent", sizes=(_LOW, _BROAD)),
    CreatureKind(name="dragon", sizes=(_BROAD, _TALL)),
    CreatureKind(name="ooze", sizes=(_SMALL, _LOW)),
)
"""In the order of their numbers, which the network knows them by."""

CREATURE_INDEX: dict[str, int] = {kind.name: index for index, kind in enumerate(CREATURE_KINDS)}

DESIGN_LENGTH = 12
"""Numbers of a creature's design, each about normally distributed within its kind."""
