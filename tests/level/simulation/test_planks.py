"""Planks: they hold a while, fall, and come back; a walk over them is always quick enough."""

from __future__ import annotations

from dataclasses import replace

import pytest
from acting import acting_stage, thing
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.errors import AssemblyError
from nesgan_game.game.app.session import prove_in_world
from nesgan_game.game.rules.world import World
from nesgan_game.game.view import poses
from nesgan_game.level.proof.prove import prove, replay
from nesgan_game.level.proof.softlock import softlocks
from nesgan_game.level.proof.validate import validate
from nesgan_game.level.simulation.playthrough import Run
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import Button, Stance

PIT = """
@..........X
====A...====
####....####
####^^^^####
"""
CELLS = [(5, col) for col in range(4, 8)]


def pit(**properties: int) -> Stage:
    return acting_stage(PIT, A=thing("planks", cols=4, **properties))


def hold(run: Run, word: int, ticks: int) -> Run:
    for _ in range(ticks):
        run.step(word)
    return run


@given(delay=st.integers(36, 240))
@settings(max_examples=10, deadline=None)
def test_a_walk_over_them_is_quick_enough(delay: int) -> None:
    run = hold(Run(pit(delay=delay)), Button.RIGHT, 150)
    assert run.at_exit
    assert not run.dead


def test_each_falls_under_who_stands_and_is_back_in_time() -> None:
    run = hold(Run(pit(delay=40, back=100)), Button.RIGHT, 52)
    assert run.body.x_px // 16 == 4
    stood = dict(run.ground.stood)
    assert set(stood) == {(5, 4)}
    since = stood[5, 4]
    hold(run, 0, since + 40 - run.tick - 1)
    assert run.terrain.carries_at(5, 4)
    run.step(0)
    assert not run.terrain.carries_at(5, 4)
    assert run.terrain.carries_at(5, 5)
    run.step(0)
    assert run.body.stance is Stance.AIR
    assert hold(run, 0, 60).dead
    hold(run, 0, since + 140 - run.tick - 1)
    assert not run.terrain.carries_at(5, 4)
    run.step(0)
    assert run.terrain.carries_at(5, 4)
    assert run.ground.stood == {}
    assert run.terrain.flags == pit().terrain().flags


def test_a_copy_has_planks_of_its_own_and_the_state_tells_of_them() -> None:
    run = hold(Run(pit()), Button.RIGHT, 52)
    other = hold(run.copy(), 0, 45)
    assert not other.terrain.carries_at(5, 4)
    assert run.terrain.carries_at(5, 4)
    assert run.ground.mended().flags == other.ground.mended().flags
    world = World(pit(), 1)
    before = world.hash()
    world.scene.ground.stood[5, 4] = 7
    assert world.hash() != before
    assert "stood" not in World(acting_stage("@..X\n===="), 1).scene.ground.state()


@pytest.mark.parametrize(
    "text",
    [PIT, "@.........X\n===A..B.===\n###^^^^^###", "@..........X\n===...A..===\n###^^^^^^###"],
    ids=["a bridge", "two", "an island"],
)
def test_the_way_over_them_is_found(text: str) -> None:
    stage = acting_stage(text, A=thing("planks", cols=2), B=thing("planks", cols=1))
    proof = prove(stage)
    assert replay(stage, proof.inputs) is not None
    assert prove_in_world(replace(stage, proof=proof)).won


def test_who_has_to_go_back_waits_for_them() -> None:
    text = "####........\n...D........\nX..L@......K\n=====A..====\n#####...####\n#####^^^####"
    lock = thing("lock", on="D", key=1)
    stage = acting_stage(text, A=thing("planks", cols=3, back=300), K=thing("key", key=1), L=lock)
    proof = prove(stage)
    assert replay(stage, proof.inputs) is not None
    assert max(ticks for word, ticks in proof.inputs if not word) > 100, "it waits"
    assert validate(stage).faults == ()


def test_who_falls_through_must_have_a_way_out() -> None:
    deep = PIT.replace("^^^^", "....") + "####....####\n############\n"
    assert [fault.what for fault in softlocks(acting_stage(deep, A=thing("planks", cols=4)))] == [
        "a place that cannot be left"
    ]
    assert softlocks(acting_stage(PIT, A=thing("planks", cols=4))) == []


def test_nobody_comes_back_on_planks() -> None:
    world = World(pit(delay=200), 1)
    for _ in range(60):
        world.step(Button.RIGHT)
    assert world.hero.body.x_px // 16 >= 4
    world.arriving = True
    before = world.checkpoint
    world.step(0)
    assert (world.arriving, world.checkpoint) == (True, before)


def test_they_are_drawn_as_they_stand() -> None:
    world = World(pit(), 1)
    shown = [[pose for pose in poses.all_poses(world) if pose.sheet == "planks"]]
    for _ in range(52):
        world.step(Button.RIGHT)
    for _ in range(30 + 24 + 120):
        world.step(0)
        shown.append([pose for pose in poses.all_poses(world) if pose.sheet == "planks"])
    assert [pose.frame for pose in shown[0]] == ["left", "middle", "middle", "right"]
    assert {len(poses) for poses in shown} == {3, 4}
    lowest = max(pose.y for poses in shown for pose in poses)
    assert 80 + 100 < lowest < 80 + 200


def test_a_chandelier_hangs_by_a_chain_from_what_is_above_it() -> None:
    world = World(acting_stage(PIT, A=thing("planks", cols=4, look="chandelier")), 1)
    shown = [pose for pose in poses.all_poses(world) if pose.sheet == "chandelier"]
    assert [pose.frame for pose in shown if pose.frame != "chain"] == ["left", "middle", "middle", "right"]
    assert [pose.y for pose in shown if pose.frame == "chain"] == [64, 48, 32, 16, 0]
    with pytest.raises(AssemblyError, match="unknown look"):
        acting_stage(PIT, A=thing("planks", look="curtain"))


@pytest.mark.parametrize(
    ("properties", "said"),
    [({"delay": 35}, "no sound delay"), ({"back": 601}, "no sound back"), ({"cols": 9}, "no width"),
     ({"cols": 5}, "no room")],
)  # fmt: skip
def test_planks_that_make_no_sense_are_named(properties: dict[str, int], said: str) -> None:
    with pytest.raises(AssemblyError, match=said):
        acting_stage(PIT, A=thing("planks", **properties))
