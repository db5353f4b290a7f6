"""The vectorised flights: the same integers as physics.step, tick by tick, and where they end."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.level.flights import free_flight
from nesgan_game.level.flights.trajectories import Flock, Launches, fly
from nesgan_game.level.stage import roles_from_text
from nesgan_game.physics.hero_figures import OURS
from nesgan_game.physics.movement import PX, SHIFT, Body, Stance, Terrain, free, step
from nesgan_game.roles import ROLES


def wild(rng: np.random.Generator) -> Terrain:
    """A random terrain with all roles, open enough to fly in."""
    weights = np.array([1 if role.hazard else 6 if role.behind else 2 for role in ROLES], dtype=float)
    return Terrain.from_roles(rng.choice(len(ROLES), size=(12, 16), p=weights / weights.sum()).astype(np.uint8))


def bodies(rng: np.random.Generator, ground: Terrain, count: int) -> list[Body]:
    """Bodies in the air, none inside a wall, with the speeds that flights begin with."""
    found = []
    for _ in range(count):
        x, y = int(rng.integers(6 * PX, 250 * PX)), int(rng.integers(0, 12 * 16 * PX))
        vx, vy = int(rng.choice([-OURS.walk, 0, OURS.walk])), int(rng.choice([-OURS.jump, -640, 0]))
        body = Body(x, y, vx, vy, stance=Stance.AIR)
        if free(body, ground):
            found.append(body)
    return found


def launches(found: list[Body]) -> Launches:
    x, y, vx, vy = np.array([body[:4] for body in found], dtype=np.int64).reshape(-1, 4).T
    return Launches(x, y, vx, vy)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_every_tick_is_that_of_physics(seed: int) -> None:
    rng = np.random.default_rng(seed)
    ground = wild(rng)
    flying = bodies(rng, ground, 40)
    if not flying:
        return
    flock = Flock(ground, launches(flying))
    for _ in range(200):
        landed, dead = flock.step()
        flying = [step(body, 0, ground) for body in flying]
        assert landed.tolist() == [body.stance is Stance.STAND for body in flying]
        assert dead.tolist() == [body.stance is Stance.DEAD for body in flying]
        assert flock.x.tolist() == [body.x for body in flying]
        assert flock.y.tolist() == [body.y for body in flying]
        flock.keep(~landed & ~dead)
        flying = [body for body in flying if body.stance is Stance.AIR]
        assert [flock.vx.tolist(), flock.vy.tolist()] == [[b.vx for b in flying], [b.vy for b in flying]]
        if not flying:
            return
    raise AssertionError("a body flies for ever")


@pytest.mark.parametrize("most", [free_flight._MOST_KINDS, 30])
def test_flights_are_the_same_whatever_flew_before(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept of kinds of flights changes none of them, nor does it where there were too many to be kept."""
    monkeypatch.setattr(free_flight, "_MOST_KINDS", most)
    for seed in range(12):
        rng = np.random.default_rng(seed)
        ground, other = wild(rng), wild(rng)
        some, others = launches(bodies(rng, ground, 40)), launches(bodies(rng, other, 40))
        free_flight._book.cache_clear()
        first = fly(ground, some)
        fly(other, others)
        again = fly(ground, some)
        for name in (field.name for field in fields(first)):
            assert (getattr(first, name) == getattr(again, name)).all()


def test_landings_tell_row_place_and_time() -> None:
    ground = Terrain.from_roles(roles_from_text("......\n......\n......\n......\n......\n===...\n###..^\n######"))
    starts = [Body(24 * PX, 80 * PX, 0, -OURS.jump), Body(72 * PX, 80 * PX), Body(90 * PX, 80 * PX)]
    landings = fly(ground, launches(starts))
    assert landings.row.tolist() == [5, 7, -1]
    assert landings.x.tolist()[:2] == [24 * PX, 72 * PX]
    assert landings.ticks[0] == 42
    assert landings.row[1] << SHIFT == 112 * PX


def test_nothing_to_fly_is_no_flight() -> None:
    assert len(fly(Terrain.from_roles(roles_from_text("..\n==")), launches([])).row) == 0
