"""A stage as pytmx sees it: every cell, the objects by name, the rectangles to bump into."""

from __future__ import annotations

import numpy as np
import pygame
import pytest
from fakes import fake_library
from numpy.typing import NDArray

from nesgan_game.errors import ConfigError
from nesgan_game.level.castle import Castle
from nesgan_game.level.render import render_stage
from nesgan_game.level.stage import Stage
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.nes import TILE_PX
from nesgan_game.pygame import rects, tiled_map


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(0)


@pytest.fixture(scope="module")
def stage(library: TileLibrary) -> Stage:
    return Castle(3, library=library).stage(2)


@pytest.mark.slow
@pytest.mark.parametrize("layers", ["plain", "by_role"])
def test_its_layers_one_above_the_other_are_the_stage(layers: str, stage: Stage, library: TileLibrary) -> None:
    tmx = tiled_map(stage, library, layers=layers)
    shown = pygame.Surface((tmx.width * TILE_PX, tmx.height * TILE_PX))
    for number in tmx.visible_tile_layers:
        for col, row, tile in tmx.layers[number].tiles():
            shown.blit(tile, (col * TILE_PX, row * TILE_PX))
    pixels = pygame.surfarray.array3d(shown).swapaxes(0, 1)
    shut = ~_open_to_the_sky(stage)
    assert (pixels[shut] == render_stage(stage)[shut]).all()


def _open_to_the_sky(stage: Stage) -> NDArray[np.bool_]:
    """Whether each pixel's cell has no tile in the background: there the night shows, which no tile layer holds."""
    return np.kron(stage.background < 0, np.ones((TILE_PX, TILE_PX), bool)).astype(bool)


def test_it_tells_what_to_bump_into_and_where_to_begin(stage: Stage, library: TileLibrary) -> None:
    tmx = tiled_map(stage, library)
    boxes = [pygame.Rect(one.x, one.y, one.width, one.height) for one in tmx.get_layer_by_name("collision")]
    assert boxes == rects(stage)
    hero = next(one for one in stage.entities if one.kind == "hero")
    assert (tmx.get_object_by_name("hero").x, tmx.get_object_by_name("hero").y) == (hero.x_px, hero.y_px)


def test_unknown_layers_are_refused(stage: Stage, library: TileLibrary) -> None:
    with pytest.raises(ConfigError, match="by_role"):
        tiled_map(stage, library, layers="sorted")
