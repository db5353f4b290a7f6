"""Stages for other tools, read back by other people's parsers, or by the format's rules, and drawn again of them."""

from __future__ import annotations

import csv
import json
import struct
import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fakes import fake_library
from PIL import Image

from nesgan_game import nes
from nesgan_game.cli import main
from nesgan_game.errors import ConfigError
from nesgan_game.folders import RECORD
from nesgan_game.level.exports.stage_exports import STAGE_EXPORTS, export_stages
from nesgan_game.level.formats.text_stage import sketch_stage
from nesgan_game.level.formats.tmx import write_tmx
from nesgan_game.level.render import render_stage
from nesgan_game.level.stage import Entity, Stage
from nesgan_game.roles import ROLES

DRAWING = """
name = "two rooms"
map = '''
####################
..........#.........
...c......#.........
..........D....---..
.@../.....D.......X.
####################
'''
[letters]
"@" = { kind = "hero" }
X = { kind = "exit", on = "wall" }
c = { kind = "candle", drop = "heart", on = "wall" }
[[rooms]]
name = "hall"
kind = "corridor"
area = [0, 0, 6, 11]
[[rooms]]
name = "end"
kind = "corridor"
area = [0, 11, 6, 9]
"""


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    path = tmp_path_factory.mktemp("text") / "two.toml"
    path.write_text(DRAWING)
    drawn = sketch_stage(path, fake_library(0))
    lizard = Entity(77, "big lizard", 250, 80, {"tail": 2.5, "awake": True, "says": 'a "hiss"'})
    return replace(drawn, own=(lizard,))


@pytest.fixture(scope="module", params=[8, 16, 48])
def made(request: pytest.FixtureRequest, stage: Stage, tmp_path_factory: pytest.TempPathFactory) -> tuple[int, Path]:
    folder = tmp_path_factory.mktemp("exports")
    paths = export_stages([stage, replace(stage, name="again")], folder, tile_px=request.param)
    assert sorted(paths) == sorted(path for path in folder.rglob("*") if path.is_file())
    return request.param, folder


def pictured(picture: Path, side: int, columns: int, layers: list[np.ndarray]) -> np.ndarray:
    """What a tool draws of a picture of tiles and layers of their numbers."""
    with Image.open(picture) as image:
        sheet = np.asarray(image.convert("RGBA"))
    assert sheet.shape[1] == columns * side
    shape = layers[0].shape
    drawn: np.ndarray = np.zeros((shape[0] * side, shape[1] * side, 3), np.uint8) + nes.COLOURS[nes.BLACK]
    for layer in layers:
        for row, col in np.argwhere(layer >= 0).tolist():
            number = int(layer[row, col])
            y, x = number // columns * side, number % columns * side
            tile = sheet[y : y + side, x : x + side]
            at = np.s_[row * side : row * side + side, col * side : col * side + side]
            drawn[at] = np.where(tile[..., 3:] > 0, tile[..., :3], drawn[at])
    return drawn


def wanted(stage: Stage, side: int) -> np.ndarray:
    scale = max(1, side // 16)
    drawn: np.ndarray = render_stage(stage).repeat(scale, axis=0).repeat(scale, axis=1)
    return drawn


def test_json_holds_all_of_a_stage(made: tuple[int, Path], stage: Stage) -> None:
    side, folder = made
    told = json.loads((folder / "json" / "two-rooms.json").read_text())
    scale, split = max(1, side // 16), max(1, 16 // side)
    layers = [np.array(told["layers"][name]) for name in ("background", "field", "foreground")]
    picture = folder / "json" / told["tiles"]["picture"]
    assert (pictured(picture, side, told["tiles"]["columns"], layers) == wanted(stage, side)).all()
    assert (told["rows"], told["cols"], told["tile_px"]) == (6 * split, 20 * split, side)
    named = np.array(told["role_names"])[np.array(told["roles"])]
    assert (named[::split, ::split] == np.array([role.name for role in ROLES])[stage.roles]).all()
    assert [one["kind"] for one in told["entities"]] == ["candle", "hero", "exit", "big lizard"]
    lizard = told["entities"][-1]
    assert (lizard["x"], lizard["y"], lizard["properties"]["tail"]) == (250 * scale, 80 * scale, 2.5)
    assert [tuple(rect) for rect in told["collision"]["one_way"]] == [(240 * scale, 48 * scale, 48 * scale, 16 * scale)]
    assert [(room["x"], room["width"]) for room in told["rooms"]] == [(0, 176 * scale), (176 * scale, 144 * scale)]


def test_csv_is_a_table_for_each(made: tuple[int, Path], stage: Stage) -> None:
    side, folder = made

    def table(name: str) -> list[list[str]]:
        with (folder / "csv" / f"two-rooms-{name}.csv").open(newline="") as file:
            return list(csv.reader(file))

    layers = [np.array(table(name)).astype(int) for name in ("background", "field", "foreground")]
    columns = 32 if side == 8 else 16
    assert (pictured(folder / "csv" / "two-rooms.png", side, columns, layers) == wanted(stage, side)).all()
    assert table("roles")[0][0] == "solid"
    heads, *rows = table("entities")
    assert heads == ["id", "kind", "x", "y", "properties"]
    assert json.loads(rows[-1][4]) == {"tail": 2.5, "awake": True, "says": 'a "hiss"'}
    assert [row[0] for row in table("rooms")] == ["name", "hall", "end"]


@pytest.fixture(scope="module")
def ldtk(made: tuple[int, Path]) -> tuple[int, Any, Path]:
    reader = pytest.importorskip("ldtkpy.api")
    folder = made[1] / "ldtk"
    return made[0], reader.ldtk_json_from_dict(json.loads((folder / "castle.ldtk").read_text())), folder


@pytest.mark.slow
def test_an_ldtk_reader_draws_the_same_rooms(ldtk: tuple[int, Any, Path], stage: Stage) -> None:
    side, read, folder = ldtk
    scale = max(1, side // 16)
    whole = wanted(stage, side)
    (tileset,) = read.defs.tilesets
    assert tileset.tile_grid_size == side
    assert len(read.levels) == 4
    for level, room in zip(read.levels[:2], stage.rooms, strict=True):
        assert (level.world_x, level.px_wid) == (room.col * 16 * scale, room.cols * 16 * scale)
        layers = {layer.identifier: layer for layer in level.layer_instances}
        numbers = []
        for name in ("Background", "Field", "Foreground"):
            layer = layers[name]
            grid = np.full((layer.c_hei, layer.c_wid), -1)
            for tile in layer.grid_tiles:
                assert tile.src == [tile.t % tileset.c_wid * side, tile.t // tileset.c_wid * side]
                assert tile.d == [tile.px[1] // side * layer.c_wid + tile.px[0] // side]
                grid[tile.px[1] // side, tile.px[0] // side] = tile.t
            assert layer.tileset_rel_path == tileset.rel_path
            numbers.append(grid)
        drawn = pictured(folder / tileset.rel_path, side, tileset.c_wid, numbers)
        part = whole[:, level.world_x : level.world_x + level.px_wid]
        assert (drawn == part).all()
        roles = np.array(layers["Roles"].int_grid_csv).reshape(layers["Roles"].c_hei, -1)
        split = max(1, 16 // side)
        assert (roles[::split, ::split] - 1 == stage.roles[room.area]).all()


def test_ldtk_has_everybody_with_fields_and_neighbours(ldtk: tuple[int, Any, Path], stage: Stage) -> None:
    side, read, _ = ldtk
    scale = max(1, side // 16)
    hall, end = read.levels[:2]
    assert [(one.level_iid, one.dir) for one in hall.neighbours] == [(end.iid, "e")]
    assert [(one.level_iid, one.dir) for one in end.neighbours] == [(hall.iid, "w")]
    assert [level.world_depth for level in read.levels] == [0, 0, 1, 1]
    placed = {
        one.identifier: (level, one) for level in (hall, end) for one in level.layer_instances[0].entity_instances
    }
    assert {name: level.identifier for name, (level, _) in placed.items()} == {
        "hero": hall.identifier, "candle": hall.identifier, "exit": end.identifier, "big_lizard": end.identifier,
    }  # fmt: skip
    level, lizard = placed["big_lizard"]
    assert [level.world_x + lizard.px[0], level.world_y + lizard.px[1]] == [250 * scale, 80 * scale]
    assert {field.identifier: field.value for field in lizard.field_instances} == {
        "tail": 2.5, "awake": True, "says": 'a "hiss"',
    }  # fmt: skip
    kinds = {kind.uid: kind for kind in read.defs.entities}
    fields = {field.uid: field for field in kinds[lizard.def_uid].field_defs}
    assert [fields[one.def_uid].identifier for one in lizard.field_instances] == ["awake", "says", "tail"]
    uids = [*kinds, *fields, *(one.uid for one in (*read.defs.tilesets, *read.defs.layers, *read.levels))]
    assert len(set(uids)) == len(uids)
    assert max(uids) < read.next_uid
    assert stage.hero.kind in placed


@pytest.mark.slow
def test_a_godot_parser_draws_the_same_stage(made: tuple[int, Path], stage: Stage) -> None:
    parser = pytest.importorskip("godot_parser")
    side, folder = made
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the parser's own, of its grammar library
        scene = parser.parse((folder / "godot" / "two-rooms.tscn").read_text())
        tiles = parser.parse((folder / "godot" / "two-rooms.tres").read_text())
    nodes = {node.header.attributes["name"]: node for node in scene.find_all("node")}
    assert not (folder / "godot" / "again.tres").exists()
    numbers = []
    columns = 32 if side == 8 else 16
    for name in ("Background", "Field", "Foreground"):
        assert nodes[name].header.attributes["type"] == "TileMapLayer"
        data = bytes(int(word) for word in nodes[name].properties["tile_map_data"].args)
        assert data[:2] == b"\0\0"
        split = max(1, 16 // side)
        grid = np.full((6 * split, 20 * split), -1)
        for x, y, source, col, row, alternative in struct.iter_unpack("<hhHHHH", data[2:]):
            assert (source, alternative) == (0, 0)
            grid[y, x] = row * columns + col
        numbers.append(grid)
    assert (pictured(folder / "godot" / "two-rooms.png", side, columns, numbers) == wanted(stage, side)).all()
    (source,) = tiles.find_all("sub_resource")
    frontmost = np.where(numbers[1] >= 0, numbers[1], numbers[0])
    platform = int(frontmost[3 * max(1, 16 // side), 15 * max(1, 16 // side)])
    at = f"{platform % columns}:{platform // columns}/0"
    assert source.properties[f"{at}/custom_data_0"] == "platform"
    assert source.properties[f"{at}/physics_layer_0/polygon_0/one_way"] is True
    points = list(source.properties[f"{at}/physics_layer_0/polygon_0/points"].args)
    half, thick = side // 2, 4 * max(1, side // 16)
    assert points == [-half, -half, half, -half, half, thick - half, -half, thick - half]
    lizard = nodes["big_lizard_77"]
    assert lizard.header.attributes["parent"] == "Entities"
    assert list(lizard.properties["position"].args) == [250 * max(1, side // 16), 80 * max(1, side // 16)]
    assert (lizard.properties["metadata/tail"], lizard.properties["metadata/awake"]) == (2.5, True)
    assert nodes["hall_0"].properties["metadata/kind"] == "corridor"


def test_equal_stages_make_equal_bytes(made: tuple[int, Path], stage: Stage, tmp_path: Path) -> None:
    for path in export_stages([stage, replace(stage, name="again")], tmp_path, tile_px=made[0]):
        assert path.read_bytes() == (made[1] / path.relative_to(tmp_path)).read_bytes()


def test_what_makes_no_sense_is_refused_before_anything_is_written(stage: Stage, tmp_path: Path) -> None:
    for kinds, side, said in (["unity"], 16, "no export 'unity' of stages"), (["json"], 24, "tiles of 24 px"):
        with pytest.raises(ConfigError, match=said):
            export_stages([stage], tmp_path / "out", kinds, tile_px=side)
    with pytest.raises(ConfigError, match="two stages have one name"):
        export_stages([stage, stage], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_title_leads_to_no_other_folder(stage: Stage, tmp_path: Path) -> None:
    paths = export_stages([replace(stage, name="../../../x")], tmp_path / "out", ["json"])
    assert [path.name for path in paths] == ["x.json", "x.png"]
    assert {path.parent for path in paths} == {tmp_path / "out" / "json"}


def test_maps_are_converted_on_the_command_line(
    stage: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_tmx(stage, fake_library(0), tmp_path / "map", lean=True)
    out = tmp_path / "out"
    assert main(["convert", str(path), "--export", "json,csv", "--tile-px", "32", "--out", str(out)]) == 0
    assert capsys.readouterr().out == f"1 stage, 9 files in {out}: json, csv\n"
    assert json.loads((out / "json" / "two-rooms.json").read_text())["tile_px"] == 32
    assert main(["convert", str(path), "--out", str(out)]) == 1
    assert main(["convert", str(path), "--force", "--out", str(out)]) == 0
    assert {one.name for one in out.iterdir()} == {*STAGE_EXPORTS, RECORD}


@pytest.mark.slow
def test_a_castle_is_built_with_exports(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fake_library(0).save(tmp_path / "library")
    out = tmp_path / "castle"
    options = ["--stages", "2", "--lean", "--export", "ldtk,json", "--library", str(tmp_path / "library")]
    assert main(["build", *options, "--out", str(out)]) == 0
    assert len(json.loads((out / "ldtk" / "castle.ldtk").read_text())["defs"]["tilesets"]) == 1
    assert (out / "json" / "stage-02.json").is_file()
    again = tmp_path / "again"
    assert main(["convert", str(out), "--export", "json", "--out", str(again)]) == 0
    one, other = (json.loads((folder / "json" / "stage-02.json").read_text()) for folder in (out, again))
    assert one["layers"] == other["layers"]
    capsys.readouterr()


def test_stages_of_two_castles_are_called_after_their_folders(
    stage: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [write_tmx(stage, fake_library(0), tmp_path / folder) for folder in ("one", "two", "deep/one")]
    out = tmp_path / "out"
    assert main(["convert", *map(str, paths[:2]), "--export", "json", "--out", str(out)]) == 0
    names = [f"{folder}-{stage.file_name}.json" for folder in ("one", "two")]
    assert sorted(path.name for path in (out / "json").glob("*.json")) == names
    assert main(["convert", str(paths[0]), "--export", "json", "--out", str(tmp_path / "alone")]) == 0
    assert (tmp_path / "alone" / "json" / f"{stage.file_name}.json").is_file()
    for both in ((paths[0], paths[2]), (paths[0], paths[0])):
        capsys.readouterr()
        assert main(["convert", *map(str, both), "--out", str(tmp_path / "again")]) == 1
        told = f"{both[0]} and {both[1]}: two stages would be called one-{stage.file_name}; convert them one after"
        assert told in capsys.readouterr().err
        assert not (tmp_path / "again").exists()
