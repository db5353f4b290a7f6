from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from nesgan_game.model.samples import GREYS, contact_sheet, save_film, save_samples

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


def test_a_film_shows_the_sheets_in_order(tmp_path: Path) -> None:
    for n in range(3):
        save_samples(tmp_path / "sheets" / f"{n:06d}.png", np.full((1, 16, 16), n, np.uint8))
    save_film(tmp_path / "sheets", tmp_path / "film.gif")
    with Image.open(tmp_path / "film.gif") as film:
        shown = []
        for n in range(film.n_frames):  # type: ignore[attr-defined]
            film.seek(n)
            shown.append(np.asarray(film.convert("L"))[0, 0])
    assert shown == GREYS[:3].tolist()
