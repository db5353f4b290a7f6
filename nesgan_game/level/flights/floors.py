"""Where a body can stand: maximal stretches of floor that are walked, or crawled under low ceilings, both ways.

floors = find_segments(terrain)
floors.at(x, y)                                     number of the segment under a body at rest, -1 for none
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.flights.free_walks import Walks
from nesgan_game.level.stage import Stage
from nesgan_game.physics.leap import leap_of
from nesgan_game.physics.movement import ACTING, CARRIES, CELL, HAZARD, HAZARD_INSET_X, ONE_WAY, SHIFT, SOLID, Terrain

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
Plane = NDArray[np.uint8]


def plane(terrain: Terrain) -> Plane:
    """The terrain's flags with its frame, (frame rows, stride) uint8: a view."""
    return np.frombuffer(terrain.flags, dtype=np.uint8).reshape(-1, terrain.stride)


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """Stretches of a segment where a body stands upright, all (N,) int64; first, last: the extreme feet centres.

    A falls flag tells that beyond that end there is nothing under the feet and nothing in the way.
    """

    row: Ints
    segment: Ints
    first: Ints
    last: Ints
    falls_left: Flags
    falls_right: Flags

    def __len__(self) -> int:
        return len(self.row)

    def take(self, which: Flags) -> Runs:
        """Some of them."""
        ints = (self.row[which], self.segment[which], self.first[which], self.last[which])
        return Runs(*ints, self.falls_left[which], self.falls_right[which])


@dataclass(frozen=True, eq=False)
class Segments:
    """All floors of a terrain.

    number (R, C) int64: the segment on whose floor cell one stands, -1 for none; stands (R, C): upright. The row of a
    floor is that of the cell which carries: feet rest at y = row * CELL. By segment (N,): its row, the columns of its
    ends, and first and last: the extreme feet centres on it, sub-pixels.
    """

    number: Ints
    stands: Flags
    quiet: Walks
    """Where nothing acts on who rests or walks."""
    dull: Flags
    """(R, C): stands, and no platform to jump up to hangs over the place."""
    row: Ints
    first_col: Ints
    last_col: Ints
    first: Ints
    last: Ints
    runs: Runs
    half: int
    """Half the width of the body that stands on them, sub-pixels."""
    numbers: list[list[int]]
    """The numbers once more, for who asks about one body at a time."""
    low: frozenset[tuple[int, int]]
    """(row, col) of the floor cells under so low a ceiling that one must crawl."""
    framed: Ints
    """The numbers with a column of none before and after each row, and a row of none below, row after row."""

    def __len__(self) -> int:
        return len(self.row)

    def span(self, number: int) -> tuple[int, int]:
        """Return the extreme feet centres on a segment, sub-pixels."""
        return int(self.first[number]), int(self.last[number])

    def low_at(self, row: int, col: int) -> bool:
        """Whether the floor of this cell is so low under its ceiling that one must crawl."""
        return (row, col) in self.low

    def at(self, x: int, y: int) -> int:
        """Number of the segment under a body at rest with its feet centre here (sub-pixels), -1 for none."""
        row = y >> SHIFT
        if y & (CELL - 1) or not 0 <= row < len(self.numbers):
            return -1
        numbers = self.numbers[row]
        for col in (x >> SHIFT, (x - self.half) >> SHIFT, (x + self.half - 1) >> SHIFT):
            if 0 <= col < len(numbers) and numbers[col] >= 0:
                return numbers[col]
        return -1

    def under(self, x: Ints, row: Ints) -> Ints:
        """Like at() for many bodies whose feet rest on these rows; rows below 0 give -1."""
        rows, cols = self.number.shape
        place = np.where((row >= 0) & (row < rows), row, rows) * (cols + 2) + 1
        found: Ints = self.framed[place + (x >> SHIFT)]
        for at in (x - self.half, x + self.half - 1):
            found = np.where(found >= 0, found, self.framed[place + (at >> SHIFT)])
        return found


class Changes:
    """Where two terrains of one shape differ, and which floors of the first are the same in the second."""

    def __init__(self, one: Terrain, other: Terrain, floors: Segments, others: Segments) -> None:
        """floors, others: those of the two."""
        top, side = divmod(one.origin, one.stride)
        differs = (plane(one) != plane(other))[top : top + one.rows, side : side + one.cols]
        self._counted = np.zeros((one.rows + 1, one.cols + 1), dtype=np.int64)
        np.cumsum(np.cumsum(differs, axis=0), axis=1, out=self._counted[1:, 1:])
        known = {place: number for number, place in enumerate(_extents(others))}
        self.number = np.array([*[known.get(place, -1) for place in _extents(floors)], -1], dtype=np.int64)
        """(N + 1,): the number in the second of each segment of the first, -1 where it has changed; -1 of none."""
        self._numbers: list[int] = self.number[:-1].tolist()
        self._more = len(others) - len(floors)

    def renumbered(self, number: int) -> int:
        """Return the number in the second of a segment of the first, or of a mover, which are numbered on from there"""
        return self._numbers[number] if number < len(self._numbers) else number + self._more

    def touch(self, top: Ints, left: Ints, bottom: Ints, right: Ints) -> Flags:
        """Whether anything differs in rectangles of cells (N,), their last rows and columns included."""
        rows, cols = [length - 1 for length in self._counted.shape]
        top, bottom = [np.minimum(np.maximum(row, 0), rows) for row in (top, bottom + 1)]
        left, right = [np.minimum(np.maximum(col, 0), cols) for col in (left, right + 1)]
        counted = self._counted
        found: Flags = (counted[bottom, right] - counted[top, right]) != (counted[bottom, left] - counted[top, left])
        return found


def _extents(floors: Segments) -> Iterator[tuple[int, int, int]]:
    return zip(floors.row.tolist(), floors.first.tolist(), floors.last.tolist(), strict=True)


def find_segments(terrain: Terrain) -> Segments:
    """Find the floors of a terrain, for its hero."""
    half, tall = terrain.half_width, terrain.height > CELL
    flags = plane(terrain)
    top, side = divmod(terrain.origin, terrain.stride)

    def shifted(rows: int, cols: int = 0) -> Plane:
        at, start = top + rows, side + cols
        return flags[at : at + terrain.rows, start : start + terrain.cols]

    feet, head = shifted(-1), shifted(-2)
    carries = (shifted(0) & CARRIES) != 0
    holds = carries & ((feet & (SOLID | HAZARD)) == 0)
    stands = holds & ((head & (SOLID | HAZARD)) == 0) if tall else holds.copy()
    parted = _parted(terrain, holds)
    starts = holds.copy()
    starts[:, 1:] &= ~holds[:, :-1] | parted
    number = np.where(holds, np.cumsum(starts).reshape(holds.shape) - 1, -1)
    row, first_col = np.nonzero(starts)
    ends = holds.copy()
    ends[:, :-1] &= ~holds[:, 1:] | parted
    last_col = np.nonzero(ends)[1]
    quiet, in_way = _undisturbed(terrain) & ((shifted(0) & ACTING) == 0), feet | head if tall else feet
    air = ((shifted(0) & CARRIES) == 0) & ((in_way & (SOLID | HAZARD)) == 0)
    walks = Walks(stands & quiet, air & quiet, half)
    dull = stands & (((feet | head) & ONE_WAY) == 0) & ~_overhung(terrain, tall=tall)
    for cell in terrain.acting.springs:
        dull[cell] = False
    before = np.where(stands & tall, shifted(-2, -1), 0) | shifted(-1, -1)
    after = np.where(stands & tall, shifted(-2, 1), 0) | shifted(-1, 1)
    first = (first_col << SHIFT) + _reach(before[row, first_col], half)
    last = ((last_col + 1) << SHIFT) - _reach(after[row, last_col], half)
    first, last = _within(parted, row, first_col, last_col, first, last)
    runs = _find_runs(number, stands, before, after, parted, half)
    low = frozenset(zip(*[at.tolist() for at in np.nonzero(holds & ~stands)], strict=True))
    framed = np.full((terrain.rows + 1, terrain.cols + 2), -1, dtype=np.int64)
    framed[:-1, 1:-1] = number
    return Segments(
        number, stands, walks, dull, row, first_col, last_col, first, last, runs, half,
        number.tolist(), low, framed.ravel(),
    )  # fmt: skip


def _undisturbed(terrain: Terrain) -> Flags:
    """(R, C): over which floors no wind blows and no platform passes."""
    found = np.ones((terrain.rows, terrain.cols), dtype=np.bool_)
    for wind in terrain.winds:
        found[wind.top >> SHIFT : (wind.bottom >> SHIFT) + 1, wind.left >> SHIFT : wind.right >> SHIFT] = False
    for _, left, right, highest, lowest in terrain.courses:  # a platform over a floor takes along who stands there
        found[max(-(-highest // CELL), 0) : (lowest >> SHIFT) + 1, max(left >> SHIFT, 0) : -(-right // CELL)] = False
    return found


def _overhung(terrain: Terrain, *, tall: bool) -> Flags:
    """(R, C): where something that can be leapt on to hangs higher over a floor than its head is."""
    flags, (top, side) = plane(terrain), divmod(terrain.origin, terrain.stride)
    found = np.zeros((terrain.rows, terrain.cols), dtype=bool)
    for up in range(3 if tall else 2, leap_of(terrain.physics).step_rows + 1):
        if up < terrain.rows:
            found[up:] |= (flags[top : top + terrain.rows - up, side : side + terrain.cols] & (SOLID | ONE_WAY)) != 0
    return found


def _parted(terrain: Terrain, holds: Flags) -> Flags:
    """(R, C - 1): between which floor cells side by side a springboard begins or ends."""
    springs = np.zeros_like(holds)
    for cell in terrain.acting.springs:
        springs[cell] = True
    parted: Flags = (springs[:, 1:] != springs[:, :-1]) & holds[:, 1:] & holds[:, :-1]
    return parted


def _within(parted: Flags, row: Ints, first_col: Ints, last_col: Ints, first: Ints, last: Ints) -> tuple[Ints, Ints]:
    """Return extreme feet centres (N,), cut where a springboard begins or ends: there their middle decides."""
    if not parted.any():
        return first, last
    before, after = np.pad(parted, ((0, 0), (1, 0))), np.pad(parted, ((0, 0), (0, 1)))
    first = np.where(before[row, first_col], first_col << SHIFT, first)
    return first, np.where(after[row, last_col], (last_col + 1 << SHIFT) - 1, last)


def _find_runs(number: Ints, stands: Flags, left: Plane, right: Plane, parted: Flags, half: int) -> Runs:
    """left, right (R, C): what is in a standing body's way in the column beside."""
    starts, ends = stands.copy(), stands.copy()
    starts[:, 1:] &= ~stands[:, :-1] | parted
    ends[:, :-1] &= ~stands[:, 1:] | parted
    row, first_col = np.nonzero(starts)
    last_col = np.nonzero(ends)[1]
    before, after = left[row, first_col], right[row, last_col]
    first, last = (first_col << SHIFT) + _reach(before, half), ((last_col + 1) << SHIFT) - _reach(after, half)
    first, last = _within(parted, row, first_col, last_col, first, last)
    return Runs(
        row=row,
        segment=number[row, first_col],
        first=first,
        last=last,
        falls_left=(before & (SOLID | HAZARD)) == 0,
        falls_right=(after & (SOLID | HAZARD)) == 0,
    )


def _reach(beyond: Plane, half: int) -> Ints:
    """How far inside its cell's edge a feet centre must stay: before a wall, before a hazard, over an abyss."""
    hazard = np.where(beyond & HAZARD, HAZARD_INSET_X, 1 - half)
    return np.where(beyond & SOLID, half, hazard).astype(np.int64)


def room_cells(stage: Stage) -> Flags:
    """(rows, cols): the cells of rooms; all where there are none."""
    found = np.full((stage.rows, stage.cols), not stage.rooms)
    for room in stage.rooms:
        found[room.area] = True
    return found


def free_cells(terrain: Terrain) -> Flags:
    """(rows, cols): the cells that are not solid."""
    top, side = divmod(terrain.origin, terrain.stride)
    found: Flags = (plane(terrain)[top : top + terrain.rows, side : side + terrain.cols] & SOLID) == 0
    return found


def boss_spaces(stage: Stage, terrain: Terrain) -> Flags:
    """(rows, cols): where all the stage's bosses come to: the open space of their rooms. All without a boss."""
    found = np.ones((stage.rows, stage.cols), dtype=bool)
    free = free_cells(terrain)
    for boss in stage.bosses:
        room = stage.room_at(boss.x_px, boss.y_px)
        inside = np.full_like(free, room is None)
        if room is not None:
            inside[room.area] = True
        row, col = [min(max(at, 0), most - 1) for at, most in zip(boss.cell, free.shape, strict=True)]
        found &= connected(free & inside, row, col)
    return found


def connected(free: NDArray[np.bool_], row: int, col: int) -> NDArray[np.bool_]:
    """Which free cells a chain of free ones, side by side or one above the other, joins to (row, col): free's shape.

    All that is not free, if that cell is not. Every stage of a game is asked, so without scipy.ndimage.label, whose
    import takes longer than all of its answers. Whole stretches of a row are joined, not cell by cell.
    """
    if not free[row, col]:
        return ~free
    stretch = np.where(free, np.cumsum(_begins(free)).reshape(free.shape) - 1, -1)
    meets = _begins(free[:-1] & free[1:])
    near: list[list[int]] = [[] for _ in range(int(stretch.max()) + 1)]
    for above, below in zip(stretch[:-1][meets].tolist(), stretch[1:][meets].tolist(), strict=True):
        near[above].append(below)
        near[below].append(above)
    joined = np.zeros(len(near), dtype=np.bool_)
    todo = [int(stretch[row, col])]
    while todo:
        one = todo.pop()
        if not joined[one]:
            joined[one] = True
            todo += near[one]
    found: NDArray[np.bool_] = free & joined[stretch]
    return found


def _begins(cells: Flags) -> Flags:
    """(R, C): the cells with which a stretch of a row begins."""
    begins = cells.copy()
    begins[:, 1:] &= ~cells[:, :-1]
    return begins
