"""Candles lead and mark: those beside something stay, the others are few and spread. None hides anything, nor hangs
where what it holds is lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from nesgan_game.game.rules.items import drop, fall
from nesgan_game.level.castle import Castle
from nesgan_game.level.layout.candlelight import A_SCREEN, UNDER_THE_SKY, hung_well, landing, leading
from nesgan_game.level.rooms.canvas import Cell
from nesgan_game.level.stage import Room, Stage, roles_from_text
from nesgan_game.physics.movement import CELL, PX
from nesgan_game.roles import ROLE_INDEX, mask_of

ROLES = roles_from_text("\n".join(["." * 32] * 12))
ROOM = Room("one", "hall", 0, 0, 12, 32)
MANY = [(5, col) for col in range(1, 31, 2)]


def test_a_room_has_so_many_candles_a_screen_at_most_and_they_are_spread() -> None:
    kept = leading(ROLES, ROOM, MANY, (), outdoors=False)
    assert len(kept) == 2 * A_SCREEN
    cols = [col for _, col in kept]
    assert max(after - before for before, after in pairwise(cols)) <= 8
    assert len(leading(ROLES, ROOM, MANY, (), outdoors=True)) == 2 * UNDER_THE_SKY


def test_few_candles_all_stay_in_their_order() -> None:
    few = [(5, 20), (3, 4), (7, 11)]
    assert leading(ROLES, ROOM, few, (), outdoors=False) == few


def test_what_marks_a_thing_or_a_block_that_breaks_stays() -> None:
    roles = ROLES.copy()
    roles[6, 20] = ROLE_INDEX["breakable"]
    kept = leading(roles, ROOM, MANY, [(6, 3)], outdoors=False)
    assert {(5, 1), (5, 3), (5, 5), (5, 17), (5, 19), (5, 21), (5, 23)} <= set(kept)
    assert len(kept) < len(MANY)


CAVE = roles_from_text("""
................
................
................
..--............
................
#####~~~##^^^###
#####~~~########
"""[1:-1])  # fmt: skip
HAZARDS = [ROLE_INDEX["spikes"], ROLE_INDEX["liquid"]]
IN_CAVE = Room("one", "hall", 0, 0, *CAVE.shape)


def hung(
    candle: Cell, *, others: Sequence[Cell] = (), things: Sequence[Cell] = (), barred: Sequence[Cell] = ()
) -> Cell | None:
    walls = mask_of("wall", "void")[CAVE]
    for cell in barred:
        walls[cell] = False
    return hung_well(CAVE, IN_CAVE, candle, others, things, walls)


def test_what_falls_out_of_a_candle_lands_on_floors_alone() -> None:
    assert [landing(CAVE, (1, col)) for col in (1, 2, 5, 8, 10)] == [5, 3, None, 5, None]
    assert landing(CAVE[:5], (1, 8)) is None, "the map has no floor there"


def test_a_candle_that_hangs_well_stays() -> None:
    assert hung((3, 8), others=[(3, 9), (1, 8)], things=[(4, 7), (4, 9)]) == (3, 8)


def test_a_candle_is_moved_out_of_a_thing_and_off_its_top() -> None:
    assert hung((4, 14), things=[(4, 14)]) == (4, 15)
    assert hung((3, 14), things=[(4, 14)]) == (3, 15)
    assert hung((3, 14), things=[(4, 14)], barred=[(3, 15)]) == (3, 13)
    assert hung((3, 14), things=[(4, 14), (4, 15), (4, 13)]) is None, "the next floor is beyond spikes"


def test_of_two_candles_in_one_place_one_is_moved() -> None:
    assert hung((2, 14), others=[(2, 14)]) is None, "no place but beside the other"
    assert hung((1, 2), others=[(1, 2)]) == (1, 4)


def test_a_candle_over_water_or_spikes_is_moved_over_a_floor_or_left_out() -> None:
    assert hung((2, 7)) == (2, 8)
    assert hung((2, 5)) == (2, 4)
    assert hung((2, 6)) == (2, 8)
    assert hung((2, 6), barred=[(2, 8)]) == (2, 4)
    assert hung((2, 6), barred=[(2, 8), (2, 4)]) is None
    assert hung((2, 11), others=[(2, 14)]) == (2, 9)


def test_a_candle_is_moved_where_a_leap_and_a_whip_reach_it_alone() -> None:
    assert hung((0, 7)) is None
    assert hung((1, 7)) == (1, 8)


def lies(stage: Stage, kind: str, x_px: int, y_px: int) -> Cell:
    """The cell in which something comes to lie that falls from a place, as the game lets it fall."""
    (item,), terrain = drop(kind, x_px * PX, y_px * PX), stage.terrain()
    while fall(item, terrain) and not item.clock:
        assert stage.roles[(item.y - 1) // CELL, item.home_x // CELL] not in HAZARDS
    return (item.y - 1) // CELL, item.home_x // CELL


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "number"), [(11, 1), (11, 3), (44444, 2), (3333, 5), (5, 2), (7, 2), (0, 4)])
def test_in_castles_no_candle_hides_anything_or_loses_what_it_holds(seed: int, number: int) -> None:
    stage = Castle(seed).bare(number)
    candles = [one for one in stage.entities if one.kind == "candle"]
    taken = [one.cell for one in stage.entities if one.kind in ("candle", "item", "key", "lever", "sign")]
    assert len(candles) >= 20
    for candle in candles:
        row, col = candle.cell
        assert sum(to == col and abs(at - row) <= 1 for at, to in taken) == 1, "itself alone"
        for kind in ("heart_small", "heart"):
            assert stage.roles[lies(stage, kind, candle.x_px, candle.y_px)] not in HAZARDS
