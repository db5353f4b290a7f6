"""The picture comes out of the dark with the hero, and goes into it with her."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from nesgan_game.game.rules.world import World
from nesgan_game.game.view.frame import View
from nesgan_game.game.view.motion.fades import FADE_TICKS, fade, fade_in, fade_out
from nesgan_game.game.view.palette_effects import DARK_STEPS
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.physics.movement import Body


def test_it_takes_four_steps_each_way() -> None:
    light = [fade_in(tick) for tick in range(FADE_TICKS + 9)]
    assert light[0] == DARK_STEPS
    assert set(light) == set(range(DARK_STEPS + 1))
    assert light == sorted(light, reverse=True)
    assert [fade_out(left) for left in range(FADE_TICKS + 9)] == light


def test_a_stage_begins_in_the_dark_and_is_lit_as_long_as_it_is_played(empty_world: World) -> None:
    seen = []
    for _ in range(FADE_TICKS + 200):
        seen.append(fade(empty_world))
        empty_world.step(0)
    assert seen[0] == DARK_STEPS
    assert seen[FADE_TICKS:] == [0] * 200


def test_a_life_is_lost_into_the_dark_and_the_next_comes_out_of_it(empty_world: World) -> None:
    empty_world.hero.energy = 0
    seen: list[int] = []
    while empty_world.mode != "play" or not seen or len(seen) < 200:
        empty_world.step(0)
        seen.append(fade(empty_world))
    dark = [tick for tick, steps in enumerate(seen) if steps == DARK_STEPS]
    assert dark, "black once"
    assert all(b - a <= 1 for a, b in itertools.pairwise(seen[: dark[0] + 1]))
    assert seen[dark[-1] + FADE_TICKS :].count(0) == len(seen[dark[-1] + FADE_TICKS :])


def test_a_stage_that_is_won_ends_in_the_dark(empty_world: World) -> None:
    x, y = empty_world.stage.of_kind("exit")[0].x_px, empty_world.stage.of_kind("exit")[0].y_px
    empty_world.hero.body = Body.at(x, y)
    seen = []
    while not empty_world.done:
        empty_world.step(0)
        seen.append(fade(empty_world))
    assert empty_world.won
    assert seen[-1] == DARK_STEPS
    assert seen[-FADE_TICKS - 2] == 0


@pytest.mark.parametrize("steps", range(DARK_STEPS + 1))
def test_a_faded_frame_is_darker_and_black_at_last(empty_world: World, sprites: SpriteCache, steps: int) -> None:
    view = View(empty_world.stage, sprites)
    light = view.frame(empty_world).rgb()[32:].astype(np.int64).sum()
    faded = view.frame(empty_world, dim=steps).rgb()[32:].astype(np.int64).sum()
    assert faded < light if steps else faded == light
    assert (faded == 0) == (steps == DARK_STEPS)
