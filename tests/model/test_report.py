from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path

from nesgan_game.model.evaluate import Figures, Table
from nesgan_game.model.report import lines, report

FIGURES = Figures(**{field.name: 0.1234 * n for n, field in enumerate(fields(Figures))})


def test_every_figure_of_every_column_is_told(toy_run: Path, dream_run: Path) -> None:
    other = replace(FIGURES, kid=77.0, within_style=None)
    told = report(Table(runs=[FIGURES, other], data=other), [toy_run, dream_run], 3, 9)
    assert json.loads(json.dumps(told, allow_nan=False)) == told
    assert (told["seed"], told["count"]) == (3, 9)
    assert [run["arch"] for run in told["runs"]] == ["layout", "dcgan"]
    assert [run["step"] for run in told["runs"]] == [4, 3]
    assert told["runs"][0]["cpu_seconds"] > 0
    assert told["runs"][1]["kid"] == told["data"]["kid"] == 77
    head, *rows = lines(told)
    assert head.split() == ["toy", "dream", "data"]
    cells = {row.split()[0]: row.split()[1:] for row in rows}
    assert cells.keys() == {"arch", "step", "wall_seconds", "cpu_seconds", *(field.name for field in fields(Figures))}
    assert cells["arch"] == ["layout", "dcgan", "-"]
    assert cells["within_style"][1:] == ["-", "-"]
    assert cells["kid"] == ["0.370", "77.000", "77.000"]
    assert len({len(row) for row in (head, *rows)}) == 1
