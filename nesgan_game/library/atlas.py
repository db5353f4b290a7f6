"""Pictures of a library: the atlas that games and Tiled read, and the contact sheet that people look at."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from nesgan_game import nes
from nesgan_game.library.tile import Tile
from nesgan_game.paint.screen import Screen
from nesgan_game.roles import ROLE_INDEX, ROLES

COLUMNS = 16
"""Tiles a row of the atlas."""

_SCALE = 3
_GAP_PX = 6
_CAPTION_PX = 12
_LABEL_PX = 118
_HEADER_PX = 22
_ACROSS = 12
_TILE = nes.TILE_PX * _SCALE
_PAPER, _BAND, _INK, _FAINT = "#20242c", "#2c323e", "#f0f0f0", "#9aa4b4"


def draw(tiles: Sequence[Tile], palettes: NDArray[np.uint8]) -> Screen:
    """All tiles as one screen, COLUMNS a row in order of their ids; places left over are backdrop."""
    rows = -(-len(tiles) // COLUMNS)
    places = np.zeros((rows * COLUMNS, nes.TILE_PX, nes.TILE_PX), np.uint8)
    places[: len(tiles)] = np.stack([tile.pattern for tile in tiles])
    attribute = np.zeros(rows * COLUMNS, np.uint8)
    attribute[: len(tiles)] = [tile.palette for tile in tiles]
    pattern = places.reshape(rows, COLUMNS, nes.TILE_PX, nes.TILE_PX).swapaxes(1, 2)
    return Screen(pattern.reshape(rows * nes.TILE_PX, -1), attribute.reshape(rows, COLUMNS), palettes)


def patterns(picture: Screen, count: int) -> NDArray[np.uint8]:
    """(count, 16, 16) the patterns that `draw` put into the picture, read-only."""
    rows, cols = picture.attribute.shape
    cells = picture.pattern.reshape(rows, nes.TILE_PX, cols, nes.TILE_PX).swapaxes(1, 2)
    found = cells.reshape(-1, nes.TILE_PX, nes.TILE_PX)[:count].copy()
    found.setflags(write=False)
    return found


def contact(tiles: Sequence[Tile], palettes: NDArray[np.uint8], title: str) -> Image.Image:
    """Tiles three times their size: a band for each role, under it a row for each of its clusters, with counts."""
    bands = _bands(tiles)
    heights = [_HEADER_PX + sum(_row_height(row) for row in rows) for _, rows in bands]
    width = _LABEL_PX + _ACROSS * (_TILE + _GAP_PX) + _GAP_PX
    sheet = Image.new("RGB", (width, _HEADER_PX + sum(heights) + _GAP_PX), _PAPER)
    pen = ImageDraw.Draw(sheet)
    pen.font = ImageFont.load_default_imagefont()
    pen.text((_GAP_PX, _GAP_PX), f"{title}: {_many(len(tiles), 'tile')}", _INK)
    top = _HEADER_PX
    for (role, rows), height in zip(bands, heights, strict=True):
        _band(pen, role, rows, top, width)
        below = top + _HEADER_PX
        for row in rows:
            _row(sheet, pen, row, palettes, below)
            below += _row_height(row)
        top += height
    return sheet


def _bands(tiles: Sequence[Tile]) -> list[tuple[str, list[list[Tile]]]]:
    """Every role with its clusters, in the order of ROLES."""
    ordered = sorted(tiles, key=lambda tile: (ROLE_INDEX[tile.role], tile.cluster, tile.id))
    roles = groupby(ordered, lambda tile: tile.role)
    return [(role, [list(row) for _, row in groupby(group, lambda tile: tile.cluster)]) for role, group in roles]


def _row_height(row: Sequence[Tile]) -> int:
    return -(-len(row) // _ACROSS) * (_TILE + _CAPTION_PX + _GAP_PX)


def _band(pen: ImageDraw.ImageDraw, role: str, rows: list[list[Tile]], top: int, width: int) -> None:
    tiles, cells = sum(map(len, rows)), sum(tile.count for row in rows for tile in row)
    pen.rectangle((0, top + 2, width, top + _HEADER_PX - 4), _BAND)
    pen.rectangle((0, top + 2, _GAP_PX, top + _HEADER_PX - 4), ROLES[ROLE_INDEX[role]].colour)
    pen.text((2 * _GAP_PX, top + 4), role, _INK)
    pen.text(
        (_LABEL_PX, top + 4), f"{_many(tiles, 'tile')} in {_many(len(rows), 'cluster')}, {_many(cells, 'cell')}", _FAINT
    )


def _row(sheet: Image.Image, pen: ImageDraw.ImageDraw, row: list[Tile], palettes: NDArray[np.uint8], top: int) -> None:
    pen.text((2 * _GAP_PX, top + 8), f"cluster {row[0].cluster}", _INK)
    pen.text((2 * _GAP_PX, top + 22), _many(len(row), "tile"), _FAINT)
    for place, tile in enumerate(row):
        line, across = divmod(place, _ACROSS)
        x, y = _LABEL_PX + across * (_TILE + _GAP_PX), top + line * (_TILE + _CAPTION_PX + _GAP_PX)
        colours = nes.COLOURS[palettes[tile.palette][tile.pattern]]
        sheet.paste(Image.fromarray(colours.repeat(_SCALE, axis=0).repeat(_SCALE, axis=1)), (x, y))
        pen.text((x, y + _TILE), f"{tile.id}: {tile.count}x", _FAINT)


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
