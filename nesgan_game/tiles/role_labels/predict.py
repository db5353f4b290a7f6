"""Roles for cells of pictures whose layout nobody knows, with a confidence; a word for what a pattern looks like.

Roles are told by the shipped labeller: a guess that a person may correct in Tiled, where painted screens need none
because their layout is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import LibraryError
from nesgan_game.imaging.screen import Screen
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.tiles import dedupe
from nesgan_game.tiles.neighbourhoods import blocks
from nesgan_game.tiles.role_labels.features import measure
from nesgan_game.tiles.role_labels.labeller import Labeller


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """The roles of a picture's cells and how sure they are."""

    roles: NDArray[np.uint8]
    """(R, C) indices into ROLES."""
    confidence: NDArray[np.float32]
    """(R, C) 0..1; 1 where the layout was known, small where a role was given only because a library needs it."""

    @classmethod
    def known(cls, roles: NDArray[np.uint8]) -> Layout:
        """The layout of a picture that was painted from these roles (R, C)."""
        return cls(roles, np.ones(roles.shape, np.float32))


def guess(screens: Sequence[Screen], required: Sequence[str] = ()) -> list[NDArray[np.uint8]]:
    """Guess the layouts (R, C) of screens from their pixels alone; equal patterns get equal roles."""
    return [layout.roles for layout in tell(screens, required)]


def tell(screens: Sequence[Screen], required: Sequence[str] = (), labeller: Labeller | None = None) -> list[Layout]:
    """Tell the layouts of screens with the shipped or another labeller.

    Every role in `required` gets its likeliest pattern at least; LibraryError with too few patterns.
    """
    told = (labeller or Labeller.load()).tell(screens)
    patterns = np.concatenate([blocks(screen.pattern) for screen in screens])
    same = dedupe.exact(patterns)
    sure = np.concatenate([part.reshape(-1, len(ROLES)) for part in told])[same.first]
    roles = sure.argmax(axis=1)
    needed = [ROLE_INDEX[name] for name in required if name != "void"]
    free = np.flatnonzero(np.ptp(patterns[same.first], axis=(1, 2)) > 0)
    if len(free) < len(needed):
        raise LibraryError(f"only {len(free)} different cells for {len(needed)} roles", "pictures", "give more of them")
    lead = np.log(sure + np.float32(1e-9))
    _fill(roles, lead - lead.max(axis=1, keepdims=True), needed, free)
    confidence = sure[np.arange(len(sure)), roles]
    ends = np.cumsum([screen.attribute.size for screen in screens])[:-1]
    parts = zip(np.split(same.inverse, ends), screens, strict=True)
    return [
        Layout(roles[kinds].reshape(s.attribute.shape).astype(np.uint8), confidence[kinds].reshape(s.attribute.shape))
        for kinds, s in parts
    ]


def _fill(roles: NDArray[np.intp], lead: NDArray[np.float32], needed: Sequence[int], free: NDArray[np.intp]) -> None:
    """Give each needed role that has no pattern the one that loses least by it, leaving no other needed role bare."""
    for role in needed:
        if (roles[free] == role).any():
            continue
        held = np.bincount(roles[free], minlength=len(ROLES))
        spare = free[(held[roles[free]] > 1) | ~np.isin(roles[free], needed)]
        roles[spare[lead[spare, role].argmax()]] = role


_WORDS = (
    ("plain", "flat", 1.0),
    ("column", "columns", 0.5),
    ("board", "beams", 0.5),
    ("block", "rim", 0.4),
    ("rough", "busy", 0.6),
)
"""The first measure that reaches its limit names the pattern."""


def textures(patterns: NDArray[np.uint8]) -> list[str]:
    """One word for what each of (N, 16, 16) patterns looks like: plain, column, board, block, rough or smooth."""
    measured = measure(patterns)
    words = np.full(len(patterns), "smooth", dtype="<U8")
    for word, name, limit in reversed(_WORDS):
        words[measured[name] >= limit] = word
    return [str(word) for word in words]
