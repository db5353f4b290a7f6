from collections.abc import Callable

from nesgan_game.game.app.stage_tally import StageTally, breakable_walls
from nesgan_game.game.rules.world import World
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import Button


def test_walls_are_cells_side_by_side(full_castle: Stage) -> None:
    assert sorted(map(sorted, breakable_walls(full_castle))) == [[(7, 24), (8, 24)], [(19, 19), (20, 19)]]


def test_a_stage_is_counted_and_stays_as_it_is(full_castle: Stage) -> None:
    watched, alone = World(full_castle, 3), World(full_castle, 3)
    tally = StageTally()
    for tick in range(900):
        word = Button.RIGHT if tick % 20 else Button.RIGHT | Button.ATTACK
        watched.step(word)
        alone.step(word)
        tally.watch(watched)
    tally.close(watched)
    assert watched.hash() == alone.hash()
    assert (tally.all_candles, tally.all_walls) == (5, 2)
    assert tally.ticks == 900
    assert tally.clock == "0:15"
    assert tally.candles == 3


def test_broken_walls_and_lost_lives_are_counted(castle: Callable[..., Stage]) -> None:
    world, tally = World(castle(), 3), StageTally()
    world.scene.broken.update({(19, 19)})
    world.scene.sounds.append("hurt")
    tally.watch(world)
    world.hero.energy = 0
    for _ in range(200):
        world.step(Button.NONE)
        tally.watch(world)
    tally.close(world)
    assert (tally.hits, tally.deaths, tally.walls) == (1, 1, 1)
