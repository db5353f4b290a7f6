from dataclasses import replace

import numpy as np

from nesgan_game.game.view.screens.title import Title, drift, longest_row
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.level.stage import Stage


def test_title_drifts_there_and_back(full_castle: Stage, sprites: SpriteCache) -> None:
    assert [drift(ticks, 4) for ticks in range(0, 27, 3)] == [0, 1, 2, 3, 4, 3, 2, 1, 0]
    assert drift(99, 0) == 0
    assert longest_row(full_castle) == (0, 48 * 16, 12 * 16)
    assert longest_row(replace(full_castle, rooms=())) == (0, 48 * 16, 0)
    title = Title(sprites)
    title.paint(full_castle)
    assert not np.array_equal(title.draw(0), title.draw(300))


def test_the_title_names_the_castle(sprites: SpriteCache) -> None:
    assert not np.array_equal(Title(sprites, 7).draw(0), Title(sprites, 8).draw(0))


def test_the_prompt_blinks_and_the_keys_take_turns_with_the_name(sprites: SpriteCache) -> None:
    title = Title(sprites, 7)
    bare, asked = title.frame(0), title.frame(0, "PRESS ENTER", "Z: JUMP")
    assert not np.array_equal(bare.slots, asked.slots)
    assert np.array_equal(title.frame(40).slots, title.frame(40, "PRESS ENTER", "Z: JUMP").slots)
    assert not np.array_equal(title.frame(300).slots, title.frame(300, "", "Z: JUMP").slots)
