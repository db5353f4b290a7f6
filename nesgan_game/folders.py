"""Folders written whole, and what must be written by one program at a time.

with new_folder(Path("castle")) as new: ...     its files become those of castle/ when the block ends well
with new_folder(castle, by="build", force=True): ...  the same, instead of what "build" wrote there before
with alone_in(Path("run")): ...                 no other program gets past this line meanwhile; with in_turn it waits
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path, PurePosixPath
from typing import IO

from nesgan_game.errors import AssetError, ConfigError, ExportError, NesganError
from nesgan_game.files import in_order, read_json, refused, write_json

LOCK = ".lock"
"""The file that alone_in locks. It stays: whoever removed it would take it from the next who has opened it already."""
_PART, _ASIDE, _GONE = ".part", ".old", ".gone"
"""Hidden folders while files are replaced: the new ones; the old ones, as they are moved; the old ones, all moved."""
RECORD = ".nesgan-game.json"
"""What a command has written into a folder, file by file: whatever is not as it tells is the user's own."""
_FORMAT = "nesgan-written"
_TOLD = 3
"""Names of changed files in one line."""
_NAMED = 40
"""Letters of a folder's name that its temporary one begins with."""


def _keep_record(folder: Path, command: str) -> None:
    """Write down what a folder holds. Raises OSError, ExportError."""
    digests = {path.relative_to(folder).as_posix(): _digest(path) for path in _below(folder) if path.is_file()}
    write_json(folder / RECORD, {"format": _FORMAT, "version": 1, "command": command, "digests": digests})


def written_by(folder: Path) -> str:
    """The command that a folder's record tells of, whatever has been done there since; empty without a record."""
    try:
        return str(read_json(folder / RECORD, _FORMAT, 1).get("command"))
    except AssetError:
        return ""


def _recorded(folder: Path, command: str) -> dict[str, str]:
    """The digests of what the command wrote into a folder, by paths. Raises ExportError where no record tells them."""
    try:
        record = read_json(folder / RECORD, _FORMAT, 1)
    except AssetError:
        record = {}
    digests = record.get("digests")
    if record.get("command") != command or not isinstance(digests, dict):
        what = f"holds no record ({RECORD}) that {_writer(command)} wrote what is there"
        raise ExportError(what, folder, "move it away, or write elsewhere")
    return digests


def _refuse_changed(folder: Path, command: str) -> None:
    """Raise ExportError for a folder that holds anything but what the command wrote, as it wrote it. Raises OSError.

    Hidden files of the folder itself count for nothing, as they stay where they are.
    """
    digests = _recorded(folder, command)
    ways = {str(above) for name in digests for above in PurePosixPath(name).parents}
    changed: list[str] = []
    for path in _below(folder):
        name = path.relative_to(folder).as_posix()
        if name not in (ways if path.is_dir() and not path.is_symlink() else digests):
            what = f"holds {name}, which {_writer(command)} did not write"
            raise ExportError(what, folder, "move it away, or write elsewhere")
        if name in digests and not (path.is_file() and _digest(path) == digests[name]):  # a pipe would be waited for
            changed.append(name)
    if changed:
        more = f" and {len(changed) - _TOLD} more" if len(changed) > _TOLD else ""
        what = f"holds what was changed since {_writer(command)} wrote it: {', '.join(changed[:_TOLD])}{more}"
        raise ExportError(what, folder, "move away or delete what you changed, or write elsewhere")


def _writer(name: str) -> str:
    """A command as it is typed, a method of Python as it is called."""
    return name if "." in name else f"nesgan-game {name}"


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


def _digest(path: Path) -> str:
    """Half of a file's sha256, in hex: enough to tell files apart, and a record of 100,000 files stays readable."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:32]


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
def new_folder(path: Path, *, by: str = "", force: bool = False) -> Iterator[Path]:
    """A temporary folder whose files become those of `path` when the block ends well and vanish when it does not.

    A folder that holds anything is refused before the block begins. by: the command, or method, that writes, which
    leaves a RECORD of it. force: a folder that holds what `by` wrote, unchanged, and nothing else is replaced whole, so
    that nothing old stays beside the new; but none that the program runs in, or above it. Hidden files of a system
    (.DS_Store) count for nothing and stay. What a program that was killed has left of such a folder is cleared away,
    or brought to its end. Raises ExportError.
    """
    over = by if force else None
    with refused(path):
        if force and _held(path):
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
            if by:
                with refused(path):
                    _keep_record(temporary, by)
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


def _refuse_held(path: Path, over: str | None) -> None:
    if _held(path):
        if over is None:
            raise ExportError("holds files already", path, "write elsewhere, or replace what is ours by --force")
        _refuse_changed(path, over)


def _fill(path: Path, new: Path, over: str | None) -> None:
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
        for file in (*_held(path), *path.glob(RECORD)):
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
                    if not os.path.lexists(path / file.name):  # else somebody has put an own one there since
                        os.replace(file, path / file.name)
            for folder in (aside, gone, part):
                shutil.rmtree(folder, ignore_errors=True)
        finally:
            os.close(lock)


def _hold(folder: Path, *, wait: bool = False) -> int | None:
    """Lock a folder until what is returned is closed, or the program ends however it ends.

    None where another program has it, unless that is to be waited for, and on systems that lock no folders: there is
    never known who holds one.
    """
    if sys.platform == "win32":
        return None
    try:
        number = os.open(folder, os.O_RDONLY)
    except FileNotFoundError:  # its program has just ended
        return None
    try:
        import fcntl

        fcntl.flock(number, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
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


@contextmanager
def in_turn(folder: Path) -> Iterator[None]:
    """Make a folder and let others who ask for their turn there wait meanwhile, to change a file of it, say.

    Nobody waits where a system locks no folders. Raises ExportError.
    """
    with refused(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = _hold(folder, wait=True)
    try:
        yield
    finally:
        if lock is not None:
            os.close(lock)


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
