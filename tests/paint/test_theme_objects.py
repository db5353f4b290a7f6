"""Kinds of objects that themes show."""

from __future__ import annotations

from itertools import combinations

import pytest

from nesgan_game.objects import OBJECT_INDEX, object_kind
from nesgan_game.paint.theme_kinds import THEMES
from nesgan_game.paint.theme_objects import EVERYWHERE, OF_MATERIAL, PLAIN, SHOWN, objects_of, sizes_everywhere
from nesgan_game.roles import MATERIALS


def test_every_shipped_theme_names_kinds_that_there_are() -> None:
    assert set(SHOWN) == set(THEMES)
    for name, kinds in SHOWN.items():
        assert set(kinds) <= set(OBJECT_INDEX)
        assert len(set(kinds)) == len(kinds)
        assert THEMES[name].shown == kinds


@pytest.mark.parametrize(("one", "two"), list(combinations(sorted(SHOWN), 2)))
def test_no_two_themes_show_much_the_same(one: str, two: str) -> None:
    assert len({*SHOWN[one]} & {*SHOWN[two]}) / len({*SHOWN[one], *SHOWN[two]}) <= 0.2


def test_a_theme_without_a_list_shows_the_plain_set_and_what_its_materials_bring() -> None:
    assert set(objects_of(())) == set(PLAIN)
    assert set(objects_of(("rock", "bone"))) == {*PLAIN, *OF_MATERIAL["rock"], *OF_MATERIAL["bone"]}
    assert set(OF_MATERIAL) <= set(MATERIALS)
    assert set(objects_of(MATERIALS)) <= set(OBJECT_INDEX)


def test_what_is_everywhere_is_there_in_the_sizes_that_stages_show() -> None:
    assert sizes_everywhere("dead_tree") == ((3, 2),)
    assert sizes_everywhere("portcullis") == ((2, 2), (3, 2))
    assert {object_kind(kind).role for kind in EVERYWHERE} >= {"window", "decor", "foliage", "candle", "door"}
