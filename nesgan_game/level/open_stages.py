"""What a player asked for, as a source of stages: one stage, a castle that was saved, or a fresh castle."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from nesgan_game.level.stage_source import STAGES, StageList, StageSource, check_number

if TYPE_CHECKING:
    from nesgan_game.level.castle import Castle
    from nesgan_game.level.formats.stage_cache import StageCache
    from nesgan_game.level.stage import Stage
    from nesgan_game.library.library_cache import LibraryCache
    from nesgan_game.paint.theme_kinds import ThemeKind


class FreshCastle:
    """The castle of a seed, with nothing asked for; planned once it is asked for something that is not kept.

    A title needs its seed alone, and waits neither for what plans castles nor for what makes stages. cache: where
    painted tiles are kept; stage_cache: where made stages are.
    """

    def __init__(self, seed: int, *, cache: LibraryCache | None = None, stage_cache: StageCache | None = None) -> None:
        self.seed: int | None = seed
        self.count: int | None = STAGES
        self._number, self._cache, self._stage_cache = seed, cache, stage_cache

    @cached_property
    def castle(self) -> Castle:
        """What makes the stages."""
        from nesgan_game.level.castle import Castle

        return Castle(self._number, cache=self._cache)

    def branches(self, number: int) -> tuple[str, ...]:
        """The branches beside a stage."""
        return self.castle.branches(number)

    def theme(self, number: int, branch: str = "") -> str:
        """Name of a stage's theme."""
        return self.castle.theme(number, branch)

    def theme_kind(self, number: int, branch: str = "") -> ThemeKind | None:
        """A stage's theme itself."""
        return self.castle.theme_kind(number, branch)

    def stage(self, number: int, branch: str = "") -> Stage:
        """A proved stage. Raises ConfigError for a number that there is not, and what Castle.stage raises."""
        check_number(self, number, branch)
        found = None if self._stage_cache is None else self._stage_cache.find(self._number, number, branch)
        if found is None:
            found = self.castle.stage(number, branch)
            if self._stage_cache is not None:
                self._stage_cache.keep(self._number, number, found, branch)
        return found


def open_stages(
    seed: int,
    level: Path | None = None,
    castle: Path | None = None,
    library: Path | None = None,
    cache: LibraryCache | None = None,
    stage_cache: StageCache | None = None,
) -> StageSource:
    """The stages to be played; give one of level, castle and library at most.

    level: a .tmx, or the castle.json of a castle; castle: a castle's folder or its castle.json; library: the folder of
    the tiles for a fresh castle of `seed`, which paints its own without it; cache, stage_cache: where painted tiles and
    made stages are kept. Raises AssetError, Unplayable.
    """
    if level is not None and level.suffix.lower() == ".json":
        level, castle = None, level
    # Imported where they are needed: what reads files takes longer to load than a fresh castle's title to show.
    if castle is not None:
        from nesgan_game.level.formats.castle_folder import read_castle

        return read_castle(castle)
    if level is not None:
        from nesgan_game.level.formats.tmx import read_tmx
        from nesgan_game.level.proof.validate import with_proof

        return StageList(with_proof(read_tmx(level), level))
    if library is not None:
        from nesgan_game.level.castle import Castle
        from nesgan_game.library.tile_library import TileLibrary

        return Castle(seed, library=TileLibrary.load(library))
    return FreshCastle(seed, cache=cache, stage_cache=stage_cache)
