"""How the command line ends when it is interrupted, when nobody reads it, and when the system refuses something."""

from __future__ import annotations

import errno
import io
import json
import os
import signal
import subprocess
import sys
import threading
import time
import types
from pathlib import Path

import click
import pytest

from nesgan_game import cli
from nesgan_game.cli import COMMANDS, main
from nesgan_game.cli.options import Written
from nesgan_game.files import shipped

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
    assert main(["paint", "--count", "1", "--out", str(tmp_path / "out")]) == 130
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


WRITING = [
    "audit nothing --data nothing --out",
    "bench nothing --page",
    "bench nothing --record",
    "build --library nothing --out",
    "check nothing.tmx --explain",
    "convert nothing.tmx --out",
    "evaluate nothing --json",
    "examples",
    "export nothing --out",
    "learn-roles --data nothing --out",
    "music --theme nothing --seed 1 --out",
    "objects --model nothing.onnx --out",
    "paint --model nothing.onnx --out",
    "play --level nothing.tmx --record",
    "render nothing.tmx --out",
    "rom --castle nothing --out",
    "survey --library nothing --out",
    "tiled-project --out",
    "tiles nothing.png --out",
    "train --data nothing --out",
    "web --bundle nothing --out",
]
"""All that a command can be asked to write, of what cannot even be read: who complains of the one reads no other."""


@pytest.mark.parametrize("words", WRITING)
def test_where_nothing_can_be_written_nothing_is_begun(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    (tmp_path / "file").touch()
    out = tmp_path / "file" / "below" / "this"
    assert main([*words.split(), str(out)]) == 1
    assert capsys.readouterr() == (
        "",
        f"nesgan-game: {out}: cannot be written (Not a directory); "
        "move away the file that stands where a folder should be or write elsewhere\n",
    )
    assert list(tmp_path.iterdir()) == [tmp_path / "file"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such names")
@pytest.mark.parametrize("words", ["examples", "music --seed 1 --out", "tiled-project --out"])
def test_a_folder_in_a_thousand_others_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    monkeypatch.chdir(tmp_path)  # below what a system takes
    name = "o" if words == "examples" else f"o.{'mid' if 'music' in words else 'tiled-project'}"
    assert main([*words.split(), "d/" * 1500 + name]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith("cannot be written (in too many folders); write elsewhere")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "name", "ending"),
    [
        ("bench nothing --page", "speed.html", ".md"),
        ("bench nothing --record", "speed.csv", ".json"),
        ("check nothing.tmx --explain", "why.txt", ".png"),
        ("evaluate nothing --json", "figures.txt", ".json"),
        ("export nothing --out", "model.pt", ".onnx"),
        ("learn-roles --data nothing --out", "roles.npy", ".npz"),
        ("play --level nothing.tmx --record", "stage.tmx", ".json"),
        ("music --theme nothing --seed 1 --out", "tune.mp3", ".wav or .ogg or .mid"),
        ("objects --model nothing.onnx --out", "sheet.jpg", ".png"),
        ("render nothing.tmx --out", "level", ".png"),
        ("rom --castle nothing --out", "castle.png", ".nes"),
        ("tiled-project --out", "nesgan.json", ".tiled-project"),
    ],
)
def test_no_file_gets_a_name_that_tells_of_another_kind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str, name: str, ending: str
) -> None:
    assert main([*words.split(), str(tmp_path / name)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"nesgan-game: {tmp_path / name}: this is not written to a name ")
    assert line.endswith(f"; end it in {ending}")
    assert list(tmp_path.iterdir()) == []


def test_a_recording_takes_the_place_of_recordings_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    castle, game = tmp_path / "castle.json", tmp_path / "game.json"
    castle.write_bytes((shipped("levels/castle") / "castle.json").read_bytes())
    game.touch()
    words = ["play", "--level", str(shipped("levels/stage-01.tmx")), "--headless", "--ticks", "9", "--record"]
    assert main([*words, str(castle)]) == 1
    assert ": is not a nesgan-replay file; " in capsys.readouterr().err
    assert castle.read_bytes() == (shipped("levels/castle") / "castle.json").read_bytes()
    assert [main([*words, str(game)]) for _ in range(2)] == [0, 0]
    assert json.loads(game.read_text())["format"] == "nesgan-replay"


@pytest.mark.parametrize("name", ["a.tiled-project", "A.TILED-PROJECT"])
def test_endings_may_be_capitals(tmp_path: Path, name: str) -> None:
    assert main(["tiled-project", "--out", str(tmp_path / name)]) == 0
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_all_that_a_command_can_be_asked_to_write_is_known() -> None:
    commands = {name: cli.cli.get_command(click.Context(cli.cli), name) for name in COMMANDS}
    written = {
        (name, param.opts[0] if isinstance(param, click.Option) else "")
        for name, command in commands.items()
        if command is not None
        for param in command.params
        if isinstance(param.type, Written) or "--out" in param.opts
    }
    assert written == {(words.split()[0], words.split()[-1] if "--" in words else "") for words in WRITING}


def test_a_survey_that_is_there_is_told_of_before_anything_is_painted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "journal.jsonl").write_text("{}\n")
    assert main(["survey", "--library", "nothing", "--out", str(tmp_path)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith("holds a survey already; give --resume to go on with it, or another --out")


@pytest.mark.parametrize("missing", ["lightning_fabric", "safetensors", "tensorboard", "torch"])
def test_every_package_of_training_is_asked_for_before_the_work(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, missing: str
) -> None:
    for name in ("lightning_fabric", "safetensors", "tensorboard", "torch"):
        monkeypatch.setitem(sys.modules, name, types.ModuleType(name))
    monkeypatch.setitem(sys.modules, missing, None)
    assert main(["train", "--arch", "objects", "--out", str(tmp_path / "run")]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith(
        f"not installed ({missing}); python -m pip install '.[train]' in a checkout, else 'nesgan_game[train]'"
    )
    assert list(tmp_path.iterdir()) == []


def test_all_that_training_lacks_is_told_at_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "safetensors", types.ModuleType("safetensors"))
    for name in ("lightning_fabric", "tensorboard", "torch"):
        monkeypatch.setitem(sys.modules, name, None)
    assert main(["export", str(tmp_path), "--out", str(tmp_path / "a.onnx")]) == 1
    assert "not installed (lightning_fabric, tensorboard, torch); " in capsys.readouterr().err


class Unread(io.StringIO):
    """A standard output that refuses all that is printed: full, or a pipe whose reader has gone."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.error = OSError(number, os.strerror(number))

    def write(self, _: str) -> int:
        raise self.error

    def flush(self) -> None:
        raise self.error


TALKING = {
    "bench": "bench tick --share 0.0001 --page {out}/speed.md --record {out}/speed.json",
    "build": "build --seed 3 --stages 2 --rooms 4 --lean --out {out}",
    "convert": "convert {levels}/stage-01.tmx --export csv --out {out}",
    "music": "music --seed 1 --out {out}/tune.mid",
    "objects": "objects --count 1 --out {out}/objects.png",
    "paint": "paint --count 1 --out {out}",
    "play": "play --level {levels}/stage-01.tmx --headless --ticks 9 --record {out}/game.json",
    "render": "render {levels}/stage-01.tmx --out {out}/level.png",
    "rom": "rom --castle {levels}/castle --out {out}/castle.nes",
    "survey": "survey --count 1 --bare --rooms 4 --processes 1 --out {out}",
    "tiled-project": "tiled-project --out {out}/a.tiled-project",
    "tiles": "tiles {levels}/castle/stage-01-tiles/atlas.png --out {out}",
    "web": "web --out {out}",
}
"""Commands that print something and write something."""


@pytest.mark.slow
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EPIPE], ids=["full", "nobody reads"])
@pytest.mark.parametrize("name", TALKING)
def test_files_are_written_whoever_reads_what_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, number: int
) -> None:
    def ended(out: Path) -> tuple[int, set[str]]:
        words = [word.format(out=out, levels=shipped("levels")) for word in TALKING[name].split()]
        try:
            status = main(words)
        except SystemExit as error:  # as click ends where nobody reads
            status = int(str(error.code))
        return status, {path.relative_to(out).as_posix() for path in out.rglob("*")}

    status, wanted = ended(tmp_path / "read")
    assert (status, bool(wanted)) == (0, True)
    monkeypatch.setattr(cli, "_drop_output", lambda: None)
    monkeypatch.setattr(sys, "stdout", Unread(number))
    assert ended(tmp_path / "unread") == (1, wanted)


STARTING = """
import os, sys
from nesgan_game.__main__ import main
sys.addaudithook(lambda event, told: os.write(1, b"begun") if event == "import" and told[0] == "nesgan_game.cli" else 0)
sys.exit(main())
"""


@posix
@pytest.mark.slow
@pytest.mark.parametrize("seconds", [0.0, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7])
def test_ctrl_c_ends_it_quietly_from_the_first_import_on(tmp_path: Path, seconds: float) -> None:
    """However far it has come: while it is loaded by the signal itself, then in one word."""
    argv = ["paint", "--count", "50", "--out", str(tmp_path / "out")]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))}
    child = subprocess.Popen(
        [sys.executable, "-c", STARTING, *argv], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env
    )
    assert child.stdout is not None
    assert child.stdout.read(5) == b"begun"
    time.sleep(seconds)
    child.send_signal(signal.SIGINT)
    _, told = child.communicate(timeout=60)
    lines = [line for line in told.replace(b"\r", b"\n").splitlines() if line and b"screen/s" not in line]
    assert (child.returncode, lines) in ((-signal.SIGINT, []), (130, [b"interrupted"]))
    assert list(tmp_path.iterdir()) == []


def test_what_came_of_ctrl_c_on_its_way_is_ctrl_c(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A library that is written in C tells of it in its own words."""

    def loads(**_: object) -> None:
        try:
            signal.raise_signal(signal.SIGINT)
        except KeyboardInterrupt as error:
            raise ImportError("initialization failed", name="onnxruntime") from error

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    monkeypatch.setattr(cli.cli, "main", loads)
    try:
        assert main(["paint"]) == 130
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)
    assert capsys.readouterr() == ("", "interrupted\n")


@pytest.mark.parametrize("command", ["paint", "tiles"])
def test_what_is_no_network_is_said_to_be_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    (tmp_path / "objs.png").write_bytes(b"a picture")
    assert main([command, "--model", str(tmp_path / "objs.png"), "--out", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err == (
        f"nesgan-game: {tmp_path / 'objs.png'}: is no exported network, or objs.json is not beside it; "
        "give what nesgan-game export wrote\n"
    )


@pytest.mark.parametrize("words", ["build --seed 1 --out", "bench --page", "play --headless --record"])
@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="no /proc here")
def test_a_place_where_nobody_makes_files_is_refused_before_the_work(
    capsys: pytest.CaptureFixture[str], words: str
) -> None:
    assert main([*words.split(), "/proc/nesgan"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("nesgan-game: /proc/nesgan: cannot be written (")
    assert "space" not in said.err
    assert "--out" not in said.err
