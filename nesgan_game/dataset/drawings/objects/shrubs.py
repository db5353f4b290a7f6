"""Trees and shrubs as objects: tree, dead tree, bush."""

from __future__ import annotations

import numpy as np

from nesgan_game.dataset.drawings.design import Design
from nesgan_game.dataset.drawings.primitives import Canvas, Mask, grown, moved, shrunk


def _foliage(c: Canvas, rng: np.random.Generator, cx: float, cy: float, radius: float, flat: float = 1.0) -> None:
    """A ball of leaves: dark below, lit above to the left, with a ragged edge and leaves all over."""
    angle, far = np.arctan2(c.y - cy, c.x - cx), np.hypot(c.x - cx, (c.y - cy) / flat)
    lobes, turn = int(radius * 1.1) + int(rng.integers(3, 6)), float(rng.uniform(0, 6))
    ragged = np.abs(np.sin(angle * lobes / 2 + turn)) * max(1.6, radius * 0.13)
    body = far < radius * 0.86 + ragged
    c.paint(grown(body), 0)
    c.paint(body, 1)
    lit = np.hypot(c.x - cx + radius * 0.26, (c.y - cy) / flat + radius * 0.3) < radius * 0.66 + ragged
    c.paint(body & lit, 2)
    shift = int(rng.integers(0, 8))
    leaf = (c.col + 3 * (c.row // 2) + shift) % 5
    c.paint(body & lit & (leaf < 2) & (c.row % 2 == 0), 3)
    c.paint(body & (leaf == 3) & (c.row % 2 == 1) & (far > radius * 0.15), 0)
    c.paint(body & ~lit & (leaf < 2) & (c.row % 4 == 0), 2)


def _bark(c: Canvas, mask: Mask, light: int = 3) -> None:
    """Wood: lit on the left, dark on the right."""
    c.paint(mask, 1)
    left = mask & ~moved(mask, 0, 1) & moved(mask, 0, -1)
    c.paint(left, 2)
    c.paint(left & moved(mask, 0, -2) & moved(mask, 0, -3), light)


def _trunk(c: Canvas, top: float, thick: float, lean: float, roots: bool) -> None:
    mid, high = c.width / 2, c.height
    trunk = c.polygon(
        (mid + lean - thick * 0.4, top),
        (mid + lean + thick * 0.4, top),
        (mid + thick / 2, high),
        (mid - thick / 2, high),
    )
    if roots:
        for side in (-1, 1):
            trunk |= c.polygon((mid + side, high - thick * 1.2), (mid + side * thick * 1.3, high), (mid, high))
    _bark(c, trunk)
    c.outline()


def tree(d: Design, c: Canvas) -> None:
    """A tree in leaf: round, tall, of clouds, a fir or a cypress."""
    shape, thick = d.pick("round", "clouds", "fir", "cypress", "wide"), d.real(0.1, 0.17)
    lean, roots, leaves = d.real(-3, 3), d.flag(), d.variant()
    crown, fruit, trunk = d.real(0.62, 0.74), d.flag(), d.real(0.85, 1.0)
    wide, high, mid = c.width, c.height, c.width / 2
    _trunk(c, high * 0.4, wide * thick, lean if shape not in ("fir", "cypress") else 0, roots)
    low, r = high * crown, wide * 0.46 * trunk
    if shape == "round":
        _foliage(c, leaves, mid + lean, low / 2 + 0.5, min(r, low / 2), 1.0)
    elif shape == "wide":
        for x in (-0.45, 0.45):
            _foliage(c, leaves, mid + lean + x * wide * 0.5, low * 0.62, wide * 0.24, 0.8)
        _foliage(c, leaves, mid + lean, low * 0.42, wide * 0.32, 0.85)
    elif shape == "clouds":
        for x, y, size in (
            (-0.28, 0.7, 0.2),
            (0.28, 0.64, 0.21),
            (-0.1, 0.36, 0.22),
            (0.16, 0.3, 0.17),
            (0, 0.62, 0.2),
        ):
            _foliage(c, leaves, mid + lean + x * wide, y * low, size * wide)
    elif shape == "cypress":
        _foliage(c, leaves, mid, high * 0.47, wide * 0.24, high * 0.45 / (wide * 0.24))
    else:
        for n in range(3, -1, -1):
            top, end = high * (0.02 + 0.17 * n), high * (0.36 + 0.165 * n)
            half = wide * (0.2 + 0.085 * n)
            layer = c.polygon((mid, top), (mid + half, end), (mid - half, end))
            layer &= c.y < end - 1.4 * (c.col % 4 < 2)
            c.paint(layer, 0)
            c.paint(shrunk(layer), 1)
            c.paint(shrunk(layer) & (c.x < mid - (c.y - top) * 0.1), 2)
            c.paint(shrunk(layer) & (c.x < mid - (c.y - top) * 0.3) & ((c.row + c.col) % 3 == 0), 3)
    if fruit and shape != "fir":
        for _ in range(6):
            x, y = mid + lean + float(leaves.uniform(-0.3, 0.3)) * wide, float(leaves.uniform(0.2, 0.85)) * low
            if c.levels[int(y), int(np.clip(x, 0, wide - 1))] in (1, 2):
                c.paint(c.ellipse(x, y, 1.6, 1.6), 0)
                c.paint(c.ellipse(x - 0.3, y - 0.3, 1.0, 1.0), 3)


def _limb(
    c: Canvas,
    rng: np.random.Generator,
    root: tuple[float, float],
    way: tuple[float, float],
    thick: float,
    depth: int = 4,
) -> Mask:
    """A bough with its branches; always the same draws, so that thick and thin ones of a variant are alike."""
    (x, y), (angle, long) = root, way
    tip = (x + long * np.cos(angle), y + long * np.sin(angle))
    mask = c.line(x, y, *tip, max(thick, 1))
    if depth == 0:
        return mask
    for turn in (-1, 1):
        bend = angle + turn * float(rng.uniform(0.35, 0.8))
        limb = _limb(c, rng, tip, (bend, long * float(rng.uniform(0.6, 0.78))), thick * 0.66, depth - 1)
        mask = mask | limb if long >= 4 and thick >= 0.6 else mask
    return mask


def dead_tree(d: Design, c: Canvas) -> None:
    """A bare tree with crooked branches."""
    thick, lean, branches = d.step(0.12, 0.19, 3), d.step(-0.16, 0.16, 3), d.variant()
    roots, hollow, rise = d.flag(), d.pick("none", "hole", "face"), d.step(0.31, 0.36, 2)
    stump, moss = d.pick("full", "full", "broken"), d.flag()
    wide, high, mid = c.width, c.height, c.width / 2
    width = wide * thick
    if stump == "broken":
        mask = c.polygon(
            (mid - width / 2, high * 0.3),
            (mid, high * 0.4),
            (mid + width / 2, high * 0.24),
            (mid + width * 0.7, high),
            (mid - width * 0.7, high),
        )
        mask |= _limb(c, branches, (mid, high * 0.6), (-0.6, high * 0.26), width * 0.5)
        mask |= _limb(c, branches, (mid, high * 0.5), (-2.5, high * 0.24), width * 0.5)
    else:
        mask = _limb(c, branches, (mid, high - 1), (-np.pi / 2 + lean, high * rise), width)
    if roots:
        for side in (-1, 1):
            mask |= c.polygon((mid - side, high - width * 1.4), (mid + side * width * 1.4, high), (mid - side, high))
    _bark(c, mask)
    if hollow != "none":
        y = high * 0.74
        if hollow == "hole":
            c.paint(c.ellipse(mid + lean * 8, y, width * 0.3, width * 0.42), 0)
        else:
            for side in (-1, 1):
                c.paint(c.ellipse(mid + side * width * 0.24, y - 2, width * 0.14 + 0.5, 1.4), 0)
            c.paint(c.ellipse(mid, y + 3, width * 0.26, 1.7), 0)
    if moss:
        c.paint(mask & moved(mask, -1, 0) & ~moved(mask, 1, 0), 3)
    c.outline()


def bush(d: Design, c: Canvas) -> None:
    """A round shrub, with berries or flowers perhaps."""
    leaves, clumps, tall = d.variant(), d.whole(2, 5), d.step(0.65, 0.95, 3)
    bloom, size, lean = d.pick("none", "berries", "flowers"), d.step(0.27, 0.33, 2), d.flag()
    stems, flat = d.flag(), d.step(0.84, 1.0, 2)
    wide, high, mid = c.width, c.height, c.width / 2
    r = min(high, wide) * size
    if stems:
        for x in (-2.0, 0.0, 2.0):
            c.paint(c.line(mid + x, high - 1, mid + x * 1.6, high * 0.6, 1.5), 1)
    top = max(high * (1 - tall) + r, r + 1)
    _foliage(c, leaves, mid + (r * 0.5 if lean else -r * 0.5), top, r, flat)
    for n in range(clumps):
        x = r + 0.5 + (wide - 2 * r - 1) * (n / (clumps - 1))
        _foliage(c, leaves, x, high - r * flat * 0.9 - (3 if 0 < n < clumps - 1 else 0), r * 0.95, flat)
    if bloom != "none":
        for _ in range(4 + wide // 5):
            x, y = float(leaves.uniform(1, wide - 2)), float(leaves.uniform(1, high - 3))
            if c.levels[int(y), int(x)] in (1, 2):
                if bloom == "berries":
                    c.pattern(int(x), int(y), ("33", "30"))
                else:
                    c.pattern(int(x) - 1, int(y) - 1, (".3.", "303", ".3."))
    c.outline()
