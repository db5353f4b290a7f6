"""The grid of a foreign picture at its own size: where its 16x16 cells begin, and what lies between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from nesgan_game.errors import ConfigError
from nesgan_game.imaging.enlargement import FEW_COLOURS, busy_place, packed
from nesgan_game.imaging.oklab import perceived
from nesgan_game.nes import COLOURS, TILE_PX
from nesgan_game.seeds import stream

T = TILE_PX
SEARCH_PX = 512
"""Side of the part of a large picture that its grid is looked for in: bounds the memory (our choice)."""
_REDUCED, _SPOTS_PX = 8, 8
"""A noisy picture is reduced to this many colours, and a cell shows one fully that covers this many of its pixels
(tuned on 143 JPEGs of composed scenes, quality 60 and 90)."""
_NEAR_PERCENT = 1
"""A noisy picture of whole cells begins with one where that fits nearly as well as the best. Measured on JPEGs of 10
screens, quality 60 and 90: at most 0.1 % worse where it does begin so, 4 % and more where it was cut out elsewhere."""
_FREE = 1.5
"""Tiles are 8 px where the grid half a cell off, both ways, fits nearly as well. Measured: 1.8 and more
times as badly on 30 painted and composed screens; less than 1.4 times on 17 of 20 put together of 8x8 blocks."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where a picture's first whole cell starts, in pixels, and how large the tiles are that it was put together of."""

    y: int
    x: int
    tile_px: int = T
    """16, or 8 where blocks of half the size are put together freely; cells are 16 px in both cases. Noise hides 8."""


def crop(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Crop to the whole cells of an unaligned (H, W, 3) picture. Raises ConfigError when it holds none."""
    whole = whole_cells(rgb, find_grid(rgb))
    if min(whole.shape) == 0:
        raise ConfigError(f"{rgb.shape[1]}x{rgb.shape[0]} px holds no 16x16 cell", "picture", "use a larger one")
    return whole


def whole_cells(rgb: NDArray[np.uint8], grid: Grid) -> NDArray[np.uint8]:
    """The part of an (H, W, 3) picture that the grid cuts into whole cells, possibly nothing."""
    high, wide = (max(0, side - start) // T * T for side, start in zip(rgb.shape, (grid.y, grid.x), strict=False))
    return rgb[grid.y : grid.y + high, grid.x : grid.x + wide]


def find_phase(rgb: NDArray[np.uint8]) -> tuple[int, int]:
    """(y, x) 0..15: where the first whole cell of an unaligned (H, W, 3) picture starts; see `find_grid`."""
    grid = find_grid(rgb)
    return grid.y, grid.x


def find_grid(rgb: NDArray[np.uint8]) -> Grid:
    """The grid of an unaligned (H, W, 3) picture.

    The right grid cuts the picture into cells of few colours, since a cell has but one palette, and into few different
    cells; (0, 0) when none is better. Noise is taken out before, in two ways: to few colours, and to the console's.
    Measured on 40 painted and composed screens, cut anywhere: 36 right; as JPEG 27 of quality 90, 19 of quality 60; of
    those enlarged 3 times before, 36 and 34.
    """
    whole = rgb.shape[0] % T == rgb.shape[1] % T == 0
    top, left = busy_place(rgb, SEARCH_PX, T)
    rgb = rgb[top : top + SEARCH_PX, left : left + SEARCH_PX]
    if min(rgb.shape[:2]) < 2 * T:
        return Grid(0, 0)
    score, noisy = _scores(rgb)
    y, x = divmod(int(score.argmin()), T)
    if noisy and whole and 100 * int(score[0, 0]) <= (100 + _NEAR_PERCENT) * int(score[y, x]):
        y = x = 0
    best, half = int(score[y, x]), int(score[y - T // 2, x - T // 2])
    free = not noisy and best < half < _FREE * best
    return Grid(y, x, T // 2 if free else T)


def _scores(rgb: NDArray[np.uint8]) -> tuple[NDArray[np.int64], bool]:
    """(16, 16) how badly the grid that starts at (y, x) fits, by the colours of a cell and the share of different
    cells, in whole numbers; and whether there is noise in the picture.
    """
    rows, cols = rgb.shape[0] // T - 1, rgb.shape[1] // T - 1
    values, index = np.unique(packed(rgb), return_inverse=True)
    if noisy := len(values) > FEW_COLOURS:
        image = Image.fromarray(rgb).quantize(_REDUCED, Image.Quantize.MEDIANCUT, kmeans=2, dither=Image.Dither.NONE)
        maps = [np.asarray(image), _nearest(values)[index].reshape(rgb.shape[:2])]
    else:
        maps = [index.reshape(rgb.shape[:2])]
    hashes = _window_hashes(maps[-1])
    colours = np.stack([_window_colours(shown, _SPOTS_PX if noisy else 1) for shown in maps]).sum(axis=0)
    score = np.empty((T, T), np.int64)
    for y in range(T):
        for x in range(T):
            cells = np.s_[y : y + rows * T : T, x : x + cols * T : T]
            kinds, shown = len(np.unique(hashes[cells])), int(colours[cells].sum())
            # What noise leaves of equal cells counts for little. All grids have equally many cells to divide by.
            score[y, x] = kinds * _SPOTS_PX + shown if noisy else kinds * shown
    return score, noisy


def _nearest(packed: NDArray[np.uint64]) -> NDArray[np.intp]:
    """(N,) for each of N packed colours the NES colour it is most like."""
    rgb = (packed[:, None] >> np.array([16, 8, 0], np.uint64)).astype(np.uint8)
    lab, table = perceived(rgb), perceived(COLOURS)
    # The squared length of a colour itself is the same for all it is compared with.
    return np.asarray(((table**2).sum(axis=1) - 2 * lab @ table.T).argmin(axis=1))  # exact: see oklab


def _window_colours(index: NDArray[np.integer[Any]], least_px: int) -> NDArray[np.int32]:
    """How many colours the 16x16 window that starts at every pixel shows, times `least_px`.

    One of fewer pixels than that counts less.
    """
    total = np.zeros((index.shape[0] - T + 1, index.shape[1] - T + 1), np.int32)
    for colour in np.unique(index):
        sums = np.pad((index == colour).cumsum(0, np.int32).cumsum(1, np.int32), ((1, 0), (1, 0)))
        counts = sums[T:, T:] - sums[:-T, T:] - sums[T:, :-T] + sums[:-T, :-T]
        total += np.minimum(counts, least_px)
    return total


def _window_hashes(index: NDArray[np.integer[Any]]) -> NDArray[np.uint64]:
    """Hash the 16x16 window that starts at every pixel to 64 bits; equal windows have equal numbers."""
    down, across = stream(0, "grid", "windows").words((2, T)) | np.uint64(1)
    high, wide = index.shape[0] - T + 1, index.shape[1] - T + 1
    # Even small numbers must fill all bits of the sum, 0 included.
    values = (index.astype(np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
    # A product of random odd numbers per row and column, modulo 2**64, is separable: 32 additions do for all windows.
    columns = sum((values[:, i : i + wide] * across[i] for i in range(T)), np.zeros((), np.uint64))
    return np.asarray(sum((columns[i : i + high] * down[i] for i in range(T)), np.zeros((), np.uint64)))


MOST_SPACING = 8
"""Pixels between tiles that are recognised (our choice)."""
_FILLED = 0.5
"""Share of the rows between such lines that are no line themselves, at least (our choice)."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """Lines of one colour between the tiles of a sheet: how wide, and where the first whole tile starts, in pixels."""

    px: int
    y: int
    x: int

    def without(self, rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """The tiles of an (H, W, 3) picture, joined; possibly nothing."""
        return rgb[self._kept(rgb.shape[0], self.y)][:, self._kept(rgb.shape[1], self.x)]

    def _kept(self, side: int, first: int) -> NDArray[np.intp]:
        starts = np.arange(first, side - T + 1, T + self.px)
        return np.asarray((starts[:, None] + np.arange(T)).ravel(), np.intp)


def find_spacing(rgb: NDArray[np.uint8]) -> Spacing | None:
    """The lines of one colour between the 16x16 tiles of an (H, W, 3) sheet, two at least each way; None without."""
    if min(rgb.shape[:2]) < 2 * T:
        return None
    colours = packed(rgb)
    sides = []
    for along in (colours, colours.T):
        plain = (along == along[:, :1]).all(axis=1)
        sides.append((plain, along[:, 0]))
    (rows, row_colours), (cols, col_colours) = sides
    shared = np.intersect1d(row_colours[rows], col_colours[cols]).tolist()
    for px in range(1, MOST_SPACING + 1):
        for colour in shared:
            y = _first_tile(rows & (row_colours == colour), px)
            x = _first_tile(cols & (col_colours == colour), px)
            if y is not None and x is not None:
                return Spacing(px, y, x)
    return None


def _first_tile(lines: NDArray[np.bool_], px: int) -> int | None:
    """Where the first whole tile begins, if these lines come so wide between tiles all along."""
    period = T + px
    if len(lines) < 2 * period:
        return None
    for phase in range(period):
        between = (np.arange(len(lines)) - phase) % period < px
        if lines[between].all() and (~lines[~between]).mean() >= _FILLED:
            return (phase + px) % period
    return None
