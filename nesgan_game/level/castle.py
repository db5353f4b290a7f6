"""A castle: a seeded list of stages of rising difficulty, each with a theme and a library painted for it.

castle = build_castle(seed=7)                 six proved stages, made now
castle = Castle(seed=7)                       the same ones, each made when it is asked for
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from nesgan_game.errors import ConfigError
from nesgan_game.level.build import build_stage
from nesgan_game.level.controls import Controls
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_source import MOST_STAGES, StageSource
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.paint.painter import Painter
from nesgan_game.paint.themes import THEMES

STAGES = 6
"""Stages of a castle."""
FIRST_DIFFICULTY = 0.15
"""Difficulty of the first stage; tuned by hand."""
DIFFICULTY_STEP = 0.14
"""What every further stage adds, up to 1; tuned by hand so that the sixth is nearly as hard as can be."""


class Castle(StageSource):
    """Stages made on demand, the same for the same seed and wishes; a stage does not depend on how many there are."""

    def __init__(
        self,
        seed: int,
        stages: int = STAGES,
        *,
        library: TileLibrary | None = None,
        theme: str | None = None,
        difficulty: float | None = None,
        controls: Controls | None = None,
        painter: Painter | None = None,
    ) -> None:
        """Paint every stage's tiles with `painter`, by default the shipped one, unless a `library` is given.

        `difficulty` 0..1 holds for all stages; without it, it rises from stage to stage, whatever `controls` says.
        `theme` holds for all stages, too; without it they differ. Raises ConfigError.
        """
        if seed < 0 or not 1 <= stages <= MOST_STAGES:
            raise ConfigError(f"seed {seed} with {stages} stages", "castle", f"use 0 or more and 1 to {MOST_STAGES}")
        if theme is not None and theme not in THEMES:
            raise ConfigError(f"no theme is called {theme[:40]!r}", "castle", f"use {', '.join(sorted(THEMES))}")
        if theme is not None and library is not None:
            raise ConfigError("a library has a theme of its own", "castle", "give a theme or a library, not both")
        self.seed, self.count, self.difficulty = seed, stages, difficulty
        self.wishes = controls or Controls()
        if difficulty is not None:
            self.wishes = replace(self.wishes, difficulty=difficulty)
        self.given, self.asked, self._painter = library, theme, painter
        self._themes = np.random.default_rng([seed, 0]).permutation(sorted(THEMES)).tolist()
        self._kept: dict[int, tuple[Stage, TileLibrary]] = {}

    def theme(self, number: int) -> str:
        """Name of a stage's theme: all are used before one comes again, unless one was asked for."""
        if self.given is not None:
            return str(self.given.provenance.get("theme", self.given.name))
        return self.asked or str(self._themes[(number - 1) % len(self._themes)])

    def controls(self, number: int) -> Controls:
        """What is asked of a stage."""
        if self.difficulty is not None:
            return self.wishes
        return replace(self.wishes, difficulty=min(1.0, round(FIRST_DIFFICULTY + DIFFICULTY_STEP * (number - 1), 4)))

    def painter(self) -> Painter:
        """What paints the tiles."""
        if self._painter is None:
            self._painter = Painter.load()
        return self._painter

    def library(self, number: int) -> TileLibrary:
        """The tiles of a stage."""
        if self.given is not None:
            return self.given
        return TileLibrary.generate(seed=self._seed(number), painter=self.painter(), theme=self.theme(number))

    def build(self, number: int) -> tuple[Stage, TileLibrary]:
        """A proved stage and the library of its tiles. Raises Unplayable, LibraryError, ConfigError."""
        self.check(number)
        if number in self._kept:
            return self._kept[number]
        library = self.library(number)
        return build_stage(library, self._seed(number), number, controls=self.controls(number)), library

    def stage(self, number: int) -> Stage:
        """A proved stage."""
        return self.build(number)[0]

    def keep(self) -> None:
        """Make every stage now and keep them all."""
        self._kept = {number: self.build(number) for number in range(1, self.count + 1)}

    def _seed(self, number: int) -> int:
        return int(np.random.SeedSequence([self.seed, number]).generate_state(1)[0])


def build_castle(
    seed: int,
    stages: int = STAGES,
    *,
    library: TileLibrary | None = None,
    theme: str | None = None,
    difficulty: float | None = None,
    controls: Controls | None = None,
    painter: Painter | None = None,
) -> Castle:
    """Return a castle whose stages have all been made and proved; the arguments are those of Castle.

    castle.stage(1) is the first one, castle.build(1) comes with its library; write_castle saves it. Same arguments,
    same castle. Raises Unplayable, LibraryError, ConfigError.
    """
    castle = Castle(
        seed, stages, library=library, theme=theme, difficulty=difficulty, controls=controls, painter=painter
    )
    castle.keep()
    return castle
