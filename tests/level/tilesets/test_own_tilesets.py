"""Roles of other people's games go through a map and back: what they act as collides, names and words are kept."""

from __future__ import annotations

import copy
import os
import pickle
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pygame
import pytest
import pytmx
from fakes import fake_library
from PIL import Image

from nesgan_game.errors import AssetError, ConfigError
from nesgan_game.level.formats.text_stage import sketch_stage
from nesgan_game.level.formats.tmx import read_tmx, write_tmx
from nesgan_game.level.render import render_stage
from nesgan_game.level.stage import Stage
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.physics.terrain import BREAKABLE, HAZARD, ONE_WAY, SOLID
from nesgan_game.pygame import rects, spawn
from nesgan_game.roles import ROLE_INDEX

DRAWING = """
name = "own"
map = '''
................
................
................
..........wwww..
......---.......
.@............X.
#######~~#######
#######~~#######
'''
[letters]
"@" = { kind = "hero" }
X = { kind = "exit", on = "wall" }
"""
TILED = shutil.which("tmxrasterizer")
Change = Callable[[ET.Element], object]


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(0)


@pytest.fixture(scope="module")
def original(library: TileLibrary, tmp_path_factory: pytest.TempPathFactory) -> tuple[Stage, Path]:
    folder = tmp_path_factory.mktemp("own")
    (folder / "own.toml").write_text(DRAWING)
    stage = sketch_stage(folder / "own.toml", library)
    return stage, write_tmx(stage, library, folder)


def retold(original: Path, folder: Path, changes: Mapping[str, Mapping[str, str]], source: str = "tileset.tsx") -> Path:
    """The map in another folder, the tiles of roles of its library told otherwise: {role: {property: value}}."""
    shutil.copytree(original.parent, folder, dirs_exist_ok=True)
    path = folder / "own-tiles" / source
    tree = ET.parse(path)
    for tile in tree.getroot().findall("tile"):
        box = tile.find("properties")
        assert box is not None
        role = next(one for one in box if one.get("name") == "role")
        for name, value in changes.get(role.get("value", ""), {}).items():
            if name == "role":
                role.set("value", value)
            else:
                kind = "bool" if value in ("true", "false") else "string"
                ET.SubElement(box, "property", name=name, type=kind, value=value)
    tree.write(path)
    return folder / original.name


def put_foreign(original: Path, folder: Path) -> Path:
    """The map in another folder, a red tile of another tileset at row 4, column 1; it is called "coin"."""
    shutil.copytree(original.parent, folder, dirs_exist_ok=True)
    Image.new("RGBA", (32, 16), (200, 40, 40, 255)).save(folder / "coins.png")
    tree = ET.parse(folder / original.name)
    root = tree.getroot()
    first = 1 + int(ET.parse(folder / "own-tiles/tileset.tsx").getroot().get("tilecount", ""))
    tileset = ET.fromstring(
        f'<tileset firstgid="{first}" name="coins" tilewidth="16" tileheight="16" tilecount="2" columns="2">'
        '<image source="coins.png" width="32" height="16"/><tile id="1"><properties>'
        '<property name="role" value="coin"/><property name="worth" type="int" value="5"/>'
        '<property name="shiny" type="float" value="0.5"/><property name="solid" type="bool" value="false"/>'
        "</properties></tile></tileset>"
    )
    root.insert(list(root).index(root.find("tileset")) + 1, tileset)  # type: ignore[arg-type]
    layer = next(one for one in root.findall("layer") if one.get("name") == "field")
    data = layer.find("data")
    assert data is not None
    rows = [line.rstrip(",").split(",") for line in (data.text or "").strip().splitlines()]
    rows[4][1] = str(first + 1)
    data.text = ",\n".join(",".join(row) for row in rows)
    tree.write(folder / original.name)
    return folder / original.name


def equal(one: Stage, other: Stage) -> None:
    """Two stages mean and show the same, tile by tile."""
    assert (one.roles == other.roles).all()
    for (name, layer), (_, again) in zip(one.layers(), other.layers(), strict=True):
        assert (layer == again).all(), name
    assert (one.tiles.rgba() == other.tiles.rgba()).all()
    assert dict(one.meanings) == dict(other.meanings)
    assert one.own_roles == other.own_roles
    assert (one.entities, one.rooms, one.properties) == (other.entities, other.rooms, other.properties)
    assert one.proof == other.proof


def test_an_own_role_is_kept_and_acts_as_its_booleans_say(original: tuple[Stage, Path], tmp_path: Path) -> None:
    changes = {
        "ledge": {"role": "ice", "solid": "true", "sound": "crack"},
        "platform": {"role": "cloud", "one_way": "true"},
        "liquid": {"role": "lava", "hazard": "true"},
        "window": {"role": "poster", "solid": "false"},
    }
    stage = read_tmx(retold(original[1], tmp_path / "told", changes))
    assert stage.own_roles == {"cloud": "platform", "ice": "solid", "lava": "spikes", "poster": "decor"}
    ice = stage.tile_at(8, 6 * 16)
    assert ice is not None
    assert (ice.role.name, ice.role.solid, ice.properties["sound"]) == ("ice", True, "crack")
    assert sum(one.width * one.height for one in rects(stage, "ice")) == 14 * 256
    assert [tuple(one) for one in rects(stage, "cloud")] == [(6 * 16, 4 * 16, 3 * 16, 16)]
    flags = np.frombuffer(stage.terrain().flags, np.uint8)
    for kind, name in ((SOLID, "solid"), (ONE_WAY, "one_way"), (HAZARD, "hazard")):
        assert (flags & kind > 0).sum() >= stage.cells(name).sum() > 0
    assert (stage.cells("hazard") == stage.cells("lava")).all()
    assert (stage.cells("solid") == (original[0].cells("solid"))).all(), "ice and earth block as ledge and earth did"
    assert stage.proof is not None, "the way still wins: it is replayed over ice and past lava"
    cells = spawn(stage, {"cloud": lambda cloud: (cloud.kind, cloud.x_px, cloud.y_px)})
    assert cells == [("cloud", col * 16 + 8, 5 * 16) for col in (6, 7, 8)]
    with pytest.raises(ConfigError, match=r"no cell is called 'snow'.*ice"):
        stage.cells("snow")


def test_own_roles_go_through_a_map_and_back(
    original: tuple[Stage, Path], library: TileLibrary, tmp_path: Path
) -> None:
    changes = {"ledge": {"role": "ice", "solid": "true", "cold": "very"}}
    stage = read_tmx(retold(original[1], tmp_path / "told", changes))
    for copied in (copy.deepcopy(stage), pickle.loads(pickle.dumps(stage))):
        equal(copied, stage)
    assert len(stage.library) == len(library), "it is still the library's"
    again = read_tmx(write_tmx(stage, stage.library, tmp_path / "again"))
    equal(again, stage)
    equal(read_tmx(write_tmx(again, again.library, tmp_path / "third")), stage)


def test_a_stage_that_was_built_is_written_with_its_library_alone(original: tuple[Stage, Path], tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="nothing tells what the tiles of own are"):
        write_tmx(original[0], None, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("library_too", [True, False])
def test_tiles_of_other_tilesets_go_through_a_map_and_back(
    original: tuple[Stage, Path], tmp_path: Path, *, library_too: bool
) -> None:
    stage = read_tmx(put_foreign(original[1], tmp_path / "coins"))
    assert stage.own_roles == {"coin": "decor"}
    (coin,) = spawn(stage, {"coin": lambda entity: entity})
    assert (coin.cell, coin.properties) == ((4, 1), {"worth": 5, "shiny": 0.5, "solid": False})
    given = stage.library
    if not library_too:
        lone = tmp_path / "coins" / "own-tiles" / "library.json"
        lone.unlink()
        stage = read_tmx(tmp_path / "coins" / original[1].name)
        assert stage.library_folder is None
    path = write_tmx(stage, given if library_too else None, tmp_path / "again", layers="by_role")
    again = read_tmx(path)
    equal(again, stage)
    assert (render_stage(again) == render_stage(stage)).all()
    assert {file.name for file in (tmp_path / "again" / "own-tiles").iterdir()} >= {"own.png", "own.tsx"}


def test_flipped_tiles_are_written_beside_the_librarys(original: tuple[Stage, Path], tmp_path: Path) -> None:
    shutil.copytree(original[1].parent, tmp_path / "flipped")
    path = tmp_path / "flipped" / original[1].name
    tree = ET.parse(path)
    layer = next(one for one in tree.getroot().findall("layer") if one.get("name") == "field")
    data = layer.find("data")
    assert data is not None
    data.text = (data.text or "").replace(
        first := next(word for word in (data.text or "").replace("\n", "").split(",") if word != "0"),
        str(int(first) | 1 << 31),
        1,
    )
    tree.write(path)
    stage = read_tmx(path)
    assert len(stage.tiles) == len(original[0].tiles) + 1
    again = read_tmx(write_tmx(stage, stage.library, tmp_path / "again"))
    equal(again, stage)
    assert len(again.tiles.foreign) == 0, "still in the console's colours"


@pytest.mark.parametrize(("told", "said"), [
    ({"role": "ice"}, "role 'ice' at row 6, column 0; use .*; or, if it is your own, tell its tile solid, one_way"),
    ({"role": "ice", "solid": "true", "hazard": "true"}, "of role 'ice' is solid and hazard at once"),
    ({"role": "ice", "acts_as": "butter"}, "of role 'ice' acts as the unknown role 'butter'"),
])  # fmt: skip
def test_what_makes_no_sense_ends_in_one_line(
    told: dict[str, str], said: str, original: tuple[Stage, Path], tmp_path: Path
) -> None:
    with pytest.raises(AssetError, match=said) as caught:
        read_tmx(retold(original[1], tmp_path / "told", {"ledge": told}))
    assert "\n" not in str(caught.value)


def test_a_role_that_is_named_needs_no_booleans_and_any_role_can_be_acted(
    original: tuple[Stage, Path], tmp_path: Path
) -> None:
    changes = {"window": {"role": "poster"}, "ledge": {"role": "crate", "acts_as": "breakable"}}
    path = retold(original[1], tmp_path / "told", changes)
    with pytest.raises(AssetError, match="unknown role 'poster'"):
        read_tmx(path)
    stage = read_tmx(path, own_roles=["poster"])
    assert stage.own_roles == {"crate": "breakable", "poster": "decor"}
    assert (np.frombuffer(stage.terrain().flags, np.uint8) & BREAKABLE).any()
    again = read_tmx(write_tmx(stage, stage.library, tmp_path / "again"))
    assert again.own_roles == stage.own_roles, "the map names them now"


def test_what_moves_is_frames_of_tiles(original: tuple[Stage, Path], library: TileLibrary, tmp_path: Path) -> None:
    stage, plain = original
    path = write_tmx(stage, library, tmp_path, animated=True)
    read = read_tmx(path)
    equal(read, read_tmx(plain))
    assert len(read.library) == len(read.tiles) == len(library)
    tmx = pytmx.TiledMap(str(path))
    pictures = pygame.image.load(tmp_path / "own-tiles/animated.png")
    moving = {}
    for x, y, gid in tmx.get_layer_by_name("field").iter_data():
        if gid and (frames := (tmx.get_tile_properties_by_gid(gid) or {}).get("frames")):
            moving[y, x] = frames
    liquid = {(row, col) for row, col in np.argwhere(stage.roles == ROLE_INDEX["liquid"]).tolist()}
    assert set(moving) == liquid
    for frames in moving.values():
        assert [frame.duration for frame in frames] == [233, 233]
        assert len({frame.gid for frame in frames}) == 2
    assert pictures.get_height() >= -(-len(library) // 16) * 16


@pytest.mark.slow
@pytest.mark.skipif(TILED is None, reason="tmxrasterizer is not installed (Debian: tiled)")
def test_tiled_draws_what_moves_at_rest_as_we_do(
    original: tuple[Stage, Path], library: TileLibrary, tmp_path: Path
) -> None:
    path = write_tmx(original[0], library, tmp_path, animated=True)
    out = tmp_path / "tiled.png"
    hidden = [word for layer in ("rooms", "entities", "exits") for word in ("--hide-layer", layer)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([str(TILED), *hidden, str(path), str(out)], check=True, env=environment, capture_output=True)
    drawn = np.asarray(Image.open(out).convert("RGB"))
    assert (drawn == render_stage(original[0])).all()
