"""Windows as objects, one drawing for each design: arched, pointed, twin, slit, barred, rose, stained."""

from __future__ import annotations

import numpy as np

from nesgan_game.dataset.drawings.design import Design
from nesgan_game.dataset.drawings.primitives import Canvas, Mask, Tones, shrunk

_PANES = {"dark": (0, 2), "dim": (1, 0), "moon": (1, 0), "lit": (3, 0)}
"""Level of the glass and of the lead in it."""


def _frame(c: Canvas, arch: str, thick: int, stone: Tones, course: int, sill: bool) -> Mask:
    """A stone surround about the whole picture; returns the glass in its black opening."""
    wide, high = c.width, c.height
    c.solid(c.arch(arch, 0, 0, wide, high + 2), stone)
    low = high - (4 if sill else thick)
    opening = c.arch(arch, thick, thick, wide - thick, low)
    ring = shrunk(c.arch(arch, 0, 0, wide, high + 2)) & ~opening
    if course:
        c.paint(ring & (c.row % course == course - 1), 0)
    c.paint(opening, 0)
    if sill:
        c.solid(c.rect(0, high - 5, wide, high), stone)
    else:
        c.paint(c.row == high - 1, 0)
    return shrunk(opening)


def _fill(c: Canvas, glass: Mask, pane: str) -> int:
    """Glass of one kind; returns the level of its lead."""
    level, lead = _PANES[pane]
    c.paint(glass, level)
    if pane == "moon":
        c.paint(glass & ((c.col + c.row) % 14 < 4), 2)
    return lead


def _bars(c: Canvas, glass: Mask, bars: str, pitch: int, lead: int) -> None:
    top = int(np.flatnonzero(glass.any(1))[0])
    down = c.row - top
    tall = int(glass.any(1).sum())
    lines = {
        "cross": (c.aside == 0) | (down == tall * 2 // 5),
        "grid": (c.aside % pitch == 0) | (down % pitch == pitch - 1),
        "lattice": ((c.aside + down) % pitch == 0) | ((c.aside - down) % pitch == 0),
        "upright": c.aside % pitch == 0,
    }[bars]
    c.paint(glass & lines, lead)


def arched_window(d: Design, c: Canvas) -> None:
    """A round-headed window with panes."""
    thick = d.whole(0, 3) + (3 if c.width > 16 else 2)
    glass = _frame(c, "arched", thick, d.stone(), (0, 5, 8)[d.whole(0, 3)], d.flag())
    lead = _fill(c, glass, d.pick("dark", "dim", "moon", "lit"))
    _bars(c, glass, d.pick("cross", "grid", "lattice", "upright"), d.whole(4, 7) + (c.width > 16), lead)
    if d.flag():  # a keystone
        half = c.width // 10 + 1
        c.solid(c.rect(c.width / 2 - half, 0, c.width / 2 + half, thick + 2))


def pointed_window(d: Design, c: Canvas) -> None:
    """A gothic window: tracery above lights where it is wide, one lancet where it is narrow."""
    thick = d.whole(0, 2) + (3 if c.width > 16 else 2)
    stone = d.stone()
    glass = _frame(c, "pointed", thick, stone, (0, 6)[d.whole(0, 2)], d.flag())
    lead = _fill(c, glass, d.pick("dark", "dim", "moon", "lit"))
    bars, head, pitch = d.pick("cross", "lattice", "upright"), d.pick("circle", "trefoil", "plain"), d.whole(4, 7)
    _bars(c, glass, bars, pitch, lead)
    if c.width == 16:
        return
    mid, spring = c.width / 2, thick + (c.width - 2 * thick) * 0.86
    stone_level = stone[0] if lead == 0 else 2
    half = (c.width - 2 * thick) / 2
    tracery = np.zeros_like(glass)
    for x0 in (thick, mid):
        light = c.arch("pointed", x0 + 0.5, spring - 2, x0 + half - 0.5, c.height + 4)
        tracery |= light & ~shrunk(light)
    tracery |= c.aside < 1
    tracery &= c.y > spring - 2
    if head != "plain":
        eye = c.ellipse(mid, spring - 5, 5, 5)
        inner = c.ellipse(mid, spring - 5, 3.4, 3.4)
        if head == "trefoil":
            inner = c.ellipse(mid, spring - 7, 2, 2) | c.ellipse(mid - 2.2, spring - 4, 2, 2)
            inner |= c.ellipse(mid + 2.2, spring - 4, 2, 2)
        tracery |= eye & ~inner
    c.paint(glass & tracery, stone_level)


def twin_window(d: Design, c: Canvas) -> None:
    """Two lights side by side with a column between them."""
    arch, stone = d.pick("arched", "pointed", "square"), d.stone()
    high, wide = c.height, c.width
    top = d.whole(1, 5)
    outer = d.pick("arched", "square", "tudor")
    c.solid(c.arch(outer, 0, 0, wide, high + 2), stone)
    c.paint(c.row == high - 1, 0)
    pane, eye = d.pick("dark", "dim", "moon", "lit"), d.flag()
    bars, gap, sill = d.pick("cross", "grid", "lattice"), d.whole(2, 5), d.flag()
    mid, edge, start = wide / 2, 4, top + (7 if outer != "square" else 3)
    for x0, x1 in ((edge, mid - gap / 2), (mid + gap / 2, wide - edge)):
        opening = c.arch(arch, x0, start, x1, high - 4)
        c.paint(opening, 0)
        glass = shrunk(opening)
        lead = _fill(c, glass, pane)
        half = (c.col - int((x0 + x1) / 2)) if x0 < mid else (c.col - int((x0 + x1 - 1) / 2))
        lines = {"cross": (half == 0) | (c.row == start + 8), "grid": (half == 0) | (c.row % 5 == 0)}
        lines["lattice"] = ((c.col + c.row) % 4 == 0) | ((c.col - c.row) % 4 == 0)
        c.paint(glass & lines[bars], lead)
    if eye and outer != "square":
        c.paint(c.ellipse(mid, start - 3, 2.6, 2.6), 0)
        c.paint(c.ellipse(mid, start - 3, 1.4, 1.4), _PANES[pane][0])
    c.solid(c.rect(mid - gap / 2 - 1, start + 7, mid + gap / 2 + 1, start + 10), stone)
    if sill:
        c.solid(c.rect(0, high - 5, wide, high), stone)


def slit_window(d: Design, c: Canvas) -> None:
    """A loophole for archers in a block of stone."""
    high, wide = c.height, c.width
    stone, cut = d.stone(), d.pick("plain", "cross", "keyhole", "both")
    half, bevel, at = d.whole(1, 3), d.flag(), d.real(0.3, 0.5)
    outer = d.pick("square", "arched", "pointed", "cut")
    course = (0, 6, 5)[d.whole(0, 3)]
    c.solid(c.arch(outer, 2, 0, wide - 2, high + 1), stone)
    c.paint((c.row == high - 1) & (c.levels != 255), 0)
    if course:
        c.paint(c.rect(3, 1, wide - 3, high) & (c.row % course == course - 1) & (c.levels != 255), 0)
    top = 4 if outer != "pointed" else 6
    hole = c.rect(wide / 2 - half, top, wide / 2 + half, high - 3)
    if bevel:
        c.paint(c.rect(wide / 2 - half - 1, top - 1, wide / 2 + half, high - 3), 1)
        c.paint(c.rect(wide / 2, top - 1, wide / 2 + half + 1, high - 3), 3)
    y = at * high
    if cut in ("cross", "both"):
        hole |= c.rect(4, y - 1.5, wide - 4, y + 1.5)
    if cut in ("keyhole", "both"):
        hole |= c.ellipse(wide / 2, high - 5, half + 1.6, half + 1.6)
    c.paint(hole, 0)


def barred_window(d: Design, c: Canvas) -> None:
    """A dungeon window: iron bars before the dark, in a rough frame."""
    high, wide = c.height, c.width
    unit = wide // 16
    arch, stone, thick = d.pick("square", "arched", "cut"), d.stone(), d.whole(2, 4) + unit - 1
    count, cross, fat = d.whole(2, 5), d.whole(0, 3), d.flag()
    stones = d.flag()
    c.solid(c.arch(arch, 0, 0, wide, high), stone)
    opening = c.arch(arch, thick, thick, wide - thick, high - thick)
    if stones:
        ring = shrunk(c.arch(arch, 0, 0, wide, high)) & ~opening
        c.paint(ring & ((c.row % (5 * unit) == 0) | ((c.col % (5 * unit) == 0) & (c.row < high / 2))), 0)
    c.paint(opening, 0)
    inner = wide - 2 * thick
    width = (1 if not fat else 2) + (unit - 1)
    for n in range(cross):
        y = thick + (high - 2 * thick) * (n + 1) / (cross + 1)
        c.paint(opening & c.rect(0, y - width / 2, wide, y + width / 2 + 0.5), 1)
    for n in range(count):
        x = thick + inner * (n + 0.5) / count
        bar = opening & c.rect(x - width / 2, 0, x + width / 2 + 0.4, high)
        c.paint(bar, 2)
        c.paint(bar & c.rect(0, 0, x - width / 2 + 1, high), 3)


def rose_window(d: Design, c: Canvas) -> None:
    """A round window of spokes or petals about a hub."""
    mid, radius = c.width / 2, c.width / 2 - 0.2
    count, style = (6, 8, 10, 12)[d.whole(0, 4)], d.pick("spokes", "petals", "star", "rings")
    thick, stone = d.whole(3, 6) if c.width > 32 else d.whole(2, 5), d.stone()
    low, high, lead = ((0, 2, 3), (1, 3, 0), (2, 3, 0), (1, 2, 0))[d.whole(0, 4)]
    ring, turn, hub = d.step(0.4, 0.58, 3), d.flag(), d.step(0.12, 0.2, 2)
    c.solid(c.ellipse(mid, mid, radius, radius), stone)
    inner = radius - thick
    angle = np.arctan2(c.y - mid, c.x - mid) + (np.pi / count if turn else 0)
    far = np.hypot(c.x - mid, c.y - mid)
    glass = far < inner - 1
    c.paint(far < inner, 0)
    c.paint(glass, low)
    phase = (angle * count / (2 * np.pi)) % 1 - 0.5
    wedge = np.abs(phase) * far * 2 * np.pi / count
    edge = far * 2 * np.pi / count / 2 - wedge
    if style == "spokes":
        c.paint(glass & (far < inner * ring), high)
        c.paint(glass & (edge < 0.8), lead)
        c.paint(glass & (np.abs(far - inner * ring) < 0.7), lead)
    elif style == "petals":
        at = inner * (0.45 + ring / 2.5)
        lobe = np.hypot(far - at, wedge * 1.25) < inner * 0.27
        c.paint(glass & lobe, high)
        c.paint(glass & lobe & ~shrunk(lobe), lead)
        c.paint(glass & (far < inner * 0.42) & (edge < 0.8), lead)
    elif style == "star":
        c.paint(glass & (far < inner * (0.35 + 1.3 * np.abs(phase))), high)
        c.paint(glass & (np.abs(far - inner * (0.35 + 1.3 * np.abs(phase))) < 0.7), lead)
    else:
        c.paint(glass & ((far * 3 / inner).astype(int) % 2 == 1), high)
        c.paint(glass & ((edge < 0.8) & (far > inner / 3)), lead)
        c.paint(glass & (np.abs(far % (inner / 3) - inner / 6) > inner / 6 - 0.6), lead)
    c.paint(far < radius * hub + 1, 0)
    c.paint(far < radius * hub, 3)


def stained_window(d: Design, c: Canvas) -> None:
    """A church window of coloured glass: a saint, a cross, a rosette or lozenges, in a border."""
    high, mid = c.height, c.width / 2
    arch, theme = d.pick("arched", "pointed"), d.pick("saint", "cross", "rosette", "lozenges", "bands")
    stone, border, shift = d.stone(), d.flag(), d.whole(0, 3)
    glass = _frame(c, arch, 3, stone, (0, 6)[d.whole(0, 2)], d.flag())
    pitch, at = d.whole(5, 8), d.step(0.34, 0.42, 2) * high
    tints = np.array(((1, 2, 3), (2, 3, 1), (2, 1, 3))[shift], np.uint8)
    field = shrunk(glass, 3) if border else glass
    if border:
        c.levels[glass] = tints[(c.row + c.aside) // 3 % 3][glass]
        c.paint(glass & ((c.row + c.aside) % 3 == 0), 0)
        c.paint(shrunk(glass, 2) & ~field, 0)
    cells = tints[(c.aside // pitch + 2 * (c.row // pitch)) % 3]
    lead = (c.aside % pitch == 0) | (c.row % pitch == 0)
    if theme == "lozenges":
        cells = tints[((c.aside + c.row) // pitch + (c.aside - c.row) // pitch) % 3]
        lead = ((c.aside + c.row) % pitch == 0) | ((c.aside - c.row) % pitch == 0)
    elif theme == "bands":
        cells, lead = tints[(c.row // pitch) % 3], (c.row % pitch == 0) | (c.aside % (2 * pitch) == 0)
    c.levels[field] = cells[field]
    c.paint(field & lead, 0)
    if theme == "saint":
        body = c.polygon((mid - 2, at + 5), (mid + 2, at + 5), (mid + 6, high - 4), (mid - 6, high - 4))
        for mask, level in ((c.ellipse(mid, at, 6, 6), 0), (c.ellipse(mid, at, 5, 5), 3), (body, 0)):
            c.paint(field & mask, level)
        c.paint(field & shrunk(body), 2)
        c.paint(field & shrunk(body) & (c.x < mid - 1), 3)
        c.paint(field & c.ellipse(mid, at + 1, 3, 3.6), 0)
        c.paint(field & c.ellipse(mid, at + 1, 2, 2.8), 2)
        c.paint(field & (c.rect(mid - 1, at + 10, mid + 1, at + 19) | c.rect(mid - 4, at + 12, mid + 4, at + 14)), 0)
    elif theme == "cross":
        mark = c.rect(mid - 2, at - 6, mid + 2, high - 9) | c.rect(mid - 7, at, mid + 7, at + 4)
        c.paint(field & mark, 0)
        c.paint(field & shrunk(mark), 3)
    elif theme == "rosette":
        far, angle = np.hypot(c.x - mid, c.y - at), np.arctan2(c.y - at, c.x - mid)
        c.paint(field & (far < 8.4), 0)
        c.levels[field & (far < 7.4)] = tints[((angle + np.pi) * 4 / np.pi).astype(int) % 2][field & (far < 7.4)]
        c.paint(field & (far < 7.4) & (np.abs((angle * 4 / np.pi) % 1 - 0.5) > 0.4), 0)
        c.paint(field & (far < 2.6), 0)
        c.paint(field & (far < 1.8), 3)
