"""A library as a Tiled tileset (.tsx): role, palette and cluster of every tile, collision shapes, a brush for ground.

Format: doc.mapeditor.org, "TMX Map Format", version 1.10. The ground brush is a wang set whose ids are our contexts;
both name the eight neighbours clockwise from the top.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from nesgan_game import nes
from nesgan_game.library.tile import Tile
from nesgan_game.roles import ROLE_INDEX, ROLES, Role
from nesgan_game.tiles.slicing import GROUP_OF_ROLE

TILED_VERSION = "1.10.2"
ONE_WAY_PX = 4
"""Height of the shape that stands for a platform's top (our choice; the game itself goes by the role)."""


def tsx(name: str, tiles: Sequence[Tile], image: str, columns: int) -> str:
    """Tileset as XML text; `image` is the atlas's path beside it."""
    side = str(nes.TILE_PX)
    rows = -(-len(tiles) // columns)
    root = ET.Element("tileset", version="1.10", tiledversion=TILED_VERSION, name=name, tilewidth=side, tileheight=side)
    root.attrib.update(tilecount=str(len(tiles)), columns=str(columns))
    ET.SubElement(root, "image", source=image, width=str(columns * nes.TILE_PX), height=str(rows * nes.TILE_PX))
    for tile in tiles:
        _tile(root, tile)
    _ground_brush(root, tiles)
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _tile(root: ET.Element, tile: Tile) -> None:
    element = ET.SubElement(root, "tile", id=str(tile.id), type=tile.role)
    properties = ET.SubElement(element, "properties")
    ET.SubElement(properties, "property", name="cluster", type="int", value=str(tile.cluster))
    ET.SubElement(properties, "property", name="palette", type="int", value=str(tile.palette))
    ET.SubElement(properties, "property", name="role", value=tile.role)
    role = ROLES[ROLE_INDEX[tile.role]]
    kind = _shape(role)
    if kind:
        group = ET.SubElement(element, "objectgroup", draworder="index", id="2")
        height = str(ONE_WAY_PX if role.one_way else nes.TILE_PX)
        ET.SubElement(group, "object", id="1", type=kind, x="0", y="0", width=str(nes.TILE_PX), height=height)


def _shape(role: Role) -> str:
    return "solid" if role.solid else "one_way" if role.one_way else "hazard" if role.hazard else ""


def _ground_brush(root: ET.Element, tiles: Sequence[Tile]) -> None:
    """Add a mixed wang set, by which Tiled picks edges and corners itself when ground is painted."""
    ground = [tile for tile in tiles if GROUP_OF_ROLE[ROLE_INDEX[tile.role]] == ROLE_INDEX["solid"] and tile.count]
    if not ground:
        return
    brush = ET.SubElement(ET.SubElement(root, "wangsets"), "wangset", name="ground", type="mixed", tile="-1")
    colour = ROLES[ROLE_INDEX["solid"]].colour
    ET.SubElement(brush, "wangcolor", name="ground", color=colour, tile=str(ground[0].id), probability="1")
    for tile in ground:
        ET.SubElement(brush, "wangtile", tileid=str(tile.id), wangid=wang_id(tile.context))


def wang_id(context: int) -> str:
    """Context as Tiled's wang id. A corner is ground only where all four cells around it are."""
    edges = [context >> bit & 1 for bit in range(8)]
    for corner in range(1, 8, 2):
        edges[corner] &= edges[corner - 1] & edges[(corner + 1) % 8]
    return ",".join(map(str, edges))
