"""The night behind ruins: stars, a band of clouds and a skyline, in the three darker levels."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from nesgan_game.dataset.drawings.primitives import Canvas, Mask, moved, pick
from nesgan_game.dataset.tile_sheets import Levels

_COLS = 4  # cells after which a sky repeats


class Sky(NamedTuple):
    """Textures from top to bottom, levels 0..2, repeating sideways: (16, 64), (16, 64) and (48, 64)."""

    stars: Levels
    clouds: Levels
    skyline: Levels


def sky(rng: np.random.Generator) -> Sky:
    """A night sky: by dark night with pale hills and towers, or in dusk with black ones."""
    dusk = rng.random() < 0.25
    back, front = (1, 0) if dusk else (0, 1)
    return Sky(_stars(rng, back), _clouds(rng, back), _skyline(rng, back, front))


def _stars(rng: np.random.Generator, back: int) -> Levels:
    canvas = Canvas(1, _COLS)
    canvas.paint(canvas.row >= 0, back)
    for x in range(0, canvas.width, 16):
        if rng.random() < 0.85:
            at = (x + int(rng.integers(2, 14)), int(rng.integers(2, 14)))
            big = rng.random() < 0.15
            small = ("...", f".{rng.integers(back + 1, 3)}.")
            canvas.pattern(at[0] - 1, at[1] - 1, (".1.", "121", ".1.") if big else small)
    return canvas.levels


def _wrapped_ellipse(canvas: Canvas, cx: float, cy: float, rx: float, ry: float) -> Mask:
    across = (canvas.x - cx + canvas.width / 2) % canvas.width - canvas.width / 2
    return np.asarray((across / rx) ** 2 + ((canvas.y - cy) / ry) ** 2 <= 1)


def _clouds(rng: np.random.Generator, back: int) -> Levels:
    """Flat-bottomed clouds: a lit upper edge over a softer body."""
    canvas = Canvas(1, _COLS)
    canvas.paint(canvas.row >= 0, back)
    mask = np.zeros(canvas.levels.shape, bool)
    base = int(rng.integers(9, 13))
    for x in (float(rng.uniform(0, 20)), float(rng.uniform(30, 50))):
        long = float(rng.uniform(9, 17))
        bank = _wrapped_ellipse(canvas, x, base, long, 3)
        for _ in range(3):
            puff = float(rng.uniform(3, 5.5))
            bank |= _wrapped_ellipse(canvas, x + float(rng.uniform(-0.6, 0.6)) * long, base - 1.5, puff * 1.4, puff)
        mask |= bank & (canvas.row < base + 1) & (canvas.row > 0)
    if back:
        canvas.paint(mask, 2)
        canvas.paint(mask & ~moved(mask, -1, 0), 1)
    else:
        canvas.paint(mask, 1)
        canvas.paint(mask & ~moved(mask, 1, 0), 2)
    return canvas.levels


def _skyline(rng: np.random.Generator, back: int, front: int) -> Levels:
    canvas = Canvas(3, _COLS)
    canvas.paint(canvas.row >= 0, back)
    kind = pick(rng, "castle", "mountains", "wood", "castle")
    far = _ridge(canvas, rng, 22 if kind != "mountains" else 14, 10)
    if kind == "castle":
        towers = _towers(canvas, rng)
        far |= towers
    elif kind == "wood":
        far |= _trunks(canvas, rng)
    canvas.paint(far, front)
    if not back:
        lit = far & ~moved(far, 1, 0) & ~np.roll(far, 1, 1)
        canvas.paint(lit & (canvas.row > 0), 2)
    near = _ridge(canvas, rng, 37, 4)
    edge = near & ~moved(near, 1, 0)
    canvas.paint(near, 1 if back == 0 else 0)
    canvas.paint(edge, 2 if back == 0 else 0)
    if back == 0:
        canvas.paint(far & ~near & moved(near, -1, 0), 0)
    if kind == "castle":
        _panes(canvas, rng, towers & (canvas.row < 24), 2 if back == 0 else 1)
    return canvas.levels


def _ridge(canvas: Canvas, rng: np.random.Generator, height: float, swing: float) -> Mask:
    """Hills below a line of straight slopes that meets itself again at the right."""
    knots = np.arange(0, canvas.width + 1, 8)
    heights = height + rng.uniform(-0.5, 0.5, len(knots)) * swing * 1.4
    heights[-1] = heights[0]
    line = np.interp(np.arange(canvas.width) + 0.5, knots, heights)
    return np.asarray(canvas.y > line[None, :])


def _towers(canvas: Canvas, rng: np.random.Generator) -> Mask:
    """Towers with pointed or notched heads, joined by a wall."""
    wall = int(rng.integers(22, 27))
    notch = (canvas.row < wall + 3) & (canvas.col % 4 >= 2)
    mask = (canvas.row >= wall) & ~notch
    for x in (int(rng.integers(6, 12)), int(rng.integers(22, 32)), int(rng.integers(42, 56))):
        half, top = int(rng.integers(3, 6)), int(rng.integers(9, 18))
        mask |= canvas.rect(x - half, top, x + half, 48)
        if rng.random() < 0.65:
            mask |= canvas.polygon((x - half - 1, top), (x, max(top - half * 2.6, 0)), (x + half + 1, top))
        else:
            mask |= canvas.rect(x - half - 1, top - 3, x + half + 1, top + 1) & ~(
                (canvas.row < top - 1) & ((canvas.col - x) % 3 == 0)
            )
    return np.asarray(mask)


def _trunks(canvas: Canvas, rng: np.random.Generator) -> Mask:
    """Dead trees on the ridge."""
    mask = np.zeros(canvas.levels.shape, bool)
    for x in (10.0, 31.0, 52.0):
        at, top = x + float(rng.uniform(-4, 4)), float(rng.uniform(2, 8))
        mask |= canvas.polygon((at - 1.8, 40), (at - 0.6, top + 4), (at + 0.6, top + 4), (at + 1.8, 40))
        for turn in (-1, 1):
            for y in (top + 5, top + 10, top + 15):
                long, up = float(rng.uniform(3, 7)), float(rng.uniform(2, 6))
                mask |= canvas.line(at, y, at + turn * long, y - up)
                mask |= canvas.line(at + turn * long * 0.6, y - up * 0.6, at + turn * (long + 1), y - up * 0.5)
    return mask


def _panes(canvas: Canvas, rng: np.random.Generator, walls: Mask, level: int) -> None:
    """A few windows with light in them, where the wall around them is whole."""
    whole = walls.copy()
    for down in (-2, -1, 0, 1, 2, 3):
        for right in (-2, -1, 1, 2):
            whole &= moved(walls, down, right)
    places = np.argwhere(whole & (canvas.row > 8))
    for row, col in places[rng.permutation(len(places))[:4]]:
        canvas.paint(canvas.rect(col, row, col + 1, row + 2), level)
