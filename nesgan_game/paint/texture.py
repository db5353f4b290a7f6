"""How painted cells strike the eye in a palette: how prominent they are, how busy, and busy ones made calmer.

All sums are exact (see `imaging.oklab`), so that no processor's last bit chooses a palette.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game.nes import BLACK, LEVELS
from nesgan_game.paint.palettes import SEEN

Cells = NDArray[np.uint8]
Floats = NDArray[np.float64]

_SHARE_STEPS = 1 << 20
"""Steps of the whole that shares are rounded to: a few pixels in all the screens of a library."""


@dataclass(frozen=True, slots=True, eq=False)
class Texture:
    """What some cells are like, whatever palette they wear.

    shares (4,): how much of them each level takes; borders (4, 4): how many of all pairs of pixels that are neighbours
    are of level row and level column. Both are whole multiples of 2**-20, 0 for no cells.
    """

    shares: Floats
    borders: Floats

    @classmethod
    def of(cls, cells: Cells) -> Texture:
        """That of cells (N, 16, 16) of levels 0 to 3; pixels of two cells are no neighbours."""
        across = cells[:, :, :-1] * np.uint8(LEVELS) + cells[:, :, 1:]
        down = cells[:, :-1] * np.uint8(LEVELS) + cells[:, 1:]
        borders = _counts(across, LEVELS * LEVELS) + _counts(down, LEVELS * LEVELS)
        return cls(_shares(_counts(cells, LEVELS)), _shares(borders).reshape(LEVELS, LEVELS))


def _counts(values: NDArray[np.uint8], kinds: int) -> NDArray[np.int64]:
    """(kinds,) how often each number occurs; for a few small ones this is quicker than bincount, which widens all."""
    return np.array([np.count_nonzero(values == kind) for kind in range(kinds)], np.int64)


def _shares(counts: NDArray[np.int64]) -> Floats:
    parts = counts.astype(np.float64) * _SHARE_STEPS / max(int(counts.sum()), 1)
    return np.asarray(np.rint(parts) / _SHARE_STEPS)


def prominence(ramps: Cells, texture: Texture) -> Floats:
    """(N,) how much cells strike the eye in each of the ramps (N, 3): lightness of their mean colour as perceived, and
    half of its chroma. Level 0 is black.
    """
    return np.asarray(lightness(ramps, texture) + chroma(ramps, texture) / 2)


def lightness(ramps: Cells, texture: Texture) -> Floats:
    """(N,) that of the mean colour of cells in each of the ramps (N, 3)."""
    return np.asarray(mean_colour(ramps, texture)[:, 0])


def chroma(ramps: Cells, texture: Texture) -> Floats:
    """(N,) how far the mean colour of cells is from grey in each of the ramps (N, 3)."""
    mean = mean_colour(ramps, texture)
    return np.asarray(np.sqrt(mean[:, 1] * mean[:, 1] + mean[:, 2] * mean[:, 2]))


def mean_colour(ramps: Cells, texture: Texture) -> Floats:
    """(N, 3) that of cells in each of the ramps (N, 3), as perceived."""
    return np.asarray(np.einsum("nlc,l->nc", SEEN[ramps], texture.shares[1:]))


def busyness(ramps: Cells, texture: Texture) -> Floats:
    """(N,) mean difference in lightness of neighbouring pixels in each of the ramps (N, 3)."""
    black = np.full((len(ramps), 1), BLACK, np.uint8)
    light = SEEN[np.concatenate([black, ramps], axis=1), 0]
    return np.asarray(np.einsum("nab,ab->n", np.abs(light[:, :, None] - light[:, None]), texture.borders))


def despeckled(cells: Cells) -> Cells:
    """Cells (N, 16, 16) in which a pixel unlike all four neighbours becomes like the second darkest of them.

    A lone pixel is noise at this size; lines and masses stay. At the edge of a cell its own pixel is the neighbour.
    """
    padded = np.pad(cells, ((0, 0), (1, 1), (1, 1)), mode="edge")
    beside = np.stack([padded[:, :-2, 1:-1], padded[:, 2:, 1:-1], padded[:, 1:-1, :-2], padded[:, 1:-1, 2:]])
    lone = (beside != cells).all(axis=0)
    return np.where(lone, np.sort(beside, axis=0)[1], cells)
