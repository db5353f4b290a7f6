"""A map while things that act are set into it: level lanes, ceilings, pits and basins that can be dug, what is taken.

All rows and columns are those of the stage.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game import catalogue
from nesgan_game.entity_kinds import Value
from nesgan_game.level.layout.draw import Layout
from nesgan_game.level.planning.plan import PlacedRoom
from nesgan_game.level.rooms.canvas import DROP_COLS, Cell, Fixture, settle
from nesgan_game.level.rooms.gentle import HOLLOW_ROWS
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.level.stage import Entity, Room
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import CARRIES, IS_AIR, IS_STAIR, ROLE_INDEX, mask_of

END_COLS = 4
"""Columns at the ends of a room that stay as they are: one comes in there, and checkpoints stand there."""
WAIT_COLS = 3
"""Level columns before and behind what can kill: to stop, look, and wait in."""
LURE_COLS = 3
"""No candle hangs so near to what kills at a blow: who stops to whip it would stop under that."""
_KILLS = ("crusher", "pendulum", "rising_spikes")
_AROUND = 1
"""Cells around what lies or hangs somewhere that stay as they are."""
_BODY_ROWS = 2
_MASONRY = mask_of("solid", "ledge")
_HANGS = mask_of("wall", "void", "pillar")


class Lane(NamedTuple):
    """Level masonry on which one walks upright: its row, first column and columns."""

    floor: int
    col: int
    cols: int


class Ground:
    """A layout's map, fixtures and candles as they come to be; `layout` returns the whole."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self.roles = layout.roles.copy()
        self.fixtures, self.candles = list(layout.fixtures), list(layout.candles)
        self.taken = np.zeros(self.roles.shape, dtype=np.bool_)
        """Cells (R, C) that must stay as they are, and in which nothing may act."""
        self.placed = layout.plan.placed
        self.path = len(layout.plan.path)
        self.locked = layout.plan.locked
        self.walk = layout.plan.physics.walk
        """Sub-pixels that the hero walks in a tick."""
        self._lanes: dict[int, list[Lane]] = {}
        """Of rooms asked about since anything changed."""
        for one in self.placed:
            self._take_ends(one.room)
        for fixture in self.fixtures:
            entity = _entity(fixture)
            self.take(*(entity.space() or (entity.cell[0] - 1, entity.cell[1], _BODY_ROWS, 1)), around=_AROUND)
        for _, made in layout.ways:
            for (row, col), _ in made.cells:
                self.take(row, col, 1, 1, around=_AROUND)
            for row, col in (made.above, made.below):
                self.take(row - 1, col, _BODY_ROWS + 1, DROP_COLS, around=_AROUND)

    def layout(self) -> Layout:
        """The layout with all that has been set into it."""
        for area in (one.room.area for one in self.placed):
            if (self.roles[area] != self._layout.roles[area]).any():
                self.roles[area] = settle(self.roles[area])
        luring = _luring_cells(self.roles.shape, map(_entity, self.fixtures))
        candles = tuple(cell for cell in self.candles if _HANGS[self.roles[cell]] and not luring[cell])
        return replace(self._layout, roles=self.roles, fixtures=tuple(self.fixtures), candles=candles)

    # Looking

    def outdoors(self, number: int) -> bool:
        """Whether a room lies under the sky."""
        return room_kinds()[self.placed[number].room.kind].outdoors

    def shows(self, number: int) -> bool:
        """Whether a room is of the first beat, in which things are shown."""
        return self.placed[number].temper.beat == 0

    def kinds(self, number: int) -> set[str]:
        """The kinds of things that are in a room."""
        room = self.placed[number].room
        return {one.kind for one in self.fixtures if room.holds(*one.cell)}

    def lanes(self, number: int, cols: int) -> list[Lane]:
        """Lanes of so many columns or more in a room: first those where nothing leads past over or under them."""
        if number not in self._lanes:
            self._lanes[number] = self._all_lanes(self.placed[number].room)
        return [lane for lane in self._lanes[number] if lane.cols >= cols]

    def _all_lanes(self, room: Room) -> list[Lane]:
        roles, taken = self.roles[room.area], self.taken[room.area]
        air = IS_AIR[roles]
        upright = np.zeros_like(air)
        upright[_BODY_ROWS:] = air[1:-1] & air[:-2]
        level = upright & _MASONRY[roles]
        level[_BODY_ROWS:] &= ~(taken[1:-1] | taken[:-2])
        single = (upright & CARRIES[roles]).sum(axis=0) + IS_STAIR[roles].any(axis=0) == 1
        found = [*runs(level & single), *runs(level)]
        return [Lane(room.row + lane.floor, room.col + lane.col, lane.cols) for lane in found]

    def ceiling(self, number: int, floor: int, col: int, cols: int) -> int:
        """The row of level masonry over some columns with nothing but free air down to a floor; -1 without one."""
        room = self.placed[number].room
        row = floor - 1
        while row >= room.row and self.free(row, col, 1, cols):
            row -= 1
        return row if row >= room.row and bool(_MASONRY[self.roles[row, col : col + cols]].all()) else -1

    def free(self, row: int, col: int, rows: int, cols: int) -> bool:
        """Whether a rectangle is air that nothing has taken."""
        area = slice(max(row, 0), row + rows), slice(col, col + cols)
        return row >= 0 and bool((IS_AIR[self.roles[area]] & ~self.taken[area]).all())

    def carries(self, row: int, col: int) -> bool:
        """Whether a cell is something that one could stand on, and so hang something from."""
        return bool(CARRIES[self.roles[row, col]])

    def massive(self, number: int, floor: int, col: int, cols: int) -> bool:
        """Whether masonry reaches from a floor to the room's bottom, free to be dug, and a column more at each side."""
        area = slice(floor, self._bottom(number)), slice(col - 1, col + cols + 1)
        return bool((_MASONRY[self.roles[area]] & ~self.taken[area]).all())

    def depth(self, number: int, floor: int) -> int:
        """Rows of a room from a floor down to its bottom."""
        return self._bottom(number) - floor

    def _bottom(self, number: int) -> int:
        room = self.placed[number].room
        return room.row + room.rows

    # Changing

    def put(self, kind: str, row: int, col: int, **properties: Value) -> None:
        """Set a thing whose leftmost cell is (row, col); what hung where it acts hangs no more."""
        x_px, y_px = catalogue.place_px(kind, row, col, int(properties.get("cols", 1)))
        self.fixtures.append(Fixture(kind, x_px, y_px, MappingProxyType(properties)))
        space = _entity(self.fixtures[-1]).space()
        if space is not None:
            self.take(*space, around=_AROUND)
            top, left, rows, cols = space
            self.candles = [
                (at, to) for at, to in self.candles if not (top <= at < top + rows and left <= to < left + cols)
            ]

    def take(self, row: int, col: int, rows: int, cols: int, *, around: int = 0) -> None:
        """Keep a rectangle as it is."""
        self._lanes.clear()
        self.taken[max(row - around, 0) : row + rows + around, max(col - around, 0) : col + cols + around] = True

    def pit(self, number: int, floor: int, col: int, cols: int) -> None:
        """Dig a pit that kills: bottomless where nothing lies below, else with spikes at its bottom.

        In the first beat, where things are shown, it is a hollow that one climbs out of.
        """
        bottom = self._bottom(number)
        if self.shows(number):
            self.hollow(floor, col, min(HOLLOW_ROWS, bottom - floor - 1), cols)
            self.take(floor, col - 1, bottom - floor, cols + 2)
            return
        deep = bottom == len(self.roles)
        self.roles[floor:bottom, col : col + cols] = ROLE_INDEX["void" if deep else "wall"]
        if not deep:
            self.roles[bottom - 1, col : col + cols] = ROLE_INDEX["spikes"]
        self.take(floor, col - 1, bottom - floor, cols + 2)

    def hollow(self, floor: int, col: int, rows: int, cols: int) -> None:
        """Lower a floor by some rows."""
        self._lanes.clear()
        self.roles[floor : floor + rows, col : col + cols] = ROLE_INDEX["wall"]

    def shelf(self, row: int, col: int, cols: int) -> None:
        """Set a platform that is leapt through from below."""
        self._lanes.clear()
        self.roles[row, col : col + cols] = ROLE_INDEX["platform"]
        self.candles = [(at, to) for at, to in self.candles if at != row or not col <= to < col + cols]

    def beam(self, row: int, col: int, cols: int) -> None:
        """Set masonry for something to hang from."""
        self._lanes.clear()
        self.roles[row, col : col + cols] = ROLE_INDEX["solid"]
        self.candles = [(at, to) for at, to in self.candles if at != row or not col <= to < col + cols]

    def light(self, row: int, col: int) -> None:
        """Hang a candle where only background is and no other is near."""
        near = any(abs(row - at) <= _BODY_ROWS + 1 and abs(col - to) <= _BODY_ROWS + 1 for at, to in self.candles)
        if _HANGS[self.roles[row, col]] and not near and not self.taken[row, col]:
            self.candles.append((row, col))

    def _take_ends(self, room: Room) -> None:
        self.take(room.row, room.col, room.rows, END_COLS)
        self.take(room.row, room.col + room.cols - END_COLS, room.rows, END_COLS)


def _entity(fixture: Fixture) -> Entity:
    return Entity(0, fixture.kind, fixture.x_px, fixture.y_px, fixture.properties)


def _luring_cells(shape: tuple[int, ...], entities: Iterable[Entity]) -> NDArray[np.bool_]:
    """Cells (R, C) so near to what kills at a blow that who whips a candle there may stand under that."""
    found = np.zeros(shape, dtype=np.bool_)
    for entity in entities:
        space = entity.space() if entity.kind in _KILLS else None
        if space is not None:
            row, col, rows, cols = space
            above, left = max(row - LURE_COLS, 0), max(col - LURE_COLS, 0)
            found[above : row + rows + LURE_COLS, left : col + cols + LURE_COLS] = True
    return found


def unlit_cells(shape: tuple[int, ...], fixtures: Iterable[Fixture]) -> NDArray[np.bool_]:
    """Cells (R, C) in which something acts, with those too near to what kills at a blow: no candle is moved there."""
    entities = [_entity(fixture) for fixture in fixtures]
    return acting_cells(shape, entities) | _luring_cells(shape, entities)


def gate_cell(one: PlacedRoom) -> Cell | None:
    """The lower cell of a room's door out where it is the only one on its side, in the stage; None for any other."""
    doors = [door for door in (*one.doorways, one.opens) if door is not None and door.side == one.leave_side]
    if one.way_out != "door" or one.branch or not one.leave or len(doors) > 1:
        return None
    col = one.room.col + (one.room.cols - 1 if one.leave_side > 0 else 0)
    return one.room.row + one.leave - 1, col


def acting_cells(shape: tuple[int, ...], entities: Iterable[Entity]) -> NDArray[np.bool_]:
    """Cells (R, C) in which something acts: nobody is to be set there."""
    found = np.zeros(shape, dtype=np.bool_)
    for entity in entities:
        space = entity.space()
        if space is not None:
            row, col, rows, cols = space
            found[max(row, 0) : row + rows, max(col - _AROUND, 0) : col + cols + _AROUND] = True
        if entity.kind == "pendulum":  # nor on the beam that it hangs from
            row, col = entity.y_px // TILE_PX, entity.x_px // TILE_PX
            found[max(row - _BODY_ROWS - 1, 0) : row, max(col - _BODY_ROWS, 0) : col + _BODY_ROWS + 1] = True
    return found


def runs(mask: NDArray[np.bool_]) -> Iterator[Lane]:
    """Runs of set cells, row by row."""
    framed = np.zeros((mask.shape[0], mask.shape[1] + 2), dtype=np.bool_)
    framed[:, 1:-1] = mask
    rows, edges = np.nonzero(framed[:, 1:] != framed[:, :-1])
    for row, start, end in zip(rows[::2].tolist(), edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        yield Lane(row, start, end - start)
