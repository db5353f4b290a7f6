"""What a .tmx must look like before pytmx may open it: bounded sizes, no tricks in the XML, no path out of its folder.

guard() raises AssetError with one line for anything else. It reads only what it has first found to be small.
"""

from __future__ import annotations

import base64
import binascii
import zlib
from pathlib import Path
from xml.etree import ElementTree as ET

from nesgan_game.errors import AssetError
from nesgan_game.files import read_text
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
_SAVE_AGAIN = "save it again in Tiled"


def guard(path: Path) -> ET.Element:
    """Return the map in a file. Raises AssetError for one that is no orthogonal, finite .tmx of 16x16 cells with
    tilesets beside it.
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
    if any(group.find("imagelayer") is not None for group in root.iter("group")):
        raise AssetError("has image layers in a group", path, "move them out of the group, or remove them")
    if any(one.get("template") for one in root.iter("object")):
        raise AssetError("uses object templates", path, "detach them in Tiled: this program reads none")
    tilesets = root.findall("tileset")
    if not tilesets:
        raise AssetError("names no tileset", path, "add the tileset.tsx of a tile library")
    for tileset in tilesets:
        _whole(tileset, "firstgid", path)
        _check_tileset(tileset, path)
    return root


def _parse(path: Path, tag: str) -> ET.Element:
    text = read_text(path)
    if text.count("<") > MAX_TAGS or text.count("=") > MAX_ATTRIBUTES:
        raise AssetError("holds more elements than any map of Tiled", path, "split it")
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise AssetError("declares XML entities", path, _SAVE_AGAIN)
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
        fine = text.count(",") + 1 == rows * cols  # before they are split: commas alone would fill the memory
        fine = fine and all(cell.strip().isascii() and cell.strip().isdigit() for cell in text.split(","))
    elif encoding == "base64":
        fine = _unpacked_length(text, data.get("compression", ""), 4 * rows * cols) == 4 * rows * cols
    else:
        fine = False
    if not fine:
        raise AssetError(f"{name} does not hold {rows * cols} tile numbers as CSV or base64", path, _SAVE_AGAIN)


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


def _check_tileset(tileset: ET.Element, path: Path) -> None:
    source = tileset.get("source")
    home = path
    if source is not None:
        home = _inside(path.parent, source, path)
        if home.suffix.lower() != ".tsx":
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
    _inside(path.parent, image.get("source", ""), path, base=home.parent)


def _inside(folder: Path, source: str, path: Path, base: Path | None = None) -> Path:
    """Return where a path named in a file leads to; it must exist, inside the map's folder."""
    if "\0" in source or len(source) > 1000:
        raise AssetError("names a file with an impossible path", path, _SAVE_AGAIN)
    try:
        target, home = ((base or folder) / source).resolve(), folder.resolve()
    except (OSError, RuntimeError) as error:  # links that lead in a circle
        raise AssetError(f"names a file that cannot be reached: {source[:80]}", path, _SAVE_AGAIN) from error
    if not target.is_relative_to(home):
        raise AssetError(f"names a file outside its folder: {source[:80]}", path, "move that file beside the map")
    if not target.is_file():
        raise AssetError(f"names a file that is missing: {source[:80]}", path, "put it beside the map")
    return target
