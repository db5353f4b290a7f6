"""Movers, keys, locks and items in the game's world: it goes tick for tick where the structural run goes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nesgan_game.game.app.session import prove_in_world
from nesgan_game.game.rules.world import DYING_TICKS, World
from nesgan_game.game.view import poses
from nesgan_game.game.view.frame import View, status_of
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.level.proof.prove import replay
from nesgan_game.level.simulation.playthrough import Run
from nesgan_game.level.stage import Entity, Room, Stage, Value, role_stage, roles_from_text
from nesgan_game.physics.movement import PX, Body, Button, Stance

TEXT = """
################################
#..............................#
#..............................#
#..............................#
#..............................#
#..............................#
#............%.........D.......#
#............%.........D.......#
======..======================.==
######..######################.##
######..######################.##
################################
"""
FLOOR = 8


def thing(number: int, kind: str, col: int, row: int = FLOOR, **properties: Value) -> Entity:
    return Entity(number, kind, col * 16 + 8, row * 16, properties)


def gauntlet() -> Stage:
    """A key on the way, a lift out of a pit, a wall to break, a locked door, the exit: one room of two screens."""
    roles = roles_from_text(TEXT)
    things = (
        thing(1, "hero", 1),
        thing(2, "exit", 27),
        thing(3, "key", 6, 11, key=3),
        thing(4, "lock", 23, key=3),
        Entity(5, "mover", 7 * 16, 11 * 16, {"cols": 2, "dx": 0, "dy": -48, "period": 120, "phase": 0}),
        thing(6, "item", 10, drop="whip_up"),
        thing(7, "mover", 18, 7, cols=1, dx=32, dy=0, period=60, phase=7),
    )
    return role_stage("gauntlet", roles, things, rooms=(Room("way", "corridor", 0, 0, 12, 32),))


RIGHT = int(Button.RIGHT)
WAY = ((RIGHT, 64), (0, 60), (RIGHT, 200), (int(Button.ATTACK), 1), (0, 20), (RIGHT, 260))
"""Inputs that win the gauntlet."""


@pytest.fixture(scope="module")
def stage() -> Stage:
    proof = replay(gauntlet(), WAY)
    assert proof is not None
    return replace(gauntlet(), proof=proof)


def play(world: World, *runs: tuple[int, int]) -> list[str]:
    heard = []
    for word, ticks in runs:
        for _ in range(ticks):
            world.step(word)
            heard += world.sounds
    return heard


def states(stage: Stage, words: list[int]) -> None:
    """Assert that world and run agree at every tick until the stage or the life ends."""
    world, run = World(stage, 3, enemies=False), Run(stage)
    for word in words:
        while world.busy and not world.done and world.mode == "play":
            world.step(0)
        if world.mode != "play":
            assert run.at_exit or run.dead
            return
        world.step(word)
        run.step(word)
        ground = world.scene.ground
        if world.mode == "play":
            assert world.hero.body == run.body
        assert (ground.state(), ground.terrain.flags) == (run.ground.state(), run.terrain.flags)


WORD = st.sampled_from([0, 1, 2, 2, 2, 2, 8, 10, 9, 16, 18, 18, 17, 32, 34, 40, 4, 255])


@settings(max_examples=40)
@example([(int(Button.ATTACK), 30), (0, 2)])  # held longer than a stroke takes
@given(st.lists(st.tuples(WORD, st.integers(1, 40)), max_size=40))
def test_the_world_goes_where_the_run_goes(runs: list[tuple[int, int]]) -> None:
    states(gauntlet(), [word for word, ticks in runs for _ in range(ticks)])


def test_a_proof_with_key_lift_wall_and_door_wins_in_the_world(stage: Stage) -> None:
    world = prove_in_world(stage)
    assert world.result == "clear"
    assert (world.scene.ground.keys, world.scene.ground.opened) == ({3}, {4})
    assert world.scene.broken == {(6, 13), (7, 13)}
    assert world.hero.whip == 1, "the item on the way"
    assert world.scene.items == []


def test_what_was_found_opened_and_broken_survives_a_death(stage: Stage) -> None:
    world = World(stage, 1)
    heard = play(world, *WAY[:5], (RIGHT, 145))
    assert [word for word in heard if word in ("key", "break", "unlock")] == ["key", "break", "unlock"]
    tick, lives = world.scene.ground.tick, world.hero.lives
    world.hero.energy = 0
    play(world, (0, DYING_TICKS + 2))
    ground = world.scene.ground
    assert world.hero.lives == lives - 1
    assert (ground.keys, ground.opened, ground.broken) == ({3}, {4}, {(6, 13), (7, 13)})
    assert not ground.terrain.solid_at(7, 23)
    assert not ground.terrain.solid_at(7, 13), "a hero who comes back in the gap must not be in a wall"
    assert tick < ground.tick < tick + 5, "platforms wait while a life is lost"


def test_the_state_tells_keys_doors_and_the_movers_clock_apart(stage: Stage) -> None:
    world = World(stage, 1)
    seen = {world.hash()}
    ground = world.scene.ground
    for change in (partial(ground.keys.add, 1), partial(ground.opened.add, 4), partial(setattr, ground, "tick", 9)):
        change()
        assert world.hash() not in seen
        seen.add(world.hash())


def test_a_longer_whip_breaks_no_other_walls(stage: Stage) -> None:
    world = World(stage, 1)
    world.hero.body = Body.at(13 * 16 - 44, FLOOR * 16)
    world.hero.whip = 2
    assert "break" not in play(world, (Button.ATTACK, 1), (0, 20))
    box = world.hero.whip_box()
    assert box is None
    play(world, (RIGHT, 20))
    assert "break" in play(world, (Button.ATTACK, 1), (0, 20))


def test_nobody_comes_back_on_a_platform_that_has_gone(stage: Stage) -> None:
    world = World(stage, 1)
    before = world.checkpoint
    world.arriving = True
    world.hero.body = Body.at(19 * 16 - 8, 7 * 16)
    for _ in range(25):
        world.hero.body = world.hero.body._replace(x=world.scene.terrain.movers[1].at(world.scene.ground.tick)[0])
        play(world, (0, 1))
        assert world.hero.body.y_px == 7 * 16
    assert (world.arriving, world.checkpoint) == (True, before)
    play(world, (RIGHT, 60))
    assert not world.arriving


def test_an_item_waits_for_the_hero(stage: Stage) -> None:
    world = World(stage, 1)
    play(world, (0, 700))
    assert [(item.kind, item.x // PX, item.y // PX) for item in world.scene.items] == [("whip_up", 168, 128)]
    world.hero.body = Body.at(168, FLOOR * 16)
    assert "item" in play(world, (0, 1))


def test_fixtures_are_drawn_where_they_are(stage: Stage, pictures: SpriteCache) -> None:
    world = World(stage, 1)
    view = View(stage, pictures)
    seen = set()
    for _ in range(12):
        shown = {(pose.sheet, pose.frame): pose for pose in poses.all_poses(world)}
        x, y = (place // PX for place in world.scene.terrain.movers[0].at(world.scene.ground.tick))
        assert (shown["mover", "left"].x, shown["mover", "left"].y) == (x - 16, y)
        assert shown["mover", "right"].x == x
        assert shown["mover", "single"].y == 7 * 16
        assert (shown["fixtures", "lock_3"].x, shown["fixtures", "lock_3"].y) == (23 * 16 + 8, FLOOR * 16)
        assert abs(shown["fixtures", "key_3"].y - 11 * 16) <= 4
        seen |= {frame for _, frame in shown}
        assert view.draw(world).any()
        play(world, (0, 5))
    assert {"wheel_0", "wheel_1"} <= seen
    world = World(stage, 1)
    play(world, *WAY[:5], (RIGHT, 145))
    assert not [pose for pose in poses.all_poses(world) if pose.sheet == "fixtures"]
    assert status_of(world).keys == (3,)


def test_the_creeping_hero_moves_her_limbs(stage: Stage) -> None:
    world = World(stage, 1)
    frames = set()
    for _ in range(40):
        play(world, (Button.DOWN | Button.RIGHT, 1))
        frames.add(poses.hero_frame(world.hero))
    assert frames == {"crawl_0", "crawl_1"}
    play(world, (Button.DOWN, 1))
    assert poses.hero_frame(world.hero) == "crouch"
    assert world.hero.body.stance is Stance.CROUCH
