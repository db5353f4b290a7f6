"""Lights beside doors and gates: torches at one height, lanterns on their chains under the ceiling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nesgan_game.level.furnishing.room_cells import HEADROOM, Furnishing, RoomCells, has
from nesgan_game.level.furnishing.room_styles import LIGHTS, ON_CHAINS
from nesgan_game.seeds import Random

_HIGHEST = 8
"""Rows above the floor at which a lantern's upper edge may be: above, it lights no door. By eye."""


def lights_beside_doors(cells: RoomCells, kinds: Sequence[str], rng: Random) -> None:
    """Hang a light beside every door in a side wall."""
    lights = [kind for kind in kinds if kind in LIGHTS]
    if not lights:
        return
    kind = rng.choice(lights)
    for side, inward in ((0, 1), (cells.cols - 1, -1)):
        for floor in range(3, cells.rows):
            if has(cells.door[floor - 1], side) and not has(cells.door[floor], side):
                _light(cells, kind, floor, side, inward)


def light_pair(cells: RoomCells, kind: str, floor: int, left: int, right: int) -> list[Furnishing]:
    """Two lights of a kind at one height in two columns, or none where one of them has no room."""
    for row, rows, cols, places in _heights(cells, kind, floor):
        if has(places, left) and has(places, right):
            return [Furnishing(kind, row, col, rows, cols) for col in (left, right)]
    return []


def _light(cells: RoomCells, kind: str, floor: int, side: int, inward: int) -> None:
    for row, rows, cols, places in _heights(cells, kind, floor):
        for away in (2, 3):
            if has(places, side + inward * away):
                cells.take([Furnishing(kind, row, side + inward * away, rows, cols)])
                return


def _heights(cells: RoomCells, kind: str, floor: int) -> Iterator[tuple[int, int, int, int]]:
    """(row, rows, cols, left edges) where a light may hang over a floor: at one height, or under any ceiling."""
    for rows, cols in cells.sizes[kind]:
        lowest = floor - HEADROOM - rows
        if kind in ON_CHAINS:
            for row in range(lowest, max(floor - _HIGHEST - 1, 0), -1):
                yield row, rows, cols, cells.hanging(row, rows, cols)
        elif lowest > 0:
            yield lowest, rows, cols, cells.mounted(lowest, rows, cols) & ~cells.used[lowest + rows]  # over no candle
