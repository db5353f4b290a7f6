"""Export of the object painter to ONNX, its weights stored as halves, and what its JSON says of the kinds.

The graph takes objects of one size: `kinds` (N,) int64, `sizes` (N, 2) int64, `codes` (N, CODE_LENGTH) float32, and
`down` (2 rows,) and `across` (2 cols,) int64, see object_networks.py; it gives `levels` (N, 16 rows, 16 cols) uint8,
0..3 and 4 where transparent. Halves are widened to float32 when the file is loaded, so all is reckoned in float32.
"""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from nesgan_game.dataset.drawings.object_drawings import object_slots
from nesgan_game.designs import CODE_LENGTH
from nesgan_game.model.objects.object_networks import ObjectGenerator, hard_objects, places
from nesgan_game.objects import MOST_COLS, MOST_ROWS, OBJECT_KINDS

_SMALL = 64
"""Weights fewer than this stay as they are."""


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


def write_objects(generator: ObjectGenerator, path: Path) -> None:
    """Write the graph."""
    inputs = {
        "kinds": torch.zeros(3, dtype=torch.int64),
        "sizes": torch.ones((3, 2), dtype=torch.int64),
        "codes": torch.zeros((3, CODE_LENGTH)),
    }
    inputs["down"], inputs["across"] = places(1, 1)
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
    _halve(model)
    onnx.checker.check_model(model)
    path.write_bytes(model.SerializeToString())


def _halve(model: onnx.ModelProto) -> None:
    """Store the weights as float16, in place, and widen them before they are used."""
    graph, casts = model.graph, []
    for weight in graph.initializer:
        if weight.data_type != TensorProto.FLOAT or np.prod(weight.dims) < _SMALL:
            continue
        name, stored = weight.name, numpy_helper.to_array(weight).astype(np.float16)
        weight.CopyFrom(numpy_helper.from_array(stored, f"{name}.half"))
        casts.append(helper.make_node("Cast", [f"{name}.half"], [name], to=TensorProto.FLOAT))
    for node in reversed(casts):
        graph.node.insert(0, node)


def halved(generator: ObjectGenerator) -> ObjectGenerator:
    """The generator with its weights rounded as they are stored, in place."""
    for parameter in generator.parameters():
        if parameter.numel() >= _SMALL:
            parameter.data = parameter.data.half().float()
    return generator
