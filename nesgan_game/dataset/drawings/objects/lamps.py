"""Lights as objects: candle, torch, candelabrum, lantern, brazier, chandelier; each with a bright flame."""

from __future__ import annotations

import numpy as np

from nesgan_game.dataset.drawings.design import Design
from nesgan_game.dataset.drawings.primitives import Canvas, Mask


def flame(c: Canvas, x: float, base: float, tall: float, half: float, lean: float = 0.0) -> None:
    """A drop of fire that tapers to its tip: a lit core in a softer rim."""
    up = (base - c.y) / max(tall, 1)
    bend = x + lean * np.clip(up, 0, 1) ** 2
    swell, taper = np.sqrt(np.clip(up * 4, 0.3, 1)), 1 - np.clip((up - 0.25) / 0.75, 0, 1)
    width = half * swell * taper + 0.1
    outer = (np.abs(c.x - bend) < width) & (up > 0) & (up < 1)
    outer |= c.line(x, base - 0.5, x + lean, base - tall + 0.5)
    c.paint(outer, 2 if half > 1.3 else 3)
    inner = (np.abs(c.x - bend) < width * 0.55) & (up > 0) & (up < 0.6)
    c.paint(inner | c.line(x, base - 0.6, x, base - tall * 0.5), 3)


def _stand(c: Canvas, x: float, top: float, stem: float, foot: str, half: float) -> None:
    """A stem with a foot at the lower edge."""
    bottom = c.height - 1
    c.paint(c.rect(x - stem, top, x, bottom), 3)
    c.paint(c.rect(x, top, x + stem, bottom), 1)
    if foot == "legs":
        for side in (-1, 1):
            c.paint(c.line(x, bottom - 6, x + side * half, bottom - 0.5, 1.6), 2)
    elif foot == "steps":
        c.bevel(c.rect(x - half, bottom - 2, x + half, bottom))
        c.bevel(c.rect(x - half * 0.6, bottom - 4, x + half * 0.6, bottom - 2))
    else:
        c.bevel(c.ellipse(x, bottom, half, 4) & (c.y < bottom))


def candle(d: Design, c: Canvas) -> None:
    """A wax candle on a plate, or on a tall stick."""
    tall = c.height > 16
    half, wax = d.whole(1, 4), d.real(0.0, 1.0)
    plate, lean, drip = d.whole(4, 7), d.real(-1, 1), d.flag()
    foot, handle, knobs = d.pick("legs", "steps", "dome"), d.flag(), d.whole(0, 3)
    base = 8.0 if tall else 7.0
    end = base + (5 + 7 * wax if tall else 3 + 3 * wax)
    stick = half if tall else min(half, 2)
    flame(c, 8, base, base - 1, 2.0, lean)
    c.paint(c.rect(8 - stick, base, 8 + stick, end), 2)
    c.paint(c.rect(8 - stick, base, 9 - stick, end), 3)
    if drip:
        c.paint(c.rect(7 + stick, base, 8 + stick, base + 3), 3)
        c.paint(c.rect(8 - stick, base, 8 + stick, base + 1), 3)
    if tall:
        _stand(c, 8, end, 1, foot, plate - 0.5)
        for n in range(knobs):
            y = end + (c.height - end - 4) * (n + 1) / (knobs + 1)
            c.bevel(c.rect(6, y - 1, 10, y + 1.5))
    else:
        c.paint(c.rect(7, end, 9, 15), 2)
        c.bevel(c.ellipse(8, 15, plate - 1, 2.5) & (c.y < 15))
        if handle:
            c.paint(c.ellipse(13, 13, 2.4, 2.4) & ~c.ellipse(13, 13, 1.2, 1.2), 2)
    c.bevel(c.rect(8 - plate, end, 8 + plate, end + 2))
    c.outline()


def torch(d: Design, c: Canvas) -> None:
    """A torch in a bracket on the wall."""
    tall = c.height > 16
    base, end = (15.0, 31.0) if tall else (9.0, 15.5)
    half, wrap, lean = d.real(2.6, 4.2), d.pick("bands", "plain", "basket"), d.real(-2, 2)
    ring, bracket, big = d.real(0.35, 0.65), d.pick("bar", "hook", "none"), d.real(0.75, 1.0)
    c.bevel(c.polygon((8 - half, base), (8 + half, base), (9.2, end), (6.8, end)), (2, 1, 1))
    cone = c.polygon((8 - half, base), (8 + half, base), (8, end))
    if wrap == "bands":
        c.paint(cone & (c.row % 3 == 0), 0)
    elif wrap == "basket":
        c.paint(cone & (c.col % 2 == 0) & (c.y < base + (end - base) * 0.4), 3)
    c.bevel(c.rect(8 - half - 1, base - 1, 8 + half + 1, base + 1))
    y = base + (end - base) * ring
    c.bevel(c.rect(5.5, y, 10.5, y + 2))
    if bracket == "bar":
        c.bevel(c.rect(3, end - 2, 13, min(end, c.height - 1)))
    elif bracket == "hook":
        c.paint(c.line(8, end - 1, 13, end - 3, 1.6), 2)
        c.bevel(c.rect(12, y, 14, end - 1))
    flame(c, 8, base, (base - 0.5) * big, half + 1.6, lean)
    c.paint(c.rect(7 - half, base - 1, 9 + half, base + 1), 2)
    c.paint(c.rect(7 - half, base - 1, 9 + half, base), 3)
    c.outline()


def candelabrum(d: Design, c: Canvas) -> None:
    """A branched candlestick of three or more lights."""
    wide, high, mid = c.width, c.height, c.width / 2
    arms, shape = d.whole(1, 3), d.pick("bowl", "square", "slant")
    foot, drop, wax = d.pick("legs", "steps", "dome"), d.whole(0, 3), d.whole(2, 5)
    reach, knobs, metal = d.real(0.8, 1.0), d.whole(0, 3), d.whole(1, 3)
    base = 5 + wax
    low = base + (6 if high == 32 and wide == 16 else 9)
    span = (mid - 2.5) * reach
    if wide == 16:
        arms = 1
    stick = 0.9 if wide == 16 else 1.5
    for n in range(1, arms + 1):
        out, down = span * n / arms, low - (0 if n == arms else 2)
        for side in (-1, 1):
            tip = mid + side * out
            c.paint(c.rect(tip - 1, base + drop + 2, tip + 1, down - (3 if shape == "bowl" else 0)), metal)
            if shape == "square":
                c.paint(c.rect(min(mid, tip) - 1, down - 2, max(mid, tip) + 1, down), metal)
            elif shape == "slant":
                c.paint(c.line(tip, base + drop + 3, mid, down + 3, 1.8), metal)
        if shape == "bowl":
            arc = c.ellipse(mid, down - 4, out + 1, 6) & ~c.ellipse(mid, down - 4, out - 1, 4.2) & (c.y > down - 4)
            c.paint(arc, metal)
    _stand(c, mid, base, stick, foot, wide * 0.34)
    for n in range(knobs):
        y = low + 3 + (high - low - 9) * (n + 0.5) / knobs
        c.bevel(c.rect(mid - stick - 1.2, y - 1, mid + stick + 1.2, y + 2))
    fat = 1.0 if wide == 16 else 1.6
    for n in range(-arms, arms + 1):
        x, top = mid + span * n / arms, base + (drop if n else 0)
        c.paint(c.rect(x - fat, top - wax + 1, x + fat, top + 1), 2)
        c.paint(c.rect(x - fat, top - wax + 1, x, top + 1), 3)
        c.bevel(c.rect(x - fat - 1.1, top + 1, x + fat + 1.1, top + 2.6))
        flame(c, x, top - wax + 1, 4.5, fat * 0.9)
    c.outline()


def lantern(d: Design, c: Canvas) -> None:
    """A lantern on a chain or a hook."""
    tall = c.height > 16
    drop = d.real(6, 13)
    top = drop if tall else 4
    half, body, roof = d.whole(4, 7), d.pick("box", "taper", "round"), d.pick("cone", "dome", "flat")
    bars, hang, bright = d.whole(0, 3), d.pick("chain", "hook"), d.flag()
    high = 12 if tall else 9
    low = top + high
    if hang == "chain":
        c.paint(c.rect(7, 0, 9, top) & (c.row % 3 < 2), 2)
        c.paint(c.rect(7, 0, 8, top) & (c.row % 3 < 2), 3)
    else:
        c.paint(c.ellipse(8, top - 3, 3, 3) & ~c.ellipse(8, top - 3, 1.6, 1.6), 2)
        c.paint(c.rect(7.4, 0, 8.6, top - 5), 2)
    frame: Mask = c.rect(8 - half, top + 3, 8 + half, low)
    if body == "taper":
        frame = c.polygon((8 - half, top + 3), (8 + half, top + 3), (6.4 + half, low), (9.6 - half, low))
    elif body == "round":
        frame = c.ellipse(8, (top + 3 + low) / 2, half + 0.4, (low - top - 2) / 2)
    c.paint(frame, 0)
    mid = (top + 3 + low) / 2
    c.paint(frame & c.ellipse(8, mid, half, (low - top - 3) / 2 + 1), 2)
    c.paint(frame & c.ellipse(8, mid + 0.6, half - (1.4 if bright else 2.4), (low - top - 3) / 2 - 0.5), 3)
    for n in range(bars):
        c.paint(frame & (c.aside == (half - 1 if n == 0 else 0)), 0)
    if roof == "cone":
        c.bevel(c.polygon((6.8 - half, top + 4), (7, top - 1), (9, top - 1), (9.2 + half, top + 4)))
    elif roof == "dome":
        c.bevel(c.ellipse(8, top + 4, half + 1, 5) & (c.y < top + 4))
    else:
        c.bevel(c.rect(7 - half, top + 1, 9 + half, top + 4))
    c.bevel(c.rect(7 - half + (body != "box"), low, 9 + half - (body != "box"), low + 2))
    c.outline()


def brazier(d: Design, c: Canvas) -> None:
    """A bowl of fire on legs."""
    wide, high, mid = c.width, c.height, c.width / 2
    rim = high - (7 if high == 16 else 15 if wide == 16 else 14)
    legs, bowl, stone = d.pick("tripod", "column", "feet"), d.pick("round", "cone", "cage"), d.stone()
    flames, tallest, lean = d.whole(1, 4), d.real(0.75, 1.0), d.real(-2, 2)
    half, bottom = mid - 1, high - 1
    spread = mid * d.real(0.45, 0.75)
    if legs == "column":
        c.tube(c.rect(mid - wide * 0.12, rim, mid + wide * 0.12, bottom + 1), stone)
        c.bevel(c.rect(mid - spread, bottom - 2, mid + spread, bottom), stone)
    else:
        for side in (-1, 1):
            foot = mid + side * spread
            start = mid + side * spread * (0.4 if legs == "tripod" else 1)
            c.paint(c.line(start, rim + 2, foot, bottom - 0.6, 1.8), stone[1])
        if legs == "tripod":
            c.paint(c.line(mid, rim + 3, mid, bottom - 0.6, 1.8), stone[0])
    deep = 4 if high == 16 else 6 if wide == 16 else 8
    if bowl == "round":
        c.bevel(c.ellipse(mid, rim, half - 1, deep) & (c.y > rim), stone)
    elif bowl == "cone":
        c.bevel(c.polygon((2, rim), (wide - 2, rim), (mid + 3, rim + deep), (mid - 3, rim + deep)), stone)
    else:
        cage = c.polygon((2, rim), (wide - 2, rim), (wide - 4, rim + deep), (4, rim + deep))
        c.paint(cage, 0)
        c.paint(cage & (c.row % 3 == 2), 3)
        c.paint(cage & (c.aside % 3 == 1), stone[0])
        c.bevel(c.rect(3, rim + deep - 1, wide - 3, rim + deep + 1), stone)
    top = min(rim, 17.0) - 0.5
    for n in range(-flames, flames + 1):
        tall = top * tallest * (1.0 - 0.5 * abs(n) / flames) * (0.8 if n % 2 else 1.0)
        flame(c, mid + n * wide * 0.34 / flames, rim + 1, tall, wide * 0.26 / flames**0.6, lean * (1 - abs(n) / flames))
    c.bevel(c.rect(1, rim, wide - 1, rim + 2.2), stone)
    c.outline()


def chandelier(d: Design, c: Canvas) -> None:
    """A ring or branches of candles on chains from the ceiling."""
    high, mid = c.height, c.width / 2
    style, lights, metal = d.pick("wheel", "arms", "crown"), d.whole(3, 6), d.stone()
    hang, drops, at = d.pick("chains", "rod", "chain"), d.flag(), d.step(0.64, 0.74, 2) * high
    reach, wax = mid - 3.5, d.whole(2, 5)
    if hang == "chains":
        for side in (-1, 0, 1):
            rope = c.line(mid, 1, mid + side * reach * 0.85, at)
            c.paint(rope & (c.row % 3 < 2), 2)
            c.paint(rope & (c.row % 3 == 2), 1)
    else:
        c.paint(c.rect(mid - 1, 0, mid + 1, at) & ((c.row % 4 < 3) | (hang == "rod")), 2)
        c.paint(c.rect(mid - 1, 0, mid, at) & ((c.row % 4 < 3) | (hang == "rod")), 3)
    if style == "wheel":
        ring = c.ellipse(mid, at, reach + 1, 4)
        c.bevel(ring & ~c.ellipse(mid, at - 0.5, reach - 2, 1.8), metal)
    elif style == "arms":
        for n in range(1, 3):
            out = reach * n / 2
            arc = c.ellipse(mid, at - 3, out + 0.8, 7) & ~c.ellipse(mid, at - 3, out - 0.8, 5.4) & (c.y > at - 3)
            c.paint(arc, metal[0] if n == 2 else metal[1])
        c.ball(c.ellipse(mid, at + 2, 3, 3.6), metal)
    else:
        c.bevel(c.rect(mid - reach, at - 1, mid + reach, at + 2.4), metal)
        c.bevel(c.polygon((mid - reach * 0.6, at + 2), (mid + reach * 0.6, at + 2), (mid, at + 7)), metal)
    for n in range(lights):
        x = mid + reach * (2 * n / (lights - 1) - 1) * 0.97
        top = at - 2 + (2 * (1 - abs(2 * n / (lights - 1) - 1)) if style == "wheel" else 0)
        c.paint(c.rect(x - 1, top - wax, x + 1, top + 0.6), 3)
        flame(c, x, top - wax, 4.4, 1.1)
        c.bevel(c.rect(x - 2, top, x + 2, top + 1.6), (3, 2, 2))
        if drops and style != "arms":
            c.paint(c.rect(x - 0.5, at + 3, x + 0.5, at + 5), 3)
    c.outline()
