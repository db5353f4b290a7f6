"""One tile of a library: its pixels, what it is, where it was cut and how often it was seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import LibraryError

REQUIRED_ROLES: tuple[str, ...] = (
    "void",
    "wall",
    "window",
    "pillar",
    "solid",
    "ledge",
    "platform",
    "stair_up_right",
    "stair_up_left",
    "spikes",
    "liquid",
    "breakable",
    "door",
    "candle",
)
"""What the assembler needs at least one tile of."""


class _Cluster:
    """A field that is given as a number, or as what tells it by the tile's id: asked each time somebody reads it."""

    @overload
    def __get__(self, tile: None, owner: type[Tile]) -> _Cluster: ...
    @overload
    def __get__(self, tile: Tile, owner: type[Tile]) -> int: ...
    def __get__(self, tile: Tile | None, owner: type[Tile]) -> int | _Cluster:
        if tile is None:
            raise AttributeError("a tile's cluster has no default")  # so dataclasses asks
        given: int | Callable[[int], int] = tile.__dict__["cluster"]
        return given(tile.id) if callable(given) else given

    def __set__(self, tile: Tile, value: int | Callable[[int], int]) -> None:
        tile.__dict__["cluster"] = value


@dataclass(frozen=True, eq=False)
class Tile:
    """A 16x16 pattern with its role. Nothing in it can be changed. Raises LibraryError for a pattern that is none."""

    id: int
    """Its index in the library and its place in the atlas."""
    pattern: NDArray[np.uint8]
    """(16, 16) levels 0..3, or nes.CLEAR where what lies behind is seen."""
    palette: int
    """0..3: which of the library's palettes it was painted with."""
    role: str
    context: int
    """The neighbourhood it was most often seen in, bits N, NE, E, SE, S, SW, W, NW from bit 0 (`neighbourhoods.py`)."""
    contexts: Mapping[int, int]
    """Every neighbourhood it was seen in, with the count."""
    name: str
    """In words, as in "solid-brick-2"."""
    count: int
    """How many cells of the screens it stands for."""
    origin: tuple[int, int, int]
    """The cell it was cut from: (screen, row, col)."""
    cluster: _Cluster = _Cluster()
    """A number; of a fresh library it is found when it is first read (see tiles.cluster). Has no default."""
    confidence: float = 1.0
    """How sure its role is, 0..1; less than 1 only where roles were told from the pixels."""

    def __post_init__(self) -> None:
        pattern = np.array(self.pattern, np.uint8)
        if pattern.shape != (nes.TILE_PX, nes.TILE_PX) or pattern.max() > nes.CLEAR:
            raise LibraryError(f"its pattern is not 16x16 levels of 0 to 3, {nes.CLEAR}: clear", f"tile {self.id}")
        pattern.setflags(write=False)
        object.__setattr__(self, "pattern", pattern)
        object.__setattr__(self, "contexts", MappingProxyType(dict(self.contexts)))

    @property
    def opaque(self) -> NDArray[np.bool_]:
        """(16, 16) which pixels hide what lies behind."""
        return np.asarray(self.pattern != nes.CLEAR)

    def __reduce__(self) -> tuple[type[Tile], tuple[Any, ...]]:
        # Made anew when it is copied or unpickled: numpy forgets that an array is read-only.
        return Tile, tuple(thawed(getattr(self, field.name)) for field in fields(self))


def thawed(value: object) -> object:
    """A read-only mapping as a dict, which can be pickled and written as JSON; any other value as it is."""
    return dict(value) if isinstance(value, MappingProxyType) else value


def many(count: int, noun: str) -> str:
    """A count and its noun, as in "1 tile" and "3 tiles"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
