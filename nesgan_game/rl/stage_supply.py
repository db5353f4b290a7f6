"""Stages without end for learners: proved, seeded, each from its number alone, the last ones kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection

from nesgan_game.errors import ConfigError
from nesgan_game.level.build import bare_stage, build_stage
from nesgan_game.level.controls import Controls
from nesgan_game.level.stage import Stage
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.physics.hero_figures import OURS, Physics
from nesgan_game.rl.route_progress import Route
from nesgan_game.seeds import stream

_MOST_TRIES = 40
"""Stages that are built for one that can be won; about every third is without the whip."""
_KEPT = 256
"""Stages kept at most, some 300 kB each."""


class StageSupply:
    """stage 0, 1, 2 ... of a seed; only `count` different ones, round and round, if that is given.

    tiles: with pictures, of one library that is painted for the seed; else without any. boss: guards the exits.
    """

    def __init__(
        self,
        seed: int,
        controls: Controls,
        *,
        count: int | None = None,
        tiles: bool = False,
        boss: bool = False,
        physics: Physics = OURS,
        words: Collection[int] | None = None,
    ) -> None:
        """words: those of the buttons that there are to press: stages whose proof presses others are passed over.

        Raises ConfigError for a negative seed and for no stage at all.
        """
        if seed < 0 or (count is not None and count < 1):
            raise ConfigError(f"seed {seed} with {count} stages", "rl", "give 0 or more, and 1 stage or more")
        self.seed, self.count, self.controls, self.tiles = seed, count, controls, tiles
        self.boss, self.physics = boss, physics
        self.words = None if words is None else frozenset(words)
        self._library: TileLibrary | None = None
        self._kept: OrderedDict[int, tuple[Stage, Route]] = OrderedDict()

    def get(self, number: int) -> tuple[Stage, Route]:
        """Return a stage with its way. Raises Unplayable for a seed that gives none in a number of tries, and
        ConfigError where none of them can be won with the words there are.
        """
        number = number if self.count is None else number % self.count
        if number not in self._kept:
            stage = self._build(number)
            self._kept[number] = stage, Route(stage)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(number)
        return self._kept[number]

    def _build(self, number: int) -> Stage:
        for attempt in range(_MOST_TRIES):
            again = ("again", attempt) if attempt else ()
            stage = self._built(stream(self.seed, "rl", "stage", number, *again).integers(2**32))
            pressed = {word for word, _ in stage.proof.inputs} if stage.proof else set()
            if self.words is None or pressed <= self.words:
                return stage
        what = f"none of {_MOST_TRIES} stages can be won with these actions"
        raise ConfigError(what, f"stage {number} of seed {self.seed}", "give more actions")

    def _built(self, seed: int) -> Stage:
        if not self.tiles:
            return bare_stage(seed, controls=self.controls, boss=self.boss, physics=self.physics)
        if self._library is None:
            self._library = TileLibrary.generate(seed=self.seed)
        return build_stage(self._library, seed, controls=self.controls, boss=self.boss, physics=self.physics)
