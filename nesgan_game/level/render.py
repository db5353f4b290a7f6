"""Stages as pictures: their tiles, or their roles in the colours that Tiled shows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from nesgan_game import catalogue, nes
from nesgan_game.files import replacing
from nesgan_game.imaging.cells import join
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_tiles import OPAQUE_ALPHA
from nesgan_game.roles import ROLES


def _rgb(colour: str) -> list[int]:
    """Red, green and blue of "#rrggbb"."""
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


_ROLE_COLOURS = np.array([_rgb(role.colour) for role in ROLES], dtype=np.uint8)


def render_stage(stage: Stage) -> NDArray[np.uint8]:
    """Return the stage's three layers as (H, W, 3) uint8 RGB; empty cells are black. Entities are not drawn."""
    side = nes.TILE_PX
    picture = np.zeros((stage.rows, stage.cols, side, side, 3), dtype=np.uint8)
    picture[:] = nes.COLOURS[nes.BLACK]
    pictures = stage.tiles.rgba()
    for _, layer in stage.layers():
        filled = layer >= 0
        tiles = pictures[layer[filled]]
        opaque = tiles[..., 3:] >= OPAQUE_ALPHA
        picture[filled] = np.where(opaque, tiles[..., :3], picture[filled])
    return np.ascontiguousarray(join(picture))


def render_roles(stage: Stage, cell_px: int = 8) -> NDArray[np.uint8]:
    """Return the roles in their colours with a mark for every entity: (R * cell_px, C * cell_px, 3) uint8."""
    picture = _ROLE_COLOURS[stage.roles].repeat(cell_px, axis=0).repeat(cell_px, axis=1)
    rim = cell_px // 4
    for entity in stage.entities:
        row, col = entity.cell
        top, left = row * cell_px, col * cell_px
        mark = _rgb(catalogue.entity(entity.kind).colour)
        picture[max(top + rim, 0) : top + cell_px, max(left + rim, 0) : left + cell_px - rim] = mark
    return picture


def save_picture(stage: Stage, path: Path) -> None:
    """Write the stage's picture as PNG; equal stages make equal bytes. Raises ExportError."""
    with replacing(path) as temporary:
        Image.fromarray(render_stage(stage)).save(temporary, format="PNG")
