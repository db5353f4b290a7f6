"""Secrets in plain walls: closed off by blocks alone, marked by a candle, and in most stages."""

from __future__ import annotations

import numpy as np
import pytest

from nesgan_game.level.build import bare_stage
from nesgan_game.level.explore.secret_places import secret_places
from nesgan_game.level.layout.alcoves import build_alcove, choose_alcoves, find_alcoves
from nesgan_game.level.stage import Room, roles_from_text
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.seeds import stream

ROOM = """
################
#..............#
#..............#
#..............#
#..............#
#..............D
#..............D
#===============
################
"""


def test_an_alcove_is_closed_by_blocks_that_break_and_leaves_the_doors_alone() -> None:
    roles = roles_from_text(ROOM)
    rooms = (Room("one", "corridor", 0, 0, *roles.shape),)
    kept = np.zeros(roles.shape, bool)
    (made,) = find_alcoves(roles, kept, rooms)
    build_alcove(roles, made, "wall")
    assert made.item == (6, 1)
    assert made.tell == (4, 3)
    assert (roles[5:7, 1] == ROLE_INDEX["wall"]).all()
    assert (roles[5:7, 2] == ROLE_INDEX["breakable"]).all()
    assert (roles[1:5, 1:3] == ROLE_INDEX["solid"]).all()
    assert (roles[5:7, 15] == ROLE_INDEX["door"]).all()
    assert find_alcoves(roles, kept, rooms) == [], "not a second one before it"


def test_nothing_is_walled_up_where_something_lies() -> None:
    roles = roles_from_text(ROOM)
    kept = np.zeros(roles.shape, bool)
    kept[6, 4] = True
    assert find_alcoves(roles, kept, (Room("one", "corridor", 0, 0, *roles.shape),)) == []


def test_one_a_room_at_most() -> None:
    roles = roles_from_text(ROOM.replace("D", "#"))
    found = find_alcoves(roles, np.zeros(roles.shape, bool), (Room("one", "corridor", 0, 0, *roles.shape),))
    assert len(found) == 2
    assert len(choose_alcoves(stream(1), found, 2)) == 1


@pytest.mark.slow
def test_most_stages_hide_something() -> None:
    hiding = [bool(secret_places(bare_stage(seed))) for seed in range(24)]
    assert np.mean(hiding) >= 0.7
