"""What belongs to dungeons as objects: chains, cage, cobweb, cauldron."""

from __future__ import annotations

import numpy as np

from nesgan_game.dataset.drawings.design import Design
from nesgan_game.dataset.drawings.objects.lamps import flame
from nesgan_game.dataset.drawings.primitives import Canvas


def _link(c: Canvas, x: float, top: float, bottom: float) -> None:
    """A chain that hangs straight down."""
    for y in range(int(top), int(bottom), 5):
        c.paint(c.rect(x - 2, y, x + 2, y + 4) & ~c.rect(x - 1, y + 1, x + 1, y + 3), 2)
        c.paint(c.rect(x - 2, y, x - 1, y + 4), 3)
        c.paint(c.rect(x - 0.9, y + 3, x + 0.9, y + 6), 1)


def chains(d: Design, c: Canvas) -> None:
    """Chains from the ceiling with manacles, hooks or balls."""
    count, first, second = d.whole(1, 3), d.pick("cuff", "ball", "hook", "ring"), d.pick("cuff", "ball", "hook")
    long, other, spread = d.real(0.5, 1.0), d.real(0.5, 1.0), d.step(3.5, 4.5, 2)
    plate = d.flag()
    end = c.height - 9
    for n, x in enumerate((8 - spread, 8 + spread) if count == 2 else (8.0,)):
        drop = end * (long, other)[n]
        _link(c, x, 0, drop)
        if plate:
            c.bevel(c.rect(x - 3, 0, x + 3, 2))
        mid, hang = int(drop / 5) * 5 + 7, (first, second)[n]
        if hang == "ball":
            c.ball(c.ellipse(x, mid, 3.6, 3.6))
        elif hang in ("cuff", "ring"):
            size = 3.0 if hang == "cuff" else 3.8
            hoop = c.ellipse(x, mid, size, size) & ~c.ellipse(x, mid, size - 1.3, size - 1.3)
            c.paint(hoop, 2)
            c.paint(hoop & (c.x < x), 3)
            if hang == "cuff":
                c.paint(c.rect(x - 3, mid - 1, x + 3, mid + 1) & hoop, 1)
        else:
            hook = c.ellipse(x, mid + 1, 3, 3) & ~c.ellipse(x, mid + 1, 1.7, 1.7) & ~c.rect(0, 0, x, mid + 1)
            c.paint(hook | c.rect(x - 0.6, mid - 3, x + 0.9, mid), 3)
    c.outline()


def cage(d: Design, c: Canvas) -> None:
    """A hanging cage of iron, empty or with bones in it."""
    roof, bars, inside = d.pick("dome", "cone", "flat"), d.whole(3, 6), d.pick("empty", "skull", "bones")
    top, band, shape = d.step(0.22, 0.32, 3), d.whole(0, 3), d.pick("straight", "belly", "taper")
    floor, metal = d.pick("flat", "bowl"), d.stone()
    high, wide, mid = c.height, c.width, c.width / 2
    y0, y1, half = high * top, high - 4.0, mid - 2
    _link(c, mid, 0, y0 - 5)
    body = c.rect(mid - half, y0, mid + half, y1)
    if shape == "belly":
        body = c.ellipse(mid, (y0 + y1) / 2, half, (y1 - y0) * 0.62) & c.rect(0, y0, wide, y1)
    elif shape == "taper":
        body = c.polygon((mid - half, y0), (mid + half, y0), (mid + half * 0.66, y1), (mid - half * 0.66, y1))
    c.paint(body, 0)
    if inside == "skull":
        c.ball(c.ellipse(mid, y1 - 4, 4 * wide / 32 + 1.5, 3.6))
        c.paint(c.rect(mid - 2, y1 - 5, mid - 1, y1 - 3) | c.rect(mid + 1, y1 - 5, mid + 2, y1 - 3), 0)
    elif inside == "bones":
        c.paint(body & c.line(mid - half * 0.6, y1 - 2, mid + half * 0.6, y1 - 5, 1.8), 2)
        c.paint(body & c.line(mid - half * 0.5, y1 - 5, mid + half * 0.6, y1 - 2, 1.8), 3)
    left, right = body.argmax(1), wide - 1 - body[:, ::-1].argmax(1)
    for n in range(bars):
        x = left + (right - left) * n / (bars - 1)
        at = np.round(x).astype(int)[:, None]
        c.paint(body & (c.col == at), metal[0] if n < bars / 2 else metal[1])
    for n in range(band):
        y = y0 + (y1 - y0) * (n + 1) / (band + 1)
        c.paint(body & (c.row == int(y)), metal[1])
    if roof == "dome":
        c.solid(c.ellipse(mid, y0 + 1, half + 1, 7) & (c.y < y0 + 2), metal)
    elif roof == "cone":
        c.solid(c.polygon((mid - half - 1, y0 + 2), (mid, y0 - 9), (mid + half + 1, y0 + 2)), metal)
    else:
        c.solid(c.rect(mid - half - 1, y0 - 2, mid + half + 1, y0 + 2), metal)
    foot = half * (0.72 if shape == "taper" else 1.0 if shape == "straight" else 0.7) + 1
    if floor == "bowl":
        c.solid(c.ellipse(mid, y1 - 1, foot, 5) & (c.y > y1 - 2), metal)
    else:
        c.solid(c.rect(mid - foot, y1 - 1, mid + foot, y1 + 3), metal)
    c.outline()


def cobweb(d: Design, c: Canvas) -> None:
    """A spider's web in a corner, or hung between two walls."""
    corner, spokes, rings = d.pick("left", "right", "middle"), d.whole(4, 7), d.whole(3, 6)
    sag, reach, spider = d.step(0.04, 0.14, 2), d.step(0.84, 1.0, 2), d.pick("none", "hang", "sit")
    torn, bright, at = d.flag(), d.whole(2, 4), d.step(0.35, 0.75, 2)
    wide, high = c.width, c.height
    x, y = c.x, c.y
    if corner == "right":
        x = wide - x
    elif corner == "middle":
        x = np.abs(x - wide / 2) * 1.6
    far, angle = np.hypot(x, y) / (wide * reach), np.arctan2(y, x) / (np.pi / 2) * (spokes - 1)
    step = np.abs(angle - np.round(angle)) * far * wide * 1.5 / (spokes - 1)
    bent = far * (1 + sag * 4 * (0.25 - (angle - np.floor(angle) - 0.5) ** 2))
    strand = np.abs(bent * rings - np.round(bent * rings)) < 0.55 * rings / (wide * reach)
    strand &= np.round(bent * rings) > 0
    web = (far < 1.02) & ((step < 0.5) | (strand & (bent < 1.02)))
    if torn:
        web &= ~((np.floor(angle) == 1) & (far > 0.45) & (step > 0.6))
    c.paint(web, bright)
    c.paint(web & (step >= 0.5), bright - 1)
    if spider != "none" and wide > 16:
        k = wide / 16
        sx, sy = (at * wide * 0.5, high * 0.62) if corner == "left" else (wide - at * wide * 0.5, high * 0.62)
        if spider == "hang":
            c.paint(c.line(sx, 0, sx, sy), bright)
        for side in (-1, 1):
            for lift in (-2.0, 0.0, 2.0):
                c.paint(c.line(sx, sy, sx + side * 2.6 * k, sy + lift * k * 0.8), 0)
        c.paint(c.ellipse(sx, sy, 1.3 * k, 1.6 * k), 0)
        c.paint(c.ellipse(sx - 0.4 * k, sy - 0.5 * k, 0.6 * k, 0.6 * k), 3)


def cauldron(d: Design, c: Canvas) -> None:
    """A black pot on legs over a fire, its brew bubbling."""
    brew, fire, legs = d.pick("bubbles", "smoke", "still"), d.pick("flames", "logs", "none"), d.whole(2, 4)
    fat, rim, shine = d.step(0.84, 0.96, 3), d.step(0.3, 0.38, 2), d.pick("left", "band", "rivets")
    bubbles, rings, dark = d.variant(), d.flag(), d.flag()
    wide, high, mid, k = c.width, c.height, c.width / 2, c.width / 16
    top, low = high * rim, high - (4 if fire != "none" else 2) * k
    half = mid * fat
    pot = c.ellipse(mid, top + (low - top) * 0.42, half, (low - top) * 0.6) & (c.y > top)
    if fire == "flames":
        for x in (-0.5, 0.0, 0.5):
            flame(c, mid + x * half * 1.3, high - 1, 6 * k, 2 * k)
    elif fire == "logs":
        c.solid(c.line(2 * k, high - 2 * k, wide - 2 * k, high - 3 * k, 3 * k), (2, 1, 1))
    for n in range(legs):
        x = mid + half * 1.2 * (n / (legs - 1) - 0.5)
        c.solid(c.rect(x - k, low - 3 * k, x + k, high), (2, 1, 1))
    c.ball(pot, (3, 1, 1) if dark else (3, 2, 1))
    if shine == "band":
        c.paint(pot & (np.abs(c.y - top - (low - top) * 0.45) < 0.8 * k), 0)
    elif shine == "rivets":
        c.paint(pot & (np.abs(c.y - top - (low - top) * 0.3) < 0.6) & (c.col % int(4 * k) == 1), 3)
    if rings:
        for side in (-1, 1):
            x, y = mid + side * (half - 1), top + (low - top) * 0.4
            c.paint(c.ellipse(x, y, 1.6 * k, 2 * k), 0)
            if k > 1:
                c.paint(c.ellipse(x, y, 1.6 * k - 1, 2 * k - 1) & ~c.ellipse(x, y, 1.6 * k - 2, 2 * k - 2), 2)
    c.solid(c.ellipse(mid, top, half, 2.6 * k), (2, 2, 1))
    c.paint(c.ellipse(mid, top, half - 2, 1.5 * k), 3)
    if brew == "bubbles":
        for n in range(3):
            x, y = float(bubbles.uniform(-0.6, 0.6)) * half, float(bubbles.uniform(0.3, 0.85)) * top
            c.ball(c.ellipse(mid + x, top - y * (n + 1) / 3, 1.8 + 0.5 * k, 1.8 + 0.5 * k), (3, 3, 2))
    elif brew == "smoke":
        for t in np.linspace(0, 1, 14):
            x = mid + np.sin(t * 6 + float(bubbles.uniform(0, 0.2))) * 3 * k
            c.paint(c.ellipse(x, top * (1 - t) + 1, 1.6 * k * (1.2 - t * 0.6), 1.5), 2)
    c.outline()
