"""The `dcgan` networks, the article's way: a style vector in, one whole screen out; no layout is known or asked for.

Shape after Radford et al. 2015, "Unsupervised representation learning with deep convolutional generative adversarial
networks": transposed convolutions of 4x4 that double the resolution, and strided ones in the discriminator. Unlike
there the norm is per pixel, so that a picture never depends on the others of its batch, and the output is the package's
one channel of ordered levels. Both networks take codes (N, R, C, 0), as the trainer knows no other call, and do not
look at them.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import torch
import torch.nn.functional as F  # noqa: N812 (the field's customary name)
from torch import Tensor, nn

from nesgan_game.model.discriminator import minibatch_deviation, strongest
from nesgan_game.nes import SCREEN_COLS, SCREEN_ROWS

_HALF_ROWS, _HALF_COLS = SCREEN_ROWS // 2, SCREEN_COLS // 2


@dataclass(frozen=True, slots=True, kw_only=True)
class DcganConfig:
    """Sizes of the `dcgan` generator; saved beside its weights."""

    style_dim: int = 64
    channels: int = 32
    """At 56x64, from where each feature unfolds into 4x4 pixels; doubled with every halving of the resolution."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DcganDiscriminatorConfig:
    """Sizes of the discriminator for whole screens."""

    channels: int = 32
    style_dim: int = 64
    """Length of the style vector that the style head guesses."""
    group: int = 4
    """Screens compared with each other by the minibatch standard deviation."""


def _norm(x: Tensor) -> Tensor:
    return x * torch.rsqrt(x.float().square().mean(1, keepdim=True) + 1e-6).to(x.dtype)


class DcganGenerator(nn.Module):
    """z (N, style_dim) to screens of 256x224."""

    def __init__(self, config: DcganConfig) -> None:
        super().__init__()
        self.config = config
        c = config.channels
        widths = [8 * c, 4 * c, 2 * c, c]
        self.start = nn.Linear(config.style_dim, widths[0] * _HALF_ROWS * _HALF_COLS)
        self.grow = nn.ModuleList([nn.ConvTranspose2d(a, b, 4, stride=2, padding=1) for a, b in pairwise(widths)])
        self.out = nn.Conv2d(c, 16, 3, padding=1)

    def forward(self, codes: Tensor, z: Tensor) -> Tensor:
        """Levels (N, 1, 224, 256) in -1..1, not yet rounded; `codes` are not looked at."""
        del codes
        z = z * torch.rsqrt(z.square().mean(1, keepdim=True) + 1e-6)
        x = F.leaky_relu(_norm(self.start(z).unflatten(1, (-1, _HALF_ROWS, _HALF_COLS))), 0.2)
        for layer in self.grow:
            x = F.leaky_relu(_norm(layer(x)), 0.2)
        return torch.tanh(F.pixel_shuffle(self.out(x), 4))


class DcganDiscriminator(nn.Module):
    """Levels (N, 1, 224, 256) to logits."""

    def __init__(self, config: DcganDiscriminatorConfig) -> None:
        super().__init__()
        self.config = config
        c = config.channels
        widths = [4, c, 2 * c, 4 * c]
        self.shrink = nn.ModuleList([nn.Conv2d(a, b, 4, stride=2, padding=1) for a, b in pairwise(widths)])
        self.cell = nn.Conv2d(4 * c, 1, 3, padding=1)
        self.scene = nn.Conv2d(4 * c, 4 * c, 4, stride=2, padding=1)
        self.whole = nn.Linear(4 * c * _HALF_ROWS * _HALF_COLS + 1, 1)
        self.style = nn.Sequential(nn.Linear(8 * c, 128), nn.LeakyReLU(0.2), nn.Linear(128, config.style_dim))

    def forward(self, levels: Tensor, codes: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Logits per cell (N, R, C), of the whole (N,), and the guessed style (N, style_dim); codes are ignored."""
        del codes
        x = F.pixel_unshuffle(levels, 2)
        for layer in self.shrink:
            x = F.leaky_relu(layer(x), 0.2)  # ends with one feature vector per cell: (N, 4 c, 14, 16)
        scene = F.leaky_relu(self.scene(x), 0.2)
        deviation = minibatch_deviation(scene, self.config.group).mean((2, 3))
        whole = self.whole(torch.cat([scene.flatten(1), deviation], 1))[:, 0]
        return self.cell(x)[:, 0], whole, self.style(torch.cat([scene.mean((2, 3)), strongest(scene)], 1))
