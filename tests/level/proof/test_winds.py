"""Wind: it pushes who walks and flies, not who holds on; the twin flies as physics does, and ways are found in it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from acting import acting_stage, thing
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.errors import AssemblyError
from nesgan_game.game.app.session import prove_in_world
from nesgan_game.game.rules.world import World
from nesgan_game.game.view import poses
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.level.flights.trajectories import Flock, Launches
from nesgan_game.level.proof.faults import misplaced
from nesgan_game.level.proof.prove import prove, replay
from nesgan_game.level.proof.validate import validate
from nesgan_game.level.stage import Room, Stage
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.hero_figures import OURS
from nesgan_game.physics.movement import CELL, PX, Acting, Body, Button, Stance, Terrain, Wind, free, step
from nesgan_game.roles import IS_AIR, ROLES

HALL = "................\n@.W............X\n================"


def windy(push: int, text: str = HALL, rooms: tuple[Room, ...] = ()) -> Stage:
    return acting_stage(text, rooms, W=thing("wind", push=push))


@given(push=st.integers(1, 96), left=st.booleans())
def test_it_pushes_who_walks_or_flies_and_nobody_else(push: int, left: bool) -> None:
    push = -push if left else push
    ground, start = windy(push).terrain(), Body.at(120, 96)
    assert step(start, 0, ground) == step(start, 0, windy(1, HALL.replace("W", ".")).terrain())
    assert step(start, Button.RIGHT, ground).x == start.x + OURS.walk + push
    assert step(start, Button.LEFT, ground).x == start.x - OURS.walk + push
    assert step(start, Button.DOWN | Button.RIGHT, ground).x == start.x + OURS.crawl
    body = start
    for tick in range(1, 42):
        body = step(body, Button.JUMP if tick == 1 else 0, ground)
        assert (body.stance, body.x) == (Stance.AIR, start.x + push * tick)
    landed = step(body, 0, ground)
    assert (landed.stance, landed.x) == (Stance.STAND, body.x)


def test_it_blows_in_its_own_room_only() -> None:
    rooms = (Room("a", "corridor", 0, 0, 7, 8), Room("b", "corridor", 0, 8, 7, 8))
    ground = windy(90, rooms=rooms).terrain()
    assert ground.winds == (Wind(0, 0, 8 * CELL, 7 * CELL, 90),)
    outside = Body.at(160, 96)
    assert step(outside, Button.RIGHT, ground).x == outside.x + OURS.walk
    assert [fault.what for fault in misplaced(windy(90, rooms=rooms[1:]))] == ["a wind outside all rooms"]


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_the_twin_flies_as_physics_does(seed: int) -> None:
    rng = np.random.default_rng(seed)
    weights = np.array([1 if role.hazard else 6 if role.behind else 2 for role in ROLES], dtype=float)
    roles = rng.choice(len(ROLES), size=(12, 16), p=weights / weights.sum()).astype(np.uint8)
    winds = (Wind(0, 0, 9 * CELL, 12 * CELL, int(rng.integers(1, 97))), Wind(9 * CELL, 0, 16 * CELL, 12 * CELL, -96))
    ground = Terrain.from_roles(roles, acting=Acting(winds=winds))
    flying = []
    for _ in range(30):
        x, y = int(rng.integers(6 * PX, 250 * PX)), int(rng.integers(0, 192 * PX))
        body = Body(
            x, y, int(rng.choice([-OURS.walk, 0, OURS.walk])), int(rng.choice([-OURS.jump, 0])), stance=Stance.AIR
        )
        flying += [body] if free(body, ground) else []
    columns = np.array([body[:4] for body in flying], dtype=np.int64).reshape(-1, 4).T
    flock = Flock(ground, Launches(*columns))
    while flying:
        landed, dead = flock.step()
        flying = [step(body, 0, ground) for body in flying]
        assert landed.tolist() == [body.stance is Stance.STAND for body in flying]
        assert dead.tolist() == [body.stance is Stance.DEAD for body in flying]
        assert [flock.x.tolist(), flock.y.tolist()] == [[b.x for b in flying], [b.y for b in flying]]
        flock.keep(~landed & ~dead)
        flying = [body for body in flying if body.stance is Stance.AIR]


MAPS = {
    "a hall": HALL,
    "a gap": "@.W............X\n=======..=======\n#######^^#######",
    "steps": "........##......\n@.W..#######...X\n================",
    "a drop": "@.W.............\n=====...........\n#####..........X\n################",
    "a narrow ledge": "@.W............X\n=====..=..======\n#####^^#^^######",
}


@pytest.mark.parametrize("push", [-96, -50, 50, 96])
@pytest.mark.parametrize("text", MAPS.values(), ids=MAPS)
def test_the_way_in_the_wind_is_found(text: str, push: int) -> None:
    stage = windy(push, text)
    proof = prove(stage)
    assert replay(stage, proof.inputs) is not None
    assert prove_in_world(replace(stage, proof=proof)).won
    assert validate(stage).faults == ()


@pytest.mark.slow
def test_a_gap_is_leapt_with_the_wind_alone() -> None:
    wide = "@.W............X\n=====....=======\n#####^^^^#######"
    assert validate(windy(-96, wide)).faults
    assert not validate(windy(96, wide)).faults


def test_it_is_seen() -> None:
    world = World(windy(96), 1)
    before = [pose.x for pose in poses.all_poses(world) if pose.frame.startswith("streak")]
    for _ in range(7):
        world.step(0)
    after = [pose.x for pose in poses.all_poses(world) if pose.frame.startswith("streak")]
    assert min(len(before), len(after)) > 3
    assert before != after


@pytest.mark.parametrize("push", [-96, 96])
def test_it_is_seen_in_the_air_alone(push: int) -> None:
    stage = windy(push, "................\n....##....---...\n@.W.##.........X\n================")
    world, art = World(stage, 1), SpriteCache().sheet("machines")
    drawn = np.zeros((stage.rows * TILE_PX, stage.cols * TILE_PX), dtype=bool)
    for _ in range(400):
        world.step(0)
        for pose in poses.all_poses(world):
            if pose.frame.startswith("streak"):
                frame = art.frames[pose.frame]
                left, top = pose.x - frame.anchor[0], pose.y - frame.anchor[1]
                drawn[top : top + frame.index.shape[0], max(left, 0) : left + frame.index.shape[1]] = True
    seen = np.any(drawn.reshape(stage.rows, TILE_PX, stage.cols, TILE_PX), axis=(1, 3))
    air = IS_AIR[stage.roles]
    assert not (seen & ~air).any()
    rows = np.flatnonzero(seen.any(axis=1))
    assert len(rows) > 1
    assert (seen | ~air)[rows].mean() > 0.9


@pytest.mark.parametrize("push", [0, 97, -97])
def test_a_wind_that_makes_no_sense_is_named(push: int) -> None:
    with pytest.raises(AssemblyError, match="does not blow"):
        windy(push)
