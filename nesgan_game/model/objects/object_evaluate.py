"""Figures for painted objects, beside the same for drawings that were not trained on.

Objects are (N, H, W) uint8 0..3, 4 where transparent, of one kind and size unless told; distances are shares of the
pixels that belong to one of two objects at least.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from torch import nn

from nesgan_game.dataset.object_data import ObjectSet
from nesgan_game.errors import ModelError
from nesgan_game.model import checkpoint, metrics
from nesgan_game.model.architectures import networks_of
from nesgan_game.model.export import load_generator
from nesgan_game.model.objects.object_distances import Objects, distances, nearest_distances
from nesgan_game.model.objects.object_networks import ObjectGenerator
from nesgan_game.model.objects.object_samples import STYLE_DIM, paint_objects
from nesgan_game.nes import LEVELS
from nesgan_game.objects import OBJECT_KINDS

NEAR_SHARE = 0.08
"""Share of pixels in which an object may differ from a training object and still be called a near copy."""
HELD_OUT = 1_000_000
"""Number of the first drawing that no training uses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectFigures:
    """What is measured of objects, painted or drawn."""

    precision: float
    """Share that lies among the held-out drawings, see metrics.py."""
    recall: float
    """Share of the held-out drawings that lie among them."""
    across_styles: float
    """Mean distance between two objects of one kind and size."""
    alike: float
    """Share of pairs of one kind and size that are within NEAR_SHARE of each other."""
    near_copies: float
    """Share within NEAR_SHARE of a training object, mirrored or moved by up to SHIFT_PX."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectTable:
    """Figures of every run and those of held-out drawings."""

    runs: list[ObjectFigures]
    data: ObjectFigures


def evaluate_objects(runs: Sequence[Path], *, seed: int, count: int, progress: Callable[[int], object]) -> ObjectTable:
    """Figures of the objects that runs paint, `count` of each kind and size, and of as many held-out drawings.

    Near copies are of the drawings that the first run was trained on. `progress` is called with 1 after each kind and
    size. Raises AssetError, ModelError.
    """
    generators = [_generator(run) for run in runs]
    train = checkpoint.read_run(runs[0])["train"]
    trained = _by_kind(ObjectSet(int(train["seed"]), int(train["scenes"])))
    drawn = _by_kind(ObjectSet(int(train["seed"]), 2 * count * MOST_SIZES, first=HELD_OUT))
    held = metrics.features(np.concatenate([on_canvas(some[count : 2 * count]) for some in drawn.values()]), LEVELS + 1)
    columns = []
    for generator in (*generators, None):
        made = {}
        for key, some in drawn.items():
            rng = np.random.default_rng([seed, 6, key[0], *key[1]])
            made[key] = some[:count] if generator is None else _painted(generator, key, rng, count)
        columns.append(measured(made, trained, held, progress))
    return ObjectTable(runs=columns[:-1], data=columns[-1])


def measured(
    made: dict[_Key, Objects], trained: dict[_Key, Objects], held: metrics.Features, progress: Callable[[int], object]
) -> ObjectFigures:
    """Figures of objects by number of the kind and size; near copies are of those trained on, held: not made for it."""
    apart, copies = [], []
    for key, objects in made.items():
        apart.append(distances(objects[1:], objects[:-1]))
        copies.append(nearest_distances(objects, trained.get(key, objects[:0])) <= NEAR_SHARE)
        progress(1)
    found = metrics.features(np.concatenate([on_canvas(objects) for objects in made.values()]), LEVELS + 1)
    precision, recall = metrics.precision_recall(*metrics.whitened(held, found))
    pairs = np.concatenate(apart)
    return ObjectFigures(
        precision=precision,
        recall=recall,
        across_styles=float(pairs.mean()),
        alike=float((pairs <= NEAR_SHARE).mean()),
        near_copies=float(np.concatenate(copies).mean()),
    )


def _generator(run: Path) -> ObjectGenerator:
    generator = load_generator(run)
    if not isinstance(generator, ObjectGenerator) or networks_of(run).arch != "objects":
        raise ModelError("paints no objects", run, "give runs of --arch objects alone")
    return generator


def work(runs: int) -> int:
    """How often `evaluate_objects` tells of progress."""
    return (runs + 1) * sum(len(kind.sizes) for kind in OBJECT_KINDS)


MOST_SIZES = max(len(kind.sizes) for kind in OBJECT_KINDS)

_Key = tuple[int, tuple[int, int]]


def _by_kind(data: ObjectSet) -> dict[_Key, Objects]:
    """Drawings by number of the kind and size."""
    found = {}
    for size, batch in zip(data.sizes, data.batches, strict=True):
        levels = np.minimum(batch.levels, LEVELS)
        for kind in np.unique(batch.kinds).tolist():
            found[kind, size] = levels[batch.kinds == kind]
    return found


def _painted(generator: nn.Module, key: _Key, rng: np.random.Generator, count: int) -> Objects:
    z = rng.standard_normal((count, STYLE_DIM)).astype(np.float32)
    return paint_objects(generator, OBJECT_KINDS[key[0]], key[1], z)


def on_canvas(objects: Objects) -> Objects:
    """Objects in the middle of a crop as large as features describe, (N, 64, 64)."""
    _, height, width = objects.shape
    down, right = metrics.CROP_PX - height, metrics.CROP_PX - width
    margins = (0, 0), (down // 2, down - down // 2), (right // 2, right - right // 2)
    return np.pad(objects, margins, constant_values=LEVELS)
