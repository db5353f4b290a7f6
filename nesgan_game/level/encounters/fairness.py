"""Whether enemies are met fairly: seen at least 30 ticks before they can touch, never waiting on a landing, and never
able to throw the hero to death from wherever they can walk, fly or shoot.

A view is what the camera shows: one storey of one room, 16 cells wide around the hero. The hero comes into it by a door
or by stairs from another storey, and along the way of the proof.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.catalogue import ENEMIES
from nesgan_game.entity_kinds import LURK_CELLS, EnemyKind
from nesgan_game.level.encounters.deadly_falls import brinks, standing
from nesgan_game.level.encounters.perches import PERCHES
from nesgan_game.level.rooms.canvas import Cell
from nesgan_game.level.stage import Entity, Room, Stage
from nesgan_game.nes import FIELD_ROWS, SCREEN_COLS
from nesgan_game.physics.hero_figures import OURS, Physics
from nesgan_game.physics.movement import CELL, Terrain
from nesgan_game.roles import IS_STAIR, mask_of

REACTION_TICKS = 30
FAIR_CELLS = 6
"""Least distance, across or down, from the spawn, a checkpoint, a door, or the stairs into a storey; see fair_cells."""
LANDING_CELLS = 3
"""Least distance across from where a flight over a gap ends, within 2 rows of its level."""
GROUNDED = ("floor", "raised", "stair_head")
"""Perches on a floor."""
_FAR = 1 << 20
"""Cells that are farther than any."""
_ENTERED = mask_of("door", "breakable")
Cells = NDArray[np.int32]


def reach(enemy: EnemyKind, physics: Physics = OURS) -> int:
    """Return the sub-pixels by which hero and enemy can come nearer in the time that it takes to react."""
    return REACTION_TICKS * (physics.walk + enemy.closing_speed)


def fair_cells(enemy: EnemyKind, physics: Physics = OURS) -> int:
    """Return FAIR_CELLS, or more for an enemy that would cross so many too soon."""
    return max(FAIR_CELLS, -(-reach(enemy, physics) // CELL))


class _Away(NamedTuple):
    """Of every cell (R, C), in cells; _FAR where there is no such thing in its view."""

    entry: Cells
    """To the nearest place where the hero comes into its view, across or down."""
    peril: Cells
    """Columns to the nearest cell of its view from which a blow throws to death."""
    sight: Cells
    """To the proof's hero when he first sees it."""
    landing: NDArray[np.bool_]
    """Whether a flight over a gap ends too near."""
    brink: NDArray[np.bool_]
    """Whether a blow there throws to death."""


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
        self._looked_at: set[int] = set()

    def _perils(self, roles: NDArray[np.uint8]) -> NDArray[np.int32]:
        """Cells (N, 3: row, col, view) of the way from which a blow throws to death; where no way goes, all floors."""
        walked = np.zeros_like(self.brinks)
        walked[self.route[:, 0], self.route[:, 1]] = True
        known = np.zeros(SCREEN_COLS * len(self.rooms) + 1, dtype=np.bool_)  # the last: outside all rooms, view -1
        known[self.route_views] = True
        unknown = ~known[self.views] & standing(roles)
        cells = np.argwhere(self.brinks & (walked | unknown) & (self.views >= 0))
        return np.column_stack([cells, self.views[cells[:, 0], cells[:, 1]]]).astype(np.int32)

    def _entries(self, roles: NDArray[np.uint8], starts: Iterable[Cell]) -> NDArray[np.int32]:
        """Cells (N, 3: row, col, view) where the hero comes into a view."""
        doors = _ENTERED[roles]
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
        enemy, away = ENEMIES[kind], self._away
        if (view := self.views.item(row, col)) not in self._looked_at:
            self._look_at(view)
        if away.entry.item(row, col) <= fair_cells(enemy, self.physics):
            return "waits where the hero comes in"
        if away.landing.item(row, col) and (enemy.spawn is None or enemy.spawn.perch in GROUNDED):
            return "waits on a landing"
        # Who walks keeps off brinks alone; any other may hurt wherever in its view it or what it throws can reach.
        if away.brink.item(row, col) if enemy.reach_cells == 0 else away.peril.item(row, col) <= enemy.reach_cells:
            return "can throw the hero to death"
        if away.sight.item(row, col) * CELL < reach(enemy, self.physics):
            return f"is seen less than {REACTION_TICKS} ticks before it can touch"
        return ""

    @cached_property
    def _away(self) -> _Away:
        """How far off the cells are of all views that have been looked at."""
        entry, peril, sight = (np.full(self.views.shape, _FAR, dtype=np.int32) for _ in range(3))
        landing = np.zeros(self.views.shape, dtype=np.bool_)
        for row, col in self.landings.tolist():
            landing[max(row - 2, 0) : row + 3, max(col - LANDING_CELLS + 1, 0) : col + LANDING_CELLS] = True
        return _Away(entry, peril, sight, landing, self.brinks)

    def _look_at(self, view: int) -> None:
        """Find out how far off all cells of a view are, for all kinds of enemies: each is asked about for many."""
        self._looked_at.add(view)
        away, area = self._away, self._area(view)
        rows, cols = (np.arange(cells.start, cells.stop) for cells in area)
        shown = self.views[area] == view
        entries, perils = (cells[cells[:, 2] == view] for cells in (self.entries, self.perils))
        if len(entries):
            np.copyto(away.entry[area], _nearest(rows, cols, entries), where=shown)
        if len(perils):
            np.copyto(away.peril[area], _between(cols, perils[:, 1]).min(axis=1), where=shown)
        np.copyto(away.sight[area], self._seen_from(view, rows, cols), where=shown)

    def _area(self, view: int) -> tuple[slice, slice]:
        """The cells of a view; the whole map for -1, which is what no room holds."""
        if view < 0:
            return slice(0, len(self.views)), slice(0, len(self.views[0]))
        number, storey = divmod(view, SCREEN_COLS)
        room = self.rooms[number]
        row = room.row + storey * FIELD_ROWS
        return slice(row, min(row + FIELD_ROWS, room.row + room.rows)), slice(room.col, room.col + room.cols)

    def _seen_from(self, view: int, rows: NDArray[np.intp], cols: NDArray[np.intp]) -> NDArray[np.intp]:
        """How far off the proof's hero is, in cells, when he first sees each cell (R, C) of a view's rows and columns
        in it.
        """
        here = self.route[self.route_views == view]
        if not len(here):
            return np.full((len(rows), len(cols)), _FAR)
        room = self.rooms[view // SCREEN_COLS]
        left = np.minimum(np.maximum(here[:, 1] - SCREEN_COLS // 2, room.col), room.col + room.cols - SCREEN_COLS)
        beside = cols - left[:, None]
        seen = (beside >= 0) & (beside < SCREEN_COLS)
        first, ever = seen.argmax(axis=0), seen.any(axis=0)
        away = np.maximum(abs(here[first, 0] - rows[:, None]), abs(here[first, 1] - cols))
        return np.where(ever, away, _FAR)


def _nearest(rows: NDArray[np.intp], cols: NDArray[np.intp], cells: NDArray[np.int32]) -> NDArray[np.intp]:
    """The distances (R, C) of cells in some rows and columns from the nearest of others, across or down."""
    down, across = _between(rows, cells[:, 0]), _between(cols, cells[:, 1])
    return np.asarray(np.maximum(down[:, None], across[None]).min(axis=2))


def _between(places: NDArray[np.intp], others: NDArray[np.int32]) -> NDArray[np.intp]:
    """The distances (N, M) of rows or columns."""
    return abs(places[:, None] - others)


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
    terrain = stage.terrain()
    watch = Watch(stage.roles, stage.rooms, starts, route, terrain)
    faults = [(enemy, _stranded(enemy, terrain) or watch.fault(enemy.kind, *enemy.cell)) for enemy in stage.enemies]
    return [(enemy, fault) for enemy, fault in faults if fault]


def _stranded(enemy: Entity, terrain: Terrain) -> str:
    """Tell why one that leaps out of liquid cannot do so where it is; empty for all others, and where it can."""
    (row, col), spawn = enemy.cell, ENEMIES[enemy.kind].spawn
    if spawn is None or spawn.perch != "liquid" or PERCHES["liquid"](terrain, row + 1, col) is not None:
        return ""
    return f"has no liquid of {LURK_CELLS} cells under it, or rock above"
