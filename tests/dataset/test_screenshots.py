from __future__ import annotations

import logging
from pathlib import Path

import numpy as np
import pytest
from fakes import fake_roles, fake_screen
from numpy.typing import NDArray
from PIL import Image

from nesgan_game.dataset import screenshots
from nesgan_game.dataset.screenshots import PictureCrops, picture_crops, read_folder
from nesgan_game.errors import AssetError
from nesgan_game.imaging.screen import Screen


def screen(seed: int = 0, rows: int = 14, cols: int = 16) -> Screen:
    rng = np.random.default_rng(seed)
    return fake_screen(fake_roles(rng, rows, cols), rng)


def save(path: Path, rgb: NDArray[np.uint8]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(rgb).save(path)


# ---- one picture ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_a_screen_is_one_exact_crop(scale: int) -> None:
    (crop,) = picture_crops(screen().rgb().repeat(scale, 0).repeat(scale, 1))
    np.testing.assert_array_equal(crop, screen().pattern)


def test_a_large_picture_yields_crops_that_cover_it() -> None:
    whole = screen(cols=40)
    crops = list(picture_crops(whole.rgb()))
    assert len(crops) == 3
    for crop, col in zip(crops, (0, 12, 24), strict=True):
        np.testing.assert_array_equal(crop, whole.pattern[:, col * 16 : col * 16 + 256])


def test_a_picture_off_the_grid_keeps_to_it() -> None:
    whole = screen(rows=16, cols=20)
    (crop,) = list(picture_crops(whole.rgb()[5:251, 9:300]))[:1]
    np.testing.assert_array_equal(crop, whole.pattern[16:240, 16:272])


def test_cut_cells_are_completed_where_too_few_are_left() -> None:
    """224 lines that begin in the middle of a cell hold 13 whole rows of cells and two halves."""
    whole = screen(rows=16)
    (crop,) = picture_crops(whole.rgb()[8:232])
    np.testing.assert_array_equal(crop[16:216], whole.pattern[16:216])
    np.testing.assert_array_equal(crop[8:16], whole.pattern[8:16])


def test_a_small_picture_is_repeated() -> None:
    part = screen().rgb()[:128, :160]
    (crop,) = picture_crops(part)
    assert crop.shape == (224, 256)
    np.testing.assert_array_equal(crop[:128, :160], screen().pattern[:128, :160])
    np.testing.assert_array_equal(crop[128:, 160:], crop[:96, :96])


@pytest.mark.parametrize("size", [(111, 256), (224, 127), (1, 1)])
def test_pictures_below_half_a_screen_are_left_out(size: tuple[int, int]) -> None:
    assert list(picture_crops(np.random.default_rng(0).integers(0, 256, (*size, 3)).astype(np.uint8))) == []


# ---- a folder -------------------------------------------------------------------------------------------------------


def test_a_folder_is_read_in_the_order_of_its_paths(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    save(tmp_path / "b.png", screen(1).rgb())
    save(tmp_path / "a" / "deep" / "z.GIF", screen(2).rgb())
    (tmp_path / "notes.txt").write_text("no picture", encoding="utf-8")
    (tmp_path / "broken.png").write_bytes(b"\x89PNG broken")
    save(tmp_path / "tiny.png", screen().rgb()[:20])
    save(tmp_path / "blank.png", np.zeros((224, 256, 3), np.uint8))
    save(tmp_path / "._c.png", screen(3).rgb())
    crops = read_folder(tmp_path)
    np.testing.assert_array_equal(crops, np.stack([screen(2).pattern, screen(1).pattern]))
    assert "3 of 5 files skipped: 1 of one colour, 1 smaller than 128x112 px, 1 unreadable" in caplog.text


def test_the_number_of_crops_is_bounded(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    for n in range(3):
        save(tmp_path / f"{n}.png", screen(n, cols=32).rgb())
    with caplog.at_level(logging.WARNING):
        assert len(read_folder(tmp_path, most=3)) == 3
    assert "stopped at 1.png" in caplog.text


def test_huge_pictures_are_left_out_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screenshots, "MOST_PIXELS", 256 * 224)
    save(tmp_path / "a.png", screen().rgb())
    save(tmp_path / "b.png", screen(cols=17).rgb())
    assert len(read_folder(tmp_path)) == 1


def test_useless_folders_are_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match="holds no PNG, JPG or GIF file"):
        read_folder(tmp_path)
    (tmp_path / "a.png").write_bytes(b"")
    (tmp_path / "b.jpg").write_bytes(b"garbage")
    save(tmp_path / "c.png", screen().rgb()[:20])
    with pytest.raises(AssetError) as caught:
        read_folder(tmp_path)
    line = str(caught.value)
    assert "\n" not in line
    assert str(tmp_path) in line
    assert "3 skipped: 1 smaller than 128x112 px, 2 unreadable" in line
    assert caught.value.next_step


# ---- batches --------------------------------------------------------------------------------------------------------


def test_a_batch_holds_whole_screens_in_order(screens: PictureCrops) -> None:
    batch = screens.batch(0, 0, 8, 2, 5)
    assert (batch.levels.shape, batch.codes.shape) == ((8, 1, 224, 256), (8, 14, 16, 0))
    assert (batch.z.shape, batch.other_z.shape) == ((8, 5), (8, 5))
    known = {crop.tobytes() for crop in screens.levels}
    whole = ((batch.levels[:, 0] + 1) * 1.5).round().astype(np.uint8)
    assert all(picture.tobytes() in known for picture in whole)
    assert (batch.z != batch.other_z).all()


def test_samples_depend_on_seed_step_and_number_alone(screens: PictureCrops) -> None:
    whole, part = screens.batch(1, 2, 16, 4, 5), screens.batch(1, 2, 16, 4, 5, part=slice(8, 12))
    longer = screens.batch(1, 2, 24, 4, 5)
    for name in ("levels", "codes", "z", "other_z"):
        np.testing.assert_array_equal(getattr(part, name), getattr(whole, name)[8:12])
        np.testing.assert_array_equal(getattr(longer, name)[:16], getattr(whole, name))
    assert (screens.batch(2, 2, 8, 4, 5).z != whole.z[:8]).all()
    assert (screens.batch(1, 3, 8, 4, 5).z != whole.z[:8]).all()


def test_diversity_is_the_distance_of_two_pictures() -> None:
    levels = np.zeros((2, 224, 256), np.uint8)
    assert PictureCrops(levels).diversity(0) == 0
    levels[1, :112] = 3
    assert PictureCrops(levels).diversity(0) == pytest.approx(1)
    assert PictureCrops(levels[:1]).diversity(0) == 0
