from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.errors import ConfigError, ModelError
from nesgan_game.imaging.screen import check_palettes
from nesgan_game.paint.theme_kinds import THEMES, ThemeKind
from nesgan_game.paint.themes import STYLE_DIM, ModelFacts, Theme, check_facts, region, sample_theme
from nesgan_game.rolemap.conditioning import MAX_PERIOD
from nesgan_game.roles import MATERIAL_INDEX, MATERIALS, ROLE_INDEX, ROLES
from nesgan_game.seeds import stream

SEEDS = st.integers(0, 2**32 - 1)
NAMES = st.sampled_from(sorted(THEMES))
OWN = {"void": ("none", "sky"), "liquid": ("water",), "foliage": ("plant",)}
_RNG = stream(0)
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


def sample(seed: int, name: str | ThemeKind | None = None) -> Theme:
    return sample_theme(stream(seed), name, FACTS)


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


@pytest.mark.slow
@given(SEEDS, st.none() | NAMES)
def test_a_seed_is_one_theme(seed: int, name: str | None) -> None:
    first, again = sample(seed, name), sample(seed, name)
    assert first.name == again.name
    for field in ("z", "looks", "palettes"):
        np.testing.assert_array_equal(getattr(first, field), getattr(again, field))


@pytest.mark.slow
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


MOOR = replace(THEMES["garden"], name="moor", styles=(("crypt", 1), ("cavern", 3)))


def test_a_theme_of_ones_own_borrows_its_styles_by_weight() -> None:
    regions = FACTS["regions"]
    assert region(MOOR, regions) == regions["cavern"] * 3 + regions["crypt"]
    nearest = []
    for seed in range(200):
        theme = sample(seed, MOOR)
        assert theme.name == "moor"
        away = {name: float(((np.array(anchors) - theme.z) ** 2).sum(1).min()) for name, anchors in regions.items()}
        nearest.append(min(away, key=lambda name: away[name]))
    assert set(nearest) == {"crypt", "cavern"}
    assert 0.65 < nearest.count("cavern") / 200 < 0.85


def test_a_network_that_knows_the_theme_is_believed() -> None:
    own = [[0.5] * STYLE_DIM]
    assert region(MOOR, {**FACTS["regions"], "moor": own}) is own


@given(st.sampled_from(sorted(THEMES.keys() & FACTS["regions"].keys())), st.sampled_from(["mood", "materials"]))
def test_without_a_wish_the_nearest_theme_lends_its_styles(name: str, differs: str) -> None:
    """That whose row it copies; but for a little of the mood, or for other materials underfoot."""
    kind = THEMES[name]
    mood = kind.mood._replace(wall_light=kind.mood.wall_light + 0.02)
    copy = replace(kind, name="copy", mood=mood) if differs == "mood" else replace(kind, name="copy", ground=("bone",))
    assert region(copy, FACTS["regions"]) == FACTS["regions"][name]
    with_others = {other: anchors for other, anchors in FACTS["regions"].items() if other != name}
    assert region(copy, with_others) != FACTS["regions"][name]
    assert region(kind, with_others) in with_others.values(), "a shipped theme that a network does not know, too"


@pytest.mark.parametrize(
    ("kind", "regions", "missing"),
    [
        (MOOR, {"crypt": [[0.0]]}, "'cavern'"),
        (replace(MOOR, styles=(("heath", 1),)), FACTS["regions"], "'heath'"),
        (replace(MOOR, styles=()), {"heath": [[0.0]]}, "any shipped theme"),
    ],
)
def test_styles_that_nobody_can_lend(kind: ThemeKind, regions: dict[str, list[list[float]]], missing: str) -> None:
    with pytest.raises(ModelError, match=r"theme 'moor'.*borrow in `styles` from") as caught:
        region(kind, regions)
    assert missing in str(caught.value)
