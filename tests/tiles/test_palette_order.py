from __future__ import annotations

import numpy as np
from fakes import fake_painted, fake_palettes
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.imaging.screen import Screen
from nesgan_game.tiles import dedupe, packed, palette_order
from nesgan_game.tiles.pattern_bank import cut

Patterns = NDArray[np.uint8]


def legal(seed: int, rows: int = 4, cols: int = 4) -> Screen:
    """A random legal picture; some of its cells repeat."""
    rng = np.random.default_rng(seed)
    cells = rng.integers(0, 4, (5, 16, 16)).astype(np.uint8)[rng.integers(0, 5, (rows, cols))]
    pattern = cells.swapaxes(1, 2).reshape(rows * 16, cols * 16)
    return Screen(pattern, rng.integers(0, 4, (rows, cols)).astype(np.uint8), fake_palettes(rng))


def shuffled(seed: int, palettes: int = 8, kinds: int = 6, flips: tuple[int, ...] = (0,)) -> tuple[Patterns, Patterns]:
    """The same kinds in many palettes whose colours stand in any order: (patterns, palette)."""
    rng = np.random.default_rng(seed)
    base = rng.integers(0, 4, (kinds, 8, 8)).astype(np.uint8)
    order = packed.ORDERS[rng.integers(0, 6, palettes)]
    owner = np.repeat(np.arange(palettes), kinds)
    patterns = order[owner[:, None, None], np.tile(base, (palettes, 1, 1))]
    turns = np.array(flips, np.uint8)[rng.integers(0, len(flips), len(patterns))]
    return packed.unpack(packed.turn_each(packed.pack(patterns), turns)), owner.astype(np.uint8)


@settings(max_examples=25)
@given(st.integers(0, 2**32 - 1), st.lists(st.integers(0, 5), min_size=4, max_size=4))
def test_a_picture_with_reordered_palettes_looks_the_same(seed: int, chosen: list[int]) -> None:
    screen = legal(seed)
    other = palette_order.reordered(screen, np.array(chosen))
    assert (other.colours() == screen.colours()).all()
    assert (np.sort(other.palettes, axis=1) == np.sort(screen.palettes, axis=1)).all()


@settings(max_examples=15)
@given(st.integers(0, 2**32 - 1))
def test_orders_chosen_at_random_are_all_found_again(seed: int) -> None:
    patterns, palette = shuffled(seed)
    found = palette_order.order_aware(patterns, palette.astype(np.intp), (packed.ALIKE,))
    assert len(found.groups.first) == 6


@settings(max_examples=15)
@given(st.integers(0, 2**32 - 1))
def test_recoloured_art_needs_at_most_60_percent_of_the_tiles(seed: int) -> None:
    patterns, palette = shuffled(seed, flips=packed.ALL_FLIPS)
    plain = dedupe.mirrored(patterns)
    found = palette_order.order_aware(patterns, palette.astype(np.intp))
    assert len(found.groups.first) <= 0.6 * len(plain.first)


@settings(max_examples=25)
@given(st.integers(0, 2**32 - 1), st.integers(1, 6), st.integers(0, 60))
def test_never_more_tiles_than_without_reordering(seed: int, palettes: int, count: int) -> None:
    rng = np.random.default_rng(seed)
    patterns = rng.integers(0, 4, (9, 8, 8)).astype(np.uint8) * (rng.random((9, 8, 8)) < 0.02)
    patterns = patterns.astype(np.uint8)[rng.integers(0, 9, count)]
    owner = rng.integers(0, palettes, count)
    for flips in ((packed.ALIKE,), packed.ALL_FLIPS):
        found = palette_order.order_aware(patterns, owner, flips)
        assert len(found.groups.first) <= len(dedupe.mirrored(patterns, flips).first)
        assert found.groups.counts.sum() == count


def test_groups_and_orders_give_the_patterns_back() -> None:
    patterns, palette = shuffled(3, flips=packed.ALL_FLIPS)
    found = palette_order.order_aware(patterns, palette.astype(np.intp))
    fresh = palette_order.reorder(packed.pack(patterns), found.orders[palette])
    again = packed.turn_each(fresh[found.groups.first][found.groups.inverse], found.groups.flip)
    assert (again == fresh).all()
    back = np.argsort(packed.ORDERS[found.orders], axis=1).astype(np.uint8)
    assert (back[palette[:, None, None], packed.unpack(again)] == patterns).all()


def test_palettes_already_in_one_order_keep_it() -> None:
    """Painted screens run from dark to light in every palette; nothing is to be gained and nothing moves."""
    screens = [screen for screen, _ in fake_painted(np.random.default_rng(2))]
    patterns = np.concatenate([cut(screen.pattern, 16) for screen in screens])
    owners = [n * nes.PALETTES + screen.attribute.reshape(-1).astype(np.intp) for n, screen in enumerate(screens)]
    found = palette_order.order_aware(patterns, np.concatenate(owners))
    assert len(found.groups.first) <= len(dedupe.mirrored(patterns).first)
    assert (found.orders == 0).all()
