"""What Tiled should know of our words: enums, classes with their properties, and the project file that tells of them.

A stage opened with `levels/nesgan.tiled-project` offers them in its drop-down lists and colours objects by class. Tiled
writes only those properties of a class that differ from the project's; `with_defaults` puts the others back.
Format: doc.mapeditor.org, "Custom Properties", and the project files of Tiled 1.10.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from nesgan_game import catalogue
from nesgan_game.catalogue import FIXTURES, ITEMS
from nesgan_game.entity_kinds import Value
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.roles import ROLES

PROJECT = "nesgan.tiled-project"
TYPES: dict[type, str] = {bool: "bool", int: "int", float: "float", str: "string"}
"""Tiled's names of types of properties."""
ENUMS: dict[str, Collection[str]] = {
    "role": tuple(role.name for role in ROLES),
    "drop": ITEMS,
    "style": FIXTURES["candle"].styles,
    "look": FIXTURES["planks"].styles,
}
"""Properties whose text is one of some words, by name."""
STAGE_DEFAULTS: dict[str, Value] = {"number": 1, "seed": 0, "theme": "own", "difficulty": 0.3, "time_limit": 300}
"""Properties of a map."""
ROOM_COLOUR, SHAPE_COLOUR = "#5ad6b5", "#a0a0a4"
SHAPES = ("solid", "one_way", "hazard")
"""Classes of the collision shapes in a tileset (library.export.tiled)."""


@dataclass(slots=True)
class _Class:
    """A class of Tiled: what wears it, how it is drawn, what it carries."""

    colour: str
    uses: set[str]
    members: Mapping[str, Value]


def with_defaults(kind: str, given: Mapping[str, Value]) -> dict[str, Value]:
    """Return an entity's properties, with those that its kind cannot be without."""
    row = catalogue.entity(kind)
    return {**(row.properties if row.needed else {}), **given}


def property_type(name: str, value: Value) -> str | None:
    """Return the enum that a property of this name and value belongs to, None for none."""
    return name if isinstance(value, str) and value in ENUMS.get(name, ()) else None


def project() -> dict[str, Any]:
    """Return the project file's content: enums, then a class for every kind of entity, room, tile and shape.

    What installed packages add to the catalogue is among them.
    """
    kinds = catalogue.entity_kinds()
    types: list[dict[str, Any]] = [
        {"name": name, "type": "enum", "storageType": "string", "values": list(words), "valuesAsFlags": False}
        for name, words in ENUMS.items()
    ]
    for name, one in sorted(_classes(kinds).items()):
        members = [_member(member, value) for member, value in one.members.items()]
        look = {"color": f"#ff{one.colour[1:]}", "drawFill": "rooms" not in one.uses}
        uses = sorted(use if use != "rooms" else "object" for use in one.uses)
        types.append({"name": name, "type": "class", "members": members, "useAs": sorted(set(uses)), **look})
    return {
        "automappingRulesFile": "",
        "commands": [],
        "compatibilityVersion": 1100,
        "extensionsPath": "extensions",
        "folders": ["."],
        "properties": [],
        "propertyTypes": [{"id": number, **one} for number, one in enumerate(types, 1)],
    }


def _classes(kinds: Iterable[str]) -> dict[str, _Class]:
    """All classes; one name is one class in Tiled, so a candle that is placed and the tile of one share theirs."""
    classes = {"stage": _Class("#808080", {"map"}, STAGE_DEFAULTS)}
    for kind in kinds:
        row = catalogue.entity(kind)
        classes[kind] = _Class(row.colour, {"object"}, {**row.properties, **row.optional})
    for kind in room_kinds():
        classes.setdefault(kind, _Class(ROOM_COLOUR, {"rooms"}, {})).uses.add("object")
    for role in ROLES:
        classes.setdefault(role.name, _Class(role.colour, set(), {})).uses.add("tile")
    for shape in SHAPES:
        classes.setdefault(shape, _Class(SHAPE_COLOUR, set(), {})).uses.add("object")
    return classes


def _member(name: str, value: Value) -> dict[str, Any]:
    kind = {"propertyType": name} if name in ENUMS and property_type(name, value) else {}
    return {"name": name, "type": TYPES[type(value)], "value": value, **kind}
