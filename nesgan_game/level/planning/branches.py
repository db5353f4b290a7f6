"""Rooms off the main path: where they hang, which of them lead around and join it again, and the lock with its key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from typing import NamedTuple

from nesgan_game.errors import AssemblyError
from nesgan_game.level.planning.beats import share
from nesgan_game.level.planning.plan import (
    DOOR,
    DROP,
    HATCH,
    STAIRS,
    Join,
    PlacedRoom,
    Plan,
    fits,
    rests_on,
)
from nesgan_game.level.planning.room_choice import free_doors
from nesgan_game.level.rooms.canvas import Doorway, weigh
from nesgan_game.level.rooms.kinds import RoomKind, room_kinds
from nesgan_game.level.stage import Room
from nesgan_game.nes import FIELD_ROWS
from nesgan_game.seeds import Random

_VAULT, _HIDDEN, _AROUND, _BESIDE = 0.3, 0.6, 0.4, 0.7
"""Shares of dead ends that are vaults, of those behind a side wall that are walled up, of branches after the first that
lead around, and of the others that are looked for beside a room first. Tuned by hand."""
_ONE_WAY, _LEAST_SHARE = 0.4, 0.02
"""Share of one-way ways into a branch that leads around; share of kinds at least. Tuned by hand."""
_OVER_EACH = 12
"""Columns that a branch which leads around shares with each of two rooms."""


def with_branches(
    rng: Random, path: list[PlacedRoom], joins: list[Join], count: int, around: int, theme: str
) -> tuple[list[PlacedRoom], list[Join]]:
    """Add so many branches, `around` of them leading around. Raises AssemblyError where there is no place for them.

    Returns the rooms and their joins, those that are not needed last.
    """
    placed, made = list(path), list(joins)
    for number in range(count):
        leads_around = number == 0 or number < around or rng.random() < _AROUND
        if not _grow(rng, placed, made, theme, leads_around=leads_around, must=number < around):
            raise AssemblyError("no place for a branch")
    _check_towers(placed)
    return placed, made + [spare for spare in _spare(rng, placed) if not _joined(made, spare)]


def _check_towers(placed: Sequence[PlacedRoom]) -> None:
    """Raise AssemblyError where a storey of a tower leads nowhere."""
    for one in placed:
        floors = {door.floor for door in one.doorways}
        if room_kinds()[one.room.kind].part == "tower" and max(floors) - min(floors) != one.room.rows - FIELD_ROWS:
            raise AssemblyError("a storey that leads nowhere")


def _grow(
    rng: Random, placed: list[PlacedRoom], joins: list[Join], theme: str, *, leads_around: bool, must: bool
) -> bool:
    """Hang one branch where there is a place for it; whether there was one."""
    ways = [_around] if leads_around else []
    ways += [] if must else [beside, stacked_spots] if rng.random() < _BESIDE else [stacked_spots, beside]
    for way in ways:
        spots = list(way(placed))
        for place in rng.order(len(spots)):
            if hang(rng, placed, joins, theme, spots[place], must=must):
                return True
    return False


class Spot(NamedTuple):
    """Where a branch may hang."""

    row: int
    col: int
    """Where it begins; where it leads around, the middle."""
    heading: int
    """+1 where it is walked to the right, -1 to the left."""
    parents: tuple[int, ...]
    """Numbers of the rooms that it is joined to."""
    floor: int = 0
    """Floor row of the door between it and its parent, counted from its top; 0 where it lies over or under it."""


def _path(placed: Sequence[PlacedRoom]) -> list[tuple[int, PlacedRoom]]:
    """The rooms of the main path but the last, with their numbers."""
    return [(number, one) for number, one in enumerate(placed) if not one.branch][:-1]


def beside(placed: Sequence[PlacedRoom]) -> Iterator[Spot]:
    """Beyond the end of a room that one leaves through its floor or ceiling, and at doors that are offered."""
    for number, one in _path(placed):
        room, doors = one.room, free_doors(one)
        if one.way_out not in (DOOR, "") and one.opens is None:
            doors.append(Doorway(one.heading, one.leave))
        for door in doors:
            row = room.row + door.floor - door.floor % FIELD_ROWS
            yield Spot(row, _edge(room, door.side), door.side, (number,), door.floor % FIELD_ROWS)


def _edge(room: Room, side: int) -> int:
    return room.col + room.cols if side > 0 else room.col


def stacked_spots(placed: Sequence[PlacedRoom]) -> Iterator[Spot]:
    """Under and over one room, walked the way of the room or against it."""
    for number, one in _path(placed):
        for row in (one.room.row - FIELD_ROWS, one.room.row + one.room.rows):
            for side in (-1, 1):
                yield Spot(row, one.room.col + (0 if side > 0 else one.room.cols), side, (number,))


def _around(placed: Sequence[PlacedRoom]) -> Iterator[Spot]:
    """Under and over the door between two rooms of the path."""
    path = _path(placed)
    for (number, one), (after, other) in pairwise(path):
        if one.way_out == DOOR and one.onward == other.room.row and one.room.rows == other.room.rows:
            door = _edge(one.room, one.leave_side)
            for row in (one.room.row - FIELD_ROWS, one.room.row + FIELD_ROWS):
                yield Spot(row, door, one.leave_side, (number, after))


def hang(rng: Random, placed: list[PlacedRoom], joins: list[Join], theme: str, spot: Spot, *, must: bool) -> bool:
    """Build a branch at a spot if it fits; whether it did."""
    around, side, parent = len(spot.parents) > 1, spot.heading, placed[spot.parents[0]]
    kind = _kind(rng, theme, around=around)
    least, most = room_kinds()[kind].cols
    cols = min(max(least, 2 * _OVER_EACH + 4) if around else least, most)
    cols = min(cols + 2 * int(rng.integers(0, 4)), most)
    left = spot.col - (cols // 2 if around else 0 if side > 0 else cols)
    room = Room(f"{kind}-{len(placed) + 1}", kind, spot.row, left, FIELD_ROWS, cols)
    pairs = [pair for pair in room_kinds()[kind].pairs(cols) if spot.floor in (0, pair[0])]
    if not pairs or not fits(placed, room):
        return False
    hidden = bool(rng.random() < _HIDDEN)
    if spot.floor:
        placed[spot.parents[0]] = _opened(parent, Doorway(side, spot.row - parent.room.row + spot.floor, hidden))
    else:
        joins += _joins_of(rng, placed, spot, len(placed), must=must)
    branch = PlacedRoom(room, *rng.choice(pairs), side, parent=spot.parents[0], way_out="", temper=parent.temper)
    placed.append(branch if spot.floor else replace(branch, way_in=STAIRS))
    return True


def _opened(parent: PlacedRoom, door: Doorway) -> PlacedRoom:
    """A room with a further door: its builder's, or cut into the end that it would close."""
    if (door.side, door.floor) == (parent.heading, parent.leave) and parent.way_out != DOOR:
        return replace(parent, opens=door)
    return replace(parent, doorways=(*parent.doorways, door))


def _kind(rng: Random, theme: str, *, around: bool) -> str:
    """Choose what a branch is."""
    rewards = {name: kind for name, kind in room_kinds().items() if _serves(kind, around=around)}
    if "vault" in rewards and rng.random() < _VAULT:
        return "vault"
    names = sorted(rewards)
    return weigh(rng, names, [max(share(name, rewards[name], theme, frozenset()), _LEAST_SHARE) for name in names])


def _serves(kind: RoomKind, *, around: bool) -> bool:
    wide = kind.cols[1] >= 2 * _OVER_EACH + 4
    return kind.reward and bool(kind.doors) and not kind.outdoors and (not around or wide)


def _joins_of(rng: Random, placed: Sequence[PlacedRoom], spot: Spot, number: int, *, must: bool) -> list[Join]:
    """Ways from the path into a branch over or under it: stairs, and one-way ones only where it leads around."""
    below, around = spot.row > placed[spot.parents[0]].room.row, len(spot.parents) > 1
    joins = []
    for place, parent in enumerate(spot.parents):
        way = (DROP if below == (place == 0) else HATCH) if around and rng.random() < _ONE_WAY else STAIRS
        end = 0 if not around else spot.heading if place == 0 else -spot.heading
        ends = (end, -end) if below else (-end, end)
        upper, lower = (parent, number) if below else (number, parent)
        otherwise = (DROP, HATCH) if way == STAIRS else (STAIRS,)
        joins.append(Join(upper, lower, way, *ends, loose=place > 0 and not must, otherwise=otherwise))
    return joins


def _spare(rng: Random, placed: Sequence[PlacedRoom]) -> list[Join]:
    """Ways back between rooms that touch and are not joined, in any order: a fall that becomes a shortcut, a hatch.

    They lead back along the main path, so that none of it is left out; none leads out of the boss's chamber.
    """
    found = []
    last = sum(not one.branch for one in placed) - 1
    numbers = [number for number in range(len(placed)) if number != last]
    for one, other in combinations(numbers, 2):
        for upper, lower in ((one, other), (other, one)):
            if rests_on(placed[upper].room, placed[lower].room):
                above, below = (_along(placed, number) for number in (upper, lower))
                if above != below:
                    found.append(Join(upper, lower, DROP if above > below else HATCH, needed=False))
    return [found[place] for place in rng.order(len(found))]


def _along(placed: Sequence[PlacedRoom], number: int) -> int:
    """How far along the main path a room is, a branch as its parent."""
    one = placed[number]
    return one.parent if one.branch else number


def _joined(joins: Sequence[Join], spare: Join) -> bool:
    return any({join.upper, join.lower} == {spare.upper, spare.lower} for join in joins)


def with_lock(rng: Random, plan: Plan) -> Plan:
    """Lock a door of the main path beyond a branch that gets the key; the key's branch is never walled up.

    Raises AssemblyError where every door is led around.
    """
    placed = list(plan.placed)
    last = len(plan.path) - 2
    spanned = _spanned(plan)
    choices = [
        (number, door)
        for number, one in enumerate(placed)
        if one.branch
        for door in range(one.parent, last + 1)
        if placed[door].way_out == DOOR and door not in spanned and not _joined_twice(placed[door])
    ]
    if not choices:
        raise AssemblyError("no door to be locked")
    number, door = rng.choice(choices)
    branch = replace(placed[number], holds_key=True)
    placed[number] = branch
    parent = placed[branch.parent]
    if parent.opens is not None:
        parent = replace(parent, opens=parent.opens._replace(hidden=False))
    shown = tuple(one._replace(hidden=one.hidden and not _leads_to(one, parent, branch)) for one in parent.doorways)
    placed[branch.parent] = replace(parent, doorways=shown)
    return replace(plan, placed=tuple(placed), locked=door)


def _joined_twice(one: PlacedRoom) -> bool:
    """Whether a room has a second door beside its way out: a lock on one of them would bar nothing."""
    return sum(door.side == one.leave_side for door in one.doorways) > 1


def _spanned(plan: Plan) -> set[int]:
    """Numbers of the rooms of the path whose way out a branch leads around."""
    found: set[int] = set()
    for number, one in enumerate(plan.placed):
        if one.branch:
            met = [other for join in plan.joins if number in join[:2] for other in join[:2] if other != number]
            on_path = [_along(plan.placed, other) for other in (*met, one.parent)]
            found.update(range(min(on_path), max(on_path)))
    return found


def _leads_to(door: Doorway, parent: PlacedRoom, branch: PlacedRoom) -> bool:
    return door.side == branch.heading and parent.room.row + door.floor == branch.room.row + branch.entry
