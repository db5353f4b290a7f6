"""Values kept in a folder as checked JSON files: whatever happens while one is written, the old or the new is there.

vault = Vault(folder)
vault.save("scores", {"best": 7})            temporary file, synced, renamed; the one before stays as scores.bak
vault.load("scores")                         its value; the backup's where the file is broken; None where there is none
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from nesgan_game.errors import AssetError, ExportError
from nesgan_game.files import in_order, mended_by, read_text

LOG = logging.getLogger(__name__)
FORMAT, VERSION = "nesgan-kept", 1
LOCK_SECONDS, LOCK_NAP_SECONDS = 2.0, 0.005
"""How long another program may hold a file before its lock is taken for one that a crash left behind."""
STALE_SECONDS = 3600
"""A temporary file older than this was left behind by a crash."""
_SUFFIX, _BACKUP, _LOCK, _TEMPORARY = ".json", ".bak", ".lock", ".part"

Value = dict[str, Any]


class NewerVersionError(AssetError):
    """A file of a newer program, which is left as it is."""


class UnreadableError(AssetError):
    """A file that the system does not let us read, which need not be broken: it is left as it is."""


class Vault:
    """A folder of named values. `told` collects one line for everything that a player should know."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told: list[str] = []

    def names(self, beginning: str = "") -> list[str]:
        """The names of what is kept, sorted, of those with this beginning; none where nobody may look."""
        try:
            if not self.folder.is_dir():
                return []
        except OSError:
            return []
        self._clean()
        found = {path.stem for ending in (_SUFFIX, _BACKUP) for path in self.folder.glob(f"{beginning}*{ending}")}
        return sorted(found)

    def load(self, name: str) -> Value | None:
        """The value of a name; None where there is none.

        A broken file is kept aside under another name and told of; then its backup counts.
        Raises NewerVersionError, UnreadableError.
        """
        for path in (self._path(name), self._path(name, _BACKUP)):
            try:
                value = unsealed(path)
            except FileNotFoundError:
                continue
            except (NewerVersionError, UnreadableError):
                raise
            except AssetError as error:
                self._put_aside(path, error)
                continue
            if path.suffix == _BACKUP:
                self.tell(f"{self._path(name)}: the backup is used")
            return value
        return None

    def save(self, name: str, value: Value) -> None:
        """Write a value, whole or not at all, and keep the one before as a backup.

        Raises ExportError where the disk refuses, NewerVersionError where the file there is a newer program's,
        UnreadableError where it may not be read.
        """
        path = self._path(name)
        with self._refusals(path):
            self.folder.mkdir(parents=True, exist_ok=True)
            data = sealed(value)
            if self._sound(path):
                with suppress(FileNotFoundError), self._replacing(self._path(name, _BACKUP)) as part:
                    _copy(path, part)  # another program may have taken it in between
            with self._replacing(path) as part:
                _write(part, data)
            _sync_folder(self.folder)

    def update(self, name: str, change: Callable[[Value | None], Value]) -> Value:
        """Load, change and save a value while no other program does; the new one. Raises as load and save do."""
        with self._locked(name):
            value = change(self.load(name))
            self.save(name, value)
        return value

    def drop(self, name: str) -> None:
        """Forget a name and its backup. Raises ExportError."""
        for path in (self._path(name, _BACKUP), self._path(name)):
            with self._refusals(path):
                path.unlink(missing_ok=True)

    def tell(self, line: str) -> None:
        """Let the player know of something: a word on the picture, the line itself in the terminal."""
        self.told.append(line)
        LOG.warning("%s", line)

    def _path(self, name: str, ending: str = _SUFFIX) -> Path:
        return self.folder / f"{name}{ending}"

    @contextmanager
    def _replacing(self, path: Path) -> Iterator[Path]:
        """A name beside a file that takes its place when the block ends well."""
        part = path.with_name(f".{path.name}-{os.getpid()}-{time.monotonic_ns()}{_TEMPORARY}")
        try:
            yield part
            os.replace(part, path)
        finally:
            part.unlink(missing_ok=True)  # left by a failure, or by a rename onto another name of the same file

    def _sound(self, path: Path) -> bool:
        """Whether there is a value worth a backup. Raises NewerVersionError, UnreadableError."""
        try:
            unsealed(path)
        except FileNotFoundError:
            return False
        except (NewerVersionError, UnreadableError):
            raise
        except AssetError as error:
            self._put_aside(path, error)
            return False
        return True

    def _put_aside(self, path: Path, error: AssetError) -> None:
        number = 1
        while (aside := path.with_name(f"{path.name}.broken-{number}")).exists():
            number += 1
        with suppress(OSError):
            os.replace(path, aside)
        self.tell(f"{error}; kept aside as {aside.name}")

    def _clean(self) -> None:
        for part in in_order(self.folder.glob(f".*{_TEMPORARY}")):
            with suppress(OSError):
                if abs(time.time() - part.stat().st_mtime) > STALE_SECONDS:  # clocks are set back, too
                    part.unlink()

    @contextmanager
    def _refusals(self, path: Path) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            reason = error.strerror or str(error)
            raise ExportError(f"cannot be written ({reason})", path, mended_by(error)) from error

    @contextmanager
    def _locked(self, name: str) -> Iterator[None]:
        """Hold a lock that is a file, which every system knows; one that a crash left is taken after a while."""
        lock = self._path(name, _LOCK)
        with self._refusals(lock):
            self.folder.mkdir(parents=True, exist_ok=True)
            until = time.monotonic() + LOCK_SECONDS
            while True:
                try:
                    os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
                    break
                except FileExistsError:
                    if time.monotonic() > until:
                        lock.unlink(missing_ok=True)
                    time.sleep(LOCK_NAP_SECONDS)
        try:
            yield
        finally:
            with suppress(OSError):
                lock.unlink(missing_ok=True)


def sealed(value: Value) -> bytes:
    """A value as the bytes of a file, with version and checksum."""
    whole = {"format": FORMAT, "version": VERSION, "sha256": _checksum(value), "value": value}
    return (json.dumps(whole, sort_keys=True) + "\n").encode()


def unsealed(path: Path) -> Value:
    """The value in a file. Raises FileNotFoundError where there is none, AssetError where it is not whole,
    NewerVersionError where it is a newer program's, UnreadableError where the system refuses it.
    """
    try:
        text = read_text(path)
    except AssetError as error:
        if isinstance(error.__cause__, (FileNotFoundError, NotADirectoryError)):
            raise FileNotFoundError(str(path)) from error
        if isinstance(error.__cause__, OSError):
            raise UnreadableError(error.what, path, "give yourself the right to read it") from error
        raise
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise AssetError("is broken (no JSON)", path) from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise AssetError(f"is broken (no {FORMAT} file)", path)
    version, value = whole.get("version"), whole.get("value")
    if isinstance(version, int) and version > VERSION:
        raise NewerVersionError(
            f"is of version {version}, this program reads {VERSION}", path, "play it with a newer one"
        )
    if version != VERSION or not isinstance(value, dict) or whole.get("sha256") != _checksum(value):
        raise AssetError("is broken (its checksum differs)", path)
    return value


def _checksum(value: Value) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _copy(path: Path, to: Path) -> None:
    """The same file under a second name: a link, which costs nothing, or a copy where there are no links."""
    try:
        os.link(path, to)
    except FileNotFoundError:
        raise
    except (OSError, AttributeError, NotImplementedError):
        _write(to, path.read_bytes())


def _sync_folder(folder: Path) -> None:
    """Make sure that a rename outlasts a power cut, where the system lets a folder be synced."""
    try:
        number = os.open(folder, os.O_RDONLY)
    except OSError:  # Windows
        return
    try:
        os.fsync(number)
    except OSError:
        pass
    finally:
        os.close(number)
