"""Colours as the eye tells them apart: OKLab (Ottosson 2020, "A perceptual color space for image processing").

Axes are lightness 0..1, green to red and blue to yellow; distances are Euclidean.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float64]

_RGB_TO_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_LMS_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


def oklab(rgb: Bytes | Floats) -> Floats:
    """(..., 3) OKLab of sRGB values 0..255; lightness 0..1."""
    value = rgb / 255.0
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    return np.asarray(np.cbrt(linear @ _RGB_TO_LMS.T) @ _LMS_TO_LAB.T)


def perceived(rgb: Bytes | Floats) -> Floats:
    """(..., 3) OKLab with the lightness Lr, in which distances are taken: plain OKLab stretches what is nearly black.

    Lr is the toe function of Ottosson 2021, "Okhsv and Okhsl", with its constants.
    """
    lab = oklab(rgb)
    k1, k2 = 0.206, 0.03
    scaled = lab[..., 0] * (1 + k1) / (1 + k2)
    lab[..., 0] = (scaled - k1 + np.sqrt((scaled - k1) ** 2 + 4 * k2 * scaled)) / 2
    return lab
