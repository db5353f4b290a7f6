"""Free flights of many bodies, arc by arc instead of tick by tick: the same integers as physics.

A body in the air goes along a curve known beforehand until it meets something. So all the places at which a flight
could meet a floor, a ceiling or a wall are looked at together, and the first that is there ends the arc; from there
another one begins. Where to look is worked out once for all who begin alike. Hazards are looked for where some are
near. Who comes near a wind is left to be flown tick by tick.

for arc in arcs(terrain, x, y, vx, vy):             where each goes, and whether it lands or dies there
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from threading import Lock
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.flights.floors import Flags, Ints, Plane, plane
from nesgan_game.physics.movement import CELL, HAZARD, HAZARD_INSET_X, HAZARD_INSET_Y, ONE_WAY, SHIFT, SOLID, Terrain

LONGEST_ARC = 48
"""Its ticks at most: a leap on level ground takes 42."""
_NEVER = 1 << 20
_MARGIN = 52
"""Cells beside the map that an arc could come into at the fastest, were nothing in its way."""
_SPEED_BITS = 15
_FASTEST = 1 << _SPEED_BITS - 1
"""More than any speed, sub-pixels a tick."""
_MOST_KINDS = 1 << 12
"""Kinds of flights that are remembered of a hero, about: 7 to 14 MB. 25 stages have 3,700."""
_FLOOR, _CEILING, _WALL, _TALL_WALL = 1, 4, 16, 32
"""What is met in a cell; a floor or ceiling in the one to its right counts twice as much. A wall is met in a cell or
the one below it, a tall one in the second below as well.
"""


class Arc(NamedTuple):
    """What becomes of some bodies, all (N,), until each meets something; sub-pixels and ticks."""

    who: NDArray[np.intp]
    """Their numbers among all that were launched."""
    begin: Ints
    """Ticks flown before."""
    ticks: Ints
    x: Ints
    """Where it ends."""
    y: Ints
    landed: Flags
    dead: Flags
    windy: Flags
    """Whether it comes near where a wind blows, so that nothing here is true of it."""
    start: Ints
    """Where it begins, flush with the wall that stops it there, if one does."""
    pace: Ints
    """How far across it goes in a tick."""
    feet: Ints
    """(F, LONGEST_ARC): heights after each tick, were nothing met, from the upper edge of a row of cells."""
    fall: Ints
    """Which of these are its own."""
    row: Ints
    """And from which row of cells."""
    met: Ints
    """After how many ticks it met something, dead before that or not; it is at y then."""

    def path(self) -> tuple[Ints, Ints]:
        """Return where bodies are after each tick, x and y (T, N), whether or not their arc is over by then."""
        most = int(self.ticks.max(initial=0))
        x = self.start + self.pace * np.arange(1, most + 1)[:, None]
        y = (self.row << SHIFT) + self.feet[self.fall, :most].T
        ends = np.nonzero(self.met <= most)[0]
        y[self.met[ends] - 1, ends] = self.y[ends]
        return x, y


class _Falls(NamedTuple):
    """Heights of bodies over time: a row for each height in its cell and speed that some begin with, (F, ...)."""

    y: Ints
    """(F, LONGEST_ARC + 1): feet after so many ticks, from the upper edge of the cell row in which they begin."""
    vy: Ints
    tick: Ints
    """(F, E): when feet or head come into another row of cells, and any other tick to fill up."""
    row: Ints
    """(F, E): which, counted from the row in which the feet begin."""
    stops: Plane
    """(F, E): what stops them there, none to fill up."""

    @classmethod
    def of(cls, terrain: Terrain, y: Ints, vy: Ints) -> _Falls:
        """From heights within a cell, and speeds, (F,)."""
        speed = np.minimum(vy[:, None] + terrain.gravity * np.arange(LONGEST_ARC + 1), terrain.fall)
        speed[:, 0] = 0
        feet = y[:, None] + np.cumsum(speed, axis=1)
        falls = speed > 0
        edge = np.where(falls, 1, terrain.height)
        row = (feet[:, 1:] - edge[:, 1:]) >> SHIFT
        crossed = row != (feet[:, :-1] - edge[:, 1:]) >> SHIFT
        most = int(crossed.sum(axis=1).max())
        at = np.argsort(~crossed, axis=1, kind="stable")[:, :most]
        stops = np.where(crossed, np.where(falls[:, 1:], _FLOOR, _CEILING), 0).astype(np.uint8)
        speed[:, 0] = vy
        place = at + LONGEST_ARC * np.arange(len(y))[:, None]
        return cls(feet, speed, at + 1, row.take(place), stops.take(place))

    def take(self, which: Ints) -> _Falls:
        """A row for each of some numbers."""
        tables: tuple[NDArray[Any], ...] = self
        return _Falls(*(table.take(which, axis=0) for table in tables))


class _Ways(NamedTuple):
    """What bodies may meet that begin alike, in the order in which they come to it: (W, ...), a row for each kind.

    Alike are those at one place within their cell, at one speed: few, as bodies leap from floors.
    """

    y: Ints
    """(W, LONGEST_ARC + 1): as of _Falls, as is vy."""
    vy: Ints
    ticks: Ints
    """(W, E): after how many ticks an arc ends there."""
    down: Ints
    """(W, E): where to look, in rows of cells counted from that in which the middle of the feet begins."""
    across: Ints
    """(W, E): and in columns."""
    stops: Plane
    """(W, E): what ends an arc there, none to fill up."""
    row: Ints
    """(W, E): of a floor or ceiling, counted from the row in which the feet begin."""

    @classmethod
    def of(cls, sky: _Sky, kinds: Ints) -> _Ways:
        """Look at kinds of beginnings (W,): see _kinds."""
        place, mask = kinds >> 2 * _SPEED_BITS, (1 << _SPEED_BITS) - 1
        x, y = place >> SHIFT, place & CELL - 1
        vx, vy = (kinds >> _SPEED_BITS & mask) - _FASTEST, (kinds & mask) - _FASTEST
        heights = (y << _SPEED_BITS) + vy + _FASTEST
        found = np.unique(heights)
        falls = _Falls.of(sky.terrain, found >> _SPEED_BITS, (found & mask) - _FASTEST)
        falls = falls.take(np.searchsorted(found, heights))
        at = x[:, None] + vx[:, None] * falls.tick
        left = (at - sky.half) >> SHIFT
        wide = left != (at + sky.half - 1) >> SHIFT
        wall_tick, head, beside, wall_stops = _walls(sky, falls.y, x, vx)
        # Who comes to a floor and to a wall in one tick is on the floor before the next tick would move it.
        order = np.concatenate([2 * falls.tick, 2 * wall_tick - 1], axis=1)
        stops = np.concatenate([falls.stops * (1 + 2 * wide.astype(np.uint8)), wall_stops], axis=1)
        order[stops == 0] = _NEVER
        sort = np.argsort(order, axis=1) + order.shape[1] * np.arange(len(x))[:, None]
        down, across = np.concatenate([falls.row, head], axis=1), np.concatenate([left, beside], axis=1)
        row = np.concatenate([falls.row, np.zeros_like(head)], axis=1)
        return cls(falls.y, falls.vy, order.take(sort) >> 1, *(each.take(sort) for each in (down, across, stops, row)))

    def take(self, which: Ints) -> _Ways:
        """Some of them, with no more to fill up than these need."""
        tables: tuple[NDArray[Any], ...] = self
        y, vy, *met = (table.take(which, axis=0) for table in tables)
        most = max(int((self.stops.take(which, axis=0) != 0).sum(axis=1).max()), 1)
        return _Ways(y, vy, *(table[:, :most] for table in met))


class _Book:
    """The ways of all kinds of flights of a hero that were asked for: of seven in eight times all are known."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._rows: dict[int, int] = {}
        """The row of each kind."""
        self._ways: _Ways | None = None
        """Their rows, and room for more."""

    def look_up(self, sky: _Sky, kinds: Ints) -> _Ways:
        """The ways of some kinds (W,), in a sky for the same hero as all others."""
        told = kinds.tolist()
        with self._lock:
            if len(self._rows) > _MOST_KINDS:
                self._rows, self._ways = {}, None
            new = [kind for kind in told if kind not in self._rows]
            ways = self._written_down(_Ways.of(sky, np.array(new)), new) if new or self._ways is None else self._ways
            return ways.take(np.array([self._rows[kind] for kind in told]))

    def _written_down(self, more: _Ways, kinds: list[int]) -> _Ways:
        """All ways, with more of them of new kinds."""
        begin, end = len(self._rows), len(self._rows) + len(kinds)
        rows: list[NDArray[Any]] = list(more)
        known: list[NDArray[Any]] = list(self._ways or (table[:0, :0] for table in rows))
        known = [_with_room(table, fresh, end) for table, fresh in zip(known, rows, strict=True)]
        for table, fresh in zip(known, rows, strict=True):
            table[begin:end, : fresh.shape[1]] = fresh
        self._rows.update(zip(kinds, range(begin, end), strict=True))
        self._ways = _Ways(*known)
        return self._ways


def _with_room(table: NDArray[Any], more: NDArray[Any], rows: int) -> NDArray[Any]:
    """A table with at least so many rows, as wide as what shall come in: itself, or twice as large with 0 in it."""
    if rows <= len(table) and more.shape[1] <= table.shape[1]:
        return table
    room = np.zeros((max(rows, 2 * len(table)), max(table.shape[1], more.shape[1])), table.dtype)
    room[: len(table), : table.shape[1]] = table
    return room


@lru_cache(maxsize=4)
def _book(_half: int, _height: int, _gravity: int, _fall: int) -> _Book:
    """The book of a hero, told by all that flights hang on beside the map."""
    return _Book()


def _walls(sky: _Sky, feet: Ints, x: Ints, vx: Ints) -> tuple[Ints, Ints, Ints, Plane]:
    """Return when bodies (W,) come into another column, the row and column in which to look for a wall, and for what.

    All are (W, C).
    """
    right, fast = (vx > 0)[:, None], np.maximum(np.abs(vx), 1)[:, None]
    lead = x[:, None] + np.where(right, sky.half - 1, -sky.half)
    here = lead >> SHIFT
    number = np.arange(1, (int(fast.max()) * LONGEST_ARC >> SHIFT) + 2)
    gap = np.where(right, ((here + number) << SHIFT) - lead, lead - ((here - number + 1) << SHIFT) + 1)
    tick = -(-gap // fast)
    comes = (tick <= LONGEST_ARC) & (vx != 0)[:, None]
    head, walls = sky.heads(feet[np.arange(len(x))[:, None], np.minimum(tick, LONGEST_ARC) - 1])
    return tick, head, np.where(right, here + number, here - number), walls * comes


class _Sky:
    """A terrain as flights see it, framed so widely that no arc, however far beyond a wall, looks outside."""

    def __init__(self, terrain: Terrain) -> None:
        self.terrain = terrain
        self.half, self.height = terrain.half_width, terrain.height
        self.book = _book(self.half, self.height, terrain.gravity, terrain.fall)
        top, side = divmod(terrain.origin, terrain.stride)
        cells = plane(terrain)[top : top + terrain.rows, side : side + terrain.cols]
        self.stride, self.origin = terrain.cols + 2 * _MARGIN, _MARGIN * (terrain.cols + 2 * _MARGIN) + _MARGIN
        framed = np.full((terrain.rows + 2 * _MARGIN, self.stride), SOLID, dtype=np.uint8)
        framed[_MARGIN:, _MARGIN:-_MARGIN] = 0
        framed[_MARGIN:-_MARGIN, _MARGIN:-_MARGIN] = cells
        self.flags = framed.ravel()
        self.met = _met(self.flags, self.stride)
        """What flights meet in each cell."""
        self._deadly = _counted((cells & HAZARD) != 0)
        windy = np.zeros(cells.shape, dtype=np.bool_)
        for left, up, right, down, _ in terrain.winds:
            windy[max(up >> SHIFT, 0) : (down >> SHIFT) + 1, max(left >> SHIFT, 0) : (right >> SHIFT) + 1] = True
        self._windy = _counted(windy) if terrain.winds else None

    def place(self, x: Ints, y: Ints) -> Ints:
        """Where the cells lie in which bodies have the middle of their feet."""
        return (y >> SHIFT) * self.stride + (x >> SHIFT) + self.origin

    def walls(self, y: Ints, col: Ints) -> Flags:
        """Whether bodies with their feet at these heights cannot come into columns."""
        head, walls = self.heads(y)
        found: Flags = (self.met[head * self.stride + col + self.origin] & walls) != 0
        return found

    def heads(self, y: Ints) -> tuple[Ints, Plane]:
        """The rows of the heads of bodies with their feet at these heights, and what is a wall to them there."""
        head = (y - self.height) >> SHIFT
        return head, np.where(((y - 1) >> SHIFT) - head > 1, np.uint8(_TALL_WALL), np.uint8(_WALL))

    def near(self, box: _Box) -> tuple[Flags, Flags]:
        """Whether bodies in boxes may come to where a hazard is or the map ends, and to where a wind blows."""
        left, right, top, bottom = box
        first, last = self._within(top - self.height, bottom - 1, self.terrain.rows)
        west, east = self._within(left - self.half, right + self.half - 1, self.terrain.cols)
        first, last = first * (self.terrain.cols + 1), last * (self.terrain.cols + 1)
        corners = last + east, first + east, last + west, first + west
        deadly = _any_between(self._deadly, corners) | (bottom - self.height >= self.terrain.rows << SHIFT)
        return deadly, np.zeros_like(deadly) if self._windy is None else _any_between(self._windy, corners)

    def _within(self, first: Ints, last: Ints, most: int) -> tuple[Ints, Ints]:
        """Return the first and the end of the rows or columns between two places that lie in the map."""
        first, end = first >> SHIFT, (last >> SHIFT) + 1
        return np.minimum(np.maximum(first, 0), most), np.minimum(np.maximum(end, 0), most)

    def hurts(self, x: Ints, y: Ints) -> Flags:
        """Whether bodies with their feet here touch a hazard or have left the map at the bottom."""
        left, right = x - self.half + HAZARD_INSET_X, x + self.half - HAZARD_INSET_X - 1
        top, last = (y - self.height + HAZARD_INSET_Y) >> SHIFT, (y - HAZARD_INSET_Y - 1) >> SHIFT
        touched = np.zeros(y.shape, dtype=np.uint8)
        for row in (top, np.minimum(top + 1, last), last):
            base = row * self.stride + self.origin
            touched |= self.flags[base + (left >> SHIFT)] | self.flags[base + (right >> SHIFT)]
        found: Flags = ((touched & HAZARD) != 0) | (y - self.height >= self.terrain.rows << SHIFT)
        return found


_Box = tuple[Ints, Ints, Ints, Ints]
"""Where feet centres are: x from, to, y from, to."""


def _met(flags: Plane, stride: int) -> Plane:
    """What flights meet in each cell, of its flags."""
    carries, solid = (flags & (SOLID | ONE_WAY)) != 0, (flags & SOLID) != 0
    wall = solid.copy()
    wall[:-stride] |= solid[stride:]
    tall = wall.copy()
    tall[: -2 * stride] |= solid[2 * stride :]
    found: Plane = np.zeros_like(flags)
    for cells, bit in ((carries, _FLOOR), (solid, _CEILING), (wall, _WALL), (tall, _TALL_WALL)):
        found |= cells.view(np.uint8) * np.uint8(bit)
    found[:-1] |= (found[1:] & (_FLOOR | _CEILING)) << 1
    return found


def _counted(cells: Flags) -> NDArray[np.int32]:
    """How many cells there are above and to the left of every corner of the grid, corner by corner."""
    found = np.zeros((cells.shape[0] + 1, cells.shape[1] + 1), dtype=np.int32)
    np.cumsum(np.cumsum(cells, axis=0, dtype=np.int32), axis=1, out=found[1:, 1:])
    return found.ravel()


def _any_between(counted: NDArray[np.int32], corners: tuple[Ints, Ints, Ints, Ints]) -> Flags:
    """Whether counted cells are in boxes, told by their corners: lower right, upper right, lower left, upper left."""
    low, high, low_left, high_left = (counted[corner] for corner in corners)
    found: Flags = low - high != low_left - high_left
    return found


def arcs(terrain: Terrain, x: Ints, y: Ints, vx: Ints, vy: Ints) -> Iterator[Arc]:
    """Fly bodies, (N,) feet centres and speeds in the air, until they land, die or come near a wind: arc after arc."""
    sky, who, ticks = _Sky(terrain), np.arange(len(x)), np.zeros(len(x), dtype=np.int64)
    while len(who):
        arc, x, y, vy = _next(sky, who, ticks, x, y, vx, vy)
        yield arc
        on = ~(arc.landed | arc.dead | arc.windy)
        who, ticks, x, y, vx, vy = who[on], (ticks + arc.ticks)[on], x[on], y[on], vx[on], vy[on]


def _next(sky: _Sky, who: Ints, begin: Ints, x: Ints, y: Ints, vx: Ints, vy: Ints) -> tuple[Arc, Ints, Ints, Ints]:
    """Return the next arc of bodies, and x, y and vy at its end."""
    lead = np.where(vx > 0, sky.half - 1, -sky.half)
    col = (x + vx + lead) >> SHIFT
    stopped = (col != (x + lead) >> SHIFT) & (vx != 0)
    stopped[stopped] = sky.walls(y[stopped], col[stopped])
    x = np.where(stopped, (col << SHIFT) + np.where(vx > 0, -sky.half, CELL + sky.half), x)
    moves, row = np.where(stopped, 0, vx), y >> SHIFT
    begun = _kinds(x, y, moves, vy)
    kinds = np.unique(begun)
    ways, way = sky.book.look_up(sky, kinds), np.searchsorted(kinds, begun)
    # Rows are taken out of a table five times as fast by take() as by an index.
    cell = (ways.down * sky.stride + ways.across).take(way, axis=0)
    met = sky.met[sky.place(x, y)[:, None] + cell] & ways.stops.take(way, axis=0)
    which = (met != 0).argmax(axis=1)
    stop = met[np.arange(len(x)), which]
    ticks = np.where(stop != 0, ways.ticks[way, which], LONGEST_ARC)
    held = np.nonzero(stopped)[0]
    freed = _freed(sky, ways.y, way[held], row[held], col[held])
    stop[held[freed < ticks[held]]] = 0
    ticks[held] = np.minimum(ticks[held], freed)
    vy, end = ways.vy[way, ticks], (row << SHIFT) + ways.y[way, ticks]
    landed, bumped = (stop & 3 * _FLOOR) != 0, (stop & 3 * _CEILING) != 0
    edge = (row + ways.row[way, which]) << SHIFT
    end = np.where(landed, edge, np.where(bumped, edge + CELL + sky.height, end))
    vy = np.where(bumped, 0, vy)
    top, to = y + (ways.y.min(axis=1) - ways.y[:, 0])[way], x + moves * ticks
    meets, feet = ticks.copy(), ways.y[:, 1:]
    near, windy = sky.near((np.minimum(x, to), np.maximum(x, to), top, np.maximum(y, end)))
    dead = np.zeros(len(x), dtype=np.bool_)
    if near.any():
        some = np.nonzero(near)[0]
        heights = (row[some, None] << SHIFT) + feet.take(way[some], axis=0)
        heights[np.arange(len(some)), ticks[some] - 1] = end[some]
        lived = _lived(sky, x[some], moves[some], heights, ticks[some])
        dead[some] = lived < _NEVER
        ticks[dead] = lived[dead[some]]
        to = x + moves * ticks
    ends = landed & ~dead & ~windy, dead & ~windy, windy
    arc = Arc(who, begin, ticks, to, end, *ends, x, moves, feet, way, row, meets)
    return arc, to, end, vy


def _kinds(x: Ints, y: Ints, vx: Ints, vy: Ints) -> Ints:
    """Return how bodies (N,) begin, as one number: where in their cell, and at which speed."""
    place = (x & CELL - 1) << SHIFT | y & CELL - 1
    kinds: Ints = (((place << _SPEED_BITS) + vx + _FASTEST) << _SPEED_BITS) + vy + _FASTEST
    return kinds


def _freed(sky: _Sky, feet: Ints, way: Ints, row: Ints, col: Ints) -> Ints:
    """Return for how many ticks bodies (N,) are held by the wall that stops them, _NEVER for good.

    feet, way: as _Ways.y, and which of its rows is theirs.
    """
    # Worked out once for all who fall alike, from the row in which the feet begin.
    head, walls = sky.heads(feet[:, :-1])
    place = (row * sky.stride + col + sky.origin)[:, None] + (head * sky.stride).take(way, axis=0)
    there = (sky.met[place] & walls.take(way, axis=0)) == 0
    there[:, 0] = False
    which, along = there.argmax(axis=1), np.arange(len(row))
    found: Ints = np.where(there[along, which], which, _NEVER)
    return found


def _lived(sky: _Sky, x: Ints, vx: Ints, feet: Ints, ticks: Ints) -> Ints:
    """Return at which tick up to the last (N,) bodies die, _NEVER for not at all; feet (N, LONGEST_ARC): at each."""
    since = np.arange(1, LONGEST_ARC + 1)
    hurt = sky.hurts(x[:, None] + vx[:, None] * since, feet) & (since <= ticks[:, None])
    return np.where(hurt.any(axis=1), hurt.argmax(axis=1) + 1, _NEVER)
