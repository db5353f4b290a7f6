"""Where things can stand, hang and be mounted in a small room drawn as text."""

from __future__ import annotations

from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.level.furnishing.room_cells import Furnishing, RoomCells, bits, has, runs
from nesgan_game.level.stage import Entity, Room, roles_from_text
from nesgan_game.nes import TILE_PX

ROOM = """
################
#..............#
#..............#
#..............#
#..............#
#..............#
D..............D
D..............D
=======^^=======
################
"""


def cells(text: str = ROOM, *entities: Entity, outdoors: bool = False) -> RoomCells:
    roles = roles_from_text(text)
    return RoomCells(roles, Room("room", "corridor", 0, 0, *roles.shape), entities, {}, outdoors=outdoors, full=50)


def at(kind: str, row: int, col: int, **properties: int) -> Entity:
    return Entity(1, kind, col * TILE_PX + 8, (row + 1) * TILE_PX, MappingProxyType(properties))


@given(st.integers(0, 2**70))
def test_bits_and_runs_make_up_the_number(number: int) -> None:
    assert sum(1 << bit for bit in bits(number)) == number
    assert sum(((1 << length) - 1) << start for start, length in runs(number)) == number
    assert all(not has(number, start - 1) and not has(number, start + length) for start, length in runs(number))


def test_floors_end_before_doors_and_spikes() -> None:
    assert list(cells().floors()) == [(8, 3, 3), (8, 10, 3)]
    assert list(bits(cells().standing(8, 2, 2))) == [3, 4, 10, 11]
    assert cells().standing(7, 1, 1) == 0
    assert cells().standing(8, 7, 1) == 0  # no free row above


def test_what_is_mounted_keeps_wall_around_it() -> None:
    room = cells()
    assert list(bits(room.mounted(2, 2, 2))) == [*range(2, 6), *range(9, 13)]  # no floor below the middle
    assert list(bits(room.mounted(2, 2, 2, over_pits=True))) == list(range(2, 13))
    assert room.mounted(1, 2, 2) == 0
    assert room.mounted(6, 1, 1) == 0  # the hero's head


def test_what_hangs_needs_a_ceiling_and_room_below() -> None:
    room = cells()
    assert list(bits(room.hanging(1, 2, 1))) == [*range(1, 7), *range(9, 15)]
    assert room.hanging(2, 1, 1) == 0
    assert room.hanging(1, 5, 1) == 0


def test_corners_lie_under_the_ceiling_beside_rock() -> None:
    assert list(bits(cells().corners(1, 2, 2))) == [1, 13]
    assert cells().corners(2, 2, 2) == 0


def test_stones_and_stairs_stay_bare_and_balconies_do_not() -> None:
    stone = ROOM.replace("#..............#\nD", "#..========....#\nD", 1)
    assert all(floor == 8 for floor, _, _ in cells(stone).floors())
    # A door is near to its last two columns, and its first one is an edge.
    balcony = ROOM.replace("#..............#\nD", "#.......=======#\nD", 1)
    assert (5, 9, 4) in set(cells(balcony).floors())
    stairs = ROOM.replace("D..............D\n=", "D........./....D\n=")
    assert list(cells(stairs).floors()) == [(8, 3, 3)]


@pytest.mark.parametrize("kind", ["checkpoint", "item", "hero", "exit"])
def test_nothing_stands_before_what_stands_already(kind: str) -> None:
    room = cells(ROOM, at(kind, 7, 4))
    assert not room.standing(8, 1, 1) & 0b111 << 3
    assert has(room.mounted(2, 2, 2), 4)


def test_nothing_hangs_before_a_candle_or_in_the_way_of_a_platform() -> None:
    room = cells(ROOM, at("candle", 3, 4), at("mover", 7, 11, cols=2, dx=0, dy=-32, period=120, phase=0))
    assert list(bits(room.mounted(3, 1, 1))) == [2, 6, *range(9, 14)]
    assert list(bits(room.mounted(5, 1, 1))) == [*range(2, 7), 9, 13]
    assert list(room.floors()) == [(8, 3, 3)]


def test_what_is_taken_keeps_others_away_and_counts() -> None:
    room = cells()
    left = room.left
    room.take([Furnishing("urn", 6, 3, 2, 1)])
    assert room.left == left - 2
    assert list(room.floors()) == [(8, 5, 1), (8, 10, 3)]
    assert room.laid == [Furnishing("urn", 6, 3, 2, 1)]


def test_the_sky_is_free_outdoors_alone() -> None:
    sky = "\n".join(line.replace(".", " ") for line in ROOM.strip("\n").split("\n"))
    assert cells(sky).standing(8, 2, 2) == 0
    assert list(bits(cells(sky, outdoors=True).standing(8, 2, 2))) == [3, 4, 10, 11]


def test_a_gate_stands_behind_the_door_of_an_exit() -> None:
    text = ROOM.replace("D..............D", "#...........D..#")
    room = cells(text)
    assert room.behind(8, 3, 11, 3, door_col=12)
    assert not room.behind(8, 3, 13, 3, door_col=12)  # rock
    assert not room.behind(8, 3, 11, 3, door_col=11)
    assert not room.behind(8, 3, 6, 3, door_col=7)  # spikes below
    assert not room.behind(8, 8, 11, 3, door_col=12)
