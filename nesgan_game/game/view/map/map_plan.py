"""The plan of the castle on the map: one wing a stage, in storeys that lean against each other, and the way through.

Cells of 16 px on the field of play, 12 rows by 16 columns; the ground is the upper edge of row GROUND.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from nesgan_game import nes
from nesgan_game.level.planning.castle_walk import place_of
from nesgan_game.nes import TILE_PX
from nesgan_game.seeds import stream

GROUND = 10
ROOM_FOR_STOREYS = 7
"""Rows between the ground and the roofs."""
_IN_PX = 6
"""From the side of a wing to the middle of a ladder in it."""
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


def parted(wing: Wing) -> tuple[Wing, Wing]:
    """A wing beside which there is a branch: the floors of the plain way, and the floor above them, the branch's."""
    upper, lower = replace(wing, rows=1), replace(wing, row=wing.row + 1, rows=wing.rows - 1)
    return lower, upper


def way(plan: tuple[Wing, ...], to: int, branches: Collection[int] = ()) -> list[Place]:
    """Return the corners (x, y) px of the way into wing `to` (from 0): from the one before, or from outside.

    branches: wings in which the way goes over the upper floor (parted).
    """
    aim = parted(plan[to])[1] if to in branches else plan[to]
    if to == 0:
        outside = -TILE_PX // 2 if aim.middle_px < nes.SCREEN_WIDTH_PX // 2 else nes.SCREEN_WIDTH_PX + TILE_PX // 2
        corners, climb, floor = [(outside, plan[to].floor_px)], entry_px(plan, to), plan[to].floor_px
    else:
        here = parted(plan[to - 1])[1] if to - 1 in branches else plan[to - 1]
        climb = entry_px(plan, to) if to in branches or here.storey != aim.storey else leave_px(plan, to - 1)
        corners, floor = [(here.middle_px, here.floor_px)], here.floor_px
    if floor != aim.floor_px:
        corners += [(climb, floor), (climb, aim.floor_px)]
    return [*corners, (aim.middle_px, aim.floor_px)]


def entry_px(plan: tuple[Wing, ...], index: int) -> int:
    """Where one climbs who comes into a wing: up from the storey below, or to its upper floor at its near side."""
    here = plan[index]
    if index and plan[index - 1].storey != here.storey:
        return ladder_px(plan[index - 1], here)
    before = plan[index - 1].middle_px if index else (0 if here.middle_px < nes.SCREEN_WIDTH_PX // 2 else 1 << 16)
    return _side_px(here, before)


def leave_px(plan: tuple[Wing, ...], index: int) -> int:
    """Where one climbs who goes on from a wing: up to the storey above, or down from its upper floor."""
    here, after = plan[index], plan[index + 1]
    return ladder_px(here, after) if here.storey != after.storey else _side_px(here, after.middle_px)


def _side_px(wing: Wing, toward: int) -> int:
    """Where a ladder stands within a wing at the side that lies toward a place."""
    return wing.col * TILE_PX + _IN_PX if toward < wing.middle_px else (wing.col + wing.cols) * TILE_PX - _IN_PX


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
