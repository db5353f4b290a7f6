from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from nesgan_game.model.samples import GREYS, contact_sheet, save_samples

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
    save_samples(path, PATTERNS)
    with Image.open(path) as image:
        np.testing.assert_array_equal(np.asarray(image), contact_sheet(PATTERNS))
    assert [file.name for file in path.parent.iterdir()] == ["one.png"]
