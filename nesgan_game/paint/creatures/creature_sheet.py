"""A sheet of painted creatures for people to look at: each row a kind, each column a design."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.creatures import MOST_COLS, MOST_ROWS
from nesgan_game.nes import CHR_PX
from nesgan_game.paint.creatures.creature_painter import CreaturePainter

SCALE = 4
GREYS = np.array([90, 20, 140, 240], np.uint8)
"""Shown for transparent and for the three levels."""


def creature_sheet(painter: CreaturePainter, count: int = 12) -> NDArray[np.uint8]:
    """The first `count` designs worth showing of every kind, its sizes in turn, (H, W) uint8 grey at SCALE."""
    height, width = MOST_ROWS * CHR_PX + 2, MOST_COLS * CHR_PX + 2
    sheet = np.full((len(painter.kinds) * height, count * width), GREYS[0], np.uint8)
    for row, (kind, designs) in enumerate(painter.kinds.items()):
        listed = [(size, z) for n in range(count) for size, some in designs.items() for z in some[n : n + 1]]
        for col, (size, z) in enumerate(listed[:count]):
            (picture,) = painter.paint(kind, size, np.array([z], np.float32))
            bottom, left = (row + 1) * height - 1, col * width + (width - picture.shape[1]) // 2
            sheet[bottom - picture.shape[0] : bottom, left : left + picture.shape[1]] = GREYS[picture]
    return sheet.repeat(SCALE, 0).repeat(SCALE, 1)
