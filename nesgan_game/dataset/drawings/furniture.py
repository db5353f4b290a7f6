"""Decor made by joiners, smiths and weavers: shelves, clocks, coats of arms, barrels, banners, chains and such."""

from __future__ import annotations

import numpy as np

from nesgan_game.dataset.drawings.primitives import Canvas, Mask, pick, shrunk
from nesgan_game.dataset.tile_sheets import TRANSPARENT


def shelf(rng: np.random.Generator, rows: int, cols: int) -> Canvas:
    """A bookcase, its boards full of books, a gap or a skull here and there."""
    c = Canvas(rows, cols)
    high, wide = c.height, c.width
    c.solid(c.rect(0, 0, wide, high), (3, 2, 1))
    board = int(rng.choice([9, 10, 11]))
    c.paint(c.rect(3, 4, wide - 3, high - 3), 0)
    for floor in range(high - 3, 11, -board):
        c.paint(c.rect(2, floor - 1, wide - 2, floor), 2)
        x, top = 3, max(floor - board + 1, 4)
        while x < wide - 4:
            thick, tall = int(rng.integers(2, 4)), int(rng.integers(0, 3))
            if rng.random() < 0.88:
                level = int(rng.integers(1, 4))
                book = c.rect(x, top + tall, min(x + thick, wide - 3), floor - 1)
                c.paint(book, level)
                c.paint(book & (c.col == x + thick - 1), 0)
                c.paint(book & (c.row == top + tall + 2), max(level - 1, 0))
            x += thick
    if rng.random() < 0.6:
        c.solid(c.rect(0, 0, wide, 4), (3, 3, 2))
    return c


def clock(rng: np.random.Generator, rows: int, cols: int) -> Canvas:
    """A long-case clock."""
    c = Canvas(rows, cols, units=(32, 48))
    hood = pick(rng, "arched", "pointed", "tudor", "cut")
    c.solid(c.rect(4, 40, 28, 48))
    c.solid(c.rect(7, 16, 25, 42))
    c.solid(c.arch(hood, 3, 0, 29, 22))
    face = c.ellipse(16, 12, 9, 8 if rows > 2 else 7.5)
    c.paint(face, 0)
    c.paint(shrunk(face), 3)
    hour = float(rng.uniform(0, 2 * np.pi))
    c.paint(c.line(16, 12, 16 + 4 * np.sin(hour), 12 - 4 * np.cos(hour)), 0)
    c.paint(c.line(16, 12, 16, 7), 0)
    pane = c.rect(11, 23, 21, 39)
    c.paint(pane, 0)
    swing = float(rng.choice([-2, 0, 2]))
    c.paint(c.line(16, 23, 16 + swing, 33), 2)
    c.paint(c.ellipse(16 + swing, 34.5, 2.6, 2.6), 3)
    return c


def _shield(c: Canvas, x0: float, y0: float, x1: float, y1: float) -> Mask:
    mid, low = (x0 + x1) / 2, y0 + (y1 - y0) * 0.55
    wide = (x1 - x0) / 2
    return c.rect(x0, y0, x1, low) | (c.ellipse(mid, low - 0.1, wide, y1 - low) & (c.y >= low - 1))


def arms(rng: np.random.Generator, rows: int, cols: int) -> Canvas:
    """A coat of arms, perhaps over crossed swords."""
    c = Canvas(rows, cols, units=(16, 16))
    if rows > 1 and rng.random() < 0.6:
        for side in (-1, 1):
            c.paint(c.line(8 - side * 7, 1, 8 + side * 6.5, 14.5, 3), 0)
            c.paint(c.line(8 - side * 7, 1, 8 + side * 6.5, 14.5, 1.5), 3)
            c.paint(c.line(8 + side * 4, 14, 8 + side * 7, 11, 2), 2)
    c.outline()
    inner = c.solid(_shield(c, 2, 1, 14, 15.5), (3, 2, 1))
    field = shrunk(inner, 1 if rows > 1 else 0)
    light, dark = ((3, 1), (2, 0), (1, 3))[int(rng.integers(3))]
    mid, unit = c.aside, c.width // 16
    right, low = c.col >= c.width // 2, c.y > 7.5
    charge = {
        "quarters": right ^ low,
        "pale": mid < 2 * unit,
        "bend": np.abs(c.x - c.y + 0.5) < 2.2,
        "chevron": np.abs(c.y - 5 - np.abs(c.x - 8)) < 1.6,
        "cross": (mid < unit) | (np.abs(c.y - 6.5) < 1),
        "half": right,
    }[pick(rng, "quarters", "pale", "bend", "chevron", "cross", "half")]
    c.paint(field, light)
    c.paint(field & charge, dark)
    return c


def barrel(rng: np.random.Generator, rows: int, cols: int) -> Canvas:
    """A barrel, or two on top of one another."""
    c = Canvas(rows, cols)
    tall = c.width
    staves = int(rng.integers(3, 5)) * cols
    for top in range(0, c.height, tall):
        half, mid = c.width * (0.44 if cols == 1 else 0.48), top + tall / 2
        body = c.ellipse(c.width / 2, mid, half, tall * float(rng.uniform(0.75, 0.95)))
        body &= c.rect(0, top, c.width, top + tall)
        c.tube(body, (2, 2, 1))
        inside = shrunk(body)
        c.paint(inside & (c.aside % staves == staves - 1), 0)
        c.paint(inside & (c.col == c.width // 4), 3)
        for row in (top + 2 * cols, top + tall - 2 * cols - 3 + cols // 2):
            c.paint(body & (((c.row == row - 1) & (cols > 1)) | (c.row == row + cols + 1)), 0)
            band = inside & (c.row >= row + (cols == 1)) & (c.row <= row + cols)
            c.paint(band, 1)
            c.paint(band & (c.x < c.width * 0.45), 3)
        if cols > 1 and rng.random() < 0.4:
            c.paint(c.ellipse(c.width / 2, mid, 1.6 * cols, 1.6 * cols), 0)
    return c


def banner(rng: np.random.Generator, rows: int, cols: int) -> Canvas:
    """A hanging cloth on a rod, its lower edge cut, with an emblem."""
    c = Canvas(rows, cols, units=(16, 16 * rows // cols))
    down, cloth = c.down, int(rng.integers(1, 3))
    cut = pick(rng, "point", "tails", "square", "teeth")
    side = np.abs(c.x - 8)
    low = {"point": down - 0.5 - side * 0.7, "tails": down - 5 + side * 0.7, "square": down - 1 + 0 * side}
    low["teeth"] = down - 3 + 2 * np.sign(np.sin(side * 1.7))
    flag = c.rect(2, 2, 14, down) & (c.y < low[cut])
    c.solid(flag, (min(cloth + 1, 3), cloth, cloth - 1))
    border = shrunk(flag, 1) & ~shrunk(flag, 2 if cols == 1 else 3)
    if rng.random() < 0.7:
        c.paint(border, 3)
    mark, ink = pick(rng, "cross", "disc", "diamond", "stripes", "moon", "sword"), 3 if cloth == 1 else 0
    y = down * 0.42
    disc = c.ellipse(8, y, 3.4, 3.4)
    emblem = {
        "cross": c.rect(7, y - 4, 9, y + 5) | c.rect(4.5, y - 2, 11.5, y),
        "disc": disc & ~c.ellipse(8, y, 1.3, 1.3),
        "diamond": np.abs(c.x - 8) * 1.4 + np.abs(c.y - y) < 4.6,
        "stripes": c.rect(4, 3, 12, down) & (c.aside // cols % 3 == 1),
        "moon": disc & ~c.ellipse(9.8, y - 0.5, 2.9, 2.9),
        "sword": c.rect(7, y - 4, 9, y + 6) | c.rect(5, y - 2, 11, y - 1),
    }[mark]
    c.paint(emblem & shrunk(flag, 2), ink)
    c.solid(c.rect(0.5, 0, 15.5, 3), (3, 2, 1))
    return c


def chains(rng: np.random.Generator, rows: int, cols: int) -> Canvas:
    """Chains from the ceiling with manacles, a hook or a ball."""
    c = Canvas(rows, cols)
    two, end = rng.random() < 0.6, c.height - 8
    for x in (4, 11) if two else (8,):
        drop = end - int(rng.integers(0, 8))
        for y in range(0, drop, 4):
            c.paint(c.rect(x - 2, y, x + 2, y + 3) & ~c.rect(x - 1, y + 1, x + 1, y + 2), 2)
            c.paint(c.rect(x - 2, y, x - 1, y + 3), 3)
            c.paint(c.rect(x - 0.9, y + 2, x + 0.9, y + 5), 1)
        hang = pick(rng, "cuff", "ball", "hook")
        mid = drop + 3
        if hang == "ball":
            c.ball(c.ellipse(x, mid + 0.5, 3.6, 3.6))
        elif hang == "cuff":
            c.paint(c.ellipse(x, mid, 3, 3) & ~c.ellipse(x, mid, 1.8, 1.8), 2)
            c.paint(c.ellipse(x, mid, 3, 3) & ~c.ellipse(x, mid, 1.8, 1.8) & (c.x < x), 3)
        else:
            ring = c.ellipse(x, mid + 1, 3, 3) & ~c.ellipse(x, mid + 1, 1.8, 1.8) & ~c.rect(0, 0, x, mid + 1)
            c.paint(ring, 3)
    c.outline()
    return c


def chest(rng: np.random.Generator, rows: int, cols: int) -> Canvas:
    """A chest with a vaulted lid, bands and a lock."""
    c = Canvas(rows, cols, units=(16, 16))
    top = float(rng.uniform(2, 4.5))
    c.solid(c.rect(0.5, 8, 15.5, 16), (2, 2, 1))
    c.solid(c.arch("tudor", 0, top, 16, 9), (3, 2, 1))
    for x in (3, 8, 13) if rng.random() < 0.5 else (3, 13):
        band = c.rect(x - 1.2, 2, x + 1.2, 15.5) & (c.levels != 0) & (c.levels != TRANSPARENT)
        c.paint(band, 1)
        c.paint(band & (c.x < x), 3)
    c.solid(c.rect(6, 7, 10, 12), (3, 3, 2))
    c.paint(c.rect(7.4, 9, 8.6, 11), 0)
    return c


def picture(rng: np.random.Generator, rows: int, cols: int) -> Canvas:
    """A framed portrait, landscape or mirror."""
    c = Canvas(rows, cols)
    high, wide = c.height, c.width
    edge = int(rng.integers(3, 6))
    oval = rng.random() < 0.35
    outer = c.ellipse(wide / 2, high / 2, wide / 2, high / 2) if oval else c.rect(0, 0, wide, high)
    c.solid(outer, (3, 2, 1))
    inner = shrunk(outer, edge)
    c.paint(inner, 0)
    inner = shrunk(inner)
    mid, kind = high * 0.42, pick(rng, "portrait", "land", "mirror")
    if kind == "portrait":
        c.paint(inner, 1)
        c.paint(inner & (c.ellipse(16, high * 0.95, 9, high * 0.36)), 0)
        c.paint(inner & c.ellipse(16, mid - 1, 5.5, 7), 0)
        c.paint(inner & c.ellipse(16, mid, 4, 5), 3)
        c.paint(inner & c.rect(13.5, mid - 1, 15, mid + 0.5), 0)
        c.paint(inner & c.rect(17, mid - 1, 18.5, mid + 0.5), 0)
        c.paint(inner & c.polygon((13, mid + 8), (19, mid + 8), (16, mid + 13)), 2)
    elif kind == "land":
        c.paint(inner, 2)
        c.paint(inner & c.ellipse(21, high * 0.32, 3, 3), 3)
        peaks = ((0, 0.75), (11, 0.4), (24, 0.8), (32, 0.6), (32, 1), (0, 1))
        c.paint(inner & c.polygon(*((x, high * y) for x, y in peaks)), 1)
        c.paint(inner & (c.y > high * 0.72), 0)
    else:
        c.paint(inner, 1)
        c.paint(inner & ((c.row + c.col) % 16 < 5), 2)
        c.paint(inner & ((c.row + c.col) % 16 == 2), 3)
    return c


def throne(rng: np.random.Generator, rows: int, cols: int) -> Canvas:
    """A high-backed throne, seen from the front."""
    c = Canvas(rows, cols, units=(32, 48))
    c.solid(c.arch(pick(rng, "pointed", "arched", "cut"), 6, 1, 26, 44))
    cloth = c.arch(pick(rng, "pointed", "arched"), 10, 7, 22, 32)
    c.solid(cloth, (2, 1, 1))
    c.paint(shrunk(cloth) & (c.row % 6 == 3) & (c.aside % 4 == 1), 3)
    for x in (6.5, 25.5):
        c.ball(c.ellipse(x, 3.5, 3.2, 3.2))
    c.solid(c.rect(6, 30, 26, 36), (3, 2, 2))
    for x in (2, 24):
        c.solid(c.rect(x, 24, x + 6, 44))
        c.ball(c.ellipse(x + 3, 24, 4, 3.4))
    c.solid(c.rect(8, 35, 24, 44), (2, 1, 1))
    c.solid(c.rect(1, 43, 31, 48))
    return c
