"""Doors as objects: of planks, a portcullis, and double ones; all stand on the floor."""

from __future__ import annotations

import numpy as np

from nesgan_game.dataset.drawings.design import Design
from nesgan_game.dataset.drawings.primitives import Canvas, Mask, shrunk

_RING = (".000.", "03220", "02.10", "02.10", "01110", ".000.")


def _doorway(d: Design, c: Canvas) -> tuple[Mask, int]:
    """A frame of stone; returns the inside of its opening, which reaches the floor, and the frame's width."""
    wide, high = c.width, c.height
    arch, stone = d.pick("arched", "pointed", "tudor", "square"), d.stone()
    thick, course = d.whole(3, 6), (0, 5, 8)[d.whole(0, 3)]
    outer = c.arch(arch, 0, 0, wide, high + 2)
    c.solid(outer, stone)
    opening = c.arch(arch, thick, thick, wide - thick, high + 2)
    if course:
        ring = shrunk(outer) & ~opening
        joints = (c.row % course == course - 1) & (c.row > wide // 3)
        around = np.arctan2(c.y - wide / 2, c.x - wide / 2) * 10 / np.pi
        joints |= (np.abs(around % 1.6 - 0.8) > 0.66) & (c.row <= wide // 3)
        c.paint(ring & joints, 0)
    c.paint(opening, 0)
    return shrunk(opening | (c.y > high)) & opening, thick


def plank_door(d: Design, c: Canvas) -> None:
    """One leaf of upright boards with iron bands and a ring."""
    leaf, thick = _doorway(d, c)
    face, board = ((2, 0), (2, 1), (1, 0))[d.whole(0, 3)], d.whole(4, 7)
    bands, ring, peep = d.whole(0, 4), d.pick("left", "right"), d.flag()
    full = d.flag()
    c.bevel(leaf, (min(face[0] + 1, 3), face[0], face[0]))
    c.paint(leaf & ((c.col - thick) % board == board - 1), face[1])
    for n in range(bands):
        row = int(c.height * (n + 1.1) / (bands + 1))
        reach = leaf if full else leaf & (c.col < c.width * 0.62)
        for offset, level in ((0, 0), (1, 3), (2, 1), (3, 0)):
            c.paint(reach & (c.row == row + offset), level)
        c.paint(reach & (c.row == row + 1) & (c.col % 4 == 1), 0)
    at = c.height * 11 // 20
    c.pattern(c.width - thick - 8 if ring == "right" else thick + 3, at, _RING)
    if peep:
        mid, top = c.width // 2, thick + c.height // 8 + 2
        c.solid(c.rect(mid - 4, top, mid + 4, top + 7), (0, 0, 0))
        c.paint(c.rect(mid - 3, top + 1, mid + 3, top + 6) & (c.col % 2 == 0), 2)


def portcullis(d: Design, c: Canvas) -> None:
    """A grid of iron with points below, before a dark passage."""
    leaf, _ = _doorway(d, c)
    pitch, cross, lift = d.whole(4, 7), d.whole(4, 8), d.whole(0, 4) * 3
    fat, studs = d.flag(), d.flag()
    end = c.height - 1 - lift
    bar = c.aside % pitch == pitch - 1
    if fat:
        bar |= (c.aside % pitch == pitch - 2) & (c.col < c.width // 2)
        bar |= (c.aside % pitch == 0) & (c.col >= c.width // 2) & (c.aside > 0)
    beam = leaf & ((c.row + 2) % cross == 0) & (c.row < end - 4)
    c.paint(beam, 1)
    c.paint(leaf & bar & (c.row < end), 2)
    c.paint(leaf & bar & (c.row >= end - 3) & (c.row < end), 3)
    c.paint(leaf & (c.aside % pitch == pitch - 1) & (c.row == end), 3)
    if studs:
        c.paint(beam & bar, 3)


def double_door(d: Design, c: Canvas) -> None:
    """Two leaves with panels or bands and a pair of rings."""
    leaf, thick = _doorway(d, c)
    style, face = d.pick("panels", "bands", "planks", "studs"), d.whole(1, 3)
    rows, ring = d.whole(2, 4), d.flag()
    c.bevel(leaf, (3, face, face - 1 if face > 1 else 1))
    mid, high = c.width // 2, c.height
    if style == "panels":
        for n in range(rows):
            y0 = thick + 4 + (high - thick - 5) * n / rows
            y1 = thick + 2 + (high - thick - 5) * (n + 1) / rows
            for x0, x1 in ((thick + 3, mid - 2), (mid + 2, c.width - thick - 3)):
                sunk = leaf & shrunk(leaf, 2) & c.rect(x0, y0, x1, y1)
                c.bevel(sunk, (0, max(face - 1, 1), 3))
    elif style == "studs":
        c.paint(leaf & (c.aside % 4 == 2) & (c.row % 5 == 1), 3)
        c.paint(leaf & (c.aside % 4 == 2) & (c.row % 5 == 2), 0)
    else:
        c.paint(leaf & (c.aside % 5 == 4), 0)
        if style == "bands":
            for n in range(rows):
                row = int(high * (n + 1) / (rows + 0.7))
                for offset, level in ((0, 0), (1, 3), (2, 1), (3, 0)):
                    c.paint(leaf & (c.row == row + offset), level)
    c.paint(leaf & (c.aside == 0), 0)
    if ring:
        c.pattern(mid - 6, high * 11 // 20, _RING)
        c.pattern(mid + 1, high * 11 // 20, _RING)
    else:
        for x in (mid - 4, mid + 3):
            c.solid(c.rect(x - 1, high * 0.52, x + 2, high * 0.66), (3, 3, 2))
