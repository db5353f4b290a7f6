from __future__ import annotations

import numpy as np
import pytest
from fakes import fake_roles, fake_screen
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from nesgan_game.dataset.luminance_levels import levels_of
from nesgan_game.imaging.screen import Screen


@settings(max_examples=10)
@given(st.integers(0, 50))
def test_legal_screens_give_back_their_pattern(seed: int) -> None:
    rng = np.random.default_rng(seed)
    screen = fake_screen(fake_roles(rng), rng)
    levels = levels_of(screen.rgb())
    assert levels.dtype == np.uint8
    np.testing.assert_array_equal(levels, screen.pattern)


def test_palettes_are_told_apart() -> None:
    """The same grey is the darkest of one palette and the lightest of another; sprites spoil a few cells."""
    palettes = np.array([[0x0F, 0x07, 0x17, 0x10], [0x0F, 0x01, 0x11, 0x31]] * 2, np.uint8)
    palettes[1, 1:] = 0x10, 0x31, 0x30
    rng = np.random.default_rng(0)
    pattern, attribute = rng.integers(0, 4, (224, 256)).astype(np.uint8), rng.integers(0, 2, (14, 16)).astype(np.uint8)
    rgb = Screen(pattern, attribute, palettes).rgb().copy()
    np.testing.assert_array_equal(levels_of(rgb), pattern)
    rgb[40:60, 40:50] = 0xFF, 0x00, 0xFF
    wrong = levels_of(rgb) != pattern
    wrong[40:60, 40:50] = False
    assert not wrong.any()


def two_colours(dark: tuple[int, int, int], light: tuple[int, int, int]) -> NDArray[np.uint8]:
    rgb = np.zeros((32, 32, 3), np.uint8)
    rgb[:], rgb[::3] = dark, light
    return rgb


@pytest.mark.parametrize(
    ("dark", "light", "expected"), [((0, 0, 0), (250, 250, 250), [0, 3]), ((120, 90, 60), (200, 200, 90), [1, 3])]
)
def test_few_colours_keep_their_contrast(
    dark: tuple[int, int, int], light: tuple[int, int, int], expected: list[int]
) -> None:
    assert np.unique(levels_of(two_colours(dark, light))).tolist() == expected


def test_one_colour_is_one_level() -> None:
    assert (levels_of(np.zeros((16, 16, 3), np.uint8)) == 0).all()
    assert len(np.unique(levels_of(np.full((32, 16, 3), 200, np.uint8)))) == 1


def test_photographs_are_reduced_by_light() -> None:
    ramp = np.linspace(0, 255, 256).astype(np.uint8)[None, :, None].repeat(224, 0).repeat(3, 2)
    noisy = (ramp.astype(int) + np.random.default_rng(0).integers(-2, 3, ramp.shape)).clip(0, 255).astype(np.uint8)
    levels = levels_of(noisy)
    assert np.unique(levels).tolist() == [0, 1, 2, 3]
    means = levels.mean(0)
    assert (np.diff(means[::16]) >= -0.1).all()
    assert means[0] < 0.1
    assert means[-1] > 2.9


def test_levels_follow_the_light() -> None:
    screen = fake_screen(fake_roles(np.random.default_rng(1)), np.random.default_rng(1))
    rgb, levels = screen.rgb(), levels_of(screen.rgb())
    cells = (rgb / 255) ** 2.2 @ np.array([0.2126, 0.7152, 0.0722])
    for row in range(14):
        for col in range(16):
            area = np.s_[row * 16 : row * 16 + 16, col * 16 : col * 16 + 16]
            light = [cells[area][levels[area] == level].mean() for level in np.unique(levels[area])]
            assert light == sorted(light)
