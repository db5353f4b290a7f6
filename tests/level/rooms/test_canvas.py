"""Strokes of the drawing board."""

from __future__ import annotations

import numpy as np
import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.level.rooms.canvas import Canvas, mirrored, settle
from nesgan_game.level.stage import roles_from_text
from nesgan_game.roles import ROLE_INDEX


def room() -> Canvas:
    canvas = Canvas(12, 16)
    canvas.ground(0, 16, 10)
    canvas.frame(10, 10)
    return canvas


def test_frame_opens_doors_two_cells_high() -> None:
    canvas = room()
    assert [canvas.role(row, 0) for row in (7, 8, 9, 10)] == ["solid", "door", "door", "solid"]
    assert canvas.role(9, 15) == "door"
    assert canvas.role(0, 5) == "solid"


def test_pillars_run_from_ceiling_to_floor_and_never_pair() -> None:
    canvas = room()
    canvas.pillar(5)
    canvas.pillar(6)
    assert all(canvas.role(row, 5) == "pillar" for row in range(1, 10))
    assert canvas.role(5, 6) == "wall"


def test_pillars_do_not_hang_in_the_air() -> None:
    canvas = room()
    canvas.fill("platform", 6, 4, 1, 3)
    canvas.pillar(5)
    assert canvas.role(5, 5) == "wall"


def test_windows_need_wall_all_around() -> None:
    canvas = room()
    assert canvas.window(3, 4)
    assert not canvas.window(3, 6)
    assert not canvas.window(1, 10)
    assert canvas.all_are("window", 3, 4, 3, 2)


def test_flight_climbs_and_frees_head_room() -> None:
    canvas = room()
    canvas.fill("solid", 6, 1, 1, 14)
    canvas.flight(10, 4, 4)
    assert [canvas.role(9 - step, 4 + step) for step in range(4)] == ["stair_up_right"] * 4
    assert canvas.role(6, 6) == "wall"
    assert canvas.role(6, 8) == "solid"


def test_pits_are_bottomless_only_where_nothing_lies_below() -> None:
    deep, high = Canvas(12, 16), Canvas(12, 16, deep=False)
    for canvas in (deep, high):
        canvas.ground(0, 16, 10)
        canvas.pit(5, 2, 10)
    assert deep.role(11, 5) == "void"
    assert high.role(11, 5) == "spikes"


def test_things_stand_on_level_floor() -> None:
    canvas = room()
    canvas.ground(8, 4, 9)
    assert canvas.stand("decor", 4, 2, 2)
    assert canvas.all_are("decor", 8, 4, 2, 2)
    assert not canvas.stand("decor", 7, 1, 2)


def test_candles_keep_apart_and_hang_in_the_open() -> None:
    canvas = room()
    canvas.candles_over((4, 5, 8))
    canvas.candle(11, 10)
    assert canvas.candles == [(8, 4), (8, 8)]


def test_candles_see_under_a_thick_ceiling() -> None:
    canvas = room()
    canvas.fill("solid", 0, 0, 3, 16)
    canvas.candles_over((4,))
    assert canvas.candles == [(8, 4)]


def test_mirror_turns_stairs_and_candles() -> None:
    canvas = room()
    canvas.flight(10, 4, 3)
    canvas.candle(5, 3)
    turned = mirrored(canvas)
    assert turned.role(9, 11) == "stair_up_left"
    assert turned.candles == [(5, 12)]
    assert np.array_equal(mirrored(turned).cells, canvas.cells)


def test_ledges_are_what_one_can_walk_on() -> None:
    settled = settle(roles_from_text("####\n#..#\n#~.#\n####"))
    assert np.array_equal(settled, roles_from_text("####\n#..#\n#~.#\n##=#"))
    assert settled[0, 0] == ROLE_INDEX["solid"]


def test_unknown_names_are_told_with_the_known_ones() -> None:
    canvas = room()
    with pytest.raises(ConfigError, match="no role is called 'lava'; use void, wall"):
        canvas.fill("lava", 1, 1)
    with pytest.raises(ConfigError, match="no role is called 'lava'"):
        canvas.all_are("lava", 1, 1)
    with pytest.raises(ConfigError, match="no entity is of kind 'cow'"):
        canvas.put("cow", 5, 5)
    with pytest.raises(ConfigError, match="no item is called 'cake'"):
        canvas.item(9, 5, "cake")
