"""The map between two stages: a legal picture, a way on floors and ladders, the same for the same seed."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game import nes
from nesgan_game.game.app.modes import Show
from nesgan_game.game.view import map_plan
from nesgan_game.game.view.castle_map import FACES, NEXT, REST_TICKS, STAY_TICKS, STONE, CastleMap
from nesgan_game.game.view.hud import HEIGHT_PX
from nesgan_game.game.view.map_plan import GROUND, MOST_WINGS, Wing
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.level.castle import Castle
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_source import StageSource
from nesgan_game.paint.themes import THEMES
from nesgan_game.physics.movement import Body, Button

SEEDS, COUNTS = st.integers(0, 2**32 - 1), st.integers(1, MOST_WINGS)


def cells(wing: Wing) -> set[tuple[int, int]]:
    return {
        (row, col)
        for row in range(wing.row, wing.row + wing.rows)
        for col in range(wing.col, wing.col + wing.cols)
    }  # fmt: skip


@given(SEEDS, COUNTS)
def test_wings_stand_on_the_ground_or_on_each_other(seed: int, count: int) -> None:
    plan = map_plan.wings(seed, count)
    assert len(plan) == count
    assert plan == map_plan.wings(seed, count)
    taken: set[tuple[int, int]] = set()
    for wing in plan:
        assert not taken & cells(wing)
        taken |= cells(wing)
    for row, col in taken:
        assert 2 <= row < GROUND
        assert 1 <= col < nes.SCREEN_COLS - 1
        assert row + 1 == GROUND or (row + 1, col) in taken


@given(SEEDS, COUNTS)
def test_the_way_goes_on_floors_and_ladders_only(seed: int, count: int) -> None:
    plan = map_plan.wings(seed, count)
    for to in range(count):
        corners = map_plan.way(plan, to)
        assert corners[-1] == (plan[to].middle_px, plan[to].floor_px)
        if to == 0:
            assert not 0 <= corners[0][0] < nes.SCREEN_WIDTH_PX, "he comes from outside"
            continue
        storeys = [plan[to - 1], plan[to]]
        assert abs(storeys[0].storey - storeys[1].storey) <= 1
        for gone in range(map_plan.length(corners)):
            x, y = map_plan.along(corners, gone)
            on = [w for w in plan if w.floor_px == y and w.col * 16 <= x <= (w.col + w.cols) * 16]
            climbs = x == map_plan.ladder_px(*storeys) and storeys[1].floor_px <= y <= storeys[0].floor_px
            assert on or climbs


def test_plans_differ() -> None:
    assert len({map_plan.wings(seed, 6) for seed in range(40)}) > 20


@pytest.mark.parametrize(("seed", "count", "number"), [(1, 6, 2), (5, 1, 1), (8, 9, 9), (3, 12, 10), (2, 20, 20)])
def test_the_map_is_legal_seeded_and_shows_the_themes(
    seed: int, count: int, number: int, pictures: SpriteCache
) -> None:
    source = Castle(seed, count)
    screen = CastleMap(source, pictures).screen(number, lit=True)  # a Screen cannot be illegal
    assert screen.pattern.shape == (nes.FIELD_ROWS * 16, nes.SCREEN_WIDTH_PX)
    assert (CastleMap(Castle(seed, count), pictures).screen(number, lit=True).index() == screen.index()).all()
    assert FACES[source.theme(number)] in screen.palettes[NEXT]
    assert (screen.attribute == NEXT).any()
    dark = CastleMap(source, pictures).screen(number, lit=False)
    assert not (dark.attribute == NEXT).any()
    assert (dark.attribute == STONE).sum() > (screen.attribute == STONE).sum()


def test_every_theme_has_a_colour_of_its_own() -> None:
    assert set(FACES) == set(THEMES)
    assert len(set(FACES.values())) == len(FACES)


def test_a_theme_that_nobody_knows_is_drawn_too(pictures: SpriteCache, full_castle: Stage) -> None:
    source = Few(full_castle, 2)
    frame = np.zeros((224, 256, 3), np.uint8)
    CastleMap(source, pictures).draw(frame, 2, 0)
    assert frame[HEIGHT_PX:].any()


def test_the_hero_walks_there_and_arrives(pictures: SpriteCache) -> None:
    castle_map = CastleMap(Castle(7), pictures)

    def frame(ticks: int) -> np.ndarray:
        field = np.zeros((224, 256, 3), np.uint8)
        castle_map.draw(field, 2, ticks)
        return field

    end = castle_map.ticks(2)
    assert REST_TICKS + STAY_TICKS < end < 400
    assert (frame(0) == frame(REST_TICKS - 1)).all()
    assert (frame(end) == frame(end + 500)).all()
    assert (frame(end - STAY_TICKS - 10) != frame(end)).any()
    assert not frame(end)[:HEIGHT_PX].any(), "the display above is left alone"


class Few(StageSource):
    """A course of copies of one stage."""

    def __init__(self, stage: Stage, count: int) -> None:
        self.seed, self.count, self._stage = 11, count, stage

    def theme(self, number: int) -> str:
        return f"a theme {number} that no list knows"

    def stage(self, number: int) -> Stage:
        self.check(number)
        return replace(self._stage, number=number)


def show_of(source: StageSource, pictures: SpriteCache) -> Show:
    show = Show(source, 4, pictures=pictures)
    show.maker(1)
    show.tick(Button.START)
    until(show, "play")
    return show


def until(show: Show, mode: str) -> int:
    for ticks in range(3000):
        if show.mode == mode:
            return ticks
        show.tick(0)
    pytest.fail(f"{show.mode} instead of {mode}")


def win(show: Show) -> None:
    assert show.session is not None
    show.session.world.hero.body = Body.at(42 * 16 + 8, 21 * 16)


def test_the_show_maps_the_way_and_the_castle_ends(castle: Callable[..., Stage], pictures: SpriteCache) -> None:
    show = show_of(Few(castle(), 2), pictures)
    win(show)
    until(show, "map")
    show.maker(2)
    first = show.frame()
    assert until(show, "play") > REST_TICKS + STAY_TICKS
    assert show.session is not None
    assert show.session.number == 2
    assert (first[HEIGHT_PX:] != show.frame()[HEIGHT_PX:]).any()
    win(show)
    until(show, "over")
    assert show.session.world.result == "clear"
    show.frame()


def test_a_button_hurries_him_and_a_recording_does_not_care(
    castle: Callable[..., Stage], pictures: SpriteCache
) -> None:
    source = Few(castle(), 2)
    show = show_of(source, pictures)
    win_here = show.session
    assert win_here is not None
    for _ in range(20):
        show.tick(Button.RIGHT)
    replay = show.finish()
    win(show)
    until(show, "map")
    show.maker(2)
    show.tick(Button.START)
    assert show.mode == "play"
    show.tick(0)
    assert show.session is not None
    assert show.session.number == 2
    assert replay is not None
    again = Show(source, 0, replay=replay, pictures=pictures)
    assert again.mode == "wait"


def test_one_can_leave_from_the_map(castle: Callable[..., Stage], pictures: SpriteCache) -> None:
    show = show_of(Few(castle(), 2), pictures)
    win(show)
    until(show, "map")
    show.tick(0, back=True)
    assert show.mode == "title"
