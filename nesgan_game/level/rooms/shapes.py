"""What all rooms share: floors in level stretches, the even rhythm of pillars and windows, blocks to break."""

from __future__ import annotations

import numpy as np

from nesgan_game.level.rooms.canvas import Canvas, pick

Random = np.random.Generator


def plateaus(rng: Random, cols: int, start: int, end: int, *, highest: int = 8, lowest: int = 10) -> list[int]:
    """Return a floor row for every column: level stretches of 3 cells or more and steps of 2 at most."""
    count = max(2, cols // int(rng.integers(5, 8)), (abs(end - start) + 1) // 2 + 1)
    highest, lowest = min(highest, start, end), max(lowest, start, end)
    levels = [start]
    for left in range(count - 2, -1, -1):
        near = [row for row in range(highest, lowest + 1) if abs(row - levels[-1]) <= 2 and abs(row - end) <= 2 * left]
        changed = [row for row in near if row != levels[-1]]
        levels.append(pick(rng, changed or near or [end]))
    edges = np.linspace(0, cols, count + 1)
    if cols >= 5 * count:
        edges[1:-1] += rng.integers(-1, 2, size=count - 1)
    widths = np.diff(np.round(edges).astype(int))
    return [level for level, width in zip(levels, widths, strict=True) for _ in range(width)]


def crest(c: Canvas, rng: Random, entry: int, leave: int) -> int:
    """Return how high a room's floors may rise: 1 to 4 cells over its higher door, the more the more rugged it is."""
    rise = 1 + int(rng.integers(0, 4) * c.temper.ruggedness + 0.5)
    return max(min(entry, leave) - rise, 5)


def rhythm(
    c: Canvas, rng: Random, *, rows: int = 3, cols: int = 2, top: int = 3, vault: int = 1, lift: int = 2
) -> None:
    """Lay pillars, windows and candles over the back wall in one even measure, centred in the room."""
    bay = pick(rng, (5, 6, 7)) + (cols > 2)
    count = max(1, (c.cols - 4) // bay)
    start = (c.cols - 1 - bay * count) // 2
    if vault:
        c.vault(bay, start, vault)
    c.bays(bay, start, top, rows, cols, every=pick(rng, (1, 1, 2)))
    c.candles_over(range(start + bay // 2, c.cols - 2, bay), lift=lift)


def shelves(c: Canvas, rng: Random, tries: int = 3) -> None:
    """Hang planks two cells over level floor, and now and then a block two cells over their end, with candles on top.

    The more clutter the temper asks for, the more there are. One can walk below them.
    """
    for _ in range(tries):
        width = pick(rng, (3, 4, 5))
        col = int(rng.integers(4, max(5, c.cols - 5 - width)))
        floor = c.floor_below(3, col)
        beside = {c.floor_below(3, place) for place in range(col - 1, col + width + 1)}
        if rng.random() > c.temper.clutter or beside != {floor} or floor >= c.rows:
            continue
        if not c.all_are("wall", floor - 5, col - 1, 5, width + 2):
            continue
        c.fill("platform", floor - 2, col, 1, width)
        if floor >= 9 and rng.random() < 0.5 and c.all_are("wall", floor - 7, col + width - 2, 3, 4):
            c.fill("solid", floor - 4, col + width - 1, 1, 3)
            c.candle(floor - 6, col + width)
        else:
            c.candle(floor - 4, col + width // 2)


def squeeze(c: Canvas, rng: Random, tries: int = 3) -> bool:
    """Let masonry hang down to a cell above level floor, three cells or more across, so that one must crawl."""
    for _ in range(tries):
        width = pick(rng, (3, 4, 5))
        col = int(rng.integers(5, max(6, c.cols - 6 - width)))
        floor = c.room_floor(2, col)
        floors = {c.room_floor(2, place) for place in range(col - 3, col + width + 3)}
        if floors == {floor} and 6 <= floor < c.rows and c.all_are("wall", floor - 2, col - 3, 2, width + 6):
            c.fill("solid", 0, col, floor - 1, width)
            c.candle(floor - 2, col - 2)
            return True
    return False


def blocks(c: Canvas, rng: Random, tries: int = 2) -> None:
    """Stack breakable blocks on level floor, never where they would be a wall."""
    for _ in range(tries):
        rows, cols = pick(rng, ((1, 2), (2, 1), (1, 3), (2, 2)))
        col = int(rng.integers(5, max(6, c.cols - 6)))
        floor = c.floor_below(3, col)
        beside = {c.floor_below(3, place) for place in range(col - 2, col + cols + 2)}
        if beside == {floor} and c.all_are("wall", floor - 4, col, 4, cols):
            c.fill("breakable", floor - rows, col, rows, cols)
