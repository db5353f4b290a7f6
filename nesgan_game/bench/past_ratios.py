"""What each figure was in the past, and which became slower: a file of ratios, one run after the other.

{"format": "nesgan-speed", "version": 1, "runs": [{"package": ..., "python": ..., "machine": ..., "ratios": {...}}]}
Ratios are to a yardstick of the same run, so that runs of different machines can stand beside each other; roughly, as
other processors do other things well.
"""

from __future__ import annotations

import importlib.util
import platform
import statistics
from collections.abc import Iterable
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from typing import Any, NamedTuple

from nesgan_game import __version__
from nesgan_game.bench.figure import Figure
from nesgan_game.errors import AssetError
from nesgan_game.files import read_json, write_json
from nesgan_game.folders import in_turn

KIND, VERSION = "nesgan-speed", 1
SLOWER = 1.5
"""How many times slower than before is worth a line. The same code differs by a quarter on busy machines (by hand)."""
FAR = 3.0
"""How many times slower is more than any machine's mood explains."""
_LAST = 5
"""Past runs whose median is what a figure was."""


class Slower(NamedTuple):
    """A figure that became slower: its ratio now and before."""

    name: str
    now: float
    before: float

    @property
    def times(self) -> float:
        """How many times slower."""
        return self.now / self.before

    def told(self) -> str:
        """As one line."""
        return f"{self.name}: {self.times:.1f} times slower, {self.now:,.2f} where it was {self.before:,.2f}"


def read(path: Path) -> list[dict[str, Any]]:
    """Return the runs that a file holds. Raises AssetError."""
    runs = read_json(path, KIND, VERSION).get("runs")
    if not isinstance(runs, list) or not all(isinstance(run, dict) and _sound(run.get("ratios")) for run in runs):
        raise AssetError("holds no runs with ratios", str(path), "write it anew with bench --record")
    return runs


def _sound(ratios: object) -> bool:
    return isinstance(ratios, dict) and all(isinstance(one, int | float) and one > 0 for one in ratios.values())


def record(path: Path, figures: Iterable[Figure]) -> None:
    """Add a run to a file, which need not be there. Raises AssetError, ExportError."""
    run = {**machine(), "ratios": {one.name: round(one.ratio, 4) for one in figures if one.ratio}}
    with in_turn(path.parent):
        runs = read(path) if path.exists() else []
        write_json(path, {"format": KIND, "version": VERSION, "runs": [*runs, run]})


def slower(figures: Iterable[Figure], runs: Iterable[dict[str, Any]]) -> list[Slower]:
    """Return what is more than SLOWER times as slow as the median of the last runs, the slowest first."""
    known = list(runs)
    found = []
    for one in figures:
        past = [run["ratios"][one.name] for run in known if one.name in run["ratios"]][-_LAST:]
        if one.ratio and past and one.ratio > SLOWER * statistics.median(past):
            found.append(Slower(one.name, one.ratio, statistics.median(past)))
    return sorted(found, key=lambda one: -one.times)


def machine() -> dict[str, str]:
    """What the figures were measured on."""
    processor = _processor() or platform.processor() or platform.machine()
    return {
        "package": __version__,
        "python": platform.python_version(),
        "machine": f"{processor}, {platform.system()}",
        "rules": "compiled" if rules_compiled() else "plain",
    }


def rules_compiled() -> bool:
    """Whether the game's rules run compiled (.ci/hatch_build.py), found out without loading them."""
    spec = importlib.util.find_spec("nesgan_game.physics.movement")
    return spec is not None and str(spec.origin).endswith(tuple(EXTENSION_SUFFIXES))


def _processor() -> str:
    """What Linux calls the processor, "" elsewhere."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "")
