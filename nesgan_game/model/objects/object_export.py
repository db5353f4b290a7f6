"""Export of the painters of objects and creatures to ONNX, and what their JSON says of the kinds.

The graph takes objects of one size: `kinds` (N,) int64, `sizes` (N, 2) int64, `codes` (N, CODE_LENGTH) float32, and
`down` (2 rows,) and `across` (2 cols,) int64, see object_networks.py; it gives `levels` (N, 16 rows, 16 cols) uint8,
0..3 and 4 where transparent. Creatures have CHR tiles in the place of half cells and DESIGN_LENGTH numbers as code.
Weights are stored small and widened to float32 when the file is loaded, so all is reckoned in float32.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from nesgan_game.creatures import CREATURE_KINDS, DESIGN_LENGTH
from nesgan_game.creatures import MOST_COLS as CHR_COLS
from nesgan_game.creatures import MOST_ROWS as CHR_ROWS
from nesgan_game.dataset.drawings.object_drawings import object_slots
from nesgan_game.designs import CODE_LENGTH
from nesgan_game.model.objects.creature_networks import CreatureGeneratorConfig, creature_places
from nesgan_game.model.objects.object_networks import ObjectGenerator, hard_objects, places
from nesgan_game.objects import MOST_COLS, MOST_ROWS, OBJECT_KINDS

_SMALL = 64
"""Weights fewer than this stay as they are."""
_LARGE = 130_000
"""Weights as many as this are kept as int8; tuned by hand: the four largest tensors."""
_LARGE_OF_CREATURES = 256
"""The same for creatures, so that the file is as small as they are unimportant."""


class _PaintedObjects(nn.Module):
    """The object generator with hard output."""

    def __init__(self, generator: ObjectGenerator) -> None:
        super().__init__()
        self.generator = generator

    def forward(self, kinds: Tensor, sizes: Tensor, codes: Tensor, down: Tensor, across: Tensor) -> Tensor:
        return hard_objects(self.generator(kinds, sizes, codes, down, across))


def object_facts() -> dict[str, Any]:
    """What the JSON beside the network tells: every kind in the order of its number, and how its design is told."""
    kinds = [
        {"name": kind.name, "role": kind.role, "anchor": kind.anchor, "sizes": kind.sizes}
        | {"slots": object_slots(kind.name)}
        for kind in OBJECT_KINDS
    ]
    return {"code_length": CODE_LENGTH, "most_rows": MOST_ROWS, "most_cols": MOST_COLS, "objects": kinds}


def creature_facts(designs: Mapping[str, Any]) -> dict[str, Any]:
    """The same for creatures, with the designs of each kind and size that are worth showing."""
    kinds = [{"name": kind.name, "designs": designs[kind.name]} for kind in CREATURE_KINDS]
    return {"code_length": DESIGN_LENGTH, "most_rows": CHR_ROWS, "most_cols": CHR_COLS, "creatures": kinds}


def write_objects(generator: ObjectGenerator, path: Path) -> None:
    """Write the graph."""
    creatures = isinstance(generator.config, CreatureGeneratorConfig)
    inputs = {
        "kinds": torch.zeros(3, dtype=torch.int64),
        "sizes": torch.ones((3, 2), dtype=torch.int64),
        "codes": torch.zeros((3, generator.config.style_dim)),
    }
    inputs["down"], inputs["across"] = creature_places(2, 2) if creatures else places(1, 1)
    axes = {name: {0: "objects"} for name in ("kinds", "sizes", "codes")}
    axes |= {"down": {0: "down"}, "across": {0: "across"}}
    axes["levels"] = {0: "objects", 1: "height", 2: "width"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # as in export.py
        torch.onnx.export(
            _PaintedObjects(generator),
            tuple(inputs.values()),
            str(path),
            input_names=list(inputs),
            output_names=["levels"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
    model = onnx.load(path)
    _shrink(model, _large(generator))
    if creatures:
        _name_shortly(model)
    onnx.checker.check_model(model)
    path.write_bytes(model.SerializeToString())


def _large(generator: ObjectGenerator) -> int:
    return _LARGE_OF_CREATURES if isinstance(generator.config, CreatureGeneratorConfig) else _LARGE


def _shrink(model: onnx.ModelProto, large: int) -> None:
    """Store the weights as `_stored` says, in place, and widen them to float32 before they are used."""
    graph, widened = model.graph, []
    for weight in list(graph.initializer):
        if weight.data_type != TensorProto.FLOAT or np.prod(weight.dims) < _SMALL:
            continue
        name, stored, scale = weight.name, *_stored(numpy_helper.to_array(weight), large)
        weight.CopyFrom(numpy_helper.from_array(stored, f"{name}.stored"))
        if scale is None:
            widened.append(helper.make_node("Cast", [f"{name}.stored"], [name], to=TensorProto.FLOAT))
        else:
            graph.initializer.append(numpy_helper.from_array(scale, f"{name}.scale"))
            scaled = [f"{name}.stored", f"{name}.scale"]
            widened.append(helper.make_node("DequantizeLinear", scaled, [name], axis=0))
    for node in reversed(widened):
        graph.node.insert(0, node)


def _name_shortly(model: onnx.ModelProto) -> None:
    """Number what lies between inputs and outputs, in place: names are a seventh of so small a file."""
    graph = model.graph
    kept = {value.name for value in (*graph.input, *graph.output)}
    names: dict[str, str] = {"": ""}  # an input that is left out

    def short(name: str) -> str:
        return name if name in kept else names.setdefault(name, f"{len(names):x}")

    for weight in graph.initializer:
        weight.name = short(weight.name)
    for node in graph.node:
        node.ClearField("name")
        node.input[:] = [short(name) for name in node.input]
        node.output[:] = [short(name) for name in node.output]
    graph.ClearField("value_info")


def _stored(weight: NDArray[np.float32], large: int) -> tuple[NDArray[np.generic], NDArray[np.float32] | None]:
    """Weights as they are kept: large tables and matrices as int8 with a scale for each row, all else as float16."""
    if weight.size < large or weight.ndim == 1:
        return weight.astype(np.float16), None
    scale = np.abs(weight).reshape(len(weight), -1).max(1).astype(np.float32) / np.float32(127)
    scale = np.maximum(scale, np.float32(1e-12))
    shaped = scale.reshape(-1, *[1] * (weight.ndim - 1))
    return np.clip(np.rint(weight / shaped), -127, 127).astype(np.int8), scale


@torch.no_grad()
def as_stored(generator: ObjectGenerator) -> ObjectGenerator:
    """The generator with its weights rounded as they are stored, in place."""
    large = _large(generator)
    for parameter in generator.parameters():
        if parameter.numel() >= _SMALL:
            stored, scale = _stored(parameter.numpy(), large)
            wide = torch.from_numpy(stored.astype(np.float32))
            if scale is not None:
                wide *= torch.from_numpy(scale).reshape(-1, *[1] * (parameter.ndim - 1))
            parameter.copy_(wide)
    return generator
