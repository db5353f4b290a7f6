"""What a hero who can choose may do: what each of many states tries, one button word and perhaps a whip."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.search.bodies import Bodies, Flags
from nesgan_game.level.search.body_contacts import Planes, carried
from nesgan_game.level.search.stage_grounds import cells
from nesgan_game.level.search.states import LOW, ON_STAIRS, UPRIGHT, States
from nesgan_game.physics.leap import leap_of
from nesgan_game.physics.movement import ACTING, CARRIES, CELL, SHIFT, STAIR_LEFT, STAIR_RIGHT, Button

_L, _R, _U, _D, _J = (int(b) for b in (Button.LEFT, Button.RIGHT, Button.UP, Button.DOWN, Button.JUMP))
_WHIPS_EVERY, _AFTER_LANDING = 4, 22
"""Ticks between the whips that are tried in the air, and how long after a level leap the last one begins, for who falls
further; the lash is out for 8."""

Move = tuple[NDArray[np.intp], int, int]
"""Which of some states, the word of the first tick, the tick of ATTACK (-1: none)."""


class Moves:
    """near_blocks (rows, cols): from where a whip may reach a block."""

    def __init__(self, planes: Planes, near_blocks: Flags) -> None:
        self._planes, self._near_blocks = planes, near_blocks
        self._whips = range(1, leap_of(planes.physics).ticks + _AFTER_LANDING, _WHIPS_EVERY)
        self._whipped: set[tuple[int, ...]] = set()

    def steps(self, states: States) -> list[Move]:
        """Return who presses what for a tick to go on along the floor or on stairs."""
        upright, low, on_stairs = states.kind == UPRIGHT, states.kind == LOW, states.kind >= ON_STAIRS
        floor = upright | low
        near = upright & self._near_stairs(states.bodies)
        asks = [(floor, _L), (floor, _R), (upright, _D | _L), (upright, _D | _R), (on_stairs | near, _U),
                (on_stairs | near, _D), (self._restless(states), 0)]  # fmt: skip
        return [(np.nonzero(who)[0], word, -1) for who, word in asks]

    def _restless(self, states: States) -> Flags:
        """Whose state changes though nothing is pressed."""
        planes, bodies = self._planes, states.bodies
        below = planes.base(bodies.ground) + (bodies.y >> SHIFT) * planes.stride
        acts = np.zeros(len(bodies), dtype=bool)
        for col in ((bodies.x - planes.half_width) >> SHIFT, (bodies.x + planes.half_width - 1) >> SHIFT):
            acts |= (planes.flags[below + col] & ACTING) != 0
        return (states.period > 1) | acts | ~carried(planes, bodies.ground, bodies.x, bodies.y)

    def _near_stairs(self, bodies: Bodies) -> Flags:
        planes, found = self._planes, np.zeros(len(bodies), dtype=bool)
        base = planes.base(bodies.ground) + ((bodies.x + CELL // 2) >> SHIFT)
        for row in ((bodies.y >> SHIFT) - 1, bodies.y >> SHIFT):
            for across in (-2, -1, 0, 1):
                found |= (planes.flags[base + row * planes.stride + across] & (STAIR_LEFT | STAIR_RIGHT)) != 0
        return found

    def leaps(self, states: States) -> list[Move]:
        """Return who leaps, and who whips on the ground, in a leap or in a fall."""
        upright = np.nonzero(states.kind == UPRIGHT)[0]
        found = [(upright, word, -1) for word in (_J, _J | _L, _J | _R)]
        near = self._near_blocks[cells(self._planes, states.bodies)]
        if not near.any():
            return found
        found.append((np.nonzero(near)[0], 0, 0))
        found.append((np.nonzero(near & (states.kind == UPRIGHT))[0], _D, 1))
        whips = self._whips
        few = self._one_in_two_pixels(states, np.nonzero(near & (states.kind == UPRIGHT))[0])
        found += [(few, word, at) for word in (_J, _J | _L, _J | _R) for at in whips]
        edge = few[self._at_edge(states.bodies.take(few))]
        return found + [(edge, word, at) for word in (_L, _R) for at in whips]

    def _at_edge(self, bodies: Bodies) -> Flags:
        """Whether nothing carries a part of the body, so that a tick's walk may leave the floor."""
        planes = self._planes
        below = planes.base(bodies.ground) + (bodies.y >> SHIFT) * planes.stride
        left, right = (bodies.x - planes.half_width) >> SHIFT, (bodies.x + planes.half_width - 1) >> SHIFT
        found: Flags = (planes.flags[below + left] & planes.flags[below + right] & CARRIES) == 0
        return found

    def _one_in_two_pixels(self, states: States, which: NDArray[np.intp]) -> NDArray[np.intp]:
        """Those of some states that are the first within their two pixels: leaps are whipped in from these."""
        bodies, found = states.bodies, []
        rows = zip(bodies.ground[which].tolist(), bodies.y[which].tolist(), (bodies.x[which] >> 9).tolist(),
                   bodies.facing[which].tolist(), states.phase[which].tolist(), strict=True)  # fmt: skip
        for place, key in zip(which.tolist(), rows, strict=True):
            if key not in self._whipped:
                self._whipped.add(key)
                found.append(place)
        return np.array(found, dtype=np.intp)
