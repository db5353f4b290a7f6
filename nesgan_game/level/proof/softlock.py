"""Places from which there is no way on: a stage must have none.

What is claimed when softlocks() finds nothing: take every floor in the open space around the hero's start, however he
came to be there (thrown back by a blow, a leap broken off; more places than he can reach). With the doors open of any
set of keys that he can have, and with all blocks whole or all broken, a chain of leaps, drops, stairs and platforms
leads from there to the exit, to a key he lacks or to blocks that he can break. Leaps count where launch places 2 px
apart agree over more than a tick's walk; hazards and the abyss end a life and lock nobody in.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.proof.faults import Fault
from nesgan_game.level.proof.floors import plane
from nesgan_game.level.proof.nav_graph import Graph
from nesgan_game.level.proof.objectives import GraphCache, all_broken, breakable_ends, exits, opener_goals
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import SOLID


def softlocks(stage: Stage, graphs: GraphCache | None = None) -> list[Fault]:
    """Return the places that can be entered but not left for the exit, one for each floor.

    graphs: those of the stage, where they are known already.
    """
    graphs = graphs or GraphCache(stage)
    found: dict[tuple[int, int], Fault] = {}
    for keys in _key_rings(stage, graphs):
        terrain = stage.terrain(keys)
        broken = all_broken(terrain)
        for state in (terrain, broken) if broken.flags != terrain.flags else (terrain,):
            for fault in _stuck(stage, graphs.graph(state), keys):
                found.setdefault((fault.row, fault.col), fault)
    return [found[place] for place in sorted(found)]


def _key_rings(stage: Stage, graphs: GraphCache) -> Iterator[frozenset[int]]:
    """Yield the sets of keys that the hero can have, from none on: each adds one that lies within reach of another."""
    queue: list[frozenset[int]] = [frozenset()]
    known = set(queue)
    for ring in queue:
        yield ring
        missing = [entity for entity in stage.openers if entity.key not in ring]
        if not missing:
            continue
        graph = graphs.graph(all_broken(stage.terrain(ring)))
        inside = _entered(stage, graph)
        for entity in missing:
            if (
                any(inside[goal.segment] for goal in opener_goals(graph, entity))
                and (more := ring | {entity.key}) not in known
            ):
                known.add(more)
                queue.append(more)


def _stuck(stage: Stage, graph: Graph, ring: frozenset[int]) -> Iterator[Fault]:
    goals = exits(stage, graph)
    for entity in stage.openers:
        if entity.key not in ring:
            goals += opener_goals(graph, entity)
    goals += [objective.goal for objective, _, _ in breakable_ends(graph)]
    safe = graph.leads_to(goal.segment for goal in goals)
    floors = graph.floors
    entered = set(np.nonzero(_entered(stage, graph))[0].tolist())
    for number in sorted(entered - safe):
        col = int(floors.first_col[number] + floors.last_col[number]) // 2
        yield Fault("a place that cannot be left", int(floors.row[number]) - 1, col, "build a way out to the exit")
    boarded = {link.target for link in graph.links if link.target >= len(floors) and link.source in entered}
    for number in sorted(boarded - safe):
        mover = stage.of_kind("mover")[number - len(floors)]
        yield Fault(
            "a mover that cannot be left", *mover.cell, "bring it within a leap of a floor on the way to the exit"
        )


def _entered(stage: Stage, graph: Graph) -> NDArray[np.bool_]:
    """Whether each segment lies in the open space around the start: where one can stand and nothing solid is between.

    Nothing lies outside the rooms, if there are any: walls close them, or a sky too high to leap out of.
    A floor so low all along that one could only crawl is entered by nobody: one crawls where one has walked.
    """
    terrain, floors = graph.terrain, graph.floors
    top, side = divmod(terrain.origin, terrain.stride)
    flags = plane(terrain)[top : top + terrain.rows, side : side + terrain.cols]
    rooms = np.full((terrain.rows, terrain.cols), not stage.rooms)
    for room in stage.rooms:
        rooms[room.area] = True
    around = connected(((flags & SOLID) == 0) & rooms, *stage.hero.cell)
    upright = np.zeros(len(floors), dtype=bool)
    upright[floors.runs.segment] = True
    found: NDArray[np.bool_] = upright & around[floors.row - 1, floors.first_col]
    return found


def connected(free: NDArray[np.bool_], row: int, col: int) -> NDArray[np.bool_]:
    """Which free cells a chain of free ones, side by side or one above the other, joins to (row, col): free's shape.

    All that is not free, if that cell is not. Every stage of a game is asked, so without scipy.ndimage.label, whose
    import takes longer than all of its answers.
    """
    if not free[row, col]:
        return ~free
    rows, cols = free.shape
    stride = cols + 2
    left = bytearray(np.pad(free, 1).tobytes())  # framed by what is not free, so that no step leaves the plane
    todo = [(row % rows + 1) * stride + col % cols + 1]
    while todo:
        place = todo.pop()
        if left[place]:
            left[place] = 0
            todo += (place - stride, place - 1, place + 1, place + stride)
    found: NDArray[np.bool_] = free & ~np.frombuffer(left, dtype=bool).reshape(rows + 2, stride)[1:-1, 1:-1]
    return found
