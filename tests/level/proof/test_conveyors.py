"""Conveyors in the proof: ways are found and walked over them, with and against, and nobody is locked in."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from acting import acting_stage, thing
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.errors import AssemblyError
from nesgan_game.game.app.session import prove_in_world
from nesgan_game.level.proof.prove import prove, replay
from nesgan_game.level.proof.validate import validate

MAPS = {
    "a hall": "@..A........X\n=============",
    "toward spikes": "@..A....  .X\n========^^==\n############",
    "over a gap": "@..A..   ..X\n======...===\n######^^^###",
    "up a step": "@..A..##...X\n============",
    "under a lintel": "......####...\n@..A.......X.\n=============",
    "to a block": "@..A...%...X\n============",
}


@pytest.mark.parametrize("speed", [-128, -40, 40, 128])
@pytest.mark.parametrize("text", MAPS.values(), ids=MAPS)
def test_the_way_over_a_belt_is_found(text: str, speed: int) -> None:
    stage = acting_stage(text, A=thing("conveyor", cols=3, speed=speed))
    proof = prove(stage)
    assert replay(stage, proof.inputs) is not None
    assert prove_in_world(replace(stage, proof=proof)).won
    assert validate(stage).faults == ()


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), speed=st.integers(1, 128), left=st.booleans())
def test_halls_with_belts_are_won_as_without_them(seed: int, speed: int, left: bool) -> None:
    """Where the hero stands on a wide floor and leaps no wider than with ease, belts change nothing of the verdict."""
    rng = np.random.default_rng(seed)
    floor = ["="] * 28
    for start in rng.choice([6, 12, 18], size=2, replace=False).tolist():
        floor[start : start + int(rng.integers(1, 3))] = "^^"
    belts = [col for col in range(4, 24) if "".join(floor[col : col + 3]) == "==="]
    marks = ["."] * 28
    marks[0], marks[27] = "@", "X"
    marks[int(rng.choice(belts))] = "A"
    text = "".join(marks) + "\n" + "".join(floor)[:28] + "\n" + "#" * 28
    stage = acting_stage(text, A=thing("conveyor", cols=3, speed=-speed if left else speed))
    assert replay(stage, prove(stage).inputs) is not None


@pytest.mark.parametrize(
    ("properties", "said"),
    [({"speed": 0}, "does not move"), ({"speed": 129}, "does not move"), ({"cols": 0}, "no width"),
     ({"cols": 9}, "lies on no floor"), ({"cols": 17}, "no width")],
)  # fmt: skip
def test_a_belt_that_makes_no_sense_is_named(properties: dict[str, int], said: str) -> None:
    with pytest.raises(AssemblyError, match=said) as caught:
        acting_stage("@A...X\n======", A=thing("conveyor", **properties))
    assert "\n" not in str(caught.value)
