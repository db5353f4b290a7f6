"""The `layout` generator: facts about cells and a style vector in, 2-bit patterns out.

It works like a console with a bank of tiles that it invents itself: the facts about a cell (`rolemap.conditioning`) and
the style become one vector, the vector unfolds into a 4x4 patch of features, and convolutions that never leave the cell
refine it while its resolution doubles twice. Cells with equal facts are painted once and shown often, so tiles repeat
exactly as on the console. That neighbours fit each other is what the discriminator, which sees them side by side,
demands.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F  # noqa: N812 (the field's customary name)
from torch import Tensor, nn

from nesgan_game.nes import LEVELS, TILE_PX
from nesgan_game.rolemap.conditioning import CODE_SIZES

_EMBEDDED = (48, 24, 16, 8, 8, 8, 8, 12, 12, 8, 8, 16)
"""Length of the vector that stands for each fact of a cell's code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GeneratorConfig:
    """Sizes of the `layout` generator; saved beside its weights."""

    style_dim: int = 32
    mapping: int = 128
    cell_channels: int = 384
    patch_channels: int = 64
    pixel_channels: int = 48


def quantise_levels(x: Tensor) -> Tensor:
    """Round values in -1..1 to the four levels -1, -1/3, 1/3, 1; gradients pass straight through."""
    top = LEVELS - 1
    hard = torch.round((x + 1) * (top / 2)).clamp(0, top) * (2 / top) - 1
    return x + (hard - x).detach()


class Styled(nn.Module):
    """A convolution within a tile or an object, norm over the channels, scale and shift by the style, leaky ReLU."""

    def __init__(self, inputs: int, outputs: int, style_dim: int, *, kernel: int = 1, wraps: bool = True) -> None:
        super().__init__()
        # Wrapping suits tiles: most of them go beside themselves. Objects stand alone.
        padding = kernel // 2
        self.conv = nn.Conv2d(inputs, outputs, kernel, padding=padding, padding_mode="circular" if wraps else "zeros")
        self.style = nn.Linear(style_dim, 2 * outputs)
        # Strong from the start: with a tenth of this, training settled on three looks for all styles.
        nn.init.normal_(self.style.weight, std=0.5 / style_dim**0.5)
        nn.init.zeros_(self.style.bias)

    def forward(self, x: Tensor, style: Tensor) -> Tensor:
        """(T, inputs, H, W) and (T or 1, style_dim) to (T, outputs, H, W)."""
        x = self.conv(x)
        x = x * torch.rsqrt(x.square().mean(1, keepdim=True) + 1e-6)
        scale, shift = self.style(style)[:, :, None, None].chunk(2, 1)
        return F.leaky_relu(x * (1 + scale) + shift, 0.2)


class TilePainter(nn.Module):
    """Codes of tiles (T, 12) int64 and styles z (T or 1, style_dim) to levels (T, 16, 16) in -1..1, not rounded."""

    def __init__(self, config: GeneratorConfig) -> None:
        super().__init__()
        w, cell, patch, pixel = config.mapping, config.cell_channels, config.patch_channels, config.pixel_channels
        layers = nn.Linear(config.style_dim, w), nn.Linear(w, w)
        for layer in layers:
            nn.init.kaiming_normal_(layer.weight, a=0.2)
        self.mapping = nn.Sequential(layers[0], nn.LeakyReLU(0.2), layers[1], nn.LeakyReLU(0.2))
        self.facts = nn.ModuleList([nn.Embedding(n, size) for n, size in zip(CODE_SIZES, _EMBEDDED, strict=True)])
        self.cell = nn.ModuleList([Styled(sum(_EMBEDDED), cell, w), Styled(cell, cell, w), Styled(cell, cell, w)])
        self.unfold = nn.Conv2d(cell, patch * 16, 1)
        self.patch_position = nn.Parameter(torch.randn(1, patch, 4, 4) * 0.3)
        self.patch = nn.ModuleList([Styled(patch, patch, w, kernel=3) for _ in range(2)])
        self.pixel_position = nn.Parameter(torch.randn(1, patch, 8, 8) * 0.3)
        self.pixel = nn.ModuleList([Styled(patch, pixel, w, kernel=3), Styled(pixel, pixel, w, kernel=3)])
        self.out = nn.Conv2d(pixel, 4, 3, padding=1, padding_mode="circular")

    def forward(self, codes: Tensor, z: Tensor) -> Tensor:
        """Paint tiles; one style may serve them all."""
        style = self.mapping(z * torch.rsqrt(z.square().mean(1, keepdim=True) + 1e-6))
        x = torch.cat([embed(codes[:, n]) for n, embed in enumerate(self.facts)], 1)[:, :, None, None]
        for layer in self.cell:
            x = layer(x, style)
        x = F.pixel_shuffle(self.unfold(x), 4) + self.patch_position
        for layer in self.patch:
            x = layer(x, style)
        x = F.interpolate(x, scale_factor=2.0, mode="nearest") + self.pixel_position
        for layer in self.pixel:
            x = layer(x, style)
        return torch.tanh(F.pixel_shuffle(self.out(x), 2)[:, 0])


class LayoutGenerator(nn.Module):
    """Paints whole pictures: every distinct tile once, then each where it belongs."""

    def __init__(self, config: GeneratorConfig) -> None:
        super().__init__()
        self.config = config
        self.tiles = TilePainter(config)

    def forward(self, codes: Tensor, z: Tensor) -> Tensor:
        """Codes (N, R, C, 12) int64 and styles z (N, style_dim) to levels (N, 1, 16 R, 16 C) in -1..1, not rounded."""
        n, rows, cols, facts = codes.shape
        owners = torch.arange(n, device=codes.device)[:, None, None].expand(n, rows, cols)
        key = owners
        for column, size in enumerate(CODE_SIZES):
            key = key * size + codes[..., column]
        distinct, where = torch.unique(key, return_inverse=True)
        first = torch.empty(len(distinct), dtype=torch.int64, device=codes.device)
        first[where.flatten()] = torch.arange(where.numel(), device=codes.device)
        # Filled up to a round number, so that a compiled painter meets few different sizes.
        first = F.pad(first, (0, -len(distinct) % _ROUND))
        tiles = self.tiles(codes.reshape(-1, facts)[first], z[owners.flatten()[first]])
        grid: Tensor = tiles[where.flatten()].reshape(n, rows, cols, TILE_PX, TILE_PX)
        return grid.permute(0, 1, 3, 2, 4).reshape(n, 1, rows * TILE_PX, cols * TILE_PX)


_ROUND = 128


def hard_levels(x: Tensor) -> Tensor:
    """Levels in -1..1 to uint8 2-bit patterns 0..3."""
    return torch.round((x + 1) * ((LEVELS - 1) / 2)).clamp(0, LEVELS - 1).to(torch.uint8)
