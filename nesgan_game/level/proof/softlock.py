"""Places from which there is no way on: a stage must have none.

What is claimed when softlocks() finds nothing: take every floor in the open space around the hero's start, however he
came to be there (thrown back by a blow, a leap broken off; more places than he can reach). With the doors open of any
set of keys that he can have, and with all blocks whole or all broken, a chain of leaps, drops, stairs and platforms
leads from there to an exit, to a key he lacks or to blocks that he can break. Leaps count where launch places 2 px
apart agree over more than a tick's walk; hazards and the abyss end a life and lock nobody in.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.flights.floors import connected, free_cells, room_cells
from nesgan_game.level.proof.climbs import boardings, climbed
from nesgan_game.level.proof.faults import Fault
from nesgan_game.level.proof.nav_graph import Graph
from nesgan_game.level.proof.objectives import (
    GraphCache,
    all_broken,
    breakable_ends,
    breakables,
    opener_goals,
    ways_out,
)
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import SHIFT, Button, Stance, Terrain, step

FEW_BLOCKS = 4
"""Blocks that touch each other are judged in all ways of being broken up to so many: 14 graphs beside the usual two."""


def softlocks(stage: Stage, graphs: GraphCache | None = None, *, each_block: bool = False) -> list[Fault]:
    """Return the places that can be entered but not left for the exit, one for each floor.

    graphs: those of the stage, where they are known already; each_block: look, beside all blocks whole and all broken,
    at some of a few that touch each other broken and all others whole.
    """
    found: dict[tuple[int, int], Fault] = {}
    for fault in each_softlock(stage, graphs or GraphCache(stage), each_block=each_block):
        found.setdefault((fault.row, fault.col), fault)
    return [found[place] for place in sorted(found)]


def each_softlock(stage: Stage, graphs: GraphCache, *, each_block: bool = False) -> Iterator[Fault]:
    """Yield what softlocks() returns, for each set of keys and state of the blocks as soon as it has been looked at.

    A place comes as often as it cannot be left.
    """
    for keys in _key_rings(stage, graphs):
        terrain = stage.terrain(keys)
        states = {state.flags: state for state in (terrain, all_broken(terrain))}
        if each_block:
            states.update((state.flags, state) for state in _partly_broken(terrain))
        for state in states.values():
            yield from _stuck(stage, graphs.graph(state), keys)


def block_clusters(terrain: Terrain) -> list[list[tuple[int, int]]]:
    """Return the (row, col) cells of blocks in groups that touch each other, corners too."""
    left, found = set(breakables(terrain)), []
    while left:
        cluster = [left.pop()]
        for row, col in cluster:
            near = {(row + down, col + across) for down in (-1, 0, 1) for across in (-1, 0, 1)} & left
            left -= near
            cluster += sorted(near)
        found.append(sorted(cluster))
    return sorted(found)


def _partly_broken(terrain: Terrain) -> Iterator[Terrain]:
    for cluster in block_clusters(terrain):
        if len(cluster) <= FEW_BLOCKS:
            for count in range(1, len(cluster)):
                for some in combinations(cluster, count):
                    yield terrain.with_broken(some)


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
    goals = ways_out(stage, graph)
    for entity in stage.openers:
        if entity.key not in ring:
            goals += opener_goals(graph, entity)
    goals += [objective.goal for objective, _, _ in breakable_ends(graph)]
    safe = graph.leads_to([goal.segment for goal in goals])
    floors = graph.floors
    entered = set(np.nonzero(_entered(stage, graph))[0].tolist())
    for number in sorted(entered - safe):
        col = int(floors.first_col[number] + floors.last_col[number]) // 2
        yield Fault("a place that cannot be left", int(floors.row[number]) - 1, col, "build a way out to the exit")
    count = len(floors)
    boarded = {link.target for link in graph.links if link.target >= count and link.source in entered}
    for number in sorted(boarded - safe):
        mover = stage.of_kind("mover")[number - count]
        yield Fault(
            "a mover that cannot be left", *mover.cell, "bring it within a leap of a floor on the way to the exit"
        )
    yield from _snares(graph, entered)


def _snares(graph: Graph, entered: set[int]) -> Iterator[Fault]:
    """Yield the stairs that are got on to in their middle and lead nowhere: rock at one end, rock at the other."""
    terrain = graph.terrain
    climbs = int(Button.UP | Button.DOWN)
    lead_on = {(link.source, link.word, link.first) for link in graph.links if link.word & climbs}
    for source, start, word in boardings(terrain, graph.floors):
        if source not in entered or (source, word, start.x) in lead_on:
            continue
        body, ends = step(start, word, terrain), (int(Button.UP), int(Button.DOWN))
        if all(one.stance is Stance.STAIRS for one in (body, *[climbed(body, end, terrain)[0] for end in ends])):
            yield Fault("stairs that cannot be left", start.y >> SHIFT, start.x >> SHIFT, "free the foot or the head")


def _entered(stage: Stage, graph: Graph) -> NDArray[np.bool_]:
    """Whether each segment lies in the open space around the start: where one can stand and nothing solid is between.

    Nothing lies outside the rooms, if there are any: walls close them, or a sky too high to leap out of.
    A floor so low all along that one could only crawl is entered by nobody: one crawls where one has walked.
    """
    floors = graph.floors
    around = connected(free_cells(graph.terrain) & room_cells(stage), *stage.hero.cell)
    upright = np.zeros(len(floors), dtype=bool)
    upright[floors.runs.segment] = True
    found: NDArray[np.bool_] = upright & around[floors.row - 1, floors.first_col]
    return found
