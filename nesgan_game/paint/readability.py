"""What keeps painted screens readable in play: a lip on what carries, bright thorns, dark doorways, walls kept behind.

Painters of the time saw to it by hand. Only what a style leaves unclear is touched, in all screens alike, so that tiles
stay tiles.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from nesgan_game.imaging.screen import Screen
from nesgan_game.nes import COLOURS_PER_PALETTE, LEVELS, TILE_PX
from nesgan_game.paint.palettes import (
    ACCENT,
    GROUND,
    NATURE,
    PALETTE_OF_ROLE,
    SEEN,
    WALL,
    accents,
    grounds,
    natures,
    triples,
)
from nesgan_game.rolemap.conditioning import rectangles
from nesgan_game.roles import ROLE_INDEX

Cells = NDArray[np.uint8]
Floats = NDArray[np.float64]

DEPTH = 0.12
"""By how much the ground's cells are more prominent than the wall's at least; tuned by eye. Prominence is the lightness
of the mean colour as perceived, and half of how far it is from grey."""
WALL_AT_MOST = 0.25
"""Prominence above which a wall glares, whatever the ground; tuned by eye."""
FIGURES = 0x17
"""What the game's people wear (assets/sprites): a wall of this middle colour would hide them."""
LIP: dict[str, tuple[int, ...]] = {"ledge": (3, 2, 0), "platform": (3, 3, 0)}
"""Levels of the topmost pixel rows of what one stands on, where the style paints no clear edge."""
_EDGE_ROWS = 4
"""An edge may lie this far down and still reads as the top."""
_EDGE_SHARE = 0.7
"""Share of such a row's pixels that are light in a clear edge; tuned by eye, as is the next."""
_THORNS = 0.16
"""Share of a cell of spikes that is light at least."""
DOORWAY_PX = (4, 3)
"""Width of a door's frame above and at both sides; by eye."""
_HUE = 4.0
"""How much more a change of hue weighs than one of lightness: a theme is known by its hues."""


def clear(screens: Sequence[Screen], layouts: Sequence[NDArray[np.uint8]]) -> list[Screen]:
    """Screens of one style and one set of palettes, with what carries, hurts and lies behind told apart."""
    cells = [_cells(screen.pattern) for screen in screens]
    for role, lip in LIP.items():
        masks = [layout == ROLE_INDEX[role] for layout in layouts]
        if not _edged(_gathered(cells, masks)):
            for some, mask in zip(cells, masks, strict=True):
                some[mask, : len(lip)] = np.array(lip, np.uint8)[:, None]
    _sharpen(cells, [layout == ROLE_INDEX["spikes"] for layout in layouts])
    for some, layout in zip(cells, layouts, strict=True):
        _open_doors(some, layout)
    shares = [
        _shares(_gathered(cells, [PALETTE_OF_ROLE[layout] == number for layout in layouts]))
        for number in (WALL, GROUND)
    ]
    palettes = deepened(screens[0].palettes, *shares)
    return [Screen(_picture(some), screen.attribute, palettes) for some, screen in zip(cells, screens, strict=True)]


def _cells(pattern: Cells) -> Cells:
    """(R, C, 16, 16) cells of a picture, as a copy."""
    rows, cols = pattern.shape[0] // TILE_PX, pattern.shape[1] // TILE_PX
    return pattern.reshape(rows, TILE_PX, cols, TILE_PX).swapaxes(1, 2).copy()


def _picture(cells: Cells) -> Cells:
    rows, cols = cells.shape[:2]
    return cells.swapaxes(1, 2).reshape(rows * TILE_PX, cols * TILE_PX)


def _gathered(cells: Sequence[Cells], masks: Sequence[NDArray[np.bool_]]) -> Cells:
    """(N, 16, 16) the cells of all screens under their masks."""
    return np.concatenate([some[mask] for some, mask in zip(cells, masks, strict=True)])


def _edged(cells: Cells) -> bool:
    """Whether the cells have a light line along their top."""
    if not len(cells):
        return True
    light = (cells[:, :_EDGE_ROWS] == LEVELS - 1).mean(axis=(0, 2))
    return bool(light.max() >= _EDGE_SHARE)


def _sharpen(cells: Sequence[Cells], masks: Sequence[NDArray[np.bool_]]) -> None:
    """Raise the spikes' levels, in place, until enough of them is light."""
    for floor in (2, 1):
        thorns = _gathered(cells, masks)
        if not len(thorns) or (thorns == LEVELS - 1).mean() >= _THORNS:
            return
        for some, mask in zip(cells, masks, strict=True):
            part = some[mask]
            part[part == floor] = LEVELS - 1 if floor == 2 else 2
            some[mask] = part


def _open_doors(cells: Cells, layout: NDArray[np.uint8]) -> None:
    """Darken what lies within the frames of doors, in place, so that they read as a way through."""
    above, beside = DOORWAY_PX
    for row, col, rows, cols in rectangles(layout, ROLE_INDEX["door"], columns=False):
        door = _picture(cells[row : row + rows, col : col + cols])
        way = door[above:, beside:-beside]
        way[:] = np.maximum(way, 2) - 2
        cells[row : row + rows, col : col + cols] = _cells(door)


def _shares(cells: Cells) -> Floats:
    """(4,) how much of some cells each level takes."""
    counts = np.bincount(cells.ravel(), minlength=LEVELS).astype(np.float64)
    return np.asarray(counts / max(counts.sum(), 1))


def deepened(palettes: NDArray[np.uint8], wall: Floats, ground: Floats) -> NDArray[np.uint8]:
    """(4, 4) palettes, the nearest to those given, in which ground and figures stand out from the wall.

    `wall` and `ground` (4,) say how much of their cells each level takes. Where no palettes go so far, the ones that go
    farthest.
    """
    if _short(palettes[[GROUND], 1:], palettes[WALL, 1:], ground, wall)[0] <= 0 and palettes[WALL, 2] != FIGURES:
        return palettes
    best: tuple[float, float, NDArray[np.uint8], NDArray[np.uint8]] | None = None
    for behind in triples(WALL):
        if behind[1] == FIGURES:
            continue
        before = grounds(behind)
        short = np.maximum(_short(before, behind, ground, wall), 0)
        far = _far(before, palettes[GROUND, 1:]) + _far(behind[None], palettes[WALL, 1:])
        n = int(np.lexsort((far, short))[0]) if len(before) else -1
        if n >= 0 and (best is None or (short[n], far[n]) < best[:2]):
            best = float(short[n]), float(far[n]), behind, before[n]
    assert best is not None, "the bounds of palettes leave room"
    return _completed(palettes, best[2], best[3])


def _completed(palettes: NDArray[np.uint8], wall: NDArray[np.uint8], ground: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The palettes with another wall and ground; accent and nature stay what they were as far as they may."""
    table = palettes.copy()
    table[WALL, 1:], table[GROUND, 1:] = wall, ground
    for number, allowed in ((ACCENT, accents(wall, ground)), (NATURE, natures(wall))):
        wish = table[number, 1:].copy()
        if number == ACCENT:
            wish[: COLOURS_PER_PALETTE - 2] = wall[: COLOURS_PER_PALETTE - 2]
        table[number, 1:] = allowed[int(_far(allowed, wish).argmin())]
    return table


def prominence(ramps: NDArray[np.uint8], shares: Floats) -> Floats:
    """(N,) how much cells strike the eye in each of the ramps (N, 3).

    `shares` (4,) is how much of them each level takes; level 0 is black.
    """
    mean = np.einsum("nlc,l->nc", SEEN[ramps], shares[1:])
    return np.asarray(mean[:, 0] + np.hypot(mean[:, 1], mean[:, 2]) / 2)


def _short(before: NDArray[np.uint8], behind: NDArray[np.uint8], ground: Floats, wall: Floats) -> Floats:
    """(N,) by how much grounds (N, 3) before a wall (3,) miss the rules; 0 or less is well."""
    strikes = prominence(behind[None], wall)
    return np.asarray(np.maximum(DEPTH + strikes - prominence(before, ground), strikes - WALL_AT_MOST))


def _far(ramps: NDArray[np.uint8], wish: NDArray[np.uint8]) -> Floats:
    """(N,) how unlike ramps (N, 3) are to another."""
    apart = (SEEN[ramps] - SEEN[wish]) ** 2
    return np.asarray((apart * [1, _HUE, _HUE]).sum(axis=(1, 2)))
