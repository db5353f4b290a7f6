"""Framed words on the console's 8 px grid: whole pages, and panels over the field of play.

Lines are leaded, every other row of cells, and a frame keeps the same two cells from its words on all four sides.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from nesgan_game import nes
from nesgan_game.game.view.colour_slots import ColourSlots
from nesgan_game.game.view.hud import HEIGHT_PX
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.slot_layout import EMPTY
from nesgan_game.game.view.sprite_cache import Slots, SpriteCache, blit, write
from nesgan_game.nes import CHR_PX

COLS, ROWS = nes.SCREEN_WIDTH_PX // CHR_PX, nes.SCREEN_HEIGHT_PX // CHR_PX
MARGIN = 2
"""Cells from the outer edge of a frame to the words in it; the frame itself is drawn in the outer one."""
PAGE = (1, 1, ROWS - 2, COLS - 2)
"""Top, left, rows and columns of a whole page's frame: one cell from the picture's edge on all sides."""
CURSOR_COLS = 2
"""Columns before the words of what can be chosen, for the cursor."""
PAGE_COLS = PAGE[3] - 2 * MARGIN
"""Letters of a line of a page."""
LEADING = 2
MOST_LINES = 10
"""Lines of a page below its heading, those at its foot counted; more are scrolled."""
WORD_TOP_PX = ROWS * CHR_PX - 12
"""Where the program says what it has to say: on the lower line of a page's frame, 4 px above the picture's edge."""
TEXT, QUIET, FRAME = 0x30, 0x10, 0x27
"""White words, grey ones for what cannot be chosen and for hints, and the gold of frames and of what is chosen."""


class Line(NamedTuple):
    """A line of a page: words at the left, and a value at the right. quiet: it cannot be chosen."""

    text: str
    value: str = ""
    quiet: bool = False


def plain_colours(sprites: SpriteCache) -> ColourSlots:
    """What slots show where there is no stage."""
    return ColourSlots(sprites, np.full((nes.PALETTES, nes.COLOURS_PER_PALETTE), nes.BLACK, np.uint8))


def page(
    sprites: SpriteCache, heading: str, lines: Sequence[Line], *, chosen: int | None = None, foot: Sequence[str] = ()
) -> Frame:
    """A whole picture of framed words (224, 256): heading, lines in the middle, foot.

    chosen: which line has the cursor, None on a page to be read.
    """
    slots = np.full((nes.SCREEN_HEIGHT_PX, nes.SCREEN_WIDTH_PX), EMPTY, np.uint8)
    top, left, rows, cols = PAGE
    _frame(slots, sprites, *PAGE)
    centred(slots, sprites, heading, top + MARGIN, FRAME)
    for number, line in enumerate(reversed(foot)):
        centred(slots, sprites, line[:PAGE_COLS], top + rows - MARGIN - 1 - LEADING * number, QUIET)
    first, shown = window(lines, chosen, MOST_LINES - max(1, len(foot)))
    space = rows - 2 * MARGIN - LEADING * (1 + len(foot))
    slack = space - (LEADING * len(shown) - 1)
    # A full page stands as far from its heading as from its foot.
    begin = top + MARGIN + LEADING + ((slack + 1) // 2 if slack > 1 else 0)
    _lines(slots, sprites, shown, begin, left + MARGIN, cols - 2 * MARGIN, None if chosen is None else chosen - first)
    if first:
        write(slots, sprites, "...", left + MARGIN, begin - 1, QUIET)
    if first + len(shown) < len(lines):
        write(slots, sprites, "...", left + MARGIN, begin + LEADING * len(shown) - 1, QUIET)
    return Frame(slots, plain_colours(sprites))


def window(lines: Sequence[Line], chosen: int | None, most: int) -> tuple[int, Sequence[Line]]:
    """At most so many lines of many, and the number of the first: the chosen one is among them."""
    first = max(0, min((chosen or 0) - most // 2, len(lines) - most))
    return first, lines[first : first + most]


def panel(
    frame: Slots,
    sprites: SpriteCache,
    heading: str,
    lines: Sequence[Line] = (),
    *,
    chosen: int | None = None,
    foot: Sequence[str] = (),
) -> None:
    """Framed words in the middle of the field of play of `frame` (224, 256), as large as they need."""
    indent = 0 if chosen is None else CURSOR_COLS
    words = max(
        len(heading), *(indent + _length(line) for line in lines), *(len(line) for line in foot), 0, 0
    )  # zeros: max needs two values at least
    cols = words + 2 * MARGIN
    cols += cols % 2
    count = 1 + len(lines) + len(foot)
    rows = LEADING * count - 1 + 2 * MARGIN
    field_top = HEIGHT_PX // CHR_PX
    top, left = field_top + (ROWS - field_top - rows) // 2, (COLS - cols) // 2
    _frame(frame, sprites, top, left, rows, cols)
    centred(frame, sprites, heading, top + MARGIN, FRAME if lines or foot else TEXT)
    _lines(frame, sprites, lines, top + MARGIN + LEADING, left + MARGIN, cols - 2 * MARGIN, chosen)
    for number, line in enumerate(reversed(foot)):
        centred(frame, sprites, line, top + rows - MARGIN - 1 - LEADING * number, QUIET)


def strip(frame: Slots, sprites: SpriteCache, text: str, top_px: int = WORD_TOP_PX) -> None:
    """Words on a black strip in the middle of the picture, one cell wider at both ends, from so many pixels down."""
    text = text[: COLS - 2]
    col = (COLS - len(text)) // 2
    left, right = (col - 1) * CHR_PX, (col + len(text) + 1) * CHR_PX
    frame[top_px - 2 : top_px + CHR_PX + 1, left:right] = EMPTY
    write(frame[top_px:], sprites, text, col, 0, TEXT)


def progress(frame: Slots, sprites: SpriteCache, done: int, whole: int) -> None:
    """A bar along the lowest row of cells: how far a recording has come."""
    top, left, right = (ROWS - 1) * CHR_PX + 2, CHR_PX, nes.SCREEN_WIDTH_PX - CHR_PX
    frame[top - 2 :] = EMPTY
    frame[top : top + 3, left:right] = sprites.slot(QUIET)
    frame[top : top + 3, left : left + (right - left) * min(done, whole) // max(1, whole)] = sprites.slot(FRAME)


def centred(frame: Slots, sprites: SpriteCache, text: str, row: int, colour: int = TEXT) -> None:
    """Words in the middle of a row."""
    write(frame, sprites, text, (COLS - len(text)) // 2, row, colour)


def _length(line: Line) -> int:
    return len(line.text) + (2 + len(line.value) if line.value else 0)


def _lines(
    frame: Slots, sprites: SpriteCache, lines: Sequence[Line], top: int, left: int, cols: int, chosen: int | None
) -> None:
    indent = 0 if chosen is None else CURSOR_COLS
    for number, line in enumerate(lines):
        row = top + LEADING * number
        colour = FRAME if number == chosen else QUIET if line.quiet else TEXT
        write(frame, sprites, line.text[: cols - indent], left + indent, row, colour)
        room = cols - indent - len(line.text) - 1
        value = line.value[: max(0, room)]
        write(frame, sprites, value, left + cols - len(value), row, colour)
        if number == chosen:
            blit(frame, sprites.get("hud", "heart"), left * CHR_PX, row * CHR_PX)


def _frame(frame: Slots, sprites: SpriteCache, top: int, left: int, rows: int, cols: int) -> None:
    """A double line around black."""
    box = frame[top * CHR_PX : (top + rows) * CHR_PX, left * CHR_PX : (left + cols) * CHR_PX]
    line = sprites.slot(FRAME)
    for inset, slot in enumerate((line, EMPTY, line, EMPTY)):
        box[inset : rows * CHR_PX - inset, inset : cols * CHR_PX - inset] = slot
