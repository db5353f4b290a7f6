"""What colours go together in the described tile sheets: mixtures of Gaussians over ramps, without a network.

A ramp is the mean colour of a cut's pixels at the levels 1, 2 and 3, as perceived (`oklab`): nine numbers. One mixture
is fitted for each of wall, ground, accent and nature; `paint/palettes.py` draws from them. Only parameters are written,
no colours of single pictures. Run as `python -m nesgan_game.dataset.palette_fit DATA OUT.json`.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game import __version__
from nesgan_game.dataset.tile_sheets import DESCRIPTIONS, Coloured, load_colours
from nesgan_game.errors import AssetError, NesganError
from nesgan_game.files import write_json
from nesgan_game.imaging.oklab import perceived
from nesgan_game.nes import LEVELS

Floats = NDArray[np.float64]

GROUPS: dict[str, tuple[str, ...]] = {
    "wall": ("wall",),
    "ground": ("solid", "ledge", "platform", "breakable", "stair_up_right", "stair_up_left"),
    "accent": ("decor", "window", "door", "candle", "pillar"),
    "nature": ("foliage", "liquid"),
}
"""Roles whose ramps are learnt together, by the palette that they wear."""
MOST_COMPONENTS = 8
RESTARTS = 3
ROUNDS = 60
SETTLED = 1e-3
"""Rounds end early when no ramp's share in a component moves by more."""
FOLDS = 5
LEAST_PIXELS = 8
"""Fewer pixels of a level than half a row of a cell are dust, and their cut tells of no ramp (our choice)."""
LEAST_DEVIATION = 0.015
"""In every direction, in OKLab: below what the eye tells apart, so that no component shrinks to one picture."""
DIGITS = 5


def fit(data: Path, seed: int, descriptions: Path = DESCRIPTIONS) -> dict[str, Any]:
    """The mixtures of every group as JSON values (format "nesgan-palettes"); same seed and data, same values.

    Raises AssetError where the sheets are broken or too few of a group have three levels.
    """
    cuts = load_colours(descriptions, data)
    groups = {}
    for number, (name, roles) in enumerate(GROUPS.items()):
        found, weights = ramps(cuts, roles)
        if len(found) < 2 * FOLDS:
            raise AssetError(f"{len(found)} ramps of {name} are too few to learn from", data, "add tile sheets")
        groups[name] = _chosen(found, weights, np.random.default_rng([seed, number])).facts(len(found))
    return {
        "format": "nesgan-palettes",
        "version": 1,
        "code": __version__,
        "seed": seed,
        "sources": sorted({cut.source for cut in cuts}),
        "groups": groups,
    }


def ramps(cuts: list[Coloured], roles: tuple[str, ...]) -> tuple[Floats, Floats]:
    """(N, 9) ramps of the cuts of some roles that show all three levels, and (N,) weights with the sum N.

    A source of many cuts weighs as the square root of their number, so that none outvotes the others.
    """
    found, sources = [], []
    for cut in cuts:
        masks = [cut.levels == level for level in range(1, LEVELS)]
        if cut.role in roles and min(int(mask.sum()) for mask in masks) >= LEAST_PIXELS:
            means = np.array([cut.rgb[mask].mean(axis=0) for mask in masks], np.float64)
            found.append(perceived(means * 255).reshape(-1))
            sources.append(cut.source)
    counts = Counter(sources)
    weights = np.array([counts[source] ** -0.5 for source in sources])
    return np.array(found).reshape(-1, 3 * (LEVELS - 1)), weights * (len(weights) / max(weights.sum(), 1e-9))


@dataclass(frozen=True, slots=True, eq=False)
class _Mixture:
    weights: Floats
    """(K,)"""
    means: Floats
    """(K, D)"""
    covariances: Floats
    """(K, D, D)"""

    def log_densities(self, x: Floats) -> Floats:
        """(N, K) logarithms of weight times density."""
        lower = np.linalg.cholesky(self.covariances)
        apart = x[None] - self.means[:, None]
        white = apart @ np.swapaxes(np.linalg.inv(lower), 1, 2)
        scale = 2 * np.log(np.diagonal(lower, axis1=1, axis2=2)).sum(axis=1) + x.shape[1] * np.log(2 * np.pi)
        return np.asarray(np.log(self.weights) - ((white**2).sum(axis=-1).T + scale) / 2)

    def log_likelihood(self, x: Floats, weights: Floats) -> float:
        """Weighted mean over the rows of `x`."""
        return float(np.average(np.logaddexp.reduce(self.log_densities(x), axis=1), weights=weights))

    def facts(self, count: int) -> dict[str, Any]:
        """Rounded, the heaviest component first."""
        order = np.argsort(-self.weights, kind="stable")
        return {
            "ramps": count,
            "weights": self.weights[order].round(DIGITS).tolist(),
            "means": self.means[order].round(DIGITS).tolist(),
            "covariances": self.covariances[order].round(DIGITS).tolist(),
        }


def _chosen(x: Floats, weights: Floats, rng: np.random.Generator) -> _Mixture:
    """The mixture with as many components as explain ramps best that were held out."""
    fold = rng.permutation(len(x)) % FOLDS
    scores = []
    for count in range(1, MOST_COMPONENTS + 1):
        held_out = [
            _fitted(x[fold != part], weights[fold != part], count, rng).log_likelihood(
                x[fold == part], weights[fold == part]
            )
            for part in range(FOLDS)
        ]
        scores.append(np.mean(held_out))
    return _fitted(x, weights, 1 + int(np.argmax(scores)), rng)


def _fitted(x: Floats, weights: Floats, count: int, rng: np.random.Generator) -> _Mixture:
    """The likeliest of a few runs of expectation and maximisation."""
    runs = [_run(x, weights, count, rng) for _ in range(RESTARTS)]
    return max(runs, key=lambda mixture: mixture.log_likelihood(x, weights))


def _run(x: Floats, weights: Floats, count: int, rng: np.random.Generator) -> _Mixture:
    centres = x[rng.choice(len(x), count, replace=False, p=weights / weights.sum())]
    nearest = ((x[:, None] - centres[None]) ** 2).sum(axis=-1).argmin(axis=1)
    shares = np.eye(count)[nearest]
    mixture = _maximised(x, weights, shares)
    for _ in range(ROUNDS if count > 1 else 0):
        logs = mixture.log_densities(x)
        shares, before = np.exp(logs - np.logaddexp.reduce(logs, axis=1, keepdims=True)), shares
        mixture = _maximised(x, weights, shares)
        if np.abs(shares - before).max() < SETTLED:
            break
    return mixture


def _maximised(x: Floats, weights: Floats, shares: Floats) -> _Mixture:
    """Weights, means and covariances for given shares (N, K) of the components in the ramps.

    Covariances shrink to that of all ramps by the prior of Fraley and Raftery 2007, "Bayesian regularization for normal
    mixture estimation and model-based clustering": D + 2 ramps' worth of it, divided by K ** (2 / D).
    """
    count, size = shares.shape[1], x.shape[1]
    shares = shares * weights[:, None]
    mass = shares.sum(axis=0) + 1e-6
    means = (shares.T @ x + 1e-6 * x.mean(axis=0)) / mass[:, None]
    prior = np.cov(x.T, aweights=weights) / count ** (2 / size)
    apart = x[None] - means[:, None]
    scatter = np.swapaxes(shares.T[..., None] * apart, 1, 2) @ apart
    covariances = (scatter + prior) / (mass + 2 * size + 4)[:, None, None] + LEAST_DEVIATION**2 * np.eye(size)
    return _Mixture(mass / mass.sum(), means, (covariances + np.swapaxes(covariances, 1, 2)) / 2)


def main(arguments: list[str]) -> int:
    """Fit with seed 0 and write. 0 fine, 1 an error told in one line, 2 usage."""
    if len(arguments) != 2:
        print("usage: python -m nesgan_game.dataset.palette_fit DATA OUT.json", file=sys.stderr)
        return 2
    try:
        write_json(Path(arguments[1]), fit(Path(arguments[0]), 0))
    except NesganError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
