"""The drawings that are made anew at every call."""

from collections.abc import Callable

import numpy as np
import pytest

from nesgan_game.dataset import drawings
from nesgan_game.dataset.drawings import primitives
from nesgan_game.dataset.tile_sheets import TRANSPARENT, Levels
from nesgan_game.errors import ConfigError

_STAMPS = [(role, rows, cols) for role, sizes in drawings.SIZES.items() for rows, cols in sizes]
_LEGAL = {0, 1, 2, 3, TRANSPARENT}


def _many(draw: Callable[[np.random.Generator], Levels], count: int = 12) -> list[Levels]:
    return [draw(np.random.default_rng([5, i])) for i in range(count)]


@pytest.mark.parametrize(("role", "rows", "cols"), _STAMPS)
def test_stamps_are_legal_seeded_and_never_alike(role: str, rows: int, cols: int) -> None:
    draw = drawings.STAMPS[role]
    drawn = _many(lambda rng: draw(rng, rows, cols))
    for levels, again in zip(drawn, _many(lambda rng: draw(rng, rows, cols)), strict=True):
        assert levels.shape == (16 * rows, 16 * cols)
        assert levels.dtype == np.uint8
        assert set(np.unique(levels).tolist()) <= _LEGAL
        assert len(set(np.unique(levels).tolist()) - {TRANSPARENT}) >= 2, "flat"
        assert (levels != TRANSPARENT).mean() > 0.08, "next to nothing is drawn"
        np.testing.assert_array_equal(levels, again)
    assert len({levels.tobytes() for levels in drawn}) > len(drawn) // 2


@pytest.mark.parametrize("role", ["window", "candle", "door", "decor", "foliage", "breakable"])
def test_an_unknown_size_is_refused(role: str) -> None:
    with pytest.raises(ConfigError, match="7 x 7"):
        drawings.STAMPS[role](np.random.default_rng(0), 7, 7)


def test_a_pillar_repeats_its_middle() -> None:
    for seed in range(12):
        levels = drawings.pillar(np.random.default_rng(seed), 6)
        cells = levels.reshape(6, 16, 16)
        assert (cells[1:5] == cells[1]).all()
        np.testing.assert_array_equal(drawings.pillar(np.random.default_rng(seed), 3)[:32], levels[:32])
    with pytest.raises(ConfigError, match="2 rows"):
        drawings.pillar(np.random.default_rng(0), 2)


@pytest.mark.parametrize("role", drawings.TEXTURES)
def test_textures_are_legal_seeded_and_various(role: str) -> None:
    drawn = _many(drawings.TEXTURES[role], 24)
    for levels, again in zip(drawn, _many(drawings.TEXTURES[role], 24), strict=True):
        assert levels.shape in ((16, 16), (16, 32))
        assert set(np.unique(levels).tolist()) <= _LEGAL
        np.testing.assert_array_equal(levels, again)
    assert len({levels.tobytes() for levels in drawn}) > 12


def test_liquid_is_opaque_spikes_are_open_above_and_platforms_below() -> None:
    for levels in _many(drawings.liquid_texture, 24):
        assert (levels != TRANSPARENT).all()
    for levels in _many(drawings.spike_texture, 24):
        assert (levels[:3] == TRANSPARENT).any()
        assert (levels[-1] != TRANSPARENT).mean() > 0.4
    for levels in _many(drawings.platform_texture, 24):
        assert (levels[-2:] == TRANSPARENT).all()
        assert (levels[:4] != TRANSPARENT).any(0).mean() > 0.7


def _seam(levels: Levels, axis: int) -> tuple[float, float]:
    """Mean change across the seam of a texture laid beside itself, and the largest mean change inside it."""
    twice = np.concatenate([levels, levels], axis).astype(int)
    change = np.abs(np.diff(twice, axis=axis)).mean(1 - axis)
    size = levels.shape[axis]
    return float(change[size - 1]), float(change[: size - 1].max())


@pytest.mark.parametrize("axis", [0, 1])
def test_liquids_and_skies_have_no_seam(axis: int) -> None:
    """Laid beside itself, no texture changes more from its last line to its first than it does somewhere inside."""
    across = inside = 0.0
    for seed in range(24):
        seam, most = _seam(drawings.liquid_texture(np.random.default_rng(seed)), axis)
        across, inside = across + seam, inside + most
    assert across <= inside
    if axis:
        for seed in range(12):
            for part in drawings.sky(np.random.default_rng(seed)):
                seam, most = _seam(part, 1)
                assert seam <= most + 0.1


def test_a_sky_is_opaque_and_dark() -> None:
    skies = [drawings.sky(np.random.default_rng(seed)) for seed in range(12)]
    for sky in skies:
        assert (sky.stars.shape, sky.clouds.shape, sky.skyline.shape) == ((16, 64), (16, 64), (48, 64))
        for part in sky:
            assert set(np.unique(part).tolist()) <= {0, 1, 2}
        assert (sky.skyline[-4:] == sky.skyline[-1, 0]).mean() > 0.9, "the lowest rows are solid"
        assert len({int(part[0, 0]) for part in sky[1:]}) == 1, "one backdrop"
    assert len({sky.skyline.tobytes() for sky in skies}) == len(skies)
    np.testing.assert_array_equal(skies[3].skyline, drawings.sky(np.random.default_rng(3)).skyline)


@pytest.mark.parametrize("style", drawings.CRESTS)
@pytest.mark.parametrize("waves", [1, 2])
def test_every_crest_is_empty_above_one_line_of_light(style: str, waves: int) -> None:
    cell = np.full((16, 16), 1, np.uint8)
    drawings.crest(cell, waves, style)
    assert ((cell == 3).sum(0) == 1).all()
    heights = (cell == 3).argmax(0)
    for x, height in enumerate(heights):
        assert not cell[:height, x].any()
    assert abs(int(heights[0]) - int(heights[-1])) <= 1, "cells join sideways"
    assert (cell[8:] == 1).all()


def test_a_canvas_draws_what_its_shapes_say() -> None:
    board = primitives.Canvas(1, 1)
    assert board.rect(2, 3, 6, 5).sum() == 8
    assert board.polygon((0, 0), (16, 0), (16, 16), (0, 16)).all()
    assert board.line(0, 5, 15, 5).sum() == 16
    np.testing.assert_array_equal(board.ellipse(8, 8, 5, 5), board.ellipse(8, 8, 5, 5)[::-1, ::-1])
    inner = board.solid(board.rect(2, 2, 10, 10))
    assert inner.sum() == 36
    assert board.levels[2, 2] == 0
    assert board.levels[3, 3] == 3
    assert board.levels[8, 8] == 1
    assert board.levels[5, 5] == 2


def test_units_scale_a_drawing() -> None:
    assert primitives.Canvas(2, 2, units=(16, 16)).rect(4, 4, 8, 8).sum() == 64
    assert primitives.Canvas(2, 1, units=(16, 16)).line(0, 0, 0, 15.9).sum() == 32


def test_an_outline_lies_just_outside() -> None:
    board = primitives.Canvas(1, 1)
    board.paint(board.rect(4, 4, 6, 6), 2)
    board.outline()
    assert (board.levels == 0).sum() == 8
    assert (board.levels == 2).sum() == 4
