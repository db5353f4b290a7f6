"""The title picture over a view that drifts through the first stage, and the framed words laid over a frame."""

from __future__ import annotations

import numpy as np

from nesgan_game import nes
from nesgan_game.game.view.backdrop import Backdrop
from nesgan_game.game.view.colour_slots import ColourSlots, Look
from nesgan_game.game.view.frame import stage_colours
from nesgan_game.game.view.hud import HEIGHT_PX
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.palette_effects import glow
from nesgan_game.game.view.slot_layout import EMPTY
from nesgan_game.game.view.sprite_cache import Pixels, Slots, SpriteCache, blit, write, write_centred
from nesgan_game.level.stage import Room, Stage
from nesgan_game.nes import CHR_PX, FIELD_ROWS, TILE_PX

DRIFT_TICKS = 3
"""Ticks for each pixel of the drifting view."""
LOGO_Y_PX = 40
PUSH_ROW, CREDIT_ROW = 17, 26
BLINK_TICKS, FLICKER_TICKS, FOOT_TICKS = 32, 4, 240
KEYS_LINE = "ARROWS MOVE  Z JUMPS  X WHIPS"
BAND_TOP_PX = 8
DIM_STEPS = 1
"""How dark the stage is behind words, in steps of a fade: two would leave most walls black."""
TEXT_COLOUR, CREDIT_COLOUR, FRAME_COLOUR = 0x30, 0x10, 0x27


class Title:
    """Draws the title; until a stage has been painted into it, the night behind the logo is black."""

    def __init__(self, sprites: SpriteCache, castle: int | None = None, *, reduced_flashing: bool = False) -> None:
        """castle: the seed, shown so that a player can come back to this castle or name it to a friend."""
        self._sprites = sprites
        self._credit = "A CASTLE NOBODY DREW" if castle is None else f"CASTLE {castle}: NOBODY DREW IT"
        self.reduced_flashing = reduced_flashing
        self.backdrop: Backdrop | None = None
        self._colours = plain_colours(sprites)
        self._span = (0, 0, 0)

    @property
    def painted(self) -> bool:
        """Whether a stage is behind the logo."""
        return self.backdrop is not None

    def paint(self, stage: Stage) -> None:
        """Put the stage's longest row of rooms behind the logo."""
        self.backdrop = Backdrop(stage)
        self._colours = stage_colours(self.backdrop, self._sprites)
        self._span = longest_row(stage)

    def draw(self, ticks: int, *, starting: bool = False) -> Pixels:
        """The picture (224, 256, 3) uint8 after so many ticks; `starting`: START has been pushed."""
        return self.frame(ticks, starting=starting).rgb()

    def frame(self, ticks: int, *, starting: bool = False) -> Frame:
        """The same as colour slots."""
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
        if shown:
            label(frame, self._sprites, "PRESS ENTER", PUSH_ROW)
        foot = self._credit if ticks % (2 * FOOT_TICKS) < FOOT_TICKS else KEYS_LINE
        write_centred(frame, self._sprites, foot, CREDIT_ROW, CREDIT_COLOUR)
        return Frame(frame, self._colours, look)


def plain_colours(sprites: SpriteCache) -> ColourSlots:
    """What slots show where there is no stage."""
    return ColourSlots(sprites, np.full((nes.PALETTES, nes.COLOURS_PER_PALETTE), nes.BLACK, np.uint8))


def drift(ticks: int, way_px: int) -> int:
    """Pixels from the left end after so many ticks: there and back again."""
    if way_px <= 0:
        return 0
    place = ticks // DRIFT_TICKS % (2 * way_px)
    return place if place <= way_px else 2 * way_px - place


def longest_row(stage: Stage) -> tuple[int, int, int]:
    """Left, right and top, in pixels, of the longest run of rooms side by side."""
    best = (0, 0, 0)
    for first in stage.rooms or (Room("", "", 0, 0, stage.rows, stage.cols),):
        right = first.col + first.cols
        while following := [room for room in stage.rooms if room.col == right and room.row == first.row]:
            right += following[0].cols
        if right - first.col > best[1] - best[0]:
            best = (first.col, right, first.row)
    left, right, top = (cells * TILE_PX for cells in best)
    return left, right, min(top, max(0, (stage.rows - FIELD_ROWS) * TILE_PX))


def label(frame: Slots, sprites: SpriteCache, text: str, row: int) -> None:
    """Words on a black strip in the middle of a row."""
    col = (frame.shape[1] // CHR_PX - len(text)) // 2
    frame[row * CHR_PX - 2 : (row + 1) * CHR_PX + 1, (col - 1) * CHR_PX : (col + len(text) + 1) * CHR_PX] = EMPTY
    write(frame, sprites, text, col, row, TEXT_COLOUR)


def banner(frame: Slots, sprites: SpriteCache, lines: tuple[str, ...]) -> None:
    """Framed lines of text in the middle of the field of play, on the 8 px grid."""
    cols, rows = max(len(line) for line in lines) + 4, len(lines) + 2
    cols += cols % 2
    field_rows = (frame.shape[0] - HEIGHT_PX) // CHR_PX
    left, top = (frame.shape[1] // CHR_PX - cols) // 2, HEIGHT_PX // CHR_PX + (field_rows - rows) // 2 - 2
    box = frame[top * CHR_PX : (top + rows) * CHR_PX, left * CHR_PX : (left + cols) * CHR_PX]
    line_slot = sprites.slot(FRAME_COLOUR)
    for inset, slot in enumerate((line_slot, EMPTY, line_slot, EMPTY)):
        box[inset : rows * CHR_PX - inset, inset : cols * CHR_PX - inset] = slot
    for number, line in enumerate(lines):
        write_centred(frame, sprites, line, top + 1 + number, TEXT_COLOUR)
