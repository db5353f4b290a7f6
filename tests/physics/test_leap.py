"""The figures of a leap hold, for any hero: physics leaps what they say, and no more."""

from __future__ import annotations

import pytest

from nesgan_game.level.stage import roles_from_text
from nesgan_game.physics.hero_figures import OURS, PX, Physics
from nesgan_game.physics.leap import leap_of
from nesgan_game.physics.movement import CELL, SHIFT, Body, Button, Stance, Terrain, step

FLOOR, FAR = 8, 32
JUMP_RIGHT = Button.JUMP | Button.RIGHT
HEROES = [
    pytest.param(OURS, id="ours"),
    pytest.param(Physics(walk=200, jump=800, gravity=51), id="weak"),
    pytest.param(Physics(jump=900, gravity=24), id="floaty"),
    pytest.param(Physics(walk=480, jump=1600, gravity=96, body=(14 * PX, 24 * PX, 12 * PX)), id="strong"),
    pytest.param(Physics(walk=256, jump=1000, gravity=60, body=(10 * PX, 14 * PX, 12 * PX)), id="small"),
    pytest.param(Physics(body=(16 * PX, 32 * PX, 16 * PX)), id="large"),
]


def terrain(hero: Physics, *lines: str) -> Terrain:
    return Terrain.from_roles(roles_from_text("\n".join(lines)), physics=hero)


def flight(body: Body, word: int, ground: Terrain) -> list[Body]:
    """The body after every tick of a leap, until it rests or is lost."""
    bodies = [step(body, word, ground)]
    while bodies[-1].stance is Stance.AIR:
        bodies.append(step(bodies[-1], word, ground))
    return bodies


def landings(hero: Physics, gap: int, up: int = 0) -> int:
    """From how many places, 16 sub-pixels apart, before a gap of so many cells the leap comes to the floor beyond."""
    edge, half = 8, hero.half_width
    lines = ["." * FAR] * (FLOOR - up) + ["." * (edge + gap) + "=" * (FAR - edge - gap)] * up
    ground = terrain(hero, *lines, "=" * edge + "." * gap + "=" * (FAR - edge - gap), "." * FAR, "." * FAR)
    good = 0
    for x in range((edge << SHIFT) - 2 * CELL, (edge << SHIFT) + half, 16):
        end = flight(Body(x, FLOOR << SHIFT), JUMP_RIGHT, ground)[-1]
        there = end.x + half > edge + gap << SHIFT
        good += end.stance is Stance.STAND and end.y == (FLOOR - up) << SHIFT and there
    return good * 16


@pytest.mark.parametrize("hero", HEROES)
def test_a_level_leap_carries_and_rises_as_told(hero: Physics) -> None:
    ground, leap = terrain(hero, *["." * FAR] * FLOOR, "=" * FAR), leap_of(hero)
    bodies = flight(Body.at(100, FLOOR * 16), JUMP_RIGHT, ground)
    assert len(bodies) == leap.ticks
    assert bodies[-1].x - 100 * PX == leap.carry == leap.ticks * hero.walk
    assert (FLOOR << SHIFT) - min(body.y for body in bodies) == leap.rise
    front = max(body.x for body in bodies) + hero.half_width
    assert (front - 100 * PX) / CELL <= leap.touched_cols


@pytest.mark.slow
@pytest.mark.parametrize("hero", HEROES)
def test_the_widest_gap_leaves_a_tick_of_choice_and_the_next_does_not(hero: Physics) -> None:
    widest = leap_of(hero).cols
    assert landings(hero, widest) > hero.walk
    assert landings(hero, widest + 1) <= hero.walk


def test_a_gap_less_than_the_widest_is_leapt_a_cell_up_too() -> None:
    assert landings(OURS, leap_of(OURS).cols - 1, up=1) > OURS.walk


@pytest.mark.parametrize("hero", HEROES)
def test_steps_are_climbed_up_to_the_highest(hero: Physics) -> None:
    for rows in range(1, 6):
        ground = terrain(hero, *["." * 12] * (FLOOR - rows), *["." * 6 + "#" * 6] * rows, "=" * 12)
        end = flight(Body((6 << SHIFT) - hero.half_width, FLOOR << SHIFT), JUMP_RIGHT, ground)[-1]
        assert (end.y == (FLOOR - rows) << SHIFT) is (rows <= leap_of(hero).step_rows)


@pytest.mark.parametrize("hero", HEROES)
def test_a_leap_needs_its_rows_of_air(hero: Physics) -> None:
    leap = leap_of(hero)
    for air in (leap.air_rows - 1, leap.air_rows, leap.air_rows + 1):
        ground = terrain(hero, *["#" * FAR] * (FLOOR + 2 - air), *["." * FAR] * air, "=" * FAR)
        free = len(flight(Body.at(100, (FLOOR + 2) * 16), JUMP_RIGHT, ground)) == leap.ticks
        assert free is (air >= leap.air_rows)
