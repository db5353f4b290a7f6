"""Screens made readable."""

from __future__ import annotations

import numpy as np
import pytest

from nesgan_game.imaging.relief import doorway
from nesgan_game.imaging.screen import Screen
from nesgan_game.level.stage import roles_from_text
from nesgan_game.paint.palettes import (
    ACCENT,
    GROUND,
    NATURE,
    PALETTE_OF_ROLE,
    WALL,
    accents,
    grounds,
    natures,
    sample_palettes,
)
from nesgan_game.paint.readability import (
    DEPTH,
    GROUND_RULES,
    LIP,
    NATURE_APART,
    SLACK,
    WALL_BUSY,
    WALL_RULES,
    WATER_LIGHTER,
    clear,
    deepened,
    told_apart,
)
from nesgan_game.paint.texture import Texture, busyness, chroma, lightness, mean_colour, prominence
from nesgan_game.paint.themes import THEMES
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.seeds import stream

ROLES = roles_from_text("......\n.DD--.\n.DD...\n==^^==\n######")


def plain(*shares: float) -> Texture:
    """A texture without borders, which cannot be busy."""
    return Texture(np.array(shares), np.zeros((4, 4)))


DARK_WALL, LIGHT_GROUND = plain(0.8, 0.2, 0, 0), plain(0.3, 0.3, 0.3, 0.1)


def painted(level: int = 1) -> Screen:
    """All cells of one level but the doors, which are lightest."""
    cells = np.where(ROLE_INDEX["door"] == ROLES, 3, level).astype(np.uint8)
    pattern = cells.repeat(16, axis=0).repeat(16, axis=1)
    palettes = sample_palettes(THEMES["crypt"].hues, stream(0))
    return Screen(pattern, PALETTE_OF_ROLE[ROLES], palettes)


def cell(screen: Screen, row: int, col: int) -> np.ndarray:
    return screen.pattern[16 * row : 16 * row + 16, 16 * col : 16 * col + 16]


def gain(palettes: np.ndarray, wall: Texture, ground: Texture) -> float:
    return float((lightness(palettes[[GROUND], 1:], ground) - lightness(palettes[[WALL], 1:], wall))[0])


@pytest.mark.parametrize(("role", "row", "col"), [("platform", 1, 3), ("ledge", 3, 0)])
def test_what_carries_gets_a_lip_where_it_has_none(role: str, row: int, col: int) -> None:
    (shown,) = clear([painted()], [ROLES])
    top = cell(shown, row, col)
    assert (top[:2] == np.array(LIP[role][:2])[:, None]).all()  # a platform like the wall is lit a row further
    assert (top[5:] == 1).all()
    assert (cell(shown, 0, 0) == 1).all()


def test_a_clear_edge_is_left_as_it_was_painted() -> None:
    pattern = painted().pattern.copy()
    pattern[16 * 3 + 2, :] = 3
    screen = Screen(pattern, PALETTE_OF_ROLE[ROLES], painted().palettes)
    (shown,) = clear([screen], [ROLES])
    assert (cell(shown, 3, 0) == cell(screen, 3, 0)).all()


@pytest.mark.parametrize("level", range(4))
def test_thorns_are_lit_on_a_dark_base(level: int) -> None:
    (shown,) = clear([painted(level)], [ROLES])
    spikes = cell(shown, 3, 2)
    assert (spikes[:4] == 3).any()
    assert (spikes[13:] <= 1).all()


def test_stairs_and_pillars_like_the_wall_are_put_in_relief() -> None:
    roles = roles_from_text("......\n.|./..\n.|/.##\n######")
    screen = Screen(
        np.ones((64, 96), np.uint8), PALETTE_OF_ROLE[roles], sample_palettes(THEMES["crypt"].hues, stream(0))
    )
    (shown,) = clear([screen], [roles])
    for row, col in ((1, 1), (2, 1), (1, 3), (2, 2)):
        assert (cell(shown, row, col) == 3).mean() > 0.1
    assert (cell(shown, 1, 2) == 1).all()


@pytest.mark.parametrize("name", sorted(THEMES))
@pytest.mark.parametrize("level", range(4))
def test_water_is_lighter_than_the_wall_with_a_light_surface(name: str, level: int) -> None:
    roles = roles_from_text("......\n......\n#~~~~#\n#~~~~#")
    pattern = np.full((64, 96), level, np.uint8)
    pattern[:32] = np.tile([0, 1], (32, 48))
    screen = Screen(pattern, PALETTE_OF_ROLE[roles], sample_palettes(THEMES[name].hues, stream(3)))
    (shown,) = clear([screen], [roles])
    wall, water = Texture.of(cell(shown, 1, 1)[None]), Texture.of(cell(shown, 3, 1)[None])
    light, dark = lightness(shown.palettes[[NATURE], 1:], water)[0], lightness(shown.palettes[[WALL], 1:], wall)[0]
    assert light >= dark + WATER_LIGHTER
    assert (cell(shown, 2, 1)[:4] == 3).any(axis=0).all()


def test_doors_are_dark_within_their_frame() -> None:
    (shown,) = clear([painted()], [ROLES])
    door = shown.pattern[16:48, 16:48]
    assert (door == doorway(painted().pattern[16:48, 16:48])).all()
    assert (door[4:-3, 3:-3] <= 1).all()


def test_the_screens_given_are_not_changed() -> None:
    screen = painted()
    before = screen.pattern.copy()
    clear([screen], [ROLES])
    assert (screen.pattern == before).all()


@pytest.mark.parametrize("name", sorted(THEMES))
@pytest.mark.parametrize("seed", range(3))
def test_the_ground_stands_out_from_the_wall(name: str, seed: int) -> None:
    """Even where the wall's texture is light and the ground's is dark."""
    palettes = sample_palettes(THEMES[name].hues, stream(seed))
    wall, ground = plain(0.2, 0.5, 0.3, 0), plain(0.25, 0.35, 0.3, 0.1)
    found = deepened(palettes, wall, ground)
    assert gain(found, wall, ground) >= DEPTH - SLACK
    assert found[GROUND, 1:].tolist() in grounds(found[WALL, 1:]).tolist()
    assert found[ACCENT, 1:].tolist() in accents(found[WALL, 1:], found[GROUND, 1:]).tolist()
    assert (found[:, 0] == palettes[:, 0]).all()


def test_palettes_that_are_clear_already_stay() -> None:
    palettes = sample_palettes(THEMES["crypt"].hues, stream(1))
    assert deepened(palettes, DARK_WALL, LIGHT_GROUND) is palettes


def test_a_glaring_wall_is_changed_whatever_the_ground() -> None:
    palettes = sample_palettes(THEMES["chapel"].hues, stream(1))
    palettes[[WALL, ACCENT], 1:3] = 0x07, 0x16
    wall = plain(0.05, 0.05, 0.9, 0)
    assert prominence(palettes[[WALL], 1:], wall)[0] > WALL_RULES[0]
    found = deepened(palettes, wall, plain(0, 0, 0, 1))
    assert prominence(found[[WALL], 1:], wall)[0] < prominence(palettes[[WALL], 1:], wall)[0]


@pytest.mark.parametrize("name", sorted(THEMES))
def test_walls_and_grounds_of_plain_bricks_keep_every_rule(name: str) -> None:
    """Bricks with joints and lights, in shares that painted walls and grounds have."""
    bricks = np.ones((1, 16, 16), np.uint8)
    bricks[:, ::8], bricks[:, 1::8], bricks[:, :, ::8] = 0, 2, 0
    wall, ground = Texture.of(bricks), Texture.of(np.where(bricks == 1, 2, np.where(bricks == 2, 3, bricks)))
    for seed in range(6):
        found = deepened(sample_palettes(THEMES[name].hues, stream(seed)), wall, ground)
        for number, texture, rules in ((WALL, wall, WALL_RULES), (GROUND, ground, GROUND_RULES)):
            for measure, most in zip((prominence, chroma, busyness), rules, strict=True):
                assert measure(found[[number], 1:], texture)[0] <= most + SLACK, (seed, number, measure.__name__)


def test_where_nothing_goes_far_enough_the_farthest_is_taken() -> None:
    palettes = sample_palettes(THEMES["crypt"].hues, stream(1))
    wall, ground = plain(0, 0, 0.5, 0.5), plain(0.6, 0.4, 0, 0)
    found = deepened(palettes, wall, ground)
    assert gain(palettes, wall, ground) < gain(found, wall, ground) < DEPTH


def test_a_rule_that_no_palette_keeps_does_not_let_the_others_go() -> None:
    palettes = sample_palettes(THEMES["tower"].hues, stream(1))
    palettes[[WALL, ACCENT], 1:3] = 0x01, 0x1C
    checks = np.indices((16, 16)).sum(axis=0) % 2
    ground = Texture.of((checks * 3).astype(np.uint8)[None])
    found = deepened(palettes, plain(0.3, 0.1, 0.6, 0), ground)
    assert busyness(found[[GROUND], 1:], ground)[0] > GROUND_RULES[2] + SLACK, "hopeless"
    assert prominence(found[[WALL], 1:], plain(0.3, 0.1, 0.6, 0))[0] <= WALL_RULES[0] + SLACK


def noisy(share: float) -> Screen:
    """A wall of specks, above a ground."""
    screen = painted()
    pattern = screen.pattern.copy()
    rng = np.random.default_rng(0)
    specks = rng.choice([0, 1, 2, 3], pattern.shape, p=[share, 1 - 3 * share, share, share])
    pattern[: 2 * 16] = specks[: 2 * 16]
    return Screen(pattern, screen.attribute, screen.palettes)


WALLED = np.where(ROLE_INDEX["void"] == ROLES, ROLE_INDEX["wall"], ROLES).astype(np.uint8)


def test_a_busy_wall_becomes_calm() -> None:
    screen = noisy(0.2)
    (shown,) = clear([screen], [WALLED])
    before, after = (
        Texture.of(np.stack([cell(one, 0, col) for col in range(WALLED.shape[1])])) for one in (screen, shown)
    )
    assert busyness(screen.palettes[[WALL], 1:], before)[0] > 2 * WALL_BUSY
    assert busyness(shown.palettes[[WALL], 1:], after)[0] < busyness(screen.palettes[[WALL], 1:], before)[0] / 2
    assert (cell(shown, 4, 0) == cell(screen, 4, 0)).all(), "the ground is left alone"


def test_a_calm_wall_is_left_as_it_was_painted() -> None:
    screen = noisy(0.01)
    (shown,) = clear([screen], [WALLED])
    assert (cell(shown, 0, 0) == cell(screen, 0, 0)).all()


@pytest.mark.parametrize("name", sorted(THEMES))
def test_water_is_told_from_wall_and_ground(name: str) -> None:
    """However alike their textures are."""
    wall, ground, nature = plain(0.2, 0.5, 0.3, 0), plain(0.2, 0.3, 0.4, 0.1), plain(0.2, 0.4, 0.3, 0.1)
    for seed in range(6):
        palettes = deepened(sample_palettes(THEMES[name].hues, stream(seed)), wall, ground)
        found = told_apart(palettes, wall, ground, nature)
        own = mean_colour(found[[NATURE], 1:], nature)
        for number, texture in ((WALL, wall), (GROUND, ground)):
            assert np.linalg.norm(own - mean_colour(found[[number], 1:], texture)) >= NATURE_APART
        assert (found[:NATURE] == palettes[:NATURE]).all()
        assert found[NATURE, 1:].tolist() in natures(found[WALL, 1:]).tolist()


def test_water_that_is_told_apart_stays() -> None:
    palettes = sample_palettes(THEMES["cavern"].hues, stream(2))
    lit = plain(0, 0, 0, 1)
    assert (told_apart(palettes, DARK_WALL, plain(1, 0, 0, 0), lit) == palettes).all()
