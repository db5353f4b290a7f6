"""Export of a trained generator to ONNX, with the JSON that tells the painter what it is.

The graph takes `roles`, `materials`, `variants` (N, R + 4, C + 4) int64 and `z` (N, style_dim) float32, and gives
`pattern` (N, 16 R, 16 C) uint8 in 0..3. Noise comes in as input alone, so that equal inputs give equal pictures.
"""

from __future__ import annotations

import hashlib
import warnings
from pathlib import Path

import torch
from torch import Tensor, nn

from nesgan_game.errors import ConfigError, ModelError
from nesgan_game.files import replacing, write_json
from nesgan_game.model import checkpoint
from nesgan_game.model.generator import CONTEXT_CELLS, GeneratorConfig, LayoutGenerator, hard_levels


class _Painted(nn.Module):
    """The generator with hard 2-bit output."""

    def __init__(self, generator: LayoutGenerator) -> None:
        super().__init__()
        self.generator = generator

    def forward(self, roles: Tensor, materials: Tensor, variants: Tensor, z: Tensor) -> Tensor:
        return hard_levels(self.generator(roles, materials, variants, z))[:, 0]


def load_generator(run: Path) -> LayoutGenerator:
    """The averaged generator of a training run. Raises AssetError or ModelError."""
    settings = checkpoint.read_run(run)
    try:
        generator = LayoutGenerator(GeneratorConfig(**settings["generator"])).eval()
    except (KeyError, TypeError, ValueError, RuntimeError, ZeroDivisionError) as error:
        raise ModelError(f"has no usable generator configuration ({error})", run / "run.json", "train again") from error
    path = run / "generator.safetensors"
    checkpoint.restore_module(generator, checkpoint.load_tensors(path), "", path)
    return generator


def export(run: Path, out: Path) -> Path:
    """Write `out` (.onnx) and the JSON of the same name beside it; returns the JSON's path."""
    if out.suffix != ".onnx":
        raise ConfigError("the exported file must end in .onnx", out, "choose another --out")
    settings = checkpoint.read_run(run)
    if missing := {"arch", "step", "train"} - settings.keys():
        raise ModelError(f"does not say {', '.join(sorted(missing))}", run / "run.json", "train again")
    generator = load_generator(run)
    side = 3 + 2 * CONTEXT_CELLS
    maps = tuple(torch.zeros((1, side, side), dtype=torch.int64) for _ in range(3))
    inputs = (*maps, torch.zeros((1, generator.config.style_dim)))
    names = ["roles", "materials", "variants"]
    axes = {name: {0: "n", 1: "rows", 2: "cols"} for name in names}
    with replacing(out) as temporary, warnings.catch_warnings():
        # The older exporter is called deprecated, but the newer one needs a further package for nothing we use.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            _Painted(generator),
            inputs,
            str(temporary),
            input_names=[*names, "z"],
            output_names=["pattern"],
            dynamic_axes={**axes, "z": {0: "n"}, "pattern": {0: "n", 1: "height", 2: "width"}},
            opset_version=17,
            dynamo=False,
        )
    described = {
        "format": "nesgan-model",
        "version": 1,
        "arch": settings["arch"],
        "context_cells": CONTEXT_CELLS,
        "style_dim": generator.config.style_dim,
        "steps": settings["step"],
        "train": settings["train"],
        "generator": settings["generator"],
        "licence": "CC0-1.0",
        "sha256": hashlib.sha256(out.read_bytes()).hexdigest(),
    }
    path = out.with_suffix(".json")
    write_json(path, described)
    return path
