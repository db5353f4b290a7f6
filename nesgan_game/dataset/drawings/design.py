"""Designs: the few choices that make an object an individual, told as numbers so that a network can be told them too.

A drawing of an object asks a Design for its choices, always the same ones in the same order, whatever it got before and
whatever its size; so one trial run tells the slots of a kind. All else about the picture follows from these choices.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nesgan_game.dataset.drawings.primitives import Tones
from nesgan_game.errors import ConfigError

STONES: tuple[Tones, ...] = ((3, 2, 1), (3, 1, 1), (2, 1, 1), (3, 2, 2))
"""Light, face and shade of what objects are made of."""


class Design:
    """Hands out choices made by `values`, numbers in 0 to 1, one for each slot, and notes the slots in `slots`.

    A slot is told by how many words it chooses from, or 0 for a number in a range. Raises ConfigError when the values
    run out.
    """

    def __init__(self, values: Sequence[float]) -> None:
        self._values = values
        self.slots: list[int] = []

    def _next(self, slot: int) -> float:
        if len(self.slots) == len(self._values):
            raise ConfigError(f"{len(self._values)} values are too few", "Design", "give one for each slot")
        self.slots.append(slot)
        return self._values[len(self.slots) - 1]

    def whole(self, low: int, high: int) -> int:
        """A whole number from `low` up to, not with, `high`."""
        return low + min(int(self._next(high - low) * (high - low)), high - low - 1)

    def real(self, low: float, high: float) -> float:
        """A number between two."""
        return low + self._next(0) * (high - low)

    def step(self, low: float, high: float, count: int) -> float:
        """One of `count` numbers, evenly from `low` to `high`: for what decides where thin lines lie.

        A network learns a few places of a line by heart far sooner than all that lie between them.
        """
        return low + self.whole(0, count) * (high - low) / (count - 1)

    def pick(self, *words: str) -> str:
        """One of the words."""
        return words[self.whole(0, len(words))]

    def flag(self) -> bool:
        """Yes or no."""
        return self.whole(0, 2) == 1

    def stone(self) -> Tones:
        """One of STONES."""
        return STONES[self.whole(0, len(STONES))]

    def variant(self) -> np.random.Generator:
        """One of a few fixed streams of numbers, for what is made of many small parts."""
        return np.random.default_rng(self.whole(0, VARIANTS))


VARIANTS = 6
"""Arrangements of small parts that one kind has."""
