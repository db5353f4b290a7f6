"""What hangs and stands in halls as objects: shelf, clock, picture, banner, tapestry, coat of arms."""

from __future__ import annotations

import numpy as np

from nesgan_game.dataset.drawings.design import Design
from nesgan_game.dataset.drawings.primitives import Canvas, Mask, shrunk


def shelf(d: Design, c: Canvas) -> None:
    """A bookcase, its boards full of books, with gaps, skulls or bottles."""
    board, crown, wood = d.whole(9, 13), d.pick("flat", "gable", "none"), d.whole(1, 3)
    books, lean, things, full = d.variant(), d.flag(), d.pick("none", "skull", "pots"), d.step(0.76, 0.96, 2)
    doors = d.flag()
    high, wide = c.height, c.width
    top = 0 if crown != "gable" else 4
    c.solid(c.rect(0, top, wide, high), (wood + 1, wood, max(wood - 1, 1)))
    c.paint(c.rect(3, top + 4, wide - 3, high - 3), 0)
    low = high - 3 - (9 if doors and high > 32 else 0)
    number = 0
    for floor in range(low, top + 10, -board):
        c.paint(c.rect(2, floor - 1, wide - 2, floor), wood + 1)
        x, head = 3, max(floor - board + 1, top + 4)
        number += 1
        while x < wide - 4:
            thick, tall, level = int(books.integers(2, 5)), int(books.integers(0, 4)), int(books.integers(1, 4))
            kept = float(books.random()) < full
            if things != "none" and number == 2 and wide // 2 - 5 < x < wide // 2 + 1:
                shape = c.ellipse(x + 3, floor - 4, 3.4, 3.4)
                c.ball(shape)
                if things == "skull":
                    c.paint(c.rect(x + 1, floor - 5, x + 2, floor - 3) | c.rect(x + 4, floor - 5, x + 5, floor - 3), 0)
                x += 7
                continue
            if kept:
                book = c.rect(x, head + tall, min(x + thick, wide - 3), floor - 1)
                c.paint(book, level)
                c.paint(book & (c.col == x + thick - 1), 0)
                c.paint(book & (c.row == head + tall + 2), max(level - 1, 0))
            elif lean:
                c.paint(
                    c.line(x + 1, floor - 2, x + thick, head + 3, 1.8) & c.rect(3, head, wide - 3, floor - 1), level
                )
            x += thick
    if low < high - 3:
        for x0, x1 in ((3, wide / 2), (wide / 2, wide - 3)):
            c.solid(c.rect(x0, low, x1, high - 2), (wood + 1, wood, 1))
            c.paint(c.rect((x0 + x1) / 2 - 1, low + 4, (x0 + x1) / 2 + 1, low + 6), 3)
    if crown == "flat":
        c.solid(c.rect(0, 0, wide, 4), (3, 3, 2))
    elif crown == "gable":
        c.solid(c.polygon((0, 7), (wide / 2, 0), (wide, 7)), (3, 2, 2))


def clock(d: Design, c: Canvas) -> None:
    """A long-case clock with a dial and a pendulum behind glass."""
    hood, wide = d.pick("arched", "pointed", "tudor", "cut"), d.real(7, 9.4)
    hour, minute, swing = d.real(0, 2 * np.pi), d.real(0, 2 * np.pi), d.whole(-1, 2)
    dark, foot, finial, pane = d.whole(1, 3), d.real(38, 41), d.flag(), d.pick("square", "arched", "round")
    kx, ky = c.width / 32, c.height / 48
    c.across, c.down = 32, 48
    c.x, c.y = (c.col + 0.5) / kx, (c.row + 0.5) / ky
    wood = (dark + 1, dark, max(dark - 1, 1))
    c.solid(c.rect(4, foot, 28, 48), wood)
    c.solid(c.rect(16 - wide, 16, 16 + wide, foot + 2), wood)
    if finial:
        c.solid(c.ellipse(16, 2.4, 3, 2.6), (3, 3, 2))
    c.solid(c.arch(hood, 3, 1.5, 29, 22), wood)
    radius = 8.6 if c.width > 16 else 9.4
    face = c.ellipse(16, 12.4, radius, radius * (1 if kx == ky else 0.72 if kx < ky else 1.2))
    c.paint(face, 0)
    c.paint(shrunk(face), 3)
    c.paint(c.line(16, 12.4, 16 + 4.4 * np.sin(hour), 12.4 - 4 * np.cos(hour)), 0)
    c.paint(c.line(16, 12.4, 16 + 6 * np.sin(minute), 12.4 - 6 * np.cos(minute)), 0)
    box: Mask = c.rect(11, 23, 21, foot - 1)
    if pane == "arched":
        box = c.arch("arched", 11, 23, 21, foot - 1)
    elif pane == "round":
        box = c.ellipse(16, (22 + foot) / 2, 5, (foot - 24) / 2)
    c.paint(box, 0)
    x = 16 + swing * 2.4
    c.paint(box & c.line(16, 23, x, 33, 1.2), 2)
    c.paint(box & c.ellipse(x, foot - 5.6, 2.6, 2.6), 3)


def picture(d: Design, c: Canvas) -> None:
    """A framed portrait, landscape, ship or mirror."""
    edge, shape, kind = d.whole(3, 6), d.pick("square", "oval", "cut"), d.pick("portrait", "land", "mirror", "moon")
    gold, light, nail = d.pick("plain", "bevel", "studs"), d.whole(1, 3), d.flag()
    at, hair, hills = d.real(0.3, 0.7), d.pick("bald", "long", "hat"), d.real(0.4, 0.7)
    high, wide = c.height, c.width
    edge = edge if wide > 16 else 2
    mid = wide / 2
    outer = c.ellipse(mid, high / 2, mid, high / 2) if shape == "oval" else c.rect(0, 0, wide, high)
    if shape == "cut":
        outer &= (c.aside + np.abs(2 * c.row - high + 1) // 2) < (wide + high) / 2 - 5
    c.solid(outer, (3, 2, 1) if gold != "plain" else (2, 2, 1))
    if gold == "studs":
        c.paint(shrunk(outer) & ((c.row + c.col) % 4 == 0), 0)
    inner = shrunk(outer, edge)
    c.paint(inner, 0)
    inner = shrunk(inner)
    k = min(wide, high) / 32
    if kind == "portrait":
        y = high * 0.42
        c.paint(inner, light)
        c.paint(inner & c.ellipse(mid, high * 0.98, 10 * k, high * 0.38), 0)
        if hair != "bald":
            c.paint(inner & c.ellipse(mid, y - k, 6 * k, 7.6 * k), 0)
        if hair == "hat":
            c.paint(inner & (c.rect(mid - 8 * k, y - 6 * k, mid + 8 * k, y - 4 * k)), 0)
        c.paint(inner & c.ellipse(mid, y, 4.2 * k, 5.4 * k), 3)
        for x in (mid - 2 * k, mid + 1.5 * k):
            c.paint(inner & c.rect(x - 0.5, y - k, x + 0.9, y + 0.6), 0)
        if k >= 1:
            c.paint(inner & c.rect(mid - 1.5, y + 2.4, mid + 1.5, y + 3.4), 1)
        c.paint(inner & c.polygon((mid - 3 * k, y + 8 * k), (mid + 3 * k, y + 8 * k), (mid, y + 13 * k)), 2)
    elif kind == "mirror":
        c.paint(inner, light)
        c.paint(inner & ((c.row + c.col) % 16 < 5), light + 1)
    else:
        c.paint(inner, 2 if kind == "land" else 0)
        c.paint(inner & c.ellipse(wide * at, high * 0.32, 3.4 * k, 3.4 * k), 3)
        peaks = ((0, 0.8), (at * 0.7, hills), (0.75, 0.8), (1, hills + 0.1), (1, 1), (0, 1))
        c.paint(inner & c.polygon(*((wide * x, high * y) for x, y in peaks)), 1)
        c.paint(inner & (c.y > high * 0.8), 0 if kind == "land" else 2)
    if nail:
        c.paint(c.ellipse(mid, 1.5, 2, 2) & (c.row < 4), 3)


def _emblem(c: Canvas, mark: str, x: float, y: float, k: float) -> Mask:
    """A device about (x, y); k pixels to its unit."""
    disc = c.ellipse(x, y, 3.6 * k, 3.6 * k)
    if mark == "cross":
        return c.rect(x - k, y - 4 * k, x + k, y + 5 * k) | c.rect(x - 3.5 * k, y - 2 * k, x + 3.5 * k, y)
    if mark == "ring":
        return disc & ~c.ellipse(x, y, 1.6 * k, 1.6 * k)
    if mark == "diamond":
        return np.asarray(np.abs(c.x - x) * 1.4 + np.abs(c.y - y) < 4.8 * k)
    if mark == "moon":
        return disc & ~c.ellipse(x + 1.9 * k, y - 0.5 * k, 3 * k, 3 * k)
    if mark == "sword":
        return c.rect(x - 0.8 * k, y - 5 * k, x + 0.8 * k, y + 6 * k) | c.rect(
            x - 3 * k, y + 2 * k, x + 3 * k, y + 3.6 * k
        )
    skull = c.ellipse(x, y - k, 3.4 * k, 3.2 * k) | c.rect(x - 2 * k, y, x + 2 * k, y + 4 * k)
    return skull & ~(
        c.ellipse(x - 1.5 * k, y - 0.6 * k, 1.1 * k, 1.1 * k) | c.ellipse(x + 1.5 * k, y - 0.6 * k, 1.1 * k, 1.1 * k)
    )


def banner(d: Design, c: Canvas) -> None:
    """A narrow cloth that hangs from a rod, its lower edge cut, with an emblem."""
    cut, cloth = d.pick("point", "tails", "square", "teeth"), d.whole(1, 3)
    mark, border = d.pick("cross", "ring", "diamond", "moon", "sword", "skull"), d.pick("none", "line", "fringe")
    field, at, knobs = d.pick("plain", "stripe", "halves", "chevron"), d.step(0.38, 0.48, 2), d.flag()
    high, wide, mid = c.height, c.width, c.width / 2
    k = wide / 16
    side = np.abs(c.x - mid) / k
    low = {"point": high - 1 - side * 0.9 * k, "tails": high - 6 * k + side * 0.8 * k, "square": high - 1 + 0 * side}
    low["teeth"] = high - 3 * k + 2 * k * np.sign(np.sin(side * 1.7))
    flag = c.rect(2 * k, 2, wide - 2 * k, high) & (c.y < low[cut])
    c.solid(flag, (min(cloth + 1, 3), cloth, cloth - 1))
    inner, ink = shrunk(flag), 3 if cloth == 1 else 0
    if field == "stripe":
        c.paint(inner & (side < 2), 3 - cloth)
    elif field == "halves":
        c.paint(inner & (c.x > mid), 3 - cloth)
    elif field == "chevron":
        c.paint(inner & (np.abs(c.y - high * 0.72 - side * k) < 2 * k), ink)
    if border == "line":
        c.paint(inner & ~shrunk(flag, 2), 3)
    elif border == "fringe":
        c.paint(inner & (c.y > low[cut] - 3) & (c.col % 2 == 0), 3)
    c.paint(_emblem(c, mark, mid, high * at, k) & inner, ink)
    c.solid(c.rect(0.5 * k, 0, wide - 0.5 * k, 3 * k**0.5), (3, 2, 1))
    if knobs:
        for x in (1.5 * k, wide - 1.5 * k):
            c.ball(c.ellipse(x, 2, 2 * k**0.5, 2 * k**0.5))


def tapestry(d: Design, c: Canvas) -> None:
    """A wide woven picture with a border, a fringe, and a beast, a tree or a tower in it."""
    scene, border = d.pick("tree", "castle", "beast", "knots", "sun"), d.pick("checks", "zigzag", "line")
    cloth, fringe, sag = d.whole(1, 3), d.flag(), d.flag()
    rod, stars, pitch = d.pick("rod", "rings"), d.flag(), d.whole(3, 5)
    high, wide = c.height, c.width
    end = high - 4 if fringe else high
    c.solid(c.rect(1, 2, wide - 1, end), (cloth, cloth, cloth - 1))
    outer = c.rect(2, 3, wide - 2, end - 1)
    inner = c.rect(2 + pitch, 3 + pitch, wide - 2 - pitch, end - 1 - pitch)
    band, ink, other = outer & ~inner, 3 if cloth == 1 else 0, 3 - cloth
    if border == "checks":
        c.paint(band & ((c.row // 2 + c.col // 2) % 2 == 0), ink)
    elif border == "zigzag":
        c.paint(band & ((c.row + c.col) % 4 == 0), ink)
        c.paint(band & ((c.row + c.col) % 4 == 1), other)
    else:
        c.paint(band & (c.row % 4 > 0), other)
    c.paint(inner, 0)
    inner = shrunk(inner)
    c.paint(inner, cloth)
    low = end - 2 - pitch
    if stars:
        c.paint(inner & ((c.col * 3 + c.row * 5) % 23 == 0), ink)
    _woven(c, scene, inner, low, (ink, other, cloth))
    if fringe:
        c.paint(c.rect(2, end, wide - 2, high) & (c.col % 3 > 0), other)
        c.paint(c.rect(2, end, wide - 2, high) & (c.col % 3 == 0), 0)
    c.solid(c.rect(0, 0, wide, 3 if rod == "rings" else 4), (3, 2, 1))
    if rod == "rings":
        c.paint((c.row < 3) & (c.col % 5 == 2), 3)
    if sag:
        c.paint((c.row == 4) & (c.col % 6 < 3) & c.rect(2, 0, wide - 2, high), 0)


def _woven(c: Canvas, scene: str, inner: Mask, low: float, inks: tuple[int, int, int]) -> None:
    """The picture in a tapestry, down to the height `low`; levels of its figures, of details and of the cloth."""
    ink, other, cloth = inks
    high, mid, k = c.height, c.width / 2, c.height / 48
    if scene == "tree":
        c.paint(inner & c.rect(mid - 1.5, high * 0.5, mid + 1.5, low), ink)
        for x, y in ((0, 0.3), (-6, 0.42), (6, 0.42)):
            c.paint(inner & c.ellipse(mid + x * k, high * y, 6 * k + 1, 5 * k + 1), ink)
            c.paint(inner & c.ellipse(mid + x * k, high * y, 4 * k, 3 * k), other)
    elif scene == "castle":
        for x, top in ((-8, 0.45), (8, 0.45), (0, 0.3)):
            c.paint(inner & c.rect(mid + (x - 4) * k, high * top, mid + (x + 4) * k, low), ink)
            c.paint(
                inner & c.rect(mid + (x - 4) * k, high * top, mid + (x + 4) * k, high * top + 2) & (c.col % 2 == 0),
                cloth,
            )
        c.paint(inner & c.arch("arched", mid - 2, low - 7, mid + 2, low), cloth)
    elif scene == "beast":
        y = high * 0.55
        c.paint(inner & c.ellipse(mid, y, 8 * k + 1, 4 * k), ink)
        c.paint(inner & c.ellipse(mid - 8 * k, y - 5 * k, 3.6 * k, 3.4 * k), ink)
        for x in (-6, -3, 4, 7):
            c.paint(inner & c.rect(mid + x * k, y, mid + x * k + 2, y + 8 * k), ink)
        c.paint(inner & c.line(mid + 8 * k, y, mid + 11 * k, y - 7 * k, 1.8), ink)
    elif scene == "sun":
        angle = np.arctan2(c.y - high * 0.48, c.x - mid)
        far = np.hypot(c.x - mid, c.y - high * 0.48)
        c.paint(inner & (far < 11 * k) & (np.cos(angle * 8) > 0), ink)
        c.paint(inner & (far < 6 * k), other)
    else:
        c.paint(inner & (((c.aside + c.row) % 8 < 2) | ((c.aside - c.row) % 8 < 2)), ink)


def coat_of_arms(d: Design, c: Canvas) -> None:
    """A shield with its charge, over crossed swords, axes or wings."""
    behind, shape = d.pick("swords", "axes", "wings", "none"), d.pick("round", "pointed", "square")
    charge = d.pick("quarters", "pale", "bend", "chevron", "cross", "half", "skull", "moon")
    light, dark = ((3, 1), (2, 0), (1, 3), (3, 0))[d.whole(0, 4)]
    rim, high = d.flag(), d.step(0, 2, 3)
    k = c.width / 16
    c.across, c.down = 16, 16
    c.x, c.y = (c.col + 0.5) / k, (c.row + 0.5) / k
    for side in (-1, 1):
        if behind in ("swords", "axes"):
            c.paint(c.line(8 - side * 7, 1, 8 + side * 6.5, 14.8, 1 + k), 0)
            c.paint(c.line(8 - side * 7, 1, 8 + side * 6.5, 14.8, k * 0.8), 3)
            if behind == "axes":
                c.solid(c.ellipse(8 - side * 6, 2.6, 2.4, 2.6), (3, 2, 1))
            else:
                c.paint(c.line(8 + side * 4, 14, 8 + side * 7, 11, k), 2)
        elif behind == "wings":
            c.solid(c.polygon((8, 5), (8 + side * 7.9, 1), (8 + side * 7.5, 9), (8 + side * 3, 13)), (2, 2, 1))
    c.outline()
    x0, x1, y0, y1 = (2, 14, 0.6 + high / 2, 15.6) if behind == "none" else (3, 13, 1 + high, 14.6)
    low, wide = y0 + (y1 - y0) * 0.5, (x1 - x0) / 2
    shield: Mask = c.rect(x0, y0, x1, low) | (c.ellipse(8, low - 0.1, wide, y1 - low) & (c.y >= low - 1))
    if shape == "pointed":
        shield = c.rect(x0, y0, x1, low) | c.polygon((x0, low - 0.1), (x1, low - 0.1), (8, y1))
    elif shape == "square":
        shield = c.rect(x0, y0, x1, y1 - 3) | c.polygon((x0, y1 - 3.1), (x1, y1 - 3.1), (8, y1))
    inner = c.solid(shield, (3, 2, 1))
    field = shrunk(inner, 1 if k > 1 else 0) if rim else inner
    mid, right, under = c.aside, c.col >= c.width // 2, c.y > 7.5
    marks = {"quarters": right ^ under, "pale": mid < 2 * k, "bend": np.abs(c.x - c.y + 0.5) < 2.2, "half": right}
    marks["chevron"] = np.abs(c.y - 5 - np.abs(c.x - 8)) < 1.6
    marks["cross"] = (mid < k) | (np.abs(c.y - 6.5) < 1)
    marks["skull"], marks["moon"] = _emblem(c, "skull", 8, 7, 1), _emblem(c, "moon", 8, 7, 1)
    c.paint(field, light)
    c.paint(field & marks[charge], dark)
