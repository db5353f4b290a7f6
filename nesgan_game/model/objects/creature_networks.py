"""The sizes of the networks of `creatures`, which are those of objects with CHR tiles in the place of half cells."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from nesgan_game.creatures import CREATURE_KINDS, DESIGN_LENGTH, MOST_COLS, MOST_ROWS
from nesgan_game.model.objects.object_networks import ObjectDiscriminatorConfig, ObjectGeneratorConfig


@dataclass(frozen=True, slots=True, kw_only=True)
class CreatureGeneratorConfig(ObjectGeneratorConfig):
    """Sizes of the generator: less than a tenth of that of objects."""

    kinds: int = len(CREATURE_KINDS)
    style_dim: int = DESIGN_LENGTH
    embedded: int = 32
    mapping: int = 64
    patch_channels: int = 24
    channels: tuple[int, int, int] = (56, 40, 28)
    templates: int = 48
    patches: tuple[int, int] = (MOST_ROWS, MOST_COLS)


@dataclass(frozen=True, slots=True, kw_only=True)
class CreatureDiscriminatorConfig(ObjectDiscriminatorConfig):
    """Sizes of the discriminator, which also judges designs that belong to no creature of the data."""

    kinds: int = len(CREATURE_KINDS)
    style_dim: int = DESIGN_LENGTH
    channels: tuple[int, int, int] = (32, 64, 96)
    knows_design: bool = False


def creature_places(rows: int, cols: int) -> tuple[Tensor, Tensor]:
    """Where a creature of rows x cols CHR tiles lies among the coarsest features: at the bottom, in the middle."""
    left = (MOST_COLS - cols) // 2
    return torch.arange(MOST_ROWS - rows, MOST_ROWS), torch.arange(left, left + cols)
