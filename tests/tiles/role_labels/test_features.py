from __future__ import annotations

import numpy as np
import pytest
from fakes import PATTERNS, Array, fake_painted

from nesgan_game.imaging.screen import Screen
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.tiles.role_labels import features
from nesgan_game.tiles.role_labels.features import appearance, measure, shifted, survey

GREY = np.tile(np.array([0x0F, 0x00, 0x10, 0x20], np.uint8), (4, 1))


def screen(cells: Array) -> Screen:
    """A screen of PATTERNS, one for each of (R, C) numbers."""
    rows, cols = cells.shape
    pattern = PATTERNS[cells].transpose(0, 2, 1, 3).reshape(rows * 16, cols * 16)
    return Screen(pattern, np.zeros((rows, cols), np.uint8), GREY)


def test_measures_stay_within_nought_and_one() -> None:
    rng = np.random.default_rng(0)
    patterns = np.concatenate([PATTERNS, rng.integers(0, 4, (50, 16, 16)).astype(np.uint8)])
    for name, value in measure(patterns).items():
        assert value.shape == (len(patterns),), name
        assert value.min() >= 0, name
        assert value.max() <= 1 + 1e-9, name


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("columns", "pillar"),
        ("beams", "platform"),
        ("rising", "stair_up_right"),
        ("falling", "stair_up_left"),
        ("flat", "void"),
    ],
)
def test_each_measure_is_highest_where_it_should(name: str, role: str) -> None:
    assert int(measure(PATTERNS)[name].argmax()) == ROLE_INDEX[role]


def test_every_cell_has_the_same_finite_measures() -> None:
    (painted, _), *_ = fake_painted(np.random.default_rng(0), 1)
    found = survey(painted)
    assert found.shape[:2] == painted.attribute.shape
    assert found.shape[2] > appearance(PATTERNS).shape[1]
    assert np.isfinite(found).all()
    assert abs(found).max() <= 4


def test_colours_play_no_part() -> None:
    (painted, _), *_ = fake_painted(np.random.default_rng(0), 1)
    grey = Screen(painted.pattern, np.zeros_like(painted.attribute), GREY)
    assert (survey(grey) == survey(painted)).all()


def test_what_a_cell_stands_on_tells_cells_of_equal_pixels_apart() -> None:
    cells = np.full((4, 4), 6, np.uint8)
    cells[:2] = 1
    found = survey(screen(cells))
    own = appearance(PATTERNS).shape[1]
    assert (found[2, 0, :own] == found[3, 0, :own]).all()
    assert (found[2, 0] != found[3, 0]).any()


def test_a_mirrored_screen_has_mirrored_runs() -> None:
    rows = np.array([[6, 6, 6, 1, 1, 6]], np.intp)
    assert features._run(rows).tolist() == [[3, 3, 3, 2, 2, 1]]
    assert features._run(np.zeros((1, 12), np.intp)).max() == features.RUN


def test_beyond_the_border_lies_the_border() -> None:
    values = np.arange(6).reshape(2, 3)
    assert shifted(values, -1, 0).tolist() == [[0, 1, 2], [0, 1, 2]]
    assert shifted(values, 1, 2).tolist() == [[5, 5, 5], [5, 5, 5]]


def test_nearly_equal_cells_are_one_kind() -> None:
    cells = np.full((3, 3), 6, np.uint8)
    plain = screen(cells)
    pattern = plain.pattern.copy()
    pattern[20, 20] ^= 1
    assert (survey(Screen(pattern, plain.attribute, GREY)) == survey(plain)).mean() > 0.99
