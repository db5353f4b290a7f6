"""Ways over platforms that move: boarded, ridden, left, from one to the next; proofs with waits that replay."""

from __future__ import annotations

import pytest

from nesgan_game.errors import Unplayable
from nesgan_game.level.flights.floors import Ints, Segments, find_segments
from nesgan_game.level.flights.trajectories import Trace, trace_flights
from nesgan_game.level.proof import platform_rides
from nesgan_game.level.proof.nav_graph import Graph
from nesgan_game.level.proof.platform_rides import find_rides
from nesgan_game.level.proof.prove import prove, replay
from nesgan_game.level.proof.softlock import softlocks
from nesgan_game.level.stage import Entity, Stage, role_stage, roles_from_text
from nesgan_game.physics.movement import CELL, Terrain


def mover(number: int, x: int, y: int, dx: int, dy: int, width: int = 2, period: int = 240, phase: int = 0) -> Entity:
    course = {"cols": width, "dx": dx, "dy": dy, "period": period, "phase": phase}
    return Entity(number, "mover", x, y, course)


def stage(text: str, *entities: Entity) -> Stage:
    """Hero where the text has H, exit where it has X, both on the cell below."""
    found = list(entities)
    for row, line in enumerate(text.strip("\n").split("\n")):
        for col, glyph in enumerate(line):
            if glyph in "HX":
                kind = "hero" if glyph == "H" else "exit"
                found.append(Entity(len(found) + 10, kind, col * 16 + 8, row * 16 + 16))
    return role_stage("text", roles_from_text(text.replace("H", ".").replace("X", ".")), tuple(found))


AIR = "....................\n" * 5
GAP = AIR + "H..................X\n====............====\n####............####"
TOWER = AIR + "...................X\n...........=========\n...........#########\n" + "....................\n" * 8
TOWER += "H...................\n======.....=========\n"
CASES = {
    "a glider level with the floor": (GAP, [mover(1, 80, 96, 160, 0)]),
    "a fast small one": (GAP, [mover(1, 72, 96, 176, 0, 1, 180, 90)]),
    "a glider below": (GAP, [mover(1, 80, 112, 160, 0)]),
    "a slow one with a phase": (GAP, [mover(1, 80, 96, 160, 0, 3, 600, 333)]),
    "two that meet": (GAP, [mover(1, 80, 96, 64, 0, 2, 160, 10), mover(2, 176, 96, 64, 0, 2, 200, 50)]),
    "a lift": (TOWER, [mover(1, 136, 256, 0, -160)]),
    "a lift with a far phase": (TOWER, [mover(1, 136, 256, 0, -160, 2, 400, 250)]),
    "two lifts in a row": (TOWER, [mover(1, 112, 256, 0, -64, 1, 200), mover(2, 152, 192, 0, -96, 2, 300, 77)]),
    "aslant": (TOWER, [mover(1, 112, 256, 48, -160, 2, 360)]),
}


@pytest.mark.parametrize("name", CASES)
def test_movers_are_taken_and_left(name: str) -> None:
    text, movers = CASES[name]
    here = stage(text, *movers)
    proof = prove(here)
    assert replay(here, proof.inputs) == proof
    assert softlocks(here) == []
    with pytest.raises(Unplayable):
        prove(stage(text))


def test_a_mover_that_leads_nowhere_is_a_dead_end() -> None:
    with pytest.raises(Unplayable, match="row 5, column 3"):
        prove(stage(GAP, mover(1, 80, 96, 64, 0)))


def test_a_pit_with_a_lift_can_be_left() -> None:
    text = AIR + "H..................X\n====............====\n" + "####............####\n" * 4 + "#" * 20
    assert [(fault.row, fault.col) for fault in softlocks(stage(text))] == [(5, 1), (10, 9)]
    assert softlocks(stage(text, mover(1, 160, 176, 0, -64), mover(2, 168, 112, 64, 0))) == []


def test_a_mover_deep_in_an_abyss_is_named_by_its_cell() -> None:
    text = AIR + "H.......X...........\n==========..........\n##########..........\n" + "#########...........\n" * 3
    below = mover(1, 176, 168, 64, 0)
    assert [str(fault) for fault in softlocks(stage(text, below))] == [
        "a mover that cannot be left at row 10, column 11"
    ]
    assert softlocks(stage(text)) == []


def test_a_lift_that_comes_down_to_a_floor_sets_one_down() -> None:
    text = AIR + "H...........\n===.........\n###.........\n" + "###.........\n" * 2 + "###........X\n" + "=" * 12
    here = stage(text, mover(1, 64, 96, 0, 80))
    graph = Graph.of(here.terrain())
    floor, lift = graph.floors.at(9 * CELL, 11 * CELL), len(graph.floors)
    assert [link.word for link in graph.leaving[lift] if link.target == floor and link.word == 0] == [0]
    assert replay(here, prove(here).inputs) is not None


def test_many_movers_are_flown_in_waves_and_the_links_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    terrain = stage(GAP, *(mover(n, 80 + 32 * n, 96, 64, 0, 1, 160, 10 * n) for n in range(4))).terrain()
    whole = [ride.links for ride in find_rides(terrain, find_segments(terrain))]
    flown = []

    def traced(terrain: Terrain, floors: Segments, x: Ints, y: Ints, word: Ints) -> Trace:
        flown.append(len(x))
        return trace_flights(terrain, floors, x, y, word)

    monkeypatch.setattr(platform_rides, "trace_flights", traced)
    monkeypatch.setattr(platform_rides, "_AT_ONCE", 500)
    assert [ride.links for ride in find_rides(terrain, find_segments(terrain))] == whole
    assert len(flown) > 3
    assert max(flown) <= 500
