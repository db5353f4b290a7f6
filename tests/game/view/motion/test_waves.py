"""Waves go along the surface of liquids, and nothing else moves."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from castle import FLOOR

from nesgan_game.game.view.backdrop import Backdrop
from nesgan_game.game.view.motion.waves import RIPPLE_TICKS
from nesgan_game.imaging.relief import SURFACE_PX
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_tiles import StageTiles

POOL = np.s_[FLOOR * 16 : FLOOR * 16 + SURFACE_PX, 22 * 16 : 24 * 16]
"""The surface of the liquid in the castle of the tests."""


@pytest.mark.parametrize("pixels", [0, 1, 5, 31, 32, 1000])
def test_waves_go_along_the_surface_of_a_liquid_and_nothing_else_moves(full_castle: Stage, pixels: int) -> None:
    backdrop = Backdrop(full_castle)
    still, moved = (np.empty_like(backdrop.back) for _ in range(2))
    backdrop.cut(still, 0, 0)
    backdrop.cut(moved, 0, 0, pixels * RIPPLE_TICKS)
    assert np.array_equal(still, backdrop.back)
    assert np.array_equal(moved[POOL], np.roll(still[POOL], -pixels, axis=1))
    moved[POOL] = still[POOL]
    assert np.array_equal(moved, still)


@pytest.mark.parametrize(("left", "top"), [(340, 200), (370, 330), (130, FLOOR * 16), (100, FLOOR * 16 - 190)])
def test_every_part_of_a_surface_is_seen_where_it_is(full_castle: Stage, left: int, top: int) -> None:
    backdrop, tick = Backdrop(full_castle), 11 * RIPPLE_TICKS
    whole, part = np.empty_like(backdrop.back), np.empty((192, 256), backdrop.dtype)
    backdrop.cut(whole, 0, 0, tick)
    backdrop.cut(part, left, top, tick)
    seen = whole[top : top + 192, left : left + 256]
    assert np.array_equal(part[: len(seen), : seen.shape[1]], seen)


def test_liquids_in_tiles_of_others_stand_still(full_castle: Stage) -> None:
    strange = np.random.default_rng(1).integers(0, 256, (len(full_castle.tiles), 16, 16, 4)).astype(np.uint8)
    backdrop = Backdrop(replace(full_castle, tiles=StageTiles(foreign=strange)))
    moved = np.empty_like(backdrop.back)
    backdrop.cut(moved, 0, 0, 5 * RIPPLE_TICKS)
    assert np.array_equal(moved, backdrop.back)
