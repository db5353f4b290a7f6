"""Pictures from anywhere to legal screens: own size, head-up display and borders left out, grid, four palettes.

What could not be shown is told cell by cell. Pixels are counted at the picture's own size, enlargement undone.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import ConfigError
from nesgan_game.imaging.pixel_grid import Grid, find_grid, unscale, whole_cells
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


@dataclass(frozen=True, slots=True, eq=False)
class Sliced:
    """A picture as a legal screen of whole cells, and what became of it on the way."""

    name: str
    screen: Screen
    error: NDArray[np.float32]
    """(R, C) mean OKLab distance between each cell and the original."""
    offending: NDArray[np.bool_]
    """(R, C) cells that four palettes cannot show as well as the console's colours could."""
    scale: int
    """How often the picture was enlarged."""
    grid: Grid
    """Where the first cell starts, at the picture's own size."""

    def worst(self) -> list[tuple[int, int, float]]:
        """(row, col, error) of the offending cells, the worst first."""
        rows, cols = np.nonzero(self.offending)
        found = [(int(row), int(col), float(self.error[row, col])) for row, col in zip(rows, cols, strict=True)]
        return sorted(found, key=lambda cell: (-cell[2], cell[:2]))

    def summary(self) -> str:
        """One line for a person: size, enlargement, grid, and how well four palettes show it."""
        rows, cols = self.error.shape
        enlarged = f", enlarged {self.scale} times" if self.scale > 1 else ""
        start = f"{rows} x {cols} cells from x {self.grid.x}, y {self.grid.y}, tiles of {self.grid.tile_px} px"
        line = f"{self.name}: {start}{enlarged}; mean error {self.error.mean():.4f}"
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
            "mean_oklab_error": round(float(self.error.mean()), 4),
            "offending": len(worst),
            "worst": worst[:_NAMED],
        }


def slice_picture(rgb: NDArray[np.uint8], name: str = "picture", trim: Trim | None = None) -> Sliced:
    """Make a legal screen of an (H, W, 3) uint8 picture. Raises ConfigError, naming it, when no whole cell is left."""
    small, scale = unscale(rgb)
    trim = trim or Trim()
    field = trim.apply(small)
    grid = find_grid(field)
    whole = whole_cells(field, grid)
    if min(whole.shape) == 0:
        size = f"{rgb.shape[1]}x{rgb.shape[0]} px, {field.shape[1]}x{field.shape[0]} px of it to be used,"
        raise ConfigError(f"{size} holds no 16x16 cell", name, "use a larger one")
    reduced = reduce(whole)
    place = Grid(y=trim.top + grid.y, x=trim.left + grid.x, tile_px=grid.tile_px)
    return Sliced(name, reduced.screen, reduced.error, reduced.offending, scale, place)


def slice_file(path: Path, trim: Trim | None = None) -> Sliced:
    """As `slice_picture` for a PNG, JPEG or GIF of up to MOST_PX. Raises AssetError, ConfigError."""
    return slice_picture(read_picture(path, MOST_PX), str(path), trim)


def gather(slices: Sequence[Sliced]) -> tuple[list[tuple[Screen, None]], dict[str, Any]]:
    """The screens in one set of palettes, with no layouts, and what is to be kept of where they came from.

    `mean_oklab_error` is how far the pictures are from the console, each in palettes of its own; `mean_oklab_shift` how
    far their colours moved once more to meet in one set.
    """
    screens = share([sliced.screen for sliced in slices])
    moved = [shift(sliced.screen, screen) for sliced, screen in zip(slices, screens, strict=True)]
    notes = {
        "source": "pictures",
        "mean_oklab_error": round(float(np.mean([sliced.error.mean() for sliced in slices])), 4),
        "mean_oklab_shift": round(float(np.mean(moved)), 4),
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
