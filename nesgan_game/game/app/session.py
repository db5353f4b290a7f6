"""A whole game without a window: stage after stage from a source, with lives, score and weapons carried along."""

from __future__ import annotations

from collections.abc import Iterable

from nesgan_game.errors import ConfigError
from nesgan_game.game.rules.difficulty import Challenge
from nesgan_game.game.rules.world import Loadout, World, stage_print
from nesgan_game.level.stage import BRANCH, Stage
from nesgan_game.level.stage_source import StageSource, stage_label
from nesgan_game.physics.body import Button

SEED_STEP = 7919
"""Added to the seed for every further stage, so that no two stages draw the same numbers."""


class Session:
    """One game, from the first stage on or from a later one. step() takes Button flags; the same seed, stages and
    inputs give the same hash.
    """

    def __init__(
        self,
        stages: StageSource,
        seed: int,
        *,
        enemies: bool = True,
        number: int = 1,
        loadout: Loadout | None = None,
        challenge: Challenge | None = None,
        branches: Iterable[int] = (),
    ) -> None:
        """number: the stage that it begins with; loadout: what the hero comes in with; challenge: how hard it is;
        branches: numbers of the stages up to that one in whose place the hero has come into the branch beside them.
        """
        self._stages, self.seed, self._enemies = stages, seed, enemies
        self.challenge = challenge or Challenge()
        self.number = number
        self.branches: tuple[int, ...] = tuple(branches)
        """Numbers of the stages so far that were played as the branch beside them."""
        self.ticks = 0
        self.world = self._world(loadout)
        self.first_print = stage_print(self.world.stage)

    def _world(self, loadout: Loadout | None) -> World:
        """The stage that is next, as the hero comes in."""
        seed = self.seed + SEED_STEP * (self.number - 1)
        stage = self._stages.stage(self.number, self.branch)
        return World(stage, seed, enemies=self._enemies, loadout=loadout, challenge=self.challenge)

    @property
    def branch(self) -> str:
        """The branch that the stage in play is, "" on the plain way."""
        return BRANCH if self.number in self.branches else ""

    @property
    def coming(self) -> tuple[int, str]:
        """Number and branch of the stage that follows, as the exit says by which the one in play was left.

        An exit whose branch the stages do not have leads on along the plain way.
        """
        branch = self.world.branch
        return self.number + 1, branch if branch in self._stages.branches(self.number + 1) else ""

    @property
    def parts(self) -> bool:
        """Whether the stage in play has two ways out, and a stage beyond each."""
        return self.world.stage.forks and bool(self._stages.branches(self.number + 1))

    @property
    def way(self) -> tuple[int, ...]:
        """Numbers of the stages played as the branch beside them, the one to come included."""
        number, branch = self.coming
        return (*self.branches, number) if branch else self.branches

    @property
    def label(self) -> str:
        """What the stage in play is called: 04, or 04B."""
        return stage_label(self.number, self.branch)

    @property
    def over(self) -> bool:
        """Whether the game has ended: no life left, or the last stage of a game that does not go on."""
        return self.world.done and (self.world.result == "game over" or self.number == self._stages.count)

    def step(self, buttons: int) -> None:
        """One tick; the tick after a finished stage begins the next one."""
        if self.over:
            return
        self.ticks += 1
        if self.world.done:
            self.number, self.branches = self.number + 1, self.way
            self.world = self._world(self.world.loadout())
            return
        self.world.step(buttons)

    def run(self, inputs: Iterable[int]) -> None:
        """Step through button words until they or the game end."""
        for buttons in inputs:
            if self.over:
                return
            self.step(buttons)

    def hash(self) -> str:
        """sha256 (hex) of the world in play."""
        return self.world.hash()


def prove_in_world(stage: Stage, *, seed: int = 0, patience: int = 4000, branch: str = "") -> World:
    """Replay the stage's proof in a world without enemies, waiting while the world takes no input.

    branch: BRANCH for the way to its second exit. Raises ConfigError for a stage without a proof.
    """
    proof = stage.branch_proof if branch else stage.proof
    if proof is None:
        raise ConfigError("carries no proof", stage.name, "prove it first")
    world = World(stage, seed, enemies=False)
    words = proof.buttons()
    for _ in range(proof.ticks + patience):
        if world.won or world.done:
            break
        world.step(Button.NONE if world.busy else next(words, Button.NONE))
    return world
