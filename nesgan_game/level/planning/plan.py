"""The graph of a stage: rooms placed on one grid of cells, the main path through them, the branches off it, and joins.

Rooms that lie beside each other are joined by doors, rooms that lie over each other by stairs, drops and hatches.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from nesgan_game.level.rooms.canvas import Doorway, Temper
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.level.stage import Room
from nesgan_game.nes import FIELD_ROWS
from nesgan_game.physics.hero_figures import OURS, Physics

DOOR, STAIRS, DROP, HATCH = "door", "stairs", "drop", "hatch"
"""Ways from room to room: DROP leads down only, HATCH up only."""


class Join(NamedTuple):
    """A way between a room and the one below it, by their numbers."""

    upper: int
    lower: int
    way: str
    upper_end: int = 0
    """Where in the upper room it is looked for first: +1 at its right end, -1 at its left, 0 anywhere."""
    lower_end: int = 0
    """The same of the lower room."""
    needed: bool = True
    """Whether the stage is nothing without it."""
    loose: bool = False
    """Whether it may be missing in the end where there is no place for it."""
    otherwise: tuple[str, ...] = ()
    """Ways that together take its place where it cannot be."""


@dataclass(frozen=True, slots=True)
class PlacedRoom:
    """A room of a plan: its rectangle, the floor rows of its ends counted from its top (0: none), and its way."""

    room: Room
    entry: int
    leave: int
    heading: int
    """+1 walked to the right, -1 to the left: the end where one comes in lies on the other side."""
    turns: bool = False
    """Whether the door out lies on the same side as the door in: towers only."""
    doorways: tuple[Doorway, ...] = ()
    """Every door with its side in the stage, the way in and the way out first; empty for a room with no more."""
    opens: Doorway | None = None
    """A further door of a room without doorways, with its side in the stage, at the end that has none."""
    parent: int = -1
    """Number of the room that a branch hangs off; -1 on the main path."""
    holds_key: bool = False
    skeleton: str = ""
    """What a kind of room with skeletons is built from; empty for any that fits."""
    way_in: str = DOOR
    way_out: str = DOOR
    """How one comes and goes: an end without a door is walled up. Empty: a dead end."""
    beyond: str = ""
    """Name of the theme that a second exit in it leads to; empty: there is none."""
    temper: Temper = field(default_factory=Temper)

    @property
    def branch(self) -> bool:
        """Whether the room lies off the main path."""
        return self.parent >= 0

    @property
    def leave_side(self) -> int:
        """-1 where the way out lies at the left, +1 at the right."""
        return -self.heading if self.turns else self.heading

    @property
    def onward(self) -> int:
        """Row at which the storey of the door out begins."""
        return self.room.row + self.leave - self.leave % FIELD_ROWS

    def moved(self, rows: int, cols: int) -> PlacedRoom:
        """Return the room shifted on the grid."""
        here = self.room
        return replace(self, room=Room(here.name, here.kind, here.row + rows, here.col + cols, here.rows, here.cols))


@dataclass(frozen=True, slots=True)
class Plan:
    """Rooms of the main path in walking order, then the branches; locked: number of the room whose door out is."""

    placed: tuple[PlacedRoom, ...]
    shape: str = ""
    """Name of its topology (topology.SHAPES)."""
    idea: str = ""
    """What it is about (beats.IDEAS)."""
    joins: tuple[Join, ...] = ()
    """Ways between rooms that lie over each other; those not needed are tried in this order until there are enough."""
    extras: int = 0
    """How many of those not needed are made."""
    locked: int = -1
    spares: frozenset[str] = frozenset()
    """Names of the branches that may be left out where they cannot be joined: nobody asked for so many."""
    physics: Physics = OURS
    """Who is to walk through it."""

    def without(self, number: int) -> Plan:
        """Return the plan without a branch that nothing hangs off."""
        kept = [join for join in self.joins if number not in (join.upper, join.lower)]
        joins = tuple(
            join._replace(upper=join.upper - (join.upper > number), lower=join.lower - (join.lower > number))
            for join in kept
        )
        return replace(self, placed=self.placed[:number] + self.placed[number + 1 :], joins=joins)

    @property
    def path(self) -> tuple[PlacedRoom, ...]:
        """The rooms of the main path, from the entrance to the boss's chamber."""
        return tuple(one for one in self.placed if not one.branch)

    @property
    def branches(self) -> tuple[PlacedRoom, ...]:
        """The rooms off the main path."""
        return tuple(one for one in self.placed if one.branch)

    @property
    def second_exit(self) -> PlacedRoom | None:
        """The room with the second exit, if there is one."""
        return next((one for one in self.placed if one.beyond), None)

    @property
    def length(self) -> int:
        """Cells walked through on the main path: the sum of its rooms' columns."""
        return sum(one.room.cols for one in self.path)


def to_corner(placed: Sequence[PlacedRoom]) -> tuple[PlacedRoom, ...]:
    """Return rooms shifted so that the grid begins with them."""
    top, left = min(one.room.row for one in placed), min(one.room.col for one in placed)
    return tuple(one.moved(-top, -left) for one in placed) if top or left else tuple(placed)


def overlap(room: Room, other: Room) -> bool:
    """Whether two rooms share a cell."""
    return _meet(room.row, room.rows, other.row, other.rows) and _meet(room.col, room.cols, other.col, other.cols)


def stacked(room: Room, other: Room) -> bool:
    """Whether one room lies over the other."""
    return _meet(room.col, room.cols, other.col, other.cols)


def rests_on(upper: Room, lower: Room) -> bool:
    """Whether the floor of a room is the ceiling of another, somewhere."""
    return upper.row + upper.rows == lower.row and stacked(upper, lower)


def _meet(start: int, size: int, other: int, length: int) -> bool:
    return start < other + length and other < start + size


MOST_STOREYS = 6
"""Storeys of a whole stage."""


def fits(placed: Sequence[PlacedRoom], room: Room) -> bool:
    """Whether a further room overlaps none, nothing but sky lies over sky, and the stage is not too high."""
    rooms = [other.room for other in placed]
    top = min(one.row for one in (*rooms, room))
    if max(one.row + one.rows for one in (*rooms, room)) - top > MOST_STOREYS * FIELD_ROWS:
        return False
    return all(_apart(one, room) for one in rooms)


def _apart(room: Room, other: Room) -> bool:
    if not stacked(room, other):
        return True
    upper, lower = (room, other) if room.row < other.row else (other, room)
    kinds = room_kinds()
    return not overlap(room, other) and (kinds[upper.kind].outdoors or not kinds[lower.kind].outdoors)
