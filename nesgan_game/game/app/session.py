"""A whole game without a window: stage after stage from a source, with lives, score and weapons carried along.

`Stages` is where stages come from: a castle, a function of the stage number (1, 2, ...), a list, or one stage.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from nesgan_game.errors import ConfigError
from nesgan_game.game.rules.world import World, stage_print
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_source import StageSource
from nesgan_game.physics.movement import Button

Stages = Callable[[int], Stage] | Sequence[Stage] | Stage
SEED_STEP = 7919
"""Added to the seed for every further stage, so that no two stages roll the same dice."""


def stage_of(stages: Stages, number: int) -> Stage:
    """Stage `number` (from 1) of a source; a list begins anew after its last. Raises ConfigError for an empty list."""
    if isinstance(stages, Stage):
        return stages
    if callable(stages):
        return stages(number)
    if not stages:
        raise ConfigError("there is no stage to play", next_step="give at least one")
    return stages[(number - 1) % len(stages)]


def last_stage(stages: Stages) -> int | None:
    """Number of the stage that ends the game: a castle's last, 1 for one single stage, None where stages never end."""
    if isinstance(stages, StageSource):
        return stages.count
    return 1 if isinstance(stages, Stage) else None


class Session:
    """One game from the first stage on. step() takes Button flags; the same seed, stages and inputs give the
    same hash.
    """

    def __init__(self, stages: Stages, seed: int, *, enemies: bool = True, last: int | None = None) -> None:
        """last: number of the stage that ends the game; None goes by the source (see last_stage)."""
        self._stages, self.seed, self._enemies = stages, seed, enemies
        self._last = last_stage(stages) if last is None else last
        self.number = 1
        self.ticks = 0
        self.world = World(stage_of(stages, 1), seed, enemies=enemies)
        self.first_print = stage_print(self.world.stage)

    @property
    def over(self) -> bool:
        """Whether the game has ended: no life left, or the last stage of a game that does not go on."""
        return self.world.done and (self.world.result == "game over" or self.number == self._last)

    def step(self, buttons: int) -> None:
        """One tick; the tick after a finished stage begins the next one."""
        if self.over:
            return
        self.ticks += 1
        if self.world.done:
            self.number += 1
            loadout = self.world.loadout()
            seed = self.seed + SEED_STEP * (self.number - 1)
            self.world = World(stage_of(self._stages, self.number), seed, enemies=self._enemies, loadout=loadout)
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
