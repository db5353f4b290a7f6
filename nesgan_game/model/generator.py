"""The `layout` generator: a role map, a material map and a style vector in, 2-bit patterns out.

It works like a console with a bank of tiles that it invents itself: every cell first gets a vector from its roles,
materials and neighbours, that vector unfolds into a 4x4 patch of features, and convolutions then knit neighbouring
patches together while doubling the resolution twice. All convolutions run on a margin that is cut away afterwards, so
a cell never knows where the picture ends, and equal surroundings give equal tiles.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F  # noqa: N812 (the field's customary name)
from torch import Tensor, nn

from nesgan_game.nes import LEVELS, TILE_PX
from nesgan_game.roles import MATERIALS, ROLES

CONTEXT_CELLS = 2
"""Cells of role map needed around the painted area: one for the 3x3 convolution, one of margin for the pixels."""
VARIANTS = 4
"""Discrete variants that a cell can ask for; a handful keeps repetition as high as on the console."""
PHASES = 4
"""Where a cell lies in the 2x2 grid of 32x32 pixels: lets a stone span two cells, as in many games of the time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GeneratorConfig:
    """Sizes of the `layout` generator; saved beside its weights."""

    style_dim: int = 32
    cell_channels: int = 128
    patch_channels: int = 48
    pixel_channels: int = 32


def quantise_levels(x: Tensor) -> Tensor:
    """Round values in -1..1 to the four levels -1, -1/3, 1/3, 1; gradients pass straight through."""
    top = LEVELS - 1
    hard = torch.round((x + 1) * (top / 2)).clamp(0, top) * (2 / top) - 1
    return x + (hard - x).detach()


class StyledConv(nn.Module):
    """Convolution, norm over the channels at each pixel, scale and shift by the style, leaky ReLU."""

    def __init__(self, inputs: int, outputs: int, kernel: int, style_dim: int, *, pad: bool) -> None:
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, kernel, padding=kernel // 2 if pad else 0)
        self.style = nn.Linear(style_dim, 2 * outputs)
        # Strong from the start: with a tenth of this, training settled on three looks for all styles.
        nn.init.normal_(self.style.weight, std=0.5 / style_dim**0.5)
        nn.init.zeros_(self.style.bias)

    def forward(self, x: Tensor, style: Tensor) -> Tensor:
        """(N, inputs, H, W) and (N, style_dim) to (N, outputs, H', W')."""
        x = self.conv(x)
        x = x * torch.rsqrt(x.square().mean(1, keepdim=True) + 1e-6)
        scale, shift = self.style(style)[:, :, None, None].chunk(2, 1)
        return F.leaky_relu(x * (1 + scale) + shift, 0.2)


class LayoutGenerator(nn.Module):
    """Paints the inner (R, C) cells of role and material maps of (R + 4, C + 4) cells."""

    def __init__(self, config: GeneratorConfig) -> None:
        super().__init__()
        self.config = config
        z, cell, patch, pixel = config.style_dim, config.cell_channels, config.patch_channels, config.pixel_channels
        w = 96
        layers = nn.Linear(z, w), nn.Linear(w, w)
        for layer in layers:
            nn.init.kaiming_normal_(layer.weight, a=0.2)
        self.mapping = nn.Sequential(layers[0], nn.LeakyReLU(0.2), layers[1], nn.LeakyReLU(0.2))
        self.role = nn.Embedding(len(ROLES), 48)
        self.material = nn.Embedding(len(MATERIALS), 24)
        self.variant = nn.Embedding(VARIANTS * PHASES, 24)
        self.neighbours = StyledConv(72, cell, 3, w, pad=False)
        self.surroundings = StyledConv(cell, cell, 1, w, pad=False)
        self.cell = StyledConv(cell + 96, 2 * cell, 1, w, pad=False)
        self.unfold = nn.Conv2d(2 * cell, patch * 16, 1)
        self.patch = nn.ModuleList([StyledConv(patch, patch, 3, w, pad=True) for _ in range(2)])
        self.pixel_position = nn.Parameter(torch.randn(1, patch, 8, 8) * 0.3)
        self.pixel = nn.ModuleList([StyledConv(patch, pixel, 3, w, pad=True), StyledConv(pixel, pixel, 3, w, pad=True)])
        self.out = nn.Conv2d(pixel, 4, 3, padding=1)

    def forward(self, roles: Tensor, materials: Tensor, variants: Tensor, z: Tensor) -> Tensor:
        """Maps (N, R + 4, C + 4) int64 and z (N, style_dim) to levels (N, 1, 16 R, 16 C) in -1..1, not yet rounded.

        A cell of `variants` holds variant + 4 * phase. It shapes its own cell only, so that a rare variant does not
        make its neighbours rare too.
        """
        style = self.mapping(z * torch.rsqrt(z.square().mean(1, keepdim=True) + 1e-6))
        kinds = torch.cat([self.role(roles), self.material(materials)], -1).permute(0, 3, 1, 2)
        own = torch.cat([kinds, self.variant(variants).permute(0, 3, 1, 2)], 1)[:, :, 1:-1, 1:-1]
        x = self.surroundings(self.neighbours(kinds, style), style)  # (N, cell, R + 2, C + 2)
        x = self.cell(torch.cat([x, own], 1), style)
        x = F.pixel_shuffle(self.unfold(x), 4)  # (N, patch, 4 (R + 2), 4 (C + 2))
        for layer in self.patch:
            x = layer(x, style)
        x = x[:, :, 2:-2, 2:-2]  # the outer two features saw the border
        x = F.interpolate(x, scale_factor=2.0, mode="nearest")  # (N, patch, 8 R + 8, 8 C + 8)
        tiled = self.pixel_position.repeat(1, 1, x.shape[2] // 8 + 1, x.shape[3] // 8 + 1)
        x = x + tiled[:, :, 4 : 4 + x.shape[2], 4 : 4 + x.shape[3]]  # the cut began half a cell in
        for layer in self.pixel:
            x = layer(x, style)
        x = F.pixel_shuffle(self.out(x), 2)
        return torch.tanh(x[:, :, TILE_PX // 2 : -TILE_PX // 2, TILE_PX // 2 : -TILE_PX // 2])


def hard_levels(x: Tensor) -> Tensor:
    """Levels in -1..1 to uint8 2-bit patterns 0..3."""
    return torch.round((x + 1) * ((LEVELS - 1) / 2)).clamp(0, LEVELS - 1).to(torch.uint8)
