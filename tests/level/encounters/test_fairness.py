"""Enemies are met fairly, and what is unfair is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nesgan_game.level.build import bare_stage
from nesgan_game.level.controls import Controls
from nesgan_game.level.encounters.fairness import REACTION_TICKS, Watch, landings, unfair
from nesgan_game.level.stage import Entity, Proof, Room, Stage, role_stage, roles_from_text
from nesgan_game.nes import FIELD_ROWS
from nesgan_game.physics.movement import Terrain


@pytest.fixture(scope="module")
def stage() -> Stage:
    return bare_stage(3, controls=Controls(difficulty=0.8, enemies=2.0))


def moved(stage: Stage, kind: str, row: int, col: int) -> list[str]:
    """What is said of one enemy in a cell."""
    others = tuple(entity for entity in stage.entities if entity not in stage.enemies)
    enemy = Entity(999, kind, col * 16 + 8, row * 16 + 16)
    return [fault for _, fault in unfair(replace(stage, entities=(*others, enemy)))]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(12))
def test_placed_enemies_are_fair(seed: int) -> None:
    made = bare_stage(seed, controls=Controls(difficulty=seed / 11, enemies=1.5))
    assert unfair(made) == []
    assert len(made.enemies) >= 4


def test_an_enemy_beside_the_spawn_is_unfair(stage: Stage) -> None:
    (row, col), onwards = stage.hero.cell, int(stage.hero.properties["facing"])
    assert moved(stage, "ghoul", row, col + 3 * onwards) == ["waits where the hero comes in"]


def test_an_enemy_on_a_landing_is_unfair(stage: Stage) -> None:
    assert stage.proof is not None
    spots = landings([list(cell) for cell in stage.proof.route], stage.terrain())
    told = [moved(stage, "ghoul", *spot) for spot in spots]
    assert ["waits on a landing"] in told
    assert [] not in told


def test_landings_end_flights_over_gaps_only() -> None:
    terrain = Terrain.from_roles(roles_from_text("........\n........\n####..##\n####^^##"))
    walk = [[1, 1], [1, 2], [1, 3]]
    leap = [[0, 3], [0, 4], [0, 5], [1, 6], [1, 7]]
    assert landings(walk, terrain) == []
    assert landings(walk + leap, terrain) == [(1, 6)]
    assert landings([[1, 1], [0, 1], [1, 1]], terrain) == []


@pytest.mark.parametrize(
    ("pool", "told"),
    [
        ("#~~~#\n#####\n#####", ["has no liquid of 2 cells under it, or rock above"]),
        ("#~~~#\n#~~~#\n#####", []),
        ("=---=\n#~~~#\n#~~~#", []),
        ("=====\n#~~~#\n#~~~#", ["has no liquid of 2 cells under it, or rock above"]),
    ],
)
def test_who_waits_in_liquid_has_it_deep_enough_and_no_rock_above(pool: str, told: list[str]) -> None:
    """On a map of somebody's own, too; its way keeps far from the pool."""
    rows = ["#" * 30 + row + "#" * 5 for row in pool.split("\n")]
    roles = roles_from_text("\n".join(["#" * 40, *["." * 40] * 8, *rows]))
    surface = (10 if pool.startswith("=") else 9) * 16
    people = Entity(1, "hero", 40, 9 * 16), Entity(2, "exit", 72, 9 * 16), Entity(3, "fishman", 32 * 16 + 8, surface)
    stage = role_stage("pool", roles, people, proof=Proof((), ((8, 2), (8, 3), (8, 4)), 0))
    assert [fault for _, fault in unfair(stage)] == told


@pytest.mark.slow
def test_an_enemy_near_a_door_is_unfair(stage: Stage) -> None:
    assert stage.proof is not None
    told = {fault for row, col in stage.proof.route[::12] for fault in moved(stage, "knight", row, col)}
    assert "waits where the hero comes in" in told


@pytest.mark.parametrize(("cells", "late"), [(2, True), (12, False)])
def test_an_enemy_seen_too_late_is_unfair(cells: int, late: bool) -> None:
    """He falls through a hole into the storey below, where no door or stairs tell of him."""
    upper = "#" * 5 + "." + "#" * 26
    text = [*["." * 32] * (FIELD_ROWS - 1), upper, *["." * 32] * (FIELD_ROWS - 1), "#" * 32]
    roles, floor = roles_from_text("\n".join(text)), 2 * FIELD_ROWS - 2
    room = Room("hall", "hall", 0, 0, 2 * FIELD_ROWS, 32)
    route = (*((FIELD_ROWS - 2, col) for col in range(1, 6)), *((row, 5) for row in range(FIELD_ROWS - 1, floor + 1)))
    watch = Watch(roles, (room,), [(FIELD_ROWS - 2, 1)], route, Terrain.from_roles(roles))
    fault = watch.fault("bat", FIELD_ROWS + 1, 5 + cells)
    assert (str(REACTION_TICKS) in fault) is late
    assert late or not fault
