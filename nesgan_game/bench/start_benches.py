"""What a start takes: Python with parts of the package, the program up to its first ticks, memory."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from nesgan_game.bench.figure import YARD, YARDS, Figure, Plan, Work, add

_ROUNDS = 3
"""Starts of each; the quickest counts."""
_YARDS = 100
"""Yards that are timed beside a start."""
_STATUS = Path("/proc/self/status")
_TOLD = "import sys, nesgan_game.bench.start_benches as b; sys.stdout.write(str(b.peak_mb()))"


def starts(plan: Plan) -> list[Figure]:
    """Python alone, with the package, with what plays, with what builds: each a process of its own.

    Then a castle played for a tick by a program without a window: painted, built and proved on its way.
    """
    play = ["-m", "nesgan_game", "play", "--seed", str(plan.seed), "--headless", "--ticks", "1"]
    return [
        _started(f"start: {name}", words)
        for name, words in (
            ("Python alone", ["-c", "pass"]),
            ("import nesgan_game", ["-c", "import nesgan_game"]),
            ("what a game needs", ["-c", "import nesgan_game.game.app.runner"]),
            (
                "what stages are built with",
                ["-c", "import nesgan_game.level.castle, nesgan_game.library.tile_library"],
            ),
            ("a fresh castle's first tick", play),
        )
    ]


def memory(plan: Plan) -> list[Figure]:
    """The most that a process holds which plays a fresh castle for ten seconds."""
    play = f"['play', '--seed', '{plan.seed}', '--headless', '--ticks', '{plan.of(600)}']"
    code = f"import nesgan_game.cli; nesgan_game.cli.main({play}); {_TOLD}"
    told = _run(["-c", code]).splitlines()[-1].rpartition("}")[2]
    return [Figure(name="memory: a castle played", value=float(told), unit="MB")] if float(told) else []


def peak_mb() -> float:
    """The most memory that this process has held so far, in MB; 0 where no system tells it."""
    # On Linux, what getrusage tells of a program begins with the peak of who started it.
    told = re.search(r"^VmHWM:\s+(\d+) kB", _STATUS.read_text("latin-1"), re.MULTILINE) if _STATUS.exists() else None
    if told:
        return int(told[1]) / 1024
    try:
        import resource
    except ImportError:  # Windows keeps no such record
        return 0.0
    # In bytes on macOS, in KiB everywhere else (getrusage(2) of each).
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)


def peak_memory(name: str) -> list[Figure]:
    """That as a figure, where it is told."""
    peak = peak_mb()
    return [Figure(name=f"{name}: peak memory of the process so far", value=peak, unit="MB")] if peak else []


def _started(name: str, words: list[str]) -> Figure:
    best, beside = float("inf"), float("inf")
    for _ in range(_ROUNDS):
        start = time.thread_time()
        add(_YARDS * YARD)
        beside = min(beside, (time.thread_time() - start) / _YARDS)
        best = min(best, seconds_of_children(partial(_run, words)))
    return Figure(name=name, value=1000 * best, unit="ms", ratio=best / max(beside, 1e-9), to=YARDS)


def seconds_of_children(work: Work) -> float:
    """Processor time of the processes that are started and waited for; on Windows, which tells none, what passes."""
    clock, before = time.perf_counter(), _children()
    work()
    return _children() - before or time.perf_counter() - clock


def _children() -> float:
    """Processor time of all processes that were waited for, in seconds; 0 where no system tells it."""
    try:
        import resource
    except ImportError:  # Windows keeps no such record
        return 0.0
    used = resource.getrusage(resource.RUSAGE_CHILDREN)  # in microseconds, where os.times counts steps of 10 ms
    return used.ru_utime + used.ru_stime


def _run(words: list[str]) -> str:
    """What Python prints, called from a folder of its own, with nothing kept from other runs."""
    with tempfile.TemporaryDirectory() as folder:
        quiet = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
        homes = dict.fromkeys(("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), folder)
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        path = os.pathsep.join([str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])])
        done = subprocess.run(
            [sys.executable, *words], cwd=folder, env={**kept, **quiet, **homes, "PYTHONPATH": path},
            check=True, capture_output=True, text=True,
        )  # fmt: skip
    return done.stdout
