"""The hook gives a frozen program its data and commands; where PyInstaller is installed, one is frozen and run."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

from nesgan_game.cli import COMMANDS
from nesgan_game.frozen import hook_dirs

ROOT = Path(__file__).parents[2]


def test_the_entry_point_leads_to_the_hook() -> None:
    points = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["entry-points"]["pyinstaller40"]
    module, _, name = points["hook-dirs"].partition(":")
    (folder,) = getattr(import_module(module), name)()
    assert [folder] == hook_dirs()
    assert (Path(folder) / "hook-nesgan_game.py").is_file()


@pytest.mark.slow
@pytest.mark.skipif(importlib.util.find_spec("PyInstaller") is None, reason="PyInstaller is not installed")
def test_a_frozen_game_starts_with_its_weights(tmp_path: Path) -> None:
    (tmp_path / "castle.py").write_text("import sys\nfrom nesgan_game.cli import main\nsys.exit(main())\n")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "castle.py"]
    subprocess.run(command, cwd=tmp_path, check=True)
    program = tmp_path / "dist" / "castle" / "castle"
    done = subprocess.run(
        [program, "play", "--seed", "1", "--headless", "--ticks", "60"],
        cwd=tmp_path, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": ""},
    )  # fmt: skip
    assert '"ticks": 60' in done.stdout
    for name in COMMANDS:
        if COMMANDS[name] != "learn":
            subprocess.run([program, name, "--help"], check=True, capture_output=True)
