"""The tiles of a stage in the picture format: 2-bit levels with clear pixels, a palette number each, four palettes.

RGB is made of them only where a picture leaves the package. Tiles of other people's tilesets keep their RGBA.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import ConfigError
from nesgan_game.imaging.screen import check_palettes
from nesgan_game.nes import CLEAR, CLEAR_INDEX, TILE_PX

if TYPE_CHECKING:
    from nesgan_game.library.tile_library import TileLibrary

Levels = NDArray[np.uint8]

OPAQUE_ALPHA = 128
"""A pixel of a foreign tile with this alpha or more is drawn, any other is clear (our choice: half)."""


def _no_tiles() -> Levels:
    return np.zeros((0, TILE_PX, TILE_PX), np.uint8)


def _no_pictures() -> Levels:
    return np.zeros((0, TILE_PX, TILE_PX, 4), np.uint8)


def _black() -> Levels:
    return np.full((nes.PALETTES, nes.COLOURS_PER_PALETTE), nes.BLACK, np.uint8)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class StageTiles:
    """N tiles of ours and after them M foreign ones; never changed. Raises ConfigError for arrays that do not fit."""

    levels: Levels = field(default_factory=_no_tiles)
    """(N, 16, 16) uint8: 0..3, or CLEAR."""
    attribute: NDArray[np.uint8] = field(default_factory=lambda: np.zeros(0, np.uint8))
    """(N,) uint8 palette number 0..3 of every tile."""
    palettes: NDArray[np.uint8] = field(default_factory=_black)
    """(4, 4) uint8 NES colour numbers, column 0 the backdrop."""
    foreign: NDArray[np.uint8] = field(default_factory=_no_pictures)
    """(M, 16, 16, 4) uint8 RGBA of tiles N, N + 1, ... that are not in the picture format."""

    def __post_init__(self) -> None:
        check_palettes(self.palettes)
        cell = (TILE_PX, TILE_PX)
        if self.levels.dtype != np.uint8 or self.levels.ndim != 3 or self.levels.shape[1:] != cell:
            raise ConfigError(f"levels have shape {self.levels.shape}", "stage tiles", "give (N, 16, 16) uint8")
        if self.levels.max(initial=0) > CLEAR:
            raise ConfigError(f"level {self.levels.max()}", "stage tiles", f"use 0 to {nes.LEVELS - 1}, {CLEAR}: clear")
        if self.attribute.shape != (len(self.levels),) or self.attribute.max(initial=0) >= nes.PALETTES:
            raise ConfigError("palette numbers do not fit", "stage tiles", "give one of 0 to 3 for every tile")
        if self.foreign.dtype != np.uint8 or self.foreign.ndim != 4 or self.foreign.shape[1:] != (*cell, 4):
            raise ConfigError(f"pictures have shape {self.foreign.shape}", "stage tiles", "give (M, 16, 16, 4) uint8")
        for name in ("levels", "attribute", "palettes", "foreign"):
            array = np.ascontiguousarray(getattr(self, name)).view()
            array.setflags(write=False)
            object.__setattr__(self, name, array)

    def __len__(self) -> int:
        return len(self.levels) + len(self.foreign)

    def __deepcopy__(self, _memo: object) -> StageTiles:
        return self  # nothing in it changes, so copies share it

    def __reduce__(self) -> tuple[Callable[..., StageTiles], tuple[()]]:
        # Made anew when it is unpickled: numpy forgets that an array is read-only.
        return partial(StageTiles, **{one.name: getattr(self, one.name) for one in fields(self)}), ()

    @classmethod
    def of(cls, library: TileLibrary) -> StageTiles:
        """Return the tiles of a library, by their ids."""
        return cls(
            levels=np.stack([tile.pattern for tile in library]),
            attribute=np.array([tile.palette for tile in library], np.uint8),
            palettes=library.palettes,
        )

    @classmethod
    def of_index(
        cls, index: NDArray[np.uint8], palettes: NDArray[np.uint8] | None, foreign: NDArray[np.uint8] | None = None
    ) -> StageTiles:
        """Return the tiles told as palette * 4 + level or CLEAR_INDEX (N, 16, 16), of one palette each.

        palettes may be None where there are none of ours, foreign (see above) where there are no others.
        """
        clear = index == CLEAR_INDEX
        levels = np.where(clear, np.uint8(CLEAR), index % np.uint8(nes.COLOURS_PER_PALETTE))
        worn = np.where(clear, np.uint8(0), index // np.uint8(nes.COLOURS_PER_PALETTE))
        attribute = worn.max(axis=(1, 2), initial=0)
        pictures = _no_pictures() if foreign is None else foreign
        worn_by_all = _black() if palettes is None else palettes
        return cls(levels=levels, attribute=attribute, palettes=worn_by_all, foreign=pictures)

    def index(self) -> NDArray[np.uint8]:
        """(N, 16, 16) palette * 4 + level of the tiles of ours; CLEAR_INDEX where they are clear."""
        index = self.attribute[:, None, None] * np.uint8(nes.COLOURS_PER_PALETTE) + self.levels
        return np.where(self.levels == CLEAR, np.uint8(CLEAR_INDEX), index)

    def opaque(self) -> NDArray[np.bool_]:
        """(N + M, 16, 16) which pixels hide what lies behind."""
        return np.concatenate([self.levels != CLEAR, self.foreign[..., 3] >= OPAQUE_ALPHA])

    def rgba(self) -> NDArray[np.uint8]:
        """(N + M, 16, 16, 4) all tiles as pictures, alpha 0 where ours are clear."""
        colours = np.zeros((CLEAR_INDEX + 1, 4), np.uint8)
        colours[:CLEAR_INDEX] = np.insert(nes.COLOURS[self.palettes.reshape(-1)], 3, 255, axis=1)
        return np.concatenate([colours[self.index()], self.foreign])
