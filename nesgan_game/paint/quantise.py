"""Reduction of any RGB picture to a legal screen: four palettes of three colours and a backdrop, one for each cell.

Distances are Euclidean in OKLab, so that what looks alike stays alike; see `oklab.perceived`. A legal picture comes
back without error when every palette has a cell that uses all its colours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import ConfigError
from nesgan_game.oklab import perceived
from nesgan_game.paint.screen import Screen, check_palettes

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float64]
OWN_COLOURS = nes.COLOURS_PER_PALETTE - 1
BACKDROPS = 3
"""Backdrops tried (our choice: the first is nearly always best)."""
SETS = 40
"""Different colour sets of cells that palettes are first put together from (our choice)."""
SAMPLE = 1024
"""Cells looked at to choose palettes; all are used to paint."""
ROUNDS = 8


def quantise(rgb: Bytes, palettes: Bytes | None = None) -> tuple[Screen, NDArray[np.float32]]:
    """(screen, error) of an (H, W, 3) uint8 picture of whole 16x16 cells.

    `error` (H/16, W/16) is each cell's mean distance as `perceived`. Four palettes are chosen for the whole picture
    unless given as (4, 4) NES numbers; own ones are dark to light after the backdrop. Raises ConfigError.
    """
    return quantise_all([rgb], palettes)[0]


def quantise_all(pictures: Sequence[Bytes], palettes: Bytes | None = None) -> list[tuple[Screen, NDArray[np.float32]]]:
    """As `quantise` for pictures of any sizes that are to share one set of palettes."""
    cells = _Cells.of(np.concatenate([_cut(picture) for picture in pictures]))
    if palettes is None:
        palettes = _choose(cells)
    check_palettes(palettes)
    patterns, attribute, error = _paint(cells, palettes)
    result, start = [], 0
    for picture in pictures:
        rows, cols = picture.shape[0] // nes.TILE_PX, picture.shape[1] // nes.TILE_PX
        part = slice(start, start := start + rows * cols)
        pattern = patterns[part].reshape(rows, cols, nes.TILE_PX, nes.TILE_PX).swapaxes(1, 2).reshape(picture.shape[:2])
        screen = Screen(pattern, attribute[part].reshape(rows, cols), palettes)
        result.append((screen, error[part].reshape(rows, cols)))
    return result


@cache
def _table() -> tuple[NDArray[np.intp], Floats]:
    """The distinct NES colours: their numbers, each by its usual name, and (K, 3) how they are perceived."""
    _, first, inverse = np.unique(nes.COLOURS, axis=0, return_index=True, return_inverse=True)
    numbers = np.where(first == first[inverse.reshape(-1)[nes.BLACK]], nes.BLACK, first)
    numbers.sort()
    return numbers, perceived(nes.COLOURS[numbers])


def _squares(a: Floats, b: Floats) -> Floats:
    """(N, M) squared distances between rows."""
    return np.asarray(np.maximum((a * a).sum(1)[:, None] + (b * b).sum(1)[None] - 2 * (a @ b.T), 0))


@dataclass(frozen=True, slots=True, eq=False)
class _Cells:
    """N cells by the index of each pixel's colour among the U colours of the pictures."""

    colour: NDArray[np.intp]
    """(N, 256) indices 0..U-1."""
    far: Floats
    """(U, K) squared OKLab distance of every colour to every NES colour."""

    @classmethod
    def of(cls, rgb: Bytes) -> _Cells:
        packed = (rgb.astype(np.uint32) << np.array([16, 8, 0], np.uint32)).sum(axis=-1, dtype=np.uint32)
        values, inverse = np.unique(packed, return_inverse=True)
        channels = (values[:, None] >> np.array([16, 8, 0], np.uint32)) & 255
        far = _squares(perceived(channels.astype(np.uint8)), _table()[1])
        return cls(inverse.reshape(len(rgb), -1), np.where(far < 1e-9, 0, far))

    def histograms(self) -> Floats:
        """(n, K) pixels of up to SAMPLE cells by nearest NES colour."""
        some = np.unique(np.linspace(0, len(self.colour) - 1, min(len(self.colour), SAMPLE)).astype(np.intp))
        nearest = self.far.argmin(axis=1)[self.colour[some]]
        kinds = self.far.shape[1]
        flat = nearest + np.arange(len(some))[:, None] * kinds
        return np.bincount(flat.reshape(-1), minlength=len(some) * kinds).reshape(len(some), kinds).astype(np.float64)


def _cut(rgb: Bytes) -> Bytes:
    """(N, 256, 3) the cells of a picture, row by row."""
    side = nes.TILE_PX
    if rgb.ndim != 3 or rgb.shape[2] != 3 or rgb.dtype != np.uint8:
        raise ConfigError(f"must be (H, W, 3) uint8, is {rgb.shape} {rgb.dtype}", "picture to quantise")
    if min(rgb.shape) == 0 or rgb.shape[0] % side or rgb.shape[1] % side:
        size = f"{rgb.shape[1]}x{rgb.shape[0]} px"
        raise ConfigError(f"{size} is not a whole number of 16x16 cells", "picture to quantise", "crop it")
    parts = rgb.reshape(rgb.shape[0] // side, side, rgb.shape[1] // side, side, 3).swapaxes(1, 2)
    return parts.reshape(-1, side * side, 3)


def _paint(cells: _Cells, palettes: Bytes) -> tuple[Bytes, Bytes, NDArray[np.float32]]:
    """Levels (N, 256), palette (N,) and mean error (N,) of every cell in the palette that suits it best."""
    # The caller's numbers may name a colour by any of its numbers, so distances go by look.
    lab = _table()[1]
    same = _squares(perceived(nes.COLOURS), lab).argmin(axis=1)
    far = cells.far[:, same[palettes]]
    level = far.argmin(axis=2).astype(np.uint8)
    best = far.min(axis=2)
    cost = best[cells.colour].sum(axis=1)
    attribute = cost.argmin(axis=1)
    patterns = level[cells.colour, attribute[:, None]]
    error = np.sqrt(best)[cells.colour, attribute[:, None]].mean(axis=1)
    return patterns, attribute.astype(np.uint8), error.astype(np.float32)


def _choose(cells: _Cells) -> Bytes:
    """(4, 4) palettes for the cells: the best of a few backdrops."""
    numbers, lab = _table()
    all_histograms = cells.histograms()
    used = np.flatnonzero(all_histograms.sum(axis=0))
    histograms, apart = all_histograms[:, used], _squares(lab[used], lab[used])
    np.fill_diagonal(apart, 0)
    tried = [_palettes(histograms, apart, int(backdrop)) for backdrop in _backdrops(histograms)]
    rows = min(tried, key=lambda rows: _cost(histograms, apart, rows))
    palettes = [[rows[0][0], *row[1:]] for row in rows]
    table = np.empty((nes.PALETTES, nes.COLOURS_PER_PALETTE), np.uint8)
    for number in range(nes.PALETTES):
        row = palettes[number] if number < len(palettes) else palettes[-1]
        own = sorted((numbers[used[k]] for k in row[1:]), key=lambda colour: nes.LUMINANCE[colour])
        backdrop = numbers[used[row[0]]]
        filled = own + [own[-1] if own else backdrop] * (OWN_COLOURS - len(own))
        table[number] = [backdrop, *filled]
    return table


def _backdrops(histograms: Floats) -> NDArray[np.intp]:
    """The colours that leave the fewest cells with more than three others, then those found in the most cells."""
    present = histograms > 0
    crowded = ((present.sum(axis=1)[:, None] - present) > OWN_COLOURS).sum(axis=0)
    return np.lexsort((-present.sum(axis=0), crowded))[:BACKDROPS]


def _reduced(histograms: Floats, apart: Floats, backdrop: int) -> tuple[NDArray[np.bool_], Floats]:
    """For each histogram (N, K) its best three own colours beside the backdrop as a mask (N, K), and the cost (N,)."""
    chosen = np.zeros(histograms.shape, bool)
    left = np.broadcast_to(apart[backdrop], histograms.shape).copy()
    here = np.arange(len(histograms))
    for _ in range(OWN_COLOURS):
        # gain[n, k] = sum over colours c of pixels * how much nearer k is than what is chosen so far
        nearer = np.maximum(left[:, :, None] - apart[None], 0)
        gain = np.einsum("nc,nck->nk", histograms, nearer) * (histograms > 0)
        best = gain.argmax(axis=1)
        chosen[here, best] |= gain[here, best] > 0
        left = np.where((gain[here, best] > 0)[:, None], np.minimum(left, apart[best]), left)
    return chosen, (histograms * left).sum(axis=1)


def _palettes(histograms: Floats, apart: Floats, backdrop: int) -> list[list[int]]:
    """Up to four palettes [backdrop, own...] as indices of colours."""
    chosen, _ = _reduced(histograms, apart, backdrop)
    sets, inverse = np.unique(chosen, axis=0, return_inverse=True)
    merged = np.zeros((len(sets), histograms.shape[1]))
    np.add.at(merged, inverse.reshape(-1), histograms * (chosen | (np.arange(len(apart)) == backdrop)))
    heaviest = np.argsort(-merged.sum(axis=1), kind="stable")[:SETS]
    groups = _merged(_absorbed(sets[heaviest], merged[heaviest]), apart, backdrop)
    rows = _rows(groups, apart, backdrop)
    for _ in range(ROUNDS):
        cost = _costs(histograms, apart, rows)
        belongs = cost.argmin(axis=1)
        groups = np.stack([histograms[belongs == k].sum(axis=0) for k in range(len(rows)) if (belongs == k).any()])
        better = _rows(groups, apart, backdrop)
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
