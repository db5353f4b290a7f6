"""The console for tests: a ROM in an emulator (cynes), its frames beside what they ought to show.

python tests/console.py 40 measures so many castles' first stages, in every column that can be scrolled to.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.hardware.castle_rom import castle_rom
from nesgan_game.hardware.stage_bank import strips_of
from nesgan_game.hardware.stage_cells import Cells, cells_of
from nesgan_game.level.castle import Castle
from nesgan_game.level.stage import Stage

RIGHT, LEFT, DOWN, UP, START, SELECT, B, A = (1 << bit for bit in range(8))
TOP_PX = 8
"""Line of the console's 240 on which our 224 begin."""
FIELD_TOP_PX = TOP_PX + nes.HUD_ROWS * nes.TILE_PX
STAGE, STRIP, CAMERA = 5, 6, 8
"""Places in memory (segment ZEROPAGE of engine/stage.s)."""
Picture = NDArray[np.uint8]


class Console:
    """A ROM that runs."""

    def __init__(self, rom: bytes) -> None:
        import cynes

        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "test.nes")
            path.write_bytes(rom)
            self._nes: Any = cynes.NES(str(path))

    def run(self, frames: int, buttons: int = 0) -> Picture:
        """The last of so many frames (240, 256, 3) with these buttons held."""
        self._nes.controller = buttons
        shown = np.array(self._nes.step(frames))
        assert not self._nes.has_crashed
        return shown

    def press(self, button: int, wait: int) -> Picture:
        """Press and let go, then wait so many frames."""
        self.run(2, button)
        return self.run(wait)

    def byte(self, address: int) -> int:
        return int(self._nes[address])

    def word(self, address: int) -> int:
        return self.byte(address) + 256 * self.byte(address + 1)


def scrolled(console: Console, stage: Stage, cells: Cells) -> Iterator[tuple[int, int, int]]:
    """Scroll through every room to its right edge and back: strip, camera and wrong pixels of every frame."""
    strips, shown = strips_of(stage), nes.COLOURS[cells.colours()]
    for _ in strips:
        for way in (RIGHT, LEFT):
            before, held = -1, 0
            while held < 2:
                camera = console.word(CAMERA)
                field = console.run(1, way | B)[FIELD_TOP_PX:][: nes.FIELD_ROWS * nes.TILE_PX]
                strip = strips[console.byte(STRIP)]
                top, left = strip.row * nes.TILE_PX, strip.left * nes.TILE_PX + camera
                wanted = shown[top : top + len(field), left : left + nes.SCREEN_WIDTH_PX]
                yield console.byte(STRIP), camera, int((field != wanted).any(axis=-1).sum())
                held = held + 1 if camera == before else 0
                before = camera
        console.run(2)
        console.press(A, 45)


def measure(seeds: int) -> None:
    """Print how many frames of how many castles' first stages differ from what they ought to show."""
    frames = wrong = changed = pixels = 0
    for seed in range(seeds):
        stage = Castle(seed, 1).stage(1)
        cells = cells_of(stage)
        console = Console(castle_rom([stage], seed))
        console.run(60)
        console.press(SELECT, 2)
        for _, _, pixels_wrong in scrolled(console, stage, cells):
            frames, wrong = frames + 1, wrong + bool(pixels_wrong)
        changed, pixels = changed + cells.changed, pixels + sum(256 * room.rows * room.cols for room in stage.rooms)
        print(
            f"{seed + 1} castles, {frames} frames, {wrong} wrong; {changed} of {pixels} pixels recoloured", flush=True
        )


if __name__ == "__main__":
    measure(int(sys.argv[1]))
