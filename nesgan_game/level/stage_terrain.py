"""What physics sees of a stage: its cells, and the entities that close, carry or act."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.entity import PERILS, Entity
from nesgan_game.level.room import Room
from nesgan_game.physics.hero_figures import OURS, Physics
from nesgan_game.physics.terrain import CELL, Acting, Terrain, Wind


def stage_terrain(
    roles: NDArray[np.uint8],
    entities: Sequence[Entity],
    rooms: Sequence[Room],
    keys: Collection[int] = (),
    physics: Physics = OURS,
) -> Terrain:
    """Return the terrain of a map (rows, cols) of roles with its entities, the locks and gates of these keys open.

    physics: the figures of its hero. A wind blows in the room that holds it.
    """
    by_kind: dict[str, list[Entity]] = {}
    for entity in entities:
        by_kind.setdefault(entity.kind, []).append(entity)

    def of(kind: str) -> list[Entity]:
        return by_kind.get(kind, [])

    movers = tuple(entity.mover() for entity in of("mover"))
    closed = (cell for lock in (*of("lock"), *of("gate")) if lock.key not in keys for cell in lock.door_cells)
    belts = {cell: entity.whole("speed") or 0 for entity in of("conveyor") for cell in entity.floor_cells}
    planks = tuple(cell for entity in of("planks") for cell in entity.floor_cells)
    springs = {cell: entity.spring(physics.gravity) for entity in of("springboard") for cell in entity.floor_cells}
    perils = tuple(entity.peril() for entity in entities if entity.kind in PERILS)
    acting = Acting(belts, planks, perils, springs, tuple(_winds(of("wind"), rooms)))
    return Terrain.from_roles(roles, movers, closed, acting, physics)


def _winds(entities: Sequence[Entity], rooms: Sequence[Room]) -> Iterator[Wind]:
    for entity in entities:
        room = next((room for room in rooms if room.holds(*entity.cell)), None)
        if room is not None:
            top, left, bottom, right = room.row, room.col, room.row + room.rows, room.col + room.cols
            yield Wind(left * CELL, top * CELL, right * CELL, bottom * CELL, entity.whole("push") or 0)
