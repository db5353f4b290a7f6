"""Stages as an LDtk project (.ldtk): a level for every room, a depth of the world for every stage.

Each level has the layers Entities, Foreground, Field, Background (tiles) and Roles (IntGrid, a number for each of our
roles). Entities have a definition for each kind, with a field for each property. Format: ldtk.io/json, version 1.5.3.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game.entity_kinds import Value
from nesgan_game.files import write_json
from nesgan_game.level.entity import Entity
from nesgan_game.level.exports.entity_words import colour, everybody, home, word
from nesgan_game.level.exports.tile_sheet import TileSheet, distinct
from nesgan_game.level.room import Room
from nesgan_game.library.export import ldtk
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import ROLES

NAME = "castle.ldtk"
_ENTITIES, _FOREGROUND, _FIELD, _BACKGROUND, _ROLES = 1, 2, 3, 4, 5
_TILES = {"Foreground": _FOREGROUND, "Field": _FIELD, "Background": _BACKGROUND}
_FIRST_TILESET, _FIRST_KIND, _FIRST_FIELD, _FIRST_LEVEL = 100, 1000, 2000, 10000
_TYPES: dict[type, tuple[str, str, str]] = {
    bool: ("Bool", "F_Bool", "V_Bool"),
    int: ("Int", "F_Int", "V_Int"),
    float: ("Float", "F_Float", "V_Float"),
    str: ("String", "F_String", "V_String"),
}


class _Kind:
    """The definition of a kind of entity: its number, and the numbers and types of its fields."""

    def __init__(self, name: str, number: int, side: int) -> None:
        self.name, self.uid, self.side = name, _FIRST_KIND + number, side
        self.fields: dict[tuple[str, type], int] = {}

    def field(self, name: str, value: Value, next_uid: int) -> bool:
        """Note a field; whether it is new and has taken the number."""
        return self.fields.setdefault((name, type(value)), next_uid) == next_uid


def write_ldtk(sheets: Sequence[TileSheet], folder: Path) -> list[Path]:
    """Write castle.ldtk and a picture of the tiles of each stage that has tiles of its own. Raises ExportError."""
    owners = distinct(sheets)
    pictures = [sheets[at].save(folder / f"{sheets[at].stage.file_name}.png") for at in sorted(set(owners))]
    write_json(folder / NAME, _project(sheets, owners))
    return [folder / NAME, *pictures]


def _project(sheets: Sequence[TileSheet], owners: Sequence[int]) -> dict[str, Any]:
    seed = " ".join(f"{sheet.stage.name} {sheet.stage.seed}" for sheet in sheets)
    kinds = _kinds(sheets)
    side = sheets[0].side if sheets else TILE_PX
    levels = [
        level
        for depth, sheet in enumerate(sheets)
        for level in _levels(sheet, depth, sheets[owners[depth]], _FIRST_TILESET + owners[depth], kinds, seed)
    ]
    for number, level in enumerate(levels):
        level["uid"] = _FIRST_LEVEL + number
        for layer in level["layerInstances"]:
            layer["levelId"] = level["uid"]
    definitions = {
        "layers": _layers(side),
        "entities": [_definition(kind) for kind in kinds.values()],
        "tilesets": [_tileset(sheets[at], _FIRST_TILESET + at) for at in sorted(set(owners))],
        "enums": [],
        "externalEnums": [],
        "levelFields": [],
    }
    return {
        "__header__": ldtk.header(),
        "iid": _iid(seed, "project"),
        "dummyWorldIid": _iid(seed, "world"),
        "jsonVersion": ldtk.VERSION,
        "nextUid": _FIRST_LEVEL + len(levels),
        **ldtk.settings(),
        "defaultGridSize": side,
        "defs": definitions,
        "levels": levels,
        "worlds": [],
    }


def _iid(seed: str, part: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{part} {seed}"))


def _kinds(sheets: Sequence[TileSheet]) -> dict[str, _Kind]:
    found: dict[str, _Kind] = {}
    uid = _FIRST_FIELD
    for sheet in sheets:
        for entity in everybody(sheet.stage):
            kind = found.setdefault(entity.kind, _Kind(entity.kind, len(found), TILE_PX * sheet.scale))
            for name, value in sorted(entity.properties.items()):
                uid += kind.field(name, value, uid)
    return found


def _layers(side: int) -> list[dict[str, Any]]:
    values = [
        {"value": number, "identifier": role.name, "color": role.colour, "tile": None, "groupUid": 0}
        for number, role in enumerate(ROLES, 1)
    ]
    roles = {**ldtk.layer("IntGrid", "Roles", _ROLES, None), "intGridValues": values, "displayOpacity": 0.4}
    tiles = [ldtk.layer("Tiles", name, uid, _FIRST_TILESET) for name, uid in _TILES.items()]
    layers = [ldtk.layer("Entities", "Entities", _ENTITIES, None), *tiles, roles]
    return [{**layer, "gridSize": side} for layer in layers]


def _tileset(sheet: TileSheet, uid: int) -> dict[str, Any]:
    roles = sorted(sheet.roles().items())
    return {
        "__cWid": sheet.columns,
        "__cHei": sheet.rows,
        "identifier": word(f"Tiles_{sheet.stage.name}"),
        "uid": uid,
        "relPath": f"{sheet.stage.file_name}.png",
        "embedAtlas": None,
        "pxWid": sheet.columns * sheet.side,
        "pxHei": sheet.rows * sheet.side,
        "tileGridSize": sheet.side,
        "spacing": 0,
        "padding": 0,
        "tags": [],
        "tagsSourceEnumUid": None,
        "enumTags": [],
        "customData": [{"tileId": number, "data": role} for number, role in roles],
        "savedSelections": [],
        "cachedPixelData": None,
    }


def _definition(kind: _Kind) -> dict[str, Any]:
    sizes = dict.fromkeys(("minWidth", "maxWidth", "minHeight", "maxHeight", "tileRect", "tilesetId", "tileId"))
    return {
        **sizes,
        "identifier": word(kind.name),
        "uid": kind.uid,
        "tags": [],
        "exportToToc": False,
        "allowOutOfBounds": False,
        "doc": None,
        "width": kind.side,
        "height": kind.side,
        "resizableX": False,
        "resizableY": False,
        "keepAspectRatio": False,
        "fillOpacity": 0.3,
        "lineOpacity": 1,
        "tileOpacity": 1,
        "hollow": False,
        "color": colour(kind.name),
        "renderMode": "Cross",
        "showName": True,
        "tileRenderMode": "FitInside",
        "uiTileRect": None,
        "nineSliceBorders": [],
        "maxCount": 0,
        "limitScope": "PerLevel",
        "limitBehavior": "MoveLastOne",
        "pivotX": 0.5,
        "pivotY": 1,
        "fieldDefs": [_field(name, what, uid) for (name, what), uid in kind.fields.items()],
    }


def _field(name: str, what: type, uid: int) -> dict[str, Any]:
    bounds = ("arrayMinLength", "arrayMaxLength", "min", "max", "regex", "acceptFileTypes", "defaultOverride")
    nones = ("textLanguageMode", "allowedRefsEntityUid", "tilesetUid", "editorDisplayColor", "editorTextPrefix")
    flags = ("isArray", "editorAlwaysShow", "editorShowInWorld", "symmetricalRef", "allowOutOfLevelRef", "exportToToc")
    shown, internal, _ = _TYPES[what]
    return {
        **dict.fromkeys((*bounds, *nones, "editorTextSuffix", "doc")),
        **dict.fromkeys((*flags, "useForSmartColor", "searchable"), False),
        "identifier": word(name),
        "__type": shown,
        "type": internal,
        "uid": uid,
        "canBeNull": True,
        "editorDisplayMode": "Hidden",
        "editorDisplayScale": 1,
        "editorDisplayPos": "Above",
        "editorLinkStyle": "StraightArrow",
        "editorCutLongValues": True,
        "autoChainRef": True,
        "allowedRefs": "OnlySame",
        "allowedRefTags": [],
    }


def _levels(
    sheet: TileSheet, depth: int, owner: TileSheet, tileset: int, kinds: dict[str, _Kind], seed: str
) -> list[dict[str, Any]]:
    """Return a level for each room of a stage."""
    stage, px = sheet.stage, TILE_PX * sheet.scale
    homes = [(home(stage, entity), entity) for entity in everybody(stage)]
    iids = [_iid(seed, f"{depth} {number}") for number in range(len(stage.rooms))]
    levels = []
    for number, room in enumerate(stage.rooms):
        level = ldtk.level(iids[number])
        level.update(
            identifier=word(f"{stage.name}_{number:02d}_{room.name}"),
            worldX=room.col * px,
            worldY=room.row * px,
            worldDepth=depth,
            pxWid=room.cols * px,
            pxHei=room.rows * px,
            useAutoIdentifier=False,
            layerInstances=_instances(sheet, room, owner, tileset),
            __neighbours=list(_neighbours(room, stage.rooms, iids)),
        )
        inside = [entity for at, entity in homes if at is room]
        level["layerInstances"][0]["entityInstances"] = [
            _entity(entity, room, kinds[entity.kind], sheet, _iid(seed, f"{depth} entity {entity.id}"))
            for entity in inside
        ]
        for at, layer in enumerate(level["layerInstances"]):
            layer["iid"] = _iid(seed, f"{depth} {number} layer {at}")
        levels.append(level)
    return levels


def _neighbours(room: Room, rooms: Sequence[Room], iids: Sequence[str]) -> Iterable[dict[str, str]]:
    """Yield the rooms that share a part of a side with one."""
    for other, iid in zip(rooms, iids, strict=True):
        down = min(room.row + room.rows, other.row + other.rows) - max(room.row, other.row)
        across = min(room.col + room.cols, other.col + other.cols) - max(room.col, other.col)
        if other is not room and down > 0 and across == 0:
            yield {"levelIid": iid, "dir": "e" if other.col > room.col else "w"}
        if other is not room and across > 0 and down == 0:
            yield {"levelIid": iid, "dir": "s" if other.row > room.row else "n"}


def _instances(sheet: TileSheet, room: Room, owner: TileSheet, tileset: int) -> list[dict[str, Any]]:
    stage, rows, cols = sheet.stage, room.rows * sheet.split, room.cols * sheet.split
    picture = f"{owner.stage.file_name}.png"
    base = {
        "__cWid": cols,
        "__cHei": rows,
        "__gridSize": sheet.side,
        "__opacity": 1,
        "__pxTotalOffsetX": 0,
        "__pxTotalOffsetY": 0,
        "pxOffsetX": 0,
        "pxOffsetY": 0,
        "visible": True,
        "optionalRules": [],
        "autoLayerTiles": [],
        "seed": 0,
    }
    empty: dict[str, Any] = {"__tilesetDefUid": None, "__tilesetRelPath": None, "overrideTilesetUid": None}

    def layer(kind: str, name: str, uid: int, **rest: Any) -> dict[str, Any]:
        held: dict[str, Any] = {"intGridCsv": [], "gridTiles": [], "entityInstances": []}
        return {**base, **empty, **held, "__type": kind, "__identifier": name, "layerDefUid": uid, **rest}

    tiles = dict(stage.layers())
    used = {"__tilesetDefUid": tileset, "__tilesetRelPath": picture, "overrideTilesetUid": tileset}
    found = [layer("Entities", "Entities", _ENTITIES)]
    for name, uid in _TILES.items():
        numbers = sheet.numbers(tiles[name.lower()][room.area])
        found.append(layer("Tiles", name, uid, gridTiles=_grid_tiles(numbers, sheet), **used))
    roles = sheet.cells(stage.roles[room.area]).astype(int).ravel() + 1
    return [*found, layer("IntGrid", "Roles", _ROLES, intGridCsv=roles.tolist())]


def _grid_tiles(numbers: NDArray[np.int32], sheet: TileSheet) -> list[dict[str, Any]]:
    side, cols = sheet.side, numbers.shape[1]
    found = []
    for row, col in np.argwhere(numbers >= 0).tolist():
        tile = int(numbers[row, col])
        at = [tile % sheet.columns * side, tile // sheet.columns * side]
        found.append({"px": [col * side, row * side], "src": at, "f": 0, "t": tile, "d": [row * cols + col], "a": 1})
    return found


def _entity(entity: Entity, room: Room, kind: _Kind, sheet: TileSheet, iid: str) -> dict[str, Any]:
    px, scale = TILE_PX * sheet.scale, sheet.scale
    x, y = entity.x_px * scale, entity.y_px * scale
    across, down = x - room.col * px, y - room.row * px
    fields = []
    for name, value in sorted(entity.properties.items()):
        shown, _, editor = _TYPES[type(value)]
        told = {"__identifier": word(name), "__type": shown, "__value": value, "__tile": None}
        edited = [{"id": editor, "params": [value]}]
        fields.append({**told, "defUid": kind.fields[name, type(value)], "realEditorValues": edited})
    return {
        "__identifier": word(entity.kind),
        "__grid": [across // sheet.side, max(0, down - 1) // sheet.side],
        "__pivot": [0.5, 1],
        "__tags": [],
        "__tile": None,
        "__smartColor": colour(entity.kind),
        "__worldX": x,
        "__worldY": y,
        "iid": iid,
        "width": kind.side,
        "height": kind.side,
        "defUid": kind.uid,
        "px": [across, down],
        "fieldInstances": fields,
    }
