"""The labeller: roles and confidences for the cells of pictures whose layout nobody knows.

It looks twice. First at every cell with its place and surroundings; then again at what the first look made of the cells
around it, so that a ledge is what stands above solid ground and a door what stands on a ledge. Cells with equal pixels
get equal roles.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import AssetError
from nesgan_game.files import shipped, write_bytes
from nesgan_game.imaging.screen import Screen
from nesgan_game.roles import ROLES
from nesgan_game.tiles import dedupe
from nesgan_game.tiles.neighbourhoods import NEIGHBOURS, blocks
from nesgan_game.tiles.role_labels.classifier import Classifier, fit
from nesgan_game.tiles.role_labels.features import shifted, survey

Floats = NDArray[np.float32]
FORMAT, VERSION = "nesgan-labeller", 1
SHIPPED = "assets/roles/labeller.npz"
EACH = 1500
"""Cells learnt from of one role at most: there is far more wall in any picture than doors."""
_LOOKS = ((0, 0), *NEIGHBOURS, (-2, 0), (2, 0), (3, 0), (0, -2), (0, 2))
"""(row, col) steps to the cells whose first look counts in the second; far down, since objects stand on something."""
_LEAST = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Labeller:
    """Two classifiers, one for each look."""

    first: Classifier
    second: Classifier

    @classmethod
    def load(cls, path: Path | None = None) -> Labeller:
        """The labeller in a file that `save` wrote, the shipped one without it. Raises AssetError."""
        return _load(path or shipped(SHIPPED))

    def save(self, path: Path) -> None:
        """Write a NumPy archive; equal labellers make equal bytes. Raises ExportError."""
        looks = {"first": self.first, "second": self.second}
        arrays = {f"{look}_{name}": getattr(part, name) for look, part in looks.items() for name in _names(part)}
        buffer = io.BytesIO()
        np.savez_compressed(buffer, allow_pickle=False, format=np.array(FORMAT), version=np.array(VERSION), **arrays)
        write_bytes(path, buffer.getvalue())

    def tell(self, screens: Sequence[Screen]) -> list[Floats]:
        """(R, C, len(ROLES)) probabilities for every screen; cells of equal patterns have equal ones.

        The largest of a cell is the confidence in its role.
        """
        kinds = _kinds(screens)
        measures = [survey(screen) for screen in screens]
        once = _pooled([self.first.tell(part) for part in measures], kinds)
        again = [self.second.tell(_beside(part, look)) for part, look in zip(measures, once, strict=True)]
        return _pooled(again, kinds)


def learn(examples: Sequence[tuple[Screen, NDArray[np.uint8]]], rng: np.random.Generator) -> Labeller:
    """Fit a labeller to screens with known layouts (R, C), two at least.

    The second look learns from first looks of classifiers that did not know the screen: it must know first looks as
    unsure as they will be on pictures never seen.
    """
    roles = [layout for _, layout in examples]
    measures = [survey(screen) for screen, _ in examples]
    blind = [_fitted(measures[half::2], roles[half::2], rng) for half in (1, 0)]
    looks = [_pooled([blind[n % 2].tell(part)], _kinds([examples[n][0]]))[0] for n, part in enumerate(measures)]
    seen = [_beside(part, look) for part, look in zip(measures, looks, strict=True)]
    return Labeller(_fitted(measures, roles, rng), _fitted(seen, roles, rng))


def _fitted(
    measures: Sequence[NDArray[np.floating]], roles: Sequence[NDArray[np.uint8]], rng: np.random.Generator
) -> Classifier:
    flat = np.concatenate([layout.reshape(-1) for layout in roles])
    chosen = [rng.permutation(np.flatnonzero(flat == role))[:EACH] for role in range(len(ROLES))]
    order = np.sort(np.concatenate(chosen))
    return fit(np.concatenate([part.reshape(-1, part.shape[-1]) for part in measures])[order], flat[order], rng)


def _beside(measures: NDArray[np.floating], look: Floats) -> Floats:
    """(R, C, F + 14 * len(ROLES)) measures of a screen with the first look at the cells around."""
    return np.concatenate([measures, *(shifted(look, row, col) for row, col in _LOOKS)], axis=-1).astype(np.float32)


def _kinds(screens: Sequence[Screen]) -> list[NDArray[np.intp]]:
    """(R, C) for every screen: equal numbers for equal patterns in any of them."""
    inverse = dedupe.exact(np.concatenate([blocks(screen.pattern) for screen in screens])).inverse
    ends = np.cumsum([screen.attribute.size for screen in screens])[:-1]
    return [part.reshape(screen.attribute.shape) for part, screen in zip(np.split(inverse, ends), screens, strict=True)]


def _pooled(told: Sequence[Floats], kinds: Sequence[NDArray[np.intp]]) -> list[Floats]:
    """Geometric mean of the probabilities over the cells of each kind, for each of its cells."""
    flat = np.concatenate([kind.reshape(-1) for kind in kinds])
    sure = np.log(np.concatenate([part.reshape(-1, len(ROLES)) for part in told]) + _LEAST)
    mean = np.stack([np.bincount(flat, weights) for weights in sure.T], axis=1) / np.bincount(flat)[:, None]
    shared = np.exp(mean - mean.max(axis=1, keepdims=True))
    shared = (shared / shared.sum(axis=1, keepdims=True)).astype(np.float32)
    return [shared[kind] for kind in kinds]


def _names(of: object) -> list[str]:
    return [field.name for field in fields(of)]  # type: ignore[arg-type]


@cache
def _load(path: Path) -> Labeller:
    try:
        with np.load(path, allow_pickle=False) as archive:
            found = {name: archive[name] for name in archive.files}
    except FileNotFoundError as error:
        raise AssetError("no such file", path, "check the path") from error
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise AssetError(f"is not readable ({error})", path, "fit it again") from error
    if str(found.pop("format", "")) != FORMAT or found.pop("version", None) != VERSION:
        raise AssetError(f"is not a {FORMAT} file of version {VERSION}", path, "fit it again")
    try:
        looks = [Classifier(*(found[f"{look}_{name}"] for name in _names(Classifier))) for look in ("first", "second")]
    except KeyError as error:
        raise AssetError(f"lacks {error}", path, "fit it again") from error
    return Labeller(*looks)
