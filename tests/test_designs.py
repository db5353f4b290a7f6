"""Designs in numbers."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.designs import CODE_LENGTH, STEPS, code_length, design_code, values_of_style

_SLOTS = st.lists(st.integers(0, 4).map(lambda n: 0 if n == 1 else n), min_size=1, max_size=8).map(tuple)


@given(_SLOTS, st.data())
def test_a_code_names_one_word_of_each_choice_and_tells_every_number(
    slots: tuple[int, ...], data: st.DataObject
) -> None:
    values = data.draw(st.lists(st.floats(0, 1, exclude_max=True), min_size=len(slots), max_size=len(slots)))
    code = design_code(slots, values)
    assert code.shape == (CODE_LENGTH,)
    assert code.dtype == np.float32
    start = 0
    for slot, value in zip(slots, values, strict=True):
        part = code[start : start + (slot or 2)]
        if slot:
            assert part.sum() == 1
            assert part.argmax() == int(value * slot)
        else:
            assert part[0] == np.float32(2 * value - 1)
        start += slot or 2
    assert start == code_length(slots)
    assert not code[start:].any()


def test_a_number_tells_its_ends_from_its_middle() -> None:
    low, middle, high = (design_code((0,), (value,))[:2].tolist() for value in (0.0, 0.5, 1.0))
    assert (low, middle, high) == ([-1, 1], [0, -1], [1, 1])


def test_styles_make_even_values() -> None:
    z = np.random.default_rng(0).standard_normal((4000, 8)).astype(np.float32)
    values = np.stack([values_of_style(style, 8) for style in z])
    assert values.min() > 0
    assert values.max() < 1
    np.testing.assert_array_equal(values * STEPS % 1, 0.5)
    counts = np.histogram(values, 8, (0, 1))[0]
    assert counts.min() > 0.9 * counts.mean()


def test_values_rise_with_the_style() -> None:
    z = np.linspace(-6, 6, 999, dtype=np.float32)
    values = [float(values_of_style(z[n : n + 1], 1)[0]) for n in range(999)]
    assert values == sorted(values)
    assert (values[0], values[-1]) == (0.5 / STEPS, 1 - 0.5 / STEPS)
