"""Likeness of rooms: their collision as text, and how far apart two are."""

from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.level.stage import Entity, Room, role_stage, roles_from_text
from nesgan_game.seeds import stream
from nesgan_game.survey.room_likeness import LETTERS, distance, grid, mirrored, nearest

columns = st.text(alphabet=LETTERS, min_size=3, max_size=3)
grids = st.lists(columns, min_size=1, max_size=6).map(" ".join)


def test_a_grid_tells_what_stops_and_carries_and_not_what_it_looks_like() -> None:
    roles = roles_from_text("#=.wc\n..-/\\\n^~%D#")
    ends = [Entity(number, kind, 40, 32, MappingProxyType({})) for number, kind in enumerate(("hero", "exit"), 1)]
    room = Room("r", "hall", 0, 0, 3, 5)
    assert grid(role_stage("s", roles, tuple(ends), rooms=(room,)), room) == "#.^ #.^ .-% ./. .\\#"


def test_distances_of_columns_changed_left_out_and_turned() -> None:
    assert distance("#.# ..#", "#.# ..#") == 0
    assert distance("#.# ..#", "#.# #.#") == pytest.approx(1 / 6)
    assert distance("#.# ..# ...", "#.# ...") == pytest.approx(1 / 3)
    assert distance("#/# ..#", "..# #\\#") == 0
    assert distance("##", "#") == pytest.approx(1 / 2)


@given(grids, grids)
def test_a_distance_is_even_handed_between_0_and_1_and_0_for_the_same_alone(first: str, second: str) -> None:
    found = distance(first, second)
    assert 0 <= found <= 1
    assert found == distance(second, first)
    assert (found == 0) == (first == second or first == mirrored(second))


def test_the_nearest_is_of_the_own_kind_and_lone_kinds_have_none() -> None:
    rooms = [("hall", "#.# ..#"), ("hall", "#.# ..#"), ("crypt", "#.# #.#"), ("crypt", "..# #.#"), ("vault", "#.#")]
    assert sorted(nearest(rooms, stream(0))) == pytest.approx([0, 0, 1 / 6, 1 / 6])
