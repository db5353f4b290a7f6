"""Sample sheets of creatures: each row one kind, each column one design."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from nesgan_game.creatures import CREATURE_INDEX, CREATURE_KINDS, DESIGN_LENGTH, MOST_COLS, MOST_ROWS, CreatureKind
from nesgan_game.model.objects.creature_networks import creature_places
from nesgan_game.model.objects.object_networks import hard_objects
from nesgan_game.nes import CHR_PX

_GREYS = np.array([0, 24, 140, 240, 90], np.uint8)
"""Shown for the levels 0..3 and for transparent."""


@torch.no_grad()
def paint_creatures(
    generator: nn.Module, kind: CreatureKind, size: tuple[int, int], z: NDArray[np.float32]
) -> NDArray[np.uint8]:
    """(N, 8 rows, 8 cols) uint8 0..3, 4 where transparent, for one kind and size in designs (N, DESIGN_LENGTH)."""
    kinds = np.full(len(z), CREATURE_INDEX[kind.name], np.int64)
    told = kinds, np.tile(np.array(size, np.int64), (len(z), 1)), z
    device = next(generator.parameters()).device
    where = (x.to(device) for x in creature_places(*size))
    logits = generator(*(torch.from_numpy(x).to(device) for x in told), *where)
    return np.asarray(hard_objects(logits).cpu().numpy())


def creature_sheet(generator: nn.Module, seed: int, designs: int = 24) -> NDArray[np.uint8]:
    """A grey picture (H, W) of every kind in `designs` designs, its sizes in turn."""
    rng = np.random.default_rng([seed, 3])
    z = rng.standard_normal((designs, DESIGN_LENGTH)).astype(np.float32)
    height, width = MOST_ROWS * CHR_PX + 2, MOST_COLS * CHR_PX + 2
    sheet = np.full((len(CREATURE_KINDS) * height, designs * width), _GREYS[-1], np.uint8)
    for number, kind in enumerate(CREATURE_KINDS):
        painted = {size: paint_creatures(generator, kind, size, z) for size in kind.sizes}
        for n in range(designs):
            picture = painted[kind.sizes[n % len(kind.sizes)]][n]
            bottom, left = (number + 1) * height - 1, n * width + (width - picture.shape[1]) // 2
            sheet[bottom - picture.shape[0] : bottom, left : left + picture.shape[1]] = _GREYS[picture]
    return sheet
