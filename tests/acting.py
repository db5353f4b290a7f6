"""Stages with things that act, drawn as text, for tests: "@" is the hero, "X" an exit, other capitals a thing each."""

from __future__ import annotations

from collections.abc import Mapping

from nesgan_game.catalogue import place_px
from nesgan_game.entity_kinds import Value
from nesgan_game.level.entity import Entity
from nesgan_game.level.formats.tiled_project import with_defaults
from nesgan_game.level.stage import Room, Stage, role_stage, roles_from_text

Thing = Mapping[str, Value]


def thing(kind: str, **properties: Value) -> Thing:
    return {"kind": kind, **properties}


def acting_stage(text: str, rooms: tuple[Room, ...] = (), /, **things: Thing) -> Stage:
    """A stage from a map of LETTERS under four rows of air; a capital is the leftmost cell of a thing.

    What lies in that cell is air, or what its word `on` says as a letter.
    """
    known: dict[str, Thing] = {"@": thing("hero"), "X": thing("exit"), **things}
    entities: list[Entity] = []
    lines = text.strip("\n").split("\n")
    lines = [*["." * len(lines[0])] * 4, *lines]
    for row, line in enumerate(lines):
        for col, letter in enumerate(line):
            if letter in known:
                values = dict(known[letter])
                kind = str(values.pop("kind"))
                values.pop("on", None)
                filled = with_defaults(kind, values)
                place = place_px(kind, row, col, int(filled.get("cols", 1)))
                entities.append(Entity(len(entities) + 1, kind, *place, filled))
    behind = {letter: str(values.get("on", ".")) for letter, values in known.items()}
    plain = "\n".join("".join(behind.get(letter, letter) for letter in line) for line in lines)
    fields: dict[str, object] = {"rooms": rooms} if rooms else {}
    return role_stage("acting", roles_from_text(plain), tuple(entities), **fields)
