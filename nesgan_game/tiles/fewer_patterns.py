"""A picture within a number of different 8x8 patterns: those whose change is seen least give way to their nearest."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.imaging.cells import cut_flat, join
from nesgan_game.imaging.screen import Screen
from nesgan_game.tiles import packed


def fewer_patterns(screen: Screen, most: int) -> Screen:
    """The same picture with at most `most` (1 or more) different 8x8 patterns; itself where it has no more.

    Patterns are merged one by one, each time the two whose merging changes the colours seen least, by the sum of the
    squared differences of red, green and blue over all places that show them. Whole numbers throughout, and of equal
    sums the first: the same everywhere. Mirror images count as different. Palettes stay.
    """
    rows, cols = (side // nes.CHR_PX for side in screen.pattern.shape)
    tiles = cut_flat(screen.pattern, nes.CHR_PX)
    first, which, _ = packed.group(packed.words(packed.pack(tiles)))
    if len(first) <= most:
        return screen
    patterns = tiles[first]
    times = nes.TILE_PX // nes.CHR_PX
    palette = screen.attribute.repeat(times, axis=0).repeat(times, axis=1).reshape(-1)
    uses = np.zeros((len(patterns), nes.PALETTES), np.int64)
    np.add.at(uses, (which, palette), 1)
    shown = patterns[_merged(_changes(patterns, uses, screen.palettes), most)[which]]
    return Screen(join(shown.reshape(rows, cols, nes.CHR_PX, nes.CHR_PX)), screen.attribute, screen.palettes)


def _changes(patterns: NDArray[np.uint8], uses: NDArray[np.int64], palettes: NDArray[np.uint8]) -> NDArray[np.int64]:
    """(K, K) what is seen of it if every place of a pattern (row) shows another (column).

    uses: (K, 4) how many places show a pattern in each palette.
    """
    colours = nes.COLOURS[palettes].astype(np.int64)
    apart = ((colours[:, :, None] - colours[:, None]) ** 2).sum(axis=-1)  # (palettes, levels, levels)
    flat = patterns.reshape(len(patterns), -1)
    at = [(flat == level).astype(np.int64) for level in range(nes.COLOURS_PER_PALETTE)]
    changes = np.zeros((len(patterns), len(patterns)), np.int64)
    for old, here in enumerate(at):
        for new, there in enumerate(at):
            if old != new:
                changes += (uses @ apart[:, old, new])[:, None] * (here @ there.T)
    return changes


def _merged(changes: NDArray[np.int64], most: int) -> NDArray[np.intp]:
    """(K,) which pattern each is shown as, when `most` are left."""
    shown_as = np.arange(len(changes))
    more = changes.copy()  # what a merging adds to what is seen already
    never = np.iinfo(np.int64).max
    np.fill_diagonal(more, never)
    total = changes.copy()  # row: all that is shown as this pattern, by what it was at first
    for _ in range(len(changes) - most):
        gone, kept = divmod(int(more.argmin()), len(changes))
        shown_as[shown_as == gone] = kept
        total[kept] += total[gone]
        left = more[kept] != never
        more[kept, left] = total[kept, left] - total[kept, kept]
        more[gone] = more[:, gone] = never
    return shown_as
