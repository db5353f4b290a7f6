"""Dark rooms: black but for tiles around lights and the hero; people are seen everywhere."""

from __future__ import annotations

import numpy as np
import pytest
from acting import acting_stage, thing

from nesgan_game.errors import AssemblyError
from nesgan_game.game.rules.world import World
from nesgan_game.game.view.darkness import FLICKER_TICKS, dark_rooms, lit
from nesgan_game.game.view.frame import View
from nesgan_game.level.stage import Room, Stage

HALL = "................\n................\n@.D........C...X\n================"


def dark(radius: int = 40, rooms: tuple[Room, ...] = ()) -> Stage:
    return acting_stage(HALL, rooms, D=thing("darkness", radius=radius), C=thing("candle"))


@pytest.mark.parametrize(("left", "top"), [(0, 0), (3, 5), (37, 0)])
def test_whole_tiles_are_lit_around_the_hero_and_the_candle(left: int, top: int) -> None:
    world = World(dark(), 1)
    seen = lit(world, 40, left, top, (128, 192))
    assert seen.shape == (128, 192)
    whole = lit(world, 40, 0, 0, (256, 256))
    assert np.array_equal(seen, whole[top : top + 128, left : left + 192])
    tiles = whole.reshape(32, 8, 32, 8)
    assert np.array_equal(tiles.all(axis=(1, 3)), tiles.any(axis=(1, 3)))
    hero, candle = (8, 112 - 16), (11 * 16 + 8, 112 - 8)
    for x, y in (hero, candle):
        assert whole[y, x]
        assert not whole[y, 96]
    area = whole[:, :100].sum()
    assert 0.4 * np.pi * 40**2 < area < np.pi * 48**2


def test_a_candle_put_out_shines_no_more() -> None:
    world = World(dark(), 1)
    before = lit(world, 40, 0, 0, (256, 256)).sum()
    world.scene.candles.clear()
    assert lit(world, 40, 0, 0, (256, 256)).sum() < before


def test_only_its_own_room_is_dark() -> None:
    rooms = (Room("a", "corridor", 0, 0, 8, 8), Room("b", "corridor", 0, 8, 8, 8))
    assert dark_rooms(dark(rooms=rooms)) == {0: 40}
    assert dark_rooms(acting_stage("@..X\n====")) == {}


@pytest.mark.parametrize("radius", [23, 97])
def test_a_darkness_that_makes_no_sense_is_named(radius: int) -> None:
    with pytest.raises(AssemblyError, match="no sound radius"):
        dark(radius)


def test_candles_flicker_but_not_for_players_whom_flashes_harm() -> None:
    stage, around_candle = dark(), np.s_[:, 11 * 16 - 44 : 11 * 16 - 24]  # as far as its light goes, and no sprite
    world = World(stage, 1)

    def looks(view: View) -> int:
        view.backdrop.back[:] = 1  # a wall, which is seen where it is lit
        frames = []
        for world.tick in range(0, 4 * FLICKER_TICKS, FLICKER_TICKS):
            frames.append(view.frame(world).slots[around_candle].tobytes())
        return len(set(frames))

    assert looks(View(stage)) == 2
    assert looks(View(stage, reduced_flashing=True)) == 1
