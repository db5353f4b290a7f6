"""From which cells a body falls to its death, and where a blow can throw a hero into such a fall."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.physics.hero_figures import OURS, Physics
from nesgan_game.physics.leap import flight
from nesgan_game.physics.terrain import CELL
from nesgan_game.roles import CARRIES, IS_AIR, mask_of

_HAZARD = mask_of("spikes", "liquid")
_SOLID = CARRIES & ~mask_of("platform")
Mask = NDArray[np.bool_]


def deadly(roles: NDArray[np.uint8]) -> Mask:
    """Mark the cells (R, C) from which a body falls into a hazard or out of the map, hazards themselves included."""
    # From the bottom up: the height over it of what is met first, twice, and one more for a hazard; 0 for nothing.
    upward = roles[::-1]
    hazard = _HAZARD[upward]
    met = (2 * np.arange(1, len(roles) + 1, dtype=np.int32)[:, None] + hazard) * (hazard | CARRIES[upward])
    nearest = np.maximum.accumulate(met, axis=0)[::-1]
    return np.asarray((nearest & 1 != 0) | (nearest == 0))


def knock_cells(physics: Physics) -> int:
    """Return the columns that a blow throws a hero at most: ours 31 px and half his box, rounded up."""
    ticks, _ = flight(physics, physics.hurt_jump)
    return -(-(ticks * physics.walk + physics.half_width) // CELL)


def brinks(roles: NDArray[np.uint8], physics: Physics = OURS) -> Mask:
    """Mark the cells (R, C) from which a blow can throw a body into a deadly fall: no rock lies between."""
    spread, free = deadly(roles), ~_SOLID[roles]
    for _ in range(knock_cells(physics)):
        near = spread.copy()
        near[:, 1:] |= spread[:, :-1]
        near[:, :-1] |= spread[:, 1:]
        spread = near & free
    return spread


def standing(roles: NDArray[np.uint8]) -> Mask:
    """Mark the cells (R, C) of the feet of who stands: air that something carries."""
    feet = np.zeros(roles.shape, np.bool_)
    feet[:-1] = IS_AIR[roles[:-1]] & CARRIES[roles[1:]]
    return feet
