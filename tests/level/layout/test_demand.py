"""How much a stage demands: leaps by their width and what lies below, enemies by their cost, and along a castle."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from nesgan_game.level.build import bare_stage
from nesgan_game.level.castle import Castle
from nesgan_game.level.controls import Controls
from nesgan_game.level.layout.demand import demand, leaps, terrain_demand
from nesgan_game.level.proof.prove import prove
from nesgan_game.level.stage import Entity, Stage, role_stage, roles_from_text

FLAT = "................\n" * 6 + "================\n" + "################"
GAP = "................\n" * 6 + "======{0}{0}{0}=======\n" + "######{1}{1}{1}#######"


def walked(text: str) -> Stage:
    entities = (Entity(1, "hero", 24, 96, {"facing": 1}), Entity(2, "exit", 216, 96))
    stage = role_stage("way", roles_from_text(text), entities)
    return replace(stage, proof=prove(stage))


def test_a_level_walk_demands_nothing() -> None:
    stage = walked(FLAT)
    assert stage.proof is not None
    assert leaps(stage.proof.route, stage.terrain()) == []
    assert demand(stage) == 0


def test_a_gap_over_death_demands_more_than_one_over_a_floor() -> None:
    shallow, spiked = walked(GAP.format(".", "#")), walked(GAP.format(".", "^"))
    assert demand(shallow) < demand(spiked)
    assert spiked.proof is not None
    assert len(leaps(spiked.proof.route, spiked.terrain())) == 1


def test_every_enemy_demands_more() -> None:
    stage = bare_stage(2)
    assert len(stage.enemies) > 2
    fewer = replace(stage, entities=tuple(one for one in stage.entities if one is not stage.enemies[0]))
    assert demand(fewer) < demand(stage)
    assert terrain_demand(fewer) == terrain_demand(stage)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_demand_rises_along_a_castle(seed: int) -> None:
    castle = Castle(seed)
    told = [
        demand(bare_stage(seed * 10 + number, number, castle.controls(number), setting=castle.setting(number)))
        for number in range(1, 5)
    ]
    assert all(before < after for before, after in pairwise(told))


def test_who_asks_for_other_enemies_or_one_difficulty_gets_that() -> None:
    for castle in (Castle(1, difficulty=0.4), Castle(1, controls=Controls(enemies=0.0))):
        assert castle.setting(2).demand == 0
