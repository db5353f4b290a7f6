"""Enemies are met fairly, and what is unfair is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nesgan_game.level.build import bare_stage
from nesgan_game.level.controls import Controls
from nesgan_game.level.encounters.fairness import REACTION_TICKS, landings, unfair
from nesgan_game.level.stage import Entity, Stage, roles_from_text
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


@pytest.mark.slow
def test_an_enemy_seen_too_late_is_unfair(stage: Stage) -> None:
    assert stage.proof is not None
    late = [
        fault
        for row, col in stage.proof.route[40:400:3]
        for fault in moved(stage, "bat", row, col)
        if str(REACTION_TICKS) in fault
    ]
    doors = [fault for row, col in stage.proof.route for fault in moved(stage, "knight", row, col)]
    assert late or doors
