"""The contact sheet of a library, for people to look at: a band for every role, under it a row for every cluster."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import groupby

import numpy as np
from PIL import Image, ImageColor, ImageDraw, ImageFont

from nesgan_game import nes
from nesgan_game.library.tile import Tile, many
from nesgan_game.library.tile_set import TileSet
from nesgan_game.roles import ROLE_INDEX, ROLES, Role

ZOOM = 3
"""Screen pixels for each pixel of a tile."""
ACROSS = 12
"""Tiles beside each other; longer clusters wrap."""
LABEL_PX = 150
"""Where the tiles begin; names stand to the left."""
GAP_PX = 6
_TILE_PX = nes.TILE_PX * ZOOM
_STEP_PX = _TILE_PX + GAP_PX
_CAPTION_PX = 13
_LINE_PX = 12
_HEAD_PX = 66
_BAND_PX = 28
_SWATCH_PX = 24
_OWN = ("#20242c", "#2c323e", "#f0f0f0", "#9aa4b4", "#5a4a6a")
_PAPER, _BAND, _INK, _FAINT, _CLEAR = range(len(nes.COLOURS), len(nes.COLOURS) + len(_OWN))
_FIRST_ROLE = _CLEAR + 1
"""The sheet's colours by number: the console's, the sheet's own, those of the roles."""


def draw(tile_set: TileSet) -> Image.Image:
    """The whole sheet, indexed; every tile three times its size with its id and how often it was seen.

    Where a tile is clear its square is of one mild colour that no palette has.
    """
    bands = _bands(tile_set.tiles)
    heights = [_BAND_PX + GAP_PX + sum(_row_height(row) for row in rows) for _, rows in bands]
    width = LABEL_PX + ACROSS * _STEP_PX + GAP_PX
    sheet = Image.new("P", (width, _HEAD_PX + sum(heights) + GAP_PX), _PAPER)
    named = (*_OWN, *(role.colour for role in ROLES))
    sheet.putpalette(nes.COLOURS.tobytes() + bytes(value for name in named for value in ImageColor.getrgb(name)))
    _head(sheet, tile_set)
    atlas = tile_set.atlas
    shown = np.where(atlas.clear, np.uint8(_CLEAR), atlas.screen.colours())
    pictures = Image.fromarray(shown.repeat(ZOOM, axis=0).repeat(ZOOM, axis=1))
    top = _HEAD_PX
    for (role, rows), height in zip(bands, heights, strict=True):
        _band(sheet, ROLES[ROLE_INDEX[role]], rows, top)
        below = top + _BAND_PX + GAP_PX
        for row in rows:
            _row(sheet, tile_set, pictures, row, below)
            below += _row_height(row)
        top += height
    return sheet


def _bands(tiles: Sequence[Tile]) -> list[tuple[str, list[list[Tile]]]]:
    """Every role with its clusters, in the order of ROLES."""
    ordered = sorted(tiles, key=lambda tile: (ROLE_INDEX[tile.role], tile.cluster, tile.id))
    roles = groupby(ordered, lambda tile: tile.role)
    return [(role, [list(row) for _, row in groupby(group, lambda tile: tile.cluster)]) for role, group in roles]


def _row_height(row: Sequence[Tile]) -> int:
    return -(-len(row) // ACROSS) * (_TILE_PX + _CAPTION_PX + GAP_PX)


def _head(sheet: Image.Image, tile_set: TileSet) -> None:
    """Name and counts to the left, the four palettes with their colour numbers to the right."""
    clusters, cells = len({tile.cluster for tile in tile_set}), sum(tile.count for tile in tile_set)
    _text(sheet, (2 * GAP_PX, 10), tile_set.name, _INK, large=True)
    tiles = f"{many(len(tile_set), 'tile')} in {many(clusters, 'cluster')}"
    _text(sheet, (2 * GAP_PX, 40), f"{tiles}, from {many(cells, 'cell')}; seed {tile_set.seed}", _FAINT)
    pen = ImageDraw.Draw(sheet)
    across = nes.COLOURS_PER_PALETTE * _SWATCH_PX
    for number, palette in enumerate(tile_set.palettes.tolist()):
        left = sheet.width - (nes.PALETTES - number) * (across + 2 * GAP_PX)
        _text(sheet, (left, 6), f"palette {number}", _FAINT)
        for place, colour in enumerate(palette):
            x = left + place * _SWATCH_PX
            pen.rectangle((x, 20, x + _SWATCH_PX - 1, 40), colour)
            _text(sheet, (x + 2, 44), f"${colour:02X}", _FAINT)


def _band(sheet: Image.Image, role: Role, rows: list[list[Tile]], top: int) -> None:
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((0, top, sheet.width, top + _BAND_PX - 1), _BAND)
    pen.rectangle((0, top, GAP_PX, top + _BAND_PX - 1), _FIRST_ROLE + ROLE_INDEX[role.name])
    _text(sheet, (2 * GAP_PX, top + 4), role.name.replace("_", " "), _INK, large=True)
    tiles, cells = sum(map(len, rows)), sum(tile.count for row in rows for tile in row)
    said = f"{_meaning(role)}: {many(tiles, 'tile')} in {many(len(rows), 'cluster')}, {many(cells, 'cell')}"
    _text(sheet, (sheet.width // 3, top + 9), said, _FAINT)


def _meaning(role: Role) -> str:
    if role.solid:
        return "blocks from every side"
    if role.one_way:
        return "carries from above"
    if role.hazard:
        return "wounds"
    return "is climbed" if role.climb else "stands behind"


def _row(sheet: Image.Image, tile_set: TileSet, pictures: Image.Image, row: list[Tile], top: int) -> None:
    """One cluster; pictures: the atlas in the sheet's colours, enlarged."""
    _text(sheet, (2 * GAP_PX, top + 4), tile_set.cluster_names[row[0].cluster], _INK)
    _text(sheet, (2 * GAP_PX, top + 4 + _LINE_PX), f"cluster {row[0].cluster}: {many(len(row), 'tile')}", _FAINT)
    _text(sheet, (2 * GAP_PX, top + 4 + 2 * _LINE_PX), many(sum(tile.count for tile in row), "cell"), _FAINT)
    for place, tile in enumerate(row):
        line, across = divmod(place, ACROSS)
        x, y = LABEL_PX + across * _STEP_PX, top + line * (_TILE_PX + _CAPTION_PX + GAP_PX)
        left, upper = (ZOOM * edge for edge in tile_set.area(tile)[:2])
        sheet.paste(pictures.crop((left, upper, left + _TILE_PX, upper + _TILE_PX)), (x, y))
        _text(sheet, (x, y + _TILE_PX + 1), str(tile.id), _INK)
        seen = f"{tile.count}x"
        _text(sheet, (x + _TILE_PX - 6 * len(seen), y + _TILE_PX + 1), seen, _FAINT)


def _text(sheet: Image.Image, place: tuple[int, int], text: str, colour: int, *, large: bool = False) -> None:
    """Write in Pillow's built-in pixel font, which looks the same everywhere; `large` doubles its pixels."""
    sheet.paste(colour, place, _written(text.encode("latin-1", "replace").decode("latin-1"), large=large))


@lru_cache(maxsize=1024)
def _written(text: str, *, large: bool) -> Image.Image:
    """The mask of a text: most are small numbers, which come again and again."""
    left, top, right, bottom = (int(value) for value in _font().getbbox(text))
    mask = Image.new("L", (max(right - left, 1), max(bottom - top, 1)))
    ImageDraw.Draw(mask).text((0, 0), text, fill=255, font=_font())
    return mask.resize((mask.width * 2, mask.height * 2), Image.Resampling.NEAREST) if large else mask


@cache
def _font() -> ImageFont.ImageFont | ImageFont.FreeTypeFont:
    if not hasattr(ImageFont, "load_default_imagefont"):  # before Pillow 10.4, as in a browser
        return ImageFont.load_default()
    return ImageFont.load_default_imagefont()
