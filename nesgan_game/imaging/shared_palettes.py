"""Several screens in one set of four palettes, as the tiles of a library have them.

Equal cells stay equal: those that use the same levels of the same palette all move to the same new ones, to near
colours that keep the drawing clear. Where four palettes hold all colours of all screens, every pixel stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.imaging.palette_search import choose
from nesgan_game.imaging.quantise import colour_table, histograms, palette_table, same_look, squares
from nesgan_game.imaging.screen import Screen

T = nes.TILE_PX


def share(screens: Sequence[Screen]) -> list[Screen]:
    """The screens in one set of palettes chosen for all of them; unchanged where they have one set already."""
    if all((screen.palettes == screens[0].palettes).all() for screen in screens):
        return list(screens)
    lab = colour_table()[1]
    apart = squares(lab, lab)
    palettes = palette_table(choose(_kinds(screens, len(lab)), apart))
    return [_redrawn(screen, palettes, apart) for screen in screens]


def shift(before: Screen, after: Screen) -> float:
    """Mean OKLab distance that the colours of a screen have moved."""
    lab = colour_table()[1]
    distance = np.sqrt(squares(lab, lab))
    return float(distance[same_look()[before.colours()], same_look()[after.colours()]].mean())


def _blocks(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    rows, cols = picture.shape[0] // T, picture.shape[1] // T
    return picture.reshape(rows, T, cols, T).swapaxes(1, 2).reshape(rows * cols, T * T)


def _kinds(screens: Sequence[Screen], count: int) -> NDArray[np.float64]:
    """(n, count) one histogram for all cells of all screens that show the same colours."""
    found: dict[bytes, NDArray[np.float64]] = {}
    for screen in screens:
        for cell in histograms(same_look()[_blocks(screen.colours())], count):
            key = (cell > 0).tobytes()
            found[key] = found[key] + cell if key in found else cell
    return np.stack(list(found.values()))


@cache
def _moves() -> NDArray[np.uint8]:
    """(256, 4) every way to give the four levels new ones."""
    return np.array(list(product(range(nes.LEVELS), repeat=nes.LEVELS)), np.uint8)


def _redrawn(screen: Screen, palettes: NDArray[np.uint8], apart: NDArray[np.float64]) -> Screen:
    """The screen with the cells of each palette and set of levels moved to the palette and levels that cost least."""
    blocks = _blocks(screen.pattern)
    pixels = histograms(blocks.astype(np.intp), nes.LEVELS)
    kind = screen.attribute.reshape(-1) * 16 + (pixels > 0) @ np.array([1, 2, 4, 8])
    pattern, attribute = np.empty_like(blocks), np.empty(len(blocks), np.uint8)
    for number in np.unique(kind).tolist():
        mine = kind == number
        own = same_look()[screen.palettes[number // 16]]
        cost = _costs(pixels[mine].sum(axis=0), own, same_look()[palettes], apart)
        palette, move = np.unravel_index(int(cost.argmin()), cost.shape)
        pattern[mine], attribute[mine] = _moves()[move][blocks[mine]], palette
    rows, cols = screen.attribute.shape
    whole = pattern.reshape(rows, cols, T, T).swapaxes(1, 2).reshape(screen.pattern.shape)
    return Screen(whole, attribute.reshape(rows, cols), palettes)


def _costs(
    weight: NDArray[np.float64], own: NDArray[np.intp], palettes: NDArray[np.intp], apart: NDArray[np.float64]
) -> NDArray[np.float64]:
    """(4, 256) what each palette and move costs: how far the colours move, and what merging two of them blurs."""
    moves = _moves()
    cost = np.zeros((len(palettes), len(moves)))
    for level in range(nes.LEVELS):
        cost += weight[level] * apart[own[level]][palettes][:, moves[:, level]]
    for one, other in combinations(range(nes.LEVELS), 2):
        blurred = min(weight[one], weight[other]) * apart[own[one], own[other]]
        cost += blurred * (moves[:, one] == moves[:, other])
    return cost
