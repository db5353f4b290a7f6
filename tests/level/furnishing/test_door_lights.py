"""Lights beside doors and gates: at one height, or on their chains right under a ceiling."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from nesgan_game.level.furnishing.door_lights import light_pair, lights_beside_doors
from nesgan_game.level.furnishing.room_cells import RoomCells
from nesgan_game.level.furnishing.room_styles import LIGHTS, ON_CHAINS
from nesgan_game.level.stage import Room, roles_from_text
from nesgan_game.seeds import stream

HALL = (
    "##############",
    *["#............#"] * 6,
    "D............D",
    "D............D",
    "##############",
)
SIZES = dict.fromkeys(LIGHTS, ((2, 1),))


def cells(rows: Sequence[str] = HALL) -> RoomCells:
    roles = roles_from_text("\n".join(rows))
    room = Room("hall", "hall", 0, 0, len(rows), len(rows[0]))
    return RoomCells(roles, room, [], SIZES, outdoors=False, full=30)


@pytest.mark.parametrize("kind", LIGHTS)
def test_every_door_has_a_light_and_all_hang_at_one_height(kind: str) -> None:
    hall = cells()
    lights_beside_doors(hall, [kind], stream(0))
    assert [one.col for one in hall.laid] == [2, 11]
    assert len({one.row for one in hall.laid}) == 1
    assert all(one.row == (1 if kind in ON_CHAINS else 5) for one in hall.laid)


@pytest.mark.parametrize("kind", LIGHTS)
def test_a_pair_is_whole_or_not_there(kind: str) -> None:
    assert len(light_pair(cells(), kind, 9, 4, 9)) == 2
    assert light_pair(cells(), kind, 9, 4, 13) == []


def test_a_lantern_hangs_under_no_ceiling_that_is_too_high() -> None:
    tall = (HALL[0], *[HALL[1]] * 5, *HALL[1:])
    hall = cells(tall)
    lights_beside_doors(hall, ["lantern"], stream(0))
    assert hall.laid == []
