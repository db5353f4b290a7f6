"""The grounds that a stage can become: what keys, doors and blocks make of it, numbered as they are found.

grounds = Grounds(stage)                            number 0: the stage as nobody has touched it
numbers = grounds.touched(bodies)                   each body's ground after it has touched what it is at
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.search.bodies import CROUCH, DEAD, Bodies, Flags
from nesgan_game.level.search.body_contacts import Ints, Planes
from nesgan_game.level.simulation.playthrough import Run
from nesgan_game.level.simulation.stage_state import Ground
from nesgan_game.level.stage import Stage
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.leap import leap_of
from nesgan_game.physics.movement import BREAKABLE, CELL, PX, SHIFT
from nesgan_game.physics.whip import (
    PLAIN_REACH_PX,
    STRIKE_START,
    WHIP_BACK_PX,
    WHIP_HALF_HEIGHT_PX,
)

MOST_GROUNDS = 512
"""Grounds that are looked at in one stage (our choice); what would make another is then left out."""
_BESIDE, _BESIDE_ROWS = 18 * PX, 34 * PX
"""How near the place of a key or a lock the feet of a body are that may touch it: half its width and half a body's,
and the height of a door or of a body, and some."""
_NEAR = 3 * CELL
"""How near a lever a body is whose whip may touch it."""


def state_key(ground: Ground) -> tuple[tuple[str, object], ...]:
    """Return what tells one ground from another: all of its state but the clock."""
    state = {name: value for name, value in ground.state().items() if name != "tick"}
    return tuple(
        (name, tuple(sorted(of)) if isinstance(of, (set, frozenset)) else repr(of)) for name, of in state.items()
    )


class Grounds:
    """All grounds found so far. full: whether some were left out."""

    def __init__(self, stage: Stage) -> None:
        self._runs = [Run(stage)]
        self.planes = Planes(self._runs[0].terrain)
        self._numbers = {state_key(self._runs[0].ground): 0}
        self.full = False
        self._levers = stage.of_kind("lever")
        self._fixtures = [*stage.of_kind("key"), *stage.of_kind("lock")]
        self._done: list[list[bool]] = [self._settled(self._runs[0].ground)]
        self._struck: dict[tuple[int, ...], int] = {}

    def __len__(self) -> int:
        return len(self._runs)

    def ground(self, number: int) -> Ground:
        """One of them."""
        return self._runs[number].ground

    def touched(self, bodies: Bodies) -> Ints:
        """Return each body's ground after it has taken keys and opened doors."""
        numbers = bodies.ground
        for place, fixture in enumerate(self._fixtures):
            near = np.abs(bodies.x - fixture.x_px * PX) < _BESIDE
            near &= (bodies.y > fixture.y_px * PX - _BESIDE_ROWS) & (bodies.y < fixture.y_px * PX + _BESIDE_ROWS)
            which = np.nonzero(near & (bodies.stance != DEAD))[0]
            if not len(which):
                continue
            done = np.array([settled[place] for settled in self._done])
            for one in which[~done[numbers[which]]].tolist():
                run = self._runs[int(numbers[one])].copy()
                if run.ground.touch(bodies.one(one)):
                    if numbers is bodies.ground:
                        numbers = numbers.copy()
                    numbers[one] = self._number(run, int(numbers[one]))
        return numbers

    def smashed(self, bodies: Bodies, attack: Ints) -> Ints:
        """Return each body's ground after its whip has broken what it touches at this tick of its attack."""
        which = np.nonzero(attack >= STRIKE_START)[0]
        if not len(which):
            return bodies.ground
        x, y = bodies.x[which] // PX, bodies.y[which] // PX
        facing, low = bodies.facing[which], bodies.stance[which] == CROUCH
        ahead, up, down = self.planes.physics.hand_px
        hand_x, hand_y = x + facing * ahead, y - np.where(low, down, up)
        back, front = hand_x - facing * WHIP_BACK_PX, hand_x + facing * PLAIN_REACH_PX
        left, right = np.minimum(back, front) // TILE_PX, (np.maximum(back, front) - 1) // TILE_PX
        top, bottom = (hand_y - WHIP_HALF_HEIGHT_PX) // TILE_PX, (hand_y + WHIP_HALF_HEIGHT_PX - 1) // TILE_PX
        ground = bodies.ground[which]
        hits = self._any_block(ground, left, right, top, bottom)
        numbers = bodies.ground.copy()
        for one in np.nonzero(hits)[0].tolist():
            key = tuple(int(of[one]) for of in (ground, left, right, top, bottom))
            if key not in self._struck:
                run = self._runs[key[0]].copy()
                run.ground.smash(bodies.one(int(which[one])), int(attack[which[one]]))
                self._struck[key] = self._number(run, key[0])
            numbers[which[one]] = self._struck[key]
        self._pull(bodies, attack, which, numbers)
        return numbers

    def _pull(self, bodies: Bodies, attack: Ints, which: NDArray[np.intp], numbers: Ints) -> None:
        """Open what the levers open that the whips of some bodies touch."""
        for lever in self._levers:
            near = np.abs(bodies.x[which] - lever.x_px * PX) < _NEAR
            near &= np.abs(bodies.y[which] - lever.y_px * PX) < _NEAR
            for one in which[near].tolist():
                run = self._runs[int(numbers[one])]
                if lever.key not in run.ground.keys:
                    run = run.copy()
                    if run.ground.pull(bodies.one(one), int(attack[one])):
                        numbers[one] = self._number(run, int(numbers[one]))

    def _any_block(self, ground: Ints, left: Ints, right: Ints, top: Ints, bottom: Ints) -> Flags:
        planes, found = self.planes, np.zeros(len(left), dtype=bool)
        rows, cols = planes.rows, planes.stride
        for down in range(2):
            row = np.clip(np.minimum(top + down, bottom), -1, rows)
            for across in range(4):
                col = np.clip(np.minimum(left + across, right), -1, cols)
                found |= (planes.flags[planes.base(ground) + row * planes.stride + col] & BREAKABLE) != 0
        return found

    def of(self, run: Run) -> int:
        """Return the number of the ground that a run is in; 0 where it is one of too many."""
        return self._number(run.copy(), 0)

    def _number(self, run: Run, before: int) -> int:
        key = state_key(run.ground)
        if key not in self._numbers:
            if len(self._runs) >= MOST_GROUNDS:
                self.full = True
                return before
            self._numbers[key] = self.planes.add(run.terrain)
            self._runs.append(run)
            self._done.append(self._settled(run.ground))
        return self._numbers[key]

    def _settled(self, ground: Ground) -> list[bool]:
        """Whether there is nothing left to do at each key and lock: found, open, or without its key."""
        keys = [key.key in ground.keys for key in ground.key_places]
        return keys + [lock.id in ground.opened or lock.key not in ground.keys for lock in ground.locks]

    def near_blocks(self) -> Flags:
        """(rows, cols) bool: cells from where a whip, in a leap too, may reach a block or a lever."""
        planes = self.planes
        flags = planes.flags[: planes.size].reshape(-1, planes.stride)
        top, side = divmod(planes.origin, planes.stride)
        blocks = (flags[top : top + planes.rows, side : planes.stride - side] & BREAKABLE) != 0
        near: Flags = np.zeros(blocks.shape, dtype=bool)
        leap = leap_of(planes.physics)
        high, far = leap.step_rows + 4, leap.touched_cols + 3
        for row, col in [*np.argwhere(blocks).tolist(), *(lever.cell for lever in self._levers)]:
            near[max(row - 12, 0) : row + high, max(col - far, 0) : col + far + 1] = True
        return near


def cells(planes: Planes, bodies: Bodies) -> tuple[Ints, Ints]:
    """Return (row, col) of the cells just above the feet, inside the map."""
    cols = planes.stride - 2 * (planes.origin % planes.stride)
    return np.clip((bodies.y - 1) >> SHIFT, 0, planes.rows - 1), np.clip(bodies.x >> SHIFT, 0, cols - 1)
