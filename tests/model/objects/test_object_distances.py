"""How far apart objects are."""

import numpy as np
import pytest

from nesgan_game.model.objects.object_distances import distances, moved, nearest_distances

pytestmark = pytest.mark.slow


def blob(count: int = 1) -> np.ndarray:
    objects = np.full((count, 16, 16), 4, np.uint8)
    objects[:, 4:12, 5:9] = np.random.default_rng(0).integers(0, 4, (count, 8, 4))
    return objects


def test_distances_are_shares_of_what_either_object_covers() -> None:
    one = blob()
    other = one.copy()
    assert distances(one, other).tolist() == [0]
    other[0, 4, 5] = (other[0, 4, 5] + 1) % 4
    assert distances(one, other).tolist() == [1 / 32]
    other[0, 0, 0] = 2
    assert distances(one, other).tolist() == [2 / 33]
    empty = np.full_like(one, 4)
    assert distances(empty, empty).tolist() == [0]


def test_a_copy_is_found_though_mirrored_and_moved() -> None:
    bank = np.concatenate([blob(), np.random.default_rng(1).integers(0, 5, (3, 16, 16)).astype(np.uint8)])
    hidden = moved(blob()[:, :, ::-1], 2, -1)
    assert nearest_distances(hidden, bank).tolist() == [0]
    far = moved(moved(blob(), 2, 0), 2, 0)
    assert nearest_distances(far, bank[:1])[0] > 0.2


def test_moving_fills_with_transparent() -> None:
    whole = np.zeros((1, 16, 16), np.uint8)
    shifted = moved(whole, 1, -2)
    assert (shifted[0, 0] == 4).all()
    assert (shifted[0, :, -2:] == 4).all()
    assert (shifted[0, 1:, :-2] == 0).all()
