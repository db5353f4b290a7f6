"""The hero's body as plain whole numbers: how large it is, what it can be doing, what its player can hold."""

from __future__ import annotations

from enum import IntEnum, IntFlag
from typing import NamedTuple

from nesgan_game.physics.terrain import PX

HALF_WIDTH = 6 * PX
HEIGHT = 30 * PX
CROUCH_HEIGHT = 15 * PX
"""Fits below a ceiling one cell above the floor."""
WALK = 320
"""1.25 px a tick: a level jump carries 53 px, which leaves 15 px of choice where to leap a gap of 3 cells."""


class Button(IntFlag):
    """What the player holds; a tick's input is one word of these."""

    NONE = 0
    LEFT = 1
    RIGHT = 2
    UP = 4
    DOWN = 8
    JUMP = 16
    ATTACK = 32
    START = 64
    SELECT = 128


_LEFT, _RIGHT = 1, 2


def direction_of(buttons: int) -> int:
    """Return +1 for RIGHT held, -1 for LEFT, 0 for both or neither."""
    return (1 if buttons & _RIGHT else 0) - (1 if buttons & _LEFT else 0)


class Stance(IntEnum):
    """What the hero's body is doing; a walk is STAND with vx."""

    STAND = 0
    CROUCH = 1
    AIR = 2
    STAIRS = 3
    HURT = 4
    DEAD = 5


class Body(NamedTuple):
    """The hero's body. x, y: feet centre in sub-pixels; vx, vy: a tick's motion; climb: slope of stairs under it."""

    x: int
    y: int
    vx: int = 0
    vy: int = 0
    facing: int = 1
    stance: Stance = Stance.STAND
    climb: int = 0
    timer: int = 0
    """Ticks left without control."""
    held: int = 0
    """Buttons of the tick before, for telling a press from a hold."""

    @classmethod
    def at(cls, x_px: int, y_px: int, facing: int = 1) -> Body:
        """Return a body that stands with its feet centre at this pixel place."""
        return cls(x_px * PX, y_px * PX, facing=facing)

    @property
    def x_px(self) -> int:
        """Feet centre in whole pixels."""
        return self.x // PX

    @property
    def y_px(self) -> int:
        """Feet in whole pixels."""
        return self.y // PX

    @property
    def height(self) -> int:
        """Height of the box, sub-pixels."""
        return CROUCH_HEIGHT if self.stance is Stance.CROUCH else HEIGHT

    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right, bottom in pixels, right and bottom exclusive; rounded outward."""
        return (
            (self.x - HALF_WIDTH) // PX,
            (self.y - self.height) // PX,
            -(-(self.x + HALF_WIDTH) // PX),
            -(-self.y // PX),
        )
