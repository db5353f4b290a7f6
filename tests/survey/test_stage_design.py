"""The design of a stage, on a map that can be counted by hand and on one that was built."""

import json
from types import MappingProxyType

import numpy as np

from nesgan_game.level.build import bare_stage
from nesgan_game.level.controls import Controls
from nesgan_game.level.expressive_range import express
from nesgan_game.level.proof.objectives import GraphCache
from nesgan_game.level.stage import Entity, role_stage, roles_from_text
from nesgan_game.survey.stage_design import Design, candle_heights, design

CLOSED = """
################
#.....%.#......#
#.....%.#......#
################
"""


def things(*placed: tuple[str, int, int]) -> tuple[Entity, ...]:
    return tuple(
        Entity(number, kind, col * 16 + 8, (row + 1) * 16, MappingProxyType({"drop": "roast"}))
        for number, (kind, row, col) in enumerate((("hero", 2, 1), ("exit", 2, 4), *placed), 1)
    )


def test_candles_are_measured_from_the_floor_below_them() -> None:
    stage = role_stage("s", roles_from_text(CLOSED), things(("candle", 2, 3), ("candle", 1, 3)))
    assert candle_heights(stage) == [1, 2]


def test_a_built_stage_is_measured_and_told_as_json() -> None:
    stage = bare_stage(6, controls=Controls(rooms=7, branches=2))
    expressed, graphs = express(stage), GraphCache(stage)
    found = design(stage, graphs)
    assert len(found.rooms) == len(stage.rooms)
    assert found.kinds == len({room.kind for room in stage.rooms})
    assert found.screens * 192 == expressed.cells
    assert 0 <= found.tower_screens < found.screens
    inside = sum(expressed.density * int((stage.roles[room.area] >= 0).sum()) for room in stage.rooms)
    assert 0 < sum(found.standing) < inside * 2
    assert np.array(found.standing).argmax() in range(3, 11)
    assert Design.from_dict(json.loads(json.dumps(found.to_dict()))) == found
