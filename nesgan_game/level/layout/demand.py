"""How much a stage demands of who plays it, as one whole number worked out from the way of its proof.

Leaps count by their width against the widest that can be leapt, more where a fall is death, and where a hazard lies
beside the landing; enemies by what they cost; things that act where the way passes their room; the rooms from one
checkpoint to the next, all of which must be done again. A stage twice as long with twice as much demands the same.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nesgan_game.catalogue import ENEMIES
from nesgan_game.level.stage import Stage
from nesgan_game.physics.leap import leap_of
from nesgan_game.physics.movement import Terrain

_ENEMY, _ACTS, _LANDING, _STRETCH = 10, 12, 6, 8
"""Demand of an enemy's cost of 1, of a thing that acts, of a hazard beside a landing, of a room without a checkpoint
beyond the first two. Tuned by hand."""
_LEAP = (0, 2, 5, 10)
"""Demand of a leap over so many columns, as parts of the widest that can be leapt; twice as much over death."""
_BESIDE = 2
"""Columns from a landing within which a hazard counts."""
PER_CELLS = 100
"""Cells of the way that the sum is told for."""
_PERILS = ("pendulum", "crusher", "rising_spikes", "tide", "planks", "mover", "wind", "conveyor", "darkness")
Cell = tuple[int, int]


def demand(stage: Stage) -> int:
    """Return the demand of a stage with a proof, 0 for one without: a whole number, some 20 to 200."""
    if stage.proof is None:
        return 0
    return (terrain_demand(stage) + enemy_demand(stage)) * PER_CELLS // max(len(stage.proof.route), PER_CELLS)


def enemy_demand(stage: Stage) -> int:
    """The enemies' part of the sum, bosses apart."""
    costs = [spawn.cost for one in stage.enemies if (spawn := ENEMIES[one.kind].spawn) is not None]
    return sum(round(cost * _ENEMY) for cost in costs)


def terrain_demand(stage: Stage) -> int:
    """The part of the sum that is there before any enemy."""
    route = stage.proof.route if stage.proof else ()
    terrain = stage.terrain()
    widest = max(leap_of(stage.physics).cols, 1)
    total = 0
    for start, end in leaps(route, terrain):
        width = min(abs(end[1] - start[1]) - 1, widest)
        total += _LEAP[max(width, 0) * (len(_LEAP) - 1) // widest] * (2 if _deadly(terrain, start, end) else 1)
        total += _LANDING * _beside_hazard(terrain, end)
    visited = [room for room in stage.rooms if any(room.holds(*cell) for cell in route)]
    acting = [one for kind in _PERILS for one in stage.of_kind(kind)]
    total += _ACTS * sum(any(room.holds(*one.cell) for room in visited) for one in acting)
    return total + _STRETCH * _without_checkpoint(stage, route)


def leaps(route: Sequence[Cell], terrain: Terrain) -> list[tuple[Cell, Cell]]:
    """Return the last cell before and the first after every flight of a way that goes across."""
    found: list[tuple[Cell, Cell]] = []
    stood: Cell | None = None
    flying = False
    for row, col in route:
        if terrain.carries_at(row + 1, col) or terrain.stairs_at(row, col):
            if flying and stood is not None and abs(col - stood[1]) > 1:
                found.append((stood, (row, col)))
            stood, flying = (row, col), False
        else:
            flying = True
    return found


def _deadly(terrain: Terrain, start: Cell, end: Cell) -> bool:
    """Whether a fall between two cells ends in a hazard or nowhere, in any column."""
    low, high = sorted((start[1], end[1]))
    return any(_falls_to_death(terrain, max(start[0], end[0]), col) for col in range(low + 1, high))


def _falls_to_death(terrain: Terrain, row: int, col: int) -> bool:
    for below in range(row, terrain.rows):
        if terrain.hazard_at(below, col):
            return True
        if terrain.carries_at(below, col):
            return False
    return True


def _beside_hazard(terrain: Terrain, cell: Cell) -> bool:
    row, col = cell
    return any(terrain.hazard_at(row + down, col + away) for away in range(-_BESIDE, _BESIDE + 1) for down in (0, 1))


def _without_checkpoint(stage: Stage, route: Sequence[Cell]) -> int:
    """Rooms of the way beyond the first two since the last checkpoint, added up."""
    number = np.full(stage.roles.shape, -1, np.int32)
    for index, room in enumerate(stage.rooms):
        number[room.area] = index
    saved = {int(number[one.cell]) for one in (*stage.of_kind("checkpoint"), stage.hero)}
    since, total, last = 0, 0, -1
    for cell in route:
        here = int(number[cell])
        if here in (-1, last):
            continue
        since = 0 if here in saved else since + 1
        total, last = total + max(0, since - 1), here
    return total
