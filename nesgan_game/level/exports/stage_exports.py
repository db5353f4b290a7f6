"""Stages in the formats of other tools. Every export is a folder of its own that can be copied as it is.

- ldtk: castle.ldtk, a picture of tiles a stage. LDtk 1.5: a level a room, roles as IntGrid, entities with fields.
- godot: stage-NN.tscn, .tres and .png. Godot 4.3: TileMapLayers over a TileSet that collides, entities as nodes.
- json: stage-NN.json and .png. All of a stage: layers, roles, collision rectangles, rooms, entities, the way.
- csv: stage-NN-LAYER.csv, -roles, -entities, -rooms and .png.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from nesgan_game.errors import ConfigError
from nesgan_game.level.exports.godot_scene import write_godot
from nesgan_game.level.exports.ldtk_world import write_ldtk
from nesgan_game.level.exports.plain_data import write_csv_stages, write_json_stages
from nesgan_game.level.exports.tile_sheet import TileSheet
from nesgan_game.level.stage import Stage
from nesgan_game.nes import TILE_PX

STAGE_EXPORTS: dict[str, Callable[[Sequence[TileSheet], Path], list[Path]]] = {
    "ldtk": write_ldtk,
    "godot": write_godot,
    "json": write_json_stages,
    "csv": write_csv_stages,
}
"""Name of an export, and what writes it into its folder and returns the files."""


def export_stages(
    stages: Sequence[Stage], folder: Path | str, kinds: Iterable[str] = tuple(STAGE_EXPORTS), *, tile_px: int = TILE_PX
) -> list[Path]:
    """Write `folder`/KIND for each of the kinds and return the paths of all files. Equal stages make equal bytes.

    tile_px: 16, 32 and 48 for larger tiles, 8 for quarters. Raises ConfigError for another size, an unknown kind and
    two stages of one name, before anything is written; ExportError when a file cannot be.
    """
    wanted = chosen_exports(",".join(kinds))
    names = [stage.file_name for stage in stages]
    if len(set(names)) < len(names):
        raise ConfigError("two stages have one name", "export", "give each map a title of its own")
    sheets = [TileSheet(stage, tile_px) for stage in stages]
    return [path for kind in wanted for path in STAGE_EXPORTS[kind](sheets, Path(folder) / kind)]


def chosen_exports(text: str) -> list[str]:
    """Return the kinds that a list with commas names, "all" for all. Raises ConfigError for an unknown one."""
    wanted = list(STAGE_EXPORTS) if text == "all" else [kind.strip() for kind in text.split(",") if kind.strip()]
    for kind in wanted:
        if kind not in STAGE_EXPORTS:
            what = f"there is no export {kind!r} of stages"
            raise ConfigError(what, "export", f"choose from {', '.join(STAGE_EXPORTS)}, all")
    return list(dict.fromkeys(wanted))
