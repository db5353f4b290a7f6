from __future__ import annotations

import numpy as np
import pytest
from fakes import fake_palettes, fake_roles, fake_screen
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import ConfigError
from nesgan_game.oklab import perceived
from nesgan_game.paint.quantise import quantise
from nesgan_game.paint.screen import Screen

DISTINCT = sorted({tuple(colour): n for n, colour in reversed(list(enumerate(nes.COLOURS.tolist())))}.values())


def a_screen(seed: int = 0) -> Screen:
    rng = np.random.default_rng(seed)
    return fake_screen(fake_roles(rng), rng)


def in_order(palettes: NDArray[np.uint8]) -> bool:
    return bool((np.diff(nes.LUMINANCE[palettes[:, 1:]], axis=1) >= 0).all())


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_a_legal_picture_comes_back_without_error(seed: int) -> None:
    rng = np.random.default_rng(seed)
    palettes = np.empty((4, 4), np.uint8)
    for row in palettes:
        row[:] = rng.choice(DISTINCT, 4, replace=False)
    palettes[:, 0] = palettes[0, 0]
    shape = int(rng.integers(1, 8)), int(rng.integers(1, 10))
    # Few cells use all colours of their palette, so that the palettes are not plain to see.
    kept = rng.integers(0, 4, (*shape, rng.integers(1, 5)))
    pattern = np.take_along_axis(kept, rng.integers(0, kept.shape[2], (*shape, 256)), axis=2)
    pattern = pattern.reshape(*shape, 16, 16).swapaxes(1, 2).reshape(shape[0] * 16, -1).astype(np.uint8)
    screen = Screen(pattern, rng.integers(0, 4, shape).astype(np.uint8), palettes)
    found, error = quantise(screen.rgb())
    assert error.shape == shape
    assert error.dtype == np.float32
    assert error.max() == 0
    assert (found.rgb() == screen.rgb()).all()
    assert in_order(found.palettes)


def test_the_black_that_games_used_is_chosen() -> None:
    found, _ = quantise(np.zeros((16, 16, 3), np.uint8))
    assert (found.palettes == nes.BLACK).all()


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_any_picture_becomes_legal_and_the_error_is_told(seed: int) -> None:
    rng = np.random.default_rng(seed)
    rgb = rng.integers(0, 256, (32, 48, 3)).astype(np.uint8)
    found, error = quantise(rgb)
    assert in_order(found.palettes)
    distance = np.linalg.norm(perceived(rgb) - perceived(found.rgb()), axis=-1)
    assert np.allclose(error, distance.reshape(2, 16, 3, 16).mean(axis=(1, 3)), atol=1e-4)


def test_the_choice_is_better_than_any_random_one() -> None:
    rng = np.random.default_rng(3)
    y, x = np.mgrid[:64, :64]
    rgb = np.stack([x * 4, y * 4, 255 - x * 2], axis=-1).astype(np.uint8)
    _, error = quantise(rgb)
    others = [quantise(rgb, fake_palettes(rng))[1].mean() for _ in range(20)]
    assert error.mean() < min(others)
    assert error.mean() < 0.08


def test_given_palettes_are_kept() -> None:
    palettes = fake_palettes(np.random.default_rng(5))
    found, _ = quantise(a_screen().rgb(), palettes)
    assert (found.palettes == palettes).all()


def test_the_same_picture_gives_the_same_screen() -> None:
    rgb = np.random.default_rng(1).integers(0, 256, (32, 32, 3)).astype(np.uint8)
    one, two = quantise(rgb)[0], quantise(rgb)[0]
    assert (one.index() == two.index()).all()
    assert (one.palettes == two.palettes).all()


def test_nearly_black_becomes_black_rather_than_a_dark_hue() -> None:
    found, _ = quantise(np.full((16, 16, 3), (8, 16, 18), np.uint8))
    assert (found.colours() == nes.BLACK).all()


@pytest.mark.parametrize("shape", [(15, 16, 3), (16, 17, 3), (0, 16, 3), (16, 16), (16, 16, 4)])
def test_pictures_of_other_shapes_are_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(ConfigError):
        quantise(np.zeros(shape, np.uint8))
