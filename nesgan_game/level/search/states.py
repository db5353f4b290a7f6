"""The states of a hero who can choose: where he is, in which ground, and what of the clock matters there.

A body upright or crouching with room to rise, one crouching under a low ceiling, or one on stairs; its flights are
settled when they begin. Where platforms move, the clock counts: modulo 1 (not at all) where nothing that moves comes
near, modulo its platform's period for who rides undisturbed, and else modulo what the way there has met.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.search.bodies import CROUCH, STAIRS, STAND, Bodies, Flags
from nesgan_game.level.search.body_contacts import Ints, Planes, box_free, carried, mover_under
from nesgan_game.level.search.stage_grounds import Grounds, cells
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import PX, SHIFT, Mover, Stance, Terrain

UPRIGHT, LOW, ON_STAIRS = 0, 1, 2
_MIX = tuple(np.uint64(odd) for odd in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93))


@dataclass(slots=True, eq=False)
class States:
    """Many states; all (N,): kind, and phase, the clock modulo period, int64."""

    bodies: Bodies
    kind: Ints
    phase: NDArray[np.int64]
    period: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.kind)

    def take(self, which: NDArray[np.intp] | Flags) -> States:
        """Some of them."""
        return States(self.bodies.take(which), self.kind[which], self.phase[which], self.period[which])


@dataclass(slots=True, eq=False)
class Edges:
    """Ways between states; all (E,): from, to, what is pressed, ticks, and the clock (modulo) when it begins.

    word -1 stands for a state whose neighbour within the pixel has been tried instead.
    """

    source: Ints
    target: Ints
    word: Ints
    attack: Ints
    ticks: Ints
    residue: NDArray[np.int64]
    modulus: NDArray[np.int64]
    first: NDArray[np.bool_]
    """Whether the target is exactly what this way leads to."""


@dataclass(eq=False)
class Search:
    """All that was found: states and edges, whether a state may lead to death, visited (rows, cols), completeness."""

    stage: Stage
    grounds: Grounds
    states: States
    edges: Edges
    mortal: NDArray[np.bool_]
    visited: NDArray[np.bool_]
    complete: bool


class Clockwork:
    """Tells for bodies at rest how much of the clock decides what comes next."""

    def __init__(self, terrain: Terrain, planes: Planes) -> None:
        self._terrain, self._planes = terrain, planes
        self._calm: dict[tuple[int, int], bool] = {}

    def periods(self, bodies: Bodies, tick: NDArray[np.int64], met: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return what each body's clock counts modulo; met: the common period of all that its way has met."""
        planes = self._planes
        periods = np.ones(len(bodies), dtype=np.int64)
        if not planes.clocks:
            return periods
        resting = (bodies.stance == STAND) | (bodies.stance == CROUCH)
        on_floor = carried(planes, bodies.ground, bodies.x, bodies.y)
        swept = np.zeros(len(bodies), dtype=bool)
        for _, left, right, top, bottom in planes.courses:
            swept |= (bodies.x >= left) & (bodies.x <= right) & (bodies.y >= top) & (bodies.y <= bottom)
        in_peril = np.zeros(len(bodies), dtype=bool)
        for left, right, top, bottom, _ in planes.clocks[len(planes.movers) :]:
            across = (bodies.x > left - planes.half_width) & (bodies.x < right + planes.half_width)
            in_peril |= across & (bodies.y >= top) & (bodies.y <= bottom)
        timed = (resting & (swept | ~on_floor)) | in_peril
        which = np.nonzero(timed)[0]
        periods[which] = met[which]
        riders = which[(resting & ~on_floor & ~in_peril)[which]]
        under = mover_under(planes, bodies.x[riders], bodies.y[riders], tick[riders].astype(np.int32))
        for one, number in zip(riders.tolist(), under.tolist(), strict=True):
            if number >= 0 and self._undisturbed(number, int(bodies.x[one]), int(tick[one])):
                periods[one] = planes.movers[number].period
        return periods

    def _undisturbed(self, number: int, x: int, tick: int) -> bool:
        mover = self._planes.movers[number]
        off = (x - mover.at(tick)[0]) // PX
        key = number, off
        if key not in self._calm:
            ends = (off * PX, (off + 1) * PX)
            self._calm[key] = all(undisturbed(self._terrain, mover, end) for end in ends)
        return self._calm[key]


def kinds(planes: Planes, bodies: Bodies) -> Ints:
    """Return what each body that can choose is to its states."""
    low = (bodies.stance == CROUCH) & ~box_free(planes, bodies.ground, bodies.x, bodies.y, planes.height)
    on_stairs = ON_STAIRS + (bodies.climb > 0)
    return np.where(bodies.stance == STAIRS, on_stairs, np.where(low, LOW, UPRIGHT)).astype(np.int32)


def keys(planes: Planes, states: States, facing: NDArray[np.bool_], bucket: int) -> NDArray[np.uint64]:
    """Return a number for each state, equal for equal ones.

    facing (rows, cols): where it counts which way one looks. Two timed states are equal within 2 ** bucket sub-pixels
    of place: their places are any numbers, those of other states few.
    """
    bodies = states.bodies
    x = np.where(states.period > 1, bodies.x >> bucket, bodies.x)
    looks = np.where(facing[cells(planes, bodies)] & (bodies.facing > 0), 1, 0)
    parts = (
        x.astype(np.uint64) << np.uint64(32) | bodies.y.astype(np.uint32).astype(np.uint64),
        bodies.ground.astype(np.uint64) << np.uint64(8) | (states.kind * 2 + looks).astype(np.uint64),
        states.phase.astype(np.uint64) << np.uint64(32) | states.period.astype(np.uint64),
    )
    found = np.zeros(len(x), dtype=np.uint64)
    for part, odd in zip(parts, _MIX, strict=False):
        found = (found ^ part) * odd
        found ^= found >> np.uint64(29)
    return found * _MIX[3]


def stances(kind: Ints) -> Ints:
    """Return the stance in which a body of each kind chooses."""
    upright = np.where(kind == LOW, int(Stance.CROUCH), STAND)
    return np.where(kind >= ON_STAIRS, STAIRS, upright).astype(np.int32)


def undisturbed(terrain: Terrain, mover: Mover, place: int) -> bool:
    """Whether nothing is near the way of a body that waits so far from the middle of a mover, nor another mover."""
    left, right, top, bottom = mover.course()
    for other in terrain.courses:
        if other[0] is not mover and other[1] < right and left < other[2] and other[3] <= bottom and top <= other[4]:
            return False
    first, last = left + mover.half + place - terrain.half_width, right - mover.half + place + terrain.half_width - 1
    down, along = divmod(terrain.origin, terrain.stride)
    rows = (top - terrain.height >> SHIFT) + down, (bottom >> SHIFT) + down + 1
    cols = (first >> SHIFT) + along, (last >> SHIFT) + along + 1
    if rows[0] < 0 or cols[0] < 0 or rows[1] > terrain.rows + down or cols[1] > terrain.stride:
        return False
    cells = np.frombuffer(terrain.flags, dtype=np.uint8).reshape(-1, terrain.stride)
    return not cells[slice(*rows), slice(*cols)].any()
