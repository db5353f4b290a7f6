"""Every enemy walks past, is named while it stands, and the bosses come last."""

from __future__ import annotations

import numpy as np

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.view.scenes.cast import FLOOR_PX, NAME_ROW, ONE_TICKS, WALK_TICKS, Cast
from nesgan_game.game.view.slot_layout import FIRST_SPRITE
from nesgan_game.game.view.sprite_cache import SpriteCache


def test_all_are_there_and_the_bosses_last(sprites: SpriteCache) -> None:
    cast = Cast(sprites)
    assert sorted(cast.names) == sorted(ENEMIES)
    bosses = [ENEMIES[name].boss for name in cast.names]
    assert bosses == sorted(bosses)
    assert cast.ticks == ONE_TICKS * len(ENEMIES)


def test_each_comes_from_the_right_stands_in_the_middle_and_goes(sprites: SpriteCache) -> None:
    cast = Cast(sprites)
    for number in range(len(cast.names)):
        first = number * ONE_TICKS
        for clock, where in ((0, None), (WALK_TICKS // 2, 0.75), (WALK_TICKS + 9, 0.5), (ONE_TICKS - 1, None)):
            slots = cast.frame(first + clock).slots
            cols = np.flatnonzero((slots[:FLOOR_PX] >= FIRST_SPRITE).any(axis=0))
            named = bool((slots[NAME_ROW * 8 : NAME_ROW * 8 + 8] != slots[0, 0]).any())
            assert named == (where == 0.5)
            if where is None:
                assert cols.size < 12, "all but outside"
            else:
                assert abs(cols.mean() / 256 - where) < 0.12


def test_it_begins_anew(sprites: SpriteCache) -> None:
    cast = Cast(sprites)
    assert np.array_equal(cast.frame(30).slots, cast.frame(30 + cast.ticks).slots)
