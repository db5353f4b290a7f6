"""What a sign says, over the display, while the hero stands before it: every move with the player's own key for it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from nesgan_game import nes
from nesgan_game.game.rules.world import World
from nesgan_game.game.view.hud import HEIGHT_PX, LINES_PX
from nesgan_game.game.view.slot_layout import EMPTY
from nesgan_game.game.view.sprite_cache import Slots, SpriteCache, write_centred
from nesgan_game.level.entity import Entity

REACH_PX = (28, 24)
"""How near the hero's feet must be to those of a sign, across and down."""
LINE_LETTERS = 30
PLAYER_KEYS: Mapping[str, str] = MappingProxyType(
    {
        "left": "LEFT",
        "right": "RIGHT",
        "up": "UP",
        "down": "DOWN",
        "jump": "Z",
        "whip": "X",
        "pause": "P",
    }
)
"""What stands for {left}, {whip} and so on where nobody says which key or button the player has."""
TEXT_COLOUR = 0x37
_PLACE = re.compile(r"\{(\w+)\}")


def sign_text(world: World, signs: Sequence[Entity]) -> str | None:
    """The text of that one of a stage's signs that the hero stands before, None where there is none."""
    if not signs or world.mode != "play":
        return None
    x, y = world.hero.x_px, world.hero.body.y_px
    across, down = REACH_PX
    near = [one for one in signs if abs(one.x_px - x) < across and abs(one.y_px - y) < down]
    nearest = min(near, key=lambda one: (abs(one.x_px - x), one.id), default=None)
    return None if nearest is None else str(nearest.properties["text"])


def sign_lines(text: str, keys: Mapping[str, str] = PLAYER_KEYS) -> tuple[str, ...]:
    """A sign's text as at most three lines, {names} filled in from `keys`; a name that is none there stays a word."""
    filled = _PLACE.sub(lambda found: keys.get(found[1], found[1]), text)
    return tuple(textwrap.wrap(filled.upper(), LINE_LETTERS)[: len(LINES_PX)])


def write_sign(frame: Slots, sprites: SpriteCache, lines: tuple[str, ...]) -> None:
    """Write lines in the display's place at the top of `frame` (H, 256), colour slots."""
    frame[:HEIGHT_PX] = EMPTY
    first = (len(LINES_PX) - len(lines)) * nes.CHR_PX // 2
    for line, top in zip(lines, LINES_PX, strict=False):
        write_centred(frame[top + first :], sprites, line, 0, TEXT_COLOUR)
