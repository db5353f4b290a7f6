"""From where one falls to death."""

from nesgan_game.level.encounters.deadly_falls import brinks, deadly, knock_cells, standing
from nesgan_game.level.stage import roles_from_text
from nesgan_game.physics.hero_figures import OURS

STAGE = roles_from_text(
    """
................
................
####..######====
####..####^^....
"""
)


def test_pits_and_hazards_kill_floors_and_planks_do_not() -> None:
    dies = deadly(STAGE)
    assert dies[0].tolist() == [False] * 4 + [True] * 2 + [False] * 10
    assert dies[3, 10:12].all()
    assert dies[3, 12:].all()


def test_a_blow_throws_in_from_as_far_as_it_carries_and_not_through_rock() -> None:
    near = brinks(STAGE)
    assert near[1].tolist() == [False] * (4 - knock_cells(OURS)) + [True] * (2 + 2 * knock_cells(OURS)) + [False] * (
        10 - knock_cells(OURS)
    )
    assert not near[2, :4].any()
    walled = STAGE.copy()
    walled[1, 3] = walled[2, 3]
    assert not brinks(walled)[1, :3].any()


def test_who_stands_has_floor_below() -> None:
    assert standing(STAGE)[1].tolist() == [True] * 4 + [False] * 2 + [True] * 10
