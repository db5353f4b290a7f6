"""The game as a page drives it, here without one."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest

from nesgan_game import nes
from nesgan_game.errors import ConfigError
from nesgan_game.game.app.key_bindings import PLACES
from nesgan_game.game.app.replay import Replay
from nesgan_game.web.browser_game import BrowserGame, PageTask, seed_of
from nesgan_game.web.browser_keys import SCANCODES
from nesgan_game.web.browser_sound import RATE_HZ, effects

BEGIN = ["Enter"]


def play(game: BrowserGame) -> None:
    """From the title into the first stage."""
    for tick in range(3000):
        if json.loads(game.step(1, BEGIN if tick % 30 == 29 else []))["mode"] == "play":
            return
    raise AssertionError("no stage came")


@pytest.mark.slow
@pytest.mark.usefixtures("no_threads")
def test_a_page_plays_by_keys_keeps_games_and_downloads(tmp_path: Path) -> None:
    game = BrowserGame(7, tmp_path)
    assert game.told()["mode"] == "title"
    play(game)
    told = game.told()
    game.step(40, [], ["ArrowLeft"])
    walked = game.told()
    assert walked["ticks"] == told["ticks"] + 40  # type: ignore[operator]
    assert walked["hero"][0] < told["hero"][0]  # type: ignore[index]
    words = np.array(game.pixels).reshape(nes.SCREEN_HEIGHT_PX, nes.SCREEN_WIDTH_PX)
    assert (words >> 24 == 0xFF).all()
    game.keep()
    assert game.told()["kept"] == 1
    name, data = game.download("recording")
    assert name == "castle-7.json"
    path = tmp_path / "recording"
    path.write_bytes(data)  # type: ignore[arg-type]
    assert Replay.load(path).ticks == walked["ticks"]
    for what, inside in (("stage", "stage-01.tmx"), ("tiles", "library.json")):
        _, data = game.download(what)
        assert inside in zipfile.ZipFile(BytesIO(data)).namelist()  # type: ignore[arg-type]
    assert json.loads(game.step(1, [], away=True))["mode"] == "pause"


@pytest.mark.slow
def test_frames_go_on_while_a_stage_is_made(tmp_path: Path) -> None:
    game = BrowserGame(7, tmp_path, ahead=True)
    told = [json.loads(game.step(1)) for _ in range(3)]
    assert [news["work"] for news in told] == [True, True, True]
    game.work()
    assert json.loads(game.step(1))["work"] is False
    play(game)
    assert json.loads(game.step(60))["work"] is False  # the second is ordered, and nobody waits for it yet


def test_a_task_is_done_once_by_whoever_comes_first() -> None:
    waiting: list[PageTask] = []
    done: list[str] = []
    first, second = (PageTask(waiting, lambda name=name: done.append(name), name) for name in "ab")  # type: ignore[misc]
    for task in (first, second):
        task.start()
    assert [task.name for task in waiting] == ["a", "b"]
    for task in (second, second, first):
        task.join()
    assert done == ["b", "a"]
    assert waiting == []


def test_there_is_no_recording_before_a_game(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="begin a game first"):
        BrowserGame(7, tmp_path).download("recording")


def test_the_address_names_a_castle() -> None:
    assert seed_of("7", daily=False, drawn=3) == 7
    assert seed_of(None, daily=False, drawn=3) == 3
    assert seed_of(None, daily=True, drawn=3) > 2025_00_00
    for wrong in ("", "-1", "4294967296", "seven", "\u0663"):
        with pytest.raises(ConfigError, match="castle's number"):
            seed_of(wrong, daily=False, drawn=3)


def test_every_key_that_can_be_bound_has_a_browsers_name() -> None:
    assert set(PLACES) <= set(SCANCODES.values())
    assert len(set(SCANCODES.values())) == len(SCANCODES)


def test_effects_are_samples_that_take_voices() -> None:
    made = effects()
    assert len(made) > 5
    for name, samples, voices in made:
        assert 0 < len(samples) < 20 * 2 * RATE_HZ, name  # type: ignore[arg-type]
        assert set(voices) <= {"pulse 2", "triangle", "noise"}  # type: ignore[call-overload]
