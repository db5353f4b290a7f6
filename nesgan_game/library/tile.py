"""One tile of a library: its pixels, what it is, where it was cut and how often it was seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

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


@dataclass(frozen=True, slots=True, eq=False)
class Tile:
    """A 16x16 pattern with its role. The pattern is read-only."""

    id: int
    """Its index in the library and its place in the atlas."""
    pattern: NDArray[np.uint8]
    """(16, 16) levels 0..3."""
    palette: int
    """0..3: which of the library's palettes it was painted with."""
    role: str
    context: int
    """The neighbourhood it was seen in most often, 8 bits N, NE, E, SE, S, SW, W, NW from bit 0 (see tiles.slicing)."""
    contexts: Mapping[int, int]
    """Every neighbourhood it was seen in, with the count."""
    cluster: int
    name: str
    """In words, as in "solid-brick-2"."""
    count: int
    """How many cells of the screens it stands for."""
    origin: tuple[int, int, int]
    """The cell it was cut from: (screen, row, col)."""
    confidence: float = 1.0
    """How sure its role is, 0..1; less than 1 only where roles were told from the pixels."""
