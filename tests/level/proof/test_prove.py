"""The prover: finds ways through the vocabulary, tells where none is, and its recordings replay."""

from __future__ import annotations

import pytest

from nesgan_game.errors import Unplayable
from nesgan_game.level.proof.prove import prove, replay
from nesgan_game.level.stage import Entity, Stage, Value, role_stage, roles_from_text
from nesgan_game.physics.movement import Button


def stage(text: str) -> Stage:
    """Hero where the text has H, exit where it has X, both on the cell below."""
    lines = text.strip("\n").split("\n")
    entities: list[Entity] = []
    for row, line in enumerate(lines):
        for col, glyph in enumerate(line):
            if glyph in "HX":
                kind = "hero" if glyph == "H" else "exit"
                entities.append(Entity(len(entities) + 1, kind, col * 16 + 8, row * 16 + 16))
    return role_stage("text", roles_from_text(text.replace("H", ".").replace("X", ".")), tuple(entities))


def with_key(here: Stage, *things: Entity) -> Stage:
    return role_stage("text", here.roles, (*here.entities, *things))


def thing(number: int, kind: str, col: int, row: int, **properties: Value) -> Entity:
    """Standing on the upper edge of a row, in the middle of a column."""
    return Entity(number, kind, col * 16 + 8, row * 16, properties)


WAYS = {
    "flat": """
..........
..........
H........X
==========
""",
    "gap of three": """
..............
..............
..............
..............
H............X
======...=====
######...#####
""",
    "stairs": """
............
............
............
...........X
......./====
....../.....
...../......
.H../.......
============
""",
    "shelves": """
............
............
............
...........X
........====
........####
....---.####
.H......####
============
""",
    "down": """
H.........
===.......
###.......
###.......
###.......
###......X
==========
""",
    "over water": """
..............
..............
H............X
===..==..--===
###~~##~~~~###
""",
    "under a low ceiling": """
..........
..........
...####...
...####...
H........X
==========
""",
    "out of a low hole": """
..####....
..####....
..####....
H.........
======....
######....
######...X
##########
""",
    "through blocks": """
........
...%%...
...%%...
H..%%..X
========
""",
    "leftward": """
..........
..........
..........
X........H
====..====
####^^####
""",
}


@pytest.mark.parametrize("name", WAYS)
def test_finds_the_way(name: str) -> None:
    here = stage("..............\n" + WAYS[name].strip("\n"))
    proof = prove(here)
    again = replay(here, proof.inputs)
    assert again == proof
    assert sum(ticks for _, ticks in proof.inputs) == proof.ticks
    row, col = here.exits[0].cell
    assert proof.route[-1][0] == row
    assert abs(proof.route[-1][1] - col) <= 1


BLOCKED = {
    "wall": "...#....\n...#....\nH..#...X\n===#====",
    "gap of four": "..............\n" * 4 + "H............X\n======....====",
    "too high": "............\n" * 3
    + "...........X\n.......=====\n.......#####\n.......#####\nH......#####\n============",
    "blocks out of the whip's reach": "...#...\n...#...\nH..#..X\n===%===\n=======",
}


@pytest.mark.parametrize("name", BLOCKED)
def test_says_where_the_way_ends(name: str) -> None:
    with pytest.raises(Unplayable, match=r"row \d+, column \d+"):
        prove(stage(BLOCKED[name]))


def test_bad_spawn_is_named_first() -> None:
    with pytest.raises(Unplayable, match=r"the hero without a floor under the feet at row 1, column 0"):
        prove(stage("....\nH...\n....\n...X\n===="))


def test_a_recording_that_does_not_arrive_proves_nothing() -> None:
    here = stage(WAYS["gap of three"])
    assert replay(here, ((int(Button.RIGHT), 400),)) is None
    assert replay(here, ()) is None


def test_fetches_the_key_of_a_locked_door_first() -> None:
    text = "........#..\n........#..\n........D..\n..H.....D.X\n==========="
    here = with_key(stage(text), thing(8, "key", 0, 4, key=2), thing(9, "lock", 8, 4, key=2))
    proof = prove(here)
    assert replay(here, proof.inputs) == proof
    assert (3, 0) in proof.route
    with pytest.raises(Unplayable, match="a lock without its key 2 at row 3, column 8"):
        prove(with_key(stage(text), thing(8, "key", 0, 4, key=1), thing(9, "lock", 8, 4, key=2)))


def test_a_key_overhead_is_leapt_for() -> None:
    text = "........#..\n........#..\n........#..\n........D..\n..H.....D.X\n==========="
    here = with_key(stage(text), thing(8, "key", 5, 3, key=1), thing(9, "lock", 8, 5, key=1))
    assert replay(here, prove(here).inputs) is not None
