"""What all rooms share: floors in level stretches, the even rhythm of pillars and windows."""

from __future__ import annotations

import numpy as np

from nesgan_game.level.rooms.canvas import Canvas, pick
from nesgan_game.physics.leap import STEP_ROWS
from nesgan_game.seeds import Random


def plateaus(rng: Random, cols: int, start: int, end: int, *, highest: int = 8, lowest: int = 10) -> list[int]:
    """Return a floor row for every column: level stretches of 3 cells or more and steps that can be climbed."""
    count = max(2, cols // int(rng.integers(5, 8)), -(-abs(end - start) // STEP_ROWS) + 1)
    highest, lowest = min(highest, start, end), max(lowest, start, end)
    levels = [start]
    for left in range(count - 2, -1, -1):
        rows = range(highest, lowest + 1)
        near = [row for row in rows if abs(row - levels[-1]) <= STEP_ROWS and abs(row - end) <= STEP_ROWS * left]
        changed = [row for row in near if row != levels[-1]]
        levels.append(pick(rng, changed or near or [end]))
    edges = np.linspace(0, cols, count + 1)
    if cols >= 5 * count:
        edges[1:-1] += rng.integers(-1, 2, size=count - 1)
    widths = np.diff(np.round(edges).astype(int))
    return [level for level, width in zip(levels, widths, strict=True) for _ in range(width)]


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
