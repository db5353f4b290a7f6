"""What a caller may ask of a stage; what is not asked for, the seed decides."""

from __future__ import annotations

from dataclasses import dataclass

from nesgan_game.errors import ConfigError


@dataclass(frozen=True, slots=True, kw_only=True)
class Controls:
    """The wishes for a stage. Raises ConfigError for what cannot be had."""

    difficulty: float = 0.3
    """0 to 1: how much enemies may cost, and how long gaps are."""
    rooms: int | None = None
    """Rooms of the main path."""
    length: int | None = None
    """Cells walked through on the main path: the sum of its rooms' columns."""
    branches: int | None = None
    """Side ways that end in a reward."""
    verticality: float | None = None
    """0 to 1: how much of the way goes up and down."""
    enemies: float = 1.0
    """Times as many enemies as the difficulty alone would buy."""
    locks: bool | None = None
    """Whether a locked door bars the main path."""

    def __post_init__(self) -> None:
        if not 0 <= self.difficulty <= 1:
            raise ConfigError(f"difficulty {self.difficulty}", "controls", "choose 0 to 1")
