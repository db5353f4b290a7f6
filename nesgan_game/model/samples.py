"""Sample sheets: what a generator in training paints, as grey pictures and a film for people to look at."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import nn

from nesgan_game.files import replacing
from nesgan_game.model.generator import hard_levels
from nesgan_game.nes import SCREEN_COLS, SCREEN_ROWS
from nesgan_game.rolemap.appearance import LookTable, draw_codes, draw_looks
from nesgan_game.rolemap.random_layouts import imagine

GREYS = np.array([0, 88, 168, 255], np.uint8)
"""Shown for the levels 0..3 where no palette is at hand."""


FILM_FRAMES = 120
"""Frames of a film at most; sheets of longer runs are left out evenly."""


@torch.no_grad()
def paint(
    generator: nn.Module, codes: NDArray[np.uint8] | NDArray[np.int64], z: NDArray[np.float32]
) -> NDArray[np.uint8]:
    """One (16 R, 16 C) uint8 pattern for codes (R, C, K) and a style (style_dim,)."""
    device = next(generator.parameters()).device
    facts = torch.from_numpy(codes.astype(np.int64)[None]).to(device)
    return np.asarray(hard_levels(generator(facts, torch.from_numpy(z[None]).to(device)))[0, 0].cpu().numpy())


def sample_sheet(
    generator: nn.Module, style_dim: int, seed: int, looks: LookTable, count: int = 8
) -> NDArray[np.uint8]:
    """(count, 224, 256) uint8 patterns for fixed layouts, looks and styles; without looks for styles alone."""
    rng = np.random.default_rng([seed, 3])
    pictures = []
    for _ in range(count):
        codes: NDArray[np.uint8] = np.zeros((SCREEN_ROWS, SCREEN_COLS, 0), np.uint8)
        if looks:
            codes = draw_codes(rng, imagine(rng), draw_looks(rng, looks))
        pictures.append(paint(generator, codes, rng.standard_normal(style_dim, dtype=np.float32)))
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
