"""Sample sheets: what a generator in training paints, as grey pictures and a film for people to look at."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from nesgan_game.files import replacing
from nesgan_game.model.dataset import draw_variants
from nesgan_game.model.generator import CONTEXT_CELLS, LayoutGenerator, hard_levels
from nesgan_game.model.layouts import imagine

GREYS = np.array([0, 88, 168, 255], np.uint8)
"""Shown for the levels 0..3 where no palette is at hand."""


@torch.no_grad()
def paint(
    generator: LayoutGenerator,
    roles: NDArray[np.uint8],
    materials: NDArray[np.uint8],
    z: NDArray[np.float32],
    rng: np.random.Generator,
) -> NDArray[np.uint8]:
    """One (16 R, 16 C) uint8 pattern for role and material maps (R, C) and a style (style_dim,); variants by `rng`."""
    device = next(generator.parameters()).device
    maps = [np.pad(x, CONTEXT_CELLS, mode="edge").astype(np.int64)[None] for x in (roles, materials)]
    _, rows, cols = maps[0].shape
    variants = draw_variants(rng, np.zeros((1, 2), np.int64), max(rows, cols), CONTEXT_CELLS)[:, :rows, :cols]
    inputs = (torch.from_numpy(x).to(device) for x in (*maps, variants, z[None]))
    return np.asarray(hard_levels(generator(*inputs))[0, 0].cpu().numpy())


def sample_sheet(
    generator: LayoutGenerator, seed: int, materials: NDArray[np.uint8], count: int = 8
) -> NDArray[np.uint8]:
    """(count, 224, 256) uint8 patterns for fixed layouts, styles; materials (K, roles) uint8: tables to draw from."""
    rng = np.random.default_rng([seed, 3])
    pictures = []
    for _ in range(count):
        roles, table = imagine(rng), materials[rng.integers(len(materials))]
        z = rng.standard_normal(generator.config.style_dim, dtype=np.float32)
        pictures.append(paint(generator, roles, table[roles], z, rng))
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


def save_samples(path: Path, patterns: NDArray[np.uint8]) -> None:
    """Write a contact sheet as PNG."""
    with replacing(path) as temporary:
        Image.fromarray(contact_sheet(patterns)).save(temporary, format="PNG", optimize=True)


def save_film(folder: Path, path: Path, frame_ms: int = 200) -> None:
    """Write all sample sheets of a folder, in the order of their names, as one looping GIF: from noise to art."""
    sheets = [Image.open(sheet).convert("P") for sheet in sorted(folder.glob("*.png"))]
    with replacing(path) as temporary:
        sheets[0].save(temporary, format="GIF", save_all=True, append_images=sheets[1:], duration=frame_ms, loop=0)
