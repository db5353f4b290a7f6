"""`check` of stages in which things act: a way is a way and a trap a trap."""

from __future__ import annotations

import pytest
from acting import Thing, acting_stage, thing

from nesgan_game.level.proof.validate import validate

TRAP = "@.A.....X\n====..===\n####..###\n####..###\n####..###\n#########"
THINGS = [
    thing("conveyor", cols=2), thing("rising_spikes", cols=1), thing("wind"), thing("springboard", rise=3),
    thing("tide", cols=2, rows=1, rest=90),
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("one", THINGS, ids=lambda one: str(one["kind"]))
def test_traps_and_walls_are_told_of_beside_things_that_act(one: Thing) -> None:
    trapped = validate(acting_stage(TRAP, A=one))
    assert [fault.what for fault in trapped.faults] == ["a place that cannot be left"]
    assert trapped.proof is None


@pytest.mark.parametrize("one", THINGS, ids=lambda one: str(one["kind"]))
def test_without_the_trap_the_same_stage_is_sound(one: Thing) -> None:
    report = validate(acting_stage(TRAP.replace("#..#", "####").replace("=..=", "===="), A=one))
    assert report.faults == ()
    assert report.proof is not None
