"""The map between two stages: a legal picture, a way on floors and ladders, the same for the same seed."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game import nes
from nesgan_game.errors import ConfigError
from nesgan_game.game.app.player_input import Input, pressing
from nesgan_game.game.app.screens.screen_stack import Start
from nesgan_game.game.app.screens.show import Show
from nesgan_game.game.view.hud import HEIGHT_PX
from nesgan_game.game.view.map import map_plan
from nesgan_game.game.view.map.castle_map import DONE, NEXT, REST_TICKS, STAY_TICKS, STONE, CastleMap
from nesgan_game.game.view.map.map_plan import GROUND, Wing
from nesgan_game.game.view.scenes.ending import LOOK_TICKS
from nesgan_game.game.view.slot_layout import EMPTY
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.level.castle import Castle
from nesgan_game.level.planning.castle_walk import STAGES_A_MAP, place_of
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_source import StageList, StageSource, check_number
from nesgan_game.paint.theme_kinds import THEMES, ThemeKind
from nesgan_game.physics.movement import Body, Button

SEEDS, COUNTS = st.integers(0, 2**32 - 1), st.integers(1, STAGES_A_MAP)


def cells(wing: Wing) -> set[tuple[int, int]]:
    return {
        (row, col)
        for row in range(wing.row, wing.row + wing.rows)
        for col in range(wing.col, wing.col + wing.cols)
    }  # fmt: skip


@given(SEEDS, COUNTS)
def test_wings_stand_on_the_ground_or_on_each_other(seed: int, count: int) -> None:
    count = min(count, sum(place_of(seed, 1).storeys))
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
    for to in range(len(plan)):
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


@given(SEEDS, st.integers(1, 30))
def test_the_map_is_true_to_the_castle(seed: int, number: int) -> None:
    here, after = place_of(seed, number), place_of(seed, number + 1)
    plan = map_plan.wings(seed, sum(here.storeys), here.first)
    wing = plan[number - here.first]
    assert wing.storey == here.storey
    if not here.last:
        ahead = plan[number + 1 - here.first]
        assert (ahead.col > wing.col) == (here.heading > 0), "walked to where the next wing lies"
        assert after.heading == here.heading
    elif after.first == here.first:
        assert (after.storey, after.heading) == (here.storey + 1, -here.heading)


@given(SEEDS, st.data())
def test_the_way_over_a_branch_is_walked_on_floors_and_ladders(seed: int, data: st.DataObject) -> None:
    count = sum(place_of(seed, 1).storeys)
    plan = map_plan.wings(seed, count)
    over = data.draw(st.sets(st.integers(0, count - 1)))
    for to in range(count):
        corners = map_plan.way(plan, to, over)
        floors = [map_plan.parted(wing)[1] for index, wing in enumerate(plan) if index in over] + list(plan)
        aim = map_plan.parted(plan[to])[1] if to in over else plan[to]
        assert corners[-1] == (aim.middle_px, aim.floor_px)
        for (x0, y0), (x1, y1) in pairwise(corners):
            assert x0 == x1 or y0 == y1, "along a floor, or straight up and down"
            if y0 == y1 and to:
                assert any(w.floor_px == y0 and w.col * 16 <= x0 <= (w.col + w.cols) * 16 for w in floors)
        if to:
            here = map_plan.parted(plan[to - 1])[1] if to - 1 in over else plan[to - 1]
            assert corners[0] == (here.middle_px, here.floor_px), "he stands where he has come to"


def test_a_branch_is_a_floor_of_its_own_in_the_colours_of_its_theme(sprites: SpriteCache) -> None:
    source = Castle(1)
    assert source.branches(3)
    castle_map = CastleMap(source, sprites)
    plain, over = (castle_map.screen(3, lit=True, branches=way) for way in ((), (3,)))
    assert THEMES[source.theme(3)].map_colour in plain.palettes[NEXT]
    assert THEMES[source.theme(3, "b")].map_colour in over.palettes[NEXT]
    lower, upper = map_plan.parted(map_plan.wings(1, 6)[2])
    for screen, shown, dark in ((plain, lower, upper), (over, upper, lower)):
        assert (screen.attribute[shown.row : shown.row + shown.rows, shown.col : shown.col + shown.cols] == NEXT).all()
        assert not (screen.attribute[dark.row : dark.row + dark.rows, dark.col : dark.col + dark.cols] == NEXT).any()
    after = castle_map.screen(4, lit=True, branches=(3,))
    assert THEMES[source.theme(3, "b")].map_colour in after.palettes[DONE]
    assert (after.attribute[upper.row, upper.col : upper.col + upper.cols] == DONE).all(), "the way that was taken"


def test_plans_differ() -> None:
    assert len({map_plan.wings(seed, 6) for seed in range(40)}) > 20


@pytest.mark.parametrize(("seed", "count", "number"), [(1, 6, 2), (5, 1, 1), (8, 9, 9), (3, 12, 10), (2, 20, 20)])
def test_the_map_is_legal_seeded_and_shows_the_themes(seed: int, count: int, number: int, sprites: SpriteCache) -> None:
    source = Castle(seed, count)
    screen = CastleMap(source, sprites).screen(number, lit=True)  # a Screen cannot be illegal
    assert screen.pattern.shape == (nes.FIELD_ROWS * 16, nes.SCREEN_WIDTH_PX)
    assert (CastleMap(Castle(seed, count), sprites).screen(number, lit=True).index() == screen.index()).all()
    assert THEMES[source.theme(number)].map_colour in screen.palettes[NEXT]
    assert (screen.attribute == NEXT).any()
    dark = CastleMap(source, sprites).screen(number, lit=False)
    assert not (dark.attribute == NEXT).any()
    assert (dark.attribute == STONE).sum() > (screen.attribute == STONE).sum()


def test_every_theme_has_a_colour_of_its_own() -> None:
    assert len({kind.stones for kind in THEMES.values()}) == len(THEMES)


def test_a_theme_of_ones_own_has_its_colours_too(sprites: SpriteCache) -> None:
    moor = replace(THEMES["crypt"], name="moor", map_colour=0x29)
    for kind, stones in ((moor, 0x29), (replace(moor, map_colour=None), moor.hues.ground[0][1])):
        screen = CastleMap(Castle(3, theme=kind), sprites).screen(2, lit=True)
        assert screen.palettes[NEXT, 2:].tolist() == [stones, moor.hues.accent[0]]


def test_a_theme_that_nobody_knows_is_drawn_too(sprites: SpriteCache, full_castle: Stage) -> None:
    source = Few(full_castle, 2)
    frame = CastleMap(source, sprites).draw(np.full((224, 256), EMPTY, np.uint8), 2, 0)
    assert frame.rgb()[HEIGHT_PX:].any()


def test_stages_that_are_no_castle_have_no_map(sprites: SpriteCache, full_castle: Stage) -> None:
    with pytest.raises(ConfigError, match="no castle"):
        CastleMap(StageList(full_castle), sprites)


def test_the_hero_walks_there_and_arrives(sprites: SpriteCache) -> None:
    castle_map = CastleMap(Castle(7), sprites)

    def frame(ticks: int) -> np.ndarray:
        return castle_map.draw(np.full((224, 256), EMPTY, np.uint8), 2, ticks).rgb()

    end = castle_map.ticks(2)
    assert REST_TICKS + STAY_TICKS < end < 400
    assert (frame(0) == frame(REST_TICKS - 1)).all()
    assert (frame(end) == frame(end + 500)).all()
    assert (frame(end - STAY_TICKS - 10) != frame(end)).any()
    assert not frame(end)[:HEIGHT_PX].any(), "the display above is left alone"


class Few:
    """A castle of copies of one stage."""

    def __init__(self, stage: Stage, count: int) -> None:
        self.seed: int | None = 11
        self.count: int | None = count
        self._stage = stage

    def branches(self, _number: int) -> tuple[str, ...]:
        return ()

    def theme(self, number: int, _branch: str = "") -> str:
        return f"a theme {number} that no list knows"

    def theme_kind(self, _number: int, _branch: str = "") -> ThemeKind | None:
        return None

    def stage(self, number: int, _branch: str = "") -> Stage:
        check_number(self, number)
        return replace(self._stage, number=number)


def show_of(source: StageSource, sprites: SpriteCache) -> Show:
    show = Show(source, 4, sprites=sprites)
    show.maker.stage(1)
    show.program.begin(Start())
    until(show, "play")
    return show


def until(show: Show, mode: str) -> int:
    for ticks in range(3000):
        if show.mode == mode:
            return ticks
        show.tick()
    pytest.fail(f"{show.mode} instead of {mode}")


def to_the_map(show: Show) -> None:
    assert show.session is not None
    show.session.world.hero.body = Body.at(42 * 16 + 8, 21 * 16)
    until(show, "result")
    show.tick(pressing(Button.JUMP))


def test_the_show_maps_the_way_and_the_castle_ends(castle: Callable[..., Stage], sprites: SpriteCache) -> None:
    show = show_of(Few(castle(), 2), sprites)
    to_the_map(show)
    assert show.mode == "map"
    show.maker.stage(2)
    first = show.frame()
    assert until(show, "card") > REST_TICKS + STAY_TICKS
    until(show, "play")
    assert show.session is not None
    assert show.session.number == 2
    assert (first[HEIGHT_PX:] != show.frame()[HEIGHT_PX:]).any()
    to_the_map(show)
    assert show.mode == "ending"
    picture = show.picture()
    for _ in range(LOOK_TICKS):
        show.tick(Input())
    assert not np.array_equal(show.picture().rgb(), picture.rgb()), "it grows light over the castle"


def test_a_button_hurries_him_and_a_recording_does_not_care(castle: Callable[..., Stage], sprites: SpriteCache) -> None:
    source = Few(castle(), 2)
    show = show_of(source, sprites)
    for _ in range(20):
        show.tick(Input(held=Button.RIGHT))
    to_the_map(show)
    show.maker.stage(2)
    show.tick(pressing(Button.START))
    assert show.mode == "card"
    until(show, "play")
    assert show.session is not None
    assert show.session.number == 2


def test_one_can_leave_from_the_map(castle: Callable[..., Stage], sprites: SpriteCache) -> None:
    show = show_of(Few(castle(), 2), sprites)
    to_the_map(show)
    show.tick(Input(back=True))
    assert show.mode == "title"
