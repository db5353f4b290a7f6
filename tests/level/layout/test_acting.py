"""Things that act in generated layouts: each kind comes, where it belongs, harder with difficulty, never unasked."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise

import numpy as np
import pytest

from nesgan_game.errors import AssemblyError
from nesgan_game.level.controls import Controls
from nesgan_game.level.entity import Entity
from nesgan_game.level.fixture_faults import fixture_fault
from nesgan_game.level.layout.acting import ACTS, add_acting
from nesgan_game.level.layout.acting_ground import END_COLS, LURE_COLS, Ground, acting_cells
from nesgan_game.level.layout.acting_places import between
from nesgan_game.level.layout.draw import Layout, lay_out
from nesgan_game.level.planning.beats import ACTING_IDEAS, ideas
from nesgan_game.level.planning.setting import Setting
from nesgan_game.level.rooms.gentle import HOLLOW_ROWS
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.level.stage import Room
from nesgan_game.paint.theme_kinds import THEMES
from nesgan_game.roles import CARRIES, IS_AIR, IS_HAZARD, ROLE_INDEX
from nesgan_game.seeds import stream

SEEDS = range(48)
KILLS = ("rising_spikes", "crusher", "pendulum", "tide")


@cache
def bare(seed: int) -> Layout:
    """The first layout of a seed that can be drawn, as the stages of a castle get harder."""
    controls, setting = Controls(difficulty=difficulty_of(seed)), Setting(gate=seed % 6 == 0)
    for attempt in range(12):
        try:
            return lay_out(stream(seed, "plan", attempt), stream(seed, "rooms", attempt), controls, setting)
        except AssemblyError:
            continue
    pytest.fail("no layout in 12 tries")


def difficulty_of(seed: int) -> float:
    return 0.15 + 0.14 * (seed % 6)


@cache
def acted(seed: int, acting: float = 1.0) -> Layout:
    controls = Controls(difficulty=difficulty_of(seed), acting=acting)
    return add_acting(bare(seed), stream(seed, "acting"), controls, sorted(THEMES)[seed % len(THEMES)])


def things(layout: Layout) -> list[Entity]:
    return [Entity(0, one.kind, one.x_px, one.y_px, one.properties) for one in layout.fixtures]


def added(seed: int) -> list[Entity]:
    return things(acted(seed))[len(bare(seed).fixtures) :]


def room_of(layout: Layout, one: Entity) -> Room:
    return next(room for room in layout.rooms if room.holds(*one.cell))


def beat_of(layout: Layout, one: Entity) -> int:
    return next(placed.temper.beat for placed in layout.plan.placed if placed.room.holds(*one.cell))


@pytest.mark.slow
def test_in_a_castles_first_stage_nothing_kills_in_the_first_beat() -> None:
    for seed in SEEDS:
        made = add_acting(bare(seed), stream(seed, "acting"), Controls(difficulty=1.0), "crypt", gentle=True)
        assert all(beat_of(made, one) for one in things(made)[len(bare(seed).fixtures) :] if one.kind in KILLS)


@pytest.mark.slow
def test_each_kind_comes_and_most_stages_have_one() -> None:
    kinds = Counter(kind for seed in SEEDS for kind in {one.kind for one in things(acted(seed))} & ACTS.keys())
    assert set(kinds) == set(ACTS)
    rare = {kind: kinds[kind] for kind in ACTS if kinds[kind] < 4}
    assert set(rare) <= {"pendulum"}
    assert min(kinds.values()) >= 2
    assert sum(bool(added(seed)) for seed in SEEDS) > 0.8 * len(SEEDS)


def test_all_of_them_are_sound_and_inside_the_main_path() -> None:
    for seed in SEEDS:
        layout = acted(seed)
        path = layout.plan.path[1:-1]
        for one in added(seed):
            assert fixture_fault(one, layout.roles) is None, (seed, one)
            assert any(placed.room.holds(*one.cell) for placed in path), (seed, one)


def test_whatever_kills_has_level_ground_before_it_and_behind() -> None:
    for seed in SEEDS:
        layout = acted(seed)
        for one in added(seed):
            if one.kind not in KILLS or one.kind == "pendulum":
                continue
            cols = sorted(col for _, col in one.floor_cells)
            row = one.y_px // 16 - (int(one.properties["rows"]) if one.kind == "tide" else 0)
            if one.kind == "crusher":
                row += int(one.properties["drop"]) // 16
            around = [*range(cols[0] - 3, cols[0]), *range(cols[-1] + 1, cols[-1] + 4)]
            assert CARRIES[layout.roles[row, around]].all(), (seed, one)
            assert IS_AIR[layout.roles[row - 2 : row, around]].all(), (seed, one)


def test_things_lie_where_they_belong() -> None:
    for seed in SEEDS:
        layout = acted(seed)
        for one in added(seed):
            kind = room_of(layout, one).kind
            row, col = one.y_px // 16, one.x_px // 16
            if one.kind == "wind":
                assert room_kinds()[kind].outdoors or kind in ("bell-tower", "clock-face")
            elif one.kind in ("darkness", "tide", "springboard"):
                assert not room_kinds()[kind].outdoors
            elif one.kind in ("planks", "mover"):
                under = layout.roles[row + 1 :, col]
                stops = np.flatnonzero(IS_HAZARD[under] | CARRIES[under])
                if beat_of(layout, one) == 0:
                    assert len(stops), (seed, one)
                    assert stops[0] < HOLLOW_ROWS, "a fall costs nothing in the first beat"
                else:
                    assert not len(stops) or IS_HAZARD[under[stops[0]]], (seed, one)
            elif one.kind == "gate":
                assert all(layout.roles[cell] == ROLE_INDEX["door"] for cell in one.door_cells)
                lever = next(two for two in added(seed) if two.kind == "lever" and two.key == one.key)
                assert room_of(layout, lever) == room_of(layout, one)


def test_a_springboard_leads_to_something_that_no_leap_reaches() -> None:
    found = 0
    for seed in SEEDS:
        layout = acted(seed)
        for board, item in pairwise(added(seed)):
            if board.kind == "springboard":
                found += 1
                assert item.kind == "item"
                row, col = item.cell
                assert layout.roles[row + 1, col] == ROLE_INDEX["platform"]
                assert 3 < board.cell[0] - row <= int(board.properties["rise"])
    assert found > 2


def test_a_dark_room_is_lit_along_its_floors() -> None:
    for seed in SEEDS:
        layout = acted(seed)
        for one in added(seed):
            if one.kind == "darkness":
                assert sum(room_of(layout, one).holds(*cell) for cell in layout.candles) >= 2


def test_they_keep_off_each_other_and_off_the_ends_of_rooms() -> None:
    for seed in SEEDS:
        layout = acted(seed)
        own = [one for one in added(seed) if one.space() and one.kind != "gate"]
        for number, one in enumerate(own):
            mine = acting_cells(layout.roles.shape, [one])
            assert not any((mine & acting_cells(layout.roles.shape, [two])).any() for two in own[number + 1 :])
            room = room_of(layout, one)
            assert room.col + END_COLS - 1 <= one.cell[1] <= room.col + room.cols - END_COLS


@pytest.mark.slow
def test_difficulty_brings_more_of_them_and_the_control_moves_them() -> None:
    def count(acting: float, seeds: range) -> int:
        return sum(len(acted(seed, acting).fixtures) - len(bare(seed).fixtures) for seed in seeds)

    assert count(0.5, SEEDS) < count(1.0, SEEDS) < count(2.0, SEEDS)
    gentle, hard = range(0, 48, 6), range(5, 48, 6)
    assert count(1.0, gentle) < count(1.0, hard)


def test_none_are_set_where_none_are_wished_for() -> None:
    for seed in SEEDS:
        assert acted(seed, 0.0) is bare(seed)


def test_daring_makes_them_brisker() -> None:
    layout = bare(1)
    for kind, name in (("conveyor", "speed"), ("rising_spikes", "up"), ("wind", "push")):
        told = []
        for daring in (0.0, 1.0):
            ground = Ground(layout)
            rooms = range(1, ground.path - 1)
            if any(ACTS[kind].place(ground, number, daring, stream(0)) for number in rooms):
                told.append(abs(int(ground.fixtures[len(layout.fixtures)].properties[name])))
        assert told == sorted(set(told)), kind
    assert [between((10, 2), daring) for daring in (0.0, 0.5, 1.0)] == [10, 6, 2]


def test_ideas_about_things_that_act_are_known() -> None:
    assert set(ACTING_IDEAS.values()) == set(ACTS)
    assert ACTING_IDEAS.keys() <= set(ideas())


def test_same_seed_same_things() -> None:
    again = add_acting(
        bare(4), stream(4, "acting"), Controls(difficulty=difficulty_of(4)), sorted(THEMES)[4 % len(THEMES)]
    )
    assert np.array_equal(again.roles, acted(4).roles)
    assert again.fixtures == acted(4).fixtures


@pytest.mark.parametrize("seed", SEEDS)
def test_no_candle_lures_under_what_kills_at_a_blow(seed: int) -> None:
    layout = acted(seed)
    for thing in things(layout):
        space = thing.space() if thing.kind in ("crusher", "pendulum", "rising_spikes") else None
        if space is not None:
            top, left, rows, cols = space
            reached = [
                (row, col)
                for row, col in layout.candles
                if top <= row < top + rows and left - LURE_COLS <= col < left + cols + LURE_COLS
            ]
            assert not reached, thing.kind
