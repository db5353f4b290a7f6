"""What belongs to a chapel as objects: altar, organ."""

from __future__ import annotations

from nesgan_game.dataset.drawings.design import Design
from nesgan_game.dataset.drawings.objects.lamps import flame
from nesgan_game.dataset.drawings.primitives import Canvas


def altar(d: Design, c: Canvas) -> None:
    """A table of stone under a cloth, with a cross, candles or a book on it."""
    front, top = d.pick("cross", "arches", "skull", "plain"), d.pick("cross", "book", "chalice", "skull")
    cloth, lights, fringe = d.pick("full", "runner", "none"), d.whole(0, 3), d.flag()
    at, stone, legs = d.step(0.42, 0.5, 2), d.stone(), d.flag()
    wide, high, mid = c.width, c.height, c.width / 2
    y = high * at
    c.solid(c.rect(3, y + 4, wide - 3, high), stone)
    if front == "arches":
        for x in range(6, wide - 8, 8):
            c.paint(c.arch("arched", x, y + 8, x + 6, high - 3), 0)
    elif front in ("cross", "skull"):
        mark = c.rect(mid - 1.5, y + 6, mid + 1.5, high - 2) | c.rect(mid - 5, y + 8, mid + 5, y + 11)
        if front == "skull":
            mark = c.ellipse(mid, y + 9, 4.4, 3.6) | c.rect(mid - 3, y + 9, mid + 3, y + 14)
            mark &= ~(c.ellipse(mid - 2, y + 9.4, 1.2, 1.3) | c.ellipse(mid + 2, y + 9.4, 1.2, 1.3))
        c.paint(mark, 0 if stone[1] == 2 else 3)
    if legs:
        for x in (3, wide - 8):
            c.solid(c.rect(x, y + 4, x + 5, high), stone)
    if cloth != "none":
        x0, x1 = (2, wide - 2) if cloth == "full" else (mid - 6, mid + 6)
        sheet = c.rect(x0, y, x1, y + (8 if cloth == "full" else high - y - 3))
        c.solid(sheet, (3, 3, 2))
        if front in ("cross", "skull") and cloth == "runner":
            c.paint(c.rect(mid - 1, y + 5, mid + 1, high - 5) | c.rect(mid - 3, y + 7, mid + 3, y + 9), 0)
        if fringe:
            c.paint(sheet & (c.col % 3 == 0) & (c.y > (y + 5 if cloth == "full" else high - 7)), 0)
    c.solid(c.rect(0, y, wide, y + 5), stone)
    c.solid(c.rect(1, high - 3, wide - 1, high), stone)
    _upon(c, top, mid, y)
    for n in range(lights):
        for side in (-1, 1):
            at = mid + side * (mid - 4 - n * 5)
            c.paint(c.rect(at - 1.5, y - 6 + n, at + 1.5, y), 2)
            c.paint(c.rect(at - 1.5, y - 6 + n, at, y), 3)
            flame(c, at, y - 6 + n, 5, 1.6)
    c.outline()


def _upon(c: Canvas, top: str, mid: float, y: float) -> None:
    """What stands on an altar whose top is at height y."""
    if top == "cross":
        c.solid(c.rect(mid - 2, 0, mid + 2, y + 1) | c.rect(mid - 5, 3, mid + 5, 7), (3, 3, 2))
    elif top == "book":
        c.solid(c.polygon((mid - 8, y - 5), (mid, y - 3), (mid + 8, y - 5), (mid + 8, y), (mid - 8, y)), (3, 3, 2))
        c.paint(c.rect(mid - 0.5, y - 4, mid + 0.5, y), 0)
    elif top == "chalice":
        c.solid(
            c.ellipse(mid, y - 9, 4, 4) & (c.y > y - 10)
            | c.rect(mid - 1.5, y - 6, mid + 1.5, y)
            | c.rect(mid - 4, y - 2, mid + 4, y + 1),
            (3, 2, 2),
        )
    else:
        c.ball(c.ellipse(mid, y - 4, 4.6, 4.4))
        c.paint(c.rect(mid - 3, y - 4, mid - 1, y - 2) | c.rect(mid + 1, y - 4, mid + 3, y - 2), 0)


def organ(d: Design, c: Canvas) -> None:
    """A pipe organ: ranks of pipes in a case above keys and a bench."""
    shape, pipes = d.pick("towers", "hill", "valley", "flat"), d.whole(4, 7)
    crown, case, wings = d.pick("spires", "balls", "cross"), d.stone(), d.flag()
    keys, carved, fat = d.whole(1, 3), d.pick("arches", "panels", "plain"), d.step(0.62, 0.72, 2)
    wide, high, mid = c.width, c.height, c.width / 2
    low = high * fat
    c.solid(c.rect(0, high * 0.34, wide, high), case)
    c.paint(c.rect(3, high * 0.3, wide - 3, low), 0)
    count = pipes * wide // 32 * 2 + 1
    span = (wide - 6) / count
    for n in range(count):
        t = abs(2 * n / (count - 1) - 1)
        rise = {"towers": 0.75 if t > 0.7 or t < 0.2 else 0.35, "hill": 1 - t, "valley": t, "flat": 0.5 + 0.2 * (n % 2)}
        top = 4 + (high * 0.3) * (1 - rise[shape])
        left = 3 + n * span
        pipe = c.rect(left, top, left + span - 0.2, low - 2)
        c.paint(pipe, 0)
        body = c.rect(left, top + 1, left + span - 1, low - 2)
        c.paint(body, 2)
        c.paint(body & (c.x < left + span / 3), 3)
        c.paint(c.rect(left, low - 9, left + span - 1, low - 7), 0)
    if wings:
        for x0 in (0, wide - 4):
            c.solid(c.rect(x0, 6, x0 + 4, low), case)
    for x in (2.5, wide - 2.5) if wings else ():
        if crown == "spires":
            c.solid(c.polygon((x - 2.5, 7), (x, 0), (x + 2.5, 7)), (3, 2, 1))
        elif crown == "balls":
            c.ball(c.ellipse(x, 4, 2.5, 3))
    if crown == "cross":
        c.paint(c.rect(mid - 1, 0, mid + 1, 7) | c.rect(mid - 3, 2, mid + 3, 4), 3)
    c.solid(c.rect(0, low - 2, wide, low + 3), case)
    for n in range(keys):
        row = low + 3 + n * 4
        c.solid(c.rect(6 - 2 * n, row, wide - 6 + 2 * n, row + 4), (3, 3, 2))
        c.paint(c.rect(8, row + 1, wide - 8, row + 3) & (c.col % 3 == 0), 0)
    y = low + 3 + keys * 4
    for left, right in ((3, mid - 1), (mid + 1, wide - 3)):
        if carved == "arches":
            c.paint(c.arch("arched", left, y + 1, right, high - 2), 0)
        elif carved == "panels":
            c.bevel(c.rect(left, y + 1, right, high - 2), (0, 1, 3))
    c.outline()
