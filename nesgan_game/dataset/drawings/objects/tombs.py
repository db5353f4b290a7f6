"""What stands on graves as objects: coffin, gravestone, cross."""

from __future__ import annotations

import numpy as np

from nesgan_game.dataset.drawings.design import Design
from nesgan_game.dataset.drawings.primitives import Canvas, Mask, shrunk


def coffin(d: Design, c: Canvas) -> None:
    """A coffin that leans upright, its lid with a cross, or open with a dead one in it."""
    inside, shoulder = d.pick("cross", "skeleton", "plain", "ankh"), d.real(0.2, 0.34)
    wood, rim, nails = d.stone(), d.whole(1, 3), d.flag()
    foot, head, boards = d.real(0.5, 0.72), d.real(0.5, 0.8), d.flag()
    high, mid, k = c.height, c.width / 2, c.width / 32
    half = mid * 0.96

    def hexagon(inset: float) -> Mask:
        top, y = inset, high * shoulder
        out = half - inset
        return c.polygon(
            (mid - out * head, top), (mid + out * head, top), (mid + out, y), (mid + out * foot, high - inset),
            (mid - out * foot, high - inset), (mid - out, y),
        )  # fmt: skip

    c.solid(hexagon(0), wood)
    width = rim + 1.6 + (1 if k >= 1 else 0)
    panel = hexagon(width)
    c.paint(panel, 0)
    lid = shrunk(panel)
    c.bevel(lid, (wood[0], wood[1], wood[2]) if inside != "skeleton" else (0, 0, 0))
    if boards and inside != "skeleton":
        c.paint(lid & (c.aside % int(5 * k + 2) == 0), 0)
    y = high * (shoulder + 0.06)
    if inside in ("cross", "ankh"):
        bar = max(1.6 * k, 1.0)
        mark = c.rect(mid - bar, high * 0.2, mid + bar, high * 0.74) | c.rect(
            mid - half * 0.45, y - bar, mid + half * 0.45, y + bar
        )
        if inside == "ankh":
            ring = c.ellipse(mid, high * 0.2, half * 0.3, high * 0.09) & ~c.ellipse(
                mid, high * 0.2, half * 0.3 - 2, high * 0.09 - 2
            )
            mark = (mark & (c.y > high * 0.27)) | ring
        c.paint(mark & lid, 0 if wood[1] == 2 else 3)
    elif inside == "skeleton":
        c.paint(lid & c.ellipse(mid, high * 0.2, 4 * k + 1, high * 0.08), 3)
        for side in (-1, 1):
            c.paint(c.ellipse(mid + side * (1.4 * k + 0.5), high * 0.2, 1.0 * k + 0.3, 1.2), 0)
            c.paint(lid & c.line(mid + side * 2 * k, high * 0.66, mid + side * 3 * k, high * 0.9, 1.6), 2)
        c.paint(lid & c.rect(mid - 0.8, high * 0.28, mid + 0.8, high * 0.64), 3)
        ribs = (c.row % 3 == 0) & c.rect(mid - 4.4 * k - 1, high * 0.33, mid + 4.4 * k + 1, high * 0.55)
        c.paint(lid & ribs, 2)
        c.paint(lid & c.rect(mid - 3 * k, high * 0.61, mid + 3 * k, high * 0.66), 2)
    if nails:
        c.paint(shrunk(hexagon(0)) & ~hexagon(width - 1) & (c.row % 7 == 3), 0)


def gravestone(d: Design, c: Canvas) -> None:
    """A headstone with letters, a cross or a skull, in grass or on a slab."""
    shape, stone = d.pick("arched", "pointed", "cut", "tudor", "square"), d.stone()
    mark, side = d.pick("cross", "letters", "skull", "both"), d.step(1.2, 3.2, 3)
    top, base, cracked = d.step(0.5, 3.5, 3), d.pick("grass", "slab", "mound"), d.flag()
    border, lines, shift = d.flag(), d.whole(2, 4), d.whole(0, 8)
    wide, mid, k = c.width, c.width // 2, c.width / 16
    high = c.height
    side, head = side * k, top * k + (4 if high > wide else 0)
    low = high - (3 if base == "slab" else 2) * k
    body = c.arch(shape, side, head, wide - side, high)
    c.solid(body, stone)
    if border:
        c.paint(shrunk(body, 2) & ~shrunk(body, 3), 0 if k > 1 else stone[1])
    y = head + 3.4 * k
    if mark in ("cross", "both"):
        end = y + (8 if mark == "cross" else 5) * k
        c.paint(
            c.rect(mid - k * 0.8, y, mid + k * 0.8, end) | c.rect(mid - 3 * k, y + 1.4 * k, mid + 3 * k, y + 2.8 * k), 0
        )
    elif mark == "skull":
        c.paint(
            c.ellipse(mid, y + 2 * k, 3 * k, 2.8 * k) | c.rect(mid - 1.8 * k, y + 3 * k, mid + 1.8 * k, y + 6 * k), 0
        )
        c.paint(c.ellipse(mid, y + 2 * k, 3 * k - 1, 2.8 * k - 1), 3)
        for x in (-1.3 * k, 1.3 * k):
            c.paint(c.ellipse(mid + x, y + 2.2 * k, 0.9 * k, 1.0 * k), 0)
    if mark in ("letters", "both"):
        start = y + (7 * k if mark == "both" else 1)
        for n in range(lines):
            half = (mid - side - 2 * k) * (0.75, 0.5, 0.65)[n]
            row = start + n * (1.4 + k)
            if row < low - 2:
                c.paint(c.rect(mid - half, row, mid + half, row + 1) & (c.col % 4 != 0), 0)
    if cracked:
        c.paint(body & c.line(wide - side - 2 * k, head + 2 * k, mid + k, head + 8 * k), 0)
        c.paint(body & c.line(mid + k, head + 8 * k, mid + 3 * k, head + 11 * k), 0)
    if base == "slab":
        c.solid(c.rect(0, low, wide, high), (3, 2, 1))
    elif base == "mound":
        c.solid(c.ellipse(mid, high, mid, 3.4 * k), (2, 1, 1))
    else:
        table = np.array([2, 4, 1, 3, 5, 2, 3, 1])
        blades = (high - c.row) <= (1 + table[(c.col + shift) % 8]) * (0.7 + 0.3 * k)
        c.paint(blades & (c.col % 2 == 0), 2)
        c.paint(blades & (c.col % 2 == 1), 0)


def cross(d: Design, c: Canvas) -> None:
    """A cross of stone on steps, its ends plain, flared or trefoil, perhaps with a ring."""
    ends, stone, ring = d.pick("plain", "flared", "knobs"), d.stone(), d.pick("none", "ring", "rays")
    half, arm, reach = d.step(1.4, 2.2, 3), d.step(0.27, 0.36, 2), d.step(5.2, 6.8, 3)
    base, steps, gem = d.whole(2, 6), d.whole(1, 3), d.pick("none", "gem", "line")
    k = c.width / 16
    down = c.height / k
    c.across, c.down = 16, int(down)
    c.x, c.y = (c.col + 0.5) / k, (c.row + 0.5) / k
    if k == 1:
        half = max(half, 1.9)
    y = down * arm
    if ring == "ring":
        c.solid(c.ellipse(8, y, 5, 5) & ~c.ellipse(8, y, 2.6, 2.6), stone)
    elif ring == "rays":
        for side in (-1, 1):
            for lift in (-1, 1):
                c.paint(c.line(8, y, 8 + side * 4.4, y + lift * 4.4, 1.4 * k), stone[0])
        c.outline()
    body: Mask = c.rect(8 - half, 0.3, 8 + half, down) | c.rect(8 - reach, y - half, 8 + reach, y + half)
    if ends == "flared":
        for side in (-1, 1):
            tip, neck = 8 + side * reach, 8 + side * (reach - 3)
            body |= c.polygon((tip, y - half - 1.6), (neck, y - half), (neck, y + half), (tip, y + half + 1.6))
        body |= c.polygon((8 - half - 1.6, 0.3), (8 + half + 1.6, 0.3), (8 + half, 3), (8 - half, 3))
    elif ends == "knobs":
        for x, at in ((8 - reach + 1, y), (8 + reach - 1, y), (8.0, 2.2)):
            body |= c.ellipse(x, at, half + 0.9, half + 0.9)
    c.solid(body, stone)
    if gem == "gem":
        c.paint(c.ellipse(8, y, half * 0.66, half * 0.66), 0)
    elif gem == "line" and k > 1:
        c.paint((c.rect(7.7, 2, 8.3, down - 4) | c.rect(9.5 - reach, y - 0.3, 6.5 + reach, y + 0.3)) & shrunk(body), 0)
    for n in range(steps):
        wide, tall = 5 + 2.4 * n, base - n * base / steps * 0.9
        c.solid(c.rect(8 - wide, down - tall, 8 + wide, down), stone)
