"""Armour, throne and skulls as objects."""

from __future__ import annotations

import numpy as np

from nesgan_game.dataset.drawings.design import Design
from nesgan_game.dataset.drawings.primitives import Canvas, shrunk
from nesgan_game.dataset.drawings.statues import SKULL, WIDE_SKULL


def armour(d: Design, c: Canvas) -> None:
    """A knight's armour on a plinth, with a sword, a shield, a halberd or a mace."""
    steel, wide = ((3, 2, 1), (3, 1, 1), (3, 2, 2))[d.whole(0, 3)], d.real(0.85, 1.12)
    weapon, crest = d.pick("sword", "halberd", "shield", "none"), d.pick("plume", "horns", "none", "point", "fan")
    visor, skirt, belt = d.pick("slit", "cross", "grill"), d.flag(), d.flag()
    if c.width == 16:
        _small_armour(c, wide, weapon, crest, visor)
        return
    if weapon == "halberd":
        c.solid(c.rect(24.5, 2, 28, 44), (2, 2, 1))
        c.solid(c.polygon((21, 3), (31, 1), (31, 13), (22, 11)))
    for side in (-1, 1):
        c.tube(c.polygon(*((16 + side * x, y) for x, y in ((0.5, 25), (6.5, 25), (6, 43), (1, 43)))), steel)
        c.paint(c.rect(16 + side * 3.5 - 2.5, 33, 16 + side * 3.5 + 2.5, 34), 0)
        c.solid(c.rect(12 + side * 4.2 - 4, 39, 20 + side * 4.2, 44), steel)
        c.tube(c.polygon(*((16 + side * wide * x, y) for x, y in ((6, 13), (11, 13), (11, 27), (7, 28)))), steel)
    c.tube(c.polygon((16 - 8 * wide, 11), (16 + 8 * wide, 11), (21, 24), (22, 28), (10, 28), (11, 24)), steel)
    if skirt:
        c.solid(c.polygon((10, 25), (22, 25), (24, 33), (8, 33)), steel)
    if belt:
        c.paint(c.rect(10, 23, 22, 25), 0)
        c.paint(c.rect(15, 23, 17, 25), 3)
    for side in (-1, 1):
        c.ball(c.ellipse(16 + side * 8.6 * wide, 13.5, 4, 3.6), steel)
    if crest == "plume":
        c.solid(c.polygon((16, 0), (22, 0), (25, 9), (20, 7), (16, 5)), (3, 3, 2))
    elif crest == "horns":
        for side in (-1, 1):
            c.solid(c.polygon((16 + side * 3, 5), (16 + side * 10, 0), (16 + side * 6, 8)), (3, 3, 2))
    elif crest == "fan":
        c.solid(c.ellipse(16, 4, 7, 4.5) & (c.y < 5), (3, 2, 2))
    c.tube(c.arch("pointed" if crest == "point" else "arched", 11, 2, 21, 12.5), steel)
    if visor == "grill":
        for y in (6, 8, 10):
            c.paint(c.rect(12.5, y, 19.5, y + 1), 0)
    else:
        c.paint(c.rect(12, 6.5, 20, 8.2), 0)
        if visor == "cross":
            c.paint(c.rect(15.2, 5, 16.8, 11.4), 0)
    if weapon == "sword":
        c.solid(c.rect(14, 21, 18, 43), (3, 3, 2))
        c.solid(c.rect(11, 22, 21, 25))
    elif weapon == "shield":
        c.solid(c.polygon((5, 19), (17, 19), (17, 28), (11, 35), (5, 28)))
        c.paint(c.rect(10.2, 22, 11.8, 31) | c.rect(7, 23.5, 15, 25), 0)
    c.solid(c.rect(4, 43, 28, 48))


def _small_armour(c: Canvas, wide: float, weapon: str, crest: str, visor: str) -> None:
    """The same where there are 16 pixels across, too few for a contour around every plate."""
    half, top = (6 if wide > 1 else 5), 4
    for x0, x1, light, shade in ((5, 7, 3, 2), (9, 11, 2, 1)):
        c.paint(c.rect(x0, 19, x1, 28), shade)
        c.paint(c.rect(x0, 19, x0 + 1, 28), light)
        c.paint(c.rect(x0 - 1, 26, x1 + 1, 28), light)
    for x, light, shade in ((8 - half, 3, 2), (6 + half, 2, 1)):
        c.paint(c.rect(x, 12, x + 2, 19), shade)
        c.paint(c.rect(x, 12, x + 1, 19), light)
        c.paint(c.rect(x - (x > 8), 9, x + 3 - (x > 8), 12), light)
    c.bevel(c.polygon((4.5, 10), (11.5, 10), (10.5, 16), (11.5, 20), (4.5, 20), (5.5, 16)))
    c.paint(c.rect(5, 15, 11, 16), 0)
    c.bevel(c.rect(6, top, 10, 9) | c.rect(5, top + 1, 11, 8))
    c.paint(c.rect(6, top + 2, 11, top + 3), 0)
    if visor == "cross":
        c.paint(c.rect(8, top + 1, 9, 8), 0)
    elif visor == "grill":
        c.paint(c.rect(6, top + 4, 11, top + 5), 0)
    if crest == "plume":
        c.paint(c.rect(7, 1, 11, top) | c.rect(9, 1, 12, top + 1), 3)
    elif crest == "horns":
        c.paint(c.rect(4, 1, 5, top + 2) | c.rect(11, 1, 12, top + 2), 3)
    elif crest == "fan":
        c.paint(c.rect(5, 2, 11, top), 3)
    elif crest == "point":
        c.paint(c.rect(7, 2, 9, top), 3)
    c.outline()
    if weapon == "sword":
        c.solid(c.rect(6, 16, 10, 29), (3, 3, 2))
        c.solid(c.rect(4, 15, 12, 18), (3, 3, 2))
    elif weapon == "shield":
        c.solid(c.polygon((1, 13), (9, 13), (9, 19), (5, 24), (1, 19)))
        c.paint(c.rect(4, 15, 5, 21) | c.rect(3, 16, 7, 17), 0)
    elif weapon == "halberd":
        c.solid(c.rect(13, 3, 16, 28), (2, 2, 2))
        c.solid(c.polygon((11, 3), (16, 1), (16, 10), (11, 8)), (3, 3, 2))
    c.solid(c.rect(2, 28, 14, 32))


def throne(d: Design, c: Canvas) -> None:
    """A high-backed throne, seen from the front."""
    back, cloth = d.pick("pointed", "arched", "cut", "square"), d.pick("pointed", "arched", "square")
    knob, pattern = d.pick("balls", "spires", "none", "skull"), d.pick("studs", "cross", "stripes", "plain")
    tall, arms, legs = d.real(0, 5), d.pick("balls", "lions", "plain"), d.flag()
    red, seat, steps = d.whole(1, 3), d.real(29, 32), d.flag()
    c.solid(c.arch(back, 6, 1 + tall, 26, 44))
    panel = c.arch(cloth, 10, 7 + tall, 22, seat + 1)
    c.solid(panel, (red + 1, red, 1))
    marks = {"studs": (c.row % 5 == 3) & (c.aside % 4 == 1), "stripes": c.aside % 3 == 2}
    marks["cross"] = (c.aside < 1) & (c.y > 13) & (c.y < 26) | (c.aside < 4) & (np.abs(c.y - 17) < 1)
    marks["plain"] = np.zeros_like(panel)
    c.paint(shrunk(panel) & marks[pattern], 3 if red == 1 else 0)
    for x in (7, 25):
        if knob == "balls":
            c.ball(c.ellipse(x, 4 + tall, 3.4, 3.4))
        elif knob == "spires":
            c.solid(c.polygon((x - 3, 12 + tall), (x, 0), (x + 3, 12 + tall)))
    if knob == "skull":
        c.pattern(12, 0, SKULL)
    c.solid(c.rect(6, seat, 26, seat + 6), (3, 2, 2))
    for x in (2, 24):
        c.solid(c.rect(x, 24, x + 6, 45))
        if arms == "balls":
            c.ball(c.ellipse(x + 3, 24, 4, 3.6))
        elif arms == "lions":
            c.solid(c.rect(x - 1, 20, x + 7, 27))
            c.paint(c.rect(x + 1, 22, x + 2, 24) | c.rect(x + 4, 22, x + 5, 24), 0)
        else:
            c.solid(c.rect(x - 1, 23, x + 7, 27))
    c.solid(c.rect(8, seat + 5, 24, 45), (2, 1, 1))
    if legs:
        c.paint(c.rect(11, seat + 9, 21, 45), 0)
    c.solid(c.rect(1, 44, 31, 48))
    if steps:
        c.paint(c.rect(2, 46, 30, 47), 0)


def skulls(d: Design, c: Canvas) -> None:
    """A skull, perhaps over crossed bones or with candles of bone; or a heap of skulls."""
    kind, turn = d.pick("bones", "wide", "jaw"), d.flag()
    flips, heap = d.variant(), d.pick("pyramid", "crowned", "mound")
    rows, bones = d.whole(2, 4), d.flag()
    if c.height == 16:
        if kind == "wide":
            c.pattern(2, 1 + rows - 2, WIDE_SKULL, turn)
            return
        for x0, x1 in ((2, 14), (14, 2)):
            c.paint(c.line(x0, 11, x1, 14.4, 2) if kind == "bones" else c.line(x0, 13.8, x1, 13.8, 2), 2)
        for x in (2, 14):
            c.paint(c.ellipse(x, 11, 1.6, 1.6) & (kind == "bones") | c.ellipse(x, 14, 1.5, 1.5), 3)
        c.outline()
        c.pattern(4, 2 if bones else 3, SKULL, turn)
        return
    if bones:
        for x0, x1 in ((3, 28), (29, 4)):
            c.paint(c.line(x0, 22, x1, 29, 3), 2)
            c.paint(c.ellipse(x0, 22, 2.4, 2.4) | c.ellipse(x1, 29, 2.4, 2.4), 3)
        c.outline()
    layers = ((2, 6), (3, 14), (4, 22)) if rows == 3 else ((2, 14), (4, 22))
    for number, y in layers:
        shift = int(flips.integers(-1, 2)) if heap == "mound" else 0
        for i in range(number):
            if heap == "crowned" and number == 2:
                continue
            c.pattern((c.width - number * 8) // 2 + i * 8 + shift, y, SKULL, bool(flips.integers(2)))
    if heap == "crowned":
        c.pattern(10, layers[0][1] - 3, WIDE_SKULL, turn)
