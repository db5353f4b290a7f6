"""The table of kinds of objects."""

import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.objects import MOST_COLS, MOST_ROWS, OBJECT_INDEX, OBJECT_KINDS, object_kind
from nesgan_game.roles import ROLE_INDEX


def test_kinds_have_names_of_their_own_and_sizes_that_fit_the_canvas() -> None:
    assert len(OBJECT_KINDS) >= 36
    assert len({kind.name for kind in OBJECT_KINDS}) == len(OBJECT_KINDS)
    for number, kind in enumerate(OBJECT_KINDS):
        assert OBJECT_INDEX[kind.name] == number
        assert kind.role in ROLE_INDEX
        assert kind.anchor in ("floor", "wall", "ceiling")
        assert kind.sizes
        assert all(1 <= rows <= MOST_ROWS and 1 <= cols <= MOST_COLS for rows, cols in kind.sizes)
        assert len(set(kind.sizes)) == len(kind.sizes)


def test_a_kind_is_found_by_its_name() -> None:
    assert object_kind("throne").anchor == "floor"
    with pytest.raises(ConfigError, match=r"'sofa'.*throne"):
        object_kind("sofa")
