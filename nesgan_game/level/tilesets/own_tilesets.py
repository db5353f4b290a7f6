"""The tilesets of a map: a library's, with tiles that move and roles of one's own, and after it what no library holds.

Tiles keep their order: the library's, frames, then the stage's other tiles of ours (flipped ones, or all of a stage
that was read without a library) as an indexed picture, then those of other people's tilesets in RGBA.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from nesgan_game.entity_kinds import Value
from nesgan_game.errors import ConfigError
from nesgan_game.files import replacing, write_bytes
from nesgan_game.level.grid.tile_meaning import ACTS_AS, TileMeaning
from nesgan_game.level.stage import Stage
from nesgan_game.level.tilesets.animated_tiles import Animated, animated
from nesgan_game.library.atlas import COLUMNS, draw_patterns
from nesgan_game.library.export.tiled import ONE_WAY_PX, TILED_VERSION, shape, stair_points
from nesgan_game.library.store import TILESET, save, save_tileset
from nesgan_game.library.tile_library import TileLibrary, need_library
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import ROLE_INDEX, ROLES

MOVING = "animated.png"
"""The picture of a library's tiles and their frames, beside its atlas."""
OURS, FOREIGN = "more", "own"
"""Names of the tilesets of tiles that no library holds: in the console's colours, and in any."""
FRAME_OF = "frame_of"
"""Property of a tile that is a frame: the one that it is a frame of. Readers leave it out where no cell shows it."""
TYPES: dict[type, str] = {bool: "bool", int: "int", float: "float", str: "string"}
"""Tiled's names of types of properties."""
Numbers = NDArray[np.int64]


class MapTilesets(NamedTuple):
    """What a map says of its tilesets: (first number, source) of each, and the number of every tile of the stage."""

    sources: tuple[tuple[int, str], ...]
    gids: Numbers
    """(N + 1,) by number of tile; the last is 0, for -1."""


def save_tiles(library: TileLibrary, folder: Path, *, lean: bool, flags: bool, moving: bool = False) -> int:
    """Save a library beside maps; returns how many tiles its tileset has. Raises ExportError.

    lean: only what maps need; flags: with booleans beside the roles in its tileset; moving: with frames of what moves.
    """
    if not lean:
        save(library, folder)
    if lean or flags:
        save_tileset(library, folder, flags=flags)
    if not moving:
        return len(library)
    frames = animated([tile.pattern for tile in library], [tile.role for tile in library])
    if frames.frames:
        worn = [tile.palette for tile in library]
        patterns = np.concatenate([np.stack([tile.pattern for tile in library]), frames.patterns])
        palettes = np.array(worn + [worn[number] for number in frames.shown_by], np.uint8)
        draw_patterns(patterns, palettes, library.palettes).save(folder / MOVING)
        _change(folder / TILESET, lambda root: _add_frames(root, frames))
    return len(library) + len(frames.patterns)


def write_tilesets(
    stage: Stage, library: TileLibrary | None, folder: Path, tiles: str, *, lean: bool, flags: bool, moving: bool
) -> MapTilesets:
    """Write all tilesets of a map into the folder `tiles` beside it. Raises ExportError.

    library: that of the stage's first tiles; None for a stage that was read, whose tiles say themselves what they are.
    Raises ConfigError for a library with other tiles, and where there is none and nothing tells what tiles are.
    """
    _check(stage, library)
    home, known = folder / tiles, 0 if library is None else len(library)
    levels, count = len(stage.tiles.levels), len(stage.tiles)
    sources: list[tuple[int, str]] = []
    gids, first = np.zeros(max(count, known) + 1, np.int64), 1
    if library is not None:
        taken = save_tiles(library, home, lean=lean, flags=flags, moving=moving)
        own = {number: one for number, one in stage.meanings.items() if number < known and one.own}
        if own:
            _change(home / TILESET, lambda root: _retell(root, own))
        sources.append((first, f"{tiles}/{TILESET}"))
        gids[:known] = first + np.arange(known)
        first += taken
    for name, begin, end in ((OURS, known, levels), (FOREIGN, max(known, levels), count)):
        if begin >= end:
            continue
        size = _picture(stage, begin, end, home / f"{name}.png")
        meanings = [stage.meanings.get(number) for number in range(begin, end)]
        write_bytes(home / f"{name}.tsx", _tsx(name, size, meanings))
        sources.append((first, f"{tiles}/{name}.tsx"))
        gids[begin:end] = first + np.arange(end - begin)
        first += end - begin
    return MapTilesets(tuple(sources), gids)


def _check(stage: Stage, library: TileLibrary | None) -> None:
    if library is None:
        if not stage.meanings:
            raise ConfigError(f"nothing tells what the tiles of {stage.name} are", "write_tmx", "give its library")
        return
    need_library(library)
    levels = len(stage.tiles.levels)
    if len(stage.tiles) > levels and levels < len(library):
        what = f"the library has {len(library)} tiles, {stage.name} {levels} before those of other tilesets"
        raise ConfigError(what, "write_tmx", "give the library of its first tiles, or None")


def _picture(stage: Stage, begin: int, end: int, path: Path) -> tuple[int, int]:
    """Write some of a stage's tiles as one picture; returns (width, height) in pixels."""
    tiles, levels = stage.tiles, len(stage.tiles.levels)
    rows = -(-(end - begin) // COLUMNS)
    if begin < levels:
        atlas = draw_patterns(tiles.levels[begin:end], tiles.attribute[begin:end], tiles.palettes)
        atlas.save(path)
        return COLUMNS * TILE_PX, rows * TILE_PX
    places = np.zeros((rows * COLUMNS, TILE_PX, TILE_PX, 4), np.uint8)
    places[: end - begin] = tiles.foreign[begin - levels : end - levels]
    sheet = places.reshape(rows, COLUMNS, TILE_PX, TILE_PX, 4).swapaxes(1, 2)
    with replacing(path) as temporary:
        Image.fromarray(sheet.reshape(rows * TILE_PX, COLUMNS * TILE_PX, 4)).save(temporary, format="PNG")
    return COLUMNS * TILE_PX, rows * TILE_PX


def _tsx(name: str, size: tuple[int, int], meanings: Sequence[TileMeaning | None]) -> bytes:
    side, (width, height) = str(TILE_PX), map(str, size)
    root = ET.Element("tileset", version="1.10", tiledversion=TILED_VERSION, name=name, tilewidth=side, tileheight=side)
    root.attrib.update(tilecount=str(len(meanings)), columns=str(COLUMNS))
    ET.SubElement(root, "image", source=f"{name}.png", width=width, height=height)
    for number, meaning in enumerate(meanings):
        if meaning is None:
            continue
        element = ET.SubElement(root, "tile", id=str(number), type=meaning.role)
        _say(element, meaning)
        if not meaning.acts_as:
            continue
        role = ROLES[ROLE_INDEX[meaning.acts_as]]
        kind, climb = shape(role), role.climb
        if not (kind or climb):
            continue
        group = ET.SubElement(element, "objectgroup", draworder="index", id="2")
        one = ET.SubElement(group, "object", id="1", type=kind or "stair", x="0", y="0")
        if climb:
            ET.SubElement(one, "polygon", points=stair_points(climb))
        else:
            one.attrib.update(width=side, height=str(ONE_WAY_PX if kind == "one_way" else TILE_PX))
    return _text(root)


def _say(element: ET.Element, meaning: TileMeaning) -> None:
    """Add to a tile the properties of what it means."""
    said: dict[str, Value] = {**meaning.properties, **({"role": meaning.role} if meaning.role else {})}
    if meaning.own:
        said[ACTS_AS] = meaning.acts_as
    _set_properties(element, said)


def _set_properties(element: ET.Element, said: Mapping[str, Value]) -> None:
    for old in element.findall("properties"):
        element.remove(old)
    if not said:
        return
    box = ET.Element("properties")
    for name in sorted(said):
        value = said[name]
        typed = {} if isinstance(value, str) else {"type": TYPES[type(value)]}
        text = str(value).lower() if isinstance(value, bool) else str(value)
        ET.SubElement(box, "property", {"name": name, **typed, "value": text})
    element.insert(0, box)


def _retell(root: ET.Element, own: Mapping[int, TileMeaning]) -> None:
    """Give tiles of a library the roles of one's own that a map gave them."""
    for tile in root.findall("tile"):
        meaning = own.get(int(tile.get("id", "-1")))
        if meaning is not None:
            tile.set("type", meaning.role)
            _say(tile, meaning)


def _add_frames(root: ET.Element, moving: Animated) -> None:
    """Let the tiles of a tileset move; its picture is then MOVING."""
    count, image = int(root.get("tilecount", "0")), root.find("image")
    assert image is not None
    total = count + len(moving.patterns)
    root.set("tilecount", str(total))
    image.attrib.update(source=MOVING, height=str(-(-total // COLUMNS) * TILE_PX))
    tiles = {int(tile.get("id", "-1")): tile for tile in root.findall("tile")}
    for number, frames in moving.frames.items():
        film = ET.SubElement(tiles[number], "animation")
        for shown, milliseconds in frames:
            ET.SubElement(film, "frame", tileid=str(shown), duration=str(milliseconds))
    after = max(place for place, one in enumerate(root) if one.tag == "tile") + 1
    for place, number in enumerate(moving.shown_by):
        role = tiles[number].get("type", "")
        one = ET.Element("tile", id=str(count + place), type=role, probability="0")
        _set_properties(one, {FRAME_OF: number, "role": role})
        root.insert(after + place, one)


def _change(path: Path, change: Callable[[ET.Element], None]) -> None:
    root = ET.parse(path).getroot()
    change(root)
    write_bytes(path, _text(root))


def _text(root: ET.Element) -> bytes:
    ET.indent(root, " ")
    return ('<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n").encode()
