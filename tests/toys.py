"""Small exported networks for tests of the floors above the model: whatever is painted with them is not art."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from nesgan_game.creatures import CREATURE_KINDS
from nesgan_game.dataset.creature_cuts import Creature
from nesgan_game.dataset.creature_data import CreatureSet
from nesgan_game.dataset.dataset import SceneCrops
from nesgan_game.dataset.object_data import ObjectSet
from nesgan_game.files import read_json, write_json
from nesgan_game.rolemap.conditioning import MAX_PERIOD, SKY


@pytest.fixture(scope="session")
def toy_model(tmp_path_factory: pytest.TempPathFactory, crops: SceneCrops) -> Path:
    """An exported `layout` network of the shipped one's interface, never trained, of strong contrast; read only."""
    import torch

    from nesgan_game.model import checkpoint
    from nesgan_game.model.architectures import networks
    from nesgan_game.model.export import export
    from nesgan_game.paint.themes import STYLE_DIM, THEMES

    folder = tmp_path_factory.mktemp("model")
    sizes = {"mapping": 16, "cell_channels": 32, "patch_channels": 8, "pixel_channels": 8}
    toy = networks("layout", sizes, {"channels": 4})
    with torch.random.fork_rng():
        torch.manual_seed(0)
        generator, discriminator = toy.build_generator(), toy.build_discriminator()
    weights = checkpoint.module_tensors(generator, "")
    weights = {name: 12 * tensor if name.startswith("tiles.out") else tensor for name, tensor in weights.items()}
    checkpoint.save_tensors(folder / "run" / "generator.safetensors", weights)
    checkpoint.save_tensors(folder / "run" / "state.safetensors", checkpoint.module_tensors(discriminator, "d."))
    looks = {**crops.looks(), "void": [[0, 1, 1, 2], [SKY, MAX_PERIOD, MAX_PERIOD, 3]]}
    settings = {"arch": "layout", "train": {"seed": 0}, "looks": looks, "generator": sizes}
    checkpoint.write_run(folder / "run", {**settings, "discriminator": {"channels": 4}}, 1)
    path = export(folder / "run", folder / "toy.onnx", {})
    anchors = np.random.default_rng(0).standard_normal((len(THEMES), 2, STYLE_DIM))
    regions = dict(zip(THEMES, anchors.tolist(), strict=True))  # looking for them would take long
    write_json(path, {**read_json(path, "nesgan-model", 1), "regions": regions})
    return folder / "toy.onnx"


TOY_OBJECTS = {"embedded": 8, "mapping": 16, "patch_channels": 4, "channels": (8, 8, 8), "templates": 8}
"""Sizes of an object generator that is quick."""


@pytest.fixture(scope="session")
def object_set() -> ObjectSet:
    """Four drawings of every kind, as many as a kind has sizes."""
    return ObjectSet(0, 4)


@pytest.fixture(scope="session")
def object_run(tmp_path_factory: pytest.TempPathFactory, object_set: ObjectSet) -> Path:
    """A run of `objects` after two steps, the second with the discriminator; read only."""
    from nesgan_game.model.architectures import networks
    from nesgan_game.model.config import TrainConfig
    from nesgan_game.model.objects.object_train import train_objects

    toy = networks("objects", TOY_OBJECTS, {"channels": (4, 4, 8)})
    config = TrainConfig(steps=2, batch_size=16, scenes=4, match_steps=1, r1_every=1, precision="32-true")
    return train_objects(object_set, tmp_path_factory.mktemp("objects") / "run", config, toy, device="cpu")


@pytest.fixture(scope="session")
def toy_objects(object_run: Path) -> Path:
    """That run exported; what it paints is no art."""
    from nesgan_game.model.export import export

    export(object_run, object_run.parent / "objects.onnx", {})
    return object_run.parent / "objects.onnx"


@pytest.fixture(scope="session")
def creature_set() -> CreatureSet:
    """Fourteen blobs of every kind, large enough for all its sizes."""
    rng = np.random.default_rng(0)
    creatures = []
    for kind in CREATURE_KINDS:
        for _ in range(14):
            light = rng.random((8, 5)).repeat(4, 0).repeat(4, 1)
            opacity = rng.random((8, 5)) < 0.7
            opacity[[0, -1]] = True
            picture = np.stack([light, opacity.repeat(4, 0).repeat(4, 1)], -1).astype(np.float32)
            creatures.append(Creature(kind=kind.name, source="blobs", picture=picture))
    return CreatureSet(creatures)


@pytest.fixture
def creature_folder(tmp_path: Path) -> Path:
    """Fourteen pictures of every kind of creature with the description of their source beside them."""
    folder = tmp_path / "creatures"
    (folder / "blobs").mkdir(parents=True)
    rng = np.random.default_rng(0)
    for kind in CREATURE_KINDS:
        for n in range(14):
            rgba = rng.integers(60, 256, (8, 5, 4)).repeat(4, 0).repeat(4, 1)
            rgba[..., 3] = 255
            Image.fromarray(rgba.astype(np.uint8)).save(folder / "blobs" / f"{kind.name}{n}.png")
    creatures = [{"kind": kind.name, "files": [f"{kind.name}*.png"]} for kind in CREATURE_KINDS]
    write_json(folder / "blobs.json", {"format": "nesgan-source", "version": 1, "creatures": creatures})
    return folder


@pytest.fixture(scope="session")
def creature_run(tmp_path_factory: pytest.TempPathFactory, creature_set: CreatureSet) -> Path:
    """A run of `creatures` after two steps, the second with the discriminator; read only."""
    from nesgan_game.model.architectures import networks
    from nesgan_game.model.config import TrainConfig
    from nesgan_game.model.objects.creature_train import CreatureTrainer
    from nesgan_game.model.objects.object_train import train_objects

    toy = networks("creatures", TOY_OBJECTS, {"channels": (4, 4, 8)})
    config = TrainConfig(steps=2, batch_size=32, match_steps=1, r1_every=1, precision="32-true")
    run = tmp_path_factory.mktemp("creatures") / "run"
    return train_objects(creature_set, run, config, toy, device="cpu", kind=CreatureTrainer)


@pytest.fixture(scope="session")
def toy_creatures(creature_run: Path) -> Path:
    """That run exported; what it paints is no art."""
    from nesgan_game.model.export import export

    export(creature_run, creature_run.parent / "creatures.onnx", {})
    return creature_run.parent / "creatures.onnx"
