"""The rule of four palettes as a search: which backdrop and which four sets of three colours show all cells exactly.

A cell is the set of its colours. The search is exact and small: four palettes hold at most four sets of three colours
and twelve pairs, so anything larger is refused before it begins.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes

Sets = frozenset[int]
OWN_COLOURS = nes.COLOURS_PER_PALETTE - 1
MOST_COLOURS = 1 + nes.PALETTES * OWN_COLOURS
"""Colours on the screen at most: the backdrop and three for each palette."""


def pack(present: NDArray[np.bool_]) -> list[list[int]] | None:
    """Palettes [backdrop, own...] as colour indices that hold every cell's colours, or None where none do.

    `present` (N, K) tells which of K colours each of N cells shows. The backdrop is the fitting one in most cells.
    """
    shown = np.flatnonzero(present.any(axis=0))
    if len(shown) > MOST_COLOURS:
        return None
    cells = np.unique(present, axis=0)
    for backdrop in shown[np.argsort(-present[:, shown].sum(axis=0), kind="stable")].tolist():
        wanted = [frozenset(np.flatnonzero(cell).tolist()) - {backdrop} for cell in cells]
        if (bins := pack_sets(wanted)) is not None:
            return [[backdrop, *sorted(own)] for own in bins or [frozenset()]]
    return None


def pack_sets(wanted: list[Sets]) -> list[Sets] | None:
    """Up to four sets of up to three colours of which one holds each wanted set, or None where there are none such."""
    largest = _largest(wanted)
    sizes = [len(one) for one in largest]
    if max(sizes, default=0) > OWN_COLOURS or sizes.count(3) > nes.PALETTES or sizes.count(2) > 3 * nes.PALETTES:
        return None
    if len(frozenset().union(*largest)) > nes.PALETTES * OWN_COLOURS:
        return None
    return _placed(largest, [])


def _largest(wanted: list[Sets]) -> list[Sets]:
    """The sets that are no part of another one, the largest first, in an order that depends on them alone."""
    kept: list[Sets] = []
    for one in sorted(set(wanted), key=lambda one: (-len(one), sorted(one))):
        if one and not any(one <= other for other in kept):
            kept.append(one)
    return kept


def _placed(left: list[Sets], bins: list[Sets]) -> list[Sets] | None:
    """Put the set with the fewest places into each of them in turn, and go on with the rest."""
    left = [one for one in left if not any(one <= own for own in bins)]
    if not left:
        return bins
    room = sum(OWN_COLOURS - len(own) for own in bins) + OWN_COLOURS * (nes.PALETTES - len(bins))
    if len(frozenset().union(*left) - frozenset().union(*bins)) > room:
        return None
    places = [[n for n, own in enumerate(bins) if len(own | one) <= OWN_COLOURS] for one in left]
    first = min(range(len(left)), key=lambda k: (len(places[k]), -len(left[k])))
    one, rest = left[first], left[:first] + left[first + 1 :]
    # The palette that grows least is tried first; a new one is the last resort, since there are but four.
    for n in sorted(places[first], key=lambda n: len(bins[n] | one)):
        found = _placed(rest, [*bins[:n], bins[n] | one, *bins[n + 1 :]])
        if found is not None:
            return found
    return _placed(rest, [*bins, one]) if len(bins) < nes.PALETTES else None
