"""Figures of objects."""

from pathlib import Path

import numpy as np
import pytest
import torch

from nesgan_game.errors import ModelError
from nesgan_game.model.objects import object_evaluate
from nesgan_game.model.objects.object_evaluate import evaluate_objects, on_canvas, work

pytestmark = pytest.mark.slow

torch.set_num_threads(1)


def test_objects_are_set_in_the_middle_of_a_crop() -> None:
    whole = np.zeros((1, 16, 16), np.uint8)
    assert on_canvas(whole).shape == (1, 64, 64)
    assert (on_canvas(whole) < 4).sum() == 256


def test_a_run_is_measured_beside_drawings(object_run: Path) -> None:
    steps: list[int] = []
    table = evaluate_objects([object_run], seed=0, count=2, progress=steps.append)
    assert sum(steps) == work(1)
    (painted,), drawn = table.runs, table.data
    assert drawn.recall > 0.5 > painted.recall  # two steps of training make no art
    assert 0 < drawn.across_styles <= 1
    for figures in (painted, drawn):
        assert all(0 <= getattr(figures, name) <= 1 for name in figures.__slots__)
    again = evaluate_objects([object_run], seed=0, count=2, progress=steps.append)
    assert again == table


def test_other_runs_are_refused(toy_run: Path) -> None:
    with pytest.raises(ModelError, match="paints no objects"):
        evaluate_objects([toy_run], seed=0, count=2, progress=lambda _: None)
    assert object_evaluate.work(2) == 3 * object_evaluate.work(0)
