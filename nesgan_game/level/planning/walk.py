"""The main path as it is walked: rooms laid down one after the other, each where the one before leads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nesgan_game.errors import AssemblyError
from nesgan_game.level.planning import beats
from nesgan_game.level.planning.plan import DOOR, DROP, HATCH, STAIRS, Join, PlacedRoom, fits
from nesgan_game.level.planning.room_choice import TallRoom, steeper
from nesgan_game.level.planning.setting import Setting
from nesgan_game.level.planning.topology import Turn
from nesgan_game.level.rooms.canvas import Temper, weigh
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.level.stage import Room
from nesgan_game.nes import FIELD_ROWS
from nesgan_game.seeds import Random

_DROP, _HATCH = 0.5, 0.25
"""Shares of ways down that are drops, and of ways up that are hatches. Tuned by hand."""
_AHEAD_COLS = 10
"""Columns by which a room that goes on ahead lies over or under the one before it: what a flight needs."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """Controls with what was left open decided."""

    rooms: int
    length: int | None
    branches: int
    verticality: float
    locked: bool
    heading: int
    temper: Temper
    idea: str
    setting: Setting


class Walk:
    """Rooms laid down one after the other, each where the one before leads."""

    def __init__(self, rng: Random, wishes: Wishes) -> None:
        self.rng, self.wishes = rng, wishes
        self.placed: list[PlacedRoom] = []
        self.joins: list[Join] = []
        self.row, self.edge, self.heading = 0, 0, wishes.heading
        self.floor: int | None = 0
        """Floor row of the door that leads in, 0 for none, None where any will do."""
        self.way_in = DOOR
        self._tempers = [beats.temper_for(wishes.temper, wishes.idea, beat) for beat in range(beats.BEATS)]

    def room(
        self, name: str, kind: str, cols: int, turn: Turn | None, entries: frozenset[int] | None, *, last: bool
    ) -> None:
        """Lay down a room, and turn at its end where a turn is given. Raises AssemblyError where it does not fit.

        entries: floor rows at which the room beyond its door out can be entered.
        """
        room = Room(name, kind, self.row, self.edge if self.heading > 0 else self.edge - cols, FIELD_ROWS, cols)
        entry, leave = _doors(self.rng, room_kinds()[kind].pairs(cols), self.floor, entries, self.wishes.verticality)
        way_out = "" if last else DOOR
        self._place(
            PlacedRoom(room, entry, leave, self.heading, way_in=self.way_in, way_out=way_out, temper=self._temper())
        )
        if turn is None:
            self._go_on()
        else:
            self._turn(turn)

    def tall_room(self, name: str, cols: int, tall: TallRoom, entries: frozenset[int] | None) -> None:
        """Lay down a room of two storeys that leads from one to the other. Raises AssemblyError as above."""
        if self.floor is not None and self.floor not in tall.entries:
            raise AssemblyError("doors at heights that do not meet")
        if entries is not None and tall.leave % FIELD_ROWS not in entries:
            raise AssemblyError("doors at heights that do not meet")
        left = self.edge if self.heading > 0 else self.edge - cols
        row = self.row - (tall.entry - tall.entry % FIELD_ROWS)
        self._place(tall.placed(Room(name, tall.kind, row, left, tall.rows, cols), self.heading, self._temper()))
        self._go_on()

    def _temper(self) -> Temper:
        """That of the room to come."""
        return self._tempers[beats.beat_of(len(self.placed), self.wishes.rooms)]

    def _place(self, one: PlacedRoom) -> None:
        if not fits(self.placed, one.room):
            raise AssemblyError("rooms that overlap")
        self.placed.append(one)

    def _go_on(self) -> None:
        """Leave the last room by its door."""
        one = self.placed[-1]
        self.row, self.heading, self.floor, self.way_in = one.onward, one.leave_side, one.leave % FIELD_ROWS, DOOR
        self.edge = one.room.col + (one.room.cols if self.heading > 0 else 0)

    def _turn(self, turn: Turn) -> None:
        """Leave the last room through its floor or ceiling, at its end."""
        number, one = len(self.placed) - 1, self.placed[-1]
        draw = self.rng.random()
        way = (DROP if draw < _DROP else STAIRS) if turn.down > 0 else (HATCH if draw < _HATCH else STAIRS)
        self.placed[-1] = replace(one, way_out=way)
        end, far = self.heading, one.room.col + (one.room.cols if self.heading > 0 else 0)
        self.heading = -self.heading if turn.back else self.heading
        # The next room begins at the same wall, or a little before it.
        self.edge = far + (0 if turn.back else -end * _AHEAD_COLS)
        self.row, self.floor, self.way_in = self.row + turn.down * FIELD_ROWS, None, way
        ends = (end, -self.heading)
        otherwise = ((DROP if turn.down > 0 else HATCH) if way == STAIRS else STAIRS,)
        if turn.down > 0:
            self.joins.append(Join(number, number + 1, way, *ends, otherwise=otherwise))
        else:
            self.joins.append(Join(number + 1, number, way, *ends[::-1], otherwise=otherwise))


def _doors(
    rng: Random,
    doors: Sequence[tuple[int, int]],
    floor: int | None,
    entries: frozenset[int] | None,
    verticality: float,
) -> tuple[int, int]:
    """Choose (entry, leave) that fit the rooms before and after; steeper pairs the more verticality is wished for.

    Raises AssemblyError where none do.
    """
    pairs = [pair for pair in doors if floor is None or pair[0] == floor]
    if entries is not None:
        pairs = [pair for pair in pairs if pair[1] in entries]
    if not pairs:
        raise AssemblyError("doors at heights that do not meet")
    heights = [abs(entry - leave) if leave and entry else 0 for entry, leave in pairs]
    return weigh(rng, pairs, [steeper(height, verticality) for height in heights])
