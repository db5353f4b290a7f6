"""Figures for painted crosses of two creatures of the data, beside those of half of the data against the other half.

No creature is held out of the training, they are too few: a painted creature's nearest is sought among all of them.
Frames of one animation are near copies of each other, in the data too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from nesgan_game.creatures import CREATURE_KINDS
from nesgan_game.dataset.creature_data import CreatureSet
from nesgan_game.errors import ModelError
from nesgan_game.model import checkpoint, metrics
from nesgan_game.model.architectures import networks_of
from nesgan_game.model.export import load_generator
from nesgan_game.model.objects.creature_choice import crosses
from nesgan_game.model.objects.creature_samples import paint_creatures
from nesgan_game.model.objects.object_distances import Objects
from nesgan_game.model.objects.object_evaluate import ObjectTable, measured, on_canvas
from nesgan_game.nes import LEVELS

_Key = tuple[int, tuple[int, int]]


def evaluate_creatures(
    runs: Sequence[Path], data: CreatureSet, *, seed: int, count: int, progress: Callable[[int], object]
) -> ObjectTable:
    """Figures of the creatures that runs paint, `count` of each kind and size, and of half of the data.

    `progress` is called with 1 after each kind and size. Raises AssetError, ModelError.
    """
    whole = _by_kind(data)
    ours = {key: _every_second(some, 0) for key, some in whole.items()}
    others = {key: _every_second(some, 1) for key, some in whole.items()}
    held = metrics.features(np.concatenate([on_canvas(some) for some in others.values()]), LEVELS + 1)
    columns = []
    for run in runs:
        if networks_of(run).arch != "creatures":
            raise ModelError("paints no creatures", run, "give runs of --arch creatures alone")
        generator, made = load_generator(run), {}
        designs = {kind: np.array(some, np.float32) for kind, some in checkpoint.read_run(run)["looks"].items()}
        for key in whole:
            rng = np.random.default_rng([seed, 6, key[0], *key[1]])
            z = crosses(designs[CREATURE_KINDS[key[0]].name], count, rng)
            made[key] = paint_creatures(generator, CREATURE_KINDS[key[0]], key[1], z)
        columns.append(measured(made, whole, held, progress))
    return ObjectTable(runs=columns, data=measured(ours, others, held, progress))


def work(runs: int) -> int:
    """How often `evaluate_creatures` tells of progress, if the data has every kind in every size."""
    return (runs + 1) * sum(len(kind.sizes) for kind in CREATURE_KINDS)


def _by_kind(data: CreatureSet) -> dict[_Key, Objects]:
    """Creatures by number of the kind and size, each followed by its mirror image."""
    found = {}
    for size, batch in zip(data.sizes, data.batches, strict=True):
        levels = np.minimum(batch.levels, LEVELS)
        for kind in np.unique(batch.kinds).tolist():
            found[kind, size] = levels[batch.kinds == kind]
    return found


def _every_second(creatures: Objects, first: int) -> Objects:
    """Every second creature with its mirror image."""
    pairs = creatures.reshape(-1, 2, *creatures.shape[1:])
    return pairs[first::2].reshape(-1, *creatures.shape[1:])
