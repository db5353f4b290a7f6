"""Pictures from anywhere to legal screens: own size, head-up display and borders left out, grid, four palettes.

What could not be shown is told cell by cell. Pixels are counted at the picture's own size, enlargement undone.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import ConfigError
from nesgan_game.imaging.enlargement import odd_factor, shrunk_by, unscale
from nesgan_game.imaging.pixel_grid import MOST_SPACING, Grid, Spacing, find_grid, find_spacing, whole_cells
from nesgan_game.imaging.quantise import reduce
from nesgan_game.imaging.read_image import read_picture
from nesgan_game.imaging.screen import Screen
from nesgan_game.imaging.shared_palettes import share, shift

HUD_PX = nes.HUD_ROWS * nes.TILE_PX
MOST_PX = 3840 * 2160
"""Larger files are refused before they are decoded: a screenshot of a 4K monitor, our choice."""
ERRORS = "errors.csv"
"""The table of all cells, beside the library that was cut from them."""
_NAMED = 3
"""Offending cells named in a summary; the table names all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trim:
    """Pixels left out along the borders of a picture at its own size. Raises ConfigError for negative ones."""

    top: int = 0
    bottom: int = 0
    left: int = 0
    right: int = 0

    def __post_init__(self) -> None:
        if min(self.top, self.bottom, self.left, self.right) < 0:
            raise ConfigError("cannot leave out fewer than 0 px", "borders of the pictures", "use 0 or more")

    def apply(self, rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """(H', W', 3) what is left of an (H, W, 3) picture, possibly nothing."""
        height, width = rgb.shape[:2]
        return rgb[self.top : max(height - self.bottom, 0), self.left : max(width - self.right, 0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """What is known of how pictures are to be cut; None is looked for. Raises ConfigError for what cannot be."""

    scale: float | None = None
    """How often they were enlarged."""
    grid: tuple[int, int] | None = None
    """(x, y) of the first cell, in pixels at their own size."""
    spacing: int | None = None
    """Pixels between tiles."""

    def __post_init__(self) -> None:
        if self.scale is not None and not 1 <= self.scale <= 64:
            raise ConfigError(f"scale {self.scale:g}", "pictures", "use 1 to 64")
        if self.grid is not None and min(self.grid) < 0:
            raise ConfigError(f"a grid from {self.grid}", "pictures", "use 0 or more")
        if self.spacing is not None and not 0 <= self.spacing <= MOST_SPACING:
            raise ConfigError(f"a spacing of {self.spacing} px", "pictures", f"use 0 to {MOST_SPACING}")


@dataclass(frozen=True, slots=True, eq=False)
class Sliced:
    """A picture as a legal screen of whole cells, and what became of it on the way."""

    name: str
    screen: Screen
    error: NDArray[np.float32]
    """(R, C) mean OKLab distance between each cell and the original."""
    offending: NDArray[np.bool_]
    """(R, C) cells that four palettes cannot show as well as the console's colours could."""
    scale: float
    """How often the picture was enlarged."""
    grid: Grid
    """Where the first cell starts, at the picture's own size."""
    spacing: int = 0
    """Pixels between tiles."""
    odd_factor: float | None = None
    """By how much it seems to have been enlarged, where that is no whole number and it was not told."""

    @property
    def mean_error(self) -> float:
        """Mean of `error`, rounded but once."""
        return fsum(self.error.ravel().tolist()) / self.error.size

    def worst(self) -> list[tuple[int, int, float]]:
        """(row, col, error) of the offending cells, the worst first."""
        rows, cols = np.nonzero(self.offending)
        found = [(int(row), int(col), float(self.error[row, col])) for row, col in zip(rows, cols, strict=True)]
        return sorted(found, key=lambda cell: (-cell[2], cell[:2]))

    def summary(self) -> str:
        """One line for a person: size, enlargement, grid, and how well four palettes show it."""
        rows, cols = self.error.shape
        enlarged = f", enlarged {self.scale:g} times" if self.scale > 1 else ""
        enlarged += f", {self.spacing} px between" if self.spacing else ""
        odd = self.odd_factor
        enlarged += f"; seems enlarged by {odd:.3g}: shrink it first, or give --scale {odd:.3g}" if odd else ""
        start = f"{rows} rows of {cols} cells from x {self.grid.x}, y {self.grid.y}, tiles of {self.grid.tile_px} px"
        line = f"{self.name}: {start}{enlarged}; mean error {self.mean_error:.4f}"
        worst = self.worst()
        if not worst:
            return f"{line}; keeps to four palettes"
        named = ", ".join(f"(row {row}, col {col}) {error:.3f}" for row, col, error in worst[:_NAMED])
        more = ", ..." if len(worst) > _NAMED else ""
        return f"{line}; {len(worst)} of {rows * cols} cells need other palettes: {named}{more}"

    def notes(self) -> dict[str, Any]:
        """What `library.json` keeps of it: JSON values, all offending cells counted and the worst named."""
        worst = [[row, col, round(error, 4)] for row, col, error in self.worst()]
        return {
            "name": self.name,
            "scale": self.scale,
            "grid": {"x": self.grid.x, "y": self.grid.y, "tile_px": self.grid.tile_px},
            "cells": list(self.error.shape),
            "mean_oklab_error": round(self.mean_error, 4),
            "offending": len(worst),
            "worst": worst[:_NAMED],
            **({"spacing": self.spacing} if self.spacing else {}),
        }


def slice_picture(
    rgb: NDArray[np.uint8], name: str = "picture", trim: Trim | None = None, cut: Cut | None = None
) -> Sliced:
    """Make a legal screen of an (H, W, 3) uint8 picture. Raises ConfigError, naming it, when no whole cell is left."""
    trim, cut = trim or Trim(), cut or Cut()
    small, scale = (shrunk_by(rgb, cut.scale), cut.scale) if cut.scale is not None else unscale(rgb)
    field = trim.apply(small)
    spacing = _spacing(field, cut)
    if spacing is not None:
        grid, whole = Grid(spacing.y, spacing.x), spacing.without(field)
    else:
        grid = find_grid(field) if cut.grid is None else Grid(cut.grid[1], cut.grid[0])
        whole = whole_cells(field, grid)
    if min(whole.shape) == 0:
        size = f"{rgb.shape[1]}x{rgb.shape[0]} px, {field.shape[1]}x{field.shape[0]} px of it to be used,"
        raise ConfigError(f"{size} holds no 16x16 cell", name, "use a larger one")
    reduced = reduce(whole)
    place = Grid(y=trim.top + grid.y, x=trim.left + grid.x, tile_px=grid.tile_px)
    odd = odd_factor(small) if scale == 1 and cut.scale is None else None
    between = 0 if spacing is None else spacing.px
    return Sliced(name, reduced.screen, reduced.error, reduced.offending, scale, place, between, odd)


def _spacing(field: NDArray[np.uint8], cut: Cut) -> Spacing | None:
    """What lies between the tiles, as it is known or found; None for nothing."""
    found = find_spacing(field) if cut.spacing != 0 else None
    if cut.spacing is None:
        return found if cut.grid is None else None
    if cut.spacing == 0:
        return None
    if cut.grid is None and found is not None and found.px == cut.spacing:
        return found
    x, y = cut.grid or (0, 0)
    return Spacing(cut.spacing, y, x)


def slice_file(path: Path, trim: Trim | None = None, cut: Cut | None = None) -> Sliced:
    """As `slice_picture` for a PNG, JPEG or GIF of up to MOST_PX. Raises AssetError, ConfigError."""
    name = path.as_posix().encode("utf-8", "backslashreplace").decode()  # a file's name need not be text
    return slice_picture(read_picture(path, MOST_PX), name, trim, cut)


def gather(slices: Sequence[Sliced]) -> tuple[list[tuple[Screen, None]], dict[str, Any]]:
    """The screens in one set of palettes, with no layouts, and what is to be kept of where they came from.

    `mean_oklab_error` is how far the pictures are from the console, each in palettes of its own; `mean_oklab_shift` how
    far their colours moved once more to meet in one set.
    """
    screens = share([sliced.screen for sliced in slices])
    moved = [shift(sliced.screen, screen) for sliced, screen in zip(slices, screens, strict=True)]
    notes = {
        "source": "pictures",
        "mean_oklab_error": round(fsum(sliced.mean_error for sliced in slices) / len(slices), 4),
        "mean_oklab_shift": round(fsum(moved) / len(moved), 4),
        "pictures": [sliced.notes() for sliced in slices],
    }
    return [(screen, None) for screen in screens], notes


def error_table(slices: Sequence[Sliced]) -> str:
    """CSV of every cell of every picture: picture, row, col, OKLab error, whether four palettes fail it (0 or 1)."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["picture", "row", "col", "oklab_error", "offending"])
    for sliced in slices:
        for (row, col), error in np.ndenumerate(sliced.error):
            writer.writerow([sliced.name, row, col, f"{error:.5f}", int(sliced.offending[row, col])])
    return text.getvalue()
