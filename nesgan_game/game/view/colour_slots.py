"""Which colour each slot of a frame shows (slot_layout says whose slot it is).

A frame shows four palettes of the background and four of the sprites at most, as the console did: where the night is
seen, which takes one of the four, leaves wear the wall's palette and water the night's; and of more than four sprite
palettes the nearest are shown as one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.game.view.palette_effects import DARK_STEPS, FLAMES, STILL, darker, flashed
from nesgan_game.game.view.slot_layout import BYTE, FIRST_FOREIGN, FIRST_SPRITE, FIRST_STILL
from nesgan_game.game.view.sprite_cache import Palette, SpriteCache

FOREIGN = 0xFF
"""The colour number of a slot that shows no NES colour."""
TABLES_KEPT = 512
PAIRS_KEPT = 32
"""Of all stages together, half a megabyte each."""
Colours = NDArray[np.uint8]


class Look(NamedTuple):
    """All that decides what colours the slots show."""

    darkness: int = 0
    liquid: tuple[int, int, int] = STILL
    glass: tuple[int, int, int] = STILL
    """Which levels' colours levels 1, 2 and 3 show (palette_effects.CYCLES)."""
    flame: int = FLAMES[0]
    flash: int = 0
    night: bool = False
    sprites: int = 0
    """Which sprite palettes are in the picture, as bits; 0 where they are four at most."""


class Table(NamedTuple):
    """What every slot shows: NES colour numbers (S,) uint8, FOREIGN for none, and RGB (S, 3) uint8."""

    numbers: NDArray[np.uint8]
    rgb: Colours
    words: NDArray[np.uint32]
    """(S,) the same as four bytes each, the last one 0, which numpy looks up fastest."""
    key: bytes
    """Those of a byte's slots."""

    def pairs(self) -> NDArray[np.uint64]:
        """(65536,) the words of two slots that stand side by side, by both bytes as one number."""
        return _pairs(self.key)


class ColourSlots:
    """The palettes of one stage, or of one screen, and what the slots show under any look."""

    def __init__(
        self,
        sprites: SpriteCache,
        palettes: Colours,
        night: tuple[int, int, int] = (nes.BLACK,) * 3,
        foreign: Colours | None = None,
    ) -> None:
        """Palettes (4, 4) NES colour numbers; night: its three colours on black; foreign (F, 3) RGB."""
        self._sprites, self._palettes = sprites, palettes
        self._night = np.array([nes.BLACK, *night], np.uint8)
        self._foreign: Colours = np.zeros((0, 3), np.uint8) if foreign is None else foreign
        self._kept: dict[tuple[Look, tuple[int, int, int]], Table] = {}

    def table(self, look: Look) -> Table:
        """What the slots show."""
        key = (look, self._sprites.version)
        if key not in self._kept:
            if len(self._kept) >= TABLES_KEPT:
                self._kept.clear()
            self._kept[key] = self._make(look)
        return self._kept[key]

    def _make(self, look: Look) -> Table:
        numbers = np.full(FIRST_FOREIGN, nes.BLACK, np.uint8)
        stage = self._background(look)
        numbers[: len(stage)] = darker(stage, look.darkness)
        sprites = np.array(sprite_palettes(self._sprites, look), np.uint8).reshape(-1)
        numbers[FIRST_SPRITE : FIRST_SPRITE + len(sprites)] = darker(sprites, look.darkness)
        still = np.array(self._sprites.still, np.uint8).reshape(-1)
        numbers[FIRST_STILL : FIRST_STILL + len(still)] = still
        # A foreign colour is no number of the table: it loses light in equal steps.
        light = DARK_STEPS - look.darkness
        foreign = (self._foreign.astype(np.uint16) * light // DARK_STEPS).astype(np.uint8)
        told = np.full(max(BYTE, FIRST_FOREIGN + len(foreign)), FOREIGN, np.uint8)
        told[:FIRST_FOREIGN] = numbers
        rgb = np.zeros((len(told), 4), np.uint8)
        rgb[:FIRST_FOREIGN, :3] = nes.COLOURS[numbers]
        rgb[FIRST_FOREIGN : FIRST_FOREIGN + len(foreign), :3] = foreign
        words = rgb.view(np.uint32)[:, 0]
        return Table(told, rgb[:, :3], words, words[:BYTE].tobytes())

    def _background(self, look: Look) -> NDArray[np.uint8]:
        """The slots before EMPTY under a look, before any fade."""
        palettes, night = self._palettes, self._night[None]
        if look.flash:
            palettes, night = flashed(palettes, look.flash, look.flash - 1), flashed(night, look.flash, look.flash)
        leaves, water = palettes.copy(), palettes.copy()
        if look.night:
            from nesgan_game.paint.palettes import NATURE, WALL  # not before there is a stage

            leaves[NATURE], water[NATURE] = palettes[WALL], night[0]
        blocks = [leaves, water[:, [0, *look.liquid]], leaves[:, [0, *look.glass]]]
        return np.concatenate([*blocks, night]).reshape(-1)


@lru_cache(maxsize=PAIRS_KEPT)
def _pairs(words: bytes) -> NDArray[np.uint64]:
    """Table.pairs of its key. The same on machines of either byte order, as numbers and pixels turn together."""
    one = np.frombuffer(words, np.uint32).astype(np.uint64)
    return (one | one[:, None] << np.uint64(32)).reshape(-1)


def sprite_palettes(sprites: SpriteCache, look: Look) -> list[list[int]]:
    """All sprite palettes by their numbers, with those of a look that are too many shown as their nearest."""
    rows = [list(row) for row in sprites.moving]
    for number in sprites.burning:
        rows[number][-1] = look.flame
    leader = together(sprites.moving, look.sprites)
    return [rows[leader.get(number, number)] for number in range(len(rows))]


def together(palettes: list[Palette], used: int) -> dict[int, int]:
    """For each of the palettes used (bits), the number of the one that it is shown as, so that four remain.

    The two nearest become one as long as there are too many; the lower number stays.
    """
    numbers = [number for number in range(len(palettes)) if used >> number & 1]
    leader = {number: number for number in numbers}
    colours = {number: nes.COLOURS[list(palettes[number])].astype(np.int64) for number in numbers}
    while len(numbers) > nes.PALETTES:
        pairs = [(a, b) for place, a in enumerate(numbers) for b in numbers[place + 1 :]]
        stays, goes = min(pairs, key=lambda pair: int(((colours[pair[0]] - colours[pair[1]]) ** 2).sum()))
        numbers.remove(goes)
        leader = {number: stays if to == goes else to for number, to in leader.items()}
    return leader
