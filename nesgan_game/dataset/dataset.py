"""Training data for `layout`: many composed scenes, from which seeded batches of crops are cut.

Sample n of a step depends on (seed, step, n) alone, never on what was drawn before, so that a resumed run sees the very
batches that an uninterrupted one would have seen, and each of several processes can draw just its share.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game.dataset.scenes import Scene
from nesgan_game.nes import TILE_PX
from nesgan_game.rolemap import conditioning
from nesgan_game.roles import ROLES


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Batch:
    """Crops: `levels` (N, 1, 16 R, 16 C) float32 in -1..1, `codes` (N, R, C, 12) int64 and two styles for each.

    `z` and `other_z` are (N, style_dim) float32; the second style is for telling how much two of them differ.
    """

    levels: NDArray[np.float32]
    codes: NDArray[np.int64]
    z: NDArray[np.float32]
    other_z: NDArray[np.float32]


_KEPT = (0.0, 0.2, 0.6)
"""Share of crops of one and of two roles that stay: most of a screen is uniform and teaches little. Tuned by hand."""


class SceneCrops:
    """Scenes in memory (60 KB each) and seeded crops of them."""

    def __init__(self, scenes: list[Scene]) -> None:
        self.levels = np.stack([scene.levels for scene in scenes])
        self.codes = np.stack([scene.codes for scene in scenes])

    def looks(self) -> dict[str, list[list[int]]]:
        """For each role how often it was (material, period down, period across) in a scene, see looks.py."""
        counts: dict[str, Counter[tuple[int, int, int]]] = {role.name: Counter() for role in ROLES}
        periods = np.repeat(np.arange(1, conditioning.MAX_PERIOD + 1), np.arange(1, conditioning.MAX_PERIOD + 1))
        for scene in self.codes:
            cells = (
                scene[..., [conditioning.ROLE, conditioning.MATERIAL, conditioning.ROW, conditioning.COL]]
                .reshape(-1, 4)
                .astype(np.int64)
            )
            cells[:, 2:] = periods[cells[:, 2:]]
            for role, material, down, across in np.unique(cells, axis=0).tolist():
                counts[ROLES[role].name][material, down, across] += 1
        return {role: [[*look, n] for look, n in sorted(counter.items())] for role, counter in counts.items()}

    def diversity(self, seed: int, pairs: int = 4000) -> float:
        """Mean distance per pixel (levels in -1..1) between cells of one role and material in two different scenes.

        What the generator is asked to reach between two styles; cells of void do not count.
        """
        rng = np.random.default_rng([seed, 4])
        kinds = (
            self.codes[..., conditioning.ROLE].astype(np.int64) * conditioning.CODE_SIZES[1]
            + self.codes[..., conditioning.MATERIAL]
        )
        distances = [0.0]
        for _ in range(pairs):
            i, j = rng.choice(len(kinds), 2, replace=len(kinds) < 2)
            row, col = int(rng.integers(kinds.shape[1])), int(rng.integers(kinds.shape[2]))
            matches = np.argwhere(kinds[j] == kinds[i, row, col])
            if self.codes[i, row, col, conditioning.ROLE] and len(matches):
                other_row, other_col = matches[rng.integers(len(matches))].tolist()
                distances.append(float(np.abs(self._cell(i, row, col) - self._cell(j, other_row, other_col)).mean()))
        return sum(distances) / max(1, len(distances) - 1)

    def weights(self) -> NDArray[np.float32]:
        """(roles,) how much a cell of each role counts: by the root of its rarity, on average 1; unseen roles 0."""
        shares = np.bincount(self.codes[..., conditioning.ROLE].ravel(), minlength=len(ROLES)) / self.codes[..., 0].size
        weights = np.zeros(len(ROLES))
        weights[shares > 0] = shares[shares > 0] ** -0.5
        return np.asarray(weights / (weights * shares).sum(), np.float32)

    def _cell(self, scene: int, row: int, col: int) -> NDArray[np.float32]:
        """Levels (16, 16) of one cell in -1..1."""
        side = TILE_PX
        cell = self.levels[scene, row * side : (row + 1) * side, col * side : (col + 1) * side]
        return cell.astype(np.float32) * (2 / 3) - 1

    def batch(self, seed: int, step: int, size: int, cells: int, style_dim: int, *, part: slice = slice(None)) -> Batch:
        """Crops of cells x cells for one training step: those samples of `size` that `part` names."""
        picked = range(size)[part]
        levels = np.empty((len(picked), 1, cells * TILE_PX, cells * TILE_PX), np.float32)
        facts = np.empty((len(picked), cells, cells, len(conditioning.CODE_SIZES)), np.int64)
        styles = np.empty((2, len(picked), style_dim), np.float32)
        for n, sample in enumerate(picked):
            rng = np.random.default_rng([seed, 2, step, sample])
            pixels, facts[n] = self._crop(rng, cells)
            levels[n, 0] = pixels.astype(np.float32) * (2 / 3) - 1
            styles[:, n] = rng.standard_normal((2, style_dim), dtype=np.float32)
        return Batch(levels=levels, codes=facts, z=styles[0], other_z=styles[1])

    def _crop(self, rng: np.random.Generator, cells: int) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        count, rows, cols = self.codes.shape[:3]
        while True:
            i, row, col = rng.integers(count), rng.integers(rows - cells + 1), rng.integers(cols - cells + 1)
            facts = self.codes[i, row : row + cells, col : col + cells]
            kinds = len(np.unique(facts[..., conditioning.ROLE]))
            if kinds >= len(_KEPT) or rng.random() < _KEPT[kinds]:
                break
        area = np.s_[row * TILE_PX : (row + cells) * TILE_PX, col * TILE_PX : (col + cells) * TILE_PX]
        return self.levels[i][area], facts
