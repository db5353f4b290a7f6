"""Rooms below the castle, walked from left to right: flooded crypts, caverns, and vaults that hold a reward.

A builder gets a blank Canvas, a random generator and the floor rows of the doors by which the room is entered and left.
"""

from __future__ import annotations

from nesgan_game.level.rooms.canvas import Canvas, pick
from nesgan_game.level.rooms.shapes import Random, plateaus


def crypt(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build a low vault over water, crossed on blocks."""
    shore = pick(rng, (5, 6))
    c.profile([entry] * (shore - 2) + [8] * (c.cols - 2 * shore + 4) + [leave] * (shore - 2))
    c.frame(entry, leave, ceiling=1)
    hang = plateaus(rng, c.cols - 2, 2, 2, highest=2, lowest=3)
    for col, depth in enumerate(hang, 1):
        c.fill("solid", 1, col, min(depth, c.floor_below(depth, col) - 5) - 1, 1)
    surface = 9
    col = shore
    c.basin(shore, c.cols - 2 * shore, surface)
    stones = []
    high = False
    while c.cols - shore - col > 3:
        # A long leap from a high stone would end at the low ceiling.
        gap, stone = 2 if high else pick(rng, (2, 3, 3)), pick(rng, (2, 2, 3))
        col = min(col + gap, c.cols - shore - 2)
        stone = min(stone, c.cols - shore - col)
        stones.append(col)
        planks = rng.random() < 0.5
        high = not planks and gap == 2 and rng.random() < 0.5
        if planks:
            c.fill("platform", 8, col, 1, stone)
        else:
            c.ground(col, stone, 7 if high else 8)
        col += stone
    bay = pick(rng, (6, 7, 8))
    for place in range(3, c.cols - 2, bay):
        c.pillar(place)
    for place in stones[::2]:
        c.candles_over((place,), lift=3, under=4)
    for place in (2, c.cols - 4):
        c.stand("decor", place, 1, 2, under=4)


def cavern(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build a cave: floors in short uneven steps, a ragged roof with hanging rock, pools to leap over."""
    floors = _ragged(c, rng, entry, leave)
    c.profile(floors)
    c.frame(entry, leave, ceiling=1)
    pools: list[int] = []
    col = 6 + int(rng.integers(0, 3))
    while col < c.cols - 8:
        width = 3 if rng.random() < c.temper.daring - 0.2 else 2
        if len({*floors[col - 2 : col + width + 2]}) == 1:
            c.fill("solid", floors[col] + 2, col, c.rows - floors[col] - 2, width)
            c.fill("liquid", floors[col], col, max(c.rows - 1 - floors[col], 1), width)
            pools.append(col)
            col += 5
        col += int(rng.integers(2, 6))
    _hanging_rock(c, rng, floors)
    for place in pools:
        c.candle(floors[place] - 3, place)
    c.candles_over(range(4, c.cols - 3, pick(rng, (6, 7))), lift=2, under=3)
    for place in rng.integers(3, c.cols - 4, size=3).tolist():
        c.stand("foliage", place, 1, pick(rng, (2, 3)), under=3)


def _ragged(c: Canvas, rng: Random, entry: int, leave: int) -> list[int]:
    """Floor rows in level stretches of 2 to 7 cells with steps of 1 or 2, level for 4 cells at both doors."""
    floors, level = [entry] * 4, entry
    end = c.cols - 4
    while len(floors) < end:
        left = end - len(floors)
        near = [row for row in range(5, 11) if abs(row - level) <= 2 and abs(row - leave) <= max(2 * (left // 3), 0)]
        level = pick(rng, near) if near else level + (1 if leave > level else -1) * min(2, abs(leave - level))
        floors += [level] * min(left, pick(rng, (2, 3, 4, 5) if rng.random() < c.temper.ruggedness else (5, 6, 7)))
    return floors[:end] + [leave] * 4


def _hanging_rock(c: Canvas, rng: Random, floors: list[int]) -> None:
    """Lower the roof in uneven steps and let points of rock hang from it, always clear of a leap's height."""
    depths: list[int] = []
    while len(depths) < c.cols:
        depths += [pick(rng, (1, 2, 2, 3, 4))] * pick(rng, (2, 3, 4))
    for col in range(pick(rng, (5, 6, 7)), c.cols - 5, pick(rng, (7, 8, 9))):
        drop = pick(rng, (2, 3))
        depths[col] += drop
        depths[col + 1] = max(depths[col + 1], depths[col] - 1)
        depths[col - 1] = max(depths[col - 1], depths[col] - drop + 1)
    for col in range(1, c.cols - 1):
        lowest = min(floors[max(col - 3, 0) : col + 4]) - 5
        c.fill("solid", 0, col, max(min(depths[col], lowest), 1), 1)


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
