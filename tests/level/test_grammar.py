"""Plans: sizes, order and places of rooms; maps drawn from them."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.level.grammar import ROWS, draw, plan
from nesgan_game.level.rooms import ROOM_KINDS
from nesgan_game.roles import ROLE_INDEX


@pytest.mark.parametrize("seed", range(30))
def test_plan_keeps_the_rules(seed: int) -> None:
    placed = plan(np.random.default_rng(seed))
    kinds = [one.room.kind for one in placed]
    assert 5 <= len(placed) <= 8
    assert (kinds[0], kinds[-1]) == ("entrance", "exit")
    assert "tower" in kinds
    assert all(one != other for one, other in pairwise(kinds))
    taken = np.zeros((4 * ROWS, 512), dtype=int)
    for one in placed:
        room = one.room
        assert room.cols in (16, 32, 48)
        assert room.rows == (2 * ROWS if room.kind == "tower" else ROWS)
        assert room.row % ROWS == 0
        taken[room.row : room.row + room.rows, room.col : room.col + room.cols] += 1
    assert taken.max() == 1


@pytest.mark.parametrize("seed", range(30))
def test_rooms_join_by_doors(seed: int) -> None:
    rng = np.random.default_rng(seed)
    layout = draw(plan(rng), rng)
    door = layout.roles == ROLE_INDEX["door"]
    for one, other in pairwise(layout.placed):
        first, second = one.room, other.room
        edge = max(first.col, second.col) if first.col != second.col else -1
        shared = door[:, edge - 1] & door[:, edge]
        rows = np.flatnonzero(
            shared[max(first.row, second.row) : min(first.row + first.rows, second.row + second.rows)]
        )
        assert len(rows) == 2, (first.name, second.name)


@pytest.mark.parametrize("length", [5, 6, 7, 8])
def test_length_is_what_was_asked(length: int) -> None:
    assert len(plan(np.random.default_rng(length), length)) == length


@pytest.mark.parametrize("length", [0, 4, 9])
def test_other_lengths_are_refused(length: int) -> None:
    with pytest.raises(ConfigError, match="choose 5 to 8"):
        plan(np.random.default_rng(0), length)


def test_same_seed_same_map() -> None:
    maps = []
    for _ in range(2):
        rng = np.random.default_rng(5)
        maps.append(draw(plan(rng), rng))
    assert np.array_equal(maps[0].roles, maps[1].roles)
    assert maps[0].candles == maps[1].candles


def test_all_kinds_come_up() -> None:
    kinds = {one.room.kind for seed in range(40) for one in plan(np.random.default_rng(seed))}
    assert kinds == set(ROOM_KINDS)


def test_ledges_lie_where_one_can_stand() -> None:
    rng = np.random.default_rng(1)
    roles = draw(plan(rng), rng).roles
    ledge, solid = roles == ROLE_INDEX["ledge"], (roles == ROLE_INDEX["solid"]) | (roles == ROLE_INDEX["breakable"])
    assert not (ledge[1:] & (solid | ledge)[:-1]).any()
