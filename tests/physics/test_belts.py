"""Conveyors: they move who rests on them and nobody else; one can always go against them."""

from __future__ import annotations

import pytest
from acting import acting_stage, thing
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.level.fixture_faults import FASTEST_CONVEYOR
from nesgan_game.physics.hero_figures import OURS
from nesgan_game.physics.movement import PX, Body, Button, Stance, Terrain, step


def belt(speed: int, text: str = "@.A....X\n========") -> Terrain:
    return acting_stage(text, A=thing("conveyor", cols=4, speed=speed)).terrain()


def play(body: Body, word: int, ticks: int, ground: Terrain) -> Body:
    for tick in range(ticks):
        body = step(body, word, ground, tick)
    return body


@given(speed=st.integers(1, FASTEST_CONVEYOR), ticks=st.integers(0, 30), left=st.booleans())
def test_who_rests_is_moved_by_its_speed(speed: int, ticks: int, left: bool) -> None:
    speed = -speed if left else speed
    ground, start = belt(speed), Body.at(64, 80)
    still = play(start, 0, ticks, ground)
    assert (still.x, still.y, still.vx, still.stance) == (start.x + speed * ticks, start.y, 0, Stance.STAND)
    walked = play(start, Button.RIGHT, min(ticks, 6), ground)
    assert (walked.x, walked.vx) == (start.x + (OURS.walk + speed) * min(ticks, 6), OURS.walk if ticks else 0)
    low = play(start, Button.DOWN | Button.LEFT, min(ticks, 6), ground)
    assert low.x == start.x + (speed - OURS.crawl) * min(ticks, 6)


def test_a_leap_takes_nothing_along_and_a_landing_is_not_moved() -> None:
    ground, start = belt(128), Body.at(64, 80)
    up = step(start, Button.JUMP, ground)
    assert (up.x, up.vx, up.stance) == (start.x, 0, Stance.AIR)
    down = play(up, 0, 41, ground)
    assert (down.stance, down.x) == (Stance.STAND, start.x)
    assert step(down, 0, ground).x == start.x + 128


def test_the_middle_of_the_feet_decides_where_it_is_carried() -> None:
    ground = belt(-128)
    beside = Body.at(32, 80)._replace(x=32 * PX - 1)
    assert step(beside, 0, ground).x == beside.x
    assert step(beside._replace(x=32 * PX), 0, ground).x == 32 * PX - 128


@pytest.mark.parametrize(("text", "speed", "end"), [
    ("@.A...#.X\n======#==", 128, Stance.STAND),
    ("@.A....X\n======^^\n########", 128, Stance.DEAD),
    ("@.A....X\n========", -128, Stance.STAND),
])  # fmt: skip
def test_it_carries_against_walls_into_spikes_and_off_its_end(text: str, speed: int, end: Stance) -> None:
    body = play(Body.at(64, 80), 0, 200, belt(speed, text))
    assert body.stance is end
    if "#." in text:
        assert body.x == (6 * 16 - 6) * PX


def test_it_pushes_over_an_edge_like_a_step() -> None:
    ground = belt(128, "@.A...  X\n======  =\n         ")
    body = play(Body.at(64, 80), 0, 100, ground)
    assert body.stance in (Stance.AIR, Stance.DEAD)
    assert body.x < (6 * 16 + 6) * PX + 128


def test_a_terrain_without_acting_things_does_not_act() -> None:
    assert not acting_stage("@......X\n========").terrain().acts
    assert belt(1).acts
