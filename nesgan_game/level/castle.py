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
from nesgan_game.level.stage_source import MOST_STAGES, check_number, stage_places
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

BRANCH_STEPS = 0.5
"""Steps by which a branch stage is harder than the one that it takes the place of, whose way leads past a boss."""

FIRST_DEMAND, DEMAND_STEP, HARDEST = 76, 18, 9
"""What the first stage demands (layout.demand), what every further one adds, and the last one to add to it; measured
over ten castles without them: 79 to 110 in the first stages, 74 to 242 in the sixth."""


class Castle:
    """Stages made on demand, the same for the same seed and wishes; a stage does not depend on how many there are, but
    that the last one has no second exit. Some have: it leads to a branch stage ("b"), beside the next of the plain way.
    """

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
        if seed < 0:
            raise ConfigError(f"there is no seed {seed}", "castle", "use 0 or more")
        if not 1 <= stages <= MOST_STAGES:
            raise ConfigError(f"there is no castle of {stages} stages", "castle", f"ask for 1 to {MOST_STAGES}")
        if theme is not None and library is not None:
            raise ConfigError("a library has a theme of its own", "castle", "give a theme or a library, not both")
        if library is not None:
            from nesgan_game.library.tile_library import need_library

            need_library(library)
        self.seed, self.count, self.difficulty = seed, stages, difficulty
        self.wishes, self.physics = controls or Controls(), physics
        if difficulty is not None:
            self.wishes = replace(self.wishes, difficulty=difficulty)
        self.given, self.asked, self._painter = library, None if theme is None else find_theme(theme), painter
        self._cache = cache if painter is None and self.asked is None else None
        names = sorted(THEMES)
        self._themes: list[str] = [names[place] for place in stream(seed, "castle", "themes").order(len(names))]
        self._kept: dict[tuple[int, str], tuple[Stage, TileLibrary]] = {}

    def branches(self, number: int) -> tuple[str, ...]:
        """The branches beside a stage of the plain way, which the second exit of the stage before leads to."""
        from nesgan_game.level.planning.forks import branches

        # Who asks for no room off the main path has none to put a second exit in.
        return branches(self.seed, number) if number <= self.count and self.wishes.branches != 0 else ()

    def theme(self, number: int, branch: str = "") -> str:
        """Name of a stage's theme: all are used before one comes again, unless one was asked for."""
        if self.given is not None:
            return str(self.given.provenance.get("theme", self.given.name))
        if self.asked is not None:
            return self.asked.name
        if not branch:
            return self._themes[(number - 1) % len(self._themes)]
        from nesgan_game.level.planning.forks import branch_theme

        return branch_theme(self.seed, number, self.theme, self._themes)

    def theme_kind(self, number: int, branch: str = "") -> ThemeKind | None:
        """The theme that was asked for, or a shipped one."""
        return self.asked or THEMES.get(self.theme(number, branch))

    def controls(self, number: int, branch: str = "") -> Controls:
        """What is asked of a stage."""
        if self.difficulty is not None:
            return self.wishes
        steps = number - 1 + (BRANCH_STEPS if branch else 0)
        return replace(self.wishes, difficulty=min(1.0, round(FIRST_DIFFICULTY + DIFFICULTY_STEP * steps, 4)))

    def setting(self, number: int, branch: str = "") -> Setting:
        """Where a stage begins and ends, what it is about, and the kinds of room that are kept for it."""
        from nesgan_game.level.planning import castle_walk
        from nesgan_game.level.planning.forks import branch_guardian
        from nesgan_game.level.planning.guardians import castle_guardian

        if branch:
            beyond = self.theme(number, branch)
            there = castle_walk.setting(self.seed, number, self.theme, beyond)
            there = replace(there, boss=branch_guardian(self.seed, number, self.theme, beyond))
        else:
            boss = castle_guardian(self.seed, number, self.theme)
            there = replace(castle_walk.setting(self.seed, number, self.theme), boss=boss)
            for letter in self.branches(number + 1):
                there = replace(there, beyond=self.theme(number + 1, letter))
        if self.difficulty is not None or self.wishes.enemies != Controls().enemies:
            return there
        steps = min(number, HARDEST) - 1 + (BRANCH_STEPS if branch else 0)
        return replace(there, demand=FIRST_DEMAND + round(DEMAND_STEP * steps))

    def painter(self) -> Painter:
        """What paints the tiles."""
        from nesgan_game.paint.painter import shipped_painter

        return shipped_painter() if self._painter is None else self._painter

    def library(self, number: int, branch: str = "") -> TileLibrary:
        """The tiles of a stage."""
        from nesgan_game.library.tile_library import TileLibrary

        if self.given is not None:
            return self.given
        seed, name = self._seed(number, branch), self.theme(number, branch)
        if self._cache is not None and (found := self._cache.find(seed, name)) is not None:
            return found
        library = TileLibrary.generate(seed=seed, painter=self.painter(), theme=self.asked or name)
        if self._cache is not None:
            self._cache.keep(seed, name, library)
        return library

    def build(self, number: int, branch: str = "") -> tuple[Stage, TileLibrary]:
        """A proved stage and the library of its tiles, painted once there is a stage for them.

        Raises Unplayable, LibraryError, ConfigError.
        """
        check_number(self, number, branch)
        if (number, branch) in self._kept:
            return self._kept[number, branch]
        from nesgan_game.level.build import dress_stage

        bare, library = self.bare(number, branch), self.library(number, branch)
        return dress_stage(bare, library), library

    def bare(self, number: int, branch: str = "") -> Stage:
        """A proved stage without tiles, for which nothing is painted. Raises Unplayable, ConfigError."""
        check_number(self, number, branch)
        from nesgan_game.level.build import bare_stage

        there, controls = self.setting(number, branch), self.controls(number, branch)
        stage = bare_stage(self._seed(number, branch), number, controls, setting=there, physics=self.physics)
        return replace(stage, theme=self.theme(number, branch))

    def stage(self, number: int, branch: str = "") -> Stage:
        """A proved stage."""
        return self.build(number, branch)[0]

    def keep(self, progress: Callable[[int, int], object] | None = None) -> None:
        """Make every stage now and keep them all.

        progress: called with the stages made so far and those in all; an exception that it raises cancels and passes
        through, and the castle keeps none.
        """
        kept = {}
        every = stage_places(self)
        for made, place in enumerate(every, 1):
            kept[place] = self.build(*place)
            if progress is not None:
                progress(made, len(every))
        self._kept = kept

    def _seed(self, number: int, branch: str) -> int:
        return stream(self.seed, "castle", "stage", number, *branch).integers(2**32)


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
    from nesgan_game.level.build import dress_stage

    x_px = foot_px = 0
    begun = False
    while True:
        bare, tiles = _from_edge_to_edge(castle, number), castle.library(number)
        stage = dress_stage(bare, tiles)
        y_px = foot_px - stage.hero.y_px if begun else 0
        yield Stretch(stage, tiles, x_px, y_px)
        x_px, foot_px = x_px + stage.cols * TILE_PX, y_px + stage.exits[0].y_px
        number, begun = number + 1, True


def _from_edge_to_edge(castle: Castle, number: int) -> Stage:
    """A stage without tiles that begins at the left edge of its map and ends at the right one."""
    from nesgan_game.level.build import bare_stage

    there = replace(castle.setting(number), heading=1, reverses=False, rises=None, beyond="")
    for attempt in range(STRETCH_TRIES):
        seed = stream(castle.seed, "endless", number, attempt).integers(2**32)
        boss = number % STAGES == 0
        stage = bare_stage(seed, number, castle.controls(number), setting=there, boss=boss, physics=castle.physics)
        if stage.hero.x_px < _DOOR_PX and stage.cols * TILE_PX - stage.exits[0].x_px < _DOOR_PX:
            return stage
    what = f"none of {STRETCH_TRIES} stages goes from edge to edge"
    raise Unplayable(what, f"stretch {number} of seed {castle.seed}", "try another seed, or ask for more rooms")
