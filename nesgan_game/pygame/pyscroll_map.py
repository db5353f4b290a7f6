"""A stage for pyscroll: BufferedRenderer(StageMap(stage), size) scrolls over it, PyscrollGroup draws sprites in it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pygame
from numpy.typing import NDArray

from nesgan_game.errors import ConfigError
from nesgan_game.nes import TILE_PX
from nesgan_game.pygame.scenery import Layered, tile_surfaces

try:
    from pyscroll.data import PyscrollDataAdapter
except ModuleNotFoundError as error:
    raise ConfigError("pyscroll is not installed", "StageMap", "python -m pip install pyscroll") from error


class StageMap(PyscrollDataAdapter):  # type: ignore[misc]  # pyscroll has no types
    """Background, field and foreground as pyscroll's layers 0, 1 and 2; sprites of layer 1 stand behind the third."""

    tile_size = (TILE_PX, TILE_PX)
    visible_tile_layers = (0, 1, 2)
    visible_object_layers = ()

    def __init__(self, stage: Layered) -> None:
        super().__init__()
        self._layers: tuple[NDArray[np.int32], ...] = tuple(layer for _, layer in stage.layers())
        self._tiles = stage.tiles
        self._pictures = tile_surfaces(stage.tiles)

    @property
    def map_size(self) -> tuple[int, int]:
        """Cells (across, down), as pyscroll counts them."""
        rows, cols = self._layers[0].shape
        return cols, rows

    def reload_data(self) -> None:
        """Make the tiles' surfaces anew."""
        self._pictures = tile_surfaces(self._tiles)

    def convert_surfaces(self, parent: pygame.Surface, alpha: bool = False) -> None:
        """Bring the tiles into the format of another surface."""
        self._pictures = [one.convert_alpha() if alpha else one.convert(parent) for one in self._pictures]

    def get_animations(self) -> Iterator[tuple[int, list[tuple[int, int]]]]:
        """No tile changes by itself."""
        return iter(())

    def _get_tile_image(self, x: int, y: int, l: int) -> pygame.Surface | None:  # noqa: E741  pyscroll's own name
        layer = self._layers[l]
        if not (0 <= y < layer.shape[0] and 0 <= x < layer.shape[1]) or layer[y, x] < 0:
            return None
        return self._pictures[int(layer[y, x])]
