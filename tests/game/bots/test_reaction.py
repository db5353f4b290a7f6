"""A world in mind: late, without what nobody sees, and else the same."""

from collections.abc import Callable

from nesgan_game.game.bots.reaction import REACTION_TICKS, Mind
from nesgan_game.game.rules.rng import Rng
from nesgan_game.game.rules.weapons import throw
from nesgan_game.game.rules.world import World
from nesgan_game.level.stage import Stage


def in_hall(castle: Callable[..., Stage], kind: str) -> World:
    """One enemy, in the hall with the hero."""
    world = World(castle(kind), 3)
    for enemy in world.scene.enemies:
        enemy.x = enemy.home_x = 150 * 256
    return world


def watched(world: World, ticks: int) -> Mind:
    mind = Mind()
    for _ in range(ticks):
        mind.look(world)
        world.step(0)
    mind.look(world)
    return mind


def test_who_has_just_come_is_not_seen_yet(castle: Callable[..., Stage]) -> None:
    assert (
        watched(in_hall(castle, "ghoul"), REACTION_TICKS - 1).expected(in_hall(castle, "ghoul"), Rng.seeded(1)) is None
    )
    world = in_hall(castle, "ghoul")
    assert watched(world, REACTION_TICKS).expected(world, Rng.seeded(1)) is not None


def test_what_goes_on_as_it_did_is_where_it_was_expected(castle: Callable[..., Stage]) -> None:
    world = in_hall(castle, "ghoul")
    mind = watched(world, 40)
    expected = mind.expected(world, Rng.seeded(1))
    assert expected is not None
    (ours,), (theirs,) = expected.scene.enemies, world.scene.enemies
    assert (ours.x, ours.y, ours.mode) == (theirs.x, theirs.y, theirs.mode)
    assert expected.hero.body == world.hero.body
    assert [foe.vx for foe in mind.foes] == [-112]


def test_what_is_thrown_is_noticed_late_and_sources_never(castle: Callable[..., Stage]) -> None:
    world = in_hall(castle, "ghoul")
    mind = watched(world, 40)
    world.scene.shots.append(throw("ember", 90 * 256, world.hero.body.y - 256, -1, friendly=False))
    for tick in range(REACTION_TICKS + 1):
        expected = mind.expected(world, Rng.seeded(1))
        assert expected is not None
        assert not expected.scene.sources
        assert len(expected.scene.shots) == (0 if tick <= REACTION_TICKS else 1)
        world.step(0)
        mind.look(world)
    expected = mind.expected(world, Rng.seeded(1))
    assert expected is not None
    assert [shot.kind for shot in expected.scene.shots] == [shot.kind for shot in world.scene.shots] == ["ember"]


def test_when_the_next_blow_is_due_is_guessed(castle: Callable[..., Stage]) -> None:
    world = in_hall(castle, "skeleton")
    world.scene.enemies[0].reload = 60
    mind = watched(world, 20)
    guesses = set()
    for seed in range(8):
        expected = mind.expected(world, Rng.seeded(seed))
        assert expected is not None
        guesses.add(expected.scene.enemies[0].reload)
    assert len(guesses) > 2
