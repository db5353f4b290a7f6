"""Why a level can or cannot be won, as a picture: what is reached, where that ends, and the faults."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from nesgan_game.files import replacing
from nesgan_game.level.proof.validate import Report
from nesgan_game.level.render import render_roles, render_stage
from nesgan_game.level.stage import Stage
from nesgan_game.nes import TILE_PX

REACHED, FRONTIER, WAY, FAULT, START, EXIT = (
    (64, 224, 96), (255, 208, 64), (255, 255, 255), (255, 48, 48), (80, 160, 255), (255, 96, 255),
)  # fmt: skip
"""RGB, by hand: cells that the hero's feet pass, the edges where that ends, the way found, faults, start, exits."""
_TINT = 0.4


def explain(stage: Stage, report: Report) -> NDArray[np.uint8]:
    """Return the stage's picture (rows * 16, cols * 16, 3) uint8 RGB with what a report's search shows drawn on it.

    A stage without tiles is drawn in the colours of its roles. Without a search nothing is tinted.
    """
    plain = (
        render_stage(stage) if any((layer >= 0).any() for _, layer in stage.layers()) else render_roles(stage, TILE_PX)
    )
    picture = plain.astype(np.float32) * 0.7
    if report.search is not None:
        _tint(picture, report.search.visited, stage)
    if report.proof is not None:
        for row, col in report.proof.route:
            _dot(picture, row, col)
    _frame(picture, stage.hero.cell, START)
    for one in stage.exits:
        _frame(picture, one.cell, EXIT)
    for fault in report.faults:
        if fault.row >= 0:
            _cross(picture, (fault.row, fault.col))
    return picture.clip(0, 255).astype(np.uint8)


def save_explanation(stage: Stage, report: Report, path: Path) -> None:
    """Write the picture as PNG. Raises ExportError."""
    with replacing(path) as temporary:
        Image.fromarray(explain(stage, report)).save(temporary, format="PNG")


def _tint(picture: NDArray[np.float32], visited: NDArray[np.bool_], stage: Stage) -> None:
    """Colour what is reached, and draw a line where it borders on open cells that are not."""
    large = visited.repeat(TILE_PX, axis=0).repeat(TILE_PX, axis=1)
    picture[large] = picture[large] * (1 - _TINT) + np.array(REACHED, dtype=np.float32) * _TINT
    terrain = stage.terrain()
    for row, col in np.argwhere(visited).tolist():
        for down, across in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            other = row + down, col + across
            inside = 0 <= other[0] < stage.rows and 0 <= other[1] < stage.cols
            if inside and not visited[other] and not terrain.solid_at(*other):
                top = row * TILE_PX + (TILE_PX - 2 if down > 0 else 0)
                left = col * TILE_PX + (TILE_PX - 2 if across > 0 else 0)
                picture[top : top + (2 if down else TILE_PX), left : left + (2 if across else TILE_PX)] = FRONTIER


def _dot(picture: NDArray[np.float32], row: int, col: int) -> None:
    middle = TILE_PX // 2
    picture[row * TILE_PX + middle - 1 : row * TILE_PX + middle + 1,
            col * TILE_PX + middle - 1 : col * TILE_PX + middle + 1] = WAY  # fmt: skip


def _frame(picture: NDArray[np.float32], cell: tuple[int, int], colour: tuple[int, int, int]) -> None:
    top, left = cell[0] * TILE_PX, cell[1] * TILE_PX
    picture[top : top + TILE_PX, [left, left + 1, left + TILE_PX - 2, left + TILE_PX - 1]] = colour
    picture[[top, top + 1, top + TILE_PX - 2, top + TILE_PX - 1], left : left + TILE_PX] = colour


def _cross(picture: NDArray[np.float32], cell: tuple[int, int]) -> None:
    top, left = cell[0] * TILE_PX, cell[1] * TILE_PX
    _frame(picture, cell, FAULT)
    for step in range(TILE_PX - 1):
        for across in (step, TILE_PX - 2 - step):
            picture[top + step : top + step + 2, left + across : left + across + 2] = FAULT
