"""What physics sees of a stage: its cells, and the entities that close, carry or act."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.entity import Entity
from nesgan_game.physics.terrain import Acting, Terrain


def stage_terrain(roles: NDArray[np.uint8], entities: Iterable[Entity], keys: Collection[int] = ()) -> Terrain:
    """Return the terrain of a map (rows, cols) of roles with its entities, the locks and gates of these keys open."""
    by_kind: dict[str, list[Entity]] = {}
    for entity in entities:
        by_kind.setdefault(entity.kind, []).append(entity)

    def of(kind: str) -> list[Entity]:
        return by_kind.get(kind, [])

    movers = tuple(entity.mover() for entity in of("mover"))
    closed = (cell for lock in (*of("lock"), *of("gate")) if lock.key not in keys for cell in lock.door_cells)
    belts = {cell: entity.whole("speed") or 0 for entity in of("conveyor") for cell in entity.floor_cells}
    planks = tuple(cell for entity in of("planks") for cell in entity.floor_cells)
    return Terrain.from_roles(roles, movers, closed, Acting(belts, planks))
