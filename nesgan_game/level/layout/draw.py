"""From a plan to a map: every room built on a canvas of its own, turned as the way demands, and joined up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from nesgan_game.entity_rows import LOOT
from nesgan_game.errors import AssemblyError
from nesgan_game.level.controls import Controls
from nesgan_game.level.layout.joins import DROP_COLS, Columns, Cut, cut, find
from nesgan_game.level.planning.plan import DOOR, DROP, HATCH, STAIRS, Join, PlacedRoom, Plan
from nesgan_game.level.planning.planner import plan
from nesgan_game.level.planning.room_choice import fitting_skeletons
from nesgan_game.level.planning.setting import ANYWHERE, Setting
from nesgan_game.level.rooms.canvas import Canvas, Cell, Fixture, mirrored, pick, settle
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.level.stage import Entity, Room
from nesgan_game.nes import FIELD_ROWS, TILE_PX
from nesgan_game.physics.movement import CELL
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.seeds import Random

KEY = 1
"""Number of the one key a stage may have."""
DRAWN_PLANS = 8
"""Plans drawn before a layout is given up: what cannot be drawn costs a tenth of what cannot be proved."""
REDRAWS = 4
"""Times that a room is drawn before a way into it is given up."""
_REWARD_COLS = 3
"""Columns from a dead end's wall to its reward: every builder ends on a level floor of that many."""
_DOOR_ROWS, _DOORS = 2, 2
"""Cells of a door; doors that every skeleton with the same ends has."""
STAND_COLS = 3
"""Columns inside the way in that are left as they are."""
LANDING_COLS = 6
"""Level columns at an end that is left or reached through a floor or ceiling."""

_PAY = ("bag", "bag", "heart", "roast")
"""What lies at a reward's place on the main path, each as likely as the others; tuned by hand."""


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """A stage as roles (R, C) uint8, with its plan, the cells that carry candles, and the fixtures of its rooms."""

    roles: NDArray[np.uint8]
    plan: Plan
    candles: tuple[Cell, ...]
    fixtures: tuple[Fixture, ...]
    ways: tuple[tuple[Join, Cut], ...] = ()
    """The ways between rooms that lie over each other."""

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
        del self.fixtures[number], self.candles[number]
        self.plan = self.plan.without(number)

    def _draw(self, number: int, rng: Random, *, again: bool) -> None:
        one = self.plan.placed[number]
        if again and one.skeleton and len(one.doorways) <= _DOORS:
            one = replace(one, skeleton=pick(rng, fitting_skeletons(one) or [one.skeleton]))
        room = one.room
        canvas = build_room(one, rng, deep=room.row + room.rows == len(self.roles))
        self.roles[room.area] = canvas.cells
        self.candles[number] = [(room.row + row, room.col + col) for row, col in canvas.candles]
        self.fixtures[number] = [
            replace(fixture, x_px=fixture.x_px + room.col * TILE_PX, y_px=fixture.y_px + room.row * TILE_PX)
            for fixture in canvas.fixtures
        ]
        self.kept[room.area] = False
        for fixture in self.fixtures[number]:
            self._keep(fixture)
        if one.way_in in (DOOR, "") and not one.branch:
            # Where the hero stands who has come in, or starts.
            col = room.col + 1 if one.heading > 0 else room.col + room.cols - 1 - STAND_COLS
            self.kept[room.area[0], col : col + STAND_COLS] = True

    def _keep(self, fixture: Fixture) -> None:
        entity = Entity(0, fixture.kind, fixture.x_px, fixture.y_px, fixture.properties)
        (row, col), rows, left, right = entity.cell, 1, 0, 0
        if fixture.kind == "mover":
            x0, x1, y0, y1 = entity.mover().course()
            row, rows = y0 // CELL - 2, (y1 - y0) // CELL + 4
            col, left, right = x0 // CELL, 1, (x1 - x0) // CELL + 1
        self.kept[max(row - 1, 0) : row + rows + 1, max(col - left, 0) : col + right + 1] = True

    def join(self, join: Join, rng: Random) -> bool:
        """Cut a way between two rooms that are built, or what may take its place; whether there is a place for it."""
        if self._cut(join, join.way, rng):
            return True
        before = self.roles.copy(), len(self.ways)
        if join.otherwise and all(self._cut(join, way, rng) for way in join.otherwise):
            return True
        self.roles, self.ways = before[0], self.ways[: before[1]]
        return False

    def _cut(self, join: Join, way: str, rng: Random) -> bool:
        upper, lower = (self.plan.placed[number].room for number in (join.upper, join.lower))
        kept = self.kept.copy()
        for _, made in self.ways:
            for (row, col), _ in made.cells:
                kept[row, col] = True
            for row, col in (made.above, made.below):
                kept[row - 1 : row + 2, col - 1 : col + DROP_COLS + 1] = True
        found = find(join._replace(way=way), Columns(self.roles, kept, upper, lower), rng)
        if found is None:
            return False
        kinds = room_kinds()
        grounds = tuple("void" if kinds[room.kind].outdoors else "wall" for room in (upper, lower))
        cut(self.roles, found, lower, (grounds[0], grounds[1]))
        self.ways.append((join._replace(way=way), found))
        return True

    def layout(self) -> Layout:
        """The map with floors made ledges and candles hung where nothing else has come to be."""
        for one in self.plan.placed:
            self.roles[one.room.area] = settle(self.roles[one.room.area])
        hangs = np.isin(self.roles, [ROLE_INDEX[name] for name in ("wall", "void", "pillar")])
        fixtures = [fixture for number in sorted(self.fixtures) for fixture in self.fixtures[number]]
        if self.plan.locked >= 0:
            fixtures.append(_lock(self.plan.placed[self.plan.locked]))
        candles = tuple(cell for number in sorted(self.candles) for cell in self.candles[number] if hangs[cell])
        return Layout(self.roles, self.plan, candles, tuple(fixtures), tuple(self.ways))


def build_room(one: PlacedRoom, rng: Random, *, deep: bool) -> Canvas:
    """Build one room walked to the right, close the ends that have no door, and turn it as often as the way demands."""
    kind = room_kinds()[one.room.kind]
    canvas = Canvas(one.room.rows, one.room.cols, outdoors=kind.outdoors, deep=deep, temper=one.temper)
    canvas.skeleton = one.skeleton
    canvas.doorways = tuple(door if one.heading > 0 else door.mirrored(canvas.cols) for door in one.doorways)
    falling = kind.turns and one.leave > one.entry > 0
    if falling:
        kind.build(canvas, rng, one.leave, one.entry)
        canvas = mirrored(canvas)
    else:
        kind.build(canvas, rng, one.entry, one.leave)
    if one.room.rows == FIELD_ROWS:
        _close(canvas, one)
    if one.branch:
        _reward(canvas, rng, one)
    elif canvas.rewards:
        canvas.item(*pick(rng, canvas.rewards), pick(rng, _PAY))
    return mirrored(canvas) if one.heading < 0 else canvas


def _close(canvas: Canvas, one: PlacedRoom) -> None:
    """Wall up the ends that have no door, level the floor where one goes up or down, and open the further door."""
    last = canvas.cols - 1
    moving = any(fixture.kind == "mover" for fixture in canvas.fixtures)
    levelled = not moving and not room_kinds()[one.room.kind].skeletons
    for way, floor, col in ((one.way_in, one.entry, 0), (one.way_out, one.leave, last)):
        if levelled and way not in (DOOR, "") and floor:
            start = 1 if not col else last - LANDING_COLS
            canvas.ground(start, LANDING_COLS, floor)
            for place in range(start, start + LANDING_COLS):
                hangs = [row for row in range(2, floor) if canvas.solid(row, place)]
                canvas.clear(hangs[0] if hangs else floor, place, floor - hangs[0] if hangs else 0)
        if way != DOOR and floor and not one.doorways:
            canvas.fill("solid", floor - _DOOR_ROWS, col, _DOOR_ROWS, 1)
    if one.opens is not None:
        canvas.doorway(one.opens._replace(side=one.opens.side * one.heading))


def _reward(canvas: Canvas, rng: Random, one: PlacedRoom) -> None:
    """Lay a reward where the room offers a place, or before the far wall: the key, or something among candles."""
    places = [cell for cell in canvas.rewards if not canvas.solid(*cell)]
    row, col = pick(rng, places) if places else _before_the_wall(canvas, one)
    if one.holds_key:
        canvas.put("key", row, col, key=KEY)
    else:
        canvas.item(row, col, pick(rng, LOOT["reward"]))
    canvas.candle(row - 3, col)
    canvas.candle(row - 2, col - 3)


def _before_the_wall(canvas: Canvas, one: PlacedRoom) -> Cell:
    """Return the cell on the floor before a dead end's wall."""
    row, col = one.leave - 1, canvas.cols - _REWARD_COLS
    while canvas.solid(row, col):
        row -= 1
    return canvas.floor_below(row, col) - 1, col


def _lock(one: PlacedRoom) -> Fixture:
    """Return the lock of a room's door out."""
    col = one.room.col + (one.room.cols - 1 if one.leave_side > 0 else 0)
    place = col * TILE_PX + TILE_PX // 2, (one.room.row + one.leave) * TILE_PX
    return Fixture("lock", *place, MappingProxyType({"key": KEY}))
