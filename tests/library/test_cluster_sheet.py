from __future__ import annotations

import numpy as np
import pytest
from fakes import fake_library

from nesgan_game import nes
from nesgan_game.library import cluster_sheet
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.roles import ROLES


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(1)


def test_every_tile_is_shown_three_times_its_size(library: TileLibrary) -> None:
    sheet = np.asarray(cluster_sheet.draw(library).convert("RGB"))
    side, step = nes.TILE_PX * cluster_sheet.ZOOM, nes.TILE_PX * cluster_sheet.ZOOM + cluster_sheet.GAP_PX
    places = {
        sheet[y : y + side, x : x + side].tobytes()
        for y in range(len(sheet) - side)
        for x in range(cluster_sheet.LABEL_PX, cluster_sheet.LABEL_PX + cluster_sheet.ACROSS * step, step)
    }
    large = [
        library.rgb(tile).repeat(cluster_sheet.ZOOM, axis=0).repeat(cluster_sheet.ZOOM, axis=1) for tile in library
    ]
    assert all(tile.tobytes() in places for tile in large)


def test_a_band_in_the_colour_of_every_role(library: TileLibrary) -> None:
    sheet = np.asarray(cluster_sheet.draw(library).convert("RGB"))
    marks = [tuple(pixel) for pixel in sheet[:, 0].tolist()]
    wanted = [tuple(bytes.fromhex(role.colour[1:])) for role in ROLES if library.by_role(role.name)]
    order = [mark for n, mark in enumerate(marks) if mark in wanted and (n == 0 or marks[n - 1] != mark)]
    assert order == wanted


def test_the_head_shows_the_four_palettes(library: TileLibrary) -> None:
    head = {tuple(pixel) for pixel in np.asarray(cluster_sheet.draw(library).convert("RGB"))[30].tolist()}
    assert head >= {tuple(colour) for colour in nes.COLOURS[library.palettes.reshape(-1)].tolist()}


def test_long_clusters_wrap(library: TileLibrary) -> None:
    tile = library.by_role("solid")[0]
    assert cluster_sheet._row_height([tile] * (cluster_sheet.ACROSS + 1)) == 2 * cluster_sheet._row_height([tile])
    assert cluster_sheet._row_height([tile] * cluster_sheet.ACROSS) == cluster_sheet._row_height([tile])
