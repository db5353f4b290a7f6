from __future__ import annotations

import numpy as np
import pytest
from fakes import PATTERNS, Array
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.roles import ROLE_INDEX
from nesgan_game.tiles.neighbourhoods import contexts
from nesgan_game.tiles.seams import UNSEEN, edge, seam_costs, self_tiling

SOLID, WALL = ROLE_INDEX["solid"], ROLE_INDEX["wall"]


def halves() -> Array:
    """Two tiles that belong side by side: a ramp and its continuation, told apart by their borders."""
    ramp = np.tile(np.arange(16) // 4, (16, 1)).astype(np.uint8)
    return np.stack([ramp, ramp[:, ::-1]])


def test_what_was_painted_side_by_side_costs_least() -> None:
    maps = [np.array([[0, 1, 0, 1, 0, 1]], np.int32)]
    right, below = seam_costs(halves(), np.full(2, SOLID, np.uint8), maps)
    assert right[0, 1] == 0
    assert right[1, 0] == 0
    assert right[0, 0] > 0.3
    assert right[1, 1] > 0.3
    assert below.shape == (2, 2)


def test_borders_need_not_be_equal_when_they_were_seen_together() -> None:
    """Mortar beside a lit brick: levels 0 and 3 meet, and that is as it should be."""
    dark, light = np.zeros((16, 16), np.uint8), np.full((16, 16), 3, np.uint8)
    maps = [np.array([[0, 1, 0, 1]], np.int32)]
    right, _ = seam_costs(np.stack([dark, light]), np.full(2, SOLID, np.uint8), maps)
    assert right[0, 1] == 0
    assert right[0, 0] > 0.9


def test_a_pair_of_roles_never_seen_costs_extra() -> None:
    flat = np.zeros((2, 16, 16), np.uint8)
    right, below = seam_costs(flat, np.array([SOLID, WALL], np.uint8), [])
    assert np.allclose(right, UNSEEN)
    assert np.allclose(below, UNSEEN)


def test_unknown_cells_are_passed_over() -> None:
    maps = [np.array([[0, -1, 1], [-1, -1, -1]], np.int32)]
    right, below = seam_costs(halves(), np.full(2, SOLID, np.uint8), maps)
    bare = seam_costs(halves(), np.full(2, SOLID, np.uint8), [])
    assert (right == bare[0]).all()
    assert (below == bare[1]).all()


def test_directions_are_not_mixed_up() -> None:
    top, bottom = np.zeros((16, 16), np.uint8), np.full((16, 16), 3, np.uint8)
    bottom[0] = 0
    right, below = seam_costs(np.stack([top, bottom]), np.full(2, SOLID, np.uint8), [np.array([[0], [1]], np.int32)])
    assert below[0, 1] == 0
    assert below[1, 0] > 0.3
    assert right[0, 1] > 0.3


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 12))
def test_costs_are_finite_small_and_not_negative(seed: int, count: int) -> None:
    rng = np.random.default_rng(seed)
    patterns = rng.integers(0, 4, (count, 16, 16)).astype(np.uint8)
    roles = rng.integers(0, 3, count).astype(np.uint8)
    maps = [rng.integers(-1, count, (4, 5)).astype(np.int32) for _ in range(2)]
    for cost in seam_costs(patterns, roles, maps):
        assert cost.shape == (count, count)
        assert cost.dtype == np.float32
        assert np.isfinite(cost).all()
        assert cost.min() >= 0
        assert cost.max() <= 1 + UNSEEN


def test_self_tiling_prefers_what_continues_into_itself() -> None:
    brick, stair = PATTERNS[SOLID], PATTERNS[ROLE_INDEX["stair_up_right"]]
    maps = [np.zeros((3, 3), np.int32), np.array([[0, 1], [1, 0]], np.int32)]
    score = self_tiling(*seam_costs(np.stack([brick, stair]), np.full(2, SOLID, np.uint8), maps))
    assert score.shape == (2,)
    assert score[0] > score[1]
    assert score[0] == pytest.approx(1, abs=0.1)


def test_edges_of_a_block_of_ground() -> None:
    roles = np.full((7, 7), WALL, np.uint8)
    roles[1:6, 1:6] = SOLID
    roles[1, 5] = WALL  # a bite out of the upper right corner
    bits = contexts(roles)
    wanted = {
        (1, 1): "top_left",
        (1, 2): "top",
        (3, 1): "left",
        (3, 5): "right",
        (5, 3): "bottom",
        (5, 5): "bottom_right",
        (1, 4): "top_right",
        (2, 4): "inner_top_right",
        (3, 3): "inside",
    }
    found = [edge({int(bits[place]): 1}) for place in wanted]
    assert [one.name for one in found] == list(wanted.values())
    assert found[0].wang == (0, 0, 1, 1, 1, 0, 0, 0)
    assert found[-1].wang == (1,) * 8


def test_a_corner_goes_on_only_with_both_its_sides() -> None:
    found = edge({0b11111011: 1})  # east is open, north-east and south-east are not
    assert found.wang == (1, 0, 0, 0, 1, 1, 1, 1)
    assert found.name == "right"


def test_one_odd_cell_does_not_make_an_edge() -> None:
    inside, top = 0xFF, 0xFF & ~0b10000011
    assert [edge(seen).name for seen in ({inside: 5, top: 1}, {inside: 1, top: 5}, {})] == ["inside", "top", "inside"]


@pytest.mark.parametrize(
    ("neighbours", "word"),
    [
        ("........", "top_bottom_left_right"),
        ("########", "inside"),
        (".#######", "top"),
        ("..####..", "top_left"),
        ("....###.", "top_right"),
        ("##....##", "bottom_right"),
        ("#######.", "inner_top_left"),
        ("#.#####.", "inner_top_left_top_right"),
        ("#...#...", "left_right"),
    ],
)
def test_edges_in_words(neighbours: str, word: str) -> None:
    assert edge({sum(1 << bit for bit, there in enumerate(neighbours) if there == "#"): 1}).name == word


@given(st.integers(0, 255))
def test_a_wang_corner_is_ground_only_between_ground(context: int) -> None:
    wang = edge({context: 1}).wang
    assert len(wang) == 8
    for bit in range(0, 8, 2):
        assert wang[bit] == context >> bit & 1
    for bit in range(1, 8, 2):
        around = [context >> b % 8 & 1 for b in (bit - 1, bit, bit + 1)]
        assert wang[bit] == min(around)
