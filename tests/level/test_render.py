"""Pictures of stages."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from fakes import fake_library
from PIL import Image

from nesgan_game.level.build import build_stage
from nesgan_game.level.render import render_roles, render_stage, save_picture


def test_pictures_show_tiles_roles_and_marks(tmp_path: Path) -> None:
    library = fake_library(0)
    stage = build_stage(library, 2)
    picture = render_stage(stage)
    assert picture.shape == (stage.rows * 16, stage.cols * 16, 3)
    row, col = np.argwhere(stage.field >= 0)[0].tolist()
    tile = picture[row * 16 : row * 16 + 16, col * 16 : col * 16 + 16]
    assert np.array_equal(tile, library.rgb(int(stage.field[row, col])))
    assert render_roles(stage, 4).shape == (stage.rows * 4, stage.cols * 4, 3)
    paths = tmp_path / "a.png", tmp_path / "b.png"
    for path in paths:
        save_picture(stage, path)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    assert np.array_equal(np.asarray(Image.open(paths[0]).convert("RGB")), picture)
