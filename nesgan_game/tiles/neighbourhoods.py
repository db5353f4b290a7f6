"""The neighbourhoods of the cells of a layout."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.roles import ROLE_INDEX, ROLES

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
"""(len(ROLES),) roles with equal numbers here count as one body when neighbourhoods are read."""
GROUP_OF_ROLE.setflags(write=False)


def contexts(roles: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(R, C) neighbourhoods of a layout: bit k is set where the neighbour NEIGHBOURS[k] is of the cell's own group.

    What lies outside the picture counts as the same.
    """
    outside = np.uint8(255)
    group = GROUP_OF_ROLE[roles]
    rows, cols = group.shape
    padded = np.full((rows + 2, cols + 2), outside)
    padded[1:-1, 1:-1] = group
    bits = np.zeros_like(group)
    for bit, (row, col) in enumerate(NEIGHBOURS):
        there = padded[1 + row : 1 + row + rows, 1 + col : 1 + col + cols]
        bits |= ((there == group) | (there == outside)).astype(np.uint8) << np.uint8(bit)
    return bits
