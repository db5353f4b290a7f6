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
    """A generator of layouts with hard 2-bit output."""

    def __init__(self, generator: nn.Module) -> None:
        super().__init__()
        self.generator = generator

    def forward(self, codes: Tensor, z: Tensor) -> Tensor:
        return hard_levels(self.generator(codes, z))[:, 0]


class _Dreamt(_Painted):
    """A generator of whole screens, which needs no codes."""

    def forward(self, z: Tensor) -> Tensor:  # type: ignore[override]
        return super().forward(torch.zeros((1, SCREEN_ROWS, SCREEN_COLS, 0), dtype=torch.int64), z)


def load_generator(run: Path) -> nn.Module:
    """The averaged generator of a training run. Raises AssetError or ModelError."""
    chosen = networks_of(run)
    try:
        generator = chosen.build_generator().eval()
    except (TypeError, ValueError, RuntimeError, ZeroDivisionError) as error:
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
    generator, style_dim = load_generator(run), networks_of(run).style_dim
    z, axes = torch.zeros((1, style_dim)), {"z": {0: "n"}, "pattern": {0: "n", 1: "height", 2: "width"}}
    with replacing(out) as temporary, warnings.catch_warnings():
        # The older exporter is called deprecated, but the newer one needs a further package for nothing we use.
        warnings.simplefilter("ignore")
        if settings["arch"] == "dcgan":
            _write(_Dreamt(generator), (z,), ["z"], axes, temporary)
        else:
            codes = torch.zeros((1, 3, 3, FACTS), dtype=torch.int64)
            axes["codes"] = {0: "n", 1: "rows", 2: "cols"}
            _write(_Painted(generator), (codes, z), ["codes", "z"], axes, temporary)
    described = {
        "format": "nesgan-model",
        "version": 1,
        "arch": settings["arch"],
        "style_dim": style_dim,
        "steps": settings["step"],
        "train": settings["train"],
        "generator": settings["generator"],
        "sha256": hashlib.sha256(out.read_bytes()).hexdigest(),
    }
    path = out.with_suffix(".json")
    write_json(path, described)
    return path


def _write(
    network: nn.Module, inputs: tuple[Tensor, ...], names: list[str], axes: dict[str, dict[int, str]], path: Path
) -> None:
    torch.onnx.export(
        network,
        inputs,
        str(path),
        input_names=names,
        output_names=["pattern"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
