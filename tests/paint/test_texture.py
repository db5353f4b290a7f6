"""How painted cells strike the eye."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from nesgan_game.nes import BLACK
from nesgan_game.paint.palettes import SEEN
from nesgan_game.paint.texture import Texture, busyness, chroma, despeckled, prominence

CELLS = hnp.arrays(np.uint8, st.tuples(st.integers(1, 3), st.just(16), st.just(16)), elements=st.integers(0, 3))
RAMP = np.array([[0x0C, 0x00, 0x10]], np.uint8)


@given(CELLS)
def test_busyness_is_the_mean_difference_of_neighbours(cells: np.ndarray) -> None:
    light = SEEN[np.array([BLACK, *RAMP[0]])[cells], 0]
    differences = [np.abs(np.diff(light, axis=axis)).ravel() for axis in (1, 2)]
    assert busyness(RAMP, Texture.of(cells))[0] == pytest.approx(np.concatenate(differences).mean(), abs=1e-4)


@pytest.mark.slow
@given(CELLS)
def test_prominence_and_chroma_are_those_of_the_mean_colour(cells: np.ndarray) -> None:
    mean = SEEN[np.array([BLACK, *RAMP[0]])[cells]].mean(axis=(0, 1, 2))
    texture = Texture.of(cells)
    assert chroma(RAMP, texture)[0] == pytest.approx(np.hypot(*mean[1:]), abs=1e-4)
    assert prominence(RAMP, texture)[0] == pytest.approx(mean[0] + np.hypot(*mean[1:]) / 2, abs=1e-4)


def test_light_and_colourful_cells_are_prominent() -> None:
    even = Texture(np.array([0.5, 0.5, 0, 0]), np.zeros((4, 4)))
    black, grey, light, red = prominence(np.array([[number] * 3 for number in (0x0F, 0x2D, 0x10, 0x16)]), even)
    assert black == 0
    assert grey == pytest.approx(SEEN[0x2D, 0] / 2, abs=0.01)
    assert light > grey
    assert red == pytest.approx((SEEN[0x16, 0] + np.hypot(*SEEN[0x16, 1:]) / 2) / 2)


def test_no_cells_are_neither_prominent_nor_busy() -> None:
    none = Texture.of(np.zeros((0, 16, 16), np.uint8))
    assert prominence(RAMP, none)[0] == chroma(RAMP, none)[0] == busyness(RAMP, none)[0] == 0


@given(CELLS)
def test_despeckled_cells_are_of_the_levels_that_they_had(cells: np.ndarray) -> None:
    calm = despeckled(cells)
    assert calm.dtype == np.uint8
    for before, after in zip(cells, calm, strict=True):
        assert set(np.unique(after)) <= set(np.unique(before))


def test_lone_pixels_go_and_lines_stay() -> None:
    cell = np.ones((1, 16, 16), np.uint8)
    cell[0, 8], cell[0, :, 4] = 0, 3
    spotted = cell.copy()
    spotted[0, 2, 10], spotted[0, 12, 12] = 3, 0
    assert (despeckled(spotted) == cell).all()
