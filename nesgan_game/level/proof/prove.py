"""The proof that a stage can be won: a plan over its floors, walked tick by tick by the very physics of the game.

A graph of floors and links (nav_graph.py) gives the quickest route to the exit, or to a key, or to blocks that
can be broken; a pilot walks it on the structural run, the stage without its enemies. A way that does not work out is
struck off and the rest planned anew.
"""

from __future__ import annotations

from nesgan_game.level.proof.autopilot import Pilot
from nesgan_game.level.proof.faults import Fault, misplaced
from nesgan_game.level.proof.objectives import GraphCache, Objective, objectives
from nesgan_game.level.simulation.playthrough import Run
from nesgan_game.level.stage import BRANCH, Proof, Stage, stands_at
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.movement import SHIFT

__all__ = ["Proof", "attempt", "prove", "prove_branch", "replay", "strays"]

_ATTEMPTS = 12
"""Walks from the spawn before giving up; the first one nearly always wins."""
_MOST_OBJECTIVES = 200
"""Objectives tried in one walk before it counts as lost (our choice)."""


def prove(stage: Stage, graphs: GraphCache | None = None) -> Proof:
    """Return a recording that wins the stage. Raises Unplayable, naming where the way ends.

    graphs: those of the stage, where they are known already.
    """
    faults = misplaced(stage)
    outcome = faults[0] if faults else attempt(stage, graphs or GraphCache(stage))
    if isinstance(outcome, Fault):
        raise outcome.error(stage.name)
    return outcome


def prove_branch(stage: Stage) -> Proof:
    """Return a recording that reaches the second exit of a stage that forks. Raises Unplayable like prove."""
    aside = stage.toward(BRANCH)
    outcome = attempt(aside, GraphCache(aside))
    if isinstance(outcome, Fault):
        raise to_branch(outcome).error(stage.name)
    return outcome


def to_branch(fault: Fault) -> Fault:
    """Return a fault of the way to an exit, found with the second one alone, in words that tell the two apart."""
    return fault._replace(what=fault.what.replace("to the exit", "to the second exit"))


def strays(stage: Stage, proof: Proof, branch: str) -> Fault | None:
    """Say where the recording of the way to a branch, or of the plain way, stands at an exit that leads elsewhere.

    A guarded exit lets by who has not beaten the boss.
    """
    others = [one for one in stage.exits if one.branch != branch and not (branch and stage.bosses)]
    places = tuple(place for one in others for place in stage.exit_places(one.branch))
    if not any(abs(row - one.cell[0]) < 2 and abs(col - one.cell[1]) < 2 for one in others for row, col in proof.route):
        return None
    run = Run(stage)
    for word in proof.buttons():
        run.step(word)
        if stands_at(run.body, places):
            row, col = (run.body.y - 1) >> SHIFT, run.body.x >> SHIFT
            return Fault("the way found leads past an exit to elsewhere", row, col, "move it out of the way")
    return None


def attempt(stage: Stage, graphs: GraphCache) -> Proof | Fault:
    """Return a recording that wins a stage in which hero and exits stand well, or where the way ends.

    Raises Unplayable where the graphs' plays run out.
    """
    start = Run(stage)
    for _ in range(_ATTEMPTS):
        pilot = Pilot(start.copy(), graphs.of(start).floors, graphs.plays)
        struck_off = graphs.struck_off
        if _win(stage, pilot, graphs):
            return pilot.proof()
        if graphs.struck_off == struck_off:
            break
    return _dead_end(stage, pilot, graphs)


def replay(stage: Stage, inputs: tuple[tuple[int, int], ...]) -> Proof | None:
    """Play a recording on a fresh run; returns its proof, cut at the exit, or None if it does not get there."""
    pilot = Pilot(Run(stage))
    for word, ticks in inputs:
        for _ in range(ticks):
            if pilot.won:
                return pilot.proof()
            pilot.press(word)
    return pilot.proof() if pilot.won else None


def _win(stage: Stage, pilot: Pilot, graphs: GraphCache) -> bool:
    """Reach objectives until the exit is reached; False when none is left."""
    tried: set[tuple[bytes, Objective]] = set()
    for _ in range(_MOST_OBJECTIVES):
        if pilot.won:
            return True
        graph = graphs.of(pilot.run)
        pilot.floors = graph.floors
        here, reached = pilot.run.body, graph.reached(pilot.segment)
        for objective in objectives(stage, pilot.run, graphs):
            if objective.goal.segment not in reached or (graph.terrain.flags, objective) in tried:
                continue
            route = graph.route(pilot.segment, here.x, [objective.goal])
            if route is None:
                continue
            failed = next((link for link in route.links if not pilot.take(link)), None)
            if failed is not None:
                graphs.strike_off(pilot.run, failed)
            elif not (pilot.reach(objective.goal) and objective.do(pilot)):
                tried.add((graph.terrain.flags, objective))
            break
        else:
            return False
    return False


def _dead_end(stage: Stage, pilot: Pilot, graphs: GraphCache) -> Fault:
    """Name the place nearest to an exit that the hero reaches from where the pilot gave up."""
    graph = graphs.of(pilot.run)
    floors = graph.floors
    places = []
    for number in graph.reached(pilot.segment):
        if number >= len(floors):
            continue
        row, first, last = [int(of[number]) for of in (floors.row, floors.first_col, floors.last_col)]
        for exit_row, exit_col in [entity.cell for entity in stage.exits_to("")]:
            col = min(max(exit_col, first), last)
            places.append((abs(row - 1 - exit_row) + abs(col - exit_col), row - 1, col))
    _, row, col = min(places, default=(0, *stage.hero.cell))
    return no_way(stage, row, col)


def no_way(stage: Stage, row: int, col: int) -> Fault:
    """Name the cell where what can be reached ends."""
    room = stage.room_at(col * TILE_PX, (row + 1) * TILE_PX)
    place = f", ends in {room.name}" if room else ", ends"
    return Fault(f"no way to the exit found: what can be reached{place}", row, col, "open the way there")
