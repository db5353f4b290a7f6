"""A stage as pytmx's TiledMap, for games that know maps that way; no file is left behind."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from typing import Any

import pygame
import pytmx
from pytmx.util_pygame import handle_transformation

from nesgan_game.level.formats.tmx_writer import write_tmx
from nesgan_game.level.stage import Stage
from nesgan_game.library.tile_library import TileLibrary


def tiled_map(
    stage: Stage,
    library: TileLibrary | None,
    *,
    layers: str = "by_role",
    collision: bool = True,
    animated: bool = False,
) -> pytmx.TiledMap:
    """Return the stage as `pytmx.load_pygame` would the map that `write_tmx` writes, layers and collision as there.

    library: the one that the stage's tile numbers belong to. animated: with frames of tiles, as write_tmx has it.
    Unlike load_pygame's, its surfaces are made without a window as well; with one, they have its format. Raises
    ConfigError for unknown layers.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = write_tmx(stage, library, folder, lean=True, layers=layers, collision=collision, animated=animated)
        return pytmx.TiledMap(str(path), image_loader=_pictures)


def _pictures(filename: str, *_: Any, **__: Any) -> Callable[..., pygame.Surface]:
    """Pytmx's image loader: what it returns cuts (left, top, width, height) px out of a picture, turned by flags."""
    picture = pygame.image.load(filename)
    if pygame.display.get_surface() is not None:
        picture = picture.convert_alpha()

    def cut(area: tuple[int, int, int, int] | None = None, flags: pytmx.TileFlags | None = None) -> pygame.Surface:
        tile = picture.subsurface(area) if area else picture
        return handle_transformation(tile, flags) if flags else tile

    return cut
