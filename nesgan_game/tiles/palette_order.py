"""Tiles that differ only in the order of a palette's colours, made equal by reordering whole palettes.

The three own colours of a palette may stand in any order as long as every cell that uses the palette follows: the
picture stays the same pixel for pixel, but its patterns change, and with well chosen orders more of them are equal. The
backdrop is left alone: the four palettes share it, so it cannot change places in one of them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.imaging.screen import Screen
from nesgan_game.tiles import packed as packing
from nesgan_game.tiles.dedupe import Groups, grouped
from nesgan_game.tiles.packed import ALL_FLIPS, ORDERS, Packed

Indices = NDArray[np.intp]
SWEEPS = 20
"""Rounds over all palettes at most; a few are enough (our choice)."""


@dataclass(frozen=True, slots=True, eq=False)
class Reordered:
    """P reordered palettes and the N patterns that use them."""

    orders: Indices
    """(P,) the order of every palette, an index into ORDERS."""
    groups: Groups
    """Of the patterns as they are after reordering."""


def order_aware(patterns: NDArray[np.uint8], palette: Indices, flips: tuple[int, ...] = ALL_FLIPS) -> Reordered:
    """Group (N, H, W) patterns, choosing for each of the palettes (N,) 0..P-1 the order that leaves the fewest groups.

    Number palettes so that those which may be ordered apart have different numbers: four to a screen, or four to all
    screens that share them. Never more groups than without reordering. The search is local: it may miss the best.
    """
    packed = packing.pack(patterns)
    orders = choose(packed, palette, flips)
    return Reordered(orders, grouped(reorder(packed, orders[palette]), flips))


def choose(packed: Packed, palette: Indices, flips: tuple[int, ...] = ALL_FLIPS) -> Indices:
    """(P,) the orders that `order_aware` takes, for packed patterns and their palettes (N,)."""
    kinds = grouped(packed, flips)
    count = len(kinds.first)
    sets = _sets(palette, kinds.inverse)
    # Turning and recolouring do not disturb each other, so kinds stay kinds whatever order their palette takes.
    turned = [packing.upright(packing.recolour(packed[kinds.first], order), flips)[0] for order in ORDERS]
    same = packing.group(packing.words(np.concatenate(turned)))[1].reshape(len(ORDERS), count)
    search = _Search(same, sets)
    unchanged = search.settle(np.zeros(len(sets), np.intp))
    afresh = search.settle(search.greedy())
    return min(unchanged, afresh, key=search.groups)


def reorder(packed: Packed, orders: Indices) -> Packed:
    """Every packed pattern in its own one of `orders` (N,), indices into ORDERS."""
    fresh = packed.copy()
    for order in np.unique(orders[orders != 0]).tolist():
        chosen = orders == order
        fresh[chosen] = packing.recolour(packed[chosen], ORDERS[order])
    return fresh


def reordered(screen: Screen, orders: Indices) -> Screen:
    """The same picture, its four palettes in `orders` (4,), indices into ORDERS."""
    levels = ORDERS[orders]
    cells = screen.attribute.repeat(nes.TILE_PX, axis=0).repeat(nes.TILE_PX, axis=1)
    palettes = np.empty_like(screen.palettes)
    np.put_along_axis(palettes, levels.astype(np.intp), screen.palettes, axis=1)
    return Screen(levels[cells, screen.pattern], screen.attribute, palettes)


def _sets(palette: Indices, kind: Indices) -> list[Indices]:
    """The kinds that each palette is used for, every one once."""
    if not len(palette):
        return []
    count = int(kind.max()) + 1
    owner, member = np.divmod(np.unique(palette * count + kind), count)
    ends = np.searchsorted(owner, np.arange(1, int(palette.max()) + 1))
    return np.split(member, ends)


class _Search:
    """Orders for palettes, one palette at a time while the others stay (iterated conditional modes, Besag 1986)."""

    def __init__(self, same: Indices, sets: list[Indices]) -> None:
        self._same = same
        """(6, K) equal numbers where kinds, each in an order, are equal."""
        self._sets = sets
        self._used = np.zeros(int(same.max(initial=-1)) + 1, np.int64)
        """How many palettes show each number."""

    def groups(self, orders: Indices) -> int:
        """How many different patterns are left."""
        self._count(orders)
        return int(np.count_nonzero(self._used))

    def greedy(self) -> Indices:
        """Palettes that show most first, each in the order that adds the fewest patterns to those already there."""
        self._used[:] = 0
        orders = np.zeros(len(self._sets), np.intp)
        for number in sorted(range(len(self._sets)), key=lambda number: -len(self._sets[number])):
            self._place(orders, number)
        return orders

    def settle(self, orders: Indices) -> Indices:
        """Improve orders until no palette alone can do better; never for the worse."""
        orders = orders.copy()
        self._count(orders)
        for _ in range(SWEEPS):
            before = orders.copy()
            for number in range(len(self._sets)):
                self._used[self._same[orders[number], self._sets[number]]] -= 1
                self._place(orders, number)
            if (orders == before).all():
                break
        return orders

    def _place(self, orders: Indices, number: int) -> None:
        """Give one palette, which is not counted yet, its best order; its present one if that is as good."""
        added = (self._used[self._same[:, self._sets[number]]] == 0).sum(axis=1)
        if added[orders[number]] > added.min():
            orders[number] = added.argmin()
        self._used[self._same[orders[number], self._sets[number]]] += 1

    def _count(self, orders: Indices) -> None:
        self._used[:] = 0
        for order, members in zip(orders.tolist(), self._sets, strict=True):
            self._used[self._same[order, members]] += 1
