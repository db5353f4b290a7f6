"""Tile libraries from a network that paints whole screens: the roles of its cells are guessed from the pixels."""

from __future__ import annotations

import numpy as np

from nesgan_game.imaging.screen import Screen
from nesgan_game.library.tile import REQUIRED_ROLES
from nesgan_game.library.tile_library import SCREENS, TileLibrary
from nesgan_game.paint.dcgan_painter import Dreamer, theme_palettes
from nesgan_game.paint.palettes import PALETTE_OF_ROLE
from nesgan_game.tiles.role_labels import predict


def dream(dreamer: Dreamer, seed: int = 0, screens: int = SCREENS, theme: str | None = None) -> TileLibrary:
    """A library cut from `screens` dreamt screens, each cell dyed as its guessed role asks; same seed, same library.

    Raises LibraryError when the screens hold fewer different cells than there are required roles, ConfigError for an
    unknown theme.
    """
    rng = np.random.default_rng(seed)
    name, palettes = theme_palettes(rng, theme)
    dreamt = dreamer.dream(palettes, rng, screens)
    layouts = predict.tell(dreamt, REQUIRED_ROLES)
    painted = [
        (Screen(screen.pattern, PALETTE_OF_ROLE[layout.roles], palettes), layout)
        for screen, layout in zip(dreamt, layouts, strict=True)
    ]
    notes = {"source": "dreamt", "theme": name, "model": str(dreamer.facts.get("sha256", ""))}
    return TileLibrary.from_screens(painted, name=name, seed=seed, provenance=notes)
