"""Sample sheets of objects: each row one kind, each column one style."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from nesgan_game.dataset.drawings.object_drawings import object_slots
from nesgan_game.designs import design_code, values_of_style
from nesgan_game.model.objects.object_networks import hard_objects, places
from nesgan_game.nes import TILE_PX
from nesgan_game.objects import MOST_COLS, MOST_ROWS, OBJECT_INDEX, OBJECT_KINDS, ObjectKind

_GREYS = np.array([0, 88, 168, 255, 64], np.uint8)
"""Shown for the levels 0..3 and for transparent."""
STYLE_DIM = 32


@torch.no_grad()
def paint_objects(
    generator: nn.Module, kind: ObjectKind, size: tuple[int, int], z: NDArray[np.float32]
) -> NDArray[np.uint8]:
    """(N, 16 rows, 16 cols) uint8 0..3, 4 where transparent, for one kind and size in styles (N, 32)."""
    slots = object_slots(kind.name)
    codes = np.stack([design_code(slots, values_of_style(style, len(slots))) for style in z])
    kinds = np.full(len(z), OBJECT_INDEX[kind.name], np.int64)
    told = (kinds, np.tile(np.array(size, np.int64), (len(z), 1)), codes)
    device = next(generator.parameters()).device
    logits = generator(*(torch.from_numpy(x).to(device) for x in told), *(x.to(device) for x in places(*size)))
    return np.asarray(hard_objects(logits).cpu().numpy())


def object_sheet(generator: nn.Module, seed: int, styles: int = 12, columns: int = 2) -> NDArray[np.uint8]:
    """A grey picture (H, W) of every kind in `styles` styles, its sizes in turn; kinds in columns side by side."""
    rng = np.random.default_rng([seed, 3])
    z = rng.standard_normal((styles, STYLE_DIM)).astype(np.float32)
    height, width = MOST_ROWS * TILE_PX + 2, MOST_COLS * TILE_PX + 2
    lines = -(-len(OBJECT_KINDS) // columns)
    sheet = np.full((lines * height, columns * (styles * width + 8)), 40, np.uint8)
    for number, kind in enumerate(OBJECT_KINDS):
        sizes = [kind.sizes[-1 - n * len(kind.sizes) // styles] for n in range(styles)]
        painted = {size: paint_objects(generator, kind, size, z) for size in set(sizes)}
        for n, size in enumerate(sizes):
            picture = painted[size][n]
            y, x = number // columns * height, number % columns * (styles * width + 8) + n * width
            if kind.anchor != "ceiling":
                y += height - 2 - picture.shape[0]
            x += (width - 2 - picture.shape[1]) // 2
            sheet[y : y + picture.shape[0], x : x + picture.shape[1]] = _GREYS[picture]
    return sheet
