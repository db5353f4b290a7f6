"""Ramps: mixtures of Gaussians over three colours that go together, learnt from pictures by `dataset/palette_fit.py`.

A ramp is nine numbers: the dark, middle and light colour, each as perceived (`oklab`). A theme names some of them; to
see those, with a little doubt, turns the mixture into another one, which is drawn from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import AssetError
from nesgan_game.files import read_json, shipped

Floats = NDArray[np.float64]

RAMP = 9
"""Numbers of a ramp."""
GROUPS = ("wall", "ground", "accent", "nature")
_MOST_COMPONENTS = 64
"""More than any fit yields; bounds what a broken file can ask for."""


@dataclass(frozen=True, slots=True, eq=False)
class Mixture:
    """Gaussians over ramps: weights (K,) with the sum 1, means (K, 9), covariances (K, 9, 9)."""

    weights: Floats
    means: Floats
    covariances: Floats

    def seen(self, places: Sequence[int], values: Floats, doubts: Floats) -> Mixture:
        """The mixture once `values` (M,) were seen at `places` of the ramp, each with a deviation `doubts` (M,).

        Components that expected the values gain weight, and all move towards them along their covariance (Bayes' rule,
        which for Gaussians is the update step of the Kalman filter).
        """
        at = list(places)
        expected = self.covariances[:, at][:, :, at] + np.diag(doubts**2)
        surprise = values - self.means[:, at]
        gain = np.swapaxes(np.linalg.solve(expected, self.covariances[:, at]), 1, 2)
        means = self.means + (gain @ surprise[..., None])[..., 0]
        covariances = self.covariances - gain @ self.covariances[:, at]
        distance = (surprise * np.linalg.solve(expected, surprise[..., None])[..., 0]).sum(axis=1)
        logs = np.log(self.weights) - (distance + np.linalg.slogdet(expected)[1]) / 2
        weights = np.exp(logs - logs.max())
        return Mixture(weights / weights.sum(), means, covariances)

    def sample(self, rng: np.random.Generator) -> Floats:
        """(3, 3) one ramp: dark, middle and light, each as perceived."""
        component = rng.choice(len(self.weights), p=self.weights)
        # Eigenvalues rather than Cholesky: what was seen for certain has no spread left.
        values, vectors = np.linalg.eigh(self.covariances[component])
        spread = vectors * np.sqrt(np.maximum(values, 0))
        return np.asarray((self.means[component] + spread @ rng.standard_normal(RAMP)).reshape(3, 3))


@cache
def shipped_mixtures() -> dict[str, Mixture]:
    """The mixtures that ship with the package, read once."""
    return load_mixtures(shipped("assets/weights/palettes.json"))


def load_mixtures(path: Path) -> dict[str, Mixture]:
    """The mixture of every group of `GROUPS` in a file that `dataset/palette_fit.py` wrote. Raises AssetError."""
    groups = read_json(path, "nesgan-palettes", 1).get("groups")
    if not isinstance(groups, dict) or not set(GROUPS) <= set(groups):
        raise AssetError(f"lacks some of the groups {', '.join(GROUPS)}", path, "fit the palettes again")
    return {name: _mixture(groups[name], name, path) for name in GROUPS}


def _mixture(facts: Any, name: str, path: Path) -> Mixture:
    try:
        arrays = [np.array(facts[key], np.float64) for key in ("weights", "means", "covariances")]
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise AssetError(f"group {name!r} is malformed ({error!r:.80})", path, "fit the palettes again") from error
    count = arrays[0].size
    shapes = [(count,), (count, RAMP), (count, RAMP, RAMP)]
    if not 0 < count <= _MOST_COMPONENTS or [array.shape for array in arrays] != shapes:
        raise AssetError(f"group {name!r} has arrays of wrong sizes", path, "fit the palettes again")
    weights, means, covariances = arrays
    # A colour as perceived lies within -1..1 on every axis, so bounds catch NaN and infinity too.
    if not (min(weights) > 0 and abs(weights.sum() - 1) < 1e-3 and abs(means).max() < 2 and abs(covariances).max() < 1):
        raise AssetError(f"group {name!r} has impossible values", path, "fit the palettes again")
    if abs(covariances - np.swapaxes(covariances, 1, 2)).max() > 0 or np.linalg.eigvalsh(covariances).min() <= 0:
        raise AssetError(f"group {name!r} has covariances that are none", path, "fit the palettes again")
    return Mixture(weights / weights.sum(), means, covariances)
