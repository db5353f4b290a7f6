"""Pictures cut into cells and joined again: nothing is lost, moved or turned."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.imaging.cells import cut, cut_flat, join

SIZES = st.integers(0, 5)
SIDES = st.sampled_from([1, 2, 3, 8, 16])
FURTHER = st.sampled_from([(), (3,), (2, 4)])


def picture(*shape: int) -> np.ndarray:
    """An array in which no value comes twice."""
    return np.arange(np.prod(shape, dtype=int)).reshape(shape)


@given(SIZES, SIZES, SIDES, FURTHER)
def test_every_pixel_is_where_it_was(rows: int, cols: int, side: int, further: tuple[int, ...]) -> None:
    whole = picture(rows * side, cols * side, *further)
    cells = cut(whole, side)
    assert cells.shape == (rows, cols, side, side, *further)
    for row in range(rows):
        for col in range(cols):
            own = whole[row * side : (row + 1) * side, col * side : (col + 1) * side]
            assert np.array_equal(cells[row, col], own)
    assert np.array_equal(join(cells), whole)


@given(SIZES, SIZES, SIDES, FURTHER)
def test_flat_is_row_by_row(rows: int, cols: int, side: int, further: tuple[int, ...]) -> None:
    whole = picture(rows * side, cols * side, *further)
    cells, flat = cut(whole, side), cut_flat(whole, side)
    assert flat.shape == (rows * cols, side, side, *further)
    assert all(np.array_equal(flat[row * cols + col], cells[row, col]) for row in range(rows) for col in range(cols))


@given(st.integers(1, 3), SIZES, SIZES, SIDES, FURTHER)
def test_several_pictures_at_once(count: int, rows: int, cols: int, side: int, further: tuple[int, ...]) -> None:
    wholes = picture(count, rows * side, cols * side, *further)
    cells = cut(wholes, side, axis=1)
    assert all(np.array_equal(some, cut(whole, side)) for some, whole in zip(cells, wholes, strict=True))
    assert np.array_equal(join(cells, axis=1), wholes)


def test_16_px_unless_said_otherwise() -> None:
    assert cut(np.zeros((32, 48), np.uint8)).shape == (2, 3, 16, 16)
    assert cut_flat(np.zeros((32, 48, 3), np.uint8)).shape == (6, 16, 16, 3)


@pytest.mark.parametrize("shape", [(15, 16), (16, 17), (8, 16)])
def test_what_is_left_over_is_refused(shape: tuple[int, int]) -> None:
    for way in (cut, cut_flat):
        with pytest.raises(ValueError, match=f"{shape[1]}x{shape[0]} px is not made of whole 16 px cells"):
            way(np.zeros(shape, np.uint8))
