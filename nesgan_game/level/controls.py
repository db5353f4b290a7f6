"""What one may ask of a stage: how hard, how long, how high, how branched. What is left out, the seed decides."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Any

from nesgan_game import catalogue
from nesgan_game.catalogue import ENEMIES, WEAPONS
from nesgan_game.errors import ConfigError

FEWEST_ROOMS, MOST_ROOMS = 4, 18
SHORTEST, LONGEST = 96, 512
"""Cells walked through on the main path."""
NARROWEST, WIDEST = 34, 44
"""Cells a room may take on average where both rooms and length are given: what every mix of kinds can give."""
MOST_BRANCHES = 3
MOST_ENEMIES = 4.0
MOST_ACTING = 2.0
RANGES: dict[str, tuple[float, float]] = {
    "difficulty": (0, 1),
    "rooms": (FEWEST_ROOMS, MOST_ROOMS),
    "length": (SHORTEST, LONGEST),
    "branches": (0, MOST_BRANCHES),
    "verticality": (0, 1),
    "enemies": (0, MOST_ENEMIES),
    "acting": (0, MOST_ACTING),
}
"""Least and most of every wish that is a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Controls:
    """Wishes for a stage; each moves what it says, and None leaves it to the seed. Raises ConfigError."""

    difficulty: float = 0.3
    """0 to 1: more and tougher enemies, longer leaps, more spikes."""
    rooms: int | None = None
    """Rooms on the main path, the entrance and the boss's chamber included."""
    length: int | None = None
    """Cells walked through on the main path: the sum of its rooms' columns."""
    branches: int | None = None
    """Rooms off the main path, each with a reward."""
    verticality: float | None = None
    """0 to 1: how much of the way leads up and down."""
    enemies: float = 1.0
    """What the enemies' budget is multiplied by: 0 for none."""
    acting: float = 1.0
    """What the number of things that act (planks, belts, blades, winds, gates ...) is multiplied by: 0 for none but
    those that rooms are built around."""
    locks: bool | None = None
    """Whether a locked door on the main path asks for a key from a branch."""
    extra: tuple[str, ...] = ()
    """Names of enemies and sub-weapons of other packages (catalogue.Addition) that take part beside ours."""

    def __post_init__(self) -> None:
        for name, (least, most) in RANGES.items():
            _check(name, getattr(self, name), least, most)
        for name in self.extra:
            _check_extra(name)
        if self.locks and self.branches == 0:
            raise ConfigError("a locked door without a branch for its key", "locks", "allow a branch")
        if self.rooms and self.branches and self.branches > self.rooms - 2:
            raise ConfigError(f"{self.rooms} rooms have no place for {self.branches} branches", "branches", "ask fewer")
        if self.rooms and self.length and not NARROWEST * self.rooms <= self.length <= WIDEST * self.rooms:
            least, most = max(SHORTEST, NARROWEST * self.rooms), min(LONGEST, WIDEST * self.rooms)
            raise ConfigError(f"{self.rooms} rooms do not make {self.length} cells", "length", f"{least} to {most} fit")

    def told(self) -> dict[str, Any]:
        """Return the wishes as JSON knows them; `extra` only where something is asked for."""
        wishes = asdict(self)
        extra = list(wishes.pop("extra"))
        return {**wishes, "extra": extra} if extra else wishes


def _check_extra(name: str) -> None:
    """Raise ConfigError for what is no enemy that can be bought and no sub-weapon."""
    catalogue.load_all()
    if (name in ENEMIES and ENEMIES[name].spawn) or (name in WEAPONS and WEAPONS[name].sub_weapon):
        return
    known = [one.name for one in ENEMIES.values() if one.spawn]
    known += [one.name for one in WEAPONS.values() if one.sub_weapon]
    raise ConfigError(f"no enemy or sub-weapon is called {name[:40]!r}", "extra", f"use {', '.join(known)}")


def _check(name: str, value: float | None, least: float, most: float) -> None:
    if value is not None and not (math.isfinite(value) and least <= value <= most):
        raise ConfigError(f"{name} {value}", "controls", f"choose {least} to {most}")
