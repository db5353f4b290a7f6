"""The castle stands, crumbles and is gone, in colours that a console shows."""

from __future__ import annotations

import numpy as np
import pytest

from nesgan_game import nes
from nesgan_game.game.view.scenes.ending import CASTLE_LEFT_PX, ENDED_TICKS, HORIZON_PX, LOOK_TICKS, Ending
from nesgan_game.game.view.slot_layout import EMPTY, FIRST_SPRITE, FIRST_STILL
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.imaging.screen import Screen


def castle() -> Screen:
    """A map with a tower of two by six cells, all face."""
    attribute = np.zeros((12, 16), np.uint8)
    attribute[4:10, 6:8] = 1
    pattern = np.where(attribute == 1, 2, 0).repeat(16, axis=0).repeat(16, axis=1).astype(np.uint8)
    return Screen(pattern, attribute, np.array([[0x0F, 1, 0x11, 0x31]] * 4, np.uint8))


def standing(ending: Ending, tick: int) -> int:
    """Pixels of the field in which the castle's place differs from its end, without the hero and the words."""
    place = np.s_[32 : 32 + HORIZON_PX, CASTLE_LEFT_PX:]
    return int((ending.frame(tick).slots[place] != ending.frame(ENDED_TICKS).slots[place]).sum())


def test_it_stands_crumbles_and_is_gone(sprites: SpriteCache) -> None:
    ending = Ending(sprites, 5, castle())
    assert standing(ending, 0) == standing(ending, LOOK_TICKS) > 400
    assert 0 < standing(ending, LOOK_TICKS + 220) < 900
    assert standing(ending, ENDED_TICKS - 1) == 0


@pytest.mark.parametrize("seed", [0, 7, 2**32 - 1])
def test_it_is_one_palette_and_the_same_again(sprites: SpriteCache, seed: int) -> None:
    for tick in range(0, ENDED_TICKS + 50, 37):
        frame = Ending(sprites, seed, castle()).frame(tick, (f"CASTLE {seed}",))
        assert np.array_equal(frame.slots, Ending(sprites, seed, castle()).frame(tick, (f"CASTLE {seed}",)).slots)
        assert frame.slots.shape == (nes.SCREEN_HEIGHT_PX, nes.SCREEN_WIDTH_PX)
        used = set(np.unique(frame.slots // 4 * 4).tolist())
        assert {slot for slot in used if slot < FIRST_STILL} <= {0, EMPTY}
        assert len({slot for slot in used if slot >= FIRST_SPRITE}) == 1, "the hero"


def test_it_begins_in_the_dark(sprites: SpriteCache) -> None:
    ending = Ending(sprites, 5, castle())
    light = [int(ending.frame(tick).rgb().astype(int).sum()) for tick in range(0, LOOK_TICKS, 12)]
    assert light[0] == 0 < light[-1]
    assert light == sorted(light)
