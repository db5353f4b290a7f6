"""Castles: the same for the same seed, harder from stage to stage, in the themes that were asked for."""

import pytest
from fakes import fake_library

from nesgan_game.errors import ConfigError
from nesgan_game.game.app.session import Session
from nesgan_game.level.castle import STAGES, Castle, build_castle
from nesgan_game.level.controls import Controls
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
