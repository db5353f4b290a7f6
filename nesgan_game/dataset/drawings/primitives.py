"""The drawing board of the parametric drawings: masks of simple shapes, and ways to fill and light them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.dataset.tile_sheets import TRANSPARENT, Levels
from nesgan_game.errors import ConfigError
from nesgan_game.nes import TILE_PX

Mask = NDArray[np.bool_]
Tones = tuple[int, int, int]
"""Levels of a lit edge, of a face and of a shaded edge."""
Sizes = tuple[tuple[int, int], ...]

ARCHES = ("square", "arched", "pointed", "tudor", "cut")
"""Shapes of an opening that stands on its lower edge."""


class Canvas:
    """A picture of rows x cols cells, at first TRANSPARENT; the light falls from the upper left.

    Shapes are given in units, of which `units` = (across, down) make up the whole picture: pixels unless told. `levels`
    is (16 rows, 16 cols) uint8, 0..3 or TRANSPARENT; masks have its shape. Raises ConfigError for a size not in
    `sizes`.
    """

    def __init__(self, rows: int, cols: int, sizes: Sizes | None = None, units: tuple[int, int] | None = None) -> None:
        if sizes is not None:
            check_size(rows, cols, sizes)
        self.height, self.width = rows * TILE_PX, cols * TILE_PX
        self.levels: Levels = np.full((self.height, self.width), TRANSPARENT, np.uint8)
        self.row, self.col = np.mgrid[: self.height, : self.width]
        self.across, self.down = across, down = units or (self.width, self.height)
        self.x: NDArray[np.float64] = (self.col + 0.5) * across / self.width
        self.y: NDArray[np.float64] = (self.row + 0.5) * down / self.height
        self.aside: NDArray[np.int64] = np.abs(2 * self.col - (self.width - 1)) // 2  # pixels from the middle

    # ---- shapes -----------------------------------------------------------------------------------------------------

    def rect(self, x0: float, y0: float, x1: float, y1: float) -> Mask:
        """The rectangle from (x0, y0) up to, not with, (x1, y1)."""
        return np.asarray((self.x > x0) & (self.x < x1) & (self.y > y0) & (self.y < y1))

    def ellipse(self, cx: float, cy: float, rx: float, ry: float) -> Mask:
        """The ellipse about (cx, cy)."""
        return np.asarray(((self.x - cx) / rx) ** 2 + ((self.y - cy) / ry) ** 2 <= 1)

    def polygon(self, *points: tuple[float, float]) -> Mask:
        """The inside of a polygon."""
        inside = np.zeros(self.levels.shape, bool)
        for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1], strict=True):
            if y0 != y1:
                crossed = (self.y > y0) != (self.y > y1)
                inside ^= crossed & (self.x < x0 + (self.y - y0) * (x1 - x0) / (y1 - y0))
        return inside

    def line(self, x0: float, y0: float, x1: float, y1: float, width: float = 1) -> Mask:
        """A stroke of round ends, `width` in pixels."""
        per_x, per_y = self.width / self.across, self.height / self.down
        ax, ay, bx, by = x0 * per_x, y0 * per_y, x1 * per_x, y1 * per_y
        mask = np.zeros(self.levels.shape, bool)
        steps = int(max(abs(bx - ax), abs(by - ay))) + 1
        if width <= 1:
            rows = np.floor(np.linspace(ay, by, steps + 1)).astype(int)
            cols = np.floor(np.linspace(ax, bx, steps + 1)).astype(int)
            ok = (rows >= 0) & (rows < self.height) & (cols >= 0) & (cols < self.width)
            mask[rows[ok], cols[ok]] = True
            return mask
        px, py = self.col + 0.5, self.row + 0.5
        long = max((bx - ax) ** 2 + (by - ay) ** 2, 1e-9)
        t = np.clip(((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / long, 0, 1)
        return np.asarray((px - ax - t * (bx - ax)) ** 2 + (py - ay - t * (by - ay)) ** 2 <= width**2 / 4)

    def arch(self, kind: str, x0: float, y0: float, x1: float, y1: float) -> Mask:
        """An opening of one of ARCHES, or `round` or `trefoil`, in a box."""
        wide, cx = x1 - x0, (x0 + x1) / 2
        box = self.rect(x0, y0, x1, y1)
        if kind == "round":
            return self.ellipse(cx, (y0 + y1) / 2, wide / 2, (y1 - y0) / 2)
        if kind == "arched":
            return box & ((self.y > y0 + wide / 2) | self.ellipse(cx, y0 + wide / 2, wide / 2, wide / 2))
        if kind == "tudor":
            return box & ((self.y > y0 + wide / 4) | self.ellipse(cx, y0 + wide / 4, wide / 2, wide / 4))
        if kind == "pointed":
            spring = y0 + wide * 0.86
            both = self.ellipse(x0, spring, wide, wide) & self.ellipse(x1, spring, wide, wide)
            return box & ((self.y > spring) | both)
        if kind == "trefoil":
            leaf = wide * 0.3
            lobes = self.ellipse(cx, y0 + leaf, leaf, leaf) | self.ellipse(x0 + leaf, y0 + 2.1 * leaf, leaf, leaf)
            lobes |= self.ellipse(x1 - leaf, y0 + 2.1 * leaf, leaf, leaf)
            return box & (lobes | (self.y > y0 + 2.4 * leaf))
        cut = wide / 4 if kind == "cut" else 0.0
        return box & (np.abs(self.x - cx) - wide / 2 + cut < self.y - y0)

    # ---- fills ------------------------------------------------------------------------------------------------------

    def paint(self, mask: Mask, level: int) -> None:
        """One level throughout."""
        self.levels[mask] = level

    def solid(self, mask: Mask, tones: Tones = (3, 2, 1)) -> Mask:
        """A black contour inside the mask, a face and bevelled edges; returns what lies inside the contour."""
        inner = shrunk(mask)
        self.levels[mask] = 0
        self.bevel(inner, tones)
        return inner

    def bevel(self, mask: Mask, tones: Tones = (3, 2, 1)) -> None:
        """A face with lit upper and left edges and shaded lower and right ones."""
        self.levels[mask] = tones[1]
        self.levels[mask & ~(moved(mask, -1, 0) & moved(mask, 0, -1))] = tones[2]
        self.levels[mask & ~(moved(mask, 1, 0) & moved(mask, 0, 1))] = tones[0]

    def tube(self, mask: Mask, tones: Tones = (3, 2, 1)) -> None:
        """A contour, and the light of an upright cylinder between the mask's flanks, row by row."""
        inner = shrunk(mask)
        self.levels[mask] = 0
        left = inner.argmax(1)[:, None]
        right = (self.width - 1 - inner[:, ::-1].argmax(1))[:, None]
        t = (self.col - left + 0.5) / np.maximum(right - left + 1, 1)
        shade = np.where(t < 0.14, tones[1], np.where(t < 0.36, tones[0], np.where(t < 0.68, tones[1], tones[2])))
        self.levels[inner] = shade[inner]

    def ball(self, mask: Mask, tones: Tones = (3, 2, 1)) -> None:
        """A contour, and the light of a rounded body."""
        inner = shrunk(mask)
        self.levels[mask] = 0
        if not inner.any():
            return
        rows, cols = np.nonzero(inner)
        v = (self.row - rows.mean()) / max(np.ptp(rows) / 2, 1) * 0.8
        u = (self.col - cols.mean()) / max(np.ptp(cols) / 2, 1)
        spot = (u + 0.42) ** 2 + (v + 0.42) ** 2
        shade = np.where(spot < 0.09, tones[0], np.where((u + 0.25) ** 2 + (v + 0.25) ** 2 < 0.72, tones[1], tones[2]))
        self.levels[inner] = shade[inner]

    def pattern(self, x: int, y: int, lines: tuple[str, ...], flip: bool = False) -> None:
        """Letter by letter from pixel (x, y): digits are levels, a dot leaves what is there; the rest is cut off."""
        for row, line in enumerate(lines, y):
            for col, letter in enumerate(line[::-1] if flip else line, x):
                if letter != "." and 0 <= row < self.height and 0 <= col < self.width:
                    self.levels[row, col] = int(letter)

    def outline(self) -> None:
        """A black contour around all that is drawn, one pixel outside it."""
        drawn = self.levels != TRANSPARENT
        light = drawn & (self.levels > 0)
        self.levels[grown(light) & ~drawn] = 0

    def mirror(self) -> None:
        """The left half again, turned over, on the right."""
        half = self.width // 2
        self.levels[:, half:] = self.levels[:, :half][:, ::-1]


def check_size(rows: int, cols: int, sizes: Sizes) -> None:
    """ConfigError for a size, in cells, that is not among those drawn."""
    if (rows, cols) not in sizes:
        raise ConfigError("no drawing of that size", f"{rows} x {cols} cells", f"use one of {sizes}")


def moved(mask: Mask, down: int, right: int) -> Mask:
    """The mask moved by pixels, its border filled with False."""
    height, width = mask.shape
    out = np.zeros_like(mask)
    out[max(down, 0) : height + min(down, 0), max(right, 0) : width + min(right, 0)] = mask[
        max(-down, 0) : height + min(-down, 0), max(-right, 0) : width + min(-right, 0)
    ]
    return out


def shrunk(mask: Mask, times: int = 1) -> Mask:
    """The mask without the pixels that have a neighbour outside it, on any of four sides."""
    for _ in range(times):
        mask = mask & moved(mask, 1, 0) & moved(mask, -1, 0) & moved(mask, 0, 1) & moved(mask, 0, -1)
    return mask


def grown(mask: Mask) -> Mask:
    """The mask with its neighbours on four sides."""
    return np.asarray(mask | moved(mask, 1, 0) | moved(mask, -1, 0) | moved(mask, 0, 1) | moved(mask, 0, -1))


def pick(rng: np.random.Generator, *items: str) -> str:
    """One of the words."""
    return items[int(rng.integers(len(items)))]


def tones(rng: np.random.Generator) -> Tones:
    """Light, face and shade of some stuff."""
    choices: tuple[Tones, ...] = ((3, 2, 1), (3, 2, 1), (3, 2, 1), (3, 1, 1), (2, 1, 1), (3, 1, 0), (2, 2, 1))
    return choices[int(rng.integers(len(choices)))]
