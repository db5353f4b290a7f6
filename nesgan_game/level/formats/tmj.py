"""Tiled's JSON, .tmj and .tsj, as the elements that the same map has in Tiled's XML, so that one reader does for both.

Format: doc.mapeditor.org, "JSON Map Format", version 1.10.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from nesgan_game.errors import AssetError
from nesgan_game.files import MAX_MARKS

_LAYERS = {"tilelayer": "layer", "objectgroup": "objectgroup", "imagelayer": "imagelayer", "group": "group"}
_SHAPES = ("point", "ellipse", "capsule")
_MOST_DEEP = 32
"""Groups and classes within each other."""
_NEXT = "save it again in Tiled"


def elements_of(text: str, tag: str, path: Path) -> ET.Element:
    """Return the map or tileset (tag) that a JSON text tells. Raises AssetError."""
    if text.count(",") + text.count("[") + 3 * (text.count("{") + text.count(":")) > MAX_MARKS:
        raise AssetError("holds more values than any map of Tiled", path, "split it, or save it as .tmx")
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise AssetError(f"is not whole JSON ({error})", path, _NEXT) from error
    if isinstance(told, dict) and str(told.get("format", "")).startswith("nesgan-"):
        raise AssetError(f"is a {told['format'][:40]} file and no Tiled {tag}", path, "give a file that Tiled wrote")
    if not isinstance(told, dict) or told.get("type", tag) != tag:
        raise AssetError(f"is not a Tiled {tag}", path, "give a file that Tiled wrote")
    try:
        return _map(told) if tag == "map" else _tileset(told)
    except (KeyError, TypeError, ValueError, OverflowError, AttributeError, RecursionError) as error:
        raise AssetError(f"is not a Tiled {tag} ({error})", path, _NEXT) from error


def _element(tag: str, told: Mapping[str, Any], *left_out: str) -> ET.Element:
    """Return an element with what is a word or number as attributes, and the properties."""
    element = ET.Element(tag)
    for name, value in told.items():
        if isinstance(value, (str, int, float)) and name not in left_out:
            element.set(name, _text(value))
    _add_properties(element, told.get("properties", []))
    return element


def _text(value: object) -> str:
    """Return a value as XML writes it."""
    if isinstance(value, bool):
        return str(int(value))
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _map(told: Mapping[str, Any]) -> ET.Element:
    root = _element("map", told)
    for tileset in told.get("tilesets", []):
        root.append(_tileset(tileset))
    _add_layers(root, told["layers"], 0)
    return root


def _add_layers(parent: ET.Element, layers: list[Mapping[str, Any]], depth: int) -> None:
    if depth > _MOST_DEEP:
        raise ValueError("groups within groups within groups")
    for told in layers:
        layer = _element(_LAYERS[told["type"]], told, "type", "data", "encoding", "compression")
        parent.append(layer)
        if layer.tag == "layer":
            _add_data(layer, told)
        for thing in told.get("objects", []):
            layer.append(_object(thing))
        _add_layers(layer, told.get("layers", []), depth + 1)


def _add_data(layer: ET.Element, told: Mapping[str, Any]) -> None:
    data = ET.SubElement(layer, "data")
    if "chunks" in told:
        ET.SubElement(data, "chunk")
        return
    held = told["data"]
    if isinstance(held, str):
        data.attrib.update(encoding="base64", compression=str(told.get("compression", "")))
        data.text = held
        return
    if not all(isinstance(gid, int) for gid in held):
        raise ValueError("a layer holds more than whole numbers")
    data.set("encoding", "csv")
    data.text = ",".join(map(str, held))


def _object(told: Mapping[str, Any]) -> ET.Element:
    element = _element("object", told, *_SHAPES)
    for shape in _SHAPES:
        if told.get(shape):
            ET.SubElement(element, shape)
    for shape in ("polygon", "polyline"):
        if shape in told:
            points = " ".join(f"{_text(one['x'])},{_text(one['y'])}" for one in told[shape])
            ET.SubElement(element, shape, points=points)
    if "text" in told:
        ET.SubElement(element, "text")
    return element


def _tileset(told: Mapping[str, Any]) -> ET.Element:
    element = _element("tileset", told, "image", "type")
    if "image" in told:
        sizes = {"width": "imagewidth", "height": "imageheight", "trans": "transparentcolor"}
        image = ET.SubElement(element, "image", source=str(told["image"]))
        image.attrib.update({name: _text(told[said]) for name, said in sizes.items() if said in told})
    if "tileoffset" in told:
        element.append(_element("tileoffset", told["tileoffset"]))
    for tile in told.get("tiles", []):
        one = _element("tile", tile, "image")
        element.append(one)
        if tile.get("animation"):
            frames = ET.SubElement(one, "animation")
            frames.extend(_element("frame", frame) for frame in tile["animation"])
    return element


def _add_properties(element: ET.Element, told: list[Mapping[str, Any]]) -> None:
    if not told:
        return
    box = ET.SubElement(element, "properties")
    for one in told:
        kind = one.get("type", "string")
        words = {"name": str(one["name"]), "type": str(kind)}
        if kind != "class":
            value = one["value"]
            ET.SubElement(box, "property", {**words, "value": str(value).lower() if kind == "bool" else str(value)})
            continue
        owner = ET.SubElement(box, "property", words)
        _add_members(owner, one.get("value", {}), 0)


def _add_members(owner: ET.Element, members: Mapping[str, Any], depth: int) -> None:
    """Add the members of a class; JSON tells their values and leaves their types to the project."""
    if depth > _MOST_DEEP:
        raise ValueError("classes within classes within classes")
    box = ET.SubElement(owner, "properties")
    for name, value in members.items():
        if isinstance(value, dict):
            _add_members(ET.SubElement(box, "property", name=name, type="class"), value, depth + 1)
            continue
        kind = {bool: "bool", int: "int", float: "float"}.get(type(value), "string")
        text = str(value).lower() if isinstance(value, bool) else str(value)
        ET.SubElement(box, "property", name=name, type=kind, value=text)
