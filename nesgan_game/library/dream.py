"""Tile libraries from a network that paints whole screens: the roles of its cells are guessed from the pixels."""

from __future__ import annotations

import numpy as np

from nesgan_game.library.library import SCREENS, TileLibrary
from nesgan_game.library.tile import REQUIRED_ROLES
from nesgan_game.paint.dreamer import Dreamer
from nesgan_game.paint.palettes import PALETTE_OF_ROLE
from nesgan_game.paint.screen import Screen
from nesgan_game.paint.themes import sample_theme
from nesgan_game.tiles import label


def dream(dreamer: Dreamer, seed: int = 0, screens: int = SCREENS, theme: str | None = None) -> TileLibrary:
    """A library cut from `screens` dreamt screens, each cell dyed as its guessed role asks; same seed, same library.

    Raises LibraryError when the screens hold fewer different cells than there are required roles.
    """
    rng = np.random.default_rng(seed)
    look = sample_theme(rng, theme)
    dreamt = dreamer.dream(look.palettes, rng, screens)
    layouts = label.guess(dreamt, REQUIRED_ROLES)
    painted = [
        (Screen(screen.pattern, PALETTE_OF_ROLE[roles], look.palettes), roles)
        for screen, roles in zip(dreamt, layouts, strict=True)
    ]
    notes = {"source": "dreamt", "theme": look.name, "model": str(dreamer.facts.get("sha256", ""))}
    return TileLibrary.from_screens(painted, name=look.name, seed=seed, provenance=notes)
