"""Tile libraries from a network that paints whole screens: the roles of its cells are guessed from the pixels."""

from __future__ import annotations

from nesgan_game.imaging.screen import Screen
from nesgan_game.library.tile import REQUIRED_ROLES
from nesgan_game.library.tile_library import SCREENS, TileLibrary
from nesgan_game.paint.dcgan_painter import DcganPainter, theme_palettes
from nesgan_game.paint.palettes import PALETTE_OF_ROLE
from nesgan_game.paint.theme_registry import AnyTheme
from nesgan_game.seeds import stream
from nesgan_game.tiles.role_labels import predict


def library_from_dcgan(
    painter: DcganPainter, seed: int = 0, count: int = SCREENS, theme: AnyTheme | None = None
) -> TileLibrary:
    """A library cut from `count` painted screens, each cell dyed as its guessed role asks; same seed, same library.

    Raises LibraryError when the screens hold fewer different cells than there are required roles, ConfigError for an
    unknown theme.
    """
    rng = stream(seed, "library", "dream")
    name, palettes = theme_palettes(rng, theme)
    screens = painter.paint(palettes, rng, count)
    layouts = predict.tell(screens, REQUIRED_ROLES)
    painted = [
        (Screen(screen.pattern, PALETTE_OF_ROLE[layout.roles], palettes), layout)
        for screen, layout in zip(screens, layouts, strict=True)
    ]
    notes = {"source": "dreamt", "theme": name, "model": str(painter.facts.get("sha256", ""))}
    return TileLibrary.from_screens(painted, name=name, seed=seed, provenance=notes)
