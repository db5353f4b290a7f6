"""How a castle hangs together: each stage begins where the one before has ended, and new kinds of room come up."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.level.castle import Castle
from nesgan_game.level.controls import Controls
from nesgan_game.level.planning.castle_walk import hand, place_of, setting
from nesgan_game.level.planning.planner import plan
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.seeds import stream

SEEDS = st.integers(0, 2**32 - 1)


@pytest.mark.slow
@given(SEEDS, st.integers(1, 40))
@settings(deadline=None)
def test_a_stage_begins_where_the_one_before_has_ended(seed: int, number: int) -> None:
    here, after = setting(seed, number, str), setting(seed, number + 1, str)
    ends = -here.heading if here.reverses else here.heading
    if place_of(seed, number).first == place_of(seed, number + 1).first:
        assert after.heading == ends
        assert (here.rises is True) == (place_of(seed, number + 1).storey > place_of(seed, number).storey)
    assert here.gate == (number == 1)


def test_only_the_first_stage_has_the_gate_and_it_leads_on() -> None:
    castle = Castle(3)
    for number in range(1, 7):
        path = plan(stream(number), castle.controls(number), castle.setting(number)).path
        first = room_kinds()[path[0].room.kind]
        assert (first.part, first.outdoors) == ("first", number == 1)
        assert path[0].heading == castle.setting(number).heading


def test_ideas_differ_along_a_castle_and_from_castle_to_castle() -> None:
    told = [[setting(seed, number, str).idea for number in range(1, 6)] for seed in range(12)]
    assert all(len(set(row)) == len(row) for row in told)
    assert len({row[0] for row in told}) >= 4


@pytest.mark.slow
def test_the_second_stage_has_new_kinds_of_room() -> None:
    shares = []
    for seed in range(30):
        castle = Castle(seed)
        kinds = [
            {one.room.kind for one in plan(stream(seed, number), Controls(), castle.setting(number)).placed}
            for number in (1, 2)
        ]
        shares.append(len(kinds[1] - kinds[0]) / len(kinds[1]))
    assert np.mean(shares) >= 0.6


def test_the_hand_is_the_same_however_it_is_asked() -> None:
    themes = Castle(5).theme
    assert hand(5, 4, themes) == hand(5, 4, themes)
    assert not hand(5, 1, themes) & hand(5, 2, themes) or len(room_kinds()) < 20
