"""The ending: the hero looks back from a hill, and the castle crumbles in the distance.

Castle and sky wear one palette and three colours on black, the hill none but black: a picture that the console shows.
"""

from __future__ import annotations

from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.game.view.colour_slots import ColourSlots, Look
from nesgan_game.game.view.hud import HEIGHT_PX
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.map.map_plan import GROUND
from nesgan_game.game.view.palette_effects import DARK_STEPS
from nesgan_game.game.view.slot_layout import EMPTY
from nesgan_game.game.view.sprite_cache import SpriteCache, blit, write_centred
from nesgan_game.imaging.night_sky import night_numbers
from nesgan_game.imaging.screen import Screen
from nesgan_game.nes import TILE_PX

HALF = 2
"""How much smaller than on its map the castle is seen."""
CASTLE_LEFT_PX, HORIZON_PX = 104, 124
"""Where it stands in the field of play: its map's left edge, and the ground it sinks into."""
HILL_PX, HERO_X_PX = 156, 56
"""Top of the hill, and where the hero stands on it."""
LOOK_TICKS, COLUMN_PX, STAGGER_TICKS = 150, 8, 210
"""For how long it stands yet; how wide its parts are that fall as one; within which time they begin to."""
SLOWNESS = 96
"""After t ticks a part has fallen t * t / SLOWNESS px."""
FALL_TICKS = 110
"""By then the highest tower is gone: it sinks 126 px."""
DUST_PX, DUST_TICKS = 14, 6
"""How high dust rises where something falls, and how long each of its clouds is seen."""
ENDED_TICKS = LOOK_TICKS + STAGGER_TICKS + FALL_TICKS + 60
"""By then nothing more happens."""
MOUND_FLATNESS = 700
"""Px across, squared, for each px that the castle's mound falls away to its sides."""
LIGHT_TICKS = 24
"""For each step in which the picture grows light at its beginning."""
_FACE, _SHADE, _LIGHT = 1, 2, 3
_FAR_LEVELS = np.array([0, 2, 1, 3], np.uint8)
"""What shade, face and light of the map's stone are in the colours of the night."""


class Ending:
    """Draws the end of one castle, tick by tick; equal arguments, equal pictures."""

    def __init__(self, sprites: SpriteCache, seed: int, castle: Screen) -> None:
        """Castle (192, 256): its map, CastleMap.screen; where that wears no palette 0 the castle stands."""
        self._sprites, self._seed = sprites, seed
        numbers, colours = night_numbers(seed, "ending", keep=False)
        sky = np.select([numbers == colour for colour in colours], [1, 2, 3], 0).astype(np.uint8)
        self._sky = _moon_aside(sky)
        _mound(self._sky)
        self._castle = _far_off(castle)
        palettes = np.full((nes.PALETTES, nes.COLOURS_PER_PALETTE), nes.BLACK, np.uint8)
        palettes[0, 1:] = colours
        self._colours = ColourSlots(sprites, palettes)

    def frame(self, tick: int, lines: tuple[str, ...] = ()) -> Frame:
        """The picture (224, 256) after so many ticks; lines: at most four, 32 letters each, below the hill's edge."""
        slots = np.full((nes.SCREEN_HEIGHT_PX, nes.SCREEN_WIDTH_PX), EMPTY, np.uint8)
        field = slots[HEIGHT_PX:]
        field[:] = self._sky
        self._fall(field, tick)
        field[HILL_PX] = _SHADE
        field[HILL_PX + 1 :] = EMPTY
        blit(field, self._sprites.get("hero", "stand"), HERO_X_PX, HILL_PX)
        first = (HEIGHT_PX + HILL_PX) // nes.CHR_PX + 1
        for number, line in enumerate(lines[:4]):
            write_centred(slots, self._sprites, line, first + number)
        return Frame(slots, self._colours, Look(darkness=max(0, DARK_STEPS - tick // LIGHT_TICKS)))

    def _fall(self, field: NDArray[np.uint8], tick: int) -> None:
        """Lay the castle over the field (192, 256) as far as it stands, and dust where it falls."""
        height, width = self._castle.shape
        falling = LOOK_TICKS <= tick < ENDED_TICKS - 60
        left = CASTLE_LEFT_PX + (tick // 2 % 2 if falling else 0)
        for first in range(0, width, COLUMN_PX):
            part = self._castle[:, first : first + COLUMN_PX]
            gone = tick - LOOK_TICKS - self._drawn("part", first) % STAGGER_TICKS
            sunk = gone * gone // SLOWNESS if gone > 0 else 0
            if sunk < height:
                stands = part[: height - sunk]
                seen = field[HORIZON_PX - len(stands) : HORIZON_PX, left + first : left + first + COLUMN_PX]
                np.copyto(seen, stands, where=stands > 0)
            if 0 < gone < FALL_TICKS and part.any():
                self._dust(field, left + first, tick // DUST_TICKS)

    def _dust(self, field: NDArray[np.uint8], left: int, cloud: int) -> None:
        """Specks over the ground, the fewer the higher."""
        for up in range(DUST_PX):
            row = self._drawn(f"dust {cloud} {up}", left)
            for col in range(COLUMN_PX):
                if (row >> 3 * col) % 8 > 4 + up * 3 // DUST_PX:
                    field[HORIZON_PX - 1 - up, left + col] = _LIGHT

    def _drawn(self, what: str, number: int) -> int:
        return crc32(f"ending {self._seed} {what} {number}".encode())


def _far_off(castle: Screen) -> NDArray[np.uint8]:
    """(80, 128) levels of the castle on a map, half as large, 0 where there is none."""
    mask = (castle.attribute != 0).repeat(TILE_PX, axis=0).repeat(TILE_PX, axis=1)
    levels = np.where(mask, castle.pattern, 0)[: GROUND * TILE_PX : HALF, ::HALF]
    return _FAR_LEVELS[levels]


def _mound(sky: NDArray[np.uint8]) -> None:
    """Raise the ground under the castle, in place: a lit rim, then darker and darker, as the ridges are."""
    y, x = np.indices(sky.shape)
    depth = y - HORIZON_PX - (x - CASTLE_LEFT_PX - nes.SCREEN_WIDTH_PX // HALF // 2) ** 2 // MOUND_FLATNESS
    sky[depth >= 0] = 0
    sky[(depth >= 0) & ((depth < 2) | ((x + y) % 2 == 0) & (depth < 16) | ((x % 2 == 0) & (y % 2 == 0)))] = _FACE


def _moon_aside(sky: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A sky whose moon is not where the castle stands: mirrored if need be."""
    behind = np.s_[: HORIZON_PX - 40, CASTLE_LEFT_PX:]
    light = int((sky[behind] == _LIGHT).sum())
    mirrored = np.ascontiguousarray(sky[:, ::-1])
    return mirrored if int((mirrored[behind] == _LIGHT).sum()) < light else sky
