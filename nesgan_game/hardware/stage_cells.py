"""A stage as the console's background shows it: every cell one of 256, of four 8x8 patterns and one palette.

The console gives a cell of 16 px one palette. Where a window or a bush in another palette stands before a wall, the
cell takes the palette that shows most of its pixels as they are, and the others become that palette's nearest colours;
`Cells.changed` counts them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import ExportError
from nesgan_game.imaging.cells import cut_flat, join
from nesgan_game.level.stage import Room, Stage
from nesgan_game.physics.terrain import ACTING, BREAKABLE

BYTE = 256
"""Cells and patterns that a byte numbers."""
PLANK = ACTING
"""Of a cell's flags: the bit that means, on the console, boards that do not hold."""
Levels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """The cells of a stage. Raise-free: made by `cells_of`."""

    numbers: NDArray[np.uint8]
    """(R, C) which cell is where."""
    quarters: NDArray[np.uint8]
    """(N, 4) a cell's patterns: upper left, upper right, lower left, lower right."""
    attribute: NDArray[np.uint8]
    """(N,) palette numbers 0..3."""
    kinds: NDArray[np.uint8]
    """(N,) what a cell is to a body: flags of physics.terrain, PLANK for those of boards that do not hold."""
    broken: Mapping[int, int]
    """What cell a breakable one leaves, by their numbers."""
    patterns: Levels
    """(K, 8, 8) levels 0..3; pattern 0 is blank."""
    palettes: NDArray[np.uint8]
    """(4, 4) NES colour numbers."""
    changed: int
    """Pixels of the stage that have another colour than in its tiles."""

    def colours(self) -> NDArray[np.uint8]:
        """(R * 16, C * 16) NES colour numbers, as the console shows the whole stage."""
        halves = self.quarters.reshape(-1, 2, 2)
        pictures = np.stack([join(self.patterns[half]) for half in halves])
        shown = self.palettes[self.attribute[:, None, None], pictures]
        return np.asarray(join(shown[self.numbers]))


def cells_of(stage: Stage) -> Cells:
    """The cells of a stage; those of no room are blank.

    Raises ExportError for foreign tiles, which have no NES colours, and for more patterns or cells than a byte numbers.
    """
    if len(stage.tiles.foreign):
        raise ExportError("has tiles of a foreign tileset", stage.name, "use stages in tiles of ours")
    index = np.concatenate([stage.tiles.index(), np.full((1, nes.TILE_PX, nes.TILE_PX), nes.CLEAR_INDEX, np.uint8)])
    seen = np.stack([layer for _, layer in stage.layers()] + [kinds_of(stage)], axis=-1)
    seen[~in_rooms(stage)] = (-1, -1, -1, 0)
    alike, numbers = np.unique(seen.reshape(-1, 4), axis=0, return_inverse=True)
    made: dict[tuple[bytes, int, int, int], int] = {}

    def number(back: int, field: int, front: int, kind: int, left: int) -> tuple[int, int]:
        """A cell's number, and how many of its pixels have another colour."""
        slots = np.zeros((nes.TILE_PX, nes.TILE_PX), np.uint8)
        for tile in (back, field, front):
            slots = np.where(index[tile] == nes.CLEAR_INDEX, slots, index[tile])
        palette, levels, changed = _in_one_palette(slots, stage.tiles.palettes)
        return made.setdefault((levels.tobytes(), palette, kind, left), len(made)), changed

    which, lost = np.zeros(len(alike), np.int64), np.zeros(len(alike), np.int64)
    for place, (back, field, front, kind) in enumerate(alike.tolist()):
        left = number(back, -1, front, 0, -1)[0] if kind & BREAKABLE else -1
        which[place], lost[place] = number(back, field, front, kind, left)
    pictures = np.array([np.frombuffer(levels, np.uint8) for levels, *_ in made], np.uint8).reshape(-1, 16, 16)
    quarters = np.concatenate([np.zeros((1, 8, 8), np.uint8), *(cut_flat(one, nes.CHR_PX) for one in pictures)])
    patterns, at = np.unique(quarters.reshape(len(quarters), -1), axis=0, return_inverse=True)  # blank sorts first
    for count, what in ((len(made), "cells"), (len(patterns), "8x8 patterns")):
        if count > BYTE:
            raise ExportError(f"has {count} different {what}, {count - BYTE} too many", stage.name, "try another seed")
    return Cells(
        numbers=which[numbers].reshape(stage.roles.shape).astype(np.uint8),
        quarters=at[1:].reshape(-1, 4).astype(np.uint8),
        attribute=np.array([palette for _, palette, _, _ in made], np.uint8),
        kinds=np.array([kind for _, _, kind, _ in made], np.uint8),
        broken={place: left for place, (_, _, _, left) in enumerate(made) if left >= 0},
        patterns=patterns.reshape(-1, nes.CHR_PX, nes.CHR_PX),
        palettes=stage.tiles.palettes,
        changed=int(lost[numbers].sum()),
    )


def kinds_of(stage: Stage) -> NDArray[np.int32]:
    """(R, C) what every cell of a stage is to a body, as long as nothing is broken, opened or fallen."""
    terrain = stage.terrain()
    rows, cols = stage.roles.shape
    flags = np.frombuffer(terrain.flags, np.uint8)
    kinds: NDArray[np.int32] = flags[
        terrain.origin + terrain.stride * np.arange(rows)[:, None] + np.arange(cols)
    ].astype(np.int32)
    kinds &= ~ACTING
    for cell in terrain.acting.planks:
        kinds[cell] |= PLANK
    return kinds


def in_rooms(stage: Stage) -> NDArray[np.bool_]:
    """(R, C) whether a cell lies in a room: no other is ever seen."""
    seen = np.zeros(stage.roles.shape, bool)
    for room in stage.rooms:
        seen[room.area] = True
    return seen


def _in_one_palette(slots: Levels, palettes: NDArray[np.uint8]) -> tuple[int, Levels, int]:
    """The palette and levels (16, 16) that show a cell (palette * 4 + level) best, and how many pixels they change."""
    worn = np.unique(slots[slots % nes.LEVELS > 0] // nes.LEVELS)
    if len(worn) < 2:
        return int(worn.max(initial=0)), slots % np.uint8(nes.LEVELS), 0
    wanted = palettes.reshape(-1)[slots]
    counts = [int(np.isin(wanted, palettes[number]).sum()) for number in worn]
    palette = int(worn[int(np.argmax(counts))])
    apart = nes.COLOURS[palettes[palette]].astype(np.int64) - nes.COLOURS[wanted].astype(np.int64)[..., None, :]
    levels = (apart**2).sum(axis=-1).argmin(axis=-1).astype(np.uint8)
    return palette, levels, int((nes.COLOURS[palettes[palette][levels]] != nes.COLOURS[wanted]).any(axis=-1).sum())


def storeys(stage: Stage) -> Iterator[tuple[Room, int]]:
    """Every room with the upper row of each of its storeys of 12 rows, as the camera shows them."""
    for room in stage.rooms:
        for row in range(room.row, room.row + room.rows, nes.FIELD_ROWS):
            yield room, row
