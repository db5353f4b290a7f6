"""Pictures of a map's tilesets: those that we wrote come back as levels and palettes, any other stays RGBA."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import AssetError
from nesgan_game.imaging.read_image import read_rgba
from nesgan_game.level.formats.tmx_checks import MAX_TILES
from nesgan_game.library.atlas import Atlas
from nesgan_game.library.store import INDEX
from nesgan_game.nes import CLEAR_INDEX, TILE_PX


class Atlases:
    """Opens the pictures of a map's tilesets: those that we wrote as levels, any other as RGBA."""

    def __init__(self) -> None:
        self.palettes: NDArray[np.uint8] | None = None
        """(4, 4) of the tilesets of ours: a map has room for one set."""
        self.paths: set[Path] = set()
        """Of all pictures that were opened."""

    @property
    def library_folder(self) -> Path | None:
        """Folder of the library whose atlas is the map's only picture; None where there is none or are others."""
        folders = [path.parent for path in self.paths if (path.parent / INDEX).is_file()]
        return folders[0] if len(self.paths) == 1 and folders and self.palettes is not None else None

    def load(self, filename: str, _colour_key: object, **_: object) -> Callable[..., NDArray[np.uint8]]:
        """Return what cuts tiles from a picture: (16, 16) of palette * 4 + level, or (16, 16, 4) RGBA."""
        path = Path(filename)
        self.paths.add(path)
        rgba = read_rgba(path, most_px=MAX_TILES * TILE_PX * TILE_PX)
        atlas = _atlas(path, rgba)
        if atlas is None or (self.palettes is not None and (atlas.palettes != self.palettes).any()):
            return _cutter(rgba)
        self.palettes = atlas.palettes
        return _cutter(atlas.index())


def _atlas(path: Path, rgba: NDArray[np.uint8]) -> Atlas | None:
    """Return the picture as we wrote it; None for any other, and for one that has been painted over since."""
    try:
        atlas = Atlas.load(path)
    except AssetError:
        return None
    return atlas if (atlas.rgba() == np.where(rgba[..., 3:] > 0, rgba, 0)).all() else None


def _cutter(picture: NDArray[np.uint8]) -> Callable[..., NDArray[np.uint8]]:
    """Return what cuts tiles from the picture (H, W) or (H, W, 4), flipped as Tiled says."""

    def cut(rect: tuple[int, int, int, int], flags: Any = None) -> NDArray[np.uint8]:
        x, y, width, height = (int(value) for value in rect)
        beyond = CLEAR_INDEX if picture.ndim == 2 else 0
        tile = np.full((height, width, *picture.shape[2:]), beyond, dtype=np.uint8)
        part = picture[y : y + height, x : x + width]
        tile[: part.shape[0], : part.shape[1]] = part
        if flags:
            tile = tile.swapaxes(0, 1) if flags.flipped_diagonally else tile
            tile = tile[:, ::-1] if flags.flipped_horizontally else tile
            tile = tile[::-1] if flags.flipped_vertically else tile
        return np.ascontiguousarray(tile)

    return cut
