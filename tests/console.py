"""The console for tests: a ROM in an emulator (cynes), its frames and its hero beside what they ought to be.

python tests/console.py 40 measures so many castles' first stages, in every column that can be scrolled to.
python tests/console.py 40 play plays the proof of a stage of so many castles, the hero compared at every tick.
python tests/console.py 40 foes plays the same among the enemies that the console has, everybody compared at every tick.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.catalogue import ENEMIES
from nesgan_game.files import shipped
from nesgan_game.game.rules.world import World
from nesgan_game.game.view.sprite_sheets import load_sprites
from nesgan_game.hardware.castle_rom import castle_rom
from nesgan_game.hardware.foe_pictures import FOES
from nesgan_game.hardware.stage_bank import bank_pools, strips_of
from nesgan_game.hardware.stage_cells import Cells, cells_of
from nesgan_game.hardware.stage_foes import present
from nesgan_game.hardware.stage_things import MOST_FOES
from nesgan_game.level.castle import Castle
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import CELL, Button

RIGHT, LEFT, DOWN, UP, START, SELECT, B, A = (1 << bit for bit in range(8))
TOP_PX = 8
"""Line of the console's 240 on which our 224 begin."""
FIELD_TOP_PX = TOP_PX + nes.HUD_ROWS * nes.TILE_PX
STAGE, STRIP, CAMERA, HERO_X, HERO_Y, FACING, STANCE = 5, 6, 8, 16, 19, 26, 27
TIMER, ATTACK, TICKS, MODE, WON, LIVES, HEARTS, SCORE, ENERGY, SOUND = 29, 31, 32, 34, 35, 47, 48, 49, 55, 0x328
CHANCE, FOE_KIND, FOE_HEALTH, FOE_STUN, FOE_X, FOE_Y, FOE_WAY = 0x100, 0x4F4, 0x53C, 0x554, 0x56C, 0x5B4, 0x65C
"""Places in memory (segments ZEROPAGE, BSS and LOW of engine/stage.s)."""
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
    """A stage in the game's world and on the console, under the same buttons; seed: of chance."""

    def __init__(self, stage: Stage, seed: int = 1, *, enemies: bool = False) -> None:
        self.world = World(stage, seed, enemies=enemies)
        self.console = Console(castle_rom([stage], seed, enemies=enemies))
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

    def among_foes(self) -> tuple[tuple[object, ...], tuple[object, ...]]:
        """Of both: what `states` tells, the hero's energy, the state of chance, and of everybody alive kind, place,
        facing, health, ticks of being stunned.
        """
        here, there = self.states()
        scene, strip = self.world.scene, self.strips[self.console.byte(STRIP)]
        foes = [(foe.kind, foe.x, foe.y, foe.facing % 256, foe.health, foe.stun) for foe in scene.enemies]
        told = []
        for slot in range(MOST_FOES):
            if kind := self.console.byte(FOE_KIND + slot):
                x, y = (self._foe_place(table + slot) for table in (FOE_X, FOE_Y))
                rest = (self.console.byte(table + slot) for table in (FOE_WAY, FOE_HEALTH, FOE_STUN))
                told.append((tuple(FOES)[kind - 1], strip.left * CELL + x, strip.row * CELL + y, *rest))
        chance = sum(self.console.byte(CHANCE + byte) << 8 * byte for byte in range(8))
        return (here, scene.hero.energy, scene.rng.state, foes), (there, self.console.byte(ENERGY), chance, told)

    def _foe_place(self, at: int) -> int:
        """A place in sub-pixels of the strip, its three bytes in tables."""
        value = sum(self.console.byte(at + MOST_FOES * byte) << 8 * byte for byte in range(3))
        return value - (1 << 24) if value >> 23 else value


def as_on_console(stage: Stage) -> Stage:
    """The stage without the enemies that the console leaves out, and without items on show."""
    there = {one.id for one in present(stage, strips_of(stage), bank_pools(stage, cells_of(stage)))}
    kept = [one for one in stage.entities if one.kind != "item" and (one.kind not in ENEMIES or one.id in there)]
    return replace(stage, entities=tuple(kept))


def says(shown: Picture, row: int, col: int, text: str) -> bool:
    """Whether a line of the display's letters stands there, in cells of 8 px."""
    font = load_sprites(shipped("assets/sprites/font.txt")).frames
    letters = np.concatenate([font[one].index > 0 for one in text], axis=1)
    there = shown[8 * row : 8 * row + 8, 8 * col : 8 * (col + len(text))].any(axis=-1)
    return bool((there == letters).all())


def proved(game: Game, stage: Stage) -> int:
    """Play the proof of a stage; the tick at which the console first differs from the world, -1 where it never does."""
    assert stage.proof is not None
    for tick, buttons in enumerate(stage.proof.buttons()):
        game.step(buttons)
        here, there = game.among_foes()
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


def measure_play(seeds: int, *, enemies: bool = False) -> None:
    """Print how many castles' stages, of one each, the console plays as the world does, to the exit or a death."""
    right = ended = ticks = frames = late = 0
    for seed in range(seeds):
        stage = Castle(seed, 6).bare(1 + seed % 6)
        if enemies:
            stage = as_on_console(stage)
        game = Game(stage, seed, enemies=enemies)
        right += proved(game, stage) < 0
        ended += game.world.won and game.console.byte(WON) == 1
        ticks, frames, late = ticks + game.world.tick, frames + game.frames, late + game.late
        told = f"{right} tick by tick, {ended} of them to the exit"
        print(f"{seed + 1} stages, {told}: {ticks} ticks, {frames} frames, {late} late ticks", flush=True)


if __name__ == "__main__":
    if "foes" in sys.argv[2:]:
        measure_play(int(sys.argv[1]), enemies=True)
    else:
        (measure_play if "play" in sys.argv[2:] else measure)(int(sys.argv[1]))
