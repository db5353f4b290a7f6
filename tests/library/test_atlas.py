from __future__ import annotations

import numpy as np
import pytest
from fakes import fake_library

from nesgan_game import nes
from nesgan_game.library import atlas
from nesgan_game.library.library import TileLibrary
from nesgan_game.roles import ROLE_INDEX, ROLES


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(1)


@pytest.mark.parametrize("count", [1, 15, 16, 17, 32])
def test_patterns_go_in_and_come_out(library: TileLibrary, count: int) -> None:
    picture = atlas.draw(library.tiles[:count], library.palettes)
    assert picture.attribute.shape == (-(-count // atlas.COLUMNS), atlas.COLUMNS)
    found = atlas.patterns(picture, count)
    assert (found == np.stack([tile.pattern for tile in library.tiles[:count]])).all()
    assert picture.attribute.reshape(-1)[:count].tolist() == [tile.palette for tile in library.tiles[:count]]


def test_the_contact_sheet_shows_each_tile_three_times_its_size(library: TileLibrary) -> None:
    sheet = np.asarray(atlas.contact(library.tiles, library.palettes, "tiles"))
    first = atlas._LABEL_PX
    found = 0
    for tile in library:
        large = library.rgb(tile).repeat(3, axis=0).repeat(3, axis=1)
        columns = range(first, sheet.shape[1] - 48, 48 + atlas._GAP_PX)
        tops = np.flatnonzero((sheet[:, first] != sheet[-1, first]).any(axis=1))
        found += any(
            (sheet[y : y + 48, x : x + 48] == large).all() for x in columns for y in tops if y + 48 <= len(sheet)
        )
    assert found == len(library)


def test_the_contact_sheet_has_a_band_in_the_colour_of_every_role(library: TileLibrary) -> None:
    sheet = np.asarray(atlas.contact(library.tiles, library.palettes, "tiles"))
    marks = [tuple(pixel) for pixel in sheet[:, 0].tolist()]
    wanted = [tuple(bytes.fromhex(role.colour[1:])) for role in ROLES if library.by_role(role.name)]
    order = [mark for n, mark in enumerate(marks) if mark in wanted and (n == 0 or marks[n - 1] != mark)]
    assert order == wanted


def test_long_clusters_wrap(library: TileLibrary) -> None:
    tile = library.by_role("solid")[0]
    short = atlas.contact([tile] * 3, library.palettes, "a")
    long = atlas.contact([tile] * 40, library.palettes, "a")
    assert long.width == short.width
    assert long.height > short.height + 2 * nes.TILE_PX * 3
    assert ROLE_INDEX[tile.role] >= 0
