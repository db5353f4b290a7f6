from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image, ImageSequence

from nesgan_game.dataset.dataset import SceneCrops
from nesgan_game.model.architectures import Networks
from nesgan_game.model.generator import hard_levels
from nesgan_game.model.samples import FILM_FRAMES, GREYS, contact_sheet, paint, sample_sheet, save_film, save_sheet

pytestmark = pytest.mark.slow

PATTERNS = np.random.default_rng(0).integers(0, 4, (5, 16, 32)).astype(np.uint8)


def test_every_picture_has_its_place() -> None:
    sheet = contact_sheet(PATTERNS, columns=2, gap_px=3)
    assert sheet.shape == (3 * 16 + 2 * 3, 2 * 32 + 3)
    for n, pattern in enumerate(PATTERNS):
        y, x = n // 2 * 19, n % 2 * 35
        np.testing.assert_array_equal(sheet[y : y + 16, x : x + 32], GREYS[pattern])
    assert (sheet[38:, 32:] == 40).all(), "the place of the sixth stays empty"


def test_saved_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "samples" / "one.png"
    save_sheet(path, contact_sheet(PATTERNS))
    with Image.open(path) as image:
        np.testing.assert_array_equal(np.asarray(image), contact_sheet(PATTERNS))
    assert [file.name for file in path.parent.iterdir()] == ["one.png"]


def test_a_film_shows_the_sheets_in_order(tmp_path: Path) -> None:
    for n in range(3):
        save_sheet(tmp_path / "sheets" / f"{n:06d}.png", np.full((16, 16), GREYS[n], np.uint8))
    save_film(tmp_path / "sheets", tmp_path / "film.gif")
    with Image.open(tmp_path / "film.gif") as film:
        shown = [np.asarray(frame.convert("L"))[0, 0] for frame in ImageSequence.Iterator(film)]
    assert shown == GREYS[:3].tolist()


def test_a_long_run_makes_no_longer_film(tmp_path: Path) -> None:
    for n in range(FILM_FRAMES + 30):
        save_sheet(tmp_path / "sheets" / f"{n:06d}.png", np.full((2, 2), n, np.uint8))
    save_film(tmp_path / "sheets", tmp_path / "film.gif")
    with Image.open(tmp_path / "film.gif") as film:
        shown = [np.asarray(frame.convert("L"))[0, 0] for frame in ImageSequence.Iterator(film)]
    assert len(shown) == FILM_FRAMES
    assert shown[-1] == FILM_FRAMES + 29


def test_a_network_paints_one_picture(toy_networks: Networks, crops: SceneCrops) -> None:
    torch.manual_seed(0)
    generator, z = toy_networks.build_generator(), np.random.default_rng(0).standard_normal(8, dtype=np.float32)
    pattern = paint(generator, crops.codes[0], z)
    assert pattern.dtype == np.uint8
    with torch.no_grad():
        levels = generator(torch.from_numpy(crops.codes[:1].astype(np.int64)), torch.from_numpy(z[None]))
    np.testing.assert_array_equal(pattern, hard_levels(levels)[0, 0].numpy())


def test_sheets_are_fixed_by_their_seed(toy_networks: Networks, dream_networks: Networks, crops: SceneCrops) -> None:
    torch.manual_seed(0)
    for networks, looks in ((toy_networks, crops.looks()), (dream_networks, {})):
        generator = networks.build_generator()
        first, again, other = (sample_sheet(generator, 8, seed, looks, 2) for seed in (1, 1, 2))
        assert first.shape == (2, 224, 256)
        assert first.max() <= 3
        np.testing.assert_array_equal(first, again)
        assert (first != other).any()
        assert (first[0] != first[1]).any()
