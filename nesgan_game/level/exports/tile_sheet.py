"""The tiles of a stage as one picture, and its layers as numbers of tiles in it, at 8, 16, 32 or 48 px a tile.

Tiles of 32 and 48 px are the same pixels, twice and three times as large; those of 8 px are quarters, as the console
has them, and a map of them has twice as many rows and columns.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from nesgan_game.errors import ConfigError
from nesgan_game.files import write_bytes
from nesgan_game.level.stage import Stage
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import ROLES

SIZES = (8, 16, 32, 48)
"""Pixels along a tile's side that can be asked for."""
COLUMNS = 16
"""Tiles of 16 px in a row of the picture."""
_HALF = TILE_PX // 2


@dataclass(frozen=True, eq=False)
class TileSheet:
    """The tiles of a stage with sides of some px. Raises ConfigError for a size that is not in SIZES."""

    stage: Stage
    side: int = TILE_PX

    def __post_init__(self) -> None:
        if self.side not in SIZES:
            raise ConfigError(f"tiles of {self.side} px", "export", f"use {', '.join(map(str, SIZES))}")

    @property
    def scale(self) -> int:
        """How much larger everything is than in the game."""
        return max(1, self.side // TILE_PX)

    @property
    def split(self) -> int:
        """Tiles along the side of a cell: 2 for quarters, 1 otherwise."""
        return max(1, TILE_PX // self.side)

    @property
    def columns(self) -> int:
        """Tiles in a row of the picture."""
        return COLUMNS * self.split

    @property
    def count(self) -> int:
        """Tiles that the picture has room for."""
        return self.columns * self.rows

    @property
    def rows(self) -> int:
        """Rows of tiles of the picture."""
        return -(-max(1, len(self.stage.tiles)) // COLUMNS) * self.split

    @cached_property
    def picture(self) -> NDArray[np.uint8]:
        """(H, W, 4) RGBA of all tiles, by their numbers from left to right and from the top."""
        tiles = self.stage.tiles.rgba()
        full = np.zeros((self.rows // self.split * COLUMNS, TILE_PX, TILE_PX, 4), np.uint8)
        full[: len(tiles)] = tiles
        grid = full.reshape(-1, COLUMNS, TILE_PX, TILE_PX, 4).swapaxes(1, 2)
        picture = grid.reshape(-1, COLUMNS * TILE_PX, 4)
        return np.asarray(picture.repeat(self.scale, axis=0).repeat(self.scale, axis=1))

    def save(self, path: Path) -> Path:
        """Write the picture as PNG; equal stages make equal bytes. Raises ExportError."""
        data = io.BytesIO()
        Image.fromarray(self.picture).save(data, format="PNG")
        write_bytes(path, data.getvalue())
        return path

    def numbers(self, layer: NDArray[np.int32]) -> NDArray[np.int32]:
        """Return a layer (R, C) of the stage's tile numbers as numbers of the picture's tiles, -1 for none."""
        if self.split == 1:
            return layer
        down, across = np.indices((layer.shape[0] * 2, layer.shape[1] * 2)) % 2
        whole = layer.repeat(2, axis=0).repeat(2, axis=1)
        row, col = whole // COLUMNS * 2 + down, whole % COLUMNS * 2 + across
        return np.where(whole < 0, -1, row * self.columns + col).astype(np.int32)

    def cells(self, roles: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return a map (R, C) of the stage's cells at the rows and columns of this size."""
        return roles.repeat(self.split, axis=0).repeat(self.split, axis=1)

    def roles(self) -> dict[int, str]:
        """Return what the tiles of the picture mean that the stage uses in background and field, by their numbers."""
        stage = self.stage
        frontmost = np.where(stage.field >= 0, stage.field, stage.background)
        numbers, roles = self.numbers(frontmost), self.cells(stage.roles)
        used, first = np.unique(numbers, return_index=True)
        return {
            int(number): ROLES[roles.flat[at]].name
            for number, at in zip(used.tolist(), first.tolist(), strict=True)
            if number >= 0
        }

    def is_lower(self, number: int) -> bool:
        """Whether a tile is a lower quarter of a cell."""
        return self.split == 2 and number // self.columns % 2 == 1


def distinct(sheets: Sequence[TileSheet]) -> list[int]:
    """Return for each sheet the number of the first one with the same picture: castles may share one."""
    seen: dict[bytes, int] = {}
    return [seen.setdefault(sheet.picture.tobytes(), at) for at, sheet in enumerate(sheets)]
