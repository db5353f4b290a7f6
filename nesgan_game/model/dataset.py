"""Training data for `layout`: many composed scenes, from which seeded batches of crops are cut.

A batch depends on (seed, step) alone, never on what was drawn before, so that a resumed run sees the very batches that
an uninterrupted one would have seen.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game.model.scenes import Scene
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import MATERIALS, ROLES


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Batch:
    """Crops with the cells around them.

    `levels` (N, 1, 16 R, 16 C) float32 in -1..1; `roles`, `materials`, `variants` (N, R + 2 m, C + 2 m) int64 with a
    margin of m cells; `z` (N, style_dim) float32.
    """

    levels: NDArray[np.float32]
    roles: NDArray[np.int64]
    materials: NDArray[np.int64]
    variants: NDArray[np.int64]
    z: NDArray[np.float32]


VARIANT_SHARES = (0.82, 0.08, 0.06, 0.04)
"""How often each variant is asked for; near the share of variants in composed scenes, tuned by hand."""
_UNIFORM_KEPT = 0.25
"""Share of crops of a single role that stay: most of a screen is uniform, and teaches little. Tuned by hand."""


class SceneCrops:
    """Scenes in memory (57 KB each) and seeded crops of them."""

    def __init__(self, scenes: list[Scene]) -> None:
        self.levels = np.stack([scene.levels for scene in scenes])
        self.roles = np.stack([scene.roles for scene in scenes])
        self.materials = np.stack([scene.materials for scene in scenes])

    def material_tables(self) -> NDArray[np.uint8]:
        """(N, roles) uint8: each scene's most used material for each role; another scene's for roles it lacks."""
        tables = np.zeros((len(self.roles), len(ROLES)), np.uint8)
        last = np.zeros(len(ROLES), np.uint8)
        for n, (roles, materials) in enumerate(zip(self.roles, self.materials, strict=True)):
            for role in np.unique(roles):
                last[role] = np.bincount(materials[roles == role]).argmax()
            tables[n] = last
        return tables

    def diversity(self, seed: int, pairs: int = 4000) -> float:
        """Mean distance per pixel (levels in -1..1) between cells of one role and material in two different scenes.

        What the generator is asked to reach between two styles; cells of void do not count.
        """
        rng = np.random.default_rng([seed, 4])
        kinds = self.roles.astype(np.int64) * len(MATERIALS) + self.materials
        distances = [0.0]
        for _ in range(pairs):
            i, j = rng.choice(len(kinds), 2, replace=len(kinds) < 2)
            row, col = int(rng.integers(kinds.shape[1])), int(rng.integers(kinds.shape[2]))
            matches = np.argwhere(kinds[j] == kinds[i, row, col])
            if self.roles[i, row, col] and len(matches):
                other_row, other_col = matches[rng.integers(len(matches))].tolist()
                distances.append(float(np.abs(self._cell(i, row, col) - self._cell(j, other_row, other_col)).mean()))
        return sum(distances) / max(1, len(distances) - 1)

    def _cell(self, scene: int, row: int, col: int) -> NDArray[np.float32]:
        """Levels (16, 16) of one cell in -1..1."""
        side = TILE_PX
        cell = self.levels[scene, row * side : (row + 1) * side, col * side : (col + 1) * side]
        return cell.astype(np.float32) * (2 / 3) - 1

    def batch(self, seed: int, step: int, size: int, cells: int, margin: int, style_dim: int) -> Batch:
        """`size` crops of cells x cells with a margin of role map, for one training step."""
        rng = np.random.default_rng([seed, 2, step])
        count, rows, cols = self.roles.shape
        pad = ((0, 0), (margin, margin), (margin, margin))
        levels = np.empty((size, 1, cells * TILE_PX, cells * TILE_PX), np.uint8)
        roles = np.empty((size, cells, cells), np.int64)
        wide = np.empty((2, size, cells + 2 * margin, cells + 2 * margin), np.int64)
        corners = np.empty((size, 2), np.int64)
        for n in range(size):
            while True:
                i, row, col = rng.integers(count), rng.integers(rows - cells + 1), rng.integers(cols - cells + 1)
                roles[n] = self.roles[i, row : row + cells, col : col + cells]
                if roles[n].min() != roles[n].max() or rng.random() < _UNIFORM_KEPT:
                    break
            window = np.s_[row : row + cells + 2 * margin, col : col + cells + 2 * margin]
            for k, maps in enumerate((self.roles, self.materials)):
                wide[k, n] = np.pad(maps[i], pad[1:], mode="edge")[window]
            levels[n, 0] = self.levels[
                i, row * TILE_PX : (row + cells) * TILE_PX, col * TILE_PX : (col + cells) * TILE_PX
            ]
            corners[n] = row, col
        variants = draw_variants(rng, corners, cells + 2 * margin, margin)
        z = rng.standard_normal((size, style_dim), dtype=np.float32)
        values = levels.astype(np.float32) * (2 / 3) - 1
        return Batch(levels=values, roles=wide[0], materials=wide[1], variants=variants, z=z)


def draw_variants(rng: np.random.Generator, corners: NDArray[np.int64], side: int, margin: int) -> NDArray[np.int64]:
    """(N, side, side) variants with phases for crops whose first inner cells are `corners` (N, 2)."""
    variants = rng.choice(len(VARIANT_SHARES), size=(len(corners), side, side), p=VARIANT_SHARES)
    steps = np.arange(side) - margin
    row_phase = (corners[:, 0, None] + steps) % 2
    col_phase = (corners[:, 1, None] + steps) % 2
    return np.asarray(variants + 4 * (2 * row_phase[:, :, None] + col_phase[:, None, :]), np.int64)
