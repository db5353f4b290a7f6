from __future__ import annotations

import csv
import io
import os
import sys
from pathlib import Path

import numpy as np
import pytest
from fakes import fake_roles, fake_screen
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from nesgan_game import nes
from nesgan_game.cli import main
from nesgan_game.errors import AssetError, ConfigError
from nesgan_game.imaging.pixel_grid import Grid
from nesgan_game.imaging.read_image import read_picture
from nesgan_game.imaging.screen import Screen
from nesgan_game.tiles.from_pictures import HUD_PX, MOST_PX, Cut, Trim, error_table, gather, slice_file, slice_picture


def shot(seed: int = 0) -> Screen:
    rng = np.random.default_rng(seed)
    return fake_screen(fake_roles(rng), rng, wear=0)


def spoilt(screen: Screen, row: int, col: int) -> NDArray[np.uint8]:
    """The screen with one cell of sixteen colours."""
    rgb = screen.rgb().copy()
    rgb[row * 16 : row * 16 + 16, col * 16 : col * 16 + 16] = nes.COLOURS[np.arange(0x10, 0x20)]
    return rgb


@pytest.mark.slow
@settings(max_examples=15)
@given(st.integers(0, 2**32 - 1), st.sampled_from([1, 2, 3]), st.booleans())
def test_a_legal_picture_comes_out_pixel_for_pixel(seed: int, scale: int, hud: bool) -> None:
    rng = np.random.default_rng(seed)
    screen = fake_screen(fake_roles(rng), rng)
    sliced = slice_picture(screen.rgb().repeat(scale, 0).repeat(scale, 1), trim=Trim(top=HUD_PX) if hud else None)
    assert (sliced.scale, sliced.grid.y, sliced.grid.x) == (scale, HUD_PX if hud else 0, 0)
    assert (sliced.screen.rgb() == screen.rgb()[HUD_PX if hud else 0 :]).all()
    assert not sliced.error.any()
    assert not sliced.offending.any()


@pytest.mark.parametrize(("y", "x"), [(0, 5), (7, 0), (13, 9)])
def test_a_shifted_picture_is_cut_along_its_own_grid(y: int, x: int) -> None:
    screen = shot()
    sliced = slice_picture(screen.rgb()[y:, x:])
    assert (sliced.grid.y, sliced.grid.x) == (-y % 16, -x % 16)
    assert (sliced.screen.rgb() == screen.rgb()[y + sliced.grid.y :, x + sliced.grid.x :]).all()


def test_borders_are_left_out_at_the_pictures_own_size() -> None:
    framed = np.random.default_rng(1).integers(0, 256, (20 + 224 + 6, 9 + 256 + 3, 3)).astype(np.uint8)
    framed[20:-6, 9:-3] = shot().rgb()
    sliced = slice_picture(framed.repeat(2, 0).repeat(2, 1), trim=Trim(top=20, bottom=6, left=9, right=3))
    assert (sliced.grid.y, sliced.grid.x) == (20, 9)
    assert (sliced.screen.rgb() == shot().rgb()).all()


def test_a_scrolling_field_under_a_fixed_display_needs_the_display_left_out() -> None:
    whole = shot().rgb()
    whole = np.concatenate([shot(5).rgb()[:32, :-16], whole[32:, 11:-5]])
    sliced = slice_picture(whole, trim=Trim(top=32))
    assert (sliced.grid.y, sliced.grid.x) == (32, 5)
    assert (sliced.screen.rgb() == shot().rgb()[32:, 16:-16][:, : sliced.screen.pattern.shape[1]]).all()


def test_cells_beyond_four_palettes_are_told() -> None:
    sliced = slice_picture(spoilt(shot(), 4, 6), "castle.png")
    assert np.argwhere(sliced.offending).tolist() == [[4, 6]]
    (worst,) = sliced.worst()
    assert worst == (4, 6, float(sliced.error[4, 6]))
    line = sliced.summary()
    assert "\n" not in line
    assert "castle.png: 14 rows of 16 cells" in line
    assert f"1 of 224 cells need other palettes: (row 4, col 6) {worst[2]:.3f}" in line
    assert "keeps to four palettes" in slice_picture(shot().rgb()).summary()


def test_the_table_has_every_cell_and_the_notes_the_worst() -> None:
    slices = [slice_picture(shot().rgb(), "a.png"), slice_picture(spoilt(shot(), 4, 6), "b,c.png")]
    rows = list(csv.DictReader(io.StringIO(error_table(slices))))
    assert len(rows) == 2 * 14 * 16
    assert {row["picture"] for row in rows} == {"a.png", "b,c.png"}
    (bad,) = [row for row in rows if row["offending"] == "1"]
    assert (bad["picture"], bad["row"], bad["col"]) == ("b,c.png", "4", "6")
    assert float(bad["oklab_error"]) == pytest.approx(float(slices[1].error[4, 6]), abs=1e-5)
    painted, notes = gather(slices)
    assert (painted[0][0].palettes == painted[1][0].palettes).all()
    first, second = notes["pictures"]
    assert (first["offending"], second["offending"]) == (0, 1)
    assert second["worst"][0][:2] == [4, 6]
    assert first["cells"] == [14, 16]


def test_pictures_of_other_palettes_meet_in_one_set() -> None:
    painted, notes = gather([slice_picture(shot(seed).rgb()) for seed in (0, 1)])
    assert (painted[0][0].palettes == painted[1][0].palettes).all()
    assert 0 < notes["mean_oklab_shift"] < 0.2
    assert notes["mean_oklab_error"] == 0


@pytest.mark.parametrize("quality", [75, 90])
def test_enlarged_jpegs_are_cut_along_their_grid(quality: int, tmp_path: Path) -> None:
    big = shot().rgb().repeat(3, 0).repeat(3, 1)
    Image.fromarray(big).save(tmp_path / "a.jpg", quality=quality)
    sliced = slice_file(tmp_path / "a.jpg")
    assert sliced.scale == 3
    assert (sliced.grid.y, sliced.grid.x) == (0, 0)
    assert (sliced.screen.rgb() == shot().rgb()).all(axis=-1).mean() > 0.7


def test_what_cannot_be_cut_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"tiny\.png.*no 16x16 cell"):
        slice_picture(np.zeros((15, 40, 3), np.uint8), "tiny.png")
    with pytest.raises(ConfigError, match="0 px of it"):
        slice_picture(shot().rgb(), trim=Trim(top=200, bottom=200))
    with pytest.raises(ConfigError, match="fewer than 0"):
        Trim(left=-1)
    Image.new("L", (8000, MOST_PX // 8000 + 1)).save(tmp_path / "a.png")
    with pytest.raises(AssetError, match="million pixels"):
        slice_file(tmp_path / "a.png")


def test_a_screen_between_bars_has_its_own_tiles_and_the_bars() -> None:
    screen = shot()
    wide = np.zeros((1440, 2560, 3), np.uint8)
    wide[48:1392, 512:2048] = screen.rgb().repeat(6, 0).repeat(6, 1)
    sliced = slice_picture(wide)
    assert sliced.scale == 6
    assert (sliced.grid.y, sliced.grid.x) == (8, 85 % 16)
    assert "enlarged 6 times" in sliced.summary()
    assert sliced.mean_error < 0.001


@pytest.mark.slow
def test_what_is_known_of_a_picture_is_not_looked_for() -> None:
    rgb = shot().rgb()
    odd = np.asarray(Image.fromarray(rgb).resize((640, 560), Image.Resampling.NEAREST))
    assert "seems enlarged by 2.5: shrink it first, or give --scale 2.5" in slice_picture(odd).summary()
    told = slice_picture(odd, cut=Cut(scale=2.5))
    assert (told.scale, told.odd_factor, told.error.shape) == (2.5, None, (14, 16))
    assert "enlarged 2.5 times" in told.summary()
    assert slice_picture(rgb, cut=Cut(grid=(5, 3))).grid == Grid(3, 5)
    sheet = np.insert(rgb, np.arange(16, 224, 16), 255, axis=0)
    sheet = np.insert(sheet, np.arange(16, 256, 16), 255, axis=1)
    for cut in (None, Cut(spacing=1), Cut(spacing=1, grid=(0, 0))):
        spaced = slice_picture(sheet, cut=cut)
        assert (spaced.spacing, spaced.error.shape) == (1, (14, 16))
        assert spaced.notes()["spacing"] == 1
        assert "1 px between" in spaced.summary()
    assert slice_picture(sheet, cut=Cut(spacing=0)).spacing == 0
    for wrong in ({"scale": 0.5}, {"grid": (-1, 0)}, {"spacing": 9}):
        with pytest.raises(ConfigError):
            Cut(**wrong)


def test_a_picture_is_turned_as_its_exif_says(tmp_path: Path) -> None:
    image = Image.fromarray(shot().rgb())
    exif = Image.Exif()
    exif[0x0112] = 6
    image.transpose(Image.Transpose.ROTATE_90).save(tmp_path / "a.png", exif=exif)
    assert (read_picture(tmp_path / "a.png") == shot().rgb()).all()


@pytest.mark.skipif(sys.platform != "linux", reason="file systems elsewhere take only names that are text")
def test_a_name_that_is_no_text_is_escaped(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff\xfe.png"))
    Image.fromarray(shot().rgb()).save(path)
    out = tmp_path / "o"
    assert main(["tiles", str(path), "--out", str(out)]) == 0
    assert "bad\\udcff\\udcfe.png" in (out / "errors.csv").read_text()
    assert (out / "report.html").is_file()
