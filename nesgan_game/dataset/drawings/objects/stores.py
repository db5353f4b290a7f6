"""What lies in cellars as objects: barrel, crate, chest, urn."""

from __future__ import annotations

import numpy as np

from nesgan_game.dataset.drawings.design import Design
from nesgan_game.dataset.drawings.primitives import Canvas, shrunk
from nesgan_game.dataset.tile_sheets import TRANSPARENT


def barrel(d: Design, c: Canvas) -> None:
    """A barrel standing or lying on its side."""
    lying, staves, bulge = d.pick("up", "up", "side") == "side", d.whole(3, 6), d.real(0.72, 1.0)
    bands, tap, wood = d.whole(2, 4), d.flag(), d.stone()
    hoop, lid, slim = d.whole(1, 4), d.flag(), d.real(0.86, 1.0)
    k = c.width / 16
    mid, high = c.width / 2, c.height
    if lying:
        body = c.ellipse(mid, high * 0.54, mid - 0.5, high * 0.46)
        c.ball(body, wood)
        for n, r in enumerate((0.78, 0.6)):
            ring = c.ellipse(mid, high * 0.54, mid * r, high * 0.46 * r)
            c.paint(ring, 0 if n == 0 else wood[1])
        face = c.ellipse(mid, high * 0.54, mid * 0.66, high * 0.46 * 0.66)
        c.paint(face, wood[1])
        c.paint(face & (c.col % (staves + 1) == 0), 0)
        c.paint(face & ~c.ellipse(mid + 1, high * 0.54 + 1, mid * 0.66, high * 0.3), 3)
        if tap:
            c.solid(c.ellipse(mid, high * 0.6, 2 * k, 2 * k), (3, 3, 2))
        c.solid(c.polygon((1, high), (mid * 0.5, high - 4 * k), (mid * 0.5 + 3 * k, high)), (2, 1, 1))
        c.solid(c.polygon((c.width - 1, high), (mid * 1.5, high - 4 * k), (mid * 1.5 - 3 * k, high)), (2, 1, 1))
        return
    body = c.ellipse(mid, high / 2, mid * slim, high * bulge) & c.rect(0, 0, c.width, high)
    c.tube(body, wood)
    inside = shrunk(body)
    c.paint(inside & (c.aside % round(staves * k**0.6) == round(staves * k**0.6) - 1), 0)
    c.paint(inside & (c.col == int(c.width * 0.28)), 3)
    wide = max(round(hoop * 0.5 * k), 1)
    for n in range(bands):
        y = high * ((n + 0.5) / bands * 0.86 + 0.07)
        if bands == 3 and n == 1:
            continue
        band = inside & c.rect(0, y - wide / 2 - 0.6, c.width, y + wide / 2 + 0.6)
        c.paint(body & c.rect(0, y - wide / 2 - 1.6, c.width, y + wide / 2 + 1.6), 0)
        c.paint(band, 1)
        c.paint(band & (c.x < c.width * 0.45), 3)
    if tap:
        c.paint(c.ellipse(mid, high / 2, 1.7 * k, 1.7 * k), 0)
    if lid:
        c.solid(c.ellipse(mid, 2 * k, mid * 0.78 * slim, 2 * k), (3, 2, 2))


def crate(d: Design, c: Canvas) -> None:
    """A wooden box with a frame and a brace."""
    brace, board = d.pick("slash", "cross", "back", "bar", "none"), d.whole(3, 7)
    upright, nails, edge = d.flag(), d.flag(), d.whole(2, 5)
    face, lid, mark = d.whole(1, 3), d.flag(), d.pick("none", "disc", "arrow")
    high, wide = c.height, c.width
    edge = edge if wide > 16 else max(edge - 1, 2)
    c.solid(c.rect(0, 0, wide, high), (3, 2, 1))
    inner = c.rect(edge, edge, wide - edge, high - edge)
    c.paint(inner, face)
    c.paint(inner & ((c.aside if upright else c.row) % board == 0), 0)
    half = 1 if wide == 16 else 2
    x, y = c.col, c.row
    lines = {"slash": [x + y - wide + 1], "cross": [x + y - wide + 1, x - y], "none": [], "bar": [y - high // 2]}
    lines["back"] = [x - y]
    for line in lines[brace]:
        c.paint(inner & (np.abs(line) <= half + 1), 0)
        c.paint(inner & (np.abs(line) <= half), 2)
        c.paint(inner & (line == -half), 3)
    c.paint(inner & ((c.row == edge) | (c.col == edge)), 0)
    k = wide / 16
    if mark != "none" and brace == "none":
        disc = c.ellipse(wide / 2, high / 2, 3.4 * k, 3.4 * k)
        arrow = c.polygon((wide / 2, high * 0.28), (wide * 0.7, high * 0.52), (wide * 0.3, high * 0.52))
        c.paint(
            disc if mark == "disc" else arrow | c.rect(wide * 0.42, high / 2, wide * 0.58, high * 0.7),
            3 if face < 2 else 0,
        )
    if nails:
        for row in (2, high - 3):
            c.paint((c.row == row) & (c.aside == wide // 2 - 3), 0)
    if lid:
        c.solid(c.rect(0, 0, wide, 4 * k**0.6), (3, 3, 2))


def chest(d: Design, c: Canvas) -> None:
    """A chest with a vaulted or flat lid, bands and a lock; sometimes open on its gold."""
    lid, top, bands = d.pick("vault", "flat", "round", "open"), d.real(1.5, 4.5), d.whole(0, 4)
    lock, wood, feet = d.pick("square", "round", "skull"), d.stone(), d.flag()
    studs, rim, split = d.flag(), d.flag(), d.real(7, 9)
    k = c.width / 16
    c.across, c.down = 16, 16
    c.x, c.y = (c.col + 0.5) / k, (c.row + 0.5) / k
    c.solid(c.rect(0.5, split - 1, 15.5, 16 - feet), (wood[1], wood[1], wood[2]))
    if lid == "flat":
        c.solid(c.rect(0, top + 1, 16, split), wood)
    elif lid == "open":
        c.solid(c.polygon((1.5, 1), (14.5, 1), (15.5, 5), (0.5, 5)), wood)
        c.paint(c.rect(1, 4.6, 15, split), 0)
        for n, x in enumerate((3.5, 6, 8.5, 11, 13)):
            c.paint(c.ellipse(x, split - 0.4 - (n % 2), 1.7, 1.7) & (c.y < split), 3)
            c.paint(c.ellipse(x + 0.7, split - (n % 2), 0.8, 0.8) & (c.y < split), 2)
    else:
        c.solid(c.arch("tudor" if lid == "vault" else "arched", 0, top, 16, split), wood)
    for at in (8.0,) if bands == 1 else np.linspace(2.6, 13.4, bands).tolist():
        band = c.rect(at - 1.1, 1, at + 1.1, 15.5 - feet) & (c.levels != 0) & (c.levels != TRANSPARENT)
        if lid == "open":
            band &= c.y > split
        c.paint(band, 1)
        c.paint(band & (c.x < at), 3)
        if studs:
            c.paint(band & (c.row % int(4 * k) == 0), 0)
    if rim:
        c.paint(c.rect(1, split - 1, 15, split) & (c.levels != TRANSPARENT), 0)
    if feet:
        c.solid(c.rect(0.5, 14, 3.5, 16) | c.rect(12.5, 14, 15.5, 16), (2, 1, 1))
    y = split - 0.5
    if lock == "square":
        c.solid(c.rect(6, y - 1, 10, y + 4), (3, 3, 2))
    else:
        c.solid(c.ellipse(8, y + 1.2, 2.4, 2.6), (3, 3, 2))
    c.paint(c.rect(7.3, y + 0.6, 8.7, y + 2.6), 0)
    if lock == "skull" and k > 1:
        c.paint(c.rect(6.5, y, 7.5, y + 1.2) | c.rect(8.5, y, 9.5, y + 1.2), 0)


def urn(d: Design, c: Canvas) -> None:
    """A vase with a belly, a neck and a lip, perhaps with handles, a lid, a foot or ashes' smoke."""
    belly, neck, at = d.real(0.62, 0.95), d.real(0.25, 0.55), d.real(0.42, 0.62)
    foot, handles, band = d.real(0.4, 0.75), d.pick("none", "ears", "loops"), d.pick("plain", "band", "zigzag", "dots")
    stone, lid, stand, taper = d.stone(), d.flag(), d.pick("none", "block", "steps"), d.real(0.3, 0.42)
    mid, high = c.width / 2, c.height
    slim = c.height > c.width
    low = high - (0 if stand == "none" else 9 if slim else 4 * c.width / 16)
    top = 4.0 if lid else 1.0
    tall, half = low - top, mid * belly * 0.98
    y = top + tall * at
    k = c.width / 16
    thin = half * neck
    body = c.ellipse(mid, y, half, tall * taper) | c.rect(mid - thin, top, mid + thin, y)
    body |= c.polygon((mid - half * 0.7, y), (mid + half * 0.7, y), (mid + half * foot, low), (mid - half * foot, low))
    if handles != "none":
        for side in (-1, 1):
            x, r = mid + side * (half - k), 2.6 * k if handles == "ears" else 3.4 * k
            hy = top + tall * 0.3
            c.paint(c.ellipse(x, hy, r, r * 1.2) & ~body, 0)
            c.paint(c.ellipse(x, hy, r - 0.9, r * 1.2 - 0.9) & ~body, 2)
            c.paint(
                c.ellipse(x, hy, r - 1.9, r * 1.2 - 1.9) & ~body, TRANSPARENT if handles == "loops" and k > 1 else 0
            )
    c.tube(body, stone)
    belt = body & (np.abs(c.y - y) < 1.8 * k) & (c.levels != 0)
    if band == "band":
        c.paint(belt, 0)
        c.paint(belt & (np.abs(c.y - y) < 0.7 * k), stone[0])
    elif band == "zigzag":
        c.paint(belt & ((c.aside + 2 * (c.row % 3)) % 5 < 2), 0)
    elif band == "dots":
        c.paint(belt & (c.aside % 4 == 1) & (np.abs(c.y - y) < k), 0)
    lip = thin + 1.4 * k
    c.solid(c.rect(mid - lip, top, mid + lip, top + 3 * k**0.5), stone)
    if lid:
        c.solid(c.ellipse(mid, top, lip * 0.8, 3) & (c.y < top + 1), stone)
        c.solid(c.ellipse(mid, 1.4, 1.6, 1.5), stone)
    if stand != "none":
        c.solid(c.rect(mid - mid * 0.8, low - 1, mid + mid * 0.8, high), stone)
        if stand == "steps":
            c.solid(c.rect(0, high - 3 * k**0.5, c.width, high), stone)
