"""Ways around, on maps small enough to see them."""

from types import MappingProxyType

import pytest

from nesgan_game.level.explore.loops import doorway_cycles, find_openings, two_ways
from nesgan_game.level.proof.nav_graph import Graph
from nesgan_game.level.stage import Entity, Room, Stage, role_stage, roles_from_text


def stage_of(text: str, *rooms: Room) -> Stage:
    roles = roles_from_text(text)
    rows, cols = roles.shape
    places = (("hero", 40), ("exit", 16 * cols - 40))
    ends = [Entity(n, kind, x_px, 16 * (rows - 1), MappingProxyType({})) for n, (kind, x_px) in enumerate(places)]
    return role_stage("s", roles, tuple(ends), rooms=rooms or (Room("r", "hall", 0, 0, rows, cols),))


CROSSED = """
########################
#..........##..........#
#..........DD..........#
#..........DD..........#
############==##########
############..##########
#..........%%..........#
#..........%%..........#
########################
"""
HALVES = (Room("a", "hall", 0, 0, 9, 12), Room("b", "hall", 0, 12, 9, 12))


def test_two_doors_between_two_rooms_are_a_way_around_and_blocks_that_break_count_as_open() -> None:
    stage = stage_of(CROSSED, *HALVES)
    found = [(one.row, one.col, one.rows, one.cols, one.shaft) for one in find_openings(stage)]
    assert found == [(2, 11, 2, 2, False), (6, 11, 2, 2, False)]
    assert doorway_cycles(stage) == 1


def test_a_door_closed_leaves_a_tree_and_a_hole_of_one_cell_is_no_door() -> None:
    assert doorway_cycles(stage_of(CROSSED.replace("%%", "##"), *HALVES)) == 0
    lines = CROSSED.strip("\n").split("\n")
    lines[6] = lines[6].replace("%%", "##")
    assert doorway_cycles(stage_of("\n".join(lines), *HALVES)) == 0


def test_a_shaft_closes_a_ring_of_three_rooms() -> None:
    rooms = (Room("a", "hall", 0, 0, 4, 12), Room("b", "hall", 0, 12, 4, 12), Room("c", "hall", 4, 0, 5, 24))
    ring = """
########################
#..........DD..........#
#..........DD..........#
####..############..####
####..############..####
#......................#
#......................#
#......................#
########################
"""
    assert doorway_cycles(stage_of(ring, *rooms)) == 1
    assert doorway_cycles(stage_of(ring.replace("####..####", "##########", 1), *rooms)) == 0


BALCONY = """
########################
#......................#
#......................#
#......................#
#......................#
#......./------\\.......#
#....../........\\......#
#...../..........\\.....#
#..../............\\....#
########################
########################
"""


def ways(text: str) -> int:
    stage = stage_of(text)
    return len(two_ways(stage, Graph.of(stage.terrain())))


def test_a_balcony_with_stairs_at_both_ends_is_a_second_way() -> None:
    assert ways(BALCONY) == 1


@pytest.mark.parametrize(
    "changed",
    [
        BALCONY.replace("\\", "."),  # a dead end, left again by a drop that leads not back
        BALCONY.replace("------\\..", "---\\.....").replace("........\\.", ".....\\....")
        .replace("..........\\.", ".......\\....").replace("............\\.", ".........\\...."),  # too short
    ],
)  # fmt: skip
def test_a_dead_end_and_a_short_bridge_are_none(changed: str) -> None:
    assert ways(changed) == 0


def test_a_low_step_is_none() -> None:
    low = BALCONY.replace("/", ".").replace("\\", ".").replace("------", "......").split("\n")
    low[8] = "#.......------.........#"
    assert ways("\n".join(low)) == 0
