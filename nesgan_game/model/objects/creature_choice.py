"""Designs worth showing: crosses of two creatures of the data, chosen by the discriminator when a run is exported.

A design drawn at random lies where no creature is near and comes out as a lump; one between two creatures of a kind
has limbs of both.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import torch
from numpy.typing import NDArray

from nesgan_game.creatures import CREATURE_INDEX, CREATURE_KINDS
from nesgan_game.errors import ModelError
from nesgan_game.model.objects.creature_samples import paint_creatures
from nesgan_game.model.objects.object_distances import distances
from nesgan_game.model.objects.object_networks import ObjectDiscriminator, ObjectGenerator, real_shown, targets_of
from nesgan_game.nes import LEVELS

KEPT = 24
"""Designs of each kind and size that are exported."""
_DRAWN = 400
_APART = 0.25
"""Least distance between two that are kept, as a share of the pixels of either; tuned by hand."""
_FULL = 0.7
"""Least share of the canvas's height or width that a creature takes, where one does; tuned by hand."""


def crosses(codes: NDArray[np.float32], count: int, rng: np.random.Generator) -> NDArray[np.float32]:
    """(count, D) designs between two of (N, D), nearer to the one or to the other, as far from the middle as those."""
    one, other = rng.integers(len(codes), size=(2, count))
    turn = rng.uniform(0.2, 0.8, (count, 1)) * np.pi / 2
    return np.asarray(np.cos(turn) * codes[one] + np.sin(turn) * codes[other], np.float32)


def best_designs(
    generator: ObjectGenerator, judge: ObjectDiscriminator, looks: Mapping[str, list[list[float]]]
) -> dict[str, dict[str, list[list[float]]]]:
    """KEPT designs at most for every kind and "ROWSxCOLS", the best judged first, no two of which look alike.

    looks: designs of the data's creatures by kind, as `CreatureSet.looks` gives them. Raises ModelError.
    """
    chosen: dict[str, dict[str, list[list[float]]]] = {}
    for kind in CREATURE_KINDS:
        codes = np.array(looks.get(kind.name, []), np.float32)
        if codes.ndim != 2 or codes.shape[1] != generator.config.style_dim or not np.isfinite(codes).all():
            raise ModelError(f"tells no designs of {kind.name}", "run.json", "train anew")
        for rows, cols in kind.sizes:
            rng = np.random.default_rng([CREATURE_INDEX[kind.name], rows, cols])
            z = crosses(codes, _DRAWN, rng).round(2)
            painted = paint_creatures(generator, kind, (rows, cols), z)
            z, painted = _large_ones(z, painted)
            order = np.argsort(-_worth(judge, painted, CREATURE_INDEX[kind.name], (rows, cols)), kind="stable")
            kept = _unlike(painted, order)
            chosen.setdefault(kind.name, {})[f"{rows}x{cols}"] = z[kept].round(2).astype(float).round(2).tolist()
    return chosen


@torch.no_grad()
def _worth(
    judge: ObjectDiscriminator, painted: NDArray[np.uint8], kind: int, size: tuple[int, int]
) -> NDArray[np.float64]:
    """(N,) how real the discriminator takes each for."""
    count = len(painted)
    told = torch.full((count,), kind), torch.tensor([size] * count), torch.zeros(count, judge.config.style_dim)
    whole, patch = judge(real_shown(targets_of(torch.from_numpy(painted))), *told)
    return np.asarray((whole + patch.mean((1, 2))).numpy(), np.float64)


def _large_ones(z: NDArray[np.float32], painted: NDArray[np.uint8]) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
    """Those that make use of their canvas; all where none does."""
    opaque = painted < LEVELS
    high, wide = (opaque.any(axis).sum(1) / opaque.shape[3 - axis] for axis in (2, 1))
    large = np.maximum(high, wide) >= _FULL if painted.shape[1] <= painted.shape[2] else high >= _FULL
    return (z[large], painted[large]) if large.any() else (z, painted)


def _unlike(painted: NDArray[np.uint8], order: NDArray[np.intp]) -> list[int]:
    kept: list[int] = []
    for n in order.tolist():
        views = np.stack([painted[n], painted[n, :, ::-1]])
        if all((distances(view, painted[kept]) >= _APART).all() for view in views):
            kept.append(n)
        if len(kept) == KEPT:
            break
    return kept
