"""Stages of the assembler, won in the real world by their own proofs: what the prover calls reachable, the hero
reaches.
"""

import pytest
from fakes import fake_library

from nesgan_game.game.app.headless import headless
from nesgan_game.game.app.session import prove_in_world
from nesgan_game.game.view.frame import View
from nesgan_game.level.build import build_stage
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_source import StageList


@pytest.fixture(scope="module", params=[1, 2, 3])
def stage(request: pytest.FixtureRequest) -> Stage:
    return build_stage(fake_library(0), seed=request.param, number=request.param)


@pytest.mark.slow
def test_a_proof_wins(stage: Stage) -> None:
    world = prove_in_world(stage)
    assert world.result == "clear"
    assert world.hero.lives == 3
    assert View(stage).draw(world).any()


def test_a_stage_with_everybody_in_it_replays_exactly(stage: Stage) -> None:
    assert stage.proof is not None
    one, other = (headless(StageList(stage), seed=5, ticks=900, inputs=stage.proof.inputs) for _ in range(2))
    assert one == other
    assert one["ticks"] == 900
