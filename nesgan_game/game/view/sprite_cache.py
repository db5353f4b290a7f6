"""Sprites made ready to draw: colour slots and a mask for each frame, mirrored on demand, and the blits that use them.

Every palette that is used gets a row of four slots: a moving one, which fades with the stage, or a still one of the
display. What colour a slot shows is for colour_slots to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from nesgan_game import nes
from nesgan_game.errors import AssetError
from nesgan_game.files import shipped
from nesgan_game.game.view.palette_effects import FLAME_SHEETS
from nesgan_game.game.view.slot_layout import FIRST_FOREIGN, FIRST_SPRITE, FIRST_STILL
from nesgan_game.game.view.sprite_sheets import SpriteSheet, load_sprites, parse_sprites

Pixels = npt.NDArray[np.uint8]
"""RGB (H, W, 3), or colour slots (H, W)."""
Slots = npt.NDArray[np.unsignedinteger[Any]]
"""Colour slots (H, W): uint8, or uint16 where a foreign tileset has more colours than a byte counts."""
Mask = npt.NDArray[np.bool_]
Palette = tuple[int, int, int, int]
PALE: Palette = (nes.BLACK, nes.BLACK, 0x30, 0x30)
"""What is hit shows for a moment: an outline filled with white."""

REACH_PX = 64
"""No sprite of the stage shows further from its anchor across, so that what is far off need not be looked at."""
STILL_SHEETS = ("font", "hud", "map", "title")
"""Sheets that are drawn on the display alone."""


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One frame: slots (h, w) uint8, mask (h, w) bool, and the pixel that stands on the entity's feet centre."""

    slots: Pixels
    mask: Mask
    anchor_x: int
    anchor_y: int
    bit: int = 0
    """Which of the moving palettes it wears, as a bit; 0 for a still one."""


class SpriteCache:
    """All sprite sheets of a folder, read on first use and kept."""

    def __init__(self, folder: Path | None = None, instead: Mapping[str, SpriteSheet] | None = None) -> None:
        """instead: sheets by name that take the place of the folder's."""
        self._folder = folder if folder is not None else shipped("assets/sprites")
        self._sheets: dict[str, SpriteSheet] = dict(instead or {})
        self._ready: dict[tuple[str, str, bool, int | None, bool, bool], Picture] = {}
        self.still: list[Palette] = []
        """Palettes of the display, in the order of their slots."""
        self.moving: list[Palette] = []
        """Palettes of the sprites, in the order of their slots."""
        self.burning: set[int] = set()
        """Numbers of the moving palettes that flicker as flames do."""

    @property
    def version(self) -> tuple[int, int, int]:
        """Changes whenever a palette gets its slots or begins to burn."""
        return len(self.still), len(self.moving), len(self.burning)

    def sheet(self, name: str) -> SpriteSheet:
        """The sheet `<name>.txt`, or that of an addition to the catalogue. Raises AssetError."""
        if name not in self._sheets:
            path = self._folder / f"{name}.txt"
            added = None if path.exists() else added_sheet(name)
            self._sheets[name] = load_sprites(path) if added is None else added
        return self._sheets[name]

    def get(
        self,
        sheet: str,
        frame: str,
        *,
        flip: bool = False,
        colour: int | None = None,
        still: bool = False,
        pale: bool = False,
    ) -> Picture:
        """A frame ready to draw, mirrored about its anchor with `flip`, all in one NES colour with `colour`.

        still: in a palette of the display, as everything of STILL_SHEETS and in one colour is; pale: in PALE instead of
        its own colours. Raises AssetError.
        """
        key = (sheet, frame, flip, colour, still, pale)
        if key not in self._ready:
            self._ready[key] = self._make(*key)
        return self._ready[key]

    def slot(self, colour: int) -> int:
        """A slot of the display that shows a NES colour."""
        return self._row((nes.BLACK, colour, colour, colour), still=True) + 1

    def _make(self, sheet: str, name: str, flip: bool, colour: int | None, still: bool, pale: bool) -> Picture:
        source = self.sheet(sheet)
        if name not in source.frames:
            raise AssetError(
                f"has no frame {name!r}", self._folder / f"{sheet}.txt", "draw it or install nesgan_game again"
            )
        frame = source.frames[name]
        index, (anchor_x, anchor_y) = frame.index, frame.anchor
        if flip:
            index, anchor_x = index[:, ::-1], index.shape[1] - anchor_x
        still = still or colour is not None or sheet in STILL_SHEETS
        if not still and not -REACH_PX <= -anchor_x <= index.shape[1] - anchor_x <= REACH_PX:
            file = self._folder / f"{sheet}.txt"
            raise AssetError(f"shows {name!r} far from its anchor", file, f"keep it within {REACH_PX} px across")
        own = (nes.BLACK, *(source.palette if colour is None else (colour,) * 3))
        row = self._row(PALE if pale else own, still=still)
        number = (row - FIRST_SPRITE) // nes.COLOURS_PER_PALETTE
        if sheet in FLAME_SHEETS and not still and not pale:
            self.burning.add(number)
        mask = np.ascontiguousarray(index != 0)
        return Picture(index + np.uint8(row), mask, anchor_x, anchor_y, 0 if still else 1 << number)

    def _row(self, palette: Palette, *, still: bool) -> int:
        """The first slot of a palette, which gets one if it has none. Raises AssetError where all are taken."""
        rows, first = (self.still, FIRST_STILL) if still else (self.moving, FIRST_SPRITE)
        if palette not in rows:
            if first + (len(rows) + 1) * nes.COLOURS_PER_PALETTE > (FIRST_SPRITE if still else FIRST_FOREIGN):
                raise AssetError(f"has more than {len(rows)} palettes", self._folder, "let sheets share theirs")
            rows.append(palette)
        return first + rows.index(palette) * nes.COLOURS_PER_PALETTE


def added_sheet(name: str) -> SpriteSheet | None:
    """The sheet that came with an addition, given as text or as a path; None for a name of none. Raises AssetError."""
    from nesgan_game.catalogue import ADDED  # a title has sheets of its own, and needs no catalogue

    for addition in ADDED.values():
        if addition.sheet == name and addition.sprite:
            text = addition.sprite
            return parse_sprites(text, name) if isinstance(text, str) and "\n" in text else load_sprites(text)
    return None


def first_columns(picture: Picture, count: int, *, flip: bool) -> Picture:
    """The picture without all but `count` columns on its grip's side: the left, in a mirrored frame the right."""
    cut = picture.mask.shape[1] - count if flip else 0
    part = np.s_[:, cut:] if flip else np.s_[:, :count]
    return Picture(picture.slots[part], picture.mask[part], picture.anchor_x - cut, picture.anchor_y, picture.bit)


def blit(target: Slots, picture: Picture, x: int, y: int) -> bool:
    """Draw `picture` with its anchor at pixel (x, y) of `target` (H, W), cut off at the borders. Tells if any is in."""
    return paste(target, picture.slots, picture.mask, x - picture.anchor_x, y - picture.anchor_y)


def paste(target: Slots, slots: Pixels, mask: Mask, left: int, top: int) -> bool:
    """Copy the masked pixels of `slots` (h, w) with the top left corner at (left, top), cut off at the borders.

    Returns whether any of the rectangle lies on the target.
    """
    height, width = mask.shape
    right, bottom = left + width, top + height
    most_y, most_x = target.shape
    if left >= most_x or top >= most_y or right <= 0 or bottom <= 0:
        return False
    if left >= 0 and top >= 0 and right <= most_x and bottom <= most_y:
        np.copyto(target[top:bottom, left:right], slots, where=mask)
        return True
    x0, y0, x1, y1 = max(left, 0), max(top, 0), min(right, most_x), min(bottom, most_y)
    part = np.s_[y0 - top : y1 - top, x0 - left : x1 - left]
    np.copyto(target[y0:y1, x0:x1], slots[part], where=mask[part])
    return True


def write(target: Slots, sprites: SpriteCache, text: str, col: int, row: int, colour: int = 0x30) -> None:
    """Write `text` in the 8x8 font from cell (col, row) of the 8 px grid; letters are capitals, strange ones a "?"."""
    glyphs = sprites.sheet("font").frames
    for offset, letter in enumerate(text):
        if letter == " ":
            continue
        name = next((shape for shape in (letter, letter.upper()) if shape in glyphs), "?")
        blit(target, sprites.get("font", name, colour=colour), (col + offset) * nes.CHR_PX, row * nes.CHR_PX)


def write_centred(target: Slots, sprites: SpriteCache, text: str, row: int, colour: int = 0x30) -> None:
    """Write `text` in the middle of row `row` of the 8 px grid."""
    write(target, sprites, text, (target.shape[1] // nes.CHR_PX - len(text)) // 2, row, colour)
