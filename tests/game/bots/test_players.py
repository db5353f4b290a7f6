"""All bots: buttons only, the same for the same seed, and each as good as it says."""

from collections.abc import Callable

import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.files import shipped
from nesgan_game.game.bots.played import play
from nesgan_game.game.bots.players import BOTS, make_bot
from nesgan_game.game.rules.world import World
from nesgan_game.level.formats.tmx import read_tmx
from nesgan_game.level.stage import Stage
from nesgan_game.physics.body import ALL_BUTTONS
from nesgan_game.physics.movement import Body
from nesgan_game.seeds import stream

FLOOR_PX = 21 * 16


def ending(stage: Stage, name: str, ticks: int) -> str:
    world, bot = World(stage, 3), make_bot(name, stream(5, "bot"))
    for _ in range(ticks):
        world.step(bot.press(world))
    return world.hash()


@pytest.mark.parametrize("name", BOTS)
def test_the_same_seed_plays_the_same(full_castle: Stage, name: str) -> None:
    assert ending(full_castle, name, 500) == ending(full_castle, name, 500)


@pytest.mark.parametrize("name", BOTS)
def test_a_bot_only_presses_buttons(full_castle: Stage, name: str) -> None:
    world, bot = World(full_castle, 3), make_bot(name, stream(5, "bot"))
    for _ in range(200):
        before = world.hash()
        word = bot.press(world)
        assert 0 <= word <= ALL_BUTTONS
        assert world.hash() == before
        world.step(word)


@pytest.mark.parametrize("name", BOTS)
def test_without_enemies_everybody_comes_through_the_tutorial(name: str) -> None:
    stage = read_tmx(shipped("levels/tutorial.tmx"))
    found = play(make_bot(name, stream(5, "bot")), World(stage, 1, enemies=False))
    assert found.cleared
    assert not found.hits
    assert not found.deaths


def hall(castle: Callable[..., Stage], kind: str) -> World:
    """One enemy, in the hall, between the hero and the exit."""
    world = World(castle(kind), 3)
    for enemy in world.scene.enemies:
        enemy.x = enemy.home_x = 150 * 256
    return world


def seen(name: str, world: World, ticks: int = 400) -> tuple[int, int]:
    """How many enemies are left, and the hero's energy."""
    bot = make_bot(name, stream(5, "bot"))
    for _ in range(ticks):
        world.step(bot.press(world))
    return len(world.scene.enemies), world.hero.energy


def test_who_whips_beats_what_who_rushes_runs_into(castle: Callable[..., Stage]) -> None:
    _, rushed = seen("rush", hall(castle, "knight"))
    assert rushed < 16
    for name in ("naive", "careful", "skilled"):
        left, energy = seen(name, hall(castle, "ghoul"))
        assert (left, energy) == (0, 16), name


def test_a_bot_of_no_name_is_refused() -> None:
    with pytest.raises(ConfigError, match="no bot is called 'gamer'"):
        make_bot("gamer", stream(5, "bot"))


@pytest.mark.parametrize("name", ["naive", "careful"])
def test_who_sees_the_boss_goes_for_him_up_and_down_steps(castle: Callable[..., Stage], name: str) -> None:
    world = World(castle("boss"), 3)
    world.hero.body = Body.at(33 * 16 + 8, FLOOR_PX)
    bot, least = make_bot(name, stream(5, "bot")), 400
    for _ in range(600):
        world.step(bot.press(world))
        boss = world.scene.boss
        if boss is None:
            return
        least = min(least, boss.health)
    assert least < 9, "has hit him"
