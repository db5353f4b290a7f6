"""How far figures stand out in the picture of a stage."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.level.build import build_stage
from nesgan_game.level.stage import Stage
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import CARRIES, IS_STAIR
from nesgan_game.survey.colour_contrast import RIM_PX, colour_contrast, edge_contrast, standing

LIGHTS = st.floats(0, 1)


@pytest.fixture(scope="module")
def stage(library: TileLibrary) -> Stage:
    return build_stage(library, 3)


def figure(inner: float, outline: float, outside: float) -> tuple[np.ndarray, np.ndarray]:
    """A square of 10 px with a line around it on even ground, (16, 16, 3) greys and its mask."""
    seen = np.zeros((16, 16, 3))
    seen[..., 0] = outside
    seen[3:13, 3:13, 0], seen[4:12, 4:12, 0] = outline, inner
    mask = np.zeros((16, 16), bool)
    mask[3:13, 3:13] = True
    return seen, mask


@given(LIGHTS, LIGHTS, LIGHTS)
def test_the_farther_of_outline_and_what_it_encloses_counts(inner: float, outline: float, outside: float) -> None:
    # At the corners the line lies behind the line; there are too few of them to reach the median.
    expected = max(abs(outline - outside), abs(inner - outside))
    assert edge_contrast(*figure(inner, outline, outside)) == pytest.approx(expected)


@pytest.mark.parametrize("side", ["left", "right", "top", "bottom"])
def test_a_figure_cut_off_at_the_border_is_measured_where_it_shows(side: str) -> None:
    seen, mask = figure(0.9, 0.0, 0.2)
    top, bottom, left, right = {"left": (0, 16, 6, 16), "right": (0, 16, 0, 10), "top": (6, 16, 0, 16)}.get(
        side, (0, 10, 0, 16)
    )
    assert edge_contrast(seen[top:bottom, left:right], mask[top:bottom, left:right]) == pytest.approx(0.7)


def test_a_figure_that_fills_the_picture_has_no_edge() -> None:
    assert edge_contrast(np.ones((4, 4, 3)), np.ones((4, 4), bool)) == 0


def test_deeper_pixels_do_not_count() -> None:
    seen, mask = figure(0.2, 0.2, 0.2)
    seen[3 + RIM_PX : 13 - RIM_PX, 3 + RIM_PX : 13 - RIM_PX, 0] = 1
    assert edge_contrast(seen, mask) == 0


def test_standing_places_are_on_what_carries(stage: Stage) -> None:
    places = list(standing(stage))
    assert len(places) > 5
    for x, y in places:
        row, col = y // TILE_PX, x // TILE_PX
        assert CARRIES[stage.roles[row, col]] or IS_STAIR[stage.roles[row - 1, col]]


@pytest.mark.slow
def test_without_a_proof_there_is_no_standing_place(stage: Stage) -> None:
    assert not colour_contrast(replace(stage, proof=None)).hero


@pytest.mark.slow
def test_figures_of_a_stage(stage: Stage) -> None:
    found = colour_contrast(stage)
    assert len(found.hero) == len(list(standing(stage)))
    assert all(0 <= far < 1.2 for far in found.hero)
    assert {kind for kind, _ in found.enemies} <= {one.kind for one in (*stage.enemies, *stage.bosses)}
    assert len(found.enemies) == len(stage.enemies) + len(stage.bosses)
    assert 0 <= found.busyness < 1
    assert 1 <= found.hues <= 12
    assert "ground" in {name for name, _, _ in found.materials}
    assert all(apart >= abs(lighter) - 1e-12 for _, lighter, apart in found.materials)


def test_a_black_stage_shows_the_hero_and_no_more(stage: Stage) -> None:
    """The hero's colours against black; walls without a difference, no material told from them, no hues."""
    palettes = np.full_like(stage.tiles.palettes, 0x0F)
    dark = colour_contrast(replace(stage, tiles=replace(stage.tiles, palettes=palettes)))
    assert dark.busyness == dark.wall == dark.hues == 0
    assert all(lighter == apart == 0 for _, lighter, apart in dark.materials)
    assert min(dark.hero) > 0.3
