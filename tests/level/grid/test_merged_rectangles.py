"""Rectangles cover the cells they are made of, exactly, once, and with few of them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nesgan_game.level.grid.merged_rectangles import merged

MAPS = arrays(bool, st.tuples(st.integers(1, 9), st.integers(1, 12)))


def times_covered(shape: tuple[int, int], rectangles: tuple[tuple[int, int, int, int], ...]) -> np.ndarray:
    count = np.zeros(shape, int)
    for row, col, rows, cols in rectangles:
        assert rows > 0
        assert cols > 0
        count[row : row + rows, col : col + cols] += 1
    return count


@pytest.mark.slow
@given(MAPS)
def test_every_cell_is_covered_once_and_no_other(cells: np.ndarray) -> None:
    assert (times_covered(cells.shape, merged(cells)) == cells).all()
    assert (times_covered(cells.shape, merged(cells, flat=True)) == cells).all()
    assert all(rows == 1 for _, _, rows, _ in merged(cells, flat=True))


@pytest.mark.slow
@given(MAPS)
def test_no_more_than_runs_along_rows_or_columns(cells: np.ndarray) -> None:
    def runs(one: np.ndarray) -> int:
        return int((np.diff(one.astype(int), prepend=0) == 1).sum())

    assert len(merged(cells)) <= min(runs(cells), runs(cells.T))


def test_a_room_of_four_walls() -> None:
    room = np.ones((12, 16), bool)
    room[1:-1, 1:-1] = False
    assert len(merged(room)) == 4
    assert merged(np.zeros((3, 3), bool)) == ()
