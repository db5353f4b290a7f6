from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from nesgan_game.rolemap.random_layouts import imagine, mark_ledges
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.seeds import stream

R = ROLE_INDEX
SEEDS = st.integers(0, 2**32 - 1)
ROWS, COLS = st.integers(6, 20), st.integers(6, 40)


def drawn(seed: int, rows: int, cols: int) -> NDArray[np.uint8]:
    return imagine(stream(seed), rows, cols)


def is_ground(roles: NDArray[np.uint8]) -> NDArray[np.bool_]:
    return np.isin(roles, [R["solid"], R["ledge"], R["breakable"]])


@settings(max_examples=150, deadline=None)
@given(SEEDS, ROWS, COLS)
def test_ground_is_crowned_by_ledges(seed: int, rows: int, cols: int) -> None:
    roles = drawn(seed, rows, cols)
    assert roles.shape == (rows, cols)
    assert roles.dtype == np.uint8
    assert roles.max() < len(ROLES)
    under = is_ground(roles)[:-1]
    below = roles[1:]
    assert not ((below == R["solid"]) & ~under).any(), "bare solid under the open"
    assert not ((below == R["ledge"]) & under).any(), "ledge inside the ground"
    assert not (roles[0] == R["ledge"]).any(), "what lies above the picture counts as ground"


@settings(max_examples=40, deadline=None)
@given(SEEDS, ROWS, COLS)
def test_a_seed_is_one_map(seed: int, rows: int, cols: int) -> None:
    np.testing.assert_array_equal(drawn(seed, rows, cols), drawn(seed, rows, cols))


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(SEEDS, ROWS, COLS)
def test_stairs_run_diagonally(seed: int, rows: int, cols: int) -> None:
    roles = drawn(seed, rows, cols)
    for role, slope in (("stair_up_right", -1), ("stair_up_left", 1)):
        cells = np.argwhere(roles == R[role])
        if len(cells):
            assert len(cells) >= 3
            assert (np.diff(cells[:, 0]) == 1).all(), "one cell in every row"
            assert (np.diff(cells[:, 1]) == slope).all()


def test_the_smallest_map_can_hold_stairs() -> None:
    maps = np.stack([drawn(seed, 6, 6) for seed in range(300)])
    assert (maps == R["stair_up_right"]).any()


def test_seeds_differ_and_every_role_turns_up() -> None:
    maps = np.stack([drawn(seed, 14, 16) for seed in range(120)])
    assert len(np.unique(maps.reshape(len(maps), -1), axis=0)) == len(maps)
    assert set(np.unique(maps)) == set(range(len(ROLES)))


def test_there_is_ground_and_air() -> None:
    maps = np.stack([drawn(seed, 14, 16) for seed in range(120)])
    ground = is_ground(maps).mean((1, 2))
    assert 0.1 < ground.mean() < 0.5
    assert ground.max() < 0.95


@pytest.mark.parametrize(
    ("above", "given_role", "expected"),
    [
        ("wall", "solid", "ledge"),
        ("stair_up_left", "solid", "ledge"),
        ("solid", "ledge", "solid"),
        ("ledge", "ledge", "solid"),
        ("breakable", "ledge", "solid"),
        ("wall", "breakable", "breakable"),
    ],
)
def test_mark_ledges(above: str, given_role: str, expected: str) -> None:
    roles = np.array([[R[above]], [R[given_role]]], np.uint8)
    mark_ledges(roles)
    assert ROLES[roles[1, 0]].name == expected
