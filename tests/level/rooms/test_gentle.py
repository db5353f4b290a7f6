"""The first beat costs nobody a life: whatever a skeleton draws there is softened, and can be climbed out of."""

from __future__ import annotations

import numpy as np
import pytest

from nesgan_game.level.rooms.canvas import Canvas, Temper
from nesgan_game.level.rooms.gentle import HOLLOW_ROWS, soften
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.level.rooms.skeletons import IDEAS
from nesgan_game.roles import CARRIES, IS_HAZARD
from nesgan_game.seeds import stream

FIRST = sorted(name for name, kind in room_kinds().items() if kind.part in ("first", "way") and kind.skeletons)


@pytest.mark.parametrize("name", FIRST)
def test_nothing_kills_in_any_room_that_has_been_softened(name: str) -> None:
    kind, rng = room_kinds()[name], stream(7, name)
    for number, idea in enumerate(sorted(IDEAS)):
        cols = sum(kind.cols) // 4 * 2
        pairs = kind.pairs(cols)
        if not pairs:
            continue
        temper = Temper(daring=1.0, idea=idea, beat=3)
        canvas = Canvas(12, cols, outdoors=kind.outdoors, deep=number % 2 == 0, temper=temper)
        kind.build(canvas, rng, *pairs[number % len(pairs)])
        soften(canvas)
        assert not IS_HAZARD[canvas.cells].any()
        assert CARRIES[canvas.cells[-1]].all()
        assert not any(canvas.solid(*cell) for cell in (*canvas.rewards, *canvas.places, *canvas.candles))


def pit(deep: bool) -> Canvas:
    canvas = Canvas(12, 20, deep=deep)
    canvas.ground(0, 20, 6)
    canvas.frame(6, 6)
    canvas.pit(8, 4, 6)
    return canvas


@pytest.mark.parametrize("deep", [True, False])
def test_a_pit_becomes_a_hollow_and_the_ground_beside_it_stays(deep: bool) -> None:
    canvas = pit(deep)
    before = canvas.cells.copy()
    soften(canvas)
    assert [canvas.ground_row(col) for col in range(8, 12)] == [6 + HOLLOW_ROWS] * 4
    beside = np.r_[0:8, 12:20]
    assert (canvas.cells[:, beside] == before[:, beside]).all()


def test_spikes_level_with_the_floor_are_taken_away_and_no_hole_is_dug() -> None:
    canvas = Canvas(12, 20)
    canvas.ground(0, 20, 6)
    canvas.frame(6, 6)
    canvas.fill("spikes", 6, 8, 1, 3)
    soften(canvas)
    assert [canvas.ground_row(col) for col in range(8, 11)] == [7] * 3


def test_a_room_without_dangers_stays_as_it_is() -> None:
    canvas = Canvas(12, 20)
    canvas.ground(0, 20, 6)
    canvas.frame(6, 6)
    canvas.places.append((5, 4))
    before = canvas.cells.copy()
    soften(canvas)
    assert (canvas.cells == before).all()
    assert canvas.places == [(5, 4)]
