"""Palettes: which of the four background palettes each role wears, and sets of four drawn from hue ramps.

Walls and all that stands before them share their two darker colours, so that a statue or a candle may sit in the middle
of a wall without a coloured square around it; only the fourth colour, the accent, differs.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game.nes import BLACK, COLOURS_PER_PALETTE, PALETTES
from nesgan_game.roles import ROLES

WALL, GROUND, ACCENT, NATURE = range(PALETTES)

_PALETTE_BY_NAME = {
    "void": WALL,
    "wall": WALL,
    "solid": GROUND,
    "ledge": GROUND,
    "breakable": GROUND,
    "foliage": NATURE,
    "liquid": NATURE,
}
PALETTE_OF_ROLE: NDArray[np.uint8] = np.array([_PALETTE_BY_NAME.get(role.name, ACCENT) for role in ROLES], np.uint8)
"""(roles,) number of the background palette that a cell of a role uses."""
PALETTE_OF_ROLE.setflags(write=False)

_GREY = 0
_DARK, _MEDIUM, _LIGHT, _PALE = 0x00, 0x10, 0x20, 0x30


@dataclass(frozen=True, slots=True, kw_only=True)
class Hues:
    """What a theme may be coloured in: columns of the NES table (0 grey, 1..12 hues), and accents as colour numbers."""

    wall: tuple[int, ...]
    ground: tuple[int, ...]
    accent: tuple[int, ...]
    nature: tuple[int, ...]


def sample_palettes(hues: Hues, rng: np.random.Generator) -> NDArray[np.uint8]:
    """(4, 4) uint8 NES colours: wall, ground, accent, nature; ground and wall never of one hue."""
    wall = int(rng.choice(hues.wall))
    ground = int(rng.choice([hue for hue in hues.ground if hue != wall]))
    accent = int(rng.choice(hues.accent))
    nature = int(rng.choice(hues.nature))
    wall_dark, wall_mid = (0x2D, 0x00) if wall == _GREY else (_DARK + wall, _MEDIUM + wall)
    top = _PALE if rng.random() < 0.5 else _LIGHT
    ground_ramp = (0x00, 0x10, 0x30) if ground == _GREY else (_DARK + ground, _MEDIUM + ground, top + ground)
    palettes = np.full((PALETTES, COLOURS_PER_PALETTE), BLACK, np.uint8)
    palettes[WALL, 1:] = wall_dark, wall_mid, 0x10 if wall == _GREY else _LIGHT + wall
    palettes[GROUND, 1:] = ground_ramp
    palettes[ACCENT, 1:] = wall_dark, wall_mid, accent
    palettes[NATURE, 1:] = _DARK + nature, _MEDIUM + nature, top + nature
    return palettes
