"""What grows on walls and in caves as objects: ivy, roots, mushrooms, stalactites."""

from __future__ import annotations

import numpy as np

from nesgan_game.dataset.drawings.design import Design
from nesgan_game.dataset.drawings.primitives import Canvas, Mask, moved, shrunk


def ivy(d: Design, c: Canvas) -> None:
    """Tendrils of leaves that hang down or climb."""
    leaf, gap, sway = d.pick("heart", "star", "drop"), d.whole(6, 10), d.step(0.4, 1.4, 2)
    lengths, long, full = d.variant(), d.step(0.65, 0.95, 3), d.flag()
    bloom, phase, thick = d.flag(), d.step(0, 3, 2), d.whole(3, 6)
    shapes = {"heart": (".33.", "3322", ".221"), "star": ("3.3", ".22", "2.1"), "drop": (".3", "32", ".1")}[leaf]
    wide, high = c.width, c.height
    if full:
        for x in range(0, wide, 3):
            c.pattern(x, int(lengths.integers(0, 4)), shapes)
    for x in range(gap // 2, wide, gap):
        tall = high * long * float(lengths.uniform(0.5, 0.98))
        for y in range(int(tall)):
            at = x + sway * np.sin(y / 3.0 + phase)
            c.paint(c.line(at, y, at, y), 1 if y % 4 else 2)
            if y % thick == 1:
                side = -len(shapes[0]) if y // thick % 2 else 1
                c.pattern(int(at) + side, y, shapes)
        if bloom:
            c.pattern(int(x) - 1, int(tall) - 2, (".3.", "313", ".3."))
    c.outline()


def _root(c: Canvas, rng: np.random.Generator, x: float, y: float, angle: float, thick: float, long: float) -> Mask:
    """A root that winds and thins out, with side roots; always the same draws."""
    mask = np.zeros(c.levels.shape, bool)
    for bend, fork in zip(rng.uniform(-0.45, 0.45, 14).tolist(), rng.random(14).tolist(), strict=True):
        if long <= 0 or thick <= 0.7:
            break
        angle += bend + 0.16 * (np.pi / 2 - angle)
        nx, ny = x + 4 * np.cos(angle), y + 4 * np.sin(angle)
        mask |= c.line(x, y, nx, ny, max(thick, 1.2))
        if thick > 1.6 and fork < 0.4:
            side = angle + (0.8 if fork < 0.2 else -0.8)
            mask |= c.line(nx, ny, nx + 7 * np.cos(side), ny + 7 * np.sin(side), max(thick * 0.6, 1.2))
        x, y, long, thick = nx, ny, long - 4, thick * 0.88
    return mask


def roots(d: Design, c: Canvas) -> None:
    """Roots that break through a ceiling and hang down."""
    count, thick, winding = d.whole(1, 4), d.step(2.6, 3.8, 2), d.variant()
    slab, long, hairs = d.flag(), d.step(0.7, 1.0, 2), d.flag()
    spread, light = d.step(0.0, 0.5, 2), d.whole(2, 4)
    wide, high = c.width, c.height
    k = 0.75 if wide == 16 else 1.0
    mask: Mask = np.zeros(c.levels.shape, bool)
    for n in range(count):
        x = wide * (n + 0.5) / count
        angle = np.pi / 2 + spread * (x / wide - 0.5) * 3
        mask |= _root(c, winding, x, -1.0, angle, thick * k * (1 + high / 80), high * long * 1.1)
    if slab:
        mask |= c.row < 3
    c.paint(mask, 1)
    left = mask & ~moved(mask, 0, 1)
    c.paint(left & moved(mask, 0, -1), 2)
    c.paint(left & moved(mask, 0, -1) & moved(mask, 0, -2), light)
    if hairs:
        for _ in range(wide // 5):
            x, y = float(winding.uniform(2, wide - 2)), float(winding.uniform(3, 8))
            c.paint(c.line(x, 0, x + float(winding.uniform(-2, 2)), y), 1)
    c.outline()


def mushrooms(d: Design, c: Canvas) -> None:
    """Toadstools: one large or a group, with spots or gills."""
    cap, count = d.pick("dome", "cone", "flat", "bell"), d.whole(1, 4)
    spots, stem, big = d.pick("spots", "plain", "gills", "bands"), d.real(0.12, 0.2), d.real(0.68, 0.96)
    where, grass, ring = d.variant(), d.flag(), d.flag()
    light = d.whole(1, 3)
    wide, high = c.width, c.height
    places = [(0.5, 1.0)] if count == 1 else [(0.36, 0.92), (0.76, 0.6), (0.14, 0.42)][:count]
    for n in range(len(places) - 1, -1, -1):
        x, size = wide * places[n][0] + float(where.uniform(-1, 1)), places[n][1] * big
        top, half = high * (1 - size), wide * 0.44 * size * (0.9 if count > 1 else 1)
        tall = high * size
        y = top + tall * (0.5 if cap != "bell" else 0.62)
        foot = max(wide * stem * size, 1.8)
        c.tube(
            c.polygon((x - foot * 0.7, y - 1), (x + foot * 0.7, y - 1), (x + foot, high), (x - foot, high)), (3, 3, 2)
        )
        if ring:
            c.paint(c.rect(x - foot, y + tall * 0.16, x + foot, y + tall * 0.16 + 1), 0)
        hat = {
            "dome": c.ellipse(x, y, half, y - top) & (c.y < y + 1),
            "cone": c.polygon((x, top), (x + half, y + 1), (x - half, y + 1)),
            "flat": c.ellipse(x, y - (y - top) * 0.35, half, (y - top) * 0.5),
            "bell": c.ellipse(x, y, half * 0.8, y - top) & (c.y < y + 1)
            | c.rect(x - half * 0.9, y - 1, x + half * 0.9, y + 1),
        }[cap]
        c.ball(hat, (light + 1, light, max(light - 1, 1)))
        inner = shrunk(hat)
        if spots == "spots":
            for sx, sy in ((-0.45, -0.3), (0.1, -0.62), (0.5, -0.25), (-0.05, -0.2)):
                c.paint(
                    inner & c.ellipse(x + sx * half, y + sy * (y - top), 1 + half * 0.1, 0.8 + half * 0.09),
                    3 if light < 3 else 0,
                )
        elif spots == "gills":
            c.paint(inner & (c.y > y - max(tall * 0.1, 1.5)) & (c.col % 2 == 0), 0)
        elif spots == "bands":
            c.paint(inner & (np.abs(c.y - (top + y) / 2) < max(tall * 0.05, 0.8)), 0)
    if grass:
        table = np.array([2, 4, 1, 3, 2, 3, 1])
        blades = (high - c.row) <= table[(c.col + n) % 7]
        c.paint(blades, 0)
        c.paint(blades & (c.col % 2 == 0), 2)
    c.outline()


def stalactites(d: Design, c: Canvas) -> None:
    """Spikes of stone that hang from a ceiling, with a drop at the tip of one."""
    count, slim, stone = d.whole(2, 5), d.step(0.75, 1.05, 2), d.stone()
    lengths, rings, drop = d.variant(), d.pick("none", "rings", "lines"), d.flag()
    slab, long, bend = d.flag(), d.step(0.7, 0.95, 2), d.step(-1.2, 1.2, 3)
    wide, high = c.width, c.height
    number = count + (wide // 16 - 1) * 2
    order = lengths.permutation(number)
    for n in order.tolist():
        x = wide * (n + 0.5) / number + float(lengths.uniform(-0.8, 0.8))
        tall = high * long * float(lengths.uniform(0.4, 1.0))
        half = wide / number * slim * (0.5 + 0.35 * tall / high)
        t = np.clip(c.y / tall, 0, 1)
        middle = x + bend * t**2
        spike = (np.abs(c.x - middle) < half * (1 - t) ** 0.8 + 0.2) & (c.y < tall)
        c.paint(moved(spike, 0, 1) | moved(spike, 0, -1) | moved(spike, 1, 0), 0)
        across = (c.x - middle) / np.maximum(half * (1 - t) ** 0.8, 0.5)
        c.paint(spike, stone[2])
        c.paint(spike & (across < 0.35), stone[1])
        c.paint(spike & (across < -0.35), stone[0])
        if rings == "rings":
            c.paint(spike & ((c.row + n) % 5 == 4), 0)
        elif rings == "lines":
            c.paint(spike & (np.abs(across) < 0.12) & (t < 0.6), 0)
        if drop and n == number // 2:
            c.paint(c.ellipse(middle[int(min(tall, high - 1)), 0], min(tall + 2.5, high - 2), 1.2, 1.8), 3)
    if slab:
        c.paint(c.row < 4, 0)
        c.paint(c.row < 3, stone[1])
        c.paint(c.row < 1, stone[0])
    c.outline()
