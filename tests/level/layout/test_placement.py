"""Where enemies come to stand: first where the builders of rooms have thought of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

import pytest

from nesgan_game.level.controls import Controls
from nesgan_game.level.layout.draw import Layout, lay_out
from nesgan_game.level.layout.fairness import Watch
from nesgan_game.level.layout.placement import APART_CELLS, level_spots, place_enemies, place_fixtures
from nesgan_game.level.rooms.canvas import Cell
from nesgan_game.physics.movement import Terrain
from nesgan_game.seeds import stream

STAGES = 12


@cache
def laid_out(seed: int) -> Layout:
    return lay_out(stream(seed, "plan"), stream(seed, "rooms"), Controls())


def crowd(layout: Layout, seed: int, places: Iterable[Cell], **wishes: float) -> list[tuple[str, Cell, int]]:
    """The enemies of a stage along no way in particular: fairness asks for a distance from doors and starts alone."""
    entities = place_fixtures(layout, stream(seed, "things"), boss="boss")
    controls = Controls(**wishes)  # type: ignore[arg-type]
    asked = replace(layout, places=tuple(places))
    return place_enemies(asked, stream(seed, "enemies"), controls, entities, (), boss=True)


def fair_places(layout: Layout, seed: int) -> set[Cell]:
    """The offered cells in which a ghoul may wait."""
    entities = place_fixtures(layout, stream(seed, "things"), boss="boss")
    starts = [*(one.cell for one in entities if one.kind in ("hero", "checkpoint")), *layout.arrivals]
    watch = Watch(layout.roles, layout.rooms, starts, (), Terrain.from_roles(layout.roles))
    level, lair = level_spots(layout.roles, 1), layout.plan.path[-1].room
    return {cell for cell in layout.places if level[cell] and not lair.holds(*cell) and not watch.fault("ghoul", *cell)}


def test_places_lie_in_the_rooms_and_most_of_them_on_floors() -> None:
    on_floors = count = 0
    for seed in range(STAGES):
        layout = laid_out(seed)
        floors = level_spots(layout.roles, 0)
        assert all(any(room.holds(*cell) for room in layout.rooms) for cell in layout.places)
        on_floors, count = on_floors + sum(bool(floors[cell]) for cell in layout.places), count + len(layout.places)
    assert count > STAGES
    assert on_floors * 5 > count * 4  # the others hang, or have been built over since


def test_enemies_are_handed_the_places_that_rooms_offer_first() -> None:
    handed = chance = fair = 0
    for seed in range(STAGES):
        layout = laid_out(seed)
        offered = fair_places(layout, seed)
        with_them, without = (crowd(layout, seed, places, difficulty=0.3) for places in (layout.places, ()))
        handed += sum(cell in offered for _, cell, _ in with_them)
        chance += sum(cell in offered for _, cell, _ in without)
        fair += len(offered)
    assert handed > 4 * chance
    assert handed * 2 > fair


@pytest.mark.parametrize("seed", range(STAGES))
def test_offered_places_bend_no_rule(seed: int) -> None:
    """Every cell of a stage is offered: what may not stand still does not, and none stands too near another."""
    layout = laid_out(seed)
    everywhere = [(row, col) for row in range(layout.roles.shape[0]) for col in range(layout.roles.shape[1])]
    assert crowd(layout, seed, everywhere) == crowd(layout, seed, ())
    cells = [cell for _, cell, _ in crowd(layout, seed, layout.places)]
    assert all(
        max(abs(one[0] - two[0]), abs(one[1] - two[1])) > APART_CELLS
        for number, one in enumerate(cells)
        for two in cells[:number]
        if any(room.holds(*one) and room.holds(*two) for room in layout.rooms)
    )
