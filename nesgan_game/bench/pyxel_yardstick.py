"""How long Pyxel takes to draw a screen of a tile map, in yards: `python -m nesgan_game.bench.pyxel_yardstick`.

A program of its own, as Pyxel and pygame bring an SDL each, which need not bear with one another.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from typing import Any

from nesgan_game import nes
from nesgan_game.bench.figure import in_yards

_COLS, _ROWS = 512, 64
"""Tiles of 8x8 in the map: two stages wide enough that no two screens look alike."""
_BANK = 32
"""Tiles on a side of Pyxel's own picture of tiles."""
_DRAWN = 200
_STEP_PX = 13
_SECONDS = 60


def pyxel_yards() -> float | None:
    """Yards that a screen takes, measured in a program of its own; None where Pyxel is not there or does not run."""
    if importlib.util.find_spec("pyxel") is None:
        return None
    quiet = {**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    command = [sys.executable, "-m", "nesgan_game.bench.pyxel_yardstick"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, env=quiet, timeout=_SECONDS, check=True)
        return float(done.stdout.split()[-1])
    except (OSError, subprocess.SubprocessError, ValueError, IndexError):
        return None


def measured() -> float:
    """Yards that a screen of 256x192 of a tile map takes, in this program."""
    import pyxel

    engine: Any = pyxel
    engine.init(nes.SCREEN_WIDTH_PX, nes.SCREEN_HEIGHT_PX, headless=True)
    tiles = engine.Tilemap(_COLS, _ROWS, 0)
    for row in range(_ROWS):
        for col in range(_COLS):
            tiles.pset(col, row, (col * 7 % _BANK, row * 5 % _BANK))
    for y in range(_BANK * nes.CHR_PX):
        for x in range(_BANK * nes.CHR_PX):
            engine.images[0].pset(x, y, (x * y + x) % 16)
    top, high = nes.HUD_ROWS * nes.TILE_PX, nes.FIELD_ROWS * nes.TILE_PX

    def draw() -> None:
        for number in range(_DRAWN):
            engine.bltm(0, top, tiles, number * _STEP_PX, 0, nes.SCREEN_WIDTH_PX, high)

    return in_yards(draw, _DRAWN)[1]


if __name__ == "__main__":
    print(measured())
