"""A small network from measures to roles: one hidden layer, fitted by L-BFGS to examples that weigh the same by role.

Fitting needs scipy; telling roles needs NumPy alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import AssetError
from nesgan_game.roles import ROLES

Floats = NDArray[np.float32]
HIDDEN = 48
"""Hidden units; 40 and 48 told the roles of held-out sources equally well."""
DECAY = 1e-3
"""Weight of the squared weights in the loss: told 1 % more of held-out sources than 3e-4."""
ITERATIONS = 150
_FARTHEST = 5.0
"""Measures are cut off here, in standard deviations: pictures unlike any that was learnt from shall not shout."""
_SMALL = 1e-6
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
        if measures.shape[-1] != len(self.centre):
            known, given = len(self.centre), measures.shape[-1]
            raise AssetError(f"wants {known} measures, not {given}", "role classifier", "fit it again")
        return _forward(_scaled(measures, self.centre, self.scale), self.hidden, self.out)[1]


def fit(measures: NDArray[np.floating], roles: NDArray[np.uint8], rng: np.random.Generator) -> Classifier:
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
