"""The drawings of every kind of object."""

import numpy as np
import pytest

from nesgan_game.dataset.drawings.design import VARIANTS, Design
from nesgan_game.dataset.drawings.object_drawings import draw_object, object_slots
from nesgan_game.designs import CODE_LENGTH, code_length
from nesgan_game.errors import ConfigError
from nesgan_game.objects import OBJECT_KINDS, TRANSPARENT, ObjectKind

_NAMES = [kind.name for kind in OBJECT_KINDS]
_COUNT = 12


@pytest.mark.slow
@pytest.mark.parametrize("kind", OBJECT_KINDS, ids=_NAMES)
def test_drawings_are_legal_and_follow_their_designs(kind: ObjectKind) -> None:
    slots = object_slots(kind.name)
    assert 5 <= len(slots) <= 16
    assert code_length(slots) <= CODE_LENGTH
    rng = np.random.default_rng(5)
    for rows, cols in kind.sizes:
        drawn = []
        for values in rng.random((_COUNT, len(slots))).tolist():
            levels = draw_object(kind.name, rows, cols, values)
            np.testing.assert_array_equal(levels, draw_object(kind.name, rows, cols, values))
            assert levels.shape == (16 * rows, 16 * cols)
            assert levels.dtype == np.uint8
            assert set(np.unique(levels).tolist()) <= {0, 1, 2, 3, TRANSPARENT}
            assert len(set(np.unique(levels).tolist()) - {TRANSPARENT}) >= 2, "flat"
            assert (levels != TRANSPARENT).mean() > 0.05, "next to nothing is drawn"
            drawn.append(levels.tobytes())
        assert len(set(drawn)) > _COUNT // 2


@pytest.mark.slow
@pytest.mark.parametrize("kind", OBJECT_KINDS, ids=_NAMES)
def test_the_slots_of_a_kind_never_change(kind: ObjectKind) -> None:
    """Else a code would not tell what was drawn."""
    slots = object_slots(kind.name)
    rng = np.random.default_rng(6)
    for rows, cols in kind.sizes:
        for values in rng.random((_COUNT, len(slots))).tolist():
            draw_object(kind.name, rows, cols, values)  # fewer slots than values would go unnoticed here ...
            with pytest.raises(ConfigError, match="too few"):
                draw_object(kind.name, rows, cols, values[:-1])  # ... but not here


@pytest.mark.parametrize("kind", OBJECT_KINDS, ids=_NAMES)
def test_every_slot_changes_something(kind: ObjectKind) -> None:
    slots = object_slots(kind.name)
    rng = np.random.default_rng(7)
    for n, slot in enumerate(slots):
        changed = False
        for values in rng.random((40, len(slots))).tolist():
            other = values.copy()
            other[n] = (values[n] + (1 / slot if slot else 0.5)) % 1
            rows, cols = kind.sizes[int(rng.integers(len(kind.sizes)))]
            if (draw_object(kind.name, rows, cols, values) != draw_object(kind.name, rows, cols, other)).any():
                changed = True
                break
        assert changed, f"slot {n} of {kind.name} is idle"


def test_what_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(ConfigError, match="'sofa'"):
        draw_object("sofa", 1, 1, [0.5])
    with pytest.raises(ConfigError, match="7 x 7"):
        draw_object("throne", 7, 7, [0.5] * 16)


def test_a_design_gives_what_its_values_say() -> None:
    design = Design([0.0, 0.99, 0.25, 0.6, 1.0])
    assert design.pick("a", "b", "c") == "a"
    assert design.whole(4, 7) == 6
    assert design.real(2, 6) == 3
    assert design.flag()
    assert design.variant().integers(1000) == np.random.default_rng(VARIANTS - 1).integers(1000)
    assert design.slots == [3, 3, 0, 2, VARIANTS]
    with pytest.raises(ConfigError, match="5 values are too few"):
        design.flag()
