"""A whole game without a window: stage after stage from a source, with lives, score and weapons carried along."""

from __future__ import annotations

from collections.abc import Iterable

from nesgan_game.errors import ConfigError
from nesgan_game.game.rules.difficulty import Challenge
from nesgan_game.game.rules.world import Loadout, World, stage_print
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_source import StageSource
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
    ) -> None:
        """number: the stage that it begins with; loadout: what the hero comes in with; challenge: how hard it is."""
        self._stages, self.seed, self._enemies = stages, seed, enemies
        self.challenge = challenge or Challenge()
        self.number = number
        self.ticks = 0
        self.world = self._world(loadout)
        self.first_print = stage_print(self.world.stage)

    def _world(self, loadout: Loadout | None) -> World:
        """The stage that is next, as the hero comes in."""
        seed = self.seed + SEED_STEP * (self.number - 1)
        stage = self._stages.stage(self.number)
        return World(stage, seed, enemies=self._enemies, loadout=loadout, challenge=self.challenge)

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
            self.number += 1
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


def prove_in_world(stage: Stage, *, seed: int = 0, patience: int = 4000) -> World:
    """Replay the stage's proof in a world without enemies, waiting while the world takes no input.

    Raises ConfigError for a stage without a proof.
    """
    if stage.proof is None:
        raise ConfigError("carries no proof", stage.name, "prove it first")
    world = World(stage, seed, enemies=False)
    words = stage.proof.buttons()
    for _ in range(stage.proof.ticks + patience):
        if world.won or world.done:
            break
        world.step(Button.NONE if world.busy else next(words, Button.NONE))
    return world
