"""Packages that are loaded when they are first imported."""

import importlib
import sys
import types
from pathlib import Path

import pytest

from nesgan_game.errors import AssetError
from nesgan_game.web import late_packages
from nesgan_game.web.late_packages import LatePackages


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where packages are looked for, as in a page, in which nothing has to be waited for."""
    ffi = types.ModuleType("pyodide.ffi")
    ffi.run_sync = lambda promise: promise  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pyodide", types.ModuleType("pyodide"))
    monkeypatch.setitem(sys.modules, "pyodide.ffi", ffi)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    monkeypatch.delitem(sys.modules, "late_toy", raising=False)
    return tmp_path


def test_a_package_is_loaded_once_and_by_its_own_name(place: Path) -> None:
    asked: list[str] = []

    def load(name: str) -> None:
        asked.append(name)
        (place / "late_toy.py").write_text("VALUE = 3\n")

    sys.meta_path.insert(0, LatePackages({"late_toy": "toy"}, load))
    assert importlib.import_module("string").digits
    assert asked == []
    assert [importlib.import_module("late_toy").VALUE for _ in range(2)] == [3, 3]
    assert asked == ["toy"]


def test_one_that_cannot_be_loaded_is_told_of_and_tried_again(place: Path) -> None:
    asked: list[str] = []
    sys.meta_path.insert(0, LatePackages({"late_toy": "toy"}, asked.append))
    for count in (1, 2):
        with pytest.raises(AssetError, match="toy: cannot be loaded; try again when there is a network"):
            importlib.import_module("late_toy")
        assert len(asked) == count
    (place / "late_toy.py").write_text("VALUE = 3\n")
    assert importlib.import_module("late_toy").VALUE == 3


def test_pillow_is_pyodides_pillow(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    (place / "PIL").mkdir()
    (place / "PIL" / "__init__.py").write_text("VALUE = 3\n")
    for name in [name for name in sys.modules if name.split(".")[0] == "PIL"]:
        monkeypatch.delitem(sys.modules, name)
    late_packages.install(asked.append)
    assert importlib.import_module("PIL").VALUE == 3
    assert asked == ["pillow"]
    monkeypatch.delitem(sys.modules, "PIL")
