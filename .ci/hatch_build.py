"""Compiles the modules that pyproject.toml lists when a wheel is built, if asked for; else they stay plain Python.

    HATCH_BUILD_HOOKS_ENABLE=1 python -m pip install .

mypyc makes C of them, and a C compiler makes one library. Nothing is written into this folder; the sources are in the
wheel as well, for tracebacks and type checkers.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LIBRARY = "nesgan_game.compiled"
"""What the library is called, but for an ending of mypyc's."""
MYPY = ("--config-file=", "--follow-imports=silent", "--ignore-missing-imports")
"""Types are checked elsewhere, where all that is imported is installed."""
OTHERWISE = "Treating generator comprehension as list"
"""What mypyc warns of where it would do all at once that Python does one by one, as far as it is asked for."""


class CompiledModules(BuildHookInterface[Any]):
    """Puts compiled modules beside their sources in a wheel."""

    PLUGIN_NAME = "custom"
    _made: tempfile.TemporaryDirectory[str] | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, unless the install runs the sources as they are edited."""
        if version == "editable":
            return
        self._made = tempfile.TemporaryDirectory()
        with contextlib.chdir(self.root):
            built = compiled(self.config["modules"], Path(self._made.name))
        build_data["force_include"].update({str(path): name for name, path in built.items()})
        build_data["infer_tag"], build_data["pure_python"] = True, False

    def finalize(self, _version: str, _build_data: dict[str, Any], _artifact_path: str) -> None:
        """Clear up."""
        if self._made is not None:
            self._made.cleanup()


def compiled(modules: list[str], folder: Path) -> dict[str, Path]:
    """Compile modules of the current folder; returns where each library is by its place in the wheel."""
    # setuptools first: it brings the distutils that mypyc asks for.
    from setuptools import Distribution  # isort: skip
    from mypyc.build import mypycify
    from setuptools.command.build_ext import build_ext

    told = io.StringIO()
    try:
        with contextlib.redirect_stdout(told):
            extensions = mypycify(
                [*MYPY, f"--cache-dir={folder / 'cache'}", *modules],
                opt_level="2",
                debug_level="0",
                target_dir=str(folder / "c"),
                group_name=LIBRARY,
            )
    finally:
        print(told.getvalue(), file=sys.stderr)
    if OTHERWISE in told.getvalue():
        raise SystemExit("these would do otherwise than Python does: write a list or a loop there")
    build = build_ext(Distribution({"name": LIBRARY, "ext_modules": extensions}))
    build.build_lib, build.build_temp = str(folder / "lib"), str(folder / "objects")
    build.ensure_finalized()
    build.run()
    return {os.path.relpath(path, build.build_lib): Path(path) for path in build.get_outputs()}
