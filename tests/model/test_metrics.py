"""The figures: what is alike measures as alike, what differs as different, and copying is caught."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.model import metrics

pytestmark = pytest.mark.slow

CROPS = 4
"""Crops of 64x64 in a picture of 128x128."""


def art(seed: int, count: int = 12, tiles: int = 8) -> metrics.Patterns:
    """Pictures of 128x128 made of a few tiles that belong to the seed, in another order in each picture."""
    bank = np.random.default_rng(seed).integers(0, 4, (tiles, 16, 16)).astype(np.uint8)
    order = np.random.default_rng([seed, count]).integers(0, tiles, (count, 8, 8))
    return bank[order].transpose(0, 1, 3, 2, 4).reshape(count, 128, 128)


def smooth(count: int = 12) -> metrics.Patterns:
    """Pictures of upright stripes, four levels wide apart."""
    pictures = np.zeros((count, 128, 128), np.uint8)
    for n in range(count):
        pictures[n, :, n % 5 :: 16] = 1 + n % 3
    return pictures


# ---- patterns -------------------------------------------------------------------------------------------------------


def test_windows_cut_on_the_grid() -> None:
    picture = np.arange(64, dtype=np.uint8).reshape(1, 8, 8)
    cut = metrics.windows(picture, 4)
    assert cut.shape == (4, 16)
    assert cut[1].tolist() == picture[0, :4, 4:].ravel().tolist()


@pytest.mark.parametrize("side", metrics.WINDOWS_PX)
def test_pattern_kl(side: int) -> None:
    one, same_tiles, other_tiles = art(1), art(1, 13)[:12], art(2)
    assert metrics.pattern_kl(one, one, side) == pytest.approx(0)
    assert 0 < metrics.pattern_kl(one, same_tiles, side) < metrics.pattern_kl(one, other_tiles, side)
    assert metrics.pattern_kl(one, same_tiles, side) == pytest.approx(metrics.pattern_kl(same_tiles, one, side))


def test_pattern_kl_by_hand() -> None:
    """Three plain cells and a spotted one against one and three: both directions of the divergence are ln(3) / 2."""
    cells = np.zeros((4, 16, 16), np.uint8)
    cells[3, 5, 5] = 1
    few, many = cells.reshape(1, 64, 16), cells[[0, 3, 3, 3]].reshape(1, 64, 16)
    assert metrics.pattern_kl(few, many, 16) == pytest.approx(np.log(3) / 2, abs=1e-4)


# ---- features -------------------------------------------------------------------------------------------------------


def test_features_are_fixed_and_finite() -> None:
    one = metrics.features(art(1))
    assert one.shape == (12 * CROPS, 192)
    assert np.isfinite(one).all()
    np.testing.assert_array_equal(one, metrics.features(art(1)))
    np.testing.assert_allclose(one[:CROPS], metrics.features(art(1)[:1]), rtol=1e-4, atol=1e-5)


def test_whitened_features_have_unit_variance_along_each_direction() -> None:
    real, other = metrics.whitened(metrics.features(art(1, 40, 40)), metrics.features(art(2, 10)))
    assert real.shape == (160, metrics.WHITENED)
    assert other.shape == (40, metrics.WHITENED)
    np.testing.assert_allclose(np.cov(real.T, bias=True), np.eye(metrics.WHITENED), atol=1e-6)
    np.testing.assert_allclose(real.mean(0), 0, atol=1e-9)


def test_features_that_do_not_vary_are_left_out() -> None:
    rng = np.random.default_rng(0)
    flat = np.repeat(rng.standard_normal((50, 3)), 4, 1)
    (white,) = metrics.whitened(flat)
    assert white.shape == (50, 3)
    assert np.isfinite(white).all()


def test_art_is_told_apart() -> None:
    one, same, other = metrics.whitened(*(metrics.features(x) for x in (art(1), art(1, 13), smooth())))
    assert abs(metrics.kid(one, same, CROPS)) < 0.01 * metrics.kid(one, other, CROPS)
    assert metrics.precision_recall(one, other) == (0, 0)
    precision, recall = metrics.precision_recall(one, same)
    assert precision > 0.7
    assert recall > 0.7
    assert metrics.precision_recall(one, one) == (1, 1)


def test_a_part_of_the_kinds_is_precise_but_recalls_a_part() -> None:
    rng = np.random.default_rng(4)
    real = np.concatenate([rng.standard_normal((200, 4)), 9 + rng.standard_normal((200, 4))])
    half = rng.standard_normal((400, 4))
    precision, recall = metrics.precision_recall(real, half)
    assert precision > 0.9
    assert recall == pytest.approx(0.5, abs=0.05)


def test_kernel_distance_does_not_count_crops_of_one_picture_against_each_other() -> None:
    """Two draws of the same kind, the crops of a picture nearly equal: 0 within the spread of the draws."""
    rng = np.random.default_rng(7)
    draws = [np.repeat(rng.standard_normal((60, 4)), 5, 0) + 0.01 * rng.standard_normal((300, 4)) for _ in range(40)]
    told = [metrics.kid(a, b, 5) for a, b in zip(draws[::2], draws[1::2], strict=True)]
    naive = [metrics.kid(a, b, 1) for a, b in zip(draws[::2], draws[1::2], strict=True)]
    error = np.std(told) / len(told) ** 0.5
    assert abs(np.mean(told)) < 3 * error
    assert np.mean(naive) > 10 * error


# ---- variety --------------------------------------------------------------------------------------------------------


def test_repeated_cells() -> None:
    rng = np.random.default_rng(0)
    assert metrics.repeated_cells(np.tile(rng.integers(0, 4, (1, 16, 16)).astype(np.uint8), (2, 4, 4))) == 1
    assert metrics.repeated_cells(rng.integers(0, 4, (2, 64, 64)).astype(np.uint8)) == 0
    assert metrics.repeated_cells(np.zeros((1, 64, 64), np.uint8)) == 1


def test_difference_is_taken_in_the_cells_named() -> None:
    a, b = np.zeros((2, 2, 32, 48), np.uint8)
    b[0, :16, 16:32] = 1
    b[1, :8, :16] = 2
    cells = np.zeros((2, 2, 3), bool)
    assert metrics.difference(a, b, cells) == 0
    cells[0, 0, 1] = True
    assert metrics.difference(a, b, cells) == 1
    cells[1, 0, 0] = True
    assert metrics.difference(a, b, cells) == pytest.approx(0.75)
    assert metrics.difference(a, b, np.ones_like(cells)) == pytest.approx(1.5 / 12)


# ---- copying --------------------------------------------------------------------------------------------------------


def test_copying_is_caught() -> None:
    rng = np.random.default_rng(3)
    train, test, fresh = (rng.standard_normal((150, 6)) for _ in range(3))
    copies = train + 0.01 * rng.standard_normal(train.shape)
    assert metrics.copying(train, test, copies) < -10
    assert abs(metrics.copying(train, test, fresh)) < 3
    assert metrics.copying(train, test, fresh + 5) > 10


def slow_nearest(tile: metrics.Tiles, bank: metrics.Tiles) -> int:
    square = tile.reshape(16, 16)
    return min(
        int((way != other.reshape(16, 16)).sum())
        for other in bank
        for way in (square, np.fliplr(square), np.flipud(square), np.rot90(square, 2))
    )


@settings(max_examples=20)
@given(st.integers(0, 2**32 - 1), st.integers(1, 5), st.integers(1, 6))
def test_nearest_tiles_are_those_of_a_slow_search(seed: int, tiles: int, bank: int) -> None:
    rng = np.random.default_rng(seed)
    known = rng.integers(0, 4, (bank, 256)).astype(np.uint8)
    asked = known[rng.integers(bank, size=tiles)]
    asked = metrics.mirrorings(asked)[rng.integers(4, size=tiles), np.arange(tiles)]
    spots = rng.random(asked.shape) < rng.random((tiles, 1))
    asked = np.where(spots, rng.integers(0, 4, asked.shape), asked).astype(np.uint8)
    expected = [slow_nearest(tile, known) for tile in asked]
    assert metrics.nearest(asked, known).tolist() == expected
    assert metrics.near_copies(asked, known) == pytest.approx(np.mean(np.array(expected) <= metrics.NEAR_PX))


def test_long_lists_are_searched_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(1)
    bank, tiles = (rng.integers(0, 4, (count, 256)).astype(np.uint8) for count in (90, 37))
    whole = metrics.nearest(tiles, bank)
    monkeypatch.setattr(metrics, "_TILES_AT_ONCE", 16)
    np.testing.assert_array_equal(metrics.nearest(tiles, bank), whole)
    assert metrics.nearest(bank, bank).tolist() == [0] * 90


def test_nothing_to_compare() -> None:
    tiles, none = np.ones((3, 256), np.uint8), np.zeros((0, 256), np.uint8)
    assert metrics.nearest(tiles, none).tolist() == [256] * 3
    assert metrics.near_copies(tiles, none) == 0
    assert metrics.near_copies(none, tiles) == 0


def test_distinct_tiles_count_once_whatever_way_round() -> None:
    rng = np.random.default_rng(2)
    one, other = rng.integers(0, 4, (2, 16, 16)).astype(np.uint8)
    plain = np.full((16, 16), 2, np.uint8)
    picture = np.block([[one, one[:, ::-1], plain], [one[::-1], other, one[::-1, ::-1]]])
    found = metrics.distinct_tiles(np.stack([picture, picture[:, ::-1]]))
    assert len(found) == 2
    assert metrics.nearest(np.stack([one.ravel(), other.ravel()]), found).tolist() == [0, 0]


def test_distinct_tiles_keep_their_order() -> None:
    rng = np.random.default_rng(3)
    tiles = rng.integers(0, 4, (5, 16, 16)).astype(np.uint8)
    assert {tile.tobytes() for tile in metrics.distinct_tiles(tiles)} == {tile.tobytes() for tile in tiles}
    assert len(metrics.distinct_tiles(np.zeros((2, 32, 32), np.uint8))) == 0
