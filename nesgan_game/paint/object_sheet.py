"""A sheet of painted objects for people to look at: each row a kind, each column a style."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from nesgan_game.files import replacing
from nesgan_game.nes import TILE_PX
from nesgan_game.objects import MOST_COLS, TRANSPARENT
from nesgan_game.paint.object_painter import ObjectPainter
from nesgan_game.seeds import stream

SCALE = 3
GREYS = np.array([0, 88, 168, 255], np.uint8)
BEHIND = 60
"""Grey of what shows through, unlike all four levels."""
_WIDTH, _GAP, _TEXT = MOST_COLS * TILE_PX + 2, 4, 5
"""Of a column, between rows and of a name's line, before they are enlarged."""
_NAME_PX = _TEXT * SCALE


def object_sheet(painter: ObjectPainter, seed: int, count: int = 12, *, named: bool = True) -> NDArray[np.uint8]:
    """Every kind in `count` styles drawn from `seed`, its sizes in turn, (H, W) uint8 grey at SCALE, names above."""
    rng = stream(seed, "objects", "sheet")
    rows = []
    for kind in painter.kinds.values():
        z = rng.standard_normal((count, max(len(kind.slots), 1)))
        sizes = [kind.sizes[-1 - n * len(kind.sizes) // count] for n in range(count)]
        high = TILE_PX * max(rows for rows, _ in sizes)
        above = _GAP + named * _TEXT
        row = np.full((above + high, count * _WIDTH), BEHIND, np.uint8)
        for n, picture in enumerate(painter.paint([kind.name] * count, sizes, z)):
            height, width = picture.shape
            top, left = above + (0 if kind.anchor == "ceiling" else high - height), n * _WIDTH + (_WIDTH - width) // 2
            seen = picture != TRANSPARENT
            row[top : top + height, left : left + width][seen] = GREYS[picture[seen]]
        rows.append((kind.name, row))
    return _written(rows, named)


def _written(rows: list[tuple[str, NDArray[np.uint8]]], named: bool) -> NDArray[np.uint8]:
    """Rows of kinds in two columns, enlarged, with their names."""
    half = -(-len(rows) // 2)
    columns = []
    for part in (rows[:half], rows[half:]):
        column = Image.fromarray(np.vstack([row for _, row in part]).repeat(SCALE, 0).repeat(SCALE, 1))
        pen, y = ImageDraw.Draw(column), 0
        for name, row in part:
            if named:
                pen.text((4, y + _GAP * SCALE // 2), name.replace("_", " "), fill=255, font_size=_NAME_PX - 2)
            y += row.shape[0] * SCALE
        columns.append(np.asarray(column))
    high = max(column.shape[0] for column in columns)
    padded = [np.pad(c, ((0, high - c.shape[0]), (0, 8)), constant_values=BEHIND) for c in columns]
    return np.hstack(padded)


def save_object_sheet(sheet: NDArray[np.uint8], path: Path) -> None:
    """Write it as PNG."""
    with replacing(path) as temporary:
        Image.fromarray(sheet).save(temporary, format="PNG", optimize=True)
