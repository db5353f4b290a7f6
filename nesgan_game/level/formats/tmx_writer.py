"""Stages as Tiled maps, the writing half: write_tmx. What stands in a map is told by tmx.py, which reads it back."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np

from nesgan_game.catalogue import ENEMIES
from nesgan_game.entity_kinds import Value
from nesgan_game.errors import ConfigError
from nesgan_game.files import write_bytes
from nesgan_game.level.entity import Entity
from nesgan_game.level.formats.tmx_layers import (
    add_collisions,
    add_point,
    add_properties,
    add_sky,
    backdrop,
    open_sky,
    role_layers,
)
from nesgan_game.level.grid.collision_kinds import COLLISIONS
from nesgan_game.level.stage import Stage
from nesgan_game.level.tilesets.own_tilesets import MapTilesets, write_tilesets
from nesgan_game.level.tilesets.own_tilesets import save_tiles as save_tiles
from nesgan_game.library.store import TILESET
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.nes import TILE_PX

LAYOUTS = ("plain", "by_role")
"""How write_tmx lays a stage out: in LAYERS, or with the field taken apart (formats.tmx_layers)."""
FACTS: dict[str, type] = {"number": int, "seed": int, "theme": str, "difficulty": float, "time_limit": int}
"""Properties of a map that are fields of its stage, with their types."""
OWN_KINDS, OWN_ROLES = "own_kinds", "own_roles"
"""Properties of a map: the kinds of objects and the roles of tiles, with commas between them, that other people's games
know and this one does not."""
PROOFS = ("proof", "branch_proof")
"""Properties of a map that are recordings: the ways to its exit, and to its second exit."""


def write_tmx(
    stage: Stage,
    library: TileLibrary | None,
    folder: Path | str,
    *,
    tiles: str | None = None,
    lean: bool = False,
    layers: str = "plain",
    collision: bool = False,
    animated: bool = False,
) -> Path:
    """Write the stage as `<name>.tmx` with its tileset folder `<name>-tiles` beside it; returns the map's path.

    Equal stages make equal bytes. library: the one that the stage's tile numbers belong to, None for a stage that was
    read from other people's tilesets; tiles: the name of a folder beside the map where it has been saved already, for
    stages that share one; lean: save no more of it than the map needs. For loaders that know layers and no roles:
    layers="by_role" takes the field apart by kind of collision, collision=True adds merged rectangles
    (formats.tmx_layers). animated: water and windows move as in the game, by frames of tiles. Raises ExportError, and
    ConfigError for other layers and another library.
    """
    if layers not in LAYOUTS:
        raise ConfigError(f"layers {layers!r}", "write_tmx", f"use {' or '.join(LAYOUTS)}")
    by_role = layers == "by_role"
    folder = Path(folder)
    if tiles is not None:
        tilesets = MapTilesets(((1, f"{tiles}/{TILESET}"),), np.append(np.arange(1, len(stage.tiles) + 1), 0))
    else:
        named, flags = f"{stage.file_name}-tiles", by_role or collision
        tilesets = write_tilesets(stage, library, folder, named, lean=lean, flags=flags, moving=animated)
    path = folder / f"{stage.file_name}.tmx"
    root = _map_element(stage, tilesets, folder, by_role=by_role, collision=collision)
    text = ET.tostring(root, encoding="unicode")
    write_bytes(path, ('<?xml version="1.0" encoding="UTF-8"?>\n' + text + "\n").encode())
    return path


def _map_element(stage: Stage, tilesets: MapTilesets, folder: Path, *, by_role: bool, collision: bool) -> ET.Element:
    rows, cols, side = str(stage.rows), str(stage.cols), str(TILE_PX)
    root = ET.Element("map", version="1.10", tiledversion="1.10.2", orientation="orthogonal", renderorder="right-down")
    root.attrib.update(width=cols, height=rows, tilewidth=side, tileheight=side, infinite="0")
    if by_role or collision:
        root.set("backgroundcolor", backdrop(stage))
    root.attrib.update(nextlayerid="", nextobjectid="")
    facts: dict[str, Value] = {
        "title": stage.name,
        **{name: getattr(stage, name) for name in FACTS},
        **stage.properties,
    }
    if stage.own:
        facts[OWN_KINDS] = ", ".join(sorted({entity.kind for entity in stage.own}))
    if stage.own_roles:
        facts[OWN_ROLES] = ", ".join(stage.own_roles)
    for name in PROOFS:
        proof = getattr(stage, name)
        if proof is not None:
            facts[name] = " ".join(f"{word}*{ticks}" for word, ticks in proof.inputs)
    add_properties(root, facts)
    for first, source in tilesets.sources:
        ET.SubElement(root, "tileset", firstgid=str(first), source=source)
    layers = role_layers(stage) if by_role else stage.layers()
    sky = by_role and bool(open_sky(stage).any())
    if sky:
        add_sky(root, 1, stage, folder)
    number = 1 + sky
    for name, layer in layers:
        element = ET.SubElement(root, "layer", id=str(number), name=name, width=cols, height=rows)
        lines = [",".join(map(str, row)) for row in tilesets.gids[layer].tolist()]
        ET.SubElement(element, "data", encoding="csv").text = "\n" + ",\n".join(lines) + "\n"
        number += 1
    last = _add_objects(root, number, stage, by_role=by_role)
    number += len(root.findall("objectgroup"))
    if collision:
        last = add_collisions(root, number, last, stage)
        number += len(COLLISIONS)
    root.attrib.update(nextlayerid=str(number), nextobjectid=str(last))
    ET.indent(root, " ")
    return root


def _add_objects(root: ET.Element, number: int, stage: Stage, *, by_role: bool) -> int:
    """Add rooms and entities, in layers from that number on; returns the next object id."""
    last = max((entity.id for entity in (*stage.entities, *stage.own)), default=0) + len(stage.rooms)
    rooms = ET.SubElement(root, "objectgroup", id=str(number), name="rooms")
    for place, room in enumerate(stage.rooms, last - len(stage.rooms) + 1):
        box = {"x": room.col, "y": room.row, "width": room.cols, "height": room.rows}
        sides = {name: str(value * TILE_PX) for name, value in box.items()}
        ET.SubElement(rooms, "object", {"id": str(place), "name": room.name, "type": room.kind, **sides})
    groups = ("entities", "enemies", "exits") if by_role else ("entities", "exits")
    for layer, name in enumerate(groups, number + 1):
        group = ET.SubElement(root, "objectgroup", id=str(layer), name=name)
        for entity in (*stage.entities, *stage.own):
            if _group_of(entity, groups) == name:
                add_point(group, entity, plain=by_role, leads=_leads(stage, entity))
    return last + 1


def _leads(stage: Stage, entity: Entity) -> str:
    """The stage that an exit leads to, by name, where a stage has two that lead to different ones."""
    return f"to stage-{stage.number + 1:02d}{entity.branch}" if entity.kind == "exit" and stage.forks else ""


def _group_of(entity: Entity, groups: tuple[str, ...]) -> str:
    if entity.kind == "exit":
        return "exits"
    return "enemies" if "enemies" in groups and entity.kind in ENEMIES else "entities"
