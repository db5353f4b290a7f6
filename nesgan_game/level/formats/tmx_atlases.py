"""Pictures of a map's tilesets: those that we wrote come back as levels and palettes, any other stays RGBA."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import AssetError
from nesgan_game.imaging.read_image import read_rgba
from nesgan_game.level.formats.tmx_checks import MAX_TILES
from nesgan_game.library.atlas import Atlas
from nesgan_game.nes import TILE_PX


class Atlases:
    """Opens the pictures of a map's tilesets: those that we wrote as levels, any other as RGBA."""

    def __init__(self) -> None:
        self.palettes: NDArray[np.uint8] | None = None
        """(4, 4) of the tilesets of ours: a map has room for one set."""

    def cut(self, path: Path, margin: int, spacing: int, trans: str | None, columns: str | None) -> NDArray[np.uint8]:
        """Return the tiles of a picture, as many as it has room for: (N, 16, 16) of palette * 4 + level, or
        (N, 16, 16, 4) RGBA.

        trans: the colour (RRGGBB, with or without #) that is clear; columns: how many a tileset says there are. Raises
        AssetError for a picture that cannot be read or has other columns.
        """
        rgba = read_rgba(path, most_px=MAX_TILES * TILE_PX * TILE_PX)
        if not (0 <= margin <= MAX_TILES and 0 <= spacing <= MAX_TILES):
            raise AssetError(f"has a margin of {margin} px and a spacing of {spacing} px", path, "choose smaller ones")
        if trans is not None:
            clear = np.frombuffer(bytes.fromhex(trans.lstrip("#")[-6:]), np.uint8)
            rgba = np.where((rgba[..., :3] == clear).all(axis=2)[..., None], 0, rgba).astype(np.uint8)
        across = len(_starts(rgba.shape[1], margin, spacing))
        if columns not in (None, "0", str(across)):
            what = f"has room for {across} columns of tiles, its tileset says {columns[:9] if columns else ''}"
            raise AssetError(what, path, "open the tileset in Tiled and save it again")
        atlas = None if trans is not None else _atlas(path, rgba)
        if atlas is None or (self.palettes is not None and (atlas.palettes != self.palettes).any()):
            return _tiles(rgba, margin, spacing)
        self.palettes = atlas.palettes
        return _tiles(atlas.index(), margin, spacing)


def _atlas(path: Path, rgba: NDArray[np.uint8]) -> Atlas | None:
    """Return the picture as we wrote it; None for any other, and for one that has been painted over since."""
    try:
        atlas = Atlas.load(path)
    except AssetError:
        return None
    return atlas if (atlas.rgba() == np.where(rgba[..., 3:] > 0, rgba, 0)).all() else None


def _starts(side: int, margin: int, spacing: int) -> range:
    """Where tiles begin along a side of a picture; as Tiled, no margin is asked for at its far end."""
    return range(margin, side - TILE_PX + 1, TILE_PX + spacing)


def _tiles(picture: NDArray[np.uint8], margin: int, spacing: int) -> NDArray[np.uint8]:
    cells = [
        picture[y : y + TILE_PX, x : x + TILE_PX]
        for y in _starts(picture.shape[0], margin, spacing)
        for x in _starts(picture.shape[1], margin, spacing)
    ]
    return np.stack(cells) if cells else np.zeros((0, TILE_PX, TILE_PX, *picture.shape[2:]), np.uint8)


def flipped(tile: NDArray[np.uint8], *, across: bool, down: bool, turned: bool) -> NDArray[np.uint8]:
    """Return a tile flipped as Tiled does: along the diagonal first, then from left to right, then upside down."""
    tile = tile.swapaxes(0, 1) if turned else tile
    tile = tile[:, ::-1] if across else tile
    return np.ascontiguousarray(tile[::-1] if down else tile)
