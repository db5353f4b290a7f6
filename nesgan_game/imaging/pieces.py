"""Masks taken apart into connected pieces."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_SIDES = ((0, 1), (1, 0), (1, 2), (2, 1))
_CORNERS = ((0, 0), (0, 2), (2, 0), (2, 2))


def pieces(mask: NDArray[np.bool_], *, corners: bool) -> NDArray[np.intp]:
    """(H, W) a positive number for each piece of a mask, 0 elsewhere; corners: whether those that touch there are one.

    Numbers spread from pixel to pixel until they stay. A number is that of a pixel of its piece, counted from 1, which
    learns of a higher one at once and hands it on: a long way through a piece takes few more rounds than a short one.
    """
    labels = np.where(mask, np.arange(1, mask.size + 1).reshape(mask.shape), 0)
    while True:
        grown = np.where(mask, np.maximum.reduce([labels, *_beside(labels, corners=corners)]), 0)
        spread = grown > labels
        if not spread.any():
            return labels
        known = grown.ravel()
        np.maximum.at(known, labels[spread] - 1, grown[spread])
        labels = np.where(mask, known[known - 1].reshape(mask.shape), 0)


def grown(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The mask with the pixels above, below and beside it."""
    return np.asarray(np.logical_or.reduce([mask, *_beside(mask, corners=False)]), np.bool_)


def _beside(array: NDArray[np.generic], *, corners: bool) -> list[NDArray[np.generic]]:
    height, width = array.shape
    framed = np.pad(array, 1)
    ways = (*_SIDES, *_CORNERS) if corners else _SIDES
    return [framed[down : down + height, right : right + width] for down, right in ways]
