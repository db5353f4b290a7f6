"""A PyInstaller hook: weights, sprites, levels and examples, all commands, what is registered by entry points."""

from __future__ import annotations

from PyInstaller.utils.hooks import collect_data_files, collect_submodules, copy_metadata

from nesgan_game.errors import AssetError
from nesgan_game.files import shipped

_NO_TRAINING = ("nesgan_game.model", "nesgan_game.survey", "nesgan_game.frozen")
"""Needs extras that a game has no use for."""

datas = collect_data_files("nesgan_game") + copy_metadata("nesgan_game")
for _name in ("assets", "levels", "examples"):
    try:
        datas.append((str(shipped(_name)), f"nesgan_game/{_name}"))
    except AssetError:
        if _name != "examples":
            raise
# Commands and floors are imported by name when they are wanted.
hiddenimports = collect_submodules("nesgan_game", filter=lambda name: not name.startswith(_NO_TRAINING))
excludedimports = list(_NO_TRAINING)
