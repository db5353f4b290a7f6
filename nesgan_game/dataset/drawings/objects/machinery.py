"""What belongs to clockwork as objects: gears, pendulum."""

from __future__ import annotations

import numpy as np

from nesgan_game.dataset.drawings.design import Design
from nesgan_game.dataset.drawings.primitives import Canvas, Tones, shrunk
from nesgan_game.objects import TRANSPARENT


def _gear(c: Canvas, x: float, y: float, radius: float, teeth: int, style: str, turn: float, stone: Tones) -> None:
    far, angle = np.hypot(c.x - x, c.y - y), np.arctan2(c.y - y, c.x - x) + turn
    tooth = np.cos(angle * teeth) > -0.1
    body = far < np.where(tooth, radius, radius * 0.8)
    c.solid(body, stone)
    if style == "spokes" and radius > 7:
        hollow = (far < radius * 0.6) & (far > radius * 0.3) & (np.abs(np.cos(angle * 2)) > 0.4)
        c.paint(hollow, 0)
        c.paint(shrunk(hollow), TRANSPARENT)
    elif style == "holes" and radius > 7:
        for n in range(5):
            a = n * 2 * np.pi / 5 - turn
            c.paint(
                c.ellipse(x + np.cos(a) * radius * 0.5, y + np.sin(a) * radius * 0.5, radius * 0.15, radius * 0.15), 0
            )
    elif style == "ring":
        c.paint((np.abs(far - radius * 0.56) < 0.7), 0)
    c.paint(far < radius * 0.22 + 0.6, 0)
    c.paint(far < radius * 0.22 - 0.6, 3)


def gears(d: Design, c: Canvas) -> None:
    """A toothed wheel, alone or with smaller ones that mesh."""
    teeth, style, turn = d.whole(7, 13), d.pick("spokes", "holes", "ring", "solid"), d.step(0, 0.26, 2)
    more, size, metal = d.pick("one", "upper", "lower", "two"), d.step(0.64, 0.72, 2), d.stone()
    small, other = d.pick("ring", "solid"), d.step(0.35, 0.42, 2)
    side = min(c.width, c.height)
    if c.height > c.width:
        c.y = c.y - (c.height - c.width)
    radius = side / 2 - 0.5
    if more == "one":
        _gear(c, side / 2, side / 2, radius, teeth, style, turn, metal)
        return
    big, little = radius * size, radius * other
    x, y = big + 0.5, side - big - 0.5
    if more in ("upper", "two"):
        _gear(c, side - little - 0.5, little + 0.5, little, max(teeth * 6 // 10, 5), small, turn + 0.3, (2, 1, 1))
    if more == "lower":
        x, y = side - big - 0.5, big + 0.5
        _gear(c, little + 0.5, side - little - 0.5, little, max(teeth * 6 // 10, 5), small, turn + 0.3, (2, 1, 1))
    if more == "two":
        _gear(c, side - little * 0.8, side - little * 0.8, little * 0.75, 6, small, turn, (2, 1, 1))
    _gear(c, x, y, big, teeth, style, turn, metal)


def pendulum(d: Design, c: Canvas) -> None:
    """A pendulum of a great clock: a rod with a disc, a blade or a lyre."""
    bob, swing, rod = d.pick("disc", "blade", "sun", "drop"), d.real(-1, 1), d.pick("plain", "lyre", "chain")
    size, face, metal = d.real(0.66, 0.92), d.pick("ring", "skull", "plain", "cross"), d.stone()
    hang, at = d.pick("block", "gear", "ring"), d.real(0.0, 0.12)
    high, mid = c.height, c.width / 2
    radius = mid * size * (0.96 if c.width > 16 else 1)
    room = mid - radius - 0.5
    x, y = mid + swing * room, high - radius * (1.0 + at) - 1
    if rod == "chain":
        c.paint(c.line(mid, 2, x, y, 2.4) & (c.row % 4 < 3), 3)
    else:
        c.paint(c.line(mid, 2, x, y, 2.6), 2)
        c.paint(c.line(mid - 0.6, 2, x - 0.6, y, 1.2), 3)
        if rod == "lyre":
            loop = c.ellipse((mid + x) / 2, y * 0.5, mid * 0.4, y * 0.24)
            c.paint(loop & ~c.ellipse((mid + x) / 2, y * 0.5, mid * 0.4 - 1.6, y * 0.24 - 1.6), 2)
    c.outline()
    _bob(c, x, y, radius, bob, face, metal)
    if hang == "block":
        c.solid(c.rect(mid - mid * 0.6, 0, mid + mid * 0.6, 5))
    elif hang == "gear":
        _gear(c, mid, 4, 4.4, 6, "solid", 0.0, (3, 2, 1))
    else:
        c.solid(c.ellipse(mid, 3, 3.4, 3.4) & ~c.ellipse(mid, 3, 1.2, 1.2), (3, 2, 1))


def _bob(c: Canvas, x: float, y: float, radius: float, bob: str, face: str, metal: Tones) -> None:
    """What swings at the end of a pendulum."""
    if bob == "blade":
        blade = c.ellipse(x, y - radius * 0.5, radius, radius * 1.5) & (c.y > y - radius * 0.1)
        c.solid(
            blade | c.polygon((x - 2, y - radius), (x + 2, y - radius), (x + radius, y), (x - radius, y)), (3, 3, 2)
        )
        c.paint(c.ellipse(x, y - radius * 0.2, radius * 0.24, radius * 0.24), 0)
    else:
        if bob == "sun":
            far, angle = np.hypot(c.x - x, c.y - y), np.arctan2(c.y - y, c.x - x)
            c.solid(far < radius * np.where(np.cos(angle * 10) > 0, 1.0, 0.78), metal)
        elif bob == "drop":
            drop = c.ellipse(x, y, radius * 0.8, radius) | c.polygon(
                (x - radius * 0.7, y - radius * 0.5), (x, y - radius * 1.7), (x + radius * 0.7, y - radius * 0.5)
            )
            c.ball(drop, metal)
        else:
            c.ball(c.ellipse(x, y, radius, radius), metal)
        if face == "ring":
            c.paint(np.abs(np.hypot(c.x - x, c.y - y) - radius * 0.6) < 0.7, 0)
        elif face == "skull":
            for side in (-1, 1):
                c.paint(c.ellipse(x + side * radius * 0.32, y - radius * 0.06, radius * 0.2, radius * 0.24), 0)
            c.paint(c.rect(x - radius * 0.3, y + radius * 0.42, x + radius * 0.3, y + radius * 0.56), 0)
        elif face == "cross":
            c.paint(
                c.rect(x - 1, y - radius * 0.5, x + 1, y + radius * 0.5)
                | c.rect(x - radius * 0.5, y - 1, x + radius * 0.5, y + 1),
                0,
            )
