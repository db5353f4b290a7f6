"""Finding shipped files and writing files so that nothing is ever half-written."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import secrets
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import BufferedReader
from pathlib import Path, PureWindowsPath
from typing import Any

from nesgan_game.errors import AssetError, ExportError

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent

MAX_TEXT_BYTES = 8_000_000
"""Larger text files are refused unread: a map of 400,000 cells takes 5 MB, a library of 4,096 tiles 3 MB."""
MAX_TABLE_BYTES = 400_000
"""Of what people write by hand (TOML, tables of sounds, sheets of sprites): ours have 17 kB; TOML is read slowly."""
MAX_MARKS = 800_000
"""Signs in a JSON file that begin a value, at most: 50 MB in memory, and twice what our largest files hold."""
NO_TELEMETRY = "ORT_DISABLE_TELEMETRY"
"""Set before onnxruntime (1.32 and newer) is imported, it sends nothing and writes nothing into the home folder."""
_MENDED = {
    **dict.fromkeys((errno.EACCES, errno.EPERM), "give yourself the right to write there"),
    errno.EROFS: "let the disk be written",
    errno.ENAMETOOLONG: "choose a shorter name",
    **dict.fromkeys((errno.ENOTDIR, errno.EEXIST), "move away the file that stands where a folder should be"),
    errno.EISDIR: "name a file in it",
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), "free some space"),
    errno.EIO: "check the disk",
}
"""What to do about an error of the system's; about all others: check where the name leads."""


def shipped(name: str) -> Path:
    """Path of a file or folder shipped in `assets/`, `examples/` or `levels/`, as in "assets/sprites".

    An installed package carries these folders inside itself, a checkout beside itself. Raises AssetError.
    """
    for root in (_PACKAGE, _CHECKOUT):
        path = root / name
        if path.exists():
            return path
    raise AssetError("this shipped file is missing", name, "install nesgan_game again")


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A temporary path beside `path` that takes its place when the block ends well and vanishes when it does not.

    Raises ExportError where the folder cannot be made or the disk refuses (full, read-only).
    """
    temporary: Path | None = None
    try:
        with refused(path):
            _refuse_device(path)
            path.parent.mkdir(parents=True, exist_ok=True)
            # Not by tempfile, whose files nobody else may read: this one gets the rights that the umask gives any file.
            name = path.with_name(f".{secrets.token_hex(8)}{path.suffix}")
            os.close(os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666))
            temporary = name
            yield temporary
            if path.exists():  # who could read it before can read it afterwards
                temporary.chmod(stat.S_IMODE(path.stat().st_mode))
            os.replace(temporary, path)
    finally:
        if temporary is not None:
            with suppress(OSError):  # what went wrong before is what counts
                temporary.unlink(missing_ok=True)


@contextmanager
def refused(path: Path) -> Iterator[None]:
    """What the system says to a writing, as one line about `path`: an OSError becomes an ExportError."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(f"cannot be written ({reason})", path, f"{mended_by(error)} or write elsewhere") from error
    except RecursionError as error:  # Python makes a folder within a thousand others by as many calls
        raise ExportError("cannot be written (in too many folders)", path, "write elsewhere") from error


def mended_by(error: OSError) -> str:
    """What to do where a system refuses to write: "free some space", say."""
    return _MENDED.get(error.errno or 0, "check where it leads")


def refuse_unwritable(path: Path, *, folder: bool = False) -> None:
    """Raise ExportError where a file, or files of a folder, cannot be written, before there are any; nothing stays.

    A disk that is too full is found out later.
    """
    with refused(path):
        if path.is_dir() and not folder:
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        _refuse_device(path)
        places = path.absolute().parents
        nearest = next(place for place in ((path, *places) if folder else places) if place.exists())
        if not nearest.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
        trial = nearest / f".{secrets.token_hex(8)}"  # rights tell too little: nobody makes files in /proc
        os.close(os.open(trial, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666))
        trial.unlink(missing_ok=True)


def _refuse_device(path: Path) -> None:
    """Raise ExportError for what is no file: a name of a device would be taken from it."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise ExportError("is a pipe or a device", path, "name a file")


def write_bytes(path: Path, data: bytes) -> None:
    """Write all of `data` or nothing. Raises ExportError."""
    with replacing(path) as temporary:
        temporary.write_bytes(data)


def write_json(path: Path, value: object) -> None:
    """Write `value` as JSON, sorted and indented so that equal values make equal bytes. Raises ExportError."""
    text = json.dumps(value, indent=1, sort_keys=True)
    # Lists of numbers on one line: a table of thousands would fill as many lines.
    text = re.sub(r"\[\n\s++([-+.\deE][-+.\deE,\s]*?)\n\s*+\]", lambda found: f"[{' '.join(found[1].split())}]", text)
    write_bytes(path, (text + "\n").encode())


def read_json(path: Path, kind: str, version: int, *older: int) -> dict[str, Any]:
    """The object in a JSON file that says `"format": kind, "version": version`. Raises AssetError for anything else.

    Versions named as `older` will do as well.
    """
    text = read_text(path)
    # A value takes some 50 bytes of memory and as few as 2 in the file, a named one three times as many.
    if text.count(",") + text.count("[") + 3 * (text.count("{") + text.count(":")) > MAX_MARKS:
        raise AssetError("holds more values than any file of ours", path, "make it again")
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise AssetError(f"is not JSON ({error})", path, "make it again") from error
    return _of_format(value, path, kind, (version, *older))


def read_toml(path: Path, kind: str, version: int) -> dict[str, Any]:
    """The same as read_json for a file of TOML, which people write more easily."""
    return parse_toml(read_text(path, MAX_TABLE_BYTES), path, kind, version)


def parse_toml(text: str, path: Path, kind: str, version: int) -> dict[str, Any]:
    """What a text of TOML holds that was read from a file, checked like the whole file. Raises AssetError."""
    import tomllib  # not before there is any: a title reads none

    try:
        value = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # not only TOMLDecodeError: a number of too many digits
        raise AssetError(f"is not TOML ({error})", path, "mend it") from error
    return _of_format(value, path, kind, (version,))


def _of_format(value: object, path: Path, kind: str, versions: tuple[int, ...]) -> dict[str, Any]:
    if not isinstance(value, dict) or value.get("format") != kind:
        raise AssetError(f"is not a {kind} file", path, f'its "format" must be "{kind}"')
    if value.get("version") not in versions:
        raise AssetError(
            f"has version {str(value.get('version'))[:40]}, this program reads {versions[0]}",
            path,
            "make it again with this program",
        )
    return value


def in_order(paths: Iterable[Path]) -> list[Path]:
    """Paths sorted the same on every system; paths of Windows themselves compare as if letters had no case."""
    return sorted(paths, key=lambda path: path.parts)


def within(folder: Path, name: str, where: Path) -> Path:
    """The path of what a file `where` names in a folder, a glob perhaps; links that somebody laid there are followed.

    Raises AssetError for a name that leads out of it.
    """
    windows = PureWindowsPath(name)  # knows all separators and drives
    if not 0 < len(name) < 200 or "\0" in name or windows.anchor or ".." in windows.parts:
        raise AssetError(f"names a file outside its folder: {name[:80]!r}", where, "name one within it")
    return folder / name


def sha256(path: Path, next_step: str) -> str:
    """The sha256 (hex) of a file's bytes. Raises AssetError with that next step."""
    try:
        with opened(path) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise AssetError(f"cannot be read ({error.strerror})", path, next_step) from error


def opened(path: Path) -> BufferedReader:
    """A file, opened for reading. Raises AssetError for a pipe or a device, which may never end, and OSError."""
    refuse_pipe(path)
    return path.open("rb")


def refuse_pipe(path: Path) -> None:
    """Raise AssetError for a pipe or a device, at which a program may wait for ever."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise AssetError("is a pipe or a device", path, "copy what it holds into a file")


def read_text(path: Path, most_bytes: int = MAX_TEXT_BYTES) -> str:
    """The text of a UTF-8 file. Raises AssetError when it is missing, unreadable, too large or no text."""
    try:
        with opened(path) as file:
            data = file.read(most_bytes + 1)
        if len(data) > most_bytes:
            raise AssetError(f"is larger than {most_bytes / 1e6:g} MB", path, "give a smaller file")
        # As text files are read: a line may end in CR, LF or both.
        return data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except FileNotFoundError as error:
        raise AssetError("no such file", path, "check the path") from error
    except UnicodeDecodeError as error:
        raise AssetError("is not a text file", path, "check the path") from error
    except OSError as error:
        raise AssetError(f"cannot be read ({error.strerror})", path, "check the path") from error
