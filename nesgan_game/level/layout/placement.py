"""Where hero, exit, candles, checkpoints and enemies go. Enemies are bought from a budget, room by room, and only stand
where level/layout/fairness.py lets them.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.layout.draw import Layout
from nesgan_game.level.layout.fairness import Watch
from nesgan_game.level.layout.plan import PlacedRoom
from nesgan_game.level.rooms.canvas import Cell, weigh
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.level.stage import Entity, Room, Value
from nesgan_game.nes import SCREEN_COLS, TILE_PX
from nesgan_game.physics.movement import Terrain
from nesgan_game.roles import ROLES

APART_CELLS = 3
"""Cells between two enemies."""
COSTS = {"ghoul": 1.0, "bat": 1.0, "skeleton": 1.5, "knight": 2.5}
_COMMON = {"heart_small": 0.56, "heart": 0.16, "coin": 0.18, "bag": 0.10}
_CARRIES = np.array([role.solid or role.one_way for role in ROLES])
_EMPTY = np.array([not (role.solid or role.one_way or role.hazard or role.climb) for role in ROLES])
_WEAPONS = ("dagger", "axe", "holy_water", "cross", "stopwatch")


class Places:
    """Collects what a stage holds before it is proved: hero, exit, boss, the things of its rooms, candles, checkpoints.

    Entities are numbered from 1.
    """

    def __init__(self, layout: Layout, rng: np.random.Generator, *, boss: bool) -> None:
        self.layout, self.rng = layout, rng
        self.path = layout.plan.path
        self.terrain = Terrain.from_roles(layout.roles)
        self.entities: list[Entity] = []
        self._spawn_and_exit(boss=boss)
        for fixture in layout.fixtures:
            self._put(fixture.kind, fixture.x_px, fixture.y_px, **fixture.properties)
        self._candles()
        self._checkpoints()

    def _put(self, kind: str, x_px: int, y_px: int, **properties: Value) -> None:
        self.entities.append(Entity(len(self.entities) + 1, kind, x_px, y_px, properties))

    def _add(self, kind: str, row: int, col: int, **properties: Value) -> None:
        self._put(kind, col * TILE_PX + TILE_PX // 2, (row + 1) * TILE_PX, **properties)

    def _floor(self, room: Room, col: int, top: int = 3) -> int:
        """Return the row of the feet on the first floor below a row of the room."""
        row = room.row + top
        while not self.terrain.carries_at(row + 1, col) and row < self.terrain.rows:
            row += 1
        return row

    def _spawn_and_exit(self, *, boss: bool) -> None:
        first, last = self.path[0], self.path[-1]
        col = inside(first, 2)
        self._add("hero", self._floor(first.room, col), col, facing=first.heading)
        col = inside(last, last.room.cols - 3)
        self._add("exit", self._floor(last.room, col), col)
        if boss:
            lair = inside(last, last.room.cols - 9)
            self._add("boss", self._floor(last.room, lair), lair, facing=-last.heading)

    def _candles(self) -> None:
        numbered = [(self._room_number(cell), cell) for cell in self.layout.candles]
        numbered.sort(key=lambda one: (one[0], one[1][1], one[1][0]))
        drops = self._drops(len(numbered))
        for (number, (row, col)), drop in zip(numbered, drops, strict=True):
            outdoors = room_kinds()[self.layout.rooms[number].kind].outdoors
            self._add("candle", row, col, drop=drop, style="torch" if outdoors else "candle")

    def _drops(self, count: int) -> list[str]:
        """Return what candles hold: whips early, a weapon in every ten, one roast late, small things otherwise."""
        drops = [str(drop) for drop in self.rng.choice(list(_COMMON), size=count, p=list(_COMMON.values()))]
        for place in (1, 5):
            if place < count:
                drops[place] = "whip_up"
        for start in range(3, count, 10):
            drops[start] = str(self.rng.choice(_WEAPONS))
        if count > 10:
            drops[count * 2 // 3] = "roast"
        return drops

    def _room_number(self, cell: Cell) -> int:
        return next(number for number, room in enumerate(self.layout.rooms) if room.holds(*cell))

    def _checkpoints(self) -> None:
        """Put one inside the door of every second room, where the hero stands after coming in."""
        for placed in self.path[2::2]:
            self._add("checkpoint", placed.room.row + placed.entry - 1, inside(placed, 2))


class Enemies:
    """Buys the enemies of a stage room by room and sets them where they are met fairly."""

    def __init__(
        self, layout: Layout, rng: np.random.Generator, difficulty: float, density: float, entities: Iterable[Entity]
    ) -> None:
        self.layout, self.rng, self.difficulty, self.density = layout, rng, difficulty, density
        self.terrain = Terrain.from_roles(layout.roles)
        self.spots, self.wide = level_spots(layout.roles, 1), level_spots(layout.roles, 2)
        self.starts = [entity.cell for entity in entities if entity.kind in ("hero", "checkpoint")]

    def along(self, route: tuple[Cell, ...], *, boss: bool) -> list[tuple[str, Cell, int]]:
        """Return (kind, cell, facing) of every enemy, given the proof's way. The boss's chamber has none but him."""
        watch = Watch(self.layout.roles, self.layout.rooms, self.starts, route, self.terrain)
        lair = self.layout.plan.path[-1] if boss else None
        bought: list[tuple[str, Cell, int]] = []
        for placed in self.layout.plan.placed:
            if placed is not lair:
                bought += self._buy(placed, watch)
        return bought

    def _buy(self, placed: PlacedRoom, watch: Watch) -> list[tuple[str, Cell, int]]:
        """Spend a room's budget: more and tougher enemies as difficulty rises."""
        room = placed.room
        screens = room.rows * room.cols / (12 * SCREEN_COLS)
        budget = screens * (0.8 + 3.2 * self.difficulty) * self.density
        bought: list[tuple[str, Cell, int]] = []
        inner = self.spots[room.row : room.row + room.rows, room.col : room.col + room.cols]
        spots = (np.argwhere(inner) + np.array((room.row, room.col))).tolist()
        for number in self.rng.permutation(len(spots)).tolist():
            if budget < min(COSTS.values()):
                break
            row, col = spots[number]
            kind = self._kind(budget)
            hung = self._under_ceiling(row, col) if kind == "bat" else row
            if hung is None or any(
                abs(col - other) <= APART_CELLS and abs(hung - at) <= 3 for _, (at, other), _ in bought
            ):
                continue
            if (kind != "knight" or self.wide[row, col]) and not watch.fault(kind, hung, col):
                budget -= COSTS[kind]
                bought.append((kind, (hung, col), -placed.heading))
        return bought

    def _kind(self, budget: float) -> str:
        hard = self.difficulty
        weights = {"ghoul": 1.1 - 0.8 * hard, "bat": 0.7, "skeleton": 0.3 + hard, "knight": 1.5 * hard}
        kinds = [kind for kind in weights if COSTS[kind] <= budget]
        return weigh(self.rng, kinds, [weights[kind] for kind in kinds])

    def _under_ceiling(self, row: int, col: int) -> int | None:
        """Return the row of a bat that hangs from a solid ceiling 4 to 9 cells above a floor; None without one."""
        for above in range(row - 1, max(row - 10, 0), -1):
            if self.terrain.at(above, col):
                return above + 1 if row - above >= 4 and self.terrain.solid_at(above, col) and above + 1 < row else None
        return None


def inside(placed: PlacedRoom, col: int) -> int:
    """Return the stage column of a room's column counted from the side where it is entered."""
    room = placed.room
    return room.col + col if placed.heading > 0 else room.col + room.cols - 1 - col


def level_spots(roles: NDArray[np.uint8], beside: int) -> NDArray[np.bool_]:
    """Mark the feet cells (R, C) with level floor and air for some cells to each side: no stairs, no gap."""
    good = np.zeros(roles.shape, dtype=np.bool_)
    good[1:-1] = _CARRIES[roles[2:]] & _EMPTY[roles[1:-1]] & _EMPTY[roles[:-2]]
    level = good.copy()
    for shift in range(1, beside + 1):
        level[:, shift:] &= good[:, :-shift]
        level[:, :-shift] &= good[:, shift:]
    return level
