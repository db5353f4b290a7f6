"""A design in numbers: what a style vector makes of an object, and how networks are told of it.

A kind has slots, see `ObjectKind` and the drawings: each chooses one of some words, or a number in a range (slot 0). A
design is one value in 0..1 for each slot; its code is one number per word, 1 for the chosen, and two per range.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

CODE_LENGTH = 40
"""Numbers of a code; kinds with fewer are filled up with zeros."""
STEPS = 256
"""Different values of one slot."""

_EDGES = np.round([NormalDist().inv_cdf(n / STEPS) for n in range(1, STEPS)], 6)


def values_of_style(z: NDArray[np.float32], slots: int) -> NDArray[np.float64]:
    """The first `slots` numbers of a style vector, each drawn from a normal distribution, as even values in 0..1."""
    return (np.searchsorted(_EDGES, z[:slots].astype(np.float64)) + 0.5) / STEPS


def code_length(slots: Sequence[int]) -> int:
    """How many numbers of a code are used."""
    return sum(slot or 2 for slot in slots)


def design_code(slots: Sequence[int], values: Sequence[float] | NDArray[np.float64]) -> NDArray[np.float32]:
    """(CODE_LENGTH,) float32 for a design."""
    code = np.zeros(CODE_LENGTH, np.float32)
    start = 0
    for slot, value in zip(slots, values, strict=True):
        if slot:
            code[start + min(int(value * slot), slot - 1)] = 1
        else:
            side = 2 * value - 1
            code[start : start + 2] = side, 2 * side * side - 1
        start += slot or 2
    return code
