"""What a reader does while it is watched: what it opens, how long it computes, what memory it takes, how it ends."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import sys
import sysconfig
import time
import traceback
import warnings
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

from nesgan_game.errors import NesganError

MOST_SECONDS = 1.0
"""Of processor time."""
HANGS_SECONDS = 10.0
"""Of processor time, after which a reader is stopped."""
WAITS_SECONDS = 60.0
"""Of any time, as in a pipe into which nobody writes."""
MOST_EXTRA_MB = 64
LONGEST_LINE = 1000
_PACKAGE = str(Path(sys.modules["nesgan_game"].__file__ or "").parent)
_OURS = (
    str(Path(_PACKAGE).parent / "nesgan_game"),
    *(str(Path(_PACKAGE).parent / name) for name in ("assets", "examples", "levels", "tests")),
    *{os.path.realpath(path) for path in sysconfig.get_paths().values()},
    *{os.path.realpath(path) for path in sys.path if path.endswith(("site-packages", ".zip"))},
    *("/proc/self", "/proc/cpuinfo", "/proc/stat", "/sys", "/etc/mime.types", "/dev/null", "/dev/urandom"),
)
"""What any program may open: its own files, those of Python, and what the system tells of itself."""
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = frozenset(
    {"os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.symlink", "os.link", "os.chmod", "os.truncate"}
)
_NEVER = frozenset(
    {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "socket.connect", "pickle.find_class"}
)


class Fault(NamedTuple):
    """What a reader did that none should do, and where, in words that are the same for all that are of one kind."""

    kind: str
    """exception, line, slow, memory, outside, written, left, warning."""
    place: str


class Outcome(NamedTuple):
    """How a reader ended."""

    refused: bool
    """By a NesganError."""
    said: str
    faults: tuple[Fault, ...]


class TooLongError(BaseException):
    """A reader goes on and on."""


class _Watch:
    """The one audit hook of this process: hooks cannot be taken away."""

    def __init__(self) -> None:
        self.inside = ""
        self.may_write = False
        self.faults: dict[Fault, None] = {}
        self.paths: list[str] = []
        sys.addaudithook(self._heard)

    def _heard(self, event: str, told: tuple[Any, ...]) -> None:
        if not self.inside:
            return
        if event == "open":
            path, _, flags = told
            if isinstance(path, int):
                return
            self._opened(os.fsdecode(path), bool(isinstance(flags, int) and flags & _WRITES))
        elif event in _CHANGES:
            self._opened(os.fsdecode(told[0]), True)
        elif event in _NEVER:
            self.faults[Fault("outside", f"{event} in {_where()}")] = None

    def _opened(self, path: str, writes: bool) -> None:
        inside = self.inside
        self.inside = ""  # looking at links must not be heard
        try:
            real = os.path.realpath(path)
        except (OSError, ValueError):
            real = path
        finally:
            self.inside = inside
        if real == inside or real.startswith(inside + "/"):
            if writes and not self.may_write:
                self.faults[Fault("written", _where())] = None
        elif writes or not real.startswith(_OURS):
            self.faults[Fault("outside", _where())] = None
            self.paths.append(real)


_WATCH = _Watch()
_FORGET_MB = 4
_NOW, _PEAK = (re.compile(rb"%s:\s+(\d+) kB" % name) for name in (b"VmRSS", b"VmHWM"))


def _where(frames: Iterable[FrameType] | None = None) -> str:
    """The innermost place in the package that is on the way; frames: the outermost first, those at work without any."""
    if frames is None:
        frames = reversed([frame for frame, _ in traceback.walk_stack(sys._getframe())])
    mine = [frame.f_code for frame in frames if frame.f_code.co_filename.startswith(_PACKAGE)]
    if not mine:
        return "outside of the package"
    return f"{os.path.relpath(mine[-1].co_filename, os.path.dirname(_PACKAGE))}:{mine[-1].co_name}"


def _raised(error: BaseException) -> str:
    return _where(frame for frame, _ in traceback.walk_tb(error.__traceback__))


class _Memory:
    """What this process has, in MB; its peak is forgotten where that is far from what it has now."""

    def __init__(self) -> None:
        self._now = self._read()[0]

    def extra(self) -> float:
        """The most that was taken since this was asked last, beyond what there was then."""
        before = self._now
        self._now, peak = self._read()
        if peak - self._now > _FORGET_MB:
            with contextlib.suppress(OSError), open("/proc/self/clear_refs", "w") as file:
                file.write("5")
        return peak - before

    @staticmethod
    def _read() -> tuple[float, float]:
        with open("/proc/self/status", "rb") as status:
            told = status.read()
        now, peak = (int(found[1]) / 1024 for name in (_NOW, _PEAK) if (found := name.search(told)))
        return now, peak


_MEMORY = _Memory()


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise TooLongError


@contextlib.contextmanager
def _bounded() -> Iterator[None]:
    before = {number: signal.signal(number, _stop) for number in (signal.SIGPROF, signal.SIGALRM)}
    signal.setitimer(signal.ITIMER_PROF, HANGS_SECONDS)
    signal.setitimer(signal.ITIMER_REAL, WAITS_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in before.items():
            signal.signal(number, handler)


def _line_faults(error: NesganError) -> Iterator[Fault]:
    """What is wrong with the one line that a refusal is."""
    line, place = str(error), _raised(error)
    if not error.where or not error.what:
        yield Fault("line", f"says not what or where: {place}")
    if not error.next_step:
        yield Fault("line", f"says not what to do: {place}")
    if not line.isprintable():
        yield Fault("line", f"holds signs that are not printed: {place}")
    if len(line) > LONGEST_LINE:
        yield Fault("line", f"is too long: {place}")


def watched(
    read: Callable[[Path], object],
    folder: Path,
    inside: Path,
    *,
    writes: bool = False,
    fair: tuple[float, float] = (0.0, 0.0),
) -> Outcome:
    """Read a case's folder; what may be opened lies in `inside`. fair: seconds and MB that the case takes by right."""
    faults: dict[Fault, None] = {}
    refused, said = False, ""
    _MEMORY.extra()
    _WATCH.faults, _WATCH.paths, _WATCH.may_write = {}, [], writes
    heard: list[warnings.WarningMessage] = []
    start = time.process_time()
    try:
        with _bounded(), warnings.catch_warnings(record=True) as heard:
            warnings.simplefilter("always")
            _WATCH.inside = str(inside)
            read(folder)
    except NesganError as error:
        refused, said = True, str(error)
        faults.update(dict.fromkeys(_line_faults(error)))
    except TooLongError as error:
        faults[Fault("slow", f"hangs in {_raised(error)}")] = None
    except Exception as error:
        place = _raised(error)
        faults[Fault("exception", f"{type(error).__name__} in {place}")] = None
        said = f"{type(error).__name__}: {error}"[:300]
    finally:
        _WATCH.inside = ""
    seconds = time.process_time() - start
    extra_mb = _MEMORY.extra()
    for warning in heard:
        if warning.category is not DeprecationWarning:
            faults[Fault("warning", f"{warning.category.__name__}: {str(warning.message)[:60]}")] = None
    if seconds > MOST_SECONDS + fair[0] and not any(fault.kind == "slow" for fault in faults):
        faults[Fault("slow", f"takes over {MOST_SECONDS:g} s")] = None
        said = f"{seconds:.1f} s; {said}"
    if extra_mb > MOST_EXTRA_MB + fair[1]:
        faults[Fault("memory", f"takes over {MOST_EXTRA_MB} MB")] = None
        said = f"{extra_mb:.0f} MB; {said}"
    faults.update(_WATCH.faults)
    said = " ".join((*_WATCH.paths, said))
    return Outcome(refused, said, tuple(faults))
