"""A library as a Tiled tileset (.tsx): properties and shape of every tile, and brushes that pick edges by themselves.

Format: doc.mapeditor.org, "TMX Map Format", version 1.10. The brushes are wang sets whose ids are our contexts; both
name the eight neighbours clockwise from the top.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from nesgan_game import nes
from nesgan_game.library.tile import Tile
from nesgan_game.roles import ROLE_INDEX, ROLES, Role
from nesgan_game.tiles.neighbourhoods import GROUP_OF_ROLE
from nesgan_game.tiles.seams import edge

TILED_VERSION = "1.10.2"
ONE_WAY_PX = 4
"""Height of the shape that stands for a platform's top (our choice; the game itself goes by the role)."""
BRUSHES: dict[str, str] = {"ground": "solid", "platform": "platform", "liquid": "liquid"}
"""Name of a brush, and the role whose group of roles it paints."""


def tsx(name: str, tiles: Sequence[Tile], image: str, columns: int, *, flags: bool = False) -> str:
    """Tileset as XML text; `image` is the atlas's path beside it.

    flags: for loaders that know no roles, a boolean beside each: solid, one_way, hazard or stair; and a triangle as the
    shape of stairs.
    """
    side = str(nes.TILE_PX)
    rows = -(-len(tiles) // columns)
    root = ET.Element("tileset", version="1.10", tiledversion=TILED_VERSION, name=name, tilewidth=side, tileheight=side)
    root.attrib.update(tilecount=str(len(tiles)), columns=str(columns))
    ET.SubElement(root, "image", source=image, width=str(columns * nes.TILE_PX), height=str(rows * nes.TILE_PX))
    for tile, weight in zip(tiles, weights(tiles), strict=True):
        _tile(root, tile, weight, flags=flags)
    _brushes(root, tiles)
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def shape(role: Role) -> str:
    """What stops or hurts at a tile of this role: "solid", "one_way", "hazard", or "" for nothing."""
    return "solid" if role.solid else "one_way" if role.one_way else "hazard" if role.hazard else ""


def stair_points(climb: int) -> str:
    """Triangle under a step of stairs that climb to the right (1) or to the left (-1), as Tiled writes points."""
    side = nes.TILE_PX
    return f"0,{side} {side},0 {side},{side}" if climb > 0 else f"0,0 {side},{side} 0,{side}"


def wang_id(tile: Tile) -> str:
    """Which neighbours go on, as Tiled writes it."""
    return ",".join(map(str, edge(tile.contexts).wang))


def brush_tiles(tiles: Sequence[Tile], brush: str) -> list[Tile]:
    """The tiles that one of BRUSHES paints with: those of its roles that were seen."""
    group = ROLE_INDEX[BRUSHES[brush]]
    return [tile for tile in tiles if GROUP_OF_ROLE[ROLE_INDEX[tile.role]] == group and tile.count]


def weights(tiles: Sequence[Tile]) -> list[float]:
    """How often an editor may pick each tile among its like: its count, 1 for the most frequent tile of its role."""
    most: dict[str, int] = {}
    for tile in tiles:
        most[tile.role] = max(most.get(tile.role, 1), tile.count)
    return [round(tile.count / most[tile.role], 4) for tile in tiles]


def _tile(root: ET.Element, tile: Tile, weight: float, *, flags: bool) -> None:
    element = ET.SubElement(root, "tile", id=str(tile.id), type=tile.role, probability=str(weight))
    properties = ET.SubElement(element, "properties")
    ET.SubElement(properties, "property", name="cluster", type="int", value=str(tile.cluster))
    if tile.count and tile.role != "void":
        ET.SubElement(properties, "property", name="edge", value=edge(tile.contexts).name)
    ET.SubElement(properties, "property", name="name", value=tile.name)
    ET.SubElement(properties, "property", name="palette", type="int", value=str(tile.palette))
    ET.SubElement(properties, "property", name="role", value=tile.role)
    role = ROLES[ROLE_INDEX[tile.role]]
    kind = shape(role)
    if flags and (kind or role.climb):
        ET.SubElement(properties, "property", name=kind or "stair", type="bool", value="true")
    if flags and role.climb:
        group = ET.SubElement(element, "objectgroup", draworder="index", id="2")
        step = ET.SubElement(group, "object", id="1", type="stair", x="0", y="0")
        ET.SubElement(step, "polygon", points=stair_points(role.climb))
    if kind:
        group = ET.SubElement(element, "objectgroup", draworder="index", id="2")
        height = str(ONE_WAY_PX if role.one_way else nes.TILE_PX)
        ET.SubElement(group, "object", id="1", type=kind, x="0", y="0", width=str(nes.TILE_PX), height=height)


def _brushes(root: ET.Element, tiles: Sequence[Tile]) -> None:
    """Add mixed wang sets, by which Tiled picks edges and corners itself."""
    sets = ET.Element("wangsets")
    for name, role in BRUSHES.items():
        members = brush_tiles(tiles, name)
        if members:
            brush = ET.SubElement(sets, "wangset", name=name, type="mixed", tile=str(members[0].id))
            colour = ROLES[ROLE_INDEX[role]].colour
            ET.SubElement(brush, "wangcolor", name=name, color=colour, tile=str(members[0].id), probability="1")
            for tile in members:
                ET.SubElement(brush, "wangtile", tileid=str(tile.id), wangid=wang_id(tile))
    if len(sets):
        root.append(sets)
