"""What stands and acts in a stage, as the lists of its bank: a count, then records that `engine/` reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from nesgan_game import nes
from nesgan_game.catalogue import ENEMIES
from nesgan_game.errors import ExportError
from nesgan_game.hardware.foe_pictures import FOES
from nesgan_game.hardware.stage_cells import Cells
from nesgan_game.level.entity import LOCK_ROWS
from nesgan_game.level.stage import Room, Stage
from nesgan_game.physics.collision import HAZARD_INSET_X
from nesgan_game.physics.hero_figures import PX, Physics
from nesgan_game.physics.terrain import Mover

MOST_MOVERS, MOST_PLANKS, MOST_GATES = 8, 48, 24
"""Moving platforms; cells of boards that do not hold, and of gates."""
MOST_FOES = 24
"""How many enemies of a stage."""
_BYTE, _MOVER_SIZE = 256, 16
_LEFT_OUT = {
    "rising_spikes": ("bed of rising spikes", "beds of rising spikes"), "crusher": ("crusher", "crushers"),
    "pendulum": ("blade on a chain", "blades on chains"), "tide": ("rising water", "rising waters"),
    "darkness": ("dark room", "dark rooms"), "sign": ("sign", "signs"), "item": ("item on show", "items on show"),
}  # fmt: skip


class Strip(NamedTuple):
    """What the camera goes along: one storey of a room. Places in cells of the stage."""

    room: Room
    row: int

    @property
    def left(self) -> int:
        """First column."""
        return self.room.col

    @property
    def right(self) -> int:
        """Column behind the last."""
        return self.room.col + self.room.cols

    def holds(self, row: int, col: int) -> bool:
        """Whether a cell of the stage lies in it."""
        return self.row <= row < self.row + nes.FIELD_ROWS and self.left <= col < self.right


def missing_of(stages: Iterable[Stage]) -> list[str]:
    """What of these stages the console leaves out, in words with their numbers, as in "34 enemies"."""
    kinds = Counter(_left_out(entity.kind) for stage in stages for entity in stage.entities)
    return [f"{count} {one if count == 1 else many}" for (one, many), count in sorted(kinds.items()) if one]


def _left_out(kind: str) -> tuple[str, str]:
    """What an entity that is left out is called, one and many of them; nothing for one that is there."""
    if kind in ENEMIES and kind not in FOES:
        return ("boss", "bosses") if ENEMIES[kind].boss else ("enemy", "enemies")
    return _LEFT_OUT.get(kind, ("", ""))


def word(value: int) -> tuple[int, int]:
    """Both bytes of a number, the lower one first."""
    return value % _BYTE, value // _BYTE % _BYTE


def hero_figures(physics: Physics) -> bytes:
    """The figures of the hero as `engine/stage.s` names them: words of sub-pixels, then the hand's three of pixels."""
    half, rim = physics.half_width, physics.half_width - HAZARD_INSET_X
    figures = (physics.walk, physics.crawl, physics.jump, physics.gravity, physics.fall, half, half - 1, rim, rim - 1)
    words = (*figures, physics.height, physics.crouch_height, physics.hurt_jump)
    return bytes(byte for value in words for byte in word(value)) + bytes(physics.hand_px)


def lists_of(stage: Stage, strips: Sequence[Strip], places: Sequence[int], cells: Cells, at: int) -> list[bytes]:
    """Movers, belts, springboards, keys, doors, exits, checkpoints, what breakable cells leave, boards, levers, gates.

    strips, places: the stage's, and where their columns lie; at: where the first list will lie. Raises ExportError for
    more than the console keeps in mind.
    """
    belts = [(cell, entity.whole("speed") or 0) for entity in stage.of_kind("conveyor") for cell in entity.floor_cells]
    gravity = stage.physics.gravity
    springs = [(cell, entity.spring(gravity)) for entity in stage.of_kind("springboard") for cell in entity.floor_cells]
    locks = []
    for lock in stage.of_kind("lock"):
        row, col = lock.cell
        left_top = _at(col * nes.TILE_PX, (row - LOCK_ROWS + 1) * nes.TILE_PX)
        doors = b"".join(bytes(word(address_of(strips, places, *cell))) for cell in lock.door_cells)
        locks.append(left_top + bytes([lock.key - 1]) + doors)
    gates = [
        bytes((gate.key - 1, *word(address_of(strips, places, *cell))))
        for gate in stage.of_kind("gate")
        for cell in gate.door_cells
    ]
    planks = [
        bytes((*word(address_of(strips, places, *cell)), *one.planks()))
        for one in stage.of_kind("planks")
        for cell in one.floor_cells
    ]
    for what, records, most in (("boards that do not hold", planks, MOST_PLANKS), ("gates", gates, MOST_GATES)):
        if len(records) > most:
            raise ExportError(f"has {len(records)} cells of {what}", stage.name, f"{most} fit")
    return [
        _movers(stage, strips, at),
        listed(_belt(strips, cell, speed) for cell, speed in belts),
        listed(_belt(strips, cell, speed) for cell, speed in springs),
        listed(_at(one.x_px, one.y_px) + bytes([one.key - 1]) for one in stage.of_kind("key")),
        listed(locks),
        listed(_at(one.x_px, one.y_px) for one in stage.exits),
        listed(_at(one.x_px, one.y_px) for one in stage.of_kind("checkpoint")),
        listed(bytes(pair) for pair in cells.broken.items()),
        listed(planks),
        listed(_at(one.x_px, one.y_px) + bytes([one.key - 1]) for one in stage.of_kind("lever")),
        listed(gates),
    ]


def listed(records: Iterable[bytes]) -> bytes:
    """A count and the records behind it."""
    told = list(records)
    return bytes([len(told)]) + b"".join(told)


def _at(x_px: int, y_px: int) -> bytes:
    """A place in pixels of the stage."""
    return bytes((*word(x_px), *word(y_px)))


def strip_of(strips: Sequence[Strip], row: int, col: int) -> int:
    """Number of the strip that holds a cell. Raises ExportError for a cell between rooms."""
    for number, strip in enumerate(strips):
        if strip.holds(row, col):
            return number
    raise ExportError(f"something lies in cell ({row}, {col}), in no room", "stage", "move it into a room")


def address_of(strips: Sequence[Strip], places: Sequence[int], row: int, col: int) -> int:
    """Where the number of a cell lies in the bank."""
    number = strip_of(strips, row, col)
    return places[number] + (col - strips[number].left) * nes.FIELD_ROWS + row - strips[number].row


def _belt(strips: Sequence[Strip], cell: tuple[int, int], speed: int) -> bytes:
    """A cell that moves or throws who stands on it."""
    number = strip_of(strips, *cell)
    row, col = cell[0] - strips[number].row, cell[1] - strips[number].left
    return bytes((number, row, col, 1, *word(speed)))


def _movers(stage: Stage, strips: Sequence[Strip], at: int) -> bytes:
    """The movers, from the upper left of the strip in which the hero starts, and behind the list their steps."""
    terrain = stage.terrain()
    if len(terrain.movers) > MOST_MOVERS:
        raise ExportError(f"has {len(terrain.movers)} moving platforms", stage.name, f"{MOST_MOVERS} fit")
    start = strips[strip_of(strips, *stage.hero.cell)]
    records, steps = bytearray([len(terrain.movers)]), bytearray()
    steps_at = at + 1 + len(terrain.movers) * _MOVER_SIZE
    for mover in terrain.movers:
        way = mover.period // 2
        gone = mover.phase % mover.period
        back = gone >= way
        x, y = mover.at(0)
        for place in (x - start.left * nes.TILE_PX * PX, y - start.row * nes.TILE_PX * PX):
            records += (place % (1 << 24)).to_bytes(3, "little")
        told = (mover.period - gone if back else gone, way, mover.half, steps_at + len(steps))
        records += bytes((*word(told[0]), back, *word(told[1]), *word(told[2]), *word(told[3]), mover.half // (8 * PX)))
        for tick in range(way):
            here, there = _on_course(mover, tick), _on_course(mover, tick + 1)
            steps += bytes((*word(there[0] - here[0]), *word(there[1] - here[1])))
    return bytes(records + steps)


def _on_course(mover: Mover, gone: int) -> tuple[int, int]:
    """Where a mover is so many ticks after the start of its course."""
    return mover.at(gone - mover.phase)
