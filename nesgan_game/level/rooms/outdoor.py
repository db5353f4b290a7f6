"""Rooms under the open sky: the castle's grounds and its battlements, walked from left to right.

A builder gets a blank Canvas, a random generator and the floor rows of the doors by which the room is entered and left.
"""

from __future__ import annotations

from nesgan_game.level.rooms.canvas import Canvas, pick
from nesgan_game.level.rooms.shapes import Random, crest, plateaus


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


def rampart(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build a battlement under the open sky: parapet, turrets, breaches to leap over."""
    c.profile(plateaus(rng, c.cols, entry, leave, highest=max(crest(c, rng, entry, leave), 7)))
    breaches = []
    for col in range(int(rng.integers(6, 9)), c.cols - 7, pick(rng, (8, 9, 10))):
        around = [c.floor_below(1, place) for place in range(col - 1, col + 3)]
        if around[0] == around[-1]:
            breaches.append((col, around[0]))
    for col in range(1, c.cols - 1):
        floor = c.floor_below(1, col)
        c.fill("wall", floor - 1 - (col // 2) % 2, col, 1 + (col // 2) % 2, 1)
    for col in range(int(rng.integers(10, 13)), c.cols - 6, pick(rng, (11, 12, 13))):
        floor = c.floor_below(2, col)
        top = pick(rng, (2, 3))
        c.fill("wall", top, col, floor - top, 5)
        for place in (col - 1, col + 1, col + 3, col + 5):
            c.fill("wall", top - 1, place)
        for place in (col - 1, col + 5):
            c.fill("wall", top, place)
        c.window(top + 1, col + 1, 2, 3) or c.window(top + 1, col + 2, 2, 1)
        c.candle(floor - 3, col + 2)
    for col, floor in breaches:
        c.clear(floor - 2, col, 2, 2)
        c.pit(col, 2, floor)
        c.candles_over((col - 3,), lift=2)
    _side_walls(c, entry, leave)


def _side_walls(c: Canvas, entry: int, leave: int) -> None:
    """Close an open-air room at both ends with gate towers."""
    for col, inner, floor in ((0, 1, entry), (c.cols - 1, c.cols - 3, leave)):
        c.fill("solid", 1, inner, floor - 4, 2)
        c.fill("wall", floor - 3, inner, 3, 2)
        c.fill("solid", 0, col, floor - 2, 1)
        c.fill("door", floor - 2, col, 2, 1)
