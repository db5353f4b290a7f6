"""Where hero, exit, candles, checkpoints and enemies go. Enemies are bought from a budget and placed fairly.

Fair: not within 6 cells of the spawn or of a door, nor where one lands from a leap or steps off stairs; feet on floors.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from nesgan_game.level.canvas import Cell
from nesgan_game.level.grammar import Layout, Placed
from nesgan_game.level.physics import Terrain
from nesgan_game.level.rooms import ROOM_KINDS
from nesgan_game.level.stage import Entity, Room, Value
from nesgan_game.nes import SCREEN_COLS, TILE_PX
from nesgan_game.roles import ROLE_INDEX

FAIR_CELLS = 6
APART_CELLS = 4
"""Cells between two enemies."""
COSTS = {"ghoul": 1.0, "bat": 1.0, "skeleton": 1.5, "knight": 2.5}
_COMMON = {"heart_small": 0.56, "heart": 0.16, "coin": 0.18, "bag": 0.10}
_WEAPONS = ("dagger", "axe", "holy_water", "cross", "stopwatch")


class Places:
    """Collects the entities of a stage, numbered from 1."""

    def __init__(self, layout: Layout, rng: np.random.Generator, difficulty: float, *, boss: bool) -> None:
        self.layout, self.rng, self.difficulty = layout, rng, difficulty
        self.terrain = Terrain.from_roles(layout.roles)
        self.entities: list[Entity] = []
        self._spawn_and_exit(boss=boss)
        self._candles()
        self._checkpoints()
        for placed in layout.placed[:-1] if boss else layout.placed:
            self._enemies(placed)

    def _add(self, kind: str, row: int, col: int, *, half: bool = True, **properties: Value) -> None:
        x = col * TILE_PX + (TILE_PX // 2 if half else 0)
        self.entities.append(Entity(len(self.entities) + 1, kind, x, (row + 1) * TILE_PX, properties))

    def _floor(self, room: Room, col: int, top: int = 3) -> int:
        """Return the row of the feet on the first floor below a row of the room."""
        row = room.row + top
        while not self.terrain.carries_at(row + 1, col) and row < self.terrain.rows:
            row += 1
        return row

    def _spawn_and_exit(self, *, boss: bool) -> None:
        first, last = self.layout.placed[0].room, self.layout.placed[-1]
        self._add("hero", self._floor(first, first.col + 2), first.col + 2, facing=1)
        col = inside(last, last.room.cols - 3)
        self._add("exit", self._floor(last.room, col), col)
        if boss:
            lair = inside(last, last.room.cols - 9)
            self._add("boss", self._floor(last.room, lair), lair, facing=-last.heading)

    def _candles(self) -> None:
        candles = sorted(self.layout.candles, key=lambda cell: (self._room_number(cell), cell[1], cell[0]))
        drops = self._drops(len(candles))
        for (row, col), drop in zip(candles, drops, strict=True):
            room = self.layout.rooms[self._room_number((row, col))]
            style = "torch" if ROOM_KINDS[room.kind].outdoors else "candle"
            self._add("candle", row, col, drop=drop, style=style)

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
        for number, placed in enumerate(self.layout.placed):
            if number % 2 == 0 and number:
                floor = placed.room.rows - 2 if placed.rises > 0 else placed.entry
                self._add("checkpoint", placed.room.row + floor - 1, inside(placed, 2))

    def _enemies(self, placed: Placed) -> None:
        """Spend the room's budget: more and tougher enemies as difficulty rises."""
        room = placed.room
        screens = room.rows * room.cols / (12 * SCREEN_COLS)
        budget = screens * (0.8 + 3.2 * self.difficulty)
        taken: list[Cell] = []
        spots = list(self._fair_spots(room))
        for number in self.rng.permutation(len(spots)).tolist():
            if budget < min(COSTS.values()):
                break
            row, col = spots[number]
            if any(abs(col - other) <= APART_CELLS and abs(row - at) <= 3 for at, other in taken):
                continue
            kind = self._kind(budget)
            if kind == "bat":
                hung = self._under_ceiling(row, col)
                if hung is None:
                    continue
                row = hung
            taken.append((row, col))
            budget -= COSTS[kind]
            self._add(kind, row, col, facing=-placed.heading)

    def _kind(self, budget: float) -> str:
        weights = {"ghoul": 1.0, "bat": 0.7, "skeleton": 0.3 + self.difficulty, "knight": self.difficulty}
        kinds = [kind for kind in weights if COSTS[kind] <= budget]
        shares = np.array([weights[kind] for kind in kinds])
        return str(self.rng.choice(kinds, p=shares / shares.sum()))

    def _under_ceiling(self, row: int, col: int) -> int | None:
        """Return the row of a bat that hangs from a solid ceiling 4 to 9 cells above a floor; None without one."""
        for above in range(row - 1, max(row - 10, 0), -1):
            if self.terrain.at(above, col):
                return above + 1 if row - above >= 4 and self.terrain.solid_at(above, col) and above + 1 < row else None
        return None

    def _fair_spots(self, room: Room) -> Iterator[Cell]:
        """Yield the feet cells of the room where an enemy may stand."""
        terrain, roles = self.terrain, self.layout.roles
        hero = self.entities[0].cell
        doors = [(row, col) for row, col in np.argwhere(roles == ROLE_INDEX["door"]).tolist() if room.holds(row, col)]
        for row in range(room.row + 2, room.row + room.rows - 1):
            for col in range(room.col + 1, room.col + room.cols - 1):
                if not _level(terrain, row, col):
                    continue
                if all(abs(col - other) > FAIR_CELLS or abs(row - at) > FAIR_CELLS for at, other in (hero, *doors)):
                    yield row, col


def inside(placed: Placed, col: int) -> int:
    """Return the stage column of a room's column counted from the side where it is entered."""
    room = placed.room
    return room.col + col if placed.heading > 0 else room.col + room.cols - 1 - col


def _level(terrain: Terrain, row: int, col: int) -> bool:
    """Whether a body of 2 cells has level floor for 2 cells to each side, no stairs, no hazard, no gap."""
    return all(
        terrain.carries_at(row + 1, place)
        and not terrain.hazard_at(row + 1, place)
        and not terrain.at(row, place)
        and not terrain.at(row - 1, place)
        for place in range(col - 2, col + 3)
    )
