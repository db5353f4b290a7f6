import time

import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.game.app.audio.cues import Track
from nesgan_game.game.app.audio.tune_maker import MOST_KEPT, Tune, TuneMaker


def taken(maker: TuneMaker, track: Track) -> Tune:
    for _ in range(500):
        if (tune := maker.take(track)) is not None:
            return tune
        time.sleep(0.01)
    raise AssertionError("not made within five seconds")


def test_tunes_are_made_ahead_and_kept() -> None:
    maker = TuneMaker()
    assert maker.take(Track(1, "clear")) is None
    first = taken(maker, Track(1, "clear"))
    assert not first.loops
    assert maker.take(Track(1, "clear")) is first
    maker.close()


def test_the_oldest_is_forgotten_and_can_be_made_again() -> None:
    maker = TuneMaker()
    for seed in range(MOST_KEPT + 2):
        taken(maker, Track(seed, "death"))
    assert len(maker._made) == MOST_KEPT
    assert maker.take(Track(0, "death")) is None
    taken(maker, Track(0, "death"))
    maker.close()


@pytest.mark.usefixtures("no_threads")
def test_without_threads_a_tune_is_made_once_it_is_wanted() -> None:
    maker = TuneMaker()
    maker.order(Track(2, "over"))
    assert maker.take(Track(2, "over")) is not None
    maker.close()


def test_what_goes_wrong_is_told_where_it_is_taken() -> None:
    maker = TuneMaker()
    with pytest.raises(ConfigError, match="no theme"):
        taken(maker, Track(2, "polka"))
    maker.close()
