"""The night sky: seeded, of few colours, seen only where a stage is open to it."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game import nes
from nesgan_game.game.view.backdrop import Backdrop, open_air
from nesgan_game.game.view.frame import stage_colours
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.imaging.night_sky import HEIGHT_PX, night_numbers
from nesgan_game.level.stage import Entity, Room, role_stage
from nesgan_game.roles import ROLE_INDEX


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_a_night_is_seeded_and_has_four_colours(seed: int) -> None:
    sky = nes.COLOURS[night_numbers(seed)[0]]
    assert sky.shape == (HEIGHT_PX, nes.SCREEN_WIDTH_PX, 3)
    assert (sky == nes.COLOURS[night_numbers(seed)[0]]).all()
    numbers, known = (rgb.reshape(-1, 3) @ np.array([1 << 16, 1 << 8, 1]) for rgb in (sky, nes.COLOURS))
    shown = np.unique(numbers)
    assert len(shown) <= 4
    assert np.isin(shown, known).all()


def test_the_night_is_seen_through_empty_cells_of_rooms_outdoors_only(sprites: SpriteCache) -> None:
    roles = np.full((12, 32), ROLE_INDEX["void"], np.uint8)
    roles[11] = ROLE_INDEX["solid"]
    rooms = (Room("a", "entrance", 0, 0, 12, 16), Room("b", "corridor", 0, 16, 12, 16))
    entities = (Entity(1, "hero", 24, 176, {}), Entity(2, "exit", 400, 176, {}))
    stage = role_stage("open", roles, entities, rooms=rooms, seed=3)
    assert open_air(stage)[:11, :16].all()
    assert not open_air(stage)[:, 16:].any()
    backdrop = Backdrop(stage)

    def seen(left: int) -> np.ndarray:
        target = np.zeros((HEIGHT_PX, nes.SCREEN_WIDTH_PX), np.uint8)
        backdrop.cut(target, left, 0)
        return Frame(target, stage_colours(backdrop, sprites)).rgb()

    assert (seen(0)[:176] == nes.COLOURS[night_numbers(3)[0]][:176]).all()
    assert not seen(-40)[:, :40].any(), "beyond the edge it is black"
    assert (seen(-40)[:176, 40:] == nes.COLOURS[night_numbers(3)[0]][:176, 40:]).all()
    assert backdrop.outdoors(0, 0)
    assert not backdrop.outdoors(256, 0)
