"""Oracles: the quick proof, the search of all states, and random play must not contradict each other."""

from __future__ import annotations

import numpy as np
import pytest
from small_maps import random_play, small_stage

from nesgan_game.level.proof.faults import misplaced
from nesgan_game.level.proof.validate import validate
from nesgan_game.level.proof.verdict import judge
from nesgan_game.level.search.exhaustive import explore
from nesgan_game.level.search.states import UPRIGHT, Search
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import SHIFT, Stance


def places(search: Search) -> set[tuple[int, int]]:
    """Where one can stand and nothing that moves counts."""
    states = search.states
    which = (states.kind == UPRIGHT) & (states.period == 1)
    return set(zip(states.bodies.x[which].tolist(), states.bodies.y[which].tolist(), strict=True))


def look(stage: Stage, rng: np.random.Generator, ticks: int, *, exact: bool) -> bool:
    """Compare all three on a stage; whether it can be won."""
    search = explore(stage)
    verdict = judge(search)
    known, won = places(search), False
    for run in random_play(stage, rng, ticks):
        body = run.body
        row = min(max((body.y - 1) >> SHIFT, 0), stage.rows - 1)
        assert run.dead or search.visited[row, body.x >> SHIFT], "play gets where the search has not"
        if exact and body.stance is Stance.STAND and run.attack < 0:
            assert (body.x, body.y) in known, "play stands where the search has not stood"
        won = won or run.at_exit
    assert verdict.way is not None or not won, "no false no"
    report = validate(stage)
    if report.search is None:
        assert verdict.way is not None
        assert (verdict.stuck, verdict.stuck_movers, verdict.outside) == ((), (), ()), "no false yes"
    assert (report.proof is None) == (verdict.way is None or bool(verdict.stuck or verdict.stuck_movers))
    return verdict.way is not None


def looked(seeds: range, movers: int) -> tuple[int, int]:
    """How many stages were compared, and how many of them can be won."""
    count = won = 0
    for seed in seeds:
        rng = np.random.default_rng(seed)
        stage = small_stage(rng, movers=movers)
        if stage is None or misplaced(stage):
            continue
        count, won = count + 1, won + look(stage, rng, 3000, exact=not movers)
    return count, won


@pytest.mark.slow
@pytest.mark.parametrize("movers", [0, 1])
def test_a_few_small_stages(movers: int) -> None:
    count, won = looked(range(8), movers)
    assert count >= 6
    assert 0 < won < count


@pytest.mark.slow
def test_more_small_stages(request: pytest.FixtureRequest) -> None:
    """As many as --oracles says, without movers: with one or two a single stage can take minutes."""
    count = request.config.getoption("--oracles")
    assert looked(range(100, 100 + count), 0)[0] >= count * 3 // 5
