"""Themes: looks drawn from a row of data (`theme_kinds`), each a choice of materials, hues and a style vector."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt
from pathlib import Path
from typing import Any, TypedDict

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import ModelError
from nesgan_game.files import read_json, shipped
from nesgan_game.paint.palettes import sample_palettes
from nesgan_game.paint.theme_kinds import OF_GROUND, OF_WALL, THEMES, ThemeKind
from nesgan_game.paint.theme_registry import AnyTheme, find_theme
from nesgan_game.rolemap.appearance import LookTable, check_looks, draw_looks
from nesgan_game.seeds import Random

__all__ = ["STYLE_DIM", "THEMES", "ModelFacts", "Theme", "ThemeKind", "check_facts", "region", "sample_theme"]

STYLE_DIM = 32
"""Length of the style vector; must be that of the shipped generator, which the painter checks."""
_SPREAD = 0.4
"""How far styles lie from their theme's anchors, as a share of the way to any other style; tuned by eye."""
_NIGHT = 0.6
"""Share of themes whose open air is a night sky rather than black."""
_FULL_RANK = 1000
"""Moods are compared in whole thousandths, so that every processor finds the same theme nearest."""
_STRANGE = 250_000
"""What walls, or grounds, without a common material add to the square of two moods' distance: half a rank; our choice.
"""
Anchors = Sequence[Sequence[float]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Theme:
    """One look: style vector z (STYLE_DIM,) float32, looks (roles, 3) uint8, palettes (4, 4) uint8.

    `looks` says of every role its material and how many cells down and across its texture repeats after.
    """

    name: str
    z: NDArray[np.float32]
    looks: NDArray[np.uint8]
    palettes: NDArray[np.uint8]
    objects: tuple[str, ...] = ()
    """Kinds of objects that its rooms show."""

    @property
    def materials(self) -> NDArray[np.uint8]:
        """(roles,) uint8 material of each role."""
        return self.looks[:, 0]


def sample_theme(rng: Random, name: AnyTheme | None = None, facts: ModelFacts | None = None) -> Theme:
    """A theme of the given name, row or file (see theme_registry.find_theme), or a shipped one drawn.

    `facts` are the painter's, by default those of the shipped network. Raises ConfigError for a name that is none,
    AssetError for a broken file, ModelError where the network has no styles for it.
    """
    kind = THEMES[rng.choice(sorted(THEMES))] if name is None else find_theme(name)
    facts = facts or _shipped_facts()
    wishes = {**dict.fromkeys(OF_GROUND, _one(rng, kind.ground)), **dict.fromkeys(OF_WALL, _one(rng, kind.wall))}
    wishes["void"] = ("sky",) if rng.random() < _NIGHT else ("none",)
    drawn = draw_looks(rng, facts["looks"], wishes)
    palettes = sample_palettes(kind.hues, rng)
    z = _style(rng, region(kind, facts["regions"]))
    return Theme(name=kind.name, z=z, looks=drawn, palettes=palettes, objects=kind.shown)


def region(kind: ThemeKind, regions: Mapping[str, Anchors]) -> Anchors:
    """The anchors around which a theme's styles are drawn, each as often as its weight; no training run is needed.

    They are its own where the network knows some; else those of the themes that it borrows from; else those of the
    shipped theme that is nearest to it: the least sum of squared differences of mood, and half a rank more for walls
    and for grounds without a common material. Raises ModelError where the network knows none of them.
    """
    if kind.name in regions:
        return regions[kind.name]
    near = sorted(regions.keys() & THEMES.keys(), key=lambda name: (_apart(kind, THEMES[name]), name))
    borrowed = kind.styles or tuple((name, 1) for name in near[:1])
    unknown = [name for name, _ in borrowed if name not in regions]
    if unknown or not borrowed:
        missing = repr(unknown[0]) if unknown else "any shipped theme"
        known = ", ".join(sorted(regions))[:200]
        raise ModelError(
            f"the network knows no styles of {missing}", f"theme {kind.name!r}", f"borrow in `styles` from {known}"
        )
    return [anchor for name, weight in borrowed for _ in range(weight) for anchor in regions[name]]


def _apart(one: ThemeKind, other: ThemeKind) -> int:
    moods = [np.array([round(rank * _FULL_RANK) for rank in kind.mood], np.int64) for kind in (one, other)]
    strange = int(set(one.wall).isdisjoint(other.wall)) + int(set(one.ground).isdisjoint(other.ground))
    return int(np.square(moods[0] - moods[1]).sum()) + strange * _STRANGE


class ModelFacts(TypedDict):
    """What the JSON beside an exported network says for themes."""

    looks: LookTable
    regions: dict[str, list[list[float]]]
    """Anchors of the themes' regions in the style space (see model.regions); `region` finds what is not there."""


def _one(rng: Random, names: tuple[str, ...]) -> tuple[str]:
    return (rng.choice(names),)


def _style(rng: Random, anchors: Anchors) -> NDArray[np.float32]:
    """A style near one of the anchors."""
    anchor = np.array(anchors[int(rng.integers(len(anchors)))], np.float32)
    noise = rng.standard_normal(len(anchor))
    return np.asarray(anchor * sqrt(1 - _SPREAD * _SPREAD) + noise * _SPREAD, np.float32)


def check_facts(facts: dict[str, Any], where: Path) -> ModelFacts:
    """What themes need of the JSON of a network at `where`. Raises ModelError when it is not there or does not fit."""
    if facts.get("style_dim") != STYLE_DIM:
        raise ModelError(f"wants style vectors of {facts.get('style_dim')!r}, not {STYLE_DIM}", where, "train it anew")
    looks, regions = check_looks(facts.get("looks"), where), facts.get("regions")
    if not isinstance(regions, dict) or not regions or not all(map(_is_region, regions.values())):
        raise ModelError("has no usable regions of styles for the themes", where, "export the network again")
    return {"looks": looks, "regions": regions}


def _is_region(anchors: object) -> bool:
    try:
        with np.errstate(over="ignore"):  # becomes infinite, and is refused as such
            values = np.array(anchors, np.float32)
    except (TypeError, ValueError, OverflowError):
        return False
    return values.ndim == 2 and len(values) > 0 and values.shape[1] == STYLE_DIM and bool(np.isfinite(values).all())


@cache
def _shipped_facts() -> ModelFacts:
    path = shipped("assets/weights/layout.json")
    return check_facts(read_json(path, "nesgan-model", 1), path)
