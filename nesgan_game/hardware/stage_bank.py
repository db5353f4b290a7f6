"""A stage as a bank of 16 KB, as `engine/stage.s` reads it at $8000."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nesgan_game import nes
from nesgan_game.errors import ExportError
from nesgan_game.hardware.ines import BANK, SWITCHED
from nesgan_game.hardware.sprite_table import SPRITE_PALETTES, names_of, sprite_table
from nesgan_game.hardware.stage_cells import Cells, cells_of, storeys
from nesgan_game.hardware.stage_foes import foes_of
from nesgan_game.hardware.stage_music import music_block, stage_music
from nesgan_game.hardware.stage_things import Strip, hero_figures, lists_of, word
from nesgan_game.hardware.strip_pool import Pool, pools_of
from nesgan_game.hardware.strip_pool import told as pool_told
from nesgan_game.hardware.strip_sprites import sprites_of
from nesgan_game.level.stage import Stage
from nesgan_game.physics.terrain import CELL
from nesgan_game.tiles import packed

MOST_STRIPS = 24
MOST_COLS = 64
NONE = 0xFF
_HEAD, _LISTS, _ARRAYS, _STAGE_TEXT, _FIGURES, _FOES = 0x20, 0x2A, 0x40, 0x1A0, 0x1C0, 0x1DC
_STRIP_TEXT, _POOLS, _TABLES, _PATTERNS, _MUSIC, _FREE = 0x200, 0x380, 0x500, 0xB00, 0x1B00, 0x1C40
_TEXT_COLS = 2 * nes.SCREEN_COLS
_STRIP_TEXT_COLS = 16
_FLIPPED, _BYTE = 0x40, 256
_FOUR = 0b01010101
"""Makes an attribute byte of a palette number: its four cells alike."""


def strips_of(stage: Stage) -> tuple[Strip, ...]:
    """The strips of a stage in the order of its rooms. Raises ExportError where the tables do not hold them."""
    strips = tuple(Strip(room, row) for room, row in storeys(stage))
    widest = max(strip.room.cols for strip in strips)
    if len(strips) > MOST_STRIPS or widest > MOST_COLS:
        told = f"has {len(strips)} storeys of up to {widest} columns"
        raise ExportError(told, stage.name, f"{MOST_STRIPS} of {MOST_COLS} fit: ask for less")
    return strips


def stage_bank(
    stage: Stage, count: int, cells: Cells | None = None, *, seed: int | None = None, enemies: bool = True
) -> bytes:
    """The bank of one of `count` stages; seed: the castle's, whose music it has; enemies: whether there are any.

    Raises ExportError for a stage that the console cannot hold.
    """
    cells = cells_of(stage) if cells is None else cells
    strips = strips_of(stage)
    data = bytearray(_FREE)
    data[: len(palettes_of(cells))] = palettes_of(cells)
    start, x_px, y_px = _start(stage, strips)
    bright = int(nes.LUMINANCE[cells.palettes[:, nes.LEVELS - 1]].argmax())
    flip = _FLIPPED if stage.spawn().facing < 0 else 0
    rows, cols = stage.roles.shape
    head = bytes([len(strips), start, *word(x_px), y_px, bright * _FOUR, flip, rows, *word(cols)])
    data[_HEAD : _HEAD + len(head)] = head
    text = names_of(f" STAGE {stage.number}-{count} {stage.theme.upper()}"[:21].ljust(22) + "HEARTS 05", _TEXT_COLS)
    data[_STAGE_TEXT : _STAGE_TEXT + _TEXT_COLS] = text
    figures = hero_figures(stage.physics)
    data[_FIGURES : _FIGURES + len(figures)] = figures
    for number, strip in enumerate(strips):
        at = _STRIP_TEXT + number * _STRIP_TEXT_COLS
        name = strip.room.kind.upper().replace("-", " ").replace("_", " ")
        data[at : at + _STRIP_TEXT_COLS] = names_of(f" {name}"[:13], _STRIP_TEXT_COLS)
    tables = [*cells.quarters.T, cells.attribute, cells.kinds]
    for number, table in enumerate(tables):
        at = _TABLES + number * 256
        data[at : at + len(table)] = table.tobytes()
    shapes = packed.pack(cells.patterns).tobytes()
    data[_PATTERNS : _PATTERNS + len(shapes)] = shapes
    pools = _fill(data, stage, strips, cells)
    data[_FOES : _FOES + 2] = bytes(word(SWITCHED + len(data)))
    castle = stage.seed if seed is None else seed
    data += foes_of(stage, strips, pools, castle, enemies=enemies)
    music = stage_music(castle, stage.theme, stage.number)
    tables_of_music, streams = music_block(music, SWITCHED + len(data))
    data[_MUSIC : _MUSIC + len(tables_of_music)] = tables_of_music
    data += streams
    if len(data) > BANK:
        raise ExportError(f"takes {len(data)} bytes of the {BANK} of a bank", stage.name, "ask for a smaller stage")
    return bytes(data)


def _fill(data: bytearray, stage: Stage, strips: Sequence[Strip], cells: Cells) -> list[Pool]:
    """Put columns, lights and lists behind the tables, and into the tables where they lie; the strips' pools."""
    places, lights, lists = [], [], []
    for strip in strips:
        places.append(SWITCHED + len(data))
        data += cells.numbers[strip.row : strip.row + nes.FIELD_ROWS, strip.left : strip.right].T.tobytes()
    scenes, _ = sprites_of(stage, strips, places)
    for told in scenes:
        lights.append(SWITCHED + len(data))
        data += told
    for records in lists_of(stage, strips, places, cells, SWITCHED + len(data)):
        lists.append(SWITCHED + len(data))
        data += records
    for number, place in enumerate(lists):
        data[_LISTS + 2 * number : _LISTS + 2 * number + 2] = bytes(word(place))
    for number, values in enumerate(_arrays(stage, strips, places, lights)):
        at = _ARRAYS + number * MOST_STRIPS
        data[at : at + len(values)] = bytes(values)
    pools = bank_pools(stage, cells)
    _tell_pools(data, [pool_told(stage, strip, pool) for strip, pool in zip(strips, pools, strict=True)])
    return pools


def bank_pools(stage: Stage, cells: Cells) -> list[Pool]:
    """What every strip loads of sprites, where the table of sprites and that of the background have room."""
    strips = strips_of(stage)
    _, figures = sprites_of(stage, strips, [SWITCHED] * len(strips))
    even = len(cells.patterns) + len(cells.patterns) % 2
    return pools_of(stage, strips, figures, [sprite_table().pool, (even, (_BYTE - even) // 2)])


def _tell_pools(data: bytearray, pools: Sequence[bytes]) -> None:
    """Put pools between their addresses and the tables of cells; behind all else where there is no room."""
    at = _POOLS + 2 * MOST_STRIPS
    for number, told in enumerate(pools):
        if at + len(told) > _TABLES:
            place = len(data)
            data += told
        else:
            place, at = at, at + len(told)
            data[place : place + len(told)] = told
        low, high = word(SWITCHED + place)
        data[_POOLS + number], data[_POOLS + MOST_STRIPS + number] = low, high


def palettes_of(cells: Cells) -> bytes:
    """The 32 bytes of palette memory: four of the background, four of the sprites."""
    backdrop = int(cells.palettes[0, 0])
    return cells.palettes.tobytes() + b"".join(bytes([backdrop, *row]) for row in SPRITE_PALETTES)


def _arrays(stage: Stage, strips: Sequence[Strip], places: Sequence[int], lights: Sequence[int]) -> list[list[int]]:
    terrain = stage.terrain()
    middles = [((strip.left + strip.right) * CELL // 2, (strip.row + 1) * CELL) for strip in strips]
    winds = [terrain.push_at(x, y) for x, y in middles]
    return [
        [place % 256 for place in places],
        [place // 256 for place in places],
        [strip.room.cols for strip in strips],
        [strip.left % 256 for strip in strips],
        [strip.left // 256 for strip in strips],
        *([_beside(strips, strip, way) for strip in strips] for way in ("left", "right", "up", "down")),
        [place % 256 for place in lights],
        [place // 256 for place in lights],
        [strip.row for strip in strips],
        [push % 256 for push in winds],
        [push // 256 % 256 for push in winds],
    ]


def _beside(strips: Sequence[Strip], strip: Strip, way: str) -> int:
    """The strip that one comes to, NONE without one; up and down the one that shares most columns."""
    if way in ("left", "right"):
        for number, other in enumerate(strips):
            if other.row == strip.row and (other.right == strip.left if way == "left" else other.left == strip.right):
                return number
        return NONE
    row = strip.row + (-nes.FIELD_ROWS if way == "up" else nes.FIELD_ROWS)
    shared = [
        min(strip.right, other.right) - max(strip.left, other.left) if other.row == row else 0 for other in strips
    ]
    return int(np.argmax(shared)) if max(shared) > 0 else NONE


def _start(stage: Stage, strips: Sequence[Strip]) -> tuple[int, int, int]:
    """The strip in which the hero starts, and her feet in pixels of it."""
    hero = stage.hero
    row, col = (hero.y_px - 1) // nes.TILE_PX, hero.x_px // nes.TILE_PX
    for number, strip in enumerate(strips):
        if strip.row <= row < strip.row + nes.FIELD_ROWS and strip.left <= col < strip.right:
            return number, hero.x_px - strip.left * nes.TILE_PX, hero.y_px - strip.row * nes.TILE_PX
    raise ExportError("the hero starts in no room", stage.name, "move the hero into a room")
