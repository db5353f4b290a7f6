"""The graph of a stage: rooms placed on one grid of cells, the main path through them, and the branches off it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from nesgan_game.level.rooms.canvas import Doorway, Temper
from nesgan_game.level.stage import Room
from nesgan_game.nes import FIELD_ROWS


@dataclass(frozen=True, slots=True)
class PlacedRoom:
    """A room of a plan: its rectangle, the floor rows of its doors counted from its top (0: none), and its way."""

    room: Room
    entry: int
    leave: int
    heading: int
    """+1 walked to the right, -1 to the left: the door in lies on the other side."""
    turns: bool = False
    """Whether the door out lies on the same side as the door in: towers only."""
    doorways: tuple[Doorway, ...] = ()
    """Every door with its side in the stage, the way in and the way out first; empty for a room with no more."""
    parent: int = -1
    """Number of the room that a branch hangs off; -1 on the main path."""
    holds_key: bool = False
    skeleton: str = ""
    """What a kind of room with skeletons is built from; empty for any that fits."""

    @property
    def branch(self) -> bool:
        """Whether the room lies off the main path."""
        return self.parent >= 0

    @property
    def leave_side(self) -> int:
        """-1 where the door out lies at the left, +1 at the right."""
        return -self.heading if self.turns else self.heading

    @property
    def onward(self) -> int:
        """Row at which the storey of the door out begins."""
        return self.room.row + self.leave - self.leave % FIELD_ROWS

    def moved(self, rows: int, cols: int) -> PlacedRoom:
        """Return the room shifted on the grid."""
        return replace(self, room=replace(self.room, row=self.room.row + rows, col=self.room.col + cols))


@dataclass(frozen=True, slots=True)
class Plan:
    """Rooms of the main path in walking order, then the branches; locked: number of the room whose door out is."""

    placed: tuple[PlacedRoom, ...]
    temper: Temper
    locked: int = -1

    @property
    def path(self) -> tuple[PlacedRoom, ...]:
        """The rooms of the main path, from the entrance to the boss's chamber."""
        return tuple(one for one in self.placed if not one.branch)

    @property
    def branches(self) -> tuple[PlacedRoom, ...]:
        """The rooms off the main path."""
        return tuple(one for one in self.placed if one.branch)

    @property
    def length(self) -> int:
        """Cells walked through on the main path: the sum of its rooms' columns."""
        return sum(one.room.cols for one in self.path)


def overlap(room: Room, other: Room) -> bool:
    """Whether two rooms share a cell."""
    return _meet(room.row, room.rows, other.row, other.rows) and _meet(room.col, room.cols, other.col, other.cols)


def stacked(room: Room, other: Room) -> bool:
    """Whether one room lies over the other."""
    return _meet(room.col, room.cols, other.col, other.cols)


def _meet(start: int, size: int, other: int, length: int) -> bool:
    return start < other + length and other < start + size
