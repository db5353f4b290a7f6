"""Whether enemies are met fairly: seen at least 30 ticks before they can touch, never waiting on a landing, and never
able to throw the hero to death from wherever they can walk, fly or shoot.

A view is what the camera shows: one storey of one room, 16 cells wide around the hero. The hero comes into it by a door
or by stairs from another storey, and along the way of the proof.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from nesgan_game.catalogue import ENEMIES
from nesgan_game.entity_kinds import EnemyKind
from nesgan_game.level.encounters.deadly_falls import brinks, standing
from nesgan_game.level.rooms.canvas import Cell
from nesgan_game.level.stage import Entity, Room, Stage
from nesgan_game.nes import FIELD_ROWS, SCREEN_COLS
from nesgan_game.physics.hero_figures import OURS, Physics
from nesgan_game.physics.movement import CELL, Terrain
from nesgan_game.roles import IS_STAIR, ROLE_INDEX

REACTION_TICKS = 30
FAIR_CELLS = 6
"""Least distance, across or down, from the spawn, a checkpoint, a door, or the stairs into a storey; see fair_cells."""
LANDING_CELLS = 3
"""Least distance across from where a flight over a gap ends, within 2 rows of its level."""
GROUNDED = ("floor", "raised", "stair_head")
"""Perches on a floor."""
_ENTRY_ROLES = [ROLE_INDEX[name] for name in ("door", "breakable")]


def reach(enemy: EnemyKind, physics: Physics = OURS) -> int:
    """Return the sub-pixels by which hero and enemy can come nearer in the time that it takes to react."""
    return REACTION_TICKS * (physics.walk + enemy.closing_speed)


def fair_cells(enemy: EnemyKind, physics: Physics = OURS) -> int:
    """Return FAIR_CELLS, or more for an enemy that would cross so many too soon."""
    return max(FAIR_CELLS, -(-reach(enemy, physics) // CELL))


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
        self.rooms, self.physics = rooms, terrain.physics
        self.views = np.full(roles.shape, -1, dtype=np.int32)
        """Number of the view that shows a cell: 16 a room, one for each storey."""
        for number, room in enumerate(rooms):
            storeys = number * SCREEN_COLS + np.arange(room.rows) // FIELD_ROWS
            self.views[room.area] = storeys[:, None]
        self.entries = self._entries(roles, starts)
        self.route = np.array(route, dtype=np.int32).reshape(-1, 2)
        inside = (self.route >= 0).all(axis=1) & (self.route < roles.shape).all(axis=1)
        self.route = self.route[inside]
        self.route_views = self.views[self.route[:, 0], self.route[:, 1]]
        self.landings = np.array(landings(self.route.tolist(), terrain), dtype=np.int32).reshape(-1, 2)
        self.brinks = brinks(roles, self.physics)
        self.perils = self._perils(roles)

    def _perils(self, roles: NDArray[np.uint8]) -> NDArray[np.int32]:
        """Cells (N, 3: row, col, view) of the way from which a blow throws to death; where no way goes, all floors."""
        walked = np.zeros_like(self.brinks)
        walked[self.route[:, 0], self.route[:, 1]] = True
        unknown = ~np.isin(self.views, self.route_views) & standing(roles)
        cells = np.argwhere(self.brinks & (walked | unknown) & (self.views >= 0))
        return np.column_stack([cells, self.views[cells[:, 0], cells[:, 1]]]).astype(np.int32)

    def _entries(self, roles: NDArray[np.uint8], starts: Iterable[Cell]) -> NDArray[np.int32]:
        """Cells (N, 3: row, col, view) where the hero comes into a view."""
        doors = np.isin(roles, _ENTRY_ROLES)
        for room in self.rooms:
            doors[room.row : room.row + room.rows, room.col + 1 : room.col + room.cols - 1] = False
        stairs = IS_STAIR[roles]
        change = np.zeros_like(stairs)
        change[1:] = self.views[1:] != self.views[:-1]
        crossing = stairs & change
        crossing[:-1] |= stairs[:-1] & change[1:]
        cells = np.argwhere(doors | crossing)
        both = np.concatenate([cells, np.array(list(starts), dtype=cells.dtype).reshape(-1, 2)])
        return np.column_stack([both, self.views[both[:, 0], both[:, 1]]]).astype(np.int32)

    def fault(self, kind: str, row: int, col: int) -> str:
        """Tell why an enemy may not wait in a cell; empty where it may."""
        enemy, view = ENEMIES[kind], self.views[row, col]
        near = self.entries[self.entries[:, 2] == view]
        least = fair_cells(enemy, self.physics)
        if ((abs(near[:, 1] - col) <= least) & (abs(near[:, 0] - row) <= least)).any():
            return "waits where the hero comes in"
        beside = abs(self.landings - (row, col))
        grounded = enemy.spawn is None or enemy.spawn.perch in GROUNDED
        if grounded and ((beside[:, 1] < LANDING_CELLS) & (beside[:, 0] <= 2)).any():
            return "waits on a landing"
        if self._throws_to_death(enemy, row, col, int(view)):
            return "can throw the hero to death"
        if not self._seen_in_time(enemy, row, col, int(view)):
            return f"is seen less than {REACTION_TICKS} ticks before it can touch"
        return ""

    def _throws_to_death(self, enemy: EnemyKind, row: int, col: int, view: int) -> bool:
        """Whether a blow of its, or of what it throws, can end in a deadly fall; who walks keeps off brinks alone."""
        if enemy.reach_cells == 0:
            return bool(self.brinks[row, col])
        near = self.perils[self.perils[:, 2] == view]
        return bool((abs(near[:, 1] - col) <= enemy.reach_cells).any())

    def _seen_in_time(self, enemy: EnemyKind, row: int, col: int, view: int) -> bool:
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
        return away >= reach(enemy, self.physics)


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
    route = tuple(cell for proof in (stage.proof, stage.branch_proof) if proof is not None for cell in proof.route)
    watch = Watch(stage.roles, stage.rooms, starts, route, stage.terrain())
    faults = [(enemy, watch.fault(enemy.kind, *enemy.cell)) for enemy in stage.enemies]
    return [(enemy, fault) for enemy, fault in faults if fault]
