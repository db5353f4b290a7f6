"""Places that cannot be left: found where they are, and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import ndimage

from nesgan_game.level.flights.floors import connected
from nesgan_game.level.proof.objectives import GraphCache
from nesgan_game.level.proof.softlock import softlocks
from nesgan_game.level.simulation.playthrough import Run
from nesgan_game.level.stage import Entity, Stage, Value, role_stage, roles_from_text


def stage(text: str, *entities: Entity) -> Stage:
    """Hero where the text has H, exit where it has X, both on the cell below; the first line comes three times."""
    found = list(entities)
    first, *rest = text.strip("\n").split("\n")
    text = "\n".join([first, first, first, *rest])
    lines = text.strip("\n").split("\n")
    for row, line in enumerate(lines):
        for col, glyph in enumerate(line):
            if glyph in "HX":
                kind = "hero" if glyph == "H" else "exit"
                found.append(Entity(len(found) + 10, kind, col * 16 + 8, row * 16 + 16))
    return role_stage("text", roles_from_text(text.replace("H", ".").replace("X", ".")), tuple(found))


def entity(number: int, kind: str, col: int, row: int, **properties: Value) -> Entity:
    return Entity(number, kind, col * 16 + 8, row * 16, properties)


FREE = {
    "flat": "........\n........\nH......X\n========",
    "a deadly pit": "..........\n..........\nH........X\n===...====\n###...####\n###^^^####",
    "an abyss": "..........\n..........\nH........X\n===...====\n###...####",
    "a pit of two": "..........\n..........\nH........X\n===...====\n###...####\n##########",
    "a pit with stairs": """
..........
..........
..........
H........X
===.../===
###../####
###./#####
##########
""",
    "a cave that nobody enters": "........\n........\nH......X\n========\n#......#\n#......#\n########",
    "a wall to be whipped": "....#...\n....#...\n....%...\nH...%..X\n========",
    "a crawl": "........\n..####..\n..####..\nH......X\n========",
}


@pytest.mark.parametrize("name", FREE)
def test_finds_nothing_where_all_is_well(name: str) -> None:
    assert softlocks(stage(FREE[name])) == []


PIT = "..........\n..........\nH........X\n===...====\n###...####\n###...####\n##########"


def test_blocks_that_lead_nowhere_are_no_way_out() -> None:
    lines = PIT.split("\n")
    lines[4:6] = "###...%###", "###...%###"
    assert [(fault.row, fault.col) for fault in softlocks(stage("\n".join(lines)))]


def test_a_pit_of_three_is_named_by_its_cell() -> None:
    faults = softlocks(stage(PIT))
    assert [(fault.row, fault.col) for fault in faults] == [(7, 4)]
    assert str(faults[0]) == "a place that cannot be left at row 7, column 4"


@pytest.mark.parametrize("name", ["a pit", *FREE])
def test_ways_that_are_struck_off_free_nobody(name: str) -> None:
    """Building stages counts on it: what is a trap before a proof strikes off ways is one after it."""
    here = stage(PIT if name == "a pit" else FREE[name])
    before = {(fault.row, fault.col) for fault in softlocks(here)}
    run = Run(here)
    for link in GraphCache(here).of(run).links:
        graphs = GraphCache(here)
        graphs.strike_off(run, link)
        assert before <= {(fault.row, fault.col) for fault in softlocks(here, graphs)}


def test_an_open_side_that_leads_nowhere_is_found_though_the_proof_does_not_pass_it() -> None:
    text = (
        "............\n............\n.....H.....X\n....========\n....########\n....########\n"
        + "." * 12
        + "\n"
        + "=" * 12
    )
    assert [(fault.row, fault.col) for fault in softlocks(stage(text))] == [(8, 5)]


SNARE = """
..............
....../......H
...../....X===
..##......####
..#\\.....####
##..\\--.#####
#####\\#######
##############
"""


def test_stairs_between_rock_and_rock_are_told_of_though_the_floor_in_their_middle_is_free() -> None:
    found = softlocks(stage(SNARE))
    assert [(fault.what, fault.row - 2, fault.col) for fault in found] == [("stairs that cannot be left", 6, 5)]
    assert softlocks(stage(SNARE.replace("..##..", "......"))) == []


def test_a_pit_behind_blocks_counts_once_they_can_be_broken() -> None:
    text = ".#........\n.#........\n.%.......X\n.%H......X\n.%========" + "\n.#########" * 3 + "\n##########"
    assert [(fault.row, fault.col) for fault in softlocks(stage(text))] == [(9, 0)]
    assert softlocks(stage(text.replace("%", "#"))) == []


def test_a_door_locks_in_who_cannot_have_its_key() -> None:
    text = ".........#..\n.........#..\n.........#..\n.........D..\n.H.......D.X\n============"
    key, lock = entity(1, "key", 4, 7, key=1), entity(2, "lock", 9, 7, key=1)
    assert softlocks(stage(text, key, lock)) == []
    assert [(fault.row, fault.col) for fault in softlocks(stage(text, lock))] == [(6, 4)]


@pytest.mark.slow
@given(st.integers(0, 2**32 - 1), st.integers(1, 12), st.integers(1, 12), st.sampled_from((0.4, 0.6, 0.8)), st.data())
def test_the_open_space_is_scipys_component(seed: int, rows: int, cols: int, share: float, data: st.DataObject) -> None:
    free = np.random.default_rng(seed).random((rows, cols)) < share
    start = data.draw(st.integers(0, rows - 1)), data.draw(st.integers(0, cols - 1))
    labels, _ = ndimage.label(free)
    assert np.array_equal(connected(free, *start), labels == labels[start])
