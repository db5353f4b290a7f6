"""Why a level can or cannot be won, as a picture: what is reached, where that ends, and the faults."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from nesgan_game.files import replacing
from nesgan_game.game.view.sheets.lettering import TEXT_PX, write
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.level.proof.floor_reach import floor_reach
from nesgan_game.level.proof.validate import Report
from nesgan_game.level.render import render_roles, render_stage
from nesgan_game.level.stage import Stage
from nesgan_game.nes import TILE_PX

REACHED, FRONTIER, WAY, FAULT, START, EXIT = (
    (64, 224, 96), (255, 208, 64), (255, 255, 255), (255, 48, 48), (80, 160, 255), (255, 96, 255),
)  # fmt: skip
"""RGB, by hand: cells that the hero's feet pass, the edges where that ends, the way found, faults, start, exits."""
PAPER, INK = (16, 18, 28), (236, 236, 244)
"""RGB, by hand: of the legend."""
_TINT, _DARKER = 0.4, 0.7
_MARGIN, _LINE_PX = 8, TILE_PX + 8
_Picture = NDArray[np.float32]


def explain(stage: Stage, report: Report) -> NDArray[np.uint8]:
    """Return the stage's picture with what a report knows drawn on it, and under it what that means: (H, W, 3) uint8.

    Its upper left part, (rows * 16, cols * 16), is the stage, in the colours of its roles where it has no tiles. Tinted
    is what a search of all states has reached; without one, or where it was cut off, how far the floors lead too. Where
    that ends is drawn after a whole search alone.
    """
    plain = (
        render_stage(stage) if any((layer >= 0).any() for _, layer in stage.layers()) else render_roles(stage, TILE_PX)
    )
    picture = plain.astype(np.float32) * _DARKER
    reached = _reached(stage, report)
    _tint(picture, reached)
    if report.all_reached is not None:  # else nobody knows where it would end
        for one, other in _frontier(stage, reached):
            _edge(picture, one, other)
    if report.proof is not None:
        for cell in report.proof.route:
            _dot(picture, cell)
    _frame(picture, stage.hero.cell, START)
    for way_out in stage.exits:
        _frame(picture, way_out.cell, EXIT)
    for fault in report.faults:
        if fault.row >= 0:
            _cross(picture, (fault.row, fault.col))
    return _with_legend(picture.clip(0, 255).astype(np.uint8), list(_legend(report)))


def save_explanation(stage: Stage, report: Report, path: Path) -> None:
    """Write the picture as PNG. Raises ExportError."""
    shown = explain(stage, report)
    with replacing(path) as temporary:
        Image.fromarray(shown).save(temporary, format="PNG")


def _reached(stage: Stage, report: Report) -> NDArray[np.bool_]:
    """(rows, cols): the cells that are known to be reached."""
    if report.all_reached is not None:
        return report.all_reached
    if report.graphs is None:
        return np.zeros((stage.rows, stage.cols), dtype=bool)
    found = floor_reach(stage, report.graphs)
    if report.search is not None:
        found |= report.search.visited
    for row, col in report.proof.route if report.proof is not None else ():
        if 0 <= row < stage.rows and 0 <= col < stage.cols:
            found[row, col] = True
    return found


def _tint(picture: _Picture, reached: NDArray[np.bool_]) -> None:
    large = reached.repeat(TILE_PX, axis=0).repeat(TILE_PX, axis=1)
    picture[large] = picture[large] * (1 - _TINT) + np.array(REACHED, dtype=np.float32) * _TINT


def _frontier(stage: Stage, reached: NDArray[np.bool_]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield the (row, col) cells that are reached, each with an open neighbour that is not."""
    terrain = stage.terrain()
    for row, col in np.argwhere(reached).tolist():
        for other in ((row - 1, col), (row + 1, col), (row, col - 1), (row, col + 1)):
            inside = 0 <= other[0] < stage.rows and 0 <= other[1] < stage.cols
            if inside and not reached[other] and not terrain.solid_at(*other):
                yield (row, col), other


def _edge(picture: _Picture, cell: tuple[int, int], other: tuple[int, int]) -> None:
    """Draw a line in a cell along the border to its neighbour."""
    down, across = other[0] - cell[0], other[1] - cell[1]
    top = cell[0] * TILE_PX + (TILE_PX - 2 if down > 0 else 0)
    left = cell[1] * TILE_PX + (TILE_PX - 2 if across > 0 else 0)
    picture[top : top + (2 if down else TILE_PX), left : left + (2 if across else TILE_PX)] = FRONTIER


def _dot(picture: _Picture, cell: tuple[int, int]) -> None:
    row, col, middle = *cell, TILE_PX // 2
    picture[row * TILE_PX + middle - 1 : row * TILE_PX + middle + 1,
            col * TILE_PX + middle - 1 : col * TILE_PX + middle + 1] = WAY  # fmt: skip


def _frame(picture: _Picture, cell: tuple[int, int], colour: tuple[int, int, int]) -> None:
    top, left = cell[0] * TILE_PX, cell[1] * TILE_PX
    picture[top : top + TILE_PX, [left, left + 1, left + TILE_PX - 2, left + TILE_PX - 1]] = colour
    picture[[top, top + 1, top + TILE_PX - 2, top + TILE_PX - 1], left : left + TILE_PX] = colour


def _cross(picture: _Picture, cell: tuple[int, int]) -> None:
    top, left = cell[0] * TILE_PX, cell[1] * TILE_PX
    _frame(picture, cell, FAULT)
    for step in range(TILE_PX - 1):
        for across in (step, TILE_PX - 2 - step):
            picture[top + step : top + step + 2, left + across : left + across + 2] = FAULT


def _legend(report: Report) -> Iterator[tuple[str, Callable[[_Picture], None]]]:
    """Yield what the picture's marks mean, and what draws each on a single cell."""
    here = (0, 0)
    tint = partial(_tint, reached=np.ones((1, 1), dtype=bool))
    if report.all_reached is not None:
        yield "all that can be reached", tint
        yield "where that ends", partial(_edge, cell=here, other=(0, 1))
    elif report.search is not None:
        yield f"reached in {len(report.search.states)} states, then cut off", tint
    elif report.graphs is not None:
        yield "reached from floor to floor", tint
    if report.proof is not None:
        yield "the way found", partial(_dot, cell=here)
    if report.faults:
        yield "what is wrong", partial(_cross, cell=here)
    yield "start", partial(_frame, cell=here, colour=START)
    yield "exit", partial(_frame, cell=here, colour=EXIT)


def _with_legend(shown: NDArray[np.uint8], meanings: list[tuple[str, Callable[[_Picture], None]]]) -> NDArray[np.uint8]:
    """Return a picture with its marks and what they mean below it, as wide as the longest meaning at least."""
    lengths = [TILE_PX + (len(text) + 1) * TEXT_PX + _MARGIN for text, _ in meanings]
    width = max(shown.shape[1], *(length + _MARGIN for length in lengths))
    places, x, y = [], _MARGIN, _MARGIN
    for length in lengths:
        if x > _MARGIN and x + length > width:
            x, y = _MARGIN, y + _LINE_PX
        places.append((x, y))
        x += length
    legend, sprites = Image.new("RGB", (width, y + _LINE_PX), PAPER), SpriteCache()
    for (text, draw), (x, y) in zip(meanings, places, strict=True):
        mark = np.full((TILE_PX, TILE_PX, 3), PAPER, dtype=np.float32)
        draw(mark)
        legend.paste(Image.fromarray(mark.astype(np.uint8)), (x, y))
        write(legend, sprites, text, x + TILE_PX + TEXT_PX // 2, y, INK)
    padded = np.pad(shown, ((0, 0), (0, width - shown.shape[1]), (0, 0)))
    return np.concatenate([padded, np.asarray(legend)])
