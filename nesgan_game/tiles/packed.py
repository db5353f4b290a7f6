"""Patterns as packed bits: mirroring, recolouring, grouping and comparing them takes a few operations on 64-bit words.

A packed pattern holds its low bits, then its high bits, row by row with the leftmost pixel in a byte's highest bit. For
an 8x8 pattern these are the 16 bytes that the console's character memory holds (NESdev wiki, "PPU pattern tables").
"""

from __future__ import annotations

from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes

Packed = NDArray[np.uint8]
"""(N, 2, H, W/8): bit planes of N patterns."""
Words = NDArray[np.uint64]
ALIKE, ACROSS, DOWN = 0, 1, 2
"""How a pattern is turned: not at all, left-right, upside down; the last two add up to both."""
ALL_FLIPS: tuple[int, ...] = (ALIKE, ACROSS, DOWN, ACROSS | DOWN)

ORDERS: NDArray[np.uint8] = np.array([(0, *order) for order in permutations(range(1, nes.LEVELS))], np.uint8)
"""(6, 4) every order of a palette's own colours, as the new level of each old one; the first leaves all as it is.

Level 0 stays: it is the backdrop, which the four palettes of a picture share.
"""
ORDERS.setflags(write=False)

_BYTE_PX = 8
_SWAPS = ((1, 0x5555555555555555), (2, 0x3333333333333333), (4, 0x0F0F0F0F0F0F0F0F))
"""Neighbouring bits, pairs and halves of every byte: swapping all three kinds reverses the bytes' bits."""
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
"""2**64 over the golden ratio, odd: the usual multiplier of multiplicative hashing (Knuth, volume 3, 6.4)."""
_BLOCK = 1 << 17
"""Pairs compared at once, so that the work stays in the processor's cache."""


def pack(patterns: NDArray[np.uint8]) -> Packed:
    """(N, H, W) levels 0..3, W a multiple of 8, as their bit planes (N, 2, H, W/8)."""
    count, height, width = patterns.shape
    flat = np.ascontiguousarray(patterns).reshape(-1)
    packed = np.empty((count, 2, height, width // _BYTE_PX), np.uint8)
    for plane in range(2):
        packed[:, plane] = np.packbits(flat & np.uint8(1 << plane)).reshape(packed[:, plane].shape)
    return packed


def unpack(packed: Packed) -> NDArray[np.uint8]:
    """(N, H, W) levels 0..3 of bit planes; the reverse of `pack`."""
    planes = np.unpackbits(packed, axis=-1)
    return planes[:, 0] | planes[:, 1] << np.uint8(1)


def words(packed: NDArray[np.uint8]) -> Words:
    """(N, K) the same bits, 64 in a word. Which pixel is where depends on the machine; equality and counts do not."""
    return np.ascontiguousarray(packed).reshape(len(packed), np.prod(packed.shape[1:], dtype=int)).view(np.uint64)


def turn(packed: Packed, flip: int) -> Packed:
    """Every pattern turned by `flip` (ACROSS, DOWN, both or neither)."""
    if flip & DOWN:
        packed = np.ascontiguousarray(packed[:, :, ::-1])
    if not flip & ACROSS:
        return packed
    mirrored = np.ascontiguousarray(packed[..., ::-1])
    word = mirrored.reshape(-1).view(np.uint64)
    for shift, mask in _SWAPS:
        low = np.uint64(mask)
        word = (word >> np.uint64(shift) & low) | (word & low) << np.uint64(shift)
    return word.view(np.uint8).reshape(packed.shape)


def turn_each(packed: Packed, flips: NDArray[np.uint8]) -> Packed:
    """Every pattern turned by its own one of `flips` (N,)."""
    turned = packed.copy()
    for flip in np.unique(flips[flips != ALIKE]).tolist():
        chosen = flips == flip
        turned[chosen] = turn(packed[chosen], flip)
    return turned


def recolour(packed: Packed, order: NDArray[np.uint8]) -> Packed:
    """Every pattern with its levels exchanged: `order` (4,) names the new level of each old one, a row of ORDERS."""
    low, high = packed[:, 0], packed[:, 1]
    only = (low & ~high, high & ~low, low & high)
    fresh = np.zeros_like(packed)
    for old, where in enumerate(only, start=1):
        for plane in range(2):
            if order[old] >> plane & 1:
                fresh[:, plane] |= where
    return fresh


def upright(packed: Packed, flips: tuple[int, ...] = ALL_FLIPS) -> tuple[Packed, NDArray[np.uint8]]:
    """(turned, flip): every pattern turned such that mirror images become equal, and how each was turned (N,).

    Of the versions that `flips` allows the one with the least hash is taken; of equal ones the first.
    """
    best, flip = packed, np.zeros(len(packed), np.uint8)
    if len(flips) == 1:
        return best, flip
    best, least = packed.copy(), hashes(words(packed))
    for code in flips[1:]:
        turned = turn(packed, code)
        key = hashes(words(turned))
        less = key < least
        np.copyto(least, key, where=less)
        np.copyto(best, turned, where=less[:, None, None, None])
        flip[less] = code
    return best, flip


def hashes(bits: Words) -> Words:
    """(N,) a well spread number for every row; equal rows have equal numbers."""
    key = np.zeros(len(bits), np.uint64)
    for column in range(bits.shape[1]):
        key ^= bits[:, column]
        key *= _SPREAD
        key ^= key >> np.uint64(32)
    return key * _SPREAD


def group(bits: Words) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.int64]]:
    """(first (K,), inverse (N,), counts (K,)) of equal rows, numbered by first appearance."""
    key = hashes(bits)
    order = np.argsort(key)
    ranked = key[order]
    opens = np.ones(len(key), bool)
    np.not_equal(ranked[1:], ranked[:-1], out=opens[1:])
    starts = np.flatnonzero(opens)
    if not len(starts):
        return starts, starts.copy(), np.zeros(0, np.int64)
    first, counts = np.minimum.reduceat(order, starts), np.diff(starts, append=len(key))
    place = np.empty_like(starts)
    place[np.argsort(first)] = np.arange(len(starts))
    inverse = np.empty_like(order)
    inverse[order] = place[np.cumsum(opens) - 1]
    by_place = np.argsort(place)
    first, counts = first[by_place], counts[by_place]
    if (bits != bits[first[inverse]]).any():  # two different rows with one hash
        return _group_slowly(bits)
    return first, inverse, counts.astype(np.int64)


def _group_slowly(bits: Words) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.int64]]:
    _, first, inverse, counts = np.unique(bits, axis=0, return_index=True, return_inverse=True, return_counts=True)
    order = np.argsort(first)
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    return first[order], place[inverse.reshape(-1)], counts[order].astype(np.int64)


def steps(packed: Packed) -> Words:
    """(N, K) a unary code of the patterns (level 0 to 3 as 000, 001, 011, 111): differing bits count level steps."""
    low, high = packed[:, 0], packed[:, 1]
    return words(np.stack([low | high, high, low & high], axis=1))


def differing(a: Words, b: Words) -> NDArray[np.uint16]:
    """(N, M) the number of differing bits between all rows of two sets, fewer than 65,536 bits long."""
    columns = np.ascontiguousarray(b.T)
    found = np.zeros((len(a), len(b)), np.uint16)
    rows = max(1, _BLOCK // max(len(b), 1))
    for start in range(0, len(a), rows):
        part = a[start : start + rows]
        for column in range(a.shape[1]):
            found[start : start + rows] += np.bitwise_count(part[:, column, None] ^ columns[column])
    return found
