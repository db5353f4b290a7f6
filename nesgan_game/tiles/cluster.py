"""Clusters of patterns that look alike, by average linkage on measured features; a medoid stands for each.

All roles of a library are clustered together: every role has a tree of its own, and all trees are cut at one height,
the middle of those at which the silhouettes of all patterns are good. The very best height jumps when a tile is added
or left out, and all the more one chosen for a role alone; `stability` measures how much.

The linkage is that of scipy.cluster.hierarchy, merge by merge (a test holds them side by side): libraries are saved in
browsers, too, where scipy is a download of 14 MB.

Features and distances are whole multiples of a small step, so that all sums of them are exact and every processor links
the same distances; the same ties, too, which are broken by their order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache, cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.seeds import Random

Floats = NDArray[np.float64]
FREQUENCIES = 4
"""Low spatial frequencies kept in each direction."""
SAMPLE = 256
"""At most so many patterns are linked; the others join the nearest medoid."""
HEIGHTS = np.round(np.geomspace(0.2, 0.8, 13), 6)
"""Heights that are tried, an eighth apart."""
SOFTNESS = 0.05
"""How much worse (in mean silhouette) a height may be to count e times less. Over 16 painted libraries the clusters
of 90 % of the tiles agreed with those of all by an adjusted Rand index of 0.93 (0.82 in the worst library). On
earlier libraries it was 0.94 (0.86); with 0.01 there 0.91 (0.84), and 0.83 (0.60) with the best height alone and roles
without structure left whole."""
Labels = NDArray[np.intp]
_COSINE_STEPS = 1 << 14
_STEPS = 1 << 16
"""Steps of a feature from 0 to 1: squares of 2**6 features' differences are added up exactly."""
_APART_STEPS = 1 << 30
"""Steps of a distance of 1, and of a silhouette of 1: 2**20 of them are added up exactly."""


@cache
def _cosines() -> Floats:
    """(FREQUENCIES, 16) rows of the orthonormal DCT-II, in whole multiples of 1/_COSINE_STEPS.

    No cosine lies so near to the middle between two steps that a processor's last bit could matter (a test holds it).
    """
    k, x = np.mgrid[:FREQUENCIES, : nes.TILE_PX]
    basis = np.cos(np.pi * k * (2 * x + 1) / (2 * nes.TILE_PX)) * np.sqrt(2 / nes.TILE_PX)
    basis[0] /= np.sqrt(2)
    return np.asarray(np.rint(basis * _COSINE_STEPS) / _COSINE_STEPS)


def features(patterns: NDArray[np.uint8]) -> Floats:
    """(N, F) what (N, 16, 16) patterns look like: low-frequency DCT, edges along both axes, share of every level."""
    levels, top = patterns.astype(np.float64), nes.LEVELS - 1
    basis = _cosines()
    dct = (basis @ levels @ basis.T).reshape(len(patterns), -1) / (top * nes.TILE_PX)
    # The mean brightness alone would swamp the rest; the coverage below tells it again, level by level.
    dct[:, 0] *= 0.5
    halves = levels.reshape(len(levels), 2, 8, 2, 8)
    across = np.abs(np.diff(halves, axis=4)).sum(axis=(2, 4)).reshape(len(patterns), -1) / (top * 8 * 7)
    down = np.abs(np.diff(halves, axis=2)).sum(axis=(2, 4)).reshape(len(patterns), -1) / (top * 8 * 7)
    coverage = (patterns[..., None] == np.arange(nes.LEVELS)).mean(axis=(1, 2))
    return np.asarray(np.rint(np.concatenate([dct * 2, across, down, coverage * 0.5], axis=1) * _STEPS) / _STEPS)


class Clusters:
    """The clusters of tiles, told by number, found when somebody first asks: till then nothing is computed or loaded.

    `sets` are the patterns (N, 16, 16) of the tiles by role, `counts` (N,) how many cells each stands for. Tiles are
    numbered through all sets, and so are clusters, within a set the one of the most cells first.
    """

    def __init__(self, sets: Sequence[NDArray[np.uint8]], counts: Sequence[NDArray[np.integer[Any]]]) -> None:
        self._sets, self._counts = sets, counts

    def __call__(self, tile: int) -> int:
        """The cluster of a tile."""
        return self._numbers[tile]

    @cached_property
    def _numbers(self) -> list[int]:
        numbers: list[int] = []
        for (labels, _), counts in zip(cluster_all(self._sets), self._counts, strict=True):
            first = max(numbers, default=-1) + 1
            numbers += (first + _by_weight(labels, counts)).tolist()
        return numbers


def _by_weight(labels: Labels, counts: NDArray[np.integer[Any]]) -> Labels:
    """Labels renumbered, the cluster with the most cells first."""
    order = np.argsort(-np.bincount(labels, weights=counts), kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    return rank[labels]


def cluster(patterns: NDArray[np.uint8]) -> tuple[Labels, Labels]:
    """(labels (N,), medoids (K,)) of (N, 16, 16) patterns that belong to one role; see `cluster_all`."""
    (found,) = cluster_all([patterns])
    return found


def cluster_all(sets: Sequence[NDArray[np.uint8]]) -> list[tuple[Labels, Labels]]:
    """(labels (N,), medoids (K,)) for each set of (N, 16, 16) patterns, none of them empty.

    Labels are the cluster 0..K-1 of every pattern, numbered as they come; medoids the pattern that stands for each.
    """
    points = [features(patterns) for patterns in sets]
    chosen = [np.unique(np.linspace(0, len(x) - 1, min(len(x), SAMPLE)).astype(np.intp)) for x in points]
    apart = [_apart(x[some], x[some]) for x, some in zip(points, chosen, strict=True)]
    return [
        _spread(x, some, between, labels)
        for x, some, between, labels in zip(points, chosen, apart, _cut_all(apart), strict=True)
    ]


def _spread(points: Floats, some: Labels, apart: Floats, labels: Labels) -> tuple[Labels, Labels]:
    """Labels and medoids of all points, from the labels of some of them: the others join the nearest medoid."""
    medoids = np.array([_medoid(apart, labels == k) for k in range(labels.max() + 1)], np.intp)
    if len(some) < len(points):
        labels = _apart(points, points[some[medoids]]).argmin(axis=1)
    return labels, some[medoids]


def _apart(a: Floats, b: Floats) -> Floats:
    """(N, M) distances of rows of features: an exact sum, one root, rounded to steps that are added up exactly."""
    square = (a * a).sum(axis=1)[:, None] + (b * b).sum(axis=1)[None, :] - 2 * (a @ b.T)
    return _whole(np.sqrt(square))


def _whole(values: Floats) -> Floats:
    return np.asarray(np.rint(values * _APART_STEPS) / _APART_STEPS)


def _medoid(apart: Floats, members: NDArray[np.bool_]) -> int:
    inside = np.flatnonzero(members)
    return int(inside[apart[np.ix_(inside, inside)].sum(axis=1).argmin()])


def _cut_all(apart: Sequence[Floats]) -> list[Labels]:
    """Labels of the sets whose distances (N, N) are given, cut at one height (see the module's docstring)."""
    trees = [linkage(between) for between in apart]
    total = np.zeros(len(HEIGHTS))
    for n, height in enumerate(HEIGHTS.tolist()):
        for between, tree in zip(apart, trees, strict=True):
            total[n] += float(silhouettes(between, cut(tree, height)).sum())
    width = total / sum(len(between) for between in apart)
    # Powers and logarithms differ in their last bits between processors. Rounded, they leave one height, and no merge
    # of a library lies within a millionth of it but by chance.
    weight = np.exp(np.round((width - width.max()) / SOFTNESS, 6))
    height = round(float(np.exp((weight * np.log(HEIGHTS)).sum() / weight.sum())), 6)
    return [cut(tree, height) for tree in trees]


def adjusted_rand(a: Labels, b: Labels) -> float:
    """Adjusted Rand index (Hubert and Arabie 1985) of two labellings (N,): 1 the same clusters, about 0 by chance."""
    table = np.zeros((int(a.max()) + 1, int(b.max()) + 1))
    np.add.at(table, (a, b), 1)
    together, in_a, in_b, pairs = (
        float((counts * (counts - 1) / 2).sum()) for counts in (table, table.sum(1), table.sum(0), np.array(len(a)))
    )
    expected, most = in_a * in_b / max(pairs, 1), (in_a + in_b) / 2
    return 1.0 if most == expected else (together - expected) / (most - expected)


def stability(sets: Sequence[NDArray[np.uint8]], rng: Random, *, runs: int = 10, share: float = 0.9) -> Floats:
    """(runs,) how well the clusters of a random `share` of the patterns agree with those of all.

    Adjusted Rand indices within each set, averaged over the patterns; sets of one pattern do not count.
    """
    sets = [patterns for patterns in sets if len(patterns) > 1]
    whole = [labels for labels, _ in cluster_all(sets)]
    ends = np.cumsum([len(patterns) for patterns in sets])
    found = np.empty(runs)
    for run in range(runs):
        chosen = np.zeros(ends[-1], bool)
        chosen[rng.permutation(int(ends[-1]))[: round(share * ends[-1])]] = True
        kept = [(n, np.flatnonzero(part)) for n, part in enumerate(np.split(chosen, ends[:-1])) if part.sum() > 1]
        parts = cluster_all([sets[n][some] for n, some in kept])
        agree = [adjusted_rand(whole[n][some], labels) for (n, some), (labels, _) in zip(kept, parts, strict=True)]
        found[run] = np.average(agree, weights=[len(some) for _, some in kept])
    return found


def linkage(apart: Floats) -> Floats:
    """(N - 1, 3) average linkage (UPGMA) of (N, N) distances: a member of each of two clusters, and their height.

    By chains of nearest neighbours (Murtagh 1983), from the lowest merge to the highest.
    """
    apart = apart.copy()
    np.fill_diagonal(apart, np.inf)
    sizes, tree = np.ones(len(apart)), np.empty((max(0, len(apart) - 1), 3))
    chain: list[int] = []
    for merge in tree:
        if not chain:
            chain.append(int(np.flatnonzero(sizes)[0]))
        while True:
            x = chain[-1]
            y = int(apart[x].argmin())
            if len(chain) > 1 and apart[x, chain[-2]] <= apart[x, y]:  # they are nearest to each other
                y = chain[-2]
                break
            chain.append(y)
        del chain[-2:]
        x, y = sorted((x, y))
        merge[:] = x, y, apart[x, y]
        joined = (sizes[x] * apart[x] + sizes[y] * apart[y]) / (sizes[x] + sizes[y])  # the new cluster goes by y
        joined[y] = np.inf
        sizes[x], sizes[y] = 0, sizes[x] + sizes[y]
        apart[y], apart[:, y] = joined, joined
        apart[x], apart[:, x] = np.inf, np.inf
    return np.asarray(tree[np.argsort(tree[:, 2], kind="stable")])


def cut(tree: Floats, height: float) -> Labels:
    """Labels 0, 1, 2, ... by first appearance after all merges of a tree (N - 1, 3) up to a height."""
    root = np.arange(len(tree) + 1)
    for x, y in tree[tree[:, 2] <= height, :2].astype(np.intp).tolist():
        root[root == root[x]] = root[y]
    _, first, labels = np.unique(root, return_index=True, return_inverse=True)
    place = np.empty(len(first), np.intp)
    place[np.argsort(first)] = np.arange(len(first))
    return np.asarray(place[labels])


def silhouette(apart: Floats, labels: Labels) -> float:
    """Mean silhouette (Rousseeuw 1987), -1..1, from (N, N) distances; 0 for a lone member and for a lone cluster."""
    return float(silhouettes(apart, labels).mean())


def silhouettes(apart: Floats, labels: Labels) -> Floats:
    """(N,) the silhouette of each member, in whole multiples of 1/_APART_STEPS; see `silhouette`."""
    if labels.max() == 0:
        return np.zeros(len(labels))
    member = (labels[:, None] == np.arange(labels.max() + 1)).astype(np.float64)
    sizes = member.sum(axis=0)
    total = apart @ member
    own = total[np.arange(len(labels)), labels] / np.maximum(sizes[labels] - 1, 1)
    other = np.where(member > 0, np.inf, total / sizes).min(axis=1)
    width = (other - own) / np.maximum(np.maximum(own, other), 1e-12)
    return _whole(np.where(sizes[labels] > 1, width, 0))


def names(roles: Sequence[str], looks: Sequence[str], clusters: Sequence[int]) -> dict[int, str]:
    """A name for every cluster, like "solid-brick-2": its role, its members' most frequent look, and a number.

    The three lists tell role, look and cluster of every tile; all tiles of a cluster have one role.
    """
    members: dict[int, list[tuple[str, str]]] = {}
    for role, look, number in zip(roles, looks, clusters, strict=True):
        members.setdefault(number, []).append((role, look))
    called: dict[int, str] = {}
    seen: Counter[str] = Counter()
    for number, tiles in sorted(members.items()):
        kind = "-".join(Counter(tiles).most_common(1)[0][0])
        seen[kind] += 1
        called[number] = f"{kind}-{seen[kind]}"
    return called
