"""Four palettes for the colours of a picture's cells: the exact ones where the rule can be kept, else the best found.

Cells come as histograms over K colours, and colours as their squared distances; palettes go out as colour indices.
Both are whole multiples of a power of two (see quantise.squares), so float64 adds them up exactly, in any order.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.imaging.palette_packing import OWN_COLOURS, Sets, pack, pack_sets

Floats = NDArray[np.float64]
BACKDROPS = 3
"""Backdrops tried where no palettes are exact (our choice: the first is nearly always best)."""
SETS = 40
"""Different colour sets of cells that palettes are first put together from (our choice)."""
ROUNDS = 8


def choose(histograms: Floats, apart: Floats) -> list[list[int]]:
    """Up to four palettes [backdrop, own...] as indices 0..K-1, for cells (N, K) and colours `apart` (K, K) squared."""
    if (exact := pack(histograms > 0)) is not None:
        return exact
    used = np.flatnonzero(histograms.sum(axis=0))
    histograms, apart = histograms[:, used], apart[np.ix_(used, used)]
    tried = [_palettes(histograms, apart, int(backdrop)) for backdrop in _backdrops(histograms)]
    rows = min(tried, key=lambda rows: _cost(histograms, apart, rows))
    return [used[[rows[0][0], *row[1:]]].tolist() for row in rows]


def _backdrops(histograms: Floats) -> NDArray[np.intp]:
    """The colours that leave the fewest pixels in cells of more than three others, then those with the most around."""
    present = histograms > 0
    pixels = histograms.sum(axis=1)
    crowded = pixels @ ((present.sum(axis=1)[:, None] - present) > OWN_COLOURS)
    return np.lexsort((-(pixels @ present), crowded))[:BACKDROPS]


def _reduced(histograms: Floats, apart: Floats, backdrop: int) -> tuple[NDArray[np.bool_], Floats]:
    """For each histogram (N, K) its best three own colours beside the backdrop as a mask (N, K), and the cost (N,)."""
    chosen = np.zeros(histograms.shape, bool)
    here = np.arange(len(histograms))
    # Only the colours that a histogram has matter to it: a few of them, which stand first in its row.
    present = histograms > 0
    own = np.argsort(~present, axis=1, kind="stable")[:, : int(present.sum(axis=1).max())]
    pixels = np.take_along_axis(histograms, own, axis=1)
    between, left = apart[own[:, :, None], own[:, None]], apart[backdrop][own]
    for _ in range(OWN_COLOURS):
        # gain[n, k] = sum over colours c of pixels * how much nearer k is than what is chosen so far
        nearer = np.maximum(left[:, :, None] - between, 0)
        gain = np.einsum("nc,nck->nk", pixels, nearer) * (pixels > 0)
        best = gain.argmax(axis=1)
        helps = gain[here, best] > 0
        chosen[here[helps], own[here, best][helps]] = True
        left = np.where(helps[:, None], np.minimum(left, between[here, best]), left)
    return chosen, (pixels * left).sum(axis=1)


def _palettes(histograms: Floats, apart: Floats, backdrop: int) -> list[list[int]]:
    """The better of two beginnings, each refined."""
    chosen, _ = _reduced(histograms, apart, backdrop)
    sets, inverse = np.unique(chosen, axis=0, return_inverse=True)
    merged = np.zeros((len(sets), histograms.shape[1]))
    np.add.at(merged, inverse.reshape(-1), histograms * (chosen | (np.arange(len(apart)) == backdrop)))
    heaviest = np.argsort(-merged.sum(axis=1), kind="stable")[:SETS]
    sets, merged = sets[heaviest], merged[heaviest]
    joined = _rows(_merged(_absorbed(sets, merged), apart, backdrop), apart, backdrop)
    starts = [joined, _packed_first(sets, backdrop)]
    refined = [_refined(histograms, apart, rows) for rows in starts]
    return min(refined, key=lambda rows: _cost(histograms, apart, rows))


def _packed_first(sets: NDArray[np.bool_], backdrop: int) -> list[list[int]]:
    """Palettes that hold the heaviest sets exactly, and after them every other one that still goes in."""
    held: list[Sets] = []
    bins: list[Sets] = [frozenset()]
    for one in sets:
        wanted = [*held, frozenset(np.flatnonzero(one).tolist())]
        if (found := pack_sets(wanted)) is not None:
            held, bins = wanted, found or bins
    return [[backdrop, *sorted(own)] for own in bins]


def _refined(histograms: Floats, apart: Floats, rows: list[list[int]]) -> list[list[int]]:
    """Give every cell to its best palette and every palette its best colours, as long as that helps."""
    for _ in range(ROUNDS):
        cost = _costs(histograms, apart, rows)
        belongs = cost.argmin(axis=1)
        groups = np.stack([histograms[belongs == k].sum(axis=0) for k in range(len(rows)) if (belongs == k).any()])
        better = _rows(groups, apart, rows[0][0])
        if _cost(histograms, apart, better) >= cost.min(axis=1).sum():
            break
        rows = better
    return rows


def _absorbed(sets: NDArray[np.bool_], histograms: Floats) -> Floats:
    """The histograms (M, K) of the sets that are no part of another one, each with its parts added."""
    order = np.argsort(-sets.sum(axis=1), kind="stable")
    kept: list[int] = []
    total = histograms.copy()
    for index in order:
        home = next((k for k in kept if not (sets[index] & ~sets[k]).any()), None)
        if home is None:
            kept.append(int(index))
        else:
            total[home] += histograms[index]
    return total[kept]


def _merged(groups: Floats, apart: Floats, backdrop: int) -> Floats:
    """Join the two groups that lose least by sharing a palette until four are left."""
    cost = _reduced(groups, apart, backdrop)[1]
    loss = np.full((len(groups), len(groups)), np.inf)
    for k in range(len(groups) - 1):
        loss[k, k + 1 :] = _reduced(groups[k] + groups[k + 1 :], apart, backdrop)[1] - cost[k] - cost[k + 1 :]
    while len(groups) > nes.PALETTES:
        keep, gone = np.unravel_index(int(loss.argmin()), loss.shape)
        groups[keep] += groups[gone]
        groups, cost = np.delete(groups, gone, 0), np.delete(cost, gone)
        loss = np.delete(np.delete(loss, gone, 0), gone, 1)
        cost[keep] = _reduced(groups[keep : keep + 1], apart, backdrop)[1][0]
        pairs = _reduced(groups[keep] + groups, apart, backdrop)[1] - cost[keep] - cost
        loss[keep, keep + 1 :], loss[:keep, keep] = pairs[keep + 1 :], pairs[:keep]
    return groups


def _rows(groups: Floats, apart: Floats, backdrop: int) -> list[list[int]]:
    return [[backdrop, *np.flatnonzero(mask).tolist()] for mask in _reduced(groups, apart, backdrop)[0]]


def _costs(histograms: Floats, apart: Floats, rows: list[list[int]]) -> Floats:
    """(N, palettes) the squared error of every histogram in every palette."""
    return np.asarray(histograms @ np.stack([apart[:, row].min(axis=1) for row in rows], axis=1))


def _cost(histograms: Floats, apart: Floats, rows: list[list[int]]) -> float:
    return float(_costs(histograms, apart, rows).min(axis=1).sum())
