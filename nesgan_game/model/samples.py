"""Sample sheets: what a generator in training paints, as a grey picture for people to look at."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from nesgan_game.files import replacing

GREYS = np.array([0, 88, 168, 255], np.uint8)
"""Shown for the levels 0..3 where no palette is at hand."""


def contact_sheet(patterns: NDArray[np.uint8], columns: int = 4, gap_px: int = 8) -> NDArray[np.uint8]:
    """(N, H, W) uint8 patterns to one (H', W') uint8 grey picture, row by row."""
    count, height, width = patterns.shape
    rows = -(-count // columns)
    sheet = np.full((rows * (height + gap_px) - gap_px, columns * (width + gap_px) - gap_px), 40, np.uint8)
    for n, pattern in enumerate(patterns):
        y, x = n // columns * (height + gap_px), n % columns * (width + gap_px)
        sheet[y : y + height, x : x + width] = GREYS[pattern]
    return sheet


def save_samples(path: Path, patterns: NDArray[np.uint8]) -> None:
    """Write a contact sheet as PNG."""
    with replacing(path) as temporary:
        Image.fromarray(contact_sheet(patterns)).save(temporary, format="PNG", optimize=True)


def save_film(folder: Path, path: Path, frame_ms: int = 200) -> None:
    """Write all sample sheets of a folder, in the order of their names, as one looping GIF: from noise to art."""
    sheets = [Image.open(sheet).convert("P") for sheet in sorted(folder.glob("*.png"))]
    with replacing(path) as temporary:
        sheets[0].save(temporary, format="GIF", save_all=True, append_images=sheets[1:], duration=frame_ms, loop=0)
