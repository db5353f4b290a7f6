"""What a survey has done so far: DIR/journal.jsonl, a line of JSON a stage or run as it gets done, after a line that
says of what. A line that was cut short by the end of a survey is dropped; everything else must be whole.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from nesgan_game.errors import AssetError, ConfigError, ExportError
from nesgan_game.files import in_order, mended_by, opened, refuse_pipe, refused
from nesgan_game.folders import locked

FORMAT, VERSION = "nesgan-survey", 2
NAME = "journal.jsonl"
MOST_BYTES = 100_000
"""In a line: the log of the longest proofs takes a tenth."""
_MEANT = {"library": "library (which --library or --bare decides, else --seed)"}
"""What a survey is of, in the words of its options where they are others."""


class Record(Protocol):
    """Anything that is written down: two numbers say which it is."""

    @property
    def place(self) -> tuple[int, int]:
        """What it is filed under."""

    def to_dict(self) -> dict[str, Any]:
        """Return it in words that JSON knows."""


R = TypeVar("R", bound=Record)


class Journal(Generic[R]):
    """What is done, on disk and in `done` by its place (Measured.place: seed and number)."""

    def __init__(self, path: Path, file: FileIO, done: dict[tuple[int, int], R]) -> None:
        self.path, self.done, self._file = path, done, file

    def add(self, one: R) -> None:
        """Write one down at once. Raises ExportError."""
        try:
            _put(self._file, one.to_dict())
        except OSError as error:
            raise ExportError(
                f"cannot be written ({error.strerror})", self.path, f"{mended_by(error)}, then go on with --resume"
            ) from error
        self.done[one.place] = one


@contextmanager
def journal(folder: Path, of: dict[str, Any], *, resume: bool, read: Callable[[Any], R]) -> Iterator[Journal[R]]:
    """The journal of a survey of `of`, new, or with `resume` whatever is there.

    read: makes a record of what its to_dict told, or raises ValueError. Raises ConfigError where one is there without
    `resume` or is of something else, AssetError, ExportError.
    """
    path = folder / NAME
    done: dict[tuple[int, int], R] = {}
    kept = 0
    if not _begun(path):
        _refuse_others(folder)
    with _opened(path) as file:
        if not locked(file):
            raise ConfigError("another program writes this survey", path, "wait for it, or choose another --out")
        if path.stat().st_size:
            if not resume:
                refuse_begun(folder)
            done, kept = _read(path, of, read)
        try:
            _begin(file, path, kept, of)
            yield Journal(path, file, done)
        except BaseException:
            if not done:  # there is nothing to go on from: whoever mends what went wrong begins anew
                with suppress(OSError):
                    file.truncate(0)
            raise


def refuse_begun(folder: Path) -> None:
    """Raise ConfigError where a folder holds a survey, whatever it is of, or anything else."""
    path = folder / NAME
    if _begun(path):
        raise ConfigError("holds a survey already", folder, "give --resume to go on with it, or another --out")
    _refuse_others(folder)


def _begun(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _refuse_others(folder: Path) -> None:
    """Raise ConfigError for a folder with files and no survey: its tables take the place of what has their names."""
    for path in in_order(folder.iterdir()) if folder.is_dir() else ():
        if path.name != NAME and not path.name.startswith("."):
            raise ConfigError(f"holds {path.name}, and no survey", folder, "choose another --out")


def _opened(path: Path) -> FileIO:
    """The file, to be added to; without a buffer, so that what could not be written is not tried again at its end."""
    with refused(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        refuse_pipe(path)
        return FileIO(path, "a")


def _begin(file: FileIO, path: Path, kept: int, of: dict[str, Any]) -> None:
    """Cut the file after its last whole line, and begin it where it is empty."""
    with refused(path):
        file.truncate(kept)
        if not kept:
            _put(file, {"format": FORMAT, "version": VERSION, "of": of})


def _put(file: FileIO, value: dict[str, Any]) -> None:
    """Write a line, all of it: a disk that is nearly full takes a part and complains at the next."""
    data = (json.dumps(value, sort_keys=True) + "\n").encode()
    while data:
        data = data[file.write(data) :]


def _read(path: Path, of: dict[str, Any], read: Callable[[Any], R]) -> tuple[dict[tuple[int, int], R], int]:
    """What a journal holds, by place, and how many bytes of it are whole lines."""
    done: dict[tuple[int, int], R] = {}
    kept = number = 0
    try:
        with opened(path) as file:
            while (line := file.readline(MOST_BYTES)).endswith(b"\n"):
                number += 1
                kept += len(line)
                value = _value(line, path, number)
                if number == 1:
                    _check_head(value, of, path)
                    continue
                one = read(value)
                done[one.place] = one
    except OSError as error:
        raise AssetError(f"cannot be read ({error.strerror})", path, "check the path") from error
    except ValueError as error:
        raise AssetError(f"line {number} {error}", path, "measure again with another --out") from error
    if len(line) >= MOST_BYTES:
        raise AssetError(f"line {number + 1} is too long", path, "measure again with another --out")
    return done, kept


def _value(line: bytes, path: Path, number: int) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise AssetError(f"line {number} is not JSON", path, "measure again with another --out") from error


def _check_head(value: Any, of: dict[str, Any], path: Path) -> None:
    if not isinstance(value, dict) or (value.get("format"), value.get("version")) != (FORMAT, VERSION):
        raise AssetError(f"is not a {FORMAT} file of version {VERSION}", path, "choose another --out")
    theirs = value.get("of")
    if theirs != of:
        names = [_MEANT.get(name, name) for name in of if not isinstance(theirs, dict) or theirs.get(name) != of[name]]
        raise ConfigError(f"is a survey with another {', '.join(names)}", path, "choose another --out")
