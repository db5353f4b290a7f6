"""Figures as a page of Markdown, with the machine and the versions that they were measured with."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Sequence
from pathlib import Path

from nesgan_game.bench.figure import Figure, amount
from nesgan_game.bench.past_ratios import machine
from nesgan_game.errors import AssetError
from nesgan_game.files import read_text

PACKAGES = ("numpy", "onnxruntime", "pygame-ce", "pillow", "pyscroll", "pyxel", "gymnasium", "crafter", "minigrid")
"""Whose versions are told."""
_HEAD = "| what | processor time | ratio | beside others |"
_FOOT = "Measured by `nesgan-game bench --page`:"


def page(figures: Sequence[Figure]) -> str:
    """A table with a row a figure, and below it what it was measured with."""
    rows = [f"| {one.name} | {amount(one)} {one.unit} | {_ratio(one)} | {_beside(one)} |" for one in figures]
    told = machine()
    versions = ", ".join(f"{name} {version}" for name in PACKAGES if (version := _version(name)))
    return "\n".join(
        [
            _HEAD,
            "|---|---:|---:|---|",
            *rows,
            "",
            f"{_FOOT} {told['machine']}; nesgan_game {told['package']}, "
            f"Python {told['python']}, rules {told['rules']}, proof {told['proof']}, {versions}.",
            "",
        ]
    )


def refuse_foreign(path: Path) -> None:
    """Raise AssetError for a file that is no page of ours from its first line to its last, or cannot be read."""
    lines = read_text(path).strip().split("\n")
    if lines[0] != _HEAD or not lines[-1].startswith(_FOOT):
        raise AssetError("is not a page that bench wrote", path, "write the page elsewhere")


def _ratio(figure: Figure) -> str:
    if figure.ratio is None:
        return ""
    return f"{figure.ratio:,.2f}" if figure.to.endswith("additions") else f"{figure.ratio:,.2f} x {figure.to}"


def _beside(figure: Figure) -> str:
    return "" if figure.beside is None else f"{figure.beside:,.1f} times as fast as {figure.other}"


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""
