"""Export of a trained generator to ONNX, with the JSON that tells the painter what it is.

The graph takes `codes` (T, 12) int64, the facts about T distinct tiles (see codes.py), and one style `z` (1, style_dim)
float32, and gives `pattern` (T, 16, 16) uint8 in 0..3. Equal inputs give equal pictures.
"""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor, nn

from nesgan_game.errors import ConfigError, ModelError
from nesgan_game.files import replacing, write_json
from nesgan_game.model import checkpoint
from nesgan_game.model.codes import CODE_SIZES
from nesgan_game.model.discriminator import Discriminator, DiscriminatorConfig
from nesgan_game.model.generator import GeneratorConfig, LayoutGenerator, TilePainter, hard_levels
from nesgan_game.model.regions import Theme, find_regions


class _Painted(nn.Module):
    """The tile painter with hard 2-bit output."""

    def __init__(self, tiles: TilePainter) -> None:
        super().__init__()
        self.tiles = tiles

    def forward(self, codes: Tensor, z: Tensor) -> Tensor:
        return hard_levels(self.tiles(codes, z))


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


def load_discriminator(run: Path) -> Discriminator:
    """The discriminator of a training run. Raises AssetError or ModelError."""
    settings = checkpoint.read_run(run)
    try:
        discriminator = Discriminator(DiscriminatorConfig(**settings["discriminator"])).eval()
    except (KeyError, TypeError, ValueError, RuntimeError, ZeroDivisionError) as error:
        raise ModelError(
            f"has no usable discriminator configuration ({error})", run / "run.json", "train again"
        ) from error
    path = run / "state.safetensors"
    checkpoint.restore_module(discriminator, checkpoint.load_tensors(path), "d.", path)
    return discriminator


def export(run: Path, out: Path, themes: Mapping[str, Theme]) -> Path:
    """Write `out` (.onnx) and, beside it, its JSON with regions for `themes`; returns the JSON's path."""
    if out.suffix != ".onnx":
        raise ConfigError("the exported file must end in .onnx", out, "choose another --out")
    settings = checkpoint.read_run(run)
    if missing := {"arch", "step", "train", "looks"} - settings.keys():
        raise ModelError(f"does not say {', '.join(sorted(missing))}", run / "run.json", "train again")
    generator = load_generator(run)
    inputs = torch.zeros((3, len(CODE_SIZES)), dtype=torch.int64), torch.zeros((1, generator.config.style_dim))
    with replacing(out) as temporary, warnings.catch_warnings():
        # The older exporter is called deprecated, but the newer one needs a further package for nothing we use.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            _Painted(generator.tiles),
            inputs,
            str(temporary),
            input_names=["codes", "z"],
            output_names=["pattern"],
            dynamic_axes={"codes": {0: "tiles"}, "pattern": {0: "tiles"}},
            opset_version=17,
            dynamo=False,
        )
    described = {
        "format": "nesgan-model",
        "version": 1,
        "arch": settings["arch"],
        "looks": settings["looks"],
        "regions": find_regions(generator, load_discriminator(run), settings["looks"], themes),
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
