from __future__ import annotations

from decimal import Decimal, localcontext

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game import nes
from nesgan_game.imaging import oklab as module
from nesgan_game.imaging.oklab import STEPS, oklab, perceived


def test_oklab_of_white_black_and_red() -> None:
    found = oklab(np.array([[255, 255, 255], [0, 0, 0], [255, 0, 0]], np.uint8))
    # Red: the value that Ottosson's reference code gives.
    assert np.allclose(found, np.array([[1, 0, 0], [0, 0, 0], [0.62796, 0.22486, 0.12585]]), atol=1e-4)


def test_perceived_lightness_spans_black_to_white_and_darkens_what_is_nearly_black() -> None:
    greys = np.array([[0, 0, 0], [30, 30, 30], [255, 255, 255]], np.uint8)
    lightness = perceived(greys)[:, 0]
    assert np.allclose(lightness[[0, 2]], [0, 1], atol=1e-4)
    assert 0 < lightness[1] < 0.8 * oklab(greys)[1, 0]


def test_colours_lie_on_whole_steps_near_the_formula() -> None:
    rgb = np.random.default_rng(0).integers(0, 256, (2000, 3), dtype=np.uint8)
    value = rgb / 255.0
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    plain = np.cbrt(linear @ module._RGB_TO_LMS.T) @ module._LMS_TO_LAB.T
    assert np.abs(oklab(rgb) - plain).max() < 1 / STEPS
    for found in (oklab(rgb), perceived(rgb)):
        assert (found * STEPS == np.rint(found * STEPS)).all()
    assert (oklab(rgb.astype(np.float64)) == oklab(rgb)).all()


def test_no_byte_is_so_near_to_the_middle_of_two_steps_that_a_last_bit_could_matter() -> None:
    with localcontext() as context:
        context.prec = 40
        for byte, found in enumerate(module._linear_bytes().tolist()):
            value = Decimal(byte) / 255
            dark, light = value / Decimal("12.92"), ((value + Decimal("0.055")) / Decimal("1.055")) ** Decimal("2.4")
            exact = (dark if value <= Decimal("0.04045") else light) * module._ONE
            assert found == int(exact.to_integral_value())
            assert abs(exact % 1 - Decimal("0.5")) > Decimal("0.001")  # a last bit of float64 is 1e-7 of a step


@given(st.lists(st.integers(0, 2**60) | st.integers(0, 2**20).map(lambda root: root**3), min_size=1))
def test_cube_roots_are_whole_and_exact(values: list[int]) -> None:
    for value, root in zip(values, module._cube_roots(np.array(values, np.int64)).tolist(), strict=True):
        assert root**3 <= value < (root + 1) ** 3


def test_luminances_of_different_colours_are_clearly_apart() -> None:
    colours, which = np.unique(nes.COLOURS, axis=0, return_inverse=True)
    found = [set(nes.LUMINANCE[which.reshape(-1) == number].tolist()) for number in range(len(colours))]
    assert all(len(same) == 1 for same in found)
    assert np.diff(sorted(same.pop() for same in found)).min() > 1e-6
