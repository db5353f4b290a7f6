"""What PyInstaller must know to put this package into a program: found by its entry point, `pyinstaller40`.

`hook-nesgan_game`: data, modules that are imported by name, metadata.
"""

from __future__ import annotations

from pathlib import Path


def hook_dirs() -> list[str]:
    """Return the folders in which PyInstaller looks for hooks."""
    return [str(Path(__file__).parent)]
