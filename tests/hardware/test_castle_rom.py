"""Proved stages scroll in an emulator, and every column looks as the stage is drawn."""

import functools
from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest
from console import (
    CAMERA,
    DOWN,
    FIELD_TOP_PX,
    LEFT,
    RIGHT,
    SELECT,
    STAGE,
    START,
    STRIP,
    TICKS,
    TOP_PX,
    UP,
    A,
    B,
    Console,
    says,
    scrolled,
)

from nesgan_game import nes
from nesgan_game.hardware.castle_rom import castle_rom
from nesgan_game.hardware.stage_bank import strips_of
from nesgan_game.hardware.stage_cells import cells_of
from nesgan_game.level.castle import Castle
from nesgan_game.level.stage import Entity, Stage, role_stage, roles_from_text
from nesgan_game.roles import IS_AIR, ROLE_INDEX

STARTED, ENTERED = 60, 45


@functools.cache
def stage(seed: int) -> Stage:
    return Castle(seed, 1).stage(1)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [7, 11])
def test_every_column_that_is_scrolled_to_looks_as_it_is_drawn(seed: int) -> None:
    pytest.importorskip("cynes")
    cells = cells_of(stage(seed))
    console = Console(castle_rom([stage(seed)], seed))
    console.run(STARTED)
    console.press(SELECT, 2)  # looks around, without sprites
    frames = list(scrolled(console, stage(seed), cells))
    assert {strip for strip, _, _ in frames} == set(range(len(strips_of(stage(seed)))))
    assert [frame for frame in frames if frame[2]] == []


@pytest.mark.slow
def test_the_pad_leads_from_room_to_room_and_to_the_next_stage() -> None:
    pytest.importorskip("cynes")
    one = stage(7)
    strips = strips_of(one)
    console = Console(castle_rom([one, one], 7))
    console.run(STARTED)
    console.press(SELECT, 2)
    seen = {console.byte(STRIP)}
    opposite = {LEFT: RIGHT, RIGHT: LEFT, UP: DOWN, DOWN: UP}
    for way in (LEFT, UP, DOWN, LEFT, UP, LEFT, DOWN, RIGHT):
        if way in (LEFT, RIGHT):
            console.run(120, way | B)  # to the edge; a new press goes on
            console.run(2)
        here = strips[console.byte(STRIP)]
        console.press(way, ENTERED)
        there = strips[console.byte(STRIP)]
        seen.add(console.byte(STRIP))
        if there == here:
            continue
        if way in (UP, DOWN):
            assert there.row - here.row == (12 if way == DOWN else -12)
            assert there.left < here.right
            assert here.left < there.right
        else:
            assert there.row == here.row
            assert (there.right == here.left) if way == LEFT else (there.left == here.right)
    assert len(seen) >= 3, opposite
    console.press(A, ENTERED)
    assert console.byte(STAGE) == 0
    console.press(START, 2 * ENTERED)
    assert console.byte(STAGE) == 1
    console.press(SELECT, 2)
    console.press(START, 2 * ENTERED)  # after the last stage the page of the end, till START is pressed
    assert console.byte(STAGE) == 1
    console.press(START, 2 * ENTERED)
    assert console.byte(STAGE) == 0


@pytest.mark.slow
def test_a_broken_wall_shows_what_lies_behind_it() -> None:
    pytest.importorskip("cynes")
    one = stage(7)
    breakable = one.roles == ROLE_INDEX["breakable"]
    rows, cols = np.nonzero(breakable[1:] & breakable[:-1])
    row, col = int(rows[-1]) + 1, int(cols[-1])  # a wall of two cells that stands on a floor
    way = 1 if IS_AIR[one.roles[row, col - 2 : col]].all() else -1
    hero = replace(
        one.hero, x_px=(col - 2 * way) * 16 + 8, y_px=(row + 1) * 16, properties=MappingProxyType({"facing": way})
    )
    there = replace(one, entities=tuple(hero if entity.kind == "hero" else entity for entity in one.entities))
    cells = cells_of(there)
    console = Console(castle_rom([there], 7))
    console.run(STARTED)
    console.press(B, 40)
    field = console.press(SELECT, 4)[FIELD_TOP_PX:][: nes.FIELD_ROWS * nes.TILE_PX]
    strip = strips_of(there)[console.byte(STRIP)]
    numbers = cells.numbers.copy()
    for broken in ((row, col), (row - 1, col)):
        assert int(numbers[broken]) in cells.broken
        numbers[broken] = cells.broken[int(numbers[broken])]
    shown = nes.COLOURS[replace(cells, numbers=numbers).colours()]
    top, left = strip.row * nes.TILE_PX, strip.left * nes.TILE_PX + console.word(CAMERA)
    wanted = shown[top : top + len(field), left : left + nes.SCREEN_WIDTH_PX]
    assert (field == wanted).all()
    assert (shown != nes.COLOURS[cells.colours()]).any()


def test_the_hero_and_the_display_are_shown() -> None:
    pytest.importorskip("cynes")
    one = stage(7)
    console = Console(castle_rom([one], 7))
    shown = console.run(STARTED)
    bare = console.press(SELECT, 2)
    differ = (shown != bare).any(axis=-1)
    assert differ.any()
    assert not differ[:FIELD_TOP_PX].any()
    _, feet = one.hero.cell
    top = FIELD_TOP_PX + one.hero.y_px % (nes.FIELD_ROWS * nes.TILE_PX) - 32
    assert differ[top : top + 32].sum() > 100, feet
    assert shown[FIELD_TOP_PX - 1].any(axis=-1).all(), "the display's edge"
    assert not shown[:TOP_PX].any()


@pytest.mark.slow
def test_a_pause_is_told_in_the_place_of_the_word_before_the_lives() -> None:
    pytest.importorskip("cynes")
    console = Console(castle_rom([stage(7), stage(7)], 7))
    playing = console.run(STARTED)
    assert says(playing, 3, 24, "LIVES 3")
    for _ in range(2):
        assert says(console.press(START, 4), 3, 24, "PAUSE 3")
        ticks = console.word(TICKS)
        console.run(30, RIGHT)
        assert console.word(TICKS) == ticks
        display = console.press(SELECT, 4)[: TOP_PX + 32]  # whoever looks around sees it, too
        assert says(display, 3, 24, "PAUSE 3")
        console.press(SELECT, 4)
        shown = console.press(START, 4)
        assert says(shown, 3, 24, "LIVES 3")
        assert (shown[: TOP_PX + 32] == playing[: TOP_PX + 32]).all(), "nothing else has changed"
        console.run(4)
        assert console.word(TICKS) > ticks
    console.press(START, 4)
    console.press(SELECT, 4)
    shown = console.press(START, 90)  # the next stage, which waits as well
    assert console.byte(STAGE) == 1
    assert says(shown, 3, 24, "PAUSE 3")


HIGH_LEDGE = "\n".join(["." * 16, "." * 16, "####" + "." * 12, *["." * 16] * 7, *["#" * 16] * 2])


def test_who_leaps_into_the_display_is_cut_off_at_its_edge() -> None:
    pytest.importorskip("cynes")
    places = (Entity(1, "hero", 32, 32), Entity(2, "exit", 240, 160))
    console = Console(castle_rom([role_stage("room", roles_from_text(HIGH_LEDGE), places)]))
    display = console.run(STARTED)[:FIELD_TOP_PX]
    seen = set()
    for _ in range(40):
        shown = console.run(1, A)
        assert (shown[:FIELD_TOP_PX] == display).all()
        seen.add(int(shown[FIELD_TOP_PX : FIELD_TOP_PX + 16].any(axis=-1).sum()))
    assert len(seen) > 1, "she leaps"
    assert min(seen) > 50, "and is seen"
