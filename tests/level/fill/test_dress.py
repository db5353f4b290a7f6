"""Anybody's role map gets tiles of the roles it asks for, the same ones every time, and new ones where it changes."""

from __future__ import annotations

import copy
import pickle

import numpy as np
import pytest
from fakes import fake_library
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.errors import ConfigError
from nesgan_game.level.fill.dress import Dressed, dress
from nesgan_game.level.stage import roles_from_text
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.roles import IS_BEHIND, ROLE_INDEX, ROLES, mask_of

TEXT = """
................
..ww....|....f..
..ww..--|.......
........|..%%..D
..c..//.|..%%..D
================
####~~##########
####~~##########
"""
LIBRARY = fake_library(1)
_SHOWN_BEHIND = mask_of("platform", "breakable", "spikes", "stair_up_right", "stair_up_left")


@pytest.fixture
def library() -> TileLibrary:
    return LIBRARY


@pytest.fixture
def dressed(library: TileLibrary) -> Dressed:
    return dress(roles_from_text(TEXT), library, seed=5)


def layers(one: Dressed) -> dict[str, np.ndarray]:
    return {name: layer.copy() for name, layer in one.layers()}


def same(one: dict[str, np.ndarray], other: dict[str, np.ndarray]) -> bool:
    return all((one[name] == other[name]).all() for name in one)


def assert_in_its_roles(one: Dressed) -> None:
    """Every cell shows a tile of its role: in the field what stands in the way, in the background the rest."""
    seen = layers(one)
    names = np.array([tile.role for tile in one.library])
    behind = IS_BEHIND[one.roles]
    shown = np.where(behind, seen["background"], seen["field"])
    assert (shown >= 0).all()
    wanted = np.array([role.name for role in ROLES])[one.roles]
    assert (names[shown] == wanted).all()
    assert (seen["field"][behind] == -1).all()
    assert (seen["background"][_SHOWN_BEHIND[one.roles]] >= 0).all()
    assert (seen["foreground"] == -1).all()


def test_every_cell_shows_its_role(dressed: Dressed) -> None:
    assert_in_its_roles(dressed)
    cell = dressed.tile_at(180, 50)
    assert cell is not None
    assert cell.role.name == "breakable"


def test_same_arguments_same_tiles(dressed: Dressed, library: TileLibrary) -> None:
    names = np.array([role.name for role in ROLES])[roles_from_text(TEXT)]
    assert same(layers(dress(names.tolist(), library, seed=5)), layers(dressed))
    assert not same(layers(dress(names, library, seed=6)), layers(dressed))


def test_the_map_that_was_given_stays_as_it_is(library: TileLibrary) -> None:
    roles = roles_from_text(TEXT)
    given_roles = roles.copy()
    one = dress(roles, library)
    one.set_role(0, 0, "solid")
    assert (roles == given_roles).all()
    with pytest.raises(ValueError, match="read-only"):
        one.roles[0, 0] = 0
    with pytest.raises(ValueError, match="read-only"):
        one.layers()[0][1][0, 0] = 0


CELLS = st.tuples(st.integers(0, 7), st.integers(0, 15))
NAMES = st.sampled_from([role.name for role in ROLES])


@pytest.mark.slow
@settings(max_examples=30)
@given(st.lists(st.tuples(CELLS, NAMES), min_size=1, max_size=6))
def test_whatever_is_built_and_broken_is_dressed(changes: list[tuple[tuple[int, int], str]]) -> None:
    one, twin = (dress(roles_from_text(TEXT), LIBRARY, seed=5) for _ in range(2))
    for (row, col), role in changes:
        old = layers(one)
        told = set(one.set_role(row, col, role))
        assert one.roles[row, col] == ROLE_INDEX[role]
        moved = np.zeros(one.roles.shape, bool)
        for name, layer in one.layers():
            moved |= layer != old[name]
        assert told == {(r, c) for r, c in np.argwhere(moved).tolist()}
        twin.set_role(row, col, role)
    assert same(layers(one), layers(twin))
    assert_in_its_roles(one)


@pytest.mark.slow
@given(CELLS, NAMES)
def test_a_change_that_is_taken_back_leaves_none(cell: tuple[int, int], role: str) -> None:
    one = dress(roles_from_text(TEXT), LIBRARY, seed=5)
    first, was = layers(one), ROLES[one.roles[cell]].name
    there = one.set_role(*cell, role)
    assert set(one.set_role(*cell, was)) == set(there)
    assert same(layers(one), first)


def test_ground_gets_an_edge_where_it_is_dug_away(library: TileLibrary) -> None:
    roles = np.full((5, 9), ROLE_INDEX["solid"], np.uint8)
    roles[:2] = ROLE_INDEX["wall"]
    one = dress(roles, library)
    field = dict(one.layers())["field"]
    before = field.copy()
    changed = one.set_roles({(2, 4): "wall", (3, 4): "wall"})
    assert {(2, 4), (3, 4)} <= set(changed)
    assert (field[2:4, 4] == -1).all()
    far = np.ones(roles.shape, bool)
    far[1:5, 3:6] = False
    assert (field[far] == before[far]).all()


def test_it_is_copied_and_pickled(dressed: Dressed) -> None:
    for twin in (copy.deepcopy(dressed), pickle.loads(pickle.dumps(dressed))):
        twin.set_role(0, 3, "solid")
        assert dressed.roles[0, 3] == ROLE_INDEX["wall"]
        assert twin.roles[0, 3] == ROLE_INDEX["solid"]


@pytest.mark.parametrize(
    ("roles", "says"),
    [
        ([[0, 99]], "holds what is no role"),
        ([[0.5]], "holds what is no role"),
        ([["wall", "lava"]], "'lava'"),
        ([0, 1], "shape"),
        ([[]], "shape"),
        ([[1], [1, 2]], "differ in length"),
    ],
)
def test_what_is_no_role_map(roles: list[object], says: str, library: TileLibrary) -> None:
    with pytest.raises(ConfigError, match=says):
        dress(roles, library)  # type: ignore[arg-type]


def test_a_wrong_change_changes_nothing(dressed: Dressed) -> None:
    before, roles = layers(dressed), dressed.roles.copy()
    for changes in ({(0, 0): "solid", (8, 0): "solid"}, {(0, 0): "solid", (0, 1): "lava"}, {(-1, 0): "solid"}):
        with pytest.raises(ConfigError):
            dressed.set_roles(changes)
    assert same(layers(dressed), before)
    assert (dressed.roles == roles).all()
