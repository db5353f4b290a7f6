"""The project file that Tiled opens says what the code's tables say."""

import json
from typing import Any

import pytest

from nesgan_game.catalogue import FIXTURES, ITEMS, entity, entity_kinds, place_px
from nesgan_game.files import shipped
from nesgan_game.level.entity import Entity
from nesgan_game.level.fixture_faults import fixture_fault
from nesgan_game.level.formats.tiled_project import PROJECT, TYPES, project, property_type, with_defaults
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.level.stage import roles_from_text
from nesgan_game.library.export.tiled import shape
from nesgan_game.roles import ROLES


@pytest.fixture(scope="module")
def types() -> dict[str, dict[str, Any]]:
    return {one["name"]: one for one in project()["propertyTypes"]}


def test_the_shipped_project_is_that_of_the_code() -> None:
    shipped_one = json.loads(shipped(f"levels/{PROJECT}").read_text(encoding="utf-8"))
    assert shipped_one == project(), "write it again: see levels/README.md"


def test_one_name_is_one_type() -> None:
    told = project()["propertyTypes"]
    assert len({one["name"] for one in told}) == len({one["id"] for one in told}) == len(told)


def test_enums_hold_the_words_of_the_tables(types: dict[str, dict[str, Any]]) -> None:
    assert types["role"]["values"] == [role.name for role in ROLES]
    assert types["drop"]["values"] == list(ITEMS)
    assert property_type("drop", "axe") == "drop"
    assert property_type("drop", "moon") is None
    assert property_type("facing", 1) is None


def test_every_entity_room_role_and_shape_has_its_class(types: dict[str, dict[str, Any]]) -> None:
    for names, use in (
        (entity_kinds(), "object"),
        (room_kinds(), "object"),
        ([role.name for role in ROLES], "tile"),
        ([shape(role) for role in ROLES if shape(role)], "object"),
        (["stage"], "map"),
    ):
        for name in names:
            assert types[name]["type"] == "class"
            assert use in types[name]["useAs"], name


def test_members_are_of_the_types_they_say(types: dict[str, dict[str, Any]]) -> None:
    for kind in entity_kinds():
        row = entity(kind)
        members = {**row.properties, **getattr(row, "optional", {})}
        told = {member["name"]: member for member in types[kind]["members"]}
        assert {name: member["value"] for name, member in told.items()} == members
        for name, member in told.items():
            assert member["type"] == TYPES[type(members[name])]
            assert member.get("propertyType", name) == name


def test_defaults_make_a_sound_entity() -> None:
    hall = ["." * 40] * 2 + [".DD." * 10] * 2 + ["#" * 40] + ["." * 40] * 3
    roles = roles_from_text("\n".join(hall))
    needed = [name for name, fixture in FIXTURES.items() if fixture.needed]
    assert len(needed) == 16
    for kind in needed:
        properties = with_defaults(kind, {})
        placed = Entity(1, kind, *place_px(kind, 3, 21, int(properties.get("cols", 1))), properties)
        assert fixture_fault(placed, roles) is None
    assert with_defaults("mover", {"dx": 0, "dy": -32})["dx"] == 0
    assert with_defaults("candle", {}) == {}
