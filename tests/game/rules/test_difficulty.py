"""What difficulty does to a fight: the boss's energy, what hits cost, and the bar that shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.rules.difficulty import USUAL, damage, health
from nesgan_game.game.rules.hero import ENERGY
from nesgan_game.game.rules.world import World, stage_print
from nesgan_game.level.castle import DIFFICULTY_STEP, FIRST_DIFFICULTY, STAGES
from nesgan_game.level.stage import Stage


def test_bosses_grow_from_8_to_16_along_a_castle_and_others_stay() -> None:
    castle = [round(100 * (FIRST_DIFFICULTY + DIFFICULTY_STEP * number)) for number in range(STAGES)]
    grown = [health("boss", difficulty) for difficulty in castle]
    assert (grown[0], grown[-1]) == (8, 16)
    assert grown == sorted(set(grown))
    assert (health("boss", 0), health("boss", 100)) == (8, 16)
    assert {health("knight", difficulty) for difficulty in castle} == {ENEMIES["knight"].health}


@pytest.mark.parametrize(("units", "costs"), [(0, [0, 0, 0]), (1, [1, 1, 2]), (2, [1, 2, 3]), (3, [2, 3, 4])])
def test_hits_cost_less_at_first_and_more_at_last(units: int, costs: list[int]) -> None:
    assert [damage(units, difficulty) for difficulty in (0, USUAL, 100)] == costs


@pytest.mark.parametrize(("difficulty", "energy"), [(0.15, 8), (0.3, 9), (0.85, 16)])
def test_the_bar_is_full_at_first_whatever_the_energy_and_empties_evenly(
    castle: Callable[..., Stage], difficulty: float, energy: int
) -> None:
    world = World(replace(castle("boss"), difficulty=difficulty), 1)
    boss = world.scene.boss
    assert boss is not None
    assert (boss.health, world.enemy_energy) == (energy, ENERGY)
    shown = []
    for boss.health in range(energy, 0, -1):
        shown.append(world.enemy_energy)
    assert shown == sorted(set(shown), reverse=True)
    assert shown[-1] > 0


def test_recordings_know_the_difficulty(castle: Callable[..., Stage]) -> None:
    stage = castle("boss")
    assert stage_print(replace(stage, difficulty=0.9)) != stage_print(stage)
