"""Vaults that hold a reward, walked from left to right.

A builder gets a blank Canvas, a random generator and the floor rows of the doors by which the room is entered and left.
"""

from __future__ import annotations

from nesgan_game.level.rooms.canvas import Canvas, pick
from nesgan_game.seeds import Random


def vault(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build a small treasury: steps up to a dais between columns, candles over them."""
    start = c.cols - pick(rng, (9, 10))
    c.profile([entry] * start + [entry - 1] * (c.cols - start))
    c.ground(c.cols - 5, 5, leave)
    c.frame(entry, leave, ceiling=pick(rng, (2, 3)))
    for col in range(start, c.cols - 4, 3):
        c.pillar(col)
    c.window(4, 3, 3, 2)
    c.candles_over((4, start + 1, start + 4), lift=3, under=4)
