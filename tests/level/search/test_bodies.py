"""Many bodies at once: the same integers as physics.step, tick by tick, on floors, stairs, platforms and in the air."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.level.search.bodies import Bodies, join
from nesgan_game.level.search.body_contacts import Planes
from nesgan_game.level.search.body_step import step_all
from nesgan_game.physics.movement import CELL, PX, Body, Mover, Stance, Terrain, free, step
from nesgan_game.roles import ROLES


def wild(rng: np.random.Generator, movers: int) -> Terrain:
    """A random terrain with all roles, open enough to play in, and platforms that move."""
    weights = np.array([1 if role.hazard else 6 if role.behind else 2 for role in ROLES], dtype=float)
    roles = rng.choice(len(ROLES), size=(12, 16), p=weights / weights.sum()).astype(np.uint8)
    found = []
    for _ in range(movers):
        dx, dy = (int(way) * CELL for way in rng.integers(-3, 4, 2))
        x, y = (int(rng.integers(4, 9)) * CELL for _ in range(2))
        found.append(Mover(x, y, int(rng.integers(1, 5)) * CELL // 2, dx, dy, 2 * int(rng.integers(30, 70)), 0))
    return Terrain.from_roles(roles, tuple(found))


def bodies(rng: np.random.Generator, ground: Terrain, count: int) -> list[Body]:
    found = []
    for _ in range(count):
        x, y = int(rng.integers(6 * PX, 250 * PX)), int(rng.integers(1, 13)) * CELL
        body = Body(x, y, facing=int(rng.choice([-1, 1])), stance=Stance(int(rng.integers(0, 3))))
        if free(body, ground):
            found.append(body)
    return found


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), movers=st.integers(0, 3))
def test_every_tick_is_that_of_physics(seed: int, movers: int) -> None:
    rng = np.random.default_rng(seed)
    grounds = [wild(rng, movers)]
    grounds.append(Terrain.from_roles(rng.integers(0, len(ROLES), (12, 16)).astype(np.uint8), grounds[0].movers))
    planes = Planes(grounds[0])
    assert planes.add(grounds[1]) == 1
    some = [bodies(rng, ground, 30) for ground in grounds]
    crowd = join([Bodies.of(mine, number) for number, mine in enumerate(some)])
    whose, alone = [0] * len(some[0]) + [1] * len(some[1]), [*some[0], *some[1]]
    ticks = rng.integers(0, 500, len(alone)).astype(np.int32)
    words = np.zeros(len(alone), dtype=np.int32)
    for _ in range(120):
        fresh = rng.random(len(alone)) < 0.15
        words[fresh] = rng.choice([0, 1, 2, 4, 8, 9, 10, 5, 6, 16, 17, 18, 3, 12], int(fresh.sum()))
        alone = [
            step(body, int(word), grounds[one], int(tick))
            for body, word, one, tick in zip(alone, words, whose, ticks, strict=True)
        ]
        crowd = step_all(planes, crowd, words, ticks)
        ticks += 1
        assert [crowd.one(number) for number in range(len(alone))] == alone
