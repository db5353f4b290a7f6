"""Decor of a castle: armour, busts, urns, skulls, gravestones and crosses; the rest of it is in furniture.py."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from nesgan_game.dataset.drawings import furniture
from nesgan_game.dataset.drawings.blocks import vase
from nesgan_game.dataset.drawings.primitives import Canvas, Mask, Sizes, check_size, pick, tones
from nesgan_game.dataset.tile_sheets import Levels

STATUE_SIZES: Sizes = ((1, 1), (2, 1), (2, 2), (3, 2))

SKULL = (
    "..0000..",
    ".033320.",
    "03332220",
    "03322220",
    "00020020",
    "00020010",
    "02202210",
    ".022210.",
    ".020201.",
    "..0000..",
)
WIDE_SKULL = (
    "...000000...",
    "..03333220..",
    ".0333322220.",
    "033332222210",
    "033322222210",
    "030002200010",
    "020000200010",
    "020000200010",
    "022002022010",
    ".0222002210.",
    "..02222210..",
    "..02020210..",
    "..02020200..",
    "...000000...",
)


def statue(rng: np.random.Generator, rows: int, cols: int) -> Levels:
    """A piece of decor of rows x cols cells, levels as the package says; ConfigError for a size not in STATUE_SIZES."""
    check_size(rows, cols, STATUE_SIZES)
    choices = _KINDS[rows, cols]
    return choices[int(rng.integers(len(choices)))](rng, rows, cols).levels


def armour(rng: np.random.Generator, rows: int, cols: int) -> Canvas:
    """A knight's armour on a plinth, with a sword, a shield or a halberd."""
    if cols == 1:
        return _small_armour(rng)
    c = Canvas(rows, cols, units=(32, 48))
    steel = (3, 2, 1) if rng.random() < 0.8 else (3, 1, 1)
    wide = float(rng.uniform(0.85, 1.1))
    weapon, plume = pick(rng, "sword", "halberd", "shield"), pick(rng, "tuft", "horns", "none", "point")
    if weapon == "halberd":
        c.solid(c.rect(24.5, 2, 28, 44), (2, 2, 1))
        c.solid(c.polygon((22, 3), (31, 1), (31, 13), (22, 11)))
    for side in (-1, 1):
        c.tube(c.polygon(*((16 + side * x, y) for x, y in ((0.5, 25), (6.5, 25), (6, 43), (1, 43)))), steel)
        c.solid(c.rect(12 + side * 4.2 - 4, 39, 20 + side * 4.2, 44), steel)
        c.tube(c.polygon(*((16 + side * wide * x, y) for x, y in ((6, 13), (11, 13), (11, 27), (7, 28)))), steel)
    c.tube(c.polygon((16 - 8 * wide, 11), (16 + 8 * wide, 11), (21, 24), (22, 28), (10, 28), (11, 24)), steel)
    c.paint(c.rect(11, 23, 21, 24.5), 0)
    for side in (-1, 1):
        c.ball(c.ellipse(16 + side * 8.6 * wide, 13.5, 4, 3.6), steel)
    if plume == "tuft":
        c.solid(c.polygon((16, 0), (22, 0), (24, 7), (20, 6), (16, 5)), (3, 3, 2))
    elif plume == "horns":
        for side in (-1, 1):
            c.solid(c.polygon((16 + side * 3, 5), (16 + side * 10, 0), (16 + side * 6, 8)), (3, 3, 2))
    c.tube(c.arch("pointed" if plume == "point" else "arched", 11, 2, 21, 12), steel)
    c.paint(c.rect(12, 6.5, 20, 8.2), 0)
    c.paint(c.rect(15.2, 8, 16.8, 11), 0)
    if weapon == "sword":
        c.solid(c.rect(14, 21, 18, 43), (3, 3, 2))
        c.solid(c.rect(11, 22, 21, 25), (3, 2, 1))
    elif weapon == "shield":
        c.solid(c.polygon((5, 19), (17, 19), (17, 28), (11, 35), (5, 28)))
        c.paint(c.rect(10.2, 22, 11.8, 31) | c.rect(7, 23.5, 15, 25), 0)
    c.solid(c.rect(4, 43, 28, 48))
    return c


def _small_armour(rng: np.random.Generator) -> Canvas:
    """The same where there are 16 pixels across, too few for a contour around every plate."""
    c = Canvas(2, 1)
    wide, top = int(rng.integers(5, 7)), int(rng.integers(3, 5))
    for x0, x1, light, shade in ((5, 7, 3, 2), (9, 11, 2, 1)):
        c.paint(c.rect(x0, 19, x1, 28), shade)
        c.paint(c.rect(x0, 19, x0 + 1, 28), light)
        c.paint(c.rect(x0 - 1, 26, x1 + 1, 28), light)
    for x, light, shade in ((8 - wide, 3, 2), (6 + wide, 2, 1)):
        c.paint(c.rect(x, 12, x + 2, 19), shade)
        c.paint(c.rect(x, 12, x + 1, 19), light)
        c.paint(c.rect(x - (x > 8), 9, x + 3 - (x > 8), 12), light)
    c.bevel(c.polygon((4.5, 10), (11.5, 10), (10.5, 16), (11.5, 20), (4.5, 20), (5.5, 16)))
    c.paint(c.rect(5, 15, 11, 16), 0)
    c.bevel(c.rect(6, top, 10, 9) | c.rect(5, top + 1, 11, 8))
    c.paint(c.rect(6, top + 2, 11, top + 3) | c.rect(8, top + 3, 9, 8), 0)
    crest = pick(rng, "tuft", "horns", "none")
    if crest == "tuft":
        c.paint(c.rect(7, 1, 11, top) | c.rect(9, 1, 12, top + 1), 3)
    elif crest == "horns":
        c.paint(c.rect(4, 1, 5, top + 2) | c.rect(11, 1, 12, top + 2), 3)
    c.outline()
    weapon = pick(rng, "sword", "shield", "halberd")
    if weapon == "sword":
        c.solid(c.rect(6, 16, 10, 29), (3, 3, 2))
        c.solid(c.rect(4, 15, 12, 18), (3, 3, 2))
    elif weapon == "shield":
        c.solid(c.polygon((1, 13), (9, 13), (9, 19), (5, 24), (1, 19)))
        c.paint(c.rect(4, 15, 5, 21) | c.rect(3, 16, 7, 17), 0)
    else:
        c.solid(c.rect(13, 3, 16, 28), (2, 2, 2))
        c.solid(c.polygon((11, 3), (16, 1), (16, 10), (11, 8)), (3, 3, 2))
    c.solid(c.rect(2, 28, 14, 32))
    return c


def bust(rng: np.random.Generator, rows: int, cols: int) -> Canvas:
    """A gargoyle or a bearded head on a plinth."""
    c = Canvas(rows, cols, units=(32, 32))
    stone = (3, 2, 1) if rng.random() < 0.7 else (3, 1, 1)
    beast = rng.random() < 0.6
    if beast:
        spread = float(rng.uniform(11, 15.5))
        for side in (-1, 1):
            wing = ((4, 14), (spread, 3), (spread, 20), (spread - 4, 17), (spread - 6, 22), (5, 23))
            c.solid(c.polygon(*((16 + side * x, y) for x, y in wing)), (2, 1, 1))
            c.solid(c.polygon(*((16 + side * x, y) for x, y in ((2, 6), (8, 0), (7, 8)))), (3, 3, 2))
    c.ball(c.ellipse(16, 22, 9, 7), stone)
    c.ball(c.ellipse(16, 11, 6.5, 8), stone)
    if not beast:
        hood = c.ellipse(16, 9, 8, 8) & ~c.ellipse(16, 12, 5, 7)
        c.solid(hood & (c.y < 15), stone)
        c.solid(c.polygon((11, 14), (21, 14), (16, 26)), (2, 1, 1))
    for side in (-1, 1):
        c.paint(c.polygon(*((16 + side * x, y) for x, y in ((1.2, 11), (5, 8.5), (4.5, 12)))), 0)
    c.paint(c.rect(15, 10, 17, 14), 3)
    c.paint(c.rect(12.5, 15.5, 19.5, 16.6), 0)
    if beast:
        c.paint(c.rect(13, 16.5, 14.2, 18.5) | c.rect(17.8, 16.5, 19, 18.5), 3)
    c.solid(c.rect(6, 26, 26, 32))
    c.solid(c.rect(9, 24, 23, 27.5))
    return c


def urn(rng: np.random.Generator, rows: int, cols: int) -> Canvas:
    """An urn, on a foot where it is tall."""
    c = Canvas(rows, cols)
    foot = 0 if rows == 1 else int(rng.choice([0, 6, 9]))
    top = 1 if rows == cols else int(rng.integers(4, 9))
    vase(c, rng, top, c.height - foot)
    if foot:
        half = c.width * 0.4
        c.solid(c.rect(c.width / 2 - half + 1, c.height - foot - 1, c.width / 2 + half - 1, c.height))
        c.solid(c.rect(c.width / 2 - half - 1, c.height - 4, c.width / 2 + half + 1, c.height))
    return c


def skulls(rng: np.random.Generator, rows: int, cols: int) -> Canvas:
    """A skull over crossed bones, or a heap of skulls."""
    c = Canvas(rows, cols)
    if rows == 1:
        if rng.random() < 0.5:
            c.pattern(2, 2, WIDE_SKULL, bool(rng.integers(2)))
        else:
            for x0, x1 in ((2, 14), (14, 2)):
                c.paint(c.line(x0, 11, x1, 14.4, 2), 2)
            for x in (2, 14):
                c.paint(c.ellipse(x, 11, 1.6, 1.6) | c.ellipse(x, 14, 1.4, 1.4), 3)
            c.outline()
            c.pattern(4, 1, SKULL, bool(rng.integers(2)))
        return c
    large = rng.random() < 0.5
    for number, y in ((2, 6), (3, 14), (4, 22)):
        for i in range(number if y > 6 or not large else 0):
            c.pattern((c.width - number * 8) // 2 + i * 8, y, SKULL, bool(rng.integers(2)))
    if large:
        c.pattern(10, 3, WIDE_SKULL)
    return c


def gravestone(rng: np.random.Generator, rows: int, cols: int) -> Canvas:
    """A headstone with an inscription or a cross, in grass."""
    c = Canvas(rows, cols)
    kind, wide = pick(rng, "arched", "pointed", "cut", "tudor", "square"), c.width
    side, low = int(rng.integers(1, 3)) * cols, c.height - 2 - 2 * rows
    top = int(rng.integers(0, 3)) if rows == cols else int(rng.integers(4, 10))
    c.solid(c.arch(kind, side, top, wide - side, c.height), (3, 2, 1) if rng.random() < 0.7 else (2, 1, 1))
    mid, unit = wide // 2, wide // 16
    if rng.random() < 0.5:
        at = top + 3 * unit
        across = c.rect(mid - 3 * unit, at + 2 * unit, mid + 3 * unit, at + 4 * unit)
        c.paint(c.rect(mid - unit, at, mid + unit, at + 8 * unit) | across, 0)
    else:
        for y in range(top + 5 * unit, low - 2, 2 + unit):
            half = (wide // 2 - side - 2) - int(rng.integers(1, 3)) * unit
            c.paint(c.rect(mid - half, y, mid + half, y + 1), 0)
    if rng.random() < 0.5:
        c.solid(c.rect(0, low, wide, c.height), (3, 2, 1))
    else:
        blades = (c.height - c.row) <= 1 + np.array([2, 4, 1, 3, 5, 2, 3, 1])[(c.col + int(rng.integers(8))) % 8]
        c.paint(blades & (c.levels != 255) & (c.row > low - 3), 0)
        c.paint(blades & (c.col % 2 == 0), 2)
        c.paint(blades & (c.col % 2 == 1), 0)
    return c


def cross(rng: np.random.Generator, rows: int, cols: int) -> Canvas:
    """A cross of stone on steps, its ends plain or flared, perhaps with a ring."""
    c = Canvas(rows, cols, units=(16, 16 * rows // cols))
    down, stone = c.down, tones(rng)
    arm, half = down * 0.33, float(rng.uniform(1.5, 2.3)) * (2 if cols == 1 else 1) ** 0.6
    if rng.random() < 0.5:
        c.solid(c.ellipse(8, arm, 5.2, 5.2) & ~c.ellipse(8, arm, 2.8, 2.8), stone)
    body: Mask = c.rect(8 - half, 0, 8 + half, down) | c.rect(1.5, arm - half, 14.5, arm + half)
    if rng.random() < 0.5:
        for x0, x1 in ((1.5, 4), (14.5, 12)):
            body |= c.polygon((x0, arm - half - 1.4), (x1, arm - half), (x1, arm + half), (x0, arm + half + 1.4))
        body |= c.polygon((8 - half - 1.4, 0), (8 + half + 1.4, 0), (8 + half, 2.6), (8 - half, 2.6))
    c.solid(body, stone)
    c.solid(c.rect(3, down - (7 if cols == 1 else 4.5), 13, down), stone)
    if rng.random() < 0.6:
        c.solid(c.rect(1, down - (4 if cols == 1 else 2.5), 15, down), stone)
    return c


Draw = Callable[[np.random.Generator, int, int], Canvas]
_F = furniture
_KINDS: dict[tuple[int, int], tuple[Draw, ...]] = {
    (1, 1): (urn, skulls, gravestone, _F.barrel, _F.arms, _F.chest, _F.banner),
    (2, 1): (armour, urn, gravestone, cross, _F.shelf, _F.clock, _F.banner, _F.chains, _F.barrel),
    (2, 2): (bust, urn, skulls, gravestone, cross, _F.shelf, _F.arms, _F.banner, _F.barrel, _F.chest, _F.picture),
    (3, 2): (armour, _F.shelf, _F.clock, _F.banner, _F.throne, _F.picture),
}
