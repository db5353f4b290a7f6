"""Where each kind waits."""

import pytest

from nesgan_game.level.encounters.perches import PERCHES, level_spots, surfaces
from nesgan_game.level.stage import roles_from_text
from nesgan_game.physics.movement import Terrain

ROLES = roles_from_text(
    """
################
################
................
................
................
=====...........
................
................
......#####~~~~#
####.######~~~~#
"""
)
TERRAIN = Terrain.from_roles(ROLES)


@pytest.mark.parametrize(
    ("perch", "cell", "row"),
    [
        ("floor", (7, 8), 7),
        ("ceiling", (7, 8), 2),
        ("ceiling", (4, 2), None),
        ("air", (7, 8), 5),
        ("raised", (4, 2), 4),
        ("raised", (7, 8), None),
        ("liquid", (8, 12), 7),
        ("liquid", (7, 8), None),
        ("stair_head", (7, 8), None),
    ],
)
def test_each_perch_finds_its_cell(perch: str, cell: tuple[int, int], row: int | None) -> None:
    assert PERCHES[perch](TERRAIN, *cell) == row


@pytest.mark.parametrize(
    ("column", "row"),
    [
        (".....~~#", 5),
        (".....~##", None),
        ("....-~~#", 5),
        ("-...-~~#", 5),
        ("....|~~#", 5),
        ("#....~~#", None),
        ("....#~~#", None),
    ],
)
def test_who_waits_in_liquid_is_hidden_by_it_and_leaps_through_boards_only(column: str, row: int | None) -> None:
    """column: from the top down, under a ceiling, the surface at row 6."""
    roles = roles_from_text("\n".join("#" + column))
    assert PERCHES["liquid"](Terrain.from_roles(roles), 6, 0) == row
    assert surfaces(roles)[6, 0] == (column[4] != "#")


def test_spears_stand_at_the_ends_of_stairs() -> None:
    stairs = Terrain.from_roles(roles_from_text("......\n......\n../###\n./....\n/.....\n######"))
    assert PERCHES["stair_head"](stairs, 1, 3) == 1
    assert PERCHES["stair_head"](stairs, 1, 5) is None


def test_spots_are_level_floors_and_surfaces_are_wet() -> None:
    assert level_spots(ROLES, 1)[7, 7:10].all()
    assert not level_spots(ROLES, 1)[7, 6]
    assert surfaces(ROLES)[8].tolist() == [False] * 11 + [True] * 4 + [False]
    assert not surfaces(ROLES)[9].any()
