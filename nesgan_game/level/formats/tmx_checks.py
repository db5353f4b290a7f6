"""What a Tiled map must look like before it is read: bounded sizes, no tricks in XML or JSON, no path out of its root.

open_map() raises AssetError with one line for anything else. It reads only what it has first found to be small.
"""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import AssetError
from nesgan_game.files import read_text
from nesgan_game.level.formats.tmj import elements_of
from nesgan_game.nes import TILE_PX

MAX_TAGS, MAX_ATTRIBUTES = 100_000, 200_000
"""In an XML file: a tileset of 4,096 tiles with shapes and brushes has half as many, and a parsed one takes 0.3 KB."""
LEAST_COLS, LEAST_ROWS = 2, 3
MAX_SIDE = 2048
"""Cells along a side of a map."""
MAX_CELLS = 400_000
MAX_ALL_CELLS = 4 * MAX_CELLS
"""Of all layers together."""
MAX_TILES = 8192
"""Tiles in a tileset."""
MAX_TILESETS = 64
_CSV = re.compile(r"\s*[0-9]{1,10}\s*(?:,\s*[0-9]{1,10}\s*)*+", re.ASCII)
_JSON = (".tmj", ".tsj", ".json")
_SAVE_AGAIN = "save it again in Tiled"


class OpenTileset(NamedTuple):
    """A tileset of a map: the number of its first tile, what Tiled wrote of it, and the path of its picture."""

    first: int
    element: ET.Element
    home: Path
    picture: Path


class OpenMap(NamedTuple):
    """A map and its tilesets, in the order of their numbers."""

    root: ET.Element
    tilesets: tuple[OpenTileset, ...]


def open_map(path: Path) -> OpenMap:
    """Return the map in a file. Raises AssetError for one that is no orthogonal, finite map of 16x16 cells with
    tilesets below its root (see root_of).
    """
    root = _parse(path, "map")
    if root.get("orientation", "orthogonal") != "orthogonal" or root.get("infinite", "0") != "0":
        raise AssetError(
            "is not an orthogonal map of fixed size", path, "switch off Infinite in Tiled's map properties"
        )
    cols, rows = _whole(root, "width", path), _whole(root, "height", path)
    if cols < LEAST_COLS or rows < LEAST_ROWS:
        next_step = f"make it {LEAST_COLS} x {LEAST_ROWS} at least: two cells of room over a floor"
        raise AssetError(f"has {cols} x {rows} cells", path, next_step)
    if not (cols <= MAX_SIDE and rows <= MAX_SIDE and rows * cols <= MAX_CELLS):
        raise AssetError(f"has {cols} x {rows} cells", path, f"keep it within {MAX_SIDE} a side and {MAX_CELLS} cells")
    if (_whole(root, "tilewidth", path), _whole(root, "tileheight", path)) != (TILE_PX, TILE_PX):
        raise AssetError(f"has cells of another size than {TILE_PX} x {TILE_PX} px", path, "resize its tiles")
    layers = list(root.iter("layer"))
    if len(layers) * rows * cols > MAX_ALL_CELLS:
        raise AssetError(f"has {len(layers)} layers of {cols} x {rows} cells", path, "merge some")
    for layer in layers:
        _check_layer(layer, rows, cols, path)
    if any(one.get("template") for one in root.iter("object")):
        raise AssetError("uses object templates", path, "detach them in Tiled: this program reads none")
    named = root.findall("tileset")
    if not named:
        raise AssetError("names no tileset", path, "add the tileset.tsx of a tile library")
    if len(named) > MAX_TILESETS:
        raise AssetError(f"names {len(named)} tilesets", path, f"keep it within {MAX_TILESETS}")
    tilesets = [_open_tileset(tileset, path) for tileset in named]
    return OpenMap(root, tuple(sorted(tilesets, key=lambda tileset: tileset.first)))


def root_of(path: Path) -> Path:
    """Return the folder in which the files of a map may lie: that of the nearest .tiled-project above it, or else the
    parent of the map's folder, so that maps/ may stand beside tilesets/.
    """
    home = path.parent.resolve()
    for folder in (home, *home.parents[:3]):
        try:
            if any(folder.glob("*.tiled-project")):
                return folder
        except OSError:  # a folder that may not be listed
            break
    # Never all of a disk: a map in /tmp has the folder that it lies in.
    return home.parent if home.parent != Path(home.anchor) else home


def _parse(path: Path, tag: str) -> ET.Element:
    text = read_text(path)
    if path.suffix.lower() in _JSON or text.lstrip("\ufeff \t\n")[:1] == "{":
        return elements_of(text, tag, path)
    if text.count("<") > MAX_TAGS or text.count("=") > MAX_ATTRIBUTES:
        raise AssetError("holds more elements than any map of Tiled", path, "split it")
    # Tiled once wrote a DOCTYPE with an address and nothing else; what declares entities has brackets.
    text = re.sub(r"<!DOCTYPE[^<>\[\]]*>", "", text, count=1)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise AssetError("declares XML entities", path, "remove its DOCTYPE")
    try:
        root = ET.fromstring(text)
    except (ET.ParseError, ValueError) as error:
        raise AssetError(f"is not whole XML ({error})", path, _SAVE_AGAIN) from error
    if root.tag != tag:
        raise AssetError(f"is not a Tiled {tag} but <{root.tag[:40]}>", path, "give a file that Tiled wrote")
    return root


def _whole(element: ET.Element, name: str, path: Path) -> int:
    text = element.get(name, "")
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise AssetError(f"<{element.tag}> has no whole number {name} but {text[:40]!r}", path, _SAVE_AGAIN)
    return int(text)


def _check_layer(layer: ET.Element, rows: int, cols: int, path: Path) -> None:
    name = f"layer {layer.get('name', '')[:40]!r}"
    data = layer.find("data")
    size = layer.get("width"), layer.get("height")
    if data is None or data.find("chunk") is not None or size != (str(cols), str(rows)):
        raise AssetError(f"{name} has no data for {cols} x {rows} cells", path, _SAVE_AGAIN)
    text, encoding = (data.text or "").strip(), data.get("encoding")
    if data.get("compression") == "zstd":
        raise AssetError(f"{name} is packed with zstd, which is not read", path, "choose the layer format CSV or zlib")
    if encoding == "csv":
        fine = csv_numbers(text, rows * cols) is not None
    elif encoding == "base64":
        fine = _unpacked_length(text, data.get("compression", ""), 4 * rows * cols) == 4 * rows * cols
    elif encoding is None:
        tiles = data.findall("tile")
        fine = len(tiles) == rows * cols and all(_is_number(tile.get("gid", "0")) for tile in tiles)
    else:
        fine = False
    if not fine:
        raise AssetError(f"{name} does not hold {rows * cols} tile numbers as CSV or base64", path, _SAVE_AGAIN)


def csv_numbers(text: str, count: int) -> NDArray[np.uint32] | None:
    """(count,) the tile numbers in a layer's CSV; None where it holds anything but so many whole numbers of 32 bits."""
    # Counted before they are looked at: commas alone would fill the memory.
    if text.count(",") + 1 != count or not _CSV.fullmatch(text):
        return None
    numbers = np.fromstring(text, np.uint64, sep=",")
    return numbers.astype(np.uint32) if numbers.max() < 1 << 32 else None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 10 and int(text) < 1 << 32


def _unpacked_length(text: str, compression: str, expected: int) -> int:
    """Bytes in base64 data once unpacked, never unpacking more than one byte over what is expected; -1 if broken."""
    try:
        packed = base64.b64decode(text)
        if not compression:
            return len(packed)
        if compression not in ("zlib", "gzip"):
            return -1
        return len(zlib.decompressobj(wbits=47).decompress(packed, expected + 1))
    except (binascii.Error, ValueError, zlib.error):
        return -1


def _open_tileset(named: ET.Element, path: Path) -> OpenTileset:
    first = _whole(named, "firstgid", path)
    source = named.get("source")
    home, tileset = path, named
    if source is not None:
        home = _inside(source, path, path)
        if home.suffix.lower() not in (".tsx", *_JSON):
            raise AssetError(
                f"its tileset {source[:80]} is no .tsx file", path, "export the tileset from Tiled as .tsx"
            )
        tileset = _parse(home, "tileset")
    if (_whole(tileset, "tilewidth", home), _whole(tileset, "tileheight", home)) != (TILE_PX, TILE_PX):
        raise AssetError(f"its tiles are not {TILE_PX} x {TILE_PX} px", home, "use another tileset")
    if not 0 < _whole(tileset, "tilecount", home) <= MAX_TILES:
        raise AssetError("has no tiles or too many", home, f"keep it within {MAX_TILES}")
    image = tileset.find("image")
    if image is None or not image.get("source"):
        raise AssetError("is not cut from one picture", home, "use a tileset based on a tileset image")
    return OpenTileset(first, tileset, home, _inside(image.get("source", ""), home, path))


def _inside(source: str, base: Path, path: Path) -> Path:
    """Return where a path named in the file `base` leads to; it must exist, below the map's root."""
    if "\0" in source or len(source) > 1000:
        raise AssetError("names a file with an impossible path", path, _SAVE_AGAIN)
    try:
        target, root = (base.parent / source).resolve(), root_of(path)
        there = target.is_file()
    except (OSError, RuntimeError) as error:  # links that lead in a circle, too long a name
        raise AssetError(f"names a file that cannot be reached: {source[:80]}", path, _SAVE_AGAIN) from error
    if not target.is_relative_to(root):
        what = f"names a file outside its folder: {source[:80]}"
        raise AssetError(what, path, "move that file beside the map, or put a .tiled-project above both")
    if not there:
        raise AssetError(f"names a file that is missing: {source[:80]}", path, "put it beside the map")
    return target
