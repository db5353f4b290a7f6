"""Where each palette has its colour slots in a frame's pixels: row * 4 + level, as on the console.

The four palettes of the background come three times, as they are and as liquid and glass show them, which cycle; then
the night's, the display's, which never fade, the sprites', and the colours of foreign tilesets, no NES colours.
"""

from __future__ import annotations

from nesgan_game.nes import COLOURS_PER_PALETTE, PALETTES

BLOCK = PALETTES * COLOURS_PER_PALETTE
BACKGROUND, LIQUID, GLASS, NIGHT = (number * BLOCK for number in range(4))
"""First slots of the background's blocks; the night has one palette."""
EMPTY = NIGHT + COLOURS_PER_PALETTE
"""Black, whatever happens: where there is no stage."""
FIRST_STILL = EMPTY + COLOURS_PER_PALETTE
"""First slot of the display's palettes."""
FIRST_SPRITE = 120
"""First slot of the sprites' palettes."""
FIRST_FOREIGN = 200
"""Slots from here on are colours of foreign tilesets."""
BYTE = 256
"""Slots that a byte counts."""
