"""Packages of Pyodide's that a page loads when they are first imported: a castle is painted and played without Pillow.

Python waits for them as for the network (onnx_bridge.py), so that whoever imports one must be awaited by JavaScript.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import MappingProxyType, ModuleType
from typing import Any

from nesgan_game.errors import AssetError

LATE = MappingProxyType({"PIL": "pillow"})
"""Pyodide's names of packages by those that are imported."""


def install(load: Callable[[str], Any]) -> None:
    """Load the packages of LATE as they are needed; load: Pyodide's loadPackage, which gives a promise."""
    sys.meta_path.insert(0, LatePackages(LATE, load))


class LatePackages(MetaPathFinder):
    """Asked before all others for what is imported; finds what it has loaded."""

    def __init__(self, names: Mapping[str, str], load: Callable[[str], Any]) -> None:
        self._names, self._load = names, load

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,  # noqa: ARG002 - importlib gives it
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        """Where the package is, loaded now; None for others. Raises AssetError where it cannot be loaded."""
        if fullname not in self._names:
            return None
        from pyodide.ffi import run_sync

        run_sync(self._load(self._names[fullname]))  # what goes wrong there is told on the console
        importlib.invalidate_caches()
        spec = PathFinder.find_spec(fullname)
        if spec is None:
            raise AssetError("cannot be loaded", self._names[fullname], "try again when there is a network")
        return spec
