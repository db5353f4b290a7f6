"""What a stage's difficulty does to a fight: how much energy its boss has, and how hard its enemies hit.

Difficulties are whole hundredths here, as a world holds no floats.
"""

from __future__ import annotations

from nesgan_game.catalogue import ENEMIES
from nesgan_game.level.stage import Stage

FULL = 16
"""Energy of a boss at its most; rows of the catalogue tell the health of that."""
LEAST_BOSS = 8
USUAL = 30
"""The difficulty at which a hit costs what the catalogue says."""
_EASY, _HARD = 15, 85
"""Difficulties of a castle's first and sixth stage: from LEAST_BOSS to FULL energy."""
_SOFTER_BELOW, _HARDER_FROM = 22, 64
"""Below the one a hit costs a unit less, from the other on it costs one more. Tuned by hand: a castle's first stage is
softer, its last two are harder."""


def hundredths(stage: Stage) -> int:
    """A stage's difficulty."""
    return round(100 * stage.difficulty)


def health(kind: str, difficulty: int) -> int:
    """What an enemy can take: a boss the more the harder the stage is, all others what their row says."""
    row = ENEMIES[kind]
    if not row.boss:
        return row.health
    hard = min(max(difficulty - _EASY, 0), _HARD - _EASY)
    energy = LEAST_BOSS + (FULL - LEAST_BOSS) * hard // (_HARD - _EASY)
    return max(1, row.health * energy // FULL)


def damage(units: int, difficulty: int) -> int:
    """What a hit of so many units costs: one more or less, and one at least; 0 stays 0."""
    change = (difficulty >= _HARDER_FROM) - (difficulty < _SOFTER_BELOW)
    return max(1, units + change) if units else 0
