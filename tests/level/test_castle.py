"""Castles: the same for the same seed, harder from stage to stage, in the themes that were asked for."""

from itertools import islice, pairwise

import pytest
from fakes import fake_library

from nesgan_game.errors import ConfigError
from nesgan_game.game.app.session import Session
from nesgan_game.level import build
from nesgan_game.level.castle import STAGES, Castle, build_castle, endless
from nesgan_game.level.controls import Controls
from nesgan_game.level.proof.prove import replay
from nesgan_game.level.stage_source import stage_places
from nesgan_game.paint.theme_kinds import THEMES


def test_stages_rise_in_difficulty_and_differ_in_theme() -> None:
    castle = Castle(7)
    assert castle.count == STAGES == 6
    asked = [castle.controls(number).difficulty for number in range(1, 7)]
    assert asked == sorted(asked)
    assert asked[-1] > asked[0] + 0.5
    themes = [Castle(7, 8).theme(number) for number in range(1, 9)]
    assert sorted(themes) == sorted(THEMES)
    assert themes[:6] == [castle.theme(number) for number in range(1, 7)], "however many stages there are"
    assert Castle(7, 99).controls(99).difficulty == 1


def test_what_is_asked_holds_for_all_stages() -> None:
    castle = Castle(7, theme="crypt", difficulty=0.4, controls=Controls(branches=2, enemies=0.5))
    for number in (1, 6):
        assert castle.theme(number) == "crypt"
        assert castle.controls(number) == Controls(difficulty=0.4, branches=2, enemies=0.5)
    assert Castle(7, controls=Controls(rooms=5)).controls(3).rooms == 5


@pytest.mark.slow
def test_a_built_castle_keeps_its_stages() -> None:
    library = fake_library(0)
    castle = build_castle(3, 2, library=library, controls=Controls(rooms=5))
    assert castle.stage(1) is castle.stage(1)
    assert castle.theme(1) == castle.stage(1).theme
    again = Castle(3, 2, library=library, controls=Controls(rooms=5))
    for number in (1, 2):
        made, stage = castle.stage(number), again.stage(number)
        assert made.proof is not None
        assert made.proof == stage.proof
        assert (made.field == stage.field).all()
        assert made.number == number
    assert castle.count == 2
    session = Session(castle, 1)
    assert session.world.stage is castle.stage(1)


def test_nothing_is_painted_for_a_stage_that_cannot_be_built(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ConfigError("no stage has that all at once", "controls", "ask for less")

    def paint(*_: object, **__: object) -> None:
        raise AssertionError("painted")

    monkeypatch.setattr(build, "bare_stage", refuse)
    monkeypatch.setattr(Castle, "library", paint)
    with pytest.raises(ConfigError, match="all at once"):
        Castle(1).build(1)
    with pytest.raises(ConfigError, match="all at once"):
        next(endless(1))


@pytest.mark.parametrize("number", [0, -1, 7])
def test_there_are_no_other_stages(number: int) -> None:
    with pytest.raises(ConfigError, match=f"there is no stage {number}.*1 to 6"):
        Castle(1).build(number)


def test_wishes_that_make_no_sense() -> None:
    library = fake_library(0)
    for wrong, said in (
        ({"seed": -1}, "seed -1"),
        ({"stages": 0}, "0 stages"),
        ({"stages": 100}, "100 stages"),
        ({"theme": "disco"}, "'disco'"),
        ({"difficulty": 2.0}, "difficulty 2.0"),
        ({"theme": "crypt", "library": library}, "not both"),
    ):
        with pytest.raises(ConfigError, match=said):
            Castle(**{"seed": 1, **wrong})  # type: ignore[arg-type]
    for field in ({"branches": 9}, {"verticality": float("nan")}, {"enemies": -1.0}, {"length": 3}):
        with pytest.raises(ConfigError, match="choose"):
            Controls(**field)


class Enough(Exception):
    """Raised by somebody who does not want to wait."""


def test_who_waits_is_told_how_far_it_is_and_may_cancel(monkeypatch: pytest.MonkeyPatch) -> None:
    def made(self: Castle, number: int, _branch: str) -> tuple[int, int]:
        return self.seed, number

    monkeypatch.setattr(Castle, "build", made)
    told: list[tuple[int, int]] = []
    castle = build_castle(3, 4, progress=lambda *so_far: told.append(so_far))
    every = len(stage_places(castle))
    assert every == 4 + sum(len(castle.branches(number)) for number in range(1, 5))
    assert told == [(number, every) for number in range(1, every + 1)]
    assert len(castle._kept) == every

    def impatient(done: int, _: int) -> None:
        if done == 2:
            raise Enough

    other = Castle(3, 4)
    with pytest.raises(Enough):
        other.keep(impatient)
    assert other._kept == {}


@pytest.mark.slow
def test_endless_stretches_join() -> None:
    library = fake_library(0)
    stretches = list(islice(endless(5, library=library), 7))
    assert (stretches[0].x_px, stretches[0].y_px) == (0, 0)
    for number, one in enumerate(stretches, 1):
        stage = one.stage
        assert stage.number == number
        assert stage.proof is not None
        assert replay(stage, stage.proof.inputs) == stage.proof
        assert stage.hero.x_px < 3 * 16
        assert stage.cols * 16 - stage.exits[0].x_px < 3 * 16
        assert bool(stage.bosses) == (number % 6 == 0)
    for before, after in pairwise(stretches):
        assert after.x_px == before.x_px + before.stage.cols * 16
        assert after.y_px + after.stage.hero.y_px == before.y_px + before.stage.exits[0].y_px
        assert after.stage.difficulty >= before.stage.difficulty
    later = next(endless(5, library=library, first=4)).stage
    assert (later.roles == stretches[3].stage.roles).all()
    assert (later.field == stretches[3].stage.field).all()


def test_endless_begins_with_a_first_one() -> None:
    with pytest.raises(ConfigError, match="begin with 1"):
        endless(5, first=0)
    with pytest.raises(ConfigError, match="seed -1"):
        endless(-1)
