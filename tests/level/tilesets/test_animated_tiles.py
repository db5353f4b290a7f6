"""Frames of tiles show what the game's palettes do, for as long."""

from __future__ import annotations

import numpy as np

from nesgan_game import nes
from nesgan_game.level.tilesets.animated_tiles import animated
from nesgan_game.level.tilesets.palette_cycles import CYCLES

RNG = np.random.default_rng(0)
PATTERNS = [RNG.integers(0, 5, (16, 16)).astype(np.uint8) for _ in range(4)]


def test_water_exchanges_its_darker_colours_and_walls_hold_still() -> None:
    moving = animated(PATTERNS[:3], ["wall", "liquid", "solid"])
    assert moving.shown_by == (1,)
    assert moving.frames == {1: ((1, 233), (3, 233))}
    (frame,) = moving.patterns
    for level, shown in enumerate((0, 2, 1, 3, nes.CLEAR)):
        assert (frame[PATTERNS[1] == level] == shown).all()


def test_the_light_behind_glass_flickers_as_long_as_in_the_game() -> None:
    moving = animated([PATTERNS[0]], ["window"])
    (frames,) = moving.frames.values()
    assert [number for number, _ in frames] == [0, 1, 0, 1, 0, 1]
    cycle = CYCLES["glass"]
    assert sum(time for _, time in frames) == round(len(cycle.steps) * cycle.period * 1000 / nes.TICKS_PER_SECOND)


def test_a_tile_that_would_look_the_same_has_no_frames() -> None:
    flat = np.full((16, 16), 3, np.uint8)
    moving = animated([flat, np.where(flat == 3, 1, 0).astype(np.uint8)], ["liquid", "window"])
    assert moving.frames == {}
    assert moving.patterns.shape == (0, 16, 16)
