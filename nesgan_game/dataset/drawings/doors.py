"""Doors: a leaf or two, or a portcullis, in a frame that stands on the floor."""

from __future__ import annotations

import numpy as np

from nesgan_game.dataset.drawings.primitives import ARCHES, Canvas, Mask, Sizes, pick, shrunk, tones
from nesgan_game.dataset.tile_sheets import Levels

DOOR_SIZES: Sizes = ((2, 1), (2, 2))

_RING = (".000.", "03220", "02.10", "02.10", "01110", ".000.")
_FACE = (".0000.", "032210", "020010", "032210", ".0220.", "020020", "021110", ".0000.")


def door(rng: np.random.Generator, rows: int, cols: int) -> Levels:
    """A door of rows x cols cells, levels as the package says; ConfigError for a size not in DOOR_SIZES."""
    canvas = Canvas(rows, cols, DOOR_SIZES)
    high, wide = canvas.height, canvas.width
    kind = pick(rng, *ARCHES, "arched")
    thick = int(rng.integers(2, 4 if wide == 16 else 6))
    canvas.solid(canvas.arch(kind, 0, 0, wide, high + 2), tones(rng))
    opening = canvas.arch(kind, thick, thick, wide - thick, high + 2)
    stone = canvas.arch(kind, 1, 1, wide - 1, high) & ~opening
    course = int(rng.choice([0, 6, 8]))
    if course and thick > 2:
        canvas.paint(stone & (canvas.row % course == course - 1), 0)
    canvas.paint(opening, 0)
    leaf = shrunk(opening | (canvas.y > high)) & opening
    leaf[-1] = opening[-1] & shrunk(opening)[-2]
    style = pick(rng, "planks", "bound", "portcullis", "panels", "studs", "planks")
    if style == "portcullis":
        _portcullis(canvas, rng, leaf)
        return canvas.levels
    double = wide > 16 and rng.random() < 0.6
    face = ((2, 0), (2, 1), (1, 0))[int(rng.integers(3))]
    canvas.bevel(leaf, (min(face[0] + 1, 3), face[0], max(face[0] - 1, 1)))
    if style == "panels":
        _panels(canvas, leaf, double, thick)
    else:
        _planks(canvas, rng, leaf, style, face)
    if double:
        canvas.paint(leaf & (canvas.aside == 0), 0)
    _handle(canvas, rng, double, thick)
    return canvas.levels


def _portcullis(canvas: Canvas, rng: np.random.Generator, leaf: Mask) -> None:
    """A grid of iron bars that end in points before a dark passage."""
    pitch = int(rng.integers(3, 5)) if canvas.width == 16 else int(rng.integers(4, 7))
    end = canvas.height - int(rng.choice([0, 2, 6]))
    bar = leaf & (canvas.aside % pitch == pitch - 1 if rng.random() < 0.5 else canvas.aside % pitch == 0)
    cross = leaf & (canvas.row % (pitch + 1) == pitch) & (canvas.row < end - 3)
    canvas.paint(cross, 1)
    canvas.paint(bar & (canvas.row < end), 2)
    canvas.paint(bar & cross, 3)
    canvas.paint(bar & (canvas.row == end - 1), 3)


def _planks(canvas: Canvas, rng: np.random.Generator, leaf: Mask, style: str, face: tuple[int, int]) -> None:
    """Upright boards, held by iron bands or nails."""
    board = int(rng.integers(3, 5)) if canvas.width == 16 else int(rng.integers(4, 7))
    seam = canvas.aside % board == board - 1
    canvas.paint(leaf & seam, face[1])
    if style == "studs":
        pitch = int(rng.integers(4, 6))
        grid = leaf & (canvas.aside % board == board // 2 - 1 + board % 2) & (canvas.row % pitch == 1)
        canvas.paint(grid, 3)
        canvas.paint(leaf & ~grid & np.roll(grid, 1, 0), 0)
        return
    for part in sorted(rng.choice([0.22, 0.36, 0.5, 0.64, 0.82], 3 if style == "bound" else 2, replace=False)):
        row = int(canvas.height * float(part))
        full = style == "bound"
        reach = leaf if full else leaf & (canvas.col < canvas.width * 0.6)
        for offset, level in ((0, 0), (1, 3), (2, 1), (3, 0)):
            canvas.paint(reach & (canvas.row == row + offset), level)
        canvas.paint(reach & (canvas.row == row + 1) & (canvas.aside % board == 1), 1)


def _panels(canvas: Canvas, leaf: Mask, double: bool, thick: int) -> None:
    """Sunk panels, two by three or in two tall leaves."""
    mid, inset = canvas.width // 2, thick + 3
    for y0, y1 in ((thick + 5, 15), (17, 29)) if double or canvas.width == 16 else ((8, 14), (16, 22), (24, 31)):
        for x0, x1 in ((inset, mid - 1), (mid + 1, canvas.width - inset)):
            sunk = leaf & canvas.rect(x0, y0, x1, y1)
            canvas.bevel(sunk, (0, 1, 3))


def _handle(canvas: Canvas, rng: np.random.Generator, double: bool, thick: int) -> None:
    mid, row = canvas.width // 2, int(rng.integers(16, 20))
    if double:
        canvas.pattern(mid - 6, row, _RING)
        canvas.pattern(mid + 1, row, _RING)
    elif canvas.width > 16 and rng.random() < 0.4:
        canvas.pattern(mid - 3, 10, _FACE)
    else:
        canvas.pattern(canvas.width - thick - 6, row, _RING)
    if not double and rng.random() < 0.3:  # a barred peephole
        canvas.solid(canvas.rect(mid - 3, 7, mid + 3, 13), (0, 0, 0))
        canvas.paint(canvas.rect(mid - 2, 8, mid + 2, 12) & (canvas.col % 2 == 0), 2)
