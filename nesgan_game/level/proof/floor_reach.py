"""How far the graphs of a stage's floors lead, as cells: what the quick proof has to go by where nothing is searched.

cells = floor_reach(stage, graphs)                  (rows, cols) bool
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.proof.jumps import Link
from nesgan_game.level.proof.nav_graph import Graph
from nesgan_game.level.proof.objectives import GraphCache, all_broken, breakable_ends, opener_goals
from nesgan_game.level.proof.platform_rides import standing_on
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import SHIFT, Body, Button, Stance, step

_LONGEST_FLIGHT = 600
"""Ticks after which a flight is followed no further (our choice)."""


def floor_reach(stage: Stage, graphs: GraphCache) -> NDArray[np.bool_]:
    """Return the cells that the hero's feet pass on floors that he reaches and in flights between them: (R, C) bool.

    Every key, lever and block at a floor that is reached counts as taken, struck and broken, and from there he goes on;
    with the first block all others count as broken too. Ways that the pilot has struck off are none. Planks stay whole.
    """
    found = np.zeros((stage.rows, stage.cols), dtype=bool)
    keys, broken, starts = frozenset[int](), False, [stage.spawn()]
    while starts:
        terrain = stage.terrain(keys)
        graph = graphs.graph(all_broken(terrain) if broken else terrain)
        here = (standing_on(graph.terrain, graph.floors, start, 0) for start in starts)
        reached = set[int]().union(*map(graph.reached, here))
        for row, col in _passed(graph, reached):
            if 0 <= row < stage.rows and 0 <= col < stage.cols and not graph.terrain.solid_at(row, col):
                found[row, col] = True
        missing = [(one.key, goal) for one in stage.openers if one.key not in keys for goal in opener_goals(graph, one)]
        taken = [(key, goal) for key, goal in missing if goal.segment in reached]
        ends = [objective.goal for objective, _, _ in breakable_ends(graph)]
        breaks = [goal for goal in ends if goal.segment in reached and not broken]
        starts = [Body(goal.first, int(graph.floors.row[goal.segment]) << SHIFT)
                  for goal in (*(goal for _, goal in taken), *breaks)]  # fmt: skip
        keys, broken = keys.union(key for key, _ in taken), broken or bool(breaks)
    return found


def _passed(graph: Graph, reached: set[int]) -> Iterator[tuple[int, int]]:
    """Yield the (row, col) cells of reached floors and platforms, and of the flights from there."""
    floors, movers = graph.floors, graph.terrain.movers
    for number in reached:
        if 0 <= number < len(floors):
            row = int(floors.row[number]) - 1
            yield from ((row, col) for col in range(int(floors.first_col[number]), int(floors.last_col[number]) + 1))
        elif number >= len(floors):
            mover = movers[number - len(floors)]
            yield from ((y - 1 >> SHIFT, x >> SHIFT) for x, y in map(mover.at, range(mover.period)))
    for link in graph.links:
        if link.source in reached and not link.cycle:
            yield from _flown(graph, link)


def _flown(graph: Graph, link: Link) -> Iterator[tuple[int, int]]:
    """Yield the (row, col) cells that the feet pass on a way that needs no platform."""
    terrain, floors, row = graph.terrain.calm(), graph.floors, int(graph.floors.row[link.source])
    edge = link.last if link.word & Button.LEFT else link.first
    low = floors.low_at(row, edge >> SHIFT)
    body = Body(edge, row << SHIFT, stance=Stance.CROUCH if low else Stance.STAND)
    held = link.word | Button.DOWN if low else link.word
    for tick in range(_LONGEST_FLIGHT):
        leaves = tick == 0 or not (link.word & Button.JUMP or body.stance is Stance.AIR)
        body = step(body, int(held) if leaves else 0, terrain, tick)
        if body.stance is Stance.DEAD:
            return
        yield body.y - 1 >> SHIFT, body.x >> SHIFT
        if body.stance in (Stance.STAND, Stance.CROUCH) and floors.at(body.x, body.y) == link.target:
            return
