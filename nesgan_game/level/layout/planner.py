"""From wishes to a plan: which rooms follow each other, where they lie on the grid, where branches and locks go.

plan() tries layouts with a seeded generator until one has no overlaps; it knows nothing of cells or tiles.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from nesgan_game.errors import AssemblyError
from nesgan_game.level.controls import FEWEST_ROOMS, MOST_ROOMS, Controls
from nesgan_game.level.layout.plan import PlacedRoom, Plan, overlap, stacked
from nesgan_game.level.rooms.canvas import Doorway, Temper, pick, weigh
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.level.rooms.towers import FLOOR, storey_floor
from nesgan_game.level.stage import Room
from nesgan_game.nes import FIELD_ROWS, SCREEN_COLS
from nesgan_game.seeds import Random

PLAN_TRIES = 400
"""Plans drawn before a layout is given up (measured over seeds 0 to 199: half took 1, a tenth 5, the most 14)."""
MOST_STOREYS = 4
"""Storeys of a whole stage."""
_CELLS_A_ROOM = 26
"""Columns of a room on average; with it a length alone gives a number of rooms, 2 columns more or less by chance."""
_FEWEST, _SPREAD = 6, 5
"""Rooms of a stage nobody asked a number or length of: 6 to 10. Tuned by hand."""
_BRANCHES_FROM = (0.25, 0.65, 0.9)
"""Draws 0 to 1 from which a stage has one, two, three branches: a quarter have none, a tenth three. Tuned by hand."""
_TO_THE_RIGHT = 0.75
"""Share of stages walked from left to right, as most games of the kind are; tuned by hand."""
_LOCKED, _HIDDEN, _TURNS = 0.35, 0.4, 0.4
"""Shares of stages with branches that have a lock, of branches that are walled up, of towers that turn the way."""


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


def decide(controls: Controls, rng: Random) -> Wishes:
    """Decide what the controls leave open; every draw is made whether or not it is needed."""
    spread, branch, height, lock, way = rng.random(5).tolist()
    clutter, ruggedness = rng.random(2).tolist()
    if controls.rooms is not None:
        rooms = controls.rooms
    elif controls.length is not None:
        rooms = min(max(round(controls.length / (_CELLS_A_ROOM - 2 + 4 * spread)), FEWEST_ROOMS), MOST_ROOMS)
    else:
        rooms = _FEWEST + int(_SPREAD * spread)
    branches = controls.branches
    if branches is None:
        branches = sum(branch >= least for least in _BRANCHES_FROM)
        # No more than there can be towers to hang them on, and one for the key where a lock is asked for.
        branches = max(min(branches, (rooms - 2) // 2), int(bool(controls.locks)))
    return Wishes(
        rooms=rooms,
        length=controls.length,
        branches=branches,
        verticality=height if controls.verticality is None else controls.verticality,
        locked=branches > 0 and (lock < _LOCKED if controls.locks is None else controls.locks),
        heading=1 if way < _TO_THE_RIGHT else -1,
        temper=Temper(controls.difficulty, clutter, ruggedness),
    )


def plan(rng: Random, controls: Controls) -> Plan:
    """Choose and place the rooms, from the entrance to the boss's chamber. Raises AssemblyError if none works out."""
    wishes = decide(controls, rng)
    for _ in range(PLAN_TRIES):
        kinds, rises = _kinds(rng, wishes)
        widths = _widths(rng, kinds, wishes.length)
        path = _lay_out(rng, kinds, widths, rises, wishes) if widths else None
        placed = _with_branches(rng, path, wishes) if path else None
        if placed is not None:
            return _locked(rng, _to_corner(placed), wishes)
    raise AssemblyError("found no place for the rooms", "plan", "try another seed, fewer branches or other rooms")


def _kinds(rng: Random, wishes: Wishes) -> tuple[list[str], list[int]]:
    """Choose kinds so that none follows itself, and for every tower how many storeys it leads up or down."""
    spare = wishes.rooms - 2  # all but the entrance and the boss's chamber
    # Half of them at most are towers that climb, as no tower follows another; the draw rounds up or down by chance.
    climbing = min(round(wishes.verticality * spare * 0.5 + rng.random() - 0.5), (spare + 1) // 2)
    # A climbing tower is counted on for one branch, one that is only passed by for two: it has two doors to spare.
    level = max(0, -(-(wishes.branches - max(climbing, 0)) // 2))
    climbs = [2 if rng.random() < 0.5 * wishes.verticality else 1 for _ in range(climbing)]
    rises = [(climbs + [0] * level)[place] for place in rng.permutation(climbing + level)][: (spare + 1) // 2]
    kinds = room_kinds()
    ways = {name: kind for name, kind in kinds.items() if kind.part == "way" and kind.share > 0 and kind.doors}
    # The nearer a kind's steepness to what is asked, the likelier: the farthest comes 450 times more rarely.
    shares = {name: kind.share * _cubed(1.15 - abs(kind.steep - wishes.verticality)) for name, kind in ways.items()}
    middle: list[str] = []
    for _ in range(spare - len(rises)):
        names = [name for name in shares if not middle or name != middle[-1]]
        middle.append(weigh(rng, names, [shares[name] for name in names]))
        shares[middle[-1]] *= 0.3  # what has come is to come again less often
    tower = _one(rng, "tower")
    for gap in sorted(rng.permutation(len(middle) + 1)[: len(rises)].tolist(), reverse=True):
        middle.insert(gap, tower)
    return [_one(rng, "first"), *middle, _one(rng, "last")], rises


def _one(rng: Random, part: str) -> str:
    """Choose one of the kinds for a part of a stage, by their shares."""
    names = [name for name, kind in room_kinds().items() if kind.part == part and kind.share > 0]
    return weigh(rng, names, [room_kinds()[name].share for name in names])


def _widths(rng: Random, kinds: list[str], length: int | None) -> list[int] | None:
    """Choose columns for every room, in all `length` if that is given; None if these kinds cannot have it."""
    limits = [room_kinds()[kind].cols for kind in kinds]
    widths = [int(rng.integers(least // 2, most // 2 + 1)) * 2 for least, most in limits]
    if length is None:
        return widths
    if not sum(least for least, _ in limits) <= length <= sum(most for _, most in limits):
        return None
    while (missing := length - sum(widths)) != 0:
        for place in rng.permutation(len(widths)).tolist():
            least, most = limits[place]
            # A few cells at a time, so that all rooms share what is missing.
            change = max(min(missing, 4, most - widths[place]), -4, least - widths[place])
            widths[place] += change
            missing -= change
    return widths


def _lay_out(
    rng: Random, kinds: list[str], widths: list[int], rises: list[int], wishes: Wishes
) -> list[PlacedRoom] | None:
    """Give every room of the main path its rectangle and doors, or None where doors do not meet or rooms overlap."""
    row, edge, heading, floor = 0, 0, wishes.heading, 0
    steps = iter(rises)
    placed: list[PlacedRoom] = []
    for number, (kind, cols) in enumerate(zip(kinds, widths, strict=True)):
        made = room_kinds()[kind]
        after = room_kinds()[kinds[number + 1]] if number + 1 < len(kinds) else None
        entries = {entry for entry, _ in after.pairs(widths[number + 1])} if after else None
        doors = _doors(rng, made.pairs(cols), floor, entries, wishes.verticality)
        if doors is None:
            return None
        room = Room(f"{kind}-{number + 1}", kind, row, edge if heading > 0 else edge - cols, FIELD_ROWS, cols)
        ways = _towers(rng, room, next(steps), heading) if made.part == "tower" else [PlacedRoom(room, *doors, heading)]
        one = next((way for way in ways if _fits(placed, way)), None)
        if one is None:
            return None
        placed.append(one)
        row, heading, floor = one.onward, one.leave_side, one.leave % FIELD_ROWS
        edge = one.room.col + cols if heading > 0 else one.room.col
    return placed


def _doors(
    rng: Random, doors: tuple[tuple[int, int], ...], floor: int, entries: set[int] | None, verticality: float
) -> tuple[int, int] | None:
    """Choose (entry, leave) that fit the rooms before and after; steeper pairs the more verticality is wished for."""
    pairs = [pair for pair in doors if pair[0] == floor]
    if entries is not None:
        pairs = [pair for pair in pairs if pair[1] in entries]
    if not pairs:
        return None
    # At a wish of 0.4 all heights are equally likely; at 0 a step of 6 is 13 times rarer than none, at 1 it is 26 times
    # likelier. Tuned by hand.
    heights = [abs(entry - leave) if leave and entry else 0 for entry, leave in pairs]
    return weigh(rng, pairs, [_grown((verticality - 0.4) * height) for height in heights])


def _cubed(x: float) -> float:
    return x * x * x


def _grown(x: float) -> float:
    """(1 + x / 16) ** 16, nearly e ** x for |x| < 4: products are rounded alike on every machine, powers are not."""
    power = 1 + x / 16
    for _ in range(4):
        power *= power
    return power


def _towers(rng: Random, room: Room, storeys_up: int, heading: int) -> list[PlacedRoom]:
    """Return the towers, best first, that lead so many storeys up or down from a room's place (0: straight past)."""
    if not storeys_up:
        return [_tower(room, 0, heading, turns=False, enter=int(rng.integers(0, 2)))]
    turned = rng.random() < _TURNS
    up = 1 if rng.random() < 0.5 else -1
    ways = [(up, turned), (-up, turned), (up, not turned), (-up, not turned)]
    return [
        _tower(room, rise * storeys_up, heading, turns=turns, enter=max(0, -rise * storeys_up)) for rise, turns in ways
    ]


def _tower(room: Room, rise: int, heading: int, *, turns: bool, enter: int) -> PlacedRoom:
    """Return a tower entered on storey `enter` (0: the lowest) that leads `rise` storeys up from a room's place."""
    rows = max(2, abs(rise) + 1) * FIELD_ROWS
    entry, leave = storey_floor(rows, enter), storey_floor(rows, enter + rise)
    way_out = -heading if turns else heading
    doorways = (Doorway(-heading, entry), Doorway(way_out, leave))
    place = replace(room, row=room.row - (entry - FLOOR), rows=rows)
    return PlacedRoom(place, entry, leave, heading, turns, doorways)


def _fits(placed: list[PlacedRoom], one: PlacedRoom) -> bool:
    """Whether a further room overlaps none, none comes to lie over open sky, and the stage is not too high.

    After a tower there must be a screen for whatever follows.
    """
    rooms = [other.room for other in placed]
    news = [one.room]
    if one.doorways:
        col = one.room.col + one.room.cols if one.leave_side > 0 else one.room.col - SCREEN_COLS
        news.append(Room("", one.room.kind, one.onward, col, FIELD_ROWS, SCREEN_COLS))
    top = min(room.row for room in (*rooms, *news))
    if max(room.row + room.rows for room in (*rooms, *news)) - top > MOST_STOREYS * FIELD_ROWS:
        return False
    return all(_apart(room, new) for room in rooms for new in news)


def _apart(room: Room, other: Room) -> bool:
    if not stacked(room, other):
        return True
    lower = room if room.row > other.row else other
    return not overlap(room, other) and not room_kinds()[lower.kind].outdoors


def _with_branches(rng: Random, path: list[PlacedRoom], wishes: Wishes) -> list[PlacedRoom] | None:
    """Add the branches to towers' free doors; None if there are too few, or a storey without use is left."""
    placed = list(path)
    gates = [
        (number, storey, side)
        for number, one in enumerate(path)
        for storey in range(one.room.rows // FIELD_ROWS if one.doorways else 0)
        for side in (-1, 1)
        if Doorway(side, storey_floor(one.room.rows, storey)) not in one.doorways
    ]
    # Storeys that the main path only passes by come first: without a branch they would be dead ends.
    order = sorted(rng.permutation(len(gates)).tolist(), key=lambda at: not _idle(path[gates[at][0]], gates[at][1]))
    for place in order:
        if len(placed) - len(path) == wishes.branches:
            break
        _grow(rng, placed, *gates[place])
    if len(placed) - len(path) < wishes.branches:
        return None
    idle = [
        one
        for one in placed
        if one.doorways and any(not _used(one, storey) for storey in range(one.room.rows // FIELD_ROWS))
    ]
    return None if idle else placed


def _idle(one: PlacedRoom, storey: int) -> bool:
    return not _used(one, storey) and one.entry == one.leave


def _used(one: PlacedRoom, storey: int) -> bool:
    """Whether the storey of a tower has a door, or lies between two that have."""
    floor = storey_floor(one.room.rows, storey)
    floors = [door.floor for door in one.doorways]
    return min(floors) <= floor <= max(floors)


def _grow(rng: Random, placed: list[PlacedRoom], number: int, storey: int, side: int) -> None:
    """Hang a branch off a tower's door if there is room for it and the stage does not become too high."""
    tower = placed[number]
    floor = storey_floor(tower.room.rows, storey)
    rewards = {name: kind for name, kind in room_kinds().items() if kind.reward}
    # A vault is built for nothing else: a third of the branches, and its part of the others. Tuned by hand.
    kind = "vault" if rng.random() < 0.35 else pick(rng, sorted(rewards))
    cols = rewards[kind].cols[0] + 2 * int(rng.integers(0, 4))
    doors = [pair for pair in rewards[kind].pairs(cols) if pair[0] == FLOOR]
    if not doors:
        return
    col = tower.room.col + tower.room.cols if side > 0 else tower.room.col - cols
    room = Room(f"{kind}-{len(placed) + 1}", kind, tower.room.row + floor - FLOOR, col, FIELD_ROWS, cols)
    if _fits(placed, PlacedRoom(room, 0, 0, side)):
        hidden = bool(rng.random() < _HIDDEN)
        placed[number] = replace(tower, doorways=(*tower.doorways, Doorway(side, floor, hidden)))
        placed.append(PlacedRoom(room, *pick(rng, doors), side, parent=number))


def _to_corner(placed: list[PlacedRoom]) -> list[PlacedRoom]:
    top, left = min(one.room.row for one in placed), min(one.room.col for one in placed)
    return [one.moved(-top, -left) for one in placed]


def _locked(rng: Random, placed: list[PlacedRoom], wishes: Wishes) -> Plan:
    """Lock a door of the main path beyond a branch that gets the key; the key's branch is never walled up."""
    if not wishes.locked:
        return Plan(tuple(placed), wishes.temper)
    last = sum(not one.branch for one in placed) - 2
    number = pick(rng, [number for number, one in enumerate(placed) if one.branch])
    branch = replace(placed[number], holds_key=True)
    tower = placed[branch.parent]
    open_doors = tuple(
        door._replace(hidden=door.hidden and not _leads_to(door, tower, branch)) for door in tower.doorways
    )
    placed[number], placed[branch.parent] = branch, replace(tower, doorways=open_doors)
    return Plan(tuple(placed), wishes.temper, locked=int(rng.integers(branch.parent, last + 1)))


def _leads_to(door: Doorway, tower: PlacedRoom, branch: PlacedRoom) -> bool:
    return door.side == branch.heading and tower.room.row + door.floor == branch.room.row + branch.entry
