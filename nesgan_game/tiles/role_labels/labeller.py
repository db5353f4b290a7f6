"""The labeller: roles and confidences for the cells of pictures whose layout nobody knows.

It looks twice. First at every cell with its place and surroundings; then again at what the first look made of the cells
around it, so that a ledge is what stands above solid ground and a door what stands on a ledge. Cells with equal pixels
get equal roles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import AssetError
from nesgan_game.files import shipped, write_bytes
from nesgan_game.imaging.cells import cut_flat
from nesgan_game.imaging.screen import Screen
from nesgan_game.npz import packed, unpacked
from nesgan_game.roles import ROLES
from nesgan_game.seeds import Random
from nesgan_game.tiles import dedupe
from nesgan_game.tiles.neighbourhoods import NEIGHBOURS
from nesgan_game.tiles.role_labels.classifier import Classifier, fit, lead, shares
from nesgan_game.tiles.role_labels.features import shifted, survey

Floats = NDArray[np.float32]
FORMAT, VERSION = "nesgan-labeller", 1
_MOST_BYTES = 4_000_000
"""Unpacked; ours takes 0.1 MB."""
SHIPPED = "assets/roles/labeller.npz"
EACH = 1500
"""Cells learnt from of one role at most: there is far more wall in any picture than doors."""
_LOOKS = ((0, 0), *NEIGHBOURS, (-2, 0), (2, 0), (3, 0), (0, -2), (0, 2))
"""(row, col) steps to the cells whose first look counts in the second; far down, since objects stand on something."""


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
        write_bytes(path, packed(format=FORMAT, version=np.int64(VERSION), **arrays))

    def tell(self, screens: Sequence[Screen]) -> list[Floats]:
        """(R, C, len(ROLES)) probabilities for every screen; cells of equal patterns have equal ones.

        The largest of a cell is the confidence in its role.
        """
        kinds = _kinds(screens)
        measures = [survey(screen) for screen in screens]
        once = _pooled([self.first.leads(part) for part in measures], kinds)
        again = [self.second.leads(_beside(part, look)) for part, look in zip(measures, once, strict=True)]
        return _pooled(again, kinds)


def learn(examples: Sequence[tuple[Screen, NDArray[np.uint8]]], rng: Random) -> Labeller:
    """Fit a labeller to screens with known layouts (R, C), two at least.

    The second look learns from first looks of classifiers that did not know the screen: it must know first looks as
    unsure as they will be on pictures never seen.
    """
    roles = [layout for _, layout in examples]
    measures = [survey(screen) for screen, _ in examples]
    blind = [_fitted(measures[half::2], roles[half::2], rng) for half in (1, 0)]
    looks = [_pooled([blind[n % 2].leads(part)], _kinds([examples[n][0]]))[0] for n, part in enumerate(measures)]
    seen = [_beside(part, look) for part, look in zip(measures, looks, strict=True)]
    return Labeller(_fitted(measures, roles, rng), _fitted(seen, roles, rng))


def _fitted(measures: Sequence[NDArray[np.floating]], roles: Sequence[NDArray[np.uint8]], rng: Random) -> Classifier:
    flat = np.concatenate([layout.reshape(-1) for layout in roles])
    chosen = [_drawn(np.flatnonzero(flat == role), rng) for role in range(len(ROLES))]
    order = np.sort(np.concatenate(chosen))
    return fit(np.concatenate([part.reshape(-1, part.shape[-1]) for part in measures])[order], flat[order], rng)


def _drawn(cells: NDArray[np.intp], rng: Random) -> NDArray[np.intp]:
    return cells[rng.permutation(len(cells))[:EACH]]


def _beside(measures: NDArray[np.floating], look: Floats) -> Floats:
    """(R, C, F + 14 * len(ROLES)) measures of a screen with the first look at the cells around."""
    return np.concatenate([measures, *(shifted(look, row, col) for row, col in _LOOKS)], axis=-1).astype(np.float32)


def _kinds(screens: Sequence[Screen]) -> list[NDArray[np.intp]]:
    """(R, C) for every screen: equal numbers for equal patterns in any of them."""
    inverse = dedupe.exact(np.concatenate([cut_flat(screen.pattern) for screen in screens])).inverse
    ends = np.cumsum([screen.attribute.size for screen in screens])[:-1]
    return [part.reshape(screen.attribute.shape) for part, screen in zip(np.split(inverse, ends), screens, strict=True)]


def _pooled(leads: Sequence[NDArray[np.int64]], kinds: Sequence[NDArray[np.intp]]) -> list[Floats]:
    """Geometric mean of the probabilities over the cells of each kind, for each of its cells.

    They are given by their logarithms (R, C, len(ROLES)), see `Classifier.leads`; these are whole, their sums exact.
    """
    flat = np.concatenate([kind.reshape(-1) for kind in kinds])
    logs = np.concatenate([part.reshape(-1, len(ROLES)) for part in leads])
    total = np.stack([np.bincount(flat, weights) for weights in logs.T], axis=1)
    shared = shares(lead(np.rint(total / np.bincount(flat)[:, None]).astype(np.int64)))
    return [shared[kind] for kind in kinds]


def _names(of: object) -> list[str]:
    return [field.name for field in fields(of)]  # type: ignore[arg-type]


@cache
def _load(path: Path) -> Labeller:
    try:
        found = unpacked(path, _MOST_BYTES)
    except FileNotFoundError as error:
        raise AssetError("no such file", path, "check the path") from error
    except (OSError, ValueError) as error:
        raise AssetError(f"is not readable ({error})", path, "fit it again") from error
    if [found.pop(name, np.array("")).tolist() for name in ("format", "version")] != [FORMAT, VERSION]:
        raise AssetError(f"is not a {FORMAT} file of version {VERSION}", path, "fit it again")
    try:
        looks = [Classifier(*(found[f"{look}_{name}"] for name in _names(Classifier))) for look in ("first", "second")]
    except KeyError as error:
        raise AssetError(f"lacks {error}", path, "fit it again") from error
    return Labeller(*looks)
