from __future__ import annotations

import numpy as np
import pytest
from fakes import fake_library

from nesgan_game.library import atlas
from nesgan_game.library.tile_library import TileLibrary


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(1)


@pytest.mark.parametrize("count", [1, 15, 16, 17, 32])
def test_patterns_go_in_and_come_out(library: TileLibrary, count: int) -> None:
    picture = atlas.draw(library.tiles[:count], library.palettes)
    assert picture.attribute.shape == (-(-count // atlas.COLUMNS), atlas.COLUMNS)
    found = picture.patterns(count)
    assert (found == np.stack([tile.pattern for tile in library.tiles[:count]])).all()
    assert picture.attribute.reshape(-1)[:count].tolist() == [tile.palette for tile in library.tiles[:count]]
