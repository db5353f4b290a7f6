"""How far apart objects are: shares of the pixels that belong to one of two at least.

Objects are (N, H, W) uint8 0..3, 4 where transparent, of one size.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.nes import LEVELS

SHIFT_PX = 2
"""How far an object may be moved, each way, before it is compared."""

Objects = NDArray[np.uint8]


def distances(some: Objects, others: Objects) -> NDArray[np.float64]:
    """(N,) distances between objects pair by pair; arrays are broadcast."""
    either = ((some < LEVELS) | (others < LEVELS)).sum((-2, -1))
    return np.asarray((some != others).sum((-2, -1)) / np.maximum(either, 1))


def nearest_distances(objects: Objects, bank: Objects) -> NDArray[np.float64]:
    """(N,) distance of each object from the nearest of a bank, mirrored or moved by up to SHIFT_PX."""
    ways = [moved(way, down, right) for way in (objects, objects[:, :, ::-1]) for down, right in _SHIFTS]
    near = [[distances(one, bank).min(initial=np.inf) for one in way] for way in ways]
    return np.asarray(np.min(near, axis=0), np.float64)


_SHIFTS = [(d, r) for d in range(-SHIFT_PX, SHIFT_PX + 1) for r in range(-SHIFT_PX, SHIFT_PX + 1)]


def moved(objects: Objects, down: int, right: int) -> Objects:
    """Objects moved by pixels, transparent where nothing was."""
    _, height, width = objects.shape
    padded = np.pad(objects, ((0, 0), (SHIFT_PX, SHIFT_PX), (SHIFT_PX, SHIFT_PX)), constant_values=LEVELS)
    top, left = SHIFT_PX - down, SHIFT_PX - right
    return padded[:, top : top + height, left : left + width]
