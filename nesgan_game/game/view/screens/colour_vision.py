"""Colours changed so that eyes which confuse some tell them apart: what is lost is moved to what is seen.

The eye is simulated on linear light (Machado, Oliveira, Fernandes 2009, table 1, severity 1.0); what it loses is added
where it still sees (Fidaner, Lin, Ozguven 2005, "Analysis of color blindness", the error modification matrix).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

KINDS: tuple[str, ...] = ("off", "red", "green", "blue")
"""Nothing changed; for eyes without the cones for red (protanopia), green (deuteranopia), blue (tritanopia)."""
_SEEN: Mapping[str, NDArray[np.float64]] = MappingProxyType(
    {
        "red": np.array(
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        ),
        "green": np.array(
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        ),
        "blue": np.array(
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
        ),
    }
)
_MOVED: Mapping[str, NDArray[np.float64]] = MappingProxyType(
    {
        "red": np.array([[0.0, 0.0, 0.0], [0.7, 1.0, 0.0], [0.7, 0.0, 1.0]]),
        "green": np.array([[1.0, 0.7, 0.0], [0.0, 0.0, 0.0], [0.0, 0.7, 1.0]]),
        "blue": np.array([[1.0, 0.0, 0.7], [0.0, 1.0, 0.7], [0.0, 0.0, 0.0]]),
    }
)
_GAMMA = 2.2


def simulated(rgb: NDArray[np.uint8], kind: str) -> NDArray[np.uint8]:
    """Colours (..., 3) as such an eye sees them; kind: one of KINDS."""
    if kind == "off":
        return rgb.copy()
    return _bytes(_linear(rgb) @ _SEEN[kind].T)


def corrected(rgb: NDArray[np.uint8], kind: str) -> NDArray[np.uint8]:
    """Colours (..., 3) with what such an eye loses moved to where it sees; kind: one of KINDS."""
    if kind == "off":
        return rgb.copy()
    light = _linear(rgb)
    lost = light - light @ _SEEN[kind].T
    return _bytes(light + lost @ _MOVED[kind].T)


def _linear(rgb: NDArray[np.uint8]) -> NDArray[np.float64]:
    return np.asarray((rgb / 255.0) ** _GAMMA)


def _bytes(light: NDArray[np.float64]) -> NDArray[np.uint8]:
    return np.round(np.clip(light, 0, 1) ** (1 / _GAMMA) * 255).astype(np.uint8)
