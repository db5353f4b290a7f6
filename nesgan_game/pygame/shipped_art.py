"""The game's own sprites, letters and sounds as pygame has them. All of it may be used for anything: CC0."""

from __future__ import annotations

import functools
import io
import wave
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pygame

from nesgan_game import nes
from nesgan_game.catalogue import ENEMIES, ITEMS, WEAPONS
from nesgan_game.errors import AssetError, ConfigError
from nesgan_game.files import shipped
from nesgan_game.game.app.audio.sound import RATE_HZ, read_sounds, synthesise
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.game.view.sprite_sheets import MAX_COLOURS, Frame

LICENCE = "CC0-1.0"
"""Of sprites, font and sounds, as SPDX names it: yours to use, change and sell, without a credit."""
LETTER_COLOUR = 0x30
"""NES colour number of letters: white."""
_SHEETS = SpriteCache()


@dataclass(frozen=True, slots=True)
class Art:
    """The frames of a sprite sheet by name, and the pixel of each that stands on the feet's place."""

    name: str
    frames: Mapping[str, pygame.Surface]
    anchors: Mapping[str, tuple[int, int]]
    licence: str = LICENCE


def sprites(name: str, colours: Sequence[int] | None = None) -> Art:
    """Return what an enemy, a weapon, an item or a sheet of assets/sprites looks like: "skeleton", "axe", "hud".

    colours: three NES colour numbers to dye it with. Raises ConfigError for other colours, AssetError for a name that
    nothing has. Installed additions have theirs of their own licence.
    """
    if sheet_of(name) not in sheet_names() and not (name in ENEMIES or name in WEAPONS or name in ITEMS):
        words = sorted({*ENEMIES, *WEAPONS, *ITEMS, *sheet_names()})
        raise AssetError(f"nothing is called {name[:40]!r}", "sprites", f"use {', '.join(words)}")
    sheet = _SHEETS.sheet(sheet_of(name))
    palette = sheet.palette if colours is None else tuple(colours)
    if len(palette) != MAX_COLOURS or not all(0 <= colour < len(nes.COLOURS) for colour in palette):
        raise ConfigError(f"{colours!r} are no colours", f"sprites {name}", "give three NES colour numbers, 0 to 63")
    frames = {frame.name: _surface(frame, palette) for frame in sheet.frames.values()}
    return Art(name, frames, {frame.name: frame.anchor for frame in sheet.frames.values()})


@functools.cache
def sheet_names() -> frozenset[str]:
    """Return the names of the sheets that are shipped."""
    return frozenset(path.stem for path in shipped("assets/sprites").glob("*.txt"))


def sheet_of(name: str) -> str:
    """Return the name of the sheet that something of the catalogue is drawn on; that of any other is its own."""
    for table in (ENEMIES, WEAPONS):
        if name in table:
            return str(table[name].sprite.sheet)
    return ITEMS[name].sheet if name in ITEMS else name


def text(words: str, colour: int = LETTER_COLOUR) -> pygame.Surface:
    """Return a line in the game's font, 8 x 8 px a letter on nothing; letters are capitals, strange ones a "?"."""
    font = sprites("font", (colour,) * MAX_COLOURS).frames
    line = pygame.Surface((max(len(words), 1) * nes.CHR_PX, nes.CHR_PX), pygame.SRCALPHA)
    for place, letter in enumerate(words):
        name = next((shape for shape in (letter, letter.upper()) if shape in font), "?")
        if letter != " ":
            line.blit(font[name], (place * nes.CHR_PX, 0))
    return line


def sound_names() -> tuple[str, ...]:
    """Return the names of all sounds of the game."""
    return tuple(read_sounds())


def sound(name: str) -> pygame.mixer.Sound:
    """Return a sound of the game in the mixer's own format.

    Raises AssetError, with those that there are, for a name that no sound has, and ConfigError before
    pygame.mixer.init().
    """
    table = read_sounds()
    if name not in table:
        raise AssetError(f"no sound is called {name[:40]!r}", "sounds", f"use {', '.join(table)}")
    if pygame.mixer.get_init() is None:
        raise ConfigError("the mixer has not been started", f"sound {name}", "call pygame.mixer.init() before")
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE_HZ)
        out.writeframes(synthesise(table[name]).astype("<i2").tobytes())
    file.seek(0)
    return pygame.mixer.Sound(file=file)


def _surface(frame: Frame, palette: Sequence[int]) -> pygame.Surface:
    """A frame (H, W) of colour indices as a surface with alpha."""
    colours = np.zeros((MAX_COLOURS + 1, 4), np.uint8)
    colours[1:] = np.insert(nes.COLOURS[list(palette)], 3, 255, axis=1)
    height, width = frame.index.shape
    return pygame.image.frombuffer(colours[frame.index].tobytes(), (width, height), "RGBA").copy()
