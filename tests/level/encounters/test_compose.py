"""Who lives in a stage: casts, encounters, and places, first those that the builders of rooms have thought of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import pairwise

import numpy as np
import pytest

from nesgan_game.level.controls import Controls
from nesgan_game.level.encounters.boarded_pools import board_pools
from nesgan_game.level.encounters.compose import APART_CELLS, Haunts, Placed, dwellers, place_enemies, spawns
from nesgan_game.level.encounters.encounter_table import ENCOUNTERS, features_of
from nesgan_game.level.encounters.perches import level_spots
from nesgan_game.level.layout.draw import Layout, lay_out
from nesgan_game.level.layout.placement import place_fixtures
from nesgan_game.level.rooms.canvas import Cell
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.roles import IS_SOLID, ROLE_INDEX
from nesgan_game.seeds import stream

STAGES = 12


@cache
def laid_out(seed: int) -> Layout:
    return lay_out(stream(seed, "plan"), stream(seed, "rooms"), Controls())


def crowd(layout: Layout, seed: int, places: Iterable[Cell], **wishes: float) -> list[Placed]:
    """The enemies of a stage along no way in particular: fairness asks for a distance from doors and starts alone."""
    entities = place_fixtures(layout, stream(seed, "things"), boss="boss")
    controls = Controls(**wishes)  # type: ignore[arg-type]
    asked = replace(layout, places=tuple(places))
    return place_enemies(Haunts.of(asked, entities, ()), stream(seed, "enemies"), controls, boss=True)


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
    handed = chance = 0
    for seed in range(STAGES):
        layout = laid_out(seed)
        with_them, without = (crowd(layout, seed, places, difficulty=0.15) for places in (layout.places, ()))
        handed += sum(one.cell in layout.places for one in with_them)
        chance += sum(one.cell in layout.places for one in without)
    assert handed > 4 * chance


def rooms_of(layout: Layout, found: Iterable[Placed]) -> list[frozenset[str]]:
    """The mix of every room that has enemies, in the order of the rooms."""
    found = list(found)
    mixes = [frozenset(one.kind for one in found if room.holds(*one.cell)) for room in layout.rooms]
    return [mix for mix in mixes if mix]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(STAGES))
@pytest.mark.parametrize("difficulty", [0.15, 0.45, 0.85])
def test_no_two_rooms_running_have_the_same_mix(seed: int, difficulty: float) -> None:
    mixes = rooms_of(laid_out(seed), crowd(laid_out(seed), seed, laid_out(seed).places, difficulty=difficulty))
    assert mixes
    assert all(one != other for one, other in pairwise(mixes))


@pytest.mark.slow
def test_a_castle_begins_with_few_kinds_and_brings_new_ones() -> None:
    rows = spawns()
    kinds = []
    for difficulty in (0.15, 0.43, 0.85):
        casts = [
            {one.kind for one in crowd(laid_out(seed), seed, laid_out(seed).places, difficulty=difficulty)}
            for seed in range(STAGES)
        ]
        assert all(rows[kind].since <= difficulty for cast in casts for kind in cast)
        kinds.append(casts)
    assert all(1 <= len(cast) <= 4 for cast in kinds[0])
    early, _, late = (sum(map(len, casts)) for casts in kinds)
    assert late > early + STAGES
    assert set().union(*kinds[2]) - set().union(*kinds[0]) >= {"axeman", "spearman", "hopper"}


def test_every_encounter_has_a_question_and_kinds_that_can_be_bought() -> None:
    rows, names = spawns(), [one.name for one in ENCOUNTERS]
    assert len(set(names)) == len(names)
    for one in ENCOUNTERS:
        assert one.question.endswith("?")
        assert set(one.kinds) <= rows.keys()
        assert one.waves in ("", *one.kinds)
    assert {kind for one in ENCOUNTERS for kind in one.kinds} == rows.keys(), "everybody is met somewhere"


def test_what_an_encounter_needs_a_room_can_have() -> None:
    found: set[str] = set()
    for seed in range(STAGES):
        layout = board_pools(laid_out(seed), dwellers(spawns()), stream(seed, "pools"))
        wet = Haunts.of(layout, place_fixtures(layout, stream(seed, "things")), ()).wet
        for room in layout.rooms:
            outdoors = room_kinds()[room.kind].outdoors
            found |= features_of(layout.roles[room.area], outdoors=outdoors, wet=bool(wet[room.area].any()))
    assert found == {"stairs", "heights", "liquid", "indoors", "outdoors"}
    assert {need for one in ENCOUNTERS for need in one.needs} <= found


def test_waves_come_in_once_a_room_at_most() -> None:
    waves = 0
    for seed in range(STAGES):
        layout = laid_out(seed)
        found = [one for one in crowd(layout, seed, layout.places, difficulty=0.3) if one.waves]
        waves += len(found)
        assert all(sum(room.holds(*one.cell) for one in found) <= 1 for room in layout.rooms)
    assert waves


@pytest.mark.parametrize("seed", range(STAGES))
def test_offered_places_bend_no_rule(seed: int) -> None:
    """Every cell of a stage is offered: what may not stand still does not, and none stands too near another."""
    layout = laid_out(seed)
    everywhere = [(row, col) for row in range(layout.roles.shape[0]) for col in range(layout.roles.shape[1])]
    assert crowd(layout, seed, everywhere) == crowd(layout, seed, ())
    cells = [one.cell for one in crowd(layout, seed, layout.places)]
    assert all(
        max(abs(one[0] - two[0]), abs(one[1] - two[1])) > APART_CELLS
        for number, one in enumerate(cells)
        for two in cells[:number]
        if any(room.holds(*one) and room.holds(*two) for room in layout.rooms)
    )


def with_pockets(layout: Layout) -> tuple[Layout, list[Cell]]:
    """A layout with hollows of 2 x 5 cells dug into its rock wherever a cell of it stays around, and their floors."""
    roles, solid = layout.roles.copy(), IS_SOLID[layout.roles]
    floors: list[Cell] = []
    for room in layout.rooms:
        for row in range(room.row, room.row + room.rows - 3):
            for col in range(room.col, room.col + room.cols - 6):
                block = slice(row, row + 4), slice(col, col + 7)
                if solid[block].all():
                    roles[row + 1 : row + 3, col + 1 : col + 6] = ROLE_INDEX["wall"]
                    solid[block] = False
                    floors.append((row + 2, col + 3))
    return replace(layout, roles=roles), floors


def test_nobody_waits_walled_in() -> None:
    behind_blocks = 0
    for seed in range(STAGES):
        layout, floors = with_pockets(laid_out(seed))
        breakable = np.where(IS_SOLID[layout.roles], ROLE_INDEX["breakable"], layout.roles).astype(np.uint8)
        entities = place_fixtures(layout, stream(seed, "things"))
        closed, opened = (Haunts.of(one, entities, ()) for one in (layout, replace(layout, roles=breakable)))
        assert not any(closed.stands("ghoul", cell) for cell in floors)
        behind_blocks += sum(opened.stands("ghoul", cell) is not None for cell in floors)
    assert behind_blocks > STAGES
