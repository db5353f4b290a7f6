"""Trains both architectures for a few steps; started by torchrun in test_processes.py. Arguments: folder, batch."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np

from nesgan_game.dataset.dataset import SceneCrops
from nesgan_game.dataset.scenes import Composer
from nesgan_game.dataset.screenshots import PictureCrops
from nesgan_game.dataset.tile_sheets import Family, SheetPiece
from nesgan_game.model.architectures import networks
from nesgan_game.model.config import TrainConfig
from nesgan_game.model.train import train

STEPS = 5
SIZES = {
    "layout": {"style_dim": 8, "mapping": 16, "cell_channels": 16, "patch_channels": 8, "pixel_channels": 8},
    "dcgan": {"style_dim": 8, "channels": 4},
}


def families() -> list[Family]:
    levels = np.random.default_rng(0).integers(0, 4, (2, 16, 16)).astype(np.uint8)
    textures = [SheetPiece(role=role, levels=part) for role, part in zip(("solid", "wall"), levels, strict=True)]
    return [Family(name="bare", source="toy", material="brick", textures=textures)]


def main(folder: Path, batch_size: int) -> None:
    """Leave a run and its curve in `folder` for each architecture."""
    composer = Composer(families())
    scenes = [composer.scene(0, n) for n in range(3)]
    for arch, sizes in SIZES.items():
        crops = SceneCrops(scenes) if arch == "layout" else PictureCrops(np.stack([scene.levels for scene in scenes]))
        config = TrainConfig(steps=STEPS, batch_size=batch_size, crop_cells=2, r1_every=3, augment=True, save_every=3)
        # In bfloat16, which some processors have, a sum of two halves is not the sum of the whole.
        config = replace(config, precision="32-true")
        curve: list[dict[str, float]] = []
        train(
            crops,
            folder / arch,
            config,
            networks(arch, dict(sizes), {"channels": 4}),
            device="cpu",
            progress=lambda _, figures, curve=curve: curve.append(figures),  # type: ignore[misc]
        )
        if curve:  # one process alone is told
            (folder / f"{arch}.json").write_text(json.dumps(curve), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
