"""What an assisted player is spared: deaths by falling, and a third of the enemies' speed."""

from __future__ import annotations

from collections.abc import Callable

from nesgan_game.game.rules import items
from nesgan_game.game.rules.assist import FALL_COSTS, HELD_EVERY
from nesgan_game.game.rules.difficulty import Challenge
from nesgan_game.game.rules.world import World
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import PX, Body, Button, Stance

FLOOR_PX, POOL_PX = 21 * 16, 23 * 16
ASSISTED = Challenge(assist=True)


def into_the_pool(world: World) -> None:
    """Walk from the edge of the pit until the hero is put back, or dies."""
    energy = world.hero.energy
    for _ in range(120):
        world.step(Button.RIGHT)
        if world.hero.energy < energy or world.mode != "play":
            return


def at_the_edge(stage: Stage, challenge: Challenge) -> World:
    world = World(stage, 1, challenge=challenge)
    world.hero.body = Body.at(POOL_PX - 40, FLOOR_PX)
    world.step(0)
    return world


def test_a_fall_costs_one_energy_and_puts_the_hero_back(castle: Callable[..., Stage]) -> None:
    usual = at_the_edge(castle(), Challenge())
    into_the_pool(usual)
    assert usual.mode == "dying"
    world = at_the_edge(castle(), ASSISTED)
    into_the_pool(world)
    hero = world.hero
    assert (world.mode, hero.lives, hero.energy) == ("play", 3, ASSISTED.energy - FALL_COSTS)
    assert hero.body.stance is Stance.STAND
    assert POOL_PX - 48 <= hero.x_px <= POOL_PX
    assert hero.blink > 0
    assert "hurt" in world.sounds
    world.step(0)
    assert world.mode == "play", "and stays there"


def test_who_falls_again_at_once_comes_back_to_the_checkpoint(castle: Callable[..., Stage]) -> None:
    world = at_the_edge(castle(), ASSISTED)
    into_the_pool(world)
    into_the_pool(world)
    assert world.hero.x_px == world.checkpoint.x_px


def test_who_has_no_energy_left_falls_to_death(castle: Callable[..., Stage]) -> None:
    world = at_the_edge(castle(), ASSISTED)
    world.hero.energy = FALL_COSTS
    into_the_pool(world)
    assert world.mode == "dying"


def test_enemies_and_what_they_throw_go_at_two_thirds_of_their_speed(castle: Callable[..., Stage]) -> None:
    ways = []
    for challenge in (Challenge(), ASSISTED):
        world = World(castle("ghoul"), 1, challenge=challenge)
        (ghoul,) = world.scene.enemies
        world.hero.body, ghoul.mode, ghoul.facing, ghoul.clock = Body.at(40, FLOOR_PX), "walk", -1, 99
        at = ghoul.x
        for _ in range(20 * HELD_EVERY):
            world.step(0)
        ways.append((at - ghoul.x) / PX)
    assert ways[0] > 20
    assert abs(ways[1] / ways[0] - (HELD_EVERY - 1) / HELD_EVERY) < 0.02


def test_an_assisted_hero_has_more_energy_and_meat_fills_it_up(castle: Callable[..., Stage]) -> None:
    world = World(castle(), 1, challenge=ASSISTED)
    assert world.hero.energy == ASSISTED.energy > World(castle(), 1).hero.energy
    world.hero.energy = ASSISTED.energy - 2
    items.take(world.hero, "roast", world.challenge.energy)
    assert world.hero.energy == ASSISTED.energy
