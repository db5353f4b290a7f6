"""The console's second pattern table: the hero, what burns, the display's letters and frame. Sprites are 8x16."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import ExportError
from nesgan_game.files import shipped
from nesgan_game.game.view.sprite_sheets import Frame, load_sprites
from nesgan_game.tiles import packed

HERO_FIGURES = (
    "stand", "walk_0", "walk_1", "walk_2", "jump", "crouch", "crawl_0", "crawl_1",
    "stair_up_0", "stair_up_1", "stair_down_0", "stair_down_1",
    "whip_0", "whip_1", "whip_2", "crouch_whip_0", "crouch_whip_1", "crouch_whip_2",
    "air_whip_0", "air_whip_1", "air_whip_2",
    "hurt", "dead",
)  # fmt: skip
"""The hero's frames in the order of the program's tables (FIGURE_STAND to FIGURE_DEAD of engine/stage.s)."""
OTHER_FIGURES = (
    ("whip", "lash_0"), ("whip", "lash_1"), ("whip", "lash_2"),
    ("items", "heart_small"), ("items", "heart"), ("items", "coin"), ("items", "bag"),
    ("ghoul", "walk_0"), ("ghoul", "walk_2"),
    ("fixtures", "lock_1"), ("fixtures", "key_1"),
    ("machines", "gate_bars"), ("machines", "gate_points"), ("machines", "lever_up"), ("machines", "lever_down"),
    ("machines", "belt_middle_0"), ("machines", "spring_0"), ("planks", "middle"),
)  # fmt: skip
"""Sheet and frame of what follows (FIGURE_LASH and on)."""
FIGURES = {figure: number for number, figure in enumerate((*(("hero", name) for name in HERO_FIGURES), *OTHER_FIGURES))}
"""The number of every figure, by its sheet and frame."""
ITEMS = ("heart_small", "heart", "coin", "bag")
"""What falls out of candles, 1 and on."""
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
    (nes.BLACK, 0x17, 0x27),
)
"""The hero's, the flames', that of stone and iron, that of wood: those of their sheets."""


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
    mover: tuple[int, int]
    """Both halves of a cell of a platform."""
    figures: tuple[tuple[tuple[int, int, int], ...], ...]
    """Of HERO_FIGURES and OTHER_FIGURES the sprites: right of the anchor, below it, and the name."""


def _frame(sheet: str, name: str) -> Frame:
    return load_sprites(shipped(f"assets/sprites/{sheet}.txt")).frames[name]


def _parts(frame: Frame, number: Callable[[NDArray[np.uint8]], int]) -> Iterator[tuple[int, int, int]]:
    """The sprites of 8x16 that a frame needs, from its anchor; blank ones are left out."""
    picture, (left, top) = frame.index, frame.anchor
    rows, cols = (-(-size // step) * step for size, step in zip(picture.shape, (nes.TILE_PX, nes.CHR_PX), strict=True))
    whole = np.zeros((rows, cols), np.uint8)
    whole[: picture.shape[0], : picture.shape[1]] = picture
    for x in range(0, cols, nes.CHR_PX):
        for y in range(0, rows, nes.TILE_PX):
            part = whole[y : y + nes.TILE_PX, x : x + nes.CHR_PX]
            if part.any():
                yield x - left, y - top, number(part)


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
    board = np.zeros((nes.TILE_PX, nes.TILE_PX), np.uint8)
    board[: nes.CHR_PX] = _sheet("mover")["single"]
    mover = (number(board[:, : nes.CHR_PX]), number(board[:, nes.CHR_PX :]))
    figures = tuple(tuple(_parts(_frame(sheet, name), number)) for sheet, name in FIGURES)
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
        mover,
        figures,
    )


def names_of(text: str, cols: int) -> bytes:
    """A line of text as names of patterns, filled with blanks; letters that the table lacks become blanks."""
    letters = sprite_table().letters
    return bytes(letters.get(letter, 0) for letter in text[:cols].ljust(cols))
