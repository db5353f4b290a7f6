"""The world's only source of chance: a small integer generator whose whole state is one number, so that it can be
hashed.
"""

from __future__ import annotations

from dataclasses import dataclass

_MULTIPLIER = 6364136223846793005
_INCREMENT = 1442695040888963407
"""Knuth's MMIX constants, as in "The Art of Computer Programming" 3.3.4 (table 1, line 26)."""
_MASK = (1 << 64) - 1


@dataclass(slots=True)
class Rng:
    """A linear congruential generator of 64 bits; the low bits are weak, so only the upper 32 are handed out."""

    state: int

    @classmethod
    def seeded(cls, seed: int) -> Rng:
        """Dice for any whole number; nearby seeds are told apart by a few rolls in advance."""
        dice = cls((seed ^ 0x9E3779B97F4A7C15) & _MASK)
        for _ in range(4):
            dice.below(2)
        return dice

    def below(self, limit: int) -> int:
        """A whole number in 0..limit-1."""
        self.state = (self.state * _MULTIPLIER + _INCREMENT) & _MASK
        return ((self.state >> 32) * limit) >> 32
