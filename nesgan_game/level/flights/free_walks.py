"""Where a standing body can walk on with nothing to ask for but whether its floor goes on."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.physics.movement import SHIFT


class Walks:
    """Floors, by the cells that carry; how far one can walk is found when it is first asked for."""

    def __init__(self, floor: NDArray[np.bool_], air: NDArray[np.bool_], half: int) -> None:
        """All (R, C); half: half the width of the body that walks, sub-pixels.

        floor: where one walks upright, and nothing else befalls who does; air: what carries nobody, with nothing in the
        way of an upright body and nothing that befalls it.
        """
        self.floor, self.air, self.half = floor, air, half
        self._limits: tuple[list[list[int]], list[list[int]]] | None = None

    def _found(self) -> tuple[list[list[int]], list[list[int]]]:
        """Per cell in which its hind side is, how far a body's feet centre comes to the left and to the right.

        Over these floors alone, and to the last foothold where beyond there is air.
        """
        rows, cols = self.floor.shape
        at = np.arange(cols)
        end = np.minimum.accumulate(np.where(self.floor, cols, at)[:, ::-1], axis=1)[:, ::-1]
        begin = np.maximum.accumulate(np.where(self.floor, -1, at), axis=1) + 1
        air, along = np.pad(self.air, ((0, 0), (1, 1))), np.arange(rows)[:, None]
        over = self.floor * (2 * self.half - 1)
        right = (end << SHIFT) - self.half + over * air[along, end + 1]
        left = (begin << SHIFT) + self.half - over * air[along, begin]
        # Who stands with its hind side beyond an edge goes back on to the floor.
        right[:, :-1] = np.where(self.air[:, :-1] & self.floor[:, 1:], right[:, 1:], right[:, :-1])
        left[:, 1:] = np.where(self.air[:, 1:] & self.floor[:, :-1], left[:, :-1], left[:, 1:])
        return left.tolist(), right.tolist()

    def clear(self, x: int, y: int, direction: int) -> int:
        """Return how far a body with its feet centre here can walk on, sub-pixels; negative where it does not stand on
        such floor at all.
        """
        if self._limits is None:
            self._limits = self._found()
        row, (lefts, rights) = y >> SHIFT, self._limits
        if direction > 0:
            return rights[row][(x - self.half) >> SHIFT] - x
        return x - lefts[row][(x + self.half - 1) >> SHIFT]
