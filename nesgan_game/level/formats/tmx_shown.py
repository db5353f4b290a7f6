"""The layers of a Tiled map as Tiled shows them: groups taken apart, offsets added, tile numbers where they are seen.

What is shown and cannot be used is named in one line: a layer that is hidden, shifted by parts of a cell, half
transparent, tinted, of another name, or in another order. Image layers are left out: pictures are none of its tiles.
"""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import AssetError
from nesgan_game.level.formats.tmx_checks import csv_numbers
from nesgan_game.level.grid.collision_kinds import COLLISIONS
from nesgan_game.nes import TILE_PX

Gids = NDArray[np.uint32]
PAINTED = ("background", *COLLISIONS, "field", "foreground")
"""The tile layers that are read, from back to front."""
_MOST_DEEP = 32
"""Groups within each other."""


class Layer(NamedTuple):
    """A layer of tiles or objects with what its groups add to it."""

    element: ET.Element
    name: str
    x_px: float
    y_px: float
    shown: bool
    plain: bool
    """Neither tinted, half transparent nor shifted by the view."""


def layers_of(root: ET.Element, path: Path) -> list[Layer]:
    """Return the layers of tiles and objects from back to front, those in groups too. Raises AssetError."""
    return list(_within(Layer(root, "", 0, 0, True, True), path, 0))


def _within(outer: Layer, path: Path, depth: int) -> Iterator[Layer]:
    if depth > _MOST_DEEP:
        raise AssetError("has groups within groups within groups", path, "take some apart in Tiled")
    for element in outer.element:
        if element.tag not in ("layer", "objectgroup", "group"):
            continue
        opacity = float(element.get("opacity", 1))
        views = [float(element.get(name, 1)) for name in ("parallaxx", "parallaxy")]
        white = element.get("tintcolor", "#ffffff").lower() in ("#ffffff", "#ffffffff")
        plain = opacity == 1 and white and views == [1, 1] and element.get("mode", "normal") == "normal"
        layer = Layer(
            element,
            element.get("name", ""),
            outer.x_px + float(element.get("offsetx", 0)),
            outer.y_px + float(element.get("offsety", 0)),
            outer.shown and element.get("visible", "1") not in ("0", "false") and opacity > 0,
            outer.plain and plain,
        )
        if element.tag == "group":
            yield from _within(layer, path, depth + 1)
        else:
            yield layer


def shown_tiles(layers: Sequence[Layer], shape: tuple[int, int], path: Path) -> dict[str, Gids]:
    """Return the tile layers of PAINTED that a map of shape (R, C) has: uint32 numbers with Tiled's flags, 0 for none.

    Raises AssetError for whatever Tiled would show otherwise.
    """
    tiled = [layer for layer in layers if layer.element.tag == "layer"]
    if all(layer.name != "field" for layer in tiled):
        raise AssetError('has no tile layer "field"', path, "name the layer that the hero walks on field")
    found: dict[str, Gids] = {}
    for layer in tiled:
        gids = _gids(layer.element, shape)
        said = f"layer {layer.name[:40]!r}"
        if layer.name not in PAINTED:
            if layer.shown and gids.any():
                next_step = f"merge it into one of {', '.join(PAINTED)}, or hide it"
                raise AssetError(f"{said} is none of those that are read{_first(gids != 0)}", path, next_step)
            continue
        if layer.name in found:
            raise AssetError(f"has 2 tile layers {layer.name}", path, "merge them in Tiled")
        if not layer.shown:
            raise AssetError(f"{said} is hidden", path, "show it in Tiled, or remove it")
        if not layer.plain:
            what = f"{said} is tinted, transparent or moved by the view"
            raise AssetError(what, path, "reset its opacity, tint, blending and parallax in Tiled")
        found[layer.name] = _shifted(gids, layer, path)
    _check_order(found, path)
    return found


def _check_order(found: dict[str, Gids], path: Path) -> None:
    """Raise AssetError where a tile of one layer is shown before that of another which lies behind it here."""
    for behind, before in combinations(found, 2):
        both = (found[behind] != 0) & (found[before] != 0)
        if not both.any():
            continue
        if PAINTED.index(behind) > PAINTED.index(before):
            what = f"layer {before!r} lies before {behind!r}{_first(both)}"
            raise AssetError(what, path, f"order them in Tiled: {', '.join(PAINTED)}")
        parts = (*COLLISIONS, "field")
        if behind in parts and before in parts:
            raise AssetError(
                f"layers {behind!r} and {before!r} both have a tile{_first(both)}", path, "keep one of them"
            )


def _gids(layer: ET.Element, shape: tuple[int, int]) -> Gids:
    """The tile numbers of a layer that the checks have found to be whole."""
    data = layer.find("data")
    assert data is not None
    text, encoding = (data.text or "").strip(), data.get("encoding")
    if encoding == "csv":
        numbers = csv_numbers(text, shape[0] * shape[1])
        assert numbers is not None
        return numbers.reshape(shape)
    if encoding is None:
        flat = np.array([int(tile.get("gid", "0")) for tile in data.findall("tile")], np.uint32)
    else:
        packed = base64.b64decode(text)
        if data.get("compression"):
            packed = zlib.decompressobj(wbits=47).decompress(packed)
        flat = np.frombuffer(packed, "<u4").astype(np.uint32)
    return flat.reshape(shape)


def _shifted(gids: Gids, layer: Layer, path: Path) -> Gids:
    """The layer moved by its offset, which must be of whole cells and leave all tiles on the map."""
    if layer.x_px == layer.y_px == 0:
        return gids
    said = f"layer {layer.name!r} is shifted by {layer.x_px:g}, {layer.y_px:g} px"
    next_step = "set the offset of it and its groups to 0"
    if layer.x_px % TILE_PX or layer.y_px % TILE_PX:
        raise AssetError(f"{said}, not by whole cells of {TILE_PX} px", path, next_step)
    moved = np.zeros_like(gids)
    rows, cols = np.nonzero(gids)
    down, across = rows + int(layer.y_px) // TILE_PX, cols + int(layer.x_px) // TILE_PX
    off = (down < 0) | (down >= gids.shape[0]) | (across < 0) | (across >= gids.shape[1])
    if off.any():
        at = int(off.argmax())
        raise AssetError(f"{said}, and the tile at row {rows[at]}, column {cols[at]} off the map", path, next_step)
    moved[down, across] = gids[rows, cols]
    return moved


def _first(cells: NDArray[np.bool_]) -> str:
    row, col = np.argwhere(cells)[0].tolist()
    return f" at row {row}, column {col}"
