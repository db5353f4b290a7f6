"""Pictures as the console keeps them: a bank of different tiles, and for every picture which of them lies where.

Screens are taken one after the other and not kept, so that ten thousand of them need little memory. What comes back out
is the same picture, pixel for pixel.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import ConfigError
from nesgan_game.imaging.screen import Screen
from nesgan_game.tiles import packed as packing
from nesgan_game.tiles import palette_order as ordering
from nesgan_game.tiles.packed import ALL_FLIPS, Packed

_AT_ONCE = 64
"""Screens cut at once: 4 MB of pixels."""
_PENDING = 1 << 16
"""Tiles of the first batches that are kept before they are compared with the bank."""


@dataclass(frozen=True, slots=True, eq=False)
class Map:
    """One picture as places in a bank."""

    tile: NDArray[np.int32]
    """(H/side, W/side) which pattern of the bank."""
    flip: NDArray[np.uint8]
    """(H/side, W/side) how it is turned (see tiles.bits)."""
    attribute: NDArray[np.uint8]
    """(H/16, W/16) palette number 0..3 of every 16x16 cell."""
    palettes: NDArray[np.uint8]
    """(4, 4) NES colour numbers."""


@dataclass(frozen=True, slots=True, eq=False)
class Bank:
    """K different patterns, in order of first appearance, and the pictures made of them."""

    patterns: NDArray[np.uint8]
    """(K, side, side) levels 0..3."""
    counts: NDArray[np.int64]
    """(K,) how many places of all pictures show it."""
    maps: tuple[Map, ...]

    def screen(self, number: int) -> Screen:
        """Put a picture together again."""
        found = self.maps[number]
        packed = packing.pack(self.patterns[found.tile.reshape(-1)])
        tiles = packing.unpack(packing.turn_each(packed, found.flip.reshape(-1)))
        return Screen(join(tiles, found.tile.shape[1]), found.attribute, found.palettes)

    def uses(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """(tile, palette): every pattern once with each palette that it is shown in; picture n has 4 n to 4 n + 3."""
        held, times = max(len(self.patterns), 1), nes.TILE_PX // self.patterns.shape[1]
        pairs = [np.empty(0, np.intp)]
        for number, found in enumerate(self.maps):
            palette = found.attribute.repeat(times, axis=0).repeat(times, axis=1).astype(np.intp)
            pairs.append(np.unique((number * nes.PALETTES + palette) * held + found.tile))
        palette, tile = np.divmod(np.concatenate(pairs), held)
        return tile, palette


def cut(picture: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    """(H, W) as its (H/side * W/side, side, side) tiles, row by row."""
    rows, cols = picture.shape[0] // side, picture.shape[1] // side
    return picture.reshape(rows, side, cols, side).swapaxes(1, 2).reshape(rows * cols, side, side)


def join(tiles: NDArray[np.uint8], cols: int) -> NDArray[np.uint8]:
    """(H, W) the picture whose tiles are (N, side, side), `cols` in a row; the reverse of `cut`."""
    side = tiles.shape[1]
    return tiles.reshape(-1, cols, side, side).swapaxes(1, 2).reshape(-1, cols * side)


def collect(screens: Iterable[Screen], *, side: int = nes.TILE_PX, flips: tuple[int, ...] = ALL_FLIPS) -> Bank:
    """Cut screens into tiles of `side` (8 or 16) px and keep every different one once, mirror images as `flips` say.

    Raises ConfigError for another side.
    """
    if side not in (nes.CHR_PX, nes.TILE_PX):
        raise ConfigError(f"tiles of {side} px do not share one palette each", "tiles.collect", "cut 8 or 16 px")
    growing = _Growing(side, flips)
    source = iter(screens)
    while batch := list(islice(source, _AT_ONCE)):
        growing.add(batch)
    return growing.finish()


def order_aware(bank: Bank, flips: tuple[int, ...] = ALL_FLIPS) -> Bank:
    """The bank of the same pictures with their palettes reordered so that it holds fewer patterns, never more.

    Every picture's four palettes are ordered apart from those of the other pictures.
    """
    tile, palette = bank.uses()
    chosen = ordering.choose(packing.pack(bank.patterns)[tile], palette, flips)
    orders = np.zeros((len(bank.maps), nes.PALETTES), np.intp)
    orders.reshape(-1)[: len(chosen)] = chosen
    screens = (ordering.reordered(bank.screen(number), order) for number, order in enumerate(orders))
    return collect(screens, side=bank.patterns.shape[1], flips=flips)


class _Growing:
    """A bank to which tiles are added; new ones wait until there are as many as in the bank, so that few are moved."""

    def __init__(self, side: int, flips: tuple[int, ...]) -> None:
        self._side, self._flips = side, flips
        self._bank: Packed = np.empty((0, 2, side, side // nes.CHR_PX), np.uint8)
        """Different tiles, turned so that mirror images are equal."""
        self._turned = np.empty(0, np.uint8)
        """(K,) how the first of its kind had been turned for that."""
        self._counts = np.empty(0, np.int64)
        self._waiting: list[tuple[Packed, NDArray[np.uint8], NDArray[np.int64]]] = []
        self._maps: list[Map] = []
        self._settled = 0
        """Maps before this one name tiles of the bank; the others name places in the bank and all that waits."""

    def add(self, screens: list[Screen]) -> None:
        """Cut some screens and let their tiles wait."""
        tiles = np.concatenate([cut(screen.pattern, self._side) for screen in screens])
        turned, flip = packing.upright(packing.pack(tiles), self._flips)
        first, inverse, counts = packing.group(packing.words(turned))
        known = len(self._bank) + sum(len(part[0]) for part in self._waiting)
        self._waiting.append((turned[first], flip[first], counts))
        place, at = (inverse + known).astype(np.int32), 0
        for screen in screens:
            rows, cols = (side // self._side for side in screen.pattern.shape)
            here = slice(at, at + rows * cols)
            shape = (rows, cols)
            self._maps.append(
                Map(place[here].reshape(shape), flip[here].reshape(shape), screen.attribute.copy(), screen.palettes)
            )
            at += rows * cols
        if known - len(self._bank) + len(first) >= max(len(self._bank), _PENDING):
            self._settle()

    def finish(self) -> Bank:
        """The bank with all that was added."""
        self._settle()
        maps = tuple(Map(m.tile, m.flip ^ self._turned[m.tile], m.attribute, m.palettes) for m in self._maps)
        patterns = packing.unpack(packing.turn_each(self._bank, self._turned))
        return Bank(patterns, self._counts, maps)

    def _settle(self) -> None:
        """Merge what waits into the bank. Its tiles keep their numbers, since they come first."""
        held = [(self._bank, self._turned, self._counts), *self._waiting]
        packed, turned, counts = (np.concatenate(parts) for parts in zip(*held, strict=True))
        first, inverse, _ = packing.group(packing.words(packed))
        self._bank, self._turned = packed[first], turned[first]
        self._counts = np.zeros(len(first), np.int64)
        np.add.at(self._counts, inverse, counts)
        renumbered = inverse.astype(np.int32)
        for number in range(self._settled, len(self._maps)):
            old = self._maps[number]
            self._maps[number] = Map(renumbered[old.tile], old.flip, old.attribute, old.palettes)
        self._waiting.clear()
        self._settled = len(self._maps)
