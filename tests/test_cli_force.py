"""--force: what a command wrote before is replaced, and nothing of anybody else's, whatever folder is named."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click
import pytest

from nesgan_game import cli
from nesgan_game.cli import COMMANDS, main
from nesgan_game.files import shipped
from nesgan_game.folders import RECORD

LEVELS = shipped("levels")
STAGE = ("--stages", "1", "--rooms", "4")
WRITING: dict[str, tuple[str, ...]] = {
    "audit": (*(str(LEVELS / "stage-01-tiles"), "--data", str(LEVELS / "tutorial-tiles")), "--reject", "3"),
    "build": ("--seed", "3", *STAGE, "--storyboard", "--layers", "by_role", "--animated", "--export", "all"),
    "convert": (str(LEVELS / "stage-01.tmx"),),
    "examples": (),
    "paint": ("--count", "1", "--contact", "--rom"),
    "tiles": ("--seed", "1", "--export", "all"),
    "web": (),
}
"""Every command that knows --force, asked for all that it can write."""


def argv(name: str, out: Path, *more: str) -> list[str]:
    return [name, *WRITING[name], *([] if name == "examples" else ["--out"]), str(out), *more]


def held(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to try it in, away from everybody's files."""
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    (tmp_path / "home" / "work").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "home" / "work")
    return tmp_path


def refused(capsys: pytest.CaptureFixture[str], words: Sequence[str]) -> str:
    capsys.readouterr()
    assert main(words) == 1
    (line,) = capsys.readouterr().err.splitlines()
    return line


def test_every_command_that_replaces_is_tried() -> None:
    commands = {name: cli.cli.get_command(click.Context(cli.cli), name) for name in COMMANDS}
    forcing = {name for name, one in commands.items() if one and any("--force" in param.opts for param in one.params)}
    assert forcing == set(WRITING)


@pytest.mark.slow
@pytest.mark.parametrize("name", WRITING)
def test_no_command_replaces_what_was_put_beside_or_changed(
    place: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert main(argv(name, place / "out")) == 0
    wrote = held(place / "out")
    assert json.loads(wrote[RECORD])["command"] == name
    edited = max(wrote.keys() - {RECORD})
    for mine, told in (
        ("notes.txt", f"holds notes.txt, which nesgan-game {name} did not write; move it away, or write elsewhere"),
        (
            edited,
            f"holds what was changed since nesgan-game {name} wrote it: {edited}; move away or delete what you changed",
        ),
    ):
        (place / "out" / mine).write_text("mine")
        before = held(place)
        assert told in refused(capsys, argv(name, place / "out", "--force"))
        assert held(place) == before
        (place / "out" / mine).unlink()
    assert main(argv(name, place / "out", "--force")) == 0
    assert held(place / "out") == wrote


@pytest.mark.parametrize("name", ["convert", "examples", "paint", "web"])
def test_what_a_command_wrote_it_replaces(place: Path, name: str) -> None:
    assert main(argv(name, place / "out")) == 0
    once = held(place)
    assert main(argv(name, place / "out")) == 1
    assert main(argv(name, place / "out", "--force")) == 0
    assert held(place) == once


@pytest.mark.parametrize("name", WRITING)
@pytest.mark.parametrize("there", ["notes.txt", "docs/thesis.txt", "index.html", "stage-01.tmx", "library.json"])
def test_the_files_of_others_stay(place: Path, capsys: pytest.CaptureFixture[str], name: str, there: str) -> None:
    """Also those named as the command's own."""
    mine = place / "out" / there
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    assert ": holds " in refused(capsys, argv(name, place / "out", "--force"))
    assert held(place) == {f"out/{there}": b"mine"}


@pytest.mark.parametrize("name", WRITING)
@pytest.mark.parametrize("out", [".", "..", "../.."])
def test_no_folder_above_is_replaced(place: Path, capsys: pytest.CaptureFixture[str], name: str, out: str) -> None:
    (place / "home" / "work" / "notes.txt").write_text("mine")
    assert "--force replaces none of these" in refused(capsys, argv(name, Path(out), "--force"))
    assert held(place) == {"home/work/notes.txt": b"mine"}


def test_an_empty_folder_is_filled(place: Path) -> None:
    (place / "out").mkdir()
    (place / "out" / ".DS_Store").write_bytes(b"a system's")
    assert main(argv("examples", place / "out", "--force")) == 0
    assert (place / "out" / "own_game.py").is_file()


def test_what_another_command_wrote_stays(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv("examples", place / "out")) == 0
    before = held(place)
    assert "holds no record" in refused(capsys, argv("paint", place / "out", "--force"))
    assert held(place) == before


def test_what_a_version_without_records_wrote_stays(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing tells whether it has been changed."""
    assert main(argv("examples", place / "out")) == 0
    (place / "out" / RECORD).unlink()
    before = held(place)
    assert f"holds no record ({RECORD})" in refused(capsys, argv("examples", place / "out", "--force"))
    assert held(place) == before
