"""What a caller may ask of a stage; what is None is left to the seed."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

from nesgan_game.errors import ConfigError

_RANGES: dict[str, tuple[float, float]] = {
    "difficulty": (0, 1),
    "rooms": (2, 64),
    "length": (32, 2048),
    "branches": (0, 3),
    "verticality": (0, 1),
    "enemies": (0, 4),
}
"""Least and most of every number; a map has at most 2048 columns (level.guard)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Controls:
    """Wishes for a stage. Raises ConfigError for what lies outside its range."""

    difficulty: float = 0.3
    """0 easy to 1 hard."""
    rooms: int | None = None
    """Rooms on the main path."""
    length: int | None = None
    """Cells walked through on the main path: the sum of its rooms' columns."""
    branches: int | None = None
    """Side paths that end in a reward."""
    verticality: float | None = None
    """0 flat to 1 a tower."""
    enemies: float = 1.0
    """Factor on the number of enemies that the difficulty gives."""
    locks: bool | None = None
    """Whether a locked door bars the main path, with its key at a branch's end."""

    def __post_init__(self) -> None:
        for field in fields(self):
            value, span = getattr(self, field.name), _RANGES.get(field.name)
            if value is None or span is None:
                continue
            if not math.isfinite(value) or not span[0] <= value <= span[1]:
                raise ConfigError(f"{field.name} {value} is out of range", "controls", f"use {span[0]} to {span[1]}")
