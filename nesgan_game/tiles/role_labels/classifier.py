"""A small network from measures to roles: one hidden layer, fitted by L-BFGS to examples that weigh the same by role.

Fitting needs scipy and ends in other last bits on every processor; telling roles needs NumPy alone and gives the same
on all of them: there the network is reckoned in whole numbers, its two curves read from tables.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import AssetError
from nesgan_game.roles import ROLES
from nesgan_game.seeds import Random

Floats = NDArray[np.float32]
HIDDEN = 48
"""Hidden units; 40 and 48 told the roles of held-out sources equally well."""
DECAY = 1e-3
"""Weight of the squared weights in the loss: told 1 % more of held-out sources than 3e-4."""
ITERATIONS = 150
_FARTHEST = 5.0
"""Measures are cut off here, in standard deviations: pictures unlike any that was learnt from shall not shout."""
_SMALL = 1e-6
_INPUT, _WEIGHT, _LARGEST = 1 << 10, 1 << 16, 64.0
"""Steps of measures and of weights, and what the latter are cut off at: float64 adds up their products exactly."""
_UNIT = 1 << 16
"""Steps of a hidden unit's output."""
LEAD_STEPS = 1 << 12
"""Steps of the tables' arguments, and of `Classifier.leads`."""
_SATURATED, LEAST_LEAD = 8, -14
"""Where the tables end: a unit beyond is 1, and what is a million times less likely is no less likely than that."""
_Shapes = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True, eq=False)
class Classifier:
    """Float32 weights for F measures, H hidden units and an output for each of ROLES. AssetError if they do not fit."""

    centre: Floats
    """(F,) what is taken off the measures first."""
    scale: Floats
    """(F,) what they are divided by then."""
    hidden: Floats
    """(F + 1, H); the last row is the bias."""
    out: Floats
    """(H + 1, len(ROLES)); the last row is the bias."""

    def __post_init__(self) -> None:
        size, units = self.centre.size, self.hidden.shape[-1] if self.hidden.ndim else 0
        shapes = {"centre": (size,), "scale": (size,), "hidden": (size + 1, units), "out": (units + 1, len(ROLES))}
        for name, shape in shapes.items():
            array = getattr(self, name)
            if array.shape != shape or array.dtype != np.float32 or not np.isfinite(array).all():
                raise AssetError(f"{name} is not {shape} finite numbers", "role classifier", "fit it again")
        if (self.scale <= 0).any():
            raise AssetError("scale is not positive", "role classifier", "fit it again")

    def tell(self, measures: NDArray[np.floating]) -> Floats:
        """(..., len(ROLES)) probabilities for (..., F) measures. Raises AssetError where F is another."""
        return shares(self.leads(measures))

    def leads(self, measures: NDArray[np.floating]) -> NDArray[np.int64]:
        """(..., len(ROLES)) logarithms of the roles' likelihoods for (..., F) measures, the likeliest role's being 0.

        In steps of 1/LEAD_STEPS, down to LEAST_LEAD. Raises AssetError where F is another.
        """
        if measures.shape[-1] != len(self.centre):
            known, given = len(self.centre), measures.shape[-1]
            raise AssetError(f"wants {known} measures, not {given}", "role classifier", "fit it again")
        x = np.rint(_scaled(measures, self.centre, self.scale).astype(np.float64) * _INPUT)
        hidden, out = _whole(self.hidden), _whole(self.out)
        units = _units((x @ hidden[:-1] + hidden[-1] * _INPUT) / (_INPUT * _WEIGHT))
        logits = (units @ out[:-1] + out[-1] * _UNIT) / (_UNIT * _WEIGHT)
        return lead((logits * LEAD_STEPS).astype(np.int64))


def lead(logs: NDArray[np.int64]) -> NDArray[np.int64]:
    """Logarithms (..., K) in steps, less the largest of each row, LEAST_LEAD at least."""
    return np.asarray(np.maximum(logs - logs.max(axis=-1, keepdims=True), LEAST_LEAD * LEAD_STEPS))


def shares(leads: NDArray[np.int64]) -> Floats:
    """(..., K) float32 probabilities with the logarithms (..., K), up to a constant, that `lead` gives."""
    likely = _powers()[-leads]
    return np.asarray(likely / likely.sum(axis=-1, keepdims=True), np.float32)


@cache
def _powers() -> NDArray[np.int64]:
    """Powers of e to 0, -1, -2, ... steps, in 2**-24. No value hangs on its last bit (a test holds it)."""
    return np.asarray(np.rint(np.exp(-np.arange(-LEAST_LEAD * LEAD_STEPS + 1) / LEAD_STEPS) * 2.0**24), np.int64)


@cache
def _tangents() -> NDArray[np.int64]:
    """Hyperbolic tangents of 0, 1, 2, ... steps, in 1/_UNIT. No value hangs on its last bit (a test holds it)."""
    return np.asarray(np.rint(np.tanh(np.arange(_SATURATED * LEAD_STEPS + 1) / LEAD_STEPS) * _UNIT), np.int64)


def _units(x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Hyperbolic tangents in 1/_UNIT, whole numbers in float64."""
    place = np.rint(np.minimum(np.abs(x), _SATURATED) * LEAD_STEPS).astype(np.intp)
    return np.asarray(np.copysign(_tangents()[place], x))


def _whole(weights: Floats) -> NDArray[np.float64]:
    """Weights in steps of 1/_WEIGHT."""
    return np.asarray(np.rint(np.clip(weights.astype(np.float64), -_LARGEST, _LARGEST) * _WEIGHT))


def fit(measures: NDArray[np.floating], roles: NDArray[np.uint8], rng: Random) -> Classifier:
    """Fit a classifier to (N, F) measures of cells with known roles (N,); every role that occurs weighs the same."""
    from scipy.optimize import minimize

    centre = measures.mean(axis=0, dtype=np.float64).astype(np.float32)
    scale = (measures.std(axis=0, dtype=np.float64) + 1e-3).astype(np.float32)
    x, target = _scaled(measures, centre, scale), roles.astype(np.intp)
    present, counts = np.unique(target, return_counts=True)
    weight = np.zeros(len(ROLES), np.float32)
    weight[present] = 1 / (len(present) * counts)
    shapes = (x.shape[1] + 1, HIDDEN), (HIDDEN + 1, len(ROLES))
    start = np.concatenate([(rng.standard_normal(shape) / np.sqrt(shape[0])).reshape(-1) for shape in shapes])
    known = (x, target, weight[target], shapes)
    found = minimize(_loss, start, known, "L-BFGS-B", jac=True, options={"maxiter": ITERATIONS})
    return Classifier(centre, scale, *_unpacked(found.x, shapes))


def _loss(
    flat: NDArray[np.float64], x: Floats, target: NDArray[np.intp], weight: Floats, shapes: _Shapes
) -> tuple[float, NDArray[np.float64]]:
    """Weighted cross-entropy plus decay, and its gradient."""
    hidden, out = _unpacked(flat, shapes)
    units, told = _forward(x, hidden, out)
    rows = np.arange(len(x))
    loss = -float((weight * np.log(told[rows, target] + _SMALL)).sum(dtype=np.float64)) + DECAY * float(flat @ flat)
    error = told * weight[:, None]
    error[rows, target] -= weight
    back = (error @ out[:-1].T) * (1 - units**2)
    slopes = (x.T @ back, back.sum(axis=0), units.T @ error, error.sum(axis=0))
    return loss, np.concatenate([slope.reshape(-1) for slope in slopes]).astype(np.float64) + 2 * DECAY * flat


def _unpacked(flat: NDArray[np.float64], shapes: _Shapes) -> tuple[Floats, Floats]:
    split = shapes[0][0] * shapes[0][1]
    return flat[:split].reshape(shapes[0]).astype(np.float32), flat[split:].reshape(shapes[1]).astype(np.float32)


def _scaled(measures: NDArray[np.floating], centre: Floats, scale: Floats) -> Floats:
    return np.asarray(np.clip((measures - centre) / scale, -_FARTHEST, _FARTHEST), np.float32)


def _forward(x: Floats, hidden: Floats, out: Floats) -> tuple[Floats, Floats]:
    """Hidden units and probabilities."""
    units = np.tanh(x @ hidden[:-1] + hidden[-1])
    logits = units @ out[:-1] + out[-1]
    told = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return units, told / told.sum(axis=-1, keepdims=True)
