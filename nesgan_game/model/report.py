"""The report of an evaluation: what `nesgan-game evaluate` prints and writes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from nesgan_game.model import checkpoint
from nesgan_game.model.evaluate import Figures, Table
from nesgan_game.model.objects.object_evaluate import ObjectFigures, ObjectTable

_KNOWN = ("arch", "step", "wall_seconds", "cpu_seconds")
"""What a run says of itself that belongs beside its figures."""


def report(table: Table | ObjectTable, runs: Sequence[Path], seed: int, count: int) -> dict[str, Any]:
    """An object for JSON: a list of what is known and measured of each run, and the data's own figures."""
    columns = []
    measured: Sequence[Figures | ObjectFigures] = table.runs
    for run, figures in zip(runs, measured, strict=True):
        facts = checkpoint.read_run(run)
        columns.append({"run": run.as_posix(), **{name: facts.get(name) for name in _KNOWN}, **asdict(figures)})
    data = asdict(table.data)
    return {"format": "nesgan-figures", "version": 1, "seed": seed, "count": count, "runs": columns, "data": data}


def lines(told: dict[str, Any]) -> list[str]:
    """A report as a table for people: a column for each run and one for the data."""
    columns = [*told["runs"], {"run": "data", **told["data"]}]
    rows = [("", [Path(column["run"]).name for column in columns])]
    rows += [(name, [_cell(column.get(name)) for column in columns]) for name in columns[0] if name != "run"]
    width = 2 + max(12, *(len(cell) for _, cells in rows for cell in cells))
    return [f"{name:<26}" + "".join(f"{cell:>{width}}" for cell in cells) for name, cells in rows]


def _cell(value: object) -> str:
    if value is None:
        return "-"
    return f"{value:.3f}" if isinstance(value, float) else str(value)
