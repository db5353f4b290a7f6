"""Every kind of object with its drawing, and how a design of it is told to a network."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from nesgan_game.dataset.drawings.design import Design
from nesgan_game.dataset.drawings.objects import (
    dungeon,
    figures,
    gardens,
    glazed,
    growth,
    household,
    lamps,
    leaves,
    machinery,
    sanctuary,
    sculpture,
    shrubs,
    stores,
    tombs,
)
from nesgan_game.dataset.drawings.primitives import Canvas
from nesgan_game.dataset.tile_sheets import Levels
from nesgan_game.errors import ConfigError
from nesgan_game.objects import OBJECT_KINDS, object_kind

_MOST_SLOTS = 32

_MODULES = (
    *(dungeon, figures, gardens, glazed, growth, household, lamps),
    *(leaves, machinery, sanctuary, sculpture, shrubs, stores, tombs),
)
_DRAW: dict[str, Callable[[Design, Canvas], None]] = {
    kind.name: draw
    for kind in OBJECT_KINDS
    for module in _MODULES
    if (draw := getattr(module, kind.name, None)) is not None
}


def draw_object(kind: str, rows: int, cols: int, values: Sequence[float]) -> Levels:
    """An object of rows x cols cells, (16 rows, 16 cols) uint8 0..3 or TRANSPARENT; `values` in 0..1 make its design.

    Raises ConfigError for an unknown kind, a size it is not made in, or too few values.
    """
    known = object_kind(kind)
    if (rows, cols) not in known.sizes:
        raise ConfigError(f"{kind} is not made in {rows} x {cols} cells", "draw_object", f"use one of {known.sizes}")
    canvas = Canvas(rows, cols)
    _DRAW[kind](Design(values), canvas)
    return canvas.levels


@cache
def object_slots(kind: str) -> tuple[int, ...]:
    """What a kind's design consists of: for each slot how many words it chooses from, or 0 for a number."""
    known = object_kind(kind)
    design = Design([0.5] * _MOST_SLOTS)
    _DRAW[kind](design, Canvas(*known.sizes[0]))
    return tuple(design.slots)
