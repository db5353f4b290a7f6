"""The atlas: all tiles of a library in one picture, as games and editors read it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.imaging.screen import Screen
from nesgan_game.library.tile import Tile

COLUMNS = 16
"""Tiles a row of the atlas."""


def draw(tiles: Sequence[Tile], palettes: NDArray[np.uint8]) -> Screen:
    """All tiles as one screen, COLUMNS a row in order of their ids; places left over are backdrop."""
    rows = -(-len(tiles) // COLUMNS)
    places = np.zeros((rows * COLUMNS, nes.TILE_PX, nes.TILE_PX), np.uint8)
    places[: len(tiles)] = np.stack([tile.pattern for tile in tiles])
    attribute = np.zeros(rows * COLUMNS, np.uint8)
    attribute[: len(tiles)] = [tile.palette for tile in tiles]
    pattern = places.reshape(rows, COLUMNS, nes.TILE_PX, nes.TILE_PX).swapaxes(1, 2)
    return Screen(pattern.reshape(rows * nes.TILE_PX, -1), attribute.reshape(rows, COLUMNS), palettes)


def patterns(picture: Screen, count: int) -> NDArray[np.uint8]:
    """(count, 16, 16) the patterns that `draw` put into the picture, read-only."""
    rows, cols = picture.attribute.shape
    cells = picture.pattern.reshape(rows, nes.TILE_PX, cols, nes.TILE_PX).swapaxes(1, 2)
    found = cells.reshape(-1, nes.TILE_PX, nes.TILE_PX)[:count].copy()
    found.setflags(write=False)
    return found
