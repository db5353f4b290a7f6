"""Tiles of a stage in the picture format: through a map and back, with clear pixels, beside foreign tilesets."""

import copy
import pickle
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from fakes import fake_library
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from nesgan_game import nes
from nesgan_game.errors import AssemblyError, ConfigError
from nesgan_game.game.rules.world import stage_print
from nesgan_game.level.build import build_stage
from nesgan_game.level.controls import Controls
from nesgan_game.level.formats.tmx import read_tmx, write_tmx
from nesgan_game.level.render import render_stage
from nesgan_game.level.stage import Stage, role_stage
from nesgan_game.level.stage_tiles import StageTiles
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.nes import CLEAR, CLEAR_INDEX

PALETTES = np.array([[15, 1, 17, 33], [15, 7, 23, 55], [15, 12, 28, 60], [15, 9, 26, 42]], np.uint8)


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(2)


@pytest.fixture(scope="module")
def stage(library: TileLibrary) -> Stage:
    return build_stage(library, 5, controls=Controls(rooms=4))


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 9))
def test_index_and_pictures_say_the_same(seed: int, count: int) -> None:
    rng = np.random.default_rng(seed)
    levels = rng.integers(0, CLEAR + 1, (count, 16, 16)).astype(np.uint8)
    tiles = StageTiles(levels=levels, attribute=rng.integers(0, 4, count).astype(np.uint8), palettes=PALETTES)
    rgba, opaque = tiles.rgba(), tiles.opaque()
    assert np.array_equal(rgba[..., 3] == 255, opaque)
    assert np.array_equal(opaque, levels != CLEAR)
    for number in range(count):
        worn = nes.COLOURS[PALETTES[tiles.attribute[number]]]
        assert np.array_equal(rgba[number][opaque[number], :3], worn[levels[number][opaque[number]]])
    again = StageTiles.of_index(tiles.index(), PALETTES)
    assert np.array_equal(again.levels, tiles.levels)
    assert np.array_equal(again.rgba(), rgba)
    assert (tiles.index() == CLEAR_INDEX).sum() == (levels == CLEAR).sum()


def test_a_map_of_ours_comes_back_with_patterns_and_palettes(
    stage: Stage, library: TileLibrary, tmp_path: Path
) -> None:
    again = read_tmx(write_tmx(stage, library, tmp_path)).tiles
    for name in ("levels", "attribute", "palettes", "foreign"):
        assert np.array_equal(getattr(again, name), getattr(stage.tiles, name)), name
    assert np.array_equal(again.levels, np.stack([tile.pattern for tile in library]))
    assert len(again.foreign) == 0


def test_a_tileset_painted_over_by_hand_stays_rgba(stage: Stage, library: TileLibrary, tmp_path: Path) -> None:
    path = write_tmx(stage, library, tmp_path)
    atlas = tmp_path / f"{stage.name}-tiles" / "atlas.png"
    with Image.open(atlas) as image:
        painted = np.asarray(image.convert("RGBA")).copy()
    painted[3, 3] = (1, 2, 3, 255)
    painted[5, 5] = (9, 9, 9, 0)
    Image.fromarray(painted).save(atlas)
    again = read_tmx(path).tiles
    assert len(again.levels) == 0
    assert again.rgba()[0, 3, 3].tolist() == [1, 2, 3, 255]
    assert not again.opaque()[0, 5, 5]
    assert np.array_equal(again.rgba()[5], stage.tiles_rgba[5])


def test_an_own_tileset_and_a_foreign_one_in_one_map(stage: Stage, library: TileLibrary, tmp_path: Path) -> None:
    path = write_tmx(stage, library, tmp_path)
    folder = tmp_path / f"{stage.name}-tiles"
    rng = np.random.default_rng(4)
    Image.fromarray(rng.integers(0, 256, (16, 32, 4)).astype(np.uint8)).save(folder / "own.png")
    tileset = (
        '<tileset version="1.10" name="own" tilewidth="16" tileheight="16" tilecount="2" columns="2">'
        '<image source="own.png" width="32" height="16"/>'
        '<tile id="0"><properties><property name="role" value="solid"/></properties></tile>'
        '<tile id="1"><properties><property name="role" value="wall"/></properties></tile></tileset>'
    )
    (folder / "own.tsx").write_text(tileset)
    first = len(stage.tiles) + 1
    text = path.read_text().replace(
        '<layer id="1"', f'<tileset firstgid="{first}" source="{folder.name}/own.tsx"/>\n <layer id="1"', 1
    )
    path.write_text(text)
    again = read_tmx(path)
    assert (len(again.tiles.levels), len(again.tiles.foreign)) == (len(stage.tiles), 2)
    assert np.array_equal(again.tiles.levels, stage.tiles.levels)
    assert np.array_equal(again.field, stage.field)


def test_clear_pixels_show_the_layer_behind(stage: Stage) -> None:
    levels = stage.tiles.levels.copy()
    row, col = np.argwhere((stage.field >= 0) & (stage.background >= 0))[0].tolist()
    number, behind = int(stage.field[row, col]), int(stage.background[row, col])
    levels[number, :8] = CLEAR
    tiles = StageTiles(levels=levels, attribute=stage.tiles.attribute, palettes=stage.tiles.palettes)
    picture = render_stage(replace(stage, tiles=tiles))[row * 16 : row * 16 + 16, col * 16 : col * 16 + 16]
    if behind != number:
        assert np.array_equal(picture[:8], stage.tiles_rgba[behind][:8, :, :3])
    assert np.array_equal(picture[8:], stage.tiles_rgba[number][8:, :, :3])


def test_they_are_small_and_copies_share_them(stage: Stage) -> None:
    tiles = stage.tiles
    held = sum(getattr(tiles, name).nbytes for name in ("levels", "attribute", "palettes", "foreign"))
    assert held < stage.tiles_rgba.nbytes / 3.9
    assert copy.deepcopy(tiles) is tiles
    for again in (copy.deepcopy(stage), pickle.loads(pickle.dumps(stage)), replace(stage)):
        assert stage_print(again) == stage_print(stage)
        assert again.entities == stage.entities
        assert dict(again.properties) == dict(stage.properties)
        assert np.array_equal(again.tiles_rgba, stage.tiles_rgba)
        with pytest.raises(ValueError, match="read-only"):
            again.tiles.levels[0] = 1
    assert copy.deepcopy(stage).tiles is tiles
    assert copy.deepcopy(stage).roles is not stage.roles


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("levels", np.zeros((2, 16, 15), np.uint8), "shape"),
        ("levels", np.full((2, 16, 16), 5, np.uint8), "level 5"),
        ("attribute", np.zeros(3, np.uint8), "do not fit"),
        ("attribute", np.full(2, 4, np.uint8), "do not fit"),
        ("foreign", np.zeros((1, 16, 16, 3), np.uint8), "pictures"),
        ("palettes", np.full((4, 4), 64, np.uint8), "no NES colour"),
    ],
)
def test_what_does_not_fit_is_refused(field: str, value: np.ndarray, message: str) -> None:
    fine = {"levels": np.zeros((2, 16, 16), np.uint8), "attribute": np.zeros(2, np.uint8), "palettes": PALETTES}
    StageTiles(**fine)
    with pytest.raises(ConfigError, match=message):
        StageTiles(**{**fine, field: value})


def test_a_layer_cannot_name_a_tile_that_is_not_there(stage: Stage) -> None:
    with pytest.raises(AssemblyError, match="not there"):
        replace(stage, tiles=StageTiles())
    bare = role_stage("bare", stage.roles, stage.entities)
    assert len(bare.tiles) == 0
    assert bare.tiles_rgba.shape == (0, 16, 16, 4)
