"""The composer's own drawings: roles that few sheets show, and changes that fit a piece to its place.

Every call draws a new individual from its generator. Levels are (H, W) uint8 0..3 or TRANSPARENT, as in sheets.py;
they are ordered by luminance, the light falls from the upper left, and objects have a black contour.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from nesgan_game.dataset.drawings.blocks import BREAKABLE_SIZES, breakable
from nesgan_game.dataset.drawings.doors import DOOR_SIZES, door
from nesgan_game.dataset.drawings.fitting import (
    CRESTS,
    DRAWN,
    crest,
    liquid,
    platform,
    shaded,
    spikes,
    steps,
    stretched,
)
from nesgan_game.dataset.drawings.lights import CANDLE_SIZES, candle
from nesgan_game.dataset.drawings.pillars import PILLAR_SIZES, pillar
from nesgan_game.dataset.drawings.plants import FOLIAGE_SIZES, foliage
from nesgan_game.dataset.drawings.primitives import Sizes
from nesgan_game.dataset.drawings.skies import Sky, sky
from nesgan_game.dataset.drawings.statues import STATUE_SIZES, statue
from nesgan_game.dataset.drawings.textures import liquid_texture, platform_texture, spike_texture
from nesgan_game.dataset.drawings.windows import WINDOW_SIZES, window
from nesgan_game.dataset.tile_sheets import Levels

STAMPS: dict[str, Callable[[np.random.Generator, int, int], Levels]] = {
    "window": window,
    "candle": candle,
    "door": door,
    "decor": statue,
    "foliage": foliage,
    "breakable": breakable,
    "pillar": lambda rng, rows, _cols: pillar(rng, rows),
}
"""The drawing of an object for each role, called with a generator, rows and cols."""

SIZES: dict[str, Sizes] = {
    "window": WINDOW_SIZES,
    "candle": CANDLE_SIZES,
    "door": DOOR_SIZES,
    "decor": STATUE_SIZES,
    "foliage": FOLIAGE_SIZES,
    "breakable": BREAKABLE_SIZES,
    "pillar": PILLAR_SIZES,
}
"""The sizes, (rows, cols) in cells, in which a role's objects are drawn."""

TEXTURES: dict[str, Callable[[np.random.Generator], Levels]] = {
    "liquid": liquid_texture,
    "spikes": spike_texture,
    "platform": platform_texture,
}
"""The drawing of a texture for each role, called with a generator."""

__all__ = [
    "CRESTS",
    "DRAWN",
    "SIZES",
    "STAMPS",
    "TEXTURES",
    "Sky",
    "breakable",
    "candle",
    "crest",
    "door",
    "foliage",
    "liquid",
    "liquid_texture",
    "pillar",
    "platform",
    "platform_texture",
    "shaded",
    "sky",
    "spike_texture",
    "spikes",
    "statue",
    "steps",
    "stretched",
    "window",
]
