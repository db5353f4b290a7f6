"""Rows of themes: whole, there and back again, and refused in one line where they make no sense."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.errors import ConfigError
from nesgan_game.nes import COLOURS
from nesgan_game.objects import OBJECT_INDEX
from nesgan_game.paint.palettes import Hues
from nesgan_game.paint.theme_kinds import OF_GROUND, OF_WALL, THEMES, ThemeKind
from nesgan_game.paint.theme_objects import objects_of
from nesgan_game.rolemap.appearance import Mood
from nesgan_game.roles import MATERIALS, ROLE_INDEX

CRYPT = THEMES["crypt"]
COLOUR = st.integers(0, len(COLOURS) - 1)
PAIRS = st.lists(st.tuples(COLOUR, COLOUR), min_size=1, max_size=4).map(tuple)
SOME = st.lists(st.sampled_from(MATERIALS[1:]), min_size=1, max_size=4).map(tuple)
KINDS = st.builds(
    ThemeKind,
    name=st.from_regex(r"\A[a-z][a-z0-9-]{0,31}\Z"),
    ground=SOME,
    wall=SOME,
    mood=st.builds(Mood, *[st.floats(0, 1)] * 4),
    hues=st.builds(Hues, wall=PAIRS, ground=PAIRS, nature=PAIRS, accent=st.lists(COLOUR, min_size=1).map(tuple)),
    styles=st.dictionaries(st.sampled_from(sorted(THEMES)), st.integers(1, 99)).map(lambda told: tuple(told.items())),
    map_colour=st.none() | COLOUR,
    objects=st.lists(st.sampled_from(sorted(OBJECT_INDEX)), max_size=5).map(tuple),
)


@pytest.mark.slow
@given(KINDS)
def test_a_row_comes_back_from_json(kind: ThemeKind) -> None:
    again = ThemeKind.from_dict(json.loads(json.dumps(kind.to_dict(), sort_keys=True)))
    assert again == kind
    assert hash(again) == hash(kind)


@pytest.mark.parametrize("name", sorted(THEMES))
def test_shipped_kinds_are_sound(name: str) -> None:
    kind = THEMES[name]
    assert kind.name == name
    assert set(kind.ground) | set(kind.wall) <= set(MATERIALS[1:])
    assert kind.wishes["solid"] == kind.ground
    assert kind.wishes["wall"] == kind.wall
    assert ThemeKind.from_dict(kind.to_dict()) == kind


def test_shipped_themes_cannot_be_added_to() -> None:
    with pytest.raises(TypeError):
        THEMES["moor"] = CRYPT  # type: ignore[index]


def test_roles_of_ground_and_wall_are_roles() -> None:
    assert set(OF_GROUND) | set(OF_WALL) <= set(ROLE_INDEX)
    assert set(OF_GROUND).isdisjoint(OF_WALL)


def test_a_theme_without_objects_shows_those_of_its_materials() -> None:
    assert CRYPT.shown == CRYPT.objects
    plain = replace(CRYPT, objects=())
    assert "objects" not in plain.to_dict()
    assert plain.shown == objects_of((*CRYPT.wall, *CRYPT.ground))


def refused(told: object) -> str:
    with pytest.raises(ConfigError) as caught:
        ThemeKind.from_dict(told)
    line = str(caught.value)
    assert "\n" not in line
    assert caught.value.next_step
    return line


@pytest.mark.parametrize(
    ("part", "value", "said"),
    [
        ("colour", 3, "does not know 'colour'; use name, ground"),
        ("name", "The Moor", "the name 'The Moor'"),
        ("name", "", "the name ''"),
        ("name", 7, "7 is no text"),
        ("ground", "earth", "is no list"),
        ("ground", [], "ground of []"),
        ("ground", ["none"], "choose from brick"),
        ("wall", ["cheese"], "choose from brick"),
        ("wall", [["rock"]], "is no text"),
        ("mood", [0.1, 0.2, 0.3, 0.4], "mood of theme 'crypt': is no table"),
        ("mood", {"wall_light": 0.1}, "lacks wall_grain"),
        ("mood", {**CRYPT.mood._asdict(), "wall_light": 1.1}, "every rank is 0 to 1"),
        ("mood", {**CRYPT.mood._asdict(), "wall_light": float("nan")}, "every rank is 0 to 1"),
        ("mood", {**CRYPT.mood._asdict(), "wall_light": "dark"}, "is no number"),
        ("mood", {**CRYPT.mood._asdict(), "wall_light": 10**400}, "wrong kind"),
        ("mood", {**CRYPT.mood._asdict(), "gloom": 1}, "does not know 'gloom'"),
        ("hues", {}, "hues of theme 'crypt': lacks wall"),
        ("styles", ["crypt"], "styles of theme 'crypt': is no table"),
        ("styles", {"crypt": 0}, "give each theme 1 to 99"),
        ("styles", {"crypt": 100}, "give each theme 1 to 99"),
        ("styles", {"crypt": 1.5}, "is no whole number"),
        ("map_colour", 64, "use 0 to 63"),
        ("map_colour", True, "is no whole number"),
        ("objects", ["sofa"], "no kind of object is called 'sofa'; use arched_window, pointed_window"),
        ("objects", "urn", "is no list"),
        ("objects", [7], "is no text"),
    ],
)
def test_what_makes_no_sense_is_named(part: str, value: object, said: str) -> None:
    assert said in refused({**CRYPT.to_dict(), part: value})


def test_numbers_of_more_digits_than_python_prints() -> None:
    """TOML may write them in hexadecimal."""
    hues = CRYPT.to_dict()["hues"]
    for part, value in (("name", 1 << 20000), ("map_colour", 1 << 20000), ("hues", {**hues, "accent": [1 << 20000]})):
        assert "wrong kind" in refused({**CRYPT.to_dict(), part: value})


@pytest.mark.parametrize(
    ("part", "value"),
    [("wall", [[1]]), ("wall", [1, 2]), ("ground", []), ("nature", [[1, 64]]), ("accent", [1.5]), ("accent", "red")],
)
def test_hues_that_are_none(part: str, value: object) -> None:
    told = CRYPT.to_dict()
    refused({**told, "hues": {**told["hues"], part: value}})


@pytest.mark.parametrize("told", [None, [], "crypt", 3, {}, {1: 2}])
def test_what_is_no_row_at_all(told: Any) -> None:
    refused(told)


def test_a_theme_borrowed_twice() -> None:
    with pytest.raises(ConfigError, match="borrowed twice"):
        replace(CRYPT, styles=(("cavern", 1), ("cavern", 2)))


def test_the_order_of_what_is_borrowed_is_none_of_the_rows() -> None:
    one, other = (replace(CRYPT, styles=styles) for styles in ((("a", 1), ("b", 2)), (("b", 2), ("a", 1))))
    assert one == other
