"""Files as other people and other systems meet them: their rights, their order, their bytes."""

from __future__ import annotations

import ast
import errno
import json
import os
import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from nesgan_game import files
from nesgan_game.errors import ExportError
from nesgan_game.files import in_order, refuse_unwritable, replacing, write_bytes, write_json
from nesgan_game.folders import RECORD, new_folder

PACKAGE = Path(files.__file__).parent


@pytest.fixture
def umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.skipif(os.name != "posix", reason="other systems know no umask")
@pytest.mark.parametrize(("mask", "wanted"), [(0o022, 0o644), (0o002, 0o664), (0o077, 0o600), (0, 0o666)])
@pytest.mark.usefixtures("umask")
def test_files_get_the_rights_that_the_umask_gives(tmp_path: Path, mask: int, wanted: int) -> None:
    os.umask(mask)
    write_bytes(tmp_path / "new", b"new")
    (tmp_path / "plain").write_bytes(b"as any program writes it")
    assert rights(tmp_path / "new") == rights(tmp_path / "plain") == wanted


@pytest.mark.skipif(os.name != "posix", reason="other systems know no such rights")
@pytest.mark.parametrize("before", [0o600, 0o640, 0o664])
@pytest.mark.usefixtures("umask")
def test_a_file_that_is_replaced_keeps_its_rights(tmp_path: Path, before: int) -> None:
    path = tmp_path / "there"
    path.write_bytes(b"old")
    path.chmod(before)
    write_bytes(path, b"new")
    assert (path.read_bytes(), rights(path)) == (b"new", before)


def held(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("there", [False, True], ids=["a new folder", "an empty folder"])
def test_a_folder_appears_whole(tmp_path: Path, there: bool) -> None:
    path = tmp_path / "deep" / "out"
    if there:
        path.mkdir(parents=True)
        (path / ".DS_Store").write_bytes(b"a system's")
    with new_folder(path) as new:
        write_bytes(new / "in" / "a", b"a")
        assert not (path / "in").exists()
    assert held(path) == {"in/a": b"a"} | ({".DS_Store": b"a system's"} if there else {})
    assert [file.name for file in path.parent.iterdir()] == ["out"]


def test_a_folder_that_holds_work_is_left_alone_unless_forced(tmp_path: Path) -> None:
    with new_folder(tmp_path / "out", by="put") as new:
        write_bytes(new / "old", b"old")
    with pytest.raises(ExportError, match=r"holds files already; .*--force"), new_folder(tmp_path / "out"):
        pytest.fail("it was begun")
    with new_folder(tmp_path / "out", by="put", force=True) as new:
        write_bytes(new / "a", b"a")
    assert set(held(tmp_path)) == {"out/a", f"out/{RECORD}"}


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_that_goes_wrong_is_as_before(tmp_path: Path, force: bool) -> None:
    path = tmp_path / "out"
    if force:
        with new_folder(path, by="put") as new:
            write_bytes(new / "old", b"old")
    before = held(tmp_path)

    def broken_off() -> None:
        with new_folder(path, by="put", force=force) as new:
            write_bytes(new / "a", b"half")
            raise ExportError("is full", new / "b")

    with pytest.raises(ExportError) as caught:
        broken_off()
    assert caught.value.where == str(path / "b")
    assert (held(tmp_path), path.exists()) == (before, force)


def test_what_goes_wrong_leaves_nothing(tmp_path: Path) -> None:
    def broken_off() -> None:
        with replacing(tmp_path / "a.txt") as temporary:
            assert temporary.suffix == ".txt"
            temporary.write_bytes(b"half")
            raise ValueError("broken off")

    with pytest.raises(ValueError, match="broken off"):
        broken_off()
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "file").touch()
    with pytest.raises(ExportError, match="cannot be written"):
        write_bytes(tmp_path / "file" / "below", b"")


@pytest.mark.parametrize("kind", [PurePosixPath, PureWindowsPath])
def test_paths_have_one_order_on_every_system(kind: type[PurePosixPath]) -> None:
    """Folders before what only begins like them, capitals before small letters."""
    wanted = ["B/z.png", "a/B.png", "a/a.png", "a-b/a.png", "b.png"]
    found = in_order(kind(name) for name in reversed(wanted))  # type: ignore[misc]
    assert [path.as_posix() for path in found] == wanted


def text_calls(path: Path) -> Iterator[ast.Call]:
    text = path.read_text("utf-8")
    if not re.search(r"\b(read_text|write_text|open)\b", text):
        return  # to take a file apart takes long
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
            if name in ("read_text", "write_text") and ast.unparse(node.func) != "read_text":
                yield node
            modes = [word.value for word in ast.walk(node) if isinstance(word, ast.Constant)]
            if name == "open" and {"r", "w", "a", "x", "r+"} & set(map(str, modes)):
                yield node


def test_no_text_depends_on_the_system() -> None:
    """Whoever reads or writes text says its encoding, and whoever writes it how lines end."""
    for path in PACKAGE.rglob("*.py"):
        if path.name == "npz.py":
            continue  # opens members of archives
        for call in text_calls(path):
            told = {word.arg for word in call.keywords}
            writes = "write" in ast.unparse(call.func) or "open" in ast.unparse(call.func)
            assert call.args or "encoding" in told, (path, call.lineno)
            assert not writes or {"encoding", "newline"} <= told, (path, call.lineno)


def test_the_guard_finds_what_it_looks_for(tmp_path: Path) -> None:
    source = tmp_path / "a.py"
    source.write_text("path.read_text()\nopen(path, 'w')\npath.open('rb')\nImage.open(path)\n", encoding="utf-8")
    assert [call.lineno for call in text_calls(source)] == [1, 2]


@pytest.mark.slow
def test_modules_that_a_system_lacks_are_not_needed_to_import_the_program() -> None:
    """Windows has no resource, a browser no _multiprocessing."""
    code = (
        "import sys\n"
        "for name in ('resource', '_multiprocessing'):\n"
        "    sys.modules[name] = None\n"
        "import nesgan_game.cli, nesgan_game.bench, nesgan_game.survey.run_survey, nesgan_game.game.app.runner\n"
        "import nesgan_game.level.castle\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_device_is_no_file_to_be_replaced(tmp_path: Path) -> None:
    """Root could put a file in the place of /dev/null."""
    os.mkfifo(tmp_path / "pipe")
    for write in (lambda path: write_bytes(path, b""), refuse_unwritable):
        with pytest.raises(ExportError, match="is a pipe or a device; name a file"):
            write(tmp_path / "pipe")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


@pytest.mark.parametrize("name", ["file/below", "folder", "x" * 300, "file/below/deeper"])
def test_what_cannot_be_written_is_told_before_there_is_anything_to_write(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(ExportError, match="cannot be written"):
        refuse_unwritable(tmp_path / name)
    for fine in ("file", "folder/new", "new/folder/file"):
        refuse_unwritable(tmp_path / fine)
    refuse_unwritable(tmp_path / "folder", folder=True)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "folder"]


@pytest.mark.parametrize("folder", [False, True])
def test_rights_are_asked_for_before_there_is_anything_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: bool
) -> None:
    opened = os.open

    def barred(path: Path, *how: int) -> int:
        if path.parent == tmp_path:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return opened(path, *how)

    (tmp_path / "open").mkdir()
    monkeypatch.setattr(os, "open", barred)
    refuse_unwritable(tmp_path / "open" if folder else tmp_path / "open" / "file", folder=folder)
    for name in ("new", "new/deeper"):
        with pytest.raises(ExportError, match=r"cannot be written \(Permission denied\); give yourself the right"):
            refuse_unwritable(tmp_path / name, folder=folder)
    assert list((tmp_path / "open").iterdir()) == []


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="no /proc here")
@pytest.mark.parametrize("folder", [False, True])
def test_a_place_that_only_seems_to_be_writable_is_refused(folder: bool) -> None:
    """To root at least /proc does; it is as full as it will ever be."""
    with pytest.raises(ExportError, match=r"cannot be written \(.*\); .* or write elsewhere") as caught:
        refuse_unwritable(Path("/proc/nesgan"), folder=folder)
    assert "space" not in str(caught.value)


@pytest.mark.parametrize(
    ("number", "advice"),
    [
        (errno.ENOSPC, "free some space"),
        (errno.ENOENT, "check where it leads"),
        (errno.EACCES, "the right to write"),
        (errno.ENAMETOOLONG, "shorter name"),
    ],
)
def test_what_to_do_depends_on_what_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, advice: str
) -> None:
    def refused(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "replace", refused)
    with pytest.raises(ExportError, match=advice):
        write_bytes(tmp_path / "a", b"a")
    assert list(tmp_path.iterdir()) == []


def test_numbers_stand_on_one_line_however_deep(tmp_path: Path) -> None:
    deep: object = [1, -2.5, 1e300]
    for _ in range(900):  # lines that begin with hundreds of spaces once took seconds
        deep = [deep]
    write_json(tmp_path / "deep.json", {"a": deep, "b": [[1, 2], [], ["x", 3], [[]], [True]]})
    text = (tmp_path / "deep.json").read_text(encoding="utf-8")
    assert json.loads(text) == {"a": deep, "b": [[1, 2], [], ["x", 3], [[]], [True]]}
    assert "[1, -2.5, 1e+300]" in text
    assert "\n  [1, 2],\n  [],\n  [\n" in text
