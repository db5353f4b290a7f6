"""The figures of a hero: how fast, how high and how large, in whole sub-pixels of 1/256 px; 60 ticks are a second.

    Physics(walk=332, jump=1247, gravity=64, body=(14 * 256, 24 * 256, 16 * 256))

One record goes with a stage: grammar, proof, search and play all read it, so that what is proved is proved for whom
plays. `leap.leap_of` works out how far and how high it carries.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Final

from nesgan_game.errors import ConfigError

PX: Final = 256
"""Sub-pixels in a pixel."""
_CELL = 16 * PX
LIMITS: Mapping[str, tuple[int, int]] = {
    "walk": (64, 1024),
    "jump": (256, 2560),
    "gravity": (8, 512),
    "fall": (256, 3840),
}
"""Least and most of each speed, sub-pixels a tick; of gravity, what it adds in a tick. A body that falls or rises by a
cell in a tick would pass through floors."""
SIZES: Mapping[str, tuple[int, int]] = {
    "width": (8 * PX, _CELL),
    "height": (12 * PX, 2 * _CELL),
    "crouching height": (10 * PX, _CELL),
}
"""Least and most of a body: it fits a doorway of two cells, and crouching a passage of one; and it is larger than the
rim that hazards forgive (collision.HAZARD_INSET_X)."""
PROPERTY = "physics"
"""The property of a stage, and of its file, that tells figures other than ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Physics:
    """A hero's figures, ours if left out. Raises ConfigError for what no stage is made for."""

    walk: int = 320
    """Speed across, on the ground and in a leap, sub-pixels a tick: ours is 1.25 px."""
    jump: int = 1088
    """Speed upward at the start of a jump: ours rises 43 px (2 cells for sure, 3 never) and carries 52 px across."""
    gravity: int = 51
    """What is added to the speed downward at every tick."""
    fall: int = 5 * PX
    """The most that speed can be."""
    body: tuple[int, int, int] = (12 * PX, 30 * PX, 15 * PX)
    """Width, height, and height when crouching; ours crouches below a ceiling one cell above the floor."""

    def __post_init__(self) -> None:
        for name, (least, most) in LIMITS.items():
            _check(name, getattr(self, name), least, most)
        if not isinstance(self.body, tuple) or len(self.body) != len(SIZES):
            raise ConfigError(f"body {self.body!r}", PROPERTY, "give (width, height, crouching height)")
        for (name, (least, most)), size in zip(SIZES.items(), self.body, strict=True):
            _check(name, size, least, most)
        if self.body[0] % 2:
            raise ConfigError(f"width {self.body[0]}", PROPERTY, "give an even number: feet stand in its middle")
        if self.body[2] > self.body[1]:
            raise ConfigError(f"crouching height {self.body[2]}", PROPERTY, f"give the height, {self.body[1]}, or less")

    @property
    def half_width(self) -> int:
        """From the feet's centre to either side."""
        return self.body[0] // 2

    @property
    def height(self) -> int:
        """Of the box of who stands, walks or flies."""
        return self.body[1]

    @property
    def crouch_height(self) -> int:
        """Of the box of who crouches."""
        return self.body[2]

    @property
    def crawl(self) -> int:
        """Speed of a crouching body."""
        return self.walk // 2

    @property
    def hurt_jump(self) -> int:
        """Speed upward of who is thrown back by a blow: ours is 640."""
        return self.jump * 640 // 1088

    @property
    def hand_px(self) -> tuple[int, int, int]:
        """Where the striking hand is: forward from the feet's centre, and up, standing and crouching; pixels.

        Ours is that of the sprite (assets/sprites/hero.txt, whip_2 and crouch_whip_2); others lie in proportion.
        """
        low = min(self.crouch_height * 6 // (15 * PX), self.crouch_height // PX - 1)
        return self.half_width // PX + 1, self.height * 18 // (30 * PX), low

    @property
    def ours(self) -> bool:
        """Whether these are the figures of our own hero."""
        return self == OURS

    def told(self) -> str:
        """Return the figures in words, as a file of a stage has them."""
        width, height, low = self.body
        return f"walk={self.walk} jump={self.jump} gravity={self.gravity} fall={self.fall} body={width}x{height}x{low}"

    @classmethod
    def read(cls, text: str) -> Physics:
        """Return the figures that `told` has written. Raises ConfigError for any other text."""
        parts = dict(word.partition("=")[::2] for word in text.split())
        try:
            if set(parts) != {one.name for one in fields(cls)} or len(parts) != len(text.split()):
                raise ValueError
            width, height, low = (int(size) for size in parts.pop("body").split("x"))
            return cls(body=(width, height, low), **{name: int(value) for name, value in parts.items()})
        except ValueError:
            raise ConfigError(f"cannot be read: {text[:80]!r}", PROPERTY, f"write it as {cls().told()!r}") from None


def _check(name: str, value: object, least: int, most: int) -> None:
    if type(value) is not int or not least <= value <= most:
        raise ConfigError(f"{name} {value!r}", PROPERTY, f"give a whole number of sub-pixels, {least} to {most}")


OURS = Physics()
"""What our own hero is like; tuned by hand after the feel of 1986 castle games."""
HEROES: Mapping[str, Physics] = MappingProxyType(
    {
        "ours": OURS,
        # api.arcade.academy, "Platformer tutorial", steps 3 and 5: 5 px, 20 px and 1 px a frame on tiles of 64 px,
        # a quarter of it on ours.
        "tutorial platformer": Physics(walk=320, jump=1280, gravity=64),
        # Godot 4, script template "basic_movement.gd": 300 and -400 px a second, default gravity of 980 px a second
        # squared; half of it, as of tiles of 32 px. It has no terminal speed: the most that we know.
        "floaty platformer": Physics(walk=640, jump=853, gravity=35, fall=3840),
        # gamedev.stackexchange.com, question 13512, a table of a console game's jump: -4.64453125 px, 0.25 px a frame.
        # Its walk is not told: ours.
        "console platformer": Physics(jump=1189, gravity=64),
    }
)
"""Examples from the published figures of others, in sub-pixels and 60 ticks a second."""
