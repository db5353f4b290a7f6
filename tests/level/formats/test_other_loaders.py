"""Maps laid out by role, as loaders read them that know layers, classes and names, but no roles.

Each loader here keeps to the conventions of a public one, with our names of layers: arcade's platformer tutorial (tile
layers are sprite lists to collide with, markers in an object layer become enemies), pyscroll's quest tutorial
(rectangles of objects are walls), Tuxemon's (objects whose class begins with "collision" block the cells below).
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
import pygame
import pytest
import pytmx
from fakes import fake_library
from PIL import Image

from nesgan_game.errors import ConfigError
from nesgan_game.imaging.night_sky import night_numbers
from nesgan_game.level.castle import Castle
from nesgan_game.level.formats.castle_folder import read_castle, write_castle
from nesgan_game.level.formats.tmx import read_tmx, write_tmx
from nesgan_game.level.formats.tmx_layers import open_sky, role_layers
from nesgan_game.level.grid.collision_kinds import COLLISIONS, cells_of
from nesgan_game.level.render import render_stage
from nesgan_game.level.stage import Stage
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.nes import COLOURS

CASTLES = range(10)
MAPS = [pytest.param(seed, marks=() if seed == 3 else pytest.mark.slow) for seed in CASTLES]
Made = tuple[Stage, Path]


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(0)


@pytest.fixture(scope="module", params=MAPS)
def made(request: pytest.FixtureRequest, library: TileLibrary, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A stage of a castle, another one of each, and the map of it."""
    seed = int(request.param)
    stage = Castle(seed, library=library).stage(seed % 6 + 1)
    return stage, write_tmx(
        stage, library, tmp_path_factory.mktemp("maps"), lean=True, layers="by_role", collision=True
    )


def test_arcades_tutorial_collides_and_spawns(made: Made) -> None:
    arcade = pytest.importorskip("arcade", reason="arcade is not installed")
    stage, path = made
    tile_map: Any = arcade.load_tilemap(
        str(path), layer_options={"solid": {"use_spatial_hash": True}, "stair": {"use_spatial_hash": True}}, lazy=True
    )
    scene = arcade.Scene.from_tilemap(tile_map)
    for kind in COLLISIONS:
        assert len(tile_map.sprite_lists.get(kind, ())) == int(cells_of(stage.roles, kind).sum()), kind
    assert len(tile_map.object_lists["enemies"]) == len(stage.enemies) + len(stage.bosses)
    for marker, enemy in zip(tile_map.object_lists["enemies"], [*stage.bosses, *stage.enemies], strict=True):
        across, up = tile_map.get_cartesian(marker.shape[0], marker.shape[1])
        assert marker.type == enemy.kind == marker.name
        assert (across, up) == (enemy.x_px // 16, stage.rows - enemy.y_px // 16)
    (marker,) = (one for one in tile_map.object_lists["entities"] if one.name == "hero")
    player = arcade.SpriteSolidColor(12, 30)
    player.center_x, player.bottom = marker.shape[0], marker.shape[1] + 5
    engine = arcade.PhysicsEnginePlatformer(
        player, walls=scene["solid"], gravity_constant=0.5, ladders=tile_map.sprite_lists.get("stair")
    )
    for _ in range(60):
        engine.update()
    assert engine.can_jump()
    assert player.bottom == stage.rows * 16 - stage.hero.y_px
    assert tile_map.background_color[:3] == tuple(COLOURS[stage.tiles.palettes[0, 0]].tolist())


def test_pyscrolls_quest_walks_and_is_stopped(made: Made) -> None:
    pyscroll = pytest.importorskip("pyscroll", reason="pyscroll is not installed")
    stage, path = made
    pygame.display.set_mode((256, 192))
    tmx_data = pytmx.load_pygame(str(path))
    walls = [pygame.Rect(one.x, one.y, one.width, one.height) for one in tmx_data.get_layer_by_name("collision")]
    covered = np.zeros(stage.roles.shape, int)
    for wall in walls:
        covered[wall.top // 16 : wall.bottom // 16, wall.left // 16 : wall.right // 16] += 1
    assert (covered == cells_of(stage.roles, "solid")).all()
    assert len(walls) < covered.sum() / 5
    view = pyscroll.BufferedRenderer(pyscroll.data.TiledMapData(tmx_data), (256, 192), clamp_camera=True)
    group = pyscroll.PyscrollGroup(map_layer=view, default_layer=2)
    hero = pygame.sprite.Sprite(group)
    hero.image = pygame.Surface((12, 30))
    start = tmx_data.get_object_by_name("hero")
    hero.rect = hero.image.get_rect(midbottom=(start.x, start.y))
    assert hero.rect.collidelist(walls) == -1
    ahead, stopped = int(stage.hero.properties.get("facing", 1)), False
    while not stopped and hero.rect.left > 0 and hero.rect.right < stage.cols * 16:
        before = hero.rect.copy()
        hero.rect.x += ahead
        stopped = hero.rect.collidelist(walls) > -1
        hero.rect = before if stopped else hero.rect
    assert stopped
    assert hero.rect.collidelist(walls) == -1
    group.center(hero.rect.center)
    screen = pygame.Surface((256, 192))
    group.draw(screen)
    assert len(np.unique(pygame.surfarray.array3d(screen).reshape(-1, 3), axis=0)) > 3


def tuxemon_collisions(path: Path) -> set[tuple[int, int]]:
    """(x, y) of the cells that block, by class and snapped to the grid."""
    data = pytmx.TiledMap(str(path))
    found = set()
    for one in data.objects:
        if one.type and one.type.lower().startswith("collision") and getattr(one, "closed", True):
            left, top = round(one.x / data.tilewidth), round(one.y / data.tileheight)
            wide, high = round(one.width / data.tilewidth), round(one.height / data.tileheight)
            found |= {(left + x, top + y) for x in range(wide) for y in range(high)}
    return found


def test_tuxemons_loader_finds_what_blocks(made: Made) -> None:
    stage, path = made
    rows, cols = np.nonzero(cells_of(stage.roles, "solid"))
    assert tuxemon_collisions(path) == set(zip(cols.tolist(), rows.tolist(), strict=True))
    properties = pytmx.TiledMap(str(path)).tile_properties.values()
    assert {"solid", "one_way", "hazard"} <= {
        name for one in properties for name, value in one.items() if value is True
    }


def test_our_own_reader_finds_the_same_stage(made: Made) -> None:
    stage, path = made
    again = read_tmx(path)
    assert (again.roles == stage.roles).all()
    assert (again.field == stage.field).all()
    assert (again.foreground == stage.foreground).all()
    left_out = again.background != stage.background
    assert (left_out <= open_sky(stage)).all()
    assert again.proof == stage.proof
    assert again.rooms == stage.rooms
    by_id = {entity.id: (entity.kind, entity.x_px, entity.y_px, dict(entity.properties)) for entity in stage.entities}
    assert {e.id: (e.kind, e.x_px, e.y_px, dict(e.properties)) for e in again.entities} == by_id


def test_ids_are_unique_and_counted(made: Made) -> None:
    root = ET.parse(made[1]).getroot()
    layers = [int(one.get("id", "")) for one in root if one.tag in ("layer", "objectgroup", "imagelayer")]
    objects = [int(one.get("id", "")) for one in root.iter("object")]
    assert layers == list(range(1, len(layers) + 1))
    assert root.get("nextlayerid") == str(len(layers) + 1)
    assert len(objects) == len(set(objects))
    assert root.get("nextobjectid") == str(max(objects) + 1)


def test_stairs_are_triangles_under_their_steps(made: Made) -> None:
    stage, path = made
    found = [one for one in pytmx.TiledMap(str(path)).objects if one.type == "stair"]
    assert len(found) == int(cells_of(stage.roles, "stair").sum())
    for one in found:
        cell = stage.tile_at(one.x + 8, one.y + 8) if hasattr(one, "points") else None
        assert cell is not None
        corners = {(round(x - cell.col * 16), round(y - cell.row * 16)) for x, y in one.points}
        assert corners == {(0, 16), (16, 16), (16, 0) if cell.role.climb > 0 else (0, 0)}


def test_the_night_is_a_picture_behind_open_rooms(library: TileLibrary, tmp_path: Path) -> None:
    stages = (Castle(seed, library=library).stage(1) for seed in CASTLES)
    stage = next(one for one in stages if open_sky(one).any())
    path = write_tmx(stage, library, tmp_path, lean=True, layers="by_role")
    (layer,) = ET.parse(path).getroot().findall("imagelayer")
    assert layer.get("name") == "sky"
    with Image.open(tmp_path / f"{stage.name}-sky.png") as picture:
        assert (np.asarray(picture.convert("RGB")) == COLOURS[night_numbers(stage.seed)[0]]).all()
    background = dict(role_layers(stage))["background"]
    assert (background[open_sky(stage)] == -1).all()
    assert read_tmx(path).proof == stage.proof


def test_same_stage_same_bytes_and_plain_maps_stay_as_they_are(
    made: Made, library: TileLibrary, tmp_path: Path
) -> None:
    stage, path = made
    again = write_tmx(stage, library, tmp_path / "a", lean=True, layers="by_role", collision=True)
    assert again.read_bytes() == path.read_bytes()
    plain = write_tmx(stage, library, tmp_path / "b", lean=True).read_text()
    assert re.findall(r'<layer id="\d" name="(\w+)"', plain) == ["background", "field", "foreground"]
    assert "backgroundcolor" not in plain
    assert 'type="bool"' not in (tmp_path / "b" / f"{stage.name}-tiles" / "tileset.tsx").read_text()
    assert f'name="hero-{stage.hero.id}"' in plain
    with pytest.raises(ConfigError, match="plain or by_role"):
        write_tmx(stage, library, tmp_path, layers="by_colour")


def test_image_layers_of_others_are_ignored_in_groups_too(made: Made, library: TileLibrary, tmp_path: Path) -> None:
    stage, _ = made
    path = write_tmx(stage, library, tmp_path, lean=True)
    layer = '<imagelayer name="hills"><image source="../../etc/hills.png"/></imagelayer>'
    path.write_text(path.read_text().replace("</map>", f'{layer}<group name="far">{layer}</group></map>'))
    assert (read_tmx(path).field == stage.field).all()


@pytest.mark.slow
def test_whole_castles_are_written_so(library: TileLibrary, tmp_path: Path) -> None:
    castle = Castle(3, 2, library=library)
    write_castle(castle, tmp_path, lean=True, layers="by_role", collision=True)
    assert 'type="bool"' in (tmp_path / "tiles" / "tileset.tsx").read_text()
    again = read_castle(tmp_path)
    for number in (1, 2):
        assert tuxemon_collisions(tmp_path / f"stage-0{number}.tmx")
        assert (again.stage(number).roles == castle.stage(number).roles).all()


TILED = shutil.which("tmxrasterizer")


@pytest.mark.skipif(TILED is None, reason="tmxrasterizer is not installed")
def test_tiled_itself_draws_the_same_picture(made: Made, tmp_path: Path) -> None:
    stage, path = made
    shown = [word for name, _ in role_layers(stage) for word in ("--show-layer", name)]
    command = [str(TILED), *shown, str(path), str(tmp_path / "tiled.png")]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(command, check=True, capture_output=True, timeout=120, env=env)
    with Image.open(tmp_path / "tiled.png") as image:
        drawn = np.asarray(image.convert("RGB"))
    sky = open_sky(stage).repeat(16, axis=0).repeat(16, axis=1)
    assert (drawn[~sky] == render_stage(stage)[~sky]).all()
