"""How far a leap carries, worked out from the figures of physics: what room builders and searchers of ways count on.

A test flies them. Sub-pixels and cells; the floor of a leap is level unless said otherwise.
"""

from __future__ import annotations

from nesgan_game.physics.body import HALF_WIDTH, HEIGHT, WALK
from nesgan_game.physics.movement import FALL, GRAVITY, JUMP
from nesgan_game.physics.terrain import CELL


def _flight() -> tuple[int, int]:
    """Ticks until a leap is back at the height of its launch, and how high it rises."""
    rise, top, vy, ticks = 0, 0, -JUMP, 0
    while rise > 0 or not ticks:
        vy = min(vy + GRAVITY, FALL)
        rise -= vy
        top, ticks = max(top, rise), ticks + 1
    return ticks, top


def speed_to_rise(height: int) -> int:
    """Return the least speed upward, a whole 16 sub-pixels a tick, at which a body rises so far (sub-pixels)."""
    speed = 0
    while -sum(range(-speed + GRAVITY, 0, GRAVITY)) < height:
        speed += 16
    return speed


LEAP_TICKS, LEAP_RISE = _flight()
LEAP_CARRY = LEAP_TICKS * WALK
"""Way of the feet centre across."""
STEP_ROWS = LEAP_RISE // CELL
"""The highest step that is climbed."""
LEAP_ROWS = -(-(HEIGHT + LEAP_RISE) // CELL)
"""Rows of air over a floor in which a leap touches no ceiling."""
LEAP_COLS = (LEAP_CARRY + 2 * HALF_WIDTH - WALK) // CELL
"""The widest gap that is leapt: a body stands with half of it over an edge, and needs a tick's walk of choice."""
SHORT_LEAP_COLS = LEAP_COLS - 1
"""A gap that is leapt with ease, also a cell up."""
TOUCHED_COLS = -(-(LEAP_CARRY + HALF_WIDTH) // CELL)
"""Columns ahead that a leap may touch before it is back at the height of its launch."""
LONGEST_LEAP = -(-(LEAP_CARRY + 2 * HALF_WIDTH) // CELL) * CELL
"""Whole cells that a leap takes from edge to edge of what it leaves and what it comes to, sub-pixels."""
