from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from nesgan_game.tiles import packed

Patterns = NDArray[np.uint8]
SIDES = st.sampled_from([8, 16])


def some(seed: int, side: int, count: int = 12) -> Patterns:
    return np.random.default_rng(seed).integers(0, 4, (count, side, side)).astype(np.uint8)


def turned(patterns: Patterns, flip: int) -> Patterns:
    patterns = patterns[:, :, ::-1] if flip & packed.ACROSS else patterns
    return patterns[:, ::-1] if flip & packed.DOWN else patterns


def test_an_8x8_tile_is_packed_as_the_console_keeps_it() -> None:
    """The example of the NESdev wiki's page on pattern tables: one half, with a slash."""
    rows = ["01000003", "11000030", "01000300", "01003000", "00030220", "00300002", "03000020", "30000222"]
    tile = np.array([[[int(pixel) for pixel in row] for row in rows]], np.uint8)
    assert packed.pack(tile).tobytes().hex(" ") == "41 c2 44 48 10 20 40 80 01 02 04 08 16 21 42 87"


@settings(max_examples=20)
@given(st.integers(0, 2**32 - 1), SIDES)
def test_unpacking_is_the_reverse_of_packing(seed: int, side: int) -> None:
    patterns = some(seed, side)
    assert (packed.unpack(packed.pack(patterns)) == patterns).all()


@settings(max_examples=20)
@given(st.integers(0, 2**32 - 1), SIDES, st.sampled_from(packed.ALL_FLIPS))
def test_turning_packed_patterns_turns_the_patterns(seed: int, side: int, flip: int) -> None:
    patterns = some(seed, side)
    words = packed.pack(patterns)
    assert (packed.unpack(packed.turn(words, flip)) == turned(patterns, flip)).all()
    assert (packed.turn(packed.turn(words, flip), flip) == words).all()


def test_every_pattern_is_turned_its_own_way() -> None:
    patterns = some(1, 16, 4)
    flips = np.array([3, 0, 1, 2], np.uint8)
    found = packed.unpack(packed.turn_each(packed.pack(patterns), flips))
    for one, flip, pattern in zip(found, flips.tolist(), patterns, strict=True):
        assert (one == turned(pattern[None], flip)[0]).all()


@settings(max_examples=20)
@given(st.integers(0, 2**32 - 1), SIDES, st.sampled_from(range(6)))
def test_recolouring_packed_patterns_exchanges_their_levels(seed: int, side: int, number: int) -> None:
    patterns = some(seed, side)
    order = packed.ORDERS[number]
    assert (packed.unpack(packed.recolour(packed.pack(patterns), order)) == order[patterns]).all()


def test_there_are_six_orders_and_all_leave_the_backdrop() -> None:
    assert len({tuple(order) for order in packed.ORDERS.tolist()}) == 6
    assert (packed.ORDERS[:, 0] == 0).all()
    assert packed.ORDERS[0].tolist() == [0, 1, 2, 3]


@settings(max_examples=20)
@given(st.integers(0, 2**32 - 1), SIDES, st.sampled_from(packed.ALL_FLIPS))
def test_mirror_images_become_equal_when_turned_upright(seed: int, side: int, flip: int) -> None:
    patterns = some(seed, side)
    one, how = packed.upright(packed.pack(patterns))
    other, _ = packed.upright(packed.pack(turned(patterns, flip)))
    assert (one == other).all()
    assert (packed.turn_each(packed.pack(patterns), how) == one).all()


def test_only_the_allowed_turns_are_made() -> None:
    words = packed.pack(some(3, 8, 200))
    assert set(packed.upright(words, (packed.ALIKE,))[1].tolist()) == {packed.ALIKE}
    assert set(packed.upright(words, (packed.ALIKE, packed.ACROSS))[1].tolist()) == {packed.ALIKE, packed.ACROSS}
    assert set(packed.upright(words)[1].tolist()) == set(packed.ALL_FLIPS)


@settings(max_examples=20)
@given(st.integers(0, 2**32 - 1), st.integers(0, 60), st.integers(1, 9))
def test_rows_are_grouped_in_order_of_first_appearance(seed: int, count: int, kinds: int) -> None:
    rng = np.random.default_rng(seed)
    rows = rng.integers(0, 2**63, (kinds, 3)).astype(np.uint64)[rng.integers(0, kinds, count)]
    first, inverse, counts = packed.group(rows)
    seen: dict[bytes, int] = {}
    expected = [seen.setdefault(row.tobytes(), len(seen)) for row in rows]
    assert inverse.tolist() == expected
    assert first.tolist() == [expected.index(number) for number in range(len(seen))]
    assert counts.tolist() == [expected.count(number) for number in range(len(seen))]


def test_rows_whose_hashes_collide_are_still_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = np.array([[5, 1], [2, 2], [5, 1], [9, 0]], np.uint64)
    wanted = [part.tolist() for part in packed.group(rows)]
    monkeypatch.setattr(packed, "hashes", lambda rows: np.zeros(len(rows), np.uint64))
    assert [part.tolist() for part in packed.group(rows)] == wanted == [[0, 1, 3], [0, 1, 0, 2], [2, 1, 1]]


@settings(max_examples=20)
@given(st.integers(0, 2**32 - 1), SIDES)
def test_differing_bits_count_level_steps(seed: int, side: int) -> None:
    a, b = some(seed, side, 5), some(seed + 1, side, 7)
    found = packed.differing(packed.steps(packed.pack(a)), packed.steps(packed.pack(b)))
    assert (found == np.abs(a[:, None].astype(int) - b[None].astype(int)).sum(axis=(2, 3))).all()


def test_comparing_in_small_blocks_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    a, b = (packed.steps(packed.pack(some(seed, 16, 9))) for seed in (1, 2))
    whole = packed.differing(a, b)
    monkeypatch.setattr(packed, "_BLOCK", 20)
    assert (packed.differing(a, b) == whole).all()
