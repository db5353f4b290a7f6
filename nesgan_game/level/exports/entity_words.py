"""Names and places of entities and rooms, as other tools take them."""

from __future__ import annotations

import re

from nesgan_game import catalogue
from nesgan_game.level.entity import Entity
from nesgan_game.level.room import Room
from nesgan_game.level.stage import Stage

OWN_COLOUR = "#ff00ff"
"""Of kinds that this package does not know."""


def word(name: str) -> str:
    """Return a name of letters, digits and underscores alone."""
    return re.sub(r"\W", "_", name, flags=re.ASCII) or "_"


def colour(kind: str) -> str:
    """Return the colour of a kind of entity as #rrggbb."""
    return catalogue.entity(kind).colour if catalogue.is_entity(kind) else OWN_COLOUR


def everybody(stage: Stage) -> tuple[Entity, ...]:
    """Return all entities in order of their numbers, those of other people's kinds too."""
    return tuple(sorted((*stage.entities, *stage.own), key=lambda entity: entity.id))


def home(stage: Stage, entity: Entity) -> Room:
    """Return the room that holds an entity, or the nearest one."""
    row, col = entity.cell

    def distance(room: Room) -> int:
        down = max(room.row - row, row - (room.row + room.rows - 1), 0)
        across = max(room.col - col, col - (room.col + room.cols - 1), 0)
        return down + across

    return min(stage.rooms, key=distance)
