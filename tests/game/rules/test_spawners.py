"""Who comes in from the edge, how many act, who is spared."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

import pytest

from nesgan_game.game.rules.entities import Enemy
from nesgan_game.game.rules.spawners import APART_PX, MERCY_PX, MOST_AWAKE, WAVE_TICKS, awake, scar, spare
from nesgan_game.game.rules.world import World
from nesgan_game.level.stage import Entity, Room, Stage, role_stage, roles_from_text
from nesgan_game.physics.movement import PX, Body, Stance

COLS = 40
ROLES = roles_from_text("\n".join(["." * COLS] * 9 + ["=" * COLS] * 3))
FLOOR_PX = 9 * 16


def meadow(*others: Entity) -> Stage:
    hero = Entity(1, "hero", 20 * 16, FLOOR_PX, MappingProxyType({"facing": 1}))
    end = Entity(2, "exit", 38 * 16, FLOOR_PX)
    return role_stage("meadow", ROLES, (hero, end, *others), rooms=(Room("meadow", "corridor", 0, 0, 12, COLS),))


def source(kind: str, waves: int, y_px: int = FLOOR_PX) -> Entity:
    return Entity(3, kind, 22 * 16, y_px, MappingProxyType({"facing": -1, "waves": waves}))


@pytest.mark.parametrize(("kind", "y_px"), [("ghoul", FLOOR_PX), ("head", FLOOR_PX - 32)])
def test_a_wave_comes_in_one_by_one_at_the_edge_of_the_screen(kind: str, y_px: int) -> None:
    world = World(meadow(source(kind, 3, y_px)), 1)
    assert world.scene.enemies == []
    came: dict[int, int] = {}
    for tick in range(3 * (WAVE_TICKS + 60)):
        world.hero.blink = 90
        world.step(0)
        for enemy in world.scene.enemies:
            if enemy.id not in came:
                came[enemy.id] = tick
                assert enemy.kind == kind
                assert abs(enemy.x - world.hero.body.x) >= APART_PX * PX
                seen = world.camera.box()
                assert not seen.left < enemy.x // PX < seen.right, "out of sight"
    ticks = sorted(came.values())
    assert len(ticks) == 3
    assert all(later - one >= WAVE_TICKS for one, later in pairwise(ticks))
    assert world.scene.sources == []


def test_a_source_that_is_not_in_view_waits() -> None:
    world = World(meadow(Entity(3, "ghoul", 2 * 16, FLOOR_PX, MappingProxyType({"waves": 2}))), 1)
    for _ in range(200):
        world.step(0)
    assert world.scene.enemies == []
    assert [one.left for one in world.scene.sources] == [2]


def test_worlds_with_sources_are_copied_and_hashed() -> None:
    one, other = (World(meadow(source("ghoul", 3)), 5) for _ in range(2))
    for _ in range(150):
        one.step(0)
        other.step(0)
    assert one.hash() == other.hash()
    twin = one.copy()
    for _ in range(120):
        twin.step(0)
    assert one.hash() == other.hash() != twin.hash()
    assert [source.left for source in one.scene.sources] != [source.left for source in twin.scene.sources]


def test_eight_act_at_most_the_nearest() -> None:
    crowd = [Entity(10 + n, "ghoul", (14 + n) * 16, FLOOR_PX) for n in range(12)]
    world = World(meadow(*crowd), 1)
    acting = awake(world.scene, world.camera.box().grown(24), 0)
    assert len(acting) == MOST_AWAKE
    rest = [one for one in world.scene.enemies if one not in acting]
    far = [abs(one.x - world.hero.body.x) for one in rest]
    assert min(far) >= max(abs(one.x - world.hero.body.x) for one in acting)


def test_who_is_near_a_deadly_fall_is_not_there_again() -> None:
    near, far = Entity(10, "knight", 22 * 16, FLOOR_PX), Entity(11, "knight", 38 * 16, FLOOR_PX)
    world = World(meadow(near, far, source("ghoul", 2)), 1)
    spare(world.scene, Body.at(20 * 16, FLOOR_PX))
    assert [one.id for one in world.scene.enemies] == [11]
    assert world.scene.sources == []
    assert 2 * 16 < MERCY_PX < 18 * 16


@pytest.mark.parametrize(("left", "again"), [(16, 16), (9, 9), (1, 1), (None, 8)])
def test_a_boss_keeps_its_wounds_when_the_hero_loses_a_life(left: int | None, again: int) -> None:
    world = World(meadow(Entity(10, "boss", 26 * 16, FLOOR_PX)), 1)
    boss = world.scene.boss
    assert boss is not None
    boss.health = boss.full = 16
    fought = None if left is None else replace(boss, health=left)
    scar(world.scene, fought)
    assert boss.health == again


def test_after_a_death_nobody_stirs_for_a_while() -> None:
    world = World(meadow(Entity(10, "ghoul", 26 * 16, FLOOR_PX)), 1)
    world.hero.body = Body.at(20 * 16, FLOOR_PX)._replace(stance=Stance.DEAD)
    while world.mode != "dying":
        world.step(0)
    while world.mode == "dying":
        world.step(0)
    assert world.scene.enemies == [], "it stood half a screen from where the ground killed"
    world.scene.enemies.append(Enemy(10, "ghoul", 26 * 16 * PX, FLOOR_PX * PX, -1, 1, 26 * 16 * PX, FLOOR_PX * PX, 0))
    place = world.scene.enemies[0].x
    for _ in range(90):
        world.step(0)
        assert world.scene.enemies[0].x == place
    for _ in range(20):
        world.step(0)
    assert world.scene.enemies[0].x < place
