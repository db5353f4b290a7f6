"""A castle played stage after stage."""

from dataclasses import replace

import pytest

from nesgan_game.game.rules.hero import LIVES
from nesgan_game.game.rules.world import Loadout
from nesgan_game.level.controls import Controls
from nesgan_game.level.stage import Stage
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.survey.play.castle_play import CastleTask, play_castle, play_stage

TASK = CastleTask(seed=3, bots=("rush", "naive"), stages=2, controls=Controls(rooms=5, enemies=0.0))


@pytest.mark.slow
def test_every_bot_plays_every_stage(library: TileLibrary) -> None:
    plays = play_castle(library, TASK)
    assert [(one.castle, one.number, one.bot) for one in plays] == [
        (3, number, bot) for number in (1, 2) for bot in ("rush", "naive")
    ]
    for one in plays:
        assert one.played.reached or one.played.deaths
        assert one.played.ticks == sum(one.played.room_ticks.values())
        assert all(one.room(number)[0] for number in one.played.room_ticks)


def test_what_a_bot_carries_goes_with_it(full_castle: Stage) -> None:
    start = Loadout(lives=LIVES, hearts=7, weapon="axe", whip=2, score=500)
    played, after = play_stage(full_castle, 3, "skilled", start)
    assert played.cleared
    assert after is not None
    assert after.score > 500
    assert after.hearts == 0, "the tally has turned them into points"
    assert after.weapon
    lost, nothing = play_stage(replace(full_castle, time_limit=2), 3, "rush", Loadout(lives=0))
    assert (lost.cleared, nothing) == (False, None), "its only life ends with the time"


@pytest.mark.slow
def test_a_beginner_never_dies_more_than_twice_in_one_place() -> None:
    """Castle 7 had three such places: a ghost that stayed inside the hero, and two bosses that were whole again."""
    plays = play_castle(None, CastleTask(seed=7, bots=("naive",)))
    often = [place for one in plays for place in one.played.places() if len(place) > 2]
    assert not often
    assert sum(one.played.cleared for one in plays) >= 4
