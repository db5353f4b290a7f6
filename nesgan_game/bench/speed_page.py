"""Figures as a page of Markdown, with the machine and the versions that they were measured with."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Sequence

from nesgan_game.bench.figure import Figure, amount
from nesgan_game.bench.past_ratios import machine

PACKAGES = ("numpy", "onnxruntime", "pygame-ce", "pillow", "pyscroll", "pyxel", "gymnasium", "crafter", "minigrid")
"""Whose versions are told."""


def page(figures: Sequence[Figure]) -> str:
    """A table with a row a figure, and below it what it was measured with."""
    rows = [f"| {one.name} | {amount(one)} {one.unit} | {_ratio(one)} | {_beside(one)} |" for one in figures]
    told = machine()
    versions = ", ".join(f"{name} {version}" for name in PACKAGES if (version := _version(name)))
    return "\n".join(
        [
            "| what | processor time | ratio | beside others |",
            "|---|---:|---:|---|",
            *rows,
            "",
            f"Measured by `nesgan-game bench --page`: {told['machine']}; nesgan_game {told['package']}, "
            f"Python {told['python']}, rules {told['rules']}, proof {told['proof']}, {versions}.",
            "",
        ]
    )


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
