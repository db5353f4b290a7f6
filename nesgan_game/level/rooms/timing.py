"""Rooms that ask for good timing and good leaps, walked from left to right: causeways over chasms and clockworks.

A builder gets a blank Canvas, a random generator and the floor rows of the doors by which the room is entered and left.
"""

from __future__ import annotations

from nesgan_game.level.rooms.canvas import Canvas, pick
from nesgan_game.level.rooms.shapes import Random

_SLOWEST, _QUICKEST = 44, 30
"""Ticks a platform takes for a cell of its course, there and back; tuned by hand: 0.7 to 1.1 px a tick."""
_STEP = 15
"""Phases are multiples of this, so that few of them differ."""


def causeway(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build a chasm from wall to wall, crossed on floating blocks and planks; broken pillars stand in the depth."""
    bank = pick(rng, (4, 5))
    c.ground(0, bank, entry)
    c.ground(c.cols - bank, bank, leave)
    c.pit(bank, c.cols - 2 * bank, min(max(entry, leave) + 1, c.rows - 1))
    stones: list[tuple[int, int]] = []
    col, level = bank, entry
    while (left := c.cols - bank - col) > 3:
        gap = 3 if rng.random() < c.temper.daring - 0.25 and left > 9 else 2
        width = min(pick(rng, (2, 3, 3, 4)), left - gap)
        if left - gap - width < 2 or width < 2:
            width = left - gap if left - gap <= 5 else width
        if width < 2:
            break
        ahead = (left - gap - width) // 4
        near = [row for row in (level - 1, level, level + 1) if 5 <= row <= 9 and abs(row - leave) <= ahead + 1]
        level = level if gap == 3 else pick(rng, near or [level + (1 if leave > level else -1)])
        col += gap
        _stone(c, rng, level, col, width)
        stones.append((level, col + width // 2))
        col += width
    c.frame(entry, leave, ceiling=pick(rng, (1, 1, 2)))
    for row, place in stones[:: pick(rng, (1, 2))]:
        c.candle(row - 3, place)
    c.bays(pick(rng, (5, 6, 7)), 3, 2, pick(rng, (2, 3)), 2)


def _stone(c: Canvas, rng: Random, row: int, col: int, width: int) -> None:
    """Hang a floating block, or a plank, that leaves headroom to whoever leaps from it."""
    if rng.random() < c.temper.clutter * 0.6:
        c.fill("platform", row, col, 1, width)
    else:
        c.fill("solid", row, col, pick(rng, (1, 2)), width)


def clockwork(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build a clockwork: gliding platforms over pits, and a lift where the way out lies higher; great wheels behind.

    It is built level or climbing, and turned around for a way down.
    """
    c.ground(0, c.cols, entry)
    col, rest = pick(rng, (4, 5)), 4 if leave >= entry else 10
    pits: list[tuple[int, int]] = []
    while (left := c.cols - rest - col) >= 6:
        wide = min(pick(rng, (6, 7, 8)), left)
        pits.append((col, wide))
        _glide(c, rng, entry, col, wide)
        col += wide + pick(rng, (3, 4))
    if leave < entry:
        _lift(c, rng, min(col, c.cols - rest), entry, leave)
    c.frame(entry, leave, ceiling=1)
    for place, wide in pits:
        c.candle(entry - 3, place + wide // 2)
    _wheels(c, rng)


def _glide(c: Canvas, rng: Random, level: int, col: int, wide: int) -> None:
    """Open a pit too wide to leap, with a platform that glides from edge to edge at the floor's height."""
    c.pit(col, wide, level)
    width = pick(rng, (2, 3))
    period = _period(c, rng, wide - width)
    c.mover(level, col, width=width, right=wide - width, period=period, phase=_phase(rng, period))


def _lift(c: Canvas, rng: Random, col: int, entry: int, leave: int) -> None:
    """Raise the floor to the way out, beyond a lift that comes down flush with the floor."""
    c.ground(col + 3, c.cols - col - 3, leave)
    c.ground(col, 3, entry + 1)
    c.clear(entry, col, 1, 3)
    period = _period(c, rng, entry - leave)
    c.mover(entry, col, width=3, down=leave - entry, period=period, phase=_phase(rng, period))
    c.candle(leave - 2, col + 5)


def _period(c: Canvas, rng: Random, cells: int) -> int:
    slow = _SLOWEST - round((_SLOWEST - _QUICKEST) * c.temper.daring) + int(rng.integers(0, 3)) * 2
    return max(60, slow * cells // 2 * 2)


def _phase(rng: Random, period: int) -> int:
    return int(rng.integers(0, period // _STEP)) * _STEP


def _wheels(c: Canvas, rng: Random) -> None:
    """Set wheels of decor, two or three cells wide, in a row high on the back wall, between pillars."""
    bay = pick(rng, (7, 8))
    for number, col in enumerate(range(3, c.cols - 4, bay)):
        c.pillar(col)
        side = 3 if number % 2 else 2
        if c.all_are("wall", 2, col + 2, side + 1, side):
            c.fill("decor", 2, col + 2, side, side)
