"""The objects of a Tiled map, each as Tiled shows it: shifted by its layers, aligned by its tile, turned.

What an object is for is its class, or that of the tile which it shows, or its name. Texts are notes and nothing else.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from nesgan_game.entity_kinds import Value
from nesgan_game.errors import AssetError
from nesgan_game.level.formats.tmx_properties import properties_of
from nesgan_game.level.formats.tmx_shown import Layer
from nesgan_game.level.formats.tmx_tilesets import Tilesets

_ALIGNED = {"left": 0.0, "right": 1.0, "top": 0.0, "bottom": 1.0}
_TURNS = ((1, 0), (0, 1), (-1, 0), (0, -1))
"""Cosine and sine of quarters of a turn."""
Point = tuple[float, float]


class Thing(NamedTuple):
    """An object: its id, kind, name, the box in map pixels that it takes, and properties of its own and of its tile."""

    id: int
    kind: str
    name: str
    left: float
    top: float
    right: float
    bottom: float
    properties: Mapping[str, Value]
    of_tile: Mapping[str, Value]

    @property
    def feet(self) -> Point:
        """Middle of its lower edge."""
        return (self.left + self.right) / 2, self.bottom


def things(layers: Sequence[Layer], group: str, tilesets: Tilesets, path: Path) -> Iterator[Thing]:
    """Yield the objects of all object layers of a name. Raises AssetError for one that is turned by half a quarter."""
    for layer in layers:
        if layer.element.tag == "objectgroup" and layer.name == group:
            for element in layer.element.findall("object"):
                if element.find("text") is None:
                    yield _thing(element, layer, tilesets, path)


def refuse_pictures(layers: Sequence[Layer], groups: Sequence[str], path: Path) -> None:
    """Raise AssetError where a layer of objects that is not among the groups shows a tile: Tiled draws it."""
    for layer in layers:
        if layer.element.tag != "objectgroup" or layer.name in groups or not layer.shown:
            continue
        for one in layer.element.findall("object"):
            if one.get("gid") and one.get("visible", "1") not in ("0", "false"):
                what = f"object {one.get('id', '')[:9]} of layer {layer.name[:40]!r} shows a tile, which is not read"
                raise AssetError(what, path, "paint it into a tile layer, or hide it")


def _thing(element: ET.Element, layer: Layer, tilesets: Tilesets, path: Path) -> Thing:
    gid = int(element.get("gid", "0"))
    facts = tilesets.facts_of(gid)
    number, name = int(element.get("id", "0")), element.get("name", "")
    kind = element.get("type") or element.get("class") or facts.kind or name
    x, y = (float(element.get(at, 0)) + shift for at, shift in (("x", layer.x_px), ("y", layer.y_px)))
    corners = _corners(element, tilesets.alignment(gid) if gid else "topleft")
    turn = float(element.get("rotation", 0)) % 360
    if turn and corners != [(0, 0)]:
        if turn % 90:
            what = f"object {number} ({kind[:40]}) is turned by {turn:g} degrees"
            raise AssetError(what, path, "set its rotation to 0 or a quarter of a turn")
        cosine, sine = _TURNS[int(turn // 90)]
        corners = [(across * cosine - down * sine, across * sine + down * cosine) for across, down in corners]
    across, down = zip(*corners, strict=True)
    box = x + min(across), y + min(down), x + max(across), y + max(down)
    if not all(map(math.isfinite, box)):
        raise AssetError(f"{kind[:40]!r} lies outside the map", path, "move it onto the map")
    return Thing(number, kind, name, *box, properties_of(element), facts.properties if gid else {})


def _corners(element: ET.Element, alignment: str) -> list[Point]:
    """Corners of what an object takes up, as seen from its place."""
    for shape in element:
        if shape.tag in ("polygon", "polyline"):
            pairs = (pair.split(",") for pair in shape.get("points", "").split())
            return [(float(across), float(down)) for across, down in pairs] or [(0, 0)]
    wide, high = float(element.get("width", 0)), float(element.get("height", 0))
    if not (wide or high):
        return [(0, 0)]
    shares = [0.5, 0.5]
    for word, share in _ALIGNED.items():
        if word in alignment:
            shares[word in ("top", "bottom")] = share
    left, top = -shares[0] * wide, -shares[1] * high
    return [(left, top), (left + wide, top), (left + wide, top + high), (left, top + high)]
