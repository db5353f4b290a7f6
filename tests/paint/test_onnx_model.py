"""Networks of strangers: what has loops, other files or endless zeros is refused, and so is what fails at work."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nesgan_game.errors import AssetError, ModelError
from nesgan_game.paint import onnx_model
from nesgan_game.paint.onnx_model import MOST_MEMORY, levels_of, open_network

onnx = pytest.importorskip("onnx", reason="onnx is not installed")
FLOAT = 1
"""TensorProto.FLOAT."""


def node(*words: Any, **more: Any) -> Any:
    return onnx.helper.make_node(*words, **more)


def network(nodes: Sequence[Any], weights: dict[str, Any] | None = None, **more: Any) -> Any:
    """From x, one number, to y."""
    ends = [onnx.helper.make_tensor_value_info(name, FLOAT, [1] if name == "x" else None) for name in "xy"]
    arrays = [onnx.numpy_helper.from_array(np.array(value), name) for name, value in (weights or {}).items()]
    graph = onnx.helper.make_graph(list(nodes), "toy", ends[:1], ends[1:], arrays)
    return onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=8, **more)


def written(folder: Path, model: Any) -> Path:
    weights = model if isinstance(model, bytes) else model.SerializeToString()
    (folder / "net.onnx").write_bytes(weights)
    told = {"format": "nesgan-model", "version": 1, "sha256": hashlib.sha256(weights).hexdigest()}
    (folder / "net.json").write_text(json.dumps(told))
    return folder / "net.onnx"


PLAIN = (node("Identity", ["x"], ["y"]),)
ONE = {"x": np.ones(1, np.float32)}


def test_a_plain_network_works(tmp_path: Path) -> None:
    session, told = open_network(written(tmp_path, network(PLAIN)))
    assert told["version"] == 1
    assert session.run(None, ONE)[0].tolist() == [1]


def looping() -> Any:
    body = network((node("Identity", ["x"], ["y"]), node("Identity", ["c"], ["d"]))).graph
    return network([node("Loop", ["", "", "x"], ["y"], body=body)])


def outside() -> Any:
    model = network([node("Add", ["x", "w"], ["y"])], {"w": np.float32(1)})
    weight = model.graph.initializer[0]
    weight.ClearField("raw_data")
    weight.data_location = onnx.TensorProto.EXTERNAL
    weight.external_data.add(key="location", value="../secret.bin")
    return model


def outside_in_a_step() -> Any:
    weight = outside().graph.initializer[0]
    return network([node("Constant", [], ["y"], value=weight)])


def with_functions() -> Any:
    inside = onnx.helper.make_function("own", "F", ["a"], ["b"], [node("Identity", ["a"], ["b"])], [])
    return network(PLAIN, functions=[inside])


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (looping, "has loops or branches"),
        (outside, "has weights in another file"),
        (outside_in_a_step, "has weights in another file"),
        (with_functions, "has functions of its own"),
        (lambda: network([node("Gelu", ["x"], ["y"], domain="com.microsoft")]), "has steps of b'com.microsoft'"),
        (lambda: b"", "is no ONNX file"),
        (lambda: b"\x08" + b"\xff" * 11, "is no ONNX file"),
        (lambda: network(PLAIN).SerializeToString()[:-1], "is no ONNX file"),
        (lambda: b"\x3a\xff\xff\xff\xff\x0f", "is no ONNX file"),
        (lambda: network([node("Nothing", ["x"], ["y"])]), "onnxruntime refuses it"),
    ],
)
def test_what_is_no_plain_network_is_refused(make: Any, said: str, tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "secret.bin").write_bytes(bytes(4))
    with pytest.raises(ModelError, match=said) as caught:
        open_network(written(tmp_path / "here", make()))
    assert "export the network again" in str(caught.value)


@pytest.mark.parametrize("at", range(0, 120, 3))
def test_torn_networks_work_or_are_refused(at: int, tmp_path: Path) -> None:
    whole = network(PLAIN).SerializeToString()
    at %= len(whole)
    with suppress(ModelError):  # some bytes, as those of names, may be any
        session, _ = open_network(written(tmp_path, whole[:at] + bytes([whole[at] ^ 0x15]) + whole[at + 1 :]))
        session.run(None, ONE)


def test_endless_zeros_are_refused_and_take_no_memory(tmp_path: Path) -> None:
    count = np.array([MOST_MEMORY // 4 + 1])
    endless = network([node("Expand", ["x", "n"], ["many"]), node("ReduceSum", ["many"], ["y"])], {"n": count})
    session, _ = open_network(written(tmp_path, endless))
    with pytest.raises(ModelError, match="does not do what its JSON says"):
        session.run(None, ONE)


def test_inputs_of_another_name_are_told_of(tmp_path: Path) -> None:
    session, _ = open_network(written(tmp_path, network(PLAIN)))
    with pytest.raises(ModelError, match="does not do what its JSON says"):
        session.run(None, {"z": np.ones(1, np.float32)})


def test_a_file_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(onnx_model, "MOST_BYTES", 50)
    path = written(tmp_path, network(PLAIN))
    with pytest.raises(AssetError, match="does not match the hash"):
        open_network(path)


@pytest.mark.parametrize(
    ("outputs", "said"),
    [
        ([], "has 0 outputs"),
        ([np.zeros((2, 4, 4), np.uint8)] * 2, "has 2 outputs"),
        ([[1, 2]], "has 1 outputs"),
        ([np.zeros((2, 4, 4), np.float32)], "paints float32"),
        ([np.zeros((2, 4, 5), np.uint8)], r"paints uint8 \(2, 4, 5\), not uint8 \(2, 4, 4\)"),
        ([np.full((2, 4, 4), 4, np.uint8)], "paints level 4"),
    ],
)
def test_pictures_are_looked_at_before_they_are_used(outputs: Any, said: str) -> None:
    with pytest.raises(ModelError, match=said):
        levels_of(outputs, (2, 4, 4), 3)
    assert levels_of([np.full((2, 4, 4), 3, np.uint8)], (2, 4, 4), 3).max() == 3
