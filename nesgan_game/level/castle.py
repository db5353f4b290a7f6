"""A castle: a seeded list of stages of rising difficulty, each with a theme and a library painted for it.

castle = build_castle(seed=7)                 six proved stages, made now
castle = Castle(seed=7)                       the same ones, each made when it is asked for
for stretch in endless(seed=7): ...           stages without end, side by side
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from nesgan_game.errors import ConfigError, Unplayable
from nesgan_game.level.controls import Controls
from nesgan_game.level.stage_source import MOST_STAGES, check_number
from nesgan_game.level.stage_source import STAGES as STAGES
from nesgan_game.nes import TILE_PX
from nesgan_game.paint.theme_kinds import THEMES, ThemeKind
from nesgan_game.paint.theme_registry import AnyTheme, find_theme
from nesgan_game.physics.hero_figures import OURS, Physics
from nesgan_game.seeds import stream

if TYPE_CHECKING:  # what makes stages loads with the first one, so that a title need not wait for it
    from nesgan_game.level.planning.setting import Setting
    from nesgan_game.level.stage import Stage
    from nesgan_game.library.library_cache import LibraryCache
    from nesgan_game.library.tile_library import TileLibrary
    from nesgan_game.paint.painter import Painter

FIRST_DIFFICULTY = 0.15
"""Difficulty of the first stage; tuned by hand."""
DIFFICULTY_STEP = 0.14
"""What every further stage adds, up to 1; tuned by hand so that the sixth is nearly as hard as can be."""

FIRST_DEMAND, DEMAND_STEP, HARDEST = 76, 18, 9
"""What the first stage demands (layout.demand), what every further one adds, and the last one to add to it; measured
over ten castles without them: 79 to 110 in the first stages, 74 to 242 in the sixth."""


class Castle:
    """Stages made on demand, the same for the same seed and wishes; a stage does not depend on how many there are."""

    def __init__(
        self,
        seed: int,
        stages: int = STAGES,
        *,
        library: TileLibrary | None = None,
        theme: AnyTheme | None = None,
        difficulty: float | None = None,
        controls: Controls | None = None,
        painter: Painter | None = None,
        cache: LibraryCache | None = None,
        physics: Physics = OURS,
    ) -> None:
        """Paint every stage's tiles with `painter`, by default the shipped one, unless a `library` is given.

        `difficulty` 0..1 holds for all stages; without it, it rises from stage to stage, whatever `controls` says.
        `theme` holds for all stages, too: a name, a file or a row (paint.theme_registry). Without it they differ and
        are shipped ones: what is installed changes no castle that does not ask for it. `cache`: where tiles that the
        shipped painter paints in themes not asked for are looked up and kept. `physics`: the figures of the hero for
        whom all is laid out and proved. Raises ConfigError, AssetError.
        """
        if seed < 0 or not 1 <= stages <= MOST_STAGES:
            raise ConfigError(f"seed {seed} with {stages} stages", "castle", f"use 0 or more and 1 to {MOST_STAGES}")
        if theme is not None and library is not None:
            raise ConfigError("a library has a theme of its own", "castle", "give a theme or a library, not both")
        self.seed, self.count, self.difficulty = seed, stages, difficulty
        self.wishes, self.physics = controls or Controls(), physics
        if difficulty is not None:
            self.wishes = replace(self.wishes, difficulty=difficulty)
        self.given, self.asked, self._painter = library, None if theme is None else find_theme(theme), painter
        self._cache = cache if painter is None and self.asked is None else None
        names = sorted(THEMES)
        self._themes = [names[place] for place in stream(seed, "castle", "themes").permutation(len(names))]
        self._kept: dict[int, tuple[Stage, TileLibrary]] = {}

    def theme(self, number: int) -> str:
        """Name of a stage's theme: all are used before one comes again, unless one was asked for."""
        if self.given is not None:
            return str(self.given.provenance.get("theme", self.given.name))
        return self.asked.name if self.asked else self._themes[(number - 1) % len(self._themes)]

    def theme_kind(self, number: int) -> ThemeKind | None:
        """The theme that was asked for, or a shipped one."""
        return self.asked or THEMES.get(self.theme(number))

    def controls(self, number: int) -> Controls:
        """What is asked of a stage."""
        if self.difficulty is not None:
            return self.wishes
        return replace(self.wishes, difficulty=min(1.0, round(FIRST_DIFFICULTY + DIFFICULTY_STEP * (number - 1), 4)))

    def setting(self, number: int) -> Setting:
        """Where a stage begins and ends, what it is about, and the kinds of room that are kept for it."""
        from nesgan_game.level.planning import castle_walk
        from nesgan_game.level.planning.guardians import castle_guardian

        boss = castle_guardian(self.seed, number, self.theme)
        there = replace(castle_walk.setting(self.seed, number, self.theme), boss=boss)
        if self.difficulty is not None or self.wishes.enemies != Controls().enemies:
            return there
        return replace(there, demand=FIRST_DEMAND + DEMAND_STEP * (min(number, HARDEST) - 1))

    def painter(self) -> Painter:
        """What paints the tiles."""
        from nesgan_game.paint.painter import Painter

        if self._painter is None:
            self._painter = Painter.load()
        return self._painter

    def library(self, number: int) -> TileLibrary:
        """The tiles of a stage."""
        from nesgan_game.library.tile_library import TileLibrary

        if self.given is not None:
            return self.given
        seed, name = self._seed(number), self.theme(number)
        if self._cache is not None and (found := self._cache.find(seed, name)) is not None:
            return found
        library = TileLibrary.generate(seed=seed, painter=self.painter(), theme=self.asked or name)
        if self._cache is not None:
            self._cache.keep(seed, name, library)
        return library

    def build(self, number: int) -> tuple[Stage, TileLibrary]:
        """A proved stage and the library of its tiles. Raises Unplayable, LibraryError, ConfigError."""
        check_number(self, number)
        if number in self._kept:
            return self._kept[number]
        from nesgan_game.level.build import build_stage

        library = self.library(number)
        seed, controls, setting = self._seed(number), self.controls(number), self.setting(number)
        return build_stage(library, seed, number, controls, setting=setting, physics=self.physics), library

    def bare(self, number: int) -> Stage:
        """A proved stage without tiles, for which nothing is painted. Raises Unplayable, ConfigError."""
        check_number(self, number)
        from nesgan_game.level.build import bare_stage

        stage = bare_stage(self._seed(number), number, self.controls(number), setting=self.setting(number))
        return replace(stage, theme=self.theme(number))

    def stage(self, number: int) -> Stage:
        """A proved stage."""
        return self.build(number)[0]

    def keep(self, progress: Callable[[int, int], object] | None = None) -> None:
        """Make every stage now and keep them all.

        progress: called with the stages made so far and those in all; an exception that it raises cancels and passes
        through, and the castle keeps none.
        """
        kept = {}
        for number in range(1, self.count + 1):
            kept[number] = self.build(number)
            if progress is not None:
                progress(number, self.count)
        self._kept = kept

    def _seed(self, number: int) -> int:
        return stream(self.seed, "castle", "stage", number).integers(2**32)


def build_castle(
    seed: int,
    stages: int = STAGES,
    *,
    library: TileLibrary | None = None,
    theme: AnyTheme | None = None,
    difficulty: float | None = None,
    controls: Controls | None = None,
    painter: Painter | None = None,
    physics: Physics = OURS,
    progress: Callable[[int, int], object] | None = None,
) -> Castle:
    """Return a castle whose stages have all been made and proved; the arguments are those of Castle and Castle.keep.

    castle.stage(1) is the first one, castle.build(1) comes with its library; write_castle saves it. Same arguments,
    same castle. Raises Unplayable, LibraryError, ConfigError.
    """
    castle = Castle(
        seed,
        stages,
        library=library,
        theme=theme,
        difficulty=difficulty,
        controls=controls,
        painter=painter,
        physics=physics,
    )
    castle.keep(progress)
    return castle


STRETCH_TRIES = 12
"""Stages made before it is given up that one goes from edge to edge (measured: 55 of 60 firsts do)."""
_DOOR_PX = 3 * TILE_PX
"""How near to the map's edge entrance and exit of a stretch stand."""


class Stretch(NamedTuple):
    """One of the stages that `endless` yields: its upper left corner lies at (x_px, y_px) of a world without end."""

    stage: Stage
    library: TileLibrary
    x_px: int
    y_px: int


def endless(
    seed: int,
    *,
    first: int = 1,
    library: TileLibrary | None = None,
    theme: AnyTheme | None = None,
    difficulty: float | None = None,
    controls: Controls | None = None,
    painter: Painter | None = None,
    physics: Physics = OURS,
) -> Iterator[Stretch]:
    """Yield proved stages without end, each made when it is asked for; the arguments are those of Castle.

    Each begins where the one before has ended: its map lies to the right of that one's, its entrance beside and as high
    as that exit, so that hero.y_px + y_px of one is exit.y_px + y_px of the one before. A boss guards every sixth.
    first: the number of the first, to go on from there later: a stage depends on seed and number alone, its place on
    where one began. Raises what Castle and build_stage raise.
    """
    if first < 1:
        raise ConfigError(f"there is no stretch {first}", "endless", "begin with 1 or later")
    castle = Castle(
        seed,
        MOST_STAGES,
        library=library,
        theme=theme,
        difficulty=difficulty,
        controls=controls,
        painter=painter,
        physics=physics,
    )
    return _stretches(castle, first)


def _stretches(castle: Castle, number: int) -> Iterator[Stretch]:
    x_px = foot_px = 0
    begun = False
    while True:
        tiles = castle.library(number)
        stage = _from_edge_to_edge(castle, tiles, number)
        y_px = foot_px - stage.hero.y_px if begun else 0
        yield Stretch(stage, tiles, x_px, y_px)
        x_px, foot_px = x_px + stage.cols * TILE_PX, y_px + stage.exits[0].y_px
        number, begun = number + 1, True


def _from_edge_to_edge(castle: Castle, library: TileLibrary, number: int) -> Stage:
    """A stage that begins at the left edge of its map and ends at the right one."""
    from nesgan_game.level.build import build_stage

    there = replace(castle.setting(number), heading=1, reverses=False, rises=None)
    for attempt in range(STRETCH_TRIES):
        seed = stream(castle.seed, "endless", number, attempt).integers(2**32)
        boss = number % STAGES == 0
        stage = build_stage(
            library, seed, number, castle.controls(number), setting=there, boss=boss, physics=castle.physics
        )
        if stage.hero.x_px < _DOOR_PX and stage.cols * TILE_PX - stage.exits[0].x_px < _DOOR_PX:
            return stage
    what = f"none of {STRETCH_TRIES} stages goes from edge to edge"
    raise Unplayable(what, f"stretch {number} of seed {castle.seed}", "try another seed, or ask for more rooms")
