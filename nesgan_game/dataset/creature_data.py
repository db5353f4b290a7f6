"""Training data for `creatures`: cuts of the described sheets, each with the numbers of its design.

A design is where a creature lies among those of its kind along the DESIGN_LENGTH directions in which they differ most,
each direction scaled to variance 1. So any normally distributed numbers are a design, near some creatures and not
any of them. Every creature is there mirrored too. Group n of a step depends on (seed, step, n) alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game.creatures import CREATURE_INDEX, CREATURE_KINDS, DESIGN_LENGTH, MOST_COLS, MOST_ROWS
from nesgan_game.dataset.creature_cuts import OUTLINE, Creature, fitted
from nesgan_game.dataset.object_data import GROUP, ObjectBatch, taken
from nesgan_game.dataset.tile_sheets import Levels
from nesgan_game.errors import AssetError
from nesgan_game.objects import TRANSPARENT

_FILLED = 0.6
"""Share of a canvas's height or width that a creature has to fill to be shown on it; tuned by hand."""


class CreatureSet:
    """Creatures in memory, ordered by size, and seeded batches of them."""

    def __init__(self, creatures: Sequence[Creature]) -> None:
        """Raises AssetError where a kind has too few creatures to learn from."""
        self._designs: dict[str, list[list[float]]] = {}
        by_size: dict[tuple[int, int], list[tuple[Levels, int, NDArray[np.float32]]]] = {}
        for kind in CREATURE_KINDS:
            mine = [one.picture for one in creatures if one.kind == kind.name]
            whole = [fitted(one, (MOST_ROWS, MOST_COLS)) for one in mine]
            codes = designs(kind.name, [view for one in whole for view in (one, one[:, ::-1])])
            self._designs[kind.name] = codes[::2].astype(float).round(3).tolist()
            for size in kind.sizes:
                for n, picture in enumerate(mine):
                    levels = fitted(picture, size)
                    if _fills(levels):
                        there = by_size.setdefault(size, [])
                        there.append((levels, CREATURE_INDEX[kind.name], codes[2 * n]))
                        there.append((levels[:, ::-1], CREATURE_INDEX[kind.name], codes[2 * n + 1]))
        self.sizes = sorted(by_size)
        """Every size, (rows, cols) in CHR tiles."""
        self.batches = [_stacked(size, by_size[size]) for size in self.sizes]
        """All creatures of each of these sizes."""
        counts = np.sqrt([len(batch.kinds) for batch in self.batches])
        self._shares = counts / counts.sum()

    def groups(self, seed: int, step: int, size: int, *, part: slice = slice(None)) -> list[ObjectBatch]:
        """Groups of GROUP creatures for one training step: those of `size` creatures that `part` names.

        Kinds of a size are drawn alike often. Every second group has designs that belong to no creature.
        """
        found = []
        for n in range(size // GROUP)[slice((part.start or 0) // GROUP, (part.stop or size) // GROUP)]:
            rng = np.random.default_rng([seed, 2, step, n])
            batch = self.batches[int(rng.choice(len(self.sizes), p=self._shares))]
            kinds = rng.choice(np.unique(batch.kinds), GROUP)
            which = np.array([rng.choice(np.flatnonzero(batch.kinds == kind)) for kind in kinds])
            group = taken(batch, which)
            if n % 2:
                codes = rng.standard_normal(group.codes.shape).astype(np.float32)
                group = ObjectBatch(levels=group.levels, kinds=group.kinds, sizes=group.sizes, codes=codes, free=True)
            found.append(group)
        return found

    def looks(self) -> dict[str, Any]:
        """The designs of all creatures by kind, mirror images left out."""
        return dict(self._designs)


def _fills(levels: Levels) -> bool:
    opaque = levels != TRANSPARENT
    height, width = levels.shape
    return bool(opaque.any(1).sum() >= _FILLED * height or opaque.any(0).sum() >= (_FILLED + 0.2) * width)


def designs(kind: str, pictures: Sequence[Levels]) -> NDArray[np.float32]:
    """(N, DESIGN_LENGTH) float32: designs of all creatures of a kind, pictures of one size. Raises AssetError."""
    if len(pictures) <= 2 * DESIGN_LENGTH:
        raise AssetError(f"{len(pictures)} pictures are too few", f"creatures, {kind!r}", "add some to the sources")
    levels = np.stack(pictures)
    opaque = (levels != TRANSPARENT).astype(np.float64)
    shade = np.where(levels != TRANSPARENT, levels.astype(np.float64) - OUTLINE, 0) / 2
    count, height, width = levels.shape
    seen = np.stack([opaque, shade], 1).reshape(count, 2, height // 2, 2, width // 2, 2).mean((3, 5))
    flat = seen.reshape(count, -1)
    left, _, _ = np.linalg.svd(flat - flat.mean(0), full_matrices=False)
    return np.asarray(left[:, :DESIGN_LENGTH] * count**0.5, np.float32)


def _stacked(size: tuple[int, int], members: list[tuple[Levels, int, NDArray[np.float32]]]) -> ObjectBatch:
    return ObjectBatch(
        levels=np.stack([levels for levels, _, _ in members]),
        kinds=np.array([kind for _, kind, _ in members], np.int64),
        sizes=np.tile(np.array(size, np.int64), (len(members), 1)),
        codes=np.stack([code for _, _, code in members]),
    )
