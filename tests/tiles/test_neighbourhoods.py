from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.tiles.neighbourhoods import GROUP_OF_ROLE, NEIGHBOURS, SURROUNDED, blocks, contexts

LAYOUTS = arrays(np.uint8, st.tuples(st.integers(1, 6), st.integers(1, 6)), elements=st.integers(0, len(ROLES) - 1))


@settings(max_examples=60, deadline=None)
@given(LAYOUTS)
def test_context_bits_tell_which_neighbours_belong(roles: NDArray[np.uint8]) -> None:
    found = contexts(roles)
    rows, cols = roles.shape
    for row in range(rows):
        for col in range(cols):
            for bit, (down, right) in enumerate(NEIGHBOURS):
                y, x = row + down, col + right
                outside = not (0 <= y < rows and 0 <= x < cols)
                same = outside or GROUP_OF_ROLE[roles[y, x]] == GROUP_OF_ROLE[roles[row, col]]
                assert bool(found[row, col] >> bit & 1) == same


def test_ground_is_one_mass_and_stairs_are_one_flight() -> None:
    for names in (("solid", "ledge", "breakable"), ("stair_up_right", "stair_up_left")):
        assert len({int(GROUP_OF_ROLE[ROLE_INDEX[name]]) for name in names}) == 1
    assert (contexts(np.array([[ROLE_INDEX["solid"], ROLE_INDEX["ledge"]]], np.uint8)) == SURROUNDED).all()


def test_a_floor_under_a_wall_is_open_to_the_north() -> None:
    roles = np.full((3, 3), ROLE_INDEX["wall"], np.uint8)
    roles[1:] = ROLE_INDEX["ledge"]
    assert contexts(roles)[1, 1] == 0b01111100


def test_blocks_keep_further_axes() -> None:
    rgb = np.arange(32 * 32 * 3).reshape(32, 32, 3).astype(np.uint8)
    assert (blocks(rgb)[1] == rgb[:16, 16:]).all()
