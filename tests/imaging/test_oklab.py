from __future__ import annotations

import numpy as np

from nesgan_game.imaging.oklab import oklab, perceived


def test_oklab_of_white_black_and_red() -> None:
    found = oklab(np.array([[255, 255, 255], [0, 0, 0], [255, 0, 0]], np.uint8))
    # Red: the value that Ottosson's reference code gives.
    assert np.allclose(found, np.array([[1, 0, 0], [0, 0, 0], [0.62796, 0.22486, 0.12585]]), atol=1e-4)


def test_perceived_lightness_spans_black_to_white_and_darkens_what_is_nearly_black() -> None:
    greys = np.array([[0, 0, 0], [30, 30, 30], [255, 255, 255]], np.uint8)
    lightness = perceived(greys)[:, 0]
    assert np.allclose(lightness[[0, 2]], [0, 1], atol=1e-4)
    assert 0 < lightness[1] < 0.8 * oklab(greys)[1, 0]
