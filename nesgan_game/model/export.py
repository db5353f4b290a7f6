"""Export of a trained generator to ONNX, with the JSON that tells the painter what it is.

The graph of `layout` takes `codes` (T, 12) int64, the facts about T distinct tiles (`rolemap.conditioning`), and one
style `z` (1, style_dim) float32, and gives `pattern` (T, 16, 16) uint8 in 0..3. That of `dcgan` takes styles `z`
(N, style_dim) and gives whole screens, `pattern` (N, 224, 256). Those of `objects` and `creatures` are told in
objects/object_export.py.
Equal inputs give equal pictures.
"""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from nesgan_game.errors import ConfigError, ModelError
from nesgan_game.files import replacing, write_json
from nesgan_game.model import checkpoint
from nesgan_game.model.architectures import networks_of
from nesgan_game.model.discriminator import Discriminator
from nesgan_game.model.generator import LayoutGenerator, TilePainter, hard_levels
from nesgan_game.model.objects.creature_choice import best_designs
from nesgan_game.model.objects.object_export import creature_facts, object_facts, write_objects
from nesgan_game.model.objects.object_networks import ObjectDiscriminator, ObjectGenerator
from nesgan_game.model.regions import Theme, find_regions
from nesgan_game.rolemap.conditioning import CODE_SIZES


class _Painted(nn.Module):
    """The tile painter with hard 2-bit output."""

    def __init__(self, tiles: TilePainter) -> None:
        super().__init__()
        self.tiles = tiles

    def forward(self, codes: Tensor, z: Tensor) -> Tensor:
        return hard_levels(self.tiles(codes, z))


class _Dreamt(nn.Module):
    """A generator of whole screens, which looks at no codes, with hard 2-bit output."""

    def __init__(self, generator: nn.Module) -> None:
        super().__init__()
        self.generator = generator

    def forward(self, z: Tensor) -> Tensor:
        return hard_levels(self.generator(z, z))[:, 0]


def load_generator(run: Path) -> nn.Module:
    """The averaged generator of a training run. Raises AssetError or ModelError."""
    return _load(run, "generator", run / checkpoint.GENERATOR, "")


def load_discriminator(run: Path) -> nn.Module:
    """The discriminator of a training run. Raises AssetError or ModelError."""
    return _load(run, "discriminator", run / checkpoint.STATE, "d.")


def _load(run: Path, name: str, weights: Path, prefix: str) -> nn.Module:
    chosen = networks_of(run)
    try:
        network = chosen.build_generator() if name == "generator" else chosen.build_discriminator()
    except (TypeError, ValueError, OverflowError, RuntimeError, ZeroDivisionError) as error:
        raise ModelError(f"has no usable {name} configuration ({error})", run / "run.json", "train again") from error
    checkpoint.restore_module(network, checkpoint.load_tensors(weights), prefix, weights)
    return network.eval()


def export(run: Path, out: Path, themes: Mapping[str, Theme]) -> Path:
    """Write `out` (.onnx) and, beside it, its JSON, for `layout` with regions for `themes`; returns the JSON's path."""
    if out.suffix != ".onnx":
        raise ConfigError("the exported file must end in .onnx", out, "choose another --out")
    settings = checkpoint.read_run(run)
    if missing := {"arch", "step", "train", "looks"} - settings.keys():
        raise ModelError(f"does not say {', '.join(sorted(missing))}", run / "run.json", "train again")
    generator, style_dim = load_generator(run), networks_of(run).style_dim
    facts: dict[str, Any] = {"format": "nesgan-model", "version": 1, "style_dim": style_dim, "steps": settings["step"]}
    facts |= {name: settings[name] for name in ("arch", "looks", "train", "generator")}
    if isinstance(generator, LayoutGenerator):
        judge = load_discriminator(run)
        assert isinstance(judge, Discriminator)
        facts["regions"] = find_regions(generator, judge, settings["looks"], themes)
        facts["licence"] = "CC0-1.0"  # what was learnt from a folder of pictures may be anything
    if isinstance(generator, ObjectGenerator):
        facts |= _creatures(run, generator, facts) if facts["arch"] == "creatures" else object_facts()
        facts["licence"] = "CC0-1.0"
    path = out.with_suffix(".json")
    with replacing(out) as temporary:  # last, so that a spoilt run leaves nothing and replaces nothing
        if isinstance(generator, ObjectGenerator):
            write_objects(generator, temporary)
        else:
            _write(generator, style_dim, temporary)
        # Before the network takes its place, which is nothing without them.
        write_json(path, {**facts, "sha256": hashlib.sha256(temporary.read_bytes()).hexdigest()})
    return path


def _creatures(run: Path, generator: ObjectGenerator, facts: dict[str, Any]) -> dict[str, Any]:
    judge = load_discriminator(run)
    assert isinstance(judge, ObjectDiscriminator)
    return creature_facts(best_designs(generator, judge, facts.pop("looks")))


def _write(generator: nn.Module, style_dim: int, path: Path) -> None:
    z = torch.zeros((1, style_dim))
    network: nn.Module = _Dreamt(generator)
    inputs: dict[str, Tensor] = {"z": z}
    axes = {"z": {0: "n"}, "pattern": {0: "n"}}
    if isinstance(generator, LayoutGenerator):
        network = _Painted(generator.tiles)
        inputs = {"codes": torch.zeros((3, len(CODE_SIZES)), dtype=torch.int64), "z": z}
        axes = {"codes": {0: "tiles"}, "pattern": {0: "tiles"}}
    with warnings.catch_warnings():
        # The older exporter is called deprecated, but the newer one needs a further package for nothing we use.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network,
            tuple(inputs.values()),
            str(path),
            input_names=list(inputs),
            output_names=["pattern"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
