"""The title picture, over a view that drifts through the first stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from nesgan_game import nes
from nesgan_game.game.view.colour_slots import Look
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.palette_effects import glow
from nesgan_game.game.view.screens.pages import QUIET, centred, plain_colours, strip
from nesgan_game.game.view.slot_layout import EMPTY
from nesgan_game.game.view.sprite_cache import Pixels, SpriteCache, blit
from nesgan_game.nes import CHR_PX, FIELD_ROWS, TILE_PX

if TYPE_CHECKING:  # loaded with the stage, which the title does not wait for
    from nesgan_game.game.view.backdrop import Backdrop
    from nesgan_game.level.stage import Stage

DRIFT_TICKS = 3
"""Ticks for each pixel of the drifting view."""
LOGO_Y_PX = 40
PUSH_ROW, CREDIT_ROW = 17, 26
BLINK_TICKS, FLICKER_TICKS, FOOT_TICKS = 32, 4, 240
BAND_TOP_PX = 8
DIM_STEPS = 1
"""How dark the stage is behind words, in steps of a fade: two would leave most walls black."""


class Title:
    """Draws the title; until a stage has been painted into it, the night behind the logo is black."""

    def __init__(self, sprites: SpriteCache, castle: int | None = None) -> None:
        """castle: the seed, shown so that a player can come back to this castle or name it to a friend."""
        self._sprites = sprites
        self._credit = "A CASTLE NOBODY DREW" if castle is None else f"CASTLE {castle}: NOBODY DREW IT"
        self.reduced_flashing = False
        """Whether nothing may flicker."""
        self.backdrop: Backdrop | None = None
        self._colours = plain_colours(sprites)
        self._span = (0, 0, 0)

    @property
    def painted(self) -> bool:
        """Whether a stage is behind the logo."""
        return self.backdrop is not None

    def paint(self, stage: Stage) -> None:
        """Put the stage's longest row of rooms behind the logo."""
        from nesgan_game.game.view.backdrop import Backdrop
        from nesgan_game.game.view.frame import stage_colours

        self.backdrop = Backdrop(stage)
        self._colours = stage_colours(self.backdrop, self._sprites)
        self._span = longest_row(stage)

    def draw(self, ticks: int) -> Pixels:
        """The picture (224, 256, 3) uint8 after so many ticks."""
        return self.frame(ticks).rgb()

    def frame(self, ticks: int, prompt: str = "", keys: str = "", *, starting: bool = False) -> Frame:
        """The picture as colour slots.

        prompt: what to press, blinking; keys: which do what, shown in turn with the castle's name; starting: the
        prompt flickers, for it has been followed.
        """
        dtype = np.dtype(np.uint8) if self.backdrop is None else self.backdrop.dtype
        frame = np.full((nes.SCREEN_HEIGHT_PX, nes.SCREEN_WIDTH_PX), EMPTY, dtype)
        look = Look(DIM_STEPS, *glow(ticks, calm=self.reduced_flashing))
        if self.backdrop is not None:
            band = frame[BAND_TOP_PX : BAND_TOP_PX + FIELD_ROWS * TILE_PX]
            left, right, top = self._span
            left += drift(ticks, right - left - nes.SCREEN_WIDTH_PX)
            self.backdrop.cut(band, left, top, ticks)
            look = look._replace(night=self.backdrop.outdoors(left, top))
        logo = self._sprites.get("title", "logo")
        blit(frame, logo, (nes.SCREEN_WIDTH_PX - logo.mask.shape[1]) // 2, LOGO_Y_PX)
        shown = ticks % (2 * FLICKER_TICKS) < FLICKER_TICKS if starting else ticks % (2 * BLINK_TICKS) < BLINK_TICKS
        if shown and prompt:
            strip(frame, self._sprites, prompt, PUSH_ROW * CHR_PX)
        foot = self._credit if not keys or ticks % (2 * FOOT_TICKS) < FOOT_TICKS else keys
        centred(frame, self._sprites, foot, CREDIT_ROW, QUIET)
        return Frame(frame, self._colours, look)


def drift(ticks: int, way_px: int) -> int:
    """Pixels from the left end after so many ticks: there and back again."""
    if way_px <= 0:
        return 0
    place = ticks // DRIFT_TICKS % (2 * way_px)
    return place if place <= way_px else 2 * way_px - place


def longest_row(stage: Stage) -> tuple[int, int, int]:
    """Left, right and top, in pixels, of the longest run of rooms side by side."""
    best = (0, stage.cols, 0) if not stage.rooms else (0, 0, 0)
    for first in stage.rooms:
        right = first.col + first.cols
        while following := [room for room in stage.rooms if room.col == right and room.row == first.row]:
            right += following[0].cols
        if right - first.col > best[1] - best[0]:
            best = (first.col, right, first.row)
    left, right, top = (cells * TILE_PX for cells in best)
    return left, right, min(top, max(0, (stage.rows - FIELD_ROWS) * TILE_PX))
