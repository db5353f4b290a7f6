"""Builders for the model floor: tiny tile sheets as real PNGs with their description, and a trained toy run."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from nesgan_game.dataset.dataset import SceneCrops
from nesgan_game.dataset.scenes import Composer
from nesgan_game.dataset.screenshots import PictureCrops
from nesgan_game.dataset.tile_sheets import Family, SheetPiece

if TYPE_CHECKING:
    from nesgan_game.model.architectures import Networks
    from nesgan_game.model.generator import GeneratorConfig

_TEXTURES = (
    {"role": "solid", "sheet": "s", "rect": [0, 0, 1, 1]},
    {"role": "wall", "sheet": "s", "rect": [0, 1, 1, 1]},
)
Source = Callable[..., Path]
Describe = Callable[..., dict[str, Any]]


@pytest.fixture
def source(tmp_path: Path) -> Source:
    """source(description, {"file.png": array}) writes both and returns the folder: descriptions/ and data/ in it."""

    def write(description: object, pictures: dict[str, NDArray[np.uint8]]) -> Path:
        (tmp_path / "descriptions").mkdir(exist_ok=True)
        text = description if isinstance(description, str) else json.dumps(description)
        (tmp_path / "descriptions" / "toy.json").write_text(text, encoding="utf-8")
        (tmp_path / "data" / "toy").mkdir(parents=True, exist_ok=True)
        for name, picture in pictures.items():
            path = tmp_path / "data" / "toy" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            Image.fromarray(picture).save(path)
        return tmp_path

    return write


@pytest.fixture
def describe() -> Describe:
    """describe(textures=..., stamps=..., sheet options...) is a description of one family on one sheet `s`.

    Without textures it cuts a solid and a wall from the first two cells."""

    def make(
        textures: object = _TEXTURES, stamps: object = (), material: object = "brick", **sheet: object
    ) -> dict[str, Any]:
        return {
            "format": "nesgan-source",
            "version": 1,
            "name": "toy",
            "sheets": {"s": {"file": "s.png", **sheet}},
            "families": [{"name": "one", "material": material, "textures": textures, "stamps": stamps}],
        }

    return make


def _piece(role: str, seed: int, rows: int = 1, cols: int = 1, *, holes: bool = False, part: str = "") -> SheetPiece:
    rng = np.random.default_rng(seed)
    levels = rng.integers(0, 4, (16 * rows, 16 * cols)).astype(np.uint8)
    if holes:
        levels[rng.random(levels.shape) < 0.3] = 255
    return SheetPiece(role=role, levels=levels, part=part)


@pytest.fixture(scope="session")
def minimal() -> list[Family]:
    """The least that a composer needs: one ground, one wall; the wall has transparent holes."""
    return [
        Family(
            name="bare",
            source="toy",
            material="brick",
            textures=[_piece("solid", 1, holes=True), _piece("wall", 2, holes=True)],
        )
    ]


@pytest.fixture(scope="session")
def plenty() -> list[Family]:
    """A ground with ledges and platforms, a wall, and objects of every role in the sizes that layouts ask for."""
    stone = [_piece("solid", 1), _piece("solid", 9), _piece("ledge", 2), _piece("platform", 3, holes=True)]
    stone += [_piece("ledge", 4, part="left"), _piece("platform", 5, part="right")]
    things = [
        _piece(role, 20 + i, rows, cols, holes=True)
        for i, role in enumerate(("window", "decor", "door", "candle", "foliage", "breakable"))
        for rows, cols in ((1, 1), (2, 1), (2, 2), (3, 2), (3, 1), (1, 2), (3, 3), (4, 2))
    ]
    things.append(_piece("pillar", 40, 3, 1, holes=True))
    soft = [_piece(role, 50 + i) for i, role in enumerate(("liquid", "foliage", "breakable", "spikes"))]
    return [
        Family(name="stone", source="toy", material="block", textures=stone),
        Family(
            name="panel", source="toy", material="wood", textures=[_piece("wall", 6, 2, 2), _piece("wall", 7, 2, 2)]
        ),
        Family(name="things", source="toy", material="bone", stamps=things),
        Family(name="soft", source="toy", material="plant", textures=soft),
    ]


@pytest.fixture(scope="session")
def crops(plenty: list[Family]) -> SceneCrops:
    """Six composed scenes."""
    composer = Composer(plenty)
    return SceneCrops([composer.scene(0, n) for n in range(6)])


@pytest.fixture(scope="session")
def small() -> GeneratorConfig:
    """A generator of a few thousand weights."""
    from nesgan_game.model.generator import GeneratorConfig  # here, as tests of other floors do without torch

    return GeneratorConfig(style_dim=8, mapping=16, cell_channels=16, patch_channels=8, pixel_channels=8)


@pytest.fixture(scope="session")
def toy_networks(small: GeneratorConfig) -> Networks:
    """Networks of a few thousand weights for layouts."""
    from nesgan_game.model.architectures import Networks
    from nesgan_game.model.discriminator import DiscriminatorConfig

    return Networks(
        arch="layout", generator=small, discriminator=DiscriminatorConfig(channels=8, style_dim=small.style_dim)
    )


@pytest.fixture(scope="session")
def toy_run(tmp_path_factory: pytest.TempPathFactory, crops: SceneCrops, toy_networks: Networks) -> Path:
    """The folder of a run of four steps that saved at the second one; read only."""
    from nesgan_game.model.config import TrainConfig
    from nesgan_game.model.train import train

    run = tmp_path_factory.mktemp("runs") / "toy"
    config = TrainConfig(steps=4, batch_size=8, crop_cells=2, save_every=2, seed=3, precision="32-true")
    return train(crops, run, config, toy_networks, device="cpu")


@pytest.fixture(scope="session")
def screens(crops: SceneCrops) -> PictureCrops:
    """The six composed scenes as pictures of which nothing is known."""
    return PictureCrops(crops.levels)


@pytest.fixture(scope="session")
def dream_networks() -> Networks:
    """Networks of a few thousand weights for whole screens."""
    from nesgan_game.model.architectures import networks

    return networks("dcgan", {"style_dim": 8, "channels": 4}, {"channels": 4})


@pytest.fixture(scope="session")
def dream_run(tmp_path_factory: pytest.TempPathFactory, screens: PictureCrops, dream_networks: Networks) -> Path:
    """The folder of a `dcgan` run of three steps; read only."""
    from nesgan_game.model.config import TrainConfig
    from nesgan_game.model.train import train

    run = tmp_path_factory.mktemp("runs") / "dream"
    config = TrainConfig(steps=3, batch_size=8, augment=True, precision="32-true")
    return train(screens, run, config, dream_networks, device="cpu")


@pytest.fixture(scope="session")
def dream_onnx(tmp_path_factory: pytest.TempPathFactory, dream_run: Path) -> Path:
    """The exported network of `dream_run`; read only."""
    from nesgan_game.model.export import export

    path = tmp_path_factory.mktemp("dream") / "dream.onnx"
    export(dream_run, path, {})
    return path
