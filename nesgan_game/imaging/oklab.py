"""Colours as the eye tells them apart: OKLab (Ottosson 2020, "A perceptual color space for image processing").

Axes are lightness 0..1, green to red and blue to yellow; distances are Euclidean. All values are whole multiples of
1/65536 (a 250th of what the eye tells apart), so that sums of them, of their products and of their squares are exact in
float64 in whatever order a processor takes them: what is nearest here is nearest everywhere.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float64]

STEPS = 1 << 16
"""Steps of an axis from 0 to 1."""
_ONE = 1 << 30
"""Linear light 1.0, and 1.0 in the two matrices."""
_ROOTS = 1 << 20
"""Cone responses 1.0 once their cube root is taken; its cube is _ONE * _ONE, which still fits 64 bits."""
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
    whole = isinstance(rgb, np.ndarray) and rgb.dtype == np.uint8
    linear = _linear_bytes()[rgb] if whole else _linear(np.asarray(rgb, np.float64))
    roots = _cube_roots(linear @ _fixed(_RGB_TO_LMS).T)
    lab = roots @ _fixed(_LMS_TO_LAB).T  # up to 2.5 * 2**50: a float64 holds it
    return np.asarray(np.rint(lab / (_ONE * _ROOTS // STEPS)) / STEPS)


def perceived(rgb: Bytes | Floats) -> Floats:
    """(..., 3) OKLab with the lightness Lr, in which distances are taken: plain OKLab stretches what is nearly black.

    Lr is the toe function of Ottosson 2021, "Okhsv and Okhsl", with its constants.
    """
    lab = oklab(rgb)
    k1, k2 = 0.206, 0.03
    scaled = lab[..., 0] * (1 + k1) / (1 + k2)
    toe = scaled - k1
    # Sums, products and roots of single numbers are rounded correctly, hence alike, by every processor.
    lab[..., 0] = np.rint((toe + np.sqrt(toe * toe + 4 * k2 * scaled)) / 2 * STEPS) / STEPS
    return lab


def _fixed(matrix: Floats) -> NDArray[np.int64]:
    return np.rint(matrix * _ONE).astype(np.int64)


@cache
def _linear_bytes() -> NDArray[np.int64]:
    """(256,) linear light of every value of an sRGB channel; _ONE is full light."""
    return _linear(np.arange(256, dtype=np.float64))


def _linear(value: Floats) -> NDArray[np.int64]:
    """Linear light in steps of 1/_ONE.

    The power is the one step here whose last bit differs between processors; none of the 256 values of a byte lies so
    near to the middle between two steps that it could matter (a test holds it).
    """
    value = value / 255.0
    return np.asarray(
        np.rint(np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4) * _ONE), np.int64
    )


def _cube_roots(value: NDArray[np.int64]) -> NDArray[np.int64]:
    """The largest whole numbers whose cubes are no larger than `value` (..., up to _ONE * _ONE)."""
    root = np.cbrt(value.astype(np.float64)).astype(np.int64)  # off by one at most: mended below
    root -= root**3 > value
    root += (root + 1) ** 3 <= value
    return root
