"""The grid of a foreign picture: how often it was enlarged, and where its 16x16 cells begin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from nesgan_game.errors import ConfigError
from nesgan_game.imaging.oklab import perceived
from nesgan_game.nes import COLOURS, TILE_PX

T = TILE_PX
SEARCH_PX = 512
"""Side of the part of a large picture that its grid is looked for in: bounds the memory (our choice)."""
MAX_SCALE = 8
"""Strongest enlargement that is recognised: 2048x1792, the most that monitors ask for (our choice)."""
_INSIDE, _INSIDE_NOISY = 0.02, 0.5
"""Change within an enlarged pixel over the change between two of them, at most. Measured on painted and composed
screens enlarged 2 and 3 times: 0 as PNG, up to 0.36 as JPEG of quality 60; some JPEGs of art with large pixels lie
below that too, so that in them strong changes are counted besides."""
_NOISE, _STRONG = 90, 0.05
"""A change of a channel beyond what JPEG does, and the share of such within enlarged pixels, at most. Measured on 44
screens as JPEG of quality 60 and 90: up to 0.01 where they were enlarged 2 or 3 times, 0.13 and more where not."""
_FEW_COLOURS = 64
"""A picture of more colours than the console has is no clean one: JPEG, photographs."""
_REDUCED, _SPOTS_PX = 8, 8
"""A noisy picture is reduced to this many colours, and a cell shows one fully that covers this many of its pixels
(tuned on 143 JPEGs of composed scenes, quality 60 and 90)."""
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
    rgb = _middle(rgb)
    if min(rgb.shape[:2]) < 2 * T:
        return Grid(0, 0)
    score, noisy = _scores(rgb)
    y, x = divmod(int(score.argmin()), T)
    half = float(score[y - T // 2, x - T // 2])
    free = not noisy and score[y, x] < half < _FREE * score[y, x]
    return Grid(y, x, T // 2 if free else T)


def _scores(rgb: NDArray[np.uint8]) -> tuple[NDArray[np.float64], bool]:
    """(16, 16) how badly the grid that starts at (y, x) fits, by the colours of a cell and the share of different
    cells; and whether there is noise in the picture.
    """
    rows, cols = rgb.shape[0] // T - 1, rgb.shape[1] // T - 1
    values, index = np.unique(_packed(rgb), return_inverse=True)
    if noisy := len(values) > _FEW_COLOURS:
        image = Image.fromarray(rgb).quantize(_REDUCED, Image.Quantize.MEDIANCUT, kmeans=2, dither=Image.Dither.NONE)
        maps = [np.asarray(image), _nearest(values)[index].reshape(rgb.shape[:2])]
    else:
        maps = [index.reshape(rgb.shape[:2])]
    hashes = _window_hashes(maps[-1])
    colours = np.sum([_window_colours(shown, _SPOTS_PX if noisy else 1) for shown in maps], axis=0)
    score = np.empty((T, T))
    for y in range(T):
        for x in range(T):
            cells = np.s_[y : y + rows * T : T, x : x + cols * T : T]
            kinds, shown = len(np.unique(hashes[cells])) / (rows * cols), colours[cells].mean()
            # What noise leaves of equal cells counts for little.
            score[y, x] = kinds + shown if noisy else kinds * shown
    return score, noisy


def _nearest(packed: NDArray[np.uint64]) -> NDArray[np.intp]:
    """(N,) for each of N packed colours the NES colour it is most like."""
    rgb = (packed[:, None] >> np.array([16, 8, 0], np.uint64)).astype(np.uint8)
    lab, table = perceived(rgb), perceived(COLOURS)
    # The squared length of a colour itself is the same for all it is compared with.
    return np.asarray(((table**2).sum(axis=1) - 2 * lab @ table.T).argmin(axis=1))


def unscale(rgb: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], int]:
    """(picture, scale): an (H, W, 3) picture that was enlarged by whole pixels brought back to its own size.

    Enlarged pixels cut by the border are dropped. A picture that was not enlarged, or smoothed, comes back as it is.
    """
    view = _middle(rgb)
    noisy = len(np.unique(_packed(view))) > _FEW_COLOURS
    sides = _changes(view, 0), _changes(view, 1)
    strong = (_strong_changes(view, 0), _strong_changes(view, 1)) if noisy else sides
    for scale in range(MAX_SCALE, 1, -1):
        blocky = all(_blocky(changes, scale, _INSIDE_NOISY if noisy else _INSIDE) for changes in sides)
        if blocky and min(view.shape[:2]) >= 4 * scale and all(_blocky(found, scale, _STRONG) for found in strong):
            y, x = (int(_by_phase(changes, scale).argmax()) for changes in sides)
            return _shrunk(rgb[y:, x:], scale), scale
    return rgb, 1


def _middle(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The middle of a large picture, cut so that every grid that divides 16 or a scale keeps its phase."""
    step = 1680  # the least common multiple of 16 and the scales up to MAX_SCALE
    starts = [max(0, (side - SEARCH_PX) // 2) // step * step for side in rgb.shape[:2]]
    return rgb[starts[0] : starts[0] + SEARCH_PX, starts[1] : starts[1] + SEARCH_PX]


def _changes(rgb: NDArray[np.uint8], axis: int) -> NDArray[np.float64]:
    """(side,) how much each row (axis 0) or column (axis 1) differs from the one before it; 0 for the first."""
    change = np.abs(np.diff(rgb.astype(np.int16), axis=axis)).sum((1 - axis, 2), dtype=np.float64)
    return np.concatenate([np.zeros(1), change])


def _by_phase(changes: NDArray[np.float64], period: int) -> NDArray[np.float64]:
    """(period,) mean change where a new block would begin, for each phase."""
    phase = np.arange(1, len(changes)) % period
    counts = np.bincount(phase, minlength=period)
    return np.asarray(np.bincount(phase, changes[1:], minlength=period) / np.maximum(counts, 1))


def _strong_changes(rgb: NDArray[np.uint8], axis: int) -> NDArray[np.float64]:
    """As `_changes`, but how many pixels change more than noise does."""
    change = np.abs(np.diff(rgb.astype(np.int16), axis=axis)).max(2) > _NOISE
    return np.concatenate([np.zeros(1), change.sum(1 - axis)])


def _blocky(changes: NDArray[np.float64], scale: int, inside: float) -> bool:
    """Whether change lies on the borders of blocks of `scale` pixels, and at most a share `inside` of it within."""
    *within, border = np.sort(_by_phase(changes, scale)).tolist()
    return bool(border > 0 and within[-1] <= inside * border)


def _shrunk(rgb: NDArray[np.uint8], scale: int) -> NDArray[np.uint8]:
    height, width = rgb.shape[0] // scale, rgb.shape[1] // scale
    total = np.zeros((height, width, 3), np.uint16)
    for y in range(scale):
        for x in range(scale):
            total += rgb[y : height * scale : scale, x : width * scale : scale]
    return ((total + scale * scale // 2) // (scale * scale)).astype(np.uint8)


def _packed(rgb: NDArray[np.uint8]) -> NDArray[np.uint64]:
    """(H, W) one number for each colour."""
    wide = rgb.astype(np.uint64)
    return (wide[..., 0] << np.uint64(16)) + (wide[..., 1] << np.uint64(8)) + wide[..., 2]


def _window_colours(index: NDArray[np.integer[Any]], least_px: int) -> NDArray[np.float32]:
    """How many colours the 16x16 window that starts at every pixel shows; one of fewer than `least_px` counts less."""
    total = np.zeros((index.shape[0] - T + 1, index.shape[1] - T + 1), np.float32)
    for colour in np.unique(index):
        sums = np.pad((index == colour).cumsum(0, np.int32).cumsum(1, np.int32), ((1, 0), (1, 0)))
        counts = sums[T:, T:] - sums[:-T, T:] - sums[T:, :-T] + sums[:-T, :-T]
        total += np.minimum(counts, least_px) / np.float32(least_px)
    return total


def _window_hashes(index: NDArray[np.integer[Any]]) -> NDArray[np.uint64]:
    """Hash the 16x16 window that starts at every pixel to 64 bits; equal windows have equal numbers."""
    rng = np.random.default_rng(0)
    down, across = rng.integers(1, 2**63, (2, T), dtype=np.uint64) | np.uint64(1)
    high, wide = index.shape[0] - T + 1, index.shape[1] - T + 1
    # Even small numbers must fill all bits of the sum, 0 included.
    values = (index.astype(np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
    # A product of random odd numbers per row and column, modulo 2**64, is separable: 32 additions do for all windows.
    columns = sum((values[:, i : i + wide] * across[i] for i in range(T)), np.zeros((), np.uint64))
    return np.asarray(sum((columns[i : i + high] * down[i] for i in range(T)), np.zeros((), np.uint64)))
