from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from fakes import fake_painted
from PIL import Image
from sheets import Describe, Source

from nesgan_game.dataset.tile_sheets import TRANSPARENT
from nesgan_game.errors import AssetError
from nesgan_game.library.audit.training_art import Art, Collection


def levels(rows: int, cols: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 4, (16 * rows, 16 * cols)).astype(np.uint8)


def test_windows_lie_on_the_grid_and_up_to_two_pixels_off_it() -> None:
    picture = levels(2, 3)
    patterns, places = Art("a", "b", picture).windows()
    assert len(patterns) == 6 * 25
    assert set(map(tuple, (places % 16).tolist())) == {(y % 16, x % 16) for y in range(-2, 3) for x in range(-2, 3)}
    inside = [n for n, (y, x) in enumerate(places.tolist()) if 0 <= y <= 16 and 0 <= x <= 32]
    assert inside
    for n in inside:
        y, x = places[n]
        assert (patterns[n] == picture[y : y + 16, x : x + 16]).all()


def test_a_texture_goes_on_from_its_other_side_and_an_object_does_not() -> None:
    tile = levels(1, 1)
    for repeats in (True, False):
        patterns, places = Art("a", "b", tile, repeats).windows()
        (n,) = np.flatnonzero((places == (-2, 1)).all(axis=1))
        assert (patterns[n] == np.roll(tile, (2, -1), (0, 1))).all() == repeats
        if not repeats:
            assert (patterns[n, :2] == TRANSPARENT).all()
            assert (patterns[n, 2:, :15] == tile[:14, 1:]).all()


def test_thin_things_stand_on_black_and_plain_ones_are_left_out() -> None:
    thin = np.full((16, 16), TRANSPARENT, np.uint8)
    thin[:, 7:9] = 3
    (pattern,), _ = Art("a", "b", thin).windows(0)
    assert (pattern == np.where(thin == 3, 3, 0)).all()
    plain = np.full((16, 16), 2, np.uint8)
    assert len(Art("a", "b", plain).windows()[0]) == 0


def test_described_sheets_are_read_piece_by_piece_walls_twice(source: Source, describe: Describe) -> None:
    sheet = np.random.default_rng(0).choice([0, 80, 160, 255], (16, 32)).astype(np.uint8)
    folder = source(describe(), {"s.png": sheet})
    found = Collection.open(folder / "data", folder / "descriptions")
    art = [piece for n in range(len(found)) for piece in found.art(n)]
    assert [(piece.source, piece.name, piece.repeats) for piece in art] == [
        ("toy", "one solid texture 0", True),
        ("toy", "one wall texture 1", True),
        ("toy", "one wall texture 1 darkened", True),
    ]
    assert art[1].levels.max() == 3
    assert art[2].levels.max() == 2
    assert found.sources == 1


def test_any_pictures_are_read_screen_by_screen(tmp_path: Path) -> None:
    painted = fake_painted(np.random.default_rng(0), 2)
    for (screen, _), name in zip(painted, ("game one/a.png", "game two/deep/b.png"), strict=True):
        (tmp_path / name).parent.mkdir(parents=True)
        Image.fromarray(screen.rgb()).save(tmp_path / name)
    (tmp_path / "game one" / "broken.png").write_bytes(b"no picture")
    found = Collection.open(tmp_path)
    art = [found.art(n) for n in range(len(found))]
    assert [len(pieces) for pieces in art] == [1, 0, 1]
    assert [piece.source for pieces in art for piece in pieces] == ["game one", "game two"]
    assert found.sources == 2
    assert (art[0][0].levels == painted[0][0].pattern).mean() > 0.99


def test_nothing_to_compare_with_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match="no such folder"):
        Collection.open(tmp_path / "none")
    with pytest.raises(AssetError, match="no described sheets and no pictures"):
        Collection.open(tmp_path)
