"""What moves in a world besides the hero: plain records of whole numbers, so that a world can be hashed.

Places x, y are the feet centre in sub-pixels (256 to a pixel, as in physics.movement); boxes are whole pixels.
"""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from nesgan_game.physics.movement import PX

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Record = TypeVar("Record", bound="DataclassInstance")


def twin(record: Record) -> Record:
    """Another record of the same values, of a dataclass that is made of two or more: far quicker than copy.copy."""
    kind = type(record)
    return kind(*_reader(kind)(record))


@functools.cache
def _reader(kind: type[DataclassInstance]) -> attrgetter[tuple[object, ...]]:
    """Return what reads all fields of a dataclass at once."""
    return attrgetter(*kind.__dataclass_fields__)


class Box(NamedTuple):
    """A rectangle in stage pixels; right and bottom are exclusive."""

    left: int
    top: int
    right: int
    bottom: int

    def meets(self, other: Box) -> bool:
        """Whether the two share a pixel."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def grown(self, by: int) -> Box:
        """The box with every side moved outward by so many pixels."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


def box_at(x: int, y: int, width_px: int, height_px: int) -> Box:
    """The box of something with its feet centre at sub-pixel place (x, y)."""
    left = x // PX - width_px // 2
    bottom = y // PX
    return Box(left, bottom - height_px, left + width_px, bottom)


@dataclass(slots=True)
class Enemy:
    """One enemy; what `mode`, `clock` and `reload` mean is its kind's affair."""

    id: int
    kind: str
    x: int
    y: int
    facing: int
    health: int
    home_x: int
    home_y: int
    room: int
    mode: str = "rest"
    vx: int = 0
    vy: int = 0
    clock: int = 0
    reload: int = 0
    full: int = 0
    """Its energy at first, of those who fight otherwise when half of it is gone."""
    stun: int = 0
    """Ticks after a hit in which nothing hits it again."""
    gone: bool = False


@dataclass(slots=True)
class Source:
    """Where enemies of a kind come in, one after the other, from the edge of the screen while it is in view."""

    id: int
    kind: str
    x: int
    y: int
    room: int
    left: int
    """How many are still to come."""
    clock: int = 0
    """Ticks until the next one."""


@dataclass(slots=True)
class Candle:
    """A light on the wall that holds something."""

    id: int
    kind: str
    x: int
    y: int
    drop: str


@dataclass(slots=True)
class Item:
    """Something to pick up; `clock` counts the ticks since it came to rest."""

    kind: str
    x: int
    y: int
    home_x: int
    vy: int = 0
    age: int = 0
    clock: int = 0
    stays: bool = False
    """Whether it lies there until it is taken."""
    id: int = 0
    """Of the entity that it is of the stage; 0 for what has been dropped."""


@dataclass(slots=True)
class Shot:
    """Something thrown, by the hero (`friendly`) or at her."""

    kind: str
    x: int
    y: int
    vx: int
    vy: int
    facing: int
    friendly: bool
    damage: int
    clock: int = 0
    gone: bool = False


@dataclass(slots=True)
class Effect:
    """A short picture that touches nothing."""

    kind: str
    x: int
    y: int
    vx: int = 0
    vy: int = 0
    clock: int = 0


SINE_STEPS = 64
SINE: tuple[int, ...] = tuple(round(256 * math.sin(2 * math.pi * step / SINE_STEPS)) for step in range(SINE_STEPS))
"""One turn of a sine in 64 steps, scaled to -256..256 and rounded, so that the world holds whole numbers only."""


def sine(step: int) -> int:
    """-256..256 for a step of 1/64 turn."""
    return SINE[step % SINE_STEPS]
