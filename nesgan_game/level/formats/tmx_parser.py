"""pytmx's parser without pygame, so that maps are read where there is none, or another SDL is loaded already.

`import pytmx` imports pygame for its picture loader, and its module `pytmx.pytmx` for one type hint; pygame brings an
SDL of its own, which warns where a program has loaded another (Pyxel the system's). Here that module is loaded a second
time, under a name of its own, and told that there is no pygame; a program's own `import pytmx` stays as it was.
"""

from __future__ import annotations

import builtins
import functools
import importlib.util
import sys
from importlib.machinery import PathFinder
from types import ModuleType
from typing import Any

_NAME = "pytmx.without_pygame"


@functools.cache
def pytmx_parser() -> ModuleType:
    """Return the module with pytmx's TiledMap, loaded on first use. It logs nothing: what is wrong, it raises.

    Raises ModuleNotFoundError without pytmx.
    """
    package = importlib.util.find_spec("pytmx")
    found = package and PathFinder.find_spec("pytmx.pytmx", package.submodule_search_locations)
    if not found or not found.origin:
        raise ModuleNotFoundError("No module named 'pytmx'", name="pytmx")
    spec = importlib.util.spec_from_file_location(_NAME, found.origin)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # For this module alone: an entry None in sys.modules would keep pygame from a thread that opens the window, too.
    vars(module)["__builtins__"] = {**vars(builtins), "__import__": _without_pygame}
    sys.modules[_NAME] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[_NAME]
        raise
    module.logger.disabled = True
    return module


def _without_pygame(name: str, *where: Any) -> ModuleType:
    if name.partition(".")[0] == "pygame":
        raise ImportError(f"{name} is not needed to read a map", name=name)
    return builtins.__import__(name, *where)
