import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.game.view.hud import HEIGHT_PX
from nesgan_game.game.view.screens.pages import (
    MARGIN,
    PAGE,
    PAGE_COLS,
    ROWS,
    Line,
    page,
    panel,
    progress,
    strip,
    window,
)
from nesgan_game.game.view.slot_layout import EMPTY
from nesgan_game.game.view.sprite_cache import SpriteCache

WORDS = st.text("ABCXYZ 019/-", min_size=1, max_size=60)
STRANGE = 250
"""A slot that no page uses."""


def inner(slots: np.ndarray) -> np.ndarray:
    """The cells between a page's frame and its words, and the frame's own cells without its lines, as one mask."""
    top, left, rows, cols = (8 * cells for cells in PAGE)
    gap = np.zeros(slots.shape, bool)
    gap[top + 8 : top + rows - 8, left + 8 : left + cols - 8] = True
    words = 8 * MARGIN
    gap[top + words : top + rows - words, left + words : left + cols - words] = False
    return gap


@settings(max_examples=40)
@given(
    heading=WORDS.map(lambda word: word[:PAGE_COLS]),
    lines=st.lists(st.builds(Line, WORDS, WORDS, st.booleans()), min_size=1, max_size=14),
    foot=st.lists(WORDS, max_size=2),
    chosen=st.one_of(st.none(), st.integers(0, 13)),
)
def test_words_keep_their_distance_from_the_frame_and_from_each_other(
    sprites: SpriteCache, heading: str, lines: list[Line], foot: list[str], chosen: int | None
) -> None:
    slots = page(sprites, heading, lines, chosen=None if chosen is None else chosen % len(lines), foot=foot).slots
    assert (slots[inner(slots)] == EMPTY).all(), "two cells from the frame's edge on all four sides"
    rows = (slots[32:208, 24:232] != EMPTY).reshape(22, 8, -1).any(axis=(1, 2))
    assert not (rows[1:] & rows[:-1])[: 2 * len(lines)].all(), "leaded"


def test_the_chosen_line_is_in_sight_and_few_are_in_the_middle(sprites: SpriteCache) -> None:
    lines = [Line(str(number)) for number in range(30)]
    for chosen in range(30):
        first, shown = window(lines, chosen, 9)
        assert len(shown) == 9
        assert 0 <= chosen - first < 9
        assert shown[chosen - first] is lines[chosen]
    assert window(lines[:4], 3, 9) == (0, lines[:4])
    used = page(sprites, "", [Line("AB"), Line("CD")]).slots[24:200, 24:232] != EMPTY
    above, below = np.nonzero(used.any(axis=1))[0][[0, -1]]
    assert abs((above + below) / 2 - 96) <= 8, "between heading and foot"


@pytest.mark.parametrize("words", [("ABCD",), ("ABCD", "EF"), ("A", "BCDEFGHIJ", "KL")])
def test_a_panel_is_framed_on_the_grid_in_the_middle(sprites: SpriteCache, words: tuple[str, ...]) -> None:
    frame = np.full((224, 256), STRANGE, np.uint8)
    panel(frame, sprites, words[0], [Line(word) for word in words[1:]])
    rows, cols = np.nonzero(frame != STRANGE)
    assert [rows.min() % 8, cols.min() % 8, (rows.max() + 1) % 8, (cols.max() + 1) % 8] == [0, 0, 0, 0]
    assert cols.min() == 255 - cols.max()
    assert abs((rows.min() - HEIGHT_PX) - (223 - rows.max())) <= 8
    box = frame[rows.min() : rows.max() + 1, cols.min() : cols.max() + 1]
    ring = np.ones(box.shape, bool)
    ring[:8] = ring[-8:] = ring[:, :8] = ring[:, -8:] = False
    ring[16:-16, 16:-16] = False
    assert (box[ring] == EMPTY).all()


def test_a_word_lies_below_all_else_and_off_the_edge(sprites: SpriteCache) -> None:
    slots = page(sprites, "A", [Line("B")]).slots
    before = slots.copy()
    strip(slots, sprites, "KEPT " * 20)
    changed = np.nonzero((slots != before).any(axis=1))[0]
    assert changed.min() >= (ROWS - 2) * 8, "below the last row of words"
    assert (slots[-4:] == EMPTY).all()
    assert (slots == sprites.slot(0x30)).any(axis=1)[-12:-4].any()


def test_progress_grows_from_left_to_right(sprites: SpriteCache) -> None:
    def gold(done: int) -> int:
        frame = np.zeros((224, 256), np.uint8)
        progress(frame, sprites, done, 100)
        return int((frame == sprites.slot(0x27)).sum())

    assert [gold(0), gold(50), gold(100), gold(300)] == [0, 3 * 120, 3 * 240, 3 * 240]
    progress(np.zeros((224, 256), np.uint8), sprites, 0, 0)
