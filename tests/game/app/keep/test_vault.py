import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.errors import ExportError
from nesgan_game.game.app.keep import vault as vaults
from nesgan_game.game.app.keep.vault import NewerVersionError, UnreadableError, Value, Vault, sealed, unsealed

NOBODY = 65534
CRASHES = Path(__file__).parents[3] / "crashes.py"


def test_what_is_saved_is_loaded_and_the_one_before_is_the_backup(tmp_path: Path) -> None:
    vault = Vault(tmp_path / "new" / "folder")
    assert vault.load("a") is None
    assert vault.names() == []
    for number in (1, 2, 3):
        vault.save("a", {"number": number})
        assert vault.load("a") == {"number": number}
    assert unsealed(vault.folder / "a.bak") == {"number": 2}
    assert sorted(path.name for path in vault.folder.iterdir()) == ["a.bak", "a.json"]
    vault.save("game-1", {})
    assert vault.names("game-") == ["game-1"]
    vault.drop("a")
    assert (vault.load("a"), vault.told) == (None, [])


@given(st.dictionaries(st.text(max_size=8), st.one_of(st.integers(), st.text(), st.lists(st.integers()), st.none())))
@settings(max_examples=20)
def test_any_value_comes_back(tmp_path_factory: pytest.TempPathFactory, value: Value) -> None:
    vault = Vault(tmp_path_factory.mktemp("vault"))
    vault.save("a", value)
    assert vault.load("a") == value


@given(place=st.floats(0, 1), byte=st.integers(0, 255), cut=st.booleans())
@settings(max_examples=15)
def test_a_broken_file_is_kept_aside_and_the_backup_counts(
    tmp_path_factory: pytest.TempPathFactory, place: float, byte: int, cut: bool
) -> None:
    vault = Vault(tmp_path_factory.mktemp("vault"))
    vault.save("a", {"number": 1})
    vault.save("a", {"number": 2})
    path = vault.folder / "a.json"
    data = bytearray(path.read_bytes())
    at = int(place * (len(data) - 3))
    if cut:
        del data[at:]
    else:
        data[at] = byte
    path.write_bytes(data)
    loaded = vault.load("a")
    if loaded == {"number": 2}:
        return  # the same byte, or one that changes nothing
    assert loaded == {"number": 1}
    assert (vault.folder / "a.json.broken-1").read_bytes() == data
    assert "kept aside as a.json.broken-1" in vault.told[0]
    assert "backup" in vault.told[1]
    vault.save("a", {"number": 3})
    assert vault.load("a") == {"number": 3}


def test_both_broken_is_none_and_both_are_kept_aside(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    for name in ("a.json", "a.bak"):
        (tmp_path / name).write_bytes(b"\xff\x00")
    assert vault.load("a") is None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.bak.broken-1", "a.json.broken-1"]


@pytest.mark.parametrize("name", ["a.json", "a.bak"])
def test_a_newer_programs_file_is_left_alone(tmp_path: Path, name: str) -> None:
    vault = Vault(tmp_path)
    newer = json.dumps({"format": vaults.FORMAT, "version": vaults.VERSION + 1, "value": {"wings": 2}})
    (tmp_path / name).write_text(newer)
    with pytest.raises(NewerVersionError, match="this program reads"):
        vault.load("a")
    if name == "a.json":
        with pytest.raises(NewerVersionError):
            vault.save("a", {})
        with pytest.raises(NewerVersionError):
            vault.update("a", lambda _: {})
    assert (tmp_path / name).read_text() == newer


def test_a_folder_that_cannot_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    vault = Vault(tmp_path / "file" / "below")
    with pytest.raises(ExportError, match="cannot be written"):
        vault.save("a", {})
    assert vault.load("a") is None


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs another user whom rights bar")
@pytest.mark.parametrize("barred", ["the file", "its folder", "the folder above"])
def test_what_may_not_be_read_is_left_as_it_is(tmp_path: Path, barred: str) -> None:
    vault = Vault(tmp_path / "home" / "kept")
    vault.save("a", {"number": 1})
    path = vault.folder / "a.json"
    home = {"the file": path, "its folder": vault.folder, "the folder above": tmp_path / "home"}[barred]
    os.chown(vault.folder, NOBODY, NOBODY)
    home.chmod(0)
    for parent in tmp_path.parents:
        if parent.name.startswith("pytest"):
            parent.chmod(0o755)
    tmp_path.chmod(0o755)
    os.seteuid(NOBODY)
    try:
        with pytest.raises(UnreadableError, match="Permission denied"):
            vault.load("a")
        with pytest.raises((UnreadableError, ExportError), match="Permission denied"):
            vault.update("a", lambda _: {})
        assert vault.names() == ([] if barred == "the folder above" else vault.names())
    finally:
        os.seteuid(0)
        home.chmod(0o700)
    assert (unsealed(path), list(vault.folder.iterdir())) == ({"number": 1}, [path])


def test_a_failure_while_writing_leaves_the_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = Vault(tmp_path)
    vault.save("a", {"number": 1})

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match="No space left"):
        vault.save("a", {"number": 2})
    assert vault.load("a") == {"number": 1}
    assert not list(tmp_path.glob(".*"))


def test_where_there_are_no_links_the_backup_is_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(*_paths: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", unsupported)
    vault = Vault(tmp_path)
    vault.save("a", {"number": 1})
    vault.save("a", {"number": 2})
    assert unsealed(tmp_path / "a.bak") == {"number": 1}


def test_changes_made_at_once_all_count(tmp_path: Path) -> None:
    def add(_number: int) -> None:
        for _ in range(8):
            Vault(tmp_path).update("a", lambda value: {"count": (value or {"count": 0})["count"] + 1})

    threads = [threading.Thread(target=add, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Vault(tmp_path).load("a") == {"count": 32}
    assert not (tmp_path / "a.lock").exists()


def test_a_lock_that_a_crash_left_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vaults, "LOCK_SECONDS", 0.05)
    (tmp_path / "a.lock").touch()
    assert Vault(tmp_path).update("a", lambda _: {"number": 1}) == {"number": 1}


def test_what_a_crash_left_is_cleared_away_later(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    vault.save("a", {})
    old, fresh, coming = (tmp_path / f".a.json-{number}-1.part" for number in range(3))
    for part in (old, fresh, coming):
        part.touch()
    os.utime(old, (0, 0))
    os.utime(coming, (2**32, 2**32))  # by a clock that was wrong
    vault.names()
    assert [old.exists(), fresh.exists(), coming.exists()] == [False, True, False]


def test_the_checksum_is_of_what_is_told() -> None:
    value: Value = {"b": [1, 2], "a": "x"}
    assert sealed(value) == sealed(dict(reversed(value.items())))


@pytest.mark.slow
def test_killed_at_any_moment_the_old_or_the_new_is_there() -> None:
    """Some dozens here; tests/crashes.py by itself does a thousand."""
    done = subprocess.run([sys.executable, str(CRASHES), "36"], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "36 kills" in done.stdout
