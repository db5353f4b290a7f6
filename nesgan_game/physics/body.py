"""The hero's body as plain whole numbers: what it can be doing, what its player can hold."""

from __future__ import annotations

from enum import IntEnum, IntFlag
from typing import NamedTuple

from nesgan_game.physics.hero_figures import PX, Physics


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


_LEFT, _RIGHT = int(Button.LEFT), int(Button.RIGHT)
ALL_BUTTONS = sum(Button)
"""Every bit that a tick's input may have."""


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

    def height(self, physics: Physics) -> int:
        """Height of the box, sub-pixels."""
        return physics.body[2 if self.stance is Stance.CROUCH else 1]

    def box(self, physics: Physics) -> tuple[int, int, int, int]:
        """Left, top, right, bottom in pixels, right and bottom exclusive; rounded outward."""
        half = physics.body[0] >> 1
        height = physics.body[2 if self.stance is Stance.CROUCH else 1]
        return (self.x - half) // PX, (self.y - height) // PX, -(-(self.x + half) // PX), -(-self.y // PX)
