"""Plants: bushes, hedges, grass, ferns, dead trees, vines and roots; the light shows on their upper left."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from nesgan_game.dataset.drawings.primitives import Canvas, Mask, Sizes, moved
from nesgan_game.dataset.tile_sheets import TRANSPARENT, Levels

FOLIAGE_SIZES: Sizes = ((1, 1), (1, 2), (2, 2), (3, 3))


def foliage(rng: np.random.Generator, rows: int, cols: int) -> Levels:
    """A plant of rows x cols cells, levels as the package says; ConfigError for a size not in FOLIAGE_SIZES."""
    canvas = Canvas(rows, cols, FOLIAGE_SIZES)
    choices = _KINDS[rows, cols]
    choices[int(rng.integers(len(choices)))](canvas, rng)
    canvas.outline()
    return canvas.levels


def _clump(canvas: Canvas, rng: np.random.Generator, cx: float, cy: float, radius: float) -> None:
    """A ball of leaves: dark below, lit above to the left, with a scalloped edge."""
    angle = np.arctan2(canvas.y - cy, canvas.x - cx)
    far = np.hypot(canvas.x - cx, canvas.y - cy)
    lobes, turn = int(rng.integers(5, 9)), float(rng.uniform(0, 6))
    edge = radius * (0.92 + 0.1 * np.abs(np.sin(angle * lobes / 2 + turn)))
    canvas.paint(far < edge + 1, 0)
    canvas.paint(far < edge, 1)
    lit = np.hypot(canvas.x - cx + radius * 0.22, canvas.y - cy + radius * 0.25) < edge * 0.74
    canvas.paint(lit, 2)
    for _ in range(max(int(radius * 0.8), 2)):
        a, r = float(rng.uniform(2.6, 5.2)), radius * float(rng.uniform(0.25, 0.7))
        x, y = int(cx + r * np.cos(a)), int(cy + r * np.sin(a))
        canvas.pattern(x - 1, y - 1, (".3.", "3.3") if radius > 5 else ("3.", ".3"))
    for _ in range(int(radius * 0.7)):
        a, r = float(rng.uniform(-0.6, 2.2)), radius * float(rng.uniform(0.2, 0.6))
        canvas.pattern(int(cx + r * np.cos(a)) - 1, int(cy + r * np.sin(a)), ("0.0", ".0."))


def _bush(canvas: Canvas, rng: np.random.Generator) -> None:
    high, wide = canvas.height, canvas.width
    size = min(high, wide) * float(rng.uniform(0.26, 0.32))
    for _ in range(2 + wide // 16):
        x, y = float(rng.uniform(size + 1, wide - size - 1)), float(rng.uniform(size + 1, high * 0.55))
        _clump(canvas, rng, x, y, size)
    for x in np.linspace(size, wide - size, 1 + round(wide / size / 1.5)):
        _clump(canvas, rng, float(x), high - size * float(rng.uniform(0.75, 0.95)), size * 0.95)


def _hedge(canvas: Canvas, rng: np.random.Generator) -> None:
    high, wide = canvas.height, canvas.width
    top, lobe = int(rng.integers(1, 4)), int(rng.choice([4, 8]))
    edge = top + np.round(np.abs((canvas.col % lobe) - lobe / 2 + 0.5) ** 2 / lobe * 1.4)
    body = canvas.row >= edge
    canvas.paint(body, 1)
    leaf = ((".33.", "3221", ".210"), ("33.", "221", ".10"))[int(rng.integers(2))]
    for number, y in enumerate(range(top, high, 3)):
        for x in range(-(number % 2) * 2 - 1, wide, 4 if rng.random() < 0.8 else 5):
            dim = rng.random() < 0.35 + 0.5 * y / high
            canvas.pattern(x, y, tuple(line.replace("3", "2") if dim else line for line in leaf))
    canvas.paint(~body, TRANSPARENT)
    canvas.paint((canvas.row == high - 1) & body, 0)


def _grass(canvas: Canvas, rng: np.random.Generator) -> None:
    high, wide = canvas.height, canvas.width
    tall = min(high - 2, 22) * float(rng.uniform(0.55, 0.95))
    for layer, level in ((1.0, 1), (0.75, 2), (0.5, 3 if rng.random() < 0.5 else 2)):
        for x in np.arange(float(rng.uniform(0, 2)), wide, float(rng.uniform(2.6, 3.8))):
            lean, up = float(rng.uniform(-3, 3)), tall * layer * float(rng.uniform(0.7, 1))
            blade = canvas.polygon((x - 1.1, high), (x + lean, high - up), (x + 1.1, high))
            canvas.paint(moved(blade, 0, 1) | moved(blade, -1, 0), 0)
            canvas.paint(blade, level)


def _fern(canvas: Canvas, rng: np.random.Generator) -> None:
    """Fronds that arch from one root, with leaflets on both sides."""
    high, wide = canvas.height, canvas.width
    count = int(rng.integers(2, 4)) + (high > 16)
    for i in range(count):
        side = (i + 1) / count
        for turn in (-1, 1):
            reach, up = side * (wide / 2 - 2) * turn, (high - 3) * (1.15 - 0.65 * side)
            leaf = max(1.5, high / 13)
            for t in np.linspace(0.12, 1, int(up + abs(reach))):
                x = wide / 2 + reach * t
                y = high - up * (2 * t - t * t * (1 + 0.5 * side))
                long = leaf * (1.15 - t)
                if int(t * 100) % 3:
                    canvas.paint(canvas.line(x, y, x + turn * long * 0.4, y + long), 1)
                    canvas.paint(canvas.line(x, y, x - turn * long * 0.4, y - long * 0.8), 2)
                canvas.paint(canvas.line(x, y, x, y), 3 if turn < 0 else 2)


def _limb(
    canvas: Canvas, rng: np.random.Generator, root: tuple[float, float], way: tuple[float, float], thick: float
) -> Mask:
    """A branch from a root (x, y) in a direction (angle, length), with those that grow out of it."""
    (x, y), (angle, long) = root, way
    tip = (x + long * np.cos(angle), y + long * np.sin(angle))
    mask = canvas.line(x, y, *tip, max(thick, 1))
    if long < 4 or thick < 0.6:
        return mask
    for turn in (-1, 1):
        bend = angle + turn * float(rng.uniform(0.3, 0.85))
        mask = mask | _limb(canvas, rng, tip, (bend, long * float(rng.uniform(0.6, 0.8))), thick * 0.66)
    return mask


def _wood(canvas: Canvas, mask: Mask) -> None:
    """Bark: lit on the left, dark on the right."""
    canvas.paint(mask, 1)
    canvas.paint(mask & ~moved(mask, 0, 1) & moved(mask, 0, -1), 2)
    canvas.paint(mask & ~moved(mask, 0, 1) & moved(mask, 0, -1) & moved(mask, 0, -2) & moved(mask, 0, -3), 3)


def _tree(canvas: Canvas, rng: np.random.Generator) -> None:
    high, wide = canvas.height, canvas.width
    thick = wide * float(rng.uniform(0.12, 0.18))
    lean = float(rng.uniform(-0.12, 0.12))
    mask = _limb(canvas, rng, (wide / 2, high - 1), (-np.pi / 2 + lean, high * 0.33), thick)
    for turn in (-1, 1):
        foot = wide / 2 + turn * thick * 1.3
        mask = mask | canvas.polygon((wide / 2 - turn, high - thick * 1.4), (foot, high), (wide / 2 - turn, high))
    _wood(canvas, mask)


def _vines(canvas: Canvas, rng: np.random.Generator) -> None:
    high, wide = canvas.height, canvas.width
    leaf = ("32", "21") if rng.random() < 0.5 else (".3.", "322", ".21")
    gap = int(rng.integers(7, 11))
    for x in range(gap // 2, wide, gap):
        long, sway = high * float(rng.uniform(0.45, 0.97)), float(rng.uniform(0.3, 1.4))
        for y in range(int(long)):
            at = x + sway * np.sin(y / 3.0)
            canvas.paint(canvas.line(at, y, at, y), 1 if y % 4 else 2)
            if y % 4 == 1:
                side = -len(leaf[0]) if y // 4 % 2 else 1
                canvas.pattern(int(at) + side, y, leaf)


def _roots(canvas: Canvas, rng: np.random.Generator) -> None:
    high, wide = canvas.height, canvas.width
    mask = np.zeros(canvas.levels.shape, bool)
    for x in np.linspace(0, wide, 2 + wide // 14)[1:-1] + rng.uniform(-1.5, 1.5, wide // 14):
        way = (np.pi / 2 + float(rng.uniform(-0.3, 0.3)), high * float(rng.uniform(0.3, 0.42)))
        mask = mask | _limb(canvas, rng, (float(x), -1), way, float(rng.uniform(2, 3.2)) * (1 + high / 64))
    mask |= canvas.rect(0, 0, wide, 2)
    _wood(canvas, mask)


def _topiary(canvas: Canvas, rng: np.random.Generator) -> None:
    """A clipped tree: balls or a cone of leaves on a stem."""
    high, wide = canvas.height, canvas.width
    canvas.paint(canvas.rect(wide / 2 - wide // 16, high * 0.5, wide / 2 + wide // 16, high), 1)
    radius = wide * float(rng.uniform(0.3, 0.4))
    if rng.random() < 0.5:
        _clump(canvas, rng, wide / 2, radius + 1.5, radius)
    else:
        for at, size in ((0.68, 0.9), (0.42, 0.68), (0.2, 0.42)):
            _clump(canvas, rng, wide / 2, high * at, radius * size)
    levels = canvas.levels
    levels[levels == TRANSPARENT] = np.where(canvas.rect(wide * 0.3, high - 3, wide * 0.7, high), 2, TRANSPARENT)[
        levels == TRANSPARENT
    ]


Draw = Callable[[Canvas, np.random.Generator], None]
_KINDS: dict[tuple[int, int], tuple[Draw, ...]] = {
    (1, 1): (_bush, _hedge, _grass, _fern, _vines, _roots),
    (1, 2): (_bush, _hedge, _grass, _fern, _vines, _roots),
    (2, 2): (_bush, _hedge, _grass, _fern, _tree, _vines, _roots, _topiary),
    (3, 3): (_bush, _tree, _fern, _vines, _roots, _topiary, _tree),
}
