"""Small exported networks for tests of the floors above the model: whatever is painted with them is not art."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nesgan_game.dataset.dataset import SceneCrops
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
