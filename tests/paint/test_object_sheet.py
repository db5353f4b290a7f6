"""The sheet of all objects."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from nesgan_game.paint.object_painter import ObjectPainter
from nesgan_game.paint.object_sheet import SCALE, object_sheet, save_object_sheet


@pytest.mark.slow
def test_a_sheet_is_the_same_again_and_lower_without_names(toy_objects: Path, tmp_path: Path) -> None:
    painter = ObjectPainter.load(toy_objects)
    named, again = object_sheet(painter, 3, 2), object_sheet(painter, 3, 2)
    np.testing.assert_array_equal(named, again)
    nameless = object_sheet(painter, 3, 2, named=False)
    assert nameless.shape[0] < named.shape[0]
    assert nameless.shape[1] == named.shape[1] == 2 * (2 * 50 * SCALE + 8)
    assert (object_sheet(painter, 4, 2) != named).any()
    save_object_sheet(named, tmp_path / "sheet.png")
    with Image.open(tmp_path / "sheet.png") as image:
        np.testing.assert_array_equal(np.asarray(image), named)
