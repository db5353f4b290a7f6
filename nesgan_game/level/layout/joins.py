"""Ways between rooms that lie over each other, cut into what their builders drew: stairs, drops, hatches over shelves.

Cut where the upper room's floor is level and the lower one's air free; whether the way works is for the prover to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.planning.plan import DROP, HATCH, STAIRS, Join
from nesgan_game.level.rooms.canvas import Cell
from nesgan_game.level.stage import Room
from nesgan_game.physics.hero_figures import OURS, Physics
from nesgan_game.physics.leap import leap_of
from nesgan_game.roles import CARRIES, IS_AIR, IS_SOLID, ROLE_INDEX, mask_of
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


Cells = Sequence[tuple[Cell, str]]
"""Cells with the names of their roles, empty for what is behind masonry that is cut away."""
_ROCK = IS_SOLID & ~mask_of("breakable")


class Cut(NamedTuple):
    """Cells that a way takes, with their roles, and where one comes out of it: in the upper room, in the lower one."""

    cells: tuple[tuple[Cell, str], ...]
    above: Cell
    below: Cell
    stacked: int = 0
    """Shelves that lie straight over each other, at most."""
    wide: int = DROP_COLS
    """Columns of its shaft."""


class Place(NamedTuple):
    """Where a way can be cut; its cells are told of the one that is taken alone."""

    cells: Callable[[], Cells]
    above: Cell
    below: Cell
    stacked: int = 0
    wide: int = DROP_COLS


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
        self.upper, self.lower = (_moved_room(one, -self.corner[0], -self.corner[1]) for one in (upper, lower))
        over, under = _inside(self.upper), _inside(self.lower)
        self.first, self.end = max(over.start, under.start), min(over.stop, under.stop)
        roles, free = roles[both], ~kept[both]
        self.rows = len(roles)
        # Column after column, a byte a cell: in bytes what comes first is found without looking at cells one by one.
        self.air = (IS_AIR[roles] & free).T.tobytes()
        self.solid = (_ROCK[roles] & free).T.tobytes()
        carries = CARRIES[roles].T.tobytes()
        self.above = {col: self._floor_above(col) for col in over}
        self.ceiling = {col: self._ceiling(col) for col in under}
        self.below = {col: self._floor_below(col, carries) for col in under}
        self._level_to = self._levels()

    def _floor_above(self, col: int) -> int:
        """The floor row of the upper room's masonry in a column; 0 where it has none to walk on."""
        start, bottom = col * self.rows, self.upper.row + self.upper.rows
        row = self.solid.rfind(0, start, start + bottom) + 1 - start
        return row if HEAD_ROWS < row < bottom and self.airy(row - HEAD_ROWS, col, HEAD_ROWS) else 0

    def _ceiling(self, col: int) -> int:
        """The first row of the lower room that is no ceiling, in a column."""
        start, end = col * self.rows, (col + 1) * self.rows
        found = self.solid.find(0, start + self.lower.row, end)
        return (found if found >= 0 else end) - start

    def _floor_below(self, col: int, carries: bytes) -> int:
        """The first floor under the ceiling in a column; 0 for none, and over a hazard."""
        start, end = col * self.rows, (col + 1) * self.rows
        found = self.air.find(0, start + self.ceiling[col], end)
        # A platform in its ceiling is another way's.
        return found - start if found > start + self.lower.row and carries[found] else 0

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
            return col in self.ceiling and self.air[col * self.rows + row] == 1
        return self.solid[col * self.rows + row] == 1 and (row >= self.lower.row or col in self.above)

    def opens(self, col: int) -> bool:
        """Whether a column can be cut from the upper room's floor to the lower one's ceiling."""
        start = col * self.rows
        return 0 not in self.solid[start + self.above[col] : start + self.ceiling[col]]

    def airy(self, row: int, col: int, rows: int) -> bool:
        """Whether so many cells of a column are air from a row down."""
        return 0 not in self.air[col * self.rows + row : col * self.rows + row + rows]


def _inside(room: Room) -> range:
    """The columns of a room between its end walls."""
    return range(room.col + 1, room.col + room.cols - 1)


def _moved_room(room: Room, rows: int, cols: int) -> Room:
    return Room(room.name, room.kind, room.row + rows, room.col + cols, room.rows, room.cols)


def find(join: Join, columns: Columns, rng: Random) -> Cut | None:
    """Return where a way can be cut, the nearer to the ends asked for the better; None where it cannot."""
    found = list(_FINDERS[join.way](columns))
    upper, lower = columns.upper, columns.lower
    wide = rng.choice((2, 3, 4, 4)) if join.way == HATCH else DROP_COLS
    ranked = []
    for number, at in enumerate(rng.order(len(found))):
        place = found[at]
        ends = _from_end(upper, join.upper_end, place.above[1]), _from_end(lower, join.lower_end, place.below[1])
        if ends[0] <= upper.cols * _NEAR and ends[1] <= lower.cols * _NEAR:
            ranked.append((place.stacked > LADDER, abs(place.wide - wide), sum(ends), number, place))
    return _cut_at(min(ranked)[4], *columns.corner) if ranked else None


def _cut_at(place: Place, rows: int, cols: int) -> Cut:
    """What is cut for a place counted from a corner, in rows and columns of the stage."""
    cells = tuple(((row + rows, col + cols), role) for (row, col), role in place.cells())
    (up_row, up_col), (low_row, low_col) = place.above, place.below
    above, below = (up_row + rows, up_col + cols), (low_row + rows, low_col + cols)
    return Cut(cells, above, below, place.stacked, place.wide)


def _from_end(room: Room, end: int, col: int) -> int:
    if not end:
        return 0
    return room.col + room.cols - 1 - col if end > 0 else col - room.col


def _flights(here: Columns) -> Iterator[Place]:
    """Flights of stairs: their top step lies in the upper room's floor, with planks over the rest of the well."""
    level = [(start, floor) for start in here.above if (floor := here.level(start, start + _WELL + _LANDING))]
    for climb in (1, -1):
        # Row and column of all steps of a flight have one sum, or one difference: it tells where its foot can be.
        feet: dict[int, list[int]] = {}
        for col, base in here.below.items():
            if base == here.below.get(col - climb):
                feet.setdefault(base + climb * col, []).append(base)
        for start, floor in level:
            top = start + (_WELL - 1 if climb > 0 else _LANDING)
            line = floor + 1 + climb * top
            base = min((base for base in feet.get(line, ()) if LOWEST <= base - floor <= HIGHEST), default=0)
            height, foot = base - floor, climb * (line - base)
            if base and _flight_fits(here, foot, base, height, climb):
                cells = partial(_flight, here, foot, base, height, climb)
                yield Place(cells, (floor - 1, top + climb), (base - 1, foot - climb))


def _head_room(row: int, floor: int) -> range:
    """The rows of a step of a flight and of the body on it that lie below the upper room's floor."""
    return range(max(row - 2, floor), row + 1)


def _flight_fits(here: Columns, foot: int, base: int, height: int, climb: int) -> bool:
    """Whether the cells of a flight are free, and those of the head room over it."""
    return all(
        here.free(above, foot + climb * step)
        for step in range(height)
        for above in _head_room(base - 1 - step, base - height)
    )


def _flight(here: Columns, foot: int, base: int, height: int, climb: int) -> Cells:
    """The cells of a flight, of its head room where that is masonry, and of the planks over its well."""
    role, floor = "stair_up_right" if climb > 0 else "stair_up_left", base - height
    cells: list[tuple[Cell, str]] = []
    for step in range(height):
        row, col = base - 1 - step, foot + climb * step
        cells += [((above, col), "") for above in _head_room(row, floor)[:-1] if here.solid[col * here.rows + above]]
        cells.append(((row, col), role))
    top = foot + climb * (height - 1)
    return [*cells, *(((floor, top - climb * away), "platform") for away in range(1, _PLANK_COLS + 1))]


def _shafts(here: Columns, beside: int, wide: int = DROP_COLS) -> Iterator[tuple[int, int, int]]:
    """(left column, floor above, floor below) of shafts through masonry into the lower room's air.

    beside: columns to each side of it on which the upper floor is level, too.
    """
    for col in range(here.first, here.end - wide + 1):
        floor = here.level(col - beside, col + wide + beside)
        # A floor right under the ceiling is another way's planks.
        if not floor or min(bases := [here.below[one] for one in range(col, col + wide)]) < here.lower.row + HEAD_ROWS:
            continue
        if all(here.opens(one) for one in range(col, col + wide)):
            yield col, floor, max(bases)


def _drops(here: Columns) -> Iterator[Place]:
    """Holes in the upper room's floor."""
    for col, floor, base in _shafts(here, 1):
        yield Place(partial(_shaft, here, floor, col, DROP_COLS), (floor - 1, col - 1), (base - 1, col))


def _shaft(here: Columns, top: int, col: int, wide: int) -> Cells:
    """The cells of a shaft from its top row to the lower room's ceiling."""
    return [((row, one), "") for one in range(col, col + wide) for row in range(top, here.ceiling[one])]


def _hatches(here: Columns) -> Iterator[Place]:
    """Planks in the upper room's floor that one leaps up through, from shelf to shelf; shafts of several widths."""
    for wide in SHAFTS:
        for col, floor, base in _shafts(here, 0, wide):
            cols = range(col, col + wide)
            if any(here.below[one] != base for one in cols):
                continue
            roof = max(here.ceiling[one] for one in cols)
            made = [_shelves(here, col, floor, base, roof, side, wide) for side in (1, -1)]
            shelves = max(made, key=_unlike)
            stacked = _stacked([col, *(first for _, first in shelves)])
            below = base - 1, shelves[-1][1] if shelves else col
            yield Place(partial(_hatch, here, floor, col, wide, shelves), (floor - 1, col), below, stacked, wide)


def _hatch(here: Columns, floor: int, col: int, wide: int, shelves: list[tuple[int, int]]) -> Cells:
    """The cells of a shaft below a hatch, of the hatch itself and of the shelves."""
    hatch = [((floor, one), "platform") for one in range(col, col + wide)]
    planks = [((row, one), "platform") for row, first in shelves for one in range(first, first + DROP_COLS)]
    return [*_shaft(here, floor + 1, col, wide), *hatch, *planks]


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
        if not here.airy(row - _BODY_ROWS, col, _BODY_ROWS + 2):
            return False
    return True


_FINDERS: dict[str, Callable[[Columns], Iterator[Place]]] = {STAIRS: _flights, DROP: _drops, HATCH: _hatches}


def cut(roles: NDArray[np.uint8], made: Cut) -> None:
    """Cut a way into a map of roles; behind what is cut away there is wall, under the sky too."""
    for (row, col), role in made.cells:
        roles[row, col] = ROLE_INDEX[role or "wall"]
