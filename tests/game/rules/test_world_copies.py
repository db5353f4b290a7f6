"""Stages and worlds are copied, pickled and sent to other processes, and go on there as they would here."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from operator import methodcaller
from typing import Any

import numpy as np
import pytest

from nesgan_game.game.rules.world import World, stage_print
from nesgan_game.level.stage import Stage
from nesgan_game.physics.body import Button

Twin = Callable[[Any], Any]
WAYS: dict[str, Twin] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": lambda one: pickle.loads(pickle.dumps(one)),
}


def walked(stage: Stage, ticks: int = 90) -> World:
    world = World(stage, seed=3)
    for tick in range(ticks):
        world.step(Button.RIGHT | (Button.ATTACK if tick % 40 == 0 else Button.NONE))
    return world


@pytest.mark.parametrize("way", WAYS)
def test_a_stage_comes_back_equal(way: str, full_castle: Stage) -> None:
    twin: Stage = WAYS[way](full_castle)
    assert stage_print(twin) == stage_print(full_castle)
    assert twin.entities == full_castle.entities
    assert twin.rooms == full_castle.rooms
    assert dict(twin.properties) == dict(full_castle.properties)
    for (name, layer), (_, other) in zip(full_castle.layers(), twin.layers(), strict=True):
        assert (layer == other).all(), name
    assert (twin.tiles_rgba == full_castle.tiles_rgba).all()
    with pytest.raises(TypeError):
        twin.properties["seed"] = 1  # type: ignore[index]


@pytest.mark.parametrize("way", WAYS)
def test_a_world_goes_on_alike_and_on_its_own(way: str, full_castle: Stage) -> None:
    world = walked(full_castle)
    here = world.hash()
    twin: World = WAYS[way](world)
    assert twin.hash() == here
    for _ in range(60):
        twin.step(Button.RIGHT | Button.JUMP)
    assert world.hash() == here, "the first one stands where it stood"
    for _ in range(60):
        world.step(Button.RIGHT | Button.JUMP)
    assert world.hash() == twin.hash() != here


@pytest.mark.slow
def test_both_cross_into_a_process_that_shares_nothing(full_castle: Stage) -> None:
    world = walked(full_castle)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert pool.submit(stage_print, full_castle).result() == stage_print(full_castle)
        assert pool.submit(methodcaller("hash"), world).result() == world.hash()
        back = pool.submit(copy.deepcopy, full_castle).result()
    assert np.array_equal(back.roles, full_castle.roles)
    assert back.entities == full_castle.entities
