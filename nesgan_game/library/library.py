"""The tile library: tiles by role, cluster and seam, with the palettes they were painted in.

    library = TileLibrary.generate(seed=7)        # or TileLibrary.load("my_tiles")
    wall = library.by_role("solid")[0]
    window.blit(library.surface(wall), (0, 0))

A library never changes once it is made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import LibraryError
from nesgan_game.library import atlas, store
from nesgan_game.library.build import Painted, build
from nesgan_game.library.tile import REQUIRED_ROLES, Tile
from nesgan_game.paint.screen import Screen, check_palettes
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.tiles import pictures as foreign

if TYPE_CHECKING:
    import pygame

    from nesgan_game.paint.painter import Painter

__all__ = ["REQUIRED_ROLES", "Tile", "TileLibrary"]

SCREENS = 20
"""Screens painted for a library: about 4,500 cells, enough for rare neighbourhoods."""


@dataclass(frozen=True, eq=False)
class TileLibrary:
    """A set of tiles that belong together. Holds at least one tile of every required role, LibraryError otherwise."""

    name: str
    seed: int
    palettes: NDArray[np.uint8]
    """(4, 4) NES colour numbers."""
    tiles: tuple[Tile, ...]
    """Tile n has id n; ordered by role, cluster and count."""
    right: NDArray[np.float32]
    """(N, N) seam cost of tile b to the right of tile a, at [a, b]; 0 is perfect, 1 bad."""
    below: NDArray[np.float32]
    """(N, N) seam cost of tile b below tile a, at [a, b]."""
    provenance: dict[str, Any] = field(default_factory=dict)
    """Where it came from: JSON values only."""

    def __post_init__(self) -> None:
        check_palettes(self.palettes)
        for array in (self.palettes, self.right, self.below):
            array.setflags(write=False)
        count = len(self.tiles)
        if self.right.shape != (count, count) or self.below.shape != (count, count):
            raise LibraryError(f"seam tables do not fit {count} tiles", f"library {self.name}")
        missing = [role for role in REQUIRED_ROLES if role not in self._roles]
        if missing:
            raise LibraryError(f"has no tile for {', '.join(missing)}", f"library {self.name}", "use more screens")

    def __len__(self) -> int:
        return len(self.tiles)

    def __iter__(self) -> Iterator[Tile]:
        return iter(self.tiles)

    def __getitem__(self, number: int) -> Tile:
        return self.tiles[number]

    @cached_property
    def _roles(self) -> dict[str, list[Tile]]:
        found: dict[str, list[Tile]] = defaultdict(list)
        for tile in sorted(self.tiles, key=lambda tile: -tile.count):
            found[tile.role].append(tile)
        return dict(found)

    def by_role(self, role: str) -> list[Tile]:
        """Tiles of a role, most frequent first; empty for a role that is not required and not there."""
        if role not in ROLE_INDEX:
            raise LibraryError(f"no role is called {role!r}", f"library {self.name}", f"use {', '.join(ROLE_INDEX)}")
        return list(self._roles.get(role, ()))

    def cluster(self, number: int) -> list[Tile]:
        """Tiles of a cluster, in order of their ids."""
        return [tile for tile in self.tiles if tile.cluster == number]

    def rgb(self, tile: Tile | int, palettes: NDArray[np.uint8] | None = None) -> NDArray[np.uint8]:
        """(16, 16, 3) the tile's colours, in own or other palettes: (4, 4), or (4,) to dye this one tile."""
        tile = self.tiles[tile] if isinstance(tile, int) else tile
        table = self.palettes if palettes is None else np.asarray(palettes, np.uint8)
        colours = table if table.ndim == 1 else table[tile.palette]
        return nes.COLOURS[colours[tile.pattern]]

    def surface(self, tile: Tile | int, palette: NDArray[np.uint8] | None = None) -> pygame.Surface:
        """Draw the tile as a new pygame.Surface of 16x16; needs no display. `palette` as in `rgb`."""
        import pygame

        size = (nes.TILE_PX, nes.TILE_PX)
        return pygame.image.frombuffer(self.rgb(tile, palette).tobytes(), size, "RGB").copy()

    @cached_property
    def atlas(self) -> Screen:
        """All tiles as one picture, 16 a row, in order of their ids; places left over are backdrop."""
        return atlas.draw(self.tiles, self.palettes)

    @classmethod
    def from_screens(
        cls,
        painted: Sequence[Painted],
        *,
        name: str = "library",
        seed: int = 0,
        palettes: NDArray[np.uint8] | None = None,
        materials: NDArray[np.uint8] | None = None,
        provenance: dict[str, Any] | None = None,
    ) -> TileLibrary:
        """Cut tiles from (screen, layout) pairs; a layout may be None, then roles are guessed from the pixels.

        The library takes `palettes`, by default those of the first screen. Raises LibraryError when a role is missing.
        """
        built = build(painted, materials)
        return cls(
            name=name,
            seed=seed,
            palettes=(painted[0][0].palettes if palettes is None else palettes).copy(),
            tiles=built.tiles,
            right=built.right,
            below=built.below,
            provenance={**(provenance or {}), "screens": len(painted), "funnel": built.funnel},
        )

    @classmethod
    def from_pictures(
        cls, pictures: Sequence[NDArray[np.uint8]], *, name: str = "pictures", seed: int = 0
    ) -> TileLibrary:
        """Cut tiles from any (H, W, 3) RGB pictures: finds their grid, reduces them to four palettes, guesses roles.

        Raises LibraryError when there are fewer different cells than required roles, ConfigError for a tiny picture.
        See tiles.pictures to leave out borders and to hear what could not be shown.
        """
        if not pictures:
            raise LibraryError("no pictures to cut tiles from", f"library {name}", "give at least one")
        painted, notes = foreign.gather([foreign.slice_picture(picture) for picture in pictures])
        return cls.from_screens(painted, name=name, seed=seed, provenance=notes)

    @classmethod
    def generate(
        cls, seed: int = 0, screens: int = SCREENS, painter: Painter | None = None, theme: str | None = None
    ) -> TileLibrary:
        """Paint `screens` imaginary screens in one theme and cut a library from them; same seed, same library.

        Without a `theme` (see paint.themes.THEMES) one is drawn, without a `painter` the shipped network is loaded.
        """
        from nesgan_game.library.generate import paint

        painted, look, notes = paint(seed, screens, painter, theme)
        return cls.from_screens(
            painted, name=look.name, seed=seed, palettes=look.palettes, materials=look.materials, provenance=notes
        )

    def save(self, folder: Path | str) -> None:
        """Write atlas.png, library.json, library.npz, tileset.tsx and contact.png; equal libraries make equal bytes."""
        store.save(store.Parts(**{name: getattr(self, name) for name in store.Parts.__slots__}), Path(folder))

    @classmethod
    def load(cls, folder: Path | str) -> TileLibrary:
        """Read a folder that `save` wrote. Raises AssetError when a file is missing, altered or of another version."""
        parts = store.load(Path(folder))
        return cls(**{name: getattr(parts, name) for name in store.Parts.__slots__})
