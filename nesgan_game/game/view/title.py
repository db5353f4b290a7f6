"""The title picture over a view that drifts through the first stage, and the framed words laid over a frame."""

from __future__ import annotations

import numpy as np

from nesgan_game import nes
from nesgan_game.game.view.frame import Backdrop, darken
from nesgan_game.game.view.hud import HEIGHT_PX
from nesgan_game.game.view.sprite_cache import Pixels, SpriteCache, blit, write, write_centred
from nesgan_game.level.stage import Room, Stage
from nesgan_game.nes import CHR_PX, FIELD_ROWS, TILE_PX

DRIFT_TICKS = 3
"""Ticks for each pixel of the drifting view."""
LOGO_Y_PX = 40
PUSH_ROW, CREDIT_ROW = 17, 26
BLINK_TICKS, FLICKER_TICKS, FOOT_TICKS = 32, 4, 240
KEYS_LINE = "ARROWS MOVE  Z JUMPS  X WHIPS"
BAND_TOP_PX = 8
TEXT_COLOUR, CREDIT_COLOUR, FRAME_COLOUR = 0x30, 0x10, 0x27


class Title:
    """Draws the title; until a stage has been painted into it, the night behind the logo is black."""

    def __init__(self, pictures: SpriteCache, castle: int | None = None) -> None:
        """castle: the seed, shown so that a player can come back to this castle or name it to a friend."""
        self._pictures = pictures
        self._credit = "A CASTLE NOBODY DREW" if castle is None else f"CASTLE {castle}: NOBODY DREW IT"
        self.backdrop: Backdrop | None = None
        self._span = (0, 0, 0)

    @property
    def painted(self) -> bool:
        """Whether a stage is behind the logo."""
        return self.backdrop is not None

    def paint(self, stage: Stage) -> None:
        """Put the stage's longest row of rooms behind the logo."""
        self.backdrop = Backdrop(stage)
        self._span = longest_row(stage)

    def draw(self, ticks: int, *, starting: bool = False) -> Pixels:
        """The picture (224, 256, 3) uint8 after so many ticks; `starting`: START has been pushed."""
        frame: Pixels = np.empty((nes.SCREEN_HEIGHT_PX, nes.SCREEN_WIDTH_PX, 3), np.uint8)
        frame[:] = nes.COLOURS[nes.BLACK]
        if self.backdrop is not None:
            band = frame[BAND_TOP_PX : BAND_TOP_PX + FIELD_ROWS * TILE_PX]
            left, right, top = self._span
            self.backdrop.cut(band, left + drift(ticks, right - left - nes.SCREEN_WIDTH_PX), top)
            darken(band, 2)
        logo = self._pictures.get("title", "logo")
        blit(frame, logo, (nes.SCREEN_WIDTH_PX - logo.mask.shape[1]) // 2, LOGO_Y_PX)
        shown = ticks % (2 * FLICKER_TICKS) < FLICKER_TICKS if starting else ticks % (2 * BLINK_TICKS) < BLINK_TICKS
        if shown:
            label(frame, self._pictures, "PRESS ENTER", PUSH_ROW)
        foot = self._credit if ticks % (2 * FOOT_TICKS) < FOOT_TICKS else KEYS_LINE
        write_centred(frame, self._pictures, foot, CREDIT_ROW, CREDIT_COLOUR)
        return frame


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


def label(frame: Pixels, pictures: SpriteCache, text: str, row: int) -> None:
    """Words on a black strip in the middle of a row."""
    col = (frame.shape[1] // CHR_PX - len(text)) // 2
    frame[row * CHR_PX - 2 : (row + 1) * CHR_PX + 1, (col - 1) * CHR_PX : (col + len(text) + 1) * CHR_PX] = 0
    write(frame, pictures, text, col, row, TEXT_COLOUR)


def banner(frame: Pixels, pictures: SpriteCache, lines: tuple[str, ...]) -> None:
    """Framed lines of text in the middle of the field of play, on the 8 px grid."""
    cols, rows = max(len(line) for line in lines) + 4, len(lines) + 2
    cols += cols % 2
    field_rows = (frame.shape[0] - HEIGHT_PX) // CHR_PX
    left, top = (frame.shape[1] // CHR_PX - cols) // 2, HEIGHT_PX // CHR_PX + (field_rows - rows) // 2 - 2
    box = frame[top * CHR_PX : (top + rows) * CHR_PX, left * CHR_PX : (left + cols) * CHR_PX]
    box[:] = nes.COLOURS[FRAME_COLOUR]
    box[1:-1, 1:-1] = nes.COLOURS[nes.BLACK]
    box[2:-2, 2:-2] = nes.COLOURS[FRAME_COLOUR]
    box[3:-3, 3:-3] = nes.COLOURS[nes.BLACK]
    for number, line in enumerate(lines):
        write_centred(frame, pictures, line, top + 1 + number, TEXT_COLOUR)
