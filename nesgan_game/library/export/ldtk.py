"""A library as an LDtk project (.ldtk): a tileset definition whose tiles are tagged with an enum of our roles.

Format: ldtk.io/json, version 1.5.3. The project holds one layer to paint on and one empty level, so that it opens as
it is; to use the tiles elsewhere, copy `defs.tilesets` and `defs.enums`. Not run in LDtk itself by our tests, which
read it back with an independent parser.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from typing import Any

from nesgan_game import nes
from nesgan_game.library import atlas
from nesgan_game.library.tile import Tile
from nesgan_game.roles import ROLES

VERSION = "1.5.3"
TILESET_UID, ENUM_UID, LAYER_UID, LEVEL_UID = 1, 2, 3, 4
_BACKDROP = "#000000"


def project(name: str, seed: int, tiles: Sequence[Tile], image: str) -> dict[str, Any]:
    """The whole project as JSON values; `image` is the atlas's path beside it. Same name and seed, same ids."""
    iids = [str(uuid.uuid5(uuid.NAMESPACE_OID, f"{part} {name} {seed}")) for part in ("project", "world", "level")]
    defs = {
        "layers": [layer()],
        "entities": [],
        "tilesets": [_tileset(tiles, image)],
        "enums": [_roles(tiles)],
        "externalEnums": [],
        "levelFields": [],
    }
    return {
        "__header__": header(),
        "iid": iids[0],
        "dummyWorldIid": iids[1],
        "jsonVersion": VERSION,
        "nextUid": LEVEL_UID + 1,
        **settings(),
        "defs": defs,
        "levels": [level(iids[2])],
        "worlds": [],
    }


def header() -> dict[str, Any]:
    """Return the words by which LDtk knows its files."""
    return {
        "fileType": "LDtk Project JSON",
        "app": "LDtk",
        "doc": "https://ldtk.io/json",
        "schema": "https://ldtk.io/files/JSON_SCHEMA.json",
        "appAuthor": "Sebastien 'deepnight' Benard",
        "appVersion": VERSION,
        "url": "https://ldtk.io",
    }


def settings() -> dict[str, Any]:
    """The project's settings as a new project of that version has them, with our sizes."""
    width, height = nes.SCREEN_WIDTH_PX, nes.SCREEN_HEIGHT_PX
    sizes = {"worldGridWidth": width, "worldGridHeight": height}
    sizes |= {"defaultLevelWidth": width, "defaultLevelHeight": height, "defaultGridSize": nes.TILE_PX}
    sizes |= {"defaultEntityWidth": nes.TILE_PX, "defaultEntityHeight": nes.TILE_PX}
    flags = ("minifyJson", "externalLevels", "exportTiled", "simplifiedExport", "backupOnSave")
    return {
        **sizes,
        **dict.fromkeys(flags, False),
        "appBuildId": 0,
        "identifierStyle": "Free",
        "toc": [],
        "worldLayout": "Free",
        "defaultPivotX": 0,
        "defaultPivotY": 0,
        "bgColor": _BACKDROP,
        "defaultLevelBgColor": _BACKDROP,
        "imageExportMode": "None",
        "exportLevelBg": True,
        "pngFilePattern": None,
        "backupLimit": 10,
        "backupRelPath": None,
        "levelNamePattern": "Level_%idx",
        "tutorialDesc": None,
        "customCommands": [],
        "flags": [],
    }


def _tileset(tiles: Sequence[Tile], image: str) -> dict[str, Any]:
    rows = -(-len(tiles) // atlas.COLUMNS)
    tagged = {role.name: [tile.id for tile in tiles if tile.role == role.name] for role in ROLES}
    facts = [{"name": tile.name, "cluster": tile.cluster, "palette": tile.palette} for tile in tiles]
    return {
        "__cWid": atlas.COLUMNS,
        "__cHei": rows,
        "identifier": "Library",
        "uid": TILESET_UID,
        "relPath": image,
        "embedAtlas": None,
        "pxWid": atlas.COLUMNS * nes.TILE_PX,
        "pxHei": rows * nes.TILE_PX,
        "tileGridSize": nes.TILE_PX,
        "spacing": 0,
        "padding": 0,
        "tags": [],
        "tagsSourceEnumUid": ENUM_UID,
        "enumTags": [{"enumValueId": role, "tileIds": ids} for role, ids in tagged.items()],
        "customData": [{"tileId": number, "data": json.dumps(fact)} for number, fact in enumerate(facts)],
        "savedSelections": [],
        "cachedPixelData": None,
    }


def _roles(tiles: Sequence[Tile]) -> dict[str, Any]:
    """The enum of roles, each in its colour and with its first tile as the picture."""
    first: dict[str, Tile] = {}
    for tile in tiles:
        first.setdefault(tile.role, tile)
    values = [
        {
            "id": role.name,
            "color": int(role.colour[1:], 16),
            "tileRect": _rect(first[role.name]) if role.name in first else None,
        }
        for role in ROLES
    ]
    return {
        "identifier": "Role",
        "uid": ENUM_UID,
        "values": values,
        "iconTilesetUid": TILESET_UID,
        "externalRelPath": None,
        "externalFileChecksum": None,
        "tags": [],
    }


def _rect(tile: Tile) -> dict[str, int]:
    row, col = divmod(tile.id, atlas.COLUMNS)
    side = nes.TILE_PX
    return {"tilesetUid": TILESET_UID, "x": col * side, "y": row * side, "w": side, "h": side}


def layer(
    kind: str = "Tiles", name: str = "Tiles", uid: int = LAYER_UID, tileset: int | None = TILESET_UID
) -> dict[str, Any]:
    """Return the definition of a layer: its kind (Tiles, IntGrid, Entities), name, number and that of its tileset."""
    zeros = ("guideGridWid", "guideGridHei", "pxOffsetX", "pxOffsetY", "parallaxFactorX", "parallaxFactorY")
    nones = ("doc", "uiColor", "autoSourceLayerDefUid", "autoTilesKilledByOtherLayerUid", "biomeFieldUid")
    empty = ("requiredTags", "excludedTags", "uiFilterTags", "intGridValues", "intGridValuesGroups", "autoRuleGroups")
    return {
        **dict.fromkeys((*zeros, "tilePivotX", "tilePivotY"), 0),
        **dict.fromkeys(nones, None),
        **{name: [] for name in empty},
        "__type": kind,
        "type": kind,
        "identifier": name,
        "uid": uid,
        "gridSize": nes.TILE_PX,
        "displayOpacity": 1,
        "inactiveOpacity": 1,
        "hideInList": False,
        "hideFieldsWhenInactive": True,
        "canSelectWhenInactive": True,
        "renderInWorldView": True,
        "parallaxScaling": True,
        "useAsyncRender": False,
        "tilesetDefUid": tileset,
    }


def level(iid: str) -> dict[str, Any]:
    """Return an empty level as large as the console's screen."""
    return {
        "identifier": "Level_0",
        "iid": iid,
        "uid": LEVEL_UID,
        "worldX": 0,
        "worldY": 0,
        "worldDepth": 0,
        "pxWid": nes.SCREEN_WIDTH_PX,
        "pxHei": nes.SCREEN_HEIGHT_PX,
        "useAutoIdentifier": True,
        "bgColor": None,
        "bgRelPath": None,
        "bgPos": None,
        "bgPivotX": 0.5,
        "bgPivotY": 0.5,
        "externalRelPath": None,
        "fieldInstances": [],
        "layerInstances": [],
        "__bgColor": _BACKDROP,
        "__bgPos": None,
        "__smartColor": "#ADADB5",
        "__neighbours": [],
    }
