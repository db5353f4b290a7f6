"""What stands in for onnxruntime in a browser: the same two classes over the page's workers, whose calls are promises.

`install` must have been given the page's bridge. Python waits for a promise by Pyodide's run_sync, which needs a
browser that can put a WebAssembly stack aside (JavaScript Promise Integration) and a caller that JavaScript awaits.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

_SHARED = ("codes", "kinds", "sizes")
"""Inputs with a row for each thing to be painted: several workers can paint some each."""
_bridge: Any = None


def install(bridge: Any) -> None:
    """Become the module onnxruntime; bridge: an object of networks.js with the functions `open` and `run`."""
    global _bridge
    _bridge = bridge
    sys.modules["onnxruntime"] = sys.modules[__name__]


class SessionOptions:
    """Taken and left alone: the options that the package sets are about threads, of which there is one here."""

    log_severity_level = 3

    def add_session_config_entry(self, name: str, value: str) -> None:
        """Nothing."""


class InferenceSession:
    """A network."""

    def __init__(
        self,
        weights: bytes,
        options: SessionOptions | None = None,  # noqa: ARG002 - onnxruntime takes it
        providers: Sequence[str] | None = None,  # noqa: ARG002
    ) -> None:
        from pyodide.ffi import run_sync

        self._handle = run_sync(_bridge.open(_sent(np.frombuffer(weights, np.uint8))))

    def run(self, names: None, inputs: dict[str, NDArray[Any]]) -> list[NDArray[Any]]:  # noqa: ARG002
        """The outputs, all of them in their order, as onnxruntime gives them for names = None."""
        from pyodide.ffi import run_sync, to_js

        told = [
            (name, str(array.dtype), list(array.shape), _sent(array), name in _SHARED) for name, array in inputs.items()
        ]
        found = run_sync(_bridge.run(self._handle, to_js(told)))
        return [np.frombuffer(one.data.to_bytes(), str(one.type)).reshape(one.dims.to_py()).copy() for one in found]


def _sent(array: NDArray[Any]) -> Any:
    """The bytes of an array as a Uint8Array of JavaScript's own."""
    from pyodide.ffi import to_js

    return to_js(np.ascontiguousarray(array).reshape(-1).view(np.uint8))
