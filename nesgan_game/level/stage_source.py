"""What the game plays: a course of stages that belong together, wherever they come from."""

from __future__ import annotations

from abc import ABC, abstractmethod

from nesgan_game.errors import ConfigError
from nesgan_game.level.stage import Stage

MOST_STAGES = 99
"""The display shows two digits."""


class StageSource(ABC):
    """Stages that belong together, numbered from 1 to `count`: what the game plays and draws a map of.

    It can be called like any other source of stages.
    """

    seed: int
    count: int

    @abstractmethod
    def theme(self, number: int) -> str:
        """Name of a stage's theme, without making the stage."""

    @abstractmethod
    def stage(self, number: int) -> Stage:
        """A proved stage. Raises ConfigError for a number that there is not."""

    def __call__(self, number: int) -> Stage:
        """The same as `stage`."""
        return self.stage(number)

    def check(self, number: int) -> None:
        """Raise ConfigError for a number that there is not."""
        if not 1 <= number <= self.count:
            raise ConfigError(f"there is no stage {number}", "castle", f"its stages are 1 to {self.count}")
