"""The discriminator of `layout`: judges every cell by its facts, and the crop as a whole among its batch."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F  # noqa: N812 (the field's customary name)
from torch import Tensor, nn

from nesgan_game.rolemap.conditioning import CODE_SIZES


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscriminatorConfig:
    """Sizes of the discriminator."""

    channels: int = 32
    style_dim: int = 32
    """Length of the style vector that the style head guesses."""
    group: int = 4
    """Crops compared with each other by the minibatch standard deviation."""


def minibatch_deviation(x: Tensor, group: int) -> Tensor:
    """(N, C, H, W) to (N, 1, H, W): how much crops of a group differ, so that sameness can be told from variety."""
    n, c, h, w = x.shape
    group = math.gcd(group, n)
    y = x.float().reshape(n // group, group, c, h, w)  # neighbours in the batch, so that its parts keep their groups
    # The epsilon keeps the root's gradient finite where all crops agree, as in empty cells.
    deviation = (y.var(1, unbiased=False) + 1e-4).sqrt().mean((1, 2, 3))
    return deviation.repeat_interleave(group).to(x.dtype)[:, None, None, None].expand(n, 1, h, w)


def strongest(x: Tensor) -> Tensor:
    """(N, C, H, W) to (N, C): the largest value of each channel.

    Not `amax`, whose gradient is shared among equals: compiled in bfloat16 none equals the largest, and it is 0 / 0.
    """
    return x.flatten(2).max(2).values


class Discriminator(nn.Module):
    """Levels (N, 1, 16 R, 16 C) with their codes (N, R, C, 12) to logits."""

    def __init__(self, config: DiscriminatorConfig) -> None:
        super().__init__()
        self.config = config
        c = config.channels
        self.pixels = nn.Conv2d(4, c, 3, padding=1)
        self.halve = nn.ModuleList(
            [
                nn.Conv2d(c, 2 * c, 4, stride=2, padding=1),
                nn.Conv2d(2 * c, 4 * c, 4, stride=2, padding=1),
                nn.Conv2d(4 * c, 6 * c, 4, stride=2, padding=1),
            ]
        )
        self.facts = nn.ModuleList([nn.Embedding(n, 2 * c) for n in CODE_SIZES])
        self.known = nn.Sequential(nn.LeakyReLU(0.2), nn.Linear(2 * c, 6 * c))
        self.join = nn.Conv2d(8 * c, 6 * c, 3, padding=1)
        self.cell = nn.Conv2d(6 * c, 1, 1)
        self.whole = nn.Linear(12 * c + 1, 1)
        self.style = nn.Sequential(nn.Linear(6 * c, 128), nn.LeakyReLU(0.2), nn.Linear(128, config.style_dim))

    def forward(self, levels: Tensor, codes: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Logits per cell (N, R, C), of the whole (N,), and the guessed style (N, style_dim)."""
        x = F.leaky_relu(self.pixels(F.pixel_unshuffle(levels, 2)), 0.2)
        for layer in self.halve:
            x = F.leaky_relu(layer(x), 0.2)  # ends with one feature vector per cell: (N, 6 c, R, C)
        facts = torch.stack([embed(codes[..., n]) for n, embed in enumerate(self.facts)]).sum(0)
        known = self.known(facts).permute(0, 3, 1, 2)
        cell = self.cell(x) + (known * x).sum(1, keepdim=True) / x.shape[1] ** 0.5
        scene = F.leaky_relu(self.join(torch.cat([x, facts.permute(0, 3, 1, 2)], 1)), 0.2)
        pooled = torch.cat(
            [scene.mean((2, 3)), strongest(scene), minibatch_deviation(x, self.config.group).mean((2, 3))], 1
        )
        return cell[:, 0], self.whole(pooled)[:, 0], self.style(x.mean((2, 3)))
