"""What a player asked for, as a source of stages: one stage, a castle that was saved, or a fresh castle."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from nesgan_game.level.castle import Castle
from nesgan_game.level.stage_source import StageList, StageSource

if TYPE_CHECKING:
    from nesgan_game.library.library_cache import LibraryCache


def open_stages(
    seed: int,
    level: Path | None = None,
    castle: Path | None = None,
    library: Path | None = None,
    cache: LibraryCache | None = None,
) -> StageSource:
    """The stages to be played; give one of level, castle and library at most.

    level: a .tmx, or the castle.json of a castle; castle: a castle's folder or its castle.json; library: the folder of
    the tiles for a fresh castle of `seed`, which paints its own without it; cache: where painted tiles are
    kept. Raises AssetError, Unplayable.
    """
    if level is not None and level.suffix.lower() == ".json":
        level, castle = None, level
    # Imported where they are needed: what reads files takes longer to load than a fresh castle's title to show.
    if castle is not None:
        from nesgan_game.level.formats.castle_folder import read_castle

        return read_castle(castle)
    if level is not None:
        from nesgan_game.level.formats.tmx import read_tmx
        from nesgan_game.level.proof.validate import playable

        return StageList(playable(read_tmx(level), level))
    if library is not None:
        from nesgan_game.library.tile_library import TileLibrary

        return Castle(seed, library=TileLibrary.load(library))
    return Castle(seed, cache=cache)
