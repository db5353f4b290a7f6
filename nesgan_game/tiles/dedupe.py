"""Finding equal, mirrored and nearly equal patterns of any one size (16x16 tiles, 8x8 CHR tiles).

Nearness is a Hamming distance on the pattern's bits in a unary code (level 0 to 3 as 000, 001, 011, 111), so that it
counts level steps: 768 bits a tile, reported as a share 0..1. Palettes play no part: recoloured tiles are equal.
What a palette's order of colours hides is found by tiles.orders.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game.tiles import bits as packing
from nesgan_game.tiles.bits import ALL_FLIPS, Packed, Words

NEAR = 0.04
"""Patterns this near count as one (our choice: an edge column three levels lighter, 48 of 768 bits, stays apart)."""
CANDIDATES = 400
"""Different patterns compared with each other at most where kinds are sought; the comparison is quadratic."""
_WIDEN = 1.25
_WORD_BITS = 64
_PAIRS = 1 << 22
"""Pairs whose distances are kept at once: some 50 MB with all that belongs to them."""


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """K groups of N patterns."""

    first: NDArray[np.intp]
    """(K,) index of the pattern that stands for the group."""
    inverse: NDArray[np.intp]
    """(N,) the group of every pattern."""
    counts: NDArray[np.int64]
    """(K,) patterns in the group, or their weights added up."""
    flip: NDArray[np.uint8]
    """(N,) how the one that stands for the group is turned to give the pattern (see tiles.bits); 0 for near groups."""


def bits(patterns: NDArray[np.uint8]) -> Words:
    """(N, K) the unary code of (N, H, W) patterns in 64-bit words, for `distances`."""
    return packing.steps(packing.pack(patterns))


def distances(a: Words, b: Words) -> NDArray[np.float32]:
    """(N, M) share 0..1 of differing bits between two sets of `bits`."""
    return packing.differing(a, b).astype(np.float32) / np.float32(a.shape[1] * _WORD_BITS)


def exact(patterns: NDArray[np.uint8]) -> Groups:
    """Equal patterns grouped, in order of first appearance."""
    return mirrored(patterns, (packing.ALIKE,))


def mirrored(patterns: NDArray[np.uint8], flips: tuple[int, ...] = ALL_FLIPS) -> Groups:
    """As `exact`, but a pattern and its mirror images are one: left-right, upside down and both, or those in `flips`.

    The console cannot mirror backgrounds: tiles for it are grouped by `exact`.
    """
    return grouped(packing.pack(patterns), flips)


def grouped(packed: Packed, flips: tuple[int, ...] = ALL_FLIPS) -> Groups:
    """As `mirrored`, for packed patterns (see tiles.bits)."""
    turned, flip = packing.upright(packed, flips)
    first, inverse, counts = packing.group(packing.words(turned))
    return Groups(first, inverse, counts, flip ^ flip[first][inverse])


def near(
    patterns: NDArray[np.uint8],
    weights: NDArray[np.int64] | None = None,
    *,
    limit: float = NEAR,
    most: int | None = None,
) -> Groups:
    """Patterns within `limit` (0..1) of a medoid grouped, heaviest neighbourhood first; time grows with their square.

    The medoid has the most weight within `limit` of itself; ties go to the earlier pattern. With `most` the limit is
    widened step by step until there are no more groups than that: noisy paint has few near copies but still has kinds.
    """
    weights = np.ones(len(patterns), np.int64) if weights is None else weights
    code = bits(patterns)
    first, inverse = _leaders(code, weights, limit)
    while most is not None and len(first) > max(most, 1):
        limit *= _WIDEN
        first, inverse = _leaders(code, weights, limit)
    counts = np.zeros(len(first), np.int64)
    np.add.at(counts, inverse, weights)
    return Groups(first, inverse, counts, np.zeros(len(patterns), np.uint8))


def dedupe(patterns: NDArray[np.uint8], *, mirror: bool = False, limit: float = 0.0, most: int | None = None) -> Groups:
    """Group (N, H, W) patterns: equal ones, with `mirror` also mirror images, with a `limit` also near ones.

    At most CANDIDATES different patterns are compared with each other as in `near`; the others join the nearest medoid.
    """
    same = mirrored(patterns) if mirror else exact(patterns)
    if limit <= 0:
        return same
    some = _candidates(same.counts)
    alike = near(patterns[same.first[some]], same.counts[some], limit=limit, most=most)
    first = same.first[some[alike.first]]
    group = nearest(patterns[same.first], patterns[first])
    counts = np.zeros(len(first), np.int64)
    np.add.at(counts, group, same.counts)
    return Groups(first, group[same.inverse], counts, same.flip)


def nearest(patterns: NDArray[np.uint8], among: NDArray[np.uint8]) -> NDArray[np.intp]:
    """(N,) for each of N patterns the index of the nearest of M others; of equally near ones the first."""
    code, others = bits(patterns), bits(among)
    rows = max(1, _PAIRS // max(len(others), 1))
    parts = (packing.differing(code[at : at + rows], others).argmin(axis=1) for at in range(0, len(code), rows))
    return np.concatenate([np.empty(0, np.intp), *parts])


def _leaders(code: Words, weights: NDArray[np.int64], limit: float) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Leaders and the group of every pattern: each leader takes all that is near and not yet taken.

    The number of set bits differs by no more than the distance, so only patterns about as light are compared.
    """
    within = int(np.floor(limit * code.shape[1] * _WORD_BITS + 1e-6))
    light = np.bitwise_count(code).sum(axis=1, dtype=np.int64)
    order = np.argsort(light, kind="stable")
    code, light = code[order], light[order]
    low = np.searchsorted(light, light - within)
    high = np.searchsorted(light, light + within, side="right")
    group = np.full(len(code), -1, np.intp)
    first: list[int] = []
    for candidate in np.lexsort((order, -_mass(code, weights[order], within, (low, high)))).tolist():
        if group[candidate] < 0:
            free = low[candidate] + np.flatnonzero(group[low[candidate] : high[candidate]] < 0)
            close = packing.differing(code[candidate : candidate + 1], code[free])[0] <= within
            group[free[close]] = len(first)
            first.append(candidate)
    inverse = np.empty_like(group)
    inverse[order] = group
    return order[first], inverse


def _mass(
    code: Words, weights: NDArray[np.int64], within: int, window: tuple[NDArray[np.intp], NDArray[np.intp]]
) -> NDArray[np.int64]:
    """(N,) the weight of all patterns within so many bits of each, to be found in its `window` (from, to)."""
    mass = np.empty(len(code), np.int64)
    start = 0
    while start < len(code):
        low = window[0][start]
        stop = min(len(code), start + max(1, _PAIRS // (len(code) - low)))
        high = window[1][stop - 1]
        close = packing.differing(code[start:stop], code[low:high]) <= within
        mass[start:stop] = np.where(close, weights[low:high], 0).sum(axis=1)
        start = stop
    return mass


def _candidates(counts: NDArray[np.int64]) -> NDArray[np.intp]:
    """Indices of the most frequent patterns, and of those seen once an even sample, so that no screen is favoured."""
    order = np.argsort(-counts, kind="stable")
    repeated = int((counts > 1).sum())
    head, tail = order[: min(repeated, CANDIDATES)], order[repeated:]
    room = min(CANDIDATES - len(head), len(tail))
    return np.concatenate([head, tail[np.linspace(0, max(len(tail) - 1, 0), room).astype(np.intp)]])
