"""Odd maps that Tiled writes and shows: each is used as it is shown, or named in one line.

Told by people of other loaders: offsets, flips, turned and aligned objects, classes, hidden layers, JSON. Where Tiled
is installed, its tmxrasterizer draws every map that is read, and the pictures must be equal.
"""

from __future__ import annotations

import base64
import copy
import json
import os
import shutil
import subprocess
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from fakes import fake_library
from PIL import Image

from nesgan_game import nes
from nesgan_game.errors import AssemblyError, AssetError
from nesgan_game.level.entity import Entity
from nesgan_game.level.fixture_faults import MOST_MOVERS
from nesgan_game.level.formats.text_stage import sketch_stage
from nesgan_game.level.formats.tmx import GROUPS, read_tmx, write_tmx
from nesgan_game.level.render import render_stage
from nesgan_game.level.stage import Stage
from nesgan_game.pygame import spawn
from nesgan_game.roles import ROLE_INDEX

DRAWING = """
name = "odd"
map = '''
................
................
...c............
...........---..
......../.......
.@...../......X.
################
################
'''
[letters]
"@" = { kind = "hero" }
X = { kind = "exit", on = "wall" }
c = { kind = "candle", drop = "heart_small", on = "wall" }
"""
Change = Callable[[ET.Element, Path], object]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> tuple[Stage, Path]:
    folder = tmp_path_factory.mktemp("odd")
    (folder / "odd.toml").write_text(DRAWING)
    library = fake_library(0)
    stage = sketch_stage(folder / "odd.toml", library)
    return stage, write_tmx(stage, library, folder, lean=True)


def changed(original: Path, folder: Path, change: Change) -> Path:
    """The map beside its tiles in another folder, changed."""
    shutil.copytree(original.parent, folder, dirs_exist_ok=True)
    path = folder / original.name
    tree = ET.parse(path)
    change(tree.getroot(), path)
    tree.write(path, encoding="UTF-8", xml_declaration=True)
    return path


def layer(root: ET.Element, name: str) -> ET.Element:
    return next(one for one in root if one.tag in ("layer", "objectgroup") and one.get("name") == name)


def thing(root: ET.Element, kind: str) -> ET.Element:
    return next(one for one in root.iter("object") if one.get("type") == kind)


def gids(element: ET.Element) -> np.ndarray:
    return np.array([[int(cell) for cell in line.split(",") if cell] for line in _data(element).strip().splitlines()])


def _data(element: ET.Element) -> str:
    data = element.find("data")
    assert data is not None
    return data.text or ""


def put(element: ET.Element, cells: np.ndarray) -> None:
    data = element.find("data")
    assert data is not None
    data.text = ",\n".join(",".join(map(str, row)) for row in cells.tolist())


def flip(role: str, flags: int, swap: str = "") -> Change:
    """Sets flags on all tiles of a role in the field; swap: with the first tile of another role in their place."""

    def change(root: ET.Element, path: Path) -> None:
        tileset = ET.parse(path.parent / "odd-tiles/tileset.tsx").getroot()
        of = {
            int(tile.get("id", "")) + 1: one.get("value")
            for tile in tileset.iter("tile")
            for one in tile.iter("property")
            if one.get("name") == "role"
        }
        cells = gids(layer(root, "field"))
        there = np.isin(cells, [gid for gid, said in of.items() if said == role])
        assert there.any()
        first = min(gid for gid, said in of.items() if said == (swap or role))
        put(layer(root, "field"), np.where(there, (first if swap else cells) | flags, cells))

    return change


def attributes(name: str, **values: str) -> Change:
    return lambda root, _: layer(root, name).attrib.update(values)


def shifted_back(root: ET.Element, _: Path) -> None:
    """The field painted a row higher up, and shifted down again."""
    cells = gids(layer(root, "field"))
    assert not cells[0].any()
    put(layer(root, "field"), np.roll(cells, -1, axis=0))
    layer(root, "field").set("offsety", "16")


def in_groups(root: ET.Element, _: Path) -> None:
    """The same by groups that shift together; objects are shifted in them."""
    outer = ET.SubElement(root, "group", name="all", offsetx="24", offsety="-8")
    inner = ET.SubElement(outer, "group", name="of it", offsetx="-24", offsety="8")
    for one in [one for one in root if one.tag in ("layer", "objectgroup")]:
        root.remove(one)
        inner.append(one)
    moved = next(one for one in inner if one.get("name") == "entities")
    moved.set("offsetx", "32")
    for one in moved:
        one.set("x", str(float(one.get("x", "")) - 32))


def packed(compression: str) -> Change:
    def change(root: ET.Element, _: Path) -> None:
        for one in root.iter("layer"):
            data, cells = one.find("data"), gids(one).astype("<u4").tobytes()
            assert data is not None
            data.attrib.update(encoding="base64", compression=compression)
            wbits = 31 if compression == "gzip" else 15
            coder = zlib.compressobj(wbits=wbits)
            data.text = base64.b64encode(coder.compress(cells) + coder.flush() if compression else cells).decode()

    return change


def as_elements(root: ET.Element, _: Path) -> None:
    for one in root.iter("layer"):
        data, cells = one.find("data"), gids(one).ravel().tolist()
        assert data is not None
        data.attrib.clear()
        data.text = None
        for gid in cells:
            ET.SubElement(data, "tile", {"gid": str(gid)} if gid else {})


def tileset(edit: Callable[[ET.Element, Path], object]) -> Change:
    def change(_: ET.Element, path: Path) -> None:
        where = path.parent / "odd-tiles/tileset.tsx"
        tree = ET.parse(where)
        edit(tree.getroot(), where.parent)
        tree.write(where, encoding="UTF-8")

    return change


def _image(root: ET.Element) -> ET.Element:
    image = root.find("image")
    assert image is not None
    return image


def spaced(root: ET.Element, folder: Path) -> None:
    """The atlas cut apart: a margin of 3 px, 2 px between tiles."""
    with Image.open(folder / "atlas.png") as image:
        atlas = np.asarray(image.convert("RGBA"))
    rows, cols = atlas.shape[0] // 16, atlas.shape[1] // 16
    sheet = np.zeros((3 + rows * 18 - 2 + 3, 3 + cols * 18 - 2 + 3, 4), np.uint8)
    for row in range(rows):
        for col in range(cols):
            cell = atlas[row * 16 : row * 16 + 16, col * 16 : col * 16 + 16]
            sheet[3 + row * 18 : 19 + row * 18, 3 + col * 18 : 19 + col * 18] = cell
    Image.fromarray(sheet).save(folder / "sheet.png")
    root.attrib.update(margin="3", spacing="2")
    _image(root).attrib.update(source="sheet.png", width=str(sheet.shape[1]), height=str(sheet.shape[0]))


def keyed(root: ET.Element, folder: Path) -> None:
    """A quarter of every tile magenta, which is told to be clear."""
    with Image.open(folder / "atlas.png") as image:
        atlas = np.asarray(image.convert("RGB")).copy()
    for y in range(0, atlas.shape[0], 16):
        for x in range(0, atlas.shape[1], 16):
            atlas[y : y + 8, x : x + 8] = 255, 0, 255
    Image.fromarray(atlas).save(folder / "keyed.png")
    _image(root).attrib.update(source="keyed.png", trans="ff00ff")


def wide(root: ET.Element, folder: Path) -> None:
    """Room for half a tile more along either side."""
    with Image.open(folder / "atlas.png") as image:
        atlas = np.asarray(image.convert("RGBA"))
    sheet = np.pad(atlas, ((0, 9), (0, 9), (0, 0)))
    Image.fromarray(sheet).save(folder / "wide.png")
    _image(root).attrib.update(source="wide.png", width=str(sheet.shape[1]), height=str(sheet.shape[0]))


def animated(root: ET.Element, _: Path) -> None:
    """Every ledge shows the first tile of all in turn with itself."""
    for tile in root.findall("tile"):
        if tile.get("type") == "ledge":
            frames = ET.SubElement(tile, "animation")
            ET.SubElement(frames, "frame", tileid="0", duration="100")
            ET.SubElement(frames, "frame", tileid=tile.get("id", ""), duration="100")


def embedded(root: ET.Element, path: Path) -> None:
    (named,) = root.findall("tileset")
    whole = ET.parse(path.parent / "odd-tiles/tileset.tsx").getroot()
    _image(whole).set("source", "odd-tiles/atlas.png")
    whole.set("firstgid", named.get("firstgid", ""))
    named.attrib.clear()
    named.attrib.update(whole.attrib)
    named.extend(list(whole))


def second_tileset(root: ET.Element, path: Path) -> None:
    """The same tiles a second time, numbered from 1001, used for the field."""
    ET.SubElement(root, "tileset", firstgid="1001", source="odd-tiles/tileset.tsx")
    root.insert(2, root[-1])
    del root[-1]
    cells = gids(layer(root, "field"))
    put(layer(root, "field"), np.where(cells > 0, cells + 1000, 0))
    assert path.exists()


def hexagonal_flag(root: ET.Element, _: Path) -> None:
    cells = gids(layer(root, "field"))
    put(layer(root, "field"), np.where(cells > 0, cells | 1 << 28, 0))


def picture_behind(root: ET.Element, _: Path) -> None:
    hills = ET.SubElement(root, "group", name="far")
    ET.SubElement(ET.SubElement(hills, "imagelayer", name="hills"), "image", source="nowhere.png")


def classes(root: ET.Element, _: Path) -> None:
    box = ET.SubElement(thing(root, "candle"), "properties")
    stats = ET.SubElement(box, "property", name="stats", type="class", propertytype="Stats")
    members = ET.SubElement(stats, "properties")
    ET.SubElement(members, "property", name="hp", type="int", value="3")
    ET.SubElement(members, "property", name="note").text = "two\nlines"


def note(root: ET.Element, _: Path) -> None:
    one = ET.SubElement(layer(root, "exits"), "object", id="91", name="exit?", x="40", y="96", width="90", height="19")
    ET.SubElement(one, "text").text = "the exit is further on"


def hidden_extra(root: ET.Element, _: Path) -> None:
    extra = ET.fromstring(ET.tostring(layer(root, "field")))
    extra.attrib.update(name="sketch", visible="0")
    root.append(extra)


def empty_extra(root: ET.Element, _: Path) -> None:
    extra = ET.fromstring(ET.tostring(layer(root, "field")))
    extra.set("name", "ideas")
    put(extra, np.zeros_like(gids(extra)))
    root.append(extra)


def foreground_first(root: ET.Element, _: Path) -> None:
    """An order that shows the same, since no cell has tiles in both."""
    front = layer(root, "foreground")
    put(front, np.zeros_like(gids(front)))
    root.remove(front)
    root.insert(2, front)


def nothing(_: ET.Element, __: Path) -> None:
    """The map as it was."""


ACROSS, DOWN, TURNED = 1 << 31, 1 << 30, 1 << 29
READ: dict[str, Change] = {
    "as it was": nothing,
    "stairs painted by the other one, flipped": flip("stair_up_right", ACROSS, swap="stair_up_left"),
    "solids flipped": flip("solid", ACROSS | DOWN),
    "solids turned": flip("solid", TURNED | ACROSS),
    "solids along the diagonal": flip("solid", TURNED),
    "platforms flipped across": flip("platform", ACROSS),
    "shifted by a cell and painted so": shifted_back,
    "groups that shift": in_groups,
    "base64": packed(""),
    "zlib": packed("zlib"),
    "gzip": packed("gzip"),
    "tile elements": as_elements,
    "margin and spacing": tileset(spaced),
    "a colour that is clear": tileset(keyed),
    "a picture with a rest": tileset(wide),
    "animated tiles": tileset(animated),
    "an embedded tileset": embedded,
    "a second tileset": second_tileset,
    "a flag of hexagons": hexagonal_flag,
    "a picture behind it": picture_behind,
    "classes": classes,
    "a note": note,
    "a hidden layer of another name": hidden_extra,
    "an empty layer of another name": empty_extra,
    "an order that shows the same": foreground_first,
    "objects hidden": attributes("entities", visible="0"),
    "white tint": attributes("field", tintcolor="#ffffff"),
}


def in_two_layers(root: ET.Element, _: Path) -> None:
    extra = ET.fromstring(ET.tostring(layer(root, "field")))
    root.append(extra)


def another_name(root: ET.Element, _: Path) -> None:
    in_two_layers(root, _)
    root[-1].set("name", "walls")


def background_before(root: ET.Element, _: Path) -> None:
    back = layer(root, "background")
    root.remove(back)
    root.append(back)


def also_solid(root: ET.Element, _: Path) -> None:
    extra = ET.fromstring(ET.tostring(layer(root, "field")))
    extra.set("name", "solid")
    root.insert(3, extra)


def picture_object(root: ET.Element, _: Path) -> None:
    group = ET.SubElement(root, "objectgroup", name="decoration")
    ET.SubElement(group, "object", id="77", gid="5", x="32", y="32", width="16", height="16")


def turned_a_bit(root: ET.Element, _: Path) -> None:
    thing(root, "exit").attrib.update(width="16", height="32", rotation="30")


def deep(root: ET.Element, _: Path) -> None:
    inner = root
    for _level in range(40):
        inner = ET.SubElement(inner, "group", name="deeper")


NAMED: dict[str, tuple[Change, str]] = {
    "stairs upside down": (flip("stair_up_right", DOWN), "stair_up_right upside down or turned at row 4, column 8"),
    "stairs turned": (flip("stair_up_right", TURNED), "stair_up_right upside down or turned at row 4"),
    "platforms upside down": (flip("platform", DOWN), "platform upside down or turned at row 3, column 1[1-3]"),
    "a field off the map": (attributes("field", offsety="64"), "shifted by 0, 64 px, and the tile at row"),
    "a field between cells": (attributes("field", offsetx="8"), "shifted by 8, 0 px, not by whole cells"),
    "two fields": (in_two_layers, "has 2 tile layers field; merge"),
    "a layer of another name": (another_name, "layer 'walls' is none of those that are read at row 3, column 11"),
    "a hidden field": (attributes("field", visible="0"), "layer 'field' is hidden"),
    "a field that is clear": (attributes("field", opacity="0"), "layer 'field' is hidden"),
    "half transparent": (attributes("background", opacity="0.5"), "tinted, transparent or moved by the view"),
    "tinted": (attributes("background", tintcolor="#ff8080"), "tinted, transparent or moved"),
    "moved by the view": (attributes("background", parallaxx="0.5"), "tinted, transparent or moved"),
    "background before": (background_before, "layer 'background' lies before 'field' at row"),
    "solid and field": (also_solid, "layers 'solid' and 'field' both have a tile at row 3, column 11"),
    "an object that is a picture": (picture_object, "object 77 of layer 'decoration' shows a tile"),
    "an object turned a bit": (turned_a_bit, r"object \d+ \(exit\) is turned by 30 degrees"),
    "groups without end": (deep, "groups within groups"),
    "tiles drawn aside": (
        tileset(lambda root, _: ET.SubElement(root, "tileoffset", x="0", y="4")),
        "draws its tiles aside of their cells",
    ),
    "columns that are not there": (tileset(lambda root, _: root.set("columns", "7")), "16 columns of tiles, .*says 7"),
}  # fmt: skip


def told(entities: tuple[Entity, ...]) -> list[tuple[str, int, int]]:
    return sorted((one.kind, one.x_px, one.y_px) for one in entities)


@pytest.mark.parametrize("name", READ)
def test_what_shows_the_same_is_the_same(name: str, original: tuple[Stage, Path], tmp_path: Path) -> None:
    stage, path = original
    again = read_tmx(changed(path, tmp_path, READ[name]))
    assert (again.roles == stage.roles).all()
    assert told(again.entities) == told(stage.entities)
    assert again.proof == stage.proof


@pytest.mark.parametrize("name", NAMED)
def test_what_shows_otherwise_is_named_in_one_line(name: str, original: tuple[Stage, Path], tmp_path: Path) -> None:
    change, said = NAMED[name]
    with pytest.raises(AssetError, match=said) as caught:
        read_tmx(changed(original[1], tmp_path, change))
    assert "\n" not in str(caught.value)


def test_a_shift_of_whole_cells_moves_what_is_played(original: tuple[Stage, Path], tmp_path: Path) -> None:
    def change(root: ET.Element, _: Path) -> None:
        cells = gids(layer(root, "field"))
        cells[:3], cells[:, -1:], cells[-2:] = 0, 0, 0
        put(layer(root, "field"), cells)
        layer(root, "field").attrib.update(offsetx="16", offsety="-32")

    again = read_tmx(changed(original[1], tmp_path, change))
    platforms = np.argwhere(original[0].roles == ROLE_INDEX["platform"])
    assert (np.argwhere(again.roles == ROLE_INDEX["platform"]) == platforms + np.array([-2, 1])).all()


TILED = shutil.which("tmxrasterizer")


@pytest.mark.slow
@pytest.mark.skipif(TILED is None, reason="tmxrasterizer is not installed (Debian: tiled)")
@pytest.mark.parametrize("name", READ)
def test_tiled_draws_it_as_we_do(name: str, original: tuple[Stage, Path], tmp_path: Path) -> None:
    path = changed(original[1], tmp_path, READ[name])
    ours = render_stage(read_tmx(path))
    # Tiled's picture has room for shifted layers beyond the map.
    tileds = rasterized(path, tmp_path / "tiled.png")[: ours.shape[0], : ours.shape[1]]
    assert (tileds == ours).all()


def rasterized(path: Path, out: Path) -> np.ndarray:
    """What Tiled shows of tiles, with our black where that is nothing."""
    hidden = [word for name in (*GROUPS, "hills") for word in ("--hide-layer", name)]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([str(TILED), *hidden, str(path), str(out)], check=True, capture_output=True, timeout=120, env=env)
    with Image.open(out) as image:
        rgba = np.asarray(image.convert("RGBA"))
    return np.where(rgba[..., 3:] == 255, rgba[..., :3], nes.COLOURS[nes.BLACK])


HERO_AT = 24, 96
"""Feet of the hero in the drawing, in px."""
OBJECTS: dict[str, dict[str, str]] = {
    "a rectangle": {"x": "16", "y": "64", "width": "16", "height": "32"},
    "turned by a quarter": {"x": "40", "y": "80", "width": "16", "height": "32", "rotation": "90"},
    "turned by half": {"x": "32", "y": "96", "width": "16", "height": "32", "rotation": "180"},
    "turned back": {"x": "8", "y": "96", "width": "16", "height": "32", "rotation": "-90"},
    "a point that is turned": {"x": "24", "y": "96", "rotation": "33"},
    "a tile": {"gid": "3", "x": "16", "y": "96", "width": "16", "height": "16"},
    "a tile, turned": {"gid": "3", "x": "16", "y": "80", "width": "16", "height": "16", "rotation": "90"},
    "a flipped tile": {"gid": str(3 | ACROSS), "x": "16", "y": "96", "width": "16", "height": "16"},
}


@pytest.mark.parametrize("name", OBJECTS)
def test_an_object_stands_where_tiled_shows_it(name: str, original: tuple[Stage, Path], tmp_path: Path) -> None:
    def change(root: ET.Element, _: Path) -> None:
        hero = thing(root, "hero")
        hero.attrib.update(OBJECTS[name])
        for shape in list(hero):
            if shape.tag == "point" and "width" in OBJECTS[name]:
                hero.remove(shape)

    hero = read_tmx(changed(original[1], tmp_path, change)).hero
    assert (hero.x_px, hero.y_px) == HERO_AT


ALIGNED = {"topleft": (16, 80), "top": (24, 80), "topright": (32, 80), "left": (16, 88), "center": (24, 88),
           "right": (32, 88), "bottomleft": (16, 96), "bottom": (24, 96), "bottomright": (32, 96),
           "unspecified": (16, 96)}  # fmt: skip


@pytest.mark.parametrize("word", ALIGNED)
def test_a_tile_object_is_aligned_as_its_tileset_says(word: str, original: tuple[Stage, Path], tmp_path: Path) -> None:
    def change(root: ET.Element, path: Path) -> None:
        tileset(lambda tiles, _: tiles.set("objectalignment", word))(root, path)
        x, y = ALIGNED[word]
        thing(root, "hero").attrib.update(gid="3", x=str(x), y=str(y), width="16", height="16")

    hero = read_tmx(changed(original[1], tmp_path, change)).hero
    assert (hero.x_px, hero.y_px) == HERO_AT


@pytest.mark.parametrize("word", ["type", "class"])
def test_a_tile_object_has_class_and_properties_of_its_tile(
    word: str, original: tuple[Stage, Path], tmp_path: Path
) -> None:
    def edit(tiles: ET.Element, _: Path) -> None:
        tile = tiles.findall("tile")[2]
        tile.attrib.pop("type", None)
        tile.set(word, "candle")
        box = tile.find("properties")
        assert box is not None
        ET.SubElement(box, "property", name="drop", value="axe")

    def change(root: ET.Element, path: Path) -> None:
        tileset(edit)(root, path)
        candle = thing(root, "candle")
        candle.attrib.pop("type")
        for inner in list(candle):
            candle.remove(inner)
        candle.attrib.update(gid="3", x="48", y="48", width="16", height="16", name="")

    (candle,) = read_tmx(changed(original[1], tmp_path, change)).of_kind("candle")
    assert (candle.x_px, candle.y_px) == (56, 48)
    assert candle.properties["drop"] == "axe"
    assert "role" not in candle.properties


def test_members_of_a_class_are_kept_by_name(original: tuple[Stage, Path], tmp_path: Path) -> None:
    path = changed(original[1], tmp_path, classes)
    (candle,) = read_tmx(path).of_kind("candle")
    assert (candle.properties["stats.hp"], candle.properties["stats.note"]) == (3, "two\nlines")
    again = read_tmx(write_tmx(read_tmx(path), fake_library(0), tmp_path / "again"))
    assert dict(again.of_kind("candle")[0].properties) == dict(candle.properties)


OLD = '<!DOCTYPE map SYSTEM "http://mapeditor.org/dtd/1.0/map.dtd">'


def test_the_doctype_that_tiled_once_wrote_is_read(original: tuple[Stage, Path], tmp_path: Path) -> None:
    path = changed(original[1], tmp_path, nothing)
    path.write_text(path.read_text().replace("<map ", f"{OLD}<map ", 1))
    assert read_tmx(path).proof == original[0].proof
    path.write_text(path.read_text().replace(OLD, '<!DOCTYPE map [<!ENTITY a "b">]>'))
    with pytest.raises(AssetError, match="declares XML entities; remove its DOCTYPE"):
        read_tmx(path)


def test_maps_may_stand_beside_tilesets(original: tuple[Stage, Path], tmp_path: Path) -> None:
    path = changed(original[1], tmp_path / "game" / "maps", nothing)
    shutil.move(path.parent / "odd-tiles", tmp_path / "game" / "tilesets")
    path.write_text(path.read_text().replace("odd-tiles/", "../tilesets/"))
    assert read_tmx(path).proof == original[0].proof
    deeper = tmp_path / "game" / "maps" / "first" / "world"
    deeper.mkdir(parents=True)
    moved = deeper / path.name
    moved.write_text(path.read_text().replace("../tilesets/", "../../../tilesets/"))
    with pytest.raises(AssetError, match=r"outside its folder: .*\.tiled-project above both"):
        read_tmx(moved)
    (tmp_path / "game" / "my.tiled-project").write_text("{}")
    assert read_tmx(moved).proof == original[0].proof


def as_json(path: Path) -> dict[str, Any]:
    """The map as Tiled writes it in JSON: by hand, from the XML."""
    root = ET.parse(path).getroot()
    kinds: dict[str, Callable[[str], Any]] = {
        "int": int,
        "float": float,
        "bool": lambda text: text == "true",
        "string": str,
    }

    def properties(element: ET.Element) -> list[dict[str, Any]]:
        found = element.findall("properties/property")
        return [
            {"name": one.get("name"), "type": one.get("type", "string"),
             "value": kinds[one.get("type", "string")](one.get("value", ""))}
            for one in found
        ]  # fmt: skip

    layers: list[dict[str, Any]] = []
    for one in root:
        facts = {"name": one.get("name"), "opacity": 1, "visible": True, "x": 0, "y": 0}
        if one.tag == "layer":
            cells = gids(one)
            size = {"width": cells.shape[1], "height": cells.shape[0]}
            layers.append({**facts, **size, "type": "tilelayer", "data": cells.ravel().tolist()})
        if one.tag == "objectgroup":
            objects = [
                {"id": int(o.get("id", "")), "name": o.get("name"), "type": o.get("type"), "x": float(o.get("x", "")),
                 "y": float(o.get("y", "")), "width": float(o.get("width", 0)), "height": float(o.get("height", 0)),
                 "rotation": 0, "visible": True, "point": o.find("point") is not None, "properties": properties(o)}
                for o in one.findall("object")
            ]  # fmt: skip
            layers.append({**facts, "type": "objectgroup", "objects": objects})
    tiles = ET.parse(path.parent / "odd-tiles/tileset.tsx").getroot()
    sizes = {name: int(tiles.get(name, "")) for name in ("columns", "tilecount", "tilewidth", "tileheight")}
    image = {"image": "odd-tiles/atlas.png", "imagewidth": 256, "imageheight": 48, "margin": 0, "spacing": 0}
    told = [
        {"id": int(t.get("id", "")), "type": t.get("type"), "properties": properties(t)} for t in tiles.iter("tile")
    ]
    whole = {"firstgid": 1, "name": "odd", **sizes, **image, "tiles": told}
    size = {
        "width": int(root.get("width", "")),
        "height": int(root.get("height", "")),
        "tilewidth": 16,
        "tileheight": 16,
    }
    return {
        **size, "type": "map", "version": "1.10", "tiledversion": "1.10.2", "orientation": "orthogonal",
        "renderorder": "right-down", "infinite": False, "compressionlevel": -1, "nextlayerid": 9, "nextobjectid": 99,
        "layers": layers, "tilesets": [whole], "properties": properties(root),
    }  # fmt: skip


@pytest.fixture
def in_json(original: tuple[Stage, Path], tmp_path: Path) -> Path:
    path = changed(original[1], tmp_path, nothing)
    path.with_suffix(".tmj").write_text(json.dumps(as_json(path)))
    return path.with_suffix(".tmj")


def test_tileds_json_is_read_as_its_xml(in_json: Path, original: tuple[Stage, Path]) -> None:
    again = read_tmx(in_json)
    assert (again.roles == original[0].roles).all()
    assert told(again.entities) == told(original[0].entities)
    assert again.proof == original[0].proof
    assert again.rooms == original[0].rooms


def test_tileds_json_with_a_tileset_of_its_own_groups_and_classes(in_json: Path, original: tuple[Stage, Path]) -> None:
    whole = json.loads(in_json.read_text())
    (embedded,) = whole["tilesets"]
    in_json.with_name("tiles.tsj").write_text(json.dumps({**embedded, "type": "tileset"}))
    whole["tilesets"] = [{"firstgid": 1, "source": "tiles.tsj"}]
    field = next(one for one in whole["layers"] if one["name"] == "field")
    field["data"] = base64.b64encode(zlib.compress(np.array(field["data"], "<u4").tobytes())).decode()
    field.update(encoding="base64", compression="zlib")
    whole["layers"] = [{"type": "group", "name": "all", "layers": whole["layers"], "offsetx": 0, "visible": True}]
    objects = next(one for one in whole["layers"][0]["layers"] if one["name"] == "entities")["objects"]
    candle = next(one for one in objects if one["type"] == "candle")
    stats = {"name": "stats", "type": "class", "propertytype": "Stats", "value": {"hp": 3, "armour": {"steel": True}}}
    candle["properties"] = [*candle["properties"], stats]
    in_json.write_text(json.dumps(whole))
    again = read_tmx(in_json)
    assert (again.roles == original[0].roles).all()
    (lit,) = again.of_kind("candle")
    assert (lit.properties["stats.hp"], lit.properties["stats.armour.steel"]) == (3, True)


@pytest.mark.slow
@pytest.mark.skipif(TILED is None, reason="tmxrasterizer is not installed (Debian: tiled)")
def test_tiled_draws_its_json_as_we_do(in_json: Path, tmp_path: Path) -> None:
    assert (rasterized(in_json, tmp_path / "tiled.png") == render_stage(read_tmx(in_json))).all()


@pytest.mark.parametrize(("text", "said"), [
    ("{", "is not whole JSON"), ("[" * 99999, "is not whole JSON|more values"), ("{}", "is not a Tiled map"),
    ('{"type": "tileset"}', "is not a Tiled map"), ('{"layers": 3}', "is not a Tiled map"),
    ('{"layers": [{"type": "cloud"}]}', "is not a Tiled map"), ("null", "is not a Tiled map"),
    ('{"layers": [{"type": "tilelayer", "data": [[1]]}]}', "is not a Tiled map"),
])  # fmt: skip
def test_hostile_json_ends_in_one_line(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "a.tmj"
    path.write_text(text)
    with pytest.raises(AssetError, match=said) as caught:
        read_tmx(path)
    assert "\n" not in str(caught.value)


def test_kinds_of_ones_own_go_through_a_map_and_to_factories(original: tuple[Stage, Path], tmp_path: Path) -> None:
    def change(root: ET.Element, _: Path) -> None:
        thing(root, "candle").set("type", "parrot")

    path = changed(original[1], tmp_path, change)
    with pytest.raises(AssetError, match="unknown kind 'parrot'; name it in the map's property own_kinds"):
        read_tmx(path)
    stage = read_tmx(path, own_kinds=["parrot"])
    (parrot,) = stage.own
    assert (parrot.kind, parrot.x_px, parrot.properties["drop"]) == ("parrot", 56, "heart_small")
    assert stage.proof == original[0].proof
    again = read_tmx(write_tmx(stage, fake_library(0), tmp_path / "again"))
    assert again.own == stage.own
    assert told(again.entities) == told(stage.entities)
    assert spawn(again, {"parrot": lambda entity: entity.cell}) == [parrot.cell]
    assert copy.deepcopy(again).own == stage.own


def test_a_kind_of_the_games_is_none_of_ones_own(original: tuple[Stage, Path]) -> None:
    with pytest.raises(AssemblyError, match="a candle is no kind of one's own"):
        replace(original[0], own=original[0].of_kind("candle"))


@pytest.mark.parametrize("number", ["-1000000", "-1", "1000000"])
def test_an_animation_whose_first_frame_is_no_tile_stays_itself(
    number: str, original: tuple[Stage, Path], tmp_path: Path
) -> None:
    path = changed(original[1], tmp_path, nothing)
    tileset = path.parent / "odd-tiles" / "tileset.tsx"
    tree = ET.parse(tileset)
    for tile in tree.getroot().findall("tile"):
        ET.SubElement(ET.SubElement(tile, "animation"), "frame", tileid=number, duration="100")
    tree.write(tileset)
    assert (read_tmx(path).tiles_rgba == read_tmx(original[1]).tiles_rgba).all()


@pytest.mark.parametrize("name", ["a" * 300 + ".tsx", "a/" * 400 + "b.tsx"])
def test_names_that_no_file_can_have_are_refused(name: str, original: tuple[Stage, Path], tmp_path: Path) -> None:
    def change(root: ET.Element, _: Path) -> None:
        root.findall("tileset")[0].set("source", name)

    with pytest.raises(AssetError, match=r"cannot be reached|is missing"):
        read_tmx(changed(original[1], tmp_path, change))


def test_more_movers_than_the_proof_can_compare_are_refused(original: tuple[Stage, Path], tmp_path: Path) -> None:
    def change(root: ET.Element, _: Path) -> None:
        lift = ET.SubElement(layer(root, "entities"), "object", id="99", type="mover", x="64", y="64")
        told = ET.SubElement(lift, "properties")
        for name, value in {"cols": 1, "dx": 32, "dy": 0, "period": 120, "phase": 0}.items():
            ET.SubElement(told, "property", name=name, type="int", value=str(value))
        layer(root, "entities").extend([lift] * MOST_MOVERS)

    with pytest.raises(AssetError, match=f"has {MOST_MOVERS + 1} movers; keep {MOST_MOVERS} of them"):
        read_tmx(changed(original[1], tmp_path, change))
