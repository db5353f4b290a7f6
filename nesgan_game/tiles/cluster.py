"""Clusters of patterns that look alike, by average linkage on measured features; a medoid stands for each.

The linkage is scipy.cluster.hierarchy's, written out here because importing scipy.cluster takes 0.3 s of the game's
start (measured: 2 cores, scipy 1.17) and a role has some dozens of tiles at most. A test holds it against scipy's.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes

Floats = NDArray[np.float64]
FREQUENCIES = 4
"""Low spatial frequencies kept in each direction."""
SAMPLE = 256
"""At most so many patterns are linked; the others join the nearest medoid."""
MAX_CLUSTERS = 6
ALIKE = 0.25
"""Mean silhouette under which a set counts as one cluster (Kaufman and Rousseeuw 1990: under 0.25 no structure)."""


@cache
def _cosines() -> Floats:
    """(FREQUENCIES, 16) rows of the orthonormal DCT-II."""
    k, x = np.mgrid[:FREQUENCIES, : nes.TILE_PX]
    basis = np.cos(np.pi * k * (2 * x + 1) / (2 * nes.TILE_PX)) * np.sqrt(2 / nes.TILE_PX)
    basis[0] /= np.sqrt(2)
    return np.asarray(basis)


def features(patterns: NDArray[np.uint8]) -> Floats:
    """(N, F) what (N, 16, 16) patterns look like: low-frequency DCT, edges along both axes, share of every level."""
    levels = patterns / (nes.LEVELS - 1)
    basis = _cosines()
    dct = (basis @ levels @ basis.T).reshape(len(patterns), -1) / nes.TILE_PX
    # The mean brightness alone would swamp the rest; the coverage below tells it again, level by level.
    dct[:, 0] *= 0.5
    halves = levels.reshape(len(levels), 2, 8, 2, 8)
    across = np.abs(np.diff(halves, axis=4)).mean(axis=(2, 4)).reshape(len(patterns), -1)
    down = np.abs(np.diff(halves, axis=2)).mean(axis=(2, 4)).reshape(len(patterns), -1)
    coverage = (patterns[..., None] == np.arange(nes.LEVELS)).mean(axis=(1, 2))
    return np.concatenate([dct * 2, across, down, coverage * 0.5], axis=1)


def cluster(patterns: NDArray[np.uint8], *, most: int = MAX_CLUSTERS) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """(labels (N,), medoids (K,)): the cluster 0..K-1 of every pattern and the index of the pattern that stands for it.

    The number of clusters, at most `most`, is the one with the best mean silhouette; ALIKE patterns stay one cluster.
    """
    points = features(patterns)
    chosen = np.unique(np.linspace(0, len(points) - 1, min(len(points), SAMPLE)).astype(np.intp))
    apart = _apart(points[chosen], points[chosen])
    labels = _best_cut(apart, most)
    medoids = np.array([_medoid(apart, labels == k) for k in range(labels.max() + 1)], np.intp)
    if len(chosen) < len(points):
        labels = _apart(points, points[chosen[medoids]]).argmin(axis=1)
    else:
        labels = labels.astype(np.intp)
    return labels, chosen[medoids]


def _apart(a: Floats, b: Floats) -> Floats:
    square = (a * a).sum(axis=1)[:, None] + (b * b).sum(axis=1)[None, :] - 2 * (a @ b.T)
    # Seven decimals take out the last bits, which differ between processors and would break ties differently.
    return np.asarray(np.round(np.sqrt(np.maximum(square, 0)), 7))


def _medoid(apart: Floats, members: NDArray[np.bool_]) -> int:
    inside = np.flatnonzero(members)
    return int(inside[apart[np.ix_(inside, inside)].sum(axis=1).argmin()])


def _best_cut(apart: Floats, most: int) -> NDArray[np.intp]:
    best, best_score = np.zeros(len(apart), np.intp), ALIKE
    for labels in _merges(apart, most):
        score = silhouette(apart, labels)
        if score > best_score:
            best, best_score = labels, score
    return best


def _merges(apart: Floats, most: int) -> list[NDArray[np.intp]]:
    """Average linkage (UPGMA): the labels at every level from `most` clusters down to 2."""
    count = len(apart)
    between = apart.copy()
    np.fill_diagonal(between, np.inf)
    size = np.ones(count)
    labels = np.arange(count)
    levels = []
    for left in range(count, 1, -1):
        if left <= most:
            levels.append(_numbered(labels))
        keep, gone = sorted(np.unravel_index(int(between.argmin()), between.shape))
        merged = (size[keep] * between[keep] + size[gone] * between[gone]) / (size[keep] + size[gone])
        between[keep], between[:, keep] = merged, merged
        between[gone], between[:, gone] = np.inf, np.inf
        between[keep, keep] = np.inf
        size[keep] += size[gone]
        labels[labels == gone] = keep
    return levels


def _numbered(labels: NDArray[np.intp]) -> NDArray[np.intp]:
    """Cluster names as 0, 1, 2, ... by first appearance; names are indices of first members, so sorted is enough."""
    return np.unique(labels, return_inverse=True)[1].reshape(-1)


def silhouette(apart: Floats, labels: NDArray[np.intp]) -> float:
    """Mean silhouette (Rousseeuw 1987), -1..1, from (N, N) distances and 2 to N clusters; 0 for a lone member."""
    member = (labels[:, None] == np.arange(labels.max() + 1)).astype(np.float64)
    sizes = member.sum(axis=0)
    total = apart @ member
    own = total[np.arange(len(labels)), labels] / np.maximum(sizes[labels] - 1, 1)
    other = np.where(member > 0, np.inf, total / sizes).min(axis=1)
    width = (other - own) / np.maximum(np.maximum(own, other), 1e-12)
    return float(np.where(sizes[labels] > 1, width, 0).mean())
