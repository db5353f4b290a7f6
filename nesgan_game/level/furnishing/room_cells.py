"""Where in a room objects can stand, hang and be mounted: one whole number for every row, one bit for every column.

Rows and columns are counted from the room's corner. A set of places for an object is a number, too: the bits of the
columns in which its left edge may lie.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game.catalogue import ENEMIES
from nesgan_game.level.stage import Entity, Room
from nesgan_game.nes import FIELD_ROWS, TILE_PX
from nesgan_game.physics.movement import PX
from nesgan_game.roles import CARRIES, IS_HAZARD, IS_SOLID, IS_STAIR, mask_of

Sizes = tuple[tuple[int, int], ...]
"""(rows, cols) in cells."""

HEADROOM = 2
"""Rows that stay free below what is mounted on a wall, so that a hero never stands with his head in it."""
UNDER_CEILING = 3
"""Rows that stay free below what hangs from a ceiling."""
_DOOR_COLS, _STAIR_COLS = 2, 2
"""Columns before doors and beside stairs where nothing stands."""
_LEAST_FLOOR = 5
"""Columns of a floor on which something stands: neither a step nor a pier to leap to."""
_DOWN_TO_EARTH = ("hero", "exit", "checkpoint", "item", "key", "lock")
"""Entities before which nothing stands, beside bosses."""


@dataclass(frozen=True, slots=True)
class Furnishing:
    """An object of a stage: its kind (objects.OBJECT_KINDS), its upper left cell and its size in cells."""

    kind: str
    row: int
    col: int
    rows: int
    cols: int


_MASKS = np.stack(
    [
        *(mask_of(name) for name in ("wall", "void", "pillar", "door")),
        mask_of("solid", "ledge"),
        IS_STAIR,
        CARRIES | IS_HAZARD | IS_STAIR | mask_of("door"),
        CARRIES,
        IS_SOLID,
    ]
)
"""(9, roles) bool: what RoomCells asks of a cell, in the order of its fields."""


def _rows_of_bits(masks: NDArray[np.bool_]) -> list[list[int]]:
    """For every mask (M, R, C) a number for every row, whose lowest bit is the first column."""
    many, rows, cols = masks.shape
    width = -(-cols // 8)
    whole = np.zeros((many, rows, 8 * width), dtype=np.bool_)  # whole bytes a row, so that all rows are packed as one
    whole[:, :, :cols] = masks
    told = np.packbits(whole, bitorder="little").tobytes()
    numbers = [int.from_bytes(told[at : at + width], "little") for at in range(0, len(told), width)]
    return [numbers[rows * one : rows * (one + 1)] for one in range(many)]


def has(number: int, place: int) -> bool:
    """Whether a bit is set; none below 0 is."""
    return place >= 0 and bool(number >> place & 1)


def bits(number: int) -> Iterator[int]:
    """The places of the bits that are set, from the lowest."""
    while number:
        low = number & -number
        yield low.bit_length() - 1
        number ^= low


def runs(number: int) -> Iterator[tuple[int, int]]:
    """(start, length) of every run of bits that are set."""
    while number:
        start = (number & -number).bit_length() - 1
        shifted = number >> start
        length = (~shifted & (shifted + 1)).bit_length() - 1
        yield start, length
        number &= ~(((1 << length) - 1) << start)


def _spread(number: int, cols: int) -> int:
    """The bits and those of so many columns to each side."""
    for _ in range(cols):
        number |= number << 1 | number >> 1
    return number


def _starts(number: int, cols: int) -> int:
    """The bits at which runs of `cols` set bits begin."""
    for _ in range(cols - 1):
        number &= number >> 1
    return number


class RoomCells:
    """What a room's cells are good for; `take` uses some of them up."""

    def __init__(
        self,
        roles: NDArray[np.uint8],
        room: Room,
        entities: Iterable[Entity],
        sizes: Mapping[str, Sizes],
        *,
        outdoors: bool,
        full: int,
    ) -> None:
        """From the roles (R, C) of the stage without furniture, and what stands in it.

        sizes: of every kind that the stage shows, the largest first; full: per cent of the free cells that may be
        covered.
        """
        self.sizes = sizes
        self.room, self.rows, self.cols, self.outdoors = room, room.rows, room.cols, outdoors
        self.all = (1 << self.cols) - 1
        rows = _rows_of_bits(_MASKS.take(roles[room.area], axis=1))
        self.wall, self.sky, self.pillar, self.door, self.rock, self.stair, self.bar, self.floor, solid = rows
        self.roof = self._roofs(solid)
        self.kept = [0] * self.rows
        """Where nothing stands on the floor."""
        self.used = [0] * self.rows
        """Where nothing may be at all: candles, what moves, and what is furnished already, with a cell around it."""
        self.laid: list[Furnishing] = []
        self.left = full * sum(row.bit_count() for row in (*self.wall, *(self.sky if outdoors else ()))) // 100
        """How many cells may still be covered."""
        self._keep_clear()
        for entity in entities:
            self._make_way(entity)
        self.grounded = self._grounded()

    def _roofs(self, solid: list[int]) -> list[int]:
        """Cells of real ceilings: rock without a break up to the room's top, or a storey's floor five cells wide."""
        roofs, unbroken = [], self.all
        for row in range(self.rows):
            unbroken &= solid[row]
            wide = _starts(self.rock[row], 5) if self.rows > FIELD_ROWS else 0
            floors = wide | wide << 1 | wide << 2 | wide << 3 | wide << 4
            roofs.append(unbroken | floors)
        return roofs

    def _keep_clear(self) -> None:
        """Keep doors, stairs, the edges of floors and floating stones clear of what stands on floors."""
        for row in range(self.rows):
            if self.door[row] or self.stair[row]:
                ends = _spread(self.door[row], _DOOR_COLS) | _spread(self.stair[row], _STAIR_COLS)
                for near in range(max(row - 2, 0), min(row + 2, self.rows)):
                    self.kept[near] |= ends
        deep = self.all  # rock down to the room's bottom
        for row in range(self.rows - 2, -1, -1):
            deep &= self.rock[row + 1]
            level = ~self.bar[row] & self.rock[row + 1] & self.all
            # Beside a cell where one can stand lies another one, or rock; anything else is an edge.
            sound = level | self.rock[row] | 1 << self.cols
            self.kept[row] |= ~((sound >> 1) & (sound << 1 | 1)) & self.all
            for start, length in runs(level):
                run = ((1 << length) - 1) << start
                floats = not run & deep and start > 1 and start + length < self.cols - 1
                if floats or length < _LEAST_FLOOR:
                    self.kept[row] |= run

    def _make_way(self, entity: Entity) -> None:
        room = self.room
        row, col = entity.cell[0] - room.row, entity.cell[1] - room.col
        if entity.kind == "mover":
            left, right, top, bottom = (edge // (PX * TILE_PX) for edge in entity.mover().course())
            for at in range(top - 2, bottom + 1):
                self._block(self.used, at - room.row, left - room.col, right - left + 1)
        elif (space := entity.space()) is not None:
            for at in range(space[0], space[0] + space[2] + 1):
                self._block(self.used, at - room.row, space[1] - room.col - 1, space[3] + 2)
        elif entity.kind == "candle":
            self._block(self.used, row, col - 1, 3)
        elif entity.kind in _DOWN_TO_EARTH or (entity.kind in ENEMIES and ENEMIES[entity.kind].boss):
            for at in (row - 1, row):
                self._block(self.kept, at, col - 1, 3)

    def _block(self, mask: list[int], row: int, col: int, cols: int) -> None:
        left, right = max(col, 0), min(col + cols, self.cols)
        if 0 <= row < self.rows and left < right:
            mask[row] |= ((1 << (right - left)) - 1) << left

    def _grounded(self) -> list[int]:
        """Cells with a floor somewhere below them and no spikes, liquid, stairs or doors before it."""
        found = [0] * self.rows
        for row in range(self.rows - 2, -1, -1):
            found[row] = self.floor[row + 1] | (found[row + 1] & ~self.bar[row + 1])
        return found

    def _block_starts(self, layer: list[int], row: int, rows: int, cols: int) -> int:
        """Left edges of free rectangles of one background with its upper edge in a row."""
        if row < 1 or row + rows > self.rows:
            return 0
        common = self.all
        for at in range(row, row + rows):
            common &= layer[at] & ~self.used[at]
        return _starts(common, cols)

    def free(self, row: int, rows: int, cols: int) -> int:
        """Left edges of free rectangles before the wall, or outdoors before the sky."""
        found = self._block_starts(self.wall, row, rows, cols)
        return found | self._block_starts(self.sky, row, rows, cols) if self.outdoors else found

    def standing(self, floor: int, rows: int, cols: int, *, above: int = 1) -> int:
        """Left edges of what stands on the level rock of row `floor`, over its whole width, with free rows above."""
        top = floor - rows
        if top < above or floor >= self.rows:
            return 0
        ground = self.rock[floor] & ~self.kept[floor - 1]
        for row in range(top - above, top):
            ground &= ~self.floor[row]
        return self.free(top, rows, cols) & _starts(ground, cols)

    def behind(self, floor: int, rows: int, col: int, cols: int, *, door_col: int) -> bool:
        """Whether a rectangle on level rock of row `floor` is free but for a door in one column."""
        top, mask = floor - rows, ((1 << cols) - 1) << max(col, 0)
        if top < 1 or floor >= self.rows or not 0 < col < self.cols - cols:
            return False
        clear = all(
            mask & ~(self.wall[row] & ~self.used[row] | self.door[row] & 1 << door_col) == 0
            for row in range(top, floor)
        )
        return clear and mask & ~self.rock[floor] == 0

    def mounted(self, row: int, rows: int, cols: int, *, over_pits: bool = False) -> int:
        """Left edges of what hangs on plain wall, with a cell of plain wall or pillar around and a floor below."""
        bottom = row + rows
        if row < 2 or bottom + HEADROOM > self.rows:
            return 0
        around, below = self.all, self.all if over_pits else self.grounded[bottom - 1]
        for at in range(row - 1, bottom + 1):
            around &= self.wall[at] | self.pillar[at]
        for at in range(bottom, bottom + HEADROOM):
            below &= ~self.bar[at]
        return self._block_starts(self.wall, row, rows, cols) & _starts(around, cols + 2) << 1 & _starts(below, cols)

    def hanging(self, row: int, rows: int, cols: int) -> int:
        """Left edges of what hangs from a real ceiling, its upper edge in a row, over a floor and room to pass."""
        bottom = row + rows
        if row < 1 or bottom + UNDER_CEILING > self.rows:
            return 0
        below = self.roof[row - 1] & self.grounded[bottom - 1]
        for at in range(bottom, bottom + UNDER_CEILING):
            below &= ~self.bar[at]
        return self.free(row, rows, cols) & _starts(below, cols)

    def corners(self, row: int, rows: int, cols: int) -> int:
        """Left edges of what sticks in a corner between a real ceiling and rock at its side."""
        if row < 1 or row + rows > self.rows:
            return 0
        left = right = self.free(row, rows, cols) & _starts(self.roof[row - 1], cols)
        for at in range(row, row + rows):
            left &= self.rock[at] << 1
            right &= self.rock[at] >> cols
        return left | right

    def take(self, furnishings: Iterable[Furnishing]) -> None:
        """Lay objects, told by cells of the room, together."""
        for one in furnishings:
            self.laid.append(one)
            self.left -= one.rows * one.cols
            for row in range(one.row - 1, one.row + one.rows + 1):
                self._block(self.used, row, one.col - 1, one.cols + 2)

    def bays(self, floor: int, rows: int) -> Iterator[tuple[int, int]]:
        """(first column, columns) of the free wall over level rock of row `floor`, so many rows high.

        Pillars, doors, rock and pits bound it; candles and what is laid do not: the eye sees past them.
        """
        common = self.rock[floor]
        for row in range(floor - rows, floor):
            common &= self.wall[row] | (self.sky[row] if self.outdoors else 0)
        return runs(common)

    def floors(self) -> Iterator[tuple[int, int, int]]:
        """(floor row, first column, columns) of every level stretch where something can stand, from the top."""
        for row in range(2, self.rows):
            open_above = (self.wall[row - 1] | (self.sky[row - 1] if self.outdoors else 0)) & ~self.kept[row - 1]
            for start, length in runs(self.rock[row] & open_above & ~self.used[row - 1]):
                yield row, start, length
