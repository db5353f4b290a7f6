"""The flights of many bodies at once: a NumPy twin of physics' free flight, the same integers tick by tick.

landed = fly(terrain, launches)
landed.row, landed.x, landed.ticks                  where each comes to rest; row -1 for the dead
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.proof.floors import plane
from nesgan_game.physics.movement import (
    CELL,
    FALL,
    GRAVITY,
    HALF_WIDTH,
    HAZARD,
    HAZARD_INSET_X,
    HAZARD_INSET_Y,
    HEIGHT,
    ONE_WAY,
    SHIFT,
    SOLID,
    Terrain,
)

Ints = NDArray[np.int64]
_CARRIES = SOLID | ONE_WAY


@dataclass(frozen=True, slots=True, eq=False)
class Launches:
    """Bodies in the air before their first tick there: feet centres and speeds in sub-pixels, all (N,) int64."""

    x: Ints
    y: Ints
    vx: Ints
    vy: Ints

    def __len__(self) -> int:
        return len(self.x)


@dataclass(frozen=True, slots=True, eq=False)
class Landings:
    """Where flights end: row of the floor (-1: death), x of the feet centre, ticks flown; all (N,) int64."""

    row: Ints
    x: Ints
    ticks: Ints


class Flock:
    """Bodies in flight. step() moves all by a tick and returns who landed and who died."""

    def __init__(self, terrain: Terrain, launches: Launches) -> None:
        flags = plane(terrain)
        self._flags = flags.ravel()
        self._stride, self._origin, self._bottom = terrain.stride, terrain.origin, terrain.rows << SHIFT
        hazards = (flags & HAZARD) != 0
        self._hazards = bool(hazards.any())
        # What lies in three rows and two columns from a place, so that one look clears most bodies of danger.
        wide = hazards | np.roll(hazards, -1, axis=1)
        self._danger = (wide | np.roll(wide, -1, axis=0) | np.roll(wide, -2, axis=0)).ravel()
        self.x, self.y, self.vx, self.vy = launches.x, launches.y, launches.vx, launches.vy
        self._lead = np.where(self.vx > 0, HALF_WIDTH - 1, -HALF_WIDTH)
        self._flush = np.where(self.vx > 0, -HALF_WIDTH, CELL + HALF_WIDTH)

    def keep(self, which: NDArray[np.bool_]) -> None:
        """Drop all other bodies."""
        self.x, self.y, self.vx, self.vy = self.x[which], self.y[which], self.vx[which], self.vy[which]
        self._lead, self._flush = self._lead[which], self._flush[which]

    def step(self) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Move every body by a tick. Returns (landed, dead), both (N,)."""
        self._slide()
        vy = np.minimum(self.vy + GRAVITY, FALL)
        new = self.y + vy
        falls = vy > 0
        edge = np.where(falls, 1, HEIGHT)
        row = (new - edge) >> SHIFT
        base = self._origin + row * self._stride
        below = self._flags[base + ((self.x - HALF_WIDTH) >> SHIFT)]
        below = below | self._flags[base + ((self.x + HALF_WIDTH - 1) >> SHIFT)]
        hit = (row != (self.y - edge) >> SHIFT) & ((below & np.where(falls, _CARRIES, SOLID)) != 0)
        landed, bumped = hit & falls, hit & ~falls
        new = np.where(landed, row << SHIFT, np.where(bumped, ((row + 1) << SHIFT) + HEIGHT, new))
        self.vy = np.where(bumped, 0, vy)
        self.y = new
        dead = self._hurt()
        return landed & ~dead, dead

    def _slide(self) -> None:
        x, new = self.x, self.x + self.vx
        col = (new + self._lead) >> SHIFT
        crossed = np.nonzero((col != (x + self._lead) >> SHIFT) & (self.vx != 0))[0]
        self.x = new
        if not len(crossed):
            return
        y, col = self.y[crossed], col[crossed]
        top, last = (y - HEIGHT) >> SHIFT, (y - 1) >> SHIFT
        place = self._origin + top * self._stride + col
        in_way = self._flags[place] | self._flags[place + self._stride]
        in_way |= self._flags[place + (last - top) * self._stride]
        blocked = (in_way & SOLID) != 0
        stopped = crossed[blocked]
        new[stopped] = (col[blocked] << SHIFT) + self._flush[stopped]

    def _hurt(self) -> NDArray[np.bool_]:
        dead = self.y - HEIGHT >= self._bottom
        if not self._hazards:
            return dead
        # Bodies lower than the frame is deep are already dead; the look must stay inside it.
        top = np.minimum((self.y - HEIGHT + HAZARD_INSET_Y) >> SHIFT, self._bottom >> SHIFT)
        place = self._origin + top * self._stride + ((self.x - HALF_WIDTH) >> SHIFT)
        near = np.nonzero(self._danger[place] & ~dead)[0]
        if not len(near):
            return dead
        x, y = self.x[near], self.y[near]
        left, right = (x - HALF_WIDTH + HAZARD_INSET_X) >> SHIFT, (x + HALF_WIDTH - HAZARD_INSET_X - 1) >> SHIFT
        top, last = (y - HEIGHT + HAZARD_INSET_Y) >> SHIFT, (y - HAZARD_INSET_Y - 1) >> SHIFT
        touched = np.zeros(len(near), dtype=np.uint8)
        for row in (top, np.minimum(top + 1, last), last):
            base = self._origin + row * self._stride
            touched |= self._flags[base + left] | self._flags[base + right]
        dead[near] = (touched & HAZARD) != 0
        return dead


def fly(terrain: Terrain, launches: Launches) -> Landings:
    """Let all bodies fly until they land or die."""
    count = len(launches)
    landings = Landings(np.full(count, -1), np.zeros(count, dtype=np.int64), np.zeros(count, dtype=np.int64))
    flock, alive, ticks = Flock(terrain, launches), np.arange(count), 0
    while len(alive):
        landed, dead = flock.step()
        ticks += 1
        done = landed | dead
        if not done.any():
            continue
        down = alive[landed]
        landings.row[down] = flock.y[landed] >> SHIFT
        landings.x[alive[done]] = flock.x[done]
        landings.ticks[alive[done]] = ticks
        flock.keep(~done)
        alive = alive[~done]
    return landings
