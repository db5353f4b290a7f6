"""Contact sheets show every screen where it belongs."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from nesgan_game.errors import ConfigError
from nesgan_game.imaging.contact_sheet import GAP_PX, save_contact
from nesgan_game.imaging.screen import Screen


def screen(seed: int) -> Screen:
    rng = np.random.default_rng(seed)
    palettes = rng.choice([0x01, 0x16, 0x2A, 0x30], (4, 4)).astype(np.uint8)
    palettes[:, 0] = 0x0F
    pattern = rng.integers(0, 4, (32, 48)).astype(np.uint8)
    return Screen(pattern=pattern, attribute=rng.integers(0, 4, (2, 3)).astype(np.uint8), palettes=palettes)


def test_every_screen_is_in_its_place(tmp_path: Path) -> None:
    screens = [screen(n) for n in range(5)]
    save_contact(tmp_path / "c.png", screens, columns=2)
    sheet = np.asarray(Image.open(tmp_path / "c.png").convert("RGB"))
    assert sheet.shape == (3 * 32 + 2 * GAP_PX, 2 * 48 + GAP_PX, 3)
    for n, painted in enumerate(screens):
        y, x = n // 2 * (32 + GAP_PX), n % 2 * (48 + GAP_PX)
        np.testing.assert_array_equal(sheet[y : y + 32, x : x + 48], painted.rgb())
    assert (sheet[32 : 32 + GAP_PX] == 0).all()


def test_none_at_all_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="at least one"):
        save_contact(tmp_path / "c.png", [])
    assert not list(tmp_path.iterdir())
