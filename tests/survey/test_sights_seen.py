"""What is seen ahead: along the proof's way, through the camera, counted in ticks until one can be there."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from nesgan_game.level.proof.nav_graph import Graph
from nesgan_game.level.proof.prove import prove
from nesgan_game.level.stage import Entity, Stage, role_stage, roles_from_text
from nesgan_game.nes import SCREEN_COLS
from nesgan_game.survey.sights_seen import AHEAD_TICKS, first_seen, rooms_ahead, ticks_ahead, treasures_ahead

COLS = 64
PLAIN = "\n".join(["." * COLS] * 10 + ["#" * COLS] * 2)
SHELF = "\n".join(["." * COLS] * 4 + ["." * 20 + "-" * 40 + "...."] + ["." * COLS] * 5 + ["#" * COLS] * 2)


def stage(text: str, row: int, col: int, drop: str = "bag") -> Stage:
    places = (("hero", 9, 2), ("exit", 9, COLS - 3), ("item", row, col))
    things = tuple(
        Entity(number, kind, at * 16 + 8, (down + 1) * 16, MappingProxyType({"drop": drop} if kind == "item" else {}))
        for number, (kind, down, at) in enumerate(places, 1)
    )
    made = role_stage("s", roles_from_text(text), things)
    return replace(made, proof=prove(made))


def test_a_treasure_comes_into_sight_half_a_screen_before_the_hero() -> None:
    made = stage(PLAIN, 9, 40)
    ((one, body),) = first_seen(made, list(made.of_kind("item")))
    assert one.kind == "item"
    assert abs(one.x_px - body.x_px - SCREEN_COLS * 8) <= 16
    walk = 8 * 16 * 256 // made.physics.walk
    assert abs(ticks_ahead(Graph.of(made.terrain()), body, one) - walk) < 24
    assert treasures_ahead(made, Graph.of(made.terrain())) == 0, "it is had soon"


def test_what_cannot_be_reached_at_all_is_not_ahead() -> None:
    made = stage(SHELF, 3, 40)
    assert treasures_ahead(made, Graph.of(made.terrain())) == 0


def test_a_treasure_over_the_way_whose_way_is_long_is_seen_ahead() -> None:
    lines = SHELF.split("\n")
    for step, row in enumerate((8, 6)):  # steps up to the far end of the shelf
        lines[row] = "." * (60 + step) + "-" * (4 - step)
    made = stage("\n".join(lines), 3, 22)
    graph = Graph.of(made.terrain())
    ((one, body),) = first_seen(made, list(made.of_kind("item")))
    assert ticks_ahead(graph, body, one) > AHEAD_TICKS
    assert treasures_ahead(made, graph) == 1
    assert treasures_ahead(stage("\n".join(lines), 3, 22, "heart"), graph) == 0, "a heart is none"


def test_a_stage_of_one_room_shows_no_other() -> None:
    assert rooms_ahead(stage(PLAIN, 9, 40)) == 0
