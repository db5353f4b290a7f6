"""Opening exported networks: an .onnx file and the JSON beside it that says what it is.

A network is a program. One of ours is one plain graph with all its weights: it has no loops and no branches, calls no
functions and names no other files; whatever has never reaches onnxruntime. For that the file is walked as Protocol
Buffers: field numbers are those of onnx.proto (IR version 8), wire types those of protobuf.dev, "Encoding".
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import AssetError, ModelError
from nesgan_game.files import NO_TELEMETRY, opened, read_json

KIND, VERSION = "nesgan-model", 1
MOST_BYTES = 200_000_000
"""Of a network; the shipped ones have 5 MB at most."""
MOST_MEMORY = 1 << 30
"""Bytes that all networks may take at work: a few KB can ask for any amount of zeros."""
_EXPORT = "export the network again"
_GRAPH, _TRAINING, _FUNCTIONS = 7, 20, 25
"""Fields of ModelProto."""
_NODE, _INITIALIZER, _SPARSE = 1, 5, 15
"""Of GraphProto."""
_ATTRIBUTE, _DOMAIN = 5, 7
"""Of NodeProto."""
_TENSOR, _SUBGRAPH, _TENSORS, _SUBGRAPHS = 5, 6, 10, 11
"""Of AttributeProto."""
_EXTERNAL, _LOCATION = 13, 14
"""Of TensorProto."""
_PLAIN_DOMAINS = (b"", b"ai.onnx")
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_LONGEST_VARINT = 10


class Network:
    """A network at work: what goes wrong with it is told in one line."""

    def __init__(self, session: Any, where: Path) -> None:
        self._session, self._where = session, where

    def run(self, names: None, inputs: dict[str, NDArray[Any]]) -> list[NDArray[Any]]:
        """All outputs, as onnxruntime gives them. Raises ModelError where it cannot work with such inputs."""
        try:
            found: list[NDArray[Any]] = self._session.run(names, inputs)
        except Exception as error:  # onnxruntime raises its own, undocumented classes
            raise ModelError(f"does not do what its JSON says ({error})", self._where, _EXPORT) from error
        return found


def levels_of(outputs: list[NDArray[Any]], shape: tuple[int, ...], most: int) -> NDArray[np.uint8]:
    """The one output of a network, uint8 of a shape, 0 to `most`. Raises ModelError for anything else."""
    if len(outputs) != 1 or not isinstance(outputs[0], np.ndarray):
        raise ModelError(f"has {len(outputs)} outputs", "network", _EXPORT)
    (levels,) = outputs
    if levels.dtype != np.uint8 or levels.shape != shape:
        raise ModelError(f"paints {levels.dtype} {levels.shape}, not uint8 {shape}", "network", _EXPORT)
    if levels.max(initial=0) > most:
        raise ModelError(f"paints level {levels.max()}", "network", _EXPORT)
    return levels


def read_facts(path: Path) -> dict[str, Any]:
    """What the JSON beside an exported network says. Raises AssetError, also where the network itself is missing."""
    if not path.is_file():
        raise AssetError("no such file", path, "check the path, or export a network there")
    facts = path.with_suffix(".json")
    if not facts.is_file():
        raise AssetError(
            f"is no exported network, or {facts.name} is not beside it", path, "give what nesgan-game export wrote"
        )
    return read_json(facts, KIND, VERSION)


def open_network(path: Path) -> tuple[Network, dict[str, Any]]:
    """An exported network and what the JSON beside it says.

    Raises AssetError when a file is missing or was changed, ModelError when onnxruntime refuses it.
    """
    facts = read_facts(path)
    try:
        with opened(path) as file:
            weights = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise AssetError(f"cannot be read ({error.strerror})", path, _EXPORT) from error
    if hashlib.sha256(weights).hexdigest() != facts.get("sha256"):
        raise AssetError("does not match the hash in the JSON beside it", path, _EXPORT)
    fault = f"is larger than {MOST_BYTES // 1_000_000} MB" if len(weights) > MOST_BYTES else fault_of(weights)
    if fault:
        raise ModelError(fault, path, _EXPORT)
    os.environ.setdefault(NO_TELEMETRY, "1")
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    # Threads that wait by spinning take the processor from whoever else needs it: a library cost 0.58 s of processor
    # time with it and 0.31 s without, on two cores.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    if _bounded(onnxruntime):
        options.add_session_config_entry("session.use_env_allocators", "1")
    try:
        session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime raises its own, undocumented classes
        raise ModelError(f"onnxruntime refuses it ({error})", path, _EXPORT) from error
    return Network(session, path), facts


@cache
def _bounded(onnxruntime: Any) -> bool:
    """Make one store of MOST_MEMORY for all networks, once; False where that is not to be had, as in a browser."""
    if not hasattr(onnxruntime, "create_and_register_allocator"):
        return False
    store = onnxruntime.OrtMemoryInfo(
        "Cpu", onnxruntime.OrtAllocatorType.ORT_ARENA_ALLOCATOR, 0, onnxruntime.OrtMemType.DEFAULT
    )
    onnxruntime.create_and_register_allocator(store, onnxruntime.OrtArenaCfg({"max_mem": MOST_MEMORY}))
    return True


def fault_of(weights: bytes) -> str:
    """What is wrong with a network, "" for nothing that can be seen here."""
    try:
        return next(_faults(memoryview(weights)), "")
    except (ValueError, IndexError):
        return "is no ONNX file"


def _faults(model: memoryview) -> Iterator[str]:
    graphs = 0
    for field, value in _fields(model):
        if field in (_TRAINING, _FUNCTIONS):
            yield "has functions of its own"
        if field == _GRAPH:
            graphs += 1
            yield from _graph_faults(value)
    if graphs != 1:
        yield "is no ONNX file"


def _graph_faults(graph: memoryview) -> Iterator[str]:
    for field, value in _fields(graph):
        if field == _SPARSE:
            yield "has sparse weights"
        elif field == _INITIALIZER:
            yield from _tensor_faults(value)
        elif field == _NODE:
            yield from _node_faults(value)


def _node_faults(node: memoryview) -> Iterator[str]:
    for field, value in _fields(node):
        if field == _DOMAIN and bytes(value) not in _PLAIN_DOMAINS:
            yield f"has steps of {bytes(value)[:40]!r}"
        if field == _ATTRIBUTE:
            for inner, held in _fields(value):
                if inner in (_SUBGRAPH, _SUBGRAPHS):
                    yield "has loops or branches"
                if inner in (_TENSOR, _TENSORS):
                    yield from _tensor_faults(held)


def _tensor_faults(tensor: memoryview) -> Iterator[str]:
    if any(field in (_EXTERNAL, _LOCATION) for field, _ in _fields(tensor)):
        yield "has weights in another file"


def _fields(message: memoryview) -> Iterator[tuple[int, memoryview]]:
    """Yield number and content of the fields of a message; numbers have an empty content. Raises ValueError, IndexError
    where it is torn.
    """
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        field, wire = key >> 3, key & 7
        length = {_VARINT: 0, _FIXED64: 8, _FIXED32: 4}.get(wire)
        if wire == _VARINT:
            _, at = _varint(message, at)
        elif wire == _BYTES:
            length, at = _varint(message, at)
        if length is None or at + length > len(message):
            raise ValueError("torn")
        yield field, message[at : at + length]
        at += length


def _varint(message: memoryview, at: int) -> tuple[int, int]:
    """A number of any length, and where it ends."""
    value = 0
    for place in range(_LONGEST_VARINT):
        byte = message[at + place]
        value |= (byte & 0x7F) << 7 * place
        if byte < 0x80:
            return value, at + place + 1
    raise ValueError("too long a number")
