"""What an audit found, written down: audit.png with the pairs side by side, audit.csv tile by tile, audit.json."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from nesgan_game import nes
from nesgan_game.files import replacing, write_bytes, write_json
from nesgan_game.library.audit.compare import NEAR, Audit, share
from nesgan_game.library.audit.html_report import nearest, shown
from nesgan_game.library.tile_library import TileLibrary

PICTURE, TABLE, FIGURES = "audit.png", "audit.csv", "audit.json"
FORMAT, VERSION = "nesgan-audit", 1
_SCALE, _ACROSS, _GAP_PX, _CAPTION_PX, _HEADER_PX = 3, 8, 8, 26, 24
_TILE = nes.TILE_PX * _SCALE
_PAPER, _INK, _FAINT, _ALARM = "#20242c", "#f0f0f0", "#9aa4b4", "#e05040"


def write(library: TileLibrary, found: Audit, folder: Path) -> None:
    """Write the three files; equal findings make equal bytes. Raises ExportError."""
    with replacing(folder / PICTURE) as temporary:
        picture(library, found).save(temporary, format="PNG")
    write_bytes(folder / TABLE, _table(library, found).encode())
    write_json(folder / FIGURES, {"format": FORMAT, "version": VERSION, "library": library.name, **figures(found)})


def figures(found: Audit) -> dict[str, Any]:
    """Raw distances, and the shares of copies beside the training art's own; null where there is nothing to share."""
    return {
        "tiles": len(found.matches),
        "plain": len(found.matches) - len(found.distances),
        "windows": found.windows,
        "near": NEAR,
        **_shares(found.distances),
        "distances": [match.distance if match else None for match in found.matches],
        "floor": {**_shares(found.floor), "distances": sorted(found.floor.tolist())},
    }


def _shares(distances: np.ndarray[Any, np.dtype[np.uint16]]) -> dict[str, float | None]:
    if not len(distances):
        return {"copies": None, "copies_and_near_copies": None, "median": None}
    return {
        "copies": round(share(distances, 0), 4),
        "copies_and_near_copies": round(share(distances, NEAR), 4),
        "median": float(np.median(distances)),
    }


def _table(library: TileLibrary, found: Audit) -> str:
    """One line for every tile that is not plain, the nearest first."""
    text = io.StringIO()
    out = csv.writer(text, lineterminator="\n")
    out.writerow(["tile", "name", "role", "distance", "source", "piece", "y", "x", "mirrored"])
    for distance, n in _order(found):
        match = found.matches[n]
        assert match is not None
        tile, piece = library[n], (match.source, match.name, *match.place, match.mirrored)
        out.writerow([n, tile.name, tile.role, distance, *piece])
    return text.getvalue()


def picture(library: TileLibrary, found: Audit) -> Image.Image:
    """All pairs, the nearest first: the tile, and right of it the training tile in the same colours."""
    order = _order(found)
    wide, high = 2 * _TILE + 2 * _GAP_PX, _TILE + _CAPTION_PX + _GAP_PX
    rows = -(-len(order) // _ACROSS)
    sheet = Image.new("RGB", (_GAP_PX + _ACROSS * wide, _HEADER_PX + rows * high), _PAPER)
    pen = ImageDraw.Draw(sheet)
    pen.font = ImageFont.load_default_imagefont()
    near = int((found.distances <= NEAR).sum())
    title = f"{library.name}: tile and nearest training tile; {near} of {len(order)} within {NEAR} of 256 pixels"
    pen.text((_GAP_PX, _GAP_PX), title, _INK)
    for place, (distance, n) in enumerate(order):
        match = found.matches[n]
        assert match is not None
        x, y = _GAP_PX + place % _ACROSS * wide, _HEADER_PX + place // _ACROSS * high
        for step, rgb in enumerate((shown(library, library[n]), nearest(match, library.palettes[library[n].palette]))):
            sheet.paste(Image.fromarray(rgb.repeat(_SCALE, axis=0).repeat(_SCALE, axis=1)), (x + step * (_TILE + 2), y))
        pen.text((x, y + _TILE), f"{n}: {distance}", _ALARM if distance <= NEAR else _INK)
        pen.text((x, y + _TILE + 11), match.source[:17], _FAINT)
    return sheet


def _order(found: Audit) -> list[tuple[int, int]]:
    return sorted((match.distance, n) for n, match in enumerate(found.matches) if match)
