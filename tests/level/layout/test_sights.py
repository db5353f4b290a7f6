"""Treasures in sight: out of reach from where they are seen, and on a way from a room that is reached later."""

from __future__ import annotations

import pytest

from nesgan_game.level.controls import Controls
from nesgan_game.level.expressive_range import standable
from nesgan_game.level.layout.draw import Layout, lay_out
from nesgan_game.level.layout.sights import TREASURES, add_sights
from nesgan_game.level.planning.plan import PlacedRoom, Plan
from nesgan_game.level.stage import Room, roles_from_text
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.seeds import stream

SIDE_BY_SIDE = """
################################
#..............##..............#
#..............##..............#
#..............##..............#
#..............##..............#
#..............##..............#
#..............##..............#
#..............##..............#
D..............DD..............D
D..............DD..............D
################################
################################
"""
HALLS = (Room("hall-1", "hall", 0, 0, 12, 16), Room("hall-2", "hall", 0, 16, 12, 16))


def layout(text: str, rooms: tuple[Room, Room] = HALLS) -> Layout:
    last = Room("exit-3", "exit", 0, 32, 12, 16)
    placed = tuple(PlacedRoom(room, 10, 10, 1) for room in (*rooms, last))
    return Layout(roles_from_text(text), Plan(placed), (), ())


def test_a_balcony_is_open_to_the_room_beyond_alone() -> None:
    made = add_sights(layout(SIDE_BY_SIDE), stream(1))
    (item,) = made.fixtures
    assert item.kind == "item"
    assert item.properties["drop"] in TREASURES
    row, col = item.y_px // TILE_PX - 1, item.x_px // TILE_PX
    assert HALLS[0].holds(row, col), "it is seen in the first room"
    assert (made.roles[row - 1 : row + 1, 15:17] == ROLE_INDEX["door"]).all()
    assert (row - 2, col) in made.candles, "a candle leads the eye"
    near = standable(made.roles)[: row + 3, 1 : col - 1]
    assert not near.any(), "nobody gets near enough in the first room"
    assert standable(made.roles)[row, 17], "it is walked onto from the second"


def test_rooms_reached_before_show_nothing_of_themselves() -> None:
    made = add_sights(layout(SIDE_BY_SIDE, (HALLS[1], HALLS[0])), stream(1))
    (item,) = made.fixtures
    assert HALLS[1].holds(5, item.x_px // TILE_PX), "the room on the right is walked first here"


def test_where_a_floor_is_in_reach_it_is_walled_in() -> None:
    made = add_sights(layout(SIDE_BY_SIDE.replace("#..............##", "#.......-......##")), stream(1))
    (item,) = made.fixtures
    row, col = item.y_px // TILE_PX - 1, item.x_px // TILE_PX
    assert (made.roles[row - 2 : row + 2, col - 2] != ROLE_INDEX["wall"]).all(), "masonry towards the room"
    assert made.roles[row, col - 1] == ROLE_INDEX["wall"]


def test_where_neither_fits_nothing_changes() -> None:
    low = SIDE_BY_SIDE.replace("#..............##", "#.........---..##")
    made = add_sights(layout(low), stream(1))
    assert made.fixtures == ()
    assert (made.roles == roles_from_text(low)).all()


@pytest.mark.slow
def test_nobody_leaps_onto_what_is_shown_from_where_it_is_seen() -> None:
    found = 0
    for seed in range(16):
        bare = lay_out(stream(seed, "plan"), stream(seed, "rooms"), Controls())
        shown = add_sights(bare, stream(seed, "sights"))
        stands, numbers = standable(shown.roles), [one.room for one in shown.plan.placed]
        for item in shown.fixtures[len(bare.fixtures) :]:
            row, col = item.y_px // TILE_PX - 1, item.x_px // TILE_PX
            seen = next(place for place, room in enumerate(numbers) if room.holds(row, col))
            assert not shown.plan.placed[seen].branch, "it is seen from the main path"
            assert stands[row, col]
            assert item.properties["drop"] in TREASURES
            found += 1
    assert found >= 6
