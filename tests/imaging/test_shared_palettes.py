from __future__ import annotations

import numpy as np
import pytest
from fakes import fake_palettes, fake_roles, fake_screen
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.imaging.quantise import quantise
from nesgan_game.imaging.screen import Screen
from nesgan_game.imaging.shared_palettes import share, shift


def of_row(row: NDArray[np.uint8], seed: int = 0) -> Screen:
    """Two cells by three, all in one palette."""
    rng = np.random.default_rng(seed)
    palettes = np.tile(row, (4, 1)).astype(np.uint8)
    return Screen(rng.integers(0, 4, (32, 48)).astype(np.uint8), rng.integers(0, 4, (2, 3)).astype(np.uint8), palettes)


@pytest.mark.slow
@settings(max_examples=20)
@given(st.integers(0, 2**32 - 1))
def test_screens_that_fit_into_four_palettes_stay_as_they_are(seed: int) -> None:
    """Each picture alone shows only some of the colours, so that reading it finds palettes of its own."""
    rng = np.random.default_rng(seed)
    palettes = fake_palettes(rng)
    layouts = [fake_roles(rng)[row : row + rows, :cols] for row, rows, cols in ((0, 5, 4), (3, 4, 9), (8, 6, 16))]
    alone = []
    for roles in layouts:
        screen = fake_screen(np.pad(roles, ((0, 14), (0, 16))), rng, palettes=palettes)
        rows, cols = roles.shape
        alone.append(quantise(screen.rgb()[: rows * 16, : cols * 16])[0])
    shared = share(alone)
    assert all((screen.palettes == shared[0].palettes).all() for screen in shared)
    for before, after in zip(alone, shared, strict=True):
        assert (before.rgb() == after.rgb()).all()
        assert shift(before, after) == 0


def test_one_set_of_palettes_is_left_alone() -> None:
    rng = np.random.default_rng(0)
    palettes = fake_palettes(rng)
    screens = [fake_screen(fake_roles(rng), rng, palettes=palettes) for _ in range(2)]
    assert [after is before for before, after in zip(screens, share(screens), strict=True)] == [True, True]


def test_five_palettes_become_four_and_the_colours_stay_near() -> None:
    rows = [[0x0F, hue, hue + 0x10, hue + 0x20] for hue in (1, 2, 5, 8, 0xA)]
    alone = [of_row(np.array(row), seed) for seed, row in enumerate(rows)]
    shared = share(alone)
    assert all((screen.palettes == shared[0].palettes).all() for screen in shared)
    moved = [shift(before, after) for before, after in zip(alone, shared, strict=True)]
    assert 0 < sum(value > 0 for value in moved) <= 2  # the two blues share a palette
    assert max(moved) < 0.1


def test_a_drawing_stays_clear_in_other_colours() -> None:
    """The fifth palette's three near greens have no palette of their own, and yet do not run together."""
    rows = [[0x0F, hue, hue + 0x10, hue + 0x20] for hue in (1, 5, 8, 0xA)] * 3
    alone = [of_row(np.array(row), seed) for seed, row in enumerate(rows)]
    near = of_row(np.array([0x0F, 0x0B, 0x1B, 0x2B]), 99)
    after = share([*alone, near])[-1]
    for place in np.ndindex(2, 3):
        cell = np.s_[place[0] * 16 : place[0] * 16 + 16, place[1] * 16 : place[1] * 16 + 16]
        levels = set(zip(near.pattern[cell].flat, after.pattern[cell].flat, strict=True))
        assert len(levels) == len({new for _, new in levels}) == nes.LEVELS


def test_another_backdrop_becomes_a_colour_of_a_palette() -> None:
    night = of_row(np.array([0x0F, 0x05, 0x15, 0x25]))
    day = Screen(np.tile(np.array([[0, 1], [2, 1]], np.uint8), (8, 8)), np.zeros((1, 1), np.uint8),
                 np.tile(np.array([0x21, 0x0F, 0x30, 0x30], np.uint8), (4, 1)))  # fmt: skip
    shared = share([night, night, day])
    assert (shared[2].rgb() == day.rgb()).all()
    assert (shared[0].rgb() == night.rgb()).all()
