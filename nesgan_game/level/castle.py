"""A castle: a seeded list of stages of rising difficulty, each with a theme and a library painted for it."""

from __future__ import annotations

import numpy as np

from nesgan_game.errors import ConfigError
from nesgan_game.level.assemble import build_stage
from nesgan_game.level.controls import Controls
from nesgan_game.level.stage import Stage
from nesgan_game.library.library import TileLibrary
from nesgan_game.paint.painter import Painter
from nesgan_game.paint.themes import THEMES

FIRST_DIFFICULTY = 0.15
"""Difficulty of the first stage; tuned by hand."""
DIFFICULTY_STEP = 0.14
"""What every further stage adds, up to 1; tuned by hand so that the sixth is nearly as hard as can be."""


class Castle:
    """Stages on demand: number 1, 2, 3 and so on without end, the same for the same seed."""

    def __init__(
        self,
        seed: int,
        *,
        library: TileLibrary | None = None,
        difficulty: float | None = None,
        painter: Painter | None = None,
    ) -> None:
        """Paint every stage's tiles with `painter`, by default the shipped one, unless a `library` is given.

        `difficulty` 0..1 holds for all stages; without it, it rises from stage to stage.
        """
        if seed < 0 or (difficulty is not None and not 0 <= difficulty <= 1):
            raise ConfigError("seed must not be negative and difficulty must lie in 0..1", "castle", "change them")
        self.seed, self.difficulty = seed, difficulty
        self._library, self._painter = library, painter
        self._themes = np.random.default_rng([seed, 0]).permutation(sorted(THEMES)).tolist()

    def theme(self, number: int) -> str:
        """Name of the theme of a stage; all are used before one comes again."""
        return str(self._themes[(number - 1) % len(self._themes)])

    def library(self, number: int) -> TileLibrary:
        """The tiles of a stage."""
        if self._library is not None:
            return self._library
        if self._painter is None:
            self._painter = Painter.load()
        return TileLibrary.generate(seed=self._seed(number), painter=self._painter, theme=self.theme(number))

    def build(self, number: int) -> tuple[Stage, TileLibrary]:
        """A proved stage and the library of its tiles. Raises Unplayable, LibraryError."""
        if number < 1:
            raise ConfigError(f"there is no stage {number}", "castle", "stages count from 1")
        library = self.library(number)
        rising = min(1.0, FIRST_DIFFICULTY + DIFFICULTY_STEP * (number - 1))
        difficulty = rising if self.difficulty is None else self.difficulty
        controls = Controls(difficulty=difficulty)
        return build_stage(library, seed=self._seed(number), number=number, controls=controls), library

    def stage(self, number: int) -> Stage:
        """A proved stage."""
        return self.build(number)[0]

    def _seed(self, number: int) -> int:
        return int(np.random.SeedSequence([self.seed, number]).generate_state(1)[0])
