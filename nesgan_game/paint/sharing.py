"""Several screens in one set of four palettes, as the tiles of a library have them.

Every cell keeps its drawing: levels that were different stay different, and go to the palette and the levels whose
colours are nearest. Where four palettes hold all colours of all screens, nothing changes but numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.paint.choice import choose
from nesgan_game.paint.quantise import colour_table, histograms, palette_table, same_look, squares
from nesgan_game.paint.screen import Screen

T = nes.TILE_PX


def share(screens: Sequence[Screen]) -> list[Screen]:
    """The screens in one set of palettes chosen for all of them; unchanged where they have one set already."""
    if all((screen.palettes == screens[0].palettes).all() for screen in screens):
        return list(screens)
    lab = colour_table()[1]
    apart = squares(lab, lab)
    palettes = palette_table(choose(_kinds(screens, len(lab)), apart))
    return [_redrawn(screen, palettes, apart) for screen in screens]


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
def _moves(levels: tuple[int, ...]) -> NDArray[np.uint8]:
    """(M, 4) ways to give `levels` new ones, all different, own colours still dark to light; 0 for the others."""
    own = [level for level in levels if level]
    moves = []
    for backdrop in range(nes.LEVELS) if 0 in levels else [0]:
        others = [level for level in range(nes.LEVELS) if 0 not in levels or level != backdrop]
        for places in combinations(others, len(own)):
            move = [backdrop, 0, 0, 0]
            for level, place in zip(own, places, strict=True):
                move[level] = place
            moves.append(move)
    return np.array(moves, np.uint8)


def _redrawn(screen: Screen, palettes: NDArray[np.uint8], apart: NDArray[np.float64]) -> Screen:
    blocks = _blocks(screen.pattern)
    pixels = histograms(blocks.astype(np.intp), nes.LEVELS)
    kind = screen.attribute.reshape(-1) * 16 + (pixels > 0) @ np.array([1, 2, 4, 8])
    pattern, attribute = np.empty_like(blocks), np.empty(len(blocks), np.uint8)
    for number in np.unique(kind).tolist():
        mine = kind == number
        levels = tuple(level for level in range(nes.LEVELS) if number >> level & 1)
        moves = _moves(levels)
        weight = pixels[mine].sum(axis=0)
        # far[level, palette, new level]
        far = apart[same_look()[screen.palettes[number // 16]]][:, same_look()[palettes]]
        cost = sum((weight[level] * far[level][:, moves[:, level]] for level in levels), np.zeros(()))
        palette, move = np.unravel_index(int(cost.argmin()), cost.shape)
        pattern[mine], attribute[mine] = moves[move][blocks[mine]], palette
    rows, cols = screen.attribute.shape
    whole = pattern.reshape(rows, cols, T, T).swapaxes(1, 2).reshape(screen.pattern.shape)
    return Screen(whole, attribute.reshape(rows, cols), palettes)
