"""Signs say what they have to say to who stands before them, with the keys that the player has."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.game.rules.world import World
from nesgan_game.game.view.frame import View
from nesgan_game.game.view.motion.sign_text import LINE_LETTERS, PLAYER_KEYS, sign_lines, sign_text
from nesgan_game.game.view.slot_layout import FIRST_SPRITE
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.level.fixture_faults import MOST_SIGN_LETTERS, fixture_fault
from nesgan_game.level.stage import Entity, Stage
from nesgan_game.physics.movement import Body

FLOOR_PX = 21 * 16


def signed(stage: Stage, **signs: int) -> World:
    """A world whose stage has signs of these texts at these columns."""
    added = [
        Entity(800 + n, "sign", col * 16 + 8, FLOOR_PX, {"text": text}) for n, (text, col) in enumerate(signs.items())
    ]
    return World(replace(stage, entities=(*stage.entities, *added)), 1, enemies=False)


def test_the_nearest_sign_within_reach_speaks(full_castle: Stage) -> None:
    world = signed(full_castle, first=10, second=12)
    for x, said in ((10 * 16, "first"), (12 * 16 + 8, "second"), (11 * 16 + 12, "second"), (15 * 16, None)):
        world.hero.body = Body.at(x, FLOOR_PX)
        assert sign_text(world, world.stage.of_kind("sign")) == said
    world.hero.body = Body.at(10 * 16, 9 * 16)
    assert sign_text(world, world.stage.of_kind("sign")) is None, "another storey"
    world.hero.body, world.mode = Body.at(10 * 16, FLOOR_PX), "dying"
    assert sign_text(world, world.stage.of_kind("sign")) is None


def test_it_is_written_over_the_display_alone(full_castle: Stage, sprites: SpriteCache) -> None:
    world = signed(full_castle, words=10)
    world.hero.body = Body.at(10 * 16, FLOOR_PX)
    view = View(world.stage, sprites)
    read = view.frame(world).slots
    unsigned = World(full_castle, 1, enemies=False)
    unsigned.hero.body = world.hero.body
    silent = View(full_castle, sprites).frame(unsigned).slots.copy()
    assert not np.array_equal(read[:32], silent[:32])
    assert (read[:32] < FIRST_SPRITE).all()
    world.hero.body = Body.at(16 * 16, FLOOR_PX)
    assert np.array_equal(view.frame(world).slots[:32], silent[:32])


def test_the_players_keys_stand_in_the_text() -> None:
    assert sign_lines("{up} and {whip} throw") == ("UP AND X THROW",)
    assert sign_lines("{up} and {whip} throw", {"up": "up", "whip": "button 3"}) == ("UP AND BUTTON 3 THROW",)
    assert sign_lines("{dance}", PLAYER_KEYS) == ("DANCE",)


@given(st.text(max_size=200), st.dictionaries(st.sampled_from(sorted(PLAYER_KEYS)), st.text(max_size=12)))
def test_any_text_fits(text: str, keys: dict[str, str]) -> None:
    lines = sign_lines(text, keys)
    assert len(lines) <= 3
    assert all(len(line) <= LINE_LETTERS for line in lines)


@pytest.mark.parametrize("text", ["", "  ", 3, "two\nlines", "x" * (MOST_SIGN_LETTERS + 1)])
def test_a_sign_without_sound_text_is_a_fault(full_castle: Stage, text: str | int) -> None:
    fault = fixture_fault(Entity(1, "sign", 40, FLOOR_PX, {"text": text}), full_castle.roles)
    assert fault is not None
    assert "84 letters" in fault[1]
    assert fixture_fault(Entity(1, "sign", 40, FLOOR_PX, {"text": "{whip} whips"}), full_castle.roles) is None
