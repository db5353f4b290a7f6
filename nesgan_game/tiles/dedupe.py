"""Finding equal, mirrored and nearly equal patterns of any one size (16x16 tiles, 8x8 CHR tiles).

Nearness is a Hamming distance on the pattern's bits in a unary code (level 0 to 3 as 000, 001, 011, 111), so that it
counts level steps: 768 bits a tile, reported as a share 0..1. Palettes play no part: recoloured tiles are equal.
What a palette's order of colours hides is found by tiles.orders.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from nesgan_game.tiles import packed as packing
from nesgan_game.tiles.packed import ALL_FLIPS, Packed, Words

NEAR = 0.04
"""Patterns this near count as one (our choice: an edge column three levels lighter, 48 of 768 bits, stays apart)."""
CANDIDATES = 400
"""Different patterns compared with each other at most where kinds are sought; the comparison is quadratic."""
_WIDEN = 1.25
_WORD_BITS = 64
_KEPT = 1024
"""Of up to so many patterns all distances are kept: 2 MB."""
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
    neighbours, size = _Neighbours(code, weights), code.shape[1] * _WORD_BITS
    first, inverse = neighbours.leaders(_bits_within(limit, size))
    while most is not None and len(first) > max(most, 1):
        limit *= _WIDEN
        first, inverse = neighbours.leaders(_bits_within(limit, size))
    return Groups(first, inverse, _totals(inverse, weights, len(first)), np.zeros(len(patterns), np.uint8))


def dedupe(
    patterns: NDArray[np.uint8],
    weights: NDArray[np.int64] | None = None,
    *,
    mirror: bool = False,
    limit: float = 0.0,
    most: int | None = None,
) -> Groups:
    """Group (N, H, W) patterns: equal ones, with `mirror` also mirror images, with a `limit` also near ones.

    At most CANDIDATES different patterns are compared with each other as in `near`; the others join the nearest medoid.
    """
    same = mirrored(patterns) if mirror else exact(patterns)
    if weights is not None:
        same = replace(same, counts=_totals(same.inverse, weights, len(same.first)))
    if limit <= 0:
        return same
    some = _candidates(same.counts)
    alike = near(patterns[same.first[some]], same.counts[some], limit=limit, most=most)
    first = same.first[some[alike.first]]
    group = nearest(patterns[same.first], patterns[first])
    return Groups(first, group[same.inverse], _totals(group, same.counts, len(first)), same.flip)


def nearest(patterns: NDArray[np.uint8], among: NDArray[np.uint8]) -> NDArray[np.intp]:
    """(N,) for each of N patterns the index of the nearest of M others; of equally near ones the first."""
    code, others = bits(patterns), bits(among)
    rows = max(1, _PAIRS // max(len(others), 1))
    parts = (packing.differing(code[at : at + rows], others).argmin(axis=1) for at in range(0, len(code), rows))
    return np.concatenate([np.empty(0, np.intp), *parts])


def _bits_within(limit: float, size: int) -> int:
    return int(np.floor(limit * size + 1e-6))  # a share told as k / size means k bits, whatever its last digit


def _totals(group: NDArray[np.intp], weights: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """(size,) the weights of every group added up, in whole numbers."""
    totals = np.zeros(size, np.int64)
    np.add.at(totals, group, weights)
    return totals


class _Neighbours:
    """Patterns in order of their number of set bits, which differs by no more than their distance.

    So only patterns about as light need be compared. Of few patterns all distances are kept.
    """

    def __init__(self, code: Words, weights: NDArray[np.int64]) -> None:
        light = np.bitwise_count(code).sum(axis=1, dtype=np.int64)
        self._order = np.argsort(light, kind="stable")
        self._code, self._light, self._weights = code[self._order], light[self._order], weights[self._order]
        self._apart = packing.differing(self._code, self._code) if len(code) <= _KEPT else None

    def leaders(self, within: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Leaders and the group of every pattern: each leader takes all within so many bits and not yet taken."""
        low = np.searchsorted(self._light, self._light - within)
        high = np.searchsorted(self._light, self._light + within, side="right")
        group = np.full(len(self._code), -1, np.intp)
        first: list[int] = []
        for candidate in np.lexsort((self._order, -self._mass(within, low, high))).tolist():
            if group[candidate] < 0:
                window = slice(low[candidate], high[candidate])
                close = self._differing(slice(candidate, candidate + 1), window)[0] <= within
                group[window][close & (group[window] < 0)] = len(first)
                first.append(candidate)
        inverse = np.empty_like(group)
        inverse[self._order] = group
        return self._order[first], inverse

    def _mass(self, within: int, low: NDArray[np.intp], high: NDArray[np.intp]) -> NDArray[np.int64]:
        """(N,) the weight of all patterns within so many bits of each, to be found from `low` to `high`."""
        mass = np.empty(len(low), np.int64)
        start = 0
        while start < len(mass):
            stop = min(len(mass), start + max(1, _PAIRS // (len(mass) - int(low[start]))))
            window = slice(low[start], high[stop - 1])
            close = self._differing(slice(start, stop), window) <= within
            mass[start:stop] = np.where(close, self._weights[window], 0).sum(axis=1)
            start = stop
        return mass

    def _differing(self, rows: slice, others: slice) -> NDArray[np.uint16]:
        if self._apart is not None:
            return self._apart[rows, others]
        return packing.differing(self._code[rows], self._code[others])


def _candidates(counts: NDArray[np.int64]) -> NDArray[np.intp]:
    """Indices of the most frequent patterns, and of those seen once an even sample, so that no screen is favoured."""
    order = np.argsort(-counts, kind="stable")
    repeated = int((counts > 1).sum())
    head, tail = order[: min(repeated, CANDIDATES)], order[repeated:]
    room = min(CANDIDATES - len(head), len(tail))
    return np.concatenate([head, tail[np.linspace(0, max(len(tail) - 1, 0), room).astype(np.intp)]])
