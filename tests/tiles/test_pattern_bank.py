from __future__ import annotations

import numpy as np
import pytest
from fakes import fake_painted
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.errors import ConfigError
from nesgan_game.imaging.screen import Screen
from nesgan_game.paint.painter import Painter
from nesgan_game.paint.themes import sample_theme
from nesgan_game.rolemap.random_layouts import imagine
from nesgan_game.tiles import dedupe, packed, pattern_bank

SIDES = st.sampled_from([8, 16])
FLIPS = st.sampled_from([(packed.ALIKE,), (packed.ALIKE, packed.ACROSS), packed.ALL_FLIPS])


def legal(seed: int, count: int = 3) -> list[Screen]:
    """Random legal pictures of several sizes, of cells that repeat within and between them, turned at random."""
    rng = np.random.default_rng(seed)
    stock = rng.integers(0, 4, (6, 16, 16)).astype(np.uint8)
    screens = []
    for _ in range(count):
        rows, cols = rng.integers(1, 5, 2).tolist()
        cells = packed.pack(stock[rng.integers(0, 6, rows * cols)])
        cells = packed.turn_each(cells, rng.integers(0, 4, rows * cols).astype(np.uint8))
        palettes = rng.integers(0, 64, (4, 4)).astype(np.uint8)
        palettes[:, 0] = palettes[0, 0]
        attribute = rng.integers(0, 4, (rows, cols)).astype(np.uint8)
        screens.append(Screen(pattern_bank.join(packed.unpack(cells), cols), attribute, palettes))
    return screens


def same(a: Screen, b: Screen) -> bool:
    return all(np.array_equal(getattr(a, name), getattr(b, name)) for name in ("pattern", "attribute", "palettes"))


@settings(max_examples=25)
@given(st.integers(0, 2**32 - 1), SIDES, FLIPS)
def test_every_picture_comes_back_as_it_was(seed: int, side: int, flips: tuple[int, ...]) -> None:
    screens = legal(seed)
    found = pattern_bank.collect(screens, side=side, flips=flips)
    assert all(same(found.screen(number), screen) for number, screen in enumerate(screens))


@settings(max_examples=25)
@given(st.integers(0, 2**32 - 1), SIDES, FLIPS)
def test_a_bank_holds_what_deduping_all_tiles_at_once_leaves(seed: int, side: int, flips: tuple[int, ...]) -> None:
    screens = legal(seed, 5)
    found = pattern_bank.collect(screens, side=side, flips=flips)
    tiles = np.concatenate([pattern_bank.cut(screen.pattern, side) for screen in screens])
    groups = dedupe.mirrored(tiles, flips)
    assert (found.patterns == tiles[groups.first]).all()
    assert (found.counts == groups.counts).all()
    assert np.concatenate([m.tile.reshape(-1) for m in found.maps]).tolist() == groups.inverse.tolist()


@settings(max_examples=15)
@given(st.integers(0, 2**32 - 1), SIDES, FLIPS)
def test_reordered_palettes_show_the_same_pictures_with_no_more_tiles(
    seed: int, side: int, flips: tuple[int, ...]
) -> None:
    screens = legal(seed)
    plain = pattern_bank.collect(screens, side=side, flips=flips)
    ordered = pattern_bank.order_aware(plain, flips)
    assert len(ordered.patterns) <= len(plain.patterns)
    assert all((ordered.screen(n).colours() == screen.colours()).all() for n, screen in enumerate(screens))


def test_batches_do_not_change_the_bank(monkeypatch: pytest.MonkeyPatch) -> None:
    screens = [screen for screen, _ in fake_painted(np.random.default_rng(4), 9)]
    whole = pattern_bank.collect(screens)
    monkeypatch.setattr(pattern_bank, "_AT_ONCE", 2)
    monkeypatch.setattr(pattern_bank, "_PENDING", 3)
    parts = pattern_bank.collect(iter(screens))
    assert (parts.patterns == whole.patterns).all()
    assert (parts.counts == whole.counts).all()
    assert all(
        (a.tile == b.tile).all() and (a.flip == b.flip).all() for a, b in zip(parts.maps, whole.maps, strict=True)
    )
    assert parts.counts.sum() == 9 * 14 * 16


def test_painted_screens_come_back_pixel_for_pixel() -> None:
    rng = np.random.default_rng(8)
    painter, theme = Painter.load(), sample_theme(rng)
    screens = [painter.paint(imagine(rng), theme, rng) for _ in range(2)]
    for found in (pattern_bank.collect(screens), pattern_bank.order_aware(pattern_bank.collect(screens, side=8))):
        assert all((found.screen(n).rgb() == screen.rgb()).all() for n, screen in enumerate(screens))


def test_no_pictures_make_an_empty_bank() -> None:
    for found in (pattern_bank.collect([]), pattern_bank.order_aware(pattern_bank.collect([]))):
        assert found.patterns.shape == (0, 16, 16)
        assert found.maps == ()


def test_a_side_that_cuts_across_palettes_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"tiles of 32 px .*; cut 8 or 16 px"):
        pattern_bank.collect([], side=32)
