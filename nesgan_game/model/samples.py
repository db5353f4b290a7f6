"""Sample sheets: what a generator in training paints, as grey pictures and a film for people to look at."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import nn

from nesgan_game.files import replacing
from nesgan_game.model.dataset import Batch
from nesgan_game.model.generator import hard_levels
from nesgan_game.nes import SCREEN_ROWS

GREYS = np.array([0, 88, 168, 255], np.uint8)
"""Shown for the levels 0..3 where no palette is at hand."""


SAMPLE_STEP = 2**40
"""The step whose batch gives the layouts and styles of sample sheets: one that no training reaches."""
FILM_FRAMES = 120
"""Frames of a film at most; sheets of longer runs are left out evenly."""


class _Crops(Protocol):
    def batch(self, seed: int, step: int, size: int, cells: int, style_dim: int) -> Batch: ...


def sample_inputs(
    crops: _Crops, seed: int, style_dim: int, count: int = 8
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Codes (count, R, C, K) of the data's own layouts and styles (count, style_dim) for sheets to be compared by."""
    batch = crops.batch(seed, SAMPLE_STEP, count, SCREEN_ROWS, style_dim)
    return batch.codes, batch.z


@torch.no_grad()
def paint(generator: nn.Module, codes: NDArray[np.int64], z: NDArray[np.float32]) -> NDArray[np.uint8]:
    """(N, 16 R, 16 C) uint8 patterns for codes (N, R, C, K) and styles (N, style_dim), one after the other."""
    device = next(generator.parameters()).device
    pictures = []
    for facts, style in zip(codes, z, strict=True):
        levels = generator(*(torch.from_numpy(x[None]).to(device) for x in (facts, style)))
        pictures.append(hard_levels(levels)[0, 0].cpu().numpy())
    return np.stack(pictures)


def contact_sheet(patterns: NDArray[np.uint8], columns: int = 4, gap_px: int = 8) -> NDArray[np.uint8]:
    """(N, H, W) uint8 patterns to one (H', W') uint8 grey picture, row by row."""
    count, height, width = patterns.shape
    rows = -(-count // columns)
    sheet = np.full((rows * (height + gap_px) - gap_px, columns * (width + gap_px) - gap_px), 40, np.uint8)
    for n, pattern in enumerate(patterns):
        y, x = n // columns * (height + gap_px), n % columns * (width + gap_px)
        sheet[y : y + height, x : x + width] = GREYS[pattern]
    return sheet


def save_sheet(path: Path, sheet: NDArray[np.uint8]) -> None:
    """Write a grey picture (H, W) as PNG."""
    with replacing(path) as temporary:
        Image.fromarray(sheet).save(temporary, format="PNG", optimize=True)


def save_film(folder: Path, path: Path, frame_ms: int = 200) -> None:
    """Write the sample sheets of a folder, in the order of their names, as one looping GIF: from noise to art."""
    files = sorted(folder.glob("*.png"))
    chosen = np.unique(np.linspace(0, len(files) - 1, min(len(files), FILM_FRAMES)).round().astype(int))
    sheets = [Image.open(files[n]).convert("P") for n in chosen]
    with replacing(path) as temporary:
        sheets[0].save(temporary, format="GIF", save_all=True, append_images=sheets[1:], duration=frame_ms, loop=0)
