"""Reduction of any RGB picture to a legal screen: four palettes of three colours and a backdrop, one for each cell.

Distances are Euclidean in OKLab, so that what looks alike stays alike; see `oklab.perceived`. They are whole multiples
of a small step, so that all that is added up and compared is exact and alike on every processor. A picture that keeps
the console's rule comes back without error; one that keeps it in colours of its own, as emulators with another colour
table save it, comes back with every pixel's level right and each colour as the nearest the console has.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import ConfigError
from nesgan_game.imaging.cells import cut_flat, join
from nesgan_game.imaging.oklab import perceived
from nesgan_game.imaging.palette_packing import MOST_COLOURS, pack
from nesgan_game.imaging.palette_search import choose
from nesgan_game.imaging.screen import Screen, check_palettes

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float64]
OWN_COLOURS = nes.COLOURS_PER_PALETTE - 1
SAMPLE = 1024
"""Cells looked at to choose palettes where there are more; all are used to paint."""
_SQUARE_STEPS = 1 << 24
"""Steps of a squared distance of 1 (black to white): float64 adds up those of 2**28 pixels exactly, 4,000 screens."""
_STEPS = 1 << 20
"""Steps of a distance of 1: the mean of a cell's 256 pixels is exact too."""


@dataclass(frozen=True, slots=True, eq=False)
class Reduced:
    """A picture as the console can show it, and how far it is from the original."""

    screen: Screen
    error: NDArray[np.float32]
    """(R, C) mean distance of each cell's pixels as `perceived`."""
    least: NDArray[np.float32]
    """(R, C) what the error would be if every pixel could have any of the console's colours."""

    @property
    def offending(self) -> NDArray[np.bool_]:
        """(R, C) cells that four palettes cannot show as well as the console's colours could."""
        return self.error > self.least


def quantise(rgb: Bytes, palettes: Bytes | None = None) -> tuple[Screen, NDArray[np.float32]]:
    """(screen, error) of an (H, W, 3) uint8 picture of whole 16x16 cells; see `reduce`."""
    reduced = reduce(rgb, palettes)
    return reduced.screen, reduced.error


def reduce(rgb: Bytes, palettes: Bytes | None = None) -> Reduced:
    """Reduce an (H, W, 3) uint8 picture of whole 16x16 cells.

    Four palettes are chosen for the picture unless given as (4, 4) NES numbers; own ones are dark to light after the
    backdrop. Raises ConfigError.
    """
    cells = _Cells.of(_cut(rgb))
    if palettes is None:
        fit = _kept(cells) or _fit(cells, palette_table(choose(*cells.kinds())))
    else:
        check_palettes(palettes)
        fit = _fit(cells, palettes)
    size = rgb.shape[0] // nes.TILE_PX, rgb.shape[1] // nes.TILE_PX
    patterns, attribute, error = _paint(cells, fit)
    pattern = join(patterns.reshape(*size, nes.TILE_PX, nes.TILE_PX))
    least = roots(cells.far.min(axis=1))[cells.colour].mean(axis=1).astype(np.float32)
    return Reduced(Screen(pattern, attribute.reshape(size), fit.palettes), error.reshape(size), least.reshape(size))


@cache
def colour_table() -> tuple[NDArray[np.intp], Floats]:
    """The K distinct NES colours: their numbers, each by its usual name, and (K, 3) how they are perceived."""
    _, first, inverse = np.unique(nes.COLOURS, axis=0, return_index=True, return_inverse=True)
    numbers = np.where(first == first[inverse.reshape(-1)[nes.BLACK]], nes.BLACK, first)
    numbers.sort()
    return numbers, perceived(nes.COLOURS[numbers])


@cache
def same_look() -> NDArray[np.intp]:
    """(64,) the index in `colour_table` of the colour that every NES number looks like."""
    return np.asarray(squares(perceived(nes.COLOURS), colour_table()[1]).argmin(axis=1))


def squares(a: Floats, b: Floats) -> Floats:
    """(N, M) squared distances between rows of `perceived` colours, in whole multiples of 1/_SQUARE_STEPS."""
    square = -2 * a @ b.T  # exact, as are the sums: see oklab
    square += (a * a).sum(1)[:, None]
    square += (b * b).sum(1)
    square *= _SQUARE_STEPS
    return np.asarray(np.rint(square, out=square) / _SQUARE_STEPS)


def roots(square: Floats) -> Floats:
    """Distances of `squares`, in whole multiples of 1/_STEPS."""
    return np.asarray(np.rint(np.sqrt(square) * _STEPS) / _STEPS)


def palette_table(rows: list[list[int]]) -> Bytes:
    """(4, 4) NES numbers of up to four palettes [backdrop, own...] of indices in `colour_table`, dark to light."""
    numbers = colour_table()[0]
    table = np.empty((nes.PALETTES, nes.COLOURS_PER_PALETTE), np.uint8)
    for number in range(nes.PALETTES):
        backdrop, *own = numbers[rows[min(number, len(rows) - 1)]].tolist()
        table[number] = _filled(backdrop, sorted(own, key=lambda colour: (nes.LUMINANCE[colour], colour)))
    return table


def _filled(backdrop: int, own: list[int]) -> list[int]:
    """The palette with places left over filled with its last colour."""
    return [backdrop, *own, *[own[-1] if own else backdrop] * (OWN_COLOURS - len(own))]


@dataclass(frozen=True, slots=True, eq=False)
class _Cells:
    """N cells by the index of each pixel's colour among the U colours of the picture."""

    colour: NDArray[np.int32]
    """(N, 256) int32 indices 0..U-1."""
    far: Floats
    """(U, K) squared OKLab distance of every colour to every NES colour."""

    @classmethod
    def of(cls, rgb: Bytes) -> _Cells:
        packed = (rgb.astype(np.uint32) << np.array([16, 8, 0], np.uint32)).sum(axis=-1, dtype=np.uint32)
        values, inverse = np.unique(packed, return_inverse=True)
        channels = (values[:, None] >> np.array([16, 8, 0], np.uint32)) & 255
        far = squares(perceived(channels.astype(np.uint8)), colour_table()[1])
        return cls(inverse.reshape(len(rgb), -1).astype(np.int32), far)

    def kinds(self) -> tuple[Floats, Floats]:
        """(n, K) pixels of up to SAMPLE cells by nearest NES colour, and (K, K) how far those are apart, squared."""
        some = np.unique(np.linspace(0, len(self.colour) - 1, min(len(self.colour), SAMPLE)).astype(np.intp))
        lab = colour_table()[1]
        return histograms(self.far.argmin(axis=1)[self.colour[some]], len(lab)), squares(lab, lab)


def histograms(cells: NDArray[np.integer[Any]], kinds: int) -> Floats:
    """(N, kinds) how many of the values 0..kinds-1 each of N cells (N, 256) has."""
    flat = (cells + np.arange(len(cells))[:, None] * kinds).astype(np.intp)
    return np.bincount(flat.reshape(-1), minlength=len(cells) * kinds).reshape(len(cells), kinds).astype(np.float64)


def _cut(rgb: Bytes) -> Bytes:
    """(N, 256, 3) the cells of a picture, row by row."""
    side = nes.TILE_PX
    if rgb.ndim != 3 or rgb.shape[2] != 3 or rgb.dtype != np.uint8:
        raise ConfigError(f"must be (H, W, 3) uint8, is {rgb.shape} {rgb.dtype}", "picture to quantise")
    if min(rgb.shape) == 0 or rgb.shape[0] % side or rgb.shape[1] % side:
        size = f"{rgb.shape[1]}x{rgb.shape[0]} px"
        raise ConfigError(f"{size} is not a whole number of 16x16 cells", "picture to quantise", "crop it")
    return cut_flat(rgb).reshape(-1, side * side, 3)


@dataclass(frozen=True, slots=True, eq=False)
class _Fit:
    """How each of U colours shows in each of four palettes."""

    palettes: Bytes
    level: Bytes
    """(U, 4) level 0..3."""
    far: Floats
    """(U, 4) squared distance; infinite where the palette is no choice."""


def _fit(cells: _Cells, palettes: Bytes) -> _Fit:
    """Every colour by the nearest one in each palette; a colour may be named by any of its numbers."""
    far = cells.far[:, same_look()[palettes]]
    return _Fit(palettes, far.argmin(axis=2).astype(np.uint8), far.min(axis=2))


def _kept(cells: _Cells) -> _Fit | None:
    """The picture's own palettes where it keeps the rule in colours of its own; None where it does not."""
    count = len(cells.far)
    if count > MOST_COLOURS or (rows := pack(histograms(cells.colour, count) > 0)) is None:
        return None
    nearest = cells.far.argmin(axis=1)
    numbers = colour_table()[0][nearest].tolist()
    palettes = np.empty((nes.PALETTES, nes.COLOURS_PER_PALETTE), np.uint8)
    level, far = np.zeros((count, nes.PALETTES), np.uint8), np.full((count, nes.PALETTES), np.inf)
    for place in range(nes.PALETTES):
        backdrop, *own = rows[min(place, len(rows) - 1)]
        own.sort(key=lambda colour: (nes.LUMINANCE[numbers[colour]], numbers[colour], colour))
        palettes[place] = _filled(numbers[backdrop], [numbers[colour] for colour in own])
        for step, colour in enumerate([backdrop, *own]):
            level[colour, place], far[colour, place] = step, cells.far[colour, nearest[colour]]
    return _Fit(palettes, level, far)


def _paint(cells: _Cells, fit: _Fit) -> tuple[Bytes, Bytes, NDArray[np.float32]]:
    """Levels (N, 256), palette (N,) and mean error (N,) of every cell in the palette that suits it best."""
    patterns, attribute = np.empty(cells.colour.shape, np.uint8), np.empty(len(cells.colour), np.uint8)
    error, distance = np.empty(len(attribute), np.float32), roots(fit.far)
    for start in range(0, len(attribute), SAMPLE):  # a few cells at a time, to keep a large picture small in memory
        part = slice(start, start + SAMPLE)
        colour = cells.colour[part]
        best = fit.far[colour].sum(axis=1).argmin(axis=1)
        attribute[part] = best
        patterns[part] = fit.level[colour, best[:, None]]
        error[part] = distance[colour, best[:, None]].mean(axis=1)
    return patterns, attribute, error
