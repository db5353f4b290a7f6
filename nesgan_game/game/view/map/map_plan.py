"""The plan of the castle on the map: one wing a stage, in storeys that lean against each other, and the way through.

Cells of 16 px on the field of play, 12 rows by 16 columns; the ground is the upper edge of row GROUND.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from nesgan_game import nes
from nesgan_game.level.planning.castle_walk import place_of
from nesgan_game.nes import TILE_PX
from nesgan_game.seeds import stream

GROUND = 10
ROOM_FOR_STOREYS = 7
"""Rows between the ground and the roofs."""
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Wing:
    """The part of the castle that stands for one stage: a rectangle of cells."""

    row: int
    col: int
    rows: int
    cols: int
    storey: int

    @property
    def floor_px(self) -> int:
        """Where one stands in it, from the top of the field."""
        return (self.row + self.rows) * TILE_PX

    @property
    def middle_px(self) -> int:
        """The middle of its width."""
        return self.col * TILE_PX + self.cols * TILE_PX // 2


def wings(seed: int, count: int, first: int = 1) -> tuple[Wing, ...]:
    """Return the wings of the stages from `first` in the order of the way; same arguments, same plan.

    count: how many of the map's stages there are (castle_walk.place_of); those missing are the last ones.
    """
    place = place_of(seed, first)
    storeys = [number for number in _cut(place.storeys, count) if number]
    rng = stream(seed, "map", "wings", first, count)
    spare = ROOM_FOR_STOREYS - 2 * len(storeys)
    built: list[Wing] = []
    bottom, widest, start, right = GROUND, 4, 0, 0
    for number, wide in enumerate(storeys):
        high = 2 + int(rng.integers(min(spare, 1) + 1))
        spare -= high - 2
        most = min(widest, (nes.SCREEN_COLS - 4) // wide)
        widths = rng.integers(min(2 + (number == 0), most), most + 1, wide).tolist()
        widest = min(widths)
        if number == 0:
            col = (nes.SCREEN_COLS - sum(widths)) // 2
        elif number % 2:  # to the left, begun over the last wing of the storey below
            inset = int(rng.integers(2)) if right - start > sum(widths) else 0
            col = right - inset - sum(widths)
        else:
            col = start + (int(rng.integers(2)) if right - start > sum(widths) else 0)
        start, right, bottom = col, col + sum(widths), bottom - high
        row = _row_of(widths, col, bottom, high, number)
        built += row[::-1] if number % 2 else row
    return tuple(_mirrored(wing) for wing in built) if place.heading < 0 else tuple(built)


def _cut(storeys: tuple[int, ...], count: int) -> list[int]:
    """Wings in each storey where there are only so many."""
    left = [max(0, count - sum(storeys[:number])) for number in range(len(storeys))]
    return [min(pair) for pair in zip(storeys, left, strict=True)]


def _row_of(widths: list[int], col: int, row: int, rows: int, storey: int) -> list[Wing]:
    edges = np.cumsum([col, *widths]).tolist()
    return [Wing(row, left, rows, right - left, storey) for left, right in pairwise(edges)]


def _mirrored(wing: Wing) -> Wing:
    return Wing(wing.row, nes.SCREEN_COLS - wing.col - wing.cols, wing.rows, wing.cols, wing.storey)


def way(plan: tuple[Wing, ...], to: int) -> list[Place]:
    """Return the corners (x, y) px of the way into wing `to` (from 0): from the one before, or from outside."""
    aim = plan[to]
    if to == 0:
        outside = -TILE_PX // 2 if aim.middle_px < nes.SCREEN_WIDTH_PX // 2 else nes.SCREEN_WIDTH_PX + TILE_PX // 2
        return [(outside, aim.floor_px), (aim.middle_px, aim.floor_px)]
    here = plan[to - 1]
    corners = [(here.middle_px, here.floor_px), (aim.middle_px, aim.floor_px)]
    if here.storey != aim.storey:
        climb = ladder_px(here, aim)
        corners[1:1] = [(climb, here.floor_px), (climb, aim.floor_px)]
    return corners


def ladder_px(here: Wing, above: Wing) -> int:
    """Where one climbs from a wing into the one above: the middle of the columns that they share."""
    left, right = max(here.col, above.col), min(here.col + here.cols, above.col + above.cols)
    return (left + right) * TILE_PX // 2


def length(corners: list[Place]) -> int:
    """Pixels from the first corner to the last."""
    return sum(abs(x1 - x0) + abs(y1 - y0) for (x0, y0), (x1, y1) in pairwise(corners))


def along(corners: list[Place], gone: int) -> Place:
    """Return the place after so many pixels; the last corner once all are gone."""
    for (x0, y0), (x1, y1) in pairwise(corners):
        step = abs(x1 - x0) + abs(y1 - y0)
        if gone < step:
            return x0 + gone * ((x1 > x0) - (x1 < x0)), y0 + gone * ((y1 > y0) - (y1 < y0))
        gone -= step
    return corners[-1]
