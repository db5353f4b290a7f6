"""Folders written whole, and what must be written by one program at a time.

with new_folder(Path("castle")) as new: ...        its files become those of castle/ when the block ends well
with new_folder(Path("castle"), over=CASTLE): ...  the same, instead of files that are all of these Contents
with alone_in(Path("run")): ...                    no other program gets past this line meanwhile
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from fnmatch import fnmatchcase
from io import FileIO
from pathlib import Path
from typing import IO

from nesgan_game.errors import ConfigError, ExportError, NesganError
from nesgan_game.files import MAX_TEXT_BYTES, in_order, refused

LOCK = ".lock"
"""The file that alone_in locks. It stays: whoever removed it would take it from the next who has opened it already."""
_PART, _ASIDE, _GONE = ".part", ".old", ".gone"
"""Hidden folders while files are replaced: the new ones; the old ones, as they are moved; the old ones, all moved."""
_NAMED = 40
"""Letters of a folder's name that its temporary one begins with."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a command writes into a folder, so that it can be known again and no file of anybody else's is replaced."""

    command: str
    files: tuple[str, ...]
    """Paths in the folder, with / between names; * and [0-9] stand for signs within a name."""
    marks: Mapping[str, bytes]
    """What some files hold, by their paths: one of them tells that the command has written the folder."""

    def refuse_others(self, folder: Path) -> None:
        """Raise ExportError for a folder that holds anything that the command does not write. Raises OSError.

        Hidden files of the folder itself count for nothing, as they stay where they are.
        """
        marked = False
        for path in _below(folder):
            inside = path.relative_to(folder)
            is_folder = path.is_dir() and not path.is_symlink()
            if not any(_fits(inside.parts, wanted.split("/"), is_folder=is_folder) for wanted in self.files):
                what = f"holds {inside}, which nesgan-game {self.command} did not write"
                raise ExportError(what, folder, "move it away, or write elsewhere")
            marked = marked or any(
                _fits(inside.parts, wanted.split("/")) and said in _beginning(path)
                for wanted, said in self.marks.items()
            )
        if not marked and _held(folder):
            what = f"holds nothing that shows that nesgan-game {self.command} wrote it"
            raise ExportError(what, folder, "write elsewhere, or move away what it holds")


def _below(folder: Path) -> Iterator[Path]:
    """All files and folders in a folder, nearest first, but for hidden ones at its top and what macOS leaves."""

    def failed(error: OSError) -> None:  # what cannot be looked into may be anybody's
        raise error

    for home, folders, files in os.walk(folder, onerror=failed):
        top = Path(home) == folder
        folders[:] = sorted(name for name in folders if not (top and name.startswith(".")))
        for name in (*sorted(files), *folders):
            if name != ".DS_Store" and not (top and name.startswith(".")):
                yield Path(home) / name


def _fits(parts: tuple[str, ...], wanted: list[str], *, is_folder: bool = False) -> bool:
    """Whether a path is one of the wanted ones, or a folder on the way there."""
    long = len(parts) < len(wanted) if is_folder else len(parts) == len(wanted)
    return long and all(map(fnmatchcase, parts, wanted))


def _beginning(path: Path) -> bytes:
    if not path.is_file():  # a pipe would be waited for
        return b""
    with path.open("rb") as file:
        return file.read(MAX_TEXT_BYTES)


def _refuse_home(path: Path) -> None:
    """Raise ExportError for the folder that one is in, the home folder, and all above them: --force empties none."""
    places: list[Path] = []
    with suppress(OSError):  # a folder that has been deleted while one is in it
        places += [Path.cwd(), *Path.cwd().parents]
    with suppress(OSError, RuntimeError):  # nobody's home
        places += [Path.home().resolve(), *Path.home().resolve().parents]
    if path.is_dir() and any(place.exists() and path.samefile(place) for place in places):
        what = "is the folder you are in, your home folder, or above one of them"
        raise ExportError(f"{what}: --force replaces none of these", path, "write elsewhere")


@contextmanager
def new_folder(path: Path, *, over: Contents | None = None) -> Iterator[Path]:
    """A temporary folder whose files become those of `path` when the block ends well and vanish when it does not.

    A folder that holds anything is refused before the block begins. One that holds `over` and nothing else is replaced
    whole, so that nothing old stays beside the new; but no folder above the one that the program runs in. Hidden files
    of a system (.DS_Store) count for nothing and stay. What a program that was killed has left of such a folder is
    cleared away, or brought to its end. Raises ExportError.
    """
    with refused(path):
        if over is not None:
            _refuse_home(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        home = path if path.is_dir() else path.parent
        _clear(home, path)
        _refuse_held(path, over)
        begun = home / f".{path.name[:_NAMED]}-{secrets.token_hex(8)}"
        begun.mkdir()
        lock = _hold(begun)  # before it has a name that others look for
        try:
            temporary = begun.replace(begun.with_name(f"{begun.name}{_PART}"))
        except OSError:
            begun.rmdir()
            raise
    try:
        try:
            yield temporary
        except NesganError as error:  # the user knows of no temporary folder
            raise type(error)(
                error.what,
                error.where.replace(str(temporary), str(path)),
                error.next_step.replace(str(temporary), str(path)),
            ) from error
        with refused(path):
            _fill(path, temporary, over)
    finally:
        if not any(temporary.with_suffix(aside).exists() for aside in (_ASIDE, _GONE)):  # else the next run needs it
            shutil.rmtree(temporary, ignore_errors=True)
        if lock is not None:
            os.close(lock)


def _held(path: Path) -> list[Path]:
    return [file for file in path.iterdir() if not file.name.startswith(".")] if path.is_dir() else []


def _refuse_held(path: Path, over: Contents | None) -> None:
    if _held(path):
        if over is None:
            raise ExportError("holds files already", path, "write elsewhere, or replace what is ours by --force")
        over.refuse_others(path)


def _fill(path: Path, new: Path, over: Contents | None) -> None:
    """Let the files of `new`, which lies in or beside `path`, take the place of the old ones; or none of them."""
    _refuse_held(path, over)  # another program may have been faster
    if not path.is_dir():
        os.replace(new, path)
        return
    aside = new.with_suffix(_ASIDE)
    aside.mkdir()
    taken: list[Path] = []
    given: list[Path] = []
    try:
        for file in _held(path):
            os.replace(file, aside / file.name)
            taken.append(file)
        aside = aside.replace(aside.with_suffix(_GONE))
        for file in in_order(new.iterdir()):
            if (path / file.name).exists():
                raise FileExistsError(errno.EEXIST, "another program writes there")
            os.replace(file, path / file.name)
            given.append(file)
    except BaseException:
        for file in given:
            os.replace(path / file.name, file)
        aside = aside.replace(aside.with_suffix(_ASIDE))
        for file in taken:
            os.replace(aside / file.name, file)
        aside.rmdir()
        raise
    shutil.rmtree(aside)


def _clear(home: Path, path: Path) -> None:
    """Clear away what programs that were killed have left in `home` of writing `path`; those that still run are left.

    Files that were being replaced: as they were before, as long as not all had been moved, else as they were to be.
    """
    ours = re.compile(rf"\.{re.escape(path.name[:_NAMED])}-[0-9a-f]{{16}}\{_PART}")
    for part in [file for file in home.iterdir() if ours.fullmatch(file.name)]:
        lock = _hold(part)
        if lock is None:
            continue
        try:
            aside, gone = part.with_suffix(_ASIDE), part.with_suffix(_GONE)
            for folder in (aside, part if gone.is_dir() else part / "-"):
                for file in in_order(folder.iterdir()) if folder.is_dir() else ():
                    os.replace(file, path / file.name)
            for folder in (aside, gone, part):
                shutil.rmtree(folder, ignore_errors=True)
        finally:
            os.close(lock)


def _hold(folder: Path) -> int | None:
    """Lock a folder until what is returned is closed, or the program ends however it ends.

    None where another program has it, and on systems that lock no folders: there is never known who holds one.
    """
    if sys.platform == "win32":
        return None
    try:
        number = os.open(folder, os.O_RDONLY)
    except FileNotFoundError:  # its program has just ended
        return None
    try:
        import fcntl

        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (OSError, ImportError):  # held, or as in a browser
        os.close(number)
        return None
    return number


def locked(file: IO[str] | IO[bytes] | FileIO) -> bool:
    """Lock an open file until it is closed, or the program ends however it ends; False where another program has it.

    Where a system has no locks it is as if nobody else had it.
    """
    try:
        if sys.platform == "win32":
            import msvcrt

            at = file.tell()
            file.seek(2**31 - 2)  # beyond all that is written: what is locked cannot be read there either
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            finally:
                file.seek(at)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
    except ImportError:  # as in a browser
        return True
    return True


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Make a folder and let no other program write there meanwhile. Raises ConfigError where one does, ExportError."""
    with refused(folder):
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / LOCK).open("wb")
    with file:
        _lock(file, folder)
        yield


def refuse_busy(folder: Path) -> None:
    """Raise ConfigError where another program is past alone_in with this folder; nothing is made there."""
    if (folder / LOCK).is_file():
        with refused(folder):
            file = (folder / LOCK).open("r+b")
        with file:
            _lock(file, folder)


def _lock(file: IO[bytes], folder: Path) -> None:
    if not locked(file):
        raise ConfigError("another program is writing there", folder, "wait for it, or choose another --out")
