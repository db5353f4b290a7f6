"""Themes: names for a look, each a choice of materials, hues and a style vector."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypedDict

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import ConfigError, ModelError
from nesgan_game.files import read_json, shipped
from nesgan_game.paint.palettes import Hues, sample_palettes
from nesgan_game.rolemap.appearance import LookTable, Mood, check_looks, draw_looks

STYLE_DIM = 32
"""Length of the style vector; must be that of the shipped generator, which the painter checks."""


_OF_GROUND = ("solid", "ledge", "stair_up_right", "stair_up_left", "platform", "breakable", "spikes", "pillar")
_OF_WALL = ("wall", "window", "decor", "door", "candle")


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeKind:
    """What the themes of one name have in common."""

    ground: tuple[str, ...]
    """Materials that one walks on."""
    wall: tuple[str, ...]
    """Materials of the background."""
    mood: Mood
    hues: Hues

    @property
    def wishes(self) -> dict[str, tuple[str, ...]]:
        """Materials wished for each role."""
        return {**dict.fromkeys(_OF_GROUND, self.ground), **dict.fromkeys(_OF_WALL, self.wall)}


_FIRE, _BONE, _GOLD, _ICE = (0x27, 0x28, 0x37), (0x30, 0x37, 0x38), (0x28, 0x38), (0x31, 0x3C, 0x30)

THEMES: dict[str, ThemeKind] = {
    "crypt": ThemeKind(
        ground=("block", "rock"),
        wall=("brick", "rock"),
        mood=Mood(0.15, 0.5, 0.4, 0.6),
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
        mood=Mood(0.45, 0.35, 0.6, 0.35),
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
        mood=Mood(0.5, 0.7, 0.7, 0.5),
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
        mood=Mood(0.25, 0.8, 0.35, 0.8),
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
        mood=Mood(0.35, 0.5, 0.6, 0.45),
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
        mood=Mood(0.3, 0.4, 0.45, 0.7),
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
        mood=Mood(0.5, 0.3, 0.55, 0.4),
        hues=Hues(
            wall=((0x07, 0x2D), (0x07, 0x00), (0x08, 0x2D), (0x07, 0x2D)),
            ground=((0x07, 0x17), (0x00, 0x10), (0x08, 0x18)),
            accent=_GOLD,
            nature=((0x0B, 0x1B), (0x0C, 0x1C)),
        ),
    ),
    "clockwork": ThemeKind(
        ground=("metal", "block"),
        wall=("metal", "brick"),
        mood=Mood(0.3, 0.6, 0.65, 0.6),
        hues=Hues(
            wall=((0x0C, 0x1C), (0x0C, 0x00), (0x0B, 0x1C)),
            ground=((0x08, 0x18), (0x07, 0x17), (0x08, 0x17)),
            accent=_FIRE,
            nature=((0x0B, 0x1B), (0x0C, 0x1C)),
        ),
    ),
}

_SPREAD = 0.4
"""How far styles lie from their theme's anchors, as a share of the way to any other style; tuned by eye."""
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


def sample_theme(rng: np.random.Generator, name: str | None = None, facts: ModelFacts | None = None) -> Theme:
    """A theme of the given name, or of one drawn; `facts` are the painter's, by default those of the shipped network.

    Raises ConfigError for a name that is none.
    """
    if name is None:
        name = str(rng.choice(sorted(THEMES)))
    if name not in THEMES:
        raise ConfigError(f"no theme is called {name!r}", "theme", f"choose one of {', '.join(sorted(THEMES))}")
    kind, facts = THEMES[name], facts or _shipped_facts()
    wishes = {**dict.fromkeys(_OF_GROUND, _one(rng, kind.ground)), **dict.fromkeys(_OF_WALL, _one(rng, kind.wall))}
    wishes["void"] = ("sky",) if rng.random() < _NIGHT else ("none",)
    drawn = draw_looks(rng, facts["looks"], wishes)
    palettes = sample_palettes(kind.hues, rng)
    return Theme(name=name, z=_style(rng, facts["regions"][name]), looks=drawn, palettes=palettes)


class ModelFacts(TypedDict):
    """What the JSON beside an exported network says for themes."""

    looks: LookTable
    regions: dict[str, list[list[float]]]
    """Anchors of each theme's region in the style space (see model.regions)."""


def _one(rng: np.random.Generator, names: tuple[str, ...]) -> tuple[str]:
    return (str(rng.choice(names)),)


def _style(rng: np.random.Generator, anchors: list[list[float]]) -> NDArray[np.float32]:
    """A style near one of the anchors."""
    anchor = np.array(anchors[int(rng.integers(len(anchors)))], np.float32)
    noise = rng.standard_normal(len(anchor), dtype=np.float32)
    return np.asarray(anchor * (1 - _SPREAD**2) ** 0.5 + noise * _SPREAD, np.float32)


def check_facts(facts: dict[str, Any], where: Path) -> ModelFacts:
    """What themes need of the JSON of a network at `where`. Raises ModelError when it is not there or does not fit."""
    if facts.get("style_dim") != STYLE_DIM:
        raise ModelError(f"wants style vectors of {facts.get('style_dim')!r}, not {STYLE_DIM}", where, "train it anew")
    looks, regions = check_looks(facts.get("looks"), where), facts.get("regions")
    if not isinstance(regions, dict) or not all(_is_region(regions.get(name)) for name in THEMES):
        raise ModelError("has no usable regions of styles for the themes", where, "export the network again")
    return {"looks": looks, "regions": regions}


def _is_region(anchors: object) -> bool:
    try:
        values = np.array(anchors, np.float32)
    except (TypeError, ValueError, OverflowError):
        return False
    return values.ndim == 2 and len(values) > 0 and values.shape[1] == STYLE_DIM and bool(np.isfinite(values).all())


@cache
def _shipped_facts() -> ModelFacts:
    path = shipped("assets/weights/layout.json")
    return check_facts(read_json(path, "nesgan-model", 1), path)
