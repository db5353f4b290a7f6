"""Candles lead and mark: those beside something stay, the others are few and spread."""

from __future__ import annotations

from itertools import pairwise

from nesgan_game.level.layout.candlelight import A_SCREEN, UNDER_THE_SKY, leading
from nesgan_game.level.stage import Room, roles_from_text
from nesgan_game.roles import ROLE_INDEX

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
