"""The figures of a leap hold: physics leaps what they say, and no more."""

from __future__ import annotations

import pytest

from nesgan_game.level.stage import roles_from_text
from nesgan_game.physics.leap import (
    LEAP_CARRY,
    LEAP_COLS,
    LEAP_RISE,
    LEAP_ROWS,
    LEAP_TICKS,
    SHORT_LEAP_COLS,
    STEP_ROWS,
    TOUCHED_COLS,
)
from nesgan_game.physics.movement import CELL, HALF_WIDTH, PX, SHIFT, WALK, Body, Button, Stance, Terrain, step

FLOOR = 8
JUMP_RIGHT = Button.JUMP | Button.RIGHT


def terrain(*lines: str) -> Terrain:
    return Terrain.from_roles(roles_from_text("\n".join(lines)))


def flight(body: Body, word: int, ground: Terrain) -> list[Body]:
    """The body after every tick of a leap, until it rests or is lost."""
    bodies = [step(body, word, ground)]
    while bodies[-1].stance is Stance.AIR:
        bodies.append(step(bodies[-1], word, ground))
    return bodies


def landings(gap: int, up: int = 0) -> int:
    """From how many places, a sub-pixel apart, before a gap of so many cells the leap comes to the floor beyond."""
    edge = 8
    lines = ["." * 24] * (FLOOR - up) + ["." * (edge + gap) + "=" * (16 - gap)] * up
    ground = terrain(*lines, "=" * edge + "." * gap + "=" * (16 - gap), "." * 24, "." * 24)
    first = (edge << SHIFT) + HALF_WIDTH - 6 * PX * 4
    good = 0
    for x in range(first, (edge << SHIFT) + HALF_WIDTH, 16):
        end = flight(Body(x, FLOOR << SHIFT), JUMP_RIGHT, ground)[-1]
        good += (
            end.stance is Stance.STAND and end.y == (FLOOR - up) << SHIFT and end.x + HALF_WIDTH > edge + gap << SHIFT
        )
    return good * 16


def test_a_level_leap_carries_and_rises_as_told() -> None:
    ground = terrain(*["." * 24] * FLOOR, "=" * 24)
    bodies = flight(Body.at(100, FLOOR * 16), JUMP_RIGHT, ground)
    assert len(bodies) == LEAP_TICKS
    assert bodies[-1].x - 100 * PX == LEAP_CARRY == LEAP_TICKS * WALK
    assert (FLOOR << SHIFT) - min(body.y for body in bodies) == LEAP_RISE
    front = max(body.x for body in bodies) + HALF_WIDTH
    assert (front - 100 * PX) / CELL <= TOUCHED_COLS


def test_the_widest_gap_leaves_a_tick_of_choice_and_the_next_does_not() -> None:
    assert landings(LEAP_COLS) > WALK
    assert landings(LEAP_COLS + 1) <= WALK
    assert landings(SHORT_LEAP_COLS, up=1) > WALK


@pytest.mark.parametrize("rows", range(1, 5))
def test_steps_are_climbed_up_to_the_highest(rows: int) -> None:
    ground = terrain(*["." * 12] * (FLOOR - rows), *["." * 6 + "#" * 6] * rows, "=" * 12)
    end = flight(Body.at(60, FLOOR * 16), JUMP_RIGHT, ground)[-1]
    assert (end.y == (FLOOR - rows) << SHIFT) is (rows <= STEP_ROWS)


@pytest.mark.parametrize("air", [LEAP_ROWS - 1, LEAP_ROWS, LEAP_ROWS + 1])
def test_a_leap_needs_its_rows_of_air(air: int) -> None:
    ground = terrain(*["#" * 24] * (FLOOR - air), *["." * 24] * air, "=" * 24)
    free = len(flight(Body.at(100, FLOOR * 16), JUMP_RIGHT, ground)) == LEAP_TICKS
    assert free is (air >= LEAP_ROWS)
