"""A stage drawn by hand in Tiled with our tileset plays, however Tiled has saved it."""

from __future__ import annotations

import base64
import gzip
import os
import shutil
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from fakes import fake_library

from nesgan_game.errors import AssetError
from nesgan_game.game.app.headless import headless
from nesgan_game.game.app.session import prove_in_world
from nesgan_game.level.formats.tmx import read_tmx
from nesgan_game.level.proof.prove import prove
from nesgan_game.level.render import render_stage
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_source import StageList
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.roles import ROLE_INDEX

ROWS, COLS = 12, 34
FLIPPED_ACROSS, FLIPPED_DOWN, TURNED = 1 << 31, 1 << 30, 1 << 29
OBJECTS = """
 <objectgroup id="7" name="entities">
  <object id="20" name="the hero" type="hero" x="24" y="128" width="16" height="32"/>
  <object id="21" type="candle" x="96" y="112" width="16" height="16"/>
  <object id="22" type="candle" x="152" y="128">
   <properties><property name="drop" propertytype="drop" value="dagger"/></properties>
   <point/>
  </object>
  <object id="23" {class}="skeleton" x="392" y="160"><point/></object>
  <object id="24" type="mover" x="96" y="80"><point/></object>
  <object id="25" type="item" x="250" y="150" width="12" height="10"><ellipse/></object>
  <object id="26" type="key" x="216" y="160"><point/></object>
 </objectgroup>
 <objectgroup id="8" name="exits">
  <object id="27" name="way out" x="496" y="128" width="16" height="32"/>
 </objectgroup>
"""


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(0)


def gids(library: TileLibrary) -> tuple[np.ndarray, np.ndarray]:
    """Background and field: a hall with a step, a ledge in the air, a pit of spikes and walls at both ends."""
    number = {role: library.by_role(role)[0].id + 1 for role in ("wall", "solid", "ledge", "platform", "spikes")}
    back = np.full((ROWS, COLS), number["wall"], np.uint32)
    back[::2, ::3] |= FLIPPED_ACROSS
    back[1::2, ::5] |= FLIPPED_DOWN | TURNED
    field = np.zeros((ROWS, COLS), np.uint32)
    field[10], field[11] = number["ledge"], number["solid"]
    field[:10, [0, -1]] = number["solid"]
    field[9, 18:22] = number["ledge"]
    field[7, 8:11] = number["platform"]
    field[10, 14:16] = number["spikes"]
    return back, field


def csv(layer: np.ndarray) -> str:
    lines = ",\n".join(",".join(map(str, row)) for row in layer.tolist())
    return f'<data encoding="csv">\n{lines}\n</data>'


def packed(layer: np.ndarray, compression: str, pack: Callable[[bytes], bytes]) -> str:
    text = base64.b64encode(pack(layer.astype("<u4").tobytes())).decode()
    kind = f' compression="{compression}"' if compression else ""
    return f'<data encoding="base64"{kind}>\n   {text}\n  </data>'


FORMATS: dict[str, Callable[[np.ndarray], str]] = {
    "csv": csv,
    "plain": lambda layer: packed(layer, "", bytes),
    "zlib": lambda layer: packed(layer, "zlib", zlib.compress),
    "gzip": lambda layer: packed(layer, "gzip", lambda data: gzip.compress(data, mtime=0)),
}


def draw(folder: Path, library: TileLibrary, form: str = "csv", word: str = "type", grouped: bool = False) -> Path:
    """The map as a person has drawn it: no rooms, no foreground, no facts, objects of all shapes."""
    library.save(folder / "my tiles")
    layers = "".join(
        f'<layer id="{number}" name="{name}" width="{COLS}" height="{ROWS}">{FORMATS[form](layer)}</layer>\n'
        for number, (name, layer) in enumerate(zip(("background", "field"), gids(library), strict=True), 1)
    )
    layers = f'<group id="9" name="all">{layers}</group>' if grouped else layers
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<map version="1.10" tiledversion="1.11.0" orientation="orthogonal" '
        f'renderorder="right-down" width="{COLS}" height="{ROWS}" tilewidth="16" tileheight="16" infinite="0" '
        'nextlayerid="10" nextobjectid="40">\n<editorsettings><export target="x.tmx" format="tmx"/></editorsettings>\n'
        f'<tileset firstgid="1" source="my tiles/tileset.tsx"/>\n{layers}{OBJECTS.replace("{class}", word)}</map>\n'
    )
    path = folder / "drawn.tmx"
    path.write_text(text, encoding="utf-8")
    return path


def check(stage: Stage) -> None:
    kinds = {entity.id: entity.kind for entity in stage.entities}
    assert list(kinds.values()) == ["hero", "candle", "candle", "skeleton", "mover", "item", "key", "exit"]
    by_kind = {entity.kind: entity for entity in stage.entities}
    assert (by_kind["hero"].x_px, by_kind["hero"].y_px) == (32, 160), "feet: the middle of a rectangle's lower edge"
    assert (by_kind["exit"].x_px, by_kind["exit"].y_px) == (504, 160)
    assert by_kind["candle"].properties["drop"] == "dagger"
    mover = dict(by_kind["mover"].properties)
    assert mover == {"cols": 2, "dx": 64, "dy": 0, "period": 240, "phase": 0}, "what the project says"
    assert by_kind["item"].properties["drop"] == "heart"
    assert by_kind["key"].key == 1
    assert stage.roles[10, 5] == ROLE_INDEX["ledge"]
    assert stage.roles[2, 3] == ROLE_INDEX["wall"], "a flipped wall is a wall"
    assert len(stage.rooms) == 1
    proof = prove(stage)
    world = prove_in_world(Stage(**{name: getattr(stage, name) for name in FIELDS}, proof=proof))
    assert world.result == "clear"
    assert headless(StageList(stage), seed=1, ticks=60)["result"] == "playing"
    assert render_stage(stage).any()


FIELDS = [name for name in Stage.__dataclass_fields__ if name != "proof"]


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
def test_a_drawn_stage_plays_in_every_layer_format(form: str, library: TileLibrary, tmp_path: Path) -> None:
    check(read_tmx(draw(tmp_path, library, form)))


@pytest.mark.parametrize(("word", "grouped"), [("class", False), ("type", True)])
def test_classes_of_tiled_1_9_and_grouped_layers(
    word: str, grouped: bool, library: TileLibrary, tmp_path: Path
) -> None:
    check(read_tmx(draw(tmp_path, library, word=word, grouped=grouped)))


def test_zstd_and_infinite_maps_end_in_one_line(library: TileLibrary, tmp_path: Path) -> None:
    path = draw(tmp_path, library, "zlib")
    text = path.read_text(encoding="utf-8")
    for old, new, said in (
        ('compression="zlib"', 'compression="zstd"', "packed with zstd.*CSV or zlib"),
        ('infinite="0"', 'infinite="1"', "fixed size.*Infinite"),
        ('type="key"', 'type="treasure"', "unknown kind 'treasure'"),
        ('name="field"', 'name="ground"', 'no tile layer "field"'),
        ('type="mover"', 'type="mover" name="fast" rotation="0"', ""),
    ):
        path.write_text(text.replace(old, new), encoding="utf-8")
        if not said:
            assert read_tmx(path).of_kind("mover")
            continue
        with pytest.raises(AssetError, match=said) as caught:
            read_tmx(path)
        assert "\n" not in str(caught.value)


@pytest.mark.skipif(shutil.which("tiled") is None, reason="Tiled is not installed")
@pytest.mark.parametrize("options", [(), ("--embed-tilesets",), ("--minimize",)])
def test_tiled_itself_saves_it_again(options: tuple[str, ...], library: TileLibrary, tmp_path: Path) -> None:
    drawn = draw(tmp_path, library, "zlib")
    saved = tmp_path / "saved.tmx"
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(tmp_path)}
    words = ["tiled", *options, "--export-map", "tmx", str(drawn), str(saved)]
    subprocess.run(words, check=True, capture_output=True, timeout=120, env=env)
    assert "zlib" in saved.read_text(encoding="utf-8")
    stage, again = read_tmx(drawn), read_tmx(saved)
    check(again)
    assert np.array_equal(stage.roles, again.roles)
    assert np.array_equal(render_stage(stage), render_stage(again))
