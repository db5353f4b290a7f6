"""May a stage be played? Everything that is wrong with it, or its proof; for `check`, for the game, for whoever builds.

report = validate(stage)                            all faults, or a proof; and the search where one was made
stage = with_proof(stage, "castle.tmx")             raises Unplayable, one line that names the first fault

The quick proof is believed where it finds a way and nothing doubtful. Else every state that can be reached decides, in
stages without planks; where there are too many of them, what was not found is not taken to be out of reach.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.flights.floors import boss_spaces, room_cells
from nesgan_game.level.proof.faults import Fault, misplaced
from nesgan_game.level.proof.objectives import GraphCache, all_broken
from nesgan_game.level.proof.prove import attempt, no_way, strays, to_branch
from nesgan_game.level.proof.softlock import FEW_BLOCKS, block_clusters, softlocks
from nesgan_game.level.search.exhaustive import Progress, explore
from nesgan_game.level.search.states import Search
from nesgan_game.level.stage import BRANCH, EXIT_REACH, Proof, Stage
from nesgan_game.nes import TICKS_PER_SECOND
from nesgan_game.physics.terrain import Terrain

if TYPE_CHECKING:
    from nesgan_game.level.proof.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Report:
    """What is wrong with a stage, a proof that it is won where there is one, and the search that decided, if any."""

    faults: tuple[Fault, ...]
    proof: Proof | None
    search: Search | None = None
    branch_proof: Proof | None = None
    """That its second exit is reached, if it has one."""
    graphs: GraphCache | None = None
    """What the quick proof has looked at, None where something stands badly."""

    @property
    def all_reached(self) -> NDArray[np.bool_] | None:
        """(rows, cols): the cells that the hero's feet can pass at all, None where nothing has searched to the end."""
        return self.search.visited if self.search is not None and self.search.complete else None


def with_proof(stage: Stage, where: object = None) -> Stage:
    """Return a stage in which nothing is wrong, with a proof: its own where it has one.

    where: what an error names as the place, the stage's name without it. Raises Unplayable, naming the first fault and
    how many more there are.
    """
    report = validate(stage)
    if report.proof is None or report.faults:
        first = report.faults[0]
        more = f" (and {len(report.faults) - 1} more)" if len(report.faults) > 1 else ""
        raise first._replace(next_step=first.next_step + more).error(where or stage.name)
    if stage.proof is not None and (stage.branch_proof is not None or not stage.forks):
        return stage
    return replace(stage, proof=stage.proof or report.proof, branch_proof=stage.branch_proof or report.branch_proof)


def validate(stage: Stage, progress: Progress | None = None) -> Report:
    """Look for all that keeps a stage from being played: what stands badly, an exit out of reach, places to be stuck.

    With something standing badly nothing else is looked for; places that cannot be left are, beyond an exit that cannot
    be reached, not told: everything would be one. progress: as explore takes it.
    """
    found = misplaced(stage)
    if found:
        return Report(tuple(found), None)
    graphs = GraphCache(stage)
    report = replace(_plain_way(stage, graphs, progress), graphs=graphs)
    return _both_ways(stage, report, progress) if stage.forks else report


def _both_ways(stage: Stage, report: Report, progress: Progress | None) -> Report:
    """What is wrong with a stage of two exits, given what is wrong with its plain way."""
    aside = stage.toward(BRANCH)
    outcome = attempt(aside, GraphCache(aside))
    if isinstance(outcome, Fault) and not stage.of_kind("planks"):
        decided = _decided(aside, outcome, explore(aside, progress))
        outcome, report = decided.proof or outcome, replace(report, search=decided.search)
    if isinstance(outcome, Fault):
        return replace(report, faults=(*report.faults, to_branch(outcome)), proof=None)
    astray = [strays(stage, proof, way) for proof, way in ((report.proof, ""), (outcome, BRANCH)) if proof is not None]
    found = [fault for fault in astray if fault is not None] + [_too_late(stage, outcome)] * _late(stage, outcome)
    if found:
        return replace(report, faults=(*report.faults, *found), proof=None)
    return replace(report, branch_proof=outcome)


def _plain_way(stage: Stage, graphs: GraphCache, progress: Progress | None) -> Report:
    outcome = attempt(stage, graphs)
    quick = None if isinstance(outcome, Fault) else outcome
    if quick is not None and not _doubtful(stage, quick, graphs):
        return Report((), quick)
    if quick is not None and _hopeless(stage):
        return Report((_too_late(stage, quick),), None)
    if stage.of_kind("planks"):
        return _as_found(stage, outcome, graphs)
    return _decided(stage, outcome, explore(stage, progress))


def _as_found(stage: Stage, outcome: Proof | Fault, graphs: GraphCache) -> Report:
    """What the quick proof says alone: planks that crumble are more than the search of all states knows."""
    if isinstance(outcome, Fault):
        return Report((outcome,), None)
    found = [_too_late(stage, outcome)] if _late(stage, outcome) else []
    found += softlocks(stage, graphs, each_block=True)
    return Report(tuple(found), None if found else outcome)


def _doubtful(stage: Stage, proof: Proof, graphs: GraphCache) -> bool:
    """Whether there is anything about a stage that the quick proof cannot judge, or judges against it."""
    whole, broken = stage.terrain(), _all_open(stage)
    if _late(stage, proof) or any(len(cluster) > FEW_BLOCKS for cluster in block_clusters(whole)):
        return True
    if softlocks(stage, graphs, each_block=True):
        return True
    if not _meets_bosses(stage, proof):
        return True
    spawn, outside = stage.spawn(), ~room_cells(stage)
    for terrain in (whole, broken):
        graph = graphs.graph(terrain)
        beyond = np.unique(graph.floors.number[outside & (graph.floors.number >= 0)]).tolist()
        if beyond and not graph.reached(graph.floors.at(spawn.x, spawn.y)).isdisjoint(beyond):
            return True
    return False


def _all_open(stage: Stage) -> Terrain:
    """A stage's terrain with all doors open and all blocks broken."""
    return all_broken(stage.terrain({entity.key for entity in stage.openers}))


def _meets_bosses(stage: Stage, proof: Proof) -> bool:
    """Whether a way passes where all bosses come to, were every door open and every block broken."""
    spaces = boss_spaces(stage, _all_open(stage))
    return any(spaces[cell] for cell in proof.route if cell[0] < stage.rows)


def _late(stage: Stage, proof: Proof) -> bool:
    return proof.ticks >= stage.time_limit * TICKS_PER_SECOND


def _hopeless(stage: Stage) -> bool:
    """Whether the clock runs out before anybody could have walked straight to an exit, were there nothing in the way.

    So no search of all states is needed.
    """
    spawn = stage.spawn()
    nearest = min(abs(x - spawn.x) - EXIT_REACH for x, _ in stage.exit_places())
    return nearest >= stage.time_limit * TICKS_PER_SECOND * _fastest(stage.terrain())


def _fastest(terrain: Terrain) -> int:
    """Sub-pixels that nobody exceeds sideways in a tick: walking, carried, on a belt and before the wind at once."""
    legs = [((mover.dx, mover.dy), *mover.legs) for mover in terrain.movers]
    ways = [sum(max(abs(dx), abs(dy)) for dx, dy in one) for one in legs]
    carried = [-(-way // (mover.period >> 1)) for way, mover in zip(ways, terrain.movers, strict=True)]
    pushed = [abs(wind.push) for wind in terrain.winds]
    return terrain.walk + sum(max(some, default=0) for some in (carried, map(abs, terrain.belts.values()), pushed))


def _decided(stage: Stage, outcome: Proof | Fault, search: Search) -> Report:
    """What a search of all states says of a stage, given what the quick proof does.

    One that was cut off overrules no way that was found without it, nor how near to an exit the floors lead.
    """
    from nesgan_game.level.proof.verdict import judge  # scipy's import takes longer than the whole of a quick proof

    verdict = judge(search)
    quick = None if isinstance(outcome, Fault) else outcome
    if quick is not None and not verdict.boss_reached and (verdict.complete or not _meets_bosses(stage, quick)):
        quick = None
    proofs = [proof for proof in (quick, verdict.way) if proof is not None]
    if not proofs:
        return Report((_unreached(stage, verdict, outcome),), None, search)
    proof = min(proofs, key=lambda one: one.ticks)
    found = [_too_late(stage, proof)] if _late(stage, proof) else []
    if verdict.complete:
        found += [Fault("a place outside all rooms", *cell, "close the way there, or make a room of it")
                  for cell in verdict.outside]  # fmt: skip
        found += [Fault("a place that cannot be left", *cell, "build a way out to the exit")
                  for cell in verdict.stuck if cell not in verdict.outside]  # fmt: skip
        movers = stage.of_kind("mover")
        found += [Fault("a mover that cannot be left", *movers[number].cell,
                        "bring it within a leap of a floor on the way to the exit")
                  for number in verdict.stuck_movers]  # fmt: skip
    else:
        found += softlocks(stage)
    return Report(tuple(found), None if found else proof, search)


def _unreached(stage: Stage, verdict: Verdict, outcome: Proof | Fault) -> Fault:
    if verdict.exit_reached and not verdict.boss_reached:
        what = "a boss that nobody can reach" if verdict.complete else "no way to the boss found"
        fault = Fault(what, *stage.bosses[0].cell, "open the way to it: the exit waits for it")
    else:
        places = [verdict.nearest]
        if not verdict.complete and isinstance(outcome, Fault):
            places.append((outcome.row, outcome.col))
        fault = no_way(stage, *min(places, key=partial(_to_exit, stage)))
    if not verdict.complete:
        return fault._replace(
            next_step=f"{fault.next_step}, or make it smaller: the search gave up after {verdict.states} states"
        )
    return fault


def _to_exit(stage: Stage, cell: tuple[int, int]) -> int:
    """Rows and columns between a cell and the nearest exit of the plain way."""
    return min(abs(cell[0] - one.cell[0]) + abs(cell[1] - one.cell[1]) for one in stage.exits_to(""))


def _too_late(stage: Stage, proof: Proof) -> Fault:
    seconds = proof.ticks // TICKS_PER_SECOND + 1  # the clock must not have run out when the exit is reached
    what = f"the shortest way found takes {seconds} s, time_limit is {stage.time_limit}"
    return Fault(what, -1, -1, f"give it {seconds} or more")
