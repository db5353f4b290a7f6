"""How often a foreign picture was enlarged, and the picture at its own size."""

from __future__ import annotations

from math import gcd

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import ConfigError

MAX_SCALE = 12
"""Strongest enlargement that is recognised: 3072x2688, more than a 4K monitor has room for (our choice)."""
VIEW_PX = 1024
"""Side of the part of a large picture that is looked at: bounds the memory, and holds 85 pixels enlarged 12 times."""
_ROWS_AT_ONCE = 64
_INSIDE, _INSIDE_NOISY = 0.02, 0.5
"""Change within an enlarged pixel over the change between two of them, at most. Measured on painted and composed
screens enlarged 2 and 3 times: 0 as PNG, up to 0.36 as JPEG of quality 60; some JPEGs of art with large pixels lie
below that too, so that in them strong changes are counted besides."""
_NOISE, _STRONG = 90, 0.05
"""A change of a channel beyond what JPEG does, and the share of such within enlarged pixels, at most. Measured on 44
screens as JPEG of quality 60 and 90: up to 0.01 where they were enlarged 2 or 3 times, 0.13 and more where not."""
FEW_COLOURS = 64
"""A picture of more colours than the console has is no clean one: JPEG, photographs."""
_STRAY, _LEAST_CHANGES, _LEAST_BORDERS = 0.01, 16, 0.5
"""Of a picture enlarged by an odd factor: the share of change within its pixels, at most; rows that change, at least;
and the share of borders between pixels where something changes, at least (our choice)."""
_ODD = sorted({n / d for d in (2, 3, 4) for n in range(d + 1, MAX_SCALE * d) if gcd(n, d) == 1}, reverse=True)
"""Odd factors that are recognised: halves, thirds and quarters."""
_SEEN_AT = ((0.5, 1e-3), (0.499, 0.0), (0.501, 0.0), (0.001, 0.0))
"""Where within a pixel programs look for the smaller one that it shows: in its middle, rounded either way or both at
borders that are met exactly, or at its corner; and how near to a border that is."""
_MOST_BORDERS = 0.8
"""Share of rows that may be borders, at most: where nearly all may be, nothing can be told."""


def unscale(rgb: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], int]:
    """(picture, scale): an (H, W, 3) picture that was enlarged by whole pixels brought back to its own size.

    Enlarged pixels cut by the border are dropped. A picture that was not enlarged, or smoothed, comes back as it is.
    Judged where the picture changes, whatever bars are around it.
    """
    top, left = busy_place(rgb, VIEW_PX)
    view = rgb[top : top + VIEW_PX, left : left + VIEW_PX]
    noisy = len(np.unique(packed(view))) > FEW_COLOURS
    sides = _changes(view, 0), _changes(view, 1)
    strong = (_strong_changes(view, 0), _strong_changes(view, 1)) if noisy else sides
    for scale in range(MAX_SCALE, 1, -1):
        blocky = all(_blocky(changes, scale, _INSIDE_NOISY if noisy else _INSIDE) for changes in sides)
        if blocky and min(view.shape[:2]) >= 4 * scale and all(_blocky(found, scale, _STRONG) for found in strong):
            y, x = (int(_by_phase(changes, scale).argmax()) for changes in sides)
            return _shrunk(rgb[(top + y) % scale :, (left + x) % scale :], scale), scale
    return rgb, 1


def shrunk_by(rgb: NDArray[np.uint8], scale: float) -> NDArray[np.uint8]:
    """An (H, W, 3) picture that is known to be enlarged so often, at its own size. Raises ConfigError for less than 1.

    Whole factors: the grid of its pixels is looked for. Others: the middle of each of its pixels, counted from the
    upper left corner.
    """
    if not 1 <= scale <= 64:
        raise ConfigError(f"scale {scale:g}", "pictures", "use 1 to 64")
    if scale == int(scale):
        whole = int(scale)
        top, left = busy_place(rgb, VIEW_PX)
        view = rgb[top : top + VIEW_PX, left : left + VIEW_PX]
        y, x = (int(_by_phase(_changes(view, axis), whole).argmax()) for axis in (0, 1))
        return _shrunk(rgb[(top + y) % whole :, (left + x) % whole :], whole)
    rows, cols = (((np.arange(round(side / scale)) + 0.5) * scale).astype(int) for side in rgb.shape[:2])
    return np.ascontiguousarray(rgb[rows.clip(0, rgb.shape[0] - 1)][:, cols.clip(0, rgb.shape[1] - 1)])


def odd_factor(rgb: NDArray[np.uint8]) -> float | None:
    """The factor by which an (H, W, 3) picture seems to have been enlarged without smoothing, so that some of its
    pixels are larger than others, as 2.5; None where it does not seem so, and for noisy pictures.
    """
    view = rgb[:VIEW_PX, :VIEW_PX]
    if len(np.unique(packed(view))) > FEW_COLOURS:
        return None
    sides = _changes(view, 0), _changes(view, 1)
    if any(np.count_nonzero(changes) < _LEAST_CHANGES for changes in sides):
        return None
    ways = ((factor, *seen) for factor in _ODD for seen in _SEEN_AT)
    return next((way[0] for way in ways if all(_fits(changes, *way) for changes in sides)), None)


def _fits(changes: NDArray[np.float64], factor: float, seen_at: float, tie: float) -> bool:
    """Whether change lies on the borders of pixels that are so large, and on most of these."""
    sample = np.arange(len(changes)) + seen_at
    # A border lies between two samples; one that is met exactly may be rounded either way, by the same program even.
    border = np.floor((sample + tie) / factor) > np.floor((sample - 1 - tie) / factor)
    border[0] = False
    if border.mean() > _MOST_BORDERS:
        return False
    few = changes[~border].sum() <= _STRAY * changes.sum()
    return bool(few and np.count_nonzero(changes[border]) >= _LEAST_BORDERS * len(changes) / factor)


def busy_place(rgb: NDArray[np.uint8], side_px: int, step: int = 1) -> tuple[int, int]:
    """(y, x), multiples of `step`: where a square of `side_px` lies in the middle of what is not flat in a picture."""
    if max(rgb.shape[:2]) <= side_px:
        return 0, 0
    rows, cols = np.zeros(rgb.shape[0], bool), np.zeros(rgb.shape[1], bool)
    for start in range(0, rgb.shape[0], _ROWS_AT_ONCE):  # not all at once, which would take as much memory again
        part = rgb[max(start - 1, 0) : start + _ROWS_AT_ONCE]
        across, down = (part[:, 1:] != part[:, :-1]).any(2), (part[1:] != part[:-1]).any(2)
        rows[start : start + _ROWS_AT_ONCE] |= across[-min(_ROWS_AT_ONCE, rgb.shape[0] - start) :].any(1)
        rows[start + (start == 0) : start + _ROWS_AT_ONCE] |= down.any(1)
        cols[1:] |= across.any(0)
        cols |= down.any(0)
    place = []
    for busy in (rows, cols):
        seen = np.flatnonzero(busy)
        first, last = (int(seen[0]), int(seen[-1])) if len(seen) else (0, len(busy) - 1)
        start = (first + last + 1 - side_px) // 2
        place.append(max(0, min(start, len(busy) - side_px)) // step * step)
    return place[0], place[1]


def packed(rgb: NDArray[np.uint8]) -> NDArray[np.uint64]:
    """(H, W) one number for each colour."""
    wide = rgb.astype(np.uint64)
    return (wide[..., 0] << np.uint64(16)) + (wide[..., 1] << np.uint64(8)) + wide[..., 2]


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
