"""Themes: names for a look, each a choice of materials, hues and a style vector."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import ConfigError
from nesgan_game.files import read_json, shipped
from nesgan_game.model.looks import LookTable, check_looks, draw_looks
from nesgan_game.paint.palettes import Hues, sample_palettes

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
        hues=Hues(wall=(12, 1), ground=(0, 8), accent=_BONE, nature=(11, 12)),
    ),
    "chapel": ThemeKind(
        ground=("block", "ornament"),
        wall=("brick", "block"),
        hues=Hues(wall=(2, 3, 1), ground=(7, 8), accent=_GOLD, nature=(1, 12)),
    ),
    "gallery": ThemeKind(
        ground=("ornament", "block"),
        wall=("ornament", "brick"),
        hues=Hues(wall=(6, 3), ground=(0, 12, 8), accent=_GOLD, nature=(12, 1)),
    ),
    "cavern": ThemeKind(
        ground=("rock", "earth"),
        wall=("rock",),
        hues=Hues(wall=(1, 12, 3), ground=(8, 7, 11), accent=_ICE, nature=(11, 10)),
    ),
    "tower": ThemeKind(
        ground=("brick", "block"),
        wall=("brick",),
        hues=Hues(wall=(1, 2, 12), ground=(7, 6, 0), accent=_FIRE, nature=(12, 1)),
    ),
    "garden": ThemeKind(
        ground=("earth", "brick"),
        wall=("brick", "block"),
        hues=Hues(wall=(12, 2, 1), ground=(8, 7), accent=_BONE, nature=(10, 9)),
    ),
    "library": ThemeKind(
        ground=("wood", "block"),
        wall=("wood", "brick"),
        hues=Hues(wall=(7, 8), ground=(0, 12), accent=_GOLD, nature=(11, 12)),
    ),
    "clockwork": ThemeKind(
        ground=("metal", "block"),
        wall=("metal", "brick"),
        hues=Hues(wall=(11, 12, 9), ground=(0, 8), accent=_FIRE, nature=(11, 12)),
    ),
}

_OF_GROUND = ("solid", "ledge", "stair_up_right", "stair_up_left", "platform", "breakable", "spikes", "pillar")
_OF_WALL = ("wall", "window", "decor", "door", "candle")
_NIGHT = 0.6
"""Share of themes whose open air is a night sky rather than black."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Theme:
    """One look: style vector z (STYLE_DIM,) float32, looks (roles, 3) uint8, palettes (4, 4) uint8.

    `looks` says of every role its material and how many cells down and across its texture repeats after.
    """

    name: str
    z: NDArray[np.float32]
    looks: NDArray[np.uint8]
    palettes: NDArray[np.uint8]

    @property
    def materials(self) -> NDArray[np.uint8]:
        """(roles,) uint8 material of each role."""
        return self.looks[:, 0]


def sample_theme(rng: np.random.Generator, name: str | None = None, looks: LookTable | None = None) -> Theme:
    """A theme of the given name, or of one drawn; `looks` is the painter's `facts["looks"]`, else the shipped ones.

    Raises ConfigError for a name that is none.
    """
    if name is None:
        name = str(rng.choice(sorted(THEMES)))
    if name not in THEMES:
        raise ConfigError(f"no theme is called {name!r}", "theme", f"choose one of {', '.join(sorted(THEMES))}")
    kind = THEMES[name]
    ground, wall = (str(rng.choice(kind.ground)),), (str(rng.choice(kind.wall)),)
    wishes = {**dict.fromkeys(_OF_GROUND, ground), **dict.fromkeys(_OF_WALL, wall)}
    wishes["void"] = ("sky",) if rng.random() < _NIGHT else ("none",)
    drawn = draw_looks(rng, looks or _shipped_looks(), wishes)
    z = rng.standard_normal(STYLE_DIM, dtype=np.float32)
    return Theme(name=name, z=z, looks=drawn, palettes=sample_palettes(kind.hues, rng))


@cache
def _shipped_looks() -> LookTable:
    path = shipped("assets/weights/layout.json")
    return check_looks(read_json(path, "nesgan-model", 1).get("looks"), path)
