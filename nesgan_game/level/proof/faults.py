"""What can be wrong with a stage, each with its cell and what to do about it: one wording for all who refuse it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from nesgan_game.errors import Unplayable
from nesgan_game.level.stage import Entity, Stage
from nesgan_game.physics.collision import hurts
from nesgan_game.physics.movement import PX, Body, Mover, Terrain, free, supported


class Fault(NamedTuple):
    """Something that keeps a stage from being played; row, col: the cell, -1 for what is wrong with the whole."""

    what: str
    row: int
    col: int
    next_step: str

    def __str__(self) -> str:
        if self.row < 0:
            return self.what
        return f"{self.what} at row {self.row}, column {self.col}"

    def error(self, where: object) -> Unplayable:
        """Return the error that names it."""
        return Unplayable(str(self), where, self.next_step)


def misplaced(stage: Stage) -> list[Fault]:
    """Return what is wrong with where hero, exits, keys, locks and platforms are, whatever the ways between them."""
    terrain = stage.terrain()
    if stage.time_limit < 1:
        return [Fault(f"its time_limit is {stage.time_limit} s", -1, -1, "give it 1 second or more")]
    faults = [fault for entity in (stage.hero, *stage.exits) for fault in _standing(stage, entity, terrain)]
    return faults + list(_fixtures(stage, terrain))


def _fixtures(stage: Stage, terrain: Terrain) -> Iterator[Fault]:
    numbers = {entity.key for entity in stage.openers}
    for lock in stage.of_kind("lock"):
        if lock.key not in numbers:
            yield Fault(f"a lock without its key {lock.key}", *lock.cell, "place a key of that number")
    for gate in stage.of_kind("gate"):
        if gate.key not in numbers:
            number = gate.whole("gate")
            yield Fault(f"a gate without its lever {number}", *gate.cell, "place a lever of that number")
    for key in stage.of_kind("key"):
        if terrain.solid_at(*key.cell):
            yield Fault("a key inside a wall", *key.cell, "move it to where the hero can touch it")
    for kind in ("wind", "darkness"):
        for entity in stage.of_kind(kind):
            if not any(room.holds(*entity.cell) for room in stage.rooms):
                yield Fault(f"a {kind} outside all rooms", *entity.cell, "move it into the room that it is for")
    for entity in stage.of_kind("mover"):
        if not any(free(body, terrain) for body in _riders(entity.mover())):
            yield Fault("a mover without room for the hero on it", *entity.cell, "move it into the open")


def _standing(stage: Stage, entity: Entity, terrain: Terrain) -> Iterator[Fault]:
    body, (row, col) = Body.at(entity.x_px, entity.y_px), entity.cell
    what = "the hero" if entity.kind == "hero" else "an exit"
    if not (0 <= row < stage.rows and 0 <= col < stage.cols):
        yield Fault(f"{what} outside the map", row, col, "move it onto the map")
    elif not free(body, terrain):
        yield Fault(f"{what} inside a wall", row, col, "move it into the open, two cells high")
    elif not supported(body, terrain):
        yield Fault(f"{what} without a floor under the feet", row, col, "move it onto a floor")
    elif hurts(body.x, body.y, body.height(terrain.physics), terrain):
        yield Fault(f"{what} on what kills", row, col, "move it off the spikes or the liquid")


def _riders(mover: Mover) -> Iterator[Body]:
    """Yield bodies that stand on it, once every pixel of its course or so."""
    for (x, y), (end_x, end_y) in pairwise(mover.corners()):
        steps = max(abs(end_x - x), abs(end_y - y)) // PX
        for step in range(steps + 1):
            yield Body(x + (end_x - x) * step // steps, y + (end_y - y) * step // steps)
