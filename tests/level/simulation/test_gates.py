"""Levers and gates: struck once, open for good, from afar; the proof goes to the lever first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from acting import acting_stage, thing

from nesgan_game.errors import AssemblyError
from nesgan_game.game.app.session import prove_in_world
from nesgan_game.game.rules.world import World
from nesgan_game.game.view import poses
from nesgan_game.game.view.frame import status_of
from nesgan_game.level.entity import KEYS
from nesgan_game.level.proof.faults import misplaced
from nesgan_game.level.proof.prove import prove, replay
from nesgan_game.level.proof.softlock import softlocks
from nesgan_game.level.proof.validate import validate
from nesgan_game.level.simulation.playthrough import Run
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import Button

ROOF = "........######\n"


def hall(text: str, lever: int = 1) -> Stage:
    """A hall with a gate in the left column of the G's, two cells high."""
    text = text.replace("G", ".", 1)
    return acting_stage(text, L=thing("lever", gate=lever), G=thing("gate"))


LEVERS = {
    "on the floor": ROOF + "........######\n.........G....\n.@..L....G...X\n==============",
    "a cell up": ROOF + "........######\n....L....G....\n.@.......G...X\n==============",
    "two cells up": ROOF + "....L...######\n.........G....\n.@.......G...X\n==============",
    "on a ledge": ROOF + "L.......######\n==.......G....\n....@....G...X\n==============",
    "by the wall": ROOF + "........######\n.........G....\nL...@....G...X\n==============",
}


@pytest.mark.parametrize("text", LEVERS.values(), ids=LEVERS)
def test_the_way_goes_by_the_lever(text: str) -> None:
    stage = hall(text)
    proof = prove(stage)
    assert any(word & Button.ATTACK for word, _ in proof.inputs)
    assert replay(stage, proof.inputs) is not None
    assert prove_in_world(replace(stage, proof=proof)).won
    assert validate(stage).faults == ()


def test_it_opens_its_gates_for_good_and_no_others() -> None:
    stage = hall(LEVERS["on the floor"])
    (gate,), (lever,) = stage.of_kind("gate"), stage.of_kind("lever")
    other = replace(gate, id=90, x_px=gate.x_px + 32, properties={"gate": 2, "rows": 1})
    stage = replace(stage, entities=(*stage.entities, other))
    run = Run(stage)
    assert all(run.terrain.solid_at(row, col) for row, col in (*gate.door_cells, *other.door_cells))
    for _ in range(14):
        run.step(Button.RIGHT)
    run.step(Button.ATTACK)
    early = run.copy()
    for _ in range(30):
        run.step(0)
    assert run.keys == {lever.key}
    assert run.ground.opened == {gate.id}
    assert not any(run.terrain.solid_at(*cell) for cell in gate.door_cells)
    assert all(run.terrain.solid_at(*cell) for cell in other.door_cells)
    assert early.keys == frozenset()
    assert stage.terrain({lever.key}).flags == run.terrain.flags


def test_keys_and_levers_of_one_number_are_apart() -> None:
    stage = hall(LEVERS["on the floor"])
    assert stage.terrain({1}).flags == stage.terrain().flags
    world = World(stage, 1)
    world.scene.ground.keys |= {1, *(lever.key for lever in stage.of_kind("lever"))}
    assert status_of(world).keys == (1,)
    assert not {entity.key for entity in stage.openers} & set(KEYS)


def test_a_door_that_opens_from_behind() -> None:
    """One comes to the lever from above by a drop, and its gate leads back to the start."""
    text = "@.........\n========..\n#......G..\n#X.....G.L\n=========="
    stage = hall(text)
    assert replay(stage, prove(stage).inputs) is not None
    assert validate(stage).faults == ()


@pytest.mark.slow
def test_a_lever_out_of_reach_locks_the_hero_in() -> None:
    stage = hall(ROOF + "........######\n.........G..L.\n@........G...X\n==============")
    assert validate(stage).faults[0].what.startswith("no way")
    assert {fault.what for fault in softlocks(stage)} == {"a place that cannot be left"}


def test_a_gate_needs_its_lever() -> None:
    stage = hall(LEVERS["on the floor"], lever=2)
    assert [fault.what for fault in misplaced(stage)] == ["a gate without its lever 1"]


@pytest.mark.parametrize(
    ("kind", "properties", "said"),
    [("gate", {"gate": 5}, "no sound gate"), ("lever", {"gate": 0}, "no sound gate"),
     ("gate", {"rows": 5}, "no sound rows"), ("gate", {"rows": 4}, "not open")],
)  # fmt: skip
def test_what_makes_no_sense_is_named(kind: str, properties: dict[str, int], said: str) -> None:
    with pytest.raises(AssemblyError, match=said):
        acting_stage("####\n....\n@.AX\n====", A=thing(kind, **properties))


def test_they_are_drawn_and_heard() -> None:
    world = World(hall(LEVERS["on the floor"]), 1)
    frames = {pose.frame for pose in poses.all_poses(world) if pose.sheet == "machines"}
    assert frames == {"gate_bars", "gate_points", "lever_up"}
    heard = []
    for word in [Button.RIGHT] * 14 + [Button.ATTACK] + [0] * 30:
        world.step(word)
        heard += world.sounds
    assert heard.count("unlock") == 1
    assert {pose.frame for pose in poses.all_poses(world) if pose.sheet == "machines"} == {"gate_open", "lever_down"}
