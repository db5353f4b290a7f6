"""Pillars: a capital, a shaft that repeats cell by cell, a base."""

from __future__ import annotations

import numpy as np

from nesgan_game.dataset.drawings.primitives import Canvas, Mask, Sizes, pick, tones
from nesgan_game.dataset.tile_sheets import Levels
from nesgan_game.errors import ConfigError
from nesgan_game.nes import TILE_PX

PILLAR_SIZES: Sizes = tuple((rows, 1) for rows in range(3, 15))


def pillar(rng: np.random.Generator, rows: int) -> Levels:
    """A pillar of `rows` cells, (16 rows, 16) levels; all middle cells alike. ConfigError for fewer than 3 rows."""
    if rows < 3:
        raise ConfigError("a pillar needs a capital, a shaft and a base", f"{rows} rows", "ask for 3 or more")
    canvas = Canvas(3, 1)
    half, stone = int(rng.choice([3, 4, 5, 5, 6])), tones(rng)
    shaft = canvas.rect(8 - half, 0, 8 + half, 48)
    _shaft(canvas, rng, shaft, half, stone)
    cap, foot = int(rng.integers(6, 13)), int(rng.integers(5, 12))
    _capital(canvas, rng, half, cap)
    _base(canvas, rng, half, foot)
    middle = canvas.levels[TILE_PX : 2 * TILE_PX]
    return np.vstack([canvas.levels[:TILE_PX], *[middle] * (rows - 2), canvas.levels[2 * TILE_PX :]])


def _shaft(canvas: Canvas, rng: np.random.Generator, shaft: Mask, half: int, stone: tuple[int, int, int]) -> None:
    kind = pick(rng, "round", "fluted", "twisted", "bricks", "cluster", "banded")
    canvas.tube(shaft | (canvas.row < 0), stone)
    inside = shaft & (canvas.aside < half - 1)
    canvas.paint(inside & np.isin(canvas.row, (0, 47)), stone[1])
    if kind == "fluted":
        canvas.paint(inside & ((canvas.col - (8 - half)) % 3 == 0), 0)
    elif kind == "twisted":
        turn = (canvas.row + canvas.col * int(rng.choice([1, -1]))) % 8
        table = np.array([0, 3, 2, 2, 2, 1, 1, 1], np.uint8)
        canvas.levels[inside] = table[turn][inside]
    elif kind == "bricks":
        course = int(rng.choice([4, 8]))
        canvas.paint(inside & (canvas.row % course == course - 1), 0)
        up = (canvas.row // course) % 2 == 0
        joint = np.where(up, canvas.col == 8, canvas.col == 8 - half // 2)
        canvas.paint(inside & joint, 0)
    elif kind == "cluster":
        canvas.paint(inside & (canvas.aside == max(half // 3, 1)), 0)
    elif kind == "banded":
        for row, level in ((5, 0), (6, 3), (7, 2), (8, 1), (9, 0)):
            canvas.paint(canvas.rect(7 - half, 0, 9 + half, 48) & (canvas.row % 16 == row), level)


def _capital(canvas: Canvas, rng: np.random.Generator, half: int, tall: int) -> None:
    full = min(half + int(rng.integers(2, 4)), 8)
    kind = pick(rng, "block", "flare", "scroll", "leaves")
    if kind == "block":
        canvas.solid(canvas.rect(8 - full, 0, 8 + full, tall))
        canvas.paint(canvas.rect(9 - full, tall // 2, 7 + full, tall // 2 + 1), 0)
    else:
        canvas.solid(canvas.polygon((8 - full, 2), (8 + full, 2), (8 + half, tall), (8 - half, tall)))
    if kind == "scroll":
        for x in (8 - full + 2.5, 8 + full - 2.5):
            canvas.ball(canvas.ellipse(x, 6, 2.9, 2.9), (3, 2, 2))
            canvas.paint(canvas.rect(x - 0.6, 5.4, x + 0.6, 6.6), 0)
    elif kind == "leaves":
        inside = canvas.rect(9 - full, 4, 7 + full, tall - 1) & (canvas.levels != 0) & (canvas.aside < half)
        canvas.paint(inside & ((canvas.aside * 2 + canvas.row) % 5 == 0), 0)
    canvas.solid(canvas.rect(8 - full, 0, 8 + full, 4), (3, 2, 2))
    if rng.random() < 0.6:
        canvas.solid(canvas.rect(7 - half, tall, 9 + half, tall + 3), (3, 2, 1))


def _base(canvas: Canvas, rng: np.random.Generator, half: int, tall: int) -> None:
    full, end = min(half + int(rng.integers(2, 4)), 8), 48
    kind = pick(rng, "plinth", "steps", "torus")
    if kind == "torus" and tall > 6:
        canvas.ball(canvas.ellipse(8, end - tall + 1, min(half + 1.5, 8), 3), (3, 2, 1))
        canvas.solid(canvas.rect(8 - full, end - tall + 3, 8 + full, end))
    elif kind == "steps":
        cut = max(tall // 2, 4)
        canvas.solid(canvas.rect(7 - half, end - tall, 9 + half, end))
        canvas.solid(canvas.rect(8 - full, end - cut, 8 + full, end))
    else:
        canvas.solid(canvas.rect(8 - full, end - tall, 8 + full, end))
        if tall > 7:
            canvas.bevel(canvas.rect(10 - full, end - tall + 3, 6 + full, end - 2), (1, 1, 3))
