"""Sample sheets of objects."""

from pathlib import Path

import numpy as np
import pytest
import torch

from nesgan_game.model.export import load_generator
from nesgan_game.model.objects.object_samples import STYLE_DIM, object_sheet, paint_objects
from nesgan_game.objects import OBJECT_KINDS

pytestmark = pytest.mark.slow

torch.set_num_threads(1)


def test_a_sheet_shows_every_kind(object_run: Path) -> None:
    generator = load_generator(object_run)
    sheet = object_sheet(generator, 0, styles=3)
    assert sheet.shape == (66 * len(OBJECT_KINDS) // 2, 2 * (3 * 50 + 8))
    assert sheet.dtype == np.uint8
    np.testing.assert_array_equal(sheet, object_sheet(generator, 0, styles=3))


def test_objects_are_painted_in_their_size(object_run: Path) -> None:
    generator = load_generator(object_run)
    z = np.random.default_rng(0).standard_normal((2, STYLE_DIM)).astype(np.float32)
    for kind in OBJECT_KINDS[:9]:
        rows, cols = kind.sizes[0]
        painted = paint_objects(generator, kind, (rows, cols), z)
        assert painted.shape == (2, 16 * rows, 16 * cols)
        assert painted.max() <= 4
