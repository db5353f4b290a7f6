"""The program in a real X window, moved by xdotool; skipped where Xvfb or xdotool is missing."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from nesgan_game.errors import INTERRUPTED
from nesgan_game.files import shipped
from nesgan_game.game.app.headless import headless
from nesgan_game.game.app.keep.settings import SettingsFile
from nesgan_game.game.app.keep.vault import Vault
from nesgan_game.level.formats.tmx import read_tmx
from nesgan_game.level.stage_source import StageList

NEEDED = ("Xvfb", "xdotool", "setxkbmap", "xkbcomp")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not all(map(shutil.which, NEEDED)), reason=f"needs {', '.join(NEEDED)}: apt-get install xvfb xdotool"
    ),
]
ROOT = Path(__file__).parents[3]
PATIENCE_SECONDS = 60
KEY = {"W": 25, "A": 38, "S": 39, "D": 40, "Q": 24, "Z": 52, "X": 53, "J": 44, "K": 45, "SPACE": 65, "LEFT": 113,
       "RIGHT": 114, "UP": 111, "DOWN": 116, "ENTER": 36, "F10": 76, "F11": 95, "F12": 96}  # fmt: skip
"""X keycodes: places on the keyboard, whatever the layout."""
NAMED = {"ESC": "Escape"}
"""Its keycode is 9, which xdotool takes for the figure."""


@pytest.fixture
def display() -> Iterator[str]:
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        try:
            yield f":{number}"
        finally:
            server.terminate()


class Player:
    """A running program, its window, and hands on its keyboard."""

    def __init__(self, display: str, home: Path, *words: str | Path) -> None:
        self.home = home
        usual = {
            name: value for name, value in os.environ.items() if name not in ("SDL_VIDEODRIVER", "SDL_AUDIODRIVER")
        }
        folders = {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "XDG_CONFIG_HOME": str(home / "config")}
        self._env = {**usual, **folders, "DISPLAY": display, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
        command = [sys.executable, "-m", "nesgan_game", "play", "--verbose", *map(str, words)]
        self._process = subprocess.Popen(
            command, env=self._env, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert self._process.stdout is not None
        said = [self._process.stdout.readline(), self._process.stdout.readline()]
        assert "first playable frame" in said[1], said
        self.find()

    def find(self) -> None:
        self.window = self.do("search", "--class", ".").split()[-1]
        self.do("windowfocus", self.window)
        time.sleep(0.3)

    def do(self, *words: str) -> str:
        return subprocess.run(["xdotool", *words], env=self._env, text=True, capture_output=True, check=False).stdout

    def press(self, name: str, seconds: float = 0.08, after: float = 0.2) -> None:
        code = NAMED.get(name) or str(KEY[name])
        self.do("keydown", code)
        time.sleep(seconds)
        self.do("keyup", code)
        time.sleep(after)

    def size(self) -> str:
        self.find()  # it is another one in full screen
        told = self.do("getwindowgeometry", self.window)
        assert "Geometry: " in told, told
        return told.split("Geometry: ")[1].split()[0]

    def end(self, how: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
        self._process.send_signal(how)
        _, told = self._process.communicate(timeout=PATIENCE_SECONDS)
        return self._process.returncode, told


def into_play(player: Player) -> None:
    player.press("ENTER", after=0.5)
    player.press("ENTER", after=1.5)
    player.press("ENTER", after=0.5)


LEVEL = shipped("levels/tutorial.tmx")


@pytest.mark.parametrize("layout", ["us", "fr", "ru"])
def test_the_same_places_play_on_every_layout_and_ctrl_c_keeps_the_recording(
    display: str, tmp_path: Path, layout: str
) -> None:
    record = tmp_path / "run.json"
    subprocess.run(["setxkbmap", layout], env={**os.environ, "DISPLAY": display}, check=True, stderr=subprocess.DEVNULL)
    player = Player(display, tmp_path, "--level", LEVEL, "--record", record)
    into_play(player)
    for name in ("W", "A", "S", "D", "Z", "X", "J", "K", "SPACE"):
        player.press(name, 0.12, 0.8)
    status, told = player.end(signal.SIGINT)
    assert status == INTERRUPTED
    lines = [line for line in told.splitlines() if line and not line.startswith("no sound")]
    assert lines == ["interrupted"]
    runs = json.loads(record.read_text())["inputs"]
    assert [word for word, _ in runs if word] == [4, 1, 8, 2, 16, 32, 32, 16, 16]


def test_the_window_keeps_its_size_and_pictures_are_kept(display: str, tmp_path: Path) -> None:
    player = Player(display, tmp_path, "--level", LEVEL)
    assert player.size() == "1024x896", "four times fits a screen of 1280 x 1000"
    player.do("windowsize", player.window, "1100", "800")
    time.sleep(0.7)
    sizes = [player.size()]
    for _ in range(2):
        player.press("F11", after=1.0)
        sizes.append(player.size())
    player.press("F12")
    player.press("F10", after=1.0)
    status, told = player.end()
    assert status == INTERRUPTED, told
    assert sizes == ["1100x800", "1280x1000", "1100x800"]
    found = sorted(path.name for path in tmp_path.rglob("tutorial*.*"))
    assert found == ["tutorial-0001.gif", "tutorial-0001.png"]


def test_a_game_is_bound_played_left_and_continued_by_keys(display: str, tmp_path: Path) -> None:
    record = tmp_path / "run.json"
    player = Player(display, tmp_path, "--level", LEVEL, "--record", record)
    player.press("ENTER", after=0.4)
    for _ in range(5):
        player.press("DOWN", 0.04, 0.08)
    player.press("ENTER")  # options
    player.press("DOWN", 0.04, 0.08)
    player.press("ENTER")  # keys
    for _ in range(5):
        player.press("DOWN", 0.04, 0.08)
    player.press("ENTER")  # attack
    player.press("Q")
    player.press("ESC")
    player.press("ESC")
    for _ in range(5):
        player.press("UP", 0.04, 0.08)
    player.press("ENTER", after=1.5)  # play
    player.press("ENTER", after=0.4)
    player.press("D", 0.5, 0.2)
    player.press("Q", 0.08, 0.8)
    player.press("ENTER")  # pause
    for _ in range(3):
        player.press("DOWN", 0.04, 0.08)
    player.press("ENTER")  # leave
    player.press("DOWN")
    player.press("ENTER", after=0.5)  # yes
    player.press("ENTER", after=0.5)  # menu, on CONTINUE
    player.press("ENTER", after=2.0)
    player.press("ENTER", after=0.5)  # past the card
    player.press("D", 0.3, 0.3)
    status, told = player.end()
    assert status == INTERRUPTED, told
    assert json.loads(record.read_text())["inputs"][-1][1] > 5
    vault = Vault(tmp_path / "data" / "nesgan-game")
    assert SettingsFile(vault).now.bindings.keys["attack"][0] == 20, "Q"
    assert vault.told == []
    assert len(vault.names("game-")) == 1
    inputs = [tuple(run) for run in json.loads(record.read_text())["inputs"]]
    assert 32 in [word for word, _ in inputs], "the whip by its new key, from before the game was left"
    stage = read_tmx(LEVEL)
    seed = json.loads(record.read_text())["seed"]
    again = headless(StageList(stage), seed=seed, ticks=sum(run[1] for run in inputs), inputs=inputs)
    assert again["hash"] == json.loads(record.read_text())["hash"]


def test_without_a_display_one_line_says_so(tmp_path: Path) -> None:
    gone = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "SDL_AUDIODRIVER")
    env = {name: value for name, value in os.environ.items() if name not in gone}
    env |= {"PYTHONPATH": str(ROOT), "XDG_DATA_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "nesgan_game", "play", "--level", str(LEVEL)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "no window can be opened" in done.stderr
    assert "--headless" in done.stderr
