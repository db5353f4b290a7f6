"""Colours to ordered levels: where cells keep to small palettes, by rank within the palette; elsewhere by luminance."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.dataset.tile_sheets import reduce_to_levels
from nesgan_game.nes import LEVELS, TILE_PX

Levels = NDArray[np.uint8]
_GAMMA = 2.2
_REC_709 = np.array([0.2126, 0.7152, 0.0722])
"""Luminance as nes.LUMINANCE has it, so that palettes dark to light there are so here."""
_LEGAL = 0.5
"""Share of cells of four colours or fewer from which a picture counts as the console's; sprites spoil the others."""
_SHARED = 2
"""Colours, the backdrop among them, that two palettes share before they are taken for parts of one."""


def levels_of(rgb: NDArray[np.uint8]) -> Levels:
    """(H, W) uint8 levels 0..3, dark to light, of an (H, W, 3) picture of whole 16x16 cells."""
    packed = (rgb.astype(np.int32) << np.array([16, 8, 0], np.int32)).sum(-1)
    values, index = np.unique(packed, return_inverse=True)
    channels = (values[:, None] >> np.array([16, 8, 0])) & 255
    light = ((channels / 255) ** _GAMMA @ _REC_709) ** (1 / _GAMMA)
    index = index.reshape(packed.shape)
    cells = _cells(index)
    sets = [frozenset(np.unique(cell).tolist()) for cell in cells] if len(values) <= len(cells) else []
    if sum(len(colours) <= LEVELS for colours in sets) < max(1, _LEGAL * len(cells)):
        return reduce_to_levels(light[index].astype(np.float32))
    order = sorted(range(len(values)), key=lambda value: (light[value], value))
    palettes = _palettes(sets)
    tables = np.stack([_ranks(palette, light, order) for palette in palettes])
    misfit = np.stack([~np.isin(np.arange(len(values)), list(palette)) for palette in palettes])
    best = [_best(cell, colours, palettes, misfit) for cell, colours in zip(cells, sets, strict=True)]
    ranked: Levels = tables[np.array(best)[:, None], cells]
    rows, cols = rgb.shape[0] // TILE_PX, rgb.shape[1] // TILE_PX
    return ranked.reshape(rows, cols, TILE_PX, TILE_PX).swapaxes(1, 2).reshape(rgb.shape[:2])


def _cells(index: NDArray[np.intp]) -> NDArray[np.intp]:
    """(H, W) as (cells, 256), row by row."""
    rows, cols = index.shape[0] // TILE_PX, index.shape[1] // TILE_PX
    return index.reshape(rows, TILE_PX, cols, TILE_PX).swapaxes(1, 2).reshape(rows * cols, TILE_PX * TILE_PX)


def _palettes(sets: list[frozenset[int]]) -> list[frozenset[int]]:
    """Palettes of four colours at most that the cells' colours come from, the most used first."""
    counts: dict[frozenset[int], int] = {}
    for colours in sets:
        if len(colours) <= LEVELS:
            counts[colours] = counts.get(colours, 0) + 1
    found: list[frozenset[int]] = []
    for colours in sorted(counts, key=lambda colours: (-len(colours), -counts[colours], sorted(colours))):
        if any(colours <= palette for palette in found):
            continue
        partner = next(
            (p for p in found if len(p & colours) >= _SHARED and len(p | colours) <= LEVELS),
            None,
        )
        if partner is None:
            found.append(colours)
        else:
            found[found.index(partner)] = partner | colours
    uses = {palette: sum(n for colours, n in counts.items() if colours <= palette) for palette in found}
    return sorted(found, key=lambda palette: (-uses[palette], sorted(palette)))


def _best(
    cell: NDArray[np.intp], colours: frozenset[int], palettes: list[frozenset[int]], misfit: NDArray[np.bool_]
) -> int:
    """Number of the palette that lacks the fewest of a cell's pixels; the most used one of equals."""
    for number, palette in enumerate(palettes):
        if colours <= palette:
            return number
    return int(misfit[:, cell].sum(1).argmin())


_SPREAD = {2: ([0, 3], [1, 3]), 3: ([0, 2, 3], [1, 2, 3]), 4: ([0, 1, 2, 3], [0, 1, 2, 3])}
"""Levels of two, three and four colours: with a darkest colour that is nearly black, and without one."""
_NEARLY_BLACK = 0.25


def _ranks(palette: frozenset[int], light: NDArray[np.float64], order: list[int]) -> Levels:
    """(colours,) level of every colour of the picture in one palette; strangers take the level of the nearest."""
    own = [value for value in order if value in palette]
    dark = light[own[0]] < _NEARLY_BLACK
    levels = [0 if dark else 2] if len(own) == 1 else _SPREAD[len(own)][0 if dark else 1]
    nearest = np.abs(light[:, None] - light[own][None]).argmin(1)
    table: Levels = np.array(levels, np.uint8)[nearest]
    table[own] = levels
    return table
