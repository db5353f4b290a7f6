"""Four words cover what roles do to a body."""

from __future__ import annotations

import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.level.grid.collision_kinds import COLLISIONS, cells_of, collision_of
from nesgan_game.level.stage import Entity, Stage, role_stage, roles_from_text
from nesgan_game.roles import ROLES

TEXT = """
........
..--..%.
./....%.
=#####=^
"""


@pytest.fixture
def stage() -> Stage:
    return role_stage("test", roles_from_text(TEXT), (Entity(1, "hero", 24, 48), Entity(2, "exit", 88, 48)))


def test_every_role_has_one_kind_at_most() -> None:
    for number, role in enumerate(ROLES):
        kinds = [kind for kind, mask in COLLISIONS.items() if mask[number]]
        assert kinds == ([collision_of(role)] if collision_of(role) else [])
        assert bool(kinds) == (role.solid or role.one_way or role.hazard or role.climb != 0)


def test_rectangles_of_a_stage_are_in_its_pixels(stage: Stage) -> None:
    assert stage.rects() == stage.rects("solid") == ((96, 16, 16, 48), (0, 48, 96, 16))
    assert stage.rects("one_way") == stage.rects("platform") == ((32, 16, 32, 16),)
    assert stage.rects("hazard") == ((112, 48, 16, 16),)
    assert stage.rects("stair") == stage.rects("stair_up_right") == ((16, 32, 16, 16),)
    assert stage.rects("breakable") == ((96, 16, 16, 32),)
    assert stage.rects("candle") == ()


def test_a_word_that_is_none_is_told_with_those_that_are(stage: Stage) -> None:
    with pytest.raises(ConfigError, match=r"'lava'.*solid, one_way"):
        cells_of(stage.roles, "lava")


def test_the_cell_at_a_place(stage: Stage) -> None:
    found = stage.tile_at(33, 16.5)
    assert found is not None
    assert (found.row, found.col, found.role.name) == (1, 2, "platform")
    assert (found.background, found.field, found.foreground, found.tile) == (-1, -1, -1, -1)
    assert stage.tile_at(-0.5, 3) is None
    assert stage.tile_at(3, 64) is None
