"""What the console did to a picture by its palettes alone: fades, cycles of water, glass and flames, and lightning.

All of it is numbers of the colour table; what moves goes by the tick and a seed, so that the same tick looks the same.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.tilesets.palette_cycles import CYCLES as CYCLES
from nesgan_game.level.tilesets.palette_cycles import STILL as STILL
from nesgan_game.nes import BLACK

Numbers = NDArray[np.uint8]

ROW = 0x10
"""Distance in the colour table of a colour and the next lighter one of its hue."""
DARK_STEPS = 4
"""Steps of a fade from full light to black: as many as the colour table has rows."""


def darker(colours: Numbers, steps: int) -> Numbers:
    """NES colour numbers so many rows of the table darker; below its lowest row black ($0F).

    A fade of the console subtracts $10 at every step (NESdev wiki, "PPU palettes"). Column $D ends in black one row
    earlier: $0D, blacker than black, upset television sets.
    """
    rows, hues = colours.astype(np.int16) // ROW - steps, colours % np.uint8(ROW)
    gone = (rows < 0) | ((hues == 0xD) & (rows < 2)) | (hues > 0xD)
    faded = np.where(gone, BLACK, rows * ROW + hues).astype(np.uint8)
    return faded if steps > 0 else colours.copy()


def lighter(colours: Numbers, steps: int) -> Numbers:
    """NES colour numbers so many rows lighter, at most the highest row; black stays black."""
    rows, hues = np.minimum(colours.astype(np.int16) // ROW + steps, 3), colours % np.uint8(ROW)
    lit = np.where(hues >= 0xD, colours, rows * ROW + hues)
    return lit.astype(np.uint8)


FLAME_PERIOD = 6
FLAMES: tuple[int, ...] = (0x38, 0x27, 0x38, 0x37)
"""Colours that the light one of a flame's palette goes through; by eye."""
FLAME_SHEETS = ("candle", "torch")
"""Sprite sheets whose palette burns."""


def flame_colour(tick: int) -> int:
    """Which of FLAMES shows at a tick."""
    return FLAMES[tick // FLAME_PERIOD % len(FLAMES)]


CALM_FACTOR = 4
"""How much slower water ripples for players whom flashes harm."""


class Glow(NamedTuple):
    """What shines and ripples at a tick: the steps of CYCLES, and which colour of a flame shows."""

    liquid: tuple[int, int, int] = STILL
    glass: tuple[int, int, int] = STILL
    flame: int = FLAMES[0]


def glow(tick: int, *, calm: bool = False) -> Glow:
    """What shines and ripples; calm: flames and glass stay as they are, and water ripples slowly."""
    if calm:
        return Glow(CYCLES["liquid"].at(tick // CALM_FACTOR))
    return Glow(CYCLES["liquid"].at(tick), CYCLES["glass"].at(tick), flame_colour(tick))


SPELL_TICKS = 480
"""At most one stroke of lightning falls in each spell of so many ticks, in every third on average."""
CALM_TICKS = 60
"""Between two strokes at least."""
STROKE: tuple[int, ...] = (2, 2, 2, 0, 0, 0, 0, 2, 2, 1, 1, 1, 1)
"""How bright each tick of a stroke is: two flashes, fewer than the three a second that WCAG 2.2, 2.3.1, allows."""
FLASH_BACKDROPS: tuple[int, ...] = (BLACK, BLACK, 0x01)
"""What a black backdrop becomes at each brightness."""


def lightning(seed: int, tick: int) -> int:
    """How bright a stage's sky flashes at a tick: 0 not at all, 2 most. Depends on nothing else."""
    since = tick % SPELL_TICKS - _stroke(seed, tick // SPELL_TICKS)
    return STROKE[since] if 0 <= since < len(STROKE) else 0


@lru_cache(maxsize=64)
def _stroke(seed: int, spell: int) -> int:
    """Tick of a spell at which its stroke begins; SPELL_TICKS, which never comes, for a spell without one."""
    drawn = crc32(f"lightning {seed} {spell}".encode())
    if drawn % 3:
        return SPELL_TICKS
    return drawn // 3 % (SPELL_TICKS - len(STROKE) - CALM_TICKS)


def flashed(palettes: Numbers, brightness: int, rows: int) -> Numbers:
    """Palettes (R, 4) in a flash: colours so many rows lighter, and a black backdrop lit up."""
    lit = lighter(palettes, rows)
    lit[:, 0] = np.where(palettes[:, 0] == BLACK, FLASH_BACKDROPS[brightness], lit[:, 0])
    return lit
