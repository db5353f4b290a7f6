from collections.abc import Callable
from dataclasses import replace

import pytest
from fakes import Made

from nesgan_game.errors import ConfigError
from nesgan_game.game.app.session import Session, prove_in_world
from nesgan_game.level.proof.prove import prove
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_source import StageList
from nesgan_game.physics.movement import Body, Button


def win(session: Session) -> None:
    session.world.hero.body = Body.at(42 * 16 + 8, 21 * 16)
    while not session.world.done:
        session.step(Button.NONE)


def test_stage_after_stage_with_everything_carried_along(castle: Callable[..., Stage]) -> None:
    asked: list[int] = []

    def stages(number: int) -> Stage:
        asked.append(number)
        return replace(castle(), number=number)

    session = Session(Made(stages), 9)
    session.world.hero.weapon = "cross"
    win(session)
    score = session.world.hero.score
    session.step(Button.NONE)
    assert asked == [1, 2]
    assert (session.number, session.world.stage.number) == (2, 2)
    assert (session.world.hero.weapon, session.world.hero.score) == ("cross", score)
    assert session.world.seed != 9


def test_one_stage_alone_ends_the_game(castle: Callable[..., Stage]) -> None:
    session = Session(StageList(castle()), 9)
    win(session)
    assert session.over
    ticks = session.ticks
    session.step(Button.RIGHT)
    assert session.ticks == ticks


def test_run_stops_with_the_game(castle: Callable[..., Stage]) -> None:
    session = Session(StageList(castle()), 9)
    session.run([0] * 30)
    assert session.ticks == 30
    session.world.hero.lives = session.world.hero.energy = 0
    session.run([0] * 1000)
    assert session.over
    assert session.ticks < 200


def test_stages_that_repeat_never_end(castle: Callable[..., Stage]) -> None:
    one, two = castle(), castle("bat")
    session = Session(StageList(one, two, repeats=True), 9)
    seen = []
    for _ in range(3):
        seen.append(session.world.stage)
        win(session)
        assert not session.over
        session.step(Button.NONE)
    assert [stage is one for stage in seen] == [True, False, True]


def test_the_proof_wins_in_the_real_world(full_castle: Stage) -> None:
    proved = replace(full_castle, proof=prove(full_castle))
    world = prove_in_world(proved)
    assert world.result == "clear"
    assert world.tick > proved.proof.ticks, "doors and stairs take time of their own"  # type: ignore[union-attr]
    with pytest.raises(ConfigError, match="no proof"):
        prove_in_world(full_castle)


def test_a_game_that_begins_later_goes_as_one_that_came_there(castle: Callable[..., Stage]) -> None:
    source = StageList(castle("bat", "skeleton"), castle("bat", "skeleton"), repeats=True)
    whole = Session(source, 9)
    win(whole)
    loadout = whole.world.loadout()
    whole.step(Button.NONE)
    later = Session(source, 9, number=2, loadout=loadout)
    for session in (whole, later):
        session.run([2] * 120 + [34] * 3 + [2] * 60)
    assert later.hash() == whole.hash()
