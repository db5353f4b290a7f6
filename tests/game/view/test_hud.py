from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.game.view.hud import HEIGHT_PX, Hud, Status
from nesgan_game.game.view.slot_layout import EMPTY
from nesgan_game.game.view.sprite_cache import Pixels, SpriteCache


def drawn(sprites: SpriteCache, **figures: int | str | tuple[int, ...]) -> Pixels:
    frame = np.full((224, 256), 77, np.uint8)
    Hud(sprites).draw(frame, Status(**figures))  # type: ignore[arg-type]
    return frame


def test_it_stays_in_its_strip_and_shows_something(sprites: SpriteCache) -> None:
    frame = drawn(sprites, score=120, seconds=300, hearts=5, lives=3)
    assert (frame[HEIGHT_PX:] == 77).all()
    assert not (frame[:HEIGHT_PX] == 77).any()


@pytest.mark.parametrize(
    ("name", "value", "left", "top"),
    [
        ("score", 999, 56, 1), ("seconds", 7, 152, 1), ("stage", 42, 232, 1), ("energy", 3, 60, 12),
        ("enemy_energy", 3, 60, 22), ("weapon", "axe", 144, 8), ("hearts", 33, 200, 12), ("lives", 9, 200, 22),
    ],
)  # fmt: skip
def test_each_figure_has_its_own_place(sprites: SpriteCache, name: str, value: int | str, left: int, top: int) -> None:
    changed = drawn(sprites) != drawn(sprites, **{name: value})
    rows, cols = np.nonzero(changed)
    assert rows.min() >= top
    assert cols.min() >= left
    assert cols.max() < left + 96
    assert rows.max() < top + (24 if name == "weapon" else 8)


def test_how_hard_the_game_is_stands_right_of_the_bars(sprites: SpriteCache) -> None:
    plain = drawn(sprites)
    for mark, top in (("H2", 12), ("A", 22)):
        rows, cols = np.nonzero(drawn(sprites, mark=mark) != plain)
        assert top <= rows.min() <= rows.max() < top + 8
        assert 128 <= cols.min() <= cols.max() < 144
    both = drawn(sprites, mark="H2A") != plain
    assert both[12:20].any()
    assert both[22:30].any()


def test_each_key_held_has_its_own_place(sprites: SpriteCache) -> None:
    plain, lefts = drawn(sprites, lives=99), []
    for key in (1, 2, 3, 4):
        rows, cols = np.nonzero(drawn(sprites, lives=99, keys=(key,)) != plain)
        assert rows.min() >= 22
        assert 216 <= cols.min() <= cols.max() < 248
        lefts.append((int(cols.min()), int(cols.max())))
    assert all(one[1] < other[0] for one, other in pairwise(lefts))


def test_energy_bars_lose_one_unit_of_four_pixels(sprites: SpriteCache) -> None:
    for units in range(16):
        less, more = drawn(sprites, energy=units), drawn(sprites, energy=units + 1)
        cols = np.nonzero(less != more)[1]
        assert 60 + units * 4 <= cols.min() <= cols.max() < 60 + units * 4 + 4


def test_margins_are_alike_on_both_sides(sprites: SpriteCache) -> None:
    full = drawn(sprites, score=999_999, seconds=999, stage=99, lives=99, keys=(1, 2, 3, 4))
    cols = np.nonzero(full[:HEIGHT_PX] != EMPTY)[1]
    assert (cols.min(), cols.max()) == (8, 256 - 8 - 2), "a letter's own last column is empty"


def test_too_large_figures_do_not_overflow(sprites: SpriteCache) -> None:
    full = drawn(sprites, score=999_999, seconds=9999, stage=99, hearts=99, lives=99)
    over = drawn(sprites, score=10**9, seconds=10**6, stage=1000, hearts=1000, lives=1000)
    assert np.array_equal(full, over)


def test_drawing_again_without_change_reuses_the_strip(sprites: SpriteCache) -> None:
    hud = Hud(sprites)
    first, second = np.zeros((224, 256), np.uint8), np.zeros((224, 256), np.uint8)
    hud.draw(first, Status(score=10))
    hud.draw(second, Status(score=10))
    assert np.array_equal(first, second)
    hud.draw(second, Status(score=20))
    assert not np.array_equal(first, second)


figures = st.builds(
    Status,
    score=st.integers(0, 10**6),
    seconds=st.integers(-1, 1000),
    stage=st.integers(1, 100),
    branch=st.sampled_from(["", "b"]),
    energy=st.integers(0, 16),
    enemy_energy=st.integers(0, 16),
    weapon=st.sampled_from(["", "axe", "cross"]),
    hearts=st.integers(0, 100),
    lives=st.integers(-1, 100),
    keys=st.sets(st.integers(1, 4)).map(lambda keys: tuple(sorted(keys))),
    mark=st.sampled_from(["", "A", "E", "H2", "H2A", "2A"]),
)


@given(st.lists(figures, min_size=2, max_size=4))
def test_what_changes_is_drawn_as_if_all_of_it_were(statuses: list[Status]) -> None:
    sprites = SpriteCache()
    kept, frame, anew = Hud(sprites), np.zeros((224, 256), np.uint8), np.zeros((224, 256), np.uint8)
    for status in statuses:
        kept.draw(frame, status)
        Hud(sprites).draw(anew, status)
        assert np.array_equal(frame, anew)
