"""Figures for painted screens against real ones: patterns, features, variety, copying. Arrays in, floats out.

Pictures are 2-bit patterns (N, H, W) uint8 0..3; features are (N, D) float64. Smaller
`pattern_kl` and `kid` are better.
"""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 (the field's customary name)
from numpy.typing import NDArray
from scipy.spatial import cKDTree
from scipy.stats import rankdata

from nesgan_game.nes import LEVELS, TILE_PX

Patterns = NDArray[np.uint8]
Features = NDArray[np.float64]

WINDOWS_PX = (4, 8, 16)
"""Sides of the windows whose patterns are counted: a quarter CHR tile, a CHR tile, a tile."""
KL_EPSILON = 1e-6
"""Count given to patterns never seen (Lucas and Volz 2019, "Tile pattern KL-divergence", use 1e-6)."""
NEIGHBOURS = 3
"""Neighbours that span the manifold (Kynkäänniemi et al. 2019, "Improved precision and recall metric", use 3)."""
FEATURE_SEED = 1986
_CHANNELS = (24, 48, 64)


def windows(pictures: Patterns, side: int) -> Patterns:
    """(N, H, W) cut on the grid into (M, side * side)."""
    n, height, width = pictures.shape
    cut = pictures.reshape(n, height // side, side, width // side, side).transpose(0, 1, 3, 2, 4)
    return cut.reshape(-1, side * side)


def _keys(cells: Patterns) -> NDArray[np.uint64]:
    """(M, K) levels to (M,) 64-bit hashes; a collision among a million patterns has a chance below 1e-7."""
    weights = np.random.default_rng(FEATURE_SEED).integers(1, 2**63, cells.shape[1], dtype=np.uint64) | np.uint64(1)
    hashed = (cells.astype(np.uint64) + np.uint64(1)) @ weights
    return hashed ^ (hashed >> np.uint64(29))


def pattern_kl(real: Patterns, painted: Patterns, side: int) -> float:
    """Mean of both directions of the KL divergence between the window patterns, in nats."""
    keys, inverse = np.unique(np.concatenate([_keys(windows(x, side)) for x in (real, painted)]), return_inverse=True)
    split = real.size // side**2
    counts = [np.bincount(part, minlength=len(keys)) + KL_EPSILON for part in (inverse[:split], inverse[split:])]
    p, q = (count / count.sum() for count in counts)
    return float(((p * np.log(p / q)).sum() + (q * np.log(q / p)).sum()) / 2)


@torch.no_grad()
def features(pictures: Patterns, crop_px: int = 64) -> Features:
    """(M, 2 * 64) features of all crop_px x crop_px crops on the grid, by a fixed, seeded, untrained network."""
    height, width = (side // crop_px * crop_px for side in pictures.shape[1:])
    cut = windows(pictures[:, :height, :width], crop_px).reshape(-1, crop_px, crop_px)
    x = torch.from_numpy(np.eye(LEVELS, dtype=np.float32)[cut]).permute(0, 3, 1, 2)
    found = []
    for start in range(0, len(x), 128):
        batch = x[start : start + 128]
        rng = np.random.default_rng(FEATURE_SEED)
        for channels in _CHANNELS:
            weight = rng.standard_normal((channels, batch.shape[1], 3, 3)) * (2 / (9 * batch.shape[1])) ** 0.5
            batch = F.avg_pool2d(F.relu(F.conv2d(batch, torch.from_numpy(weight.astype(np.float32)), padding=1)), 2)
        found.append(torch.cat([batch.mean((2, 3)), batch.std((2, 3))], 1).numpy())
    return np.concatenate(found).astype(np.float64)


def kid(real: Features, painted: Features) -> float:
    """Kernel distance x 1000: unbiased squared MMD under (x y / D + 1)^3 (Binkowski et al. 2018), features scaled."""
    centre, scale = real.mean(0), real.std(0) + 1e-6
    x, y = (real - centre) / scale, (painted - centre) / scale

    def kernel(a: Features, b: Features) -> Features:
        return np.asarray((a @ b.T / a.shape[1] + 1) ** 3)

    def inside(a: Features) -> float:
        gram = kernel(a, a)
        return float((gram.sum() - np.trace(gram)) / (len(a) * (len(a) - 1)))

    return 1000 * (inside(x) + inside(y) - 2 * float(kernel(x, y).mean()))


def precision_recall(real: Features, painted: Features) -> tuple[float, float]:
    """Share of the painted within the real manifold, and of the real within the painted one."""
    centre, scale = real.mean(0), real.std(0) + 1e-6
    x, y = (real - centre) / scale, (painted - centre) / scale
    return _covered(y, x), _covered(x, y)


def _covered(points: Features, by: Features) -> float:
    tree = cKDTree(by)
    radius = tree.query(by, NEIGHBOURS + 1)[0][:, -1]
    distances = np.sqrt(np.maximum(0, (points**2).sum(1)[:, None] + (by**2).sum(1)[None] - 2 * points @ by.T))
    return float((distances <= radius[None]).any(1).mean())


def repeated_cells(pictures: Patterns) -> float:
    """Share of the 16x16 cells, plain ones aside, that have an exact twin in their own picture."""
    shares = []
    for picture in pictures:
        cells = windows(picture[None], TILE_PX)
        keys = _keys(cells[(cells != cells[:, :1]).any(1)])
        _, inverse, counts = np.unique(keys, return_inverse=True, return_counts=True)
        shares.append(float((counts[inverse] > 1).mean()) if len(keys) else 1.0)
    return float(np.mean(shares))


def difference(a: Patterns, b: Patterns) -> float:
    """Mean share of pixels in which pictures of a pair differ, (N, H, W) each."""
    return float((a != b).mean())


def copying(train: Features, test: Features, painted: Features) -> float:
    """Meehan et al. 2020, "A non-parametric test to detect data-copying": C_T, without the split into regions.

    The z-score of the Mann-Whitney test that painted samples lie farther from the training set than held-out ones:
    far below 0 is copying, about 0 is ideal, far above 0 is missing the data.
    """
    tree = cKDTree(train)
    held, made = tree.query(test)[0], tree.query(painted)[0]
    n, m = len(held), len(made)
    statistic = rankdata(np.concatenate([made, held]))[:m].sum() - m * (m + 1) / 2
    return float((statistic - n * m / 2) / np.sqrt(n * m * (n + m + 1) / 12))
