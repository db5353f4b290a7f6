"""How the command line ends when it is interrupted, when nobody reads it, and when the system refuses something."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import types
from pathlib import Path

import pytest

from nesgan_game import cli
from nesgan_game.cli import main

posix = pytest.mark.skipif(os.name != "posix", reason="closes descriptors by their numbers")


def child(*argv: str, closed: tuple[int, ...] = (), cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """A command with these of its standard streams closed, as by `>&-`."""
    closing = "".join(f"os.close({number});" for number in closed)
    code = f"import os, sys; {closing} os.execv(sys.executable, [sys.executable, '-m', 'nesgan_game', *sys.argv[1:]])"
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))}
    return subprocess.run(
        [sys.executable, "-c", code, *argv], env=env, cwd=cwd, capture_output=True, text=True, check=False
    )


@posix
@pytest.mark.slow
@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)])
def test_closed_streams_change_nothing_of_what_is_written(tmp_path: Path, closed: tuple[int, ...]) -> None:
    argv = ("tiled-project", "--out", str(tmp_path / "a.tiled-project"))
    done = child(*argv, closed=closed)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == ("" if 1 in closed else f"{argv[-1]}: open it in Tiled, then a map beside it\n")
    assert main(["tiled-project", "--out", str(tmp_path / "b.tiled-project")]) == 0
    assert (tmp_path / "a.tiled-project").read_bytes() == (tmp_path / "b.tiled-project").read_bytes()
    assert child("check", "nowhere.tmx", closed=closed, cwd=tmp_path).returncode == 1
    assert child("fly", closed=closed).returncode == 2


@posix
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_leaves_nothing_and_is_one_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    from nesgan_game.imaging.screen import Screen

    def struck(_: Screen, path: Path) -> None:
        assert path.parent.is_dir()
        os.kill(os.getpid(), getattr(signal, name))

    monkeypatch.setattr(Screen, "save", struck)
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)]
    assert main(["paint", "--count", "1", "--out", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err.splitlines()[-1] == "interrupted"
    assert list(tmp_path.iterdir()) == []
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)] == before


@posix
def test_a_signal_that_is_to_be_ignored_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As under nohup."""
    from nesgan_game.imaging import screen

    save = screen.Screen.save

    def struck(one: screen.Screen, path: Path) -> None:
        os.kill(os.getpid(), signal.SIGHUP)
        save(one, path)

    monkeypatch.setattr(screen.Screen, "save", struck)
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        assert main(["paint", "--count", "1", "--out", str(tmp_path / "out")]) == 0
    finally:
        signal.signal(signal.SIGHUP, before)


def test_other_threads_need_no_signals(tmp_path: Path) -> None:
    came: list[int] = []
    argv = ["tiled-project", "--out", str(tmp_path / "a.tiled-project")]
    thread = threading.Thread(target=lambda: came.append(main(argv)))
    thread.start()
    thread.join()
    assert came == [0]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(13, "Permission denied", "/root/x"), "nesgan-game: /root/x: refuses (Permission denied); "),
        (OSError(36, "File name too long", "x" * 300), "refuses (File name too long); check the path"),
        (OSError(5, "Input/output error"), "nesgan-game: standard output: cannot be written (Input/output error)"),
        (FileNotFoundError(2, "No usable temporary directory found"), "nesgan-game: the system: refuses (No usable"),
        (
            ModuleNotFoundError("No module named 'scipy'", name="scipy"),
            "scipy is missing or broken; nesgan-game doctor",
        ),
        (ImportError("libGL.so.1: cannot open", name="pygame.base"), "pygame.base is missing or broken"),
    ],
)
def test_what_the_system_refuses_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception, said: str
) -> None:
    def refuses(**_: object) -> None:
        raise error

    monkeypatch.setattr(cli.cli, "main", refuses)
    monkeypatch.setattr(cli, "_drop_output", lambda: None)
    assert main(["paint"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line


def test_a_module_of_our_own_that_is_missing_is_our_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(**_: object) -> None:
        raise ModuleNotFoundError("No module named 'nesgan_game.nothing'", name="nesgan_game.nothing")

    monkeypatch.setattr(cli.cli, "main", wrong)
    with pytest.raises(ModuleNotFoundError):
        main(["paint"])


@pytest.mark.parametrize("missing", ["lightning_fabric", "safetensors", "tensorboard", "torch"])
def test_every_package_of_training_is_asked_for_before_the_work(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, missing: str
) -> None:
    for name in ("lightning_fabric", "safetensors", "tensorboard", "torch"):
        monkeypatch.setitem(sys.modules, name, types.ModuleType(name))
    monkeypatch.setitem(sys.modules, missing, None)
    assert main(["train", "--arch", "objects", "--out", str(tmp_path / "run")]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith(f"not installed ({missing}); python -m pip install 'nesgan_game[train]'")
    assert list(tmp_path.iterdir()) == []
