"""Random numbers that mean the same next year and on every machine: streams that have names.

stream(7, "stage", 2, "layout", 0)      a seed, then strings and whole numbers that say what is drawn

numpy promises that the words of a bit generator never change (`PCG64.random_raw`), but not what the methods of its
`Generator` make of them (NEP 19). So the words are numpy's and the methods are ours, in whole numbers throughout.
"""

from __future__ import annotations

import hashlib
import math
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import index
from typing import Any, TypeVar, overload

import numpy as np
from numpy.typing import DTypeLike, NDArray

from nesgan_game.errors import ConfigError

T = TypeVar("T")
Shape = int | tuple[int, ...]

_BLOCK = 64
"""Words fetched at once for single draws (measured: a word then costs 0.1 us, one by one 0.9 us)."""
_FEW = 24
"""Numbers up to which Python puts them into an order faster than NumPy (measured: 2 us for four, in place of 7)."""
_HALF = 1 << 32
_LOW = _HALF - 1
_ALL = (1 << 64) - 1
_PIECES = 48
"""16-bit numbers summed up for a normal one: the variance of the sum is 48 (2^32 - 1) / 12, the square of 2^17 but for
2e-10, so that scaling it is exact. Excess kurtosis -0.025; nothing beyond 12 deviations."""
_WORDS_A_NORMAL = _PIECES // 4
_MIDDLE = _PIECES * 0xFFFF // 2
_SCALE = np.float32(2**-17)
_UNITS = 1 << 20


class _NoSeed(np.random.SeedSequence):
    """For a bit generator whose state is set right after: to hash a seed takes half the time of a stream."""

    def generate_state(self, n_words: int, dtype: DTypeLike = np.uint32) -> NDArray[Any]:
        """Zeros."""
        return np.zeros(n_words, dtype)


_NO_SEED = _NoSeed(0)


class Random:
    """A stream of 64-bit words w and what is drawn from it; `stream` makes one.

    A draw with a size takes the words that as many draws without it would take, in the same order, and gives the same
    numbers as an array. That, and every rule below, is fixed: to change one is to make another castle of every seed.
    """

    __slots__ = ("_kept", "_source")

    def __init__(self, key: bytes) -> None:
        """A PCG64 whose state and increment are the two halves of 32 bytes."""
        state, increment = int.from_bytes(key[:16], "little"), int.from_bytes(key[16:], "little") | 1
        self._source = np.random.PCG64(_NO_SEED)
        self._source.state = {
            "bit_generator": "PCG64",
            "state": {"state": state, "inc": increment},
            "has_uint32": 0,
            "uinteger": 0,
        }
        self._kept: list[int] = []

    def words(self, size: Shape) -> NDArray[np.uint64]:
        """The next words, uint64."""
        count = size if isinstance(size, int) else math.prod(size)
        begun = max(0, len(self._kept) - count)
        held = np.array(self._kept[begun:][::-1], np.uint64)
        del self._kept[begun:]
        if len(held) < count:
            fresh = self._source.random_raw(count - len(held))
            held = np.concatenate([held, fresh]) if len(held) else fresh
        return held.reshape(size)

    def _word(self) -> int:
        if not self._kept:
            self._kept = self._source.random_raw(_BLOCK)[::-1].tolist()
        return self._kept.pop()

    @overload
    def random(self) -> float: ...
    @overload
    def random(self, size: Shape) -> NDArray[np.float64]: ...
    def random(self, size: Shape | None = None) -> float | NDArray[np.float64]:
        """From 0 up to but not including 1: the upper 53 bits of w, over 2^53."""
        if size is None:
            return (self._word() >> 11) * 2.0**-53
        return (self.words(size) >> np.uint64(11)).astype(np.float64) * 2.0**-53

    @overload
    def integers(self, low: int, high: int | None = None) -> int: ...
    @overload
    def integers(self, low: int, high: int | None = None, *, size: Shape) -> NDArray[np.int64]: ...
    @overload
    def integers(self, low: int, high: int, size: Shape) -> NDArray[np.int64]: ...
    def integers(self, low: int, high: int | None = None, size: Shape | None = None) -> int | NDArray[np.int64]:
        """Whole numbers from `low` up to but not including `high`, or from 0 up to `low` alone; all equally likely.

        Of n numbers, number h n / 2^32 for the upper half h of w, except that w is passed over where the lower half of
        h n is less than 2^32 mod n (Lemire, "Fast Random Integer Generation in an Interval", 2019). More than 2^32
        numbers take all of w, and 2^64 in place of 2^32. Raises ValueError for an empty range or one beyond 2^63.
        """
        low, high = (0, low) if high is None else (low, high)
        count = high - low
        if not 0 < count <= 1 << 63:
            raise ValueError(f"no whole number is drawn from {low} up to {high}")
        if size is None:
            return low + self._below(count)
        return low + self._many_below(count, size)

    def _below(self, count: int) -> int:
        bits, shift, mask = (32, 32, _LOW) if count <= _HALF else (64, 0, _ALL)
        while True:
            # As _word() does it: most of what is drawn is drawn here, and a call takes as long as all else.
            product = ((self._kept.pop() if self._kept else self._word()) >> shift) * count
            rest = product & mask
            # The remainder is only needed where `rest` is small.
            if rest >= count or rest >= (mask + 1) % count:
                return product >> bits

    def _many_below(self, count: int, size: Shape) -> NDArray[np.int64]:
        missing = size if isinstance(size, int) else math.prod(size)
        if count > _HALF:
            return np.array([self._below(count) for _ in range(missing)], np.int64).reshape(size)
        parts = [np.zeros(0, np.uint64)]
        while missing:
            products = (self.words(missing) >> np.uint64(32)) * np.uint64(count)
            parts.append(products[(products & np.uint64(_LOW)) >= _HALF % count])
            missing -= len(parts[-1])
        return (np.concatenate(parts) >> np.uint64(32)).astype(np.int64).reshape(size)

    def choice(self, choices: Sequence[T]) -> T:
        """One of the choices, all equally likely: that of number integers(len(choices))."""
        return choices[self.integers(len(choices))]

    @overload
    def weighted(self, weights: Sequence[int]) -> int: ...
    @overload
    def weighted(self, weights: Sequence[int], size: Shape) -> NDArray[np.intp]: ...
    def weighted(self, weights: Sequence[int], size: Shape | None = None) -> int | NDArray[np.intp]:
        """Places in a list, each as likely as its weight, a whole number, says: see `whole` for others.

        The first place up to which the weights sum to more than integers(sum of all). Raises ValueError for a weight
        below 0, or where all are 0.
        """
        if min(weights, default=0) < 0:
            raise ValueError("a weight is below 0")
        ends = list(accumulate(weights))
        total = ends[-1] if ends else 0
        if size is None:
            return bisect_right(ends, self.integers(total))
        return np.searchsorted(np.array(ends, np.int64), self.integers(total, size=size), side="right")

    def permutation(self, count: int) -> NDArray[np.intp]:
        """0..count - 1 in any order: the one that sorts as many words, equal ones in the order they came."""
        return np.array(self.order(count), np.intp)

    def order(self, count: int) -> list[int]:
        """The same as permutation, as a list."""
        if count > _FEW:
            order: list[int] = np.argsort(self.words(count), kind="stable").tolist()
            return order
        words = [self._kept.pop() if self._kept else self._word() for _ in range(count)]
        return sorted(range(count), key=words.__getitem__)

    def skip_normal(self, count: int) -> None:
        """Pass over as many words as standard_normal(count) takes: where a draw decides nothing."""
        self.words(count * _WORDS_A_NORMAL)

    def standard_normal(self, size: Shape) -> NDArray[np.float32]:
        """Float32 with mean 0 and deviation 1, near enough to normal: the sum of the 48 16-bit parts of 12 words.

        It is less half of what it can be at most, over 2^17: a sum of whole numbers and an exact division, where the
        logarithms and cosines of the usual ways differ in the last bit from one processor to the next.
        """
        shape = (size,) if isinstance(size, int) else size
        pieces = self.words((*shape, _WORDS_A_NORMAL)).view(np.uint16)
        sums: NDArray[np.int64] = pieces.sum(axis=-1, dtype=np.int64)
        return (sums - _MIDDLE).astype(np.float32) * _SCALE


def stream(seed: int, *names: str | int) -> Random:
    """The stream of a seed and names; other names, another stream: (7,), (7, 0), (7, "0") and (7, 0, 0) are four.

    Its key is the SHA-256 of seed and names in order, a whole number as b"i7;", a string as b"s5:stage". Raises
    ConfigError for a seed that is no whole number from 0 up.
    """
    return Random(_key(seed, names))


def training_stream(seed: int, *names: str | int) -> np.random.Generator:
    """A generator of numpy's by the same names, for what is drawn in training alone: another numpy, other numbers."""
    return np.random.default_rng(int.from_bytes(_key(seed, names), "little"))


def whole(weights: Iterable[float]) -> list[int]:
    """Weights counted in 2^-20, to the nearest, so that they can be summed without error."""
    return [round(weight * _UNITS) for weight in weights]


def _key(seed: int, names: tuple[str | int, ...]) -> bytes:
    if isinstance(seed, str) or not hasattr(seed, "__index__") or index(seed) < 0:
        raise ConfigError(f"{seed!r} is no seed", "seed", "give a whole number from 0 up")
    return hashlib.sha256(b"".join(map(_told, (seed, *names)))).digest()


def _told(name: str | int) -> bytes:
    if isinstance(name, str):
        told = name.encode()
        return b"s%d:%s" % (len(told), told)
    return b"i%d;" % index(name)
