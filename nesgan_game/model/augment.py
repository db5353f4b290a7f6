"""Augmentation for small sets of pictures: the discriminator sees real and painted screens through the same changes.

After Zhao et al. 2020, "Differentiable Augmentation for Data-Efficient GAN Training", kept to the grid: screens move by
whole cells, lose a rectangle of cells, or are mirrored. What comes in from outside is the darkest level, so that every
pixel stays a legal one. Gradients pass through.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from nesgan_game.nes import TILE_PX
from nesgan_game.seeds import stream

_REACH = 8
"""A screen moves by an eighth of its size at most, as in the paper."""
_DARK = -1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What happens to each of N pictures; all int64 on the CPU, in cells."""

    shift: Tensor
    """(N, 2) down and right, may be negative."""
    cut: Tensor
    """(N, 4) top, left, bottom and right of the rectangle that is cut out, bottom and right exclusive."""
    mirrored: Tensor
    """(N,) 0 or 1."""

    def __getitem__(self, part: slice) -> Changes:
        return Changes(shift=self.shift[part], cut=self.cut[part], mirrored=self.mirrored[part])


def draw_changes(count: int, rows: int, cols: int, seed: tuple[int, int, int], *, mirror: bool) -> Changes:
    """Changes for `count` pictures of rows x cols cells; the same for the same seed (seed, step, which of the step's).

    The cut-out is half as high and wide as the picture and may hang over its border.
    """
    number = stream(seed[0], "augment", *seed[1:]).integers(2**63)
    rng = torch.Generator().manual_seed(number)
    size = torch.tensor([rows, cols])
    reach, half = size // _REACH, size // 2
    shift = (torch.rand((count, 2), generator=rng) * (2 * reach + 1)).long() - reach
    middle = (torch.rand((count, 2), generator=rng) * (size + 1)).long()
    corner = middle - half // 2
    cut = torch.cat([corner.clamp(min=0), torch.minimum(corner + half, size)], 1)
    mirrored = (torch.rand(count, generator=rng) < 0.5).long() * int(mirror)
    return Changes(shift=shift, cut=cut, mirrored=mirrored)


def augment(levels: Tensor, codes: Tensor, changes: Changes) -> tuple[Tensor, Tensor]:
    """Levels (N, 1, 16 R, 16 C) in -1..1 and codes (N, R, C, K) changed alike.

    Codes move with the picture and wrap around; they are not mirrored, as a mirrored staircase is another role.
    """
    pictures, facts = [], []
    for n, (shift, cut, mirrored) in enumerate(
        zip(changes.shift.tolist(), changes.cut.tolist(), changes.mirrored.tolist(), strict=True)
    ):
        picture = levels[n].flip(2) if mirrored else levels[n]
        moved = torch.roll(picture, [step * TILE_PX for step in shift], (1, 2))
        seen = _seen(codes.shape[1], codes.shape[2], shift, cut).to(levels.device)
        mask = seen.repeat_interleave(TILE_PX, 0).repeat_interleave(TILE_PX, 1)
        pictures.append(torch.where(mask, moved, torch.full_like(moved, _DARK)))
        facts.append(torch.roll(codes[n], shift, (0, 1)))
    return torch.stack(pictures), torch.stack(facts)


def _seen(rows: int, cols: int, shift: list[int], cut: list[int]) -> Tensor:
    """(rows, cols) bool: cells that still show the picture."""
    row, col = torch.arange(rows)[:, None] - shift[0], torch.arange(cols)[None] - shift[1]
    inside = (row >= 0) & (row < rows) & (col >= 0) & (col < cols)
    inside[cut[0] : cut[2], cut[1] : cut[3]] = False
    return inside
