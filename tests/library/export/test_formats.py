"""Exports read back: by other people's parsers where there are any, by the format's own rules where not."""

from __future__ import annotations

import json
import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fakes import fake_library
from PIL import Image
from PIL.GimpPaletteFile import GimpPaletteFile

from nesgan_game import nes
from nesgan_game.errors import ConfigError, ExportError
from nesgan_game.library.export.formats import EXPORTS
from nesgan_game.library.export.nes_hardware import Hardware
from nesgan_game.library.export.tiled import ONE_WAY_PX
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.roles import ROLE_INDEX, ROLES, Role
from nesgan_game.tiles.seams import edge


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(1)


@pytest.fixture(scope="module")
def folder(library: TileLibrary, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exports")
    paths = library.export(folder)
    assert sorted(paths) == sorted(path for path in folder.rglob("*") if path.is_file())
    return folder


def role_of(name: str) -> Role:
    return ROLES[ROLE_INDEX[name]]


def gpl_colours(path: Path) -> np.ndarray:
    """RGB by Pillow's reader, which always gives 256 colours."""
    with path.open("rb") as file:
        return np.frombuffer(GimpPaletteFile(file).getpalette()[0], np.uint8).reshape(-1, 3)


def test_every_kind_has_a_folder_and_asked_kinds_only_are_written(
    folder: Path, library: TileLibrary, tmp_path: Path
) -> None:
    assert {path.name for path in folder.iterdir()} == set(EXPORTS)
    library.export(tmp_path / "some", ["palettes", "palettes"])
    assert {path.name for path in (tmp_path / "some").iterdir()} == {"palettes"}


def test_equal_libraries_make_equal_bytes(folder: Path, tmp_path: Path) -> None:
    for path in fake_library(1).export(tmp_path):
        assert path.read_bytes() == (folder / path.relative_to(tmp_path)).read_bytes()


def test_an_unknown_kind_is_refused_before_anything_is_written(library: TileLibrary, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no export 'unity'; choose from tiled"):
        library.export(tmp_path / "x", ["godot", "unity"])
    assert not (tmp_path / "x").exists()


def test_a_folder_that_cannot_be_made_is_one_line(library: TileLibrary, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ExportError, match="cannot be written"):
        library.export(tmp_path / "file", ["godot"])


@pytest.mark.parametrize("kind", ["tiled", "godot", "ldtk", "aseprite"])
def test_every_atlas_is_an_indexed_picture_in_the_librarys_colours(
    kind: str, folder: Path, library: TileLibrary
) -> None:
    with Image.open(folder / kind / "atlas.png") as image:
        assert image.mode == "P"
        assert "transparency" not in image.info
        assert (np.asarray(image) == library.atlas.index()).all()
        assert (np.asarray(image.convert("RGB")) == library.atlas.rgb()).all()


def test_palettes_hold_the_same_colours_in_the_same_order_as_the_atlas(folder: Path, library: TileLibrary) -> None:
    with Image.open(folder / "aseprite" / "atlas.png") as image:
        table = np.array(image.getpalette("RGB"), np.uint8).reshape(-1, 3)[:16]
    for path in ("aseprite/palette.gpl", "palettes/palettes.gpl"):
        assert (gpl_colours(folder / path)[:16] == table).all()
    assert (table == nes.COLOURS[library.palettes.reshape(-1)]).all()
    assert (gpl_colours(folder / "palettes" / "nes.gpl")[:64] == nes.COLOURS).all()


def test_gimp_palettes_keep_the_standards_rules(folder: Path, library: TileLibrary) -> None:
    lines = (folder / "palettes" / "palettes.gpl").read_text().splitlines()
    assert lines[:3] == ["GIMP Palette", f"Name: {library.name}", "Columns: 4"]
    assert len(lines) == 4 + 16
    assert lines[5].split("\t")[1] == f"palette 0 level 1 ${library.palettes[0, 1]:02X}"


def test_jasc_palettes_keep_the_formats_rules(folder: Path, library: TileLibrary) -> None:
    lines = (folder / "palettes" / "palettes.pal").read_bytes().decode("ascii").split("\r\n")
    assert lines[:3] == ["JASC-PAL", "0100", "16"]
    assert lines[-1] == ""
    colours = np.array([[int(word) for word in line.split(" ")] for line in lines[3:-1]])
    assert (colours == nes.COLOURS[library.palettes.reshape(-1)]).all()


def test_pytiled_parser_reads_the_tiled_export(folder: Path, library: TileLibrary) -> None:
    pytiled_parser = pytest.importorskip("pytiled_parser")
    read = pytiled_parser.parse_tileset(folder / "tiled" / "tileset.tsx")
    assert (read.tile_count, read.columns, read.tile_width, read.tile_height) == (len(library), 16, 16, 16)
    assert read.image == Path("atlas.png")
    for tile in library:
        other = read.tiles[tile.id]
        assert (other.class_, other.properties["role"], other.properties["name"]) == (tile.role, tile.role, tile.name)
        assert bool(other.objects) == (
            role_of(tile.role).solid or role_of(tile.role).one_way or role_of(tile.role).hazard
        )
    assert [brush.name for brush in read.wang_sets] == ["ground", "platform", "liquid"]


@pytest.fixture(scope="module")
def godot(folder: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """Properties of the atlas source and of the tile set itself, as an independent parser reads them."""
    parser = pytest.importorskip("godot_parser")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the parser's own, of its grammar library
        read = parser.parse((folder / "godot" / "tileset.tres").read_text())
    (external,), (source,), (resource,) = (read.find_all(name) for name in ("ext_resource", "sub_resource", "resource"))
    assert read.get_sections()[0].header.attributes["type"] == "TileSet"
    assert (external.header.attributes["type"], external.header.attributes["path"]) == ("Texture2D", "atlas.png")
    assert source.header.attributes["type"] == "TileSetAtlasSource"
    assert source.properties["texture"].id == external.header.attributes["id"]
    assert resource.properties["sources/0"].id == source.header.attributes["id"]
    return dict(source.properties), dict(resource.properties)


def test_a_godot_parser_reads_the_godot_export(
    godot: tuple[dict[str, Any], dict[str, Any]], library: TileLibrary
) -> None:
    source, resource = godot
    for name in (source["texture_region_size"], resource["tile_size"]):
        assert (name.name, list(name.args)) == ("Vector2i", [16, 16])
    layers = [(resource[f"custom_data_layer_{n}/name"], resource[f"custom_data_layer_{n}/type"]) for n in range(3)]
    assert layers == [("role", 4), ("cluster", 2), ("palette", 2)]
    for tile in library:
        at = f"{tile.id % 16}:{tile.id // 16}/0"
        assert source[at] == 0
        assert [source[f"{at}/custom_data_{n}"] for n in range(3)] == [tile.role, tile.cluster, tile.palette]
        assert 0 <= source[f"{at}/probability"] <= 1
    assert f"{len(library) % 16}:{len(library) // 16}/0" not in source


def test_godot_tiles_collide_as_their_roles_ask(
    godot: tuple[dict[str, Any], dict[str, Any]], library: TileLibrary
) -> None:
    source, resource = godot
    assert [resource[f"physics_layer_{n}/collision_layer"] for n in range(2)] == [1, 2]
    for tile in library:
        role, at = role_of(tile.role), f"{tile.id % 16}:{tile.id // 16}/0/physics_layer_"
        polygons = {name.removeprefix(at): value for name, value in source.items() if name.startswith(at)}
        low = ONE_WAY_PX - 8 if role.one_way else 8
        wanted = {f"{int(role.hazard)}/polygon_0/points": [-8, -8, 8, -8, 8, low, -8, low]}
        points = {name: list(value.args) for name, value in polygons.items() if name.endswith("points")}
        assert points == (wanted if role.solid or role.one_way or role.hazard else {})
        assert (polygons.get("0/polygon_0/one_way") is True) == role.one_way


def test_godot_terrains_are_tileds_brushes(godot: tuple[dict[str, Any], dict[str, Any]], library: TileLibrary) -> None:
    source, resource = godot
    assert [resource[f"terrain_set_0/terrain_{n}/name"] for n in range(3)] == ["ground", "platform", "liquid"]
    terrain_of = {"solid": 0, "ledge": 0, "breakable": 0, "platform": 1, "liquid": 2}
    for tile in library:
        at = f"{tile.id % 16}:{tile.id // 16}/0/"
        assert source.get(at + "terrain") == terrain_of.get(tile.role)
        peers = {name for name in source if name.startswith(at + "terrains_peering_bit/")}
        assert len(peers) == (sum(edge(tile.contexts).wang) if tile.role in terrain_of else 0)
        if tile.role in terrain_of:
            assert (at + "terrains_peering_bit/top_side" in peers) == bool(edge(tile.contexts).wang[0])
            assert (at + "terrains_peering_bit/left_side" in peers) == bool(edge(tile.contexts).wang[6])


def test_an_ldtk_reader_reads_the_ldtk_export(folder: Path, library: TileLibrary) -> None:
    reader = pytest.importorskip("ldtkpy.api")
    read = reader.ldtk_json_from_dict(json.loads((folder / "ldtk" / "library.ldtk").read_text()))
    (tileset,), (roles,), (layer,) = read.defs.tilesets, read.defs.enums, read.defs.layers
    assert (folder / "ldtk" / tileset.rel_path).is_file()
    assert (tileset.c_wid, tileset.px_wid, tileset.tile_grid_size) == (16, 256, 16)
    assert tileset.px_hei == tileset.c_hei * 16 == -(-len(library) // 16) * 16
    assert tileset.tags_source_enum_uid == roles.uid
    assert layer.tileset_def_uid == tileset.uid
    assert [value.id for value in roles.values] == [role.name for role in ROLES]
    tagged = {tag.enum_value_id: tag.tile_ids for tag in tileset.enum_tags}
    assert tagged == {role.name: sorted(tile.id for tile in library.by_role(role.name)) for role in ROLES}
    for tile, fact in zip(library, tileset.custom_data, strict=True):
        assert (fact.tile_id, json.loads(fact.data)["name"]) == (tile.id, tile.name)


def test_ldtk_ids_are_unique_and_below_the_next_one(folder: Path) -> None:
    project = json.loads((folder / "ldtk" / "library.ldtk").read_text())
    things = [*project["defs"]["tilesets"], *project["defs"]["enums"], *project["defs"]["layers"], *project["levels"]]
    uids = [thing["uid"] for thing in things]
    assert len(set(uids)) == len(uids)
    assert max(uids) < project["nextUid"]
    iids = [project["iid"], project["dummyWorldIid"], *(level["iid"] for level in project["levels"])]
    assert len(set(iids)) == 3


def test_ldtk_shows_each_role_with_one_of_its_tiles(folder: Path, library: TileLibrary) -> None:
    project = json.loads((folder / "ldtk" / "library.ldtk").read_text())
    for value in project["defs"]["enums"][0]["values"]:
        rect = value["tileRect"]
        if rect is None:
            assert library.by_role(value["id"]) == []
        else:
            assert library[rect["y"] // 16 * 16 + rect["x"] // 16].role == value["id"]


def test_hardware_pages_show_the_atlas(folder: Path, library: TileLibrary) -> None:
    page = Hardware.load(folder / "hardware", "tiles-0").screen(library.atlas.attribute.shape[0], 16)
    assert (page.rgb() == library.atlas.rgb()).all()


def test_names_with_quotes_and_line_breaks_stay_inside_their_place(library: TileLibrary, tmp_path: Path) -> None:
    replace(library, name='a "quoted"\nname').export(tmp_path)
    assert (tmp_path / "palettes" / "palettes.gpl").read_text().splitlines()[1] == 'Name: a "quoted" name'
    assert 'resource_name = "a \\"quoted\\"\\nname"' in (tmp_path / "godot" / "tileset.tres").read_text()
