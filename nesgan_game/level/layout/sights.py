"""What is seen before one gets there: a treasure on a ledge out of reach, whose way leads through a room reached later.

A balcony belongs to the room beside, whose upper floor leads out onto it through a doorway; a loft hangs under the
ceiling, and one falls onto it through a hole in the floor of the room above. From either one leaps down into the room
from which it was seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game import catalogue
from nesgan_game.errors import AssemblyError
from nesgan_game.level.controls import Controls
from nesgan_game.level.expressive_range import standable
from nesgan_game.level.layout.draw import Layout, lay_out
from nesgan_game.level.layout.joins import DROP_COLS, Cut
from nesgan_game.level.planning.plan import DROP, Join
from nesgan_game.level.planning.setting import Setting
from nesgan_game.level.rooms.canvas import Cell, Fixture, settle
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.level.stage import Entity, Room
from nesgan_game.physics.leap import leap_of
from nesgan_game.roles import CARRIES, IS_AIR, IS_SOLID, ROLE_INDEX
from nesgan_game.seeds import Random

TREASURES = ("bag", "bag", "roast", "whip_up", "rosary", "double")
"""What lies in sight, each as likely as the others; tuned by hand."""
_LEDGE_COLS, _LOFT_COLS = (3, 2), 4
"""Columns of a balcony or the inside of a closet, and of a loft."""
_REACH_COLS = (3, 4, 4, 6)
"""Columns beside either within which nobody may stand a step below it, a row less, level with it, and higher: one more
than is leapt."""
_HEAD_ROWS, _DOOR_ROWS, _LOFT_ROWS = 3, 2, 3
"""Rows of air over a floor; of a doorway; and of a loft's floor under the ceiling."""
_SHELF_COLS = 2
"""Columns of the shelves that lead up to the doorway in the room beyond."""
_LIT_ROWS = 2
"""Cells over a treasure at which a candle hangs."""
_MOST = 2
"""Sights a stage."""
LOOKS = 3
"""Layouts drawn for a place from which a treasure is seen before its way: every other one has such a place."""
_THROWS = ("mover", "springboard")


def lay_out_shown(plans: Random, rooms: Random, sights: Random, controls: Controls, setting: Setting) -> Layout:
    """Lay out stages until one shows a treasure, some at most, with a generator each for plan, rooms and sights.

    Raises AssemblyError, where not even the first can be laid out.
    """
    layout = first = lay_out(plans, rooms, controls, setting)
    for look in range(LOOKS):
        shown = add_sights(layout, sights)
        if shown is not layout:
            return shown
        try:
            layout = lay_out(plans, rooms, controls, setting) if look < LOOKS - 1 else first
        except AssemblyError:
            break
    return first


class Sight(NamedTuple):
    """A treasure in sight: the cells that change with their roles, where it lies, and its way in."""

    rank: int
    """The lower, the rather it is taken: what hangs free, and what is wide."""
    cells: tuple[tuple[Cell, str], ...]
    treasure: Cell
    seen: int = -1
    """Number of the room in which it is seen."""
    beyond: int = -1
    """Number of the room through which one gets to it."""
    fall: Cut | None = None
    """Of a loft: the hole above it."""


def add_sights(layout: Layout, rng: Random) -> Layout:
    """Return a layout with treasures in sight of the main path where there are places for them, in different rooms."""
    finder = _Finder(layout)
    found = [*finder.balconies(), *finder.lofts()]
    chosen: list[Sight] = []
    for place in sorted(rng.order(len(found)), key=lambda place: found[place].rank):
        sight = found[place]
        rooms = {number for one in chosen for number in (one.seen, one.beyond)}
        if len(chosen) < _MOST and not rooms & {sight.seen, sight.beyond}:
            chosen.append(sight)
    for sight in chosen:
        layout = _build(layout, sight, rng.choice(TREASURES))
    return layout


def _build(layout: Layout, sight: Sight, drop: str) -> Layout:
    roles = layout.roles.copy()
    for cell, role in sight.cells:
        roles[cell] = ROLE_INDEX[role]
    for number in (sight.seen, sight.beyond):
        area = layout.plan.placed[number].room.area
        roles[area] = settle(roles[area])
    (row, col), fixtures = sight.treasure, layout.fixtures
    item = Fixture("item", *catalogue.place_px("item", row, col, 1), MappingProxyType({"drop": drop}))
    candles = [cell for cell in layout.candles if not CARRIES[roles[cell]] and roles[cell] != ROLE_INDEX["door"]]
    light = row - _LIT_ROWS, col
    if all(abs(light[0] - at) > 1 or abs(light[1] - to) > 1 for at, to in candles):
        candles.append(light)
    ways = layout.ways
    if sight.fall is not None:
        ways = (*ways, (Join(sight.beyond, sight.seen, DROP, needed=False), sight.fall))
    return replace(layout, roles=roles, fixtures=(*fixtures, item), candles=tuple(candles), ways=ways)


class _Finder:
    """The places of a layout where something can be seen before one gets there."""

    def __init__(self, layout: Layout) -> None:
        self.roles, self.placed = layout.roles, layout.plan.placed
        self.solid = IS_SOLID[self.roles] & (self.roles != ROLE_INDEX["breakable"])
        self.taken = _taken(layout)
        self.air = IS_AIR[self.roles] & (self.roles != ROLE_INDEX["door"]) & ~self.taken
        self.stands = standable(self.roles)
        leap = leap_of(layout.plan.physics)
        self.step, self.air_rows = leap.step_rows, leap.air_rows
        self.throws = [fixture.cell for fixture in layout.fixtures if fixture.kind in _THROWS]
        self.pairs = list(self._pairs())

    def _pairs(self) -> Iterator[tuple[int, int]]:
        """Rooms of the path with those entered after them, but lair and second exit: nobody turns back from there."""
        path = [number for number, one in enumerate(self.placed) if not one.branch]
        # When a room is entered; a branch right after the room that it hangs off.
        entered = {number: one.parent + 0.5 if one.branch else number for number, one in enumerate(self.placed)}
        beyond = [
            number
            for number, one in enumerate(self.placed)
            if number != len(path) - 1 and not one.beyond and not room_kinds()[one.room.kind].outdoors
        ]
        for one in path:
            for other in beyond:
                if entered[other] > entered[one]:
                    yield one, other

    def balconies(self) -> Iterator[Sight]:
        """Balconies, and closets, in the end of a room beside one that is entered later: one an end."""
        for one, other in self.pairs:
            seen, beyond = self.placed[one].room, self.placed[other].room
            for side in (1, -1):
                wall = seen.col + seen.cols - 1 if side > 0 else seen.col
                if wall + side == (beyond.col if side > 0 else beyond.col + beyond.cols - 1):
                    found = list(self._in_the_end(seen, beyond, wall, side))
                    yield from (made._replace(seen=one, beyond=other) for made in sorted(found)[:1])

    def _in_the_end(self, seen: Room, beyond: Room, wall: int, side: int) -> Iterator[Sight]:
        """What fits into the end of a room before the room beyond, with the planks that lead up to it there."""
        top = max(seen.row, beyond.row) + _HEAD_ROWS + 1
        walls = sorted((wall, wall + side))
        solid = (self.solid[:, walls[0]] & self.solid[:, walls[1]]).tobytes()
        for row in range(top, min(seen.row + seen.rows, beyond.row + beyond.rows) - self.step - 1):
            if 0 in solid[row - _DOOR_ROWS - 1 : row + 2]:
                continue
            planks = self._landing(beyond, row, wall + side, side)
            doors = [((row - up, col), "door") for up in range(1, _DOOR_ROWS + 1) for col in walls]
            if planks is None:
                continue
            for cols in _LEDGE_COLS:
                for rank, make in enumerate((self._balcony, self._closet)):
                    if ledge := make(seen, row, wall, side, cols):
                        yield Sight(2 * rank - cols, (*doors, *ledge, *planks), (row - 1, wall - side * (cols - 1)))

    def _balcony(self, room: Room, row: int, wall: int, side: int, cols: int) -> list[tuple[Cell, str]]:
        """The cells of a ledge that nobody in the room can leap onto; none where there is no place for it."""
        first, last = sorted((wall - side, wall - side * cols))
        inside = room.col < first and last < room.col + room.cols - 1
        hangs = inside and self._hangs(room, row, first, last)
        return [((row, col), "solid") for col in range(first, last + 1)] if hangs else []

    def _closet(self, room: Room, row: int, wall: int, side: int, cols: int) -> list[tuple[Cell, str]]:
        """The cells of a closet under the ceiling, walled in on the room's side; none where there is no place for it.

        One passes under it.
        """
        first, last = sorted((wall - side, wall - side * (cols + 1)))
        if room.col >= first or last >= room.col + room.cols - 1:
            return []
        ceiling = row - _HEAD_ROWS
        over = np.s_[room.row : ceiling + 1, first : last + 1]
        free = self.air[ceiling + 1 : row + 1, first : last + 1].all()
        if not free or not (self.solid[over] | self.air[over]).all() or not self._walks_under(room, row, first, last):
            return []
        face = wall - side * (cols + 1)
        masonry = [(at, col) for col in range(first, last + 1) for at in (*range(room.row, ceiling + 1), row)]
        return [(cell, "solid") for cell in (*masonry, *((at, face) for at in range(ceiling + 1, row)))]

    def _walks_under(self, room: Room, row: int, first: int, last: int) -> bool:
        """Whether nothing is stood on above a ledge, and below it there is air for a leap, or a level floor and more
        air than a body needs.
        """
        level = np.argwhere(self.stands[room.row : room.row + room.rows, first - 1 : last + 2])[:, 0] + room.row
        below = level[level > row]
        enough = row + (self.air_rows if len(set(below.tolist())) > 1 else _HEAD_ROWS)
        return len(below) > 0 and len(below) == len(level) and int(below.min()) >= enough

    def _hangs(self, room: Room, row: int, first: int, last: int) -> bool:
        """Whether a ledge can hang in a room's air with nobody near who could leap onto it."""
        if not self.air[row - _HEAD_ROWS : row + self.step + 1, first : last + 1].all():
            return False
        if any(room.holds(*cell) for cell in self.throws):
            return False
        for feet in range(room.row, row + self.step):
            reach = _REACH_COLS[min(row + self.step - 1 - feet, len(_REACH_COLS) - 1)]
            left, right = max(first - reach, room.col), min(last + reach, room.col + room.cols - 1)
            if self.stands[feet, left : right + 1].any():
                return False
        return True

    def _landing(self, room: Room, row: int, wall: int, side: int, near: int = 1) -> list[tuple[Cell, str]] | None:
        """Planks from the doorway to a floor of the room beyond, on the same row or by shelves from below.

        near: columns from the wall to the first shelf. None where there is no place for them.
        """
        cols = sorted(wall + side * (near + away) for away in range(_SHELF_COLS))
        if row >= room.row + room.rows or room.col >= cols[0] or cols[-1] >= room.col + room.cols - 1:
            return None
        shelf = slice(cols[0], cols[-1] + 1)
        if not self.air[row - _HEAD_ROWS : row, shelf].all():
            return None
        if CARRIES[self.roles[row, shelf]].all():
            return []
        if not self.air[row, shelf].all():
            return None
        planks = [((row, col), "platform") for col in cols]
        if self._steps_up(row, wall, side, near):
            return planks
        for lower in (1 + _SHELF_COLS if near == 1 else 1, near):
            rest = self._landing(room, row + self.step, wall, side, lower)
            if rest is not None:
                return [*planks, *rest]
        return None

    def _steps_up(self, row: int, wall: int, side: int, near: int) -> bool:
        """Whether one comes onto a shelf from a floor right beside it or up to a step below it."""
        first, last = sorted((wall + side * near, wall + side * (near + _SHELF_COLS)))
        below = self.stands[row : row + self.step, first : last + 1]
        return bool(self.stands[row - 1, last if side > 0 else first] or below.any())

    def lofts(self) -> Iterator[Sight]:
        """Lofts under the ceiling of a room below one that is entered later."""
        for one, other in self.pairs:
            seen, beyond = self.placed[one].room, self.placed[other].room
            if beyond.row + beyond.rows != seen.row:
                continue
            first = max(seen.col, beyond.col) + DROP_COLS
            end = min(seen.col + seen.cols, beyond.col + beyond.cols) - _LOFT_COLS
            between = [(self._floor(beyond, at), self._ceiling(seen, at)) for at in range(first - 1, end + DROP_COLS)]
            for col in range(first, end):
                rows = set(between[col - first : col - first + DROP_COLS + 2])
                if len(rows) == 1 and (made := self._loft(seen, col, *rows.pop())) is not None:
                    yield made._replace(seen=one, beyond=other)

    def _loft(self, lower: Room, col: int, floor: int, ceiling: int) -> Sight | None:
        """A loft below a hole of which a column is the first, from a floor to a ceiling; 0 for none."""
        if 0 in (floor, ceiling):
            return None
        row = ceiling + _LOFT_ROWS
        if row + self.step >= lower.row + lower.rows or not self._hangs(lower, row, col - 1, col + _LOFT_COLS - 2):
            return None
        hole = [((at, to), "wall") for at in range(floor, ceiling) for to in range(col, col + DROP_COLS)]
        ledge = [((row, at), "solid") for at in range(col - 1, col + _LOFT_COLS - 1)]
        made = Cut((*hole, *ledge), (floor - 1, col - 1), (row - 1, col))
        return Sight(-_LOFT_COLS, (*hole, *ledge), (row - 1, col - 1), fall=made)

    def _floor(self, room: Room, col: int) -> int:
        """The row of the masonry that reaches down to a room's bottom, with air over it; 0 where there is none."""
        row = room.row + room.rows
        while row > room.row and self.solid[row - 1, col] and not self.taken[row - 1, col]:
            row -= 1
        open_above = row - _HEAD_ROWS > room.row and self.air[row - _HEAD_ROWS : row, col].all()
        return row if open_above and row < room.row + room.rows else 0

    def _ceiling(self, room: Room, col: int) -> int:
        """The first row under the masonry of a room's ceiling; 0 where there is none."""
        row = room.row
        while row < room.row + room.rows and self.solid[row, col] and not self.taken[row, col]:
            row += 1
        return row if room.row < row < room.row + room.rows else 0


def _taken(layout: Layout) -> NDArray[np.bool_]:
    """Cells (R, C) that stay as they are: about what lies or moves somewhere, and about the ways between rooms."""
    taken = np.zeros(layout.roles.shape, dtype=np.bool_)
    for fixture in layout.fixtures:
        entity = Entity(0, fixture.kind, fixture.x_px, fixture.y_px, fixture.properties)
        row, col, rows, cols = entity.space() or (entity.cell[0] - 1, entity.cell[1], 2, 1)
        taken[max(row - 1, 0) : row + rows + 1, max(col - 1, 0) : col + cols + 1] = True
    for _, made in layout.ways:
        for (row, col), _ in made.cells:
            taken[max(row - 1, 0) : row + 2, max(col - 1, 0) : col + 2] = True
    return taken
