"""Training data for `objects`: drawings of every kind, each with the code of its design.

Drawing n of a kind depends on (seed, kind, n) alone, and group n of a step on (seed, step, n).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from nesgan_game.dataset.drawings.object_drawings import draw_object, object_slots
from nesgan_game.dataset.tile_sheets import Levels
from nesgan_game.designs import design_code
from nesgan_game.objects import OBJECT_INDEX, OBJECT_KINDS, ObjectKind

GROUP = 16
"""Objects of one size that are painted together."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ObjectBatch:
    """Objects of one size.

    `levels` (N, H, W) uint8 0..3 or TRANSPARENT, `kinds` (N,) int64, `sizes` (N, 2) int64 rows and cols, all alike,
    `codes` (N, CODE_LENGTH) float32.
    """

    levels: Levels
    kinds: NDArray[np.int64]
    sizes: NDArray[np.int64]
    codes: NDArray[np.float32]
    free: bool = False
    """Whether the codes belong to other objects than those shown, so that there is nothing to match."""


class Groups(Protocol):
    """What is trained on."""

    def groups(self, seed: int, step: int, size: int, *, part: slice = slice(None)) -> list[ObjectBatch]:
        """Groups of GROUP objects for one training step: those of `size` objects that `part` names."""

    def looks(self) -> dict[str, Any]:
        """What the run's file tells of them."""


class ObjectSet:
    """Drawings in memory, ordered by size, and seeded batches of them."""

    def __init__(self, seed: int, count: int, bar: Callable[[Any], Iterable[Any]] = iter, first: int = 0) -> None:
        """`count` drawings of each kind, from number `first` on."""
        wanted = [
            (kind, n, kind.sizes[n % len(kind.sizes)]) for kind in OBJECT_KINDS for n in range(first, first + count)
        ]
        by_size: dict[tuple[int, int], list[tuple[ObjectKind, int]]] = {}
        for kind, n, size in wanted:
            by_size.setdefault(size, []).append((kind, n))
        self.sizes = sorted(by_size)
        """Every size, (rows, cols), that was drawn."""
        self.batches = [_drawn(seed, size, by_size[size], bar) for size in self.sizes]
        """All drawings of each of these sizes."""
        self._shares = np.array([len(by_size[size]) for size in self.sizes]) / len(wanted)

    def groups(self, seed: int, step: int, size: int, *, part: slice = slice(None)) -> list[ObjectBatch]:
        """Groups of GROUP drawings for one training step: those of `size` drawings that `part` names.

        Each kind is drawn alike often.
        """
        found = []
        for n in range(size // GROUP)[slice((part.start or 0) // GROUP, (part.stop or size) // GROUP)]:
            rng = np.random.default_rng([seed, 2, step, n])
            batch = self.batches[int(rng.choice(len(self.sizes), p=self._shares))]
            found.append(taken(batch, rng.integers(len(batch.kinds), size=GROUP)))
        return found

    def looks(self) -> dict[str, Any]:
        """Nothing: drawings can be drawn again."""
        return {}


def _drawn(
    seed: int,
    size: tuple[int, int],
    wanted: list[tuple[ObjectKind, int]],
    bar: Callable[[Any], Iterable[Any]],
) -> ObjectBatch:
    rows, cols = size
    levels, codes = [], []
    for kind, n in bar(wanted):
        rng = np.random.default_rng([seed, 1, OBJECT_INDEX[kind.name], n])
        slots = object_slots(kind.name)
        values = rng.random(len(slots))
        levels.append(draw_object(kind.name, rows, cols, values.tolist()))
        codes.append(design_code(slots, values))
    return ObjectBatch(
        levels=np.stack(levels),
        kinds=np.array([OBJECT_INDEX[kind.name] for kind, _ in wanted], np.int64),
        sizes=np.tile(np.array(size, np.int64), (len(wanted), 1)),
        codes=np.stack(codes),
    )


def taken(batch: ObjectBatch, which: NDArray[np.int64]) -> ObjectBatch:
    """The drawings of these numbers."""
    return ObjectBatch(
        levels=batch.levels[which], kinds=batch.kinds[which], sizes=batch.sizes[which], codes=batch.codes[which]
    )
