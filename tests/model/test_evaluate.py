"""Evaluation of runs, on toy ones: every figure is there and means what it says, the same for the same seed."""

from __future__ import annotations

import json
import math
import shutil
from collections.abc import Callable
from dataclasses import asdict, fields, replace
from pathlib import Path

import numpy as np
import pytest
import torch

from nesgan_game.dataset.scenes import Composer, Scene
from nesgan_game.dataset.tile_sheets import Family, SheetPiece
from nesgan_game.errors import AssetError, ModelError
from nesgan_game.model import evaluate, metrics
from nesgan_game.model.evaluate import Figures, Table, lines, report
from nesgan_game.rolemap import conditioning
from nesgan_game.seeds import stream

pytestmark = pytest.mark.slow

torch.set_num_threads(1)  # toy networks are slower on several


@pytest.fixture(scope="module")
def table(toy_run: Path, dream_run: Path, plenty: list[Family]) -> Table:
    """Both architectures, measured together."""
    return evaluate.evaluate([toy_run, dream_run], plenty, seed=2, count=4)


def test_both_architectures_are_measured(table: Table) -> None:
    layout, dcgan = table.runs
    for column in (*table.runs, table.data):
        assert all(math.isfinite(value) for value in asdict(column).values() if value is not None)
        for share in (column.precision, column.recall, column.repeated_cells, column.across_styles, column.near_copies):
            assert 0 <= share <= 1
    assert layout.within_style is not None
    assert dcgan.within_style is table.data.within_style is None
    assert layout.near_copies_of_strangers is dcgan.near_copies_of_strangers is None
    assert layout.across_styles > 0
    assert dcgan.across_styles > 0


def test_toys_are_worse_than_the_data(table: Table) -> None:
    for column in table.runs:
        assert column.kl_4 > table.data.kl_4, "a few steps of training do not make art"
        assert column.kid > table.data.kid
        assert column.near_copies < table.data.near_copies
    assert table.data.repeated_cells > 0.5
    assert table.data.near_copies > 0.1, "one set of families, so many tiles were seen"


def test_the_same_seed_gives_the_same_figures(table: Table, toy_run: Path, plenty: list[Family]) -> None:
    told: list[int] = []
    alone = evaluate.evaluate([toy_run], plenty, seed=2, count=4, progress=told.append)
    assert alone.runs[0] == table.runs[0], "whatever it is measured beside"
    assert alone.data == table.data
    assert sum(told) == evaluate.work(1, 4)


def test_copies_of_the_training_scenes_are_caught(plenty: list[Family]) -> None:
    composer = Composer(plenty)

    def levels(first: int) -> metrics.Patterns:
        return np.stack([composer.scene(3, first + n).levels for n in range(10)])

    judge, trained = evaluate._Judge(levels(100)), evaluate._Trained(levels(0), 10)
    copied, fresh = (judge.figures(levels(first), trained, across=0.0, within=None) for first in (0, 200))
    assert copied.near_copies == 1
    assert fresh.near_copies < 0.8
    assert copied.copying < fresh.copying - 5
    assert judge.figures(levels(100), trained, across=0.0, within=None).kl_16 == 0


def test_strangers_are_less_alike_than_twins(minimal: list[Family]) -> None:
    def family(seed: int) -> Family:
        draw = stream(seed).integers(0, 4, (2, 16, 16)).astype(np.uint8)
        pieces = [SheetPiece(role=role, levels=levels) for role, levels in zip(("solid", "wall"), draw, strict=True)]
        return Family(name=str(seed), source="toy", material="brick", textures=pieces)

    told: list[int] = []
    strangers = evaluate._strangers([family(n) for n in range(4)], 1, 6, told.append)
    twins = evaluate._strangers([family(0)] * 4, 1, 6, told.append)
    assert strangers is not None
    assert twins is not None
    assert strangers < twins
    assert evaluate._strangers(minimal, 1, 6, told.append) is None, "one family cannot be parted"
    assert sum(told) == 36


def test_like_cells_of_two_scenes() -> None:
    def scene(level: int) -> Scene:
        facts = np.zeros((3, 4, len(conditioning.CODE_SIZES)), np.uint8)
        facts[1:, :, conditioning.ROLE] = 6
        levels = np.zeros((48, 64), np.uint8)
        levels[16:] = level
        levels[16:, ::4] = 0
        return Scene(levels=levels, codes=facts)

    rng = stream(0)
    assert evaluate._like_cells([scene(2), scene(2)], rng) == 0
    assert evaluate._like_cells([scene(1), scene(2)], rng) == pytest.approx(0.75), "void does not count"


@pytest.fixture
def spoilt(tmp_path: Path, toy_run: Path) -> Callable[[object], Path]:
    """spoilt(train) is the run with that in the place of its training settings."""

    def spoil(train: object) -> Path:
        run = Path(shutil.copytree(toy_run, tmp_path / "run", dirs_exist_ok=True))
        facts = json.loads((run / "run.json").read_text(encoding="utf-8"))
        (run / "run.json").write_text(json.dumps({**facts, "train": train}), encoding="utf-8")
        return run

    return spoil


@pytest.mark.parametrize("train", [None, [], {}, {"seed": "0"}, {"seed": -1}, {"seed": True}])
def test_a_run_that_does_not_say_what_it_learnt_from(
    spoilt: Callable[[object], Path], plenty: list[Family], train: object
) -> None:
    with pytest.raises(ModelError, match=r"run\.json") as caught:
        evaluate.evaluate([spoilt(train)], plenty, count=4)
    assert "\n" not in str(caught.value)


def test_no_run(tmp_path: Path, plenty: list[Family]) -> None:
    with pytest.raises(AssetError, match=r"run\.json"):
        evaluate.evaluate([tmp_path], plenty, count=4)


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
