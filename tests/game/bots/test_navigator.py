"""The way is found from wherever the hero stands."""

import pytest

from nesgan_game.files import shipped
from nesgan_game.game.bots.navigator import Navigator
from nesgan_game.game.rules.world import World
from nesgan_game.level.formats.tmx import read_tmx
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import Button, knock_back


@pytest.fixture(scope="module")
def tutorial() -> Stage:
    return read_tmx(shipped("levels/tutorial.tmx"))


def follow(world: World, navigator: Navigator, ticks: int) -> None:
    for _ in range(ticks):
        if not world.won:
            world.step(navigator.word(world))


def test_it_leads_to_the_exit_past_doors_and_blocks(tutorial: Stage) -> None:
    world = World(tutorial, 1, enemies=False)
    assert tutorial.proof is not None
    follow(world, Navigator(tutorial), tutorial.proof.ticks * 3 // 2)
    assert world.won


@pytest.mark.slow
def test_whoever_is_pushed_aside_finds_the_way_again(tutorial: Stage) -> None:
    world, navigator = World(tutorial, 1, enemies=False), Navigator(tutorial)
    assert tutorial.proof is not None
    for _ in range(12):
        follow(world, navigator, 150)
        if not world.won and not world.busy:
            world.hero.body = knock_back(world.hero.body, -1, world.scene.terrain)
    follow(world, navigator, tutorial.proof.ticks * 2)
    assert world.won


def test_it_looks_ahead_without_going_on(tutorial: Stage) -> None:
    world, navigator = World(tutorial, 1, enemies=False), Navigator(tutorial)
    ahead = navigator.ahead(world)
    assert len(ahead) > 20
    assert navigator.ahead(world) == ahead
    for word in ahead[:20]:
        assert navigator.word(world) == word
        world.step(word)
    assert navigator.leads(world) == (1 if ahead[20] & Button.RIGHT else -1)


def test_it_gets_nearer_and_walks_only_on_the_floor_under_the_hero(tutorial: Stage) -> None:
    world, navigator = World(tutorial, 1, enemies=False), Navigator(tutorial)
    navigator.word(world)
    far = navigator.ticks_left(world)
    follow(world, navigator, 20)
    assert navigator.ticks_left(world) < far
    x = world.hero.x_px
    assert navigator.walk(world, x) == 0
    assert navigator.walk(world, x + 8) == Button.RIGHT
    assert navigator.walk(world, x + 100_000) is None
