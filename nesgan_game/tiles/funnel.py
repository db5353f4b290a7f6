"""How many tiles are left after each step of deduplication, for tables."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.imaging.screen import Screen
from nesgan_game.tiles import dedupe, packed, palette_order
from nesgan_game.tiles.pattern_bank import collect


def funnel(screens: Iterable[Screen], *, side: int = nes.TILE_PX) -> dict[str, int]:
    """Tiles of `side` (8 or 16) px in all screens, and how many are left, step by step.

    The reordered ones count patterns after each screen's palettes took the orders of tiles.orders, without and with
    mirror images as one; the near ones count medoids of the mirrored.
    """
    bank = collect(screens, side=side, flips=(packed.ALIKE,))
    mirrored = dedupe.mirrored(bank.patterns)
    weights = np.zeros(len(mirrored.first), np.int64)
    np.add.at(weights, mirrored.inverse, bank.counts)
    tile, palette = bank.uses()
    words = packed.pack(bank.patterns)[tile]
    return {
        "all": int(bank.counts.sum()),
        "different": len(bank.patterns),
        "left-right images as one": len(dedupe.mirrored(bank.patterns, (packed.ALIKE, packed.ACROSS)).first),
        "mirror images as one": len(mirrored.first),
        "different, palettes reordered": _reordered(words, palette, (packed.ALIKE,)),
        "mirror images as one, palettes reordered": _reordered(words, palette, packed.ALL_FLIPS),
        "near ones as one": len(dedupe.near(bank.patterns[mirrored.first], weights).first),
    }


def _reordered(words: packed.Packed, palette: NDArray[np.intp], flips: tuple[int, ...]) -> int:
    chosen = palette_order.choose(words, palette, flips)
    return len(dedupe.grouped(palette_order.reorder(words, chosen[palette]), flips).first)
