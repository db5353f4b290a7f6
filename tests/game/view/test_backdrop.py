"""The stage as colour slots: clear pixels, foreign tilesets and what is cut out of it."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from nesgan_game import nes
from nesgan_game.game.view.backdrop import MOST_FOREIGN, Backdrop
from nesgan_game.game.view.frame import stage_colours
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.slot_layout import GLASS, LIQUID
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.imaging.night_sky import night_numbers
from nesgan_game.level.render import render_stage
from nesgan_game.level.stage import Entity, Room, Stage, role_stage
from nesgan_game.level.stage_tiles import StageTiles
from nesgan_game.nes import CLEAR
from nesgan_game.roles import ROLE_INDEX


def whole(stage: Stage, sprites: SpriteCache) -> np.ndarray:
    """All of the stage as RGB."""
    backdrop = Backdrop(stage)
    target = np.empty((stage.rows * 16, stage.cols * 16), backdrop.dtype)
    backdrop.cut(target, 0, 0)
    backdrop.cover(target, 0, 0)
    return Frame(target, stage_colours(backdrop, sprites)).rgb()


def foreign(stage: Stage, colours: int) -> Stage:
    """The stage in RGBA tiles of so many colours, a fifth of their pixels clear."""
    rng = np.random.default_rng(3)
    table = rng.integers(0, 256, (colours, 3)).astype(np.uint8)
    count = max(len(stage.tiles), -(-colours // 256))
    tiles = np.full((count, 16, 16, 4), 255, np.uint8)
    tiles[..., :3] = table[np.arange(count * 256) % colours].reshape(count, 16, 16, 3)
    tiles[..., 3] = np.where(rng.random(tiles.shape[:3]) < 0.2, 100, 200)
    return replace(stage, tiles=StageTiles(foreign=tiles))


def test_it_shows_what_the_renderer_shows(full_castle: Stage, sprites: SpriteCache) -> None:
    assert np.array_equal(whole(full_castle, sprites), render_stage(full_castle))


@pytest.mark.parametrize(("colours", "size"), [(40, 1), (3000, 2)])
def test_foreign_tiles_keep_every_colour(full_castle: Stage, sprites: SpriteCache, colours: int, size: int) -> None:
    stage = foreign(full_castle, colours)
    assert Backdrop(stage).dtype.itemsize == size
    assert np.array_equal(whole(stage, sprites), render_stage(stage))


def test_too_many_foreign_colours_keep_five_bits(full_castle: Stage, sprites: SpriteCache) -> None:
    stage = foreign(full_castle, 2 * MOST_FOREIGN)
    off = np.abs(whole(stage, sprites).astype(int) - render_stage(stage))
    assert 0 < off.max() < 8


def test_clear_pixels_show_the_layers_behind_in_all_three(full_castle: Stage, sprites: SpriteCache) -> None:
    levels = full_castle.tiles.levels.copy()
    rng = np.random.default_rng(5)
    levels[rng.random(levels.shape) < 0.4] = CLEAR
    stage = replace(full_castle, tiles=replace(full_castle.tiles, levels=levels))
    assert np.array_equal(whole(stage, sprites), render_stage(stage))


def test_the_sky_shows_through_clear_pixels_outdoors(sprites: SpriteCache) -> None:
    roles = np.full((12, 16), ROLE_INDEX["void"], np.uint8)
    roles[11] = ROLE_INDEX["solid"]
    people = (Entity(1, "hero", 24, 176, {}), Entity(2, "exit", 200, 176, {}))
    bare = role_stage("open", roles, people, rooms=(Room("a", "entrance", 0, 0, 12, 16),), seed=3)
    levels = np.full((1, 16, 16), 3, np.uint8)
    levels[0, 4:12, 4:12] = CLEAR
    palettes = np.array([[15, 1, 17, 33]] * 4, np.uint8)
    field = np.full(roles.shape, -1, np.int32)
    field[5, 5] = 0
    tiles = StageTiles(levels=levels, attribute=np.zeros(1, np.uint8), palettes=palettes)
    cell = np.s_[80:96, 80:96]
    shown, sky = whole(replace(bare, field=field, tiles=tiles), sprites)[cell], nes.COLOURS[night_numbers(3)[0]][cell]
    hole = levels[0] == CLEAR
    assert np.array_equal(shown[hole], sky[hole])
    assert len(np.unique(shown[~hole], axis=0)) == 1


def test_liquid_and_glass_have_slots_of_their_own(castle: Callable[..., Stage]) -> None:
    stage = castle()
    slots = Backdrop(stage).back
    for role, first in (("liquid", LIQUID), ("window", GLASS)):
        cells = (stage.roles == ROLE_INDEX[role]).repeat(16, 0).repeat(16, 1)
        assert cells.any()
        assert np.array_equal((slots >= first) & (slots < first + 16), cells)


def test_the_black_of_whole_objects_is_their_own_and_only_they_shine(sprites: SpriteCache) -> None:
    """A window with a clear rim, before the sky: the night around it, its own black and the cycling glass within."""
    roles = np.full((12, 16), ROLE_INDEX["void"], np.uint8)
    roles[11], roles[5, 5] = ROLE_INDEX["solid"], ROLE_INDEX["window"]
    people = (Entity(1, "hero", 24, 176, {}), Entity(2, "exit", 200, 176, {}))
    bare = role_stage("open", roles, people, rooms=(Room("a", "entrance", 0, 0, 12, 16),), seed=3)
    levels = np.zeros((1, 16, 16), np.uint8)
    levels[0, 6:10, 6:10] = 3
    levels[0, :4] = CLEAR
    palettes = np.array([[15, 1, 17, 33]] * 4, np.uint8)
    field = np.full(roles.shape, -1, np.int32)
    field[5, 5] = 0
    stage = replace(
        bare, field=field, tiles=StageTiles(levels=levels, attribute=np.zeros(1, np.uint8), palettes=palettes)
    )
    cell = np.s_[80:96, 80:96]
    shown, sky = whole(stage, sprites)[cell], nes.COLOURS[night_numbers(3)[0]][cell]
    assert np.array_equal(shown[:4], sky[:4])
    own = levels[0, 4:] == 0
    assert (shown[4:][own] == nes.COLOURS[15]).all()
    back = Backdrop(stage).back[cell]
    assert (back[4:] >= GLASS).all()
