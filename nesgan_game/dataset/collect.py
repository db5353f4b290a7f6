"""What a folder holds to learn from: described tile sheets become composed scenes, any other folder its pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from nesgan_game.dataset.dataset import Batch, SceneCrops
from nesgan_game.dataset.scenes import Composer
from nesgan_game.dataset.screenshots import PictureCrops, read_folder
from nesgan_game.dataset.tile_sheets import load_families
from nesgan_game.errors import AssetError
from nesgan_game.files import read_json, within

Bar = Callable[[Any], Iterable[Any]]
"""Wraps something of known length and shows how far it got."""


class Crops(Protocol):
    """What is trained on. Sample n of a step depends on (seed, step, n) alone."""

    def batch(self, seed: int, step: int, size: int, cells: int, style_dim: int, *, part: slice = slice(None)) -> Batch:
        """Samples `part` of the `size` of one step, cells x cells large."""

    def looks(self) -> dict[str, list[list[int]]]:
        """What sample sheets are painted by, see `rolemap.appearance`; empty if nothing is known of the pictures."""

    def diversity(self, seed: int) -> float:
        """Distance per pixel that two styles should have, as two scenes of the data do."""

    def weights(self) -> NDArray[np.float32] | None:
        """(roles,): how much a cell of each role counts, on average 1; None where no roles are known."""


def described(data: Path, descriptions: Path) -> bool:
    """Whether a folder holds the art of at least one description. Raises AssetError for a broken description."""
    found = {path: read_json(path, "nesgan-source", 1).get("name", path.stem) for path in descriptions.glob("*.json")}
    return any(within(data, str(name), path).is_dir() for path, name in found.items())


def collect(
    arch: str, data: Path, descriptions: Path, *, seed: int, scenes: int, bar: Bar = iter
) -> tuple[Crops, bool]:
    """What an architecture learns from, and whether that is a folder's own pictures rather than composed scenes.

    Raises AssetError when the folder holds neither described sheets nor, for `dcgan`, usable pictures.
    """
    if not data.is_dir():
        raise AssetError("no such folder", data, "check the path")
    if arch == "dcgan" and not described(data, descriptions):
        return PictureCrops(read_folder(data, progress=bar)), True
    composer = Composer(load_families(descriptions, data))
    made = (composer.scene(seed, n) for n in bar(range(scenes)))
    if arch == "dcgan":
        return PictureCrops(np.stack([scene.levels for scene in made])), False
    return SceneCrops(list(made)), False
