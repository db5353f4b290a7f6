"""A library as a folder, and back: atlas.png, library.json, library.npz, tileset.tsx and contact.png.

The JSON names every tile and the SHA-256 of the two files that hold its arrays, so that parts of different libraries
are never mixed. tileset.tsx and contact.png are for other programs and for people; they are not read back.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import AssetError, ConfigError
from nesgan_game.files import read_json, replacing, sha256, write_bytes, write_json
from nesgan_game.library import atlas
from nesgan_game.library.export import tiled
from nesgan_game.library.multicell import as_values, read_piece, read_texture
from nesgan_game.library.tile import Tile, thawed
from nesgan_game.library.tile_set import TileSet
from nesgan_game.npz import packed, unpacked
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.tiles.neighbourhoods import SURROUNDED

FORMAT = "nesgan-library"
VERSION, OLDER = 3, (1, 2)
"""2 added pieces and textures (see library.multicell); libraries of version 1 are read as having none.
3 added clear pixels and the kinds of pieces, which older libraries have none of."""
ATLAS, TABLES, INDEX, TILESET, CONTACT = "atlas.png", "library.npz", "library.json", "tileset.tsx", "contact.png"
MAX_TILES = 4096
"""More are refused when loading: the seam tables would take 64 MB each (our choice)."""
_NPY_HEADER = 4096
"""Bytes that numpy may put before an array; 128 for ours."""
Kind = TypeVar("Kind", bound=TileSet)


def save(tile_set: TileSet, folder: Path) -> None:
    """Write the folder; library.json comes last, so that a broken-off save is noticed. Raises ExportError."""
    from nesgan_game.library import cluster_sheet  # with Pillow, which nobody needs who only plays

    save_tileset(tile_set, folder)
    write_bytes(folder / TABLES, _tables(tile_set))
    with replacing(folder / CONTACT) as temporary:
        cluster_sheet.draw(tile_set).save(temporary, format="PNG")
    write_json(
        folder / INDEX,
        {
            "format": FORMAT,
            "version": VERSION,
            "name": tile_set.name,
            "seed": tile_set.seed,
            "provenance": thawed(tile_set.provenance),
            "sha256": {name: sha256(folder / name, "save the library again") for name in (ATLAS, TABLES)},
            "tiles": [_entry(tile) for tile in tile_set.tiles],
            "pieces": [as_values(piece) for piece in tile_set.pieces],
            "textures": [as_values(texture) for texture in tile_set.textures],
        },
    )


def save_tileset(tile_set: TileSet, folder: Path, *, flags: bool = False) -> None:
    """Write only what a map needs: the picture and Tiled's tileset, with `flags` as of tsx. Raises ExportError."""
    tile_set.atlas.save(folder / ATLAS)
    write_bytes(folder / TILESET, tiled.tsx(tile_set.name, tile_set.tiles, ATLAS, atlas.COLUMNS, flags=flags).encode())


def load(folder: Path, kind: type[Kind]) -> Kind:
    """Read and check a folder into a TileSet of that kind. Raises AssetError, LibraryError where a role is missing."""
    index = read_json(folder / INDEX, FORMAT, VERSION, *OLDER)
    try:
        hashes, entries = dict(index["sha256"]), list(index["tiles"])
        name, seed, provenance = str(index["name"]), int(index["seed"]), dict(index["provenance"])
        named = {file: hashes[file] for file in (ATLAS, TABLES)}
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise AssetError(f"lacks a field or has a wrong one ({error})", folder / INDEX, "save it again") from error
    for file, wanted in named.items():
        if sha256(folder / file, "save the library again") != wanted:
            raise AssetError(f"is not the file that {INDEX} belongs to", folder / file, "save the library again")
    if not 0 < len(entries) <= MAX_TILES:
        what = f"names {len(entries)} tiles, 1 to {MAX_TILES} are allowed"
        raise AssetError(what, folder / INDEX, "save the library again")
    picture = atlas.Atlas.load(folder / ATLAS)
    if picture.attribute.shape != (-(-len(entries) // atlas.COLUMNS), atlas.COLUMNS):
        raise AssetError(f"does not hold {len(entries)} tiles", folder / ATLAS, "save the library again")
    right, below = _read_tables(folder / TABLES, len(entries))
    try:
        patterns = picture.patterns(len(entries))
        tiles = tuple(_tile(number, entry, patterns[number]) for number, entry in enumerate(entries))
        pieces = tuple(read_piece(values, len(tiles)) for values in index.get("pieces", ()))
        textures = tuple(read_texture(values, len(tiles)) for values in index.get("textures", ()))
    except (KeyError, TypeError, ValueError, OverflowError, AttributeError, ConfigError) as error:
        raise AssetError(
            f"has a tile or piece that makes no sense ({error})", folder / INDEX, "save it again"
        ) from error
    try:
        return kind(name, seed, picture.palettes, tiles, right, below, provenance, pieces, textures)
    except RecursionError as error:  # whatever somebody has written of where it comes from is copied
        raise AssetError("has a provenance of lists in lists in lists", folder / INDEX, "save it again") from error


def _tables(tile_set: TileSet) -> bytes:
    return packed(right=tile_set.right, below=tile_set.below)


def _read_tables(path: Path, count: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    try:
        tables = unpacked(path, 2 * (count * count * 4 + _NPY_HEADER))
        right, below = tables["right"], tables["below"]
    except (OSError, KeyError, ValueError) as error:
        raise AssetError(f"is not readable ({error})", path, "save the library again") from error
    for table in (right, below):
        if table.shape != (count, count) or table.dtype != np.float32 or not np.isfinite(table).all():
            raise AssetError(f"does not hold costs for {count} tiles", path, "save the library again")
    return right, below


def _entry(tile: Tile) -> dict[str, Any]:
    return {
        "name": tile.name,
        "role": tile.role,
        "palette": tile.palette,
        "cluster": tile.cluster,
        "count": tile.count,
        "context": tile.context,
        "contexts": {str(context): count for context, count in tile.contexts.items()},
        "origin": list(tile.origin),
        "confidence": tile.confidence,
    }


def _tile(number: int, entry: dict[str, Any], pattern: NDArray[np.uint8]) -> Tile:
    screen, row, col = (int(value) for value in entry["origin"])
    tile = Tile(
        id=number,
        pattern=pattern,
        palette=int(entry["palette"]),
        role=str(entry["role"]),
        context=int(entry["context"]),
        contexts={int(context): int(count) for context, count in entry["contexts"].items()},
        cluster=int(entry["cluster"]),
        name=str(entry["name"]),
        count=int(entry["count"]),
        origin=(screen, row, col),
        confidence=float(entry.get("confidence", 1.0)),
    )
    bytes_fit = all(0 <= context <= SURROUNDED for context in (tile.context, *tile.contexts))
    if tile.role not in ROLE_INDEX or not 0 <= tile.palette < nes.PALETTES or not bytes_fit:
        raise ValueError(f"tile {number}")
    if min(tile.count, tile.cluster, *tile.contexts.values()) < 0 or not 0 <= tile.confidence <= 1:
        raise ValueError(f"tile {number}")
    return tile
