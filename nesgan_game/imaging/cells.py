"""A picture as its square cells, and cells as a picture: cut and join undo each other.

Cells are 16 px unless said otherwise, the console's attribute cells; 8 px are its CHR tiles.
"""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from nesgan_game.nes import TILE_PX

T = TypeVar("T", bound=np.generic)


def cut(pictures: NDArray[T], side: int = TILE_PX, *, axis: int = 0) -> NDArray[T]:
    """(R * side, C * side, ...) as its cells (R, C, side, side, ...), a view of the picture where it can be one.

    axis: that of the rows, where several pictures come in one array. Raises ValueError for a picture that is not made
    of whole cells.
    """
    before, (height, width), after = pictures.shape[:axis], pictures.shape[axis : axis + 2], pictures.shape[axis + 2 :]
    if height % side or width % side:
        raise ValueError(f"a picture of {width}x{height} px is not made of whole {side} px cells")
    parts = pictures.reshape(*before, height // side, side, width // side, side, *after)
    return parts.swapaxes(axis + 1, axis + 2)


def cut_flat(picture: NDArray[T], side: int = TILE_PX) -> NDArray[T]:
    """(R * side, C * side, ...) as its cells (R * C, side, side, ...), row by row. Raises ValueError as `cut` does."""
    return cut(picture, side).reshape(-1, side, side, *picture.shape[2:])


def join(cells: NDArray[T], *, axis: int = 0) -> NDArray[T]:
    """Cells (R, C, side, side, ...) as their picture (R * side, C * side, ...); axis: that of R."""
    before, (rows, cols, high, wide) = cells.shape[:axis], cells.shape[axis : axis + 4]
    return cells.swapaxes(axis + 1, axis + 2).reshape(*before, rows * high, cols * wide, *cells.shape[axis + 4 :])
