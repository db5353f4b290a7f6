"""Light and shade on cells and objects."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nesgan_game.imaging.relief import (
    LIGHT,
    LIT,
    SURFACE_PX,
    crested,
    doorway,
    lit,
    rippled,
    round_pillar,
    slab,
    steps,
    steps_to_the_left,
    thorns,
    without_dark,
    without_shade,
)
from nesgan_game.nes import CLEAR

CELLS = arrays(np.uint8, (3, 16, 16), elements=st.integers(0, 3))
DOORS = arrays(np.uint8, st.sampled_from([(32, 16), (32, 32), (48, 32)]), elements=st.integers(0, 3))
OBJECTS = arrays(np.uint8, (32, 16), elements=st.integers(0, CLEAR))


@given(CELLS)
def test_all_stay_legal_and_leave_what_they_are_given(cells: np.ndarray) -> None:
    before = cells.copy()
    for change in (thorns, steps, steps_to_the_left, slab, round_pillar, rippled, crested, without_dark, without_shade):
        shaped = change(cells)
        assert shaped.dtype == np.uint8
        assert shaped.shape == cells.shape
        assert shaped.max() <= LIGHT
    assert (cells == before).all()


@given(CELLS)
def test_thorns_have_a_lit_tip_and_widen_towards_a_dark_base(cells: np.ndarray) -> None:
    for shaped in thorns(cells):
        seen = (shaped[:12] > 0).sum(axis=1)
        assert (np.diff(seen) >= 0).all()
        assert 0 < seen[0] <= 4 < 12 <= seen[-1]
        assert (shaped[:4][shaped[:4] > 0] == LIGHT).all()
        assert (shaped[12:] <= 1).all()


@given(CELLS)
def test_steps_have_lit_treads_where_one_walks(cells: np.ndarray) -> None:
    for shaped in steps(cells):
        assert (shaped[8, :8] == LIGHT).all()
        assert (shaped[0, 8:] == LIGHT).all()
    assert (slab(cells)[:, 0] == LIGHT).all()
    assert (steps_to_the_left(cells)[:, :, ::-1] == steps(cells[:, :, ::-1])).all()


@given(CELLS)
def test_water_grows_lighter_with_every_step(cells: np.ndarray) -> None:
    for change in (without_shade, rippled, without_dark):
        assert (change(cells) >= cells).all()


@given(CELLS)
def test_the_surface_of_water_is_one_line(cells: np.ndarray) -> None:
    shaped = crested(cells)
    light = shaped == LIGHT
    assert (light.sum(axis=1) == 2).all()
    assert light[:, :SURFACE_PX].any(axis=1).all()
    assert not light[:, SURFACE_PX:].any()
    below = np.roll(light, 2, axis=1) & ~light
    assert (shaped[below] <= 1).all()


@given(DOORS)
def test_a_door_is_dark_in_a_lit_frame_over_a_lit_sill(levels: np.ndarray) -> None:
    shaped = doorway(levels)
    assert (shaped[4:-3, 3:-3] <= 1).all()
    assert (shaped[-3] == LIGHT).all()
    assert (shaped[3, 2:-2] == LIGHT).all()
    assert (shaped[4:-3, [2, -3]] == LIGHT).all()


@given(OBJECTS)
def test_objects_keep_their_outline_and_gain_light(levels: np.ndarray) -> None:
    shaped = lit(levels)
    assert ((shaped == CLEAR) == (levels == CLEAR)).all()
    changed = shaped != levels
    assert (shaped[changed] == LIGHT).all()
    assert (levels[changed] > 0).all()
    opaque = levels != CLEAR
    if (levels[opaque] == LIGHT).sum() >= LIT * opaque.sum():
        assert not changed.any()
    elif (levels[opaque] == LIGHT - 1).sum() > LIT * opaque.sum():
        assert (shaped[opaque] == LIGHT).sum() >= LIT * opaque.sum()
