"""What a player asked for, as a source of stages: one stage, a castle that was saved, or a fresh castle."""

from __future__ import annotations

from pathlib import Path

from nesgan_game.level.castle import Castle
from nesgan_game.level.formats.castle_folder import read_castle
from nesgan_game.level.formats.tmx import read_tmx
from nesgan_game.level.proof.validate import playable
from nesgan_game.level.stage_source import StageList, StageSource
from nesgan_game.library.tile_library import TileLibrary


def open_stages(
    seed: int, level: Path | None = None, castle: Path | None = None, library: Path | None = None
) -> StageSource:
    """The stages to be played; give one of level, castle and library at most.

    level: a .tmx, or the castle.json of a castle; castle: a castle's folder or its castle.json; library: the folder of
    the tiles for a fresh castle of `seed`, which paints its own without it. Raises AssetError, Unplayable.
    """
    if level is not None and level.suffix.lower() == ".json":
        level, castle = None, level
    if castle is not None:
        return read_castle(castle)
    if level is not None:
        return StageList(playable(read_tmx(level), level))
    return Castle(seed, library=TileLibrary.load(library) if library else None)
