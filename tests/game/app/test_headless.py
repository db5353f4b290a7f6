import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from nesgan_game.errors import AssetError, ConfigError
from nesgan_game.game.app.headless import headless, verified
from nesgan_game.game.app.replay import Replay
from nesgan_game.game.app.session import Session
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_source import StageList


def test_headless_is_exact_and_short(full_castle: Stage) -> None:
    one = headless(StageList(full_castle), seed=3, ticks=300, inputs=[(2, 90), (34, 1), (2, 50)])
    other = headless(StageList(full_castle, repeats=True), seed=3, ticks=300, inputs=[(2, 90), (34, 1), (2, 50)])
    assert one == other
    assert set(one) == {"seed", "ticks", "result", "hero", "hash"}
    assert (one["seed"], one["ticks"], one["result"]) == (3, 300, "playing")
    assert one["hero"][0] > 40
    assert headless(StageList(full_castle), seed=4, ticks=300)["hash"] != one["hash"]
    assert headless(StageList(full_castle), seed=3, ticks=0)["ticks"] == 0
    with pytest.raises(ConfigError, match="--ticks"):
        headless(StageList(full_castle), seed=3, ticks=-1)


def test_headless_ends_with_the_game(castle: Callable[..., Stage]) -> None:
    result = headless(StageList(castle(time_limit=1)), seed=3, ticks=5000)
    assert result["result"] == "game over"
    assert result["ticks"] < 1000


def test_a_recording_is_checked_or_played_in_part(full_castle: Stage, castle: Callable[..., Stage]) -> None:
    session = Session(StageList(full_castle), 3)
    replay = Replay(3, session.first_print)
    for word in [2] * 90:
        session.step(word)
        replay.add(word)
    replay.hash = session.hash()
    told = verified(StageList(full_castle), replay)
    assert (told["ticks"], told["exact"], told["hash"]) == (90, True, replay.hash)
    part = verified(StageList(full_castle), replay, ticks=40)
    assert (part["ticks"], part["exact"]) == (40, False)
    with pytest.raises(AssetError, match="another stage"):
        verified(StageList(castle()), replay, ticks=40)
    replay.hash = "0" * 64
    with pytest.raises(AssetError, match=r"run\.json: went another way"):
        verified(StageList(full_castle), replay, "run.json")


@pytest.mark.skipif(os.name != "posix", reason="other systems send no signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_what_was_played_before_a_signal_is_recorded(
    full_castle: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    step = Session.step

    def struck(session: Session, buttons: int) -> None:
        if session.ticks == 70:
            os.kill(os.getpid(), getattr(signal, name))
        step(session, buttons)

    monkeypatch.setattr(Session, "step", struck)
    with pytest.raises(KeyboardInterrupt):
        headless(StageList(full_castle), seed=3, ticks=10**7, inputs=[(2, 50)], record=tmp_path / "run.json")
    monkeypatch.setattr(Session, "step", step)
    replay = Replay.load(tmp_path / "run.json")
    assert replay.ticks == 71
    assert verified(StageList(full_castle), replay)["exact"]


@pytest.mark.skipif(os.name != "posix", reason="other systems send no signals")
def test_a_signal_that_is_to_be_ignored_ends_no_game(full_castle: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """As under nohup."""
    step = Session.step

    def struck(session: Session, buttons: int) -> None:
        os.kill(os.getpid(), signal.SIGHUP)
        step(session, buttons)

    monkeypatch.setattr(Session, "step", struck)
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        assert headless(StageList(full_castle), seed=3, ticks=5)["ticks"] == 5
    finally:
        signal.signal(signal.SIGHUP, before)
