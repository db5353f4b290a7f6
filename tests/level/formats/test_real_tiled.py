"""Tiled itself, by its tmxrasterizer, draws our levels as we do. Runs where Tiled is installed (Debian: tiled)."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from fakes import fake_library
from PIL import Image

from nesgan_game import nes
from nesgan_game.files import shipped
from nesgan_game.level.build import build_stage
from nesgan_game.level.controls import Controls
from nesgan_game.level.formats.tmx import LAYERS, read_tmx, write_tmx
from nesgan_game.level.render import render_stage
from nesgan_game.library.tile_library import TileLibrary

TILED = shutil.which("tmxrasterizer")
pytestmark = pytest.mark.skipif(TILED is None, reason="tmxrasterizer is not installed")


def rasterized(level: Path, out: Path) -> np.ndarray:
    """The tile layers as Tiled draws them; what it leaves transparent in our black."""
    layers = [word for name in LAYERS for word in ("--show-layer", name)]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([str(TILED), *layers, str(level), str(out)], check=True, capture_output=True, timeout=120, env=env)
    with Image.open(out) as image:
        rgba = np.asarray(image.convert("RGBA"))
    assert set(np.unique(rgba[..., 3])) <= {0, 255}
    return np.where(rgba[..., 3:] == 255, rgba[..., :3], nes.COLOURS[nes.BLACK])


def test_tiled_draws_the_shipped_level_as_we_do(tmp_path: Path) -> None:
    level = shipped("levels/stage-01.tmx")
    assert (rasterized(level, tmp_path / "tiled.png") == render_stage(read_tmx(level))).all()


@pytest.mark.slow
def test_tiled_draws_a_fresh_level_as_we_do(tmp_path: Path) -> None:
    library = fake_library(2)
    stage = build_stage(library, 5, controls=Controls(rooms=5))
    level = write_tmx(stage, library, tmp_path)
    assert (rasterized(level, tmp_path / "tiled.png") == render_stage(stage)).all()


@pytest.mark.slow
def test_tiled_draws_whole_objects_over_walls_as_we_do(tmp_path: Path) -> None:
    library = TileLibrary.generate(seed=3, screens=4, theme="gallery")
    stage = build_stage(library, 5)
    assert (stage.tiles.levels[stage.field[stage.field >= 0]] == nes.CLEAR).any()
    level = write_tmx(stage, library, tmp_path)
    drawn = rasterized(level, tmp_path / "tiled.png")
    assert (drawn == render_stage(stage)).all()
    assert (drawn == render_stage(read_tmx(level))).all()
