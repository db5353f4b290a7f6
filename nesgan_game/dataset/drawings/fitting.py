"""Changes that fit a piece to its place, and the plainest drawing of three roles.

Levels are (H, W) uint8 0..3 or TRANSPARENT, as in tile_sheets.py.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from nesgan_game.dataset.tile_sheets import Levels, SheetPiece
from nesgan_game.nes import TILE_PX
from nesgan_game.objects import TRANSPARENT


def liquid(rng: np.random.Generator) -> Levels:
    """A cell of dark water with glints."""
    tile = np.full((TILE_PX, TILE_PX), 1, np.uint8)
    for y in range(2, TILE_PX, int(rng.integers(3, 6))):
        start, length = int(rng.integers(0, TILE_PX)), int(rng.integers(4, 9))
        tile[y, (start + np.arange(length)) % TILE_PX] = 2
        tile[y, (start + np.arange(length // 2)) % TILE_PX] = 3
    return tile


def spikes(_rng: np.random.Generator) -> Levels:
    """Two blades pointing up, lit from the left."""
    y, x = np.mgrid[:TILE_PX, :TILE_PX]
    across = np.abs(x % 8 - 3.5)
    blade = across <= y / 4.0
    tile = np.where(blade, np.where(x % 8 < 3, 3, np.where(x % 8 < 5, 2, 1)), TRANSPARENT).astype(np.uint8)
    tile[blade & (across > y / 4.0 - 1)] = 0
    tile[y - 1 < across * 3] = TRANSPARENT
    return tile


def platform(rng: np.random.Generator) -> Levels:
    """A plank with a lit top, a joint at the right and a bracket below."""
    tile = np.full((TILE_PX, TILE_PX), TRANSPARENT, np.uint8)
    tile[0] = 3
    tile[1:5] = 2
    tile[2, :: int(rng.choice([2, 4, 8]))] = 1
    tile[5] = 1
    tile[6] = 0
    tile[1:6, 15] = 0
    tile[7:10, 4:12] = int(rng.integers(0, 2))
    return tile


DRAWN: dict[str, Callable[[np.random.Generator], Levels]] = {"liquid": liquid, "spikes": spikes, "platform": platform}
"""The drawing for each role that can do without a sheet."""


def steps(area: Levels, fill: Levels) -> None:
    """Draw two steps that go up to the right into a cell, in place, out of the stone `fill`; both (16, 16)."""
    y, x = np.mgrid[:TILE_PX, :TILE_PX]
    top = np.where(x < TILE_PX // 2, TILE_PX // 2, 0)
    shape = (y >= top) & (y < 21 - x)
    area[shape] = np.where(fill == TRANSPARENT, 0, fill)[shape]
    area[shape & ((y == top + 2) | (y == 20 - x))] = 0
    area[shape & (y < top + 2)] = 3


CRESTS = ("wave", "chop", "foam", "still", "clots")
"""Surfaces of a liquid."""


def crest(area: Levels, waves: int, style: str = "wave") -> None:
    """Give a cell of liquid (16, 16) a surface, in place: empty above, a light line, a softer one below it.

    `waves` to a cell; `style` is one of CRESTS. Cells of the same surface join sideways.
    """
    phase = (np.arange(TILE_PX) * waves / TILE_PX) % 1
    heights = {
        "wave": 3 + 1.4 * np.sin(phase * 2 * np.pi),
        "foam": 3 + 1.4 * np.sin(phase * 2 * np.pi),
        "chop": 1.6 + 5 * np.abs(phase - 0.5),
        "still": np.full(TILE_PX, 3.0),
        "clots": 4.4 - 2.8 * np.sqrt(np.maximum(1 - (2 * phase - 1) ** 2, 0)),
    }[style]
    for x, height in enumerate(np.round(heights).astype(int).tolist()):
        area[:height, x] = 0
        area[height, x] = 3
        area[height + 1, x] = 2
        if style == "foam" and x % 4 < 2:
            area[height + 2, x] = 2


def shaded(levels: Levels) -> Levels:
    """The three darker levels only, lights kept apart from the mid tone; holes become backdrop."""
    table = np.zeros(256, np.uint8)
    table[:4] = (0, 1, 1, 2)
    return table[levels]


def stretched(piece: SheetPiece, rows: int) -> Levels:
    """A pillar of exactly `rows` cells: its stretchable row (else its second) repeated, or cut short."""
    have = piece.size[0]
    bands = [piece.levels[i * TILE_PX : (i + 1) * TILE_PX] for i in range(have)]
    middle = piece.stretch if 0 <= piece.stretch < have else min(1, have - 1)
    if rows >= have:
        order = [*range(middle), *[middle] * (rows - have + 1), *range(middle + 1, have)]
    else:
        order = [*range(rows - 1), have - 1] if rows > 1 else [middle]
    return np.vstack([bands[i] for i in order])
