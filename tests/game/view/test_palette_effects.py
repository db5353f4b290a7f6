"""Fades, cycles and lightning as numbers of the colour table."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game import nes
from nesgan_game.game.view.palette_effects import (
    CYCLES,
    DARK_STEPS,
    FLAME_PERIOD,
    FLAMES,
    SPELL_TICKS,
    STILL,
    STROKE,
    darker,
    flame_colour,
    flashed,
    glow,
    lighter,
    lightning,
)

EVERY = np.arange(64, dtype=np.uint8)


def test_a_fade_subtracts_a_row_at_every_step() -> None:
    colours = np.array([0x30, 0x21, 0x16, 0x0C, 0x0F, 0x10, 0x3C], np.uint8)
    assert darker(colours, 0).tolist() == colours.tolist()
    assert darker(colours, 1).tolist() == [0x20, 0x11, 0x06, 0x0F, 0x0F, 0x00, 0x2C]
    assert darker(colours, 2).tolist() == [0x10, 0x01, 0x0F, 0x0F, 0x0F, 0x0F, 0x1C]
    assert (darker(EVERY, DARK_STEPS) == nes.BLACK).all()


def test_every_colour_of_the_table_darkens_into_the_table() -> None:
    for steps in range(1, DARK_STEPS + 1):
        faded = darker(EVERY, steps)
        assert faded.max() < 64
        assert not (faded == 0x0D).any(), "blacker than black"
        assert (nes.LUMINANCE[faded] <= nes.LUMINANCE[darker(EVERY, steps - 1)] + 1e-9).all()
        assert np.array_equal(faded, darker(darker(EVERY, steps - 1), 1))


def test_lighter_stays_in_the_table_and_leaves_black_alone() -> None:
    lit = lighter(EVERY, 1)
    assert lit.max() < 64
    assert (nes.LUMINANCE[lit] >= nes.LUMINANCE[EVERY] - 1e-9).all()
    assert lighter(np.array([0x0F, 0x0C, 0x31], np.uint8), 2).tolist() == [0x0F, 0x2C, 0x31]


@pytest.mark.parametrize("name", CYCLES)
def test_a_cycle_comes_round_and_keeps_to_its_palette(name: str) -> None:
    cycle = CYCLES[name]
    whole = cycle.period * len(cycle.steps)
    shown = [cycle.at(tick) for tick in range(2 * whole)]
    assert shown[:whole] == shown[whole:]
    assert set(shown) == set(cycle.steps)
    assert len(set(shown)) > 1
    assert {level for step in shown for level in step} <= {1, 2, 3}


@pytest.mark.parametrize("tick", range(0, 400, 7))
def test_the_surface_of_water_shows_at_every_tick(tick: int) -> None:
    assert glow(tick).liquid[2] == 3
    assert glow(tick, calm=True).liquid[2] == 3


def test_in_calm_nothing_flickers_and_water_takes_its_time() -> None:
    calm, usual = ([glow(tick, calm=calm) for tick in range(600)] for calm in (True, False))
    assert {(one.glass, one.flame) for one in calm} == {(STILL, FLAMES[0])}
    changes, often = (sum(a.liquid != b.liquid for a, b in itertools.pairwise(shown)) for shown in (calm, usual))
    assert 0 < changes * 3 < often


def test_flames_flicker() -> None:
    shown = [flame_colour(tick) for tick in range(FLAME_PERIOD * len(FLAMES))]
    assert shown[::FLAME_PERIOD] == list(FLAMES)


@pytest.mark.slow
@given(st.integers(0, 2**63), st.integers(0, 500))
def test_lightning_is_rare_brief_and_the_same_again(seed: int, spell: int) -> None:
    ticks = range(spell * SPELL_TICKS, (spell + 1) * SPELL_TICKS)
    bright = [lightning(seed, tick) for tick in ticks]
    assert bright == [lightning(seed, tick) for tick in ticks]
    lit = [level for level in bright if level]
    assert lit in ([], [level for level in STROKE if level])


def test_lightning_strikes_in_every_third_spell_or_so_and_never_three_times_a_second() -> None:
    for seed in range(20):
        bright = np.array([lightning(seed, tick) > 0 for tick in range(60 * SPELL_TICKS)])
        starts = np.flatnonzero(np.diff(bright.astype(int)) == 1)
        assert 8 <= len(starts) / 2 <= 34
        seconds = np.lib.stride_tricks.sliding_window_view(np.diff(bright.astype(int)) == 1, 60)
        assert seconds.sum(axis=1).max() <= 3


def test_a_flash_lights_the_backdrop_of_all_palettes_alike() -> None:
    palettes = np.array([[0x0F, 0x01, 0x11, 0x21], [0x0F, 0x07, 0x17, 0x37]], np.uint8)
    lit = flashed(palettes, 2, 1)
    assert len(set(lit[:, 0].tolist())) == 1
    assert lit[0, 0] != nes.BLACK
    assert lit[:, 1:].tolist() == [[0x11, 0x21, 0x31], [0x17, 0x27, 0x37]]
