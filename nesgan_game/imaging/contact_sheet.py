"""Contact sheets: many screens as one picture, to judge them side by side."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from nesgan_game import nes
from nesgan_game.errors import ConfigError
from nesgan_game.files import replacing
from nesgan_game.imaging.screen import Screen

COLUMNS, GAP_PX = 6, 8
_GAP = 0x0F


def save_contact(path: Path, screens: Sequence[Screen], columns: int = COLUMNS) -> None:
    """Write screens of one size row by row as an indexed PNG, black between them. Raises ConfigError, ExportError."""
    if not screens or len({screen.pattern.shape for screen in screens}) > 1:
        raise ConfigError("a contact sheet needs screens, all of one size", path, "give at least one")
    height, width = screens[0].pattern.shape
    rows = -(-len(screens) // columns)
    columns = min(columns, len(screens))
    sheet = np.full((rows * (height + GAP_PX) - GAP_PX, columns * (width + GAP_PX) - GAP_PX), _GAP, np.uint8)
    for number, screen in enumerate(screens):
        y, x = number // columns * (height + GAP_PX), number % columns * (width + GAP_PX)
        sheet[y : y + height, x : x + width] = screen.colours()
    picture = Image.fromarray(sheet)
    picture.putpalette(np.asarray(nes.COLOURS, np.uint8).tobytes())
    with replacing(path) as temporary:
        picture.save(temporary, format="PNG", optimize=True)
