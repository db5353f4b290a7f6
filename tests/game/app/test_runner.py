import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pygame
import pytest
from fakes import Made
from PIL import Image

from nesgan_game.errors import AssetError, ConfigError, ExportError
from nesgan_game.game.app import runner
from nesgan_game.game.app.replay import Replay
from nesgan_game.game.app.window import Input
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_source import StageList
from nesgan_game.physics.movement import Button


class Player:
    """A window with somebody before it: plays a script of inputs, then closes the window; keeps what was shown."""

    def __init__(self, *script: tuple[Input, int]) -> None:
        self.script = [done for done, polls in script for _ in range(polls)]
        self.frames: list[Frame] = []
        self.heard: list[str] = []
        self.closed = False

    def poll(self) -> Input:
        return self.script.pop(0) if self.script else Input(quit=True)

    def present(self, frame: Frame) -> None:
        self.frames.append(frame)

    def play(self, names: list[str]) -> None:
        self.heard += names

    def close(self) -> None:
        self.closed = True


NOTHING, START = (Input(), 1), (Input(held=Button.START), 2)
WALK = (Input(held=Button.RIGHT), 40)


@pytest.mark.slow
def test_play_from_title_to_quit(full_castle: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    player = Player((Input(), 20), START, (Input(), 60), WALK)
    start = time.perf_counter()
    assert runner.play(StageList(full_castle), seed=1, window=player, verbose=True) == 0
    assert player.closed
    assert len(player.frames) > 60
    assert "select" in player.heard
    assert time.perf_counter() - start > 1.0, "122 ticks at 60 a second"
    said = capsys.readouterr().out
    assert "first picture after" in said
    assert "first playable frame after" in said


@pytest.mark.slow
def test_recording_and_exact_replay(full_castle: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "run.json"
    player = Player((Input(), 10), START, (Input(), 60), WALK, (Input(held=Button.ATTACK), 5))
    runner.play(StageList(full_castle), seed=1, window=player, record=path)
    replay = Replay.load(path)
    assert replay.ticks >= 40
    assert len(replay.hash) == 64
    watcher = Player((Input(), 4000))
    assert runner.play(StageList(full_castle), seed=99, window=watcher, replay=path, verbose=True) == 0
    assert "replay: exact" in capsys.readouterr().out
    result = runner.headless(StageList(full_castle), seed=1, ticks=replay.ticks, inputs=replay.inputs)
    assert result["hash"] == replay.hash
    replay.hash = "0" * 64
    replay.save(path)
    with pytest.raises(AssetError, match="went another way"):
        runner.play(StageList(full_castle), seed=1, window=Player((Input(), 4000)), replay=path)


def test_nothing_played_is_nothing_recorded(full_castle: Stage, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="nothing to record"):
        runner.play(StageList(full_castle), seed=1, window=Player(NOTHING), record=tmp_path / "run.json")


def test_screenshot_goes_to_the_current_folder(
    full_castle: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    player = Player(NOTHING, (Input(screenshot=True), 2))
    runner.play(StageList(full_castle), seed=1, window=player)
    first, second = (Path(f"nesgan-000{number}.png") for number in (1, 2))
    assert second.exists()
    with Image.open(first) as picture:
        assert picture.size == (256, 224)
        assert picture.mode == "P"
        shot = np.asarray(picture.convert("RGB"))
    assert any(np.array_equal(shot, frame.rgb()) for frame in player.frames)


def test_a_failing_stage_closes_the_window() -> None:
    def broken(_number: int) -> Stage:
        raise ConfigError("no stage today")

    player = Player((Input(), 200))
    with pytest.raises(ConfigError, match="no stage today"):
        runner.play(Made(broken), seed=1, window=player)
    assert player.closed


def test_play_opens_a_real_window_on_the_dummy_driver(full_castle: Stage) -> None:
    pygame.display.init()
    pygame.event.clear()
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    assert runner.play(StageList(full_castle), seed=1, scale=1) == 0


def test_headless_is_exact_and_short(full_castle: Stage) -> None:
    one = runner.headless(StageList(full_castle), seed=3, ticks=300, inputs=[(2, 90), (34, 1), (2, 50)])
    other = runner.headless(StageList(full_castle, repeats=True), seed=3, ticks=300, inputs=[(2, 90), (34, 1), (2, 50)])
    assert one == other
    assert set(one) == {"seed", "ticks", "result", "hero", "hash"}
    assert (one["seed"], one["ticks"], one["result"]) == (3, 300, "playing")
    assert one["hero"][0] > 40
    assert runner.headless(StageList(full_castle), seed=4, ticks=300)["hash"] != one["hash"]
    assert runner.headless(StageList(full_castle), seed=3, ticks=0)["ticks"] == 0
    with pytest.raises(ConfigError, match="--ticks"):
        runner.headless(StageList(full_castle), seed=3, ticks=-1)


def test_headless_ends_with_the_game(castle: Callable[..., Stage]) -> None:
    result = runner.headless(StageList(castle(time_limit=1)), seed=3, ticks=5000)
    assert result["result"] == "game over"
    assert result["ticks"] < 1000


@pytest.mark.parametrize("lacks", ["os.sysconf", "time.CLOCK_BOOTTIME", "time.clock_gettime", "/proc"])
def test_time_where_the_system_does_not_tell_when_the_process_began(
    lacks: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows and macOS lack some of what Linux tells it by; then it is counted from when the game was loaded."""
    if lacks == "/proc":
        monkeypatch.setattr(runner, "Path", lambda name: Path("/nowhere") / name.lstrip("/"))
    else:
        monkeypatch.delattr(lacks, raising=False)
    monkeypatch.setattr(runner, "_IMPORTED", time.perf_counter() - 1000)
    assert 1000 <= runner.since_start() < 1060


def test_time_since_the_process_began() -> None:
    first = runner.since_start()
    time.sleep(0.05)
    assert first > 0
    assert 0.02 < runner.since_start() - first < 1
