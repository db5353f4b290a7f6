"""The composer's own small drawings."""

import numpy as np
import pytest

from nesgan_game.dataset import drawings
from nesgan_game.dataset.tile_sheets import SheetPiece
from nesgan_game.objects import TRANSPARENT


@pytest.mark.parametrize("role", drawings.DRAWN)
def test_drawn_cells_are_seeded_and_legal(role: str) -> None:
    tile = drawings.DRAWN[role](np.random.default_rng(4))
    assert tile.shape == (16, 16)
    assert set(np.unique(tile)) <= {0, 1, 2, 3, TRANSPARENT}
    assert len(np.unique(tile)) > 2
    np.testing.assert_array_equal(tile, drawings.DRAWN[role](np.random.default_rng(4)))


def test_steps_meet_from_cell_to_cell() -> None:
    """Two cells of a flight, one up and to the right of the other: the light edge goes on without a gap."""
    wall = np.full((32, 32), 1, np.uint8)
    fill = np.full((16, 16), 2, np.uint8)
    drawings.steps(wall[16:, :16], fill)
    drawings.steps(wall[:16, 16:], fill)
    tops = [int(np.flatnonzero(wall[:, x] == 3)[0]) for x in range(32)]
    assert tops == [24] * 8 + [16] * 8 + [8] * 8 + [0] * 8
    assert (wall[:8, :16] == 1).all(), "above the flight the wall stays"


def test_a_crest_is_empty_above_and_lit_along_one_line() -> None:
    cell = np.full((16, 16), 1, np.uint8)
    drawings.crest(cell, 2)
    assert ((cell == 3).sum(0) == 1).all()
    assert not cell[0].any()
    assert (cell[8:] == 1).all()


def test_shaded_keeps_the_brightest_level_free() -> None:
    levels = np.array([[0, 1, 2, 3, TRANSPARENT]], np.uint8)
    assert drawings.shaded(levels).tolist() == [[0, 1, 1, 2, 0]]


@pytest.mark.parametrize(("rows", "order"), [(1, [1]), (2, [0, 2]), (3, [0, 1, 2]), (5, [0, 1, 1, 1, 2])])
def test_a_pillar_is_stretched_in_its_middle(rows: int, order: list[int]) -> None:
    piece = SheetPiece(role="pillar", levels=np.arange(3, dtype=np.uint8).repeat(16)[:, None].repeat(16, axis=1))
    assert drawings.stretched(piece, rows)[::16, 0].tolist() == order
