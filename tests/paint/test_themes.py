from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.errors import ConfigError
from nesgan_game.paint.screen import check_palettes
from nesgan_game.paint.themes import STYLE_DIM, THEMES, Theme, sample_theme
from nesgan_game.roles import MATERIALS, ROLE_INDEX, ROLES

SEEDS = st.integers(0, 2**32 - 1)
NAMES = st.sampled_from(sorted(THEMES))


def material(theme: Theme, role: str) -> str:
    return MATERIALS[int(theme.materials[ROLE_INDEX[role]])]


@given(SEEDS, NAMES)
def test_a_theme_is_whole(seed: int, name: str) -> None:
    theme = sample_theme(np.random.default_rng(seed), name)
    assert theme.name == name
    assert theme.z.shape == (STYLE_DIM,)
    assert theme.z.dtype == np.float32
    assert theme.materials.shape == (len(ROLES),)
    assert theme.materials.dtype == np.uint8
    assert theme.materials.max() < len(MATERIALS)
    check_palettes(theme.palettes)


@given(SEEDS, NAMES)
def test_materials_are_those_of_the_theme(seed: int, name: str) -> None:
    theme = sample_theme(np.random.default_rng(seed), name)
    kind = THEMES[name]
    ground = material(theme, "solid")
    assert ground in kind.ground
    for role in ("ledge", "stair_up_right", "stair_up_left"):
        assert material(theme, role) == ground, "one stone underfoot"
    assert material(theme, "wall") in kind.wall
    assert material(theme, "void") == "none"
    assert all(material(theme, role.name) != "none" for role in ROLES[1:])
    assert material(theme, "liquid") == "water"
    assert material(theme, "foliage") == "plant"


@given(SEEDS, st.none() | NAMES)
def test_a_seed_is_one_theme(seed: int, name: str | None) -> None:
    first, again = (sample_theme(np.random.default_rng(seed), name) for _ in range(2))
    assert first.name == again.name
    for field in ("z", "materials", "palettes"):
        np.testing.assert_array_equal(getattr(first, field), getattr(again, field))


def test_all_themes_are_drawn() -> None:
    assert {sample_theme(np.random.default_rng(seed)).name for seed in range(200)} == set(THEMES)


def test_a_name_that_is_none() -> None:
    with pytest.raises(ConfigError) as caught:
        sample_theme(np.random.default_rng(0), "disco")
    line = str(caught.value)
    assert "\n" not in line
    assert "disco" in line
    assert all(name in line for name in THEMES)


@pytest.mark.parametrize("name", sorted(THEMES))
def test_kinds_are_sound(name: str) -> None:
    kind = THEMES[name]
    assert set(kind.ground) | set(kind.wall) <= set(MATERIALS[1:])
