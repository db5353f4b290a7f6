"""Light and shade that tell things from the wall behind: thorns, steps, pillars, water, objects, pixel by pixel.

Painters of the time drew them so by hand: a lit edge towards the upper left, a dark line below. Only levels change.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.nes import CLEAR, LEVELS, TILE_PX

Cells = NDArray[np.uint8]

LIGHT = LEVELS - 1
LIT = 0.2
"""Share of an object's pixels that is light at least; tuned by eye."""
TREAD, RISER = 3, 2
"""Rows of the lit tread of a step or a slab, and of the plain stone below it; by eye."""
_THORN_PX, _BASE, _LIT_TO = 8, 12, 1
"""Width of a thorn, the first row of the dark base that thorns stand on, and how far right of its middle it is lit."""
_CREST = (1, 0, 0, 0, 1, 2, 2, 2)
"""The row of a wave's crest in eight columns."""
_CREST_PX, _TROUGH_PX = 2, 2
"""How thick a crest is, and how much below it lies in its shade, so that it reads as a line."""
SURFACE_PX = max(_CREST) + _CREST_PX
"""How far down the crests of a surface reach."""
_FRAME_PX, _LINTEL_PX, _SILL_PX = 3, 4, 3
"""Width of a door's frame at both sides, above, and height of its sill; by eye."""
_RIPPLES = ((5, 2), (5, 10), (9, 6), (9, 14), (13, 2), (13, 10))
"""Row and first column of light dashes on water, which repeat with the cell."""
_RIPPLE_PX = 3


def thorns(cells: Cells) -> Cells:
    """Cells (N, 16, 16) of spikes cut to thorns: lit on the left and at the tip, plain on the right, on a dark base."""
    rows, cols = np.mgrid[:TILE_PX, :TILE_PX]
    aside = cols % _THORN_PX - (_THORN_PX - 1) / 2
    within = (np.abs(aside) <= 0.5 + rows * (_THORN_PX / 2 - 0.5) / _BASE) & (rows < _BASE)
    thorn = np.where((aside < _LIT_TO) | (rows < _BASE // 3), LIGHT, LIGHT - 1)
    shaped = np.where(within, thorn, 0) * np.ones_like(cells)
    shaped[:, _BASE + 1 :] = np.minimum(cells[:, _BASE + 1 :], 1)
    return shaped.astype(np.uint8)


def steps(cells: Cells) -> Cells:
    """Cells (N, 16, 16) of stairs up to the right: each of two steps with a lit tread, plain stone and a dark line."""
    shaped, half = cells.copy(), TILE_PX // 2
    for left, top in ((0, half), (half, 0)):
        step = shaped[:, top : top + TREAD + RISER + 1, left : left + half]
        step[:, :TREAD] = LIGHT
        step[:, TREAD:-1] = np.maximum(step[:, TREAD:-1], LIGHT - 1)
        step[:, -1] = 0
    return shaped


def steps_to_the_left(cells: Cells) -> Cells:
    """The same for cells (N, 16, 16) of stairs up to the left; the light still comes from above."""
    return steps(cells[:, :, ::-1])[:, :, ::-1]


def slab(cells: Cells) -> Cells:
    """Cells (N, 16, 16) of platforms with a lit tread over plain stone."""
    shaped = cells.copy()
    shaped[:, :TREAD] = LIGHT
    shaped[:, TREAD : TREAD + RISER] = np.maximum(shaped[:, TREAD : TREAD + RISER], LIGHT - 1)
    return shaped


def round_pillar(cells: Cells) -> Cells:
    """Cells (N, 16, 16) of pillars with a lit edge on the left, a raised front, and shade on the right."""
    shaped = cells.copy()
    shaped[:, :, 3:5] = LIGHT
    shaped[:, :, 5:10] = np.clip(shaped[:, :, 5:10] + 1, 0, LIGHT - 1)
    shaped[:, :, 12:] = np.minimum(shaped[:, :, 12:], 1)
    shaped[:, :, [0, 15]] = 0
    return shaped


def without_shade(cells: Cells) -> Cells:
    """Cells with all that is in shade in plain colour."""
    return np.where(cells == 1, np.uint8(2), cells)


def rippled(cells: Cells) -> Cells:
    """Cells (N, 16, 16) of water with light dashes on it."""
    shaped = cells.copy()
    for row, col in _RIPPLES:
        shaped[:, row, [(col + n) % TILE_PX for n in range(_RIPPLE_PX)]] = LIGHT
    return shaped


def without_dark(cells: Cells) -> Cells:
    """Cells with all that is dark in shade."""
    return np.maximum(cells, np.uint8(1))


def crested(cells: Cells) -> Cells:
    """Cells (N, 16, 16) at the surface of water: waves whose crest alone is light, dark above it, shade below."""
    shaped = np.minimum(cells, np.uint8(LIGHT - 1))
    for col in range(TILE_PX):
        crest = _CREST[col % len(_CREST)]
        below = crest + _CREST_PX
        shaped[:, :crest, col] = 0
        shaped[:, crest:below, col] = LIGHT
        shaped[:, below : below + _TROUGH_PX, col] = np.minimum(shaped[:, below : below + _TROUGH_PX, col], 1)
    return shaped


def doorway(levels: Cells) -> Cells:
    """A door (H, W) as a dark way through, within a frame whose inner edge is lit, over a lit sill."""
    shaped = np.maximum(levels, LIGHT - 1)
    shaped[[0], :], shaped[:, [0, -1]] = 0, 0
    way = np.s_[_LINTEL_PX:-_SILL_PX, _FRAME_PX:-_FRAME_PX]
    shaped[_LINTEL_PX - 1 : -_SILL_PX, _FRAME_PX - 1 : 1 - _FRAME_PX] = LIGHT
    shaped[way] = np.maximum(levels[way], LIGHT - 1) - (LIGHT - 1)
    shaped[-_SILL_PX] = LIGHT
    return shaped


def lit(levels: Cells) -> Cells:
    """An object (H, W), of levels and nes.CLEAR, with enough light to be seen before a wall: LIT of its pixels.

    Light falls on its edges from the upper left, then on all that is bright, then on whatever is not dark.
    """
    shaped = levels.copy()
    opaque = shaped != CLEAR
    most = LIT * int(opaque.sum())
    dark, edge = ~opaque | (levels == 0), np.zeros_like(opaque)
    edge[0], edge[:, 0] = True, True
    edge[1:] |= dark[:-1]
    edge[:, 1:] |= dark[:, :-1]
    for chosen in ((levels == LIGHT - 1) & edge, (levels == 1) & edge, levels == LIGHT - 1):
        if int((shaped[opaque] == LIGHT).sum()) >= most:
            break
        shaped[chosen] = LIGHT
    return shaped
