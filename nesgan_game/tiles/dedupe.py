"""Finding equal and nearly equal patterns.

Nearness is a Hamming distance on the pattern's bits in a unary code (level 0 to 3 as 000, 001, 011, 111), so that it
counts level steps: 768 bits a pattern, reported as a share 0..1. Palettes play no part: recoloured tiles are equal.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes

BITS = nes.TILE_PX * nes.TILE_PX * (nes.LEVELS - 1)
NEAR = 0.04
"""Patterns this near count as one (our choice: an edge column three levels lighter, 48 of 768 bits, stays apart)."""
CANDIDATES = 400
"""Different patterns compared with each other at most; the comparison is quadratic."""
_WIDEN = 1.25


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """K groups of N patterns."""

    first: NDArray[np.intp]
    """(K,) index of the pattern that stands for the group."""
    inverse: NDArray[np.intp]
    """(N,) the group of every pattern."""
    counts: NDArray[np.int64]
    """(K,) patterns in the group, or their weights added up."""


def bits(patterns: NDArray[np.uint8]) -> NDArray[np.float32]:
    """(N, 768) the unary code of (N, 16, 16) patterns, as 0.0 and 1.0 so that distances are one matrix product."""
    flat = patterns.reshape(len(patterns), -1, 1)
    return (flat > np.arange(nes.LEVELS - 1, dtype=np.uint8)).reshape(len(patterns), -1).astype(np.float32)


def distances(a: NDArray[np.float32], b: NDArray[np.float32]) -> NDArray[np.float32]:
    """(N, M) share 0..1 of differing bits between two sets of `bits`."""
    steps = a.sum(axis=1)[:, None] + b.sum(axis=1)[None, :] - 2 * (a @ b.T)
    return np.asarray(steps / BITS, np.float32)


def exact(patterns: NDArray[np.uint8]) -> Groups:
    """Equal patterns grouped, in order of first appearance."""
    return _grouped(_keys(patterns))


def mirrored(patterns: NDArray[np.uint8]) -> Groups:
    """As `exact`, but a pattern and its left-right mirror image are one."""
    plain, turned = _keys(patterns), _keys(patterns[:, :, ::-1])
    both = np.stack([plain, turned])
    _, rank = np.unique(both, return_inverse=True)
    return _grouped(rank.reshape(both.shape).min(axis=0))


def near(
    patterns: NDArray[np.uint8],
    weights: NDArray[np.int64] | None = None,
    *,
    limit: float = NEAR,
    most: int | None = None,
) -> Groups:
    """Patterns within `limit` (0..1) of a medoid grouped, heaviest neighbourhood first. For some hundred patterns.

    The medoid has the most weight within `limit` of itself; ties go to the earlier pattern. With `most` the limit is
    widened step by step until there are no more groups than that: noisy paint has few near copies but still has kinds.
    """
    weights = np.ones(len(patterns), np.int64) if weights is None else weights
    code = bits(patterns)
    apart = distances(code, code)
    first, inverse = _leaders(apart, weights, limit)
    while most is not None and len(first) > max(most, 1):
        limit *= _WIDEN
        first, inverse = _leaders(apart, weights, limit)
    return Groups(first, inverse, np.bincount(inverse, weights=weights).astype(np.int64))


def dedupe(patterns: NDArray[np.uint8], *, mirror: bool = False, limit: float = 0.0, most: int | None = None) -> Groups:
    """Group (N, 16, 16) patterns: equal ones, with `mirror` also mirror images, with a `limit` also near ones.

    At most CANDIDATES different patterns are compared with each other as in `near`; the others join the nearest medoid.
    """
    same = mirrored(patterns) if mirror else exact(patterns)
    if limit <= 0:
        return same
    some = _candidates(same.counts)
    alike = near(patterns[same.first[some]], same.counts[some], limit=limit, most=most)
    first = same.first[some[alike.first]]
    group = nearest(patterns[same.first], patterns[first])
    return Groups(first, group[same.inverse], np.bincount(group, same.counts, len(first)).astype(np.int64))


def nearest(patterns: NDArray[np.uint8], among: NDArray[np.uint8]) -> NDArray[np.intp]:
    """(N,) for each of N patterns the index of the nearest of M others."""
    return np.asarray(distances(bits(patterns), bits(among)).argmin(axis=1))


def _leaders(
    apart: NDArray[np.float32], weights: NDArray[np.int64], limit: float
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Leaders and the group of every pattern: each leader takes all that is near and not yet taken."""
    close = apart <= limit
    mass = np.where(close, weights, 0).sum(axis=1)
    inverse = np.full(len(apart), -1, np.intp)
    first: list[int] = []
    for candidate in np.argsort(-mass, kind="stable").tolist():
        if inverse[candidate] < 0:
            inverse[close[candidate] & (inverse < 0)] = len(first)
            first.append(candidate)
    return np.array(first, np.intp), inverse


def _candidates(counts: NDArray[np.int64]) -> NDArray[np.intp]:
    """Indices of the most frequent patterns, and of those seen once an even sample, so that no screen is favoured."""
    order = np.argsort(-counts, kind="stable")
    repeated = int((counts > 1).sum())
    head, tail = order[: min(repeated, CANDIDATES)], order[repeated:]
    room = min(CANDIDATES - len(head), len(tail))
    return np.concatenate([head, tail[np.linspace(0, max(len(tail) - 1, 0), room).astype(np.intp)]])


def _keys(patterns: NDArray[np.uint8]) -> NDArray[np.void]:
    flat = patterns.reshape(len(patterns), -1, 4)
    packed = np.ascontiguousarray((flat << np.array([0, 2, 4, 6], np.uint8)).sum(axis=-1, dtype=np.uint8))
    return packed.view(np.dtype((np.void, packed.shape[1]))).reshape(-1)


def _grouped(keys: NDArray[np.generic]) -> Groups:
    _, first, inverse, counts = np.unique(keys, return_index=True, return_inverse=True, return_counts=True)
    order = np.argsort(first)
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    return Groups(first[order], rank[inverse.reshape(-1)], counts[order].astype(np.int64))
