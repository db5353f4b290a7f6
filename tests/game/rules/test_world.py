import gc
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.errors import AssetError
from nesgan_game.game.rules import combat
from nesgan_game.game.rules.camera import FADE_TICKS, SLIDE_TICKS, Views
from nesgan_game.game.rules.difficulty import Challenge
from nesgan_game.game.rules.hero import BLINK_TICKS, ENERGY, HEARTS, LIVES
from nesgan_game.game.rules.world import DYING_TICKS, Loadout, World, stage_print
from nesgan_game.level.stage import Entity, Stage
from nesgan_game.physics.movement import PX, Body, Button, Stance, Terrain

FLOOR_PX = 21 * 16


def run(world: World, *runs: tuple[int, int]) -> None:
    for buttons, ticks in runs:
        for _ in range(ticks):
            world.step(buttons)


def put(world: World, x_px: int) -> None:
    world.hero.body = Body.at(x_px, FLOOR_PX)
    world.step(0)
    while world.camera.moving:
        world.step(0)


def test_the_same_inputs_give_the_same_world(full_castle: Stage) -> None:
    runs = [(Button.RIGHT, 90), (Button.ATTACK, 1), (Button.RIGHT | Button.JUMP, 40), (Button.LEFT, 30), (0, 200)]
    one, other = World(full_castle, 5), World(full_castle, 5)
    for buttons, ticks in runs:
        run(one, (buttons, ticks))
        run(other, (buttons, ticks))
        assert one.hash() == other.hash()
    third = World(full_castle, 6)
    assert third.hash() != World(full_castle, 5).hash()


def test_hash_sees_what_matters(full_castle: Stage) -> None:
    world = World(full_castle, 5)
    seen = {world.hash()}
    for change in (
        lambda w: setattr(w.hero, "score", 10),
        lambda w: setattr(w.scene.enemies[0], "x", w.scene.enemies[0].x + 1),
        lambda w: w.scene.broken.add((1, 1)),
        lambda w: setattr(w.camera, "x", 3),
        lambda w: setattr(w, "ticks_left", 9),
        lambda w: setattr(w, "branch", "garden"),
        lambda w: setattr(w, "challenge", Challenge(assist=True)),
        lambda w: w.scene.rng.below(2),
        lambda w: w.scene.candles.pop(),
    ):
        change(world)
        assert world.hash() not in seen
        seen.add(world.hash())


def changeable(value: object, seen: set[int]) -> set[int]:
    """Numbers (id) of all that can change within a state: lists, sets, dictionaries, records that are not frozen."""
    if isinstance(value, (str, bytes, int, type, Stage, Entity, Terrain, Views)) or value is None or id(value) in seen:
        return set()
    inner: list[object] = []
    found: set[int] = set()
    if isinstance(value, (list, set, tuple, frozenset)):
        inner = list(value)
    elif isinstance(value, dict):
        inner = list(value.values())
    elif is_dataclass(value):
        inner = [getattr(value, field.name) for field in fields(value)]
    else:
        inner = gc.get_referents(value)  # in whatever way it is kept
    if not isinstance(value, (tuple, frozenset)) and not getattr(type(value), "__hash__", None):
        found.add(id(value))
    seen.add(id(value))
    return found.union(*(changeable(one, seen) for one in inner))


def test_a_copy_goes_on_alone_and_the_same_way(full_castle: Stage) -> None:
    world = World(full_castle, 5)
    run(world, (Button.RIGHT, 120), (Button.ATTACK, 12), (Button.RIGHT | Button.JUMP, 60))
    other = world.copy()
    assert other.hash() == world.hash()
    mine, theirs = changeable(world, set()), changeable(other, set())
    assert len(mine) == len(theirs) > 20
    assert mine & theirs <= {id(world.scene.ground.planks)}, "where planks are is nobody's to change"
    before = world.hash()
    run(other, (Button.RIGHT, 90), (Button.ATTACK, 1), (0, 100))
    assert world.hash() == before != other.hash()
    run(world, (Button.RIGHT, 90), (Button.ATTACK, 1), (0, 100))
    assert world.hash() == other.hash()


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 255), st.integers(1, 60)), max_size=25), st.integers(0, 9))
def test_any_input_keeps_the_world_whole(full_castle: Stage, runs: list[tuple[int, int]], seed: int) -> None:
    world = World(full_castle, seed)
    for buttons, ticks in runs:
        run(world, (buttons, ticks))
        assert world.result in {"playing", "dead", "clear", "game over"}
        assert 0 <= world.hero.energy <= ENERGY
        assert 0 <= world.hero.hearts <= 99
        room = full_castle.rooms[world.camera.room]
        if not world.camera.moving:
            assert room.col * 16 <= world.camera.x <= (room.col + room.cols) * 16 - 256
    world.hash()


def test_exit_ends_the_stage_and_turns_time_and_hearts_into_points(empty_world: World) -> None:
    put(empty_world, 42 * 16 + 8)
    assert empty_world.result == "clear"
    seconds, score = empty_world.seconds_left, empty_world.hero.score
    ticks = 0
    while not empty_world.done:
        empty_world.step(Button.RIGHT)
        ticks += 1
    assert ticks < 600
    assert empty_world.hero.score == score + seconds * 10 + HEARTS * 100
    assert (empty_world.seconds_left, empty_world.hero.hearts) == (0, 0)
    done = empty_world.hash()
    empty_world.step(Button.LEFT)
    assert empty_world.hash() == done


def test_a_boss_guards_the_exit(castle: Callable[..., Stage]) -> None:
    world = World(castle("boss"), 1)
    world.hero.blink = 10_000
    put(world, 42 * 16 + 8)
    assert world.result == "playing"
    assert world.enemy_energy == 16
    world.scene.enemies[0].health = 1
    world.hero.body = Body.at(world.scene.enemies[0].x // PX, FLOOR_PX)
    world.hero.attack = 8
    run(world, (0, 3))
    assert world.scene.enemies == []
    assert world.enemy_energy == 0
    put(world, 42 * 16 + 8)
    assert world.result == "playing", "the orb is to be taken first"
    orb = next(item for item in world.scene.items if item.kind == "orb")
    for _ in range(400):
        world.step(0)
        if world.won:
            break
        assert orb in world.scene.items
    assert world.result == "clear", "an orb that is not fetched comes by itself"
    assert world.bonus == (world.seconds_left, HEARTS)
    assert World(castle("boss"), 1, enemies=False).enemy_energy == ENERGY


def test_falling_costs_a_life_and_starts_over(world: World) -> None:
    score = world.hero.score = 70
    world.hero.whip, world.hero.weapon = 2, "axe"
    put(world, 23 * 16)
    run(world, (0, 20))
    assert world.result == "dead"
    assert world.sunk
    ticks = 0
    while world.result == "dead":
        world.step(Button.RIGHT)
        ticks += 1
    assert ticks < DYING_TICKS
    hero = world.hero
    assert (hero.lives, hero.energy, hero.hearts) == (LIVES - 1, ENERGY, HEARTS)
    assert (hero.whip, hero.weapon, hero.blink) == (1, "axe", BLINK_TICKS), "a life costs one level of the whip"
    assert hero.score == score
    assert hero.body == world.stage.spawn()
    assert not world.sunk


def test_after_the_last_life_the_game_is_over(world: World) -> None:
    world.hero.lives = 0
    world.hero.energy = 0
    run(world, (0, DYING_TICKS + 2))
    assert world.result == "game over"
    assert world.done


def test_time_runs_out(castle: Callable[..., Stage]) -> None:
    world = World(castle(time_limit=2), 1)
    assert world.seconds_left == 2
    run(world, (0, 119))
    assert world.result == "playing"
    run(world, (0, 1))
    assert world.result == "dead"


def test_a_door_slides_the_camera_while_the_world_waits(world: World) -> None:
    put(world, 31 * 16)
    assert world.camera.room == 0
    knight = next(enemy for enemy in world.scene.enemies if enemy.kind == "knight")
    world.hero.blink = 500
    while not world.camera.moving:
        world.step(Button.RIGHT)
    place, hero, time = (knight.x, knight.y), world.hero.body, world.ticks_left
    xs = []
    while world.camera.moving:
        assert world.busy
        world.step(Button.RIGHT)
        xs.append(world.camera.x)
    assert len(xs) == SLIDE_TICKS
    assert xs[-1] == 32 * 16
    assert max(b - a for a, b in pairwise(xs)) <= 8
    assert (place, hero, time) == ((knight.x, knight.y), world.hero.body, world.ticks_left)
    world.step(Button.RIGHT)
    assert world.checkpoint.x_px == world.hero.x_px


def test_stairs_to_another_storey_fade(empty_world: World) -> None:
    put(empty_world, 5 * 16 - 4)
    dark = []
    for _ in range(600):
        empty_world.step(Button.UP)
        if empty_world.camera.moving:
            dark.append(empty_world.camera.darkness)
        if empty_world.camera.room == 2 and empty_world.hero.body.stance is Stance.STAND:
            break
    assert empty_world.camera.room == 2
    assert len(dark) == FADE_TICKS
    assert max(dark) >= 4
    assert dark[0] < 2
    assert empty_world.camera.y == 0
    run(empty_world, (0, 2))
    assert empty_world.checkpoint.y_px == 9 * 16


def test_checkpoint_is_where_one_comes_back(world: World) -> None:
    put(world, 26 * 16 + 8)
    assert world.checkpoint.x_px == 26 * 16 + 8
    world.hero.energy = 0
    run(world, (0, DYING_TICKS + 2))
    assert world.hero.x_px == 26 * 16 + 8


def test_loadout_is_carried_along(full_castle: Stage) -> None:
    world = World(full_castle, 1, loadout=Loadout(lives=7, hearts=33, weapon="cross", whip=2, score=4000))
    assert world.loadout() == Loadout(lives=7, hearts=33, weapon="cross", whip=2, score=4000, next_life=20_000)


def test_a_candle_with_something_unknown_is_named(castle: Callable[..., Stage]) -> None:
    stage = castle()
    odd = Entity(77, "candle", 80, 300, {"drop": "banana"})
    with pytest.raises(AssetError, match="candle 77 drops 'banana'"):
        World(replace(stage, entities=(*stage.entities, odd)), 1)
    empty = Entity(78, "candle", 80, 300, {"drop": ""})
    assert World(replace(stage, entities=(*stage.entities, empty)), 1).scene.candles[0].drop == ""


def test_without_enemies_nobody_is_there(full_castle: Stage) -> None:
    assert World(full_castle, 1, enemies=False).scene.enemies == []
    assert World(full_castle, 1).scene.enemies


@pytest.mark.parametrize("change", ["time_limit", "entities", "rooms", "number"])
def test_stage_print_tells_stages_apart(full_castle: Stage, change: str) -> None:
    values = {"time_limit": 99, "entities": full_castle.entities[:-1], "rooms": full_castle.rooms[:-1], "number": 9}
    assert stage_print(replace(full_castle, **{change: values[change]})) != stage_print(full_castle)  # type: ignore[arg-type]
    assert stage_print(replace(full_castle, name="other")) == stage_print(full_castle)


def test_who_has_given_his_points_gives_none_after_a_lost_life(world: World) -> None:
    scene = world.scene
    ghoul = next(enemy for enemy in scene.enemies if enemy.kind == "ghoul")
    combat.wound(scene, ghoul, 9)
    score = world.hero.score
    assert score > 0
    world.hero.energy = 0
    run(world, (0, DYING_TICKS + 2))
    again = next(enemy for enemy in world.scene.enemies if enemy.kind == "ghoul")
    combat.wound(world.scene, again, 9)
    assert world.hero.score == score
