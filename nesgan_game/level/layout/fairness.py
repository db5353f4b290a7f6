"""Whether enemies are met fairly: seen at least 30 ticks before they can touch, and never waiting on a landing.

A view is what the camera shows: one storey of one room, 16 cells wide around the hero. The hero comes into it by a door
or by stairs from another storey, and along the way of the proof.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.rooms.canvas import Cell
from nesgan_game.level.stage import ENEMY_KINDS, Entity, Room, Stage
from nesgan_game.nes import FIELD_ROWS, SCREEN_COLS
from nesgan_game.physics.movement import CELL, WALK, Terrain
from nesgan_game.roles import ROLE_INDEX, ROLES

REACTION_TICKS = 30
FASTEST = {"ghoul": 112, "bat": 288, "skeleton": 300, "knight": 256}
"""Sub-pixels a tick at which each enemy can close in: the speeds of game/rules/enemies.py (a test compares them)."""
FAIR_CELLS = 6
"""Least distance, across or down, from the spawn, a checkpoint, a door, or the stairs into a storey."""
LANDING_CELLS = 3
"""Least distance across from where a flight over a gap ends, within 2 rows of its level."""
_ENTRY_ROLES = [ROLE_INDEX[name] for name in ("door", "breakable")]
_STAIRS = np.array([bool(role.climb) for role in ROLES])

assert REACTION_TICKS * (WALK + max(FASTEST.values())) < FAIR_CELLS * CELL


class Watch:
    """What the hero sees of a stage, and when: made once for a stage, asked for every place of an enemy."""

    def __init__(
        self,
        roles: NDArray[np.uint8],
        rooms: tuple[Room, ...],
        starts: Iterable[Cell],
        route: tuple[Cell, ...],
        terrain: Terrain,
    ) -> None:
        self.rooms = rooms
        self.views = np.full(roles.shape, -1, dtype=np.int32)
        """Number of the view that shows a cell: 16 a room, one for each storey."""
        for number, room in enumerate(rooms):
            storeys = number * SCREEN_COLS + np.arange(room.rows) // FIELD_ROWS
            self.views[room.row : room.row + room.rows, room.col : room.col + room.cols] = storeys[:, None]
        self.entries = self._entries(roles, starts)
        self.route = np.array(route, dtype=np.int32).reshape(-1, 2)
        inside = (self.route >= 0).all(axis=1) & (self.route < roles.shape).all(axis=1)
        self.route = self.route[inside]
        self.route_views = self.views[self.route[:, 0], self.route[:, 1]]
        self.landings = np.array(landings(self.route.tolist(), terrain), dtype=np.int32).reshape(-1, 2)

    def _entries(self, roles: NDArray[np.uint8], starts: Iterable[Cell]) -> NDArray[np.int32]:
        """Cells (N, 3: row, col, view) where the hero comes into a view."""
        doors = np.isin(roles, _ENTRY_ROLES)
        for room in self.rooms:
            doors[room.row : room.row + room.rows, room.col + 1 : room.col + room.cols - 1] = False
        stairs = _STAIRS[roles]
        change = np.zeros_like(stairs)
        change[1:] = self.views[1:] != self.views[:-1]
        crossing = stairs & change
        crossing[:-1] |= stairs[:-1] & change[1:]
        cells = np.argwhere(doors | crossing)
        both = np.concatenate([cells, np.array(list(starts), dtype=cells.dtype).reshape(-1, 2)])
        return np.column_stack([both, self.views[both[:, 0], both[:, 1]]]).astype(np.int32)

    def fault(self, kind: str, row: int, col: int) -> str:
        """Tell why an enemy may not wait in a cell; empty where it may."""
        view = self.views[row, col]
        near = self.entries[self.entries[:, 2] == view]
        if ((abs(near[:, 1] - col) <= FAIR_CELLS) & (abs(near[:, 0] - row) <= FAIR_CELLS)).any():
            return "waits where the hero comes in"
        beside = abs(self.landings - (row, col))
        if kind != "bat" and ((beside[:, 1] < LANDING_CELLS) & (beside[:, 0] <= 2)).any():
            return "waits on a landing"
        if not self._seen_in_time(kind, row, col, int(view)):
            return f"is seen less than {REACTION_TICKS} ticks before it can touch"
        return ""

    def _seen_in_time(self, kind: str, row: int, col: int, view: int) -> bool:
        """Whether the proof's hero, on first seeing the cell in a view, is out of its reach for long enough."""
        here = self.route[self.route_views == view]
        if not len(here):
            return True
        room = self.rooms[view // SCREEN_COLS]
        left = np.clip(here[:, 1] - SCREEN_COLS // 2, room.col, room.col + room.cols - SCREEN_COLS)
        seen = np.flatnonzero((left <= col) & (col < left + SCREEN_COLS))
        if not len(seen):
            return True
        first = here[seen[0]]
        away = max(abs(int(first[1]) - col), abs(int(first[0]) - row)) * CELL
        return away >= REACTION_TICKS * (WALK + FASTEST[kind])


def landings(route: list[list[int]], terrain: Terrain) -> list[tuple[int, int]]:
    """Return the cells of a route where a flight over a gap ends: over a hazard, a drop of 3 rows or more, or nothing.

    A step up or down of a cell or two is no such flight.
    """
    found: list[tuple[int, int]] = []
    deep, flying = False, False
    for row, col in route:
        if terrain.carries_at(row + 1, col) or terrain.stairs_at(row, col):
            if flying and deep:
                found.append((row, col))
            deep = flying = False
        else:
            flying = True
            deep = deep or not any(terrain.carries_at(row + down, col) for down in range(2, 6))
    return found


def unfair(stage: Stage) -> list[tuple[Entity, str]]:
    """Return the enemies of a stage with a proof that are not met fairly, each with the reason."""
    starts = [entity.cell for entity in stage.entities if entity.kind in ("hero", "checkpoint")]
    route = stage.proof.route if stage.proof else ()
    watch = Watch(stage.roles, stage.rooms, starts, route, stage.terrain())
    enemies = [entity for entity in stage.entities if entity.kind in ENEMY_KINDS]
    faults = [(enemy, watch.fault(enemy.kind, *enemy.cell)) for enemy in enemies]
    return [(enemy, fault) for enemy, fault in faults if fault]
