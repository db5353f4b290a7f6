"""One cell of a stage: what it is, and the tiles that it shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.entity_kinds import Value
from nesgan_game.level.grid.tile_meaning import Meanings
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import ROLES, Role

_NOTHING: Mapping[str, Value] = MappingProxyType({})


class StageCell(NamedTuple):
    """A cell with its role and the numbers of its tiles in the three layers, -1 for none.

    A role of one's own has its own name and does what it acts as (grid.tile_meaning). properties: those of the tile in
    front, where a stage was read with tiles which are no library's.
    """

    row: int
    col: int
    role: Role
    background: int
    field: int
    foreground: int
    properties: Mapping[str, Value] = _NOTHING

    @property
    def tile(self) -> int:
        """The frontmost tile of background and field: what the hero stands on or before; -1 for none."""
        return self.field if self.field >= 0 else self.background


def cell_at(
    roles: NDArray[np.uint8],
    layers: Iterable[tuple[str, NDArray[np.int32]]],
    x_px: float,
    y_px: float,
    meanings: Meanings = MappingProxyType({}),
) -> StageCell | None:
    """Return the cell of a map with roles and three layers (R, C) at a place in its pixels; None beyond its edges."""
    row, col = int(y_px // TILE_PX), int(x_px // TILE_PX)
    if not (0 <= row < roles.shape[0] and 0 <= col < roles.shape[1]):
        return None
    background, field, foreground = (int(layer[row, col]) for _, layer in layers)
    meaning = meanings.get(field if field >= 0 else background)
    if meaning is None:
        return StageCell(row, col, ROLES[roles[row, col]], background, field, foreground)
    role = meaning.as_role() if meaning.own else ROLES[roles[row, col]]
    return StageCell(row, col, role, background, field, foreground, meaning.properties)
