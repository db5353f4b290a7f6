"""May a stage be played? Everything that is wrong with it, or its proof; for `check`, for the game, for whoever builds.

proof = examine(stage, "castle.tmx")                 raises Unplayable, one line that names the first fault
"""

from __future__ import annotations

from dataclasses import replace

from nesgan_game.level.proof.faults import Fault, misplaced
from nesgan_game.level.proof.objectives import GraphCache
from nesgan_game.level.proof.prove import attempt
from nesgan_game.level.proof.softlock import softlocks
from nesgan_game.level.stage import Proof, Stage


def faults(stage: Stage) -> list[Fault]:
    """Return all that keeps the stage from being played: what stands badly, an exit out of reach, places to be stuck.

    With something standing badly nothing else is looked for; places that cannot be left are, beyond an exit that cannot
    be reached, not told: everything would be one.
    """
    found, _ = _examined(stage)
    return found


def examine(stage: Stage, where: object = None) -> Proof:
    """Return the stage's proof. Raises Unplayable, naming the first fault and how many more there are.

    where: what the error names as the place, the stage's name without it.
    """
    found, proof = _examined(stage)
    if proof is None or found:
        first = found[0]
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        raise first._replace(next_step=first.next_step + more).error(where or stage.name)
    return proof


def playable(stage: Stage, where: object = None) -> Stage:
    """Return the stage with a proof, its own where it has one. Raises Unplayable like examine."""
    proof = examine(stage, where)
    return stage if stage.proof is not None else replace(stage, proof=proof)


def _examined(stage: Stage) -> tuple[list[Fault], Proof | None]:
    found = misplaced(stage)
    if found:
        return found, None
    graphs = GraphCache(stage)
    outcome = attempt(stage, graphs)
    if isinstance(outcome, Fault):
        return [outcome], None
    return softlocks(stage, graphs), outcome
