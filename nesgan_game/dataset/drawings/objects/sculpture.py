"""Sculpture as objects: statue, gargoyle, bust."""

from __future__ import annotations

from nesgan_game.dataset.drawings.design import Design
from nesgan_game.dataset.drawings.primitives import Canvas, Tones, shrunk
from nesgan_game.dataset.tile_sheets import TRANSPARENT


def statue(d: Design, c: Canvas) -> None:
    """A robed figure of stone on a plinth: an angel, a praying monk, a lady, a guard."""
    kind, stone = d.pick("angel", "monk", "lady", "guard"), d.stone()
    wide, plinth, head = d.real(0.85, 1.1), d.whole(6, 12), d.real(3.0, 3.9)
    folds, halo, steps = d.whole(1, 4), d.flag(), d.flag()
    k = c.width / 32
    c.across, c.down = 32, round(32 * c.height / c.width)
    c.x, c.y = (c.col + 0.5) / k, (c.row + 0.5) / k
    down = c.height / k
    k2 = 1.0 if c.width > 16 else 2.0
    base, top, half = down - plinth * k2, 4.0 * k2**0.5, 9 * wide
    shoulder = top + head * 1.7 * k2**0.4
    if kind == "angel":
        _wings(c, shoulder, base, stone)
    body = c.polygon(
        (16 - half * 0.7, shoulder + 1), (16 + half * 0.7, shoulder + 1), (16 + half, base), (16 - half, base)
    )
    if kind == "lady":
        waist = (shoulder + base) / 2 - 2
        upper = (13, waist), (16 - half * 0.6, shoulder), (16 + half * 0.6, shoulder), (19, waist)
        body = c.polygon(*upper, (17 + half, base), (15 - half, base))
    c.tube(body, stone)
    inner = shrunk(body)
    for n in range(folds):
        x = 16 + (n - (folds - 1) / 2) * 5
        c.paint(inner & c.line(x, shoulder + 9 * k2**0.5, 16 + (x - 16) * 1.6, base), 0)
    if kind == "guard":
        c.solid(c.rect(22.5, top, 25.5, base), stone)
        c.solid(c.polygon((21, top + 5), (24, top - 4), (27, top + 5)), stone)
        c.solid(c.ellipse(10, (shoulder + base) / 2, 5.4, 7), stone)
    else:
        _arms(c, shoulder, half, stone)
    c.ball(c.ellipse(16, top + head * k2**0.5, head * k2**0.4, head * 1.2 * k2**0.5), stone)
    if kind == "monk":
        hood = c.ellipse(16, top + head, head + 2, head * 1.5 + 1.2)
        c.ball(hood, stone)
        c.paint(c.ellipse(16, top + head + 1.6, head * 0.72, head), 0)
    elif halo:
        outer, inner = (c.ellipse(16, top + head, head * 2 + r, head * 2 + r) for r in (1, -1))
        c.paint(outer & ~inner & (c.levels == TRANSPARENT), 3)
    if kind in ("lady", "angel"):
        c.paint(c.rect(14.4, top + head, 15.4, top + head + 1) | c.rect(17, top + head, 18, top + head + 1), 0)
    c.solid(c.rect(5, base, 27, down), stone)
    if steps:
        c.solid(c.rect(2, down - plinth * 0.45 * k2, 30, down), stone)
    c.outline()


def _wings(c: Canvas, shoulder: float, base: float, stone: Tones) -> None:
    for side in (-1, 1):
        tip = 16 + side * 15.5
        root = (16 + side * 3, shoulder), (tip, shoulder - 5)
        c.solid(c.polygon(*root, (tip - side, shoulder + 12), (16 + side * 5, base - 5)), stone)
        c.paint(c.line(16 + side * 7, shoulder + 3, tip - side * 2, shoulder + 8), 0)


def _arms(c: Canvas, shoulder: float, half: float, stone: Tones) -> None:
    """Arms folded before the breast."""
    for side in (-1, 1):
        upper = (16 + side * half * 0.6, shoulder + 1), (16 + side * half, shoulder + 4)
        fore = (16 + side * half * 0.9, shoulder + 13), (16 + side, shoulder + 12), (16 + side, shoulder + 9)
        c.solid(c.polygon(*upper, *fore), stone)


def gargoyle(d: Design, c: Canvas) -> None:
    """A winged beast of stone that crouches on a block."""
    stone, spread, rise = d.stone(), d.real(11, 15.8), d.real(1, 8)
    horns, ears, teeth = d.pick("up", "curl", "none"), d.flag(), d.whole(0, 3)
    head, belly, claws = d.real(5, 7), d.real(7, 10), d.flag()
    brow = d.real(8, 10)
    for side in (-1, 1):
        wing = ((4, 14), (spread, rise), (spread, 20), (spread - 3, 17), (spread - 5, 23), (spread - 8, 19), (4, 24))
        c.solid(c.polygon(*((16 + side * x, y) for x, y in wing)), (2, 1, 1))
        c.paint(c.line(16 + side * 5, 15, 16 + side * (spread - 1), rise + 2), 3)
        if horns == "up":
            c.solid(c.polygon(*((16 + side * x, y) for x, y in ((2, 6), (8, 0), (6.5, 8)))), (3, 3, 2))
        elif horns == "curl":
            c.solid(c.ellipse(16 + side * 7.5, 7, 3.2, 3.2), (3, 3, 2))
        if ears:
            c.solid(c.polygon(*((16 + side * x, y) for x, y in ((4, 9), (11, 7), (5, 13)))), stone)
    c.ball(c.ellipse(16, 22, belly, 7), stone)
    c.ball(c.ellipse(16, 11, head, 7.5), stone)
    for side in (-1, 1):
        c.paint(c.polygon(*((16 + side * x, y) for x, y in ((1.2, 11), (5, brow), (4.5, 12)))), 0)
        if claws:
            c.solid(c.ellipse(16 + side * 6, 26, 3.4, 3), stone)
    c.paint(c.rect(15, 10, 17, 14), 3)
    c.paint(c.rect(12, 15, 20, 16.6), 0)
    for n in range(teeth):
        for side in (-1, 1):
            c.paint(c.rect(16 + side * (1.5 + 1.8 * n) - 0.6, 16, 16 + side * (1.5 + 1.8 * n) + 0.6, 18), 3)
    c.solid(c.rect(5, 27, 27, 32))


def bust(d: Design, c: Canvas) -> None:
    """Head and shoulders of a person in marble on a pedestal."""
    stone, kind = d.stone(), d.pick("bald", "curls", "hood", "crown", "helmet")
    face, beard, shoulders = d.real(4.6, 6.2), d.pick("none", "short", "long"), d.real(8, 11.5)
    foot, band, turn = d.pick("column", "block", "taper"), d.flag(), d.real(-1.2, 1.2)
    k = c.width / 32
    c.x, c.y = (c.col + 0.5) / k, (c.row + 0.5) / k
    c.across, c.down = 32, int(c.height / k)
    down, mid = c.height / k, 16.0
    top = 2.0 if kind != "crown" else 4.0
    neck = 19 if c.width > 16 else 24
    fy = face * 1.3 if c.width > 16 else face * 1.6
    fx = face if c.width > 16 else face * 1.15
    cloth = c.ellipse(mid, neck + 8, shoulders, 8) & (c.y < neck + 7)
    c.ball(cloth, stone)
    c.solid(c.rect(mid - 3, top + fy, mid + 3, neck + 2), stone)
    c.paint(c.polygon((mid - 5, neck + 1), (mid + 5, neck + 1), (mid, neck + 7)) & cloth, 0)
    hy = top + fy
    if kind == "curls":
        c.ball(c.ellipse(mid, hy - 1, fx + 2.4, fy + 1), (2, 1, 1))
    c.ball(c.ellipse(mid, hy, fx, fy), stone)
    e = 1.0 if c.width > 16 else 2.0
    for x in (mid + turn - 3.2, mid + turn + 1.8):
        c.paint(c.rect(x, hy - 1, x + 1.6 * e**0.5, hy + e - 0.4), 0)
    c.paint(c.rect(mid + turn - 0.8, hy, mid + turn + 0.6, hy + 3), 3)
    c.paint(c.rect(mid + turn - 2, hy + fy * 0.62, mid + turn + 2, hy + fy * 0.62 + e), 0)
    if beard != "none":
        long = 3 if beard == "short" else 8
        c.ball(c.polygon((mid - fx, hy + 3), (mid + fx, hy + 3), (mid, hy + fy + long)), (2, 1, 1))
    if kind == "hood":
        hood = c.ellipse(mid, hy, fx + 3, fy + 2.4) & ~c.ellipse(mid, hy + 1.4, fx - 0.6, fy)
        c.solid(hood & (c.y < hy + fy), (2, 2, 1))
    elif kind == "crown":
        c.solid(c.rect(mid - fx, top - 0.5, mid + fx, top + 4), (3, 3, 2))
        for x in (-fx + 1, 0, fx - 1):
            c.solid(c.polygon((mid + x - 2, top), (mid + x, top - 4), (mid + x + 2, top)), (3, 3, 2))
    elif kind == "helmet":
        c.solid(c.ellipse(mid, hy - 2, fx + 1.6, fy) & (c.y < hy - 1), (3, 2, 1))
        c.solid(c.rect(mid - 1.6, top - 2, mid + 1.6, hy - 2), (3, 3, 2))
    stand = neck + 6
    half = {"column": (5, 5), "block": (8, 8), "taper": (5, 9)}[foot]
    c.tube(c.polygon((mid - half[0], stand), (mid + half[0], stand), (mid + half[1], down), (mid - half[1], down)))
    if band:
        c.paint(c.rect(mid - half[0] + 1, stand + 2, mid + half[0] - 1, stand + 3.2), 0)
    c.solid(c.rect(mid - 8, stand - 1, mid + 8, stand + 2.4))
    c.solid(c.rect(mid - 10, down - 3.4 * e**0.5, mid + 10, down))
