"""The atlas: all tiles of a library in one picture, as games and editors read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import AssetError
from nesgan_game.imaging.cells import cut_flat, join
from nesgan_game.imaging.screen import Screen, decoded, read_index, save_index
from nesgan_game.library.tile import Tile

COLUMNS = 16
"""Tiles a row of the atlas."""


@dataclass(frozen=True, slots=True, eq=False)
class Atlas:
    """A screen parts of which are clear. Saved as an indexed PNG, whose index nes.CLEAR_INDEX is see-through."""

    screen: Screen
    """All tiles, level 0 where they are clear."""
    clear: NDArray[np.bool_]
    """(H, W) where what lies behind is seen."""

    @property
    def palettes(self) -> NDArray[np.uint8]:
        """(4, 4) NES colour numbers."""
        return self.screen.palettes

    @property
    def attribute(self) -> NDArray[np.uint8]:
        """(H/16, W/16) palette number 0..3 of every tile."""
        return self.screen.attribute

    def index(self) -> NDArray[np.uint8]:
        """(H, W) palette * 4 + level, 0..15, or nes.CLEAR_INDEX."""
        return np.where(self.clear, np.uint8(nes.CLEAR_INDEX), self.screen.index())

    def rgb(self) -> NDArray[np.uint8]:
        """(H, W, 3) as a television shows it, the backdrop where it is clear."""
        return self.screen.rgb()

    def rgba(self) -> NDArray[np.uint8]:
        """(H, W, 4) its colours, all 0 where it is clear."""
        return rgba(nes.COLOURS[self.palettes.reshape(-1)], self.index())

    def patterns(self, count: int) -> NDArray[np.uint8]:
        """(count, 16, 16) the patterns that `draw` put into the picture, read-only."""
        found = cut_flat(np.where(self.clear, np.uint8(nes.CLEAR), self.screen.pattern))[:count].copy()
        found.setflags(write=False)
        return found

    def save(self, path: Path | str) -> None:
        """Write an indexed PNG; equal pictures make equal bytes. Raises ExportError."""
        save_index(self.index(), self.palettes, Path(path), nes.CLEAR_INDEX if self.clear.any() else None)

    @classmethod
    def load(cls, path: Path | str) -> Atlas:
        """The picture in a PNG that `save` wrote, number for number. Raises AssetError for any other file."""
        index, palettes = read_index(path)
        clear = index == nes.CLEAR_INDEX
        if any(side % nes.TILE_PX for side in index.shape):
            raise AssetError("is not a whole number of 16x16 tiles", path, "make it again")
        # A clear pixel tells no palette: the cell's own is that of any other.
        worn = cut_flat(np.where(clear, np.uint8(0), index)).max(axis=(1, 2)) // np.uint8(nes.COLOURS_PER_PALETTE)
        cells = worn.reshape(index.shape[0] // nes.TILE_PX, -1).repeat(nes.TILE_PX, axis=0).repeat(nes.TILE_PX, axis=1)
        backdrop = cells * np.uint8(nes.COLOURS_PER_PALETTE)
        return cls(decoded(np.where(clear, backdrop, index), palettes, path), clear)


def rgba(colours: NDArray[np.uint8], index: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(..., 4) what an index (...) of 16 colours (16, 3) shows, all 0 where it is nes.CLEAR_INDEX."""
    table = np.zeros((nes.CLEAR_INDEX + 1, 4), np.uint8)
    table[: nes.CLEAR_INDEX] = np.insert(colours, 3, 255, axis=1)
    return table[index]


def draw(tiles: Sequence[Tile], palettes: NDArray[np.uint8]) -> Atlas:
    """All tiles as one picture, COLUMNS a row in order of their ids; places left over are backdrop."""
    patterns = np.stack([tile.pattern for tile in tiles])
    return draw_patterns(patterns, np.array([tile.palette for tile in tiles], np.uint8), palettes)


def draw_patterns(patterns: NDArray[np.uint8], worn: NDArray[np.uint8], palettes: NDArray[np.uint8]) -> Atlas:
    """Patterns (N, 16, 16) of levels or nes.CLEAR, in the palettes worn (N,), as one picture, COLUMNS a row."""
    rows = -(-len(patterns) // COLUMNS)
    places = np.zeros((rows * COLUMNS, nes.TILE_PX, nes.TILE_PX), np.uint8)
    places[: len(patterns)] = patterns
    attribute = np.zeros(rows * COLUMNS, np.uint8)
    attribute[: len(patterns)] = worn
    levels = join(places.reshape(rows, COLUMNS, nes.TILE_PX, nes.TILE_PX))
    clear = levels == nes.CLEAR
    return Atlas(Screen(np.where(clear, np.uint8(0), levels), attribute.reshape(rows, COLUMNS), palettes), clear)
