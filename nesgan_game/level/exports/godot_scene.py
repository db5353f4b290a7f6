"""Stages as scenes of Godot 4.3 (.tscn, .tres, format 3): a TileMapLayer a layer, entities as Marker2D nodes.

Sources: docs.godotengine.org, "TSCN file format", and the classes TileMapLayer, TileSet and Marker2D; the bytes of
tile_map_data are 2 of version 0, then 12 a cell: x, y, source, column and row in the picture, alternative, each of 16
bits. Not run in Godot itself by our tests, which read it back with an independent parser.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nesgan_game.entity_kinds import Value
from nesgan_game.files import write_bytes
from nesgan_game.level.exports.entity_words import everybody, word
from nesgan_game.level.exports.tile_sheet import TileSheet, distinct
from nesgan_game.library.export.tiled import ONE_WAY_PX, shape
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import ROLE_INDEX, ROLES

_SOURCE = "TileSetAtlasSource_tiles"


def write_godot(sheets: Sequence[TileSheet], folder: Path) -> list[Path]:
    """Write NAME.tscn of every stage; NAME.tres and NAME.png of all that have tiles of their own. Raises ExportError.

    Import the pictures without filtering and mipmaps.
    """
    paths, owners = [], distinct(sheets)
    for sheet, at in zip(sheets, owners, strict=True):
        name, tiles = sheet.stage.file_name, sheets[at].stage.file_name
        if sheets[at] is sheet:
            paths.append(sheet.save(folder / f"{tiles}.png"))
            worn = [one for one, first in zip(sheets, owners, strict=True) if sheets[first] is sheet]
            roles = {number: role for one in worn for number, role in one.roles().items()}
            paths.append(_write(folder / f"{tiles}.tres", _tile_set(sheet, roles, f"{tiles}.png")))
        paths.append(_write(folder / f"{name}.tscn", _scene(sheet, f"{tiles}.tres")))
    return paths


def _write(path: Path, lines: list[str]) -> Path:
    write_bytes(path, ("\n".join(lines) + "\n").encode())
    return path


def _tile_set(sheet: TileSheet, roles: Mapping[int, str], picture: str) -> list[str]:
    side = f"Vector2i({sheet.side}, {sheet.side})"
    cells = [line for number in range(sheet.count) for line in _tile(sheet, number, roles.get(number))]
    return [
        '[gd_resource type="TileSet" load_steps=3 format=3]',
        "",
        f'[ext_resource type="Texture2D" path={json.dumps(picture)} id="1_tiles"]',
        "",
        f'[sub_resource type="TileSetAtlasSource" id="{_SOURCE}"]',
        'texture = ExtResource("1_tiles")',
        f"texture_region_size = {side}",
        *cells,
        "",
        "[resource]",
        f"tile_size = {side}",
        "physics_layer_0/collision_layer = 1",
        "physics_layer_1/collision_layer = 2",
        "physics_layer_1/collision_mask = 0",
        'custom_data_layer_0/name = "role"',
        "custom_data_layer_0/type = 4",
        f'sources/0 = SubResource("{_SOURCE}")',
    ]


def _tile(sheet: TileSheet, number: int, name: str | None) -> list[str]:
    row, col = divmod(number, sheet.columns)
    at = f"{col}:{row}/0"
    lines = [f"{at} = 0"]
    if name is None:
        return lines
    lines.append(f"{at}/custom_data_0 = {json.dumps(name)}")
    role = ROLES[ROLE_INDEX[name]]
    kind = shape(role)
    if not kind or (kind == "one_way" and sheet.is_lower(number)):
        return lines
    half, layer = sheet.side // 2, int(kind == "hazard")
    low = ONE_WAY_PX * sheet.scale - half if kind == "one_way" else half
    box = f"PackedVector2Array({-half}, {-half}, {half}, {-half}, {half}, {low}, {-half}, {low})"
    lines.append(f"{at}/physics_layer_{layer}/polygon_0/points = {box}")
    return [*lines, f"{at}/physics_layer_{layer}/polygon_0/one_way = true"] if kind == "one_way" else lines


def _scene(sheet: TileSheet, tile_set: str) -> list[str]:
    stage = sheet.stage
    lines = [
        "[gd_scene load_steps=2 format=3]",
        "",
        f'[ext_resource type="TileSet" path={json.dumps(tile_set)} id="1_tiles"]',
        "",
        f'[node name="{word(stage.name)}" type="Node2D"]',
    ]
    facts = {name: getattr(stage, name) for name in ("number", "seed", "theme", "difficulty", "time_limit")}
    lines += _metadata({**facts, **stage.properties})
    for name, layer in stage.layers():
        lines += ["", f'[node name="{name.title()}" type="TileMapLayer" parent="."]']
        lines += [f"tile_map_data = {_cells(sheet.numbers(layer), sheet.columns)}", 'tile_set = ExtResource("1_tiles")']
    lines += ["", '[node name="Rooms" type="Node2D" parent="."]']
    px = TILE_PX * sheet.scale
    for number, room in enumerate(stage.rooms):
        lines += ["", f'[node name="{word(room.name)}_{number}" type="Marker2D" parent="Rooms" groups=["rooms"]]']
        lines.append(f"position = Vector2({room.col * px}, {room.row * px})")
        lines += _metadata({"kind": room.kind, "width": room.cols * px, "height": room.rows * px})
    lines += ["", '[node name="Entities" type="Node2D" parent="."]']
    for one in everybody(stage):
        node = f'name="{word(one.kind)}_{one.id}" type="Marker2D" parent="Entities" groups=[{json.dumps(one.kind)}]'
        lines += ["", f"[node {node}]", f"position = Vector2({one.x_px * sheet.scale}, {one.y_px * sheet.scale})"]
        lines += _metadata({**one.properties, "kind": one.kind})
    return lines


def _cells(numbers: NDArray[np.int32], columns: int) -> str:
    """Return the bytes of tile_map_data as Godot's text has them."""
    rows, cols = np.nonzero(numbers >= 0)
    tiles = numbers[rows, cols]
    zero = np.zeros_like(tiles)
    words = np.stack([cols, rows, zero, tiles % columns, tiles // columns, zero], axis=1).astype("<u2")
    data = bytes(2) + words.tobytes()
    return f"PackedByteArray({', '.join(map(str, data))})"


def _metadata(values: Mapping[str, Value]) -> list[str]:
    return [f"metadata/{word(name)} = {_value(value)}" for name, value in sorted(values.items())]


def _value(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False)
