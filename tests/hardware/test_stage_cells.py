"""The cells of a stage are its picture, but for the pixels that the console cannot colour."""

from dataclasses import replace

import numpy as np
import pytest

from nesgan_game import nes
from nesgan_game.errors import ExportError
from nesgan_game.hardware.stage_bank import stage_bank
from nesgan_game.hardware.stage_cells import cells_of, in_rooms, kinds_of
from nesgan_game.level.castle import Castle
from nesgan_game.level.render import render_stage
from nesgan_game.level.stage_tiles import StageTiles


@pytest.mark.slow
def test_cells_look_as_the_stage_is_rendered_but_for_what_is_counted() -> None:
    stage = Castle(7, 1).stage(1)
    clear = (stage.tiles.levels == nes.CLEAR).any(axis=(1, 2))
    dyed = np.where(clear, (stage.tiles.attribute + 3) % nes.PALETTES, stage.tiles.attribute).astype(np.uint8)
    mixed = replace(stage, tiles=replace(stage.tiles, attribute=dyed))  # objects in another palette than what is behind
    rooms = in_rooms(stage).repeat(nes.TILE_PX, axis=0).repeat(nes.TILE_PX, axis=1)
    for one, most in ((stage, 0.001), (mixed, 0.1)):
        cells = cells_of(one)
        differ = (nes.COLOURS[cells.colours()] != render_stage(one)).any(axis=-1) & rooms
        assert differ.sum() == cells.changed
        assert cells.changed < most * rooms.sum()
        assert (cells.patterns[0] == 0).all()
        assert (cells.kinds[cells.numbers] == kinds_of(one))[in_rooms(one)].all()
    assert cells.changed > 0


@pytest.mark.slow
def test_equal_stages_make_equal_banks() -> None:
    banks = [stage_bank(Castle(7, 1).stage(1), 6) for _ in range(2)]
    assert banks[0] == banks[1]


@pytest.mark.slow
def test_foreign_tiles_and_too_many_patterns_are_refused() -> None:
    stage = Castle(7, 1).stage(1)
    foreign = StageTiles(palettes=stage.tiles.palettes, foreign=np.zeros((len(stage.tiles), 16, 16, 4), np.uint8))
    with pytest.raises(ExportError, match="foreign tileset"):
        cells_of(replace(stage, tiles=foreign))
    many = 100
    noise = np.random.default_rng(1).integers(0, 4, (many, 16, 16), dtype=np.uint8)
    tiles = StageTiles(levels=noise, attribute=np.zeros(many, np.uint8), palettes=stage.tiles.palettes)
    each = (np.arange(stage.roles.size, dtype=np.int32) % many).reshape(stage.roles.shape)
    none = np.full_like(each, -1)
    hero_and_exit = tuple(one for one in stage.entities if one.kind in ("hero", "exit"))
    flat = replace(stage, entities=hero_and_exit, roles=np.zeros_like(stage.roles))
    with pytest.raises(ExportError, match="different 8x8 patterns"):
        cells_of(replace(flat, background=each, field=none, tiles=tiles))
