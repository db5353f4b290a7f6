"""The cast: every enemy of the catalogue walks in, stands with its name, and walks out again; bosses come last."""

from __future__ import annotations

import numpy as np

from nesgan_game import nes
from nesgan_game.catalogue import ENEMIES
from nesgan_game.entity_kinds import EnemyKind
from nesgan_game.game.view.colour_slots import ColourSlots
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.slot_layout import EMPTY
from nesgan_game.game.view.sprite_cache import Pixels, SpriteCache, blit, write_centred

WALK_TICKS, STAND_TICKS = 64, 96
"""How long one takes to the middle, and stays there; then it walks out as fast as it came."""
ONE_TICKS = 2 * WALK_TICKS + STAND_TICKS
FLOOR_PX, FLOOR_COLOUR = 128, 0x00
"""Where they walk."""
HOVER_PX = 28
"""How high over it those fly that hang from ceilings."""
NAME_ROW, SCORE_ROW = 19, 21
OUTSIDE_PX = 40
"""So far beyond the edges they begin and end."""
TITLE, TITLE_ROW = "THE CAST", 4


class Cast:
    """Draws one enemy after another; the bosses after all others, each in the catalogue's order."""

    def __init__(self, sprites: SpriteCache) -> None:
        self._sprites = sprites
        self.names: tuple[str, ...] = tuple(sorted(ENEMIES, key=lambda name: ENEMIES[name].boss))
        black = np.full((nes.PALETTES, nes.COLOURS_PER_PALETTE), nes.BLACK, np.uint8)
        self._colours = ColourSlots(sprites, black)

    @property
    def ticks(self) -> int:
        """How long it takes."""
        return ONE_TICKS * len(self.names)

    def frame(self, tick: int) -> Frame:
        """The picture (224, 256) after so many ticks; it begins anew after its last."""
        slots = np.full((nes.SCREEN_HEIGHT_PX, nes.SCREEN_WIDTH_PX), EMPTY, np.uint8)
        number, clock = divmod(tick % self.ticks, ONE_TICKS)
        kind = ENEMIES[self.names[number]]
        write_centred(slots, self._sprites, TITLE, TITLE_ROW)
        slots[FLOOR_PX : FLOOR_PX + 2] = self._sprites.slot(FLOOR_COLOUR)
        x, walking = _place(clock)
        self._draw(slots, kind, x, clock)
        if not walking:
            write_centred(slots, self._sprites, kind.name.replace("_", " ").upper(), NAME_ROW)
            write_centred(slots, self._sprites, f"{kind.score} POINTS", SCORE_ROW, FLOOR_COLOUR + 0x10)
        return Frame(slots, self._colours)

    def _draw(self, slots: Pixels, kind: EnemyKind, x: int, clock: int) -> None:
        sprite = kind.sprite
        # What goes by its way walks on the spot while it stands, a px every other tick.
        frame = sprite.frame("", clock, x + clock // 2)
        high = HOVER_PX if kind.spawn is not None and kind.spawn.perch == "ceiling" else sprite.lift_px
        blit(slots, self._sprites.get(sprite.sheet, frame, flip=sprite.flipped(-1, clock)), x, FLOOR_PX - high)


def _place(clock: int) -> tuple[int, bool]:
    """Where it is after so many ticks, px from the left, and whether it is on its way."""
    middle = nes.SCREEN_WIDTH_PX // 2
    way = middle + OUTSIDE_PX
    if clock < WALK_TICKS:
        return middle + way - way * clock // WALK_TICKS, True
    if clock < WALK_TICKS + STAND_TICKS:
        return middle, False
    return middle - way * (clock - WALK_TICKS - STAND_TICKS) // WALK_TICKS, True
