from __future__ import annotations

import numpy as np
import pytest
from fakes import fake_palettes, fake_roles, fake_screen
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import ConfigError
from nesgan_game.imaging.oklab import perceived
from nesgan_game.imaging.quantise import quantise, reduce
from nesgan_game.imaging.screen import Screen

DISTINCT = sorted({tuple(colour): n for n, colour in reversed(list(enumerate(nes.COLOURS.tolist())))}.values())


CELLS = [(y, x) for y in range(0, 224, 16) for x in range(0, 256, 16)]


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
    pattern = pattern.reshape(*shape, 16, 16).swapaxes(1, 2).reshape(shape[0] * 16, -1)
    screen = Screen(np.asarray(pattern, np.uint8), rng.integers(0, 4, shape).astype(np.uint8), palettes)
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


def test_a_picture_in_the_colours_of_an_emulator_keeps_every_level() -> None:
    """Shades so near to each other that the console's nearest colour is the same for two of them."""
    screen = a_screen()
    table = nes.COLOURS[screen.palettes.reshape(-1)].astype(int)
    foreign = np.clip(table * 0.3 + 40 + np.arange(16)[:, None] % 4, 0, 255).astype(np.uint8)
    found = reduce(foreign[screen.index()])
    assert len(np.unique(found.screen.palettes)) < len(np.unique(screen.palettes))
    assert not found.offending.any()
    for cell, mine in ((np.s_[y : y + 16, x : x + 16], screen.pattern[y : y + 16, x : x + 16]) for y, x in CELLS):
        levels = {(old, new) for old, new in zip(mine.flat, found.screen.pattern[cell].flat, strict=True)}
        assert len(levels) == len({old for old, _ in levels}) == len({new for _, new in levels})
    distance = np.linalg.norm(perceived(foreign[screen.index()]) - perceived(found.screen.rgb()), axis=-1)
    assert np.allclose(found.error.mean(), distance.mean(), atol=1e-4)
    assert np.allclose(found.error, found.least, atol=1e-6)


def test_cells_that_need_a_fifth_palette_are_named_and_the_others_stay_exact() -> None:
    screen = a_screen()
    rgb = screen.rgb().copy()
    spare = [n for n in DISTINCT if n not in screen.palettes][:8]
    for place, (row, col) in enumerate(((2, 3), (9, 12))):
        stripes = np.array(spare[place * 4 : place * 4 + 4])[np.arange(16) // 4]
        rgb[row * 16 : row * 16 + 16, col * 16 : col * 16 + 16] = nes.COLOURS[stripes]
    found = reduce(rgb)
    assert np.argwhere(found.offending).tolist() == [[2, 3], [9, 12]]
    assert (found.error[~found.offending] == 0).all()
    assert (found.error[found.offending] > 0.05).all()
    assert (found.least == 0).all()


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
