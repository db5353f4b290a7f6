from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from fakes import fake_library

from nesgan_game.library.export.tiled import ONE_WAY_PX, tsx, wang_id
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.tiles.seams import edge


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(1)


@pytest.fixture(scope="module")
def root(library: TileLibrary) -> ET.Element:
    return ET.fromstring(tsx("a & b", library.tiles, "atlas.png", 16))


def test_the_head_names_sizes_and_picture(root: ET.Element, library: TileLibrary) -> None:
    wanted = {"version": "1.10", "name": "a & b", "tilewidth": "16", "tileheight": "16", "columns": "16"}
    assert wanted.items() <= root.attrib.items()
    assert root.get("tilecount") == str(len(library))
    image = root.find("image")
    assert image is not None
    assert image.get("source") == "atlas.png"
    assert (image.get("width"), image.get("height")) == ("256", str(-(-len(library) // 16) * 16))


def test_every_tile_has_its_properties(root: ET.Element, library: TileLibrary) -> None:
    elements = root.findall("tile")
    assert len(elements) == len(library)
    for tile, element in zip(library, elements, strict=True):
        found = {p.get("name"): (p.get("type"), p.get("value")) for p in element.iter("property")}
        assert (element.get("id"), element.get("type")) == (str(tile.id), tile.role)
        assert found.pop("edge", (None, "")) == (None, "" if tile.role == "void" else edge(tile.contexts).name)
        assert found == {
            "role": (None, tile.role),
            "name": (None, tile.name),
            "palette": ("int", str(tile.palette)),
            "cluster": ("int", str(tile.cluster)),
        }


def test_the_most_frequent_of_a_role_is_the_likeliest(root: ET.Element, library: TileLibrary) -> None:
    chance = {int(tile.get("id", "-1")): float(tile.get("probability", "-1")) for tile in root.findall("tile")}
    for role in ROLES:
        tiles = library.by_role(role.name)
        assert not tiles or chance[tiles[0].id] == 1
        assert all(chance[tile.id] == round(tile.count / tiles[0].count, 4) for tile in tiles)


def test_shapes_follow_the_roles(root: ET.Element, library: TileLibrary) -> None:
    for tile, element in zip(library, root.findall("tile"), strict=True):
        role = ROLES[ROLE_INDEX[tile.role]]
        shapes = element.findall("objectgroup/object")
        assert len(shapes) == (role.solid or role.one_way or role.hazard)
        for shape in shapes:
            assert shape.get("type") == ("solid" if role.solid else "one_way" if role.one_way else "hazard")
            assert shape.get("height") == str(ONE_WAY_PX if role.one_way else 16)


def test_each_brush_holds_the_tiles_of_its_roles(root: ET.Element, library: TileLibrary) -> None:
    brushes = {str(brush.get("name")): brush for brush in root.findall("wangsets/wangset")}
    roles = {"ground": ("solid", "ledge", "breakable"), "platform": ("platform",), "liquid": ("liquid",)}
    assert brushes.keys() == roles.keys()
    for name, brush in brushes.items():
        assert brush.get("type") == "mixed"
        wanted = {tile.id: wang_id(tile) for role in roles[name] for tile in library.by_role(role)}
        assert {int(tile.get("tileid", "-1")): tile.get("wangid") for tile in brush.findall("wangtile")} == wanted


def test_a_tileset_without_masses_has_no_brush(library: TileLibrary) -> None:
    assert ET.fromstring(tsx("x", library.tiles[:2], "atlas.png", 16)).find("wangsets") is None


def test_pytmx_reads_properties_and_shapes(library: TileLibrary, tmp_path: Path) -> None:
    import pytmx

    library.save(tmp_path)
    ids = [tile.id for tile in library]
    rows = ",\n".join(",".join(str(number + 1) for number in ids) for _ in range(1))
    (tmp_path / "a.tmx").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<map version="1.10" orientation="orthogonal" width="{len(ids)}" height="1" tilewidth="16" tileheight="16">'
        '<tileset firstgid="1" source="tileset.tsx"/>'
        f'<layer id="1" name="field" width="{len(ids)}" height="1"><data encoding="csv">{rows}</data></layer></map>'
    )
    level = pytmx.TiledMap(str(tmp_path / "a.tmx"))
    for tile in library:
        properties = level.get_tile_properties(tile.id, 0, 0)
        assert (properties["role"], properties["palette"], properties["cluster"]) == (
            tile.role,
            tile.palette,
            tile.cluster,
        )
        assert bool(properties.get("colliders")) == (
            tile.role in {r.name for r in ROLES if r.solid or r.one_way or r.hazard}
        )
