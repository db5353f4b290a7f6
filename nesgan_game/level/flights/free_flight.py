"""Free flights of many bodies, arc by arc instead of tick by tick: the same integers as physics.

A body in the air goes along a curve known beforehand until it meets something. So all the places at which a flight
could meet a floor, a ceiling or a wall are looked at together, and the first that is there ends the arc; from there
another one begins. Hazards are looked for where some are near. Who comes near a wind is left to be flown tick by tick.

for arc in arcs(terrain, x, y, vx, vy):             where each goes, and whether it lands or dies there
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.flights.floors import Flags, Ints, plane
from nesgan_game.physics.movement import CELL, HAZARD, HAZARD_INSET_X, HAZARD_INSET_Y, ONE_WAY, SHIFT, SOLID, Terrain

_HORIZON = 48
"""Ticks of an arc at most: a leap on level ground takes 42."""
_NEVER = 1 << 20
_MARGIN = 52
"""Cells beside the map that an arc could come into at the fastest, were nothing in its way."""
_FASTEST = 1 << 14
"""More than any speed, sub-pixels a tick."""


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


class _Falls(NamedTuple):
    """Heights of bodies over time: a row for each height in its cell and speed that some begin with, (F, ...)."""

    y: Ints
    """(F, _HORIZON + 1): feet after so many ticks, from the upper edge of the cell row in which they begin."""
    vy: Ints
    tick: Ints
    """(F, E): when feet or head come into another row of cells, and any other tick to fill up."""
    row: Ints
    """(F, E): which, counted from the row in which the feet begin."""
    stops: NDArray[np.uint8]
    """(F, E): flags of what stops them there, none to fill up."""

    @classmethod
    def of(cls, terrain: Terrain, y: Ints, vy: Ints) -> _Falls:
        """From heights within a cell, and speeds, (F,)."""
        speed = np.minimum(vy[:, None] + terrain.gravity * np.arange(_HORIZON + 1), terrain.fall)
        speed[:, 0] = 0
        feet = y[:, None] + np.cumsum(speed, axis=1)
        falls = speed > 0
        edge = np.where(falls, 1, terrain.height)
        row = (feet[:, 1:] - edge[:, 1:]) >> SHIFT
        crossed = row != (feet[:, :-1] - edge[:, 1:]) >> SHIFT
        most = int(crossed.sum(axis=1).max())
        at = np.argsort(~crossed, axis=1, kind="stable")[:, :most]
        along = np.arange(len(y))[:, None]
        stops = np.where(crossed, np.where(falls[:, 1:], SOLID | ONE_WAY, SOLID), 0).astype(np.uint8)
        speed[:, 0] = vy
        return cls(feet, speed, at + 1, row[along, at], stops[along, at])


class _Sky:
    """A terrain as flights see it, framed so widely that no arc, however far beyond a wall, looks outside."""

    def __init__(self, terrain: Terrain) -> None:
        self.terrain = terrain
        self.half, self.height = terrain.half_width, terrain.height
        top, side = divmod(terrain.origin, terrain.stride)
        cells = plane(terrain)[top : top + terrain.rows, side : side + terrain.cols]
        self.stride, self.origin = terrain.cols + 2 * _MARGIN, _MARGIN * (terrain.cols + 2 * _MARGIN) + _MARGIN
        framed = np.full((terrain.rows + 2 * _MARGIN, self.stride), SOLID, dtype=np.uint8)
        framed[_MARGIN:, _MARGIN:-_MARGIN] = 0
        framed[_MARGIN:-_MARGIN, _MARGIN:-_MARGIN] = cells
        self.flags = framed.ravel()
        self.high = (self.flags & SOLID) != 0
        """Whether a cell is solid or the one below it."""
        self.high[: -self.stride] |= self.high[self.stride :]
        self._deadly = _counted((cells & HAZARD) != 0)
        windy = np.zeros(cells.shape, dtype=np.bool_)
        for left, up, right, down, _ in terrain.winds:
            windy[max(up >> SHIFT, 0) : (down >> SHIFT) + 1, max(left >> SHIFT, 0) : (right >> SHIFT) + 1] = True
        self._windy = _counted(windy)

    def walls(self, y: Ints, col: Ints) -> Flags:
        """Whether bodies with their feet at these heights cannot come into columns."""
        col = col + self.origin
        low = self.flags[((y - 1) >> SHIFT) * self.stride + col] & SOLID
        found: Flags = self.high[((y - self.height) >> SHIFT) * self.stride + col] | (low != 0)
        return found

    def near(self, box: _Box) -> tuple[Flags, Flags]:
        """Whether bodies in boxes may come to where a hazard is or the map ends, and to where a wind blows."""
        left, right, top, bottom = box
        top, left, right = top - self.height, left - self.half, right + self.half - 1
        rows, cols = self.terrain.rows, self.terrain.cols
        first, last = np.clip(top >> SHIFT, 0, rows), np.clip(((bottom - 1) >> SHIFT) + 1, 0, rows)
        west, east = np.clip(left >> SHIFT, 0, cols), np.clip((right >> SHIFT) + 1, 0, cols)
        near, out = [], bottom - self.height >= rows << SHIFT
        for counted in (self._deadly, self._windy):
            inside = counted[last, east] - counted[first, east] - counted[last, west] + counted[first, west]
            near.append(inside > 0)
        return near[0] | out, near[1]

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


def _counted(cells: Flags) -> Ints:
    """How many cells there are above and to the left of every corner of the grid."""
    found = np.zeros((cells.shape[0] + 1, cells.shape[1] + 1), dtype=np.int64)
    np.cumsum(np.cumsum(cells, axis=0), axis=1, out=found[1:, 1:])
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
    # Few heights and speeds come up: bodies leap from floors.
    begun = (y & (CELL - 1)) * 2 * _FASTEST + vy + _FASTEST
    kinds = np.unique(begun)
    kind = np.searchsorted(kinds, begun)
    falls = _Falls.of(sky.terrain, kinds // (2 * _FASTEST), kinds % (2 * _FASTEST) - _FASTEST)
    row = y >> SHIFT
    lead = np.where(vx > 0, sky.half - 1, -sky.half)
    col = (x + vx + lead) >> SHIFT
    stopped = (col != (x + lead) >> SHIFT) & (vx != 0)
    stopped[stopped] = sky.walls(y[stopped], col[stopped])
    x = np.where(stopped, (col << SHIFT) + np.where(vx > 0, -sky.half, CELL + sky.half), x)
    moves = np.where(stopped, 0, vx)
    tick, which = _meets(sky, falls, kind, row, x, moves)
    turn = np.full(len(x), _NEVER)
    held, goes = np.nonzero(stopped)[0], np.nonzero(moves)[0]
    turn[held] = _freed(sky, falls, kind[held], row[held], col[held])
    turn[goes] = _walled(sky, falls, kind[goes], row[goes], (x + lead)[goes], vx[goes])
    ticks = np.minimum(np.minimum(tick, turn - 1), _HORIZON)
    met = tick <= ticks
    vy = falls.vy[kind, ticks]
    end = (row << SHIFT) + falls.y[kind, ticks]
    landed, bumped = met & (vy > 0), met & (vy <= 0)
    edge = (row + falls.row[kind, which]) << SHIFT
    end = np.where(landed, edge, np.where(bumped, edge + CELL + sky.height, end))
    vy = np.where(bumped, 0, vy)
    top, to = y - falls.y[kind, 0] + falls.y.min(axis=1)[kind], x + moves * ticks
    near, windy = sky.near((np.minimum(x, to), np.maximum(x, to), top, np.maximum(y, end)))
    dead = np.zeros(len(x), dtype=np.bool_)
    if near.any():
        some = np.nonzero(near)[0]
        feet = (row[some, None] << SHIFT) + falls.y[kind[some], 1:]
        feet[np.arange(len(some)), ticks[some] - 1] = end[some]
        lived = _lived(sky, x[some], moves[some], feet, ticks[some])
        dead[some] = lived < _NEVER
        ticks[dead] = lived[dead[some]]
        to = x + moves * ticks
    arc = Arc(who, begin, ticks, to, end, landed & ~dead & ~windy, dead & ~windy, windy)
    return arc, to, end, vy


def _meets(sky: _Sky, falls: _Falls, kind: Ints, row: Ints, x: Ints, vx: Ints) -> tuple[Ints, Ints]:
    """Return at which tick bodies (N,) meet a floor or ceiling first, _NEVER for none, and at which of their events."""
    at = x[:, None] + vx[:, None] * falls.tick[kind]
    base = (row[:, None] + falls.row[kind]) * sky.stride + sky.origin
    below = sky.flags[base + ((at - sky.half) >> SHIFT)] | sky.flags[base + ((at + sky.half - 1) >> SHIFT)]
    there = (below & falls.stops[kind]) != 0
    which = there.argmax(axis=1)
    return np.where(there[np.arange(len(x)), which], falls.tick[kind, which], _NEVER), which


def _walled(sky: _Sky, falls: _Falls, kind: Ints, row: Ints, lead: Ints, vx: Ints) -> Ints:
    """Return at which tick bodies (N,) that move across meet a wall first, _NEVER for none; lead: the edge ahead."""
    right, fast = (vx > 0)[:, None], np.abs(vx)[:, None]
    here = (lead >> SHIFT)[:, None]
    number = np.arange(1, (int(fast.max(initial=0)) * _HORIZON >> SHIFT) + 2)
    lead = lead[:, None]
    gap = np.where(right, ((here + number) << SHIFT) - lead, lead - ((here - number + 1) << SHIFT) + 1)
    tick = -(-gap // fast)
    feet = (row[:, None] << SHIFT) + falls.y[kind[:, None], np.minimum(tick, _HORIZON) - 1]
    there = sky.walls(feet, np.where(right, here + number, here - number)) & (tick <= _HORIZON)
    which, along = there.argmax(axis=1), np.arange(len(lead))
    found: Ints = np.where(there[along, which], tick[along, which], _NEVER)
    return found


def _freed(sky: _Sky, falls: _Falls, kind: Ints, row: Ints, col: Ints) -> Ints:
    """Return at which tick bodies (N,) that a wall stops are stopped by it no more, _NEVER for none."""
    feet = (row[:, None] << SHIFT) + falls.y[kind, :-1]
    there = ~sky.walls(feet, col[:, None])
    there[:, 0] = False
    which, along = there.argmax(axis=1), np.arange(len(row))
    found: Ints = np.where(there[along, which], which + 1, _NEVER)
    return found


def _lived(sky: _Sky, x: Ints, vx: Ints, feet: Ints, ticks: Ints) -> Ints:
    """Return at which tick up to the last (N,) bodies die, _NEVER for not at all; feet (N, _HORIZON): tick by tick."""
    since = np.arange(1, _HORIZON + 1)
    hurt = sky.hurts(x[:, None] + vx[:, None] * since, feet) & (since <= ticks[:, None])
    return np.where(hurt.any(axis=1), hurt.argmax(axis=1) + 1, _NEVER)
