"""How rooms are furnished: names that are kinds, and what belongs where."""

from __future__ import annotations

import pytest

from nesgan_game.level.furnishing.room_styles import (
    ABOVE,
    ALONGSIDE,
    COMPANIONS,
    FINE,
    HANGINGS,
    HEAPED,
    IN_CEILING,
    LIGHTS,
    ONCE,
    ONLY_OUTDOORS,
    OPEN_AIR,
    RHYTHM,
    ROOM_STYLES,
    UNDER_THE_SKY,
    kinds_for,
    sizes_of,
    style_of,
)
from nesgan_game.level.rooms.kinds import open_air, room_kinds
from nesgan_game.objects import OBJECT_INDEX, SET_PIECES, object_kind
from nesgan_game.paint.theme_kinds import THEMES


def test_all_names_are_kinds_of_objects_or_rooms() -> None:
    named = {*ABOVE, *ABOVE.values(), *COMPANIONS, *ALONGSIDE, *FINE, *HEAPED, *IN_CEILING, *ONCE, *SET_PIECES}
    named |= {*RHYTHM, *HANGINGS, *LIGHTS, *UNDER_THE_SKY, *ONLY_OUTDOORS}
    named |= {kind for kinds in COMPANIONS.values() for kind in kinds}
    named |= {kind for style in ROOM_STYLES.values() for kind in (*style.own, *style.leads)}
    assert named <= set(OBJECT_INDEX)
    assert set(ROOM_STYLES) <= set(room_kinds())


def test_tables_speak_of_kinds_that_are_held_that_way() -> None:
    assert {object_kind(kind).anchor for kind in (*COMPANIONS, *ALONGSIDE, *HEAPED, *ONCE, *SET_PIECES)} == {"floor"}
    assert {object_kind(kind).anchor for kind in {*IN_CEILING} - {"pendulum"}} == {"ceiling"}
    assert not {*IN_CEILING} & {*HANGINGS}
    assert {object_kind(kind).anchor for kind in (*RHYTHM, *HANGINGS, *LIGHTS, *ABOVE.values())} == {"wall"}


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_cellars_hold_nothing_fine_and_the_sky_is_over_what_stands_rain(theme: str) -> None:
    shown = THEMES[theme].shown
    cellar = kinds_for(shown, style_of("undercroft", outdoors=False), outdoors=False)
    assert {"barrel", "crate", "chest", "cauldron", "cage"} <= set(cellar)
    assert not FINE & set(cellar)
    outside = kinds_for(shown, style_of("rampart", outdoors=True), outdoors=True)
    assert set(OPEN_AIR.own) <= set(outside) <= UNDER_THE_SKY
    for kind in sorted(open_air()):
        style = style_of(kind, outdoors=True)
        assert set(style.own) <= set(kinds_for(shown, style, outdoors=True)) <= UNDER_THE_SKY
    hall = kinds_for(shown, style_of("hall", outdoors=False), outdoors=False)
    assert hall == tuple(kind for kind in shown if kind not in ONLY_OUTDOORS)


@pytest.mark.parametrize("kind", sorted(ROOM_STYLES))
def test_what_a_room_is_given_of_its_own_can_stand_in_it(kind: str) -> None:
    style = ROOM_STYLES[kind]
    assert set(style.leads) <= set(style.own) == set(kinds_for((), style, outdoors=kind in open_air()))
    assert set(style.leads) <= {*SET_PIECES, *COMPANIONS}


def test_a_room_of_another_package_is_furnished_plainly() -> None:
    assert kinds_for(("urn",), style_of("ballroom", outdoors=False), outdoors=False) == ("urn",)


def test_sizes_come_largest_first() -> None:
    assert sizes_of("organ") == ((4, 3), (3, 3))
    assert sizes_of("urn") == ((2, 2), (2, 1), (1, 1))
