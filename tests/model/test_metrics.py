"""The figures: what is alike measures as alike, what differs as different, and copying is caught."""

import numpy as np
import pytest

from nesgan_game.model import metrics


def art(seed: int, count: int = 12, tiles: int = 8) -> metrics.Patterns:
    """Pictures of 128x128 made of a few tiles that belong to the seed, in another order in each picture."""
    bank = np.random.default_rng(seed).integers(0, 4, (tiles, 16, 16)).astype(np.uint8)
    order = np.random.default_rng([seed, count]).integers(0, tiles, (count, 8, 8))
    return bank[order].transpose(0, 1, 3, 2, 4).reshape(count, 128, 128)


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


def test_features_are_fixed_and_tell_art_apart() -> None:
    one = metrics.features(art(1))
    assert one.shape == (12 * 4, 128)
    np.testing.assert_array_equal(one, metrics.features(art(1)))
    smooth = np.zeros_like(art(1))
    smooth[:, :, ::16] = 3
    same, other = metrics.features(art(1, 13)), metrics.features(smooth)
    assert abs(metrics.kid(one, same)) < metrics.kid(one, other)
    precision, recall = metrics.precision_recall(one, other)
    assert (precision, recall) == (0, 0)
    precision, recall = metrics.precision_recall(one, same)
    assert precision > 0.7
    assert recall > 0.7


def test_repeated_cells() -> None:
    rng = np.random.default_rng(0)
    assert metrics.repeated_cells(np.tile(rng.integers(0, 4, (1, 16, 16)).astype(np.uint8), (2, 4, 4))) == 1
    assert metrics.repeated_cells(rng.integers(0, 4, (2, 64, 64)).astype(np.uint8)) == 0
    assert metrics.repeated_cells(np.zeros((1, 64, 64), np.uint8)) == 1


def test_copying_is_caught() -> None:
    rng = np.random.default_rng(3)
    train, test, fresh = (rng.standard_normal((150, 6)) for _ in range(3))
    copies = train + 0.01 * rng.standard_normal(train.shape)
    assert metrics.copying(train, test, copies) < -10
    assert abs(metrics.copying(train, test, fresh)) < 3
    assert metrics.copying(train, test, fresh + 5) > 10
