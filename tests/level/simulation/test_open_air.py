"""Many ticks in one are so many steps: flights, stairs and walks where nothing but cells is near."""

from __future__ import annotations

from functools import cache

import pytest

from nesgan_game.level.build import bare_stage
from nesgan_game.level.controls import Controls
from nesgan_game.level.flights.floors import find_segments
from nesgan_game.level.simulation.playthrough import Run
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import Button, Stance

pytestmark = pytest.mark.slow
SEEDS = (3, 10, 26)
_EVERY = 5
"""Ticks of a proof between the moments that are tried."""


@cache
def built(seed: int) -> Stage:
    return bare_stage(seed, 1, Controls(length=128, acting=2.0))


def told(run: Run) -> tuple[object, ...]:
    return run.body, run.held, run.attack, run.terrain.flags, run.ground.state()


def same_by_steps(before: Run, after: Run, word: int) -> int:
    """Steps from one moment to the other, which must be the same; returns how many."""
    ticks = after.tick - before.tick
    for _ in range(ticks):
        before.step(word)
    assert told(before) == told(after)
    return ticks


@pytest.mark.parametrize("seed", SEEDS)
def test_to_soar_and_to_climb_is_so_many_steps(seed: int) -> None:
    stage = built(seed)
    assert stage.proof is not None
    run, ticks = Run(stage), 0
    for passed, word in enumerate(stage.proof.buttons()):
        if passed % _EVERY == 0 and run.body.stance is Stance.AIR:
            far = run.copy()
            bodies = far.soar()
            assert far.body == (bodies or [run.body])[-1]
            ticks += same_by_steps(run.copy(), far, 0)
        for word_on in (int(Button.UP), int(Button.DOWN)) if run.body.stance is Stance.STAIRS else ():
            far = run.copy()
            assert len(far.climb(word_on, 7)) <= 7
            ticks += same_by_steps(run.copy(), far, word_on)
        run.step(word)
    assert run.at_exit
    assert ticks > 100


@pytest.mark.parametrize("seed", SEEDS)
def test_to_walk_as_far_as_floors_are_clear_is_so_many_steps(seed: int) -> None:
    stage = built(seed)
    assert stage.proof is not None
    run, ticks = Run(stage), 0
    fixtures = [(one.x_px, one.y_px) for kind in ("key", "lock", "exit") for one in stage.of_kind(kind)]
    for passed, word in enumerate(stage.proof.buttons()):
        body = run.body
        alone = all(abs(x - body.x_px) > 64 or abs(y - body.y_px) > 64 for x, y in fixtures)
        if passed % _EVERY == 0 and body.stance is Stance.STAND and run.attack < 0 and not run.ground.stood and alone:
            floors = find_segments(run.terrain)
            for direction, way in ((1, Button.RIGHT), (-1, Button.LEFT)):
                clear = min(floors.quiet.clear(body.x, body.y, direction) // run.terrain.walk, 40)
                if clear > 0:
                    far = run.copy()
                    far.stroll(direction, clear)
                    ticks += same_by_steps(run.copy(), far, int(way))
        run.step(word)
    assert ticks > 1000
