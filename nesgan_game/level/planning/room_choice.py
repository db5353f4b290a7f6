"""Skeletons for planned rooms: rooms of two storeys that lead from one to the other, and second doors between rooms."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from nesgan_game.level.planning.plan import DOOR, PlacedRoom
from nesgan_game.level.planning.topology import Turn
from nesgan_game.level.rooms.canvas import Doorway, Temper, weigh
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.level.rooms.skeletons import Skeleton
from nesgan_game.level.rooms.towers import storey_floor
from nesgan_game.level.stage import Room
from nesgan_game.nes import FIELD_ROWS
from nesgan_game.seeds import Random

_TWICE = 0.75
"""Share of the second doors that could join two rooms which do so. Tuned by hand."""
_STEEPEST, _LEVEL = 8, 4.0
"""Rows of climbing beyond which a room is no steeper to a wish, and the least that it is rarer by, in powers of e."""


@dataclass(frozen=True, slots=True)
class TallRoom:
    """A kind of room of two storeys with its ends: floor rows counted from its top."""

    kind: str
    entry: int
    leave: int
    turns: bool
    cols: tuple[int, int]
    rows: int = 2 * FIELD_ROWS
    skeleton: str = ""

    @property
    def entries(self) -> frozenset[int]:
        """The floor row of its way in, counted from the top of its storey."""
        return frozenset({self.entry % FIELD_ROWS})

    def placed(self, room: Room, heading: int, temper: Temper) -> PlacedRoom:
        """The room in its place, walked to the right (+1) or to the left (-1)."""
        doors = (Doorway(-1, self.entry), Doorway(-1 if self.turns else 1, self.leave))
        turned = doors if heading > 0 else tuple(door.mirrored(room.cols) for door in doors)
        return PlacedRoom(
            room, self.entry, self.leave, heading, self.turns, turned, skeleton=self.skeleton, temper=temper
        )


def tall_rooms(turn: Turn) -> list[TallRoom]:
    """Return the rooms of two storeys that make a turn: those with skeletons, and stair towers."""
    found = []
    for name, kind in room_kinds().items():
        if kind.part == "tower":
            low, high = (storey_floor(2 * FIELD_ROWS, storey) for storey in (0, 1))
            ends = (high, low) if turn.down > 0 else (low, high)
            found.append(TallRoom(name, *ends, turn.back, kind.cols))
        for one in kind.tall if kind.part == "way" and kind.share > 0 else ():
            storeys = one.leave // FIELD_ROWS - one.entry // FIELD_ROWS
            if storeys == turn.down and one.turns == turn.back:
                found.append(TallRoom(name, one.entry, one.leave, one.turns, (one.least, one.most), one.rows, one.name))
    return found


def free_doors(one: PlacedRoom) -> list[Doorway]:
    """Return the doors in the side walls of a room that its builder could open and nobody has asked for."""
    kind, room = room_kinds()[one.room.kind], one.room
    if kind.part == "tower":
        offered = [Doorway(side, storey_floor(room.rows, storey)) for storey in range(2) for side in (-1, 1)]
    else:
        chosen = next((skeleton for skeleton in kind.skeletons if skeleton.name == one.skeleton), None)
        doors = [door for door in chosen.offered(room.cols) if door.side and not door.one_way] if chosen else []
        offered = [door if one.heading > 0 else door.mirrored(room.cols) for door in doors]
    taken = {(door.side, door.floor) for door in one.doorways}
    return [door for door in offered if (door.side, door.floor) not in taken]


@functools.lru_cache(maxsize=256)
def steeper(height: int, verticality: float) -> float:
    """How often what climbs and descends so many rows comes up beside what is level, at a wish for verticality.

    At 0.4 both come as often; at 0 six rows are 13 times rarer than none, at 1 they are 26 times likelier.
    """
    # (1 + x / 16) ** 16, nearly e ** x for |x| < 4: products are rounded alike on every machine, powers are not.
    power = 1 + max((verticality - 0.4) * min(height, _STEEPEST), -_LEVEL) / 16
    for _ in range(4):
        power *= power
    return power


def join_twice(rng: Random, path: Sequence[PlacedRoom], verticality: float) -> list[PlacedRoom]:
    """Choose skeletons for the rooms of a path, and open a second door between rooms that both offer one.

    verticality: 0 for rooms that one walks through on the level, 1 for those that lead up and down inside.
    """
    chosen = [_with_skeleton(rng, one, verticality) for one in path]
    for number in range(len(chosen) - 1):
        one, other = chosen[number : number + 2]
        draw = rng.random()
        if one.way_out != DOOR or not one.doorways or not other.doorways or draw >= _TWICE:
            continue
        here = {one.room.row + door.floor: door for door in free_doors(one) if door.side == one.leave_side}
        if other is chosen[-1]:  # a lair has two ways in rather than one
            others = [replace(other, skeleton=skeleton.name) for skeleton in fitting_skeletons(other)]
            other = rng.choice([lair for lair in others if here.keys() & _entrances(lair).keys()] or [other])
        there = _entrances(other)
        for row in sorted(here.keys() & there.keys()):
            chosen[number] = one = replace(one, doorways=(*one.doorways, here[row]))
            chosen[number + 1] = other = replace(other, doorways=(*other.doorways, there[row]))
    return chosen


def _entrances(one: PlacedRoom) -> dict[int, Doorway]:
    """The doors that a room could open beside its way in, by the row of their floor in the stage."""
    return {one.room.row + door.floor: door for door in free_doors(one) if door.side == -one.heading}


def _with_skeleton(rng: Random, one: PlacedRoom, verticality: float) -> PlacedRoom:
    """Choose a skeleton that has a room's size and ends, and name its doors; a room built by a function has none."""
    fitting = fitting_skeletons(one)
    if one.doorways or not fitting:
        return one
    doors = [Doorway(-one.heading, one.entry)] if one.way_in == DOOR and one.entry else []
    doors += [Doorway(one.heading, one.leave)] if one.way_out == DOOR and one.leave else []
    skeleton = weigh(rng, fitting, [steeper(skeleton.climb, verticality) for skeleton in fitting])
    return replace(one, skeleton=skeleton.name, doorways=tuple(doors))


def fitting_skeletons(one: PlacedRoom) -> list[Skeleton]:
    """Return the skeletons of a room's kind that have its size and ends."""
    room = one.room
    return list(room_kinds()[room.kind].straight_through(room.rows, room.cols, one.entry, one.leave))
