"""The console's second pattern table: the hero, what burns, the display's letters and frame. Sprites are 8x16."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import ExportError
from nesgan_game.files import shipped
from nesgan_game.game.view.sprite_sheets import load_sprites
from nesgan_game.tiles import packed

HERO_FRAMES = ("stand", "walk_0", "walk_1", "walk_2", "jump", "crouch", "stair_up_0", "stair_up_1", "stair_down_0")
"""In the order of the program's tables."""
LETTERS = " ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.,!'/"
_ALL = 256
_EDGE_LINE = nes.CHR_PX - 1


@functools.cache
def _sheet(name: str) -> dict[str, NDArray[np.uint8]]:
    return {frame.name: frame.index for frame in load_sprites(shipped(f"assets/sprites/{name}.txt")).frames.values()}


def _palette(name: str) -> tuple[int, int, int]:
    return load_sprites(shipped(f"assets/sprites/{name}.txt")).palette


SPRITE_PALETTES: tuple[tuple[int, int, int], ...] = (
    (nes.BLACK, 0x27, 0x30),
    (nes.BLACK, 0x16, 0x38),
    (nes.BLACK, 0x10, 0x30),
    (nes.BLACK, 0x06, 0x16),
)
"""The hero's, the flames' (those of their sheets), and two more."""


@dataclass(frozen=True, slots=True, eq=False)
class SpriteTable:
    """4096 bytes of patterns, and the numbers by which the program asks for them."""

    patterns: bytes
    letters: dict[str, int]
    edge: int
    """The display's lower edge: its last line is drawn."""
    split: int
    """Sprite 0: one pixel, the last line's first."""
    candle: tuple[int, int]
    hero: tuple[tuple[int, int, int, int], ...]
    """Of every frame the sprites upper left, lower left, upper right, lower right."""


@functools.cache
def sprite_table() -> SpriteTable:
    """The table, of the shipped sprite sheets."""
    font = _sheet("font")
    singles = [np.where(font[letter] > 0, np.uint8(nes.LEVELS - 1), np.uint8(0)) for letter in LETTERS]
    edge = np.zeros((nes.CHR_PX, nes.CHR_PX), np.uint8)
    edge[_EDGE_LINE] = nes.LEVELS - 1
    singles.append(edge)
    if len(singles) % 2:
        singles.append(np.zeros_like(edge))
    split = np.zeros((nes.TILE_PX, nes.CHR_PX), np.uint8)
    split[-1, 0] = 1
    tall: list[NDArray[np.uint8]] = [split]
    numbers: dict[bytes, int] = {}

    def number(picture: NDArray[np.uint8]) -> int:
        key = picture.tobytes()
        if key not in numbers:
            numbers[key] = len(tall)
            tall.append(picture)
        # Of 8x16 sprites bit 0 names the table.
        return len(singles) + 2 * numbers[key] + 1

    candle = _sheet("candle")
    flames = (number(candle["burn_0"]), number(candle["burn_1"]))
    hero = []
    for name in HERO_FRAMES:
        picture = _sheet("hero")[name]
        left, right = picture[:, : nes.CHR_PX], picture[:, nes.CHR_PX :]
        hero.append(tuple(number(half[top : top + 16]) for half in (left, right) for top in (0, 16)))
    halves = [half for picture in tall for half in (picture[: nes.CHR_PX], picture[nes.CHR_PX :])]
    patterns = np.stack([*singles, *halves])
    if len(patterns) > _ALL:
        raise ExportError(f"{len(patterns)} patterns of sprites", "sprites", f"draw {len(patterns) - _ALL} less")
    return SpriteTable(
        packed.pack(patterns).tobytes().ljust(_ALL * nes.TILE_PX, b"\0"),
        {letter: place for place, letter in enumerate(LETTERS)},
        len(LETTERS),
        len(singles) + 1,
        flames,
        tuple(hero),  # type: ignore[arg-type]
    )


def names_of(text: str, cols: int) -> bytes:
    """A line of text as names of patterns, filled with blanks; letters that the table lacks become blanks."""
    letters = sprite_table().letters
    return bytes(letters.get(letter, 0) for letter in text[:cols].ljust(cols))
