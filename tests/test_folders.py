"""Folders written whole: whatever goes wrong in between, and whoever else writes there."""

from __future__ import annotations

import itertools
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from nesgan_game import folders
from nesgan_game.errors import ConfigError, ExportError
from nesgan_game.files import write_bytes
from nesgan_game.folders import LOCK, RECORD, alone_in, locked, new_folder, refuse_busy

OLD = {"a": b"old a", "b": b"old b", "in/c": b"old c"}
NEW = {"a": b"new a", "d": b"new d", "in/e": b"new e"}
CHILD = """
import sys
sys.path[:0] = {path!r}
from pathlib import Path
from test_folders import NEW, put
from nesgan_game.folders import new_folder
from failing import refuse
with new_folder(Path({folder!r}), by="put", force=True) as new:
    put(new, NEW)
    refuse({at}, Path({folder!r}), "kill")
"""
locks = pytest.mark.skipif(sys.platform == "win32", reason="who holds a folder is not known there")


def put(folder: Path, what: dict[str, bytes]) -> Path:
    for name, data in what.items():
        write_bytes(folder / name, data)
    return folder


def written(folder: Path, what: dict[str, bytes]) -> Path:
    """The same as by a command."""
    with new_folder(folder, by="put") as new:
        put(new, what)
    return folder


def held(folder: Path) -> dict[str, bytes]:
    """All files but the records."""
    files = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}
    return {name: file.read_bytes() for name, file in files.items() if file.name != RECORD}


def hidden(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir() if file.name.startswith(".") and file.name != RECORD]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()], ids=["full", "Ctrl-C"])
def test_a_replacement_that_fails_at_any_file_leaves_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    replace, fill, calls = os.replace, folders._fill, itertools.count(1)
    out = written(tmp_path / "out", OLD)
    failed_at = 0

    def failing(source: Path, to: Path) -> None:
        if next(calls) == failed_at:
            raise error
        replace(source, to)

    def filled(path: Path, new: Path, over: str | None) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(os, "replace", failing)
            fill(path, new, over)

    def replaced() -> bool:
        try:
            with new_folder(out, by="put", force=True) as new:
                put(new, NEW)
        except (ExportError, OSError, KeyboardInterrupt):
            return False
        return True

    monkeypatch.setattr(folders, "_fill", filled)
    while True:
        failed_at, calls = failed_at + 1, itertools.count(1)
        if replaced():
            break
        assert held(out) == OLD, failed_at
        assert hidden(out) == []
    assert held(out) == NEW
    assert failed_at > len(["a", "b", "in", RECORD, "a", "d", "in", RECORD])


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_killed_at_any_rename_the_next_run_finds_all(tmp_path: Path) -> None:
    seen = set()
    for at in range(1, 20):
        out = written(tmp_path / str(at) / "out", OLD)
        code = CHILD.format(path=[str(Path(__file__).parent), *sys.path], folder=str(out), at=at)
        status = subprocess.run([sys.executable, "-c", code], check=False).returncode
        if status == 0:
            break
        assert status == -signal.SIGKILL
        assert {*held(out).values()} >= {*OLD.values()}, "something is lost"
        with pytest.raises(ExportError, match="holds files already"), new_folder(out):
            pytest.fail("it was begun")
        assert held(out) in (OLD, NEW)
        assert hidden(out) == []
        seen.add("old" if held(out) == OLD else "new")
    assert 10 < at < 19
    assert seen == {"old", "new"}


@locks
def test_what_a_killed_program_left_is_cleared_away_and_what_a_living_one_writes_is_not(tmp_path: Path) -> None:
    out, mine, other = tmp_path / "out", f".out-{'0' * 16}.part", f".other-{'0' * 16}.part"
    put(tmp_path / other, NEW)
    with new_folder(out) as living:
        put(tmp_path / mine, NEW)
        with new_folder(tmp_path / "elsewhere" / ".." / "out"):
            assert mine not in hidden(tmp_path)
            assert {living.name, other} < set(hidden(tmp_path))
        out.rmdir()
        put(living, NEW)
    assert held(out) == NEW
    assert hidden(tmp_path) == [other]


def test_a_folder_that_has_just_been_begun_is_not_cleared_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hold, out = folders._hold, tmp_path / "out"

    def held_late(folder: Path) -> int | None:
        monkeypatch.setattr(folders, "_hold", hold)
        folders._clear(tmp_path, out)  # by another program, at the worst of moments
        return hold(folder)

    monkeypatch.setattr(folders, "_hold", held_late)
    with new_folder(out) as new:
        put(new, NEW)
    assert held(tmp_path) == {f"out/{name}": data for name, data in NEW.items()}
    assert hold(tmp_path / "gone") is None


@pytest.mark.parametrize("there", [False, True], ids=["a new folder", "an empty folder"])
def test_of_two_that_write_one_folder_the_slower_is_refused(tmp_path: Path, there: bool) -> None:
    out = tmp_path / "out"
    if there:
        out.mkdir()

    def both() -> None:
        with new_folder(out) as first:
            put(first, NEW)
            with new_folder(out) as second:
                put(second, OLD)

    with pytest.raises(ExportError, match="holds files already"):
        both()
    assert held(tmp_path) == {f"out/{name}": data for name, data in OLD.items()}


def test_one_program_at_a_time(tmp_path: Path) -> None:
    with alone_in(tmp_path / "run"):
        with pytest.raises(ConfigError, match="another program is writing there; wait"), alone_in(tmp_path / "run"):
            pytest.fail("two at once")
        with pytest.raises(ConfigError, match="another program is writing there; wait"):
            refuse_busy(tmp_path / "run")
        refuse_busy(tmp_path / "nothing")
        with alone_in(tmp_path / "other"):
            pass
    refuse_busy(tmp_path / "run")
    with alone_in(tmp_path / "run"):
        pass
    (tmp_path / "file").touch()
    with pytest.raises(ExportError, match="cannot be written"), alone_in(tmp_path / "file"):
        pass
    assert hidden(tmp_path / "run") == [LOCK]


def test_a_lock_ends_with_its_file(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    with path.open("w") as first, path.open("a") as second:
        assert locked(first)
        first.write("a line")
        first.flush()
        assert not locked(second)
        assert path.read_text() == "a line"
    with path.open("a") as third:
        assert locked(third)


@pytest.mark.parametrize(
    ("put_there", "said"),
    [
        ({"notes.txt": b"mine"}, "holds notes.txt, which nesgan-game put did not write; move it away, or write"),
        ({"in/deep/notes.txt": b"mine"}, "holds in.deep, which"),
        ({"in/.hidden": b"mine", "in/.git/x": b"mine"}, "holds in..hidden, which"),
        (
            {"b": b"edited"},
            "holds what was changed since nesgan-game put wrote it: b; move away or delete what you changed, or",
        ),
        ({"b": b"", "in/c": b"edited"}, "nesgan-game put wrote it: b, in.c; move"),
        ({RECORD: b""}, "holds no record (.nesgan-game.json) that nesgan-game put wrote what is there; move it away"),
        ({RECORD: b'{"format": "nesgan-written", "version": 1, "command": "put", "digests": 1}'}, "holds no record"),
        ({RECORD: b'{"format": "nesgan-written", "version": 1, "command": "other", "digests": {}}'}, "holds no record"),
    ],
)
def test_what_others_wrote_or_changed_is_never_replaced(tmp_path: Path, put_there: dict[str, bytes], said: str) -> None:
    out = put(written(tmp_path / "out", OLD), put_there)
    with pytest.raises(ExportError) as caught, new_folder(out, by="put", force=True):
        pytest.fail("it was begun")
    assert re.search(said.replace("(", r"\(").replace(")", r"\)"), str(caught.value))
    assert held(out) == {name: data for name, data in (OLD | put_there).items() if name != RECORD}


def test_of_many_changed_files_a_few_are_named(tmp_path: Path) -> None:
    out = written(tmp_path / "out", {f"{number}": b"old" for number in range(9)})
    put(out, {f"{number}": b"mine" for number in range(9)})
    with pytest.raises(ExportError, match=r"wrote it: 0, 1, 2 and 6 more; "), new_folder(out, by="put", force=True):
        pytest.fail("it was begun")


def test_what_is_moved_away_or_put_back_as_it_was_is_in_nobodys_way(tmp_path: Path) -> None:
    out = put(written(tmp_path / "out", OLD), {"a": b"mine", "b": b"mine"})
    (out / "a").rename(tmp_path / "a")
    put(out, {"b": OLD["b"]})
    for what in (NEW, OLD):
        with new_folder(out, by="put", force=True) as new:
            put(new, what)
        assert held(out) == what
    assert (tmp_path / "a").read_bytes() == b"mine"


def test_what_is_changed_while_the_new_is_made_is_not_replaced(tmp_path: Path) -> None:
    out = written(tmp_path / "out", OLD)

    def replaced() -> None:
        with new_folder(out, by="put", force=True) as new:
            put(new, NEW)
            put(out, {"in/c": b"mine"})

    with pytest.raises(ExportError, match="changed since"):
        replaced()
    assert held(out) == OLD | {"in/c": b"mine"}


@locks
def test_what_was_put_there_after_a_kill_is_not_replaced_by_what_was_there_before(tmp_path: Path) -> None:
    out, part = tmp_path / "out", tmp_path / "out" / f".out-{'0' * 16}.part"
    put(out, {"a": b"mine"})
    put(part, NEW)
    put(part.with_suffix(".old"), OLD)
    with pytest.raises(ExportError, match="holds files already"), new_folder(out):
        pytest.fail("it was begun")
    assert held(out) == OLD | {"a": b"mine"}


def test_a_folder_that_others_are_still_empty_in_is_theirs(tmp_path: Path) -> None:
    out = written(tmp_path / "out", OLD)
    (out / "theirs").mkdir()
    with pytest.raises(ExportError, match="holds theirs, which"), new_folder(out, by="put", force=True):
        pytest.fail("it was begun")


def test_what_others_put_there_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    out = written(tmp_path / "out", OLD)

    def replaced() -> None:
        with new_folder(out, by="put", force=True) as new:
            put(new, NEW)
            put(out, {"notes.txt": b"mine"})

    with pytest.raises(ExportError, match=r"holds notes\.txt"):
        replaced()
    assert held(out) == {**OLD, "notes.txt": b"mine"}
    assert hidden(out) == []


@pytest.mark.skipif(os.name != "posix", reason="links need rights there")
def test_links_are_replaced_and_what_they_lead_to_is_not(tmp_path: Path) -> None:
    theirs, out = put(tmp_path / "theirs", {"c": b"old c"}), written(tmp_path / "out", OLD)
    (out / "in" / "c").unlink()
    (out / "in").rmdir()
    (out / "in").symlink_to(theirs, target_is_directory=True)
    with pytest.raises(ExportError, match="holds in, which"), new_folder(out, by="put", force=True):
        pytest.fail("a link is no folder of ours")
    (out / "in").unlink()
    (out / "in").mkdir()
    (out / "in" / "c").symlink_to(theirs / "c")
    with new_folder(out, by="put", force=True) as new:
        put(new, NEW)
    assert held(out) == NEW
    assert held(theirs) == {"c": b"old c"}


@pytest.mark.parametrize("name", [".", "..", "home", "home/..", "work/here/..", "link"])
def test_no_folder_that_one_is_in_is_emptied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Whatever it holds; all of it below a temporary folder."""
    top = put(tmp_path / "top", {"home/a": b"old a", "work/here/a": b"old a"})
    (top / "work" / "a").write_bytes(b"old a")
    (top / "a").write_bytes(b"old a")
    monkeypatch.setenv("HOME", str(top / "home"))
    monkeypatch.setenv("USERPROFILE", str(top / "home"))
    monkeypatch.chdir(top / "work" / "here")
    if name == "link":
        (top / "link").symlink_to(top / "home", target_is_directory=True)
    before = held(top)
    path = Path(name) if name.startswith(".") else top / name
    with pytest.raises(ExportError, match="replaces none of these; write"), new_folder(path, by="put", force=True):
        pytest.fail("it was begun")
    assert held(top) == before


def test_the_root_is_above_everything(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ExportError, match="--force replaces none of these"):
        folders._refuse_home(Path(tmp_path.anchor))


def test_without_a_home_and_in_a_folder_that_is_gone_others_are_still_replaced(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def nobody() -> Path:
        raise RuntimeError("Could not determine home directory.")

    def gone() -> Path:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(Path, "home", staticmethod(nobody))
    monkeypatch.setattr(Path, "cwd", staticmethod(gone))
    with new_folder(written(tmp_path / "out", OLD), by="put", force=True) as new:
        put(new, NEW)
    assert held(tmp_path / "out") == NEW
