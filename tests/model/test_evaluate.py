"""Evaluation of a run, on a toy one: every figure is there and finite, the same for the same seed."""

import math
from dataclasses import asdict
from pathlib import Path

from nesgan_game.model.evaluate import evaluate
from nesgan_game.model.scenes import Composer
from nesgan_game.model.sheets import Family


def test_a_run_is_measured(toy_run: Path, plenty: list[Family]) -> None:
    composer = Composer(plenty)
    painted, floor = evaluate(toy_run, composer, seed=1, count=4)
    assert evaluate(toy_run, composer, seed=1, count=4)[0] == painted
    assert all(math.isfinite(value) for value in asdict(painted).values())
    assert 0 <= painted.within_style <= painted.across_styles <= 1
    assert floor.kl_4 < painted.kl_4, "four steps of training do not make art"
    assert floor.kid < painted.kid
    assert floor.repeated_cells > 0.5
