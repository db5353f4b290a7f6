from pathlib import Path

import numpy as np
import pytest

from nesgan_game import nes
from nesgan_game.errors import AssetError
from nesgan_game.game.view.colour_slots import ColourSlots, Look
from nesgan_game.game.view.sprite_cache import REACH_PX, Picture, SpriteCache, blit, paste, write, write_centred

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


def shown(sprites: SpriteCache, picture: Picture) -> np.ndarray:
    """NES colour numbers of a picture's slots."""
    plain = np.full((4, 4), nes.BLACK, np.uint8)
    return ColourSlots(sprites, plain).table(Look()).numbers[picture.slots]


def test_get_colours_and_mirrors(own: SpriteCache) -> None:
    picture = own.get("own", "one")
    assert picture.mask.tolist() == [[True, True, False], [False, True, True]]
    assert shown(own, picture)[0, :2].tolist() == [0x0F, 0x16]
    assert (picture.anchor_x, picture.anchor_y) == (1, 2)
    flipped = own.get("own", "one", flip=True)
    assert flipped.mask.tolist() == [[False, True, True], [True, True, False]]
    assert (flipped.anchor_x, flipped.anchor_y) == (2, 2)
    dyed = own.get("own", "one", colour=0x2A)
    assert set(shown(own, dyed)[dyed.mask].tolist()) == {0x2A}
    assert (picture.bit, dyed.bit) == (1, 0), "what is dyed belongs to the display"
    assert own.get("own", "one") is picture


def test_missing_things_name_themselves(own: SpriteCache) -> None:
    with pytest.raises(AssetError, match="no frame 'two'"):
        own.get("own", "two")
    with pytest.raises(AssetError, match=r"other\.txt"):
        own.get("other", "one")


def test_what_reaches_too_far_or_wears_too_much_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text(SHEET.replace("anchor 1 2", f"anchor {REACH_PX + 1} 2"))
    with pytest.raises(AssetError, match="far from its anchor"):
        SpriteCache(tmp_path).get("own", "one")
    many = SpriteCache(tmp_path)
    for number in range(0x10, 0x10 + 21):
        (tmp_path / f"s{number}.txt").write_text(SHEET.replace("16", f"{number:02x}"))
        if number < 0x10 + 20:
            assert many.get(f"s{number}", "one").mask.any()
    with pytest.raises(AssetError, match="more than 20 palettes"):
        many.get(f"s{0x10 + 20}", "one")


@pytest.mark.parametrize(("x", "y"), [(-50, 4), (4, -50), (50, 4), (4, 50), (0, 0), (8, 8), (4, 4)])
def test_blit_is_cut_off_at_every_border(own: SpriteCache, x: int, y: int) -> None:
    picture = own.get("own", "one")
    wide = np.zeros((108, 108), np.uint8)
    blit(wide, picture, x + 50, y + 50)
    small = np.zeros((8, 8), np.uint8)
    assert blit(small, picture, x, y) == (-3 < x - 1 < 8 and -2 < y - 2 < 8)
    assert np.array_equal(small, wide[50:58, 50:58])


def test_paste_leaves_the_unmasked_alone() -> None:
    target = np.full((4, 4), 9, np.uint8)
    paste(target, np.ones((2, 2), np.uint8), np.array([[True, False], [False, True]]), 1, 1)
    assert target.tolist() == [[9, 9, 9, 9], [9, 1, 9, 9], [9, 9, 1, 9], [9, 9, 9, 9]]


def test_write_keeps_to_the_grid(sprites: SpriteCache) -> None:
    frame = np.zeros((16, 80), np.uint8)
    write(frame, sprites, "ab~", 1, 1)
    inked = frame > 0
    assert not inked[:8].any()
    assert not inked[:, :8].any()
    assert inked[8:, 8:16].any()
    assert inked[8:, 24:32].any(), "a strange letter becomes a question mark"
    centred = np.zeros((8, 80), np.uint8)
    write_centred(centred, sprites, "AAAA", 0)
    assert not centred[:, :24].any()
    assert not centred[:, 56:].any()


def test_the_font_has_all_that_the_game_says(sprites: SpriteCache) -> None:
    glyphs = sprites.sheet("font").frames
    assert set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:x.?") <= set(glyphs)
