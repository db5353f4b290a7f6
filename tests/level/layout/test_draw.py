"""Maps drawn from plans: doors that meet, rewards at the ends of branches, locks in doors, ways up and down."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from nesgan_game.errors import AssemblyError
from nesgan_game.level.controls import Controls
from nesgan_game.level.layout.draw import Layout, draw
from nesgan_game.level.planning.plan import DOOR, DROP, HATCH, STAIRS
from nesgan_game.level.planning.planner import plan
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.seeds import stream


def drawn(seed: int, **wishes: float | bool) -> Layout:
    """The first layout of a seed whose rooms can be joined."""
    for attempt in range(20):
        rng = stream(seed, attempt)
        try:
            return draw(plan(rng, Controls(**wishes)), rng)  # type: ignore[arg-type]
        except AssemblyError:
            continue
    pytest.fail("no layout in 20 tries")


@pytest.mark.parametrize("seed", range(20))
def test_rooms_join_by_doors(seed: int) -> None:
    layout = drawn(seed)
    for one, two in pairwise(layout.plan.path):
        edge = one.room.col + one.room.cols if one.leave_side > 0 else one.room.col
        floor = one.room.row + one.leave
        if one.way_out == DOOR:
            assert (layout.roles[floor - 2 : floor, edge - 1 : edge + 1] == ROLE_INDEX["door"]).all(), two.room.name
            assert (layout.roles[floor, edge - 1 : edge + 1] != ROLE_INDEX["door"]).all()
        elif one.opens is None:
            wall = layout.roles[floor - 2 : floor, edge - (one.leave_side > 0)]
            assert np.isin(wall, [ROLE_INDEX["solid"], ROLE_INDEX["ledge"]]).all(), one.room.name


@pytest.mark.slow
def test_rooms_over_each_other_are_joined() -> None:
    ways = set()
    for seed in range(20):
        layout = drawn(seed)
        made = {(join.upper, join.lower) for join, _ in layout.ways}
        assert {(join.upper, join.lower) for join in layout.plan.joins if join.needed and not join.loose} <= made
        for join, cut in layout.ways:
            ways.add(join.way)
            upper, lower = (layout.rooms[number] for number in (join.upper, join.lower))
            assert upper.holds(*cut.above)
            assert lower.holds(*cut.below)
            between = layout.roles[upper.row + upper.rows - 1 : lower.row + 1]
            opened = ~np.isin(between, [ROLE_INDEX["solid"], ROLE_INDEX["ledge"]])
            assert opened[:, max(upper.col, lower.col) + 1 :].any(axis=1).all()
    assert ways == {DROP, HATCH, STAIRS}


@pytest.mark.slow
def test_a_flight_joins_floor_to_floor() -> None:
    found = 0
    for seed in range(20):
        layout = drawn(seed)
        for join, cut in layout.ways:
            if join.way == STAIRS:
                found += 1
                steps = [cell for cell, role in cut.cells if role.startswith("stair")]
                assert len(steps) == cut.below[0] - cut.above[0]
                stairs = (ROLE_INDEX["stair_up_right"], ROLE_INDEX["stair_up_left"])
                assert all(layout.roles[cell] in stairs for cell in steps)
                (row, col), (foot_row, foot_col) = cut.above, cut.below
                assert layout.roles[row + 1, col] in (ROLE_INDEX["ledge"], ROLE_INDEX["platform"])
                assert layout.roles[foot_row + 1, foot_col] in (ROLE_INDEX["ledge"], ROLE_INDEX["platform"])
    assert found >= 10


@pytest.mark.parametrize("seed", range(10))
def test_branches_end_in_a_reward_before_a_closed_wall(seed: int) -> None:
    layout = drawn(seed, branches=2)
    fixtures = [(fixture.kind, (fixture.y_px - 1) // TILE_PX, fixture.x_px // TILE_PX) for fixture in layout.fixtures]
    for branch in layout.plan.branches:
        room = branch.room
        held = [(row, col) for kind, row, col in fixtures if kind in ("item", "key") and room.holds(row, col)]
        assert held  # a secret may lie there, too
        (row, col) = held[-1]
        assert layout.roles[row + 1, col] in (ROLE_INDEX["ledge"], ROLE_INDEX["platform"])
        end = room.col + room.cols - 1 if branch.heading > 0 else room.col
        assert not (layout.roles[room.row : room.row + room.rows, end] == ROLE_INDEX["door"]).any()


@pytest.mark.slow
def test_some_branches_are_walled_up_with_blocks() -> None:
    walled = 0
    for seed in range(40):
        layout = drawn(seed, branches=2, locks=False)
        for one in layout.plan.placed:
            for door in (*one.doorways, one.opens):
                if door is None:
                    continue
                col = one.room.col + (one.room.cols - 1 if door.side > 0 else 0)
                floor = one.room.row + door.floor
                role = ROLE_INDEX["breakable" if door.hidden else "door"]
                assert (layout.roles[floor - 2 : floor, col] == role).all()
                walled += door.hidden
    assert walled >= 4


def test_the_lock_fills_a_door_of_the_main_path() -> None:
    for seed in range(8):
        layout = drawn(seed, locks=True)
        (lock,) = [fixture for fixture in layout.fixtures if fixture.kind == "lock"]
        (key,) = [fixture for fixture in layout.fixtures if fixture.kind == "key"]
        assert lock.properties["key"] == key.properties["key"]
        row, col = lock.y_px // TILE_PX - 1, lock.x_px // TILE_PX
        assert (layout.roles[row - 1 : row + 1, col] == ROLE_INDEX["door"]).all()


def test_same_seed_same_map() -> None:
    one, two = drawn(5), drawn(5)
    assert np.array_equal(one.roles, two.roles)
    assert (one.candles, one.fixtures, one.ways) == (two.candles, two.fixtures, two.ways)


def test_ledges_lie_where_one_can_stand() -> None:
    layout = drawn(1)
    roles = layout.roles
    ledge, solid = roles == ROLE_INDEX["ledge"], (roles == ROLE_INDEX["solid"]) | (roles == ROLE_INDEX["breakable"])
    for room in layout.rooms:
        assert not (ledge[room.area][1:] & (solid | ledge)[room.area][:-1]).any()
