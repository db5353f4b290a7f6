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
from nesgan_game.hardware.foe_pictures import ART, FIRST_FIXTURE, FIXTURE_GROUPS, frame_parts, groups
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
    ("items", "heart_small"), ("items", "heart"), ("items", "coin"), ("items", "bag"), ("items", "roast"),
    ("effects", "flame_0"), ("effects", "flame_2"),
)  # fmt: skip
"""Sheet and frame of what follows (FIGURE_LASH and on)."""
_ALWAYS = (*(("hero", name) for name in HERO_FIGURES), *OTHER_FIGURES)
FIGURES = {figure: number for number, figure in enumerate((*_ALWAYS, *FIXTURE_GROUPS))}
"""The number of every figure, by its sheet and frame: what is always there, then fixtures, with their strip."""
ITEMS = ("heart_small", "heart", "coin", "bag", "roast")
"""What falls out of candles, 1 and on."""
LETTERS = " ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"
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
"""The hero's, the flames', that of stone and iron, that of wood: those of their sheets. A strip without gates and their
like has enemies' colours in the third one, one without platforms in the fourth (strip_pool.py).
"""


@dataclass(frozen=True, slots=True, eq=False)
class SpriteTable:
    """Patterns that are always there, and the numbers by which the program asks for them."""

    patterns: bytes
    letters: dict[str, int]
    edge: int
    """The display's lower edge: its last line is drawn."""
    split: int
    """Sprite 0: one pixel, the last line's first."""
    blank: int
    """One without a pixel."""
    candle: tuple[int, int]
    bar: int
    """Pieces of the energy's bar: full, half full, empty."""
    mover: tuple[int, int]
    """Both halves of a cell of a platform."""
    figures: tuple[tuple[tuple[int, int, int], ...], ...]
    """Of FIGURES the sprites: right of the anchor, below it, and the name, from its group's first one on."""
    pool: tuple[int, int]
    """The first name that strips may give away, and how many patterns of 8x16 fit from there on."""


def _bar(full: int) -> NDArray[np.uint8]:
    """An eighth of the bar that shows energy: so many columns full, the others a line."""
    bar = np.zeros((nes.CHR_PX, nes.CHR_PX), np.uint8)
    bar[1:-1, :full] = nes.LEVELS - 1
    bar[-2, full:] = nes.LEVELS - 1
    bar[:, -1] = 0
    return bar


@functools.cache
def sprite_table() -> SpriteTable:
    """The table, of the shipped sprite sheets."""
    font = _sheet("font")
    singles = [np.where(font[letter] > 0, np.uint8(nes.LEVELS - 1), np.uint8(0)) for letter in LETTERS]
    edge = np.zeros((nes.CHR_PX, nes.CHR_PX), np.uint8)
    edge[_EDGE_LINE] = nes.LEVELS - 1
    singles.append(edge)
    singles += [_bar(full) for full in (nes.CHR_PX, nes.CHR_PX // 2, 0)]
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

    blank = number(np.zeros_like(split))
    candle = _sheet("candle")
    flames = (number(candle["burn_0"]), number(candle["burn_1"]))
    board = np.zeros((nes.TILE_PX, nes.TILE_PX), np.uint8)
    board[: nes.CHR_PX] = _sheet("mover")["single"]
    mover = (number(board[:, : nes.CHR_PX]), number(board[:, nes.CHR_PX :]))
    always = [tuple(frame_parts(sheet, name, number)) for sheet, name in _ALWAYS]
    figures = (*always, *(parts for group in groups()[FIRST_FIXTURE - 1 :] for parts in group.pictures))
    halves = [half for picture in tall for half in (picture[: nes.CHR_PX], picture[nes.CHR_PX :])]
    patterns = np.stack([*singles, *halves])
    if len(patterns) * nes.TILE_PX > ART:
        raise ExportError(f"{len(patterns)} patterns of sprites", "sprites", f"draw {ART // nes.TILE_PX} at most")
    return SpriteTable(
        packed.pack(patterns).tobytes(),
        {letter: place for place, letter in enumerate(LETTERS)},
        len(LETTERS),
        len(singles) + 1,
        blank,
        flames,
        len(LETTERS) + 1,
        mover,
        figures,
        (len(patterns) + 1, (_ALL - len(patterns)) // 2),
    )


def names_of(text: str, cols: int) -> bytes:
    """A line of text as names of patterns, filled with blanks; letters that the table lacks become blanks."""
    letters = sprite_table().letters
    return bytes(letters.get(letter, 0) for letter in text[:cols].ljust(cols))
