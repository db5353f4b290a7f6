"""Lights: candles, torches, lanterns and braziers, each with a bright flame."""

from __future__ import annotations

import numpy as np

from nesgan_game.dataset.drawings.primitives import Canvas, Sizes, pick, tones
from nesgan_game.dataset.tile_sheets import Levels

CANDLE_SIZES: Sizes = ((1, 1), (2, 1))


def candle(rng: np.random.Generator, rows: int, cols: int) -> Levels:
    """A light of rows x cols cells, levels as the package says; ConfigError for a size not in CANDLE_SIZES."""
    canvas = Canvas(rows, cols, CANDLE_SIZES)
    kind = pick(rng, "candle", "torch", "branches", "lantern", "brazier")
    draw = {"candle": _candle, "torch": _torch, "branches": _branches, "lantern": _lantern, "brazier": _brazier}
    draw[kind](canvas, rng)
    canvas.outline()
    return canvas.levels


def _flame(canvas: Canvas, rng: np.random.Generator, cx: float, base: float, tall: float, half: float) -> None:
    """A drop of fire: a lit core in a softer rim."""
    lean = float(rng.uniform(-0.8, 0.8))
    outer = canvas.ellipse(cx, base - half, half, half) | canvas.polygon(
        (cx - half, base - half), (cx + lean, base - tall), (cx + half, base - half)
    )
    canvas.paint(outer, 2 if half > 1.2 else 3)
    core = max(half * 0.66, 1.0)
    canvas.paint(canvas.ellipse(cx, base - core, core, max(tall * 0.36, 1)), 3)


def _foot(canvas: Canvas, rng: np.random.Generator, top: float, stem: float) -> None:
    """A stem on a foot that ends at the lower edge."""
    bottom = canvas.height - 1
    metal = tones(rng)
    canvas.paint(canvas.rect(8 - stem, top, 8, bottom), metal[0])
    canvas.paint(canvas.rect(8, top, 8 + stem, bottom), metal[2])
    half = int(rng.integers(3, 6))
    if rng.random() < 0.5 and canvas.height > 16:
        for x in (8 - half, 7 + half):
            canvas.paint(canvas.line(8, bottom - 5, x, bottom), metal[1])
    canvas.bevel(canvas.rect(8 - half, bottom - 2, 8 + half, bottom), metal)
    for knob in range(int(top) + 4, int(bottom) - 5, int(rng.integers(5, 10))):
        canvas.paint(canvas.rect(8 - stem - 1, knob, 8 + stem + 1, knob + 2), metal[1])
        canvas.paint(canvas.rect(8 - stem - 1, knob, 8, knob + 1), metal[0])


def _candle(canvas: Canvas, rng: np.random.Generator) -> None:
    tall = canvas.height > 16
    wax, half = int(rng.integers(5, 11)) if tall else int(rng.integers(3, 6)), int(rng.integers(1, 3))
    base = 7 if tall else 6
    _flame(canvas, rng, 8, base, base - 1, 2)
    canvas.paint(canvas.rect(8 - half, base, 8 + half, base + wax), 2)
    canvas.paint(canvas.rect(8 - half, base, 9 - half, base + wax), 3)
    if half == 2:
        canvas.paint(canvas.rect(7 + half, base + int(rng.integers(0, 3)), 8 + half, base + wax), 1)
    plate = int(rng.integers(4, 7))
    _foot(canvas, rng, base + wax, 1)
    canvas.bevel(canvas.rect(8 - plate, base + wax, 8 + plate, base + wax + 2), (3, 2, 1))
    if not tall and rng.random() < 0.5:  # a ring to carry it by
        canvas.paint(canvas.ellipse(13, 13, 2, 2) & ~canvas.ellipse(13, 13, 1, 1), 2)


def _torch(canvas: Canvas, rng: np.random.Generator) -> None:
    tall = canvas.height > 16
    base, end = (12.0, 26.0) if tall else (7.5, 14.0)
    half = float(rng.uniform(2.5, 4.2))
    canvas.bevel(canvas.polygon((8 - half, base), (8 + half, base), (9, end), (7, end)), (2, 1, 1))
    if rng.random() < 0.5:
        canvas.paint(canvas.polygon((8 - half, base), (8 + half, base), (8, end)) & (canvas.row % 3 == 0), 0)
    canvas.bevel(canvas.rect(8 - half - 1, base - 1, 8 + half + 1, base + 1), (3, 2, 1))
    ring = base + (end - base) * float(rng.uniform(0.4, 0.6))
    canvas.bevel(canvas.rect(5, ring, 11, ring + 2), (3, 2, 1))
    if rng.random() < 0.6:  # the bracket that holds it to the wall
        canvas.bevel(canvas.rect(4, end - 1, 12, min(end + 1, canvas.height - 1)), (3, 2, 1))
    _flame(canvas, rng, 8, base, base - 1 - float(rng.uniform(0, 2)), half)


def _branches(canvas: Canvas, rng: np.random.Generator) -> None:
    tall = canvas.height > 16
    reach, drop = int(rng.integers(4, 6)), int(rng.integers(0, 3)) if tall else 0
    base = 6 if tall else 5
    low = base + (9 if tall else 5)
    metal = 2 if rng.random() < 0.6 else 1
    for x in (8 - reach, 7 + reach):
        canvas.paint(canvas.rect(x, base + drop + 2, x + 1, low), metal)
    if rng.random() < 0.5:
        canvas.paint(canvas.rect(8 - reach, low - 1, 8 + reach, low), metal)
    else:
        arc = canvas.ellipse(8, low - 3, reach, 4) & ~canvas.ellipse(8, low - 3, reach - 1, 3) & (canvas.y > low - 3)
        canvas.paint(arc, metal)
    _foot(canvas, rng, base, 1)
    for mid, top in ((8 - reach + 0.5, base + drop), (8.0, base - 1), (7.5 + reach, base + drop)):
        canvas.paint(canvas.rect(mid - 1, top, mid + 1, top + 3), 2)
        canvas.paint(canvas.rect(mid - 1, top, mid, top + 3), 3)
        _flame(canvas, rng, mid, top, 4.5, 1.2)


def _lantern(canvas: Canvas, rng: np.random.Generator) -> None:
    top = int(rng.integers(6, 12)) if canvas.height > 16 else 3
    high, half = int(rng.integers(8, 11)), int(rng.integers(4, 6))
    for y in range(top - 1):
        canvas.paint(canvas.rect(7 if y % 3 else 6, y, 9 if y % 3 else 10, y + 1), 2 if y % 3 else 1)
    canvas.bevel(
        canvas.polygon((8 - half - 1, top + 3), (7, top - 1), (9, top - 1), (8 + half + 1, top + 3)), (3, 2, 1)
    )
    body = canvas.rect(8 - half, top + 3, 8 + half, top + high)
    if rng.random() < 0.4:
        low = top + high
        body = canvas.polygon((8 - half, top + 3), (8 + half, top + 3), (6 + half, low), (10 - half, low))
    canvas.paint(body, 0)
    canvas.paint(canvas.ellipse(8, top + 3 + (high - 3) / 2, half - 1.5, (high - 3) / 2), 2)
    _flame(canvas, rng, 8, top + high, high - 4, 1.5)
    if rng.random() < 0.5:
        canvas.paint(body & (canvas.aside == half - 2), 0)
    canvas.bevel(canvas.rect(8 - half, top + high, 8 + half, top + high + 2), (3, 2, 1))
    canvas.paint(body & (canvas.aside == half - 1), 1)


def _brazier(canvas: Canvas, rng: np.random.Generator) -> None:
    bottom = canvas.height - 1
    rim = bottom - (17 if canvas.height > 16 else 7)
    metal = tones(rng)
    for leg in (3.5, 12.5):
        canvas.paint(canvas.line(8 + (leg - 8) / 2, rim + 2, leg, bottom - 1), metal[1])
    if rng.random() < 0.5:
        canvas.paint(canvas.rect(7, rim, 9, bottom), metal[1])
    bowl = canvas.ellipse(8, rim, 6, 5) & (canvas.y > rim)
    canvas.bevel(bowl, metal)
    for x, size in ((5.0, 0.7), (11.0, 0.7), (8.0, 1.0)):
        tall = (min(rim, 14) - 1) * size * float(rng.uniform(0.85, 1))
        _flame(canvas, rng, x, rim + 1, tall, 2.4)
    canvas.bevel(canvas.rect(1, rim, 15, rim + 2), (3, 2, 1))
