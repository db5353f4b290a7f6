import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pygame
import pytest
from fakes import Made
from PIL import Image

from nesgan_game.errors import INTERRUPTED, AssetError, ConfigError, ExportError
from nesgan_game.files import shipped
from nesgan_game.game.app import headless, runner
from nesgan_game.game.app.audio.cues import Track
from nesgan_game.game.app.keep.places import Places
from nesgan_game.game.app.keep.settings import Settings
from nesgan_game.game.app.player_input import Input, pressing
from nesgan_game.game.app.prompts import place_label
from nesgan_game.game.app.replay import Replay
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
        self.held: list[bool] = []
        self.tunes: list[Track] = []
        self.coming: set[Track] = set()
        self.closed = self.fullscreen = False
        self.applied: list[Settings] = []
        self.copied: list[str] = []

    def apply(self, settings: Settings) -> None:
        self.applied.append(settings)

    def labels(self) -> Callable[[int], str]:
        return place_label

    def copy(self, text: str) -> bool:
        self.copied.append(text)
        return False

    def poll(self) -> Input:
        return self.script.pop(0) if self.script else Input(quit=True)

    def present(self, frame: Frame) -> None:
        self.frames.append(frame)

    def play(self, names: list[str]) -> None:
        self.heard += names

    def hold(self, held: bool) -> None:
        self.held.append(held)

    def tune(self, track: Track, coming: Sequence[Track] = ()) -> None:
        if track not in self.tunes:
            self.tunes.append(track)
        self.coming.update(coming)

    def close(self) -> None:
        self.closed = True


NOTHING = (Input(), 1)
PLAY = (
    (Input(), 8),
    (pressing(Button.START), 1),
    (Input(), 2),
    (pressing(Button.JUMP), 1),
    (Input(), 40),
    (pressing(Button.JUMP), 1),
)
"""From the title by the menu past the stage's card."""
WALK = (Input(held=Button.RIGHT), 40)


@pytest.mark.slow
def test_play_from_title_to_quit(full_castle: Stage) -> None:
    said: list[str] = []
    player = Player(*PLAY, (Input(), 60), WALK)
    start = time.perf_counter()
    assert runner.play(StageList(full_castle), seed=1, window=player, tell=said.append) == 0
    assert player.closed
    assert len(player.frames) > 60
    assert "select" in player.heard
    assert time.perf_counter() - start > 1.0, "over 120 ticks at 60 a second"
    assert [line.rsplit(" ", 2)[0] for line in said] == ["first picture after", "first playable frame after"]


@pytest.mark.slow
def test_recording_and_exact_replay(full_castle: Stage, tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    player = Player(*PLAY, (Input(), 20), WALK, (Input(held=Button.ATTACK), 5))
    runner.play(StageList(full_castle), seed=1, window=player, record=path)
    replay = Replay.load(path)
    assert replay.ticks >= 40
    assert len(replay.hash) == 64
    watcher, said = Player((Input(), 4000)), list[str]()
    assert runner.play(StageList(full_castle), seed=99, window=watcher, replay=path, tell=said.append) == 0
    assert said[-1] == "replay: exact"
    told = headless.verified(StageList(full_castle), replay)
    assert (told["hash"], told["exact"]) == (replay.hash, True)
    replay.hash = "0" * 64
    replay.save(path)
    with pytest.raises(AssetError, match="went another way"):
        runner.play(StageList(full_castle), seed=1, window=Player((Input(), 4000)), replay=path)


def test_nothing_played_is_nothing_recorded(full_castle: Stage, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="nothing to record"):
        runner.play(StageList(full_castle), seed=1, window=Player(NOTHING), record=tmp_path / "run.json")
    assert list(tmp_path.iterdir()) == []


def test_a_recording_that_cannot_be_kept_is_told_before_the_game(full_castle: Stage, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path, tmp_path / "file" / "run.json"):
        player = Player(NOTHING)
        with pytest.raises(ExportError, match=path.name):
            runner.play(StageList(full_castle), seed=1, window=player, record=path)
        assert player.frames == []
    old = tmp_path / "old.json"
    old.write_text("kept")
    runner.check_writable(old)
    assert old.read_text() == "kept"


@pytest.mark.slow
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_recording_survives_what_ends_the_program(full_castle: Stage, tmp_path: Path, name: str) -> None:
    class Struck(Player):
        def poll(self) -> Input:
            if len(self.script) == 1:
                os.kill(os.getpid(), getattr(signal, name))
            return super().poll()

    path = tmp_path / "run.json"
    player = Struck(*PLAY, WALK, (Input(), 2))
    before = signal.getsignal(getattr(signal, name))
    with pytest.raises(KeyboardInterrupt):
        runner.play(StageList(full_castle), seed=1, window=player, record=path)
    assert player.closed
    assert signal.getsignal(getattr(signal, name)) is before
    assert headless.verified(StageList(full_castle), Replay.load(path))["exact"]


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="other systems send no signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_ends_the_program_with_its_status_and_one_word(tmp_path: Path, name: str) -> None:
    """SDL, which turns signals into its own wish to quit where nobody asks for them, gets none of them."""
    folders = {variable: str(tmp_path) for variable in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    unseen = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PYTHONUNBUFFERED": "1"}
    record = tmp_path / "none.json"
    words = ("--level", shipped("levels/stage-01.tmx"), "--record", record, "--verbose", "--no-pad")
    command = [sys.executable, "-m", "nesgan_game", "play", *map(str, words)]
    path = os.pathsep.join(map(os.path.abspath, sys.path))
    with subprocess.Popen(
        command,
        env={**os.environ, **folders, **unseen, "PYTHONPATH": path},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None
        assert "first picture" in program.stdout.readline()
        program.send_signal(getattr(signal, name))
        _, told = program.communicate(timeout=60)
    assert (program.returncode, told.split()) == (INTERRUPTED, ["interrupted"])
    assert not record.exists(), "nothing was played"


def test_pictures_and_films_go_into_the_folder_of_pictures(full_castle: Stage, tmp_path: Path) -> None:
    places = Places(tmp_path / "data", tmp_path / "pictures", tmp_path / "cache")
    player = Player((Input(), 20), (Input(screenshot=True), 2), (Input(film=True), 1), (Input(), 3))
    runner.play(StageList(full_castle), seed=1, window=player, places=places)
    names = sorted(path.name for path in (tmp_path / "pictures").iterdir())
    assert names == ["a-stage-0001.gif", "a-stage-0001.png", "a-stage-0002.png"]
    with Image.open(tmp_path / "pictures" / names[1]) as picture:
        assert (picture.size, picture.mode) == ((256, 224), "P")
        shot = np.asarray(picture.convert("RGB"))
    assert any(np.array_equal(shot[:208], frame.rgb()[:208]) for frame in player.frames)
    assert not shot[216:].any(), "without the word"
    assert not np.array_equal(player.frames[-1].slots[216:], player.frames[5].slots[216:]), "a word says so"


def test_settings_reach_the_window_and_its_key_the_settings(full_castle: Stage, tmp_path: Path) -> None:
    class Keen(Player):
        def poll(self) -> Input:
            self.fullscreen = len(self.script) < 4
            return super().poll()

    places = Places(tmp_path / "data", tmp_path / "pictures", tmp_path / "cache")
    runner.play(StageList(full_castle), seed=1, window=Keen((Input(), 10)), places=places)
    again = Player(NOTHING)
    runner.play(StageList(full_castle), seed=1, window=again, places=places)
    assert again.applied[0].fullscreen


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
