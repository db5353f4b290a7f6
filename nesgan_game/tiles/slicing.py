"""Cutting screens into 16x16 cells, each with its role and its neighbourhood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import ConfigError
from nesgan_game.paint.screen import Screen
from nesgan_game.roles import ROLE_INDEX, ROLES

T = nes.TILE_PX
NEIGHBOURS: tuple[tuple[int, int], ...] = ((-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1))
"""(row, col) steps of the context's bits 0 to 7: N, NE, E, SE, S, SW, W, NW. Tiled's wang ids have the same order."""
SURROUNDED = 0xFF
"""The context of a cell whose eight neighbours all belong to its group."""
_SAME_GROUP = (("solid", "ledge", "breakable"), ("stair_up_right", "stair_up_left"))


def _groups() -> NDArray[np.uint8]:
    table = np.arange(len(ROLES), dtype=np.uint8)
    for names in _SAME_GROUP:
        table[[ROLE_INDEX[name] for name in names]] = ROLE_INDEX[names[0]]
    return table


GROUP_OF_ROLE: NDArray[np.uint8] = _groups()
"""(len(ROLES),) roles with equal numbers here count as one mass when neighbourhoods are read."""
GROUP_OF_ROLE.setflags(write=False)


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """N cells cut from screens, row by row."""

    patterns: NDArray[np.uint8]
    """(N, 16, 16) levels 0..3."""
    attribute: NDArray[np.uint8]
    """(N,) palette numbers 0..3."""
    role: NDArray[np.uint8]
    """(N,) indices into ROLES."""
    context: NDArray[np.uint8]
    """(N,) neighbourhoods, see `contexts`."""
    screen: NDArray[np.int32]
    row: NDArray[np.int32]
    col: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.patterns)


def contexts(roles: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(R, C) neighbourhoods of a layout: bit k is set where the neighbour NEIGHBOURS[k] is of the cell's own group.

    What lies outside the picture counts as the same.
    """
    outside = np.uint8(255)
    group = GROUP_OF_ROLE[roles]
    rows, cols = group.shape
    padded = np.pad(group, 1, constant_values=outside)
    bits = np.zeros_like(group)
    for bit, (row, col) in enumerate(NEIGHBOURS):
        there = padded[1 + row : 1 + row + rows, 1 + col : 1 + col + cols]
        bits |= ((there == group) | (there == outside)).astype(np.uint8) << np.uint8(bit)
    return bits


def blocks(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(H, W, ...) as its (H/16 * W/16, 16, 16, ...) cells, row by row."""
    rows, cols = picture.shape[0] // T, picture.shape[1] // T
    parts = picture[: rows * T, : cols * T].reshape(rows, T, cols, T, *picture.shape[2:])
    return np.ascontiguousarray(parts.swapaxes(1, 2)).reshape(rows * cols, T, T, *picture.shape[2:])


def cut(screen: Screen, roles: NDArray[np.uint8] | None, screen_id: int) -> Cells:
    """All cells of a screen. Without `roles` (R, C) every cell is void, to be told apart by tiles.label.

    Raises ConfigError for a layout of another size or with numbers outside ROLES.
    """
    rows, cols = screen.attribute.shape
    if roles is None:
        roles = np.zeros((rows, cols), np.uint8)
    if roles.shape != (rows, cols) or roles.max() >= len(ROLES):
        raise ConfigError(f"the layout {roles.shape} does not fit {rows}x{cols} cells of known roles", "tiles.cut")
    row, col = np.divmod(np.arange(rows * cols, dtype=np.int32), np.int32(cols))
    return Cells(
        patterns=blocks(screen.pattern),
        attribute=screen.attribute.reshape(-1),
        role=roles.astype(np.uint8).reshape(-1),
        context=contexts(roles).reshape(-1),
        screen=np.full(rows * cols, screen_id, np.int32),
        row=row,
        col=col,
    )


def join(parts: Sequence[Cells]) -> Cells:
    """All cells of several screens as one."""
    return Cells(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Cells)))
