"""The door at the end goes up, within its frame, once the stage is won."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nesgan_game.game.rules.world import TALLY_PAUSE_TICKS, World
from nesgan_game.game.view.motion.exit_door import FRAME_PX, OPENING_STEPS, exit_doors, opening
from nesgan_game.game.view.slot_layout import EMPTY
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import Body
from nesgan_game.roles import ROLE_INDEX


def with_door(stage: Stage) -> Stage:
    """The stage with a door of three by two cells behind its exit."""
    row, col = stage.of_kind("exit")[0].cell
    roles = stage.roles.copy()
    roles[row - 2 : row + 1, col : col + 2] = ROLE_INDEX["door"]
    return replace(stage, roles=roles)


@pytest.mark.parametrize("offset", [(0, 0), (17, 9), (-200, -150), (40, 20)])
@pytest.mark.parametrize("steps", range(OPENING_STEPS + 1))
def test_the_leaf_goes_up_and_leaves_the_dark(full_castle: Stage, steps: int, offset: tuple[int, int]) -> None:
    stage = with_door(full_castle)
    (door,) = exit_doors(stage, np.ones((stage.rows * 16, stage.cols * 16), bool))
    assert door.leaf.shape == (48, 32)
    assert door.leaf[FRAME_PX:, FRAME_PX:-FRAME_PX].all()
    assert not door.leaf[:FRAME_PX].any()
    before = np.random.default_rng(2).integers(0, 16, (48 + 200, 32 + 200)).astype(np.uint8)
    after = before.copy()
    y, x = 30 + offset[1], 50 + offset[0]
    door.paste(after, door.left - x, door.top - y, steps)
    marked = np.zeros((48 + 2000, 32 + 2000), bool)
    marked[y + 1000 : y + 1048, x + 1000 : x + 1032] = door.leaf
    seen = marked[1000 : 1000 + after.shape[0], 1000 : 1000 + after.shape[1]]
    assert (after == before)[~seen].all(), "the wall and the frame stay"
    if steps == OPENING_STEPS:
        assert (after[seen] == EMPTY).all()
    if y >= 0 and x >= 0:
        lift = 48 * steps // OPENING_STEPS
        inner = np.s_[y + FRAME_PX : y + 48 - lift, x + FRAME_PX : x + 32 - FRAME_PX]
        moved = before[y + FRAME_PX + lift : y + 48, x + FRAME_PX : x + 32 - FRAME_PX]
        assert np.array_equal(after[inner], moved)


def test_an_exit_without_a_door_has_none(full_castle: Stage) -> None:
    assert exit_doors(full_castle, np.ones((full_castle.rows * 16, full_castle.cols * 16), bool)) == ()


def test_it_is_shut_until_the_stage_is_won_and_stays_open(empty_world: World) -> None:
    exit_ = empty_world.stage.of_kind("exit")[0]
    assert opening(empty_world) == 0
    empty_world.hero.body = Body.at(exit_.x_px, exit_.y_px)
    seen = []
    while not empty_world.done:
        empty_world.step(0)
        seen.append(opening(empty_world))
    assert seen == sorted(seen)
    assert set(seen) == set(range(OPENING_STEPS + 1))
    assert seen[TALLY_PAUSE_TICKS] == OPENING_STEPS
