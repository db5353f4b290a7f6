"""The networks of `objects`: each object whole on a canvas of its own size, told by kind, size and design.

The generator paints four maps of logits: opaque or not, and whether the level is at least 1, 2, 3. Rounded with
straight-through gradients they are what the discriminator sees: opacity and level, clear pixels carrying level 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import torch
import torch.nn.functional as F  # noqa: N812 (the field's customary name)
from torch import Tensor, nn

from nesgan_game.designs import CODE_LENGTH
from nesgan_game.model.discriminator import strongest
from nesgan_game.model.generator import Styled
from nesgan_game.nes import LEVELS
from nesgan_game.objects import MOST_COLS, MOST_ROWS, OBJECT_KINDS

_SIZES = MOST_ROWS * MOST_COLS


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectGeneratorConfig:
    """Sizes of the generator; saved beside its weights. `kinds` guards against another table of kinds."""

    kinds: int = len(OBJECT_KINDS)
    style_dim: int = CODE_LENGTH
    """Length of a design's code."""
    embedded: int = 64
    mapping: int = 160
    patch_channels: int = 48
    channels: tuple[int, int, int] = (128, 96, 64)
    templates: int = 512
    """Pictures, half as fine as the object, that the generator learns by heart and lays over each other at will."""
    patches: tuple[int, int] = (2 * MOST_ROWS, 2 * MOST_COLS)
    """Rows and columns of the coarsest features of the largest object."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "channels", tuple(self.channels))  # a list where it was read from JSON
        object.__setattr__(self, "patches", tuple(self.patches))


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectDiscriminatorConfig:
    """Sizes of the discriminator."""

    kinds: int = len(OBJECT_KINDS)
    style_dim: int = CODE_LENGTH
    channels: tuple[int, int, int] = (48, 96, 160)
    knows_design: bool = True
    """Whether it is told the design, or kind and size alone."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "channels", tuple(self.channels))


class Told(nn.Module):
    """Kind, size and design as one vector; every kind reads its design in its own way."""

    def __init__(self, kinds: int, code: int, outputs: int) -> None:
        super().__init__()
        self.kind = nn.Embedding(kinds, outputs)
        self.size = nn.Embedding(_SIZES, outputs)
        self.design = nn.Parameter(torch.randn(kinds, code, outputs) * (2 / code) ** 0.5)

    def forward(self, kinds: Tensor, sizes: Tensor, codes: Tensor) -> Tensor:
        """(N,), (N, 2) and (N, code) to (N, 3 outputs)."""
        size = self.size((sizes[:, 0] - 1) * MOST_COLS + sizes[:, 1] - 1)
        design = torch.bmm(codes[:, None], self.design[kinds])[:, 0]
        return torch.cat([self.kind(kinds), size, design], 1)


class ObjectGenerator(nn.Module):
    """Kinds (N,), one size, and codes (N, style_dim) to logits (N, 4, 16 rows, 16 cols).

    The size is told twice: as `sizes` (N, 2), all rows alike, and by `down` (2 rows,) and `across` (2 cols,), the
    rows and columns of the coarsest features, of those that the largest object has, see `places`.
    """

    def __init__(self, config: ObjectGeneratorConfig) -> None:
        super().__init__()
        self.config = config
        w, (coarse, middle, fine), patch = config.mapping, config.channels, config.patch_channels
        rows, cols = config.patches
        self.told = Told(config.kinds, config.style_dim, config.embedded)
        self.mapping = nn.Sequential(
            nn.Linear(3 * config.embedded, w), nn.LeakyReLU(0.2), nn.Linear(w, w), nn.LeakyReLU(0.2)
        )
        self.unfold = nn.Linear(w, patch * rows * cols)
        self.position = nn.Parameter(torch.randn(1, patch, rows, cols) * 0.3)
        self.middle_position = nn.Parameter(torch.randn(1, middle, 2 * rows, 2 * cols) * 0.1)
        self.fine_position = nn.Parameter(torch.randn(1, fine, 4 * rows, 4 * cols) * 0.1)
        styled = partial(Styled, style_dim=w, kernel=3, wraps=False)
        self.coarse = nn.ModuleList([styled(patch, coarse), styled(coarse, coarse)])
        self.middle = nn.ModuleList([styled(coarse, middle), styled(middle, middle)])
        self.fine = nn.ModuleList([styled(middle, fine), styled(fine, fine)])
        self.out = nn.Conv2d(fine, LEVELS * 4, 3, padding=1)
        # Spokes, panes and books at this or that pitch are many patterns, more than there are channels for positions.
        self.template = nn.Parameter(torch.randn(config.templates, 4 * rows, 4 * cols) * 0.5)
        self.share = nn.Linear(w, config.templates)
        self.lay = nn.Parameter(torch.zeros(fine, config.templates))

    def forward(self, kinds: Tensor, sizes: Tensor, codes: Tensor, down: Tensor, across: Tensor) -> Tensor:
        """Paint objects."""
        style = self.mapping(self.told(kinds, sizes, codes))
        x = self.unfold(style).view(-1, *self.position.shape[1:]) + self.position
        x = x.index_select(2, down).index_select(3, across)
        for layer in self.coarse:
            x = layer(x, style)
        down, across = _doubled(down), _doubled(across)
        x = F.interpolate(x, scale_factor=2.0, mode="nearest")
        x = self.middle[0](x, style) + self.middle_position.index_select(2, down).index_select(3, across)
        x = F.interpolate(self.middle[1](x, style), scale_factor=2.0, mode="nearest")
        down, across = _doubled(down), _doubled(across)
        x = self.fine[0](x, style) + self.fine_position.index_select(2, down).index_select(3, across)
        template = self.template.index_select(1, down).index_select(2, across).flatten(1)
        x = x + torch.matmul(self.lay * self.share(style)[:, None], template).view_as(x)
        return F.pixel_shuffle(self.out(self.fine[1](x, style)), 2)


def _doubled(places: Tensor) -> Tensor:
    return torch.stack([2 * places, 2 * places + 1], 1).flatten()


def places(rows: int, cols: int) -> tuple[Tensor, Tensor]:
    """Where an object of rows x cols cells lies among the coarsest features: at the bottom in the middle."""
    down, left = torch.arange(2 * (MOST_ROWS - rows), 2 * MOST_ROWS), MOST_COLS - cols
    return down, torch.arange(left, left + 2 * cols)


def shown(logits: Tensor) -> Tensor:
    """Logits (N, 4, H, W) as the discriminator sees them, (N, 2, H, W) in -1..1, rounded, gradients pass through."""
    soft = torch.sigmoid(logits)
    hard = soft + ((logits > 0).to(soft.dtype) - soft).detach()
    opaque, level = hard[:, :1], hard[:, 1:].mean(1, keepdim=True)
    return torch.cat([opaque, level * opaque], 1) * 2 - 1


def real_shown(targets: Tensor) -> Tensor:
    """Targets (N, 4, H, W) of 0 and 1, as `targets_of` gives them, in the same form."""
    return torch.cat([targets[:, :1], targets[:, 1:].mean(1, keepdim=True)], 1) * 2 - 1


def targets_of(levels: Tensor) -> Tensor:
    """Levels (N, H, W) uint8 0..3 or more for transparent as what the four logits should say, (N, 4, H, W) float."""
    opaque = levels < LEVELS
    steps = [opaque & (levels >= n) for n in range(1, LEVELS)]
    return torch.stack([opaque, *steps], 1).float()


def hard_objects(logits: Tensor) -> Tensor:
    """Logits (N, 4, H, W) to uint8 (N, H, W): 0 to 3, and 4 where transparent."""
    level = (logits[:, 1:] > 0).sum(1)
    return torch.where(logits[:, 0] > 0, level, LEVELS).to(torch.uint8)


class ObjectDiscriminator(nn.Module):
    """Judges objects (N, 2, 16 rows, 16 cols) by kind, size and design: as a whole, and patch by patch."""

    def __init__(self, config: ObjectDiscriminatorConfig) -> None:
        super().__init__()
        self.config = config
        fine, middle, coarse = config.channels
        self.layers = nn.ModuleList(
            [
                nn.Conv2d(8, fine, 3, padding=1),
                nn.Conv2d(fine, fine, 3, padding=1),
                nn.Conv2d(fine, middle, 4, stride=2, padding=1),
                nn.Conv2d(middle, middle, 3, padding=1),
                nn.Conv2d(middle, coarse, 4, stride=2, padding=1),
                nn.Conv2d(coarse, coarse, 3, padding=1),
            ]
        )
        self.told = Told(config.kinds, config.style_dim, coarse // 2)
        self.known = nn.Linear(3 * (coarse // 2), 2 * coarse)
        self.patch = nn.Conv2d(coarse, 1, 1)
        self.joined = nn.Sequential(nn.Linear(2 * coarse, coarse), nn.LeakyReLU(0.2))
        self.whole = nn.Linear(coarse, 1)
        for layer in (*self.layers, self.joined[0]):  # the usual weights let the signal die before the last layer
            nn.init.kaiming_normal_(layer.weight, a=0.2)
            nn.init.zeros_(layer.bias)

    def forward(self, x: Tensor, kinds: Tensor, sizes: Tensor, codes: Tensor) -> tuple[Tensor, Tensor]:
        """Logits of the whole (N,) and of patches of 8 x 8 pixels (N, 2 rows, 2 cols)."""
        codes = codes if self.config.knows_design else torch.zeros_like(codes)
        x = F.pixel_unshuffle(x, 2)
        for layer in self.layers:
            x = F.leaky_relu(layer(x), 0.2)
        whole_known, patch_known = self.known(self.told(kinds, sizes, codes)).chunk(2, 1)
        pooled = self.joined(torch.cat([x.mean((2, 3)), strongest(x)], 1))
        whole = self.whole(pooled)[:, 0] + (pooled * whole_known).sum(1) / x.shape[1] ** 0.5
        patch = self.patch(x)[:, 0] + (x * patch_known[:, :, None, None]).sum(1) / x.shape[1] ** 0.5
        return whole, patch
