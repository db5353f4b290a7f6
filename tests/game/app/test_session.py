from collections.abc import Callable
from dataclasses import replace

import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.game.app.session import Session, prove_in_world, stage_of
from nesgan_game.level.proof.prove import prove
from nesgan_game.level.stage import Stage
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

    session = Session(stages, 9)
    session.world.hero.weapon = "cross"
    win(session)
    score = session.world.hero.score
    session.step(Button.NONE)
    assert asked == [1, 2]
    assert (session.number, session.world.stage.number) == (2, 2)
    assert (session.world.hero.weapon, session.world.hero.score) == ("cross", score)
    assert session.world.seed != 9


def test_one_stage_alone_ends_the_game(castle: Callable[..., Stage]) -> None:
    session = Session(castle(), 9)
    win(session)
    assert session.over
    ticks = session.ticks
    session.step(Button.RIGHT)
    assert session.ticks == ticks


def test_run_stops_with_the_game(castle: Callable[..., Stage]) -> None:
    session = Session(castle(), 9)
    session.run([0] * 30)
    assert session.ticks == 30
    session.world.hero.lives = session.world.hero.energy = 0
    session.run([0] * 1000)
    assert session.over
    assert session.ticks < 200


def test_sources_of_stages(castle: Callable[..., Stage]) -> None:
    one, two = castle(), castle()
    assert stage_of([one, two], 3) is one
    assert stage_of(one, 7) is one
    with pytest.raises(ConfigError, match="no stage"):
        stage_of([], 1)


def test_the_proof_wins_in_the_real_world(full_castle: Stage) -> None:
    proved = replace(full_castle, proof=prove(full_castle))
    world = prove_in_world(proved)
    assert world.result == "clear"
    assert world.tick > proved.proof.ticks, "doors and stairs take time of their own"  # type: ignore[union-attr]
    with pytest.raises(ConfigError, match="no proof"):
        prove_in_world(full_castle)
