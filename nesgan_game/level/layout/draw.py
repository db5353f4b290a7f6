"""From a plan to a map: every room built on a canvas of its own, turned as the way demands, and joined up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import AssemblyError
from nesgan_game.level.controls import Controls
from nesgan_game.level.layout.alcoves import LOOT as ALCOVE_LOOT
from nesgan_game.level.layout.alcoves import build_alcove, choose_alcoves, find_alcoves
from nesgan_game.level.layout.build_room import KEY, build_room
from nesgan_game.level.layout.joins import DROP_COLS, LADDER, Columns, Cut, cut, find
from nesgan_game.level.layout.open_sky import lower_end_walls, thrown_columns, torches_on_posts, wall_behind
from nesgan_game.level.layout.way_out import ASIDE, GATE_ROWS
from nesgan_game.level.planning.plan import DOOR, DROP, HATCH, STAIRS, Join, PlacedRoom, Plan
from nesgan_game.level.planning.planner import plan
from nesgan_game.level.planning.room_choice import fitting_skeletons
from nesgan_game.level.planning.setting import ANYWHERE, Setting
from nesgan_game.level.rooms.canvas import Cell, Fixture, pick, settle
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.level.stage import Entity, Room
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.movement import CELL
from nesgan_game.roles import ROLE_INDEX, mask_of
from nesgan_game.seeds import Random

DRAWN_PLANS = 8
"""Plans drawn before a layout is given up: what cannot be drawn costs a tenth of what cannot be proved."""
_DOORS = 2
"""Doors that every skeleton with the same ends has."""
REDRAWS = 4
"""Times that a room is drawn before a way into it is given up."""
MOST_LADDERS = 1
"""Ladders of shelves straight over each other in a stage, unless there is no other way."""
LIFTS = (0, 0, 0, 1, 1, 2, -1)
"""Cells by which a candle is hung higher than its room's builder had it, each as likely as the others. By hand."""
STAND_COLS = 3
"""Columns inside the way in that are left as they are."""
_HANGS = mask_of("wall", "void", "pillar")
"""Roles before which a candle can hang."""


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """A stage as roles (R, C) uint8, with its plan, the cells that carry candles, and the fixtures of its rooms."""

    roles: NDArray[np.uint8]
    plan: Plan
    candles: tuple[Cell, ...]
    fixtures: tuple[Fixture, ...]
    ways: tuple[tuple[Join, Cut], ...] = ()
    """The ways between rooms that lie over each other."""
    places: tuple[Cell, ...] = ()
    """Cells of feet that the builders of rooms offer to enemies."""

    @property
    def rooms(self) -> tuple[Room, ...]:
        """The rooms of the main path in walking order, then the branches."""
        return tuple(one.room for one in self.plan.placed)

    @property
    def arrivals(self) -> tuple[Cell, ...]:
        """Cells where one comes into a room through its floor or ceiling."""
        return tuple(cell for _, made in self.ways for cell in (made.above, made.below))


def lay_out(plans: Random, rooms: Random, controls: Controls, setting: Setting = ANYWHERE) -> Layout:
    """Plan with one generator and draw with the other, until the rooms of a plan can be joined as it says.

    Raises AssemblyError, with the last fault.
    """
    fault = AssemblyError("nothing was drawn")
    for _ in range(DRAWN_PLANS):
        made = plan(plans, controls, setting)
        try:
            return draw(made, rooms)
        except AssemblyError as error:
            fault = error
    raise fault


def draw(planned: Plan, rng: Random) -> Layout:
    """Build every room of a plan and join them; between the rooms is darkness.

    Raises AssemblyError where rooms that must be joined cannot be.
    """
    board = _Board(planned)
    number = 0
    while number < len(board.plan.placed):
        try:
            board.build(number, rng)
            number += 1
        except AssemblyError:
            one = board.plan.placed[number]
            if one.room.name not in planned.spares or one.holds_key:
                raise
            board.leave_out(number)
    extras = 0
    for join in board.plan.joins:
        if not join.needed and extras < planned.extras:
            extras += board.join(join, rng)
    board.hide(rng)
    board.vary(rng)
    return board.layout()


class _Board:
    """The map of a stage while its rooms are built."""

    def __init__(self, planned: Plan) -> None:
        self.plan = planned
        rows = max(one.room.row + one.room.rows for one in planned.placed)
        cols = max(one.room.col + one.room.cols for one in planned.placed)
        self.roles = np.full((rows, cols), ROLE_INDEX["void"], dtype=np.uint8)
        self.kept = np.zeros((rows, cols), dtype=np.bool_)
        """Cells that ways may not be cut into: what moves passes there, and things lie there."""
        self.fixtures: dict[int, list[Fixture]] = {}
        self.candles: dict[int, list[Cell]] = {}
        self.places: dict[int, list[Cell]] = {}
        self.ways: list[tuple[Join, Cut]] = []

    def build(self, number: int, rng: Random) -> None:
        """Build a room, again and again until it can be joined to those built before it. Raises AssemblyError."""
        joins = [join for join in self.plan.joins if join.needed and max(join.upper, join.lower) == number]
        for left in range(REDRAWS if joins else 1, 0, -1):
            self._draw(number, rng, again=left < REDRAWS)
            before = self.roles.copy(), len(self.ways)
            missing = [join for join in joins if not self.join(join, rng)]
            if left == 1 and self._leads_back(number):
                missing = [join for join in missing if not join.loose]
            if not missing:
                return
            self.roles, self.ways = before[0], self.ways[: before[1]]
            if left == 1:
                one, other = (self.plan.placed[place].room.kind for place in missing[0][:2])
                raise AssemblyError(
                    f"no {missing[0].way} fit between a room of kind {one} and one of kind {other} below"
                )

    def _leads_back(self, number: int) -> bool:
        """Whether one comes back out of a branch by the way in."""
        made = [join.way for join, _ in self.ways if number in (join.upper, join.lower)]
        return STAIRS in made or {DROP, HATCH} <= set(made)

    def leave_out(self, number: int) -> None:
        """Take out the branch that was built last."""
        area = self.plan.placed[number].room.area
        self.roles[area], self.kept[area] = ROLE_INDEX["void"], False
        del self.fixtures[number], self.candles[number], self.places[number]
        self.plan = self.plan.without(number)

    def _draw(self, number: int, rng: Random, *, again: bool) -> None:
        one = self.plan.placed[number]
        if again and one.skeleton and len(one.doorways) <= _DOORS:
            fitting = [skeleton.name for skeleton in fitting_skeletons(one)]
            one = replace(one, skeleton=pick(rng, fitting or [one.skeleton]))
        room = one.room
        deep = room.row + room.rows == len(self.roles)
        canvas = build_room(one, rng, deep=deep, physics=self.plan.physics)
        self.roles[room.area] = canvas.cells
        self.candles[number] = [(room.row + row, room.col + col) for row, col in canvas.candles]
        self.places[number] = [(room.row + row, room.col + col) for row, col in canvas.places]
        left, top = room.col * TILE_PX, room.row * TILE_PX
        self.fixtures[number] = [
            Fixture(one.kind, left + one.x_px, top + one.y_px, one.properties) for one in canvas.fixtures
        ]
        self.kept[room.area] = False
        for fixture in self.fixtures[number]:
            self._keep(fixture)
        if one.way_in == DOOR and not one.branch:
            # Where the hero stands who has come in, or starts.
            col = room.col + 1 if one.heading > 0 else room.col + room.cols - 1 - STAND_COLS
            self.kept[room.area[0], col : col + STAND_COLS] = True

    def _keep(self, fixture: Fixture) -> None:
        entity = Entity(0, fixture.kind, fixture.x_px, fixture.y_px, fixture.properties)
        (row, col), rows, left, right = entity.cell, 1, 0, 0
        if fixture.kind == "exit":
            row, rows, left, right = row - GATE_ROWS + 1, GATE_ROWS, ASIDE + 1, ASIDE + 1
        if fixture.kind == "mover":
            x0, x1, y0, y1 = entity.mover().course()
            row, rows = y0 // CELL - 2, (y1 - y0) // CELL + 4
            col, left, right = x0 // CELL, 1, (x1 - x0) // CELL + 1
        self.kept[max(row - 1, 0) : row + rows + 1, max(col - left, 0) : col + right + 1] = True

    def join(self, join: Join, rng: Random) -> bool:
        """Cut a way between two rooms that are built, or what may take its place; whether there is a place for it."""
        here = self._columns(join)
        if self._cut(join, join.way, here, rng):
            return True
        before = self.roles.copy(), len(self.ways)
        for number, way in enumerate(join.otherwise):
            if not self._cut(join, way, here if number == 0 else self._columns(join), rng):
                self.roles, self.ways = before[0], self.ways[: before[1]]
                return False
        return bool(join.otherwise)

    def _columns(self, join: Join) -> Columns:
        upper, lower = (self.plan.placed[number].room for number in (join.upper, join.lower))
        return Columns(self.roles, self._taken(), upper, lower, self.plan.physics)

    def _cut(self, join: Join, way: str, here: Columns, rng: Random) -> bool:
        found = find(join._replace(way=way), here, rng)
        straight = found is not None and found.stacked > LADDER
        if found is None or (straight and self._spares_ladder(join, way)):
            return False
        cut(self.roles, found)
        self.ways.append((join._replace(way=way), found))
        return True

    def _spares_ladder(self, join: Join, way: str) -> bool:
        """Whether a ladder that is straight is done without: there is one, and a way instead, or none is needed."""
        ladders = sum(made.stacked > LADDER for _, made in self.ways)
        return ladders >= MOST_LADDERS and (not join.needed or (bool(join.otherwise) and way == join.way))

    def _taken(self) -> NDArray[np.bool_]:
        """Cells (R, C) that are kept, with those of the ways and of their ends."""
        taken = self.kept.copy()
        for _, made in self.ways:
            for (row, col), _ in made.cells:
                taken[row, col] = True
            for row, col in (made.above, made.below):
                taken[row - 1 : row + 2, col - 1 : col + DROP_COLS + 1] = True
        return taken

    def hide(self, rng: Random) -> None:
        """Wall something up in the ends of a room or two, not in the last of the main path nor behind a second exit."""
        last = len(self.plan.path) - 1
        found = find_alcoves(self.roles, self._taken(), tuple(one.room for one in self.plan.placed))
        found = [one for one in found if one.room != last and not room_kinds()[self._kind(one.room)].outdoors]
        found = [one for one in found if not self.plan.placed[one.room].beyond]
        for made in choose_alcoves(rng, found, 1 + int(rng.integers(0, 2))):
            build_alcove(self.roles, made, "wall")
            row, col = made.item
            place = col * TILE_PX + TILE_PX // 2, (row + 1) * TILE_PX
            drop = MappingProxyType({"drop": pick(rng, ALCOVE_LOOT)})
            self.fixtures[made.room].append(Fixture("item", *place, drop))
            self.candles[made.room] = [cell for cell in self.candles[made.room] if not _near(cell, made.tell)]
            self.candles[made.room].append(made.tell)

    def vary(self, rng: Random) -> None:
        """Hang some candles a cell or two higher or a cell lower, where only background is."""
        hangs, rows = self._hangs().T.tobytes(), len(self.roles)  # column after column
        for number in sorted(self.candles):
            cells, room = self.candles[number], self.plan.placed[number].room
            for place, (row, col) in enumerate(cells):
                moved = row - pick(rng, LIFTS), col
                if moved[0] == row or not room.row < moved[0] < room.row + room.rows - 1:
                    continue
                between = hangs[col * rows + min(row, moved[0]) : col * rows + max(row, moved[0]) + 1]
                others = cells[:place] + cells[place + 1 :]
                if 0 not in between and not any(_near(moved, other) for other in others):
                    cells[place] = moved

    def _hangs(self) -> NDArray[np.bool_]:
        """Cells (R, C) before which a candle can hang."""
        return _HANGS[self.roles]

    def _kind(self, number: int) -> str:
        return self.plan.placed[number].room.kind

    def layout(self) -> Layout:
        """The map with floors made ledges and candles hung where nothing else has come to be."""
        self._open_sky()
        for one in self.plan.placed:
            self.roles[one.room.area] = settle(self.roles[one.room.area])
        hangs = self._hangs()
        fixtures = [fixture for number in sorted(self.fixtures) for fixture in self.fixtures[number]]
        if self.plan.locked >= 0:
            fixtures.append(_lock(self.plan.placed[self.plan.locked]))
        candles = tuple(cell for number in sorted(self.candles) for cell in self.candles[number] if hangs[cell])
        places = tuple(cell for number in sorted(self.places) for cell in self.places[number])
        return Layout(self.roles, self.plan, candles + self._tells(), tuple(fixtures), tuple(self.ways), places)

    def _tells(self) -> tuple[Cell, ...]:
        """Candles in the holes that lead on, right below the floor: none hangs in a hole that kills."""
        return tuple((made.above[0] + 2, made.below[1]) for join, made in self.ways if join.way == DROP)

    def _open_sky(self) -> None:
        """Finish the rooms under the sky."""
        rooms = {
            number: one.room for number, one in enumerate(self.plan.placed) if room_kinds()[one.room.kind].outdoors
        }
        for number, room in rooms.items():
            thrown = thrown_columns([_reach(one) for one in self.fixtures[number]])
            lower_end_walls(self.roles, room, thrown, self.plan.physics)
        wall_behind(self.roles, list(rooms.values()))
        taken = self._taken()
        for number in rooms:
            self.candles[number] = list(torches_on_posts(self.roles, taken, self.candles[number]))


def _reach(fixture: Fixture) -> tuple[str, int, int]:
    """A fixture's kind, and the columns of its middle at the ends of its course."""
    far = fixture.x_px + int(fixture.properties.get("dx", 0))
    return fixture.kind, fixture.x_px // TILE_PX, far // TILE_PX


def _near(cell: Cell, other: Cell) -> bool:
    return max(abs(cell[0] - other[0]), abs(cell[1] - other[1])) <= 1


def _lock(one: PlacedRoom) -> Fixture:
    """Return the lock of a room's door out."""
    col = one.room.col + (one.room.cols - 1 if one.leave_side > 0 else 0)
    place = col * TILE_PX + TILE_PX // 2, (one.room.row + one.leave) * TILE_PX
    return Fixture("lock", *place, MappingProxyType({"key": KEY}))
