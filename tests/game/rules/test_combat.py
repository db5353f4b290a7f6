from collections.abc import Callable
from dataclasses import replace

import pytest

from nesgan_game.game.rules import combat, items
from nesgan_game.game.rules.enemies import enemy_box
from nesgan_game.game.rules.entities import Item
from nesgan_game.game.rules.hero import BEST_WHIP, BLINK_TICKS
from nesgan_game.game.rules.items import item_box
from nesgan_game.game.rules.scene import Scene
from nesgan_game.game.rules.weapons import throw
from nesgan_game.game.rules.world import World
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import CELL, PX, Body, Button, Stance
from nesgan_game.survey.play.random_play import in_rock

FLOOR_PX = 21 * 16


def put(world: World, x_px: int, *, facing: int = 1) -> None:
    world.hero.body = Body.at(x_px, FLOOR_PX, facing)


def run(world: World, *runs: tuple[int, int]) -> list[str]:
    heard = []
    for buttons, ticks in runs:
        for _ in range(ticks):
            world.step(buttons)
            heard += world.sounds
    return heard


def only(world: World, kind: str) -> Scene:
    world.scene.enemies = [enemy for enemy in world.scene.enemies if enemy.kind == kind]
    return world.scene


def test_whip_breaks_blocks_and_the_way_is_free(empty_world: World) -> None:
    put(empty_world, 19 * 16 - 10)
    heard = run(empty_world, (Button.ATTACK, 1), (0, 20))
    assert "break" in heard
    assert empty_world.scene.broken == {(19, 19), (20, 19)}
    assert [effect.kind for effect in empty_world.scene.effects].count("rubble") == 8
    run(empty_world, (Button.RIGHT, 30))
    assert empty_world.hero.x_px > 19 * 16 + 8
    assert empty_world.stage.terrain().breakable_at(19, 19), "the stage itself stays whole"


def test_whip_puts_out_a_candle_whose_heart_can_be_taken(empty_world: World) -> None:
    put(empty_world, 60)
    heard = run(empty_world, (Button.ATTACK, 1), (0, 40))
    assert "candle" in heard
    assert [item.kind for item in empty_world.scene.items] == ["heart_small"]
    hearts = empty_world.hero.hearts
    heard = run(empty_world, (0, 60), (Button.RIGHT, 30))
    assert "heart" in heard
    assert empty_world.hero.hearts == hearts + 1
    assert empty_world.scene.items == []


def test_one_swing_hits_once_and_the_knight_takes_three(world: World) -> None:
    scene = only(world, "knight")
    (knight,) = scene.enemies
    put(world, knight.x // PX - 36)
    world.hero.blink = 1000
    for left in (2, 1):
        run(world, (Button.ATTACK, 1), (0, 17))
        assert knight.health == left
        knight.x, knight.facing, knight.mode = (world.hero.x_px + 36) * PX, 1, "walk"
    score = world.hero.score
    heard = run(world, (Button.ATTACK, 1), (0, 17))
    assert scene.enemies == []
    assert "hit" in heard
    assert world.hero.score == score + 400
    assert any(effect.kind == "flame" for effect in scene.effects)


def test_touching_an_enemy_hurts_throws_back_and_then_spares(world: World) -> None:
    scene = only(world, "ghoul")
    (ghoul,) = scene.enemies
    put(world, ghoul.x // PX - 10)
    heard = run(world, (0, 4))
    assert "hurt" in heard
    assert scene.hurt_by == "ghoul"
    assert world.hero.energy == 14
    assert world.hero.body.stance is Stance.HURT
    assert world.hero.body.vx < 0
    run(world, (0, BLINK_TICKS - 10))
    assert world.hero.energy == 14


def test_bones_hurt_and_can_be_whipped_away(world: World) -> None:
    world.scene.enemies = []
    put(world, 120)
    world.scene.shots = [throw("bone", 126 * PX, (FLOOR_PX - 16) * PX, -1, friendly=False)]
    run(world, (0, 4))
    assert world.hero.energy == 14
    assert world.scene.hurt_by == "bone"
    assert world.scene.shots == []
    put(world, 120)
    world.hero.attack = 8
    bone = throw("bone", 150 * PX, (FLOOR_PX - 18) * PX, -1, friendly=False)
    bone.vy = 0
    world.scene.shots = [bone]
    assert "clank" in run(world, (0, 2))
    assert world.scene.shots == []


def test_sub_weapons_cost_hearts_and_need_them(world: World) -> None:
    scene = only(world, "ghoul")
    put(world, scene.enemies[0].x // PX - 90)
    world.hero.weapon, world.hero.hearts = "dagger", 1
    heard = run(world, (Button.UP | Button.ATTACK, 1), (0, 40))
    assert "throw" in heard
    assert world.hero.hearts == 0
    assert scene.enemies == []
    assert not combat.may_throw(scene)
    assert "whip" in run(world, (Button.UP | Button.ATTACK, 1), (0, 12))


@pytest.mark.parametrize(("find", "most"), [("", 1), ("double", 2), ("triple", 3)])
def test_as_many_sub_weapons_fly_at_once_as_have_been_found(empty_world: World, find: str, most: int) -> None:
    empty_world.hero.weapon, empty_world.hero.hearts = "axe", 20
    if find:
        items.take(empty_world.hero, find)
    put(empty_world, 60)
    seen = []
    for _ in range(5):
        run(empty_world, (Button.UP | Button.ATTACK, 1), (0, 17))
        seen.append(sum(shot.kind == "axe" for shot in empty_world.scene.shots))
    assert max(seen) == most


def test_a_rosary_strikes_all_who_are_near_but_no_boss(castle: Callable[..., Stage]) -> None:
    world = World(castle("knight", "ghoul", "boss"), 1)
    put(world, 500)
    world.scene.items = [Item("rosary", world.hero.body.x, world.hero.body.y, world.hero.body.x)]
    run(world, (0, 1))
    assert [enemy.kind for enemy in world.scene.enemies if abs(enemy.x // PX - 500) < 120] == ["boss"]


def test_what_a_ghost_in_a_wall_leaves_can_be_taken(world: World) -> None:
    scene, body = only(world, "ghoul"), world.hero.body
    enemy = scene.enemies[0]
    left = 0
    for _ in range(20):
        ghost = replace(enemy, kind="ghost", health=1, x=body.x + CELL, y=body.y + 3 * CELL // 2)
        assert in_rock(enemy_box(ghost), scene.terrain)
        combat.wound(scene, ghost, 1)
        left += len(scene.items)
        assert not any(in_rock(item_box(item), scene.terrain) for item in scene.items)
        scene.items.clear()
    assert left > 0


def test_the_best_whip_breaks_what_no_other_breaks(world: World) -> None:
    for level in (0, BEST_WHIP):
        world.scene.enemies = []
        put(world, 120)
        world.hero.whip, world.hero.attack = level, 8
        beam = throw("beam", 150 * PX, (FLOOR_PX - 18) * PX, -1, friendly=False)
        world.scene.shots = [beam]
        run(world, (0, 2))
        assert (world.scene.shots == []) == (level == BEST_WHIP)
        world.scene.shots = []


def test_a_cross_is_caught(empty_world: World) -> None:
    empty_world.hero.weapon = "cross"
    put(empty_world, 120)
    run(empty_world, (Button.UP | Button.ATTACK, 1), (0, 20))
    assert len(empty_world.scene.shots) == 1
    run(empty_world, (0, 120))
    assert empty_world.scene.shots == []


def test_stopwatch_stops_everyone(world: World) -> None:
    world.hero.weapon, world.hero.hearts = "stopwatch", 9
    put(world, 130)
    run(world, (Button.UP | Button.ATTACK, 1), (0, 10))
    assert world.hero.hearts == 4
    places = [(enemy.x, enemy.y) for enemy in world.scene.enemies]
    run(world, (0, 60))
    assert [(enemy.x, enemy.y) for enemy in world.scene.enemies] == places


def test_fire_of_holy_water_burns_a_candle(castle: Callable[..., Stage]) -> None:
    world = World(castle("candle"), seed=1)
    candle = world.scene.candles[0]
    fire = throw("fire", candle.x, candle.y - 8 * PX, 1, friendly=True)
    world.scene.shots = [fire]
    world.step(0)
    assert candle not in world.scene.candles


def test_items_are_taken_by_touch(empty_world: World) -> None:
    hero = empty_world.hero
    empty_world.scene.items = [Item("whip_up", hero.body.x, hero.body.y, hero.body.x)]
    assert "item" in run(empty_world, (0, 1))
    assert hero.whip == 1
