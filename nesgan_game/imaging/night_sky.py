"""The night behind a castle: stars, a moon, ridges and a far keep, three colours on black, drawn anew for every stage.

It stands still while the stage scrolls before it, which makes the depth that the console's games faked the same way.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.seeds import Random, stream

HEIGHT_PX = nes.FIELD_ROWS * nes.TILE_PX
_NIGHTS = ((0x01, 0x0C, 0x31), (0x0C, 0x01, 0x3C), (0x03, 0x02, 0x33), (0x02, 0x01, 0x38))
"""Far ridge, near ridge, light."""
_STARS = 46
_DISC = np.hypot(*np.mgrid[-20:21, -20:21]) <= 19.6
_GLOW = (0, 3, 10)
"""Columns of shade at the moon's edge, from light to dark."""


def night_numbers(seed: int, *names: str | int, keep: bool = True) -> tuple[NDArray[np.uint8], tuple[int, int, int]]:
    """The sky behind the field of play as NES colour numbers (192, 256) uint8, and which three there are on black: far,
    near, light; same seed, same sky. Without `names` it is that of night; with them it is another of the same seed.
    keep: whether a far castle stands in it.
    """
    rng = stream(seed, "night", *names)
    far, near, light = _NIGHTS[int(rng.integers(len(_NIGHTS)))]
    sky = np.full((HEIGHT_PX, nes.SCREEN_WIDTH_PX), nes.BLACK, np.uint8)
    rows, cols = rng.integers(0, HEIGHT_PX * 2 // 3, _STARS), rng.integers(0, nes.SCREEN_WIDTH_PX, _STARS)
    sky[rows, cols] = np.where(rng.random(_STARS) < 0.3, light, far)
    _moon(sky, int(rng.integers(8, 40)), int(rng.integers(24, 190)), light, far, rng)
    horizon = _ridge(rng, base=118, rough=26)
    left = int(rng.integers(20, 200))
    if keep:
        _keep(sky, left, int(horizon[left : left + 30].max()), far, light, rng)
    _below(sky, horizon, far, rim=14)
    _below(sky, _ridge(rng, base=150, rough=16), near, rim=5)
    return sky, (far, near, light)


def _moon(sky: NDArray[np.uint8], top: int, left: int, light: int, shade: int, rng: Random) -> None:
    """A full moon with a few seas, its right edge in dithered shade."""
    size = _DISC.shape[0]
    moon = np.full((size, size), light, np.uint8)
    y, x = np.mgrid[:size, :size]
    for _ in range(4):
        cy, cx, radius = rng.integers(8, 33), rng.integers(6, 28), rng.integers(2, 6)
        moon[(np.hypot(y - cy, (x - cx) * 0.8) < radius) & ((x + y) % 2 == 0)] = shade
    lit = np.hypot(y - 20, x - 20 + _GLOW[1]) <= 19.6
    moon[~lit] = shade
    moon[lit & (np.hypot(y - 20, x - 20 + _GLOW[2]) > 19.6) & ((x + y) % 2 == 0)] = shade
    area = sky[top : top + size, left : left + size]
    area[_DISC] = moon[_DISC]


def _ridge(rng: Random, *, base: int, rough: float) -> NDArray[np.int64]:
    """Height (256,) of a mountain ridge in pixels from the top, by halving the gaps between random peaks."""
    heights = np.array([base, base], np.float64) + _either(rng, rough, 2)
    while len(heights) <= nes.SCREEN_WIDTH_PX // 4:
        middles = (heights[1:] + heights[:-1]) / 2 + _either(rng, rough, len(heights) - 1)
        heights = np.insert(heights, np.arange(1, len(heights)), middles)
        rough *= 0.55
    places = np.linspace(0, nes.SCREEN_WIDTH_PX - 1, len(heights))
    return np.interp(np.arange(nes.SCREEN_WIDTH_PX), places, heights).round().astype(np.int64)


def _either(rng: Random, far: float, count: int) -> NDArray[np.float64]:
    """(count,) between -far and far."""
    return (2 * rng.random(count) - 1) * far


def _below(sky: NDArray[np.uint8], ridge: NDArray[np.int64], colour: int, *, rim: int) -> None:
    """Fill everything below a ridge: a rim of full colour, then dithered darker and darker, so that walls stand out."""
    y, x = np.indices(sky.shape)
    depth = y - ridge[None]
    half, quarter = (x + y) % 2 == 0, (x % 2 == 0) & (y % 2 == 0)
    sky[depth >= 0] = nes.BLACK
    sky[(depth >= 0) & ((depth < rim) | (half & (depth < 3 * rim)) | quarter)] = colour


def _keep(sky: NDArray[np.uint8], left: int, base: int, stone: int, light: int, rng: Random) -> None:
    """A far castle: towers with pointed roofs, a lit window here and there."""
    for _ in range(int(rng.integers(3, 6))):
        width, height = int(rng.integers(5, 10)), int(rng.integers(18, 46))
        right = min(left + width, nes.SCREEN_WIDTH_PX)
        sky[base - height : base, left:right] = stone
        for step in range(width // 2 + 2):
            sky[base - height - 2 * step - 1 : base - height, left + step // 2 : max(left, right - step // 2)] = stone
            sky[base - height - 2 * step - 2 : base - height, left + step : max(left + step, right - step)] = stone
        if rng.random() < 0.7 and right - left > 4:
            sky[base - height + 6 : base - height + 9, left + 2 : left + 4] = light
        left += width + int(rng.integers(-2, 3))
