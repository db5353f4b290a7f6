"""Gaps that were drawn for our own hero, as another's leap makes them."""

import numpy as np
import pytest

from nesgan_game.level.rooms.canvas import Canvas, Temper
from nesgan_game.level.rooms.leap_widths import fit_to_leap
from nesgan_game.physics.hero_figures import OURS, Physics
from nesgan_game.physics.leap import leap_of
from nesgan_game.roles import CARRIES, ROLE_INDEX
from nesgan_game.seeds import stream

FLOOR, GAP = 10, 3
"""The row of the floor, and the columns of the gap in its middle."""
WEAK, STRONG = Physics(walk=220, jump=800), Physics(walk=640, jump=1600)


def gap_for(hero: Physics, seed: int = 0) -> int:
    """Columns without a floor in a room drawn with one gap, once it is fitted to a hero."""
    canvas = Canvas(12, 32, temper=Temper(daring=1.0), physics=hero)
    canvas.cells[FLOOR:] = ROLE_INDEX["solid"]
    canvas.cells[FLOOR:, 14 : 14 + GAP] = ROLE_INDEX["wall"]
    fit_to_leap(canvas, stream(seed, "gap"))
    return int((~CARRIES[canvas.cells[FLOOR]]).sum())


def test_ours_are_left_as_they_are() -> None:
    assert gap_for(OURS) == GAP


@pytest.mark.parametrize("seed", range(8))
def test_who_leaps_farther_finds_them_wider_and_within_his_leap(seed: int) -> None:
    assert GAP < gap_for(STRONG, seed) < leap_of(STRONG).cols


def test_who_leaps_less_far_finds_them_as_narrow_as_he_needs() -> None:
    assert gap_for(WEAK) == min(GAP, leap_of(WEAK).cols)
    assert leap_of(WEAK).cols < leap_of(OURS).cols
    feeble = Physics(walk=160, jump=800)
    assert leap_of(feeble).cols < GAP
    assert gap_for(feeble) == leap_of(feeble).cols


def test_a_gap_with_a_floor_below_stays_a_step() -> None:
    canvas = Canvas(12, 32, physics=STRONG)
    canvas.cells[FLOOR:] = ROLE_INDEX["solid"]
    canvas.cells[FLOOR, 14 : 14 + GAP] = ROLE_INDEX["wall"]
    before = canvas.cells.copy()
    fit_to_leap(canvas, stream(1, "gap"))
    assert np.array_equal(canvas.cells, before)
