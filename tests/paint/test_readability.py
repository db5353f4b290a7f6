"""Screens made readable."""

from __future__ import annotations

import numpy as np
import pytest

from nesgan_game.imaging.screen import Screen
from nesgan_game.level.stage import roles_from_text
from nesgan_game.paint.palettes import ACCENT, GROUND, PALETTE_OF_ROLE, SEEN, WALL, accents, grounds, sample_palettes
from nesgan_game.paint.readability import DEPTH, DOORWAY_PX, FIGURES, LIP, WALL_AT_MOST, clear, deepened, prominence
from nesgan_game.paint.themes import THEMES
from nesgan_game.roles import ROLE_INDEX

ROLES = roles_from_text("......\n.DD--.\n.DD...\n==^^==\n######")
DARK_WALL, LIGHT_GROUND = np.array([0.8, 0.2, 0, 0]), np.array([0, 0.1, 0.3, 0.6])


def painted(level: int = 1) -> Screen:
    """All cells of one level but the doors, which are lightest."""
    cells = np.where(ROLE_INDEX["door"] == ROLES, 3, level).astype(np.uint8)
    pattern = cells.repeat(16, axis=0).repeat(16, axis=1)
    palettes = sample_palettes(THEMES["crypt"].hues, np.random.default_rng(0))
    return Screen(pattern, PALETTE_OF_ROLE[ROLES], palettes)


def cell(screen: Screen, row: int, col: int) -> np.ndarray:
    return screen.pattern[16 * row : 16 * row + 16, 16 * col : 16 * col + 16]


def gain(palettes: np.ndarray, wall: np.ndarray, ground: np.ndarray) -> float:
    return float((prominence(palettes[[GROUND], 1:], ground) - prominence(palettes[[WALL], 1:], wall))[0])


@pytest.mark.parametrize(("role", "row", "col"), [("platform", 1, 3), ("ledge", 3, 0)])
def test_what_carries_gets_a_lip_where_it_has_none(role: str, row: int, col: int) -> None:
    (shown,) = clear([painted()], [ROLES])
    top = cell(shown, row, col)
    assert (top[: len(LIP[role])] == np.array(LIP[role])[:, None]).all()
    assert (top[len(LIP[role]) :] == 1).all()
    assert (cell(shown, 0, 0) == 1).all()


def test_a_clear_edge_is_left_as_it_was_painted() -> None:
    pattern = painted().pattern.copy()
    pattern[16 * 3 + 2, :] = 3
    screen = Screen(pattern, PALETTE_OF_ROLE[ROLES], painted().palettes)
    (shown,) = clear([screen], [ROLES])
    assert (cell(shown, 3, 0) == cell(screen, 3, 0)).all()


def test_thorns_become_light_until_there_is_enough() -> None:
    (shown,) = clear([painted(2)], [ROLES])
    assert (cell(shown, 3, 2) == 3).all()
    pattern = painted(1).pattern.copy()
    pattern[16 * 3 + 8 : 16 * 4, 32:64] = 3
    bright = Screen(pattern, PALETTE_OF_ROLE[ROLES], painted().palettes)
    (shown,) = clear([bright], [ROLES])
    assert (cell(shown, 3, 2) == cell(bright, 3, 2)).all()


def test_doors_are_dark_within_their_frame() -> None:
    (shown,) = clear([painted()], [ROLES])
    above, beside = DOORWAY_PX
    door = shown.pattern[16:48, 16:48]
    assert (door[above:, beside:-beside] == 1).all()
    assert (door[:above] == 3).all()
    assert (door[:, :beside] == 3).all()


def test_the_screens_given_are_not_changed() -> None:
    screen = painted()
    before = screen.pattern.copy()
    clear([screen], [ROLES])
    assert (screen.pattern == before).all()


@pytest.mark.parametrize("name", sorted(THEMES))
@pytest.mark.parametrize("seed", range(3))
def test_the_ground_stands_out_from_the_wall(name: str, seed: int) -> None:
    """Even where the wall's texture is light and the ground's is dark."""
    palettes = sample_palettes(THEMES[name].hues, np.random.default_rng(seed))
    wall, ground = np.array([0.2, 0.5, 0.3, 0]), np.array([0.25, 0.35, 0.3, 0.1])
    found = deepened(palettes, wall, ground)
    assert gain(found, wall, ground) >= DEPTH
    assert found[GROUND, 1:].tolist() in grounds(found[WALL, 1:]).tolist()
    assert found[ACCENT, 1:].tolist() in accents(found[WALL, 1:], found[GROUND, 1:]).tolist()
    assert found[WALL, 2] != FIGURES
    assert (found[:, 0] == palettes[:, 0]).all()


def test_palettes_that_are_clear_already_stay() -> None:
    palettes = sample_palettes(THEMES["crypt"].hues, np.random.default_rng(1))
    assert deepened(palettes, DARK_WALL, LIGHT_GROUND) is palettes


def test_a_wall_in_the_colour_of_figures_is_changed_however_dark() -> None:
    palettes = sample_palettes(THEMES["crypt"].hues, np.random.default_rng(1))
    palettes[[WALL, ACCENT], 1:3] = 0x07, FIGURES
    found = deepened(palettes, DARK_WALL, LIGHT_GROUND)
    assert found[WALL, 2] != FIGURES
    assert (found[ACCENT, 1:3] == found[WALL, 1:3]).all()


def test_a_glaring_wall_is_changed_whatever_the_ground() -> None:
    palettes = sample_palettes(THEMES["chapel"].hues, np.random.default_rng(1))
    palettes[[WALL, ACCENT], 1:3] = 0x07, 0x16
    wall = np.array([0.05, 0.05, 0.9, 0])
    assert prominence(palettes[[WALL], 1:], wall)[0] > WALL_AT_MOST
    found = deepened(palettes, wall, np.array([0, 0, 0, 1]))
    assert prominence(found[[WALL], 1:], wall)[0] < prominence(palettes[[WALL], 1:], wall)[0]


def test_where_nothing_goes_far_enough_the_farthest_is_taken() -> None:
    palettes = sample_palettes(THEMES["crypt"].hues, np.random.default_rng(1))
    wall, ground = np.array([0, 0, 0.5, 0.5]), np.array([0.6, 0.4, 0, 0])
    found = deepened(palettes, wall, ground)
    assert gain(palettes, wall, ground) < gain(found, wall, ground) < DEPTH


def test_light_and_colourful_cells_are_prominent() -> None:
    even = np.array([0.5, 0.5, 0, 0])
    black, grey, light, red = prominence(np.array([[number] * 3 for number in (0x0F, 0x2D, 0x10, 0x16)]), even)
    assert black == 0
    assert grey == pytest.approx(SEEN[0x2D, 0] / 2, abs=0.01)
    assert light > grey
    assert red == pytest.approx((SEEN[0x16, 0] + np.hypot(*SEEN[0x16, 1:]) / 2) / 2)
