"""The hero on the console moves as in the game, sub-pixel by sub-pixel, to the exit."""

import random

import pytest
from console import WON, Game, proved

from nesgan_game.level.castle import Castle
from nesgan_game.level.controls import Controls
from nesgan_game.level.stage import Stage

MANY_THINGS = Controls(rooms=4, length=110, acting=2.0)
WALKS, TURNS, LEAPS, BLOWS = (0, 1, 2, 2), (0, 4, 8), (0, 0, 16), (0, 0, 0, 32)
"""Buttons to draw from, those that say nothing included."""


def stage(seed: int) -> Stage:
    """A short stage without tiles."""
    return Castle(seed, 3, controls=MANY_THINGS).bare(3)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("seed", "things"),
    [(5, {"lock", "conveyor", "wind"}), (21, {"mover", "lever", "gate"})],
    ids=["a door, a belt, wind", "a platform, a lever"],
)
def test_a_recorded_play_reaches_the_exit_tick_for_tick(seed: int, things: set[str]) -> None:
    pytest.importorskip("cynes")
    one = stage(seed)
    assert things <= {entity.kind for entity in one.entities}
    game = Game(one)
    assert proved(game, one) == -1
    assert game.world.won
    assert game.console.byte(WON) == 1


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "ticks"), [(9, 500), (18, 300)])
def test_any_other_play_is_the_same_too(seed: int, ticks: int) -> None:
    pytest.importorskip("cynes")
    one, rng = stage(seed), random.Random(seed)
    assert one.proof is not None
    game, route, left, word = Game(one), one.proof.buttons(), 0, 0
    for tick in range(ticks):
        if not left:  # now the proof for a while, now anything
            left = rng.randrange(1, 30)
            word = -1 if rng.random() < 0.5 else sum(rng.choice(some) for some in (WALKS, TURNS, LEAPS, BLOWS))
        left -= 1
        game.step(next(route) if word < 0 else word)
        here, there = game.states()
        assert here == there, f"tick {tick}, buttons {word}"
        if game.over:
            break
    assert tick > ticks // 2
