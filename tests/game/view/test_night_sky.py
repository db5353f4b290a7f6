"""The night sky: seeded, of few colours, seen only where a stage is open to it."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game import nes
from nesgan_game.game.view.frame import Backdrop, open_air
from nesgan_game.game.view.night_sky import HEIGHT_PX, night
from nesgan_game.level.stage import Entity, Room, role_stage
from nesgan_game.roles import ROLE_INDEX


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_a_night_is_seeded_and_has_four_colours(seed: int) -> None:
    sky = night(seed)
    assert sky.shape == (HEIGHT_PX, nes.SCREEN_WIDTH_PX, 3)
    assert (sky == night(seed)).all()
    shown = {tuple(colour) for colour in sky.reshape(-1, 3).tolist()}
    assert len(shown) <= 4
    assert shown <= {tuple(colour) for colour in nes.COLOURS.tolist()}


def test_the_night_is_seen_through_empty_cells_of_rooms_outdoors_only() -> None:
    roles = np.full((12, 32), ROLE_INDEX["void"], np.uint8)
    roles[11] = ROLE_INDEX["solid"]
    rooms = (Room("a", "entrance", 0, 0, 12, 16), Room("b", "corridor", 0, 16, 12, 16))
    entities = (Entity(1, "hero", 24, 176, {}), Entity(2, "exit", 400, 176, {}))
    stage = role_stage("open", roles, entities, rooms=rooms, seed=3)
    assert open_air(stage)[:11, :16].all()
    assert not open_air(stage)[:, 16:].any()
    target = np.zeros((HEIGHT_PX, nes.SCREEN_WIDTH_PX, 3), np.uint8)
    Backdrop(stage).cut(target, 0, 0)
    assert (target[:176] == night(3)[:176]).all()
    Backdrop(stage).cut(target, -40, 0)  # beyond the edge it is black
    assert not target[:, :40].any()
    assert (target[:176, 40:] == night(3)[:176, 40:]).all()
