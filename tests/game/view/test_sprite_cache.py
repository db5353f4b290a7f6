from pathlib import Path

import numpy as np
import pytest

from nesgan_game import nes
from nesgan_game.errors import AssetError
from nesgan_game.game.view.sprite_cache import SpriteCache, blit, paste, write, write_centred

SHEET = """nesgan-sprite 1
palette . - # 0f + 16
anchor 1 2
frame one 3x2
#+.
.+#
"""


@pytest.fixture
def own(tmp_path: Path) -> SpriteCache:
    (tmp_path / "own.txt").write_text(SHEET)
    return SpriteCache(tmp_path)


def test_get_colours_and_mirrors(own: SpriteCache) -> None:
    picture = own.get("own", "one")
    assert picture.mask.tolist() == [[True, True, False], [False, True, True]]
    assert picture.rgb[0, 1].tolist() == nes.COLOURS[0x16].tolist()
    assert (picture.anchor_x, picture.anchor_y) == (1, 2)
    flipped = own.get("own", "one", flip=True)
    assert flipped.mask.tolist() == [[False, True, True], [True, True, False]]
    assert (flipped.anchor_x, flipped.anchor_y) == (2, 2)
    assert own.get("own", "one", colour=0x2A).rgb[0, 0].tolist() == nes.COLOURS[0x2A].tolist()
    assert own.get("own", "one") is picture


def test_missing_things_name_themselves(own: SpriteCache) -> None:
    with pytest.raises(AssetError, match="no frame 'two'"):
        own.get("own", "two")
    with pytest.raises(AssetError, match=r"other\.txt"):
        own.get("other", "one")


@pytest.mark.parametrize(("x", "y"), [(-50, 4), (4, -50), (50, 4), (4, 50), (0, 0), (8, 8), (4, 4)])
def test_blit_is_cut_off_at_every_border(own: SpriteCache, x: int, y: int) -> None:
    picture = own.get("own", "one")
    wide = np.zeros((108, 108, 3), np.uint8)
    blit(wide, picture, x + 50, y + 50)
    small = np.zeros((8, 8, 3), np.uint8)
    blit(small, picture, x, y)
    assert np.array_equal(small, wide[50:58, 50:58])


def test_paste_leaves_the_unmasked_alone() -> None:
    target = np.full((4, 4, 3), 9, np.uint8)
    paste(target, np.ones((2, 2, 3), np.uint8), np.array([[True, False], [False, True]]), 1, 1)
    assert target[..., 0].tolist() == [[9, 9, 9, 9], [9, 1, 9, 9], [9, 9, 1, 9], [9, 9, 9, 9]]


def test_write_keeps_to_the_grid(pictures: SpriteCache) -> None:
    frame = np.zeros((16, 80, 3), np.uint8)
    write(frame, pictures, "ab~", 1, 1)
    inked = np.asarray(frame.any(axis=2))
    assert not inked[:8].any()
    assert not inked[:, :8].any()
    assert inked[8:, 8:16].any()
    assert inked[8:, 24:32].any(), "a strange letter becomes a question mark"
    centred = np.zeros((8, 80, 3), np.uint8)
    write_centred(centred, pictures, "AAAA", 0)
    assert not centred[:, :24].any()
    assert not centred[:, 56:].any()


def test_the_font_has_all_that_the_game_says(pictures: SpriteCache) -> None:
    glyphs = pictures.sheet("font").frames
    assert set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:x.?") <= set(glyphs)
