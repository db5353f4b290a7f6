"""The tile library: tiles by role, cluster and seam, with the palettes they were painted in.

    library = TileLibrary.generate(seed=7)        # or TileLibrary.load("my_tiles")
    wall = library.by_role("solid")[0]
    window.blit(library.surface(wall), (0, 0))

A library never changes once it is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, SupportsIndex

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import ConfigError, LibraryError
from nesgan_game.folders import new_folder
from nesgan_game.library import store
from nesgan_game.library.atlas import rgba
from nesgan_game.library.builder import Painted, build
from nesgan_game.library.export import formats
from nesgan_game.library.tile import REQUIRED_ROLES, Tile
from nesgan_game.library.tile_set import Colours, TileSet

if TYPE_CHECKING:
    import pygame

    from nesgan_game.library.painted_objects import PaintedObject
    from nesgan_game.paint.painter import Painter
    from nesgan_game.paint.theme_registry import AnyTheme

__all__ = ["REQUIRED_ROLES", "Tile", "TileLibrary", "need_library"]

SCREENS = 20
"""Screens painted for a library: about 4,500 cells, enough for rare neighbourhoods."""


@dataclass(frozen=True, eq=False, repr=False)
class TileLibrary(TileSet):
    """A set of tiles that belong together: where it comes from and where it goes. What it holds is told by TileSet."""

    def surface(self, tile: Tile | SupportsIndex, palette: Colours | None = None) -> pygame.Surface:
        """Draw the tile as a new pygame.Surface of 16x16; needs no display and no pygame.init(). `palette` as in `rgb`.

        It has alpha where the tile has clear pixels, so that what was drawn before is seen there.

        Raises ConfigError for a palette that is none.
        """
        tile = tile if isinstance(tile, Tile) else self.tiles[tile]
        alpha = np.where(tile.opaque, np.uint8(255), np.uint8(0))
        return _surface(np.dstack([self.rgb(tile, palette), alpha]))

    def tileset_surface(self, palettes: Colours | None = None) -> pygame.Surface:
        """Draw the atlas as one new pygame.Surface, 16 tiles a row, as `surface` does; `area` tells where a tile is.

        In other colours with (4, 4) `palettes`, in one palette all over with 0..3 or (4,). Raises ConfigError.
        """
        table = self._table(palettes)
        rows = table if table.ndim == 2 else np.tile(table, (nes.PALETTES, 1))
        return _surface(rgba(nes.COLOURS[rows.reshape(-1)], self.atlas.index()))

    @classmethod
    def from_screens(
        cls,
        painted: Sequence[Painted],
        *,
        name: str = "library",
        seed: int = 0,
        palettes: NDArray[np.uint8] | None = None,
        materials: NDArray[np.uint8] | None = None,
        objects: Sequence[PaintedObject] = (),
        provenance: dict[str, Any] | None = None,
    ) -> Self:
        """Cut tiles from (screen, layout) pairs; a layout may be None, then roles are guessed from the pixels.

        The library takes `palettes`, by default those of the first screen; `objects` are windows, decor and foliage
        painted whole, instead of those of the screens. Raises LibraryError when a role is missing.
        """
        built = build(painted, materials, objects)
        return cls(
            name=name,
            seed=seed,
            palettes=painted[0][0].palettes if palettes is None else palettes,
            tiles=built.tiles,
            right=built.right,
            below=built.below,
            pieces=built.pieces,
            textures=built.textures,
            provenance={**(provenance or {}), "screens": len(painted), "funnel": built.funnel},
        )

    @classmethod
    def from_pictures(cls, pictures: Sequence[NDArray[np.uint8]], *, name: str = "pictures", seed: int = 0) -> Self:
        """Cut tiles from any (H, W, 3) RGB pictures: finds their grid, reduces them to four palettes, guesses roles.

        Raises LibraryError when there are fewer different cells than required roles, ConfigError for a tiny picture.
        See tiles.from_pictures to leave out borders and to hear what could not be shown.
        """
        from nesgan_game.tiles import from_pictures as foreign  # with Pillow: who paints reads no pictures

        if not pictures:
            raise LibraryError("no pictures to cut tiles from", f"library {name!r}", "give at least one")
        painted, notes = foreign.gather([foreign.slice_picture(picture) for picture in pictures])
        return cls.from_screens(painted, name=name, seed=seed, provenance=notes)

    @classmethod
    def generate(
        cls,
        seed: int = 0,
        screens: int = SCREENS,
        painter: Painter | None = None,
        theme: AnyTheme | None = None,
        *,
        progress: Callable[[int, int], object] | None = None,
    ) -> Self:
        """Paint `screens` imaginary screens in one theme and cut a library from them; same seed, same library.

        `theme`: a name, a file or a row (see paint.theme_registry); a shipped one is drawn without it. `painter`: the
        shipped network without it. progress: called with the tiles painted so far and those in all, every few
        tiles; an exception that it raises cancels and passes through. Raises ConfigError and AssetError for a theme
        that is none.
        """
        from nesgan_game.library.painted_objects import paint_objects
        from nesgan_game.library.painted_screens import paint
        from nesgan_game.paint.theme_registry import objects_shown

        painted, look, notes = paint(seed, screens, painter, theme, progress)
        return cls.from_screens(
            painted,
            name=look.name,
            seed=seed,
            palettes=look.palettes,
            materials=look.materials,
            objects=paint_objects(seed, objects_shown(notes)),
            provenance=notes,
        )

    def save(self, folder: Path | str) -> None:
        """Write atlas.png, library.json, library.npz, tileset.tsx and contact.png; equal libraries make equal bytes.

        A folder that holds what `save` wrote there, unchanged, is replaced whole. Raises ExportError for one that holds
        anything else, and for one that cannot be written.
        """
        with new_folder(Path(folder), by="TileLibrary.save", force=True) as new:
            store.save(self, new)

    @classmethod
    def load(cls, folder: Path | str) -> Self:
        """Read a folder that `save` wrote. Raises AssetError when a file is missing, altered or of another version."""
        return store.load(Path(folder), cls)

    def export(self, folder: Path | str, kinds: Iterable[str] = tuple(formats.EXPORTS)) -> list[Path]:
        """Write a folder for each of the kinds (see library.export.formats) and return the files' paths.

        Raises ConfigError for an unknown kind, ExportError when something cannot be written.
        """
        return formats.export(self, Path(folder), kinds)


def need_library(given: object) -> None:
    """Raise ConfigError for what is no TileLibrary, as the path of one is none."""
    if not isinstance(given, TileLibrary):
        what = f"{repr(given)[:40]} is no TileLibrary"
        raise ConfigError(what, "library", "give TileLibrary.load(folder) or TileLibrary.generate(seed)")


def _surface(pixels: NDArray[np.uint8]) -> pygame.Surface:
    """(H, W, 4) RGBA as a surface: one without alpha where all of it is opaque."""
    import pygame

    height, width = pixels.shape[:2]
    opaque = bool((pixels[..., 3] == 255).all())
    data = np.ascontiguousarray(pixels[..., :3]) if opaque else pixels
    # The copy owns its pixels; frombuffer's surface would look into the bytes.
    return pygame.image.frombuffer(data.tobytes(), (width, height), "RGB" if opaque else "RGBA").copy()
