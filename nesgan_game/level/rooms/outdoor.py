"""Rooms under the open sky: the castle's grounds and its battlements, walked from left to right.

A builder gets a blank Canvas, a random generator and the floor rows of the doors by which the room is entered and left.
"""

from __future__ import annotations

from nesgan_game.level.rooms.canvas import Canvas, pick
from nesgan_game.level.rooms.shapes import plateaus
from nesgan_game.seeds import Random


def entrance(c: Canvas, rng: Random, _entry: int, leave: int) -> None:
    """Build the grounds outside: a garden wall, sky, bushes, ruins, and at the right the castle's gate."""
    gate = c.cols - pick(rng, (6, 7, 8))
    c.profile([*plateaus(rng, gate - 3, 10, leave, highest=9), *[leave] * (c.cols - gate + 3)])
    c.ground(0, 1, 4)
    roof = pick(rng, (2, 3))
    c.fill("wall", roof, gate, leave - roof, c.cols - gate)
    c.fill("wall", roof + 3, gate - 3, leave - roof - 3, 3)
    for col in range(gate, c.cols - 3, 2):
        c.fill("wall", roof - 1, col)
    c.fill("solid", 0, c.cols - 3, leave - 3, 3)
    c.fill("solid", 0, c.cols - 1, leave - 2, 1)
    c.fill("door", leave - 2, c.cols - 1, 2, 1)
    c.window(roof + 1, gate + 1)
    _ruins(c, rng, gate - 4)
    for col in range(int(rng.integers(4, 7)), gate - 3, pick(rng, (7, 8, 9))):
        _brazier(c, col)
    col = int(rng.integers(1, 3))
    while col < gate - 2:
        kind, rows, cols = pick(rng, (("foliage", 1, 3), ("foliage", 2, 2), ("foliage", 1, 2), ("decor", 1, 1)))
        if c.stand(kind, col, rows, cols) and rows == 2:
            c.stand(kind, col - 1, 1, 1)
            c.stand(kind, col + cols, 1, 1)
        col += cols + int(rng.integers(1, 3))
    c.candles_over((gate + 1, c.cols - 5), lift=2)


def _ruins(c: Canvas, rng: Random, end: int) -> None:
    """Raise one or two broken walls with a window hole against the sky, higher toward the castle."""
    for col, tall in ((int(rng.integers(6, 9)), 4), (end - int(rng.integers(8, 10)), 6)):
        width = int(rng.integers(4, 6))
        floor = min(c.floor_below(1, place) for place in range(col, col + width))
        c.fill("wall", floor - tall, col, tall, width - 1)
        c.fill("wall", floor - tall + 2, col + width - 1, tall - 2, 1)
        c.fill("void", floor - tall, col, 1, 1)
        for place in range(col, col + width):
            c.fill("wall", floor, place, c.floor_below(1, place) - floor, 1)
        if tall >= 5:
            c.window(floor - tall + 1, col + 1, 2, 2)


def _brazier(c: Canvas, col: int) -> None:
    """Stand a fire bowl on a stub of pillar."""
    floor = c.floor_below(1, col)
    if floor < c.rows and c.role(floor - 1, col) in ("void", "wall"):
        c.fill("pillar", floor - 1, col)
        c.candle(floor - 2, col)
