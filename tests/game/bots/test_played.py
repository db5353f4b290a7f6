"""Hits and deaths are told with what caused them, on stages made for one cause each."""

from types import MappingProxyType

import pytest

from nesgan_game.game.bots.bot import RIGHT, Bot
from nesgan_game.game.bots.played import Blow, Played, play
from nesgan_game.game.rules.hero import LIVES
from nesgan_game.game.rules.world import World
from nesgan_game.level.stage import Entity, Stage, role_stage, roles_from_text
from nesgan_game.seeds import stream


class Holder(Bot):
    """Holds the same buttons, whatever comes."""

    def __init__(self, word: int) -> None:
        super().__init__(stream(1, "bot"))
        self.word = word

    def decide(self, world: World) -> int:
        assert not world.busy, "asked only where the world takes buttons"
        return self.word


def strip(gap: str, *entities: Entity, time_limit: int = 300) -> Stage:
    """A floor with the two rows of `gap` from column 8 on."""
    upper, lower = gap.split("/")
    text = "\n".join(["#" + "." * 22 + "#"] * 6 + ["#" + "." * 7 + upper.ljust(15, ".") + "#"])
    text += "\n" + "#" * 8 + lower.ljust(16, "#")
    people = (Entity(1, "hero", 40, 112), Entity(2, "exit", 328, 112), *entities)
    return role_stage("strip", roles_from_text(text), people, time_limit=time_limit)


@pytest.mark.parametrize(("gap", "cause"), [("./  ", "pit"), ("./~~~", "liquid"), (".^^/#", "spikes")])
def test_the_ground_that_kills_is_named(gap: str, cause: str) -> None:
    found = play(Holder(RIGHT), World(strip(gap), 1))
    assert [death.cause for death in found.deaths] == [cause] * (LIVES + 1)
    assert {death.pushed_by for death in found.deaths} == {""}
    assert not found.cleared
    assert not found.hits
    assert len(found.places()) == 1


def test_a_walk_without_harm_is_cleared_and_timed() -> None:
    found = play(Holder(RIGHT), World(strip("./#"), 1))
    assert found.cleared
    assert found.reached
    assert found.ticks == sum(found.room_ticks.values()) == pytest.approx((328 - 8 - 40) * 4 // 5, abs=2)


def test_the_clock_and_the_enemy_that_kill_are_named() -> None:
    found = play(Holder(0), World(strip("./#", time_limit=2), 1))
    assert [death.cause for death in found.deaths] == ["time"] * (LIVES + 1)
    knight = Entity(3, "knight", 200, 112, MappingProxyType({"facing": -1}))
    world = World(strip("./#", knight), 1)
    world.hero.energy = 1
    found = play(Holder(RIGHT), world)
    assert found.deaths[0].cause == found.hits[0].cause == "knight"
    assert found.deaths[0].tick == found.hits[0].tick


def test_who_is_knocked_into_a_pit_was_pushed() -> None:
    knight = Entity(3, "knight", 200, 112, MappingProxyType({"facing": -1}))
    world = World(strip("./#  #", knight), 1)
    world.hero.body = world.hero.body._replace(x=184 * 256)
    found = play(Holder(RIGHT), world)
    assert found.hits[0].cause == "knight"
    assert (found.deaths[0].cause, found.deaths[0].pushed_by) == ("pit", "knight")


def test_deaths_near_each_other_are_deaths_in_one_place() -> None:
    deaths = [Blow(tick, 0, 7, col, "pit") for tick, col in enumerate((8, 40, 9, 11, 42))]
    assert [len(place) for place in Played(deaths=deaths).places()] == [3, 2]
