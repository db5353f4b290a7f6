"""What is built in gardens as objects: fountain, fence, balustrade, hedge."""

from __future__ import annotations

import numpy as np

from nesgan_game.dataset.drawings.design import Design
from nesgan_game.dataset.drawings.primitives import Canvas, shrunk
from nesgan_game.objects import TRANSPARENT


def fountain(d: Design, c: Canvas) -> None:
    """A basin with a column, bowls and falling water."""
    bowls, jet, stone = d.whole(1, 3), d.pick("arcs", "column", "figure"), d.stone()
    basin, spread, drops = d.step(0.22, 0.29, 2), d.step(0.55, 0.75, 2), d.flag()
    band, foot, swell = d.pick("plain", "panels", "line"), d.flag(), d.step(0.52, 0.7, 2)
    wide, high, mid = c.width, c.height, c.width / 2
    low = high * (1 - basin)
    head = high * 0.3
    c.tube(c.rect(mid - 2.5, head, mid + 2.5, low + 2), stone)
    tops = [head + 2] if bowls == 1 else [head, head + (low - head) * 0.48]
    for n, y in enumerate(tops):
        half = mid * (swell if n == len(tops) - 1 else swell * 0.6)
        for side in (-1, 1):
            fall = c.ellipse(mid + side * half, low, mid * 0.18, low - y - 1) & (c.y < low) & (c.y > y)
            c.paint(fall & (c.col % 3 != 0), 3)
            c.paint(fall & (c.col % 3 == 0), 2)
        c.solid(c.ellipse(mid, y, half, 5) & (c.y > y - 1), stone)
        c.paint(c.rect(mid - half + 1, y - 1, mid + half - 1, y + 0.6), 3)
    if jet == "figure":
        c.tube(c.polygon((mid - 1.5, head - 8), (mid + 1.5, head - 8), (mid + 3, head), (mid - 3, head)), stone)
        c.ball(c.ellipse(mid, head - 10, 2.8, 3), stone)
    elif jet == "column":
        c.paint(c.rect(mid - 1, 2, mid + 1, head), 3)
        c.paint(c.ellipse(mid, 3, 3, 2), 3)
    else:
        for side in (-1, 1):
            for reach in (spread, spread * 0.5):
                arc = c.ellipse(mid + side * mid * reach / 2, head - 1, mid * reach / 2, head * 0.8)
                arc &= ~c.ellipse(mid + side * mid * reach / 2, head - 1, mid * reach / 2 - 1.4, head * 0.8 - 1.4)
                c.paint(arc & (c.y < head), 3)
    if drops:
        for side in (-1, 1):
            for n in range(3):
                c.paint(c.rect(mid + side * (5 + 3 * n) - 0.6, 3 + 3 * n, mid + side * (5 + 3 * n) + 0.6, 5 + 3 * n), 3)
    c.solid(c.rect(1, low, wide - 1, high - 2), stone)
    if band == "panels":
        for x in range(5, wide - 7, 8):
            c.bevel(c.rect(x, low + 4, x + 5, high - 3), (1, 1, 3))
    elif band == "line":
        c.paint(c.rect(2, (low + high) / 2, wide - 2, (low + high) / 2 + 1), 0)
    c.solid(c.rect(0, low - 1, wide, low + 3), (3, 3, 2))
    c.solid(c.rect(3 if foot else 0, high - 3, wide - (3 if foot else 0), high), stone)
    c.outline()


def fence(d: Design, c: Canvas) -> None:
    """An iron railing of spears, or a wooden one of stakes."""
    stuff, head, pitch = d.pick("iron", "wood", "bars"), d.pick("spear", "ball", "lily", "flat"), d.whole(5, 8)
    rails, posts, broken = d.whole(1, 3), d.flag(), d.pick("none", "gap", "lean")
    tall, curve, low = d.step(0.04, 0.18, 3), d.pick("level", "hump", "dip"), d.step(0.74, 0.84, 2)
    wide, high = c.width, c.height
    number = wide // pitch
    for n in range(number):
        x = (n + 0.5) * wide / number
        t = 1 - abs(2 * x / wide - 1)
        rise = {"level": 0.0, "hump": t * 0.14, "dip": -t * 0.14}[curve]
        top = high * max(tall - rise + 0.06, 0.02)
        if broken == "gap" and n == number * 2 // 3:
            top = high * 0.62
        tip = x + (2.0 if broken == "lean" and n == number // 3 else 0)
        if stuff == "wood":
            half = pitch / 2 - 0.8
            stake = c.rect(x - half, top + 3, x + half, high)
            stake |= c.polygon((x - half, top + 3.1), (x, top), (x + half, top + 3.1)) if head != "flat" else stake
            c.solid(stake, (3, 2, 1))
            continue
        c.paint(c.line(tip, top + 2, x, high - 0.5, 1.8), 2)
        c.paint(c.line(tip - 0.5, top + 2, x - 0.5, high - 0.5, 1.0), 3 if stuff == "iron" else 2)
        if head == "spear":
            c.paint(c.polygon((tip - 1.7, top + 3.6), (tip, top - 0.6), (tip + 1.7, top + 3.6)), 3)
        elif head == "ball":
            c.paint(c.ellipse(tip, top + 1.6, 1.5, 1.5), 3)
        elif head == "lily":
            c.paint(c.rect(tip - 1.6, top + 1.6, tip + 1.6, top + 3), 3)
            c.paint(c.rect(tip - 0.6, top, tip + 0.6, top + 3), 3)
    for n in range(rails + 1 if high > 16 else 2):
        y = high * (low - n * (low - tall - 0.3) / max(rails if high > 16 else 1, 1))
        c.paint(c.rect(0, y - 1, wide, y), 3 if stuff != "wood" else 2)
        c.paint(c.rect(0, y, wide, y + 1), 1)
    if posts:
        for x in (0, wide - 4):
            c.solid(c.rect(x, high * max(tall - 0.04, 0) + 1, x + 4, high), (3, 2, 1))
    c.outline()


def balustrade(d: Design, c: Canvas) -> None:
    """A parapet of turned posts between a rail and a plinth."""
    post, pitch, stone = d.pick("vase", "column", "spindle", "arch"), d.whole(5, 9), d.stone()
    rail, plinth, ends = d.whole(3, 5), d.whole(2, 5), d.pick("none", "blocks", "balls")
    swell, waist, lit = d.step(0.32, 0.42, 2), d.step(0.1, 0.18, 2), d.flag()
    wide, high = c.width, c.height
    top = 2.0
    number = max(wide // pitch, 2)
    y0, y1 = top + rail, high - plinth
    if post == "arch":
        c.solid(c.rect(0, y0 - 1, wide, y1 + 1), stone)
    for n in range(number):
        x, step = (n + 0.5) * wide / number, wide / number
        if post == "arch":
            c.paint(c.arch("arched", x - step * 0.32, y0 + 1, x + step * 0.32, y1), 0)
            c.paint(shrunk(c.arch("arched", x - step * 0.32, y0 + 1, x + step * 0.32, y1)), TRANSPARENT)
            continue
        body = c.rect(x - max(step * waist, 1), y0, x + max(step * waist, 1), y1)
        if post == "vase":
            body |= c.ellipse(x, y0 + (y1 - y0) * 0.66, step * swell, (y1 - y0) * 0.3)
        elif post == "spindle":
            body |= c.ellipse(x, (y0 + y1) / 2, step * swell, (y1 - y0) * 0.34)
        else:
            body = c.rect(x - step * swell * 0.7, y0, x + step * swell * 0.7, y1)
        c.tube(body, stone)
        c.paint(c.rect(x - 0.6, y0 + 1, x, y1 - 1), 3 if lit else stone[1])
    c.solid(c.rect(0, top, wide, top + rail), stone)
    c.solid(c.rect(0, high - plinth, wide, high), stone)
    for x in (0, wide - 5) if ends != "none" else ():
        c.solid(c.rect(x, 1, x + 5, high), stone)
        if ends == "balls":
            c.ball(c.ellipse(x + 2.5, 2.4, 2.5, 2.5), stone)


def hedge(d: Design, c: Canvas) -> None:
    """A clipped hedge, level or with merlons, waves or a ball on it."""
    top, lobe, leaf = d.pick("level", "merlons", "waves", "balls"), d.whole(4, 9), d.pick("round", "thin", "dots")
    head, leaves, shade = d.step(0.04, 0.2, 3), d.variant(), d.flag()
    base, side = d.pick("none", "planter", "stems"), d.whole(0, 3)
    wide, high = c.width, c.height
    y0 = high * head + (5 if top == "balls" else 0)
    edge = {"level": y0 + 0 * c.x, "merlons": y0 + 3.5 * ((c.col // lobe) % 2), "balls": y0 + 0 * c.x}
    edge["waves"] = y0 + 2 - 2 * np.cos(c.x * 2 * np.pi / (2 * lobe))
    body = (c.y > edge[top]) & c.rect(side, 0, wide - side, high)
    if top == "balls":
        for x in (wide * 0.2, wide * 0.8):
            body |= c.ellipse(x, y0, 4.4, 4.6)
    c.paint(body, 1)
    wave = int(leaves.integers(1, 5))
    leaves_at = {"round": (c.col + 3 * (c.row // 2)) % 5, "thin": (c.col + 2 * (c.row // 2)) % 4}
    leaves_at["dots"] = (3 * c.col + 5 * (c.row // 2) + wave) % 7
    along = leaves_at[leaf]
    down = (c.y - y0) / (high - y0) + 0.14 * np.sin(c.x * wave / 4.0)
    bright = down < (0.5 if shade else 0.75)
    c.paint(body & bright, 2)
    c.paint(body & bright & (along < 2) & (c.row % 2 == 0) & (down < 0.62), 3)
    c.paint(body & ~bright & (along < 2) & (c.row % 4 == 0), 2)
    c.paint(body & (along == 3) & (c.row % 2 == 1), 0)
    c.paint(~body, TRANSPARENT)
    c.paint(body & ~shrunk(body), 0)
    if base == "planter":
        c.solid(c.rect(0, high - 5, wide, high))
    elif base == "stems":
        c.paint((c.row >= high - 3) & body, TRANSPARENT)
        c.paint((c.row >= high - 4) & (c.col % 6 < 2) & c.rect(side + 1, 0, wide - side - 1, high), 1)
        c.paint((c.row == high - 4) & body, 0)
