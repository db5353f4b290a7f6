"""A library in the formats of other tools. Every export is a folder of its own that can be copied as it is.

- tiled: atlas.png, tileset.tsx. Tiled 1.8 and newer; pytmx, pyscroll, arcade.
- godot: atlas.png, tileset.tres. Godot 4: a TileSet with collision, terrains and the role as custom data.
- ldtk: atlas.png, library.ldtk. LDtk 1.5: a project with the tileset, its roles as enum tags.
- aseprite: atlas.png, palette.gpl. An indexed picture whose palette keeps its order, for Aseprite, GIMP, Krita.
- palettes: palettes.gpl, palettes.pal, nes.gpl. The library's 16 entries (GIMP, JASC), the console's 64 colours.
- hardware: tiles-N.chr, .nam, .pal, colours.pal. Pages of up to 16x14 tiles in the console's own formats.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import ConfigError
from nesgan_game.files import write_bytes, write_json
from nesgan_game.library import atlas
from nesgan_game.library.export import godot, ldtk, nes_hardware, tiled
from nesgan_game.library.tile_set import TileSet

ATLAS = "atlas.png"


def export(tile_set: TileSet, folder: Path, kinds: Iterable[str]) -> list[Path]:
    """Write `folder`/KIND for each of the kinds; returns the paths of all files. Equal libraries make equal bytes.

    Raises ConfigError for a kind that is not in EXPORTS before anything is written, ExportError when a file cannot be.
    """
    return [path for kind in chosen(",".join(kinds)) for path in EXPORTS[kind](tile_set, folder / kind)]


def chosen(text: str) -> list[str]:
    """The kinds that a list with commas names, "all" for all of EXPORTS. Raises ConfigError for an unknown one."""
    wanted = list(EXPORTS) if text == "all" else [kind.strip() for kind in text.split(",") if kind.strip()]
    for kind in wanted:
        if kind not in EXPORTS:
            raise ConfigError(f"there is no export {kind!r}", "export", f"choose from {', '.join(EXPORTS)}, all")
    return list(dict.fromkeys(wanted))


def _tiled(tile_set: TileSet, folder: Path) -> list[Path]:
    text = tiled.tsx(tile_set.name, tile_set.tiles, ATLAS, atlas.COLUMNS)
    return [_atlas(tile_set, folder), _text(folder / "tileset.tsx", text)]


def _godot(tile_set: TileSet, folder: Path) -> list[Path]:
    return [_atlas(tile_set, folder), _text(folder / "tileset.tres", godot.tres(tile_set.name, tile_set.tiles, ATLAS))]


def _ldtk(tile_set: TileSet, folder: Path) -> list[Path]:
    path = folder / "library.ldtk"
    write_json(path, ldtk.project(tile_set.name, tile_set.seed, tile_set.tiles, ATLAS))
    return [_atlas(tile_set, folder), path]


def _aseprite(tile_set: TileSet, folder: Path) -> list[Path]:
    return [_atlas(tile_set, folder), _text(folder / "palette.gpl", _own(tile_set, gpl))]


def _palettes(tile_set: TileSet, folder: Path) -> list[Path]:
    numbers = [f"${number:02X}" for number in range(len(nes.COLOURS))]
    return [
        _text(folder / "palettes.gpl", _own(tile_set, gpl)),
        _text(folder / "palettes.pal", _own(tile_set, jasc)),
        _text(folder / "nes.gpl", gpl("NES", nes.COLOURS, numbers, columns=16)),
    ]


def _hardware(tile_set: TileSet, folder: Path) -> list[Path]:
    pages = nes_hardware.save_pages(tile_set.tiles, tile_set.palettes, folder, "tiles")
    names = [f"tiles-{page}{ending}" for page in range(pages) for ending in (".chr", ".nam", ".pal")]
    return [folder / name for name in (*names, nes_hardware.COLOURS)]


EXPORTS: dict[str, Callable[[TileSet, Path], list[Path]]] = {
    "tiled": _tiled,
    "godot": _godot,
    "ldtk": _ldtk,
    "aseprite": _aseprite,
    "palettes": _palettes,
    "hardware": _hardware,
}
"""Name of an export, and what writes it into its folder and returns the files."""


def gpl(name: str, colours: NDArray[np.uint8], labels: Sequence[str], columns: int = nes.COLOURS_PER_PALETTE) -> str:
    """(N, 3) RGB colours as a GIMP palette; format: developer.gimp.org, "GIMP Palette Format Version 2"."""
    lines = ["GIMP Palette", f"Name: {' '.join(name.split())}", f"Columns: {columns}", "#"]
    for (red, green, blue), label in zip(colours.tolist(), labels, strict=True):
        lines.append(f"{red:3d} {green:3d} {blue:3d}\t{label}")
    return "\n".join(lines) + "\n"


def jasc(_name: str, colours: NDArray[np.uint8], _labels: Sequence[str]) -> str:
    """(N, 3) RGB colours as a Paint Shop Pro palette: two lines of header, the count, a line a colour."""
    lines = ["JASC-PAL", "0100", str(len(colours)), *(f"{red} {green} {blue}" for red, green, blue in colours.tolist())]
    return "\r\n".join(lines) + "\r\n"


def _own(tile_set: TileSet, write: Callable[[str, NDArray[np.uint8], Sequence[str]], str]) -> str:
    """The library's palettes, in the order of the atlas's own table: palette * 4 + level."""
    numbers = tile_set.palettes.reshape(-1)
    labels = [f"palette {place // 4} level {place % 4} ${number:02X}" for place, number in enumerate(numbers.tolist())]
    return write(tile_set.name, nes.COLOURS[numbers], labels)


def _atlas(tile_set: TileSet, folder: Path) -> Path:
    tile_set.atlas.save(folder / ATLAS)
    return folder / ATLAS


def _text(path: Path, text: str) -> Path:
    write_bytes(path, text.encode())
    return path
