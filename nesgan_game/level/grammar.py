"""The grammar of a stage: which rooms follow each other, where they lie on the grid, and the map of roles they make.

plan() chooses kinds, widths and door heights and lays the rooms out without overlaps; draw() builds each room and joins
them into one map. Both are seeded; neither knows about tiles.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import AssemblyError, ConfigError
from nesgan_game.level.canvas import Canvas, Cell, mirrored, pick, settle
from nesgan_game.level.rooms import ROOM_KINDS
from nesgan_game.level.stage import Room
from nesgan_game.nes import FIELD_ROWS, SCREEN_COLS
from nesgan_game.roles import ROLE_INDEX

ROWS = FIELD_ROWS
"""Cells in a storey."""
SHORTEST, LONGEST = 5, 8
"""Rooms in a stage."""
_PLAN_TRIES = 200


@dataclass(frozen=True, slots=True)
class Placed:
    """A room of a plan: its rectangle, the floor rows of its doors (0: none), and the way it is walked."""

    room: Room
    entry: int
    leave: int
    heading: int
    """+1 walked to the right, -1 to the left; a tower's is that of the rooms before it."""
    rises: int = 0
    """A tower's: +1 up a storey, -1 down."""
    turns: bool = False
    """A tower's: whether the way goes on in the other direction."""


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """A stage as roles (R, C) uint8, with its rooms in walking order and the cells that carry candles."""

    roles: NDArray[np.uint8]
    placed: tuple[Placed, ...]
    candles: tuple[Cell, ...]

    @property
    def rooms(self) -> tuple[Room, ...]:
        """The rooms in walking order."""
        return tuple(placed.room for placed in self.placed)


def plan(rng: np.random.Generator, length: int | None = None) -> tuple[Placed, ...]:
    """Choose and place `length` rooms (5 to 8; None: chosen), from the entrance to the exit.

    Raises ConfigError for another length, AssemblyError when no plan works out.
    """
    if length is not None and not SHORTEST <= length <= LONGEST:
        raise ConfigError(f"a stage of {length} rooms", "length", f"choose {SHORTEST} to {LONGEST}")
    count = length or int(rng.integers(SHORTEST + 1, LONGEST + 1))
    for _ in range(_PLAN_TRIES):
        placed = _lay_out(rng, _kinds(rng, count))
        if placed is not None:
            return placed
    raise AssemblyError("found no place for the rooms", "plan", "try another seed")


def _kinds(rng: np.random.Generator, count: int) -> list[str]:
    """Choose kinds so that no kind follows itself, with one tower or two and few repeats."""
    towers = 2 if count >= 7 and rng.random() < 0.6 else 1
    pool = ["corridor", "gallery", "crypt", "hall", "chapel", "stairs", "archive", "rampart"]
    middle = [pool[i] for i in rng.permutation(len(pool))][: count - 2 - towers]
    gaps = [int(gap) for gap in rng.permutation(np.arange(1, len(middle) + 1))[:towers]]
    for gap in sorted(gaps, reverse=True):
        middle.insert(gap, "tower")
    return ["entrance", *middle, "exit"]


def _lay_out(rng: np.random.Generator, kinds: list[str]) -> tuple[Placed, ...] | None:
    """Give every room its rectangle and doors, or None where they run out of room or into each other."""
    storey, edge, heading, floor = 0, 0, 1, 0
    placed: list[Placed] = []
    for number, kind in enumerate(kinds):
        doors = [pair for pair in ROOM_KINDS[kind].doors if pair[0] == floor]
        if number + 1 < len(kinds):
            entries = {pair[0] for pair in ROOM_KINDS[kinds[number + 1]].doors}
            doors = [pair for pair in doors if pair[1] in entries]
        if not doors:
            return None
        entry, leave = pick(rng, doors)
        rises, turns, rows = 0, False, ROWS
        if kind == "tower":
            rises, turns, rows = pick(rng, (1, 1, -1)), bool(rng.random() < 0.45), 2 * ROWS
        cols = SCREEN_COLS * pick(rng, ROOM_KINDS[kind].screens)
        col = edge if heading > 0 else edge - cols
        top = storey - 1 if rises > 0 else storey
        room = Room(f"{kind}-{number + 1}", kind, top * ROWS, col, rows, cols)
        placed.append(Placed(room, entry, leave, heading, rises, turns))
        storey -= rises
        heading = -heading if turns else heading
        edge = col + cols if heading > 0 else col
        floor = leave
    return _checked(placed)


def _checked(placed: list[Placed]) -> tuple[Placed, ...] | None:
    """Shift the rooms to row 0 and column 0; None if rooms overlap, lie over open sky, or a crypt hangs over a room."""
    rooms = [one.room for one in placed]
    top, left = min(room.row for room in rooms), min(room.col for room in rooms)
    if max(room.row + room.rows for room in rooms) - top > 3 * ROWS:
        return None
    for number, room in enumerate(rooms):
        for other in rooms[number + 1 :]:
            beside = room.col >= other.col + other.cols or other.col >= room.col + room.cols
            apart = room.row >= other.row + other.rows or other.row >= room.row + room.rows
            upper, lower = (room, other) if room.row < other.row else (other, room)
            if not beside and (not apart or ROOM_KINDS[lower.kind].outdoors or upper.kind == "crypt"):
                return None
    shifted = []
    for one in placed:
        room = one.room
        moved = Room(room.name, room.kind, room.row - top, room.col - left, room.rows, room.cols)
        shifted.append(Placed(moved, one.entry, one.leave, one.heading, one.rises, one.turns))
    return tuple(shifted)


def draw(placed: tuple[Placed, ...], rng: np.random.Generator) -> Layout:
    """Build every room of a plan and join them; between the rooms is darkness."""
    rows = max(one.room.row + one.room.rows for one in placed)
    cols = max(one.room.col + one.room.cols for one in placed)
    roles = np.full((rows, cols), ROLE_INDEX["void"], dtype=np.uint8)
    candles: list[Cell] = []
    for one in placed:
        room = one.room
        canvas = build_room(one, rng, deep=room.row + room.rows == rows)
        roles[room.row : room.row + room.rows, room.col : room.col + room.cols] = settle(canvas.cells)
        candles += [(room.row + row, room.col + col) for row, col in canvas.candles if not canvas.solid(row, col)]
    return Layout(roles, placed, tuple(candles))


def build_room(one: Placed, rng: np.random.Generator, *, deep: bool) -> Canvas:
    """Build one room walked to the right, and turn it as often as the way demands."""
    kind = ROOM_KINDS[one.room.kind]
    canvas = Canvas(one.room.rows, one.room.cols, outdoors=kind.outdoors, deep=deep)
    if one.rises:
        kind.build(canvas, rng, one.entry, -one.leave if one.turns else one.leave)
        # Towers are built climbing; a way down is one climbed backwards: straight ones lead out on the other side.
        flip = (one.heading < 0) != (one.rises < 0 and not one.turns)
    elif kind.turns and one.leave > one.entry > 0:
        kind.build(canvas, rng, one.leave, one.entry)
        flip = one.heading > 0
    else:
        kind.build(canvas, rng, one.entry, one.leave)
        flip = one.heading < 0
    return mirrored(canvas) if flip else canvas
