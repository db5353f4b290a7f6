from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.errors import ConfigError, ModelError
from nesgan_game.imaging.screen import check_palettes
from nesgan_game.paint.themes import STYLE_DIM, THEMES, ModelFacts, Theme, check_facts, sample_theme
from nesgan_game.rolemap.conditioning import MAX_PERIOD
from nesgan_game.roles import MATERIAL_INDEX, MATERIALS, ROLE_INDEX, ROLES

SEEDS = st.integers(0, 2**32 - 1)
NAMES = st.sampled_from(sorted(THEMES))
OWN = {"void": ("none", "sky"), "liquid": ("water",), "foliage": ("plant",)}
_RNG = np.random.default_rng(0)
FACTS: ModelFacts = {
    "looks": {
        role.name: [
            [MATERIAL_INDEX[name], 1 + n % 3, 1 + n % 2, 10]
            for n, name in enumerate(OWN.get(role.name, MATERIALS[1:12]))
        ]
        for role in ROLES
    },
    "regions": {name: _RNG.standard_normal((3, STYLE_DIM)).tolist() for name in sorted(THEMES)},
}
"""A network's facts in which every role can be of every material that a theme may wish for."""


def sample(seed: int, name: str | None = None) -> Theme:
    return sample_theme(np.random.default_rng(seed), name, FACTS)


def material(theme: Theme, role: str) -> str:
    return MATERIALS[int(theme.materials[ROLE_INDEX[role]])]


@given(SEEDS, NAMES)
def test_a_theme_is_whole(seed: int, name: str) -> None:
    theme = sample(seed, name)
    assert theme.name == name
    assert theme.z.shape == (STYLE_DIM,)
    assert theme.z.dtype == np.float32
    assert theme.looks.shape == (len(ROLES), 3)
    assert theme.looks.dtype == np.uint8
    assert theme.materials.max() < len(MATERIALS)
    assert 1 <= theme.looks[:, 1:].min() <= theme.looks[:, 1:].max() <= MAX_PERIOD
    check_palettes(theme.palettes)


@given(SEEDS, NAMES)
def test_materials_are_those_of_the_theme(seed: int, name: str) -> None:
    theme = sample(seed, name)
    kind = THEMES[name]
    ground = material(theme, "solid")
    assert ground in kind.ground
    for role in ("ledge", "stair_up_right", "stair_up_left"):
        assert material(theme, role) == ground, "one stone underfoot"
    assert material(theme, "wall") in kind.wall
    assert material(theme, "void") in ("none", "sky")
    assert all(material(theme, role.name) != "none" for role in ROLES[1:])
    assert material(theme, "liquid") == "water"
    assert material(theme, "foliage") == "plant"
    assert kind.wishes["solid"] == kind.ground
    assert kind.wishes["wall"] == kind.wall


@given(SEEDS, st.none() | NAMES)
def test_a_seed_is_one_theme(seed: int, name: str | None) -> None:
    first, again = sample(seed, name), sample(seed, name)
    assert first.name == again.name
    for field in ("z", "looks", "palettes"):
        np.testing.assert_array_equal(getattr(first, field), getattr(again, field))


def test_some_nights_have_a_sky() -> None:
    skies = np.mean([material(sample(seed), "void") == "sky" for seed in range(400)])
    assert 0.5 < skies < 0.7


def test_styles_lie_near_an_anchor_of_their_theme() -> None:
    """Nearer than to those of any other theme, and not always at the same one."""
    for name in sorted(THEMES):
        own, nearest = 0, set()
        for seed in range(20):
            z = sample(seed, name).z
            away = {other: ((np.array(anchors) - z) ** 2).sum(1) for other, anchors in FACTS["regions"].items()}
            own += min(away, key=lambda other: float(away[other].min())) == name
            nearest.add(int(away[name].argmin()))
        assert own == 20
        assert nearest == {0, 1, 2}


def test_facts_are_checked(tmp_path: Path) -> None:
    facts = {"style_dim": STYLE_DIM, **FACTS}
    assert check_facts(facts, tmp_path) == FACTS
    for name in facts:
        with pytest.raises(ModelError, match=name.split("_")[0]) as caught:
            check_facts({**facts, name: None}, tmp_path)
        assert "\n" not in str(caught.value)


def test_all_themes_are_drawn() -> None:
    assert {sample(seed).name for seed in range(200)} == set(THEMES)


def test_a_name_that_is_none() -> None:
    with pytest.raises(ConfigError) as caught:
        sample(0, "disco")
    line = str(caught.value)
    assert "\n" not in line
    assert "disco" in line
    assert all(name in line for name in THEMES)


@pytest.mark.parametrize("name", sorted(THEMES))
def test_kinds_are_sound(name: str) -> None:
    kind = THEMES[name]
    assert set(kind.ground) | set(kind.wall) <= set(MATERIALS[1:])
