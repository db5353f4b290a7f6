"""Ways between rooms that lie over each other, cut into what their builders drew: stairs, drops, hatches over shelves.

Cut where the upper room's floor is level and the lower one's air free; whether the way works is for the prover to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.planning.plan import DROP, HATCH, STAIRS, Join
from nesgan_game.level.rooms.canvas import Cell
from nesgan_game.level.stage import Room
from nesgan_game.physics.hero_figures import OURS, Physics
from nesgan_game.physics.leap import leap_of
from nesgan_game.roles import CARRIES, IS_AIR, IS_SOLID, ROLE_INDEX
from nesgan_game.seeds import Random

HEAD_ROWS = 3
"""Rows of air over a floor that is walked on here: a body's two and one to spare."""
LOWEST, HIGHEST = 8, 18
"""Steps of a flight."""
DROP_COLS = 2
"""Columns of a drop and of a hatch: leapt over with ease."""
SHAFTS = (2, 3, 4)
"""Columns of a hatch's shaft: in a wide one the shelves hang now at this wall and now at that."""
_NEAR = 0.6
"""Share of a room's columns from its end within which a way at that end is looked for. Tuned by hand."""
_PLANK_COLS, _BODY_ROWS = 2, 2
LADDER = 3
"""Shelves straight over each other from which on they look like a ladder: other places are taken first."""
_LANDING, _WELL = 1, 3
"""Level columns that a flight needs in the room above: beyond its top to stand on, and over the stairwell."""


Flags = NDArray[np.bool_]
Ints = NDArray[np.intp]


class Cut(NamedTuple):
    """Cells that a way takes, with their roles, and where one comes out of it: in the upper room, in the lower one."""

    cells: tuple[tuple[Cell, str], ...]
    above: Cell
    below: Cell
    stacked: int = 0
    """Shelves that lie straight over each other, at most."""
    wide: int = DROP_COLS
    """Columns of its shaft."""


class Columns:
    """The two rooms of a join, column by column: the floor above, and the ceiling and floor below."""

    def __init__(
        self,
        roles: NDArray[np.uint8],
        kept: NDArray[np.bool_],
        upper: Room,
        lower: Room,
        physics: Physics = OURS,
    ) -> None:
        """Read a map of roles (R, C) uint8; kept (R, C) marks cells that must stay as they are.

        All columns and rows of it are counted from the corner of the two rooms.
        """
        self.step_rows = leap_of(physics).step_rows
        self.corner = upper.row, min(upper.col, lower.col)
        both = (
            slice(upper.row, lower.row + lower.rows),
            slice(self.corner[1], max(upper.col + upper.cols, lower.col + lower.cols)),
        )
        roles, kept = roles[both], kept[both]
        upper, lower = (replace(one, row=one.row - upper.row, col=one.col - self.corner[1]) for one in (upper, lower))
        self.upper, self.lower = upper, lower
        self.first = max(upper.col, lower.col) + 1
        self.end = min(upper.col + upper.cols, lower.col + lower.cols) - 1
        air = IS_AIR[roles] & ~kept
        solid = IS_SOLID[roles] & (roles != ROLE_INDEX["breakable"]) & ~kept
        carries = CARRIES[roles]
        self.air: list[list[bool]] = air.tolist()
        self.solid: list[list[bool]] = solid.tolist()
        over, under = _inside(upper), _inside(lower)
        self.above = dict(zip(range(over.start, over.stop), _floors_above(air, solid, upper, over), strict=True))
        ceilings = _ceilings(solid, lower, under)
        self.ceiling = dict(zip(range(under.start, under.stop), ceilings.tolist(), strict=True))
        floors = _floors_below(air, carries, lower, under, ceilings)
        self.below = dict(zip(self.ceiling, floors, strict=True))
        self._level_to = self._levels()

    def _levels(self) -> dict[int, int]:
        """Of every column of the upper room, up to which column its floor row goes on."""
        found: dict[int, int] = {}
        for col in reversed(self.above):
            goes_on = self.above.get(col + 1) == self.above[col]
            found[col] = found[col + 1] if goes_on else col + 1
        return found

    def level(self, start: int, end: int) -> int:
        """The upper room's floor row, if it is the same in all columns from start to end; else 0."""
        return self.above[start] if self._level_to.get(start, 0) >= end else 0

    def free(self, row: int, col: int) -> bool:
        """Whether a cell under the upper room's floor can be cut: masonry between the rooms, or the lower one's air."""
        if col not in self.ceiling or row >= self.ceiling[col]:
            return col in self.ceiling and self.air[row][col]
        return self.solid[row][col] and (row >= self.lower.row or col in self.above)


def _inside(room: Room) -> slice:
    """The columns of a room between its end walls."""
    return slice(room.col + 1, room.col + room.cols - 1)


def _floors_above(air: Flags, solid: Flags, room: Room, cols: slice) -> list[int]:
    """The floor row of the upper room's masonry in each column; 0 where it has none to walk on."""
    bottom = room.row + room.rows
    masonry = np.logical_and.accumulate(solid[room.row : bottom, cols][::-1], axis=0)
    row = bottom - masonry.sum(axis=0)
    walked = (row < bottom) & (row - HEAD_ROWS > room.row)
    at = np.arange(cols.start, cols.stop)
    for up in range(1, HEAD_ROWS + 1):
        walked &= air[row - up, at]
    found: list[int] = np.where(walked, row, 0).tolist()
    return found


def _ceilings(solid: Flags, room: Room, cols: slice) -> Ints:
    """The first row of the lower room that is no ceiling, in each column."""
    masonry = np.logical_and.accumulate(solid[room.row : room.row + room.rows, cols], axis=0)
    found: Ints = room.row + masonry.sum(axis=0)
    return found


def _floors_below(air: Flags, carries: Flags, room: Room, cols: slice, ceilings: Ints) -> list[int]:
    """The first floor under the ceiling in each column; 0 for none, and over a hazard."""
    rows = np.arange(room.row, room.row + room.rows)
    area = slice(room.row, room.row + room.rows), cols
    ends = (carries[area] | ~air[area]) & (rows[:, None] >= ceilings)
    row, at = room.row + ends.argmax(axis=0), np.arange(cols.start, cols.stop)
    # A platform in its ceiling is another way's.
    floor = carries[row, at] & (row > room.row)
    found: list[int] = np.where(ends.any(axis=0) & floor, row, 0).tolist()
    return found


def find(join: Join, columns: Columns, rng: Random) -> Cut | None:
    """Return where a way can be cut, the nearer to the ends asked for the better; None where it cannot."""
    found = list(_FINDERS[join.way](columns))
    upper, lower = columns.upper, columns.lower
    wide = rng.choice((2, 3, 4, 4)) if join.way == HATCH else DROP_COLS
    ranked = []
    for number, place in enumerate(rng.permutation(len(found)).tolist()):
        cut = found[place]
        ends = _from_end(upper, join.upper_end, cut.above[1]), _from_end(lower, join.lower_end, cut.below[1])
        if ends[0] <= upper.cols * _NEAR and ends[1] <= lower.cols * _NEAR:
            ranked.append((cut.stacked > LADDER, abs(cut.wide - wide), sum(ends), number, cut))
    return _moved(min(ranked)[4], *columns.corner) if ranked else None


def _moved(made: Cut, rows: int, cols: int) -> Cut:
    cells = tuple(((row + rows, col + cols), role) for (row, col), role in made.cells)
    (up_row, up_col), (low_row, low_col) = made.above, made.below
    return made._replace(cells=cells, above=(up_row + rows, up_col + cols), below=(low_row + rows, low_col + cols))


def _from_end(room: Room, end: int, col: int) -> int:
    if not end:
        return 0
    return room.col + room.cols - 1 - col if end > 0 else col - room.col


def _flights(here: Columns) -> Iterator[Cut]:
    """Flights of stairs: their top step lies in the upper room's floor, with planks over the rest of the well."""
    for climb in (1, -1):
        for top in range(here.upper.col + 1, here.upper.col + here.upper.cols - 1):
            start, end = sorted((top - climb * (_WELL - 1), top + climb * _LANDING))
            floor = here.level(start, end + 1)
            if not floor:
                continue
            for height in range(LOWEST, HIGHEST + 1):
                foot = top - climb * (height - 1)
                if here.below.get(foot) == here.below.get(foot - climb) == floor + height:
                    cells = _flight(here, foot, floor + height, height, climb)
                    if cells is not None:
                        planks = [((floor, top - climb * away), "platform") for away in range(1, _PLANK_COLS + 1)]
                        above, below = (floor - 1, top + climb), (floor + height - 1, foot - climb)
                        yield Cut((*cells, *planks), above, below)
                    break


def _flight(here: Columns, foot: int, base: int, height: int, climb: int) -> list[tuple[Cell, str]] | None:
    """The cells of a flight with the head room over it, None where they are not free."""
    floor = base - height
    role = "stair_up_right" if climb > 0 else "stair_up_left"
    cells: list[tuple[Cell, str]] = []
    for step in range(height):
        row, col = base - 1 - step, foot + climb * step
        around = [above for above in (row - 2, row - 1, row) if above >= floor]
        if not all(here.free(above, col) for above in around):
            return None
        cells += [((above, col), "") for above in around[:-1] if here.solid[above][col]]
        cells.append(((row, col), role))
    return cells


def _shafts(here: Columns, beside: int, wide: int = DROP_COLS) -> Iterator[tuple[int, int, int]]:
    """(left column, floor above, floor below) of shafts through masonry into the lower room's air.

    beside: columns to each side of it on which the upper floor is level, too.
    """
    for col in range(here.first, here.end - wide + 1):
        cols = range(col, col + wide)
        floor, base = here.level(col - beside, col + wide + beside), min(here.below[one] for one in cols)
        # A floor right under the ceiling is another way's planks.
        if not floor or base < here.lower.row + HEAD_ROWS:
            continue
        if all(here.free(row, one) for one in cols for row in range(floor, here.ceiling[one])):
            yield col, floor, max(here.below[one] for one in cols)


def _drops(here: Columns) -> Iterator[Cut]:
    """Holes in the upper room's floor."""
    for col, floor, base in _shafts(here, 1):
        cols = range(col, col + DROP_COLS)
        cells = [((row, one), "") for one in cols for row in range(floor, here.ceiling[one])]
        yield Cut(tuple(cells), (floor - 1, col - 1), (base - 1, col))


def _hatches(here: Columns) -> Iterator[Cut]:
    """Planks in the upper room's floor that one leaps up through, from shelf to shelf; shafts of several widths."""
    for wide in SHAFTS:
        for col, floor, base in _shafts(here, 0, wide):
            cols = range(col, col + wide)
            if {here.below[one] for one in cols} != {base}:
                continue
            cells = [((row, one), "") for one in cols for row in range(floor + 1, here.ceiling[one])]
            roof = max(here.ceiling[one] for one in cols)
            made = [_shelves(here, col, floor, base, roof, side, wide) for side in (1, -1)]
            shelves = max(made, key=_unlike)
            cells += [((floor, one), "platform") for one in cols]
            for row, first in shelves:
                cells += [((row, one), "platform") for one in range(first, first + DROP_COLS)]
            stacked = _stacked([col, *(first for _, first in shelves)])
            yield Cut(tuple(cells), (floor - 1, col), (base - 1, shelves[-1][1] if shelves else col), stacked, wide)


def _shelves(here: Columns, col: int, floor: int, base: int, roof: int, side: int, wide: int) -> list[tuple[int, int]]:
    """(row, first column) of shelves from one floor to the one above, from the top: like stairs to a side where free.

    Those in the shaft and right below it keep to it, as one leaps into it from them: over each other in a narrow one,
    now at this wall and now at that in a wide one.
    """
    found: list[tuple[int, int]] = []
    walls = (col, col + wide - DROP_COLS)[::side]
    for number, row in enumerate(range(base - here.step_rows, floor, -here.step_rows)[::-1]):
        before, other = (found[-1][1] if found else walls[1]), walls[number % 2]
        places = (before + side * DROP_COLS, before - side * DROP_COLS) if row > roof else ()
        beside = other if abs(other - before) <= DROP_COLS else before
        found.append((row, next((first for first in places if _hangs(here, row, first)), beside)))
    return found


def _stacked(cols: list[int]) -> int:
    """The most columns in a row that are the same."""
    return max(len(list(run)) for _, run in groupby(cols))


def _unlike(shelves: list[tuple[int, int]]) -> int:
    return len({first for _, first in shelves})


def _hangs(here: Columns, row: int, first: int) -> bool:
    """Whether a shelf can hang in the lower room with air for a step up from it, and air right below."""
    for col in range(first, first + DROP_COLS):
        if here.below.get(col, 0) <= row + 1 or row - here.step_rows - _BODY_ROWS < here.ceiling[col]:
            return False
        if not all(here.air[at][col] for at in range(row - _BODY_ROWS, row + 2)):
            return False
    return True


_FINDERS: dict[str, Callable[[Columns], Iterator[Cut]]] = {STAIRS: _flights, DROP: _drops, HATCH: _hatches}


def cut(roles: NDArray[np.uint8], made: Cut) -> None:
    """Cut a way into a map of roles; behind what is cut away there is wall, under the sky too."""
    for (row, col), role in made.cells:
        roles[row, col] = ROLE_INDEX[role or "wall"]
