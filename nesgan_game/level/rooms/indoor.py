"""The last room of a stage, walked from left to right."""

from __future__ import annotations

from nesgan_game.level.rooms.canvas import Canvas
from nesgan_game.level.rooms.shapes import rhythm
from nesgan_game.seeds import Random


def chamber(c: Canvas, rng: Random, entry: int, _leave: int) -> None:
    """Build the last room: a wide floor, great windows, and the way out on a dais."""
    c.ground(0, c.cols, entry)
    c.ground(c.cols - 7, 7, entry - 1)
    c.ground(c.cols - 5, 5, entry - 2)
    c.frame(entry, None, ceiling=2)
    c.fill("door", entry - 4, c.cols - 3, 2, 1)
    rhythm(c, rng, rows=4, cols=3, top=3, vault=1)
    c.candles_over((c.cols - 5,), lift=3, under=3)
    c.stand("decor", c.cols - 5, 2, 1, under=3)
    c.stand("decor", 3, 1, 2, under=3)
