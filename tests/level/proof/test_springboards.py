"""Springboards: who comes to rest on one is thrown as high as it says; the proof flies from them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from acting import acting_stage, thing
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.errors import AssemblyError
from nesgan_game.game.app.session import prove_in_world
from nesgan_game.level.flights.floors import find_segments
from nesgan_game.level.proof.nav_graph import Graph
from nesgan_game.level.proof.prove import prove, replay
from nesgan_game.level.proof.softlock import softlocks
from nesgan_game.level.proof.validate import validate
from nesgan_game.level.stage import Stage
from nesgan_game.physics.hero_figures import OURS
from nesgan_game.physics.leap import leap_of, speed_to_rise
from nesgan_game.physics.movement import CELL, PX, Body, Button, Stance, Terrain, step

WALL = """
.............
.............
.........X...
.......======
.......######
.......######
@...A..######
=============
"""


def wall(rise: int = 4, text: str = WALL) -> Stage:
    return acting_stage(text, A=thing("springboard", rise=rise))


def thrown(ground: Terrain, body: Body, word: int = 0) -> list[Body]:
    bodies = [step(body, word, ground)]
    while bodies[-1].stance is Stance.AIR:
        bodies.append(step(bodies[-1], 0, ground, len(bodies)))
    return bodies


@pytest.mark.parametrize("rise", [3, 4, 5, 6, 7])
def test_it_throws_so_many_cells_high_and_not_one_more(rise: int) -> None:
    ground = wall(rise, "...........\n" * 5 + "@...A.....X\n===========").terrain()
    start = Body.at(72, 160)
    bodies = thrown(ground, start)
    top = (start.y - min(body.y for body in bodies)) / CELL
    assert rise < top < rise + 1
    assert (bodies[-1].x, bodies[-1].y, bodies[-1].stance) == (start.x, start.y, Stance.STAND)
    right = thrown(ground, start, Button.RIGHT)
    assert right[0].vx == OURS.walk
    assert len(right) == len(bodies)


def test_the_middle_of_the_feet_decides_and_landing_rests_a_tick() -> None:
    ground = wall().terrain()
    y = 176 * PX
    beside, upon = Body(64 * PX - 1, y), Body(64 * PX, y)
    assert step(beside, 0, ground).stance is Stance.STAND
    assert step(upon, 0, ground).stance is Stance.AIR
    falling = Body(70 * PX, y - 9 * PX, 0, 900, stance=Stance.AIR)
    landed = thrown(ground, falling)[-1]
    assert (landed.stance, landed.y) == (Stance.STAND, y)
    assert step(landed, Button.DOWN, ground).vy < -OURS.jump


@given(height=st.integers(1, 8 * CELL))
@settings(max_examples=40)
def test_a_speed_rises_as_high_as_it_is_asked_to(height: int) -> None:
    speed = speed_to_rise(height)
    gone, vy = 0, -speed
    while vy < 0:
        vy += 51
        gone -= min(vy, 0)
    assert height <= gone
    assert speed_to_rise(leap_of(OURS).rise) in range(OURS.jump - 32, OURS.jump + 1)


def test_a_board_is_a_floor_of_its_own() -> None:
    stage = wall()
    floors = find_segments(stage.terrain())
    y = 176 * PX
    numbers = [floors.at(x * PX, y) for x in (40, 63, 64, 79, 80, 100)]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3] != numbers[4] == numbers[5]
    under = floors.under(np.array([63 * PX, 64 * PX, 80 * PX]), np.array([11, 11, 11]))
    assert under.tolist() == [numbers[1], numbers[2], numbers[4]]
    graph = Graph.of(stage.terrain())
    targets = {link.target for link in graph.leaving[numbers[2]]}
    assert floors.at(150 * PX, 112 * PX) in targets
    assert {numbers[0], numbers[4]} <= targets


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        WALL,
        WALL.replace("@...A.", "@....A"),
        WALL.replace("@...A.", "...A.@"),
        "...........\n...........\n..........X\n@........==\n==.......##\n##.......##\n##....A..##\n===========",
    ],
    ids=["a wall", "close by", "from the left", "out of a pit"],
)
def test_the_way_by_a_board_is_found(text: str) -> None:
    stage = wall(4, text)
    without = replace(stage, entities=tuple(e for e in stage.entities if e.kind != "springboard"))
    assert validate(without).faults
    proof = prove(stage)
    assert replay(stage, proof.inputs) is not None
    assert prove_in_world(replace(stage, proof=proof)).won


def test_a_pit_with_a_board_locks_nobody_in() -> None:
    pit = "...........\n...........\n..........X\n@........==\n==.......##\n##.......##\n##....A..##\n==========="
    stage = wall(4, pit)
    assert softlocks(stage) == []
    assert softlocks(replace(stage, entities=tuple(e for e in stage.entities if e.kind != "springboard")))


@pytest.mark.parametrize(
    ("text", "rise", "said"),
    [
        ("@.A..X\n======", 2, "no sound rise"),
        ("@.A..X\n======", 8, "no sound rise"),
        ("@.A..X\n==..==", 4, "stands badly"),
    ],
)
def test_a_board_that_makes_no_sense_is_named(text: str, rise: int, said: str) -> None:
    with pytest.raises(AssemblyError, match=said):
        wall(rise, text)
