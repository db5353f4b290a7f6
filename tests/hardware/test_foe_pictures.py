"""Pictures share what room the pattern tables have, and none lies over another."""

import pytest

from nesgan_game.catalogue import ENEMIES
from nesgan_game.hardware.foe_pictures import FIRST_FIXTURE, FOES, groups, placed
from nesgan_game.hardware.sprite_table import sprite_table

EVERYBODY = list(range(1, len(FOES) + 1))


def test_the_console_has_no_kind_that_the_game_has_not() -> None:
    assert set(FOES) <= set(ENEMIES)
    for group, (names, least) in zip(groups(), FOES.values(), strict=False):
        assert len(group.pictures) == len(names) >= least >= 1


@pytest.mark.parametrize("wanted", [[1], [1, 2, 6], [11, FIRST_FIXTURE + 1], EVERYBODY], ids=str)
def test_patterns_of_groups_lie_beside_each_other_in_what_is_free(wanted: list[int]) -> None:
    stretches = [sprite_table().pool, (252, 2)]
    free = {first + 2 * place for first, room in stretches for place in range(room)}
    taken: set[int] = set()
    for number, (pictures, first, count) in placed(wanted, stretches).items():
        group = groups()[number - 1]
        assert group.least <= pictures <= len(group.pictures)
        assert count == group.upto[pictures - 1]
        names = {first + 2 * place for place in range(count)}
        assert names <= free
        assert not names & taken
        taken |= names
    assert taken


def test_fixtures_come_before_enemies_and_all_pictures_are_loaded_where_there_is_room() -> None:
    found = placed([*EVERYBODY, FIRST_FIXTURE], [sprite_table().pool])
    assert FIRST_FIXTURE in found
    assert placed([1], [sprite_table().pool])[1][0] == len(groups()[0].pictures)
