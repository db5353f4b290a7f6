"""Many bodies at once: the same integers as physics.step, tick by tick, on floors, stairs, platforms and in the air."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.level.search.bodies import Bodies, join
from nesgan_game.level.search.body_contacts import Planes
from nesgan_game.level.search.body_step import step_all
from nesgan_game.physics.movement import CELL, PX, Acting, Body, Mover, Stance, Terrain, free, step
from nesgan_game.physics.perils import pendulum, spikes
from nesgan_game.physics.terrain import Wind
from nesgan_game.roles import ROLES


def wild(rng: np.random.Generator, movers: int, acts: bool) -> Terrain:
    """A random terrain with all roles, open enough to play in, and platforms that move."""
    weights = np.array([1 if role.hazard else 6 if role.behind else 2 for role in ROLES], dtype=float)
    roles = rng.choice(len(ROLES), size=(12, 16), p=weights / weights.sum()).astype(np.uint8)
    found = []
    for _ in range(movers):
        dx, dy = (int(way) * CELL for way in rng.integers(-3, 4, 2))
        x, y = (int(rng.integers(4, 9)) * CELL for _ in range(2))
        found.append(Mover(x, y, int(rng.integers(1, 5)) * CELL // 2, dx, dy, 2 * int(rng.integers(30, 70)), 0))
    return Terrain.from_roles(roles, tuple(found), acting=acting(rng) if acts else Acting())


def acting(rng: np.random.Generator) -> Acting:
    """Belts, springboards, winds and spikes that rise, here and there."""
    cells = [(int(row), int(col)) for row, col in zip(rng.integers(2, 12, 24), rng.integers(0, 16, 24), strict=True)]
    belts = {cell: int(rng.choice([-256, -64, 64, 256])) for cell in cells[:14]}
    springs = {cell: 16 * int(rng.integers(70, 100)) for cell in cells[14:] if cell not in belts}
    left, top = (int(at) * CELL for at in rng.integers(2, 7, 2))
    winds = (Wind(left, top, left + 4 * CELL, top + 4 * CELL, int(rng.choice([-128, 128]))),)
    x, y = (int(at) * CELL for at in rng.integers(3, 12, 2))
    perils = (spikes(x, y, CELL, 40, 20, 5), pendulum(x, y - 3 * CELL, 40, 20, 120, 0))
    return Acting(belts=belts, springs=springs, winds=winds, perils=perils)


def bodies(rng: np.random.Generator, ground: Terrain, count: int) -> list[Body]:
    found = []
    for _ in range(count):
        x, y = int(rng.integers(6 * PX, 250 * PX)), int(rng.integers(1, 13)) * CELL
        body = Body(x, y, facing=int(rng.choice([-1, 1])), stance=Stance(int(rng.integers(0, 3))))
        if free(body, ground):
            found.append(body)
    return found


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), movers=st.integers(0, 3), acts=st.booleans())
def test_every_tick_is_that_of_physics(seed: int, movers: int, acts: bool) -> None:
    rng = np.random.default_rng(seed)
    grounds = [wild(rng, movers, acts)]
    other = rng.integers(0, len(ROLES), (12, 16)).astype(np.uint8)
    grounds.append(Terrain.from_roles(other, grounds[0].movers, acting=grounds[0].acting))
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
