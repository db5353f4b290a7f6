"""Places behind blocks, on a map that can be counted by hand."""

from types import MappingProxyType

import pytest

from nesgan_game.level.explore.secret_places import secret_places
from nesgan_game.level.stage import Entity, Room, role_stage, roles_from_text

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


@pytest.mark.parametrize(
    ("placed", "count"),
    [
        ([], 0),
        ([("item", 2, 3)], 0),
        ([("item", 2, 7), ("candle", 1, 7)], 1),
        ([("item", 2, 7), ("item", 2, 12)], 2),
        ([("item", 2, 6)], 1),
    ],
)
def test_secrets_are_places_with_something_behind_blocks(placed: list[tuple[str, int, int]], count: int) -> None:
    stage = role_stage("s", roles_from_text(CLOSED), things(*placed), rooms=(Room("r", "hall", 0, 0, 4, 16),))
    assert len(secret_places(stage)) == count
