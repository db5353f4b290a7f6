"""Lines of text on sheets, in the game's own font."""

from __future__ import annotations

import numpy as np
from PIL import Image

from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.nes import CHR_PX

TEXT_PX = 2 * CHR_PX
"""Side of a letter: the font's pixels are doubled."""


def write(image: Image.Image, sprites: SpriteCache, text: str, x: int, y: int, ink: tuple[int, int, int]) -> int:
    """Write capitals from a pixel on, strange letters as "?"; returns where the text ends."""
    glyphs = sprites.sheet("font").frames
    for letter in text.upper():
        if letter != " ":
            shape = glyphs[letter if letter in glyphs else "?"].index > 0
            mask = Image.fromarray(shape.repeat(2, axis=0).repeat(2, axis=1).astype(np.uint8) * 255)
            image.paste(ink, (x, y), mask)
        x += TEXT_PX
    return x
