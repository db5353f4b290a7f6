"""What many plays come to."""

from nesgan_game.game.bots.played import Blow, Played
from nesgan_game.survey.play.castle_play import StagePlay
from nesgan_game.survey.play.play_summary import lines, summary

ROOMS = (("Gate", "entrance"), ("Long Hall", "hall"))


def one(castle: int, number: int, *, cleared: bool, hits: int = 0, deaths: tuple[int, ...] = ()) -> StagePlay:
    played = Played(cleared=cleared, reached=cleared, ticks=600)
    played.hits = [Blow(tick, 1, 5, 9, "bat") for tick in range(hits)]
    played.deaths = [Blow(tick, 1, 5, col, "pit", "bat") for tick, col in enumerate(deaths)]
    return StagePlay(castle=castle, number=number, theme="tower", bot="naive", rooms=ROOMS, played=played)


def test_stages_and_castles_are_counted_and_places_told() -> None:
    plays = [
        one(1, 1, cleared=True, hits=2),
        one(1, 2, cleared=True, hits=4),
        one(2, 1, cleared=True, hits=6, deaths=(9,)),
        one(2, 2, cleared=False, hits=1, deaths=(9, 30, 8, 10)),
    ]
    told = summary(plays)
    naive = told["naive"]
    assert (naive["stages"], naive["cleared"], naive["castles"], naive["castles_cleared"]) == (4, 3, 2, 1)
    assert naive["cleared_by_stage"] == [2, 1]
    assert naive["hits_by_stage"] == [4, 2.5]
    assert naive["deaths_by_stage"] == [1, 4]
    assert naive["seconds_by_stage"] == [10, 10]
    assert naive["hits"] == {"bat": 13}
    assert naive["deaths"] == {"pit after bat": 5}
    assert naive["often"] == ["castle 2 stage 2, Long Hall (hall), row 5, column 9: 3 by pit after bat"]
    text = "\n".join(lines(told))
    assert "3/4" in text
    assert "4 2.5" in text
    assert "Long Hall" in text
