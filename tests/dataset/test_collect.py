from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from sheets import Describe, Source

from nesgan_game.dataset.collect import collect, described
from nesgan_game.dataset.dataset import SceneCrops
from nesgan_game.dataset.screenshots import PictureCrops
from nesgan_game.errors import AssetError


@pytest.fixture
def sheets(source: Source, describe: Describe) -> Path:
    """A folder with `descriptions` and `data` of a solid and a wall."""
    rng = np.random.default_rng(0)
    return source(describe(), {"s.png": rng.integers(0, 4, (16, 32, 1)).repeat(3, 2).astype(np.uint8) * 80})


def test_both_architectures_learn_from_the_same_scenes(sheets: Path) -> None:
    where = sheets / "data", sheets / "descriptions"
    assert described(*where)
    layout, foreign = collect("layout", *where, seed=3, scenes=4)
    assert isinstance(layout, SceneCrops)
    assert not foreign
    whole, foreign = collect("dcgan", *where, seed=3, scenes=4)
    assert isinstance(whole, PictureCrops)
    assert not foreign
    np.testing.assert_array_equal(layout.levels, whole.levels)


def test_any_other_folder_is_pictures(sheets: Path, tmp_path: Path) -> None:
    from PIL import Image

    data = tmp_path / "shots"
    data.mkdir()
    Image.fromarray(np.random.default_rng(0).integers(0, 256, (224, 256, 3)).astype(np.uint8)).save(data / "a.png")
    seen: list[int] = []

    def bar(items: list[Path]) -> list[Path]:
        seen.append(len(items))
        return items

    crops, foreign = collect("dcgan", data, sheets / "descriptions", seed=0, scenes=4, bar=bar)
    assert foreign
    assert isinstance(crops, PictureCrops)
    assert crops.levels.shape == (1, 224, 256)
    assert seen == [1]
    with pytest.raises(AssetError, match="none of the described sources"):
        collect("layout", data, sheets / "descriptions", seed=0, scenes=4)


def test_no_folder(sheets: Path) -> None:
    with pytest.raises(AssetError, match="no such folder"):
        collect("dcgan", sheets / "nowhere", sheets / "descriptions", seed=0, scenes=1)
