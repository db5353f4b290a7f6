"""From a plan to a map: every room built on a canvas of its own, turned as the way demands, and joined up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from nesgan_game.entity_rows import LOOT
from nesgan_game.level.layout.plan import PlacedRoom, Plan
from nesgan_game.level.rooms.canvas import Canvas, Cell, Fixture, Temper, mirrored, pick, settle
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.level.stage import Room
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.seeds import Random

KEY = 1
"""Number of the one key a stage may have."""
_REWARD_COLS = 3
"""Columns from a dead end's wall to its reward: every builder ends on a level floor of that many."""

_PAY = ("bag", "bag", "heart", "roast")
"""What lies at a reward's place on the main path, each as likely as the others; tuned by hand."""


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """A stage as roles (R, C) uint8, with its plan, the cells that carry candles, and the fixtures of its rooms."""

    roles: NDArray[np.uint8]
    plan: Plan
    candles: tuple[Cell, ...]
    fixtures: tuple[Fixture, ...]

    @property
    def rooms(self) -> tuple[Room, ...]:
        """The rooms of the main path in walking order, then the branches."""
        return tuple(one.room for one in self.plan.placed)


def draw(plan: Plan, rng: Random) -> Layout:
    """Build every room of a plan and join them; between the rooms is darkness."""
    rows = max(one.room.row + one.room.rows for one in plan.placed)
    cols = max(one.room.col + one.room.cols for one in plan.placed)
    roles = np.full((rows, cols), ROLE_INDEX["void"], dtype=np.uint8)
    candles: list[Cell] = []
    fixtures: list[Fixture] = []
    for one in plan.placed:
        room = one.room
        canvas = build_room(one, rng, deep=room.row + room.rows == rows, temper=plan.temper)
        roles[room.area] = settle(canvas.cells)
        candles += [(room.row + row, room.col + col) for row, col in canvas.candles if not canvas.solid(row, col)]
        fixtures += [
            replace(fixture, x_px=fixture.x_px + room.col * TILE_PX, y_px=fixture.y_px + room.row * TILE_PX)
            for fixture in canvas.fixtures
        ]
    if plan.locked >= 0:
        fixtures.append(_lock(plan.placed[plan.locked]))
    return Layout(roles, plan, tuple(candles), tuple(fixtures))


def build_room(one: PlacedRoom, rng: Random, *, deep: bool, temper: Temper | None = None) -> Canvas:
    """Build one room walked to the right, and turn it as often as the way demands."""
    kind = room_kinds()[one.room.kind]
    canvas = Canvas(one.room.rows, one.room.cols, outdoors=kind.outdoors, deep=deep, temper=temper)
    canvas.skeleton = one.skeleton
    canvas.doorways = tuple(door if one.heading > 0 else door.mirrored(canvas.cols) for door in one.doorways)
    falling = kind.turns and one.leave > one.entry > 0
    if falling:
        kind.build(canvas, rng, one.leave, one.entry)
        canvas = mirrored(canvas)
    else:
        kind.build(canvas, rng, one.entry, one.leave)
    if one.branch:
        _reward(canvas, rng, one)
    elif canvas.rewards:
        canvas.item(*pick(rng, canvas.rewards), pick(rng, _PAY))
    return mirrored(canvas) if one.heading < 0 else canvas


def _reward(canvas: Canvas, rng: Random, one: PlacedRoom) -> None:
    """Wall up the far door and lay a reward before it: the key, or something to pick up among candles."""
    canvas.fill("solid", one.leave - 2, canvas.cols - 1, 2, 1)
    row, col = pick(rng, canvas.rewards) if canvas.rewards else _before_the_wall(canvas, one)
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
