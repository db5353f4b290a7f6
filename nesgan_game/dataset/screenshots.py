"""Any folder of screenshots as training data: every picture becomes crops of 256x224 in four ordered levels.

A picture is brought back to its own size and grid, cut along that grid, and reduced to levels, each crop by itself.
Where its cells keep to a few colours, as on the console, every cell's colours are ranked within the palette they belong
to, so that a legal picture gives back the very 2-bit pattern it was made of; any other one is reduced by luminance.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nesgan_game.dataset.dataset import Batch
from nesgan_game.dataset.luminance_levels import levels_of
from nesgan_game.errors import AssetError
from nesgan_game.files import in_order
from nesgan_game.imaging.enlargement import unscale
from nesgan_game.imaging.pixel_grid import find_phase
from nesgan_game.imaging.read_image import read_picture
from nesgan_game.nes import LEVELS, SCREEN_COLS, SCREEN_HEIGHT_PX, SCREEN_ROWS, SCREEN_WIDTH_PX, TILE_PX
from nesgan_game.seeds import training_stream

Levels = NDArray[np.uint8]
log = logging.getLogger(__name__)

SUFFIXES = (".png", ".jpg", ".jpeg", ".gif")
MOST_CROPS = 12_000
"""Crops kept of a folder: 690 MB; the article's whole collection was 10,000 screens."""
MOST_PIXELS = 16_000_000
"""Larger pictures are left out before they are decoded: as many as in 280 screens, our choice."""
_LEAST = (SCREEN_HEIGHT_PX // 2, SCREEN_WIDTH_PX // 2)
"""(height, width) of the smallest usable picture: repeated once each way it fills a screen."""


def read_folder(
    folder: Path, *, most: int = MOST_CROPS, progress: Callable[[list[Path]], Iterable[Path]] = iter
) -> Levels:
    """(N, 224, 256) uint8 levels 0..3: the crops of all pictures in a folder and the folders in it, in order of path.

    `progress` may wrap the list of files. Files that cannot be used are counted in one log line. Raises AssetError
    when none can.
    """
    files = in_order(path for path in folder.rglob("*") if _named_as_picture(path))
    if not files:
        raise AssetError("holds no PNG, JPG or GIF file", folder, "give a folder of screenshots")
    kept: list[Levels] = []
    skipped: Counter[str] = Counter()
    for path in progress(files):
        try:
            crops = list(picture_crops(read_picture(path, most_px=MOST_PIXELS)))
        except AssetError as error:
            log.info("skipped: %s", error)
            skipped["unreadable"] += 1
            continue
        reason = "" if crops else f"smaller than {_LEAST[1]}x{_LEAST[0]} px"
        crops = [crop for crop in crops if crop.min() != crop.max()]
        if not crops:
            skipped[reason or "of one colour"] += 1
        kept += crops[: most - len(kept)]
        if len(kept) == most:
            log.warning("%s: stopped at %s; %d crops are enough", folder, path.name, most)
            break
    told = ", ".join(f"{count} {reason}" for reason, count in sorted(skipped.items()))
    if not kept:
        raise AssetError(
            f"holds no usable picture ({skipped.total()} skipped: {told})", folder, "give a folder of screenshots"
        )
    if skipped:
        log.warning("%s: %d of %d files skipped: %s", folder, skipped.total(), len(files), told)
    return np.stack(kept)


def _named_as_picture(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".") and path.is_file()


def picture_crops(rgb: NDArray[np.uint8]) -> Iterator[Levels]:
    """Crops (224, 256) uint8 levels 0..3 of an (H, W, 3) picture; none of a picture smaller than half a screen."""
    rgb = unscale(rgb)[0]
    if rgb.shape[0] < _LEAST[0] or rgb.shape[1] < _LEAST[1]:
        return
    phase = find_phase(rgb)
    for axis, (start, cells) in enumerate(zip(phase, (SCREEN_ROWS, SCREEN_COLS), strict=True)):
        rgb = _whole(rgb, axis, start, cells)
    for row in _starts(rgb.shape[0] // TILE_PX, SCREEN_ROWS):
        for col in _starts(rgb.shape[1] // TILE_PX, SCREEN_COLS):
            y, x = row * TILE_PX, col * TILE_PX
            yield levels_of(rgb[y : y + SCREEN_HEIGHT_PX, x : x + SCREEN_WIDTH_PX])


def _whole(rgb: NDArray[np.uint8], axis: int, start: int, cells: int) -> NDArray[np.uint8]:
    """The picture made of whole cells along an axis, at least `cells` of them.

    Cut cells at the border are dropped where enough are left, completed by the border's pixels where not; a picture
    that is still too small is repeated.
    """
    side = rgb.shape[axis]
    inside = (side - start) // TILE_PX
    if inside >= cells:
        return rgb.take(range(start, start + inside * TILE_PX), axis)
    before = -start % TILE_PX
    if (side + before) // TILE_PX >= cells:  # the last cell is whole or not needed
        after = 0
        side = (side + before) // TILE_PX * TILE_PX - before
    else:
        after = -(side + before) % TILE_PX
    edges = [(0, 0)] * 3
    edges[axis] = (before, after)
    padded = np.pad(rgb.take(range(side), axis), edges, mode="edge")
    edges[axis] = (0, max(0, cells * TILE_PX - padded.shape[axis]))
    return np.pad(padded, edges, mode="wrap")


def _starts(cells: int, needed: int) -> list[int]:
    """First cells of the windows of `needed` cells that cover `cells`, spread evenly."""
    windows = -(-cells // needed)
    return [round(start) for start in np.linspace(0, cells - needed, windows)]


class PictureCrops:
    """Whole screens in memory (57 KB each), drawn by seed; nothing is known of their roles."""

    def __init__(self, levels: Levels) -> None:
        self.levels = levels
        """(N, 224, 256) uint8 0..3."""

    def looks(self) -> dict[str, list[list[int]]]:
        """Nothing: no roles, no looks."""
        return {}

    def weights(self) -> None:
        """None: no roles, none rarer than another."""

    def batch(self, seed: int, step: int, size: int, cells: int, style_dim: int, *, part: slice = slice(None)) -> Batch:
        """Samples `part` of the `size` of one training step; whole screens always, whatever `cells` says.

        Sample n depends on (seed, step, n) alone.
        """
        del cells
        numbers = range(size)[part]
        levels = np.empty((len(numbers), 1, *self.levels.shape[1:]), np.float32)
        z = np.empty((2, len(numbers), style_dim), np.float32)
        for place, n in enumerate(numbers):
            rng = training_stream(seed, "batch", step, n)
            levels[place, 0] = self.levels[rng.integers(len(self.levels))]
            z[:, place] = rng.standard_normal((2, style_dim), dtype=np.float32)
        levels *= 2 / (LEVELS - 1)
        levels -= 1
        codes = np.zeros((len(numbers), SCREEN_ROWS, SCREEN_COLS, 0), np.int64)
        return Batch(levels=levels, codes=codes, z=z[0], other_z=z[1])

    def diversity(self, seed: int, pairs: int = 400) -> float:
        """Mean distance per pixel (levels in -1..1) between two different pictures; 0 where there is only one."""
        rng = training_stream(seed, "diversity")
        if len(self.levels) < 2:
            return 0.0
        distances = []
        for _ in range(pairs):
            first, second = (self.levels[n].astype(np.int16) for n in rng.choice(len(self.levels), 2, replace=False))
            distances.append(float(np.abs(first - second).mean()))
        return sum(distances) / pairs * 2 / (LEVELS - 1)
