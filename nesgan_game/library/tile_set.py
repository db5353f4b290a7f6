"""The tiles of a library and how to get at them: by number, role, cluster or name, in own or other colours."""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from operator import index
from types import MappingProxyType
from typing import Any, Self, SupportsIndex, overload

import numpy as np
from numpy.typing import ArrayLike, NDArray

from nesgan_game import nes
from nesgan_game.errors import ConfigError, LibraryError
from nesgan_game.imaging.screen import check_palettes
from nesgan_game.library import atlas
from nesgan_game.library.multicell import Piece, Texture
from nesgan_game.library.tile import REQUIRED_ROLES, Tile, thawed
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.tiles.cluster import names

Colours = int | ArrayLike
"""What a tile is dyed with: 0..3 for one of the library's palettes, (4,) NES colour numbers, or (4, 4) of them."""


@dataclass(frozen=True, eq=False, repr=False)
class TileSet:
    """Tiles that belong together; the one place that names what a library consists of.

    Never changes once it is made, so threads may share it; pickling keeps it so. Holds at least one tile of every
    required role, LibraryError otherwise.
    """

    name: str
    seed: int
    palettes: NDArray[np.uint8]
    """(4, 4) NES colour numbers."""
    tiles: tuple[Tile, ...]
    """Tile n has id n; ordered by role and count."""
    right: NDArray[np.float32]
    """(N, N) seam cost of tile b to the right of tile a, at [a, b]; 0 is perfect, 1 bad."""
    below: NDArray[np.float32]
    """(N, N) seam cost of tile b below tile a, at [a, b]."""
    provenance: Mapping[str, Any] = field(default_factory=dict)
    """Where it came from: JSON values only; kept read-only."""
    pieces: tuple[Piece, ...] = ()
    """Objects of several cells, by role and then by how often they were painted."""
    textures: tuple[Texture, ...] = ()
    """What bodies of one role show in their middle and along their sides."""

    def __post_init__(self) -> None:
        check_palettes(self.palettes)
        for name in ("palettes", "right", "below"):
            array = getattr(self, name)
            if array.flags.writeable or not array.flags.owndata:
                array = array.copy()
                array.setflags(write=False)
                object.__setattr__(self, name, array)
        for name in ("tiles", "pieces", "textures"):
            object.__setattr__(self, name, tuple(getattr(self, name)))
        object.__setattr__(self, "provenance", MappingProxyType(copy.deepcopy(dict(self.provenance))))
        count = len(self.tiles)
        if self.right.shape != (count, count) or self.below.shape != (count, count):
            raise LibraryError(f"seam tables do not fit {count} tiles", f"library {self.name!r}")
        if [tile.id for tile in self.tiles] != list(range(count)):
            raise LibraryError("its tiles are not numbered from 0 in their order", f"library {self.name!r}")
        missing = [role for role in REQUIRED_ROLES if role not in self._roles]
        if missing:
            raise LibraryError(f"has no tile for {', '.join(missing)}", f"library {self.name!r}", "use more screens")

    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]:
        # Made anew when it is copied or unpickled: numpy forgets that an array is read-only.
        return type(self), tuple(thawed(getattr(self, field.name)) for field in fields(self))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name!r}, seed {self.seed}, {len(self)} tiles>"

    def __len__(self) -> int:
        return len(self.tiles)

    def __iter__(self) -> Iterator[Tile]:
        return iter(self.tiles)

    @overload
    def __getitem__(self, number: SupportsIndex) -> Tile: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[Tile, ...]: ...
    def __getitem__(self, number: SupportsIndex | slice) -> Tile | tuple[Tile, ...]:
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
            raise LibraryError(f"no role is called {role!r}", f"library {self.name!r}", f"use {', '.join(ROLE_INDEX)}")
        return list(self._roles.get(role, ()))

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """Kinds of whole objects (objects.OBJECT_KINDS) that there are pieces of; none where nothing tells them."""
        return tuple(dict.fromkeys(piece.kind for piece in self.pieces if piece.kind))

    def cluster(self, number: int) -> list[Tile]:
        """Tiles of a cluster, in order of their ids."""
        return [tile for tile in self.tiles if tile.cluster == number]

    @cached_property
    def cluster_names(self) -> Mapping[int, str]:
        """What every cluster is called, like "solid-brick-2": role, its tiles' most frequent look, a number."""
        looks = [tile.name.removeprefix(f"{tile.role}-").rpartition("-")[0] or "plain" for tile in self.tiles]
        return MappingProxyType(names([tile.role for tile in self.tiles], looks, [t.cluster for t in self.tiles]))

    def rgb(self, tile: Tile | SupportsIndex, palette: Colours | None = None) -> NDArray[np.uint8]:
        """(16, 16, 3) the tile's colours, in the palette it was painted with or in another (see Colours).

        The backdrop's where the tile is clear. Raises ConfigError for a palette that is none.
        """
        tile = tile if isinstance(tile, Tile) else self.tiles[tile]
        table = self._table(palette)
        colours: NDArray[np.uint8] = table if table.ndim == 1 else table[tile.palette]
        return nes.COLOURS[colours[np.where(tile.opaque, tile.pattern, 0)]]

    def _table(self, palette: Colours | None) -> NDArray[np.uint8]:
        """(4, 4) or (4,) NES colour numbers."""
        if palette is None:
            return self.palettes
        table = np.asarray(palette)
        if table.dtype.kind not in "iu":
            raise ConfigError(f"{palette!r} is no palette", "palette", "give NES colour numbers as whole numbers")
        if table.ndim == 0:
            if not 0 <= index(table) < nes.PALETTES:
                raise ConfigError(f"there is no palette {palette}", "palette", "use 0 to 3")
            own: NDArray[np.uint8] = self.palettes[index(table)]
            return own
        wanted = (nes.PALETTES, nes.COLOURS_PER_PALETTE)
        if table.shape not in (wanted, wanted[1:]) or table.min() < 0 or table.max() >= len(nes.COLOURS):
            raise ConfigError("must be four NES colour numbers, or four times four", "palette", "use $00 to $3f")
        return table.astype(np.uint8)

    def recolour(self, palettes: ArrayLike) -> Self:
        """The same tiles in other palettes, (4, 4) NES colour numbers with one backdrop in column 0: a new library.

        Raises ConfigError for palettes that an NES could not show.
        """
        table = self._table(palettes)
        check_palettes(table)
        return replace(self, palettes=table)

    @cached_property
    def atlas(self) -> atlas.Atlas:
        """All tiles as one picture, 16 a row, in order of their ids; places left over are backdrop."""
        return atlas.draw(self.tiles, self.palettes)

    def area(self, tile: Tile | SupportsIndex) -> tuple[int, int, int, int]:
        """(x, y, width, height) in pixels of the tile's place in the atlas, as pygame's blit takes it."""
        number = tile.id if isinstance(tile, Tile) else self.tiles[tile].id
        row, col = divmod(number, atlas.COLUMNS)
        return col * nes.TILE_PX, row * nes.TILE_PX, nes.TILE_PX, nes.TILE_PX
