"""Roles for cells of pictures whose layout nobody knows, from measured features; a word for what a pattern looks like.

Every role is a row of weights over a few features of 0..1. They are tuned by hand: a guess that a person may correct in
Tiled, where painted screens need none because their layout is known.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import LibraryError
from nesgan_game.paint.screen import Screen
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.tiles import dedupe
from nesgan_game.tiles.slicing import cut, join

Floats = NDArray[np.float64]

# Features: `light` mean level; `busy` changes between neighbouring pixels; `lid` brighter in its top quarter; `foot`
# brighter in its lower half; `columns`, `beams` vertical and horizontal structure; `rising`, `falling` filled under
# that diagonal; `centre` differs from its edge; `rim` has a line around it; `low` seen low in the pictures; `often`
# seen often (as ranks); `open` stands under something darker; `flat` one level only.
_WEIGHTS: dict[str, dict[str, float]] = {
    "void": {"flat": 9, "light": -1},
    "wall": {"often": 1.5, "light": -1, "busy": -0.5, "open": -1, "low": -0.5, "flat": -2},
    "window": {"centre": 1.2, "low": -1, "often": -0.5, "light": 0.3, "open": -0.3, "flat": -4},
    "pillar": {"columns": 2.3, "centre": -0.5, "rim": -0.5, "often": -0.3, "lid": -0.5, "flat": -4},
    "decor": {"centre": 1, "busy": 0.3, "often": -0.8, "flat": -4},
    "foliage": {"busy": 1, "columns": -1, "beams": -0.7, "often": -0.6, "rim": -0.5, "low": -0.2, "flat": -4},
    "solid": {"often": 1, "light": 0.6, "low": 1.2, "open": -0.5, "busy": 0.4, "flat": -2},
    "ledge": {"lid": 0.8, "open": 1.8, "low": 0.8, "often": 0.5, "light": 0.3, "foot": -0.5, "flat": -4},
    "platform": {"lid": 1.5, "open": 0.8, "low": -0.5, "foot": -1, "often": -0.3, "flat": -4},
    "stair_up_right": {"rising": 2, "falling": -2, "often": -0.3, "flat": -4},
    "stair_up_left": {"falling": 2, "rising": -2, "often": -0.3, "flat": -4},
    "spikes": {"foot": 1.5, "columns": 0.3, "low": 0.4, "open": 0.3, "often": -0.5, "light": -0.3, "flat": -4},
    "liquid": {"beams": 1.3, "low": 0.8, "lid": -0.5, "rim": -0.5, "flat": -4},
    "breakable": {"rim": 1.5, "light": 0.3, "often": -0.5, "flat": -4},
    "door": {"rim": 0.8, "low": 0.7, "light": -0.8, "often": -0.7, "flat": -4},
    "candle": {"centre": 0.9, "light": -0.8, "columns": 0.4, "often": -0.7, "flat": -4},
}
_BEHIND = 0.25
"""A role other than the two of plain surfaces must win by this, since most of any picture is wall and solid."""
_SURFACES = ("void", "wall", "solid")
_Y, _X = np.mgrid[: nes.TILE_PX, : nes.TILE_PX]


def complete(
    painted: Sequence[tuple[Screen, NDArray[np.uint8] | None]], required: Sequence[str]
) -> list[NDArray[np.uint8]]:
    """Layout (R, C) of every screen: as given, or guessed from all screens without one taken together.

    Guessing leaves no role of `required` out. Raises LibraryError when there are too few different cells for that.
    """
    foreign = [screen for screen, roles in painted if roles is None]
    guesses = iter(guess(foreign, required) if foreign else [])
    return [next(guesses) if roles is None else roles for _, roles in painted]


def guess(screens: Sequence[Screen], required: Sequence[str] = ()) -> list[NDArray[np.uint8]]:
    """Guess the layouts (R, C) of screens from their pixels alone; nearly equal patterns get equal roles."""
    cells = join([cut(screen, None, number) for number, screen in enumerate(screens)])
    same = dedupe.dedupe(cells.patterns, limit=dedupe.NEAR)
    rows = np.array([screen.attribute.shape[0] for screen in screens])
    weight = same.counts.astype(np.float64)
    low = np.bincount(same.inverse, weights=(cells.row + 0.5) / rows[cells.screen]) / weight
    lit = cells.patterns.mean(axis=(1, 2)) / (nes.LEVELS - 1)
    above = np.concatenate([_above(lit[cells.screen == n].reshape(s.attribute.shape)) for n, s in enumerate(screens)])
    standing = np.bincount(same.inverse, weights=np.maximum(lit - above, 0)) / weight
    roles = classify(cells.patterns[same.first], same.counts, low, standing, required)
    layout = roles[same.inverse]
    return [layout[cells.screen == n].reshape(s.attribute.shape) for n, s in enumerate(screens)]


def classify(
    patterns: NDArray[np.uint8],
    counts: NDArray[np.int64],
    low: Floats,
    standing: Floats,
    required: Sequence[str] = (),
) -> NDArray[np.uint8]:
    """(K,) role numbers of K different patterns (K, 16, 16).

    `counts` cells that show each, `low` their mean height from 0 top to 1 bottom, `standing` how much lighter than the
    cell above, 0..1. Every role in `required` gets its likeliest pattern at least; LibraryError with too few patterns.
    """
    measured = measure(patterns)
    order = np.argsort(np.argsort(counts, kind="stable"), kind="stable")
    measured |= {"low": low, "open": np.minimum(standing * 2, 1), "often": order / max(len(order) - 1, 1)}
    usual = {name: _unusual(value, counts) for name, value in measured.items()} | {"flat": measured["flat"]}
    score: Floats = np.stack([_score(usual, role.name) for role in ROLES], axis=1)
    roles: NDArray[np.intp] = score.argmax(axis=1)
    needed = [ROLE_INDEX[name] for name in required if name != "void"]
    free = np.flatnonzero(measured["flat"] == 0)
    if len(free) < len(needed):
        raise LibraryError(f"only {len(free)} different cells for {len(needed)} roles", "pictures", "give more of them")
    _fill(roles, score - score.max(axis=1, keepdims=True), needed, free)
    return roles.astype(np.uint8)


def _unusual(value: Floats, counts: NDArray[np.int64]) -> Floats:
    """How far a feature is from its mean over all cells, in standard deviations, -2..2."""
    mean = np.average(value, weights=counts)
    deviation = np.sqrt(np.average((value - mean) ** 2, weights=counts))
    return np.asarray(np.clip((value - mean) / max(deviation, 1e-6), -2, 2))


def _score(features: dict[str, Floats], role: str) -> Floats:
    total = sum((weight * features[name] for name, weight in _WEIGHTS[role].items()), np.zeros(()))
    return np.asarray(total - (0 if role in _SURFACES else _BEHIND))


def _fill(roles: NDArray[np.intp], lead: Floats, needed: Sequence[int], free: NDArray[np.intp]) -> None:
    """Give each needed role that has no pattern the one that loses least by it, leaving no other needed role bare."""
    for role in needed:
        if (roles[free] == role).any():
            continue
        held = np.bincount(roles[free], minlength=len(ROLES))
        spare = free[(held[roles[free]] > 1) | ~np.isin(roles[free], needed)]
        roles[spare[lead[spare, role].argmax()]] = role


def measure(patterns: NDArray[np.uint8]) -> dict[str, Floats]:
    """Measure (N, 16, 16) patterns: the features (N,) 0..1 named at the top of this module that pixels alone tell."""
    level = patterns / (nes.LEVELS - 1)
    light = level.mean(axis=(1, 2))
    spread = level.var(axis=(1, 2))
    safe = np.maximum(spread, 1e-9)
    inside = level[:, 3:-3, 3:-3].mean(axis=(1, 2))
    ring = np.concatenate([level[:, 0], level[:, -1], level[:, :, 0], level[:, :, -1]], axis=1)
    second = np.concatenate([level[:, 1, 1:-1], level[:, -2, 1:-1], level[:, 1:-1, 1], level[:, 1:-1, -2]], axis=1)
    busy = (np.abs(np.diff(level, axis=1)).mean(axis=(1, 2)) + np.abs(np.diff(level, axis=2)).mean(axis=(1, 2))) / 2
    calm_ring = 1 - np.minimum(ring.std(axis=1) * 3, 1)
    return {
        "light": light,
        "busy": np.minimum(busy * 3, 1),
        "lid": np.clip((level[:, :4].mean(axis=(1, 2)) - level[:, 4:].mean(axis=(1, 2))) * 2, 0, 1),
        "foot": np.clip((level[:, 8:].mean(axis=(1, 2)) - level[:, :8].mean(axis=(1, 2))) * 2, 0, 1),
        "columns": level.mean(axis=1).var(axis=1) / safe * (spread > 0),
        "beams": level.mean(axis=2).var(axis=1) / safe * (spread > 0),
        "rising": _likeness(level, _Y + _X >= nes.TILE_PX - 1),
        "falling": _likeness(level, _Y >= _X),
        "centre": np.minimum(np.abs(inside - ring.mean(axis=1)) * 2, 1),
        "rim": calm_ring * np.minimum(np.abs(second.mean(axis=1) - ring.mean(axis=1)) * 3, 1),
        "flat": (spread == 0).astype(np.float64),
    }


def _likeness(level: Floats, mask: NDArray[np.bool_]) -> Floats:
    """(N,) correlation of patterns with a mask, nothing below zero."""
    shape = mask - mask.mean()
    centred = level - level.mean(axis=(1, 2), keepdims=True)
    length = np.sqrt((centred**2).sum(axis=(1, 2)) * (shape**2).sum())
    return np.asarray(np.maximum((centred * shape).sum(axis=(1, 2)) / np.maximum(length, 1e-9), 0))


def _above(lit: Floats) -> Floats:
    """Lightness of the cell above each; the top row is its own."""
    return np.concatenate([lit[:1], lit[:-1]]).reshape(-1)


_WORDS = (
    ("plain", "flat", 1.0),
    ("column", "columns", 0.5),
    ("board", "beams", 0.5),
    ("block", "rim", 0.4),
    ("rough", "busy", 0.6),
)
"""The first feature that reaches its limit names the pattern."""


def textures(patterns: NDArray[np.uint8]) -> list[str]:
    """One word for what each of (N, 16, 16) patterns looks like: plain, column, board, block, rough or smooth."""
    measured = measure(patterns)
    words = np.full(len(patterns), "smooth", dtype="<U8")
    for word, feature, limit in reversed(_WORDS):
        words[measured[feature] >= limit] = word
    return [str(word) for word in words]
