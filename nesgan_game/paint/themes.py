"""Themes: names for a look, each a choice of materials, hues and a style vector."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import ConfigError
from nesgan_game.paint.palettes import Hues, sample_palettes
from nesgan_game.roles import MATERIAL_INDEX, ROLES

STYLE_DIM = 32
"""Length of the style vector; must be that of the shipped generator, which the painter checks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeKind:
    """What the themes of one name have in common."""

    ground: tuple[str, ...]
    """Materials that one walks on."""
    wall: tuple[str, ...]
    """Materials of the background."""
    hues: Hues


_FIRE, _BONE, _GOLD, _ICE = (0x27, 0x28, 0x37), (0x30, 0x37, 0x38), (0x28, 0x38), (0x31, 0x3C, 0x30)

THEMES: dict[str, ThemeKind] = {
    "crypt": ThemeKind(
        ground=("block", "rock"),
        wall=("brick", "rock"),
        hues=Hues(
            wall=((0x0C, 0x00), (0x0B, 0x00), (0x0C, 0x1C), (0x0B, 0x2D)),
            ground=((0x00, 0x10), (0x0C, 0x10), (0x0B, 0x00)),
            accent=_BONE,
            nature=((0x0B, 0x1B), (0x0C, 0x1C)),
        ),
    ),
    "chapel": ThemeKind(
        ground=("block", "ornament"),
        wall=("brick", "block"),
        hues=Hues(
            wall=((0x04, 0x00), (0x04, 0x00), (0x04, 0x16), (0x05, 0x00)),
            ground=((0x07, 0x17), (0x08, 0x18), (0x07, 0x17), (0x07, 0x10)),
            accent=_GOLD,
            nature=((0x01, 0x11), (0x0C, 0x1C)),
        ),
    ),
    "gallery": ThemeKind(
        ground=("ornament", "block"),
        wall=("ornament", "brick"),
        hues=Hues(
            wall=((0x06, 0x16), (0x06, 0x16), (0x06, 0x00), (0x05, 0x16)),
            ground=((0x08, 0x18), (0x07, 0x17), (0x00, 0x10)),
            accent=_GOLD,
            nature=((0x0C, 0x1C), (0x0B, 0x1B)),
        ),
    ),
    "cavern": ThemeKind(
        ground=("rock", "earth"),
        wall=("rock",),
        hues=Hues(
            wall=((0x01, 0x1C), (0x0C, 0x1C), (0x01, 0x00), (0x07, 0x2D)),
            ground=((0x07, 0x17), (0x07, 0x00), (0x0C, 0x10), (0x01, 0x10)),
            accent=_ICE,
            nature=((0x0C, 0x1C), (0x01, 0x11)),
        ),
    ),
    "tower": ThemeKind(
        ground=("brick", "block"),
        wall=("brick",),
        hues=Hues(
            wall=((0x01, 0x00), (0x01, 0x00), (0x01, 0x1C), (0x0C, 0x00)),
            ground=((0x07, 0x17), (0x07, 0x17), (0x07, 0x17), (0x06, 0x16)),
            accent=_FIRE,
            nature=((0x01, 0x11), (0x0C, 0x1C)),
        ),
    ),
    "garden": ThemeKind(
        ground=("earth", "brick"),
        wall=("brick", "block"),
        hues=Hues(
            wall=((0x0B, 0x18), (0x0A, 0x00), (0x0C, 0x00), (0x0B, 0x1C)),
            ground=((0x08, 0x18), (0x07, 0x17), (0x00, 0x10)),
            accent=_BONE,
            nature=((0x0A, 0x1A), (0x09, 0x19)),
        ),
    ),
    "library": ThemeKind(
        ground=("wood", "block"),
        wall=("wood", "brick"),
        hues=Hues(
            wall=((0x07, 0x17), (0x07, 0x2D), (0x07, 0x00), (0x08, 0x17)),
            ground=((0x07, 0x17), (0x00, 0x10), (0x08, 0x18)),
            accent=_GOLD,
            nature=((0x0B, 0x1B), (0x0C, 0x1C)),
        ),
    ),
    "clockwork": ThemeKind(
        ground=("metal", "block"),
        wall=("metal", "brick"),
        hues=Hues(
            wall=((0x0C, 0x1C), (0x0C, 0x00), (0x0B, 0x1C)),
            ground=((0x08, 0x18), (0x07, 0x17), (0x08, 0x17)),
            accent=_FIRE,
            nature=((0x0B, 0x1B), (0x0C, 0x1C)),
        ),
    ),
}

_MADE_OF: dict[str, tuple[str, ...]] = {
    "void": ("none",),
    "window": ("brick", "block", "rock"),
    "pillar": ("block", "brick", "wood", "metal", "ornament"),
    "decor": ("wood", "block", "brick", "bone", "earth"),
    "foliage": ("plant",),
    "platform": ("brick", "metal", "block", "wood", "ornament"),
    "spikes": ("metal", "rock"),
    "liquid": ("water",),
    "breakable": ("wood", "earth", "crystal", "rock"),
    "door": ("wood", "brick", "block", "ornament"),
    "candle": ("block", "brick", "wood"),
}
"""Materials that the generator has seen of a role (at least 8 % of its cells in 400 composed scenes, seed 7), most
frequent first. Roles that are not named here take the theme's ground or wall."""
_OF_GROUND = ("solid", "ledge", "stair_up_right", "stair_up_left", "platform", "breakable", "spikes", "pillar")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Theme:
    """One look: style vector z (STYLE_DIM,) float32, materials (roles,) uint8, palettes (4, 4) uint8."""

    name: str
    z: NDArray[np.float32]
    materials: NDArray[np.uint8]
    palettes: NDArray[np.uint8]


def sample_theme(rng: np.random.Generator, name: str | None = None) -> Theme:
    """A theme of the given name, or of one drawn. Raises ConfigError for a name that is none."""
    if name is None:
        name = str(rng.choice(sorted(THEMES)))
    if name not in THEMES:
        raise ConfigError(f"no theme is called {name!r}", "theme", f"choose one of {', '.join(sorted(THEMES))}")
    kind = THEMES[name]
    ground, wall = str(rng.choice(kind.ground)), str(rng.choice(kind.wall))
    materials = np.zeros(len(ROLES), np.uint8)
    for index, role in enumerate(ROLES):
        wished = ground if role.name in _OF_GROUND else wall
        known = _MADE_OF.get(role.name, (wished,))
        materials[index] = MATERIAL_INDEX[wished if wished in known else str(rng.choice(known))]
    z = rng.standard_normal(STYLE_DIM, dtype=np.float32)
    return Theme(name=name, z=z, materials=materials, palettes=sample_palettes(kind.hues, rng))
