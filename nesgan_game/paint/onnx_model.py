"""Opening exported networks: an .onnx file and the JSON beside it that says what it is."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

from nesgan_game.errors import AssetError, ModelError
from nesgan_game.files import read_json

KIND, VERSION = "nesgan-model", 1
NO_TELEMETRY = "ORT_DISABLE_TELEMETRY"
"""Set before onnxruntime (1.32 and newer) is imported, it sends nothing home and writes nothing into the user's."""
_EXPORT = "export the network again"


def read_facts(path: Path) -> dict[str, Any]:
    """What the JSON beside an exported network says. Raises AssetError, also where the network itself is missing."""
    if not path.is_file():
        raise AssetError("no such file", path, "check the path, or export a network there")
    return read_json(path.with_suffix(".json"), KIND, VERSION)


def open_network(path: Path) -> tuple[Any, dict[str, Any]]:
    """(onnxruntime session, facts) of an exported network.

    Raises AssetError when a file is missing or was changed, ModelError when onnxruntime refuses it.
    """
    facts = read_facts(path)
    try:
        weights = path.read_bytes()
    except OSError as error:
        raise AssetError(f"cannot be read ({error.strerror})", path, _EXPORT) from error
    if hashlib.sha256(weights).hexdigest() != facts.get("sha256"):
        raise AssetError("does not match the hash in the JSON beside it", path, _EXPORT)
    os.environ.setdefault(NO_TELEMETRY, "1")
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    # Threads that wait by spinning take the processor from whoever else needs it: a library cost 0.58 s of processor
    # time with it and 0.31 s without, on two cores.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime raises its own, undocumented classes
        raise ModelError(f"onnxruntime refuses it ({error})", path, _EXPORT) from error
    return session, facts
