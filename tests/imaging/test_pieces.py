"""Connected pieces of masks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from scipy import ndimage

from nesgan_game.imaging import pieces as module
from nesgan_game.imaging.pieces import grown, pieces

MASKS = arrays(np.bool_, array_shapes(min_dims=2, max_dims=2, min_side=1, max_side=12))


@given(MASKS, st.booleans())
def test_pieces_are_those_of_scipy(mask: np.ndarray, corners: bool) -> None:
    labels = pieces(mask, corners=corners)
    expected, count = ndimage.label(mask, np.ones((3, 3)) if corners else None)
    assert ((labels > 0) == mask).all()
    assert len(np.unique(labels[mask])) == count
    for n in range(1, count + 1):
        assert len(np.unique(labels[expected == n])) == 1


@given(MASKS)
def test_a_mask_grows_by_a_pixel(mask: np.ndarray) -> None:
    np.testing.assert_array_equal(grown(mask), ndimage.binary_dilation(mask))


@pytest.mark.parametrize(("corners", "count"), [(True, 1), (False, 2)])
def test_a_diagonal(corners: bool, count: int) -> None:
    assert len(np.unique(pieces(np.eye(2, dtype=np.bool_), corners=corners))) == 1 + count


def spiral(side: int) -> np.ndarray:
    """A way of one pixel's width that winds to the middle."""
    mask = np.zeros((side, side), np.bool_)
    row, col, down, across = 0, 0, 0, 1
    mask[0, 0] = True
    for length in [side - 1, *(n for n in range(side - 1, 1, -2) for _ in (0, 1))]:
        for _ in range(length):
            row, col = row + down, col + across
            mask[row, col] = True
        down, across = across, -down
    return mask


def test_a_long_way_takes_few_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    mask, rounds = spiral(101), list[int]()
    assert mask.sum() > 4000
    beside = module._beside

    def counted(array: np.ndarray, *, corners: bool) -> list[np.ndarray]:
        rounds.append(1)
        return beside(array, corners=corners)

    monkeypatch.setattr(module, "_beside", counted)
    labels = pieces(mask, corners=False)
    assert np.unique(labels).tolist() == [0, 1 + np.flatnonzero(mask)[-1]]
    assert len(rounds) < 40, "and not as many as the way has pixels"
