"""The structural run: keys, locks, blocks and platforms in the order in which the game has them."""

from __future__ import annotations

import pytest

from nesgan_game.errors import AssemblyError
from nesgan_game.level.proof.prove import replay
from nesgan_game.level.simulation.playthrough import Run
from nesgan_game.level.stage import Entity, Stage, Value, role_stage, roles_from_text
from nesgan_game.physics.movement import Button, Stance
from nesgan_game.physics.whip import ATTACK_TICKS, STRIKE_START

HALL = """
................
.......%...D....
.......%...D....
================
"""


def thing(number: int, kind: str, col: int, row: int, **properties: Value) -> Entity:
    """Standing on the upper edge of a row, in the middle of a column."""
    return Entity(number, kind, col * 16 + 8, row * 16, properties)


def hall(*things: Entity, text: str = HALL) -> Stage:
    row = text.strip("\n").count("\n")
    return role_stage("hall", roles_from_text(text), (thing(1, "hero", 1, row), thing(2, "exit", 14, row), *things))


KEY, LOCK = thing(3, "key", 4, 3, key=2), thing(4, "lock", 11, 3, key=2)


def hold(run: Run, *runs: tuple[int, int]) -> Run:
    for word, ticks in runs:
        for _ in range(ticks):
            if run.at_exit:
                return run
            run.step(word)
    return run


def test_a_block_stops_until_the_whip_breaks_it() -> None:
    run = hold(Run(hall()), (Button.RIGHT, 100))
    assert run.body.x_px == 7 * 16 - 6
    hold(run, (Button.ATTACK, STRIKE_START + 1))
    assert run.broken == {(1, 7), (2, 7)}
    stood = run.body.x
    hold(run, (Button.RIGHT, ATTACK_TICKS - STRIKE_START - 1))
    assert run.body.x == stood, "an attack roots the feet"
    hold(run, (Button.RIGHT, 130))
    assert run.at_exit
    assert run.tick > 100 + ATTACK_TICKS


def test_a_lock_holds_until_its_key_is_found() -> None:
    smash = ((Button.RIGHT, 100), (Button.ATTACK, ATTACK_TICKS), (Button.RIGHT, 70))
    keyless = hold(Run(hall(thing(3, "key", 4, 3, key=1), LOCK)), *smash)
    assert keyless.keys == {1}
    assert keyless.body.x_px == 11 * 16 - 6
    run = hold(Run(hall(KEY, LOCK)), *smash)
    assert run.keys == {2}
    assert run.ground.opened == {4}
    assert not run.terrain.locked_at(2, 11)
    assert hold(run, (Button.RIGHT, 60)).at_exit


def test_a_closed_door_is_rock_and_the_stage_says_which_keys_open_it() -> None:
    stage = hall(KEY, LOCK)
    assert stage.terrain().solid_at(1, 11)
    assert stage.terrain([1, 3]).locked_at(2, 11)
    assert not stage.terrain({2}).solid_at(2, 11)


def test_a_copy_goes_its_own_way() -> None:
    run = hold(Run(hall(KEY, LOCK)), (Button.RIGHT, 20))
    other = run.copy()
    hold(other, (Button.RIGHT, 80), (Button.ATTACK, ATTACK_TICKS))
    assert (run.keys, run.broken, run.tick) == (frozenset(), frozenset(), 20)
    assert (other.keys, len(other.broken)) == (frozenset({2}), 2)


def test_rides_a_platform_over_the_pit_and_replays() -> None:
    text = "................\n" * 4 + "===..........===\n................"
    over = Entity(3, "mover", 64, 64, {"cols": 2, "dx": 128, "dy": 0, "period": 256, "phase": 0})
    stage = role_stage("pit", roles_from_text(text), (thing(1, "hero", 1, 4), thing(2, "exit", 14, 4), over))
    right = int(Button.RIGHT)
    proof = replay(stage, ((0, 232), (right, 30), (0, 106), (right, 60)))
    assert proof is not None
    assert {row for row, _ in proof.route} == {3}
    assert replay(stage, ((0, 100), (right, 30), (0, 106), (right, 60))) is None, "the platform is not there yet"


def test_the_dead_take_no_keys() -> None:
    text = "......\n......\n..^...\n======"
    stage = role_stage(
        "spikes", roles_from_text(text), (thing(1, "hero", 0, 3), thing(2, "exit", 5, 3), thing(3, "key", 2, 3, key=1))
    )
    run = hold(Run(stage), (Button.RIGHT, 60))
    assert run.dead
    assert run.body.stance is Stance.DEAD
    assert not run.keys


MOVER: dict[str, Value] = {"cols": 2, "dx": 32, "dy": 0, "period": 60, "phase": 0}
WRONG: dict[str, tuple[str, dict[str, Value]]] = {
    "has no width": ("mover", MOVER | {"cols": 5}),
    "goes nowhere": ("mover", MOVER | {"dx": 0}),
    "goes nowhere ": ("mover", MOVER | {"dx": 24}),
    "no sound period": ("mover", MOVER | {"period": 61}),
    "no sound period ": ("mover", MOVER | {"dx": 0, "dy": -128, "period": 100}),
    "no sound period  ": ("mover", MOVER | {"period": True}),
    "no sound phase": ("mover", MOVER | {"phase": 60}),
    "leaves the map": ("mover", MOVER | {"dx": -160, "period": 200}),
    "no key number": ("key", {"key": 9}),
    "no key number ": ("lock", {}),
    "no door": ("lock", {"key": 1}),
    "unknown 'sword'": ("item", {"drop": "sword"}),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_fixture_that_makes_no_sense_is_refused_in_one_line(what: str) -> None:
    kind, properties = WRONG[what]
    with pytest.raises(AssemblyError, match=f"{kind} at .*{what.strip()}") as caught:
        hall(thing(9, kind, 5, 2, **properties))
    assert "\n" not in str(caught.value)
