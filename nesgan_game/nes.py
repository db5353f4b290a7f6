"""What the console can show: sizes, the colour table and the rule for legal pictures. Facts only, no behaviour of ours.

Sources: NESdev wiki, pages "PPU palettes" (colours), "PPU attribute tables" (16x16 palette areas),
"PPU pattern tables" (8x8 tiles of 2-bit pixels) and "Overscan" (256x240 made, about 256x224 seen on NTSC sets).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

SCREEN_WIDTH_PX = 256
SCREEN_HEIGHT_PX = 224
TILE_PX = 16
"""Side of our tile: the 16x16 area that shares one palette."""
CHR_PX = 8
"""Side of the hardware's tile."""
SCREEN_ROWS = SCREEN_HEIGHT_PX // TILE_PX
SCREEN_COLS = SCREEN_WIDTH_PX // TILE_PX
HUD_ROWS = 2
"""Rows of cells that the head-up display takes at the top; the field of play is the rest."""
FIELD_ROWS = SCREEN_ROWS - HUD_ROWS
PALETTES = 4
"""Background palettes on screen at once."""
COLOURS_PER_PALETTE = 4
"""The shared backdrop and three of its own."""
TICKS_PER_SECOND = 60
"""Fields of an NTSC set a second, 60.1 as the console makes them (NESdev wiki, "Cycle reference chart"), rounded."""
LEVELS = 4
"""Values of a 2-bit pixel."""
CLEAR = LEVELS
"""What stands for a level where a tile is clear: what lies behind is seen there, another tile or the sky."""
CLEAR_INDEX = PALETTES * COLOURS_PER_PALETTE
"""The same where a pixel is told as palette * 4 + level."""
BLACK = 0x0F
"""The black that every game used; $0D is darker than black and upset television sets."""

_TABLE = """
545454 001e74 081090 300088 440064 5c0030 540400 3c1800 202a00 083a00 004000 003c00 00323c 000000 000000 000000
989698 084cc4 3032ec 5c1ee4 8814b0 a01464 982220 783c00 545a00 287200 087c00 007628 006678 000000 000000 000000
eceeec 4c9aec 787cec b062ec e454ec ec58b4 ec6a64 d48820 a0aa00 74c400 4cd020 38cc6c 38b4cc 3c3c3c 000000 000000
eceeec a8ccec bcbcec d4b2ec ecaeec ecaed4 ecb4b0 e4c490 ccd278 b4de78 a8e290 98e2b4 a0d6e4 a0a2a0 000000 000000
"""
COLOURS: NDArray[np.uint8] = np.array(
    [[int(entry[i : i + 2], 16) for i in (0, 2, 4)] for entry in _TABLE.split()], dtype=np.uint8
)
"""(64, 3) RGB of the colour numbers $00..$3F as a 2C02 shows them (NESdev wiki, "PPU palettes"); 54 are distinct."""
COLOURS.setflags(write=False)

HUES = range(1, 13)
"""Columns of the colour table that carry a hue; column 0 is grey, column $D dark grey, $E and $F black."""


def _luminance() -> NDArray[np.float64]:
    red, green, blue = ((COLOURS / 255.0) ** 2.2).T
    # Nine digits: a power's last bit differs between processors, and no two colours are that near to each other.
    return np.asarray(np.round(0.2126 * red + 0.7152 * green + 0.0722 * blue, 9))


LUMINANCE: NDArray[np.float64] = _luminance()
"""(64,) relative luminance of every colour number (Rec. 709 weights, gamma 2.2), to order colours by."""
LUMINANCE.setflags(write=False)
