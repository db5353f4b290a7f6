"""The console for tests: a ROM in an emulator (cynes), its frames and its hero beside what they ought to be.

python tests/console.py 40 measures so many castles' first stages, in every column that can be scrolled to.
python tests/console.py 40 play plays the proof of a stage of so many castles, the hero compared at every tick.
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
from nesgan_game.game.rules.world import World
from nesgan_game.hardware.castle_rom import castle_rom
from nesgan_game.hardware.stage_bank import strips_of
from nesgan_game.hardware.stage_cells import Cells, cells_of
from nesgan_game.level.castle import Castle
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import CELL, Button

RIGHT, LEFT, DOWN, UP, START, SELECT, B, A = (1 << bit for bit in range(8))
TOP_PX = 8
"""Line of the console's 240 on which our 224 begin."""
FIELD_TOP_PX = TOP_PX + nes.HUD_ROWS * nes.TILE_PX
STAGE, STRIP, CAMERA, HERO_X, HERO_Y, FACING, STANCE = 5, 6, 8, 16, 19, 26, 27
TIMER, ATTACK, TICKS, WON, LIVES, HEARTS, SCORE, ENERGY, SOUND = 29, 31, 32, 35, 47, 48, 49, 55, 0x328
"""Places in memory (segments ZEROPAGE and BSS of engine/stage.s)."""
PAD = {Button.LEFT: LEFT, Button.RIGHT: RIGHT, Button.UP: UP, Button.DOWN: DOWN, Button.JUMP: A, Button.ATTACK: B}
MOST_FRAMES, FADE_FRAMES = 240, 20
"""In which a tick must have passed, and which a change of rooms takes at least."""
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

    def place(self, address: int) -> int:
        """A place in sub-pixels: three bytes with a sign."""
        value = self.word(address) + (self.byte(address + 2) << 16)
        return value - (1 << 24) if value >> 23 else value


class Game:
    """A stage in the game's world and on the console, under the same buttons, enemies off."""

    def __init__(self, stage: Stage) -> None:
        self.world = World(stage, 1, enemies=False)
        self.console = Console(castle_rom([stage], enemies=False))
        self.strips = strips_of(stage)
        self.frames = 0
        self.late = 0
        """Ticks that took more than a frame while no rooms changed."""

    @property
    def over(self) -> bool:
        """Whether the stage is won or a life is being lost."""
        return self.world.mode != "play"

    def step(self, buttons: int) -> None:
        """One tick of both; while rooms change, neither takes any."""
        while self.world.busy:
            self.world.step(0)
        self.world.step(buttons)
        held = sum(pad for button, pad in PAD.items() if buttons & button)
        before = self.console.word(TICKS)
        for frame in range(MOST_FRAMES):
            if self.console.word(TICKS) != before:
                self.late += 1 < frame < FADE_FRAMES
                return
            self.console.run(1, held)
            self.frames += 1
        raise AssertionError("the console stands still")

    def states(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Of both: place in sub-pixels of the stage, facing, stance, ticks without control, ticks of a blow."""
        console, hero, strip = self.console, self.world.hero, self.strips[self.console.byte(STRIP)]
        x, y = strip.left * CELL + console.place(HERO_X), strip.row * CELL + console.place(HERO_Y)
        there = (x, y, *(console.byte(at) for at in (FACING, STANCE, TIMER, ATTACK)))
        body = hero.body
        return (body.x, body.y, body.facing % 256, int(body.stance), body.timer, hero.attack % 256), there


def proved(game: Game, stage: Stage) -> int:
    """Play the proof of a stage; the tick at which the console first differs from the world, -1 where it never does."""
    assert stage.proof is not None
    for tick, buttons in enumerate(stage.proof.buttons()):
        game.step(buttons)
        here, there = game.states()
        if here != there:
            return tick
        if game.over:
            break
    return -1


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


def measure_play(seeds: int) -> None:
    """Print how many castles' stages, of one each, the console plays as the world does, to the exit."""
    right = ticks = frames = late = 0
    for seed in range(seeds):
        number = 1 + seed % 6
        stage = Castle(seed, 6).bare(number)
        game = Game(stage)
        at = proved(game, stage)
        right += at < 0 and game.world.won and game.console.byte(WON) == 1
        ticks, frames, late = ticks + game.console.word(TICKS), frames + game.frames, late + game.late
        print(f"{seed + 1} stages, {right} to the exit tick by tick: {ticks} ticks, {frames} frames, {late} late ticks")


if __name__ == "__main__":
    (measure_play if "play" in sys.argv[2:] else measure)(int(sys.argv[1]))
