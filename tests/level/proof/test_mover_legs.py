"""Platforms on paths of several legs: where they are, and that they are ridden."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from acting import acting_stage, thing
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.errors import AssemblyError
from nesgan_game.game.app.session import prove_in_world
from nesgan_game.level.proof.faults import misplaced
from nesgan_game.level.proof.prove import prove, replay
from nesgan_game.level.proof.validate import validate
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import CELL, PX, Mover

UP_AND_OVER = """
.................
..............X..
............=====
............#####
............#####
@...........#####
=====.......#####
#####.......#####
#####^^^^^^^#####
"""


def lift(**properties: int) -> Stage:
    legs = {"cols": 2, "dx": 0, "dy": -64, "dx2": 64, "dy2": 0, "dx3": 0, "dy3": 0, "period": 400} | properties
    return acting_stage(UP_AND_OVER.replace("=====..", "=====A.", 1), A=thing("mover", **legs))


cells = st.integers(-6, 6).map(lambda cell: cell * CELL)
legs = st.tuples(cells, cells).filter(any)


@given(path=st.lists(legs, min_size=1, max_size=3), phase=st.integers(0, 599), extra=st.integers(0, 200))
def test_it_goes_along_its_legs_and_back_no_faster_than_two_px_a_tick(
    path: list[tuple[int, int]], phase: int, extra: int
) -> None:
    way_px = sum(max(abs(dx), abs(dy)) // PX for dx, dy in path)
    half = (way_px + 1) // 2 + extra
    mover = Mover(0, 0, CELL, *path[0], 2 * half, phase, tuple(path[1:]))
    corners = mover.corners()
    assert len(corners) == len(path) + 1
    places = [mover.at(tick - phase) for tick in range(2 * half + 1)]
    assert (places[0], places[half], places[2 * half]) == (corners[0], corners[-1], corners[0])
    assert places[: half + 1] == places[half:][::-1]
    for (x, y), (next_x, next_y) in pairwise(places):
        assert max(abs(next_x - x), abs(next_y - y)) <= 2 * 2 * PX
    left, right, top, bottom = mover.course()
    assert all(left <= x - CELL and x + CELL <= right and top <= y <= bottom for x, y in places)


@given(leg=legs, tick=st.integers(0, 4000))
def test_one_leg_is_the_course_it_always_was(leg: tuple[int, int], tick: int) -> None:
    one = Mover(5, 7, CELL, *leg, 300, 40)
    split = Mover(5, 7, CELL, *leg, 300, 40, ((leg[0], leg[1]),))
    assert one.at(tick) == (5 + leg[0] * (g := fold(tick + 40, 300)) // 150, 7 + leg[1] * g // 150)
    assert split.corners()[1] == (5 + leg[0], 7 + leg[1])


def fold(tick: int, period: int) -> int:
    gone = tick % period
    return min(gone, period - gone)


@pytest.mark.parametrize("phase", [0, 111, 333])
def test_it_is_ridden_around_a_corner(phase: int) -> None:
    stage = lift(phase=phase)
    still = replace(stage, entities=tuple(e for e in stage.entities if e.kind != "mover"))
    assert validate(still).faults
    proof = prove(stage)
    assert replay(stage, proof.inputs) is not None
    assert prove_in_world(replace(stage, proof=proof)).won


@pytest.mark.slow
def test_without_its_second_leg_it_does_not_get_there() -> None:
    assert misplaced(lift()) == []
    assert lift().terrain().movers[0].legs == ((64 * PX, 0),)
    straight = lift(dx2=0)
    assert straight.terrain().movers[0].legs == ()
    assert validate(straight).faults


@pytest.mark.parametrize(
    ("properties", "said"),
    [({"dx2": 8}, "goes on to no cell"), ({"dx2": 0, "dx3": 16}, "third leg and no second"),
     ({"dx2": 320}, "leaves the map"), ({"period": 60}, "no sound period")],
)  # fmt: skip
def test_a_path_that_makes_no_sense_is_named(properties: dict[str, int], said: str) -> None:
    with pytest.raises(AssemblyError, match=said):
        lift(**properties)
