"""What a Tiled map holds for other people's loaders: a tile layer for every kind of collision, rectangles, the night.

Layers by role, from back to front: sky (a picture), background, solid, one_way, hazard, stair, field, foreground; then
objects: rooms, entities, enemies, exits, and with collision shapes collision, collision_one_way, collision_hazard,
collision_stair. Loaders that look for a class that begins with "collision" (Tuxemon's) find what blocks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from nesgan_game import nes
from nesgan_game.entity_kinds import Value
from nesgan_game.files import replacing
from nesgan_game.imaging.night_sky import night_numbers
from nesgan_game.level.entity import Entity
from nesgan_game.level.formats.tiled_project import TYPES, property_type
from nesgan_game.level.grid.collision_kinds import COLLISIONS, cells_of
from nesgan_game.level.rooms.kinds import open_air
from nesgan_game.level.stage import Stage
from nesgan_game.library.export.tiled import stair_points
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import ROLE_INDEX, ROLES

COLLISION = "collision"
"""The object layer of what blocks, and the class of its objects; the other kinds have layers collision_KIND."""
SKY = "sky"
Layers = list[tuple[str, NDArray[np.int32]]]


def role_layers(stage: Stage) -> Layers:
    """Return the stage's tile layers with the field taken apart by kind of collision; no cell lies in two of those.

    Where a room is under the open sky, cells of role void are empty, so that the picture of the night is seen.
    """
    background, field = stage.background.copy(), stage.field.copy()
    parts: Layers = []
    for kind in COLLISIONS:
        here = cells_of(stage.roles, kind)
        # A map that somebody else has drawn may keep its ground in the background.
        layer = np.where(here, np.where(field >= 0, field, background), np.int32(-1)).astype(np.int32)
        background[here & (field < 0)] = -1
        field[here] = -1
        parts.append((kind, layer))
    background[open_sky(stage)] = -1
    return [("background", background), *parts, ("field", field), ("foreground", stage.foreground)]


def open_sky(stage: Stage) -> NDArray[np.bool_]:
    """Return the cells (R, C) that show nothing but the night: void, with nothing before it, in rooms without roof."""
    outdoors = np.zeros(stage.roles.shape, bool)
    names = open_air()
    for room in stage.rooms:
        outdoors[room.area] |= room.kind in names
    return np.asarray(outdoors & (stage.roles == ROLE_INDEX["void"]) & (stage.field < 0))


def add_sky(root: ET.Element, number: int, stage: Stage, folder: Path) -> None:
    """Add the night as an image layer and write its picture, `<name>-sky.png`, 256 x 192 px; repeated, as rooms are as
    high. Raises ExportError.
    """
    numbers, _ = night_numbers(stage.seed)
    path = folder / f"{stage.file_name}-sky.png"
    with replacing(path) as temporary:
        Image.fromarray(nes.COLOURS[numbers]).save(temporary, format="PNG")
    layer = ET.SubElement(root, "imagelayer", id=str(number), name=SKY, repeatx="1", repeaty="1")
    ET.SubElement(layer, "image", source=path.name, width=str(numbers.shape[1]), height=str(numbers.shape[0]))


def add_collisions(root: ET.Element, layer_id: int, object_id: int, stage: Stage) -> int:
    """Add an object layer for every kind of collision, from those ids on; returns the next object id.

    Rectangles, named after their kind; what carries from above is one cell high. Stairs are triangles, a cell each.
    """
    for number, kind in enumerate(COLLISIONS, layer_id):
        name = COLLISION if kind == "solid" else f"{COLLISION}_{kind}"
        group = ET.SubElement(root, "objectgroup", id=str(number), name=name)
        # The class of all others does not begin with "collision": loaders go by that word for what blocks.
        said = COLLISION if kind == "solid" else kind
        for x, y, points, size in _shapes(stage, kind):
            place = {"id": str(object_id), "name": kind, "type": said, "x": str(x), "y": str(y)}
            one = ET.SubElement(group, "object", {**place, **size})
            if points:
                ET.SubElement(one, "polygon", points=points)
            object_id += 1
    return object_id


def _shapes(stage: Stage, kind: str) -> Iterator[tuple[int, int, str, dict[str, str]]]:
    """Yield x, y, the points of a polygon or "", and width and height of a rectangle, of every shape of a kind."""
    if kind != "stair":
        for x, y, width, height in stage.rects(kind):
            yield x, y, "", {"width": str(width), "height": str(height)}
        return
    for row, col in np.argwhere(cells_of(stage.roles, kind)).tolist():
        yield col * TILE_PX, row * TILE_PX, stair_points(ROLES[stage.roles[row, col]].climb), {}


def backdrop(stage: Stage) -> str:
    """Return what a loader fills the window with before it draws: the backdrop of the stage's palettes."""
    red, green, blue = nes.COLOURS[stage.tiles.palettes[0, 0]].tolist()
    return f"#{red:02x}{green:02x}{blue:02x}"


def merged_field(layers: Mapping[str, NDArray[np.int32]]) -> NDArray[np.int32]:
    """Return the field of a map whose layers by role are these: what role_layers took apart."""
    field = layers["field"].copy()
    for kind in COLLISIONS:
        there = layers[kind] >= 0
        field[there] = layers[kind][there]
    return field


def add_point(group: ET.Element, entity: Entity, *, plain: bool = False, leads: str = "") -> None:
    """Add an entity as a point. plain: named as its kind, as loaders look for it, and not after its number; leads: what
    it is named where it is not plain, if that is to be read in Tiled.
    """
    name = entity.kind if plain else leads or f"{entity.kind}-{entity.id}"
    place = {"id": str(entity.id), "name": name, "type": entity.kind}
    element = ET.SubElement(group, "object", {**place, "x": str(entity.x_px), "y": str(entity.y_px)})
    add_properties(element, entity.properties)
    ET.SubElement(element, "point")


def add_properties(element: ET.Element, values: Mapping[str, Value]) -> None:
    """Add properties in order of their names, with their types; nothing where there are none."""
    if not values:
        return
    box = ET.SubElement(element, "properties")
    for name in sorted(values):
        value = values[name]
        text = str(value).lower() if isinstance(value, bool) else str(value)
        kind, enum = TYPES[type(value)], property_type(name, value)
        typed = {"name": name, **({} if kind == "string" else {"type": kind}), "value": text}
        ET.SubElement(box, "property", {**typed, **({"propertytype": enum} if enum else {})})
