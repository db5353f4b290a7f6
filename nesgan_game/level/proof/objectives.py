"""What there is to do in a stage besides walking to its exit: keys to fetch, blocks to break."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from nesgan_game.level.flights.floors import plane
from nesgan_game.level.proof.autopilot import Pilot
from nesgan_game.level.proof.jumps import Link
from nesgan_game.level.proof.nav_graph import Goal, Graph
from nesgan_game.level.proof.peril_search import Plays
from nesgan_game.level.simulation.playthrough import Run
from nesgan_game.level.stage import EXIT_REACH_PX, Entity, Stage
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.movement import BREAKABLE, CELL, SHIFT, Button, Terrain

_KEY_REACH_PX = 4
_LEVER_OFF_PX, _LEVER_REACH_PX = 23, 13
"""How far from a lever one stands to strike it, and how much more or less: a plain lash reaches from 3 to 43 px."""
_STRIKE_TICKS = 24
"""A whole stroke of the whip and some."""


class GraphCache:
    """The graphs of a stage's terrain as keys are found and blocks broken; each is made once."""

    def __init__(self, stage: Stage, plays: int | None = None) -> None:
        """plays: ticks that may be played in search of ways past what kills at times; as many as it takes without."""
        self._stage = stage
        self.plays = Plays(plays)
        self._graphs: dict[bytes, Graph] = {}
        self.struck_off = 0

    def of(self, run: Run) -> Graph:
        """Return the graph of the terrain as the hero finds it, doors open whose key he holds."""
        return self.graph(opened(self._stage, run))

    def graph(self, terrain: Terrain) -> Graph:
        """Return the graph of any terrain."""
        known = self._graphs.get(terrain.flags)
        if known is None:
            before = min(self._graphs.values(), key=lambda one: _differing(one.terrain, terrain), default=None)
            known = self._graphs[terrain.flags] = Graph.of(terrain, before)
        return known

    def strike_off(self, run: Run, link: Link) -> None:
        """Remember that a way does not work."""
        graph = self.of(run)
        self._graphs[graph.terrain.flags] = graph.without([link])
        self.struck_off += 1


def _differing(one: Terrain, other: Terrain) -> int:
    """In how many cells two terrains of a stage differ."""
    return int(np.count_nonzero(plane(one) != plane(other)))


@dataclass(frozen=True, slots=True)
class Objective:
    """A place to go to, and what to do there: key 0 and no strike means that being there is all."""

    goal: Goal
    key: int = 0
    strike: int = 0
    """+1 or -1: the side on which blocks are to be broken."""

    def do(self, pilot: Pilot) -> bool:
        """Do it; whether it worked."""
        if self.key:
            return _pull(pilot, self.key, self.strike) if self.strike else _take_key(pilot, self.key)
        return _strike(pilot, self.strike) if self.strike else True


def opened(stage: Stage, run: Run) -> Terrain:
    """Return the terrain as the hero finds it: the doors whose keys he holds give way when he comes to them, and planks
    that have fallen are back.
    """
    held = [cell for lock in stage.barriers if lock.key in run.keys for cell in lock.door_cells]
    terrain = run.ground.mended()
    return terrain.with_unlocked(held) if held else terrain


def objectives(stage: Stage, run: Run, graphs: GraphCache) -> Iterator[Objective]:
    """Yield what may be worth doing now, best first: the exit, keys, and blocks to break where neither is near."""
    graph = graphs.of(run)
    for goal in exits(stage, graph):
        yield Objective(goal)
    yield from keys(stage, run, graph)
    yield from _breaks(stage, run, graphs)


def exits(stage: Stage, graph: Graph) -> list[Goal]:
    """Return where on a graph the stage is won, on the plain way."""
    return [goal for entity in stage.exits_to("") for goal in graph.goals(entity.x_px, entity.y_px, EXIT_REACH_PX)]


def ways_out(stage: Stage, graph: Graph) -> list[Goal]:
    """Return where on a graph the stage is left, whatever for."""
    return [goal for entity in stage.exits for goal in graph.goals(entity.x_px, entity.y_px, EXIT_REACH_PX)]


def keys(stage: Stage, run: Run, graph: Graph) -> list[Objective]:
    """Return where the keys lie that are still to be found, and the levers still to be struck."""
    missing = [entity for entity in stage.openers if entity.key not in run.keys]
    found = [Objective(goal, key=one.key) for one in missing if one.kind == "key" for goal in key_goals(graph, one)]
    levers = [one for one in missing if one.kind == "lever"]
    return found + [
        Objective(goal, key=one.key, strike=side) for one in levers for goal, side in lever_goals(graph, one)
    ]


def opener_goals(graph: Graph, opener: Entity) -> list[Goal]:
    """Return where one stands to take a key or to strike a lever."""
    if opener.kind == "key":
        return key_goals(graph, opener)
    return [goal for goal, _ in lever_goals(graph, opener)]


def key_goals(graph: Graph, key: Entity) -> list[Goal]:
    """Return where one stands to take a key: below it, at most a leap away."""
    for y_px in range(key.y_px, key.y_px + 3 * TILE_PX, TILE_PX):
        goals = graph.goals(key.x_px, -(-y_px // TILE_PX) * TILE_PX, _KEY_REACH_PX)
        if goals:
            return goals
    return []


def lever_goals(graph: Graph, lever: Entity) -> list[tuple[Goal, int]]:
    """Return where one stands to strike a lever, level with it or up to a leap below it, and toward which side."""
    found = []
    for y_px in range(lever.y_px, lever.y_px + 4 * TILE_PX, TILE_PX):
        for side in (1, -1):
            goals = graph.goals(lever.x_px - side * _LEVER_OFF_PX, -(-y_px // TILE_PX) * TILE_PX, _LEVER_REACH_PX)
            found += [(goal, side) for goal in goals]
    return found


def _breaks(stage: Stage, run: Run, graphs: GraphCache) -> Iterator[Objective]:
    """Yield blocks at the end of a reachable floor, first those behind which the exit or a key is nearest."""
    graph = graphs.of(run)
    found = list(breakable_ends(graph))
    if not found:
        return
    whole = graphs.graph(all_broken(graph.terrain))
    goals = [*exits(stage, whole), *[objective.goal for objective in keys(stage, run, whole)]]
    ranked = []
    for order, (objective, x, y) in enumerate(found):
        route = whole.route(whole.floors.at(x, y), x, goals)
        ranked.append((route.ticks if route else 1 << 30, order, objective))
    for _, _, objective in sorted(ranked, key=lambda one: one[:2]):
        yield objective


def all_broken(terrain: Terrain) -> Terrain:
    """Return the terrain with every breakable block gone."""
    return terrain.with_broken(breakables(terrain))


def breakables(terrain: Terrain) -> list[tuple[int, int]]:
    """Return the (row, col) cells that the whip would break."""
    top, side = divmod(terrain.origin, terrain.stride)
    cells = np.argwhere(plane(terrain) & BREAKABLE) - (top, side)
    return [(row, col) for row, col in cells.tolist()]


def breakable_ends(graph: Graph) -> Iterator[tuple[Objective, int, int]]:
    """Yield every end of a floor where blocks stand that the whip breaks: the objective, and its sub-pixel place."""
    runs, terrain = graph.floors.runs, graph.terrain
    blocks = (plane(terrain).ravel() & BREAKABLE) != 0
    if not blocks.any():
        return
    directions, edges = np.array([1, -1]), np.stack([runs.last, runs.first], axis=1)
    place = terrain.origin + (runs.row[:, None] - 1) * terrain.stride + ((edges + directions * CELL // 2) >> SHIFT)
    for number, end in np.argwhere(blocks[place] | blocks[place - terrain.stride]).tolist():
        edge, segment = int(edges[number, end]), int(runs.segment[number])
        yield Objective(Goal(segment, edge, edge), strike=int(directions[end])), edge, int(runs.row[number]) << SHIFT


def _take_key(pilot: Pilot, key: int) -> bool:
    """Touch the key: it lies at the hero's feet, or a leap above them."""
    if key not in pilot.run.keys:
        pilot.jump()
    return key in pilot.run.keys


def _pull(pilot: Pilot, key: int, direction: int) -> bool:
    """Turn to a lever and whip it, standing or else at the height of a leap; whether it is struck."""
    _strike(pilot, direction)
    if key not in pilot.run.keys:
        pilot.press(int(Button.JUMP))
        pilot.press(int(Button.ATTACK))
        for _ in range(2 * _STRIKE_TICKS):
            pilot.press(0)
    return key in pilot.run.keys


def _strike(pilot: Pilot, direction: int) -> bool:
    """Turn to a wall and whip it; whether anything broke."""
    before = pilot.run.broken
    pilot.press(int(Button.RIGHT if direction > 0 else Button.LEFT))
    pilot.press(int(Button.ATTACK))
    for _ in range(_STRIKE_TICKS):
        pilot.press(0)
    return pilot.run.broken != before
