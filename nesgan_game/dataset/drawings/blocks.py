"""Things that break: cracked blocks, crates, vases and rubble."""

from __future__ import annotations

import numpy as np

from nesgan_game.dataset.drawings.primitives import Canvas, Sizes, pick, tones
from nesgan_game.dataset.tile_sheets import Levels

BREAKABLE_SIZES: Sizes = ((1, 1), (2, 2))


def breakable(rng: np.random.Generator, rows: int, cols: int) -> Levels:
    """A breakable of rows x cols cells, levels as the package says; ConfigError for a size not in BREAKABLE_SIZES."""
    canvas = Canvas(rows, cols, BREAKABLE_SIZES)
    draw = {"block": _block, "crate": _crate, "vase": _vase, "rubble": _rubble, "bricks": _bricks}
    draw[pick(rng, *draw)](canvas, rng)
    return canvas.levels


def _crack(canvas: Canvas, rng: np.random.Generator, x: float, y: float, lit: bool) -> None:
    """A jagged black line from (x, y) down, with a lit lip where asked."""
    while 1 < x < canvas.width - 1 and 0 < y < canvas.height - 1:
        to_x, to_y = x + float(rng.choice([-3, -2, 2, 3])), y + float(rng.integers(2, 5))
        stroke = canvas.line(x, y, to_x, to_y) & canvas.rect(1, 1, canvas.width - 1, canvas.height - 1)
        lip = np.roll(stroke, 1, 1) & ~stroke & canvas.rect(2, 1, canvas.width - 1, canvas.height - 1)
        if lit:
            canvas.paint(lip & (canvas.levels != 0), 3)
        canvas.paint(stroke, 0)
        x, y = to_x, to_y


def _block(canvas: Canvas, rng: np.random.Generator) -> None:
    high, wide = canvas.height, canvas.width
    canvas.solid(canvas.rect(0, 0, wide, high), tones(rng))
    if rng.random() < 0.4:
        canvas.bevel(canvas.rect(4, 4, wide - 4, high - 4), (1, 2, 3))
    for _ in range(1 + wide // 16):
        _crack(canvas, rng, float(rng.uniform(4, wide - 4)), 1.5, rng.random() < 0.6)
    if rng.random() < 0.6:
        corner = canvas.polygon((wide, high), (wide - 5, high), (wide - 3, high - 3), (wide, high - 5))
        canvas.paint(corner, 0)


def _bricks(canvas: Canvas, rng: np.random.Generator) -> None:
    course, long = int(rng.choice([4, 8])), int(rng.choice([8, 16]))
    face = tones(rng)
    high, wide = canvas.height, canvas.width
    for number, y in enumerate(range(0, high, course)):
        for x in range(-(long // 2) * (number % 2), wide, long):
            canvas.bevel(canvas.rect(x, y, x + long - 1, y + course - 1), face)
            canvas.paint(canvas.rect(x + long - 1, y, x + long, y + course), 0)
        canvas.paint(canvas.rect(0, y + course - 1, wide, y + course), 0)
    for _ in range(1 + wide // 16):
        _crack(canvas, rng, float(rng.uniform(4, wide - 4)), 1.5, False)


def _crate(canvas: Canvas, rng: np.random.Generator) -> None:
    high, wide = canvas.height, canvas.width
    canvas.solid(canvas.rect(0, 0, wide, high), (3, 2, 1))
    edge = 3 if wide == 16 else 5
    inner = canvas.rect(edge, edge, wide - edge, high - edge)
    canvas.paint(inner, 1)
    board = int(rng.integers(3, 6))
    canvas.paint(inner & ((canvas.row if rng.random() < 0.5 else canvas.aside) % board == 0), 0)
    brace = pick(rng, "slash", "cross", "none", "bar")
    x, y = canvas.col, canvas.row
    half = 1 if wide == 16 else 2
    lines = {"slash": [x + y - wide + 1], "cross": [x + y - wide + 1, x - y], "none": [], "bar": [y - high // 2]}
    for line in lines[brace]:
        canvas.paint(inner & (np.abs(line) <= half + 1), 0)
        canvas.paint(inner & (np.abs(line) <= half), 2)
        canvas.paint(inner & (line == -half), 3)
    canvas.paint(inner & ((canvas.row == edge) | (canvas.col == edge)), 0)
    for row in (2, high - 3):
        canvas.paint((canvas.row == row) & (canvas.aside == wide // 2 - 3), 0)


def _vase(canvas: Canvas, rng: np.random.Generator) -> None:
    vase(canvas, rng, 0, canvas.height)


def vase(canvas: Canvas, rng: np.random.Generator, top: float, bottom: float) -> None:
    """A pot between two heights: foot, belly, neck and lip, perhaps handles and a band."""
    mid, tall = canvas.width / 2, bottom - top
    scale = min(canvas.width, tall) / 16
    belly, neck = float(rng.uniform(5.2, 7)) * scale, float(rng.uniform(2.2, 3.8)) * scale
    at = top + tall * float(rng.uniform(0.5, 0.62))
    foot = belly * float(rng.uniform(0.45, 0.7))
    lip = neck + 1.3 * scale
    body = canvas.ellipse(mid, at, belly, tall * 0.36) | canvas.rect(mid - neck, top, mid + neck, at)
    body |= canvas.polygon((mid - belly * 0.7, at), (mid + belly * 0.7, at), (mid + foot, bottom), (mid - foot, bottom))
    if rng.random() < 0.5:
        for x in (mid - belly + scale, mid + belly - scale):
            ring = canvas.ellipse(x, top + tall * 0.33, 2.8 * scale, 3.2 * scale)
            canvas.paint(ring & ~body, 0)
            canvas.paint(canvas.ellipse(x, top + tall * 0.33, 2 * scale, 2.4 * scale) & ~body, 2)
    canvas.tube(body, (3, 2, 1))
    band = body & (np.abs(canvas.y - at) < 1.6 * scale)
    style = pick(rng, "band", "zigzag", "plain")
    inner = band & (canvas.levels != 0)
    if style != "plain":
        canvas.paint(inner, 0 if style == "band" else 1)
        zig = (canvas.aside + 2 * (canvas.row % 2)) % 4 < 2
        canvas.paint(inner & (zig if style == "zigzag" else canvas.aside % 3 == 1), 3 if style == "zigzag" else 2)
    canvas.solid(canvas.rect(mid - lip, top, mid + lip, top + max(3.0, 2.6 * scale)), (3, 2, 1))


def _rubble(canvas: Canvas, rng: np.random.Generator) -> None:
    """Loose round stones, filling the cell."""
    high, wide = canvas.height, canvas.width
    canvas.paint(canvas.rect(0, 0, wide, high), 0)
    pitch = int(rng.choice([5, 8])) if wide == 16 else 8
    for number, y in enumerate(range(pitch // 2, high + pitch, pitch)):
        for x in range((number % 2) * pitch // 2, wide + pitch, pitch):
            cx, cy = x + float(rng.uniform(-1, 1)), y + float(rng.uniform(-1, 1))
            rx, ry = pitch * float(rng.uniform(0.58, 0.75)), pitch * float(rng.uniform(0.52, 0.66))
            canvas.ball(canvas.ellipse(cx, cy, rx, ry), (3, 2, 1) if rng.random() < 0.6 else (2, 1, 1))
