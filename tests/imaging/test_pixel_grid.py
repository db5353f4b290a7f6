from __future__ import annotations

import io

import numpy as np
import pytest
from fakes import fake_roles, fake_screen
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from nesgan_game.errors import ConfigError
from nesgan_game.imaging.enlargement import MAX_SCALE, odd_factor, shrunk_by, unscale
from nesgan_game.imaging.pixel_grid import SEARCH_PX, crop, find_grid, find_phase, find_spacing


def shot(seed: int = 0, wear: float = 0.0, cols: int = 16) -> NDArray[np.uint8]:
    rng = np.random.default_rng(seed)
    return fake_screen(fake_roles(rng, 14, cols), rng, wear=wear).rgb()


def jpeg(rgb: NDArray[np.uint8], quality: int) -> NDArray[np.uint8]:
    file = io.BytesIO()
    Image.fromarray(rgb).save(file, format="JPEG", quality=quality)
    with Image.open(file) as image:
        return np.asarray(image.convert("RGB"))


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 15), st.integers(0, 15), st.integers(0, 5))
def test_the_phase_of_a_shifted_picture_is_found(y: int, x: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    roles = fake_roles(rng)
    rgb = fake_screen(roles, rng, wear=0.0).rgb()
    assert find_phase(rgb[(16 - y) % 16 :, (16 - x) % 16 :]) == (y, x)


def test_an_aligned_or_plain_or_tiny_picture_stays_where_it_is() -> None:
    rng = np.random.default_rng(1)
    assert find_phase(fake_screen(fake_roles(rng), rng, wear=0.0).rgb()) == (0, 0)
    assert find_phase(np.zeros((64, 64, 3), np.uint8)) == (0, 0)
    assert find_phase(np.zeros((20, 20, 3), np.uint8)) == (0, 0)


def test_crop_leaves_whole_cells() -> None:
    rng = np.random.default_rng(1)
    rgb = fake_screen(fake_roles(rng), rng, wear=0.0).rgb()
    assert (crop(rgb[5:, 3:]) == rgb[16:, 16:]).all()
    with pytest.raises(ConfigError, match="no 16x16 cell"):
        crop(np.zeros((15, 40, 3), np.uint8))


def test_a_screen_whose_cells_all_differ_keeps_its_grid() -> None:
    """Every cell is other noise in one of three palettes: only the colours tell where a cell ends."""
    rng = np.random.default_rng(4)
    palettes = rng.integers(0, 256, (3, 4, 3)).astype(np.uint8)
    which = rng.integers(0, 3, (10, 12)).repeat(16, 0).repeat(16, 1)
    rgb = palettes[which, rng.integers(0, 4, which.shape)]
    assert find_phase(rgb) == (0, 0)
    assert find_phase(rgb[5:, 9:]) == (11, 7)


@pytest.mark.slow
@pytest.mark.parametrize("quality", [60, 90])
def test_the_phase_survives_jpeg(quality: int) -> None:
    right = 0
    for seed, (y, x) in enumerate(((0, 0), (5, 2), (11, 9), (3, 14))):
        right += find_phase(jpeg(shot(seed, cols=24), quality)[y:, x:]) == (-y % 16, -x % 16)
    assert right >= 3


def test_the_phase_of_a_large_picture_is_found_in_its_middle() -> None:
    wide = np.zeros((224, 4096, 3), np.uint8)
    wide[:, 1280:2304] = np.tile(shot(), (1, 4, 1))
    assert wide.shape[1] > 4 * SEARCH_PX
    assert find_phase(wide[7:, 3:]) == (9, 13)


@pytest.mark.slow
@pytest.mark.parametrize("scale", [2, 3, 4, MAX_SCALE])
def test_enlarged_pictures_come_back(scale: int) -> None:
    big = shot().repeat(scale, 0).repeat(scale, 1)
    small, found = unscale(big)
    assert found == scale
    np.testing.assert_array_equal(small, shot())
    small, found = unscale(big[1:, scale - 1 :])  # the first row and column are cut
    assert found == scale
    np.testing.assert_array_equal(small, shot()[1:, 1:])


@pytest.mark.parametrize("scale", [2, 3])
def test_enlarged_jpegs_come_back(scale: int) -> None:
    small, found = unscale(jpeg(shot().repeat(scale, 0).repeat(scale, 1), 75))
    assert found == scale
    assert small.shape == (224, 256, 3)
    assert np.abs(small.astype(int) - shot()).mean() < 20


def test_large_pixels_in_the_art_are_no_enlargement() -> None:
    """Half of this screen's blocks are twice as large as its pixels, once it is enlarged four times as large."""
    rng = np.random.default_rng(0)
    rgb = rng.integers(0, 2, (24, 28, 1)).repeat(8, 0).repeat(8, 1).repeat(3, 2).astype(np.uint8) * 255
    rgb[:, 100:] = rng.integers(0, 2, (192, 124, 1)) * 255
    assert unscale(rgb.repeat(2, 0).repeat(2, 1))[1] == 2


def test_what_was_not_enlarged_stays() -> None:
    smooth = np.asarray(Image.fromarray(shot()).resize((512, 448), Image.Resampling.BICUBIC))
    flat = np.full((64, 64, 3), 7, np.uint8)
    tiny = np.zeros((1, 1, 3), np.uint8)
    for rgb in (shot(), shot(1, wear=0.05), jpeg(shot(), 75), smooth, flat, tiny, shot()[:7, :5]):
        same, scale = unscale(rgb)
        assert scale == 1
        assert same is rgb


def test_tiles_of_half_the_size_are_told() -> None:
    rng = np.random.default_rng(2)
    bank = rng.integers(0, 4, (12, 8, 8)).astype(np.uint8)
    free = bank[rng.integers(0, 12, (28, 32))].swapaxes(1, 2).reshape(224, 256)
    assert find_grid(np.array([[0, 0, 0], [80, 0, 0], [0, 80, 0], [0, 0, 80]], np.uint8)[free]).tile_px == 8
    assert find_grid(shot()).tile_px == 16
    assert find_grid(np.zeros((64, 64, 3), np.uint8)).tile_px == 16


@pytest.mark.slow
@pytest.mark.parametrize("scale", [5, 6])
@pytest.mark.parametrize("place", [(48, 512), (0, 0), (61, 7)])
def test_bars_around_a_picture_hide_no_enlargement(scale: int, place: tuple[int, int]) -> None:
    big = shot().repeat(scale, 0).repeat(scale, 1)
    wide = np.zeros((1440, 2560, 3), np.uint8)
    wide[place[0] : place[0] + big.shape[0], place[1] : place[1] + big.shape[1]] = big
    small, found = unscale(wide)
    assert found == scale
    y, x = place[0] // scale, place[1] // scale
    assert any(
        np.array_equal(small[y + down : y + down + 224, x + across : x + across + 256], shot())
        for down in (0, 1)
        for across in (0, 1)
    )


@pytest.mark.parametrize(
    ("factor", "by"),
    [(2.5, "middle"), (1.5, "middle"), (4 / 3, "corner"), (3.25, "corner"), (2.5, "pillow"), (3.25, "pillow")],
)
def test_odd_enlargements_are_told_and_undone_when_asked(factor: float, by: str) -> None:
    rows, cols = round(224 * factor), round(256 * factor)
    if by == "pillow":
        odd = np.asarray(Image.fromarray(shot()).resize((cols, rows), Image.Resampling.NEAREST))
    else:
        at = 0.5 if by == "middle" else 0.0
        down, across = (((np.arange(side) + at) / factor).astype(int) for side in (rows, cols))
        odd = shot()[down.clip(0, 223)][:, across.clip(0, 255)]
    assert unscale(odd)[1] == 1
    assert odd_factor(odd) == pytest.approx(factor)
    if by != "corner":
        np.testing.assert_array_equal(shrunk_by(odd, factor), shot())


def test_nothing_odd_is_told_of_what_was_not_enlarged() -> None:
    for rgb in (shot(), shot(1, wear=0.05), jpeg(shot(), 75), np.full((64, 64, 3), 7, np.uint8), shot()[:7, :5]):
        assert odd_factor(rgb) is None


def test_an_enlargement_that_is_told_is_undone_at_its_phase() -> None:
    big = shot().repeat(4, 0).repeat(4, 1)
    np.testing.assert_array_equal(shrunk_by(big[3:, 1:], 4), shot()[1:, 1:])
    assert shrunk_by(big, 2).shape == (448, 512, 3)
    with pytest.raises(ConfigError, match="use 1 to 64"):
        shrunk_by(big, 0.5)


@pytest.mark.parametrize(("px", "margin"), [(1, 0), (1, 1), (2, 0), (2, 5), (4, 4)])
def test_lines_between_tiles_are_found_and_left_out(px: int, margin: int) -> None:
    period = 16 + px
    sheet = np.full((margin + 8 * period, margin + 9 * period, 3), (255, 0, 255), np.uint8)
    for row in range(8):
        for col in range(9):
            y, x = margin + row * period, margin + col * period
            sheet[y : y + 16, x : x + 16] = shot()[row * 16 : row * 16 + 16, col * 16 : col * 16 + 16]
    found = find_spacing(sheet)
    assert found is not None
    assert (found.px, found.y, found.x) == (px, margin % period, margin % period)
    np.testing.assert_array_equal(found.without(sheet), shot()[:128, :144])


def test_no_lines_are_found_where_there_are_none() -> None:
    for rgb in (shot(), shot()[5:, 3:], np.zeros((200, 200, 3), np.uint8), jpeg(shot(), 75), shot()[:20, :20]):
        assert find_spacing(rgb) is None


@pytest.mark.parametrize("quality", [60, 90])
def test_a_noisy_picture_of_whole_cells_begins_with_one(quality: int) -> None:
    for seed in range(3):
        assert find_phase(jpeg(shot(seed), quality)) == (0, 0)
